import arcpy, os, sys
wrkspc, prj, sd_fs_name = sys.argv[2], sys.argv[1], sys.argv[3]
sddraft = os.path.join(wrkspc, "temporary website content.sddraft")
sd = os.path.join(wrkspc, "temporary website content.sd")
mp = arcpy.mp.ArcGISProject(prj).listMaps()[0]
sharing_draft = mp.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", sd_fs_name, [mp.listLayers()[1]])
sharing_draft.overwriteExistingService = True
sharing_draft.exportToSDDraft(sddraft)
arcpy.server.StageService(sddraft, sd)
outputs = arcpy.server.UploadServiceDefinition(sd, "HOSTING_SERVER", "", "", "EXISTING", "Twelve", "STARTED",
                                               "OVERRIDE_DEFINITION", "SHARE_ONLINE", "PUBLIC",
                                               "SHARE_ORGANIZATION", "")
print("outputs", outputs.outputCount, outputs[5])
