"""One function decides whether an answer is an error: a file for each shape it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.sharing.errors import (
    JobFailed,
    NameTaken,
    NotAuthorized,
    NotFound,
    PortalError,
    TokenExpired,
    TransportError,
)
from web_layer_sharing.sharing.portal.response import Reply, read_answer

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://gis.example.org/portal/sharing/rest/x"

REFUSED: list[tuple[str, type[PortalError], str]] = [
    ("error_item_missing.json", NotFound, "WLS601"),
    ("error_user_missing.json", NotFound, "WLS601"),
    ("error_service_missing.json", NotFound, "WLS601"),
    ("error_invalid_url.json", NotFound, "WLS601"),
    ("error_token_invalid.json", TokenExpired, "WLS520"),
    ("error_token_required.json", TokenExpired, "WLS521"),
    ("error_no_permission.json", NotAuthorized, "WLS524"),
    ("error_no_permission_no_code.json", NotAuthorized, "WLS524"),
    ("error_wrong_password.json", NotAuthorized, "WLS522"),
    ("error_wrong_password_oauth.json", NotAuthorized, "WLS522"),
    ("error_service_name_taken.json", NameTaken, "WLS602"),
    ("error_item_name_taken.json", NameTaken, "WLS602"),
    ("error_folder_title.json", NameTaken, "WLS602"),
    ("error_publish_parameters.json", PortalError, "WLS600"),
    ("error_too_many_requests.json", TransportError, "WLS507"),
    ("error_quota.json", PortalError, "WLS604"),
    ("error_with_messages_beside.json", PortalError, "WLS600"),
    ("error_json_in_message.json", PortalError, "WLS600"),
    ("error_details_objects.json", PortalError, "WLS600"),
    ("error_oauth.json", PortalError, "WLS600"),
    ("error_oauth_plain.json", PortalError, "WLS600"),
    ("admin_no_token.json", TokenExpired, "WLS521"),
    ("admin_token_expired.json", TokenExpired, "WLS520"),
    ("admin_refused.json", PortalError, "WLS600"),
    ("publish_refused_service.json", JobFailed, "WLS620"),
    ("publish_service_without_item.json", JobFailed, "WLS620"),
    ("publish_service_name_taken.json", NameTaken, "WLS602"),
    ("results_refused.json", NotAuthorized, "WLS524"),
    ("job_failed.json", JobFailed, "WLS620"),
    ("job_failed_json.json", JobFailed, "WLS620"),
    ("job_failed_bare.json", JobFailed, "WLS620"),
    ("job_failed_saying_exists.json", JobFailed, "WLS620"),
    ("job_cancelled.json", JobFailed, "WLS620"),
    ("gp_failed.json", JobFailed, "WLS620"),
    ("gp_timed_out.json", JobFailed, "WLS620"),
    ("billing_failure.json", PortalError, "WLS600"),
    ("billing_failure_200.json", PortalError, "WLS600"),
    ("success_false.json", PortalError, "WLS600"),
    ("success_false_message.json", PortalError, "WLS600"),
    ("page_sign_in.html", TransportError, "WLS506"),
    ("cut.json", TransportError, "WLS508"),
]


@pytest.fixture(scope="module")
def folder(root: Path) -> Path:
    return root / "tests" / "data" / "portal"


def reply(folder: Path, name: str, status: int = 200) -> Reply:
    kind = "text/html" if name.endswith(".html") else "application/json"
    return Reply(URL, status, (folder / name).read_bytes(), kind)


def refused(answer: Reply) -> PortalError:
    with pytest.raises(PortalError) as caught:
        read_answer(answer)
    return caught.value


@pytest.mark.parametrize(("name", "kind", "code"), REFUSED)
def test_what_says_no(folder: Path, name: str, kind: type[PortalError], code: str) -> None:
    error = refused(reply(folder, name))
    assert (type(error), error.code) == (kind, code)
    assert error.facts["url"] == URL


def test_every_file_is_looked_at(folder: Path) -> None:
    named = {name for name, _, _ in REFUSED} | {
        "control_characters.json",
        "page_bad_gateway.html",
        "SOURCES.md",
    }
    assert {path.name for path in folder.iterdir()} == named | {path.name for path in folder.glob("good_*")}


def test_what_says_yes(folder: Path) -> None:
    good = sorted(path.name for path in folder.glob("good_*"))
    assert len(good) >= 7
    for name in good:
        assert read_answer(reply(folder, name))


def test_control_characters_and_a_byte_order_mark_do_no_harm(folder: Path) -> None:
    assert read_answer(reply(folder, "control_characters.json")) == {"success": True, "name": "a\tb"}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("error_wrong_password.json", ["Unable to generate token.", "Invalid username or password."]),
        ("error_json_in_message.json", ["Index was outside the bounds of the array."]),
        ("error_details_objects.json", ["Unable to complete operation.", "first", '{"x": 1}', "third"]),
        ("error_with_messages_beside.json", ["Unable to complete operation."]),
        ("error_oauth_plain.json", ["Invalid client_id"]),
        ("admin_refused.json", ["Could not find folder.", "Second."]),
        ("success_false_message.json", ["Item is protected."]),
    ],
)
def test_the_portals_words_are_kept(folder: Path, name: str, told: list[str]) -> None:
    facts = refused(reply(folder, name)).facts
    assert [facts["message"], *facts["details"]] == told


@pytest.mark.parametrize(
    ("name", "messages"),
    [
        ("job_failed_json.json", ["Index was outside the bounds of the array.", "at layer 3"]),
        ("job_failed_bare.json", ["failed"]),
        ("publish_refused_service.json", ["Job failed. Failed to create the service."]),
        (
            "gp_failed.json",
            [
                "esriJobFailed",
                "Executing",
                "ERROR 001487: Failed to update the published service with the server-side data location.",
            ],
        ),
    ],
)
def test_a_failed_job_says_why(folder: Path, name: str, messages: list[str]) -> None:
    assert refused(reply(folder, name)).facts["messages"] == messages


def test_the_portals_codes_are_facts(folder: Path) -> None:
    facts = refused(reply(folder, "error_item_missing.json")).facts
    assert (facts["portal_code"], facts["message_code"], facts["status"]) == (400, "CONT_0001", 200)


@pytest.mark.parametrize(
    ("status", "kind", "code"),
    [
        (401, NotAuthorized, "WLS525"),
        (403, NotAuthorized, "WLS524"),
        (404, NotFound, "WLS526"),
        (407, TransportError, "WLS505"),
        (413, PortalError, "WLS613"),
        (429, TransportError, "WLS507"),
        (498, TokenExpired, "WLS520"),
        (499, TokenExpired, "WLS521"),
        (500, TransportError, "WLS506"),
        (502, TransportError, "WLS507"),
        (503, TransportError, "WLS507"),
    ],
)
def test_a_page_with_a_status(folder: Path, status: int, kind: type[PortalError], code: str) -> None:
    error = refused(reply(folder, "page_bad_gateway.html", status))
    assert (type(error), error.code) == (kind, code)
    assert error.facts["status"] == status


@pytest.mark.parametrize(
    ("status", "kind", "code"),
    [(404, NotFound, "WLS601"), (401, NotAuthorized, "WLS525"), (500, PortalError, "WLS600")],
)
def test_json_without_a_word_of_error_but_a_status(status: int, kind: type[PortalError], code: str) -> None:
    error = refused(Reply(URL, status, b'{"message": "no"}', "application/json"))
    assert (type(error), error.code, error.facts["message"]) == (kind, code, "no")


@pytest.mark.parametrize("body", [b"", b"   ", b"[1, 2]", b"3", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_object(body: bytes) -> None:
    assert refused(Reply(URL, 200, body, "application/json")).code == "WLS508"


def test_the_title_of_a_page_is_told(folder: Path) -> None:
    assert refused(reply(folder, "page_sign_in.html")).facts["title"] == "Sign in"
