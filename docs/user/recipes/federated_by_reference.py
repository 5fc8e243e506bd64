"""Publish a map image layer over data that lie in a folder registered with the server."""

import os
import sys

import arcpy

project, folder, name, server = sys.argv[1:5]
sddraft = os.path.join(folder, name + ".sddraft")
sd = os.path.join(folder, name + ".sd")

aprx = arcpy.mp.ArcGISProject(project)
if "city" not in [row[0] for row in arcpy.ListDataStoreItems(server, "FOLDER")]:
    arcpy.AddDataStoreItem(server, "FOLDER", "city", aprx.homeFolder, aprx.homeFolder)
print("data store:", arcpy.ValidateDataStoreItem(server, "FOLDER", "city"))

draft = aprx.listMaps()[0].getWebLayerSharingDraft("FEDERATED_SERVER", "MAP_IMAGE", name)
draft.federatedServerUrl = server
draft.copyDataToServer = False
draft.exportToSDDraft(sddraft)
arcpy.server.StageService(sddraft, sd)
print(arcpy.GetMessages(1))
arcpy.server.UploadServiceDefinition(sd, server)
