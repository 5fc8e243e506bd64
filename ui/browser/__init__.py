"""The tree of the dock *Portals* in QGIS's Browser."""
