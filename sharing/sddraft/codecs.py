"""How the value of a draft property becomes text in a file, and back; chosen by name in ``schema.PLACES``.

Reading gives what a property accepts, mostly the text itself, or None where the text says nothing.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from ..draft.kinds import is_group_id, split_words
from .markup import flag, is_true, number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

REPLACEMENT = "esriServiceDefinitionType_Replacement"
NEW = "esriServiceDefinitionType_New"
# The first is seen in pro30_server_map; the others are named after it.
OFFLINE_VERSIONS = {
    "ENTERPRISE_10x": "offlineSDVersion10x",
    "ENTERPRISE_11": "offlineSDVersion11",
    "ONLINE": "offlineSDVersionOnline",
}


class Codec(NamedTuple):
    """A pair of functions that undo each other."""

    to_text: Callable[[Any], str]
    from_text: Callable[[str], Any]


def _said(text: str) -> str | None:
    return text.strip() or None


def is_replacement(text: str | None) -> bool:
    """Tell whether a draft's ``Type`` asks to overwrite."""
    return (text or "").strip().lower() == REPLACEMENT.lower()


def _offline_target(text: str) -> str | None:
    wanted = text.strip().lower()
    return next((word for word, version in OFFLINE_VERSIONS.items() if version.lower() == wanted), None)


def _group_names(groups: Sequence[str]) -> str:
    names = [group for group in groups if not is_group_id(group)]
    return json.dumps(names, ensure_ascii=False) if names else ""


def _unread(_: str) -> None:
    """Say nothing: what the file tells here is read together with other places."""


def _ags_file(path: str) -> str | None:
    return path if path.lower().endswith(".ags") else None


CODECS: dict[str, Codec] = {
    "text": Codec(str, str),
    "words": Codec(str, str),
    "lower": Codec(str.lower, _said),
    "flag": Codec(flag, _said),
    "loud_flag": Codec(lambda value: "TRUE" if value else "false", _said),
    "number": Codec(number, _said),
    "tags": Codec(",".join, str),
    "replacement": Codec(lambda value: REPLACEMENT if value else NEW, is_replacement),
    "offline": Codec(flag, lambda text: bool(text.strip())),
    "offline_target": Codec(OFFLINE_VERSIONS.__getitem__, _offline_target),
    "everyone": Codec(
        lambda level: flag(level == "EVERYONE"), lambda text: "EVERYONE" if is_true(text) else None
    ),
    "organization": Codec(
        lambda level: flag(level != "OWNER"), lambda text: "ORGANIZATION" if is_true(text) else None
    ),
    "group_ids": Codec(lambda groups: ",".join(filter(is_group_id, groups)), _unread),
    "group_names": Codec(_group_names, _unread),
    "has_groups": Codec(lambda groups: flag(bool(groups)), _unread),
    "has_extract": Codec(flag, lambda text: "Extract" in split_words(text)),
    "ags_file": Codec(lambda path: _ags_file(path) or "", _ags_file),
}
