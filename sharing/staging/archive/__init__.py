"""The .sd container: a 7z archive, written and read with the standard library alone (ADR 5)."""

from .members import ArchiveMember, Member
from .reader import ArchiveReader
from .table import Limits
from .writer import WrittenArchive, write_archive

__all__ = ["ArchiveMember", "ArchiveReader", "Limits", "Member", "WrittenArchive", "write_archive"]
