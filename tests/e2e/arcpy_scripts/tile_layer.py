# A tile layer by way of a service definition, as arcpy.sharing's pages show it.
import os
import sys

import arcpy

arcpy.SignInToPortal(os.environ["WLS_PORTAL_URL"], os.environ["WLS_PORTAL_USER"], os.environ["WLS_PORTAL_PASSWORD"])
folder = sys.argv[1]
sddraft, sd = os.path.join(folder, "tiles.sddraft"), os.path.join(folder, "tiles.sd")
m = arcpy.mp.ArcGISProject("CURRENT").listMaps()[0]
draft = m.getWebLayerSharingDraft("HOSTING_SERVER", "TILE", "Tiles by script")
draft.summary = "The world in tiles"
draft.tags = "world, tiles"
draft.sharing.sharingLevel = "EVERYONE"
draft.cache.exportTiles = True
draft.exportToSDDraft(sddraft)
arcpy.server.StageService(sddraft, sd)
result = arcpy.server.UploadServiceDefinition(sd, "HOSTING_SERVER")
print(f"url: {result[1]}")
