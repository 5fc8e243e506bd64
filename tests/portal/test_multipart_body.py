"""The streaming body, read back by Python's own mail parser."""

from __future__ import annotations

import email.parser
import email.policy
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from web_layer_sharing.sharing.errors import Cancelled, PortalError
from web_layer_sharing.sharing.portal.multipart import CHUNK, FilePart, MultipartBody
from web_layer_sharing.tests.portal.portal_stage import Listening

if TYPE_CHECKING:
    from pathlib import Path


def parts_of(body: MultipartBody) -> list[tuple[str, str | None, str, bytes]]:
    content = b"".join(body)
    assert len(content) == len(body)
    head = f"Content-Type: {body.content_type}\r\n\r\n".encode()
    message = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + content)
    found = []
    for part in message.iter_parts():
        payload = part.get_payload(decode=True)
        assert isinstance(payload, bytes)
        name = str(part.get_param("name", header="content-disposition"))
        found.append((name, part.get_filename(), part.get_content_type(), payload))
    return found


def test_fields_and_files(tmp_path: Path) -> None:
    path = tmp_path / "roads.sd"
    path.write_bytes(bytes(range(256)) * 5000)
    thumbnail = FilePart("thumbnail", "t.png", b"\x89PNG\r\n", content_type="image/png")
    body = MultipartBody({"title": "Straßen", "f": "json"}, [FilePart("file", path.name, path), thumbnail])
    assert parts_of(body) == [
        ("title", None, "text/plain", "Straßen".encode()),
        ("f", None, "text/plain", b"json"),
        ("file", "roads.sd", "application/octet-stream", path.read_bytes()),
        ("thumbnail", "t.png", "image/png", b"\x89PNG\r\n"),
    ]


def test_a_stretch_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"0123456789")
    [part] = parts_of(MultipartBody({}, [FilePart("file", "x", path, offset=3, length=4)]))
    assert part[3] == b"3456"


def test_it_can_be_sent_again(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"abc")
    body = MultipartBody({"a": "b"}, [FilePart("file", "x", path)])
    assert b"".join(body) == b"".join(body)


@given(
    name=st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1),
    value=st.text(st.characters(blacklist_categories=("Cs",))),
)
def test_any_name_and_value_stay_inside_their_part(name: str, value: str) -> None:
    body = MultipartBody({"a": value}, [FilePart("file", name, b"content")])
    content = b"".join(body)
    assert len(content) == len(body)
    assert content.count(f"--{body.boundary}\r\n".encode()) == 2
    assert b"\r\n\r\n" + value.encode() + b"\r\n--" in content


def test_a_name_cannot_add_headers() -> None:
    content = b"".join(MultipartBody({}, [FilePart("file", 'a"\r\nEvil: 1', b"")]))
    assert b'filename="a%22%0D%0AEvil: 1"' in content


def test_progress_never_goes_back(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x" * (CHUNK * 3 + 5))
    progress = Listening()
    body = MultipartBody({}, [FilePart("file", "x", path)], progress)
    _ = b"".join(body), b"".join(body)
    assert progress.fractions == sorted(set(progress.fractions))
    assert progress.fractions[-1] == 1.0
    step, facts = progress.steps[-1]
    assert (step, facts) == ("portal-upload", {"sent": len(body), "total": len(body)})


def test_stop_in_the_middle(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x" * (CHUNK * 10))
    body = MultipartBody({}, [FilePart("file", "x", path)], Listening(lambda p: len(p.fractions) >= 3))
    with pytest.raises(Cancelled):
        b"".join(body)


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(PortalError) as caught:
        MultipartBody({}, [FilePart("file", "x", tmp_path / "gone.sd")])
    assert caught.value.code == "WLS512"
    assert caught.value.facts["path"].endswith("gone.sd")


def test_a_file_that_shrinks(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"x" * 1000)
    body = MultipartBody({}, [FilePart("file", "x", path)])
    path.write_bytes(b"x" * 10)
    with pytest.raises(PortalError) as caught:
        b"".join(body)
    assert caught.value.code == "WLS512"
