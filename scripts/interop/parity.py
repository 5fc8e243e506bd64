"""Compare what the Python API and this plugin's client send for the same operation.

Path, parameters and files of each request that is the operation are brought to one form and compared; each
difference must stand, with its reason, in ``parity_table``, and what stands there must still be seen.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import our_parity
from parity_operations import OPERATIONS, Operation
from parity_table import DIFFERENCES, Difference
from recorder import Recorder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from environment import Environment
    from recorder import Recorded

_HERE = Path(__file__).resolve().parent
_ID = re.compile(r"[0-9a-f]{32}")
_NAME = re.compile(r"parity_[ab]")
_HOST = re.compile(r"https://127\.0\.0\.1:\d+")
# Of every request: that JSON is wanted, and the token where it does not travel in a header.
_ALWAYS = {"f", "token"}


def run(environment: Environment, told: Mapping[str, Any], work: Path) -> list[dict[str, Any]]:
    """Have both do all operations; return the checks."""
    print("interop: parity", flush=True)
    certificate = Path(told["certificate"])
    recorder = Recorder(told["url"], certificate, certificate.with_name("key.pem"))
    url = recorder.start()
    try:
        theirs = _theirs(environment, recorder, {**told, "url": url}, work)
        our_parity.perform(recorder, told, url)
    finally:
        recorder.stop()
    ours = _by_mark(recorder)
    (work / "parity.json").write_text(
        json.dumps({"arcgis": _told(theirs), "ours": _told(ours)}, indent=1), encoding="utf-8"
    )
    return list(_checks(theirs, ours))


def _theirs(
    environment: Environment, recorder: Recorder, told: Mapping[str, Any], work: Path
) -> dict[str, list[Recorded]]:
    settings = work / "parity_settings.json"
    settings.write_text(json.dumps(dict(told)), encoding="utf-8")
    settings.chmod(0o600)
    known = {**os.environ, "INTEROP_SETTINGS": str(settings), "SSL_CERT_FILE": told["certificate"]}
    command = [str(environment.python), str(_HERE / "arcgis_parity.py")]
    done = subprocess.run(command, env=known, capture_output=True, text=True, timeout=600, check=False)
    if done.returncode:
        raise RuntimeError(done.stdout[-2000:] + done.stderr[-2000:])
    found = _by_mark(recorder)
    recorder.recorded.clear()
    return found


def _by_mark(recorder: Recorder) -> dict[str, list[Recorded]]:
    return {operation.mark: recorder.of(operation.mark) for operation in OPERATIONS}


def _checks(
    theirs: Mapping[str, list[Recorded]], ours: Mapping[str, list[Recorded]]
) -> Iterator[dict[str, Any]]:
    seen: set[Difference] = set()
    for operation in OPERATIONS:
        found = set(_differences(operation, theirs[operation.mark], ours[operation.mark]))
        seen |= found
        unknown = sorted(found - set(DIFFERENCES))
        yield _check(f"{operation.mark} agrees but for what is known", not unknown, unknown)
    stale = sorted(set(DIFFERENCES) - seen)
    yield _check("what is said to differ still does", not stale, stale)
    unreasoned = [each for each, reason in DIFFERENCES.items() if len(reason.split()) < 4]
    yield _check("each difference has its reason", not unreasoned, unreasoned)


def _check(name: str, good: bool, why: Any) -> dict[str, Any]:
    return {"name": f"parity: {name}", "ok": good, "why": "" if good else "\n    ".join(map(str, why))}


def _differences(operation: Operation, theirs: list[Recorded], ours: list[Recorded]) -> Iterator[Difference]:
    for ending in operation.requests:
        first, second = _chosen(theirs, ending), _chosen(ours, ending)
        if first is None or second is None:
            yield Difference(
                operation.mark, ending, "arcgis has it not" if first is None else "we have it not"
            )
            continue
        for what in _compared(first, second):
            yield Difference(operation.mark, ending, what)


def _chosen(recorded: list[Recorded], ending: str) -> Recorded | None:
    """The request that is the operation: the first of its kind, but the last of those that ask how it is."""
    found = [each for each in recorded if each.path.rpartition("/")[2] == ending]
    return found[-1 if ending == "status" else 0] if found else None


def _compared(first: Recorded, second: Recorded) -> Iterator[str]:
    """Say how two requests differ, in a form that is the same in every run."""
    if first.method != second.method:
        yield f"method {first.method}, ours {second.method}"
    if _form(first.path) != _form(second.path):
        yield f"path {_form(first.path)}, ours {_form(second.path)}"
    given, asked = _parameters(first), _parameters(second)
    for name in sorted(given.keys() | asked.keys()):
        if name not in asked:
            yield f"only arcgis: {name}"
        elif name not in given:
            yield f"only we: {name}"
        elif given[name] != asked[name]:
            yield f"{name}: {given[name]}, ours {asked[name]}"
    if sorted(first.files) != sorted(second.files):
        yield f"files {sorted(first.files)}, ours {sorted(second.files)}"
    if first.signed != second.signed:
        yield "one is signed, the other not"
    if _members(first) != _members(second):
        yield f"answered {_members(first)}, ours {_members(second)}"


def _members(recorded: Recorded) -> list[str]:
    return sorted(recorded.answer) if isinstance(recorded.answer, dict) else []


def _parameters(recorded: Recorded) -> dict[str, str]:
    """Names in lower case, values without what changes from run to run; empty ones say nothing."""
    return {
        name.lower(): _value(value)
        for name, value in recorded.parameters.items()
        if name.lower() not in _ALWAYS and _value(value)
    }


def _value(text: str) -> str:
    try:
        told = json.loads(text)
    except ValueError:
        told = text
    if isinstance(told, (dict, list)):
        text = json.dumps(told, sort_keys=True)
    return _form(text.lower() if text.lower() in ("true", "false") else text.strip())


def _form(text: str) -> str:
    return _HOST.sub("{host}", _NAME.sub("{name}", _ID.sub("{id}", text)))


def _told(recorded: Mapping[str, list[Recorded]]) -> dict[str, Any]:
    return {
        mark: [[each.method, each.path, each.parameters, each.files] for each in requests]
        for mark, requests in recorded.items()
    }
