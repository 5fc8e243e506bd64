"""Who may do what: the rules that the route table names, and nothing besides.

A rule looks at the request and either refuses or returns what the handler works on: an item, a
service, a user's name, or nothing.  Anonymous requests to what is not public get 499, those of
users without the right 403; what does not exist is told in the words of its kind.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any, Callable

from .catalogue.store import name_key
from .errors import Refusal, forbidden, item_missing, token_required
from .principal import ANONYMOUS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .content.records import Item
    from .hosting import Service
    from .portal import Portal
    from .request import PortalRequest

Subject = tuple[Any, ...]


class Access(Enum):
    """The rules, by what they demand.

    ``OPEN``: nothing; a token is not even looked at.  ``ANYONE``: nothing, but a bad token is told.
    ``SIGNED_IN``: a good token.  ``ACCOUNT``: to be the user in the path, or an administrator.
    ``PUBLISH``: the same, with the privilege to publish.  ``READ_ITEM``: to see the item in the path.
    ``CHANGE_ITEM``: to own it, or be an administrator.  ``READ_SERVICE``: to see the service's item.
    ``EDIT_SERVICE``: the same, signed in; what may be edited is the layer's affair.
    ``CHANGE_SERVICE``: to own the service's item, or be an administrator.
    ``PUBLISH_ON_SERVER``: the privilege to publish services on the server itself.
    ``ADMINISTER_SERVICE``: the same, and to own the service or be an administrator; it may be stopped.
    ``ADMINISTER``: to be an administrator.
    """

    OPEN = "open"
    ANYONE = "anyone"
    SIGNED_IN = "signed in"
    ACCOUNT = "account"
    PUBLISH = "publish"
    READ_ITEM = "read item"
    CHANGE_ITEM = "change item"
    READ_SERVICE = "read service"
    EDIT_SERVICE = "edit service"
    CHANGE_SERVICE = "change service"
    PUBLISH_ON_SERVER = "publish on server"
    ADMINISTER_SERVICE = "administer service"
    ADMINISTER = "administer"


def admit(portal: Portal, request: PortalRequest, access: Access) -> Subject:
    """Return what the handler works on besides the request.

    Raises:
        Refusal: the one who asks may not, or there is nothing to work on.
    """
    return _RULES[access](portal, request)


def _nothing(_portal: Portal, _request: PortalRequest) -> Subject:
    return ()


def _signed_in(_portal: Portal, request: PortalRequest) -> Subject:
    if request.who.anonymous:
        raise token_required()
    return ()


def _account(portal: Portal, request: PortalRequest) -> Subject:
    """The user in the path, by name. Who has no business there does not learn whether they exist."""
    _signed_in(portal, request)
    if not request.who.acts_for(name_key(request.captured["user"])):
        raise forbidden()
    return (portal.accounts.get(request.captured["user"]),)


def _publish(portal: Portal, request: PortalRequest) -> Subject:
    subject = _account(portal, request)
    if not request.who.has("portal:publisher:publishFeatures"):
        raise forbidden()
    return subject


def _read_item(portal: Portal, request: PortalRequest) -> Subject:
    item = _item(portal, request)
    if not portal.items.readable(item.id, request.who):
        raise _denied(request)
    return (item,)


def _change_item(portal: Portal, request: PortalRequest) -> Subject:
    _signed_in(portal, request)
    item = _item(portal, request)
    if not request.who.acts_for(item.owner_key):
        raise forbidden()
    return (item,)


def _item(portal: Portal, request: PortalRequest) -> Item:
    """The item in the path; where the path names a user too, it must be theirs."""
    item = portal.items.get(request.captured["item"])
    user = request.captured.get("user")
    if user is not None and name_key(user) != item.owner_key:
        raise item_missing()
    return item


def _read_service(portal: Portal, request: PortalRequest) -> Subject:
    captured = request.captured
    service: Service = portal.hosting.get(
        captured.get("service_folder") or "", captured["service"], captured["kind"]
    )
    if not portal.hosting.readable(service, request.who):
        raise _denied(request)
    return (service,)


def _edit_service(portal: Portal, request: PortalRequest) -> Subject:
    _signed_in(portal, request)
    return _read_service(portal, request)


def _change_service(portal: Portal, request: PortalRequest) -> Subject:
    _signed_in(portal, request)
    (service,) = _read_service(portal, request)
    if not request.who.acts_for(service.owner_key):
        raise forbidden()
    return (service,)


def _publish_on_server(portal: Portal, request: PortalRequest) -> Subject:
    _signed_in(portal, request)
    if not request.who.has("portal:publisher:publishServerServices"):
        raise forbidden()
    return ()


def _administer_service(portal: Portal, request: PortalRequest) -> Subject:
    _publish_on_server(portal, request)
    captured = request.captured
    service = portal.hosting.any(captured.get("service_folder") or "", captured["service"], captured["kind"])
    if not request.who.acts_for(service.owner_key):
        raise forbidden()
    return (service,)


def _administer(portal: Portal, request: PortalRequest) -> Subject:
    _signed_in(portal, request)
    if not request.who.administrator:
        raise forbidden()
    return ()


def _denied(request: PortalRequest) -> Refusal:
    return token_required() if request.who == ANONYMOUS else forbidden()


_RULES: Mapping[Access, Callable[[Portal, PortalRequest], Subject]] = {
    Access.OPEN: _nothing,
    Access.ANYONE: _nothing,
    Access.SIGNED_IN: _signed_in,
    Access.ACCOUNT: _account,
    Access.PUBLISH: _publish,
    Access.READ_ITEM: _read_item,
    Access.CHANGE_ITEM: _change_item,
    Access.READ_SERVICE: _read_service,
    Access.EDIT_SERVICE: _edit_service,
    Access.CHANGE_SERVICE: _change_service,
    Access.PUBLISH_ON_SERVER: _publish_on_server,
    Access.ADMINISTER_SERVICE: _administer_service,
    Access.ADMINISTER: _administer,
}
