"""Docks and dialogs."""
