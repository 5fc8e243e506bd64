"""``arcpy.Exists`` and ``arcpy.Delete`` for the files that publishing scripts look after."""

from __future__ import annotations

import shutil
from typing import Any

from .environment import env
from .messages import INFORMATION, tool
from .result import Result


def Exists(dataset: Any) -> bool:
    """Tell whether a file, folder or geodatabase is there; relative paths start at the workspace."""
    return bool(dataset) and env.resolve(str(dataset)).exists()


def Delete(in_data: Any) -> Result:
    """Delete files or folders such as a ``.sddraft``, a ``.sd`` or a file geodatabase.

    What is not there is passed over in silence, as in arcpy.
    """
    given = in_data if isinstance(in_data, (list, tuple)) else str(in_data).split(";")
    with tool("Delete") as messages:
        for one in given:
            path = env.resolve(str(one).strip())
            if path.is_dir() and path.suffix.lower() == ".gdb":
                shutil.rmtree(path)
            elif path.is_file():
                path.unlink()
            else:
                messages.add(INFORMATION, f"{path} is not there or is not a file or geodatabase.")
    return Result("Delete", [("out_results", "true")], messages)
