"""Publish a map service into a folder of a server, which is made where it is missing."""

import os
import sys

import arcpy

project, folder, name, server = sys.argv[1:5]
sddraft = os.path.join(folder, name + ".sddraft")
sd = os.path.join(folder, name + ".sd")

city = arcpy.mp.ArcGISProject(project).listMaps()[0]
draft = arcpy.sharing.CreateSharingDraft("STANDALONE_SERVER", "MAP_SERVICE", name, city)
draft.targetServer = server
draft.serverFolder = "City"
draft.copyDataToServer = True
draft.exportToSDDraft(sddraft)
arcpy.server.StageService(sddraft, sd)
arcpy.server.UploadServiceDefinition(sd, server)
