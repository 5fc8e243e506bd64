from arcpy import *
from arcpy import env as E
import os, sys
E.overwriteOutput = 1
aprx = mp.ArcGISProject(sys.argv[1])
m = aprx.listMaps()[0]
d = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", sys.argv[3], m.listLayers("Disputed*"))
d.exportToSDDraft(os.path.join(sys.argv[2], "star.sddraft"))
StageService_server(os.path.join(sys.argv[2], "star.sddraft"), os.path.join(sys.argv[2], "star.sd"))
UploadServiceDefinition_server(os.path.join(sys.argv[2], "star.sd"), "HOSTING_SERVER")
