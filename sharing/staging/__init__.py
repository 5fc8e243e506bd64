"""Staging: a draft as it stands on disk, plus data, to a .sd."""
