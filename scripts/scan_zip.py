"""Scan the plugin's zip as the plugin site does, and fail where the site would stop the upload.

The site runs bandit, detect-secrets, flake8 and a check of file kinds over everything in the zip; its
rules lie as data in the site's own repository (qgis/QGIS-Plugins-Website, ``qgis-app/plugins``). The
tools exit with 0 or 1 whatever they mean by it, so their JSON decides here.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from pathlib import Path, PurePosixPath
from typing import Any

LARGEST_UPLOAD = 25_000_000
# Bandit tests that the site has switched off: imports that merely deserve a look.
BANDIT_OFF = {"B109", "B404", "B410", "B411"}
SECRETS_OFF = "IPPublicDetector"
REFUSED_ENDINGS = {".exe", ".dll", ".so", ".dylib", ".pyd", ".bat", ".sh", ".ps1", ".cmd", ".pyc"}
# flake8 informs; what cannot run or names nothing is an error for us.
FLAKE8_FATAL = ("E9", "F63", "F7", "F82", "F83")


def _run(module: str, *arguments: str, folder: Path) -> str:
    """Run a tool of this Python in ``folder`` and return what it printed."""
    run = subprocess.run(
        [sys.executable, "-m", module, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    if run.returncode not in (0, 1):
        raise RuntimeError(f"{module} broke off with {run.returncode}: {run.stderr.strip()}")
    return run.stdout


def bandit(folder: Path) -> list[str]:
    """Return bandit's findings of any severity, one line each; a file it cannot read is one too."""
    report: dict[str, Any] = json.loads(_run("bandit", "-r", ".", "-f", "json", "--quiet", folder=folder))
    found = [
        f"{issue['filename']}:{issue['line_number']}: {issue['test_id']} {issue['issue_text']}"
        for issue in report["results"]
        if issue["test_id"] not in BANDIT_OFF
    ]
    return found + [f"{error['filename']}: {error['reason']}" for error in report["errors"]]


def secrets(folder: Path) -> list[str]:
    """Return what looks like a secret. ``metadata.txt`` is left out, as the site leaves it out."""
    options = ("--all-files", "--exclude-files", r"metadata\.txt", "--disable-plugin", SECRETS_OFF)
    report: dict[str, Any] = json.loads(_run("detect_secrets", "scan", *options, ".", folder=folder))
    return [
        f"{path}:{secret['line_number']}: {secret['type']}"
        for path, found in sorted(report["results"].items())
        for secret in found
    ]


def flake8(folder: Path) -> tuple[list[str], list[str]]:
    """Return flake8's lines that are errors, and how many there are of each kind that only informs."""
    lines = _run("flake8", "--isolated", "--max-line-length=120", ".", folder=folder).splitlines()
    codes = [line.split(" ", 2)[1] for line in lines]
    fatal = [line for line, code in zip(lines, codes) if code.startswith(FLAKE8_FATAL)]
    others = Counter(code for code in codes if not code.startswith(FLAKE8_FATAL))
    return fatal, [f"{code} {count} times" for code, count in others.most_common()]


def files(archive: zipfile.ZipFile) -> list[str]:
    """Return members that the site refuses or that people would wonder about."""
    found = []
    for member in archive.infolist():
        path = PurePosixPath(member.filename)
        if (member.external_attr >> 16) & 0o111:
            found.append(f"{path}: executable")
        if path.suffix.lower() in REFUSED_ENDINGS:
            found.append(f"{path}: file kind {path.suffix}")
        if path.name.startswith(".") or ".." in path.parts or path.is_absolute():
            found.append(f"{path}: hidden, or leads out of the folder")
    return found


def scan(target: Path) -> dict[str, list[str]]:
    """Return all findings by scanner; the key ``flake8 (informs)`` does not stop an upload."""
    with tempfile.TemporaryDirectory() as place, zipfile.ZipFile(target) as archive:
        folder = Path(place)
        kinds = files(archive)
        if not kinds:  # nothing is unpacked from an archive that leads out of its folder
            archive.extractall(folder)
        fatal, informs = flake8(folder)
        size = target.stat().st_size
        return {
            "files": kinds,
            "size": [f"{size} bytes"] if size > LARGEST_UPLOAD else [],
            "bandit": bandit(folder),
            "detect-secrets": secrets(folder),
            "flake8": fatal,
            "flake8 (informs)": informs,
        }


def main() -> int:
    """Print the findings; 1 if one of them stops an upload."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    report = scan(parser.parse_args().target)
    for scanner, lines in report.items():
        print(f"{scanner}: {len(lines)}")
        for line in lines:
            print(f"  {line}")
    return int(any(lines for scanner, lines in report.items() if "informs" not in scanner))


if __name__ == "__main__":
    sys.exit(main())
