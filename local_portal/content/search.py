"""Search over items: the query language turned into conditions on the catalogue."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Callable

from sqlalchemy import String, and_, cast, false, func, not_, or_, select, true

from ..catalogue import schema
from ..catalogue.store import name_key
from .query_language import And, Not, Or, Query, Term
from .records import ORGANIZATION, PRIVATE, PUBLIC, SHARED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement

_ITEMS = schema.items
_ITEM_GROUPS = schema.item_groups
_SERVICES = schema.services

_TAGS = cast(_ITEMS.c.tags, String)
_KEYWORDS = cast(_ITEMS.c.type_keywords, String)
_DETAILS = cast(_ITEMS.c.details, String)
_ANYWHERE = (_ITEMS.c.title, _TAGS, _ITEMS.c.type, _DETAILS, _KEYWORDS, _ITEMS.c.owner_key)

SORT_FIELDS: Mapping[str, Any] = {
    "title": func.lower(_ITEMS.c.title),
    "created": _ITEMS.c.created,
    "uploaded": _ITEMS.c.created,
    "modified": _ITEMS.c.modified,
    "type": func.lower(_ITEMS.c.type),
    "owner": _ITEMS.c.owner_key,
    "numviews": _ITEMS.c.views,
    "size": _ITEMS.c.size,
}


def condition(query: Query) -> ColumnElement[bool]:
    """Return the condition that a parsed query stands for."""
    if isinstance(query, And):
        return and_(true(), *(condition(part) for part in query.parts))
    if isinstance(query, Or):
        return or_(false(), *(condition(part) for part in query.parts))
    if isinstance(query, Not):
        return not_(condition(query.part))
    return _term(query)


def order(sort_field: str, sort_order: str) -> tuple[Any, ...]:
    """Return the order asked for. Anything else, ``relevance`` too, is the newest first."""
    column = SORT_FIELDS.get(sort_field.strip().lower())
    if column is None:
        return (_ITEMS.c.modified.desc(), _ITEMS.c.id)
    chosen = column.desc() if sort_order.strip().lower().startswith("desc") else column.asc()
    return (chosen, _ITEMS.c.id)


def _term(term: Term) -> ColumnElement[bool]:
    if not term.field:
        if term.value == "*":
            return true()
        return or_(*(_has_words(column, term) for column in _ANYWHERE))
    matcher = _FIELDS.get(term.field)
    return matcher(term) if matcher is not None else false()


def _like(column: ColumnElement[Any], pattern: str) -> ColumnElement[bool]:
    """Compare without regard to case. ``pattern`` has ``*`` and ``?`` as wild-cards."""
    escaped = re.sub(r"([\\%_])", r"\\\1", pattern).replace("*", "%").replace("?", "_")
    return func.lower(column).like(escaped.lower(), escape="\\")


def _has_words(column: ColumnElement[Any], term: Term) -> ColumnElement[bool]:
    """Every word of the term begins a word of the column; a phrase keeps its words together."""
    words = [term.value] if term.phrase else term.value.split("/")
    return and_(true(), *(_like(column, f"*{word}*") for word in words if word.strip("*")))


def _equals(column: ColumnElement[Any]) -> Callable[[Term], ColumnElement[bool]]:
    return lambda term: _like(column, term.value)


def _contains(column: ColumnElement[Any]) -> Callable[[Term], ColumnElement[bool]]:
    return lambda term: _has_words(column, term)


def _owner(term: Term) -> ColumnElement[bool]:
    return _like(_ITEMS.c.owner_key, name_key(term.value))


def _type(term: Term) -> ColumnElement[bool]:
    """``type:"feature service"`` is that type; an unquoted word is any type that has the word."""
    if term.phrase:
        return _like(_ITEMS.c.type, term.value)
    return _has_words(_ITEMS.c.type, term)


def _list_member(column: ColumnElement[Any]) -> Callable[[Term], ColumnElement[bool]]:
    """Compare with one entry of a list that is stored as JSON text."""
    return lambda term: _like(column, f'*"{term.value}"*')


def _group(term: Term) -> ColumnElement[bool]:
    members = select(_ITEM_GROUPS.c.item_id).where(_ITEM_GROUPS.c.group_id == term.value.lower())
    return _ITEMS.c.id.in_(members)


def _access(term: Term) -> ColumnElement[bool]:
    word = term.value.lower()
    grouped = _ITEMS.c.id.in_(select(_ITEM_GROUPS.c.item_id))
    if word == SHARED:
        return and_(_ITEMS.c.access == PRIVATE, grouped)
    if word == PRIVATE:
        return and_(_ITEMS.c.access == PRIVATE, not_(grouped))
    return _ITEMS.c.access == word if word in (ORGANIZATION, PUBLIC) else false()


def _moment(column: ColumnElement[Any]) -> Callable[[Term], ColumnElement[bool]]:
    def within(term: Term) -> ColumnElement[bool]:
        numbers = [int(digits) for digits in re.findall(r"\d+", term.value)]
        if len(numbers) != 2:
            return column == numbers[0] if numbers else false()
        low, high = numbers
        return and_(column >= low, column <= high)

    return within


def _url(term: Term) -> ColumnElement[bool]:
    """A hosted service's url is not stored; its last segments are the service's name and type."""
    path = _SERVICES.c.folder + "/" + _SERVICES.c.name + "/" + _SERVICES.c.type
    tail = "/".join(term.value.rstrip("/").split("/")[-3:])
    hosted = select(_SERVICES.c.item_id).where(_like(path, tail))
    return or_(_like(_ITEMS.c.url, term.value), _ITEMS.c.id.in_(hosted))


_FIELDS: Mapping[str, Callable[[Term], ColumnElement[bool]]] = {
    "id": lambda term: _ITEMS.c.id == term.value.lower(),
    "owner": _owner,
    "title": _contains(_ITEMS.c.title),
    "type": _type,
    "tags": _list_member(_TAGS),
    "typekeywords": _list_member(_KEYWORDS),
    "snippet": _contains(_DETAILS),
    "description": _contains(_DETAILS),
    "name": _equals(_ITEMS.c.name),
    "access": _access,
    "group": _group,
    "url": _url,
    "created": _moment(_ITEMS.c.created),
    "uploaded": _moment(_ITEMS.c.created),
    "modified": _moment(_ITEMS.c.modified),
    # There is one organisation, and every item is in it.
    "orgid": lambda _term: true(),
    "accountid": lambda _term: true(),
}
