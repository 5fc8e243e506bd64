"""A definition query in the map narrows what is published."""
import arcpy, os, sys
m = arcpy.mp.ArcGISProject(sys.argv[1]).listMaps()[0]
lyr = m.listLayers("Countries")[0]
lyr.definitionQuery = "area_km2 < 1000"
lyr.transparency = 40
d = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", sys.argv[3], lyr)
d.exportToSDDraft(os.path.join(sys.argv[2], "q.sddraft"))
arcpy.StageService_server(os.path.join(sys.argv[2], "q.sddraft"), os.path.join(sys.argv[2], "q.sd"))
arcpy.UploadServiceDefinition_server(os.path.join(sys.argv[2], "q.sd"), "HOSTING_SERVER")
print("rows", sum(1 for _ in arcpy.da.SearchCursor(lyr, ["OID@"])))
