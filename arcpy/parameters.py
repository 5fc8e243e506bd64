"""The parameters of a script tool: the command line of a script run from outside a toolbox."""

from __future__ import annotations

import sys

_set: dict[int, str] = {}


def GetArgumentCount() -> int:
    """Return how many arguments the script was given."""
    return len(sys.argv) - 1


def GetParameterAsText(index: int) -> str:
    """Return an argument by index, empty where there is none."""
    if index in _set:
        return _set[index]
    return sys.argv[index + 1] if 0 <= index < GetArgumentCount() else ""


def SetParameterAsText(index: int, text: str) -> None:
    """Set an output parameter; a later ``GetParameterAsText`` reads it back."""
    _set[index] = str(text)
