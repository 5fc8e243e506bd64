"""The operations that are compared on the wire, by the Python API."""

from __future__ import annotations

import sys
import urllib.parse
import urllib.request
import warnings

from arcgis.features import FeatureLayerCollection
from arcgis.gis import GIS, ItemTypeEnum
from arcgis.gis._impl._content_manager import SharingLevel
from arcgis_session import Session
from parity_operations import LAYER, MAKER, NEW_FEATURE, service_parameters


def mark(session: Session, name: str) -> None:
    """Say to the proxy what follows."""
    parts = urllib.parse.urlsplit(session.url)
    urllib.request.urlopen(f"https://{parts.netloc}/__mark__/{name}", timeout=30).close()


def main() -> int:
    """Do all operations in their order."""
    session = Session.start()
    warnings.simplefilter("ignore")
    mark(session, "sign-in")
    gis = GIS(session.url, session.username, session.password, use_gen_token=True)
    mark(session, "folder")
    folder = gis.content.folders.create(MAKER)
    mark(session, "add")
    words = {"title": f"{MAKER} small", "type": "GeoJson", "tags": "interop,stations", "snippet": "s"}
    small = gis.content.add(words, data=session.files["more"], folder=MAKER)
    session.gis = gis
    mark(session, "parts")
    definition = session.add("sd", folder, f"{MAKER} definition", ItemTypeEnum.SERVICE_DEFINITION)
    mark(session, "publish")
    service = definition.publish()
    mark(session, "overwrite")
    definition.update({}, data=session.files["sd_again"])
    service = definition.publish(overwrite=True)
    mark(session, "share")
    service.sharing.sharing_level = SharingLevel.ORG
    mark(session, "createService")
    told = service_parameters(MAKER)
    empty = gis.content.create_service(
        told["name"], service_type="featureService", create_params=told, folder=MAKER
    )
    mark(session, "addToDefinition")
    FeatureLayerCollection.fromitem(empty).manager.add_to_definition({"layers": [LAYER]})
    layer = gis.content.get(empty.id).layers[0]
    mark(session, "applyEdits")
    layer.edit_features(adds=[NEW_FEATURE], deletes="99")
    mark(session, "append")
    layer.append(item_id=small.id, upload_format="geojson")
    mark(session, "delete")
    empty.delete()
    mark(session, "afterwards")
    for item in (service, definition, small):
        item.delete()
    return 0


if __name__ == "__main__":
    sys.exit(main())
