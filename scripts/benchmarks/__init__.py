"""What ``make bench`` measures: one subject a module, listed in :data:`subjects.SUBJECTS`.

``rows`` of a subject runs in the bench's own process and starts the measured things, each in a process of
its own; ``measure`` is what runs there, inside a QGIS (see :mod:`child`).
"""
