"""QGIS expressions in the languages that Esri's clients read."""
