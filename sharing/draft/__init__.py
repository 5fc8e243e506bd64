"""The draft classes with arcpy.sharing's own names."""
