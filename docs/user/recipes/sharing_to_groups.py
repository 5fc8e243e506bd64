"""Share a hosted feature layer with the organisation and with groups, by editing the draft.

The draft names groups by their ids.
"""

import os
import sys
import xml.dom.minidom as DOM

import arcpy

project, folder, name, groups = sys.argv[1:5]
sddraft = os.path.join(folder, name + ".sddraft")
sd = os.path.join(folder, name + ".sd")

city = arcpy.mp.ArcGISProject(project).listMaps()[0]
draft = city.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", name)
draft.exportToSDDraft(sddraft)

wanted = {"PackageUnderMyOrg": "true", "PackageShareGroups": "true", "PackageGroupIDs": groups}
document = DOM.parse(sddraft)
keys = document.getElementsByTagName("Key")
values = document.getElementsByTagName("Value")
for key, value in zip(keys, values):
    if key.firstChild.data in wanted:
        if value.hasChildNodes():
            value.firstChild.data = wanted[key.firstChild.data]
        else:
            value.appendChild(document.createTextNode(wanted[key.firstChild.data]))
with open(sddraft, "w", encoding="utf-8") as file:
    document.writexml(file)

arcpy.server.StageService(sddraft, sd)
arcpy.server.UploadServiceDefinition(sd, "HOSTING_SERVER")
