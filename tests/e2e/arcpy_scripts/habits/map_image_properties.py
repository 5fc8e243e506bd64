import arcpy, os, sys
project, outdir, service, server = sys.argv[1:5]
m = arcpy.mp.ArcGISProject(project).listMaps()[0]
d = m.getWebLayerSharingDraft("FEDERATED_SERVER", "MAP_IMAGE", service)
d.federatedServerUrl = server
d.copyDataToServer = True
d.serverFolder = "Habits"
d.extension.feature.isEnabled = True
d.extension.feature.featureCapabilities = "Query"
d.mapOperations = "Map,Query,Data"
d.exportToSDDraft(os.path.join(outdir, "mi.sddraft"))
arcpy.server.StageService(os.path.join(outdir, "mi.sddraft"), os.path.join(outdir, "mi.sd"))
print("warnings", len(arcpy.GetMessages(1)) >= 0)
r = arcpy.server.UploadServiceDefinition(os.path.join(outdir, "mi.sd"), server)
print("map:", r[6]); print("feature:", r[5])
