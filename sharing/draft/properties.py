"""The one mechanism behind all draft classes: a table of properties, and what holds their values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from ..errors import DraftError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .kinds import Kind

_LONGEST_VALUE_TOLD = 80


class Property:
    """A documented property: a row of a draft class's table, and the descriptor that guards it.

    ``since`` is the release of ArcGIS Pro that brought it, ``?`` where no public page tells.
    """

    def __init__(self, name: str, kind: Kind, default: Any = "", since: str = "2.2") -> None:
        self.name = name
        self.kind = kind
        self.default = default
        self.since = since
        self.__doc__ = f"{kind.expected}; default {default!r}"

    def __get__(self, holder: PropertyHolder | None, _: type | None = None) -> Any:
        return self if holder is None else holder._values.get(self.name, self.default)

    def __set__(self, holder: PropertyHolder, value: Any) -> None:
        try:
            accepted = self.kind.accept(value)
        except DraftError:
            raise
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise DraftError(
                "WLS204",
                name=holder._dotted(self.name),
                value=str(value)[:_LONGEST_VALUE_TOLD],
                expected=self.kind.expected,
            ) from error
        holder._values[self.name] = accepted
        holder._changed(self.name)


class Group:
    """A property that holds further ones, such as ``sharing`` in ``draft.sharing.sharingLevel``."""

    def __init__(self, name: str, holds: type[PropertyHolder]) -> None:
        self.name = name
        self.holds = holds
        self.__doc__ = holds.__doc__

    def __get__(self, holder: PropertyHolder | None, _: type | None = None) -> Any:
        return self if holder is None else holder._groups[self.name]

    def __set__(self, holder: PropertyHolder, _: Any) -> None:
        raise DraftError("WLS203", name=holder._dotted(self.name))


class PropertyHolder:
    """Holds the values of a table of properties.

    Setting a name that no table knows is allowed, since public scripts do so: the value is kept, can be
    read again, and the name is told by :attr:`undocumented`.
    """

    PROPERTIES: ClassVar[tuple[Property | Group, ...]] = ()

    _values: dict[str, Any]
    _groups: dict[str, PropertyHolder]
    _extra: dict[str, Any]
    _prefix: str

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        for one in cls.PROPERTIES:
            setattr(cls, one.name, one)

    def __init__(self, prefix: str = "") -> None:
        self._prefix = prefix
        self._values = {}
        self._extra = {}
        self._groups = {
            one.name: one.holds(f"{prefix}{one.name}.") for one in self.PROPERTIES if isinstance(one, Group)
        }

    def __setattr__(self, name: str, value: Any) -> None:
        known = getattr(type(self), name, None)
        if name.startswith("_") or isinstance(known, (Property, Group)):
            object.__setattr__(self, name, value)
        elif known is None:
            self._extra[name] = value
        elif isinstance(known, property) and known.fset is not None:
            object.__setattr__(self, name, value)
        else:
            raise DraftError("WLS203", name=self._dotted(name))

    def __getattr__(self, name: str) -> Any:
        extra = self.__dict__.get("_extra", {})
        if name in extra:
            return extra[name]
        raise AttributeError(f"{type(self).__name__} has no property {name}")

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._extra})

    def _dotted(self, name: str) -> str:
        return self._prefix + name

    def _changed(self, name: str) -> None:
        """Follow a change of one property in others; subclasses say how."""

    def values(self) -> dict[str, Any]:
        """Return every documented property by its dotted name (``sharing.sharingLevel``), set or not."""
        return {name: holder._values.get(one.name, one.default) for name, holder, one in self._rows()}

    def defaults(self) -> dict[str, Any]:
        """Return the default of every documented property by its dotted name."""
        return {name: one.default for name, _, one in self._rows()}

    def set_value(self, dotted: str, value: Any) -> None:
        """Set a property by its dotted name. Raises ``DraftError`` as plain setting does."""
        path, _, name = dotted.rpartition(".")
        holder = self
        for step in path.split(".") if path else ():
            holder = holder._groups[step]
        setattr(holder, name, value)

    def note_undocumented(self, dotted: str) -> None:
        """Note a name that :attr:`undocumented` told when the draft was written; its value is not known.

        The name comes out of a file, so one that no script could have set is passed over.
        """
        path, _, name = dotted.rpartition(".")
        holder: PropertyHolder | None = self
        for step in path.split(".") if path else ():
            holder = holder._groups.get(step) if holder else None
        if holder and name.isidentifier() and name[0] != "_" and not hasattr(type(holder), name):
            holder._extra[name] = None

    @property
    def undocumented(self) -> tuple[str, ...]:
        """The dotted names that were set although no documentation knows them, in order of setting.

        They travel in the draft file, and the analyzer tells them as warning 80501.
        """
        own = tuple(self._dotted(name) for name in self._extra)
        return own + tuple(name for group in self._groups.values() for name in group.undocumented)

    def _rows(self) -> Iterator[tuple[str, PropertyHolder, Property]]:
        for one in self.PROPERTIES:
            if isinstance(one, Group):
                yield from self._groups[one.name]._rows()
            else:
                yield self._dotted(one.name), self, one
