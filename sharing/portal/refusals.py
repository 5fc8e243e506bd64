"""What a refusal means: one table from a portal's codes, and only then its words, to our errors.

Codes come first because words are translated and change between versions; the words at the end are those
that clients rely on where no code tells (portal contract, section 2.3).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from ..errors import JobFailed, NameTaken, NotAuthorized, NotFound, PortalError, TokenExpired, TransportError

BUSY_CODES = frozenset({429, 502, 503, 504})


class Subject(Enum):
    """What a complaint is about."""

    REQUEST = "request"
    PUBLISHING = "publishing"  # a job that was refused at once: a taken name is still just that
    ENDED_JOB = "ended job"  # a job that ran and failed: its words are about the data, not the request


@dataclass(frozen=True)
class Complaint:
    """A refusal as it was found in an answer, whatever shape it came in.

    ``code`` is the portal's own (``error.code``), 0 where it told none.
    """

    code: int = 0
    message_code: str = ""
    message: str = ""
    details: tuple[str, ...] = ()
    subject: Subject = Subject.REQUEST

    @property
    def words(self) -> str:
        """Everything it says, as one text."""
        return "\n".join((self.message, *self.details))


@dataclass(frozen=True)
class _Meaning:
    """A row: what must be seen for it to hold, and the error it stands for."""

    error: type[PortalError]
    wls: str
    codes: frozenset[int] = frozenset()
    message_codes: frozenset[str] = frozenset()
    words: str = ""

    def holds(self, complaint: Complaint, status: int) -> bool:
        """Tell whether this row is the one; the HTTP status counts where the portal gave no code."""
        return (
            (complaint.code or status) in self.codes
            or complaint.message_code in self.message_codes
            or bool(self.words and re.search(self.words, complaint.words, re.IGNORECASE | re.MULTILINE))
        )


_MEANINGS: tuple[_Meaning, ...] = (
    _Meaning(TokenExpired, "WLS520", frozenset({498})),
    _Meaning(TokenExpired, "WLS521", frozenset({499})),
    _Meaning(NotAuthorized, "WLS524", frozenset({403})),
    _Meaning(NotAuthorized, "WLS525", frozenset({401})),
    _Meaning(NotFound, "WLS601", frozenset({404, 410})),
    _Meaning(NameTaken, "WLS602", frozenset({409})),
    _Meaning(PortalError, "WLS613", frozenset({413})),
    _Meaning(TransportError, "WLS505", frozenset({407})),
    _Meaning(TransportError, "WLS507", BUSY_CODES),
    _Meaning(NotFound, "WLS601", message_codes=frozenset({"CONT_0001"})),
    _Meaning(NotAuthorized, "WLS522", message_codes=frozenset({"OAUTH_0015"})),
    # before the next code: a wrong password may bear it too
    _Meaning(NotAuthorized, "WLS522", words=r"unable to generate token|invalid username or password"),
    _Meaning(NotAuthorized, "WLS524", message_codes=frozenset({"GWM_0003"})),
    _Meaning(TokenExpired, "WLS520", words=r"\b(invalid token|token (has )?expired)\b"),
    _Meaning(TokenExpired, "WLS521", words=r"\btoken required\b"),
    _Meaning(NotFound, "WLS601", words=r"does not exist or is inaccessible|\bservice \S+ not found"),
    # what ArcGIS Online says of a service that is not (yet) there
    _Meaning(NotFound, "WLS601", words=r"^invalid url$"),
    _Meaning(NameTaken, "WLS602", words=r"\balready (exists|in use)\b|folder title not available"),
    _Meaning(NotAuthorized, "WLS524", words=r"do(es)? not have permissions?|not authorized|lacks? privilege"),
    _Meaning(PortalError, "WLS604", words=r"\bquota\b|(not enough|insufficient) (credits|space|storage)"),
)  # fmt: skip


def refusal(complaint: Complaint, *, url: str, status: int) -> PortalError:
    """Return the error that a complaint stands for; ``url`` without its query."""
    facts = {
        "url": url,
        "status": status,
        "portal_code": complaint.code,
        "message_code": complaint.message_code,
        "message": complaint.message,
        "details": list(complaint.details),
    }
    about_job = complaint.subject is not Subject.REQUEST
    if about_job:
        facts["messages"] = [text for text in (complaint.message, *complaint.details) if text]
    if complaint.subject is not Subject.ENDED_JOB:
        for meaning in _MEANINGS:
            if meaning.holds(complaint, status):
                return meaning.error(meaning.wls, **facts)
    return JobFailed("WLS620", **facts) if about_job else PortalError("WLS600", **facts)
