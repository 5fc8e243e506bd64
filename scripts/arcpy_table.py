"""Write the table of arcpy names that are here into docs/user/arcpy.md; --check tells if it is old."""

from __future__ import annotations

import sys
from pathlib import Path

from web_layer_sharing.arcpy.support import table

PAGE = Path(__file__).resolve().parent.parent / "docs" / "user" / "arcpy.md"
BEGIN, END = "<!-- written by scripts/arcpy_table.py -->\n", "<!-- end -->"


def page_with_table(page: str) -> str:
    """Return the page with the table as the code has it."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table()}\n\n{END}{after}"


def main(arguments: list[str]) -> int:
    """Write the page, or tell by the exit code whether it is as the code has it."""
    old = PAGE.read_text(encoding="utf-8")
    new = page_with_table(old)
    if "--check" in arguments:
        return int(new != old)
    PAGE.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
