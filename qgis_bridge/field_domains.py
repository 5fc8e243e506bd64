"""Editor widgets as Esri domains: value maps and relations, ranges and check boxes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import NULL, QgsFeatureRequest, QgsField, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from .layer_source import feature_count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# What a value map holds for NULL (QgsValueMapFieldFormatter::NULL_VALUE): no code, simply no value.
NULL_CODE = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"

WHOLE = {"esriFieldTypeSmallInteger", "esriFieldTypeInteger", "esriFieldTypeBigInteger"}
NUMBERS = WHOLE | {"esriFieldTypeSingle", "esriFieldTypeDouble"}

# As many as a list to choose from can hold and still be one.
MOST_RELATED = 1000

Domain = Optional[Mapping[str, Any]]


def domain(layer: QgsVectorLayer, index: int, field: QgsField, esri_type: str) -> Domain:
    """Return the domain that the field's editor widget amounts to, None where it is none.

    The name is the data source's own domain's where there is one, else made of layer and field.
    """
    name = field.constraints().domainName() or f"{layer.name()}_{field.name()}"
    setup = layer.editorWidgetSetup(index)
    config = setup.config()
    if setup.type() == "ValueRelation":
        config = {"map": _related_values(layer, config)}
    make = WIDGETS.get(setup.type())
    found = make(name, config, esri_type) if make else None
    if found is None and esri_type == "esriFieldTypeSmallInteger" and is_boolean(field):
        return coded(name, [("false", 0), ("true", 1)])
    return found


def is_boolean(field: QgsField) -> bool:
    """Tell whether QGIS holds the field's values as true and false."""
    return bool(field.type() == QMetaType.Type.Bool)


def coded(name: str, pairs: Iterable[tuple[str, Any]]) -> Domain:
    """Return a coded value domain of (words, code) pairs; None without any."""
    values = [{"name": words, "code": code} for words, code in pairs]
    return {"type": "codedValue", "name": name, "codedValues": values} if values else None


def _value_map(name: str, config: Mapping[str, Any], esri_type: str) -> Domain:
    listed = config.get("map") or []
    maps = listed if isinstance(listed, list) else [listed]
    pairs = []
    for entry in maps:
        for words, raw in entry.items():
            code = _code(raw, esri_type)
            if code is not None:
                pairs.append((words or str(code), code))
    return coded(name, pairs)


def _code(raw: Any, esri_type: str) -> Any:
    """Return a code as the field's type holds it; None for NULL and for what it cannot hold."""
    if raw is None or raw in (NULL, NULL_CODE):
        return None
    if esri_type not in NUMBERS:
        return str(raw)
    try:
        number = float(raw)
        whole = int(str(raw)) if number.is_integer() and "." not in str(raw) else int(number)
    except (TypeError, ValueError, OverflowError):
        return None
    if esri_type not in WHOLE:
        return number
    return whole if number == whole else None


def _related_values(layer: QgsVectorLayer, config: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return what a value relation offers now, as a value map; nothing where that takes long to find out.

    A choice that depends on the form, or of several values at once, is no domain.
    """
    project = layer.project()
    other = project.mapLayer(str(config.get("Layer"))) if project else None
    if not isinstance(other, QgsVectorLayer) or config.get("AllowMulti") or config.get("FilterExpression"):
        return []
    if not 0 <= feature_count(other) <= MOST_RELATED:
        return []
    key, words = (other.fields().lookupField(str(config.get(part))) for part in ("Key", "Value"))
    if min(key, words) < 0:
        return []
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    pairs = ((str(row[words]), row[key]) for row in other.getFeatures(request) if row[words] != NULL)
    return [{told: code} for told, code in sorted(pairs, key=lambda pair: pair[0])]


def _range(name: str, config: Mapping[str, Any], esri_type: str) -> Domain:
    low, high = (_code(config.get(key), esri_type) for key in ("Min", "Max"))
    if esri_type not in NUMBERS or low is None or high is None or _everything(low, high):
        return None
    return {"type": "range", "name": name, "range": [low, high]}


def _everything(low: float, high: float) -> bool:
    """Tell whether the range is only the widget's start value: all that its type can hold."""
    return low <= -(2**31) and high >= 2**31 - 1


def _check_box(name: str, config: Mapping[str, Any], esri_type: str) -> Domain:
    checked = _code(config.get("CheckedState") or _default(True, esri_type), esri_type)
    unchecked = _code(config.get("UncheckedState") or _default(False, esri_type), esri_type)
    if checked is None or unchecked is None:
        return None
    return coded(name, [("false", unchecked), ("true", checked)])


def _default(state: bool, esri_type: str) -> Any:
    return int(state) if esri_type in NUMBERS else str(state).lower()


WIDGETS: dict[str, Callable[[str, Mapping[str, Any], str], Domain]] = {
    "ValueMap": _value_map,
    "ValueRelation": _value_map,
    "Range": _range,
    "CheckBox": _check_box,
}
