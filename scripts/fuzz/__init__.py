"""Fuzzing for longer than the tests do, led by coverage."""
