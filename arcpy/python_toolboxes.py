"""Python toolboxes (``.pyt``): load them, and run their tools."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from types import ModuleType
from typing import TYPE_CHECKING, Any

from ..sharing.errors import DatasetError
from .environment import env
from .messages import ERROR, INFORMATION, WARNING, ExecuteError, MessageStack, tool
from .result import Result

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from .parameters import Parameter


LOG = logging.getLogger(__name__)


class Messages:
    """What a tool's ``execute`` speaks to: it lasts beyond the tools that the tool calls."""

    def __init__(self, stack: MessageStack) -> None:
        self._stack = stack

    def addMessage(self, message: str) -> None:
        """Say something."""
        self._stack.add(INFORMATION, str(message))

    def addWarningMessage(self, message: str) -> None:
        """Warn."""
        self._stack.add(WARNING, str(message))

    def addErrorMessage(self, message: str) -> None:
        """Tell of an error; the tool has failed when it ends."""
        self._stack.add(ERROR, str(message))

    AddMessage, AddWarningMessage, AddErrorMessage = addMessage, addWarningMessage, addErrorMessage


class LoadedToolbox:
    """A toolbox: ``label``, ``alias`` and its tools by class name.

    Raises:
        DatasetError: WLS851, the file is not there or has no class ``Toolbox``.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = env.resolve(str(path))
        toolbox = getattr(self._module(), "Toolbox", None)
        if toolbox is None:
            raise DatasetError("WLS851", dataset=str(self.path), reason="Toolbox")
        made = toolbox()
        self.label = str(getattr(made, "label", self.path.stem))
        self.alias = str(getattr(made, "alias", "") or self.path.stem)
        self.tools = {kind.__name__: kind for kind in made.tools}

    def _module(self) -> ModuleType:
        if not self.path.is_file():
            raise DatasetError("WLS851", dataset=str(self.path), reason="")
        name = f"_toolbox_{self.path.stem}"
        loader = SourceFileLoader(name, str(self.path))
        spec = spec_from_loader(name, loader)
        module = module_from_spec(spec) if spec is not None else ModuleType(name)
        # a toolbox says "import arcpy"
        sys.modules[__package__].install()
        sys.path.insert(0, str(self.path.parent))
        try:
            loader.exec_module(module)
        finally:
            sys.path.remove(str(self.path.parent))
        return module

    def parameters(self, name: str) -> list[Parameter]:
        """Return the parameters of a tool, with their defaults."""
        return _parameters(self._tool(name)())

    def told(self, name: str, attribute: str) -> str:
        """Return what a tool says of itself: ``label`` or ``description``."""
        return str(getattr(self._tool(name)(), attribute, ""))

    def run(self, name: str, given: Mapping[str, Any] | Sequence[Any]) -> Result:
        """Run a tool with values by name or by place; the result holds its outputs.

        Raises:
            ExecuteError: a value is missing or refused, or the tool failed.
        """
        made = self._tool(name)()
        parameters = _parameters(made)
        _fill(parameters, given)
        with tool(name) as messages:
            _check(made, parameters, messages)
            made.execute(parameters, Messages(messages))
            if messages.highest() == ERROR:
                raise ExecuteError("\n".join(messages.texts(ERROR)))
            if hasattr(made, "postExecute"):
                made.postExecute(parameters)
        outputs = [(one.name, one.value) for one in parameters if one.direction == "Output"]
        return Result(name, outputs, messages)

    def _tool(self, name: str) -> Any:
        if name not in self.tools:
            raise DatasetError(
                "WLS857", name=self.path.name, value=name, expected=", ".join(sorted(self.tools))
            )
        return self.tools[name]


def toolboxes_of(paths: Iterable[str]) -> Iterator[LoadedToolbox]:
    """Yield the toolboxes that can be loaded; one that cannot is told in the log and left out."""
    for path in paths:
        loaded = _loaded(path)
        if loaded is not None:
            yield loaded


def _loaded(path: str) -> LoadedToolbox | None:
    try:
        return LoadedToolbox(path)
    except Exception as error:
        # whatever a toolbox's own code raises must not keep the other algorithms from the user
        LOG.warning("toolbox %s: %s: %s", path, type(error).__name__, error)
        return None


def ImportToolbox(input_file: str, module_name: str | None = None) -> ModuleType:
    """Load a ``.pyt``; its tools can be called as ``arcpy.alias.Tool`` and ``arcpy.Tool_alias``."""
    loaded = LoadedToolbox(input_file)
    facade = sys.modules[__package__]
    alias = module_name or loaded.alias
    module = ModuleType(f"arcpy.{alias}")
    for name in loaded.tools:
        function = _function(loaded, name)
        setattr(module, name, function)
        setattr(facade, f"{name}_{alias}", function)
    setattr(facade, alias, module)
    return module


def _function(loaded: LoadedToolbox, name: str) -> Callable[..., Result]:
    def run(*args: Any, **kwargs: Any) -> Result:
        return loaded.run(name, kwargs or args)

    run.__name__ = name
    return run


def _parameters(made: Any) -> list[Parameter]:
    return list(made.getParameterInfo() or ()) if hasattr(made, "getParameterInfo") else []


def _fill(parameters: Sequence[Parameter], given: Mapping[str, Any] | Sequence[Any]) -> None:
    named = (one.name for one in parameters)
    by_name: Mapping[str, Any] = given if isinstance(given, Mapping) else dict(zip(named, given))
    for one in parameters:
        if one.name in by_name and by_name[one.name] not in (None, "", "#"):
            one.value, one.altered = by_name[one.name], True


def _check(made: Any, parameters: Sequence[Parameter], messages: MessageStack) -> None:
    for step in ("updateParameters", "updateMessages"):
        if hasattr(made, step):
            getattr(made, step)(parameters)
    for one in parameters:
        if one.parameterType == "Required" and one.value is None and one.direction != "Output":
            raise DatasetError("WLS850", name=one.displayName)
        if one.hasError():
            messages.add(ERROR, one.message)
    if messages.highest() == ERROR:
        raise ExecuteError("\n".join(messages.texts(ERROR)))
