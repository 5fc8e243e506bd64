# A vector tile layer without files in between, as arcpy.sharing.Publish's page shows it.
import os

import arcpy

arcpy.SignInToPortal(os.environ["WLS_PORTAL_URL"], os.environ["WLS_PORTAL_USER"], os.environ["WLS_PORTAL_PASSWORD"])
m = arcpy.mp.ArcGISProject("CURRENT").listMaps()[0]
draft = m.getWebLayerSharingDraft("HOSTING_SERVER", "VECTOR_TILE", "Vectors by script")
draft.summary = "The world in vector tiles"
draft.tags = "world, tiles"
draft.sharing.sharingLevel = "EVERYONE"
print(f"errors: {len(draft.analyzeForSharing()['errors'])}")
made = arcpy.sharing.Publish(draft)
print(f"url: {made['serviceURL']}")
print(f"features: {made['featureLayerURL']}")
