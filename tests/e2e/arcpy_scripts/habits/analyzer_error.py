"""Staging with a broken layer: the error is 001272 with the codes in it."""
import arcpy, json, os, sys
aprx = arcpy.mp.ArcGISProject(sys.argv[1])
m = aprx.listMaps()[0]
m.addDataFromPath(os.path.join(sys.argv[2], "gone.csv"))
os.remove(os.path.join(sys.argv[2], "gone.csv"))
aprx.saveACopy(os.path.join(sys.argv[2], "broken.qgz"))
m = arcpy.mp.ArcGISProject(os.path.join(sys.argv[2], "broken.aprx")).listMaps()[0]
print([t.name for t in m.listTables() if t.isBroken])
d = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", "Broken")
d.exportToSDDraft(os.path.join(sys.argv[2], "b.sddraft"))
try:
    arcpy.server.StageService(os.path.join(sys.argv[2], "b.sddraft"), os.path.join(sys.argv[2], "b.sd"))
except arcpy.ExecuteError as e:
    text = str(e)
    found = json.loads(text[text.index("(") + 1:text.rindex("]") + 1])
    print("codes", sorted({one["code"] for one in found}), text.startswith("ERROR 001272"))
print("made", os.path.exists(os.path.join(sys.argv[2], "b.sd")))
