"""Publish again over a hosted feature layer: the item, its address and its layer numbers stay."""

import os
import sys

import arcpy

project, folder, name = sys.argv[1:4]
sddraft = os.path.join(folder, name + ".sddraft")
sd = os.path.join(folder, name + ".sd")
arcpy.env.overwriteOutput = True

city = arcpy.mp.ArcGISProject(project).listMaps()[0]
draft = city.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", name)
draft.summary = "The state of this week"
draft.overwriteExistingService = True
draft.exportToSDDraft(sddraft)

arcpy.server.StageService(sddraft, sd)
result = arcpy.server.UploadServiceDefinition(sd, "HOSTING_SERVER")
print("item:", result.getOutput(3))
