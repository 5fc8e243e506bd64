"""What ``arcgis`` asks arcpy for when it is to sign in as ArcGIS Pro is, and nothing else."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any


def _told() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(Path(os.environ["INTEROP_SIGN_IN"]).read_text(encoding="utf-8"))
    return told


def GetActivePortalURL() -> str:  # noqa: N802 - arcpy's name
    """Return the portal that is signed in to."""
    return f"{_told()['url']}/"


def GetSigninToken() -> dict[str, Any]:  # noqa: N802 - arcpy's name
    """Return the token with its referer."""
    return {"token": _told()["token"], "referer": "http", "expires": 0}
