"""Message classes for the query PBF, built by protobuf from published numbers: our own code decodes none."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from google.protobuf import descriptor_pb2, descriptor_pool, message_factory

FACTS = Path(__file__).resolve().parent.parent / "data" / "local_portal" / "feature_collection.json"
_TYPES = {
    name[len("TYPE_") :].lower(): number for name, number in descriptor_pb2.FieldDescriptorProto.Type.items()
}


@lru_cache(maxsize=1)
def feature_collection() -> Any:
    """The class of the outermost message."""
    facts = json.loads(FACTS.read_text(encoding="utf-8"))
    file = descriptor_pb2.FileDescriptorProto(
        name="query.proto", package=facts["package"], syntax=facts["syntax"]
    )
    made: dict[str, Any] = {}
    for name in sorted(facts["messages"], key=lambda name: name.count(".")):
        outer, _, inner = name.rpartition(".")
        made[name] = made[outer].nested_type.add(name=inner) if outer else file.message_type.add(name=name)
        _add_fields(made[name], facts["messages"][name], facts["package"])
    pool = descriptor_pool.DescriptorPool()
    pool.Add(file)
    return message_factory.GetMessageClass(
        pool.FindMessageTypeByName(f"{facts['package']}.FeatureCollectionPBuffer")
    )


def _add_fields(message: Any, fields: list[dict[str, Any]], package: str) -> None:
    unions = [one["oneof"] for one in fields if one["oneof"] and not one["oneof"].startswith("_")]
    names = list(dict.fromkeys(unions))
    for name in names:
        message.oneof_decl.add(name=name)
    for one in fields:
        # Enumerations are read as their numbers.
        kind = "int32" if one["type"] == "enum" else one["type"]
        field = message.field.add(name=one["name"], number=one["number"], type=_TYPES[kind])
        field.label = 3 if one["repeated"] else 1
        if kind == "message":
            field.type_name = f".{package}.{one['ref']}"
        if one["oneof"] in names:
            field.oneof_index = names.index(one["oneof"])


def decode(content: bytes) -> Any:
    """Read an answer; raises what protobuf raises."""
    message = feature_collection()()
    message.ParseFromString(content)
    return message


def value(message: Any) -> Any:
    """A Value's content, None for one with nothing set."""
    kind = message.WhichOneof("value_type")
    return None if kind is None else getattr(message, kind)


def parts(result: Any, geometry: Any) -> list[list[list[float]]]:
    """A geometry's parts, unfolded from the differences and the transform by the book."""
    scale, translate = result.transform.scale, result.transform.translate
    width = 2 + result.hasZ + result.hasM
    numbers = list(geometry.coords)
    lengths = list(geometry.lengths) or [1]
    assert len(numbers) == sum(lengths) * width
    down = -1 if result.transform.quantizeOriginPostion == 0 else 1
    found = []
    for length in lengths:
        at = [0] * width
        part = []
        for _ in range(length):
            step, numbers = numbers[:width], numbers[width:]
            at = [before + change for before, change in zip(at, step)]
            vertex = [
                translate.xTranslate + at[0] * scale.xScale,
                translate.yTranslate + down * at[1] * scale.yScale,
            ]
            if result.hasZ:
                vertex.append(translate.zTranslate + at[2] * scale.zScale)
            if result.hasM:
                vertex.append(translate.mTranslate + at[-1] * scale.mScale)
            part.append(vertex)
        found.append(part)
    return found
