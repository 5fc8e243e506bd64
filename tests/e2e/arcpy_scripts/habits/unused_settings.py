import arcpy, os, sys
arcpy.env.overwriteOutput = True
arcpy.env.workspace = sys.argv[2]
arcpy.env.parallelProcessingFactor = "100%"
arcpy.SetLogHistory(False)
arcpy.CheckOutExtension("Spatial")
with arcpy.EnvManager(scratchWorkspace=sys.argv[2], workspace=sys.argv[2]):
    arcpy.AddMessage(arcpy.env.scratchFolder)
arcpy.SetProgressor("step", "Publishing...", 0, 3, 1)
m = arcpy.mp.ArcGISProject(sys.argv[1]).listMaps()[0]
d = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", sys.argv[3], m.listLayers("Disputed*"))
arcpy.SetProgressorLabel("draft"); arcpy.SetProgressorPosition()
d.exportToSDDraft("relative.sddraft")
arcpy.StageService_server("relative.sddraft", "relative.sd")
arcpy.SetProgressorPosition()
arcpy.UploadServiceDefinition_server("relative.sd", "HOSTING_SERVER")
arcpy.ResetProgressor()
