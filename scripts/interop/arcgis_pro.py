"""``GIS("pro")``: the Python API signs in by what arcpy tells it, so arcpy must be there before it is."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).with_name("stand_in")))

from arcgis.gis import GIS
from arcgis_session import Session
from checks import Checks


def main() -> int:
    """Sign in as in Pro; return how many checks failed, 1 at most."""
    check = Checks("arcgis pro")
    session = Session.start()
    told = session.folder / "sign_in.json"
    told.write_text(json.dumps({"url": session.url, "token": session.token()}), encoding="utf-8")
    told.chmod(0o600)
    os.environ["INTEROP_SIGN_IN"] = str(told)
    with check.part("pro"):
        for name in ("pro", "home"):
            gis = GIS(name)
            check.same(f"signed in as {name}", gis.users.me.username, session.username)
            check.that(f"and finds what is there as {name}", gis.content.search("tags:interop"))
    return min(check.failed, 1)


if __name__ == "__main__":
    sys.exit(main())
