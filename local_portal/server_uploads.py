"""Files sent to a server before they are used: attachments, data to append, packages.

They lie in the scratch folder, so they do not outlive a restart; clients use them at once.  What is
known of each lies beside it, so that every process that serves the folder finds it.
"""

from __future__ import annotations

import io
import re
import shutil
from dataclasses import asdict, dataclass, field, replace
from typing import IO, TYPE_CHECKING

import orjson

from .catalogue.store import new_id, now_ms
from .data_folder import write_file
from .errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .principal import Principal

_BLOCK = 1024 * 1024
_MOST = 1000
_PREFIX = "i"
_ID = re.compile("i[0-9a-f]{32}")
_NOTE = ".json"


@dataclass(frozen=True)
class Upload:
    """A file that was sent. ``committed`` is False while its parts still come."""

    id: str
    name: str
    description: str
    owner_key: str
    path: Path
    committed: bool = True
    moment: int = field(default_factory=now_ms)

    def as_json(self) -> Mapping[str, object]:
        """Return the upload as the REST API tells it."""
        return {
            "itemID": self.id,
            "itemName": self.name,
            "description": self.description,
            "committed": self.committed,
            "date": self.moment,
            "lastModified": self.moment,
            "pathOnServer": "",
            "serviceName": "",
        }


class ServerUploads:
    """Takes files in, whole or in parts, and hands them to whoever sent them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "uploads"

    def add(self, name: str, description: str, who: Principal, source: IO[bytes]) -> Upload:
        """Take in a file."""
        upload = self._new(name, description, who, committed=True)
        write_file(upload.path, source)
        return self._keep(upload)

    def register(self, name: str, description: str, who: Principal) -> Upload:
        """Open an upload in parts."""
        return self._keep(self._new(name, description, who, committed=False))

    def add_part(self, upload: Upload, number: int, source: IO[bytes]) -> None:
        """Take in a part."""
        write_file(self._part(upload, number), source)

    def parts(self, upload: Upload) -> list[int]:
        """Return the numbers of the parts that are here."""
        return sorted(int(path.name) for path in self._parts(upload).glob("*") if path.name.isdigit())

    def commit(self, upload: Upload, numbers: list[int]) -> Upload:
        """Join the parts. Raises :class:`~.errors.Refusal`: one of them is not here."""
        here = self.parts(upload)
        wanted = numbers or here
        missing = [number for number in wanted if number not in here]
        if missing or not wanted:
            raise Refusal(400, f"Parts are missing: {missing}.")
        with upload.path.open("wb") as whole:
            for number in wanted:
                with self._part(upload, number).open("rb") as part:
                    shutil.copyfileobj(part, whole, _BLOCK)
        shutil.rmtree(self._parts(upload), ignore_errors=True)
        return self._keep(replace(upload, committed=True))

    def get(self, upload_id: str, who: Principal) -> Upload:
        """Return an upload of ``who``. Raises :class:`~.errors.Refusal` if there is none."""
        upload = self._find(upload_id)
        if upload is None or not who.acts_for(upload.owner_key):
            raise Refusal(404, f"Upload {upload_id} not found.")
        return upload

    def delete(self, upload: Upload) -> None:
        """Throw an upload away."""
        self._note(upload.id).unlink(missing_ok=True)
        upload.path.unlink(missing_ok=True)
        shutil.rmtree(self._parts(upload), ignore_errors=True)

    def discard(self, upload_id: str) -> None:
        """Throw away an upload that was used; nothing happens if it is gone already."""
        upload = self._find(upload_id)
        if upload is not None:
            self.delete(upload)

    def of(self, who: Principal) -> list[Upload]:
        """Return what ``who`` has sent."""
        return [upload for upload in self._all() if who.acts_for(upload.owner_key)]

    def _new(self, name: str, description: str, who: Principal, committed: bool) -> Upload:
        upload_id = _PREFIX + new_id()
        return Upload(upload_id, name, description, who.key, self._folder / upload_id, committed)

    def _keep(self, upload: Upload) -> Upload:
        told = {**asdict(upload), "path": upload.path.name}
        write_file(self._note(upload.id), io.BytesIO(orjson.dumps(told)))
        for one in self._all()[:-_MOST]:
            self.delete(one)
        return upload

    def _all(self) -> list[Upload]:
        """All uploads, the oldest first."""
        found = [self._find(note.stem) for note in self._folder.glob(f"*{_NOTE}")]
        return sorted((one for one in found if one is not None), key=lambda one: (one.moment, one.id))

    def _find(self, upload_id: str) -> Upload | None:
        if _ID.fullmatch(upload_id) is None:
            return None
        try:
            told = orjson.loads(self._note(upload_id).read_bytes())
        except OSError:
            return None
        return Upload(**{**told, "path": self._folder / told["path"]})

    def _note(self, upload_id: str) -> Path:
        return self._folder / f"{upload_id}{_NOTE}"

    def _parts(self, upload: Upload) -> Path:
        return upload.path.with_suffix(".parts")

    def _part(self, upload: Upload, number: int) -> Path:
        return self._parts(upload) / str(number)
