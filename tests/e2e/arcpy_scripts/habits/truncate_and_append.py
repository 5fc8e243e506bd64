"""Refresh a geodatabase in place, then overwrite."""
import arcpy, os, sys
arcpy.env.overwriteOutput = True
project, outdir, service = sys.argv[1:4]
source = arcpy.mp.ArcGISProject(project).listMaps()[0].listLayers("Disputed*")[0]
gdb = os.path.join(outdir, "refresh.gdb")
if not arcpy.Exists(gdb):
    arcpy.CreateFileGDB_management(outdir, "refresh.gdb")
target = os.path.join(gdb, "borders")
made = arcpy.mp.CreateArcGISProject(outdir, "refresh")
for turn in (1, 2):
    if arcpy.Exists(target):
        arcpy.TruncateTable_management(target)
        arcpy.Append_management(source, target, "NO_TEST")
        oldest = min(row[0] for row in arcpy.da.SearchCursor(target, ["OID@"]))
        arcpy.MakeTableView_management(target, "oldest")
        arcpy.SelectLayerByAttribute_management("oldest", "NEW_SELECTION", "OBJECTID = {}".format(oldest))
        arcpy.DeleteRows_management("oldest")
    else:
        arcpy.CopyFeatures_management(source, target)
        made.listMaps()[0].addDataFromPath(target)
        made.save()
    d = made.listMaps()[0].getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", service)
    d.overwriteExistingService = True
    d.exportToSDDraft(os.path.join(outdir, "r.sddraft"))
    arcpy.StageService_server(os.path.join(outdir, "r.sddraft"), os.path.join(outdir, "r.sd"))
    print("item:", arcpy.UploadServiceDefinition_server(os.path.join(outdir, "r.sd"), "HOSTING_SERVER")[3], arcpy.GetCount_management(target))
