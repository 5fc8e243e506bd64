"""Publish one layer and one stand-alone table of a map."""

import os
import sys

import arcpy

project, folder, name, layer_name, table_name = sys.argv[1:6]
sddraft = os.path.join(folder, name + ".sddraft")
sd = os.path.join(folder, name + ".sd")

city = arcpy.mp.ArcGISProject(project).listMaps()[0]
chosen = [city.listLayers(layer_name)[0], city.listTables(table_name)[0]]
draft = city.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", name, chosen)
draft.exportToSDDraft(sddraft)

arcpy.server.StageService(sddraft, sd)
arcpy.server.UploadServiceDefinition(sd, "HOSTING_SERVER")
