"""Items, publishing, overwriting, sharing, folders, as the Python API does them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from arcgis.gis import GIS, ItemTypeEnum
from arcgis.gis._impl._content_manager import SharingLevel

if TYPE_CHECKING:
    from arcgis_session import Session
    from checks import Checks

# the sample project has a point for each of these, and they are its first layer
COUNTRIES = 240
_TYPES = {
    "geojson": (ItemTypeEnum.GEOJSON, 60),
    "csv": (ItemTypeEnum.CSV, 60),
    "geopackage": (ItemTypeEnum.GEOPACKAGE, 60),
    "shapefile": (ItemTypeEnum.SHAPEFILE, 60),
    "filegeodatabase": (ItemTypeEnum.FILE_GEODATABASE, 60),
    "sd": (ItemTypeEnum.SERVICE_DEFINITION, COUNTRIES),
}


def sign_in(check: Checks, session: Session) -> None:
    """The ways to sign in, and those that must fail."""
    gis = session.gis
    check.same("who is signed in", gis.users.me.username, session.username)
    check.that("the portal has a name", gis.properties.portalName)
    wrong = "not the password"
    check.raises("a wrong password is refused", lambda: GIS(session.url, session.username, wrong), "Invalid")
    by_token = GIS(session.url, session.username, session.password, use_gen_token=True)
    check.same("generateToken signs in", by_token.users.me.username, session.username)
    token = session.token()
    check.same("a token signs in", GIS(session.url, token=token).users.me.username, session.username)
    check.same("an API key is a token", GIS(session.url, api_key=token).users.me.username, session.username)
    nobody = GIS(session.url)
    check.that("nobody is nobody", nobody.users.me is None)
    check.same("and finds nothing private", nobody.content.search("owner:" + session.username), [])


def publishing(check: Checks, session: Session) -> None:
    """Each type of file becomes a feature layer."""
    gis = session.gis
    folder = gis.content.folders.create("Interop")
    session.made["folder"] = folder
    check.that("a folder is made", folder.name == "Interop")
    check.that("and found again", gis.content.folders.get("Interop") is not None)
    for name, (kind, count) in _TYPES.items():
        with check.part(f"{name}"):
            title = f"stations {name}"
            item = session.add(name, folder, title, kind)
            check.same(f"{name} is an item", (item.title, item.ownerFolder), (title, folder._fid))
            given = {"name": "stations_csv", "locationType": "coordinates"} if name == "csv" else None
            service = _published(item, given)
            session.made[name] = (item, service)
            layers = service.layers
            check.that(f"{name} is published as layers", layers)
            check.same(f"{name} has all its features", layers[0].query(return_count_only=True), count)


def _published(item: Any, given: dict[str, Any] | None) -> Any:
    if given is None:
        return item.publish()
    coordinates = {"latitudeFieldName": "latitude", "longitudeFieldName": "longitude"}
    return item.publish({**given, **coordinates})


def tables_and_names(check: Checks, session: Session) -> None:
    """What a service definition brings along."""
    item, service = session.made["sd"]
    names = {one.properties.name for one in service.layers}
    check.same("layers by name", names, {"Countries", "States and provinces", "Disputed borders", "Centres"})
    check.same("no tables", list(service.tables), [])
    check.same(
        "the item says what it was made from", [one.id for one in related(service, "forward")], [item.id]
    )
    check.same("and the other way round", [one.id for one in related(item, "reverse")], [service.id])
    check.that("the service has its item's id", service.layers[0].properties.serviceItemId == service.id)
    check.that(
        "its address is the hosting server's", "/rest/services/Hosted/world/FeatureServer" in service.url
    )
    check.that(
        "a name in use is told", not session.gis.content.is_service_name_available("world", "featureService")
    )
    check.that("a free name too", session.gis.content.is_service_name_available("village", "featureService"))


def related(item: Any, direction: str) -> list[Any]:
    """Return the items on one side of the relation between a service and its data."""
    return list(item.related_items("Service2Data", direction))


def overwriting(check: Checks, session: Session) -> None:
    """New data under the old ids."""
    item, service = session.made["sd"]
    check.that("the definition takes a new file", item.update({}, data=session.files["sd_again"]))
    again = item.publish(overwrite=True)
    check.same("overwriting keeps the service's item", again.id, service.id)
    check.same("and its address", again.url, service.url)
    names = {one.properties.name for one in again.layers}
    check.same("and has the new layers", names, {"Countries"})
    item, service = session.made["geojson"]
    manager = _collection(service).manager
    told = manager.overwrite(session.files["geojson"])
    check.that("a manager overwrites", told.get("success"), told)
    check.same("with all features", service.layers[0].query(return_count_only=True), 60)


def _collection(service: Any) -> Any:
    from arcgis.features import FeatureLayerCollection

    return FeatureLayerCollection.fromitem(service)


def sharing(check: Checks, session: Session) -> None:
    """Levels and groups, and what others see of them."""
    _, service = session.made["geojson"]
    check.same("an item is private at first", service.sharing.sharing_level, SharingLevel.PRIVATE)
    nobody = GIS(session.url)
    for level in (SharingLevel.ORG, SharingLevel.EVERYONE):
        service.sharing.sharing_level = level
        check.same(f"shared at {level.name}", service.sharing.sharing_level, level)
    check.same(
        "everybody finds it", [one.id for one in nobody.content.search(f"id:{service.id}")], [service.id]
    )
    seen = nobody.content.get(service.id).layers[0].query(return_count_only=True)
    check.same("and reads it", seen, 60)
    service.sharing.sharing_level = SharingLevel.PRIVATE
    check.raises("and no longer", lambda: nobody.content.get(service.id).title)
    group = session.gis.groups.create("Interop group", tags="interop", access="private")
    session.made["group"] = group
    service.sharing.groups.add(group)
    check.same("a group has it", [one.id for one in group.content()], [service.id])
    check.same("and the item says so", [one.id for one in service.sharing.groups.list()], [group.id])
    service.sharing.groups.remove(group)
    check.same("taken from the group", list(group.content()), [])


def items(check: Checks, session: Session) -> None:
    """Words, pictures, moving, protecting, searching."""
    _, service = session.made["geojson"]
    words = {
        "snippet": "A new line",
        "tags": ["x", "y"],
        "accessInformation": "Us",
        "description": "<b>d</b>",
    }
    check.that("an item is described", service.update(words))
    fresh = session.gis.content.get(service.id)
    check.same(
        "with the words given",
        (fresh.snippet, fresh.tags, fresh.accessInformation),
        ("A new line", ["x", "y"], "Us"),
    )
    check.that("a picture is taken", service.update(thumbnail=session.files["picture"]))
    fresh = session.gis.content.get(service.id)
    check.that("and given back", fresh.thumbnail and fresh.get_thumbnail()[:4] == b"\x89PNG")
    other = session.gis.content.folders.create("Interop other")
    check.that("moved into a folder", service.move(other))
    check.same("where it is", session.gis.content.get(service.id).ownerFolder, other._fid)
    check.that("and back to the root", service.move("/"))
    check.that("with no folder", not session.gis.content.get(service.id).ownerFolder)
    check.that("protected", service.protect(True))
    check.raises("so it cannot be deleted", service.delete)
    check.that("and set free", service.protect(False))
    found = session.gis.content.search(
        f"title:stations AND owner:{session.username}", item_type="Feature Service"
    )
    check.that("found by title and type", service.id in {one.id for one in found}, found)
    check.that("and by tag", service.id in {one.id for one in session.gis.content.search("tags:x")})
    check.that("the other folder goes", other.delete())


def older_ways(check: Checks, session: Session) -> None:
    """How scripts of some years ago add, publish, share, update and delete."""
    words = {"title": "Interop older", "type": "CSV", "tags": "interop,older"}
    item = session.gis.content.add(words, data=session.files["csv"])
    check.same("an item in one request", item.type, "CSV")
    coordinates = {"latitudeFieldName": "latitude", "longitudeFieldName": "longitude"}
    given = {"name": "interop_older", "locationType": "coordinates", **coordinates}
    service = item.publish(given)
    check.same("published", service.layers[0].query(return_count_only=True), 60)
    told = service.share(org=True)
    check.same("shared", (told["notSharedWith"], session.gis.content.get(service.id).access), ([], "org"))
    check.that("retitled", item.update({"title": "Interop old"}))
    check.same("as asked", session.gis.content.get(item.id).title, "Interop old")
    check.that("deleted", service.delete() and item.delete())


def clone_and_delete(check: Checks, session: Session) -> None:
    """A copy with its data, and the end of it all."""
    item, service = session.made["geojson"]
    made = session.gis.content.clone_items(
        [service], folder="Interop", copy_data=True, search_existing_items=False
    )
    copy = next((one for one in made if one.type == "Feature Service"), None)
    if check.that("a clone is made", copy is not None and copy.id != service.id, made):
        session.made["clone"] = copy
        check.same(
            "with its features",
            copy.layers[0].query(return_count_only=True),
            service.layers[0].query(return_count_only=True),
        )
        check.same(
            "and its fields",
            [one["name"] for one in copy.layers[0].properties.fields],
            [one["name"] for one in service.layers[0].properties.fields],
        )
        check.that("the clone is deleted", copy.delete())
    check.that("a service is deleted", service.delete())
    check.that("and is gone", session.gis.content.get(service.id) is None)
    check.that("its file goes too", item.delete())
    check.that(
        "its name is free again",
        session.gis.content.is_service_name_available("stations_geojson", "featureService"),
    )
