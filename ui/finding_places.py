"""Where a finding leads: the page that explains it, and the page of the layer's properties to mend it on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QUrl

if TYPE_CHECKING:
    from ..sharing.findings import Finding

PAGES = Path(__file__).resolve().parent.parent / "docs" / "user" / "findings"
ON_THE_WEB = "https://github.com/web-layer-sharing/web-layer-sharing/blob/main/docs/user/findings/"

INFORMATION, SOURCE, RENDERING, METADATA = (
    "mOptsPage_Information",
    "mOptsPage_Source",
    "mOptsPage_Rendering",
    "mOptsPage_Metadata",
)
LAYER_PAGE = "WebLayerSharingLayerPage"
"""The plugin's own page."""
SYMBOLOGY, FIELDS, JOINS = "mOptsPage_Style", "mOptsPage_SourceFields", "mOptsPage_Joins"

BY_FIX = {
    "set_layer_crs": SOURCE,
    "clear_filter": SOURCE,
    "name_layer": SOURCE,
    "clean_layer_name": SOURCE,
    "rename_duplicate_layers": SOURCE,
    "create_spatial_index": SOURCE,
    "swap_scale_range": RENDERING,
}
BY_FACT = (("what", SYMBOLOGY), ("fields", FIELDS), ("field", FIELDS), ("join", JOINS))


def help_url(code: str) -> str:
    """Return where the page of a finding is: beside the plugin where it came along, else on the web."""
    page = PAGES / f"{code}.md"
    return QUrl.fromLocalFile(str(page)).toString() if page.is_file() else f"{ON_THE_WEB}{code}.md"


def properties_page(finding: Finding) -> str:
    """Return the name of the page of QGIS's layer properties that the finding is about."""
    if finding.fix in BY_FIX:
        return BY_FIX[finding.fix]
    return next((page for fact, page in BY_FACT if fact in finding.facts), INFORMATION)
