"""Damaged drafts: whatever happens to the bytes, the answer is a document or a clear error."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from web_layer_sharing.sharing.draft import create_sharing_draft
from web_layer_sharing.sharing.errors import DraftError, SddraftError
from web_layer_sharing.sharing.sddraft import SddraftDocument, build, read_draft
from web_layer_sharing.sharing.sddraft.normal_form import normal_form
from web_layer_sharing.tests.builders import a_draft, a_snapshot

CODES = {f"WLS{number}" for number in (301, 302, 303, 304, 305, 306, 309)}
CODES |= {"WLS202", "WLS204", "WLS206", "WLS207"}
SPLICES = (
    *(b"<", b">", b"&", b"'", b"</Key>", b"<Key>", b"<Value/>", b"<Value xsi:nil='true'/>", b"\0", b"\xff"),
    *(b"<!DOCTYPE a [", b"<![CDATA[", b"<!--", b"]]>", b"[[[[", b"<SVCExtension>", b"<PropertyArray/>"),
    *(b"&#x0;", b"xmlns:xsi='x' ", b"<TypeName>GPServer</TypeName>", b"999999999999999999999999999"),
)


@cache
def files() -> tuple[bytes, ...]:
    image = create_sharing_draft("STANDALONE_SERVER", "IMAGE_SERVICE", "Dem", a_snapshot())
    feature = a_draft(layers=["roads_1"], sharing__groups=["A"], timezone__ID="UTC")
    feature.unknown = 1
    return build(feature).dumps(), build(image).dumps()


edits = st.tuples(st.floats(0, 1), st.integers(0, 400), st.sampled_from(SPLICES) | st.binary(max_size=6))


@given(st.integers(0, 1), st.lists(edits, min_size=1, max_size=4))
@settings(max_examples=400, deadline=None)
def test_damaged_bytes(which: int, changes: list[tuple[float, int, bytes]]) -> None:
    data = files()[which]
    for where, length, splice in changes:
        start = int(where * len(data))
        data = data[:start] + splice + data[start + length :]
    assert outcome(data) in CODES | {""}


@given(st.integers(0, 1), st.lists(st.tuples(st.integers(0, 3000), st.sampled_from("dtmrn")), max_size=4))
@settings(max_examples=150, deadline=None)
def test_damaged_trees(which: int, changes: list[tuple[int, str]]) -> None:
    """Well-formed, but elements are missing, renamed, moved or filled with something else."""
    document = SddraftDocument.loads(files()[which])
    for number, change in changes:
        elements = [element for element in document.root.iter() if element is not document.root]
        element = elements[number % len(elements)]
        if change == "d":
            element.getparent().remove(element)
        elif change == "t":
            element.text = "odd"
        elif change == "n":
            element.text = None
        elif change == "r":
            element.tag = "Odd"
        else:
            document.root.append(element)
    assert outcome(document.dumps()) in CODES | {""}


def outcome(data: bytes) -> str:
    """Read the file as every door does; return the code of the error, empty if all went well."""
    try:
        document = SddraftDocument.loads(data, "fuzz.sddraft")
        normal_form(document.root)
        document.settings()
        assert SddraftDocument.loads(document.dumps()).settings() == document.settings()
        read_draft(document, a_snapshot())
    except SddraftError as error:
        return error.code if error.facts["path"] == "fuzz.sddraft" else "no path"
    except DraftError as error:
        return error.code
    return ""
