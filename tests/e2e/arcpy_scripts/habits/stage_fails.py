"""An empty selection of layers, a name that no service can bear, a draft that is not there."""
import arcpy, os, sys
m = arcpy.mp.ArcGISProject(sys.argv[1]).listMaps()[0]
try:
    m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", "x" * 121, m.listLayers())
    print("name: accepted")
except ValueError as e:
    print("name:", type(e).__name__)
try:
    arcpy.StageService_server(os.path.join(sys.argv[2], "none.sddraft"), os.path.join(sys.argv[2], "none.sd"))
except arcpy.ExecuteError:
    print("stage:", "000732" in arcpy.GetMessages(2), "Failed to execute (StageService)." in arcpy.GetMessages(2))
try:
    arcpy.UploadServiceDefinition_server(os.path.join(sys.argv[2], "none.sd"), "HOSTING_SERVER")
except arcpy.ExecuteError as e:
    print("upload:", "000732" in str(e))
except Exception as e:
    print("upload:", type(e))
print("severity", arcpy.GetMaxSeverity())
