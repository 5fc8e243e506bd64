"""Edit the draft's XML between export and staging, sign in by hand, and report failures as scripts do."""

import os
import sys
import xml.dom.minidom as DOM

import arcpy

project, outdir, portal, user, password = sys.argv[1:6]

print(arcpy.SignInToPortal(portal, user, password)["token"] != "")
aprx = arcpy.mp.ArcGISProject(project)
map_ = aprx.listMaps()[0]
countries = map_.listLayers("Countries")[0]

draft = map_.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", "Only countries", countries)
path = os.path.join(outdir, "countries.sddraft")
draft.exportToSDDraft(path)

doc = DOM.parse(path)
keys = doc.getElementsByTagName("Key")
for key in keys:
    if key.firstChild.data == "PackageIsPublic":
        key.nextSibling.firstChild.data = "true"
    if key.firstChild.data in ("webCapabilities", "WebCapabilities"):
        if key.nextSibling.firstChild is not None:
            key.nextSibling.firstChild.data = "Query,Create,Update,Delete,Editing"
with open(path, "w", encoding="utf-8") as f:
    doc.writexml(f)

arcpy.StageService_server(path, os.path.join(outdir, "countries.sd"))
upload = arcpy.UploadServiceDefinition_server(os.path.join(outdir, "countries.sd"), "HOSTING_SERVER")
print("url:", upload.getOutput(1))

try:
    arcpy.server.StageService(path, os.path.join(outdir, "countries.sd"))
except arcpy.ExecuteError:
    print("not replaced:", arcpy.GetMessages(2))
