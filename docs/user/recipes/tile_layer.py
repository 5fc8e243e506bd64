"""Publish a map as a hosted tile layer."""

import os
import sys

import arcpy

project, folder, name = sys.argv[1:4]
sddraft = os.path.join(folder, name + ".sddraft")
sd = os.path.join(folder, name + ".sd")

city = arcpy.mp.ArcGISProject(project).listMaps()[0]
draft = city.getWebLayerSharingDraft("HOSTING_SERVER", "TILE", name)
draft.summary = "The map as pictures"
draft.exportToSDDraft(sddraft)
arcpy.server.StageService(sddraft, sd)
arcpy.server.UploadServiceDefinition(sd, "HOSTING_SERVER")
