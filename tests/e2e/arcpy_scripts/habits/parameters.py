"""A script tool: its inputs by GetParameterAsText."""
import arcpy, os
project = arcpy.GetParameterAsText(0)
outdir = arcpy.GetParameterAsText(1)
service = arcpy.GetParameterAsText(2)
folder = arcpy.GetParameterAsText(3) or "Unfiled"
missing = arcpy.GetParameterAsText(9)
m = arcpy.mp.ArcGISProject(project).listMaps()[0]
d = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", service, m.listLayers("Disputed*"))
d.portalFolder = folder
d.exportToSDDraft(os.path.join(outdir, "p.sddraft"))
arcpy.server.StageService(os.path.join(outdir, "p.sddraft"), os.path.join(outdir, "p.sd"))
result = arcpy.server.UploadServiceDefinition(os.path.join(outdir, "p.sd"), "HOSTING_SERVER")
arcpy.SetParameterAsText(4, result[1])
print("parameter", arcpy.GetParameterAsText(4), repr(missing))
