"""The .sd container: a 7z archive, written and read with the standard library alone (ADR 5)."""

from .ahead import Packer
from .members import ArchiveMember, Member
from .reader import ArchiveReader
from .table import Limits
from .writer import WrittenArchive, write_archive

__all__ = ["ArchiveMember", "ArchiveReader", "Limits", "Member", "Packer", "WrittenArchive", "write_archive"]
