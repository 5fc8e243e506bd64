"""Feature services: their data, queries on them, and the answers' encodings."""
