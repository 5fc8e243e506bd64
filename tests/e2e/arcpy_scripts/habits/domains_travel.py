import arcpy, os, sys
outdir, service = sys.argv[2:4]
aprx = arcpy.mp.CreateArcGISProject(outdir, "signs")
gdb = aprx.defaultGeodatabase
arcpy.management.CreateDomain(gdb, "SignKind", "Kinds of signs", "SHORT", "CODED")
for code, text in {1: "Stop", 2: "Yield"}.items():
    arcpy.management.AddCodedValueToDomain(gdb, "SignKind", code, text)
fc = arcpy.management.CreateFeatureclass(gdb, "signs", "POINT", spatial_reference=arcpy.SpatialReference("WGS_1984_Web_Mercator_Auxiliary_Sphere"))[0]
arcpy.management.AddField(fc, "KIND", "SHORT", field_alias="Kind of sign", field_domain="SignKind")
with arcpy.da.InsertCursor(fc, ["SHAPE@", "KIND"]) as cursor:
    for i in range(5):
        cursor.insertRow([arcpy.PointGeometry(arcpy.Point(i * 1000.0, i * 1000.0)), 1 + i % 2])
m = aprx.listMaps()[0]
m.addDataFromPath(fc)
aprx.save()
d = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", service)
d.exportToSDDraft(os.path.join(outdir, "signs.sddraft"))
arcpy.StageService_server(os.path.join(outdir, "signs.sddraft"), os.path.join(outdir, "signs.sd"))
arcpy.UploadServiceDefinition_server(os.path.join(outdir, "signs.sd"), "HOSTING_SERVER")
