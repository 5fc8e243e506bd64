"""The .sddraft file: where each value lives, reading, writing."""
