"""A query under way: the layer, what is asked, and the rows that answer it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .grid import Grid, read_grid
from .shapes import ShapeSteps
from .spatial_functions import registered
from .spatial_reference import WGS84, SpatialReference, transform_box
from .statements import Statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from .blocks import Block
    from .database import FeatureDatabase
    from .layers import Layer
    from .query_parameters import FeatureQuery

_BLOCK_ROWS = 500


def _more_than(connection: Connection, statements: Statements, limit: int) -> bool:
    return int(connection.execute(statements.count()).scalar_one()) > limit


@dataclass(frozen=True)
class QueryRun:
    """A query with the layer it is on. ``form`` is the format asked for: json, geojson or pbf."""

    database: FeatureDatabase
    layer: Layer
    query: FeatureQuery
    form: str
    pretty: bool = False

    @property
    def reference(self) -> SpatialReference:
        """What the coordinates of the answer mean. GeoJSON's are always degrees."""
        if self.form == "geojson":
            return WGS84
        return self.query.out_reference or self.layer.spatial_reference

    @property
    def dimensions(self) -> int:
        """How many numbers a vertex of the answer has."""
        return 2 + self.query.with_z + self.query.with_m

    def statements(self, stack: ExitStack) -> Statements:
        """Build the statements; the database knows the spatial filter until ``stack`` closes.

        Raises:
            Refusal: a clause names no field, or mixes what does not go together.
        """
        spatial = self.query.spatial
        number = stack.enter_context(registered(spatial)) if spatial is not None else 0
        return Statements(self.layer, self.query, number)

    def blocks(self) -> Iterator[tuple[list[Any], bool]]:
        """Yield rows in blocks, and with each whether rows were left over when the limit was reached."""
        with ExitStack() as stack:
            statements = self.statements(stack)
            connection = stack.enter_context(self.database.read())
            left = self.query.limit
            if self.query.all_or_nothing and _more_than(connection, statements, left):
                yield [], True
                return
            cursor = connection.execute(statements.features()).cursor
            while True:
                rows = list(cursor.fetchmany(_BLOCK_ROWS))
                yield rows[:left], len(rows) > left
                left -= len(rows)
                if len(rows) < _BLOCK_ROWS or left < 0:
                    return

    def shapes(self, rows: list[Any]) -> Block | None:
        """Return the geometries of rows, ready to be encoded; None if none are to be told."""
        if not self.query.reads_geometry:
            return None
        steps = ShapeSteps.of(self.layer, self.query, self.reference)
        return steps.run([row[-1] for row in rows])

    def asked_grid(self) -> Grid | None:
        """Return the grid that the client asks for, None if it asks for none.

        Raises:
            Refusal: it cannot be understood.
        """
        if self.query.quantization is None or not self.query.reads_geometry:
            return None
        extent = self.layer.definition["extent"]
        box = (extent["xmin"], extent["ymin"], extent["xmax"], extent["ymax"])
        placed = transform_box(box, self.layer.spatial_reference, self.reference)
        return read_grid(self.query.quantization, placed or box)
