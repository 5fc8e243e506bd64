"""Publish a map image layer, data included, on a federated server."""

import os
import sys

import arcpy

project, folder, name, server = sys.argv[1:5]
sddraft = os.path.join(folder, name + ".sddraft")
sd = os.path.join(folder, name + ".sd")

city = arcpy.mp.ArcGISProject(project).listMaps()[0]
draft = city.getWebLayerSharingDraft("FEDERATED_SERVER", "MAP_IMAGE", name)
draft.federatedServerUrl = server
draft.copyDataToServer = True
draft.summary = "Drawn on the server"
draft.exportToSDDraft(sddraft)
arcpy.server.StageService(sddraft, sd)
arcpy.server.UploadServiceDefinition(sd, server)
