"""Let other libraries of a script, PyPI ``arcgis`` above all, trust what the plugin was told to trust.

They read the file of ``SSL_CERT_FILE`` or ``REQUESTS_CA_BUNDLE`` in place of the system's authorities, so the
file holds what was trusted before as well.
"""

from __future__ import annotations

import os
import ssl
from pathlib import Path

from ..qgis_bridge.portal_access import CA_VARIABLE

READ_BY_OTHERS = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE")


def share_trust(folder: str) -> None:
    """Write for each variable a file into the folder and name it there, for this process.

    Without ``WLS_CA_BUNDLE`` there is nothing to do.
    """
    ours = os.environ.get(CA_VARIABLE, "")
    if not ours or not Path(ours).is_file():
        return
    for name in READ_BY_OTHERS:
        before = os.environ.get(name) or ssl.get_default_verify_paths().cafile or ""
        parts = [Path(path).read_bytes() for path in (before, ours) if Path(path).is_file()]
        file = Path(folder) / f"{name.lower()}.pem"
        file.write_bytes(b"\n".join(parts))
        os.environ[name] = str(file)
