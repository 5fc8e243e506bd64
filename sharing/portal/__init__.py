"""The client of ArcGIS portals and servers: requests, answers, signing in, items, jobs, services.

:class:`Portal` is the front, :class:`Server` the one for services that no portal hosts.
``docs/formats/portal-wire.md`` says what goes over the wire, ``docs/adr/0006-requests-for-portal-traffic.md``
why it goes by ``requests``.
"""

from .auth import Credentials, SigninToken
from .client import Portal
from .folders import ROOT, Folder
from .items import Item
from .jobs import JobTicket, PublishJob, ServiceReference
from .options import TransportOptions
from .server_client import Server
from .servers import DefinitionToPublish, ServerService
from .services import Service
from .users import Organization, User

__all__ = [
    "ROOT",
    "Credentials",
    "DefinitionToPublish",
    "Folder",
    "Item",
    "JobTicket",
    "Organization",
    "Portal",
    "PublishJob",
    "Server",
    "ServerService",
    "Service",
    "ServiceReference",
    "SigninToken",
    "TransportOptions",
    "User",
]
