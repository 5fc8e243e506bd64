"""Copy, project and filter before publishing, from a scratch geodatabase."""
import arcpy, os, sys
arcpy.env.overwriteOutput = True
project, outdir, service = sys.argv[1:4]
aprx = arcpy.mp.ArcGISProject(project)
m = aprx.listMaps()[0]
gdb = arcpy.management.CreateFileGDB(outdir, "prepared.gdb")[0]
arcpy.env.workspace = gdb
countries = m.listLayers("Countries")[0]
arcpy.MakeFeatureLayer_management(countries, "some", "area_km2 > 1000000")
arcpy.management.Project("some", "big", arcpy.SpatialReference(3857))
arcpy.management.AddField("big", "MILLIONS", "DOUBLE", field_alias="Millions")
arcpy.management.CalculateField("big", "MILLIONS", "round(!area_km2! / 1000000.0, 1)", "PYTHON3")
with arcpy.da.UpdateCursor("big", ["name", "MILLIONS"]) as cursor:
    for row in cursor:
        row[0] = row[0].upper()
        cursor.updateRow(row)
layer = m.addDataFromPath(os.path.join(gdb, "big"))
layer.name = "Big countries"
d = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", service, [layer])
d.exportToSDDraft(os.path.join(outdir, "big.sddraft"))
arcpy.server.StageService(os.path.join(outdir, "big.sddraft"), os.path.join(outdir, "big.sd"))
arcpy.server.UploadServiceDefinition(os.path.join(outdir, "big.sd"), "HOSTING_SERVER")
print("rows", arcpy.GetCount_management("big")[0])
