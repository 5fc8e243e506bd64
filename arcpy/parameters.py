"""The parameters of a script tool: the command line of a script, or what a toolbox's tool was given."""

from __future__ import annotations

import sys
from typing import Any

_set: dict[int, Any] = {}


def GetArgumentCount() -> int:
    """Return how many arguments the script was given."""
    return len(sys.argv) - 1


def GetParameterAsText(index: int) -> str:
    """Return an argument by index, empty where there is none."""
    value = GetParameter(index)
    return "" if value is None else str(value)


def GetParameter(index: int) -> Any:
    """Return an argument by index: of a command line its text, empty where there is none."""
    if index in _set:
        return _set[index]
    return sys.argv[index + 1] if 0 <= index < GetArgumentCount() else ""


def SetParameterAsText(index: int, text: str) -> None:
    """Set an output parameter; a later ``GetParameterAsText`` reads it back."""
    _set[index] = str(text)


def SetParameter(index: int, value: Any) -> None:
    """Set an output parameter; a later ``GetParameter`` reads it back."""
    _set[index] = value


class Filter:
    """What a parameter accepts: ``list`` of values, ``type`` such as ``ValueList``."""

    def __init__(self) -> None:
        self.list: list[Any] = []
        self.type = "ValueList"


class Parameter:
    """A parameter of a tool in a ``.pyt`` toolbox."""

    def __init__(
        self,
        name: str | None = None,
        displayName: str | None = None,
        direction: str | None = None,
        datatype: Any = None,
        parameterType: str | None = None,
        enabled: bool = True,
        category: str | None = None,
        symbology: str | None = None,
        multiValue: bool = False,
    ) -> None:
        self.name = name or ""
        self.displayName = displayName or self.name
        self.direction = direction or "Input"
        self.datatype = datatype or "GPString"
        self.parameterType = parameterType or "Required"
        self.enabled = enabled
        self.category = category
        self.symbology = symbology
        self.multiValue = multiValue
        self.value: Any = None
        self.filter = Filter()
        self.filters: list[Filter] = []
        self.columns: list[Any] = []
        self.parameterDependencies: list[str] = []
        self.altered = self.hasBeenValidated = False
        self.message = ""
        self.severity = 0

    @property
    def valueAsText(self) -> str | None:
        """The value as text, None where there is none; several values with semicolons."""
        if self.value is None:
            return None
        if isinstance(self.value, (list, tuple)):
            return ";".join(str(one) for one in self.value)
        return str(getattr(self.value, "dataSource", self.value))

    @property
    def values(self) -> list[Any] | None:
        """The values of a multivalue parameter."""
        if self.value is None:
            return None
        return list(self.value) if isinstance(self.value, (list, tuple)) else str(self.value).split(";")

    @values.setter
    def values(self, values: list[Any] | None) -> None:
        self.value = values

    def setErrorMessage(self, message: str) -> None:
        """Refuse the value."""
        self.message, self.severity = message, 2

    def setWarningMessage(self, message: str) -> None:
        """Warn of the value."""
        self.message, self.severity = message, 1

    def clearMessage(self) -> None:
        """Say nothing of the value."""
        self.message, self.severity = "", 0

    def hasError(self) -> bool:
        """Tell whether the value is refused."""
        return self.severity == 2

    def hasWarning(self) -> bool:
        """Tell whether there is a warning of the value."""
        return self.severity == 1
