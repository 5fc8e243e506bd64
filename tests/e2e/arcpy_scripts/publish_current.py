"""Publish the open project as scripts written for Pro do: draft, stage, upload, print."""

import os
import sys

import arcpy

outdir = sys.argv[1]
service_name = sys.argv[2]

arcpy.env.overwriteOutput = True
aprx = arcpy.mp.ArcGISProject("CURRENT")
m = aprx.listMaps("World")[0]

sddraft = os.path.join(outdir, service_name + ".sddraft")
sd = os.path.join(outdir, service_name + ".sd")
if os.path.exists(sddraft):
    os.remove(sddraft)

draft = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", service_name)
draft.summary = "Countries of the world"
draft.tags = "world, countries"
draft.credits = "Natural Earth"
draft.overwriteExistingService = True
draft.portalFolder = "From a script"
draft.exportToSDDraft(sddraft)

arcpy.server.StageService(sddraft, sd)
warnings = arcpy.GetMessages(1)
print("warnings: " + warnings)

result = arcpy.server.UploadServiceDefinition(
    sd,
    "My Hosted Services",
    "",
    "",
    "",
    "",
    "",
    "OVERRIDE_DEFINITION",
    "SHARE_ONLINE",
    "PUBLIC",
    "SHARE_ORGANIZATION",
    "",
)
print("url: " + result.getOutput(1))
print("item: " + result[3])
