"""Publish each row of a list: map, layer, service name."""
import arcpy, csv, os, sys
listing, outdir = sys.argv[1], sys.argv[2]
arcpy.env.overwriteOutput = True
with open(listing, newline="") as f:
    for row in csv.DictReader(f):
        m = arcpy.mp.ArcGISProject(row["project"]).listMaps(row["map"])[0]
        lyr = m.listLayers(row["layer"])[0]
        sddraft_filename = row["service"] + ".sddraft"
        sddraft_output_filename = os.path.join(outdir, sddraft_filename)
        sd_output_filename = os.path.join(outdir, row["service"] + ".sd")
        sharing_draft = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", row["service"], [lyr])
        sharing_draft.overwriteExistingService = True
        sharing_draft.exportToSDDraft(sddraft_output_filename)
        arcpy.StageService_server(sddraft_output_filename, sd_output_filename)
        arcpy.UploadServiceDefinition_server(sd_output_filename, "My Hosted Services")
        arcpy.AddMessage("published " + row["service"])
