"""A layer saved to a file is added to another project and published from there."""
import arcpy, os, sys
outdir, service = sys.argv[2:4]
source = arcpy.mp.ArcGISProject(sys.argv[1]).listMaps()[0].listLayers("Disputed*")[0]
source.saveACopy(os.path.join(outdir, "borders.lyrx"))
aprx = arcpy.mp.CreateArcGISProject(outdir, "other")
m = aprx.listMaps()[0]
lyrFile = arcpy.mp.LayerFile(os.path.join(outdir, "borders.lyrx"))
m.addLayer(lyrFile, "TOP")
aprx.save()
d = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", service)
d.exportToSDDraft(os.path.join(outdir, "lf.sddraft"))
arcpy.StageService_server(os.path.join(outdir, "lf.sddraft"), os.path.join(outdir, "lf.sd"))
arcpy.UploadServiceDefinition_server(os.path.join(outdir, "lf.sd"), "HOSTING_SERVER")
