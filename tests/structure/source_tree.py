"""What the structure tests look at: the repository's files, and the package's modules as syntax trees."""

from __future__ import annotations

import ast
import functools
import subprocess
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "web_layer_sharing"
NOT_SHIPPED = ("tests", "scripts", "build", "docs")


@dataclass(frozen=True)
class Module:
    """A Python file of the repository."""

    path: str
    """Relative to the checkout, with slashes."""
    source: str

    @functools.cached_property
    def tree(self) -> ast.Module:
        """The file as a syntax tree."""
        return ast.parse(self.source, self.path)

    @property
    def parts(self) -> tuple[str, ...]:
        """The dotted name below the package, split; a package's ``__init__`` bears the package's name."""
        parts = PurePosixPath(self.path).with_suffix("").parts
        return parts[:-1] if parts[-1] == "__init__" else parts

    @property
    def name(self) -> str:
        """The dotted name below the package; empty for the root."""
        return ".".join(self.parts)

    @property
    def is_package(self) -> bool:
        """Whether this is an ``__init__.py``."""
        return PurePosixPath(self.path).name == "__init__.py"


@dataclass(frozen=True)
class Import:
    """One imported module or name, anywhere in a file, whether at run time or for types only."""

    name: str
    """Dotted: ``qgis.core``, or for ours the name below the package (``sharing.errors``)."""
    ours: bool
    line: int


@functools.cache
def files() -> tuple[str, ...]:
    """Return all files that git tracks or would track, relative to the checkout."""
    told = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    paths = sorted(set(told.stdout.decode().split("\0")[:-1]))
    return tuple(path for path in paths if (ROOT / path).is_file())


def text_files() -> Iterator[tuple[str, str]]:
    """Yield path and text of each file that is text."""
    for path in files():
        content = (ROOT / path).read_bytes()
        if b"\0" not in content:
            yield path, content.decode("utf-8", errors="replace")


@functools.cache
def _read_python() -> tuple[Module, ...]:
    paths = (path for path in files() if path.endswith(".py"))
    return tuple(Module(path, (ROOT / path).read_text(encoding="utf-8")) for path in paths)


def python_files(*below: str) -> list[Module]:
    """Return the Python files whose path starts with one of the given folders (all, if none is given)."""
    return [module for module in _read_python() if not below or module.path.split("/")[0] in below]


def modules() -> list[Module]:
    """Return the modules of the package: what is shipped."""
    return [module for module in _read_python() if module.path.split("/")[0] not in NOT_SHIPPED]


def imports(module: Module) -> Iterator[Import]:
    """Yield every import of the file; ``from . import x`` yields both the package and ``x``'s name."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, ours=False, line=node.lineno)
        elif isinstance(node, ast.ImportFrom):
            base, ours = _base(module, node)
            for alias in node.names:
                yield Import(f"{base}.{alias.name}".strip("."), ours=ours, line=node.lineno)


def _base(module: Module, node: ast.ImportFrom) -> tuple[str, bool]:
    """Return what a ``from`` names, resolved; an import that leaves the package is named ``..``."""
    if not node.level:
        return node.module or "", False
    package = module.parts if module.is_package else module.parts[:-1]
    climbed = node.level - 1
    if climbed > len(package):
        return "..", True
    kept = package[: len(package) - climbed]
    return ".".join((*kept, *(node.module or "").split("."))).strip("."), True


def within(name: str, room: str) -> bool:
    """Tell whether a dotted name is ``room`` or lies below it."""
    return name == room or name.startswith(f"{room}.")
