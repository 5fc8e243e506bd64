"""What the scenario of the Python API starts from: the portal's address, who signs in, the files to send."""

from __future__ import annotations

import json
import os
import urllib.parse
import urllib.request
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from arcgis.gis import GIS, ItemProperties

HANDED_ON = "made.json"
SETTINGS_VARIABLE = "INTEROP_SETTINGS"


@dataclass
class Session:
    """A portal and what was made there; parts of the scenario hand things on in ``made``."""

    url: str
    username: str
    password: str
    files: dict[str, str]
    folder: Path
    made: dict[str, Any] = field(default_factory=dict)
    gis: Any = None

    @classmethod
    def start(cls) -> Session:
        """Read the settings that the run was started with, and sign in."""
        # the package's own notices about what its next release will drop
        warnings.simplefilter("ignore")
        told = json.loads(Path(os.environ[SETTINGS_VARIABLE]).read_text(encoding="utf-8"))
        made = cls(
            url=told["url"],
            username=told["username"],
            password=told["password"],
            files=told["files"],
            folder=Path(told["folder"]),
        )
        made.folder.mkdir(parents=True, exist_ok=True)
        made.gis = GIS(made.url, made.username, made.password)
        return made

    def add(self, file: str, folder: Any, title: str, kind: Any) -> Any:
        """Add a file as an item, as the package's users do today."""
        told = ItemProperties(title=title, item_type=kind, tags=["interop", "stations"], snippet="s")
        return folder.add(item_properties=told, file=self.files[file]).result()

    def token(self) -> str:
        """Return a token by the plain request that any script can make."""
        asked = {"username": self.username, "password": self.password, "client": "requestip", "f": "json"}
        body = urllib.parse.urlencode(asked).encode()
        with urllib.request.urlopen(  # noqa: S310 - the portal of this run
            f"{self.url}/sharing/rest/generateToken", body, timeout=30
        ) as answer:
            return str(json.load(answer)["token"])

    def hand_on(self) -> None:
        """Write what was made for the clients that come after this one: ids and addresses."""
        made = {
            name: self.made[name] for name in ("map", "web_map", "tiles", "vector_tiles") if name in self.made
        }
        told = {name: {"id": item.id, "url": item.url} for name, item in made.items()}
        if "sd" in self.made:
            told["feature"] = {"id": self.made["sd"][1].id, "url": self.made["sd"][1].url}
        (self.folder / HANDED_ON).write_text(json.dumps(told), encoding="utf-8")
