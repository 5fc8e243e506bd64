"""The facade with arcpy's names."""
