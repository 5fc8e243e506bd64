"""The plugin's texts in other languages.

``update`` writes what the code says into the .ts files of i18n; ``compile`` makes the .qm files that QGIS
loads.  Texts are found by PyQt's own tool and put together with the translations that are there.  What is not
translated yet is marked as unfinished, which tests refuse.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import which
from typing import NamedTuple

from lxml import etree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "i18n"
NAME = "web_layer_sharing"
LANGUAGES = ("de", "fr", "es", "ja", "ar")
ROOMS = ("algorithms", "arcpy", "plugin.py", "qgis_bridge", "tasks", "ui")
# Algorithms share one context, whatever class asks (algorithms/base.py); the tool takes that of the class.
CONTEXT_OF_ROOM = {"algorithms": "Algorithms"}
COMPILER_PLACES = ("/usr/lib/qt5/bin", "/usr/lib/qt6/bin")


class Text(NamedTuple):
    """A text of the code, by the context that it is asked for in."""

    context: str
    source: str


def texts() -> list[Text]:
    """Return all texts that the code marks for translation, sorted."""
    files = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *ROOMS],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
    ).stdout.decode()
    named = [name for name in files.split("\0") if name.endswith((".py", ".ui")) and (ROOT / name).is_file()]
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder, "found.ts")
        tool = Path(sys.executable).with_name("pylupdate6")
        subprocess.run(
            [str(tool), "--no-obsolete", "--ts", str(found), *named],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        modules = [ROOT / name for name in named if name.endswith(".py")]
        return sorted({*_found(found), *(text for module in modules for text in _by_function(module))})


def _found(file: Path) -> list[Text]:
    found = []
    for context in _parsed(file).iterfind("context"):
        for message in context.iterfind("message"):
            rooms = {_room(file, place.get("filename", "")) for place in message.iterfind("location")}
            for room in rooms:
                name = CONTEXT_OF_ROOM.get(room, context.findtext("name"))
                found.append(Text(name, message.findtext("source")))
    return found


def _by_function(module: Path) -> list[Text]:
    """Return what a module says where the tool does not look: by its own ``_tr``, or a base class's ``tr``.

    The context is the one that the function asks in.
    """
    tree = ast.parse(module.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    said = [
        call for call in calls if isinstance(call.args[0], ast.Constant)
    ]  # others come from marked tables
    own = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "_tr"]
    found = []
    if own:
        asked = next(node for node in ast.walk(own[0]) if isinstance(node, ast.Call))
        context = ast.literal_eval(asked.args[0])
        found += [Text(context, call.args[0].value) for call in said if _name(call) == "_tr"]
    shared = CONTEXT_OF_ROOM.get(module.relative_to(ROOT).parts[0])
    if shared:
        found += [Text(shared, call.args[0].value) for call in said if _name(call) == "tr"]
    return found


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")


def _parsed(file: Path) -> etree._ElementTree:
    return etree.parse(str(file), etree.XMLParser(resolve_entities=False, no_network=True))  # noqa: S320


def _room(file: Path, told: str) -> str:
    """Return the top folder of a place that the tool tells relative to its own file."""
    return (file.parent / told).resolve().relative_to(ROOT).parts[0]


def translations(language: str) -> dict[Text, str]:
    """Return the finished translations of a language."""
    file = ts_file(language)
    if not file.is_file():
        return {}
    return {
        Text(context.findtext("name"), message.findtext("source")): message.findtext("translation")
        for context in _parsed(file).iterfind("context")
        for message in context.iterfind("message")
        if message.find("translation").get("type") is None and message.findtext("translation")
    }


def ts_file(language: str) -> Path:
    """Return where a language's translations are."""
    return FOLDER / f"{NAME}_{language}.ts"


def write(language: str, wanted: list[Text], known: dict[Text, str]) -> int:
    """Write a language's file; return how many texts are not translated."""
    root = etree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context, missing = None, 0
    for text in wanted:
        if context is None or context.findtext("name") != text.context:
            context = etree.SubElement(root, "context")
            etree.SubElement(context, "name").text = text.context
        message = etree.SubElement(context, "message")
        etree.SubElement(message, "source").text = text.source
        translation = etree.SubElement(message, "translation")
        translation.text = known.get(text)
        if text not in known:
            translation.set("type", "unfinished")
            missing += 1
    etree.indent(root, "    ")
    document = etree.tostring(root, encoding="utf-8", xml_declaration=True, doctype="<!DOCTYPE TS>")
    ts_file(language).write_bytes(document + b"\n")
    return missing


def compiled(folder: Path) -> list[Path]:
    """Compile all languages into a folder and return the files.

    Raises:
        FileNotFoundError: lrelease is not installed.
    """
    compiler = which("lrelease", path=":".join(COMPILER_PLACES)) or which("lrelease")
    if compiler is None:
        raise FileNotFoundError("lrelease is not installed (Debian: qttools5-dev-tools)")
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for language in LANGUAGES:
        target = folder / f"{NAME}_{language}.qm"
        subprocess.run(
            [compiler, "-silent", str(ts_file(language)), "-qm", str(target)],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        made.append(target)
    return made


def main() -> int:
    """Do what the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("update", "compile"))
    if parser.parse_args().what == "compile":
        compiled(FOLDER)
        return 0
    wanted = texts()
    for language in LANGUAGES:
        missing = write(language, wanted, translations(language))
        print(f"{language}: {len(wanted)} texts, {missing} not translated")
    return 0


if __name__ == "__main__":
    sys.exit(main())
