"""Publish a map image layer with a feature layer beside it, by editing the draft."""

import os
import sys
import xml.dom.minidom as DOM

import arcpy

project, folder, name, server = sys.argv[1:5]
sddraft = os.path.join(folder, name + ".sddraft")
changed = os.path.join(folder, name + "_feature.sddraft")
sd = os.path.join(folder, name + ".sd")

city = arcpy.mp.ArcGISProject(project).listMaps()[0]
draft = city.getWebLayerSharingDraft("FEDERATED_SERVER", "MAP_IMAGE", name)
draft.federatedServerUrl = server
draft.copyDataToServer = True
draft.exportToSDDraft(sddraft)

document = DOM.parse(sddraft)
for kind in document.getElementsByTagName("TypeName"):
    if kind.firstChild.data == "FeatureServer":
        for part in kind.parentNode.childNodes:
            if part.tagName == "Enabled":
                part.firstChild.data = "true"
with open(changed, "w", encoding="utf-8") as file:
    document.writexml(file)

arcpy.server.StageService(changed, sd)
result = arcpy.server.UploadServiceDefinition(sd, server)
print("feature service:", result[5])
