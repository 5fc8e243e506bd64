"""What publishing from QGIS adds to publishing: a reader of packages' features, and a place to remember."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication

from ..sharing.plan.memory import Memory
from ..sharing.plan.model import PlanOptions, Switches
from .package_rows import PackageRows

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path("web_layer_sharing") / "published"


def published_memory() -> Memory:
    """Return what this user's profile remembers of what was published. Any thread."""
    return Memory(Path(QgsApplication.qgisSettingsDirPath()) / FOLDER)


def plan_options(
    switches: Switches | None = None,
    *,
    keep_web: bool = True,
    delta: bool = True,
    keys: Mapping[str, str] | None = None,
    keep_data: bool = False,
) -> PlanOptions:
    """Return how to plan, with features compared one by one; see ``sharing.plan.PlanOptions``."""
    return PlanOptions(
        switches=switches or Switches(),
        keep_web=keep_web,
        delta=delta,
        keys=keys or {},
        reader=PackageRows(),
        keep_data=keep_data,
    )
