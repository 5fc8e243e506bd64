import arcpy, os, sys
import xml.dom.minidom as DOM
project, outdir, service = sys.argv[1:4]
sddraft = os.path.join(outdir, "w.sddraft"); newSDdraft = os.path.join(outdir, "w_new.sddraft"); sd = os.path.join(outdir, "w.sd")
m = arcpy.mp.ArcGISProject(project).listMaps()[0]
m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", service, m.listLayers("Disputed*")).exportToSDDraft(sddraft)
doc = DOM.parse(sddraft)
configProps = doc.getElementsByTagName('Info')[0]
propArray = configProps.firstChild
propSets = propArray.childNodes
for propSet in propSets:
    keyValues = propSet.childNodes
    for keyValue in keyValues:
        if keyValue.tagName == 'Key':
            if keyValue.firstChild.data.lower() == "webcapabilities":
                keyValue.nextSibling.firstChild.data = "Query,Extract"
for node in doc.getElementsByTagName("ItemInfo")[0].getElementsByTagName("Snippet"):
    if node.firstChild is None:
        node.appendChild(doc.createTextNode("set in the draft"))
    else:
        node.firstChild.data = "set in the draft"
for node in doc.getElementsByTagName("ItemInfo")[0].getElementsByTagName("Tags"):
    for word in ("one", "two"):
        tag = doc.createElement("String")
        tag.appendChild(doc.createTextNode(word))
        node.appendChild(tag)
f = open(newSDdraft, 'w'); doc.writexml(f); f.close()
arcpy.StageService_server(newSDdraft, sd)
arcpy.UploadServiceDefinition_server(sd, 'My Hosted Services')
