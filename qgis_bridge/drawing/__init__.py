"""Drawing a published map by QGIS itself, in a process that does nothing else.

:mod:`.application` starts a QGIS that reads no profile and reaches no network, :mod:`.drawn_map` opens a
map that lies in a folder, :mod:`.picture` draws it, :mod:`.image_formats` writes what was drawn,
:mod:`.legend` draws its legend.
"""
