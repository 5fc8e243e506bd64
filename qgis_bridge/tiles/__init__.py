"""The map as tiles: drawn, or as vectors, by processes of their own.

Nothing is imported here: Dask's workers load this package in a Python that need not have QGIS.
"""
