"""A publisher as a class, with logging and argparse."""
import argparse, logging, os, sys
import arcpy


class Publisher(object):
    def __init__(self, project, outdir):
        self.aprx = arcpy.mp.ArcGISProject(project)
        self.outdir = outdir

    def publish(self, layer, service):
        m = self.aprx.listMaps()[0]
        target = next(l for l in m.listLayers() if l.supports("NAME") and l.name == layer)
        draft = m.getWebLayerSharingDraft("HOSTING_SERVER", "FEATURE", service, [target])
        draft.overwriteExistingService = True
        draft.tags = "class; main"
        base = os.path.join(self.outdir, service)
        draft.exportToSDDraft(base + ".sddraft")
        arcpy.server.StageService(base + ".sddraft", base + ".sd", 102)
        logging.info(arcpy.GetMessages())
        return arcpy.server.UploadServiceDefinition(base + ".sd", "HOSTING_SERVER", in_override="USE_DEFINITION")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("project"); parser.add_argument("outdir"); parser.add_argument("service")
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, stream=sys.stdout)
    print(Publisher(args.project, args.outdir).publish("Disputed borders", args.service))


if __name__ == "__main__":
    main()
