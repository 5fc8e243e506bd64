"""A stand-alone server through its connection file."""
import arcpy, os, sys
project, outdir, service, ags = sys.argv[1:5]
m = arcpy.mp.ArcGISProject(project).listMaps()[0]
sharing_draft = arcpy.sharing.CreateSharingDraft("STANDALONE_SERVER", "MAP_SERVICE", service, m)
sharing_draft.targetServer = ags
sharing_draft.copyDataToServer = True
sharing_draft.serverFolder = "Ags"
sharing_draft.exportToSDDraft(os.path.join(outdir, "a.sddraft"))
arcpy.StageService_server(os.path.join(outdir, "a.sddraft"), os.path.join(outdir, "a.sd"))
warnings = arcpy.GetMessages(1)
arcpy.UploadServiceDefinition_server(os.path.join(outdir, "a.sd"), ags, in_startupType="STARTED")
