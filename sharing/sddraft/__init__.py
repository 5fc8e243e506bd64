"""The .sddraft file: where each value lives, reading, writing."""

from .document import SddraftDocument
from .draft_reader import read_draft
from .writer import Stamps, build

__all__ = ["SddraftDocument", "Stamps", "build", "read_draft"]
