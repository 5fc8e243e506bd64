"""Fuzz one target with atheris: ``led TARGET SECONDS SEED FOLDER [INPUT ...]``.

Finds and inputs go to the folder.  With inputs given, each is run once.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(
    include=[f"web_layer_sharing.{name}" for name in ("sharing", "local_portal")],
    enable_loader_override=False,
):
    from ...tests.fuzz.fuzz_target import LONGEST_S, MOST_MEGABYTES
    from ...tests.fuzz.fuzz_targets import TARGETS


def main() -> None:
    """Go on until the time is over; atheris ends the process."""
    name, seconds, seed, place, *given = sys.argv[1:]
    folder = Path(place)
    inputs = folder / "inputs"
    inputs.mkdir(exist_ok=True)
    target = TARGETS[name]
    words = folder / "words"
    words.write_text("".join(f'"{_escaped(word)}"\n' for word in target.words))
    finds = Path(__file__).resolve().parent.parent.parent / "tests" / "fuzz" / "finds" / name
    with target.ready() as (run, seeds):
        for content in (*seeds, *(path.read_bytes() for path in sorted(finds.glob("*")))):
            (inputs / hashlib.sha256(content).hexdigest()[:16]).write_bytes(content)
        options = [
            f"-max_total_time={seconds}",
            f"-seed={seed}",
            f"-timeout={LONGEST_S}",
            f"-rss_limit_mb={MOST_MEGABYTES}",
            f"-artifact_prefix={folder}/",
            f"-dict={words}",
            "-print_final_stats=1",
            "-verbosity=0",
        ]
        atheris.Setup([sys.argv[0], *options, *(given or [str(inputs)])], run)
        atheris.Fuzz()


def _escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


if __name__ == "__main__":
    main()
