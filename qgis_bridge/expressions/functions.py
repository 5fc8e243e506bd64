"""QGIS's functions and variables that Arcade has, too: one row each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Function:
    """A function: how many arguments it takes, what it gives, and its Arcade."""

    least: int
    most: int
    kind: str
    form: Callable[..., str]


def _called(name: str) -> Callable[..., str]:
    return lambda *arguments: f"{name}({', '.join(arguments)})"


def _coalesce(*values: str) -> str:
    *first, last = values
    for value in reversed(first):
        last = f"DefaultValue({value}, {last})"
    return last


def _substr(text: str, start: str, length: str = "") -> str:
    # QGIS counts from 1, Arcade from 0.
    begin = str(int(start) - 1) if start.isdigit() else f"({start} - 1)"
    return f"Mid({text}, {begin}{', ' + length if length else ''})"


def _css(*channels: str) -> str:
    listed = " + ',' + ".join(f"Round({channel})" for channel in channels)
    return f"('rgb(' + {listed} + ')')"


FUNCTIONS: dict[str, Function] = {
    "abs": Function(1, 1, "number", _called("Abs")),
    "sqrt": Function(1, 1, "number", _called("Sqrt")),
    "sin": Function(1, 1, "number", _called("Sin")),
    "cos": Function(1, 1, "number", _called("Cos")),
    "tan": Function(1, 1, "number", _called("Tan")),
    "exp": Function(1, 1, "number", _called("Exp")),
    "ln": Function(1, 1, "number", _called("Log")),
    "round": Function(1, 2, "number", _called("Round")),
    "floor": Function(1, 1, "number", _called("Floor")),
    "ceil": Function(1, 1, "number", _called("Ceil")),
    "min": Function(2, 9, "number", _called("Min")),
    "max": Function(2, 9, "number", _called("Max")),
    "pi": Function(0, 0, "number", lambda: "PI"),
    "to_int": Function(1, 1, "number", lambda value: f"Round(Number({value}))"),
    "to_real": Function(1, 1, "number", _called("Number")),
    "to_string": Function(1, 1, "text", _called("Text")),
    "upper": Function(1, 1, "text", _called("Upper")),
    "lower": Function(1, 1, "text", _called("Lower")),
    "title": Function(1, 1, "text", lambda text: f'Proper({text}, "everyword")'),
    "trim": Function(1, 1, "text", _called("Trim")),
    "length": Function(1, 1, "number", _called("Count")),
    "replace": Function(3, 3, "text", _called("Replace")),
    "left": Function(2, 2, "text", _called("Left")),
    "right": Function(2, 2, "text", _called("Right")),
    "substr": Function(2, 3, "text", _substr),
    "concat": Function(1, 99, "text", lambda *parts: f"Concatenate([{', '.join(parts)}])"),
    "strpos": Function(2, 2, "number", lambda text, sought: f"(Find({sought}, {text}) + 1)"),
    "coalesce": Function(2, 99, "any", _coalesce),
    "if": Function(3, 3, "any", _called("IIf")),
    "year": Function(1, 1, "number", _called("Year")),
    "month": Function(1, 1, "number", lambda moment: f"(Month({moment}) + 1)"),
    "day": Function(1, 1, "number", _called("Day")),
    "hour": Function(1, 1, "number", _called("Hour")),
    "minute": Function(1, 1, "number", _called("Minute")),
    "second": Function(1, 1, "number", _called("Second")),
    "now": Function(0, 0, "moment", _called("Now")),
    "color_rgb": Function(3, 3, "text", _css),
    "char": Function(1, 1, "text", _called("FromCharCode")),
}

VARIABLES: dict[str, tuple[str, str]] = {
    "map_scale": ("$view.scale", "number"),
    "pi": ("PI", "number"),
}
