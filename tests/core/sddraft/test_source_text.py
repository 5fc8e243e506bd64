"""Writing back: what nobody touched keeps its bytes, whatever form the file is in."""

from __future__ import annotations

import copy
import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from web_layer_sharing.sharing.sddraft.raw_xml import legal_text, parse
from web_layer_sharing.sharing.sddraft.source_text import SourceText

if TYPE_CHECKING:
    from pathlib import Path

ODD = (
    b"\xef\xbb\xbf<?xml version='1.0' encoding=\"utf-8\"?>\r\n<!-- before -->\r\n"
    b"<a  one = \"1\"\n two='2>'>\r\n  <b/>text &#65; <![CDATA[<c>]]>\r\n  <!-- in -->\n  <?go on?>\n"
    b"  <c x='&quot;'   ></c  >tail<d><e>1</e><e>2</e><e>3</e></d>\n</a>\n<!-- after -->\n"
)


def rewritten(data: bytes, change: object = None) -> tuple[bytes, etree._Element]:
    source = SourceText()
    root = source.read(data)
    if callable(change):
        change(root)
    return source.rewrite(root), root


def canonical(root: etree._Element) -> bytes:
    return etree.tostring(root, method="c14n", with_tail=False)


def test_untouched_files_keep_their_bytes(shared_fixtures: Path) -> None:
    for file in sorted(shared_fixtures.glob("sddraft/*.sddraft")):
        data = file.read_bytes()
        assert rewritten(data)[0] == data, file.name
    assert rewritten(ODD)[0] == ODD


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("b", b"<b/>", b"<b>new &amp; old</b>"),
        ("c", b"<c x='&quot;'   ></c  >", b"<c x='&quot;'   >new &amp; old</c  >"),
        ("d/e[2]", b"<e>2</e>", b"<e>new &amp; old</e>"),
    ],
)
def test_a_changed_text_changes_only_its_span(path: str, before: bytes, after: bytes) -> None:
    def change(root: etree._Element) -> None:
        root.find(path).text = "new & old"

    assert rewritten(ODD, change)[0] == ODD.replace(before, after)


def test_changes_of_structure_leave_the_neighbours_alone() -> None:
    def insert(root: etree._Element) -> None:
        root.find("d").insert(1, etree.Element("f"))

    def remove(root: etree._Element) -> None:
        root.find("d").remove(root.find("d")[1])

    def attribute(root: etree._Element) -> None:
        root.find("c").set("x", "it's")

    def tag(root: etree._Element) -> None:
        root.tag = "z"

    assert rewritten(ODD, insert)[0] == ODD.replace(b"<e>2</e>", b"<f></f><e>2</e>")
    assert rewritten(ODD, remove)[0] == ODD.replace(b"<e>2</e>", b"")
    assert rewritten(ODD, attribute)[0] == ODD.replace(b"<c x='&quot;'   ></c  >", b"<c x='it&apos;s'></c>")
    renamed = rewritten(ODD, tag)[0]
    assert b"<z one='1' two='2&gt;'>\r\n  <b/>text" in renamed
    assert renamed.endswith(b"</d>\n</z>\n<!-- after -->\n")


def test_a_comment_can_change_and_a_tail_too() -> None:
    def change(root: etree._Element) -> None:
        root[1].text = "new"
        root.find("c").tail = "<"

    expected = ODD.replace(b"<!-- in -->", b"<!--new-->").replace(b">tail<", b">&lt;<")
    assert rewritten(ODD, change)[0] == expected


def test_another_encoding_is_written_anew_in_utf8() -> None:
    data = "<?xml version='1.0' encoding='latin-1'?><a><b>Straße</b></a>".encode("latin-1")
    assert rewritten(data)[0] == "<a><b>Straße</b></a>".encode()


elements = st.recursive(
    st.builds(lambda text: ("x", text, []), st.text(max_size=5)),
    lambda below: st.tuples(st.sampled_from("abc"), st.text(max_size=5), st.lists(below, max_size=4)),
    max_leaves=12,
)


def grown(shape: tuple[str, str, list]) -> etree._Element:
    tag, text, below = shape
    element = etree.Element(tag)
    element.text = legal_text(text)
    for part in below:
        element.append(grown(part))
        element[-1].tail = legal_text(text)
    return element


def set_text(node: etree._Element, *_: object) -> None:
    node.text = "new"


def set_attribute(node: etree._Element, *_: object) -> None:
    node.set("k", "v")


def insert(node: etree._Element, _: object, dice: random.Random) -> None:
    node.insert(dice.randrange(3), etree.Element("n"))


def copy_in(node: etree._Element, root: etree._Element, dice: random.Random) -> None:
    node.append(copy.deepcopy(dice.choice(list(root.iter()))))


def detach(node: etree._Element, root: etree._Element, _: object) -> None:
    if node is not root:
        node.getparent().remove(node)


CHANGES = (set_text, set_attribute, insert, copy_in, detach)


@given(elements, st.integers(0, 2**32), st.booleans())
@settings(max_examples=200, deadline=None)
def test_whatever_is_done_to_the_tree_is_what_is_written(
    shape: tuple[str, str, list], seed: int, pretty: bool
) -> None:
    dice = random.Random(seed)  # noqa: S311 - choices of a test
    data = etree.tostring(grown(shape), pretty_print=pretty)
    source = SourceText()
    root = source.read(data)
    for _ in range(dice.randrange(4)):
        dice.choice(CHANGES)(dice.choice(list(root.iter())), root, dice)
    assert canonical(parse(source.rewrite(root))) == canonical(root)
