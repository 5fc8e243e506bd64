"""A PostgreSQL server for tests: a cluster of its own, on a socket of its own, gone when closed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

_ACCOUNT = "postgres"


def programs() -> Path | None:
    """Return the folder of PostgreSQL's programs, the newest there is; None if it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[4]))
    if found:
        return found[-1].parent
    elsewhere = shutil.which("initdb")
    return Path(elsewhere).parent if elsewhere else None


class Postgres:
    """A running server with one empty database after another."""

    def __init__(self) -> None:
        folder = programs()
        if folder is None:
            raise FileNotFoundError("PostgreSQL is not installed; run scripts/setup")
        self._programs = folder
        self._folder = Path(tempfile.mkdtemp(prefix="wls-pg-"))
        self._made = 0
        # It refuses to run as root.
        self._prefix = ["runuser", "-u", _ACCOUNT, "--"] if os.geteuid() == 0 else []
        if self._prefix:
            shutil.chown(self._folder, _ACCOUNT)
        self._run("initdb", "-D", str(self._data), "-U", "portal", "--auth=trust", "-E", "UTF8", "--no-sync")
        options = f"-k {self._folder} -c listen_addresses= -c fsync=off -c max_connections=300"
        self._run(
            "pg_ctl", "-D", str(self._data), "-o", options, "-w", "-l", str(self._folder / "log"), "start"
        )

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._prefix, str(self._programs / program), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self._folder)

    def database(self) -> str:
        """Return the URL of a new database."""
        self._made += 1
        name = f"portal_{self._made}"
        self._run("createdb", "-h", str(self._folder), "-U", "portal", name)
        return f"postgresql://portal@/{name}?host={self._folder}"

    def close(self) -> None:
        """Stop the server and remove its files."""
        self._run("pg_ctl", "-D", str(self._data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(self._folder, ignore_errors=True)
