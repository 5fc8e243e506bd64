"""Publish a map as a hosted feature layer.

    make script SCRIPT=docs/user/recipes/hosted_feature_layer.py ARGS="city.aprx outputs City"
"""

import os
import sys

import arcpy

project, folder, name = sys.argv[1:4]
sddraft = os.path.join(folder, name + ".sddraft")
sd = os.path.join(folder, name + ".sd")

city = arcpy.mp.ArcGISProject(project).listMaps()[0]
draft = city.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", name)
draft.summary = "What the city keeps of its streets"
draft.tags = "city, streets"
draft.description = "Kept by the survey office."
draft.credits = "Survey office"
draft.useLimitations = "None"
draft.exportToSDDraft(sddraft)

arcpy.server.StageService(sddraft, sd)
print(arcpy.GetMessages(1))
arcpy.server.UploadServiceDefinition(sd, "My Hosted Services")
