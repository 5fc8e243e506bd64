"""Changes of a service's definition: what is told, which fields there are, which layers there are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Callable

from sqlalchemy import delete, select

from ..errors import Refusal, bad_parameter
from .editor_tracking import is_tracked, is_wanted, tracking
from .fields import GLOBAL_ID, OID, is_served, sql_type
from .relations import check_relationships
from .service_file import ATTACHMENTS, ROOT, STORE_LAYERS, STORE_SERVICE
from .shapes import MULTIPOINT, POINT, POLYGON, POLYLINE
from .spatial_reference import BadSpatialReference, SpatialReference, read_spatial_reference

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .database import FeatureDatabase
    from .layers import Layer

    Json = dict[str, Any]

# What a client may set. The rest follows from the data, or is what the server can do.
_SERVICE_KEYS = frozenset(
    {
        "allowGeometryUpdates",
        "capabilities",
        "copyrightText",
        "description",
        "editorTrackingInfo",
        "hasStaticData",
        "initialExtent",
        "maxRecordCount",
        "serviceDescription",
        "units",
        "xssPreventionInfo",
    }
)
_LAYER_KEYS = frozenset(
    {
        "capabilities",
        "copyrightText",
        "defaultVisibility",
        "description",
        "displayField",
        "drawingInfo",
        "editFieldsInfo",
        "hasAttachments",
        "htmlPopupType",
        "maxRecordCount",
        "maxScale",
        "minScale",
        "name",
        "popupInfo",
        "relationships",
        "subtypeField",
        "templates",
        "timeInfo",
        "typeIdField",
        "types",
    }
)
_FIELD_KEYS = ("alias", "description", "domain", "defaultValue", "editable", "nullable", "visible", "length")
_GEOMETRY_TYPES = ("", POINT, MULTIPOINT, POLYLINE, POLYGON)
_SHAPE = "SHAPE"
_SIDES = ("xmin", "ymin", "xmax", "ymax")


def update_service(database: FeatureDatabase, change: Mapping[str, Any]) -> None:
    """Change what the service's root tells; layers in it are changed too."""
    kept = {key: value for key, value in change.items() if key in _SERVICE_KEYS}
    layers = [one for key in ("layers", "tables") for one in change.get(key) or []]
    for one in layers:
        update_layer(database, database.layer(str(one.get("id"))), one)
    with database.write() as connection:
        row = STORE_SERVICE.update().where(STORE_SERVICE.c.key == ROOT)
        connection.execute(row.values(value={**database.root, **kept}))
    if is_wanted(change):
        _track_edits(database)


def _track_edits(database: FeatureDatabase) -> None:
    """Let every layer keep who edits it, from now on."""
    for layer in list(database.layers.values()):
        if is_tracked(layer.definition):
            continue
        missing, info = tracking([field.definition for field in layer.fields])
        if missing:
            add_fields(database, layer, missing)
        _change_definition(database, layer, partial(_with, editFieldsInfo=info))


def _with(definition: Json, **members: Any) -> Json:
    return {**definition, **members}


def update_layer(database: FeatureDatabase, layer: Layer, change: Mapping[str, Any]) -> None:
    """Change what a layer tells, and its fields' aliases, domains and the like.

    Raises:
        Refusal: a field is named that the layer does not have.
    """
    fields = change.get("fields") or []
    unknown = {str(one.get("name", "")).lower() for one in fields} - set(layer.by_name)
    if unknown:
        raise bad_parameter("fields", f"'Invalid field: {sorted(unknown)[0]}'")
    if "relationships" in change:
        checked = check_relationships(layer.by_name, change["relationships"] or [])
        change = {**change, "relationships": checked}

    def changed(definition: Json) -> Json:
        definition.update({key: value for key, value in change.items() if key in _LAYER_KEYS})
        if "renderer" not in (definition.get("drawingInfo") or {}):
            # Clients read drawingInfo.renderer without looking whether it is there.
            definition.pop("drawingInfo", None)
        definition["fields"] = _changed_fields(definition["fields"], fields)
        return definition

    _change_definition(database, layer, changed)


def _changed_fields(fields: Sequence[Json], changes: Sequence[Mapping[str, Any]]) -> list[Json]:
    by_name = {str(one["name"]).lower(): one for one in changes}
    return [{**field, **_picked(by_name.get(str(field["name"]).lower(), {}))} for field in fields]


def _picked(change: Mapping[str, Any]) -> dict[str, Any]:
    return {key: change[key] for key in _FIELD_KEYS if key in change}


def add_fields(database: FeatureDatabase, layer: Layer, fields: Sequence[Mapping[str, Any]]) -> None:
    """Add fields to a layer, null in all its features.

    Raises:
        Refusal: a name is taken or missing, or a type is none.
    """
    added = [_new_field(one) for one in fields]
    for one in added:
        if str(one["name"]).lower() in layer.by_name or one["type"] in (OID, GLOBAL_ID):
            raise bad_parameter("fields", f"'{one['name']}' cannot be added")
    with database.alter():
        # The columns come first: one that no definition names does no harm.
        database.add_columns(layer.table.name, added)
        _change_definition(database, layer, lambda told: {**told, "fields": [*told["fields"], *added]})


def drop_fields(database: FeatureDatabase, layer: Layer, fields: Sequence[Mapping[str, Any]]) -> None:
    """Take fields out of a layer. Raises ``Refusal``: one is not there, or cannot go."""
    names = [str(one.get("name", "")) for one in fields]
    for name in names:
        field = layer.by_name.get(name.lower())
        if field is None or field.type in (OID, GLOBAL_ID):
            raise bad_parameter("fields", f"'{name}' cannot be deleted")
    gone = {name.lower() for name in names}
    stored = [layer.by_name[name].name for name in gone]
    with database.alter():
        # The definition comes first: nobody asks for a column that is going.
        _change_definition(
            database,
            layer,
            lambda told: {
                **told,
                "fields": [one for one in told["fields"] if str(one["name"]).lower() not in gone],
            },
        )
        database.drop_columns(layer.table.name, stored)


def change_indexes(database: FeatureDatabase, layer: Layer, indexes: Sequence[Any], add: bool) -> None:
    """Note indexes, or strike them out. The database keeps the ones it needs by itself."""

    def changed(definition: Json) -> Json:
        named = {str(one.get("name")): one for one in definition.get("indexes") or []}
        for one in indexes:
            if add:
                named[str(one.get("name"))] = one
            else:
                named.pop(str(one.get("name")), None)
        return {**definition, "indexes": list(named.values())}

    _change_definition(database, layer, changed)


def change_relationships(
    database: FeatureDatabase, layer: Layer, relationships: Sequence[Mapping[str, Any]], add: bool
) -> None:
    """Add relationships to a layer, or strike them out; one of the same number is replaced.

    Raises:
        Refusal: one lacks its number, its other side, or its key.
    """
    if add:
        relationships = check_relationships(layer.by_name, relationships)

    def changed(definition: Json) -> Json:
        numbered = {one["id"]: one for one in definition.get("relationships") or []}
        for one in relationships:
            if add:
                numbered[one["id"]] = one
            else:
                numbered.pop(one.get("id"), None)
        return {**definition, "relationships": list(numbered.values())}

    _change_definition(database, layer, changed)


def _change_definition(database: FeatureDatabase, layer: Layer, change: Callable[[Json], Json]) -> None:
    """Change a layer's definition as it stands now: an edit may have changed it since it was read."""
    here = STORE_LAYERS.c.id == layer.id
    with database.write() as connection:
        definition = connection.execute(select(STORE_LAYERS.c.definition).where(here)).scalar_one()
        connection.execute(STORE_LAYERS.update().where(here).values(definition=change(dict(definition))))


def _new_field(told: Mapping[str, Any]) -> dict[str, Any]:
    name, kind = str(told.get("name") or ""), str(told.get("type") or "")
    if not name.isidentifier() or not is_served(kind):
        raise bad_parameter("fields", f"'{name}' of type '{kind}' cannot be")
    system = kind in (OID, GLOBAL_ID)
    defaults = {
        "alias": name,
        "sqlType": sql_type(kind),
        "nullable": not system,
        "editable": not system,
        "domain": None,
        "defaultValue": None,
    }
    return {**defaults, **told}


def add_layers(database: FeatureDatabase, layers: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Add empty layers and tables; return their numbers and names.

    Raises:
        Refusal: a definition lacks what a layer needs.
    """
    added = []
    for told in layers:
        number = _free_number(database, told.get("id"))
        definition = _new_layer(database, told)
        kind = str(definition.get("geometryType") or "")
        object_id = str(definition["objectIdField"])
        reference = _reference(definition) if kind else None
        columns = [one for one in definition["fields"] if one["type"] != OID]
        geometry = (kind, _SHAPE, bool(definition.get("hasZ")), bool(definition.get("hasM")))
        table = f"layer_{number}"
        with database.alter():
            database.create_table(table, columns, object_id, geometry, reference)
            with database.write() as connection:
                connection.execute(
                    STORE_LAYERS.insert().values(
                        id=number,
                        table_name=table,
                        geometry_column=_SHAPE if kind else "",
                        definition={**definition, "id": number},
                    )
                )
        added.append({"id": number, "name": definition["name"]})
    return added


def _free_number(database: FeatureDatabase, asked: Any) -> int:
    if isinstance(asked, int) and asked >= 0 and asked not in database.layers:
        return asked
    return max(database.layers, default=-1) + 1


def _new_layer(database: FeatureDatabase, told: Mapping[str, Any]) -> dict[str, Any]:
    if is_wanted(database.root) and not is_tracked(told):
        missing, info = tracking(told.get("fields") or [])
        told = {**told, "fields": [*(told.get("fields") or []), *missing], "editFieldsInfo": info}
    kind = str(told.get("geometryType") or "")
    if not told.get("name") or kind not in _GEOMETRY_TYPES:
        raise bad_parameter("layers", "name and geometryType are expected")
    fields = [_new_field(one) for one in told.get("fields") or [] if is_served(str(one.get("type")))]
    object_id = next((one["name"] for one in fields if one["type"] == OID), None)
    if object_id is None:
        object_id = str(told.get("objectIdField") or "OBJECTID")
        fields.insert(0, _new_field({"name": object_id, "type": OID}))
    definition: dict[str, Any] = {
        "description": "",
        "copyrightText": "",
        "defaultVisibility": True,
        "minScale": 0,
        "maxScale": 0,
        "typeIdField": "",
        "types": [],
        "templates": [],
        "relationships": [],
        "indexes": [],
        "hasZ": False,
        "hasM": False,
        "htmlPopupType": "esriServerHTMLPopupTypeAsHTMLText",
        "displayField": object_id,
        **{key: value for key, value in told.items() if key not in ("capabilities", "maxRecordCount")},
        "type": "Feature Layer" if kind else "Table",
        "fields": fields,
        "objectIdField": object_id,
        "globalIdField": next((one["name"] for one in fields if one["type"] == GLOBAL_ID), ""),
    }
    names = {str(one["name"]).lower(): one for one in fields}
    definition["relationships"] = check_relationships(names, definition["relationships"] or [])
    if "renderer" not in (definition.get("drawingInfo") or {}):
        definition.pop("drawingInfo", None)
    if kind:
        definition["extent"] = _extent(database, told)
    return definition


def _extent(database: FeatureDatabase, told: Mapping[str, Any]) -> dict[str, Any]:
    extent = told.get("extent") or {}
    reference = (
        extent.get("spatialReference")
        or told.get("spatialReference")
        or database.root.get("spatialReference")
        or {"wkid": 4326}
    )
    numeric = all(isinstance(extent.get(side), (int, float)) for side in _SIDES)
    sides = {side: float(extent[side]) if numeric else 0.0 for side in _SIDES}
    try:
        known = read_spatial_reference(reference)
    except BadSpatialReference:
        known = None
    if known is None:
        raise bad_parameter("layers", "the spatial reference is not known")
    return {**sides, "spatialReference": known.as_json()}


def _reference(definition: Mapping[str, Any]) -> SpatialReference | None:
    return read_spatial_reference(definition["extent"]["spatialReference"])


def drop_layers(database: FeatureDatabase, layers: Sequence[Mapping[str, Any]]) -> None:
    """Remove layers and tables with all that is in them. Raises ``Refusal``: one is not there."""
    for told in layers:
        layer = database.layer(str(told.get("id")))
        with database.alter():
            with database.write() as connection:
                connection.execute(delete(ATTACHMENTS).where(ATTACHMENTS.c.layer_id == layer.id))
                connection.execute(delete(STORE_LAYERS).where(STORE_LAYERS.c.id == layer.id))
            database.drop_table(layer.table.name)


def truncate(database: FeatureDatabase, layer: Layer, attachments_only: bool) -> None:
    """Empty a layer, or take all attachments off it."""
    with database.write() as connection:
        connection.execute(delete(ATTACHMENTS).where(ATTACHMENTS.c.layer_id == layer.id))
        if not attachments_only:
            connection.execute(delete(layer.table))


def require_object(change: Any, name: str) -> dict[str, Any]:
    """Return the change that a request carries. Raises ``Refusal``: it is no JSON object."""
    if not isinstance(change, dict):
        raise Refusal(400, f"'{name}' is expected as a JSON object.")
    return change
