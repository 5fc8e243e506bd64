import arcpy, os, sys, getpass
project, outdir, service, url, user, password = sys.argv[1:7]
if not arcpy.GetSigninToken():
    print("not signed in")
token = arcpy.SignInToPortal(url, user, password)
print("expires", token["expires"] > 0, arcpy.GetActivePortalURL().rstrip("/") == url.rstrip("/"))
info = arcpy.GetPortalInfo(arcpy.GetActivePortalURL())
print(info["organization"] != "", info["role"])
print(arcpy.GetPortalDescription()["user"]["username"])
m = arcpy.mp.ArcGISProject(project).listMaps()[0]
d = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", service, m.listLayers("Disputed*"))
d.exportToSDDraft(os.path.join(outdir, "s.sddraft"))
arcpy.StageService_server(os.path.join(outdir, "s.sddraft"), os.path.join(outdir, "s.sd"))
arcpy.UploadServiceDefinition_server(os.path.join(outdir, "s.sd"), "HOSTING_SERVER")
