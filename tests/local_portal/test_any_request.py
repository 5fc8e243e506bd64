"""Whatever is asked of whatever address: an answer or a refusal, never an error of the portal's own.

What can be asked is read where it stands: addresses from the route table, parameters with their kinds from
the handlers' source.  ``WLS_ANY_REQUESTS`` says how many requests are made.
"""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from web_layer_sharing.local_portal.errors import Refusal
from web_layer_sharing.local_portal.resources import oauth
from web_layer_sharing.local_portal.routes import ROUTES, Route
from web_layer_sharing.tests.local_portal.asking import ADMIN, Asker
from web_layer_sharing.tests.local_portal.conftest import populate
from web_layer_sharing.tests.local_portal.packages import areas, build_sd, owners, places
from web_layer_sharing.tests.local_portal.tile_packages import raster_package, vector_package

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Callable

REQUESTS = int(os.environ.get("WLS_ANY_REQUESTS") or 250)
SOURCE = Path(oauth.__file__).parent.parent
ASKED = re.compile(
    r'(?:parameters|asked|told)\.(text|raw|required|flag|integer|number|json|names)\(\s*"(\w+)"'
)
EDITABLE = {"featureCapabilities": "Query,Create,Update,Delete,Editing"}


def parameters(*sources: Path) -> dict[str, str]:
    """Return the parameters that these ask for, and as what each is read."""
    found: dict[str, str] = {}
    for path in sources:
        found.update((name, kind) for kind, name in ASKED.findall(path.read_text(encoding="utf-8")))
    # names of the asking function's own parameters
    return {name: kind for name, kind in found.items() if name not in {"path", "files", "method", "self"}}


ALL = parameters(*sorted(SOURCE.rglob("*.py")))
QUERIES = parameters(*sorted((SOURCE / "features").glob("query_*.py")))
ODD = some.text(max_size=20)
NUMBERS = some.one_of(
    some.integers(-5, 5).map(str), some.integers().map(str), some.sampled_from(["1e999", "nan", "-0"])
)
SPATIAL = [
    {"x": 1, "y": 41},
    {"rings": [[[0, 0], [0, 9], [9, 9], [0, 0]]]},
    {"paths": []},
    {"points": [[1]]},
    {"xmin": 1},
]
JSON = some.recursive(
    some.one_of(some.none(), some.booleans(), some.integers(-9, 9), ODD, some.sampled_from(SPATIAL)),
    lambda inner: some.one_of(
        some.lists(inner, max_size=3),
        some.dictionaries(
            some.sampled_from(
                [
                    "id",
                    "name",
                    "type",
                    "fields",
                    "layers",
                    "tables",
                    "attributes",
                    "geometry",
                    "wkid",
                    "where",
                    "adds",
                    "statisticType",
                    "onStatisticField",
                    "spatialReference",
                    "source",
                    "mode",
                    "url",
                    "values",
                ]
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=8,
)
VALUES: dict[str, some.SearchStrategy[str]] = {
    "flag": some.sampled_from(["true", "false", "", "1", "perhaps"]),
    "integer": NUMBERS,
    "number": NUMBERS,
    "json": some.one_of(JSON.map(json.dumps), ODD),
    "names": some.one_of(
        some.sampled_from(["*", "name,rank", "[]", "[1]", '["a", null]', "0,1,2"]), ODD, NUMBERS
    ),
}
TEXTS = some.one_of(
    some.sampled_from(
        [
            "1=1",
            "name = 'a'",
            "rank > 1",
            "esriGeometryPolygon",
            "0,0,9,9",
            "show:0",
            "json",
            "pbf",
            "geojson",
            "html",
            "png",
            "4326",
            "esriSpatialRelContains",
            "100,100",
            "layers",
        ]
    ),
    ODD,
    NUMBERS,
    JSON.map(json.dumps),
)


class World:
    """A portal with something at every kind of address."""

    def __init__(self, folder: Path) -> None:
        self.portal = populate(folder / "portal")
        self.portal.start()
        ann = Asker(self.portal, "ann")
        published = ann.publish(build_sd(folder, "town", [places(5), areas(), owners()], **EDITABLE))
        ann.publish(raster_package(folder, "raster"), "compacttilepackage")
        ann.publish(vector_package(folder, "vector"), "vectortilepackage")
        self.items = [published["serviceItemId"], published["sourceItemId"], "0" * 32]
        self.askers = [ann, Asker(self.portal, ADMIN), Asker(self.portal)]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = World(tmp_path_factory.mktemp("any"))
    yield made
    made.portal.stop()


def address(draw: Callable[[Any], Any], route: Route, world: World) -> str:
    """Return an address that the route takes."""
    known = {
        "item": some.sampled_from(world.items),
        "user": some.sampled_from(["ann", "bob", "nobody"]),
        "service": some.sampled_from(["town", "raster", "vector", "none"]),
        "service_folder": some.just("Hosted"),
        "layer": some.sampled_from(["0", "1", "2", "9", "x"]),
        "folder": some.just("1" * 32),
    }

    def value(match: re.Match[str]) -> str:
        name, kind = match[1], match[2]
        if kind.startswith("="):
            return kind[1:]
        odd = some.text("abc019.-_%éß", min_size=1, max_size=6)
        return str(draw(some.one_of(known.get(name, some.sampled_from(["0", "1", "a"])), odd)))

    pattern = route.pattern if draw(some.booleans()) else re.sub(r"\[[^\]]*\]", "", route.pattern)
    return re.sub(r"\{(\w+)(:hex|:type|\*|=\w+|)\}", value, pattern.replace("[", "").replace("]", ""))


@settings(
    max_examples=REQUESTS,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    database=None,
)
@given(data=some.data())
def test_it_is_answered_or_refused(world: World, data: some.DataObject) -> None:
    route = data.draw(some.sampled_from(ROUTES))
    path = address(data.draw, route, world)
    own = parameters(Path(sys.modules[route.handler.__module__].__file__ or "")) or QUERIES
    kinds = {**ALL, **QUERIES, **own}
    some_of = some.sampled_from(sorted(data.draw(some.sampled_from([own, own, own, QUERIES, ALL]))))
    names = data.draw(some.lists(some_of, max_size=6, unique=True))
    given_values: dict[str, Any] = {name: data.draw(VALUES.get(kinds[name], TEXTS)) for name in names}
    asker = data.draw(some.sampled_from(world.askers))
    try:
        answer = asker.answer(
            f"/{path}", method=data.draw(some.sampled_from(["GET", "POST"])), **given_values
        )
    except Refusal as refusal:
        json.dumps(refusal.as_json())
        return
    if not isinstance(answer.body, (bytes, Path)):
        for _ in answer.body:
            pass


def test_parameters_are_found() -> None:
    assert QUERIES["quantizationParameters"] == "json"
    assert (QUERIES["returnGeometry"], ALL["overwrite"]) == ("flag", "flag")
    assert len(ALL) > 100
