"""What the administrator of the tests' portal sees there, asked by plain HTTP."""

from __future__ import annotations

import json
import ssl
import urllib.parse
import urllib.request
from typing import Any


class PortalView:
    """Items, services and their content, by title and path."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._url = environment["WLS_PORTAL_URL"]
        self._user = environment["WLS_PORTAL_USER"]
        self._context = ssl.create_default_context(cafile=environment["WLS_CA_BUNDLE"])
        told = self.post(
            f"{self._url}/sharing/rest/generateToken",
            username=self._user,
            password=environment["WLS_PORTAL_PASSWORD"],
            client="referer",
            referer="test",
        )
        self._token = told["token"]

    def post(self, url: str, **query: Any) -> dict[str, Any]:
        """Return an answer's JSON."""
        body = urllib.parse.urlencode({"f": "json", **query}).encode()
        request = urllib.request.Request(url, body, {"Referer": "test"})  # noqa: S310 - our portal
        with urllib.request.urlopen(request, timeout=60, context=self._context) as answer:  # noqa: S310
            return dict(json.loads(answer.read()))

    def ask(self, url: str, **query: Any) -> dict[str, Any]:
        """Return an answer's JSON as the owner gets it."""
        return self.post(url, token=self._token, **query)

    def items(self, title: str, kind: str = "Feature Service") -> list[dict[str, Any]]:
        """Return the items of a title and type."""
        found = self.ask(
            f"{self._url}/sharing/rest/search", q=f'owner:{self._user} title:"{title}"', num="100"
        )
        return [one for one in found["results"] if one["title"] == title and one["type"] == kind]

    def item(self, title: str, kind: str = "Feature Service") -> dict[str, Any]:
        """Return the one item of a title and type, whole."""
        (found,) = self.items(title, kind)
        return self.ask(f"{self._url}/sharing/rest/content/items/{found['id']}")

    def folder_of(self, item: dict[str, Any]) -> str:
        """Return the folder that an item is in, empty for the root."""
        told = self.ask(f"{self._url}/sharing/rest/content/users/{self._user}")
        names = {folder["id"]: folder["title"] for folder in told["folders"]}
        return names.get(item.get("ownerFolder") or "", "")

    def service(self, title: str, kind: str = "Feature Service") -> dict[str, Any]:
        """Return the service of an item."""
        return self.ask(self.item(title, kind)["url"])

    def layer(self, title: str, number: int = 0) -> dict[str, Any]:
        """Return a layer of the feature service of an item."""
        return self.ask(f"{self.item(title)['url']}/{number}")

    def count(self, title: str, number: int = 0) -> int:
        """Return how many rows a layer has."""
        url = f"{self.item(title)['url']}/{number}/query"
        return int(self.ask(url, where="1=1", returnCountOnly="true")["count"])

    def make_group(self, title: str) -> str:
        """Make a group and return its id."""
        told = self.ask(
            f"{self._url}/sharing/rest/community/createGroup", title=title, tags="t", access="org"
        )
        return str(told["group"]["id"])

    def groups_of(self, item: dict[str, Any]) -> list[str]:
        """Return the ids of the groups that an item is shared with."""
        url = f"{self._url}/sharing/rest/content/items/{item['id']}/groups"
        told = self.ask(url)
        return [group["id"] for kind in ("admin", "member", "other") for group in told.get(kind, ())]

    @property
    def server(self) -> str:
        """The server's address."""
        return f"{self._url.rpartition('/')[0]}/server"
