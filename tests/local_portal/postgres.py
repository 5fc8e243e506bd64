"""A PostgreSQL server for tests: a cluster of its own, on a socket of its own, gone when closed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import psycopg
from psycopg import sql

_ACCOUNT = "postgres"
_TEMPLATE = "with_postgis"


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
        self._reused = ""
        # It refuses to run as root.
        self._prefix = ["runuser", "-u", _ACCOUNT, "--"] if os.geteuid() == 0 else []
        if self._prefix:
            shutil.chown(self._folder, _ACCOUNT)
        self._run("initdb", "-D", str(self._data), "-U", "portal", "--auth=trust", "-E", "UTF8", "--no-sync")
        options = f"-k {self._folder} -c listen_addresses= -c fsync=off -c max_connections=300"
        self._run(
            "pg_ctl", "-D", str(self._data), "-o", options, "-w", "-l", str(self._folder / "log"), "start"
        )
        # PostGIS is made once and copied with the database.
        self._create(_TEMPLATE)
        self._run("psql", "-q", *self._place, "-d", _TEMPLATE, "-c", "CREATE EXTENSION postgis")

    @property
    def _place(self) -> tuple[str, ...]:
        return ("-h", str(self._folder), "-U", "portal")

    def _create(self, name: str, *options: str) -> None:
        self._run("createdb", *self._place, *options, name)

    @property
    def _data(self) -> Path:
        return self._folder / "data"

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._prefix, str(self._programs / program), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self._folder)

    def database(self, postgis: bool = True) -> str:
        """Return the URL of a new database."""
        self._made += 1
        name = f"portal_{self._made}"
        self._create(name, *(("-T", _TEMPLATE) if postgis else ()))
        return f"postgresql://portal@/{name}?host={self._folder}"

    def emptied(self) -> str:
        """Return the URL of one database, always the same, without anything of a portal's in it."""
        if not self._reused:
            self._reused = self.database()
        with psycopg.connect(self._reused, autocommit=True) as connection:
            kept = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'wls\\_%'"
            for (schema,) in connection.execute(kept).fetchall():
                connection.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(schema)))
            tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> %s"
            for (table,) in connection.execute(tables, ("spatial_ref_sys",)).fetchall():
                connection.execute(sql.SQL("DROP TABLE {} CASCADE").format(sql.Identifier(table)))
        return self._reused

    def close(self) -> None:
        """Stop the server and remove its files."""
        self._run("pg_ctl", "-D", str(self._data), "-m", "immediate", "-w", "stop")
        shutil.rmtree(self._folder, ignore_errors=True)
