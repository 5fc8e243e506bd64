"""A portal of its own, in a process of its own."""
