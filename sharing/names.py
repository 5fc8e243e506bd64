"""Names that a service may bear.

A service name holds letters, digits and underscores and at most 120 characters (Esri's page for
``FeatureSharingDraft.serviceName``).  Public scripts pass names with blanks all the same, so other
characters are kept in the item's title and become underscores in the service's own name.
"""

from __future__ import annotations

import re

LONGEST_SERVICE_NAME = 120


def service_name(name: str) -> str:
    """Return ``name`` as a service can bear it; each run of other characters is one underscore."""
    return re.sub(r"[^\w]+", "_", name.strip(), flags=re.UNICODE)


def is_service_name(name: str) -> bool:
    """Tell whether ``name`` can be a service's name as it stands."""
    return 0 < len(name) <= LONGEST_SERVICE_NAME and service_name(name) == name
