"""Every error that the core raises.

::

    SharingError                 a code and facts; no sentence
    |- SnapshotError             the map cannot be described            WLS1xx
    |- ExportError               a layer's data cannot be written       WLS15x
    |- DraftError                a draft property refuses a value       WLS2xx
    |- SddraftError              a .sddraft cannot be read or written   WLS3xx
    |- StagingError              a draft cannot be staged; carries the findings
    |- ArchiveError              a .sd cannot be read or written        WLS4xx
    |- PortalError               the portal or server said no           WLS5xx, WLS6xx
    |  |- TransportError         no usable answer came at all (also an OSError)
    |  |- TokenExpired           498/499: the token is no longer good
    |  |- NotAuthorized          the user may not do this
    |  |- NotFound               no such item, service, folder, group
    |  |- NameTaken              the service name is in use
    |  `- JobFailed              the publishing job ended without a service
    |- DatasetError              a geoprocessing tool cannot read or write a dataset    WLS85x
    |- VerificationError         what was published differs from what was sent   WLS7xx
    `- Cancelled                 the user asked to stop

Errors carry facts as attributes (``error.facts["layer"]``); the translated sentence for a code is
made in ``qgis_bridge/messages.py``.  Facts never hold a token, a password or a URL's query.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .findings import Finding


NOT_SHARED = "WLS612"
"""Not raised: the code by which doors tell of a group that the portal left out when it shared an item."""


class SharingError(Exception):
    """Base of all errors of this package: a stable code and the facts of the case."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in sorted(self.facts.items()))
        return f"{self.code} ({told})" if told else self.code


class SnapshotError(SharingError):
    """The project or one of its layers cannot be described."""


class ExportError(SharingError):
    """The data of a layer cannot be written. Facts: ``layer`` (its name), ``reason``."""

    def __init__(self, code: str, *, layer: str, **facts: Any) -> None:
        super().__init__(code, layer=layer, **facts)


class DraftError(SharingError, ValueError):
    """A draft cannot be made, or a property does not take this value. Facts: ``name``, ``value``."""


class SddraftError(SharingError, ValueError):
    """A .sddraft is not what it should be. Facts: ``path``, ``line`` and ``xpath`` where known."""


class ArchiveError(SharingError, ValueError):
    """A .sd archive is damaged, hostile or cannot be written. Facts: ``path``, ``member``."""


class StagingError(SharingError):
    """The analyzer found errors, so nothing was staged. Code 001272, as Esri's tool says it."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("001272", findings=tuple(findings))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that block, in analyzer order."""
        findings: tuple[Finding, ...] = self.facts["findings"]
        return findings


class PortalError(SharingError):
    """The portal or server answered with an error.

    Facts: ``url`` (without query), ``status`` (HTTP), ``portal_code`` (``error.code``),
    ``message_code`` (such as ``CONT_0001``), ``message``, ``details`` (list of str).
    """


class TransportError(PortalError, OSError):
    """No usable answer: refused, reset, timed out, TLS not trusted, HTML in place of JSON."""


class TokenExpired(PortalError):
    """The portal does not (or no longer) accept the token: codes 498 and 499."""


class NotAuthorized(PortalError):
    """Wrong password, or the user lacks the right to do this."""


class NotFound(PortalError):
    """The item, user, group, folder or service does not exist, or is not visible."""


class NameTaken(PortalError):
    """The service name is in use and overwriting was not asked for. Fact: ``name``."""


class JobFailed(PortalError):
    """A publishing job ended without a service. Fact: ``messages`` (list of str)."""


class VerificationError(SharingError):
    """What the portal serves differs from what was sent. Facts: ``layer``, ``expected``, ``found``."""


class DatasetError(SharingError):
    """A tool of the arcpy facade cannot read, make or change a dataset. Fact: ``dataset`` or ``name``."""


class Cancelled(SharingError):
    """The user asked to stop. Fact ``remains``: what was left behind, if anything."""

    def __init__(self, **facts: Any) -> None:
        super().__init__("WLS000", **facts)
