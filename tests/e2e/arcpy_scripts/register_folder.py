"""Register a folder with a server, look whether the server reaches it, and forget it."""

import sys

import arcpy

server, folder = sys.argv[1:3]
before = [row[0] for row in arcpy.ListDataStoreItems(server, "FOLDER")]
if "maps" not in before:
    arcpy.AddDataStoreItem(server, "FOLDER", "maps", folder, folder)
print("valid:", arcpy.ValidateDataStoreItem(server, "FOLDER", "maps"))
print("listed:", [row[2] for row in arcpy.ListDataStoreItems(server, "FOLDER")])
try:
    arcpy.AddDataStoreItem(server, "FOLDER", "nowhere", folder + "/not/there")
except Exception as error:
    print("refused:", type(error).__name__)
arcpy.RemoveDataStoreItem(server, "FOLDER", "maps")
print("left:", len(arcpy.ListDataStoreItems(server, "FOLDER")))
