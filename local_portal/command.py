"""The portal's command line."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..sharing.errors import SharingError
from .data_folder import default_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

DEFAULT_PORT = 7443
_HIGHEST_PORT = 65535

# Exit codes: 0 stopped as asked, 1 broke down, 2 wrong options (argparse), and:
EXIT_CODES = {
    "WLS902": 3,  # the port is in use
    "WLS903": 4,  # another portal serves the folder
    "WLS904": 5,  # the folder cannot be written
    "WLS905": 6,  # the folder was written by a newer portal
    "WLS907": 7,  # a library is missing
    "WLS906": 8,  # the address cannot be listened on
    "WLS910": 9,  # the database cannot be reached
}
_SENTENCES = {
    "WLS902": "{address} is in use by another program. Choose another port with --port.",
    "WLS903": "another portal serves {path} already.",
    "WLS904": "{path} cannot be written: {reason}.",
    "WLS905": "the data folder was written by a newer portal (version {found}, this one knows {known}).",
    "WLS906": "{address} cannot be listened on: {reason}.",
    "WLS910": "the database {address} cannot be reached: {reason}.",
    "WLS907": "{missing} is not installed in this Python. See local_portal/requirements.txt.",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a portal as the arguments say; return the exit code."""
    given = _parser().parse_args(arguments)
    logging.basicConfig(
        stream=sys.stderr,
        level=logging.INFO if given.verbose else logging.WARNING,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    try:
        _run(given)
    except SharingError as error:
        sentence = _SENTENCES[error.code].format(**error.facts)
        sys.stderr.write(f"local portal: {error.code} {sentence}\n")
        return EXIT_CODES[error.code]
    return 0


def _run(given: argparse.Namespace) -> None:
    # Imported here: a missing library must be told as such, with a code of its own.
    try:
        from .serve import Options, run
    except ImportError as error:
        if (error.name or "").partition(".")[0] == __name__.partition(".")[0]:
            # one of our own: a fault of this package, which must not pass for the user's
            raise
        raise SharingError("WLS907", missing=error.name or str(error)) from error
    run(
        Options(
            data=given.data,
            host=given.host,
            port=given.port,
            administrator=os.environ.get("WLS_PORTAL_ADMIN_USER") or "admin",
            password=os.environ.get("WLS_PORTAL_ADMIN_PASSWORD", ""),
            owner_token=os.environ.get("WLS_PORTAL_OWNER_TOKEN", ""),
            until_input_ends=given.until_input_ends,
            database=given.database or os.environ.get("WLS_PORTAL_DATABASE", ""),
        ),
        _tell,
    )


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= _HIGHEST_PORT:
        raise ValueError(text)
    return port


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="local_portal",
        description="A portal of your own: ArcGIS clients can publish to it and read from it.",
        epilog="WLS_PORTAL_ADMIN_USER and WLS_PORTAL_ADMIN_PASSWORD name the administrator that is "
        "made at the first start; without a password one is made up and shown once.",
    )
    parser.add_argument("--port", type=_port, default=DEFAULT_PORT, help="0 takes any that is free")
    parser.add_argument("--data", type=Path, default=default_folder(), help="the portal's folder")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument(
        "--database",
        default="",
        help="postgresql:// URL of a database for the catalogue, by which several portals can serve one "
        "folder; WLS_PORTAL_DATABASE keeps its password out of the list of processes",
    )
    parser.add_argument("--until-input-ends", action="store_true", help="stop when standard input closes")
    parser.add_argument("--verbose", action="store_true", help="tell more on standard error")
    return parser
