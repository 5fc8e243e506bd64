"""Items and what belongs to them: folders, files, uploads, sharing, relations, search."""
