"""Replacing a tile layer by another: what is asked, and what is not even asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from web_layer_sharing.sharing.errors import PortalError
from web_layer_sharing.sharing.portal.items import Item
from web_layer_sharing.sharing.portal.replacing import replace_service
from web_layer_sharing.tests.portal.portal_stage import REST

if TYPE_CHECKING:
    from web_layer_sharing.sharing.portal import Portal
    from web_layer_sharing.tests.portal.portal_stage import Stage

OLD = Item("a" * 32, "Old", "Vector Tile Service", "ann")
NEW = Item("b" * 32, "New", "Vector Tile Service", "ann")
PATH = f"{REST}/content/users/ann/replaceService"


def test_what_is_asked(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(PATH, {"success": True})
    now = {"id": OLD.id, "title": "Old", "type": OLD.type, "owner": "ann", "modified": 5}
    portal_stage.says(f"{REST}/content/items/{OLD.id}", now)
    assert replace_service(portal.connection, OLD, NEW, archive_name="Before").modified == 5
    assert portal_stage.to(PATH)[0].form == {
        "f": "json",
        "toReplaceItemId": OLD.id,
        "replacementItemId": NEW.id,
        "replaceMetadata": "false",
        "createNewItem": "true",
        "replacedServiceName": "Before",
    }
    replace_service(portal.connection, OLD, NEW, with_texts=True)
    form = portal_stage.to(PATH)[1].form
    assert (form["replaceMetadata"], form["createNewItem"], "replacedServiceName" in form) == (
        "true",
        "false",
        False,
    )


@pytest.mark.parametrize(
    "kinds", [("Feature Service", "Feature Service"), ("Map Service", "Vector Tile Service")]
)
def test_what_cannot_be_replaced(portal: Portal, portal_stage: Stage, kinds: tuple[str, str]) -> None:
    old, new = Item("a" * 32, "Old", kinds[0], "ann"), Item("b" * 32, "New", kinds[1], "ann")
    with pytest.raises(PortalError) as caught:
        replace_service(portal.connection, old, new)
    assert caught.value.code == "WLS651"
    assert portal_stage.asked == []


def test_a_portal_that_refuses(portal: Portal, portal_stage: Stage) -> None:
    portal_stage.says(PATH, {"error": {"code": 400, "message": "The item is protected.", "details": []}}, {})
    for code in ("WLS600", "WLS608"):
        with pytest.raises(PortalError) as caught:
            replace_service(portal.connection, OLD, NEW)
        assert caught.value.code == code
    # what changes so much is not asked for twice on a guess
    assert len(portal_stage.to(PATH)) == 2
