"""Koop's feature server as a process of its own, to be asked the same as the portal."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import requests

_ROOT = Path(__file__).resolve().parents[2]
_INSTALLED = _ROOT / "build" / "koop"
_SERVE = Path(__file__).with_name("koop") / "serve.cjs"


class Koop:
    """A running server: each ``NAME.geojson`` in the folder is a layer of that name."""

    def __init__(self, folder: Path) -> None:
        if not (_INSTALLED / "node_modules").is_dir():
            raise FileNotFoundError("build/koop is missing; run scripts/setup")
        self._process = subprocess.Popen(
            ["node", "--max-old-space-size=2048", str(_SERVE), str(folder)],
            cwd=_INSTALLED,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.session = requests.Session()
        self.session.trust_env = False
        self.origin = f"http://127.0.0.1:{self._port()}"

    def _port(self) -> int:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith("ready "):
                return int(line.split()[1])
        raise RuntimeError("Koop did not start")

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def query(self, layer: str, **parameters: Any) -> Any:
        """Query a layer and return the JSON."""
        told = {
            name: value if isinstance(value, str) else json.dumps(value) for name, value in parameters.items()
        }
        reply = self.session.get(f"{self.origin}/{layer}/query", params=told, timeout=60)
        return reply.json()

    def close(self) -> None:
        """End the process by closing its input."""
        self.session.close()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()

    def __enter__(self) -> Koop:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
