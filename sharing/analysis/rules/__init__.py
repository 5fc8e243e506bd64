"""The rules by theme. Each takes a case and yields where it struck; the table gives it its code."""
