import arcpy, os, sys
m = arcpy.mp.ArcGISProject(sys.argv[1]).listMaps()[0]
d = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", sys.argv[3], m.listLayers("Disputed*"))
d.sharing.sharingLevel = "EVERYONE"
d.allowExporting = True
d.featureCapabilities = "Query,Create,Update,Delete,Editing,Extract"
d.maxRecordCount = 500
d.useCIMSymbols = False
d.exportToSDDraft(os.path.join(sys.argv[2], "sp.sddraft"))
arcpy.StageService_server(os.path.join(sys.argv[2], "sp.sddraft"), os.path.join(sys.argv[2], "sp.sd"))
arcpy.UploadServiceDefinition_server(os.path.join(sys.argv[2], "sp.sd"), "HOSTING_SERVER")
