import arcpy, os, sys
from arcpy import metadata as md
aprx = arcpy.mp.ArcGISProject(sys.argv[1])
m = aprx.listMaps()[0]
new = md.Metadata()
new.title, new.summary, new.tags = "From metadata", "Told by the map", "told, by map"
new.description, new.credits = "All of it", "The office"
lyr = m.listLayers("Disputed*")[0]
lyr.metadata.copy(new)
m.metadata = new
d = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", sys.argv[3])
d.exportToSDDraft(os.path.join(sys.argv[2], "m.sddraft"))
arcpy.StageService_server(os.path.join(sys.argv[2], "m.sddraft"), os.path.join(sys.argv[2], "m.sd"))
arcpy.UploadServiceDefinition_server(os.path.join(sys.argv[2], "m.sd"), "HOSTING_SERVER")
