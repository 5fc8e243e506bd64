import arcpy
import os
import sys
aprx = arcpy.mp.ArcGISProject(sys.argv[1])
outdir = sys.argv[2]
for m in aprx.listMaps():
    service = "map_" + "".join(c if c.isalnum() else "_" for c in m.name)
    draft = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", service)
    draft.exportToSDDraft(os.path.join(outdir, service + ".sddraft"))
    arcpy.server.StageService(os.path.join(outdir, service + ".sddraft"), os.path.join(outdir, service + ".sd"))
    arcpy.server.UploadServiceDefinition(os.path.join(outdir, service + ".sd"), "HOSTING_SERVER")
    print("done", service)
