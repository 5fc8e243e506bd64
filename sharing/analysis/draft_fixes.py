"""Repairs carried from settings back to a draft object, in the names of its own properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable

from ..draft.settings import ServerKind, ServiceKind
from ..errors import DraftError
from ..names import service_name
from ..sddraft import build
from .fixes import fix_settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..draft import SharingDraft
    from ..draft.settings import ServiceSettings, SharingSettings
    from ..findings import Finding


def fix_draft(draft: SharingDraft, finding: Finding) -> bool:
    """Apply the finding's repair to the draft; tell whether it is mended.

    False where the draft has no property for what must change: which layers it holds is settled when it
    is made, and some facts live in the .sddraft alone.  Then nothing is set.

    Raises:
        KeyError: the finding's fix is none of ``fixes.SETTINGS_FIXES``.
    """
    before = build(draft).settings()
    values = changed_values(before, fix_settings(before, finding, draft.snapshot))
    if not values or not set(values) <= set(draft.values()):
        return False
    kept = draft.values()
    try:
        for name, value in values.items():
            draft.set_value(name, value)
    except DraftError:
        for name in values:
            draft.set_value(name, kept[name])
        return False
    return True


def changed_values(before: ServiceSettings, after: ServiceSettings) -> dict[str, Any]:
    """Return the draft's properties, by dotted names, that say how ``after`` differs from ``before``."""
    was, becomes = dict(_values(before)), dict(_values(after))
    return {name: value for name, value in becomes.items() if was.get(name) != value}


def _values(settings: ServiceSettings) -> Iterator[tuple[str, Any]]:
    yield from ((name, tell(settings)) for name, tell in PROPERTIES.items())
    yield from _sharing(settings.sharing)
    if settings.server is ServerKind.HOSTING_SERVER:
        yield "portalFolder", settings.folder
    else:
        yield "portalFolder", settings.portal_folder
        yield "serverFolder", settings.folder
    if settings.kind is ServiceKind.FEATURE:
        yield "featureCapabilities", ",".join(settings.capabilities)
        yield "allowExporting", "Extract" in settings.capabilities
    extension = settings.extensions.get("FeatureServer")
    if extension and settings.kind is not ServiceKind.FEATURE:
        yield "extension.feature.featureCapabilities", ",".join(extension.capabilities or ())


def _sharing(sharing: SharingSettings) -> Iterator[tuple[str, Any]]:
    level = "EVERYONE" if sharing.everyone else "ORGANIZATION" if sharing.organization else "OWNER"
    yield "sharing.sharingLevel", level
    yield "sharing.groups", sharing.groups


def _asked_name(settings: ServiceSettings) -> str:
    """Return the name as a draft has it: with its blanks, which the file keeps in the title."""
    belongs = service_name(settings.title) == settings.service_name
    return settings.title if belongs else settings.service_name


PROPERTIES: Mapping[str, Callable[[ServiceSettings], Any]] = {
    "serviceName": _asked_name,
    "summary": lambda settings: settings.summary,
    "description": lambda settings: settings.description,
    "tags": lambda settings: ", ".join(settings.tags),
    "credits": lambda settings: settings.credits,
    "overwriteExistingService": lambda settings: settings.overwrite,
    "copyDataToServer": lambda settings: settings.copy_data,
    "maxRecordCount": lambda settings: settings.max_record_count,
    "pooling.maxInstances": lambda settings: settings.pooling.get("MaxInstances"),
    "zDefault.enable": lambda settings: settings.properties.get("EnableZDefaults") == "true",
}
