"""``tilingservice.xml``: the draft's ``CacheSchema`` under another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from ..sddraft.normal_form import normal_form
from ..sddraft.raw_xml import XSI_TYPE, serialize

if TYPE_CHECKING:
    from ..sddraft.document import SddraftDocument


def tiling_service(draft: SddraftDocument) -> bytes | None:
    """Return the member, None where the draft has no scheme. Its content is the draft's own text."""
    root = normal_form(draft.root)
    schema = root.find("CacheSchema")
    if schema is None:
        return None
    info = etree.Element("CacheInfo", {XSI_TYPE: "typens:CacheInfo"}, root.nsmap)
    info.text = schema.text
    info.extend(list(schema))
    return serialize(info)
