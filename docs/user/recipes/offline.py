"""Make a service definition without a portal, to be uploaded later by somebody else."""

import os
import sys

import arcpy

project, folder, name = sys.argv[1:4]
sddraft = os.path.join(folder, name + ".sddraft")
sd = os.path.join(folder, name + ".sd")

city = arcpy.mp.ArcGISProject(project).listMaps()[0]
draft = city.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", name)
draft.offline = True
draft.offlineTarget = "ONLINE"
draft.exportToSDDraft(sddraft)
arcpy.server.StageService(sddraft, sd)
print(sd)
