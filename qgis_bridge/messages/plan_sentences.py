"""What a plan says, by its codes: verdicts, reasons and steps. :mod:`.plans` makes sentences of them."""

from __future__ import annotations

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

# fmt: off
VERDICTS: dict[str, str] = {
    "create": QT_TRANSLATE_NOOP("Plans", "Will be created"),
    "data changed": QT_TRANSLATE_NOOP("Plans", "Data changed"),
    "style changed": QT_TRANSLATE_NOOP("Plans", "Style changed"),
    "text changed": QT_TRANSLATE_NOOP("Plans", "Texts changed"),
    "sharing changed": QT_TRANSLATE_NOOP("Plans", "Sharing changed"),
    "unchanged": QT_TRANSLATE_NOOP("Plans", "Unchanged"),
    "would be removed": QT_TRANSLATE_NOOP("Plans", "Would be removed"),
    "name clash": QT_TRANSLATE_NOOP("Plans", "Name clash"),
    "missing right": QT_TRANSLATE_NOOP("Plans", "Missing right"),
}

REASONS: dict[str, str] = {
    "plan-new-service": QT_TRANSLATE_NOOP("Plans", "There is no service named '{name}' yet."),
    "plan-new-layer": QT_TRANSLATE_NOOP("Plans", "The service does not have this layer yet."),
    "plan-new-layer-off": QT_TRANSLATE_NOOP("Plans",
        "The service does not have this layer yet, and is not given it, as data are switched off."),
    "plan-in-place": QT_TRANSLATE_NOOP("Plans", "Only features that changed are sent."),
    "plan-as-a-whole": QT_TRANSLATE_NOOP("Plans",
        "The data are replaced as a whole. Item, address and layer numbers stay the same."),
    "plan-unfinished": QT_TRANSLATE_NOOP("Plans",
        "An earlier overwrite broke off. It is done again, and what had been changed on the web before it "
        "is kept."),
    "plan-no-record": QT_TRANSLATE_NOOP("Plans",
        "It is not known what was published last. What differs on the web counts as changed there."),
    "plan-ours": QT_TRANSLATE_NOOP("Plans", "Changed in the project: {places}."),
    "plan-web": QT_TRANSLATE_NOOP("Plans", "Changed on the web, stays as it is there: {places}."),
    "plan-both": QT_TRANSLATE_NOOP("Plans",
        "Changed in the project and on the web, stays as it is on the web: {places}."),
    "plan-sharing-web": QT_TRANSLATE_NOOP("Plans",
        "Sharing was changed on the web and stays as it is there."),
    "plan-fields-new": QT_TRANSLATE_NOOP("Plans", "New fields: {names}."),
    "plan-fields-gone": QT_TRANSLATE_NOOP("Plans", "Fields that are no longer published: {names}."),
    "plan-fields-retyped": QT_TRANSLATE_NOOP("Plans", "Fields of another type: {names}."),
    "plan-removed": QT_TRANSLATE_NOOP("Plans", "No longer published; will be removed with its data."),
    "plan-left": QT_TRANSLATE_NOOP("Plans", "No longer published; stays, as removal is switched off."),
    "plan-rows-unknown": QT_TRANSLATE_NOOP("Plans",
        "Which features changed cannot be told, as they were published from elsewhere or cannot be told "
        "apart."),
    "plan-rows-linked": QT_TRANSLATE_NOOP("Plans",
        "The layer has attachments or relations, so its features are not sent one by one."),
    "plan-append": QT_TRANSLATE_NOOP("Plans",
        "{count} new features are sent as files that the service appends, in {parts} parts."),
    "plan-rows-many": QT_TRANSLATE_NOOP("Plans",
        "The layer has too many features to compare them one by one."),
    "plan-gone-on-web": QT_TRANSLATE_NOOP("Plans",
        "{count} features were deleted on the web and stay deleted."),
    "plan-key-doubled": QT_TRANSLATE_NOOP("Plans",
        "The field '{field}' does not tell features apart: '{value}' comes twice."),
    "plan-web-edits-lost": QT_TRANSLATE_NOOP("Plans",
        "Features were edited on the web since it was published; these edits will be lost."),
    "web-map-not-published": QT_TRANSLATE_NOOP("Plans",
        "Layer '{layer}' is not in the web map, as it was not published."),
    "web-map-unknown": QT_TRANSLATE_NOOP("Plans",
        "Layer '{layer}' is not in the web map: where it comes from is not known."),
    "web-map-secret": QT_TRANSLATE_NOOP("Plans",
        "Layer '{layer}' is not in the web map: its source takes a password, token or key, which everybody "
        "who sees the map would learn."),
    "web-map-kind": QT_TRANSLATE_NOOP("Plans",
        "Layer '{layer}' is not in the web map, which knows no such source."),
}

STEPS: dict[str, str] = {
    "clean up": QT_TRANSLATE_NOOP("Plans", "Take away {count} files that an earlier run left on the portal"),
    "make folder": QT_TRANSLATE_NOOP("Plans", "Make the folder '{title}'"),
    "upload": QT_TRANSLATE_NOOP("Plans", "Upload {name}"),
    "publish": QT_TRANSLATE_NOOP("Plans", "Publish the service '{name}'"),
    "replace file": QT_TRANSLATE_NOOP("Plans", "Upload {name} in the place of the last one"),
    "overwrite": QT_TRANSLATE_NOOP("Plans", "Overwrite the service '{name}'"),
    "add layers": QT_TRANSLATE_NOOP("Plans", "Add the layers {names}"),
    "add fields": QT_TRANSLATE_NOOP("Plans", "Layer {layer}: add the fields {names}"),
    "edit": QT_TRANSLATE_NOOP("Plans",
        "Layer {layer}: add {adds}, change {updates} and delete {deletes} features"),
    "append": QT_TRANSLATE_NOOP("Plans", "Layer {layer}: append {adds} features in {parts} parts"),
    "layer definition": QT_TRANSLATE_NOOP("Plans", "Layer {layer}: set {parts}"),
    "service definition": QT_TRANSLATE_NOOP("Plans", "Set what the service tells: {parts}"),
    "item data": QT_TRANSLATE_NOOP("Plans", "Set pop-ups and drawing of the item"),
    "describe": QT_TRANSLATE_NOOP("Plans", "Describe the item"),
    "share": QT_TRANSLATE_NOOP("Plans", "Share the item"),
    "remember": QT_TRANSLATE_NOOP("Plans", "Note in the item what was published"),
    "verify": QT_TRANSLATE_NOOP("Plans", "Compare with what was sent"),
}
