"""Codes to sentences: the one room that all doors share."""
