"""Overwriting before the property was there: the draft's Type is set by hand."""
import arcpy, os, sys
import xml.etree.ElementTree as ET
project, outdir, service = sys.argv[1:4]
m = arcpy.mp.ArcGISProject(project).listMaps()[0]
for turn in ("New", "Replacement"):
    sddraft, sd = os.path.join(outdir, turn + ".sddraft"), os.path.join(outdir, turn + ".sd")
    m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", service, m.listLayers("Disputed*")).exportToSDDraft(sddraft)
    tree = ET.parse(sddraft)
    root = tree.getroot()
    root.find("Type").text = "esriServiceDefinitionType_" + turn
    tree.write(sddraft)
    arcpy.StageService_server(sddraft, sd)
    print("item:", arcpy.UploadServiceDefinition_server(sd, "HOSTING_SERVER").getOutput(3))
