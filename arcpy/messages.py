"""What a tool says while it runs and how a failed one looks to a script.

Scripts read the last tool's messages with ``GetMessages(severity)`` and catch ``ExecuteError``;
both are kept as the documentation of geoprocessing messages tells: severity 0 informs, 1 warns,
2 is an error, and the texts carry codes (``ERROR 001272: ...``).
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..qgis_bridge.messages.errors import error_text
from ..qgis_bridge.messages.findings import finding_text, staging_error_text
from ..sharing.errors import SharingError, StagingError
from ..sharing.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

INFORMATION, WARNING, ERROR = 0, 1, 2

# The numbers that scripts look for in a tool's errors, where Esri has one for the case; ours follows in
# brackets at the end of the text.
ESRI_NUMBERS = {
    "WLS300": "000732",
    "WLS401": "000725",
    "WLS850": "000735",
    "WLS851": "000732",
    "WLS852": "000725",
    "WLS853": "000210",
    "WLS855": "000728",
    "WLS856": "000358",
    "WLS857": "000800",
    "WLS858": "000012",
}


class ExecuteError(Exception):
    """A tool failed; the text is what ``GetMessages(2)`` tells."""


@dataclass
class MessageStack:
    """The messages of one tool run, in order, as (severity, text)."""

    entries: list[tuple[int, str]] = field(default_factory=list)

    def add(self, severity: int, text: str) -> None:
        """Keep a message."""
        self.entries.append((severity, text))

    def texts(self, severity: int | None = None) -> list[str]:
        """Return the texts of one severity, or all of them for None."""
        return [text for kind, text in self.entries if severity is None or kind == severity]

    def highest(self) -> int:
        """Return the worst severity so far."""
        return max((kind for kind, _ in self.entries), default=INFORMATION)


_last = MessageStack()


def last() -> MessageStack:
    """Return the messages of the tool that ran last."""
    return _last


def GetMessages(severity: int | None = None) -> str:
    """Return the last tool's messages, one a line; ``severity`` 0, 1 or 2 narrows them."""
    return "\n".join(_last.texts(severity))


def GetMessageCount() -> int:
    """Return how many messages the last tool left."""
    return len(_last.entries)


def GetMessage(index: int) -> str:
    """Return one message of the last tool; an index outside gives an empty text."""
    return _last.entries[index][1] if 0 <= index < len(_last.entries) else ""


def GetMaxSeverity() -> int:
    """Return the worst severity of the last tool's messages."""
    return _last.highest()


def GetSeverity(index: int) -> int:
    """Return the severity of one message of the last tool."""
    return _last.entries[index][0]


def AddMessage(message: str) -> None:
    """Say something from a script; shown at once and kept."""
    _say(INFORMATION, message)


def AddWarning(message: str) -> None:
    """Warn from a script; shown at once and kept."""
    _say(WARNING, message)


def AddError(message: str) -> None:
    """Tell of an error from a script; shown at once and kept. Does not raise, as in arcpy."""
    _say(ERROR, message)


def _say(severity: int, message: object) -> None:
    text = str(message)
    _last.add(severity, text)
    print(text, flush=True)  # noqa: T201 - a script's messages are meant for its reader


def error_line(error: SharingError) -> str:
    """Return an error as a tool tells it: Esri's number where there is one, else ours, and the sentence."""
    return f"ERROR {ESRI_NUMBERS.get(error.code, error.code)}: {error_text(error)}"


@contextlib.contextmanager
def as_execute_error() -> Iterator[None]:
    """Raise errors of ours as a failing function of arcpy does: RuntimeError with the line of a tool."""
    try:
        yield
    except SharingError as error:
        raise RuntimeError(error_line(error)) from error


def _finding_line(finding: Finding) -> str:
    word = "ERROR" if finding.severity is Severity.ERROR else "WARNING"
    return f"{word} {finding.code}: {finding_text(finding)}"


@contextlib.contextmanager
def tool(name: str) -> Iterator[MessageStack]:
    """Run one tool: fresh messages, and every error of ours as ``ExecuteError`` the way Pro words it."""
    global _last  # noqa: PLW0603 - "the last tool" is a global notion of arcpy
    _last = stack = MessageStack()
    try:
        yield stack
    except StagingError as error:
        for finding in error.findings:
            stack.add(ERROR, _finding_line(finding))
        text = staging_error_text(error.findings)
        stack.add(ERROR, text)
        raise ExecuteError(text) from error
    except SharingError as error:
        stack.add(ERROR, error_line(error))
        stack.add(ERROR, f"Failed to execute ({name}).")
        raise ExecuteError("\n".join(stack.texts(ERROR))) from error
    finally:
        # a tool may have called others
        _last = stack
    stack.add(INFORMATION, f"Succeeded ({name}).")


def warn(stack: MessageStack, findings: tuple[Finding, ...] | list[Finding]) -> None:
    """Keep findings that do not block as warnings of the tool."""
    for finding in findings:
        stack.add(ERROR if finding.severity is Severity.ERROR else WARNING, _finding_line(finding))
