import arcpy
try:
    arcpy.management.ManageTileCache("a", "b")
except NotImplementedError as e:
    print("told:", "ManageTileCache" in str(e), "docs/user/arcpy.md" in str(e))
