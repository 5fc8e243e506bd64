"""GDAL called so that its complaints are heard, whichever way the process reports errors.

Other plugins may have switched GDAL's exceptions on or off; that is a setting of the whole process and is
left alone.  Here a call that fails raises :class:`GdalFailed` either way, and what GDAL says goes to
whoever listens and not to the terminal.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Callable

from osgeo import gdal

if TYPE_CHECKING:
    from collections.abc import Iterator

# How many of the last complaints make up a reason: the first says what, the second where.
TOLD = 2

_RINGS = "OGR_ORGANIZE_POLYGONS"


class GdalFailed(Exception):
    """GDAL did not do what it was asked; the text is GDAL's own."""


@contextmanager
def listening() -> Iterator[list[str]]:
    """Collect what GDAL calls failures on this thread, and keep them and its warnings off the terminal."""
    said: list[str] = []

    def hear(level: int, _number: int, text: str) -> None:
        if level >= gdal.CE_Failure:
            said.append(text)

    gdal.PushErrorHandler(hear)
    try:
        yield said
    finally:
        gdal.PopErrorHandler()


def close(dataset: gdal.Dataset) -> None:
    """Close a dataset now, whoever still holds it: files can be removed only after that.

    Raises:
        GdalFailed: what was still to be written could not be.
    """
    with listening() as said:
        try:
            if hasattr(dataset, "Close"):
                dataset.Close()
            else:
                # Before GDAL 3.8 only the end of the object closes it.
                dataset.__swig_destroy__(dataset)
                dataset.this = None
        except RuntimeError as error:
            raise GdalFailed(reason(said, str(error))) from error
    if said:
        raise GdalFailed(reason(said))


def reason(said: list[str], otherwise: str = "") -> str:
    """Return the last complaints as one text."""
    return "; ".join(dict.fromkeys(said[-TOLD:])) or otherwise


def call(function: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """Return what the GDAL function returns. Raises :class:`GdalFailed` for None, an error code or False."""
    with listening() as said:
        try:
            result = function(*args, **kwargs)
        except RuntimeError as error:
            raise GdalFailed(reason(said, str(error))) from error
    if result is None or result is False or (type(result) is int and result != 0):
        raise GdalFailed(reason(said, getattr(function, "__name__", "")))
    return result


@contextmanager
def rings_as_they_come() -> Iterator[None]:
    """Let GDAL, on this thread, take the rings of a polygon as they come and not find out which holds which.

    A geodatabase tells no rings apart.  For the spatial index, which asks only for boxes, GDAL would sort
    those of each polygon that it has just written, which takes as long as the writing.
    """
    before = gdal.GetThreadLocalConfigOption(_RINGS)
    gdal.SetThreadLocalConfigOption(_RINGS, "SKIP")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(_RINGS, before)
