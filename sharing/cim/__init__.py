"""CIM objects and documents, spelled as Esri's specification spells them.

Every function here returns a plain dict as Pro writes it to JSON: ``type`` first, each property
name with its first letter lowered and nothing else changed (``URI`` is ``uRI``; the one exception
seen in Pro's files is ``URL``, written ``url``).  Enumerations are the bare words (``Round``).
Lengths are points, angles degrees counter-clockwise, y points up, and ``symbolLayers[0]`` is the
**top** layer.

Source: Esri/cim-spec 3.5 for names and words, Pro-written layer files for the spelling.
"""

from __future__ import annotations

from typing import Any

CimObject = dict[str, Any]
"""A CIM object as JSON holds it."""
