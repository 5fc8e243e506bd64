import arcpy, os, sys
aprx = arcpy.mp.ArcGISProject(sys.argv[1])
m = aprx.listMaps()[0]
for lyr in m.listLayers():
    lyr.visible = lyr.name in ("Disputed borders",)
aprx.createMap("Only borders")
t = aprx.listMaps("Only borders")[0]
d = t.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", sys.argv[3])
d.exportToSDDraft(os.path.join(sys.argv[2], "t.sddraft"))
arcpy.StageService_server(os.path.join(sys.argv[2], "t.sddraft"), os.path.join(sys.argv[2], "t.sd"))
arcpy.UploadServiceDefinition_server(os.path.join(sys.argv[2], "t.sd"), "HOSTING_SERVER")
