"""Rules about the service that the draft describes: its name, its item, its capabilities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...names import LONGEST_SERVICE_NAME, service_name
from ..case import overall

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..case import Case, Hit


def no_name(case: Case) -> Iterator[Hit]:
    """Strike a name of nothing but blanks."""
    if not case.settings.service_name.strip():
        yield overall()


def long_name(case: Case) -> Iterator[Hit]:
    """Strike a name above the 120 characters that a service can bear."""
    length = len(service_name(case.settings.service_name))
    if length > LONGEST_SERVICE_NAME:
        yield overall(name=case.settings.service_name, length=length, longest=LONGEST_SERVICE_NAME)


def name_changes(case: Case) -> Iterator[Hit]:
    """Strike a name whose blanks and other characters become underscores."""
    asked = case.settings.service_name
    becomes = service_name(asked)
    if asked.strip() and becomes != asked:
        yield overall(name=asked, becomes=becomes)


def no_summary(case: Case) -> Iterator[Hit]:
    """Strike an item that nobody will be able to tell from others."""
    if not case.settings.summary.strip():
        yield overall()


def no_tags(case: Case) -> Iterator[Hit]:
    """Strike an item that nobody will find by a word."""
    if not any(tag.strip() for tag in case.settings.tags):
        yield overall()
