"""QgsTask wrappers: prepare on the main thread, work off it, publish back on it."""
