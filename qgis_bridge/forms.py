"""A layer's attribute form, map tip and temporal settings in plain values."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any, Callable

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorElement,
    QgsEditFormConfig,
    QgsExpression,
    QgsFields,
    QgsVectorLayer,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ..sharing.layer_form import FieldLook, FormGroup, LayerForm, LayerTime
from .expressions.arcade import Untranslatable, to_arcade

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_log = logging.getLogger(__name__)

Lose = Callable[[str, str], None]
_CONTAINER = QgsAttributeEditorElement.AttributeEditorType.AeTypeContainer
_FIELD = QgsAttributeEditorElement.AttributeEditorType.AeTypeField
_DRAG_AND_DROP = QgsEditFormConfig.EditorLayout.TabLayout
_EXPRESSION = re.compile(r"\[%(.*?)%\]", re.DOTALL)
_CONDITION = re.compile(r"<script\b.*?</script\s*>", re.DOTALL | re.IGNORECASE)
# What a document viewer of QGIS shows: 1 is a picture.
_PICTURES = {1, "1", "Image"}


def layer_form(layer: QgsVectorLayer, fields: QgsFields, lose: Lose) -> LayerForm:
    """Return the layer's form. Never raises; what cannot be carried is told to ``lose``."""
    try:
        return _form(layer, fields, lose)
    # A form may be read from any file, and none may stop a publish.
    except Exception:
        _log.exception("form of %s", layer.name())
        lose("form", "all_fields")
        return LayerForm()


def _form(layer: QgsVectorLayer, fields: QgsFields, lose: Lose) -> LayerForm:
    texts = _Texts(fields, lose)
    config = layer.editFormConfig()
    if config.layout() == QgsEditFormConfig.EditorLayout.UiFileLayout:
        lose("form", "all_fields")
    title = texts.title(layer.displayExpression())
    html = texts.html(layer.mapTipTemplate()) if layer.mapTipTemplate().strip() else ""
    return LayerForm(_groups(config, fields, lose), _looks(layer, fields), title, html, texts.expressions)


def _groups(config: QgsEditFormConfig, fields: QgsFields, lose: Lose) -> tuple[FormGroup, ...]:
    """Return the form's tabs and groups; without a layout of its own one group of all columns."""
    if config.layout() != _DRAG_AND_DROP:
        return (FormGroup("", tuple(fields.names())),)
    found = list(_walk(config.invisibleRootContainer(), "", fields, lose))
    listed = {name for group in found for name in group.fields}
    rest = tuple(name for name in fields.names() if name not in listed)
    # Each column once, at its first place.
    seen: set[str] = set()
    kept = []
    for group in found:
        own = tuple(name for name in dict.fromkeys(group.fields) if name not in seen)
        seen.update(own)
        if own:
            kept.append(FormGroup(group.title, own, group.collapsed))
    return (*kept, *([FormGroup("", rest)] if rest else []))


def _walk(
    container: QgsAttributeEditorContainer, path: str, fields: QgsFields, lose: Lose
) -> Iterator[FormGroup]:
    """Yield the groups below a container; a group within a group has both names."""
    own: list[str] = []
    for element in container.children():
        if element.type() == _FIELD:
            index = fields.lookupField(element.name())
            if index >= 0:
                own.append(fields.at(index).name())
        elif element.type() == _CONTAINER:
            if own:
                yield FormGroup(path, tuple(own))
                own = []
            if element.visibilityExpression().enabled():
                lose("form_visibility", "always_shown")
            title = f"{path}: {element.name()}" if path else element.name()
            yield from _collapsed(_walk(element, title, fields, lose), element.collapsed())
        else:
            lose("form_element", "none")
    if own:
        yield FormGroup(path, tuple(own))


def _collapsed(groups: Iterator[FormGroup], collapsed: bool) -> Iterator[FormGroup]:
    return (FormGroup(group.title, group.fields, group.collapsed or collapsed) for group in groups)


def _looks(layer: QgsVectorLayer, fields: QgsFields) -> dict[str, FieldLook]:
    hidden = {column.name for column in layer.attributeTableConfig().columns() if column.hidden}
    own = layer.fields()
    return {
        name: _look(layer, own.lookupField(name), name in hidden)
        for name in fields.names()
        if own.lookupField(name) >= 0
    }


def _look(layer: QgsVectorLayer, index: int, hidden: bool) -> FieldLook:
    setup = layer.editorWidgetSetup(index)
    config: Mapping[str, Any] = setup.config() or {}
    kind = setup.type()
    return FieldLook(
        hidden=hidden or kind == "Hidden",
        read_only=layer.editFormConfig().readOnly(index),
        widget=_WIDGETS.get(kind, lambda _: "text")(config),
        places=int(config.get("Precision", -1)) if kind == "Range" else -1,
        date_format=str(config.get("display_format") or config.get("field_format") or "")
        if kind == "DateTime"
        else "",
        hint=str(layer.fields().at(index).comment()),
    )


def _text(config: Mapping[str, Any]) -> str:
    if _is_on(config.get("UseHtml")):
        return "rich_text"
    return "long_text" if _is_on(config.get("IsMultiline")) else "text"


def _file(config: Mapping[str, Any]) -> str:
    if config.get("DocumentViewer") in _PICTURES:
        return "image"
    return "link" if _is_on(config.get("UseLink")) else "text"


def _is_on(value: Any) -> bool:
    return str(value).lower() in {"1", "true"}


_WIDGETS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "TextEdit": _text,
    "ExternalResource": _file,
    "Photo": lambda _: "image",
    "WebView": lambda _: "link",
    "DateTime": lambda _: "date",
    "CheckBox": lambda _: "switch",
    "ValueMap": lambda _: "choice",
    "ValueRelation": lambda _: "choice",
    "UniqueValues": lambda _: "choice",
    "Enumeration": lambda _: "choice",
    "Classification": lambda _: "choice",
}


class _Texts:
    """Texts with expressions in them, as pop-ups write them: columns in braces, anything else by a name."""

    def __init__(self, fields: QgsFields, lose: Lose) -> None:
        self.expressions: dict[str, str] = {}
        self._fields = fields
        self._lose = lose

    def title(self, expression: str) -> str:
        """Return a display expression as a pop-up's title."""
        return self._braced(expression, "title") if expression else ""

    def html(self, template: str) -> str:
        """Return a map tip: HTML in which ``[% ... %]`` are expressions. Scripts are taken out."""
        if _CONDITION.search(template):
            self._lose("map_tip_script", "none")
            template = _CONDITION.sub("", template)
        return _EXPRESSION.sub(lambda found: self._braced(found[1].strip(), "text"), template)

    def _braced(self, text: str, stem: str) -> str:
        expression = QgsExpression(text)
        if expression.hasParserError():
            self._lose("popup_expression", "none")
            return ""
        if expression.isField():
            index = self._fields.lookupField(expression.rootNode().name())
            if index >= 0:
                return f"{{{self._fields.at(index).name()}}}"
        try:
            arcade = to_arcade(text, self._fields)
        except Untranslatable:
            self._lose("popup_expression", "none")
            return ""
        name = next((name for name, known in self.expressions.items() if known == arcade), "")
        if not name:
            name = f"{stem}{len(self.expressions) + 1}"
            self.expressions[name] = arcade
        return f"{{expression/{name}}}"


def layer_time(layer: QgsVectorLayer, fields: QgsFields, lose: Lose) -> LayerTime | None:
    """Return the columns that tell when features are; None where the layer has no such setting."""
    told = layer.temporalProperties()
    if told is None or not told.isActive():
        return None
    modes = QgsVectorLayerTemporalProperties.TemporalMode
    names = {
        modes.ModeFeatureDateTimeInstantFromField: (told.startField(), ""),
        modes.ModeFeatureDateTimeStartAndEndFromFields: (told.startField(), told.endField()),
    }.get(told.mode())
    if names is None or fields.lookupField(names[0]) < 0:
        lose("temporal_mode", "none")
        return None
    start, end = (fields.at(fields.lookupField(name)).name() if name else "" for name in names)
    return LayerTime(start, end, _span(layer, tuple(name for name in (start, end) if name)))


def _span(layer: QgsVectorLayer, names: tuple[str, ...]) -> tuple[int, int] | None:
    """Return the features' first and last moment as the data source tells them; only files are asked."""
    if layer.providerType() not in {"ogr", "memory"}:
        return None
    moments = [
        value
        for name in names
        for value in layer.minimumAndMaximumValue(layer.fields().lookupField(name))
        if isinstance(value, (QDate, QDateTime)) and value.isValid()
    ]
    told = [
        value if isinstance(value, QDateTime) else QDateTime(value, QTime(0, 0), Qt.TimeSpec.UTC)
        for value in moments
    ]
    stamps = [int(value.toMSecsSinceEpoch()) for value in told]
    return (min(stamps), max(stamps)) if stamps else None
