"""The scenario of the Python API (``arcgis``), as its users would write it, in an environment of its own."""

from __future__ import annotations

import sys

import arcgis_content as content
import arcgis_features as features
import arcgis_server as server
from arcgis_session import Session
from checks import Checks

PARTS = (
    content.sign_in,
    content.publishing,
    content.tables_and_names,
    content.overwriting,
    content.sharing,
    content.items,
    content.older_ways,
    features.querying,
    features.editing,
    features.attachments,
    features.definitions,
    server.federation,
    server.publishing,
    server.services,
    server.data_stores,
    server.maps,
    server.tiles,
    server.web_maps,
    server.the_end,
    content.clone_and_delete,
)


def main() -> int:
    """Run all parts; return how many checks failed, 1 at most."""
    check = Checks("arcgis")
    session = Session.start()
    for part in PARTS:
        with check.part(part.__name__):
            part(check, session)
    session.hand_on()
    return min(check.failed, 1)


if __name__ == "__main__":
    sys.exit(main())
