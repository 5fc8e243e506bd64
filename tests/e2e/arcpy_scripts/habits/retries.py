import arcpy, os, sys, time, traceback
project, outdir, service = sys.argv[1:4]
tries = 0
while tries < 3:
    try:
        tries += 1
        aprx = arcpy.mp.ArcGISProject(project)
        m = aprx.listMaps("*")[0]
        draft = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", service, m.listLayers("Disputed*"))
        draft.summary = "tried"
        sddraft, sd = os.path.join(outdir, service + ".sddraft"), os.path.join(outdir, service + ".sd")
        for f in (sddraft, sd):
            if arcpy.Exists(f):
                arcpy.Delete_management(f)
        draft.exportToSDDraft(sddraft)
        if tries == 1:
            raise RuntimeError("the first try fails")
        arcpy.StageService_server(sddraft, sd)
        arcpy.UploadServiceDefinition_server(sd, "My Hosted Services")
        print("published after", tries)
        break
    except Exception:
        traceback.print_exc()
        time.sleep(0.1)
