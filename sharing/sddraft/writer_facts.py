"""The facts that fill a fresh draft: what a draft's map, portal and target say, as text.

A fact that is not known is not there; the keys that stand for it are then left out of the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ..draft.kinds import ADDRESS
from ..draft.settings import ServerKind, ServiceKind
from ..map_snapshot import LayerKind
from ..names import service_name
from .codecs import OFFLINE_VERSIONS
from .layer_paths import to_paths
from .markup import flag, number
from .schema import KINDS
from .tiling import scheme_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..draft.drafts import SharingDraft

Facts = dict[str, str]

HOSTED_ENTERPRISE = 5
ONLINE = 102
OLDEST_COMMON_SERVER = 209
_OFFLINE_RUNTIMES = {"ENTERPRISE_10x": OLDEST_COMMON_SERVER, "ENTERPRISE_11": 300, "ONLINE": ONLINE}
# Stage Service's staging_version for each server release (contract 4.1).
_SERVER_RUNTIMES = {
    (10, 5, 1): 200, (10, 6): 201, (10, 6, 1): 202, (10, 7): 203, (10, 7, 1): 204, (10, 8): 205,
    (10, 8, 1): 206, (10, 9): 208, (10, 9, 1): 209, (11, 0): 300, (11, 1): 310, (11, 2): 320,
    (11, 3): 330, (11, 4): 340,
}  # fmt: skip


def facts_of(draft: SharingDraft, guid: Callable[[], str]) -> Facts:
    """Return every fact that the schema's key lists name."""
    kind = KINDS[draft.kind]
    scales = scheme_of(kind).suggested_scales(draft.snapshot.geographic_extent)
    metadata = draft.metadata()
    name = service_name(draft.serviceName)
    return {
        "name": name,
        "title": draft.serviceName,
        "credits": metadata.credits,
        "description": metadata.description,
        "minscale": number(scales[0]),
        "maxscale": number(scales[1]),
        "runtime": str(runtime_of(draft)),
        "context": "3" if draft.offline else "0",
        **({"offlineversion": OFFLINE_VERSIONS[draft.offlineTarget]} if draft.offline else {}),
        "syncenabled": flag("Sync" in draft.values().get("featureCapabilities", "").split(",")),
        "hasvalidsr": flag(draft.snapshot.crs.valid),
        **_portal_facts(draft, name, kind.type_name, guid),
        **_layer_facts(draft),
        **_raster_facts(draft),
    }


def runtime_of(draft: SharingDraft) -> int:
    """Return ``ServerRunTimeVersion``, the number that Stage Service calls the staging version.

    5 is any hosted layer on ArcGIS Enterprise, 102 anything on ArcGIS Online, 200 and up are servers of
    one's own (contract 4.1; 5 and 209 as in pro23_hosted_feature and pro30_server_map).
    """
    facts = draft.portal_facts or {}
    hosted = draft.server_kind is ServerKind.HOSTING_SERVER
    if draft.offline:
        online = draft.offlineTarget == "ONLINE"
        return HOSTED_ENTERPRISE if hosted and not online else _OFFLINE_RUNTIMES[draft.offlineTarget]
    if is_arcgis_online(facts.get("url", "")):
        return ONLINE
    return HOSTED_ENTERPRISE if hosted else _server_runtime(facts.get("version", ""))


def is_arcgis_online(url: str) -> bool:
    """Tell whether a portal is ArcGIS Online."""
    host = urlsplit(url).hostname or ""
    return host == "arcgis.com" or host.endswith(".arcgis.com")


def _server_runtime(version: str) -> int:
    """Return the number of the newest known release that is not newer than ``version``."""
    parts = tuple(int(part) for part in version.split(".") if part.isdecimal())
    older = [number for release, number in _SERVER_RUNTIMES.items() if release <= parts]
    return older[-1] if older else OLDEST_COMMON_SERVER


def _portal_facts(draft: SharingDraft, name: str, type_name: str, guid: Callable[[], str]) -> Facts:
    """Return the keys that Pro writes when it is signed in (pro23_hosted_feature)."""
    known = draft.portal_facts
    if not known or not known.get("url"):
        return {"connection": "", "onlineresource": ""}
    url = ADDRESS.accept(known["url"]).rstrip("/") + "/"
    return {
        "agsversion": "10.1",
        "adminversion": "5.1",
        "portalversion": "5.1",
        "isportal": flag(not is_arcgis_online(url)),
        "portalurl": url,
        "portaluser": known.get("username", ""),
        "connection": (
            "SERVERTYPE=esriAGSServerTypeAGO;CONNECTIONMODE=esriAGSConnectionModeAdmin;"
            f"SERVERURL={url};TOKENPROVIDERTYPE={url};REFERER=http://www.esri.com/AGO/{guid()}"
        ),
        "onlineresource": f"{url}services/{name}/{type_name}/{type_name}",
    }


def _layer_facts(draft: SharingDraft) -> Facts:
    """Return the lists of layers; the first two are empty for the whole map, as in every sample."""
    others = [kind for kind in LayerKind if kind is not LayerKind.TABLE]
    layers = to_paths(draft.selected(*others))
    tables = to_paths(draft.selected(LayerKind.TABLE))
    whole = draft.layer_ids is None
    return {
        "layerlist": "" if whole else layers,
        "tablelist": "" if whole else tables,
        "dependantlayers": layers,
        "dependanttables": tables,
        "hasmosaic": "false",
    }


def _raster_facts(draft: SharingDraft) -> Facts:
    if draft.kind is not ServiceKind.IMAGE:
        return {}
    first = next(iter(draft.selected(LayerKind.RASTER)), None)
    layer = None if first is None else draft.snapshot.layer(first)
    return {
        "raster": layer.name if layer else "",
        "rasterconnection": layer.source.connection if layer else "",
    }
