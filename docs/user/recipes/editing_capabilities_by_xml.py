"""Let others edit and sync a hosted feature layer, by editing the draft with ElementTree."""

import os
import sys
import xml.etree.ElementTree as ET

import arcpy

project, folder, name = sys.argv[1:4]
sddraft = os.path.join(folder, name + ".sddraft")
sd = os.path.join(folder, name + ".sd")

city = arcpy.mp.ArcGISProject(project).listMaps()[0]
draft = city.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", name)
draft.exportToSDDraft(sddraft)

tree = ET.parse(sddraft)
for entry in tree.iter("PropertySetProperty"):
    if entry.find("Key").text.lower() == "webcapabilities":
        entry.find("Value").text = "Query,Create,Update,Delete,Editing"
tree.write(sddraft, encoding="utf-8", xml_declaration=True)

arcpy.server.StageService(sddraft, sd)
arcpy.server.UploadServiceDefinition(sd, "HOSTING_SERVER")
