"""Planned datasets into a file geodatabase, by GDAL's OpenFileGDB driver; runs in a worker thread."""
