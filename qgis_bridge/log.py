"""The package's Python log in QGIS's log messages panel, with secrets masked."""

from __future__ import annotations

import logging
import re
from typing import Any

from qgis.core import Qgis, QgsMessageLog

from ..sharing.portal.masking import MASK, SECRET_NAMES

LOGGER = "web_layer_sharing"
TAG = "Web Layer Sharing"

# ``code`` is also what errors are known by, so it is left to the transport, which knows its values.
_NAMES = "|".join(sorted(SECRET_NAMES - {"code"}, key=len, reverse=True))
_SECRETS = (
    # name=value and "name": "value": in forms, JSON, connection strings and repr
    (re.compile(rf"(?i)\b({_NAMES})(['\"]?\s*[=:]\s*)(['\"]).*?(?<!\\)\3"), rf"\1\2\3{MASK}\3"),
    (re.compile(rf"(?i)\b({_NAMES})(['\"]?\s*[=:]\s*)(?:bearer\s+)?[^\s&'\",;)}}\]]+"), rf"\1\2{MASK}"),
    (re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]{6,}"), rf"\1 {MASK}"),
    # user and password of an address
    (re.compile(r"(?i)\b([a-z][a-z0-9+.-]*://)[^\s/@:]+:[^\s/@]+@"), rf"\1{MASK}@"),
)


def masked(text: str) -> str:
    """Return the text with every value masked that stands where a secret does."""
    for pattern, replacement in _SECRETS:
        text = pattern.sub(replacement, text)
    return text


class QgisLogHandler(logging.Handler):
    """Hands records to QGIS's message log. Safe from any thread, as ``QgsMessageLog`` is."""

    def emit(self, record: logging.LogRecord) -> None:
        """Log one record; what goes wrong here must not stop the work that is logged."""
        try:
            QgsMessageLog.logMessage(masked(self.format(record)), TAG, _level(record.levelno), False)
        except Exception:  # logging's own contract: handleError decides
            self.handleError(record)


def attach_log(level: int = logging.INFO) -> None:
    """Show what the package logs, from ``level`` up, in QGIS's panel; a second call changes the level."""
    logger = logging.getLogger(LOGGER)
    detach_log()
    handler = QgisLogHandler(level)
    handler.setFormatter(_Formatter("%(message)s"))
    logger.addHandler(handler)
    logger.setLevel(level)


def detach_log() -> None:
    """Take the handler away again and leave the logger as Python made it."""
    logger = logging.getLogger(LOGGER)
    # By name: after a plugin is reloaded the class of the old handler is another object.
    for handler in [each for each in logger.handlers if type(each).__name__ == QgisLogHandler.__name__]:
        logger.removeHandler(handler)
        handler.close()
        logger.setLevel(logging.NOTSET)


class _Formatter(logging.Formatter):
    """The message after the name of its module, and the traceback if there is one."""

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        room = record.name.partition(".")[2]
        return f"{room}: {text}" if room else text


def _level(number: int) -> Any:
    if number >= logging.ERROR:
        return Qgis.MessageLevel.Critical
    if number >= logging.WARNING:
        return Qgis.MessageLevel.Warning
    return Qgis.MessageLevel.Info
