"""The server's administration: what is published there, in which folders, over which data."""
