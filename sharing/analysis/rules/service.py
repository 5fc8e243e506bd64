"""Rules about the service that the draft describes: its name, capabilities, extensions and pooling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...names import LONGEST_SERVICE_NAME, service_name
from ..case import EDITING, on, overall, whole_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..case import Case, Hit

# Words that feature services know: Esri's page for featureCapabilities, and two that real drafts have.
FEATURE_CAPABILITIES = {
    "query", "create", "update", "delete", "sync", "sharedtemplateediting", "append", "extract", "editing",
    "uploads", "changetracking",
}  # fmt: skip
# Extensions whose settings this plugin understands; others are handed on as the draft has them.
UNDERSTOOD = {"FeatureServer", "WMSServer", "WFSServer", "WCSServer", "KmlServer", "VectorTileServer"}


def no_name(case: Case) -> Iterator[Hit]:
    """Strike a name of nothing but blanks."""
    if not case.settings.service_name.strip():
        yield overall()


def long_name(case: Case) -> Iterator[Hit]:
    """Strike a name above the 120 characters that a service can bear."""
    length = len(service_name(case.settings.service_name))
    if length > LONGEST_SERVICE_NAME:
        yield overall(name=case.settings.service_name, length=length, longest=LONGEST_SERVICE_NAME)


def name_changes(case: Case) -> Iterator[Hit]:
    """Strike a name whose blanks and other characters become underscores.

    A draft of ours holds the new name already, and the one that was asked for as its title.
    """
    name, title = case.settings.service_name, case.settings.title
    asked = title if service_name(title) == name else name
    if asked.strip() and service_name(asked) != asked:
        yield overall(name=asked, becomes=service_name(asked))


def record_count(case: Case) -> Iterator[Hit]:
    """Strike a service that would answer no query with a single record."""
    if case.settings.max_record_count < 1:
        yield overall(count=case.settings.max_record_count)


def pooling(case: Case) -> Iterator[Hit]:
    """Strike more instances at least than at most."""
    least = whole_number(case.settings.pooling.get("MinInstances"))
    most = whole_number(case.settings.pooling.get("MaxInstances"))
    if least is not None and most is not None and least > most:
        yield overall(least=least, most=most)


def sync_not_set_up(case: Case) -> Iterator[Hit]:
    """Strike layers in place without the global ids that synchronising goes by; copies are given them."""
    if case.copies_data or not case.can("Sync"):
        return
    for layer in case.datasets:
        if not any(field.type == "esriFieldTypeGlobalID" for field in layer.fields):
            yield on(layer)


def sync_with_half_editing(case: Case) -> Iterator[Hit]:
    """Strike synchronising together with some of create, update and delete, but not all."""
    if case.can("Sync") and case.edits and case.edits != EDITING:
        yield overall(allowed=sorted(case.edits), lacking=sorted(EDITING - case.edits))


def wms_without_name(case: Case) -> Iterator[Hit]:
    """Strike a WMS whose name was emptied.

    Only WMS: the drafts that ArcGIS itself writes leave the names of WFS and WCS empty.
    """
    wms = case.extension("WMSServer")
    if wms and "name" in wms.properties and not wms.properties["name"].strip():
        yield overall(extension="WMSServer")


def extension_handed_on(case: Case) -> Iterator[Hit]:
    """Strike extensions that are switched on and that this plugin knows nothing of."""
    for name, extension in sorted(case.settings.extensions.items()):
        if extension.enabled and name not in UNDERSTOOD:
            yield overall(extension=name)


def unknown_capabilities(case: Case) -> Iterator[Hit]:
    """Strike capability words that no feature service knows."""
    words = (word.strip() for word in case.feature_capabilities)
    unknown = [word for word in words if word and word.lower() not in FEATURE_CAPABILITIES]
    if unknown:
        yield overall(words=unknown)


def undocumented_properties(case: Case) -> Iterator[Hit]:
    """Strike properties that a script set on the draft and that no page documents; they are kept."""
    return (overall(property=name) for name in case.settings.undocumented)
