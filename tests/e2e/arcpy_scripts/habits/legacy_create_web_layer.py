import arcpy, os, sys
aprx = arcpy.mp.ArcGISProject(sys.argv[1])
m = aprx.listMaps()[0]
lyr = m.listLayers("Disputed*")[0]
sddraft = os.path.join(sys.argv[2], "WebLayer.sddraft")
sd = os.path.join(sys.argv[2], "WebLayer.sd")
arcpy.mp.CreateWebLayerSDDraft(lyr, sddraft, sys.argv[3], 'MY_HOSTED_SERVICES', 'FEATURE_ACCESS', '', True, True,
                               True, True, False, "My summary", "my,tags", "My description", "My credits", "My limits")
arcpy.StageService_server(sddraft, sd)
arcpy.UploadServiceDefinition_server(sd, 'My Hosted Services')
