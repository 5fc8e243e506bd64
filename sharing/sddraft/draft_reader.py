"""From a draft file back to a draft, to be shown in a form or changed by a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..draft.factory import DRAFT_CLASSES, selection
from ..errors import DraftError
from ..names import service_name
from .places import read_property

if TYPE_CHECKING:
    from ..draft.drafts import SharingDraft
    from ..draft.settings import ServiceSettings
    from ..map_snapshot import MapSnapshot
    from .document import SddraftDocument


def read_draft(document: SddraftDocument, snapshot: MapSnapshot) -> SharingDraft:
    """Return the draft that ``document`` was written from, hand edits included.

    ``snapshot`` is the map as it is now.  What no draft property stands for stays in the file alone.

    Raises:
        DraftError: no draft class makes this kind of service (WLS207), a value that its property does not
            take (WLS204), or a layer that the map has no more (WLS206).
        SddraftError: as :meth:`SddraftDocument.settings`.
    """
    settings = document.settings()
    if settings.kind not in DRAFT_CLASSES:
        raise DraftError("WLS207", name="TypeName", value=settings.kind.value)
    ids = (*settings.layer_ids, *settings.table_ids)
    draft = DRAFT_CLASSES[settings.kind](
        snapshot, settings.server, _given_name(settings), selection(snapshot, ids or None)
    )
    for name in draft.defaults():
        value = read_property(document, settings.server, name)
        if value is not None:
            draft.set_value(name, value)
    if settings.sharing.groups:
        draft.sharing.groups = settings.sharing.groups
    for name in settings.undocumented:
        draft.note_undocumented(name)
    return draft


def _given_name(settings: ServiceSettings) -> str:
    """Return the name with the blanks that the title kept, if the two still belong together."""
    belongs = service_name(settings.title) == settings.service_name
    return settings.title if belongs else settings.service_name
