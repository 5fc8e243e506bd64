"""Error codes to sentences: what happened, to what, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ...sharing.errors import NOT_SHARED, SharingError, StagingError
from .error_sentences import ERRORS
from .findings import finding_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

CONTEXT = "Errors"

REMAINS = QT_TRANSLATE_NOOP("Errors", "What is still there: {remains}.")
UNKNOWN = QT_TRANSLATE_NOOP("Errors", "Something went wrong that this plugin does not know yet: {what}")


class _Facts(dict[str, Any]):
    """Facts for a sentence; one that the error does not carry reads as nothing."""

    def __missing__(self, name: str) -> str:
        return ""


def _plain(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return "; ".join(_plain(item) for item in value)
    return str(value)


def sentence(code: str, facts: Mapping[str, Any]) -> str:
    """Return the translated sentence for an error code, without the code itself."""
    source = ERRORS.get(code)
    if source is None:
        told = ", ".join(f"{name}: {_plain(value)}" for name, value in sorted(facts.items()))
        return QCoreApplication.translate(CONTEXT, UNKNOWN).format(what=told or code)
    filled = QCoreApplication.translate(CONTEXT, source).format_map(
        _Facts({name: _plain(value) for name, value in facts.items()})
    )
    return " ".join(filled.split())


def error_text(error: BaseException) -> str:
    """Return what to show for an error: the sentence, then the code in brackets.

    Any exception is accepted, since a task must show whatever reached it.
    """
    if isinstance(error, StagingError):
        return "\n".join(f"{finding.code}: {finding_text(finding)}" for finding in error.findings)
    if isinstance(error, SharingError):
        told = [sentence(error.code, error.facts)]
        if error.facts.get("remains"):
            words = QCoreApplication.translate(CONTEXT, REMAINS)
            told.append(words.format(remains=_plain(error.facts["remains"])))
        return f"{' '.join(told)} [{error.code}]"
    return f"{sentence('', {'what': f'{type(error).__name__}: {error}'})}"


def not_shared_texts(title: str, groups: Iterable[str]) -> list[str]:
    """Return what to tell of the groups that the portal left out when ``title`` was shared."""
    return [f"{sentence(NOT_SHARED, {'title': title, 'name': group})} [{NOT_SHARED}]" for group in groups]
