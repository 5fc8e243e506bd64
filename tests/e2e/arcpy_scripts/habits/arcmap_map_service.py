import arcpy, os, sys
mxd_path, outdir, service, server = sys.argv[1:5]
mapDoc = arcpy.mapping.MapDocument(mxd_path)
sddraft = os.path.join(outdir, service + '.sddraft')
sd = os.path.join(outdir, service + '.sd')
analysis = arcpy.mapping.CreateMapSDDraft(mapDoc, sddraft, service, 'ARCGIS_SERVER', server, True, 'Arcmap', 'General reference', 'map')
for key in ('messages', 'warnings', 'errors'):
    print("----" + key.upper() + "---")
    vars = analysis[key]
    for ((message, code), layerlist) in vars.items():
        print("    " + message + " (CODE %i)" % code)
        print("       applies to: " + " ".join(layer.name for layer in layerlist))
if analysis['errors'] == {}:
    arcpy.StageService_server(sddraft, sd)
    arcpy.UploadServiceDefinition_server(sd, server)
    print("Service successfully published")
else:
    print("Service could not be published because errors were found during analysis.")
