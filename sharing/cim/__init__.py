"""CIM objects and documents, spelled as Esri's specification spells them."""
