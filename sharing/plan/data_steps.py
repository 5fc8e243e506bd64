"""The steps by which a service's data become what they shall be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from .appending import part_count
from .data_plan import DataPlan, Way
from .delta import parts
from .model import Step, StepKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .data_plan import LayerData
    from .delta import RowChanges
    from .order import Order
    from .wanted import Wanted


def data_steps(data: DataPlan, wanted: Wanted, order: Order) -> Iterator[Step]:
    """Yield the steps that bring the data there, in their order."""
    if data.way is Way.AS_A_WHOLE:
        yield Step(StepKind.REPLACE_FILE, ("update",), facts={"name": order.path.name})
        yield Step(StepKind.OVERWRITE, ("publish",), facts={"name": order.name})
    if data.way is not Way.IN_PLACE:
        return
    if data.new:
        told = [wanted.layers[number] for number in data.new]
        names = [layer.name for layer in told]
        yield Step(StepKind.ADD_LAYERS, ("addToDefinition",), facts={"names": names}, content=told)
    for number, layer in data.layers.items():
        if layer.fields.added and number not in data.new:
            fields = [
                dict(each)
                for each in wanted.layers[number].told["fields"]
                if str(each["name"]).lower() in layer.fields.added
            ]
            facts = {"names": [each["name"] for each in fields]}
            yield Step(StepKind.ADD_FIELDS, (f"{number}/addToDefinition",), number, facts, fields)
    for number, layer in data.layers.items():
        if layer.rows:
            yield from _row_steps(number, layer, layer.rows)


def _row_steps(number: int, layer: LayerData, rows: RowChanges) -> Iterator[Step]:
    """Yield the requests for single features, then the files of many."""
    single = replace(rows, adds=()) if layer.append_format else rows
    if single.count:
        counts = {
            "adds": len(single.adds),
            "updates": len(single.updates),
            "deletes": len(single.deletes),
        }
        yield Step(StepKind.EDIT, (f"{number}/applyEdits",) * parts(single), number, counts, single)
    if layer.append_format:
        count = part_count(len(rows.adds))
        facts = {"adds": len(rows.adds), "parts": count, "format": layer.append_format}
        operations = ("addItem", f"{number}/append", "delete") * count
        yield Step(StepKind.APPEND, operations, number, facts, rows)
