"""The client of ArcGIS portals and servers: requests, answers, signing in, items, jobs, services.

:class:`Portal` is the front.  ``docs/formats/portal-wire.md`` says what goes over the wire and
``docs/adr/0006-requests-for-portal-traffic.md`` why it goes by ``requests``.
"""

from .auth import Credentials, SigninToken
from .client import Portal
from .folders import ROOT, Folder
from .items import Item
from .jobs import JobTicket, PublishJob, ServiceReference
from .options import TransportOptions
from .services import Service
from .users import Organization, User

__all__ = [
    "ROOT",
    "Credentials",
    "Folder",
    "Item",
    "JobTicket",
    "Organization",
    "Portal",
    "PublishJob",
    "Service",
    "ServiceReference",
    "SigninToken",
    "TransportOptions",
    "User",
]
