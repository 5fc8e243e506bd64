"""From an uploaded package to a standing service.

The portal decides and keeps the books; a worker process of its own does the heavy reading, so that
neither a damaged file nor a large one can harm the services that run.
"""
