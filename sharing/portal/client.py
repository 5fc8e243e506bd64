"""A portal as the rest of the plugin uses it: few verbs over the modules beside this one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ..progress import Progress
from . import items, jobs, sharing, upload
from .auth import Credentials, SigninToken
from .connection import Connection
from .folders import ROOT, Folder, ensure_folder
from .options import TransportOptions
from .services import Service
from .transport import Transport
from .urls import portal_root
from .users import Organization, User, find_portal, sign_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from ..draft.settings import ServiceKind, SharingSettings
    from ..map_snapshot import Metadata
    from .clock import Clock
    from .items import Item
    from .jobs import PublishJob


class Portal:
    """ArcGIS Online, ArcGIS Enterprise, or the plugin's own portal, for one user.

    ``url`` is whatever the user typed.  Nothing is asked before the first use; then the user is signed in.
    A portal is a context manager and closes its connections at the end.

    Every verb may raise ``PortalError`` and its kin: ``TransportError`` when nothing usable was answered,
    ``TokenExpired`` when a given token is not accepted, ``NotAuthorized`` when the password is wrong or the
    right is missing.
    """

    def __init__(
        self,
        url: str,
        credentials: Credentials | None = None,
        options: TransportOptions | None = None,
        clock: Clock | None = None,
    ) -> None:
        self._credentials = credentials or Credentials()
        options = options or TransportOptions()
        if self._credentials.referer:
            options = replace(options, referer=self._credentials.referer)
        self._transport = Transport(options, clock)
        self._connection = Connection(portal_root(url), self._transport, self._credentials)
        self._organization: Organization | None = None
        self._me = User("")

    def __repr__(self) -> str:
        return f"Portal({self.url!r}, {self._connection.username!r})"

    def __enter__(self) -> Portal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def url(self) -> str:
        """The portal's root: as it was typed, after signing in as the portal's redirects told."""
        return self._connection.root

    @property
    def connection(self) -> Connection:
        """The signed-in connection, for the functions of the modules beside this one."""
        self.sign_in()
        return self._connection

    @property
    def organization(self) -> Organization:
        """What the portal says of itself."""
        self.sign_in()
        return self._organization or Organization()

    @property
    def me(self) -> User:
        """The signed-in user, one without a name when anonymous."""
        self.sign_in()
        return self._me

    @property
    def token(self) -> SigninToken:
        """The token in use, for handing the sign-in on. It is a secret."""
        tokens = self.connection.tokens
        return SigninToken(tokens.token(), self._transport.options.referer, tokens.expires)

    def close(self) -> None:
        """Close all connections. The portal can still be used, and opens new ones then."""
        self._transport.close()

    def sign_in(self) -> User:
        """Find the portal and sign in, once; return the user.

        Raises:
            NotAuthorized: WLS522 wrong user or password; WLS523 the token is nobody's.
        """
        if self._organization is None:
            root = find_portal(self._transport, self._connection.root)
            connection = Connection(root, self._transport, self._credentials)
            self._organization, self._me = sign_in(connection)
            self._connection = connection
        return self._me

    def is_service_name_available(self, name: str, kind: ServiceKind) -> bool:
        """Tell whether a new service of this kind may bear this name."""
        return jobs.is_service_name_available(self.connection, name, kind)

    def find_item(self, title: str, item_type: str, folder: Folder | None = None) -> Item | None:
        """Return the user's item of exactly this title and type; where several fit, the one in ``folder``."""
        return items.find_item(self.connection, title, item_type, folder)

    def ensure_folder(self, title: str) -> Folder:
        """Return the folder of this title, made when missing (``made`` tells). Empty is the root."""
        return ensure_folder(self.connection, title)

    def upload(
        self,
        path: Path,
        metadata: Metadata,
        item_type: str,
        folder: Folder = ROOT,
        progress: Progress | None = None,
    ) -> Item:
        """Make an item of a file. Raises as :func:`~.upload.add_file`."""
        file = upload.FileToAdd(path, metadata, item_type, folder)
        return upload.add_file(self.connection, file, progress or Progress())

    def replace_file(self, item: Item, path: Path, progress: Progress | None = None) -> Item:
        """Put another file into an item, which keeps its id and sharing."""
        return upload.replace_file(self.connection, item, path, progress or Progress())

    def publish(
        self,
        item: Item,
        file_type: str = "serviceDefinition",
        parameters: Mapping[str, Any] | None = None,
        *,
        overwrite: bool = False,
    ) -> PublishJob:
        """Have the portal make a service of an item. Raises as :func:`~.jobs.publish`."""
        return jobs.publish(self.connection, item, file_type, parameters, overwrite=overwrite)

    def describe(self, item: Item | str, metadata: Metadata, thumbnail: Path | bytes | None = None) -> None:
        """Set what an item tells about itself; empty values leave the portal's as they are."""
        items.describe(self.connection, item, metadata, thumbnail)

    def share(self, shared: Iterable[Item | str], settings: SharingSettings) -> tuple[str, ...]:
        """Share items; return the titles of the groups that the portal left out."""
        return sharing.share(self.connection, shared, settings)

    def delete(self, item: Item | str) -> None:
        """Delete an item; one that is gone already is fine."""
        items.delete(self.connection, item)

    def service(self, url: str) -> Service:
        """Return a reader of a service."""
        return Service(self.connection, url)
