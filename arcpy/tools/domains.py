"""Domains of a geodatabase and the columns that take them."""

from __future__ import annotations

from typing import Any

from ...qgis_bridge.datasets import columns, domains
from ...sharing.errors import DatasetError
from .. import views
from ..environment import env
from ..inputs import text
from .running import Outputs, geoprocessing


@geoprocessing("management")
def CreateDomain(
    in_workspace: Any,
    domain_name: str,
    domain_description: Any = None,
    field_type: str = "SHORT",
    domain_type: str = "CODED",
    split_policy: Any = None,
    merge_policy: Any = None,
) -> Outputs:
    """Make a domain; a range domain's bounds come by ``SetValueForRangeDomain``."""
    kind = str(domain_type).upper()
    if kind not in {"CODED", "RANGE"}:
        raise DatasetError("WLS857", name="domain_type", value=kind, expected="CODED, RANGE")
    bounds = (0.0, 0.0) if kind == "RANGE" else None
    made = domains.FieldDomain(
        str(domain_name), columns.type_word(field_type), text(domain_description), bounds=bounds
    )
    domains.add(env.resolve(in_workspace), made)
    return [("out_workspace", str(in_workspace))]


@geoprocessing("management")
def AddCodedValueToDomain(in_workspace: Any, domain_name: str, code: Any, code_description: str) -> Outputs:
    """Add a value to a coded domain."""
    domains.add_code(env.resolve(in_workspace), str(domain_name), code, str(code_description))
    return [("out_workspace", str(in_workspace))]


@geoprocessing("management")
def SetValueForRangeDomain(in_workspace: Any, domain_name: str, min_value: Any, max_value: Any) -> Outputs:
    """Give a range domain its bounds."""
    domains.set_range(env.resolve(in_workspace), str(domain_name), float(min_value), float(max_value))
    return [("out_workspace", str(in_workspace))]


@geoprocessing("management")
def DeleteDomain(in_workspace: Any, domain_name: str) -> Outputs:
    """Remove a domain."""
    domains.remove(env.resolve(in_workspace), str(domain_name))
    return [("out_workspace", str(in_workspace))]


@geoprocessing("management")
def AssignDomainToField(
    in_table: Any, field_name: str, domain_name: str, subtype_code: Any = None
) -> Outputs:
    """Bind a column to a domain."""
    layer = views.layer(in_table, "in_table")
    columns.set_domain(views.place_of_layer(layer), str(field_name), str(domain_name))
    views.current(layer)
    return [("out_table", str(in_table))]


@geoprocessing("management")
def RemoveDomainFromField(in_table: Any, field_name: str, subtype_code: Any = None) -> Outputs:
    """Free a column from its domain."""
    layer = views.layer(in_table, "in_table")
    columns.set_domain(views.place_of_layer(layer), str(field_name), "")
    views.current(layer)
    return [("out_table", str(in_table))]
