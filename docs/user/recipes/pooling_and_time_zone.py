"""Set how many instances serve a map service and in which time zone its dates are, by editing the draft."""

import os
import sys
import xml.dom.minidom as DOM

import arcpy

project, folder, name, server = sys.argv[1:5]
sddraft = os.path.join(folder, name + ".sddraft")
sd = os.path.join(folder, name + ".sd")

city = arcpy.mp.ArcGISProject(project).listMaps()[0]
draft = arcpy.sharing.CreateSharingDraft("STANDALONE_SERVER", "MAP_SERVICE", name, city)
draft.targetServer = server
draft.copyDataToServer = True
draft.exportToSDDraft(sddraft)

document = DOM.parse(sddraft)
for key in document.getElementsByTagName("Key"):
    if key.firstChild.data in ("MinInstances", "MaxInstances"):
        key.nextSibling.firstChild.data = "1" if key.firstChild.data == "MinInstances" else "4"


def setting(name, value):
    node = document.createElement("PropertySetProperty")
    node.setAttribute("xsi:type", "typens:PropertySetProperty")
    key = document.createElement("Key")
    key.appendChild(document.createTextNode(name))
    held = document.createElement("Value")
    held.setAttribute("xsi:type", "xs:string")
    held.appendChild(document.createTextNode(value))
    node.appendChild(key)
    node.appendChild(held)
    return node


properties = document.getElementsByTagName("ConfigurationProperties")[0].firstChild
properties.appendChild(setting("dateFieldsTimezoneID", "Central European Standard Time"))
properties.appendChild(setting("dateFieldsRespectsDayLightSavingTime", "true"))
with open(sddraft, "w", encoding="utf-8") as file:
    document.writexml(file)

arcpy.server.StageService(sddraft, sd)
arcpy.server.UploadServiceDefinition(sd, server)
