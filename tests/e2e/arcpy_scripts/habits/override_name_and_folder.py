import arcpy, os, sys
m = arcpy.mp.ArcGISProject(sys.argv[1]).listMaps()[0]
d = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", "name_in_draft", m.listLayers("Disputed*"))
d.exportToSDDraft(os.path.join(sys.argv[2], "o.sddraft"))
arcpy.StageService_server(os.path.join(sys.argv[2], "o.sddraft"), os.path.join(sys.argv[2], "o.sd"))
inServer, inServiceName, inCluster, inFolderType, inFolder, inStartup = "My Hosted Services", sys.argv[3], "default", "NEW", "Made by upload", "STARTED"
inOverride, inMyContents, inPublic, inOrganization, inGroups = "OVERRIDE_DEFINITION", "SHARE_ONLINE", "PRIVATE", "SHARE_ORGANIZATION", ""
arcpy.UploadServiceDefinition_server(os.path.join(sys.argv[2], "o.sd"), inServer, inServiceName, inCluster, inFolderType, inFolder,
                                     inStartup, inOverride, inMyContents, inPublic, inOrganization, inGroups)
