"""QGIS to the core and back: qgis.core and osgeo, never a widget."""
