"""Map services: pictures drawn by QGIS in processes of its own, and what is asked about them.

The portal never imports QGIS.  :mod:`.drawing_pool` keeps the drawing processes, which are talked to in
frames of JSON and bytes; queries go to the same engine as those on a feature service.
"""
