"""What is not there is told at the call, by name, with the nearest way in QGIS and the page about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .nearest import nearest_way

if TYPE_CHECKING:
    from collections.abc import Callable

DOCUMENTATION = "docs/user/arcpy.md"


def not_there(name: str) -> NotImplementedError:
    """Return the error for a name of arcpy that is not part of the facade."""
    way = nearest_way(name)
    instead = f"; in QGIS: {way}" if way else ""
    return NotImplementedError(f"{name} is not part of Web Layer Sharing{instead}; see {DOCUMENTATION}")


def refusing(module: str) -> Callable[[str], Any]:
    """Return a ``__getattr__`` for the facade's module of this name.

    It raises ``NotImplementedError``, but ``AttributeError`` for what Python itself asks a module for.
    """

    def refuse(name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise not_there(f"{module}.{name}")

    return refuse
