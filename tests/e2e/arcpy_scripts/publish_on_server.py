"""Publish the open project's map on a server, once by the portal's word and once by a connection file."""

import os
import sys

import arcpy

outdir = sys.argv[1]
server_url = sys.argv[2]
ags = sys.argv[3]

arcpy.env.overwriteOutput = True
m = arcpy.mp.ArcGISProject("CURRENT").listMaps()[0]


def staged(draft, name):
    sddraft = os.path.join(outdir, name + ".sddraft")
    sd = os.path.join(outdir, name + ".sd")
    draft.exportToSDDraft(sddraft)
    arcpy.server.StageService(sddraft, sd)
    return sd


# A map image layer on a federated server, with feature access
draft = m.getWebLayerSharingDraft("FEDERATED_SERVER", "MAP_IMAGE", "World map")
draft.federatedServerUrl = server_url
draft.summary = "Countries of the world"
draft.tags = "world, countries"
draft.copyDataToServer = True
draft.serverFolder = "Maps"
draft.portalFolder = "Maps from a script"
draft.overwriteExistingService = True
draft.extension.feature.isEnabled = True
draft.extension.feature.featureCapabilities = "Query"
sd = staged(draft, "World_map")
for _ in range(2):
    result = arcpy.server.UploadServiceDefinition(
        in_sd_file=sd,
        in_server="FEDERATED_SERVER",
        in_startupType="STARTED",
        in_override="OVERRIDE_DEFINITION",
        in_my_contents="SHARE_ONLINE",
        in_public="PUBLIC",
        in_organization="SHARE_ORGANIZATION",
    )
    for name in (
        "out_soap_svc_url",
        "out_rest_svc_url",
        "out_mapServiceItemID",
        "out_featServiceItemID",
        "out_cached_service",
        "out_featureServiceURL",
        "out_mapServiceURL",
    ):
        print(name + ": " + str(getattr(result, name)))
    print("outputs: " + str(result.outputCount))

# A map service by a connection file, under another name, in a folder that is not there yet
draft = arcpy.sharing.CreateSharingDraft("STANDALONE_SERVER", "MAP_SERVICE", "World", m)
draft.targetServer = ags
draft.copyDataToServer = True
sd = staged(draft, "World")
result = arcpy.UploadServiceDefinition_server(sd, ags, "Renamed", "", "NEW", "Made_by_the_tool", False)
print("stopped: " + result.getOutput(1))
try:
    arcpy.server.UploadServiceDefinition(sd, "No such connection")
except arcpy.ExecuteError as error:
    print("unknown: " + str(error).splitlines()[0])
