"""Portals, their folders, groups and items: one model, shown by the dock *Portals* and QGIS's Browser."""
