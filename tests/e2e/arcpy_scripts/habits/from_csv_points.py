"""Points out of a table, published from a project of their own."""
import arcpy, os, sys
table, outdir, service = sys.argv[1:4]
aprx = arcpy.mp.CreateArcGISProject(outdir, "stations")
gdb = aprx.defaultGeodatabase
fc = arcpy.management.XYTableToPoint(table, os.path.join(gdb, "stations"), "lon", "lat", coordinate_system=arcpy.SpatialReference(4326))
m = aprx.listMaps()[0]
m.name = "Stations"
lyr = m.addDataFromPath(fc.getOutput(0))
aprx.save()
print([f.name for f in arcpy.ListFields(lyr)], arcpy.Describe(lyr).shapeType)
d = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", service)
d.exportToSDDraft(os.path.join(outdir, "st.sddraft"))
arcpy.StageService_server(os.path.join(outdir, "st.sddraft"), os.path.join(outdir, "st.sd"))
arcpy.UploadServiceDefinition_server(os.path.join(outdir, "st.sd"), "HOSTING_SERVER")
