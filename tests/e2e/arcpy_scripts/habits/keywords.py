import arcpy, os, sys
m = arcpy.mp.ArcGISProject(aprx_path=sys.argv[1]).listMaps()[0]
d = m.getWebLayerSharingDraft(server_type="HOSTING_SERVER", service_type="FEATURE", service_name=sys.argv[3],
                              layers_and_tables=m.listLayers("Disputed borders"))
d.exportToSDDraft(out_sddraft=os.path.join(sys.argv[2], "k.sddraft"))
r = arcpy.server.StageService(in_service_definition_draft=os.path.join(sys.argv[2], "k.sddraft"),
                              out_service_definition=os.path.join(sys.argv[2], "k.sd"), staging_version=5)
u = arcpy.server.UploadServiceDefinition(in_sd_file=r[0], in_server="HOSTING_SERVER", in_override=True,
                                         in_my_contents=True, in_public=True, in_organization="true", in_groups="#")
print(u.status, u.getOutput("out_featureServiceURL"), u.out_featServiceItemID)
