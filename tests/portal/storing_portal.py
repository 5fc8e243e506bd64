"""The part of a portal that takes files: whole, in parts, committed later; bytes are really put together."""

from __future__ import annotations

import itertools
import threading
from typing import TYPE_CHECKING, Any

from web_layer_sharing.tests.portal.portal_stage import REST

if TYPE_CHECKING:
    from web_layer_sharing.tests.portal.portal_stage import Asked, Stage

CONTENT = f"{REST}/content/users/ann"
MISSING = {
    "error": {"code": 400, "messageCode": "CONT_0001", "message": "Item does not exist or is inaccessible."}
}
NO_UPLOAD = {"error": {"code": 400, "message": "No multipart upload is open for this item.", "details": []}}


class StoringPortal:
    """``items`` maps id to what is told of an item, ``stored`` to its bytes, ``parts`` to what came so far.

    ``spoil_status`` answers for the status of what was committed, if it is not None.
    ``answers_to_commit`` are given in place of its own, in turn, once a file was put together.
    ``spoil_part`` may answer for a part in place of the portal (None lets it through).
    """

    def __init__(self, stage: Stage) -> None:
        self.items: dict[str, dict[str, Any]] = {}
        self.stored: dict[str, bytes] = {}
        self.parts: dict[str, dict[int, bytes]] = {}
        self.sent: list[int] = []
        self.status: list[str] = ["completed"]
        self.spoil_part: Any = lambda _: None
        self.knows_parts = True
        self.spoil_status: Any = None
        self.answers_to_commit: list[Any] = []
        self._stage = stage
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        for folder in ("", "/maps"):
            stage.says(f"{CONTENT}{folder}/addItem", self.add_item)
            stage.says(f"{CONTENT}{folder}", self.content)

    def add_item(self, asked: Asked) -> Any:
        item_id = f"{next(self._numbers):032x}"
        self.items[item_id] = {
            "id": item_id,
            "owner": "ann",
            "title": asked.form.get("title", ""),
            "type": asked.form.get("type", ""),
            "name": asked.form.get("fileName", ""),
            "tags": asked.form.get("tags", "").split(","),
            "created": 1_800_000_000_500,
            "size": -1,
        }
        self._open(item_id)
        if asked.form.get("multipart") == "true":
            self.parts[item_id] = {}
        else:
            self._store(item_id, asked.files["file"][2])
        return {"success": True, "id": item_id, "folder": ""}

    def content(self, asked: Asked) -> Any:
        return {"items": list(self.items.values()), "folders": [], "nextStart": -1}

    def hold(self, item_id: str, content: bytes) -> dict[str, Any]:
        """Have an item with a file from before."""
        told = {"id": item_id, "owner": "ann", "title": "Old", "type": "Service Definition"}
        self.items[item_id] = told
        self._open(item_id)
        self._store(item_id, content)
        return told

    def _store(self, item_id: str, content: bytes) -> None:
        self.stored[item_id] = content
        self.items[item_id]["size"] = len(content)

    def _open(self, item_id: str) -> None:
        own = f"{CONTENT}/items/{item_id}"
        self._stage.says(f"{REST}/content/items/{item_id}", lambda _: self.items.get(item_id, MISSING))
        self._stage.says(f"{own}/addPart", lambda asked: self._add_part(item_id, asked))
        self._stage.says(f"{own}/commit", lambda _: self._commit(item_id))
        self._stage.says(f"{own}/status", lambda _: self._status(item_id))
        self._stage.says(f"{own}/parts", lambda _: self._parts(item_id))
        self._stage.says(f"{own}/update", lambda asked: self._update(item_id, asked))
        self._stage.says(f"{own}/cancel", lambda _: self._cancel(item_id))
        self._stage.says(f"{own}/delete", lambda _: self._delete(item_id))

    def _add_part(self, item_id: str, asked: Asked) -> Any:
        number = int(asked.form["partNum"])
        with self._lock:
            self.sent.append(number)
            spoiled = self.spoil_part(number)
            if spoiled is not None:
                return spoiled
            self.parts[item_id][number] = asked.files["file"][2]
        return {"success": True, "id": item_id}

    def _commit(self, item_id: str) -> Any:
        parts = self.parts.pop(item_id, None)
        if parts is None:
            return NO_UPLOAD
        self._store(item_id, b"".join(parts[number] for number in sorted(parts)))
        return self.answers_to_commit.pop(0) if self.answers_to_commit else {"success": True, "id": item_id}

    def _status(self, item_id: str) -> Any:
        if item_id not in self.items:
            return MISSING
        if item_id in self.parts:
            return {"status": "partial", "itemId": item_id}
        if self.spoil_status is not None:
            return self.spoil_status
        word = self.status[0] if len(self.status) == 1 else self.status.pop(0)
        return {"status": word, "statusMessage": "Disk is full." if word == "failed" else word}

    def _parts(self, item_id: str) -> Any:
        if not self.knows_parts:
            return {"error": {"code": 400, "message": "No such operation.", "details": []}}
        return {"parts": sorted(self.parts.get(item_id, ()))}

    def _update(self, item_id: str, asked: Asked) -> Any:
        if asked.form.get("multipart") == "true":
            self.parts[item_id] = {}
        elif "file" in asked.files:
            self._store(item_id, asked.files["file"][2])
        return {"success": True, "id": item_id}

    def _cancel(self, item_id: str) -> Any:
        self.parts.pop(item_id, None)
        return {"success": True}

    def _delete(self, item_id: str) -> Any:
        if self.items.pop(item_id, None) is None:
            return MISSING
        self.parts.pop(item_id, None)
        return {"success": True, "itemId": item_id}
