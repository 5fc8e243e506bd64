"""Step codes of progress reports to what the user reads meanwhile."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CONTEXT = "Steps"
MEBIBYTE = 1024 * 1024

# {x_mb} is the fact x, a number of bytes, in megabytes.
# fmt: off
STEPS: dict[str, str] = {
    "analyze-data": QT_TRANSLATE_NOOP("Steps", "Reading the data through"),
    "portal-start": QT_TRANSLATE_NOOP("Steps", "Starting the local portal"),
    "publish-look": QT_TRANSLATE_NOOP("Steps", "Asking {url} what is there"),
    "publish-done": QT_TRANSLATE_NOOP("Steps", "{title} is published"),
    "publish-other-road": QT_TRANSLATE_NOOP("Steps",
        "The portal takes no service definition; the geodatabase is published in its place"),
    "publish-put-back": QT_TRANSLATE_NOOP("Steps", "Putting '{title}' back as it was"),
    "plan-compare": QT_TRANSLATE_NOOP("Steps", "Comparing {layer} with what was published last"),
    "plan-send-files": QT_TRANSLATE_NOOP("Steps", "Appending new features, {done} of {total}"),
    "plan-take-back": QT_TRANSLATE_NOOP("Steps", "Taking changes back, {done} features so far"),
    "plan-edit": QT_TRANSLATE_NOOP("Steps", "Sending changes, {done} of {total} features"),
    "web-map": QT_TRANSLATE_NOOP("Steps", "Saving the web map '{title}'"),
    "stage-analyze": QT_TRANSLATE_NOOP("Steps", "Looking for problems"),
    "stage-data": QT_TRANSLATE_NOOP("Steps", "Copying the data"),
    "stage-layer": QT_TRANSLATE_NOOP("Steps", "Copying {layer}: {done} of {total} features"),
    "stage-raster": QT_TRANSLATE_NOOP("Steps", "Copying {layer}"),
    "stage-describe": QT_TRANSLATE_NOOP("Steps", "Describing the service"),
    "stage-pack": QT_TRANSLATE_NOOP("Steps", "Packing, {done_mb} of {total_mb} MB"),
    "tiles-draw": QT_TRANSLATE_NOOP("Steps",
        "Making tiles, {done} of {total}; {rate} a second, {remaining} to go"),
    "tiles-pack": QT_TRANSLATE_NOOP("Steps", "Packing the tiles, {done_mb} of {total_mb} MB"),
    "unpack": QT_TRANSLATE_NOOP("Steps", "Unpacking, {done_mb} of {total_mb} MB"),
    "portal-upload": QT_TRANSLATE_NOOP("Steps", "Uploading, {sent_mb} of {total_mb} MB"),
    "portal-store": QT_TRANSLATE_NOOP("Steps", "The portal stores the upload"),
    "portal-publish": QT_TRANSLATE_NOOP("Steps", "The portal publishes: {status}"),
    "verify": QT_TRANSLATE_NOOP("Steps", "Comparing {layer} with what was sent"),
}


class _Facts(dict[str, Any]):
    """Facts for a sentence; one that the report does not carry reads as nothing."""

    def __missing__(self, name: str) -> str:
        return ""


def step_text(step: str, **facts: Any) -> str:
    """Return the translated words for a step code; an unknown code reads as itself."""
    source = STEPS.get(step)
    if source is None:
        return step
    numbers = {name: value for name, value in facts.items() if isinstance(value, (int, float))}
    shown = {**facts, **{f"{name}_mb": f"{value / MEBIBYTE:.1f}" for name, value in numbers.items()}}
    return " ".join(QCoreApplication.translate(CONTEXT, source).format_map(_Facts(shown)).split())
