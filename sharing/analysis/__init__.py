"""The analyzer: every problem of a draft, told before anything is written."""
