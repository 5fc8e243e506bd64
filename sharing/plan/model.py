"""A plan in plain values: verdicts with their reasons, and the steps that publishing will take."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .rows import RowReader


MOST_ROWS = 250_000
LEAST_APPENDED = 2_000
"""From this many new features on a layer is sent them as files rather than in requests."""

MOST_KEPT = 200_000_000


class Verdict(Enum):
    """What becomes of a layer or a service."""

    CREATE = "create"
    DATA_CHANGED = "data changed"
    STYLE_CHANGED = "style changed"
    TEXT_CHANGED = "text changed"
    SHARING_CHANGED = "sharing changed"
    UNCHANGED = "unchanged"
    WOULD_BE_REMOVED = "would be removed"
    NAME_CLASH = "name clash"
    MISSING_RIGHT = "missing right"


class StepKind(Enum):
    """What a step does; each is one function of :mod:`.carry_out`."""

    CLEAN_UP = "clean up"
    MAKE_FOLDER = "make folder"
    UPLOAD = "upload"
    PUBLISH = "publish"
    REPLACE_FILE = "replace file"
    OVERWRITE = "overwrite"
    ADD_LAYERS = "add layers"
    ADD_FIELDS = "add fields"
    EDIT = "edit"
    APPEND = "append"
    LAYER_DEFINITION = "layer definition"
    SERVICE_DEFINITION = "service definition"
    ITEM_DATA = "item data"
    DESCRIBE = "describe"
    SHARE = "share"
    REMEMBER = "remember"
    VERIFY = "verify"


@dataclass(frozen=True)
class Reason:
    """Why a verdict is what it is: a code of ``qgis_bridge/messages`` and the facts of its sentence."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {"code": self.code, "facts": dict(self.facts)}


@dataclass(frozen=True)
class LayerPlan:
    """What becomes of one layer or table. ``id`` is its number in the service.

    ``adds``, ``updates`` and ``deletes`` count features, None where the data are replaced as a whole.
    """

    id: int
    name: str
    verdicts: tuple[Verdict, ...]
    reasons: tuple[Reason, ...] = ()
    adds: int | None = None
    updates: int | None = None
    deletes: int | None = None

    def to_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {
            "id": self.id,
            "name": self.name,
            "verdicts": [verdict.value for verdict in self.verdicts],
            "reasons": [reason.to_json() for reason in self.reasons],
            "adds": self.adds,
            "updates": self.updates,
            "deletes": self.deletes,
        }


@dataclass(frozen=True)
class Step:
    """One thing to do. ``layer`` is the number of the layer it is about, None for the whole.

    ``operations`` are the last parts of the addresses that will be asked to change something, in their
    order.  Reading is not listed, nor are the parts and the commit of an upload that ``addItem`` or
    ``update`` begins.  ``content`` is what is sent, kept out of ``repr`` and JSON for its size.
    """

    kind: StepKind
    operations: tuple[str, ...] = ()
    layer: int | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)
    content: Any = field(default=None, repr=False, compare=False)

    def to_json(self) -> dict[str, Any]:
        """Return it as plain values, without its content."""
        return {
            "kind": self.kind.value,
            "layer": self.layer,
            "operations": list(self.operations),
            "facts": dict(self.facts),
        }


@dataclass(frozen=True)
class Switches:
    """What an update may touch. ``removal`` lets layers and fields go that are no longer published."""

    data: bool = True
    symbology: bool = True
    popups: bool = True
    metadata: bool = True
    sharing: bool = True
    removal: bool = False


@dataclass(frozen=True)
class PlanOptions:
    """How to plan.

    ``keep_web`` leaves what was changed on the web as it is where both sides changed it.  ``delta`` sends
    only features that changed where that is possible.  ``keys`` names, by layer name, the field that tells
    features apart; where it names none, the object id does.  ``reader`` reads the rows of a package; without
    it, and of layers with more than ``most_rows`` features, data are compared as files.  ``keep_data``
    fetches the service definition that is replaced, so that the data too can be put back.

    ``least_appended`` new features and more are sent as files that the service appends, where it can and a
    field tells the features apart.  ``most_kept`` bytes of features that row by row changes replace are kept
    for undoing; where it takes more, such changes cannot be undone.
    """

    switches: Switches = Switches()
    keep_web: bool = True
    delta: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    reader: RowReader | None = field(default=None, repr=False)
    keep_data: bool = False
    most_rows: int = MOST_ROWS
    least_appended: int = LEAST_APPENDED
    most_kept: int = MOST_KEPT


@dataclass(frozen=True)
class PublishPlan:
    """What publishing will do.

    ``verdicts`` and ``reasons`` are about the service as a whole.  ``item_id`` and ``url`` are empty for a
    service that is still to be made.  ``refusal`` is the code and the facts of the error that publishing
    would end with, None where nothing stands against it.  ``stamp`` tells the state that the plan was made
    for: publishing refuses when the portal has moved on since.  ``work`` is for :mod:`.carry_out`.
    """

    title: str
    service_name: str
    portal: str
    item_id: str
    url: str
    road: str
    verdicts: tuple[Verdict, ...]
    reasons: tuple[Reason, ...]
    layers: tuple[LayerPlan, ...]
    steps: tuple[Step, ...]
    refusal: Reason | None = None
    stamp: str = ""
    work: Any = field(default=None, repr=False, compare=False)

    @property
    def blocked(self) -> bool:
        """Tell whether publishing would be refused."""
        return self.refusal is not None

    @property
    def changes_anything(self) -> bool:
        """Tell whether publishing would change anything on the portal."""
        return any(step.operations for step in self.steps)

    @property
    def operations(self) -> tuple[str, ...]:
        """The changing requests that publishing will send, in their order."""
        return tuple(operation for step in self.steps for operation in step.operations)

    def to_json(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {
            "title": self.title,
            "serviceName": self.service_name,
            "portal": self.portal,
            "itemId": self.item_id,
            "url": self.url,
            "road": self.road,
            "verdicts": [verdict.value for verdict in self.verdicts],
            "reasons": [reason.to_json() for reason in self.reasons],
            "layers": [layer.to_json() for layer in self.layers],
            "steps": [step.to_json() for step in self.steps],
            "refusal": self.refusal.to_json() if self.refusal else None,
        }
