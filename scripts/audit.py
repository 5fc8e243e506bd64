"""Ask whether known weaknesses are in the versions that are pinned; fail where one is.

pip-audit asks the Python package index and, where that tells nothing, OSV.  Where neither answers, as behind
a mirror that passes on packages only, this is said and is no failure: nothing was found out.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "build" / "audit"
PIP_AUDIT = "pip-audit==2.10.1"
PINNED = ("requirements.txt", "local_portal/requirements.txt", "requirements-dev.txt", "constraints.txt")
SERVICES = ("pypi", "osv")


def weaknesses(report: dict[str, Any]) -> tuple[int, list[str]]:
    """Return how many packages an answer was got for, and the weaknesses that it tells."""
    told = [each for each in report["dependencies"] if "skip_reason" not in each]
    found = [
        f"{each['name']} {each['version']}: {weakness['id']}, mended in {weakness['fix_versions']}"
        for each in told
        for weakness in each["vulns"]
    ]
    return len(told), found


def asked(service: str) -> dict[str, Any]:
    """Return pip-audit's report by one service, an empty one where it got no answer."""
    command = [sys.executable, "-m", "pip_audit", "--no-deps", "--disable-pip", "--progress-spinner", "off"]
    command += ["--vulnerability-service", service, "--timeout", "15", "--format", "json"]
    for name in PINNED:
        command += ["--requirement", str(ROOT / name)]
    environment = {**os.environ, "PYTHONPATH": str(PACKAGES)}
    run = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    try:
        report: dict[str, Any] = json.loads(run.stdout)
    except ValueError:
        return {"dependencies": []}
    return report


def main() -> int:
    """Audit; 1 if there is a weakness."""
    if not PACKAGES.is_dir():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        if subprocess.run([*pip, "--target", str(PACKAGES), PIP_AUDIT], check=False).returncode:
            print("audit: pip-audit cannot be installed, nothing was audited")
            return 0
    for service in SERVICES:
        answered, found = weaknesses(asked(service))
        if answered:
            print(f"audit: {answered} packages by {service}, {len(found)} weaknesses")
            print("".join(f"  {line}\n" for line in found), end="")
            return int(bool(found))
        print(f"audit: {service} does not answer")
    print("audit: nothing was audited")
    return 0


if __name__ == "__main__":
    sys.exit(main())
