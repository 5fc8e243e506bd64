"""The core: drafts, staging, publishing. Knows no QGIS, Qt or GDAL."""
