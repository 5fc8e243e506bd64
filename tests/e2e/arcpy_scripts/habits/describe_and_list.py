"""An inventory before publishing: what is broken, what is where."""
import arcpy, os, sys
aprx = arcpy.mp.ArcGISProject(sys.argv[1])
print("broken", len(aprx.listBrokenDataSources()))
for m in aprx.listMaps():
    for lyr in m.listLayers():
        if lyr.supports("DATASOURCE"):
            desc = arcpy.Describe(lyr)
            print(lyr.longName, desc.dataType, desc.shapeType, desc.spatialReference.factoryCode, len(desc.fields), os.path.basename(lyr.dataSource))
arcpy.env.workspace = os.path.join(os.path.dirname(sys.argv[1]), "world.gpkg")
print("classes", arcpy.ListFeatureClasses(), arcpy.ListFeatureClasses("*", "Point"))
