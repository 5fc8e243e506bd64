"""Look which folders a server knows, register one, and look whether the server reaches it."""

import sys

import arcpy

server, path = sys.argv[1:3]
known = {row[0]: row[2] for row in arcpy.ListDataStoreItems(server, "FOLDER")}
if path not in known.values():
    arcpy.AddDataStoreItem(server, "FOLDER", "survey", path, path)
for row in arcpy.ListDataStoreItems(server, "FOLDER"):
    print(row[0], row[2], arcpy.ValidateDataStoreItem(server, "FOLDER", row[0]))
