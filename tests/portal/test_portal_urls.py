"""What users paste becomes the root that requests start from."""

from __future__ import annotations

import pytest
from web_layer_sharing.sharing.errors import PortalError
from web_layer_sharing.sharing.portal.urls import (
    bare,
    in_the_clear,
    join,
    may_have_portal_token,
    portal_root,
    server_root,
)


@pytest.mark.parametrize(
    ("typed", "root"),
    [
        ("https://gis.example.org/portal", "https://gis.example.org/portal"),
        ("https://gis.example.org/portal/", "https://gis.example.org/portal"),
        ("  gis.example.org/portal/home/index.html ", "https://gis.example.org/portal"),
        ("https://gis.example.org/portal/home/item.html?id=1#overview", "https://gis.example.org/portal"),
        ("https://gis.example.org/portal/sharing/rest/portals/self", "https://gis.example.org/portal"),
        ("https://gis.example.org/portal/sharing", "https://gis.example.org/portal"),
        ("HTTPS://GIS.Example.org:443/Portal", "https://gis.example.org/Portal"),
        ("https://gis.example.org:7443/arcgis/portaladmin", "https://gis.example.org:7443/arcgis"),
        ("http://127.0.0.1:8080/portal", "http://127.0.0.1:8080/portal"),
        ("http://[::1]:8080/portal", "http://[::1]:8080/portal"),
        ("arcgis.com", "https://www.arcgis.com"),
        ("https://www.arcgis.com/home/", "https://www.arcgis.com"),
        ("https://org.maps.arcgis.com/apps/mapviewer/index.html", "https://org.maps.arcgis.com"),
        ("https://ann:secret@gis.example.org/portal", "https://gis.example.org/portal"),
    ],
)
def test_portal_root(typed: str, root: str) -> None:
    assert portal_root(typed) == root


@pytest.mark.parametrize(
    ("typed", "root"),
    [
        ("https://gis.example.org/server/rest/services/Hosted/roads/FeatureServer", "https://gis.example.org/server"),
        ("https://gis.example.org/server/admin/", "https://gis.example.org/server"),
        ("gis.example.org/server/manager", "https://gis.example.org/server"),
        ("https://gis.example.org:6443", "https://gis.example.org:6443/arcgis"),
        ("https://gis.example.org:6443/arcgis/rest/services", "https://gis.example.org:6443/arcgis"),
        ("https://services1.arcgis.com/ORG/arcgis/rest/services/roads/FeatureServer", "https://services1.arcgis.com/ORG/arcgis"),
    ],
)  # fmt: skip
def test_server_root(typed: str, root: str) -> None:
    assert server_root(typed) == root


@pytest.mark.parametrize(
    "typed", ["", "ftp://x/y", "https://", "https://host:99999/", "two words", "http://[x"]
)
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(PortalError) as caught:
        portal_root(typed)
    assert caught.value.code == "WLS500"


def test_an_address_that_is_refused_shows_no_password() -> None:
    with pytest.raises(PortalError) as caught:
        portal_root("https://ann:secret@gis example.org/portal?token=abcdef")
    assert "secret" not in str(caught.value)
    assert "abcdef" not in str(caught.value)


def test_segments_are_encoded_whole() -> None:
    joined = join("https://h/portal/", "users", r"DOM\ann", "", "a/b c", 7)
    assert joined == "https://h/portal/users/DOM%5Cann/a%2Fb%20c/7"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://ann:pw@h:1/p?token=x#y", "https://h:1/p"),
        ("http://[x?token=y", "http://[x"),
        ("http://ann:p@[x", "http://[x"),
    ],
)
def test_bare(url: str, shown: str) -> None:
    assert bare(url) == shown


@pytest.mark.parametrize(
    ("url", "clear"),
    [
        ("https://gis.example.org", False),
        ("http://gis.example.org", True),
        ("http://127.0.0.1:8080", False),
        ("http://[::1]", False),
        ("http://localhost", False),
        ("http://127.0.0.1.example.org", True),
    ],
)
def test_in_the_clear(url: str, clear: bool) -> None:
    assert in_the_clear(url) is clear


@pytest.mark.parametrize(
    ("portal", "url", "may"),
    [
        ("https://gis.example.org/portal", "https://gis.example.org:6443/arcgis/rest", True),
        ("https://gis.example.org/portal", "https://other.example.org/server/rest", False),
        ("https://gis.example.org/portal", "http://gis.example.org/server/rest", False),
        ("https://org.maps.arcgis.com", "https://services1.arcgis.com/ORG/arcgis/rest", True),
        ("https://org.maps.arcgis.com", "https://services1.arcgis.com.example.org/x", False),
        ("http://127.0.0.1:1/portal", "http://127.0.0.1:2/server", True),
    ],
)
def test_a_portals_token_goes_only_where_it_belongs(portal: str, url: str, may: bool) -> None:
    assert may_have_portal_token(portal, url) is may
