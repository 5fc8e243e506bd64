"""Automatic repairs of a draft: each turns settings into better settings and touches nothing else.

A finding names its repair in ``fix``.  What can be mended in the draft is here; what must be mended in
the QGIS project is in ``qgis_bridge/fixes.py``, by the same kind of table.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Callable

from ..draft.settings import ServerKind, ServiceKind, SharingSettings
from ..map_snapshot import LayerKind
from ..names import LONGEST_SERVICE_NAME, service_name
from .case import EDITING, Case
from .rules.item import NOT_IN_A_FOLDER
from .rules.layers import UNPRINTABLE

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ..draft.settings import ServiceSettings
    from ..findings import Finding
    from ..map_snapshot import MapSnapshot, Metadata

Fix = Callable[["Case", "Finding"], "ServiceSettings"]

DEFAULT_RECORD_COUNT = 2000
LONGEST_SUMMARY = 250


def fix_settings(settings: ServiceSettings, finding: Finding, snapshot: MapSnapshot) -> ServiceSettings:
    """Return the settings with the finding's repair applied; pure.

    Raises:
        KeyError: the finding's fix is none of ``SETTINGS_FIXES``.
    """
    return SETTINGS_FIXES[finding.fix](Case(settings, snapshot), finding)


def _leave_out_layer(case: Case, finding: Finding) -> ServiceSettings:
    """Name all other layers. Where there are none the settings stay, since naming none means all."""
    rest = [layer for layer in case.layers if layer.id != finding.layer_id]
    if not rest:
        return case.settings
    return replace(
        case.settings,
        layer_ids=tuple(layer.id for layer in rest if layer.kind is not LayerKind.TABLE),
        table_ids=tuple(layer.id for layer in rest if layer.kind is LayerKind.TABLE),
    )


def _forget_missing_layers(case: Case, finding: Finding) -> ServiceSettings:
    """Name only layers that are there. Where none is the settings stay, since naming none means all."""
    if not case.layers:
        return case.settings
    missing = set(finding.facts["layer_ids"])
    return replace(
        case.settings,
        layer_ids=tuple(layer_id for layer_id in case.settings.layer_ids if layer_id not in missing),
        table_ids=tuple(layer_id for layer_id in case.settings.table_ids if layer_id not in missing),
    )


def _copy_data(case: Case, _finding: Finding) -> ServiceSettings:
    return replace(case.settings, copy_data=True)


def _name_after_map(case: Case, _finding: Finding) -> ServiceSettings:
    name = service_name(case.snapshot.name)[:LONGEST_SERVICE_NAME] or "Map"
    return replace(case.settings, service_name=name)


def _rename_service(case: Case, _finding: Finding) -> ServiceSettings:
    """Take the name that the service will bear, for the title too where that is the name as asked for."""
    name = service_name(case.settings.service_name)
    own_title = service_name(case.settings.title) != name
    return replace(case.settings, service_name=name, title=case.settings.title if own_title else name)


def _shorten_name(case: Case, _finding: Finding) -> ServiceSettings:
    return replace(
        case.settings, service_name=service_name(case.settings.service_name)[:LONGEST_SERVICE_NAME]
    )


def _number_name(case: Case, _finding: Finding) -> ServiceSettings:
    """Count the name up (``roads`` to ``roads_1``) and overwrite nothing."""
    stem, number = _split_number(service_name(case.settings.service_name))
    ending = f"_{number + 1}"
    name = stem[: LONGEST_SERVICE_NAME - len(ending)] + ending
    return replace(case.settings, service_name=name, overwrite=False)


def _split_number(name: str) -> tuple[str, int]:
    found = re.fullmatch(r"(.+)_(\d{1,6})", name, re.ASCII | re.DOTALL)
    return (found[1], int(found[2])) if found else (name, 0)


def _default_record_count(case: Case, _finding: Finding) -> ServiceSettings:
    return replace(case.settings, max_record_count=DEFAULT_RECORD_COUNT)


def _order_pooling(case: Case, _finding: Finding) -> ServiceSettings:
    least = case.settings.pooling["MinInstances"]
    return replace(case.settings, pooling={**case.settings.pooling, "MaxInstances": least})


def _name_wms(case: Case, _finding: Finding) -> ServiceSettings:
    return _with_extension_property(case.settings, "WMSServer", "name", "WMS")


def _enable_z_default(case: Case, _finding: Finding) -> ServiceSettings:
    if case.settings.kind is ServiceKind.FEATURE:
        height = case.settings.properties.get("zDefaultValue") or "0"
        properties = {**case.settings.properties, "EnableZDefaults": "true", "zDefaultValue": height}
        return replace(case.settings, properties=properties)
    return _with_extension_property(case.settings, "FeatureServer", "enableZDefaults", "true")


def _with_extension_property(settings: ServiceSettings, name: str, key: str, value: str) -> ServiceSettings:
    extension = settings.extensions[name]
    changed = replace(extension, properties={**extension.properties, key: value})
    return replace(settings, extensions={**settings.extensions, name: changed})


def _switch_off_extension(case: Case, finding: Finding) -> ServiceSettings:
    name = finding.facts["extension"]
    off = replace(case.settings.extensions[name], enabled=False)
    return replace(case.settings, extensions={**case.settings.extensions, name: off})


def _without(case: Case, words: Collection[str]) -> ServiceSettings:
    """Return the settings without these feature capabilities, wherever this kind of draft keeps them."""
    settings = case.settings
    unwanted = {word.strip().lower() for word in words}
    kept = tuple(word for word in case.feature_capabilities if word.strip().lower() not in unwanted)
    if settings.kind is ServiceKind.FEATURE:
        return replace(settings, capabilities=kept)
    changed = replace(settings.extensions["FeatureServer"], capabilities=kept)
    return replace(settings, extensions={**settings.extensions, "FeatureServer": changed})


def _switch_off_sync(case: Case, _finding: Finding) -> ServiceSettings:
    return _without(case, {"Sync"})


def _stop_editing(case: Case, _finding: Finding) -> ServiceSettings:
    return _without(case, EDITING | {"Editing"})


def _stop_download(case: Case, _finding: Finding) -> ServiceSettings:
    return _without(case, {"Extract"})


def _drop_unknown_capabilities(case: Case, finding: Finding) -> ServiceSettings:
    return _without(case, finding.facts["words"])


def _share_with_everyone(case: Case, _finding: Finding) -> ServiceSettings:
    return replace(case.settings, sharing=replace(case.settings.sharing, everyone=True))


def _share_with_organization(case: Case, _finding: Finding) -> ServiceSettings:
    return replace(case.settings, sharing=replace(case.settings.sharing, everyone=False, organization=True))


def _keep_private(case: Case, finding: Finding) -> ServiceSettings:
    """Take back the one way of sharing that the user lacks the privilege for."""
    privilege = finding.facts["privilege"]
    sharing = case.settings.sharing
    kept = SharingSettings(
        my_content=sharing.my_content,
        organization=sharing.organization and not privilege.endswith("shareToOrg"),
        everyone=sharing.everyone and not privilege.endswith("shareToPublic"),
        groups=() if privilege.endswith("shareToGroup") else sharing.groups,
    )
    return replace(case.settings, sharing=kept)


def _drop_unknown_groups(case: Case, finding: Finding) -> ServiceSettings:
    unknown = set(finding.facts["groups"])
    groups = tuple(group for group in case.settings.sharing.groups if group not in unknown)
    return replace(case.settings, sharing=replace(case.settings.sharing, groups=groups))


def _fill_summary(case: Case, _finding: Finding) -> ServiceSettings:
    told = _metadata(case)
    layers = ", ".join(layer.name for layer in case.carried)
    summary = told.summary or _first_words(told.description) or told.title or case.snapshot.name or layers
    return replace(case.settings, summary=summary or case.settings.service_name)


def _fill_tags(case: Case, _finding: Finding) -> ServiceSettings:
    told = tuple(tag for tag in _metadata(case).tags if tag.strip())
    return replace(case.settings, tags=told or (case.snapshot.name.strip() or "QGIS",))


def _fill_description(case: Case, _finding: Finding) -> ServiceSettings:
    told = _metadata(case)
    layers = ", ".join(layer.name for layer in case.carried)
    return replace(
        case.settings, description=told.description or told.summary or layers or case.settings.service_name
    )


def _metadata(case: Case) -> Metadata:
    """Return the metadata that stand for the item: a single layer's own, else the map's (contract 1.4)."""
    alone = case.layers[0].metadata if len(case.layers) == 1 else None
    return alone if alone and alone.summary else case.snapshot.metadata


def _first_words(text: str) -> str:
    """Return the start of a text without markup, cut between words."""
    plain = " ".join(re.sub(r"<[^>]*>", " ", text).split())
    if len(plain) <= LONGEST_SUMMARY:
        return plain
    return plain[:LONGEST_SUMMARY].rpartition(" ")[0] + " …"


def _clean_texts(case: Case, _finding: Finding) -> ServiceSettings:
    settings = case.settings
    hosted = settings.server is ServerKind.HOSTING_SERVER
    server_folder = service_name(settings.folder)[:LONGEST_SERVICE_NAME]
    return replace(
        settings,
        title=_clean(settings.title),
        summary=_clean(settings.summary),
        tags=tuple(_clean(tag) for tag in settings.tags),
        credits=_clean(settings.credits),
        folder=_folder_title(settings.folder) if hosted else server_folder,
        portal_folder=_folder_title(settings.portal_folder),
    )


def _folder_title(folder: str) -> str:
    printable = UNPRINTABLE.sub("_", folder)
    return "".join("_" if char in NOT_IN_A_FOLDER else char for char in printable)


def _clean(text: str) -> str:
    return " ".join(UNPRINTABLE.sub(" ", text).split())


SETTINGS_FIXES: Mapping[str, Fix] = {
    "clean_texts": _clean_texts,
    "copy_data": _copy_data,
    "default_record_count": _default_record_count,
    "drop_unknown_capabilities": _drop_unknown_capabilities,
    "drop_unknown_groups": _drop_unknown_groups,
    "enable_z_default": _enable_z_default,
    "fill_description": _fill_description,
    "fill_summary": _fill_summary,
    "fill_tags": _fill_tags,
    "forget_missing_layers": _forget_missing_layers,
    "keep_private": _keep_private,
    "leave_out_layer": _leave_out_layer,
    "name_after_map": _name_after_map,
    "name_wms": _name_wms,
    "number_service_name": _number_name,
    "order_pooling": _order_pooling,
    "rename_service": _rename_service,
    "share_with_everyone": _share_with_everyone,
    "share_with_organization": _share_with_organization,
    "shorten_service_name": _shorten_name,
    "stop_download": _stop_download,
    "stop_editing": _stop_editing,
    "switch_off_extension": _switch_off_extension,
    "switch_off_sync": _switch_off_sync,
}
