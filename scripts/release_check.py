"""What must be true before a release, beyond ``make check`` and ``make test``: prints what is not and fails.

The version stands in ``metadata.txt`` alone; the change log has a dated heading for it with nothing left
unreleased; nothing is uncommitted; the zip is the same twice and within the plugin site's limit.
"""

from __future__ import annotations

import configparser
import hashlib
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))  # scripts are no package

from make_zip import write_zip

ROOT = Path(__file__).resolve().parent.parent
LARGEST = 25_000_000
HEADING = re.compile(r"^## \[(?P<version>[^\]]+)\](?: - (?P<date>\d{4}-\d{2}-\d{2}))?$", re.MULTILINE)


def version() -> str:
    """Return the version that the plugin has."""
    told = configparser.ConfigParser(interpolation=None)
    told.read(ROOT / "metadata.txt", encoding="utf-8")
    return told["general"]["version"]


def change_log_faults(text: str, released: str) -> list[str]:
    """Return what is wrong with the change log for the release of a version."""
    headings = list(HEADING.finditer(text))
    parts = {
        heading["version"]: text[heading.end() : following.start() if following else len(text)]
        for heading, following in zip(headings, [*headings[1:], None])
    }
    dates = {heading["version"]: heading["date"] for heading in headings}
    faults = []
    if released not in dates:
        faults.append(f"the change log has no heading for {released}")
    elif not dates[released]:
        faults.append(f"the heading for {released} has no date")
    if parts.get("Unreleased", "").strip():
        faults.append("the change log has unreleased entries")
    return faults


def zip_faults() -> list[str]:
    """Return what is wrong with the zip."""
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder, "first.zip"), Path(folder, "second.zip")
        for target in (first, second):
            write_zip(target)
        size = first.stat().st_size
        same = _digest(first) == _digest(second)
    faults = [] if same else ["the zip is another one each time"]
    return faults + ([f"the zip has {size} bytes, more than {LARGEST}"] if size > LARGEST else [])


def uncommitted() -> list[str]:
    """Return what git does not know."""
    told = subprocess.run(["git", "status", "--porcelain"], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return [f"not committed: {line}" for line in told.stdout.decode().splitlines()]


def _digest(file: Path) -> bytes:
    return hashlib.sha256(file.read_bytes()).digest()


def main() -> int:
    """Print what is not ready; return 1 if anything is."""
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    faults = [*change_log_faults(text, version()), *uncommitted(), *zip_faults()]
    for fault in faults:
        print(fault)
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
