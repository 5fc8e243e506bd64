"""Stage the service definitions of the run, as a script of a user would: ``import arcpy``, in a real QGIS.

Run by ``python -m web_layer_sharing.arcpy`` with the sample project open; its argument is where to write.
"""

import sys
from pathlib import Path

import arcpy

folder = Path(sys.argv[1])
EDITING = "Query,Create,Update,Delete,Editing"
arcpy.env.overwriteOutput = True
world = arcpy.mp.ArcGISProject("CURRENT").listMaps()[0]


def stage(draft, name):
    """Write the draft and the definition made of it."""
    draft.summary = "The world as QGIS brings it along"
    draft.tags = "interop, world"
    sddraft = str(folder / f"{name}.sddraft")
    draft.exportToSDDraft(sddraft)
    arcpy.server.StageService(sddraft, str(folder / f"{name}.sd"))


feature = world.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", "world")
feature.featureCapabilities = EDITING
stage(feature, "world")

again = world.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", "world", world.listLayers("Co*"))
again.featureCapabilities = EDITING
again.overwriteExistingService = True
stage(again, "world_again")

drawn = world.getWebLayerSharingDraft("FEDERATED_SERVER", "MAP_IMAGE", "world_map")
drawn.federatedServerUrl = "https://127.0.0.1/server"
drawn.copyDataToServer = True
drawn.extension.feature.isEnabled = True
drawn.extension.feature.featureCapabilities = EDITING
stage(drawn, "world_map")
print([layer.name for layer in world.listLayers()])
