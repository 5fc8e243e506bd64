"""The tree of a where clause. Plain values: what it means in a database is :mod:`.sql_emit`'s affair."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union


@dataclass(frozen=True)
class Number:
    """A number as written."""

    value: float | int


@dataclass(frozen=True)
class Text:
    """A quoted text, its doubled quotes undone."""

    value: str


@dataclass(frozen=True)
class Moment:
    """``DATE '...'`` or ``TIMESTAMP '...'``: ``YYYY-MM-DDTHH:MM:SS.sssZ`` in UTC."""

    value: str


@dataclass(frozen=True)
class Now:
    """``CURRENT_DATE``, ``CURRENT_TIME`` or ``CURRENT_TIMESTAMP``, by its last word."""

    part: str


@dataclass(frozen=True)
class Interval:
    """``INTERVAL '3' DAY``; only to be added to or taken from a moment."""

    amount: float
    unit: str


@dataclass(frozen=True)
class Truth:
    """``TRUE`` or ``FALSE``."""

    value: bool


@dataclass(frozen=True)
class Null:
    """``NULL``."""


@dataclass(frozen=True)
class FieldName:
    """A field, as the client spells it."""

    name: str


@dataclass(frozen=True)
class Call:
    """A function with its arguments; ``name`` in upper case."""

    name: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True)
class Cast:
    """``CAST(value AS type)``; ``type`` is ``INTEGER``, ``FLOAT``, ``VARCHAR``, ``DATE`` or ``TIMESTAMP``."""

    value: Expression
    type: str
    length: int = 0


@dataclass(frozen=True)
class Extract:
    """``EXTRACT(part FROM moment)``; ``part`` from ``YEAR`` to ``SECOND``."""

    part: str
    moment: Expression


@dataclass(frozen=True)
class Negative:
    """A minus sign before a value."""

    value: Expression


@dataclass(frozen=True)
class Arithmetic:
    """``+ - * /`` or ``||`` between two values."""

    operator: str
    left: Expression
    right: Expression


@dataclass(frozen=True)
class Comparison:
    """``= <> < <= > >=`` between two values."""

    operator: str
    left: Expression
    right: Expression


@dataclass(frozen=True)
class Between:
    """``value [NOT] BETWEEN low AND high``."""

    value: Expression
    low: Expression
    high: Expression
    negated: bool = False


@dataclass(frozen=True)
class In:
    """``value [NOT] IN (choices)``."""

    value: Expression
    choices: tuple[Expression, ...]
    negated: bool = False


@dataclass(frozen=True)
class Like:
    """``value [NOT] LIKE pattern [ESCAPE 'c']``."""

    value: Expression
    pattern: Expression
    escape: str = ""
    negated: bool = False


@dataclass(frozen=True)
class IsNull:
    """``value IS [NOT] NULL``."""

    value: Expression
    negated: bool = False


@dataclass(frozen=True)
class Not:
    """``NOT part``."""

    part: Expression


@dataclass(frozen=True)
class Junction:
    """Parts joined by ``AND`` or ``OR``."""

    operator: str
    parts: tuple[Expression, ...]


@dataclass(frozen=True)
class Case:
    """``CASE [subject] WHEN .. THEN .. [ELSE ..] END``."""

    subject: Expression | None
    branches: tuple[tuple[Expression, Expression], ...]
    otherwise: Expression | None


Expression = Union[
    Number,
    Text,
    Moment,
    Now,
    Interval,
    Truth,
    Null,
    FieldName,
    Call,
    Cast,
    Extract,
    Negative,
    Arithmetic,
    Comparison,
    Between,
    In,
    Like,
    IsNull,
    Not,
    Junction,
    Case,
]
