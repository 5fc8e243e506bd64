"""A .sddraft in memory: read, looked into, changed, written."""

from __future__ import annotations

import contextlib
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lxml import etree

from ..errors import SddraftError
from .property_bag import PropertyBag, append_in_line
from .raw_xml import legal_text, read_file, serialize
from .schema import DEFINITION, ORDER
from .settings_reader import read_settings
from .source_text import SourceText

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator

    from ..draft.settings import ServiceSettings

# The bags by the names that ``schema`` and callers use; those of extensions are ``<TypeName>/Info``.
_BAGS = {
    "StagingSettings": "StagingSettings",
    "TemplateSettings": "TemplateSettings",
    "ConfigurationProperties": f"{DEFINITION}/ConfigurationProperties",
    "Info": f"{DEFINITION}/Info",
    "Props": f"{DEFINITION}/Props",
}


class SddraftDocument:
    """A draft file: any that ArcMap 10.1 or later, ArcGIS Pro or this package wrote, hand edits included.

    Whatever it does not know stays in the tree and is written back.  ``path`` is only told in errors.
    """

    def __init__(self, root: etree._Element, path: str = "", source: SourceText | None = None) -> None:
        self._root = root
        self._path = path
        self._source = source

    @classmethod
    def read(cls, path: str | os.PathLike[str]) -> SddraftDocument:
        """Read a file.

        Raises:
            SddraftError: it cannot be opened (WLS300), is no safe XML (WLS301 to WLS304) or no draft
                (WLS305).
        """
        return cls.loads(read_file(path), str(path))

    @classmethod
    def loads(cls, data: bytes, path: str = "") -> SddraftDocument:
        """Read bytes. Raises as :meth:`read` does, but for WLS300."""
        source = SourceText(path)
        root = source.read(data)
        if root.tag != "SVCManifest":
            raise SddraftError("WLS305", path=path, line=root.sourceline, xpath="/", found=str(root.tag))
        return cls(root, path, source)

    def dumps(self) -> bytes:
        """Return the file's bytes; of a file that was read, all that was not changed stay as they were."""
        return serialize(self._root) if self._source is None else self._source.rewrite(self._root)

    def write(self, path: str | os.PathLike[str], overwrite: bool = True) -> None:
        """Write the file under a temporary name beside ``path`` and move it into place.

        Raises:
            SddraftError: the file exists and ``overwrite`` is off (WLS307), or cannot be written (WLS308).
        """
        target = Path(path)
        if not overwrite and target.exists():
            raise SddraftError("WLS307", path=str(target))
        part = target.with_name(f".{target.name}.{uuid.uuid4().hex}.part")
        try:
            with part.open("xb") as file:
                file.write(self.dumps())
            part.replace(target)
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)
            raise SddraftError("WLS308", path=str(target), reason=error.strerror or str(error)) from error

    @property
    def root(self) -> etree._Element:
        """The ``SVCManifest`` element itself; changes to it are changes to the document."""
        return self._root

    def settings(self) -> ServiceSettings:
        """Return what the draft asks for.

        Raises:
            SddraftError: a part is missing (WLS306) or a number is none (WLS309).
        """
        return read_settings(self)

    def bag(self, name: str) -> PropertyBag:
        """Return a property bag: ``StagingSettings``, ``TemplateSettings``, ``ConfigurationProperties``,
        ``Info``, ``Props``, or ``<extension>/Info`` and ``<extension>/Props``.

        Raises:
            SddraftError: the draft has no such bag (WLS306).
        """
        return PropertyBag(self._need(self._bag_element(name), name))

    def has_bag(self, name: str) -> bool:
        """Tell whether the draft has this bag."""
        return self._bag_element(name) is not None

    def get_property(self, bag: str, key: str) -> str | None:
        """Return a value as text; None where bag or key is missing or the value is nil."""
        element = self._bag_element(bag)
        return None if element is None else PropertyBag(element).get(key)

    def set_property(self, bag: str, key: str, value: str | None, value_type: str = "string") -> None:
        """Set a value, None for nil; a new key is added as ``xs:<value_type>``. Raises as :meth:`bag`."""
        self.bag(bag).set(key, value, value_type)

    def get_text(self, path: str) -> str | None:
        """Return the text of an element below the root (``ItemInfo/Title``), None where there is none."""
        element = self._root.find(path)
        return None if element is None else element.text or ""

    def set_text(self, path: str, value: str) -> None:
        """Set the text of an element; if missing, it is put where its kind of element stands.

        Raises:
            SddraftError: there is no parent to put it into (WLS306).
        """
        element = self._root.find(path)
        if element is None:
            above, _, tag = path.rpartition("/")
            parent = self._need(self._root.find(above) if above else self._root, above)
            element = _insert_in_order(parent, tag)
        element.text = legal_text(value)

    def extensions(self) -> Iterator[tuple[str, etree._Element]]:
        """Yield each ``SVCExtension`` with its type name, in file order."""
        for element in self._root.iterfind(f"{DEFINITION}/Extensions/SVCExtension"):
            yield (element.findtext("TypeName") or "").strip(), element

    def extension(self, type_name: str) -> etree._Element | None:
        """Return the ``SVCExtension`` of this type, None where the draft lists none."""
        return next((element for name, element in self.extensions() if name == type_name), None)

    def error(self, code: str, element: etree._Element | None, **facts: Any) -> SddraftError:
        """Return an error that tells this document's path and the line of ``element``."""
        line = 0 if element is None else element.sourceline or 0
        return SddraftError(code, path=self._path, line=line, **facts)

    def _bag_element(self, name: str) -> etree._Element | None:
        if name in _BAGS:
            return self._root.find(_BAGS[name])
        type_name, _, part = name.partition("/")
        extension = self.extension(type_name)
        return None if extension is None else extension.find(part)

    def _need(self, element: etree._Element | None, xpath: str) -> etree._Element:
        if element is None:
            raise self.error("WLS306", self._root, xpath=xpath)
        return element


def _insert_in_order(parent: etree._Element, tag: str) -> etree._Element:
    """Put a new element before the first one that comes later in Esri's order, else at the end."""
    order = ORDER.get(parent.tag, ())
    later = set(order[order.index(tag) + 1 :]) if tag in order else set()
    child = etree.Element(tag)
    for place, sibling in enumerate(parent):
        if sibling.tag in later:
            child.tail = parent.text if place == 0 else parent[place - 1].tail
            parent.insert(place, child)
            return child
    append_in_line(parent, child)
    return child
