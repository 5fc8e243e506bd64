"""What is not there is told at the call, by name and with the page that lists what is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

DOCUMENTATION = "docs/user/arcpy.md"


def refusing(module: str) -> Callable[[str], Any]:
    """Return a ``__getattr__`` for the facade's module of this name.

    It raises ``NotImplementedError``, but ``AttributeError`` for what Python itself asks a module for.
    """

    def refuse(name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        raise NotImplementedError(f"{module}.{name} is not part of Web Layer Sharing; see {DOCUMENTATION}")

    return refuse
