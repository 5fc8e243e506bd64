"""A service for every visible layer."""
import os, sys
import arcpy
aprx = arcpy.mp.ArcGISProject(sys.argv[1])
m = aprx.listMaps()[0]
for lyr in m.listLayers():
    if lyr.isFeatureLayer and lyr.visible and not lyr.isBroken:
        name = "each_" + lyr.name.replace(" ", "_")
        draft = m.getWebLayerSharingDraft(server_type="HOSTING_SERVER", service_type="FEATURE",
                                          service_name=name, layers_and_tables=lyr)
        path = os.path.join(sys.argv[2], name)
        draft.exportToSDDraft(path + ".sddraft")
        arcpy.server.StageService(path + ".sddraft", path + ".sd")
        arcpy.server.UploadServiceDefinition(path + ".sd", "HOSTING_SERVER")
