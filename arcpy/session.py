"""What a script asks of the program that it runs in: progress, licence, installation."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsApplication

from .messages import ERROR, INFORMATION, AddError, AddMessage, AddWarning, last
from .tools import TOOLBOXES

NOT_INSTALLED = "NotInstalled"


class _Progressor:
    """The progress that a script tells, written where somebody listens."""

    def __init__(self) -> None:
        self.listener: Any = None
        self._low, self._high, self._step, self._at = 0.0, 100.0, 1.0, 0.0

    def begin(self, low: float, high: float, step: float) -> None:
        self._low, self._high, self._step, self._at = float(low), float(high), float(step or 1), float(low)

    def move(self, position: float | None) -> None:
        self._at = self._at + self._step if position is None else float(position)
        span = self._high - self._low
        if self.listener is not None and span > 0:
            self.listener(100 * (self._at - self._low) / span)


progressor = _Progressor()


def SetProgressor(
    type: str, message: str | None = None, min_range: float = 0, max_range: float = 100, step_value: float = 1
) -> None:
    """Begin to tell of progress: ``default`` or ``step``, with a first line of text."""
    progressor.begin(min_range, max_range, step_value)
    if message:
        SetProgressorLabel(message)


def SetProgressorLabel(label: str) -> None:
    """Say what is going on."""
    last().add(INFORMATION, str(label))


def SetProgressorPosition(position: float | None = None) -> None:
    """Tell how far it is, or a step further."""
    progressor.move(position)


def ResetProgressor() -> None:
    """Begin anew."""
    progressor.begin(0, 100, 1)


def ProductInfo() -> str:
    """Return ``ArcInfo``: nothing here waits for a licence."""
    return "ArcInfo"


def CheckProduct(code: str) -> str:
    """Return ``AlreadyInitialized``: nothing here waits for a licence."""
    return "AlreadyInitialized"


def SetProduct(code: str) -> str:
    """Return ``AlreadyInitialized``: nothing here waits for a licence."""
    return "AlreadyInitialized"


def CheckExtension(extension_code: str) -> str:
    """Return ``NotInstalled``: no extension of ArcGIS is here."""
    return NOT_INSTALLED


def CheckOutExtension(extension_code: str) -> str:
    """Return ``NotInstalled``: no extension of ArcGIS is here."""
    return NOT_INSTALLED


def CheckInExtension(extension_code: str) -> str:
    """Return ``NotInitialized``: no extension of ArcGIS is here."""
    return "NotInitialized"


def GetInstallInfo(install_name: str | None = None) -> dict[str, str]:
    """Return what runs here: QGIS with this plugin, under the keys that scripts read."""
    return {
        "ProductName": "QGIS with Web Layer Sharing",
        "Version": Qgis.version(),
        "BuildNumber": str(Qgis.versionInt()),
        "InstallDir": str(Path(QgsApplication.prefixPath())),
        "PythonVersion": sys.version.split()[0],
    }


def Usage(tool_name: str) -> str:
    """Return the parameters of a tool here."""
    name, _, box = str(tool_name).rpartition("_")
    tool = TOOLBOXES.get(box, {}).get(name)
    if tool is None:
        return f"Method {tool_name} not found"
    told = inspect.signature(tool).parameters.values()
    needed = [each.name if each.default is each.empty else f"{{{each.name}}}" for each in told]
    return f"{name}({', '.join(needed)})"


def SetLogHistory(log_history: bool) -> None:
    """Accepted: no history of tools is written here."""


def GetLogHistory() -> bool:
    """Return False: no history of tools is written here."""
    return False


def SetLogMetadata(log_metadata: bool) -> None:
    """Accepted: tools write no metadata here."""


def SetSeverityLevel(severity_level: int) -> None:
    """Accepted: a failing tool raises, a warning one does not."""


def AddIDMessage(
    message_type: str, message_ID: int, add_argument1: Any = None, add_argument2: Any = None
) -> None:
    """Say something by the number of one of Esri's messages, whose text is not here."""
    say = {"ERROR": AddError, "WARNING": AddWarning}.get(str(message_type).upper(), AddMessage)
    told = [str(one) for one in (add_argument1, add_argument2) if one is not None]
    say(f"{str(message_type).upper()} {int(message_ID):06d}: {', '.join(told)}".rstrip(": "))


def GetReturnCode(index: int) -> int:
    """Return 0, or -1 where the last tool's message at this place is an error."""
    return -1 if last().entries[index][0] == ERROR else 0
