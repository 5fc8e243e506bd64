"""Drafts first, all of them; then everything is staged and uploaded."""
import arcpy, os, sys, glob
aprx = arcpy.mp.ArcGISProject(sys.argv[1])
m = aprx.listMaps()[0]
for lyr in m.listLayers("*borders") + m.listLayers("Centres"):
    name = "phase_" + lyr.name.split()[0]
    d = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", name, [lyr])
    d.exportToSDDraft(os.path.join(sys.argv[2], name + ".sddraft"))
arcpy.env.workspace = sys.argv[2]
for sddraft in arcpy.ListFiles("phase_*.sddraft"):
    base = os.path.splitext(os.path.join(sys.argv[2], sddraft))[0]
    arcpy.StageService_server(base + ".sddraft", base + ".sd")
for sd in sorted(glob.glob(os.path.join(sys.argv[2], "phase_*.sd"))):
    arcpy.UploadServiceDefinition_server(sd, "HOSTING_SERVER")
