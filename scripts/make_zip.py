"""Build the plugin's zip: what git tracks, less what ``.gitattributes`` marks ``export-ignore``.

Translations are compiled for it.  The same files make the same bytes: members are sorted, carry one fixed
time and no permission that differs from machine to machine.  Files are read from the working tree, so that
checks see what a developer sees.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))  # scripts are no package

from translations import compiled

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "web_layer_sharing"
# The first moment that a zip can tell.
EPOCH = (1980, 1, 1, 0, 0, 0)
REGULAR_FILE = 0o100644 << 16


def _git(*arguments: str, given: bytes | None = None) -> list[str]:
    """Run git in the checkout and return its NUL-separated answer."""
    answer = subprocess.run(["git", *arguments], cwd=ROOT, input=given, stdout=subprocess.PIPE, check=True)
    return answer.stdout.decode().split("\0")[:-1]


def shipped_files() -> list[str]:
    """Return the paths of all files that belong into the zip, sorted, relative to the checkout."""
    tracked = [path for path in _git("ls-files", "-z") if (ROOT / path).is_file()]
    asked = b"".join(path.encode() + b"\0" for path in tracked)
    answers = _git("check-attr", "--stdin", "-z", "export-ignore", given=asked)
    ignored = {path for path, value in zip(answers[::3], answers[2::3]) if value == "set"}
    return sorted(set(tracked) - ignored)


def write_zip(target: Path) -> list[str]:
    """Write the zip to ``target`` and return the member names. One top folder, the package's name."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        shipped = {path: ROOT / path for path in shipped_files()}
        shipped.update({f"i18n/{made.name}": made for made in compiled(Path(folder))})
        return _write(target, dict(sorted(shipped.items())))


def _write(target: Path, shipped: dict[str, Path]) -> list[str]:
    names = []
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, file in shipped.items():
            member = zipfile.ZipInfo(f"{PACKAGE}/{path}", EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3  # Unix, wherever it is built: gives the next line its meaning
            member.external_attr = REGULAR_FILE
            archive.writestr(member, file.read_bytes())
            names.append(member.filename)
    return names


def main() -> None:
    """Write the zip that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path)
    target = parser.parse_args().target
    names = write_zip(target)
    print(f"{target}: {len(names)} files, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
