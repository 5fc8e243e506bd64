"""What a client sends to the local portal: clauses, parameters, multipart bodies."""

from __future__ import annotations

import asyncio
import json
import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from sqlalchemy import create_engine, event, select
from starlette.requests import Request
from web_layer_sharing.local_portal.app import _Form
from web_layer_sharing.local_portal.errors import refuse_depth
from web_layer_sharing.local_portal.features import sql_functions
from web_layer_sharing.local_portal.features.layers import make_layer
from web_layer_sharing.local_portal.features.sql_emit import emit_condition, emit_value
from web_layer_sharing.local_portal.features.sql_lexer import SqlError
from web_layer_sharing.local_portal.features.sql_parser import parse_value, parse_where
from web_layer_sharing.tests.fuzz.file_targets import JSON_WORDS
from web_layer_sharing.tests.fuzz.fuzz_target import Target
from web_layer_sharing.tests.local_portal.asking import REST, SERVICES, Asker
from web_layer_sharing.tests.local_portal.conftest import populate
from web_layer_sharing.tests.local_portal.packages import areas, build_sd, owners, places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from web_layer_sharing.tests.fuzz.fuzz_target import Run

FIELDS = {"OBJECTID": "OID", "name": "String", "n": "Integer", "x": "Double", "founded": "Date"}
CLAUSES = (
    "1=1",
    "name LIKE 'A%' AND NOT (n > 3 OR x IS NULL)",
    "n IN (1, 2, -3) AND x BETWEEN 1 AND 2.5e3",
    "founded > TIMESTAMP '2020-01-01 00:00:00'",
    "UPPER(SUBSTRING(name, 1, 2)) = 'AA'",
    "CAST(n AS VARCHAR(10)) <> '5'",
    "EXTRACT(YEAR FROM founded) = 2020",
    "CASE WHEN n > 1 THEN 2 ELSE 3 END = 2",
    "founded < CURRENT_TIMESTAMP - INTERVAL '2' DAY",
    "MOD(n, 2) + POWER(x, 2) / 3 > ABS(-1)",
)
SQL_WORDS = (
    b"'",
    b"''",
    b"(",
    b"((((",
    b")",
    b" AND ",
    b" NOT ",
    b" IN (",
    b"NULL",
    b"--",
    b";",
    b"\x00",
    b"%",
    b"INTERVAL '1' DAY",
    b"DATE '",
    b"CAST(",
    b" AS ",
    b"LIKE",
    b"ESCAPE",
    b"1e400",
    b"\xed\xa0\x80",
)
QUERIES = (
    "0where=1%3D1&outFields=*&f=json",
    "0geometry=0,0,10,60&geometryType=esriGeometryEnvelope&inSR=4326&spatialRel=esriSpatialRelIntersects&outSR=3857",
    '0geometry={"rings":[[[0,0],[0,50],[20,50],[0,0]]]}&geometryType=esriGeometryPolygon&returnCountOnly=true',
    '0outStatistics=[{"statisticType":"avg","onStatisticField":"rank","outStatisticFieldName":"a"}]'
    "&groupByFieldsForStatistics=name&having=avg(rank)>1&orderByFields=name DESC",
    "0objectIds=1,2,3&returnGeometry=true&geometryPrecision=2&maxAllowableOffset=10&f=geojson",
    '1where=kind>1&resultOffset=1&resultRecordCount=2&quantizationParameters={"mode":"view","tolerance":1000}&f=pbf',
    "0returnDistinctValues=true&outFields=name&returnExtentOnly=true&time=1,2&f=json",
    "2objectIds=1&relationshipId=0&outFields=*",
    '3layers=all:0&geometry={"x":1,"y":41}&geometryType=esriGeometryPoint&tolerance=3&mapExtent=0,0,9,50'
    "&imageDisplay=100,100,96&sr=4326",
    '4adds=[{"attributes":{"name":"x"},"geometry":{"x":1,"y":2}}]&rollbackOnFailure=true',
    '5layerDefs={"0":"rank>1"}&geometry=0,0,9,60&returnIdsOnly=true',
    '6q=owner:ann AND (title:"town" OR tags:a*)&sortField=title&num=3&start=1&bbox=0,0,9,9',
)
FEATURES = f"{SERVICES}/Hosted/town/FeatureServer"
ADDRESSES = {
    "0": f"{FEATURES}/0/query",
    "1": f"{FEATURES}/1/query",
    "2": f"{FEATURES}/0/queryRelatedRecords",
    "3": f"{FEATURES}/0/validateSQL",
    "4": f"{FEATURES}/0/applyEdits",
    "5": f"{FEATURES}/query",
    "6": f"{REST}/search",
}
BOUNDARY = b"----edge"
UPLOAD = b"\r\n".join(
    (
        b"--" + BOUNDARY,
        b'Content-Disposition: form-data; name="partNum"',
        b"",
        b"1",
        b"--" + BOUNDARY,
        b'Content-Disposition: form-data; name="file"; filename="../a.sd"',
        b"Content-Type: application/x-7z",
        b"",
        b"\x00\x01bytes",
        b"--" + BOUNDARY + b"--",
        b"",
    )
)


def _sql(_: Path) -> Iterator[tuple[Run, Sequence[bytes]]]:
    definition = {"fields": [{"name": name, "type": f"esriFieldType{kind}"} for name, kind in FIELDS.items()]}
    layer = make_layer(0, "rows", "", definition)
    engine = create_engine("sqlite://")
    event.listen(engine, "connect", lambda connection, _: sql_functions.register(connection))
    event.listen(engine, "handle_error", refuse_depth)
    with engine.connect() as connection:
        layer.table.create(connection)
        connection.execute(layer.table.insert(), [{"OBJECTID": 1, "name": "Aachen", "n": 3, "x": 2.5}])

        def run(data: bytes) -> None:
            clause = data.decode("utf-8", "replace")
            query = select(layer.object_id.column)
            find = lambda name: layer.by_name.get(name.lower())  # noqa: E731 - the parser's parameter
            try:
                expression = parse_where(clause)
                if expression is not None:
                    connection.execute(query.where(emit_condition(expression, find))).all()
                emit_value(parse_value(clause), find)
            except SqlError:
                return

        yield run, [clause.encode() for clause in CLAUSES]
    engine.dispose()


def _queries(folder: Path) -> Iterator[tuple[Run, Sequence[bytes]]]:
    portal = populate(folder / "portal")
    portal.start()
    try:
        ask = Asker(portal, "ann")
        editable = {"featureCapabilities": "Query,Create,Update,Delete,Editing"}
        ask.publish(build_sd(folder, "town", [places(), areas(), owners()], **editable))

        def run(data: bytes) -> None:
            address = ADDRESSES.get(data[:1].decode("latin-1"))
            if address is None:
                return
            pairs = dict(parse_qsl(data[1:].decode("utf-8", "replace"), keep_blank_values=True))
            names: dict[str, Any] = {name: value for name, value in pairs.items() if name not in RESERVED}
            body = ask.answer(address, **names).body
            if not isinstance(body, (bytes, str)) and not hasattr(body, "read_bytes"):
                for _ in body:
                    pass

        yield run, [query.encode() for query in QUERIES]
    finally:
        portal.stop()


# names of the asking function's own parameters
RESERVED = frozenset({"path", "files", "method", "self"})


def _multipart(_: Path) -> Iterator[tuple[Run, Sequence[bytes]]]:
    # its parser writes down each byte that it does not like
    logging.getLogger("python_multipart").setLevel(logging.CRITICAL)
    loop = asyncio.new_event_loop()

    async def read(kind: bytes, body: bytes) -> None:
        pieces = [body[at : at + 37] for at in range(0, len(body), 37)] or [b""]

        async def receive() -> dict[str, Any]:
            piece = pieces.pop(0) if pieces else b""
            return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

        scope = {
            "type": "http",
            "method": "POST",
            "path": "/",
            "query_string": b"f=json",
            "headers": [(b"content-type", kind)],
        }
        form = _Form(Request(scope, receive))
        try:
            _parameters, files = await form.read()
            for file in files.values():
                json.dumps([file.name, file.base_name, file.media_type, file.size])
                file.stream.read()
        finally:
            form.close()

    def run(data: bytes) -> None:
        kind, _, body = data.partition(b"\n")
        loop.run_until_complete(read(kind, body))

    kind = b"multipart/form-data; boundary=" + BOUNDARY
    try:
        yield run, [kind + b"\n" + UPLOAD, b"application/x-www-form-urlencoded\na=b&where=1%3D1&f=%ZZ"]
    finally:
        loop.close()


SQL = Target("sql", _sql, SQL_WORDS, b" (),'")
QUERY = Target("queries", _queries, (*SQL_WORDS, *JSON_WORDS, b"esriGeometryPolyline", b"*"), b'=&,:"{}[]')
MULTIPART = Target(
    "multipart",
    _multipart,
    (
        b"\r\n",
        b"\r\n\r\n",
        b"--" + BOUNDARY,
        b"--",
        b"; filename*=utf-8''%ff",
        b"; boundary=",
        b"\x00",
        b'"',
        b"charset=utf-7",
        b"Content-Transfer-Encoding: base64",
        b"name=",
    ),
    b"\r\n;=",
)
