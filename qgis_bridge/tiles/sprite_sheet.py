"""The pictures of a style on one sheet, once for usual screens and once for fine ones."""

from __future__ import annotations

import json
from base64 import b64decode
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QImage, QPainter

from ...sharing.maplibre_style.sprites import packed, sprite_json
from ..symbology.pictures import DPI
from ..thumbnail import png

if TYPE_CHECKING:
    from collections.abc import Mapping

_SCREEN_DPI = 96


def sprite_files(pictures: Mapping[str, str]) -> dict[str, bytes]:
    """Return ``sprites/sprite.json``, ``.png`` and their ``@2x``. Pictures are data URIs of 192 dpi."""
    images = {name: QImage.fromData(b64decode(url.partition(",")[2])) for name, url in pictures.items()}
    files = {}
    for ratio, mark in ((1, ""), (2, "@2x")):
        scaled = {name: _scaled(image, ratio) for name, image in images.items() if not image.isNull()}
        places, size = packed({name: (image.width(), image.height()) for name, image in scaled.items()})
        sheet = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
        sheet.fill(0)
        painter = QPainter(sheet)
        for name, at in places.items():
            painter.drawImage(QPoint(at.x, at.y), scaled[name])
        painter.end()
        told = json.dumps(sprite_json(places, ratio), ensure_ascii=False)
        files[f"sprites/sprite{mark}.json"] = told.encode("utf-8")
        files[f"sprites/sprite{mark}.png"] = png(sheet)
    return files


def _scaled(image: QImage, ratio: int) -> QImage:
    factor = ratio * _SCREEN_DPI / DPI
    return image.scaled(
        max(round(image.width() * factor), 1),
        max(round(image.height() * factor), 1),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
