"""CIM to QGIS: what layer files and scripts say about drawing, as far as QGIS has a counterpart.

The way back from :mod:`..symbology`, for the same names.  Whatever QGIS has no counterpart for raises
:class:`.colors.Unreadable`, so that nothing is drawn otherwise than it was meant without being told.
"""
