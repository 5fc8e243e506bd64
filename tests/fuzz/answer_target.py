"""What a portal answers: a hostile one, or one that is not what we take it for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Callable

from web_layer_sharing.sharing.draft.settings import SharingSettings
from web_layer_sharing.sharing.plan.standing import read_standing
from web_layer_sharing.sharing.portal import Credentials, Portal
from web_layer_sharing.sharing.portal.edits import Edits, apply_edits, features
from web_layer_sharing.sharing.portal.items import Item
from web_layer_sharing.sharing.portal.response import Reply
from web_layer_sharing.sharing.progress import Progress
from web_layer_sharing.sharing.verify import ExpectedLayer, verify_layers
from web_layer_sharing.tests.fuzz.file_targets import JSON_WORDS
from web_layer_sharing.tests.fuzz.fuzz_target import Target
from web_layer_sharing.tests.portal.portal_stage import ScriptedClock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from web_layer_sharing.tests.fuzz.fuzz_target import Run

ROOT = "http://portal.test/portal"
SERVICE = "http://portal.test/server/rest/services/Hosted/a/FeatureServer"
ID = "0123456789abcdef" * 2
SOURCE = Item(ID, "a", "Service Definition", "ann")
WITHOUT_END = 3000


class Unending(Exception):
    """The client asks and asks."""


class Answering:
    """In the place of what sends requests: each gets the next answer, the last one for ever."""

    def __init__(self, answers: Sequence[bytes]) -> None:
        self._answers = list(answers) or [b"{}"]
        self._asked = 0

    def send(self, _method: str, url: str, *_: Any) -> Reply:
        self._asked += 1
        if self._asked > WITHOUT_END:
            raise Unending(url)
        body = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        return Reply(url, 200, body, content_type="application/json")

    def close(self) -> None:
        """Close what is not open."""


def _signs_in(portal: Portal) -> None:
    portal.sign_in()
    str(portal.me)
    str(portal.organization)


def _verifies(portal: Portal) -> None:
    told = {"id": 0, "name": "a", "geometryType": "esriGeometryPoint", "fields": [{"name": "b"}]}
    verify_layers(portal, SERVICE, [ExpectedLayer.from_json(told, 3)], Progress())


def _edits(portal: Portal) -> None:
    apply_edits(portal.connection, SERVICE, 0, Edits(adds=[{"attributes": {}}]), Progress())


VERBS: dict[bytes, Callable[[Portal], Any]] = {
    b"s": _signs_in,
    b"f": lambda portal: portal.find_item("a", "Feature Service"),
    b"e": lambda portal: portal.ensure_folder("maps"),
    b"r": lambda portal: portal.service(SERVICE).wait_until_served(Progress()),
    b"p": lambda portal: portal.publish(SOURCE).wait(Progress()),
    b"h": lambda portal: portal.share([ID], SharingSettings(groups=("crew",))),
    b"t": lambda portal: read_standing(portal, ID).before(),
    b"v": _verifies,
    b"a": _edits,
    b"q": lambda portal: list(features(portal.connection, SERVICE, 0, [1, 2], Progress())),
}
LAYER = {
    "id": 0,
    "name": "a",
    "type": "Feature Layer",
    "geometryType": "esriGeometryPoint",
    "fields": [{"name": "b", "type": "esriFieldTypeString"}],
    "extent": {"xmin": 0, "ymin": 0, "xmax": 1, "ymax": 1},
    "drawingInfo": {"renderer": {"type": "simple", "symbol": {"type": "esriSMS"}}},
    "editingInfo": {"lastEditDate": 5},
}
ITEM = {
    "id": ID,
    "title": "a",
    "type": "Feature Service",
    "owner": "ann",
    "url": SERVICE,
    "tags": ["x"],
    "size": 3,
}
SEEDS: list[tuple[bytes, list[Any]]] = [
    (
        b"s",
        [
            {"authInfo": {}},
            {"id": "0", "name": "x", "currentVersion": "11", "isPortal": True},
            {
                "username": "ann",
                "privileges": ["a"],
                "role": "org_user",
                "groups": [{"id": ID, "title": "t"}],
            },
        ],
    ),
    (b"f", [{"results": [ITEM], "nextStart": -1, "total": 1}, ITEM]),
    (b"e", [{"folders": [{"id": ID, "title": "maps"}], "items": [], "nextStart": -1}]),
    (b"r", [{"layers": [LAYER], "tables": [], "currentVersion": 11}]),
    (
        b"p",
        [
            {
                "services": [
                    {"type": "Feature Service", "serviceItemId": ID, "jobId": ID, "serviceurl": SERVICE}
                ]
            },
            {"status": "processing", "statusMessage": "x"},
            {"status": "completed"},
            ITEM,
        ],
    ),
    (
        b"h",
        [
            {"results": [{"id": ID, "title": "crew"}], "nextStart": -1},
            {"results": [{"itemId": ID, "success": True, "notSharedWith": [ID]}]},
        ],
    ),
    (
        b"t",
        [
            ITEM,
            {"layers": [LAYER], "tables": []},
            {"layers": [{"id": 0, "popupInfo": {"title": "x"}}]},
            {"relatedItems": [ITEM]},
            {"layers": [LAYER]},
            LAYER,
            {"admin": [], "member": [{"id": ID, "title": "x"}], "other": []},
            {"revision": "1", "layers": {"0": {"digest": "x"}}},
        ],
    ),
    (b"v", [LAYER, {"count": 3}, {"extent": LAYER["extent"]}, {"features": []}]),
    (b"a", [{"addResults": [{"objectId": 1, "success": True}]}]),
    (b"q", [{"features": [{"attributes": {"OBJECTID": 1}, "geometry": {"x": 1, "y": 2}}]}]),
]
SIGN_IN = [json.dumps(each).encode() for each in SEEDS[0][1]]


def _answers(_: Path) -> Iterator[tuple[Run, Sequence[bytes]]]:
    def run(data: bytes) -> None:
        verb = VERBS.get(data[:1])
        if verb is None:
            return
        portal = Portal(ROOT, Credentials.by_token("a-token"), clock=ScriptedClock())
        transport = portal._transport
        transport._exchange = Answering(SIGN_IN)  # type: ignore[assignment]
        if verb is not _signs_in:
            portal.sign_in()
        transport._exchange = Answering(data[1:].split(b"\n"))  # type: ignore[assignment]
        verb(portal)

    yield run, [verb + b"\n".join(json.dumps(each).encode() for each in told) for verb, told in SEEDS]


ANSWERS = Target("answers", _answers, JSON_WORDS, b'":,{}[]\n')
