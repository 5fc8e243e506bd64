"""``esriinfo``: what the portal item will say, in the three forms that a package keeps it in.

The files are those of ArcMap's packages line by line, CRLF included (reference section 5.4).
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from ..names import service_name
from ..sddraft.raw_xml import escaped, legal_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from ..draft.settings import ServiceSettings
    from ..map_snapshot import Extent, MapSnapshot

TYPE = "Service Definition"
TYPE_KEYWORDS = ("File Geodatabase Feature Class", "ArcGIS", TYPE, ".sd")

_STYLE_SHEET = "http://www.arcgisonline.com/home/pkinfostylesheet.xsl"
_PRO_VERSION = "3.0"


def item_info(settings: ServiceSettings, snapshot: MapSnapshot, drawn: bool = False) -> bytes:
    """Return ``iteminfo.xml``. The extent is in WGS 84 degrees, left out where it is not known.

    ``drawn`` tells whether the package has a thumbnail.
    """
    return _lines(
        '<?xml version="1.0" encoding="utf-8" ?>',
        "<ESRI_ItemInformation Culture='en-US'>",
        _element("name", service_name(settings.service_name)),
        _element("guid", settings.definition_id),
        "<catalogpath></catalogpath>",
        _element("snippet", settings.summary),
        _element("description", settings.description),
        _element("summary", settings.summary),
        _element("title", settings.title or settings.service_name),
        _element("tags", ", ".join(settings.tags)),
        _element("type", TYPE),
        "<typekeywords>",
        *(_element("typekeyword", word) for word in TYPE_KEYWORDS),
        "</typekeywords>",
        _element("thumbnail", "thumbnail/thumbnail.png" if drawn else ""),
        "<documentation></documentation>",
        "<url></url>",
        "<datalastmodifiedtime></datalastmodifiedtime>",
        *_extent(snapshot.geographic_extent),
        _element("spatialreference", snapshot.crs.name),
        _element("accessinformation", settings.credits),
        _element("licenseinfo", settings.use_limitations),
        "</ESRI_ItemInformation>",
    )


def package_info(settings: ServiceSettings) -> bytes:
    """Return ``item.pkinfo``."""
    return _lines(
        '<?xml version="1.0" encoding="utf-8" ?>',
        f'<?xml-stylesheet type="text/xsl" href="{_STYLE_SHEET}"?>',
        "<pkinfo Culture='en-US'>",
        _element("ID", settings.definition_id),
        _element("name", service_name(settings.service_name)),
        _element("version", _PRO_VERSION),
        "<size>-1</size>",
        "<created></created>",
        _element("type", TYPE),
        "<servable>true</servable>",
        "<packagelocation></packagelocation>",
        "<pkinfolocation></pkinfolocation>",
        "<documenttypes>",
        "<documenttype>mapx</documenttype>",
        "</documenttypes>",
        "</pkinfo>",
    )


def metadata(settings: ServiceSettings, moment: datetime, jpeg: bytes = b"") -> bytes:
    """Return ``metadata.xml``, made at a moment (UTC), with the thumbnail once more, if there is one."""
    return _lines(
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<metadata xml:lang="en">',
        "<Esri>",
        f"<CreaDate>{moment:%Y%m%d}</CreaDate>",
        f"<CreaTime>{moment:%H%M%S}00</CreaTime>",
        "<ArcGISFormat>1.0</ArcGISFormat>",
        "<SyncOnce>TRUE</SyncOnce>",
        "</Esri>",
        "<dataIdInfo>",
        _element("idAbs", settings.description),
        "<searchKeys>",
        *(_element("keyword", tag) for tag in settings.tags),
        "</searchKeys>",
        _element("idPurp", settings.summary),
        _element("idCredit", settings.credits),
        "<resConst>",
        "<Consts>",
        _element("useLimit", settings.use_limitations),
        "</Consts>",
        "</resConst>",
        "</dataIdInfo>",
        *_picture(jpeg),
        "</metadata>",
    )


def _picture(jpeg: bytes) -> Iterable[str]:
    if not jpeg:
        return []
    text = base64.encodebytes(jpeg).decode("ascii").rstrip("\n").replace("\n", "\r\n")
    data = f'<Data EsriPropertyType="PictureX">{text}</Data>'
    return ["<Binary>", "<Thumbnail>", data, "</Thumbnail>", "</Binary>"]


def _extent(extent: Extent | None) -> Iterable[str]:
    if extent is None:
        return []
    sides = [
        _element(side, format(getattr(extent, side), ".15g")) for side in ("xmin", "ymin", "xmax", "ymax")
    ]
    return ["<extent>", *sides, "</extent>"]


def _element(tag: str, text: str) -> str:
    return f"<{tag}>{escaped(legal_text(text))}</{tag}>"


def _lines(*lines: str) -> bytes:
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8")
