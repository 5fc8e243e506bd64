"""SQL conditions with other field names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS = re.compile(r"'(?:[^']|'')*'|\"(?P<quoted>(?:[^\"]|\"\")*)\"|(?P<plain>[^\W\d]\w*)")


def renamed(where: str, rename: Mapping[str, str]) -> str:
    """Return the condition with the fields' new names; texts in single quotes stay as they are."""

    def changed(found: re.Match[str]) -> str:
        if found["plain"]:
            return rename.get(found["plain"], found["plain"])
        if found["quoted"] is None:
            return found[0]
        name = found["quoted"].replace('""', '"')
        return '"{}"'.format(rename[name].replace('"', '""')) if name in rename else found[0]

    return _WORDS.sub(changed, where)
