"""The nodes of the portals' tree: what each stands for, and where it is."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from enum import Enum
from typing import Any
from urllib.parse import quote

SCHEME = "weblayersharing:"
_numbers = itertools.count(1)


class Kind(Enum):
    """What a node stands for; its ``value`` in brackets."""

    ROOT = "root"
    PORTAL = "portal"
    """A connection by its ``key``, empty for the local portal [``PortalFront`` once it is read]."""
    CONTENT = "content"
    FOLDER = "folder"
    """[``Folder``]"""
    GROUPS = "groups"
    GROUP = "group"
    PUBLIC = "public"
    FOUND = "found"
    """What a search found; ``key`` is what was typed [the portal's ``Node``]."""
    ITEM = "item"
    """[``Item``]"""
    LAYER = "layer"
    """[``ServiceLayer``]"""
    MORE = "more"
    MESSAGE = "message"


class State(Enum):
    """Whether the children of a node are known."""

    UNREAD = "unread"
    READING = "reading"
    READ = "read"
    FAILED = "failed"


PLACES = frozenset({Kind.CONTENT, Kind.FOLDER, Kind.GROUP, Kind.PUBLIC, Kind.FOUND})
"""Nodes that hold items, page by page."""


@dataclass(eq=False)
class Node:
    """``key`` tells it from its siblings of the same kind; ``following`` is where its next page starts."""

    kind: Kind
    key: str = ""
    title: str = ""
    value: Any = None
    parent: Node | None = None
    state: State = State.READ
    children: list[Node] = field(default_factory=list)
    following: int = 0
    number: int = field(default_factory=lambda: next(_numbers))

    @property
    def row(self) -> int:
        """Its place among its siblings."""
        return self.parent.children.index(self) if self.parent else 0

    @property
    def path(self) -> str:
        """Its address in the tree."""
        if self.parent is None:
            return SCHEME
        own = quote(self.key, safe="") if self.key else ""
        return f"{self.parent.path}/{self.kind.value}={own}"

    @property
    def portal(self) -> Node:
        """The portal that it is of."""
        node = self
        while node.parent is not None and node.kind is not Kind.PORTAL:
            node = node.value if node.kind is Kind.FOUND else node.parent
        return node

    @property
    def holds_items(self) -> bool:
        """Tell whether its children are items."""
        return self.kind in PLACES

    def same(self, other: Node) -> bool:
        """Tell whether both stand for the same thing."""
        return (self.kind, self.key) == (other.kind, other.key)
