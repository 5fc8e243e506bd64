"""CIM to web JSON: symbols, renderers, labels, pop-ups, templates, layers and services.

Nothing here raises for odd cartography.  What cannot be carried is replaced by the nearest thing
that can, and said through a ``lose(what, kept)`` callback (:mod:`.losses`).

Sizes are points, colours ``[r, g, b, a]`` from 0 to 255, angles counter-clockwise, y points up.
The vocabulary is that of Esri's public web map specification and REST pages.
"""
