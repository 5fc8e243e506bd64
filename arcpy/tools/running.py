"""What every tool has in common: defaults, messages, the two spellings and the result."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Callable

from ...qgis_bridge.datasets import catalogue
from ...sharing.errors import DatasetError
from ..environment import env
from ..inputs import DEFAULT
from ..messages import tool
from ..missing import not_there
from ..result import Result

if TYPE_CHECKING:
    from ...qgis_bridge.datasets.places import Place

Outputs = Sequence[tuple[str, Any]]
Tool = Callable[..., Result]

# Parameters beyond those that have an effect here: empty ones are taken, others are refused.
OPEN_ENDS = (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD)

# toolbox -> name -> tool
TOOLBOXES: dict[str, dict[str, Tool]] = {}


def geoprocessing(toolbox: str, without: str = "") -> Callable[[Callable[..., Outputs]], Tool]:
    """Make a function a tool of the toolbox: it returns its outputs, a caller gets a ``Result``.

    None, an empty text and ``#`` mean a parameter's default.  ``without`` names, parted by blanks, the
    parameters that would change the outcome and are not carried out here: a call that gives one of them
    raises ``NotImplementedError`` before anything is done.
    """
    refused = set(without.split())

    def make(function: Callable[..., Outputs]) -> Tool:
        signature = inspect.signature(function)

        @functools.wraps(function)
        def run(*args: Any, **kwargs: Any) -> Result:
            given = signature.bind(*args, **kwargs).arguments
            for name, value in given.items():
                open_end = signature.parameters[name].kind in OPEN_ENDS
                if (name in refused and not _means_default(value)) or (open_end and _says_something(value)):
                    raise not_there(f"arcpy.{toolbox}.{function.__name__} with {name.strip('_') or 'more'}")
            told = {
                name: value
                for name, value in given.items()
                if signature.parameters[name].kind not in OPEN_ENDS and not _means_default(value)
            }
            with tool(function.__name__) as messages:
                outputs = function(**_with_required(signature, told))
            return Result(function.__name__, outputs, messages)

        TOOLBOXES.setdefault(toolbox, {})[function.__name__] = run
        return run

    return make


def make_way(where: Place) -> Place:
    """Delete what stands at an output's place if ``env.overwriteOutput`` allows; return the place.

    Raises:
        DatasetError: WLS852, it is not allowed.
    """
    if catalogue.exists(where):
        if not env.overwriteOutput:
            raise DatasetError("WLS852", dataset=str(where.path))
        catalogue.delete(where)
    return where


def _means_default(value: Any) -> bool:
    return value is None or (isinstance(value, str) and value.strip() in {"", DEFAULT})


def _says_something(rest: Any) -> bool:
    values = rest.values() if isinstance(rest, dict) else rest
    return any(not _means_default(value) for value in values)


def _with_required(signature: inspect.Signature, told: dict[str, Any]) -> dict[str, Any]:
    for name, parameter in signature.parameters.items():
        open_end = parameter.kind in OPEN_ENDS
        if parameter.default is parameter.empty and not open_end and name not in told:
            raise DatasetError("WLS850", name=name)
    return told
