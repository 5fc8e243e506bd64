"""What a client asked, made uniform: the loose ways of real clients end here.

Parameters come from query, form and multipart body in the same request; their names are matched
without regard to case; booleans and JSON are read as loosely as clients write them (REST contract,
section 1, rules 4 to 8).
"""

from __future__ import annotations

import ast
import json
import re
from dataclasses import dataclass, field, replace
from typing import IO, TYPE_CHECKING, Any
from urllib.parse import unquote

import orjson

from .errors import bad_parameter
from .principal import ANONYMOUS, Principal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
_TRUE = frozenset({"true", "1", "yes", "on"})
_FALSE = frozenset({"false", "0", "no", "off", ""})
_BARE_KEY = re.compile(r"([{,]\s*)([A-Za-z_]\w*)(\s*:)")
# A Python literal can only be a small parameter block; the parser behind it is not made for more.
_LONGEST_LITERAL = 65536
# What databases count by.
_LARGEST_WHOLE = 2**63 - 1


def read_json(text: str) -> Any:
    """Read JSON as loosely as clients write it.

    Besides JSON: raw control characters inside strings (QGIS edits), keys without quotes (QGIS
    identify), and a Python dict's repr (scripts derived from an old Esri sample).

    Raises:
        ValueError: it is none of these.
    """
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        pass
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    if len(text) > _LONGEST_LITERAL:
        raise ValueError("not JSON")
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError, RecursionError, MemoryError, TypeError):
        pass
    return json.loads(_BARE_KEY.sub(r'\1"\2"\3', text), strict=False)


class Parameters:
    """Named texts, matched without regard to case. Of a name given twice the later one counts."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._values = {name.lower(): value for name, value in pairs}

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def replaced(self, **values: str) -> Parameters:
        """Return the parameters with these in the place of what was given."""
        return Parameters([*self._values.items(), *values.items()])

    def text(self, name: str, default: str = "") -> str:
        """Return the parameter as it came, without blanks around it."""
        return self._values.get(name.lower(), default).strip()

    def raw(self, name: str, default: str = "") -> str:
        """Return the parameter exactly as it came."""
        return self._values.get(name.lower(), default)

    def required(self, name: str) -> str:
        """Return the parameter. Raises :class:`~.errors.Refusal` if it is missing or empty."""
        value = self.text(name)
        if not value:
            raise bad_parameter(name)
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        """Return a boolean: ``true``, ``True``, ``1`` ... Raises ``Refusal`` for other words."""
        value = self.text(name).lower()
        if name.lower() not in self._values or (not value and default):
            return default
        if value in _TRUE:
            return True
        if value in _FALSE:
            return False
        raise bad_parameter(name, f"'{value}' is not a boolean")

    def integer(self, name: str, default: int) -> int:
        """Return a whole number. Raises ``Refusal`` for anything else."""
        value = self.text(name)
        if not value:
            return default
        try:
            number = int(value)
        except ValueError:
            raise bad_parameter(name, "a whole number is expected") from None
        if abs(number) > _LARGEST_WHOLE:
            raise bad_parameter(name, "the number is too large")
        return number

    def number(self, name: str) -> float | None:
        """Return a number, None if it was not given. Raises ``Refusal`` for anything else."""
        value = self.text(name)
        if not value:
            return None
        try:
            return float(value)
        except ValueError:
            raise bad_parameter(name, "a number is expected") from None

    def json(self, name: str, default: Any = None) -> Any:
        """Return a JSON value, ``default`` if not given. Raises ``Refusal`` if it cannot be read."""
        value = self.text(name)
        if not value:
            return default
        try:
            return read_json(value)
        except (ValueError, RecursionError):
            raise bad_parameter(name, "JSON is expected") from None

    def names(self, name: str) -> list[str]:
        """Return a comma list, or a JSON array of texts, without blanks and empty entries."""
        value = self.text(name)
        if value.startswith("["):
            listed = self.json(name)
            return [str(entry).strip() for entry in listed if str(entry).strip()]
        return [entry.strip() for entry in value.split(",") if entry.strip()]


@dataclass(frozen=True)
class UploadedFile:
    """A file part of a request: its name as the client told it, and an open stream at its start."""

    name: str
    media_type: str
    stream: IO[bytes] = field(repr=False)
    size: int = 0

    @property
    def base_name(self) -> str:
        """The last segment of the name, whichever slash the client's system uses."""
        return re.split(r"[\\/]", self.name)[-1]


def path_segments(path: str) -> tuple[str, ...]:
    """Split a raw request path: doubled and trailing slashes fall away, ``%20`` is decoded after.

    Segments ``.`` and ``..`` are refused by matching no route; no segment ever becomes a file path.
    """
    return tuple(unquote(segment) for segment in path.split("/") if segment)


@dataclass(frozen=True)
class PortalRequest:
    """The facts of one request.

    ``origin`` is ``scheme://host:port`` as the client wrote it, so that every URL in the answer is
    one that it can reach.  ``captured`` holds the route's named path segments.  ``who`` is filled in
    before the handler runs.  No token is kept here.
    """

    method: str
    path: tuple[str, ...]
    origin: str
    parameters: Parameters = field(default_factory=Parameters)
    files: Mapping[str, UploadedFile] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    client: str = ""
    captured: Mapping[str, str] = field(default_factory=dict)
    who: Principal = ANONYMOUS

    @property
    def portal_url(self) -> str:
        """The portal's own address, the base of ``/sharing/rest``."""
        return f"{self.origin}/portal"

    @property
    def server_url(self) -> str:
        """The hosting server's address, the base of ``/rest`` and ``/admin``."""
        return f"{self.origin}/server"

    @property
    def secure(self) -> bool:
        """Whether the client came by TLS."""
        return self.origin.startswith("https:")

    @property
    def pretty(self) -> bool:
        """Whether indented JSON was asked for (``f=pjson``)."""
        return self.parameters.text("f").lower() == "pjson"

    def with_facts(self, **facts: Any) -> PortalRequest:
        """Return the request with more known about it."""
        return replace(self, **facts)
