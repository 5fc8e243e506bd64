"""``Result``: what a geoprocessing tool returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .messages import MessageStack

SUCCEEDED = 4


def _number(message: str) -> int:
    head = message.partition(":")[0].rpartition(" ")[2]
    return int(head) if head.isdigit() else 0


class Result:
    """The outputs of a tool by index and by name, with its messages.

    ``str(result)`` is the first output, as scripts print it.
    """

    def __init__(self, tool: str, outputs: Sequence[tuple[str, Any]], messages: MessageStack) -> None:
        self.toolname = tool
        self._names = [name for name, _ in outputs]
        self._values = [value for _, value in outputs]
        self._messages = messages
        self.status = SUCCEEDED

    @property
    def outputCount(self) -> int:
        """How many outputs there are."""
        return len(self._values)

    @property
    def messageCount(self) -> int:
        """How many messages the tool left."""
        return len(self._messages.entries)

    @property
    def maxSeverity(self) -> int:
        """The worst severity among the messages."""
        return self._messages.highest()

    def names(self) -> list[str]:
        """Return the names of the outputs in order."""
        return list(self._names)

    def getOutput(self, index: int | str) -> Any:
        """Return an output by its index or its name."""
        return self[index]

    def getMessages(self, severity: int | None = None) -> str:
        """Return the tool's messages, one a line."""
        return "\n".join(self._messages.texts(severity))

    def getMessage(self, index: int) -> str:
        """Return one message."""
        return self._messages.entries[index][1]

    def getSeverity(self, index: int) -> int:
        """Return the severity of one message: 0, 1 for a warning, 2 for an error."""
        return self._messages.entries[index][0]

    def getAllMessages(self) -> list[list[Any]]:
        """Return each message as severity, number and text; the number is 0 for one without."""
        return [[severity, _number(said), said] for severity, said in self._messages.entries]

    def cancel(self) -> None:
        """Accepted: the tool has ended when there is a result."""

    def __getitem__(self, index: int | str) -> Any:
        if isinstance(index, str):
            return self._values[self._names.index(index)]
        return self._values[index]

    def __getattr__(self, name: str) -> Any:
        names: Mapping[str, Any] = dict(
            zip(self.__dict__.get("_names", ()), self.__dict__.get("_values", ()))
        )
        if name in names:
            return names[name]
        raise AttributeError(name)

    def __len__(self) -> int:
        return len(self._values)

    def __str__(self) -> str:
        return str(self._values[0]) if self._values else ""
