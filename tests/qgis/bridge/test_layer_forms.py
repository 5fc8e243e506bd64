"""Attribute forms, map tips, display expressions and time, from a layer to what a web map shows."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsAttributeEditorHtmlElement,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsFeature,
    QgsVectorLayer,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from web_layer_sharing.qgis_bridge.snapshot import take_snapshot
from web_layer_sharing.sharing.esri_json import form, popup
from web_layer_sharing.sharing.staging.source import DatasetPlan, FieldPlan

FIELDS = (
    "field=name:string(40)&field=photo:string(200)&field=page:string(200)&field=area:double"
    "&field=built:datetime&field=gone:datetime&field=secret:string(10)&field=state:string(5)"
)


@pytest.fixture
def layer(project):
    made = QgsVectorLayer(f"Point?crs=EPSG:3857&{FIELDS}", "houses", "memory")
    project.addMapLayer(made)
    return made


@pytest.fixture
def plan(layer, project):
    """A function that describes the layer and plans it, ``name`` written as ``NAME_``."""

    def planned():
        from dataclasses import replace

        told = take_snapshot(project, with_thumbnail=False).layers[0]
        fields = tuple(
            FieldPlan(each.name, replace(each, name="NAME_" if each.name == "name" else each.name))
            for each in told.fields
        )
        return DatasetPlan(told, "houses", "Houses", fields)

    return planned


def widget(layer, name, kind, **config):
    layer.setEditorWidgetSetup(layer.fields().lookupField(name), QgsEditorWidgetSetup(kind, config))


def arrange(layer, *tabs):
    """Give the layer a form of tabs: pairs of a name and columns."""
    config = layer.editFormConfig()
    config.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    config.clearTabs()
    for title, names in tabs:
        tab = QgsAttributeEditorContainer(title, config.invisibleRootContainer())
        for name in names:
            tab.addChildElement(QgsAttributeEditorField(name, layer.fields().lookupField(name), tab))
        config.addTab(tab)
    layer.setEditFormConfig(config)


def lost(layer):
    return {finding.facts["what"]: finding.facts["kept"] for finding in layer.losses}


class TestPopups:
    def test_without_a_form_all_columns_in_their_order(self, layer, plan):
        told = popup.to_json(plan(), "NAME_")
        names = [info["fieldName"] for info in told["fieldInfos"]]
        assert names == ["OBJECTID", "NAME_", "photo", "page", "area", "built", "gone", "secret", "state"]
        assert [each["type"] for each in told["popupElements"]] == ["fields"]

    def test_tabs_are_lists_of_their_own_and_hidden_columns_are_hidden(self, layer, plan):
        arrange(layer, ("Look", ["photo", "name"]), ("More", ["area", "secret"]))
        widget(layer, "secret", "Hidden")
        told = popup.to_json(plan(), "NAME_")
        listed = [(each.get("title"), [info["fieldName"] for info in each["fieldInfos"]])
                  for each in told["popupElements"]]  # fmt: skip
        assert listed[:2] == [("Look", ["photo", "NAME_"]), ("More", ["area", "secret"])]
        assert listed[2] == (None, ["page", "built", "gone", "state"])
        shown = {info["fieldName"]: info["visible"] for info in told["fieldInfos"]}
        assert (shown["secret"], shown["area"]) == (False, True)

    def test_the_display_expression_is_the_title(self, layer, plan):
        layer.setDisplayExpression('"name"')
        assert popup.to_json(plan(), "NAME_")["title"] == "{NAME_}"
        layer.setDisplayExpression('upper("name") || \' \' || "state"')
        told = popup.to_json(plan(), "NAME_")
        assert told["title"] == "{expression/title1}"
        assert told["expressionInfos"][0]["expression"] == 'Upper($feature.NAME_) + " " + $feature.state'

    def test_a_map_tip_is_text(self, layer, plan):
        layer.setMapTipTemplate(
            "<b>[% name %]</b> [% area * 2 %]<script>alert(1)</script> [% soundex(name) %]"
        )
        made = plan()
        told = popup.to_json(made, "NAME_")
        assert told["popupElements"][0] == {"type": "text", "text": "<b>{NAME_}</b> {expression/text1} "}
        assert told["expressionInfos"][0]["expression"] == "($feature.area * 2)"
        assert lost(made.layer) == {"map_tip_script": "none", "popup_expression": "none"}

    def test_pictures_numbers_and_dates(self, layer, plan):
        widget(layer, "photo", "ExternalResource", DocumentViewer=1)
        widget(layer, "area", "Range", Precision=1)
        widget(layer, "built", "DateTime", display_format="yyyy-MM-dd")
        told = popup.to_json(plan(), "NAME_")
        assert told["popupElements"][-1]["mediaInfos"][0]["value"]["sourceURL"] == "{photo}"
        formats = {info["fieldName"]: info.get("format") for info in told["fieldInfos"]}
        assert formats["area"] == {"places": 1, "digitSeparator": True}
        assert formats["built"] == {"dateFormat": "shortDate"}
        assert formats["gone"] == {"dateFormat": "shortDateShortTime"}

    @pytest.mark.parametrize(
        ("told", "expected"),
        [
            ("dd.MM.yyyy HH:mm", "shortDateShortTime"),
            ("dd.MM.yyyy HH:mm:ss", "shortDateLongTime"),
            ("dddd d MMMM yyyy", "longDate"),
            ("d MMMM yyyy", "longMonthDayYear"),
            ("MMMM yyyy", "monthYear"),
            ("yyyy", "year"),
        ],
    )
    def test_date_formats(self, layer, plan, told, expected):
        widget(layer, "built", "DateTime", display_format=told)
        infos = popup.to_json(plan(), "NAME_")["fieldInfos"]
        assert next(info for info in infos if info["fieldName"] == "built")["format"] == {
            "dateFormat": expected
        }


class TestForms:
    def test_groups_inputs_and_what_is_read_only(self, layer, plan):
        arrange(layer, ("Look", ["name", "state"]), ("More", ["built", "page"]))
        widget(layer, "state", "ValueMap", map=[{"Good": "g"}, {"Bad": "b"}])
        widget(layer, "page", "TextEdit", IsMultiline=True)
        config = layer.editFormConfig()
        config.setReadOnly(0, True)
        layer.setEditFormConfig(config)
        told = form.to_json(plan())
        look, more = told["formElements"][:2]
        assert [each["type"] for each in told["formElements"][:2]] == ["group", "group"]
        assert [each["inputType"]["type"] for each in look["formElements"]] == ["text-box", "combo-box"]
        assert look["formElements"][0]["editable"] is False
        assert [each["inputType"]["type"] for each in more["formElements"]] == [
            "datetime-picker",
            "text-area",
        ]

    def test_hidden_columns_are_no_part_of_it(self, layer, plan):
        widget(layer, "secret", "Hidden")
        names = [each["fieldName"] for each in form.to_json(plan())["formElements"]]
        assert "secret" not in names
        assert names[0] == "NAME_"

    def test_what_is_no_column_is_told(self, layer, plan):
        arrange(layer, ("Look", ["name"]))
        config = layer.editFormConfig()
        config.invisibleRootContainer().addChildElement(
            QgsAttributeEditorHtmlElement("hint", config.invisibleRootContainer())
        )
        layer.setEditFormConfig(config)
        assert lost(plan().layer) == {"form_element": "none"}

    def test_a_form_that_cannot_be_read_stops_nothing(self, layer, plan, monkeypatch):
        from web_layer_sharing.qgis_bridge import forms

        monkeypatch.setattr(forms, "_looks", lambda *_: 1 / 0)
        made = plan()
        assert lost(made.layer) == {"form": "all_fields"}
        assert popup.to_json(made, "NAME_")["title"] == "{NAME_}"

    def test_names_of_columns_go_along(self, layer, plan):
        layer.setFieldAlias(0, "Name of the house")
        configurations = form.field_configurations(plan())
        assert configurations[0] == {"name": "NAME_", "alias": "Name of the house"}


class TestTime:
    def switch_on(self, layer, mode, **fields):
        told = layer.temporalProperties()
        told.setIsActive(True)
        told.setMode(mode)
        told.setStartField(fields.get("start", ""))
        told.setEndField(fields.get("end", ""))

    def test_without_the_setting_there_is_none(self, layer, plan):
        assert plan().layer.time is None

    def test_start_end_and_span(self, layer, plan):
        moments = [QDateTime(QDate(2000 + year, 1, 1), QTime(0, 0), Qt.TimeSpec.UTC) for year in (0, 10)]
        feature = QgsFeature(layer.fields())
        feature.setAttribute("built", moments[0])
        feature.setAttribute("gone", moments[1])
        layer.dataProvider().addFeatures([feature])
        modes = QgsVectorLayerTemporalProperties.TemporalMode
        self.switch_on(layer, modes.ModeFeatureDateTimeStartAndEndFromFields, start="built", end="gone")
        told = plan().layer.time
        assert (told.start, told.end) == ("built", "gone")
        assert told.extent == (moments[0].toMSecsSinceEpoch(), moments[1].toMSecsSinceEpoch())
        info = told.as_json({"built": "BUILT", "gone": "gone"})
        assert (info["startTimeField"], info["endTimeField"]) == ("BUILT", "gone")
        assert info["timeExtent"] == list(told.extent)

    def test_other_ways_are_told(self, layer, plan):
        modes = QgsVectorLayerTemporalProperties.TemporalMode
        self.switch_on(layer, modes.ModeFeatureDateTimeStartAndEndFromExpressions)
        made = plan()
        assert made.layer.time is None
        assert lost(made.layer) == {"temporal_mode": "none"}
