"""The settings tree: what is kept, what survives, what is left behind."""

from __future__ import annotations

import pytest
from qgis.core import QgsSettings, QgsSettingsTree
from web_layer_sharing.qgis_bridge import settings
from web_layer_sharing.qgis_bridge.settings import Connection, Defaults


@pytest.fixture(autouse=True)
def clean(qgis_app):
    yield
    for kind in (settings.PORTAL, settings.SERVER):
        for name in settings.connection_names(kind):
            settings.remove_connection(name)
    settings.save_defaults(Defaults())
    settings.close_settings()


@pytest.mark.parametrize("name", ["City", "Stadt Köln / GIS", "50%2F50", "بوابة", "a\\b", "東京 🗼"])
def test_connections_come_back_under_any_name(name):
    wanted = Connection(name, "https://gis.example/portal", "abc1234", "aa:bb")
    settings.save_connection(wanted)
    settings.close_settings()
    assert settings.connection_names() == (name,)
    assert settings.connection(name) == wanted
    settings.set_active_connection(name)
    assert settings.active_connection() == wanted
    settings.remove_connection(name)
    assert settings.connections() == ()
    assert settings.active_connection() is None


def test_names_are_in_order_and_replaced_not_doubled():
    for name in ("b", "A", "b"):
        settings.save_connection(Connection(name, f"https://{name}.example/"))
    assert [c.url for c in settings.connections()] == ["https://A.example", "https://b.example"]


def test_servers_are_kept_beside_portals_and_not_among_them():
    settings.save_connection(Connection("Portal", "https://gis.example/portal"))
    wanted = Connection("Server", "https://gis.example/server", "abc1234", kind=settings.SERVER)
    settings.save_connection(wanted)
    settings.close_settings()
    assert settings.connection_names() == ("Portal",)
    assert settings.connections(settings.SERVER) == (wanted,)
    assert settings.connection("Server") == wanted
    with pytest.raises(KeyError):
        settings.set_active_connection("Server")
    with pytest.raises(ValueError, match="X"):
        settings.save_connection(Connection("X", "https://x.example", kind="else"))


def test_both_kinds_in_one_list_and_renamed():
    settings.save_connection(Connection("Portal", "https://gis.example/portal", "abc1234"))
    settings.save_connection(Connection("a server", "https://gis.example/server", kind=settings.SERVER))
    assert [one.name for one in settings.all_connections()] == ["a server", "Portal"]
    settings.set_active_connection("Portal")
    settings.save_connection(Connection("Town", "https://gis.example/portal", "abc1234"), "Portal")
    assert settings.connection_names() == ("Town",)
    assert settings.active_name() == "Town"
    settings.save_connection(Connection("b server", "https://x.example", kind=settings.SERVER), "a server")
    assert settings.connection_names(settings.SERVER) == ("b server",)
    # a portal that becomes a server cannot go on being the active portal
    settings.save_connection(Connection("Town hall", "https://x.example", kind=settings.SERVER), "Town")
    assert settings.active_connection() is None


def test_refused():
    with pytest.raises(ValueError, match=" "):
        settings.save_connection(Connection(" ", "https://x.example"))
    with pytest.raises(KeyError):
        settings.set_active_connection("unknown")
    with pytest.raises(ValueError, match="EVERYBODY"):
        settings.save_defaults(Defaults(sharing_level="EVERYBODY"))
    assert settings.connection("unknown") is None


def test_defaults_come_back_and_nonsense_does_not():
    assert settings.defaults() == Defaults()
    wanted = Defaults("EVERYONE", "Maps", True)
    settings.save_defaults(wanted)
    assert settings.defaults() == wanted
    QgsSettings().setValue("plugins/web_layer_sharing/defaults/sharing_level", "nonsense")
    assert settings.defaults().sharing_level == "OWNER"


def test_the_tree_is_gone_after_unload_and_can_be_made_again():
    plugins = QgsSettingsTree.node("plugins")
    before = [node.key() for node in plugins.childrenNodes()]
    settings.connection_names()
    assert settings.PLUGIN in [node.key() for node in plugins.childrenNodes()]
    settings.close_settings()
    settings.close_settings()
    assert [node.key() for node in plugins.childrenNodes()] == [k for k in before if k != settings.PLUGIN]
    settings.save_connection(Connection("again", "https://x.example"))
    assert settings.connection_names() == ("again",)
