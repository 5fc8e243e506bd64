"""How the requests of this plugin's client differ from those of the Python API, and why.

The run fails for a difference that does not stand here, and for one that stands here and is not seen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CONTENT = "/portal/sharing/rest/content/users/ann"


@dataclass(frozen=True, order=True)
class Difference:
    """One way in which the two differ: at which request of an operation, in what."""

    operation: str
    request: str
    what: str


_OWN_FOLDER = (
    "The folder is optional before an item's id, and the item may have been moved since it was found."
)
_DEFAULT = "What is sent is the documented default, which holds without being said."
_DESCRIPTION = "It is about item details that our drafts do not have, so there is nothing to say."


def _without_folder(*requests: tuple[str, str]) -> Iterator[tuple[Difference, str]]:
    for operation, request in requests:
        longer, shorter = f"{_CONTENT}/{{id}}/items/{{id}}/{request}", f"{_CONTENT}/items/{{id}}/{request}"
        yield Difference(operation, request, f"path {longer}, ours {shorter}"), _OWN_FOLDER


def _only_arcgis(reason: str, operation: str, request: str, *names: str) -> Iterator[tuple[Difference, str]]:
    for name in names:
        yield Difference(operation, request, f"only arcgis: {name}"), reason


_STREAMED = "It tells how the package itself cut the file; a part's number and content are all that counts."
_PACKAGE_DECIDES = "A service definition says how it wants to be published; the portal takes it from there."
_NOT_ASKED = "Our features bring no ids or curves of their own and the moment of an edit is not looked at."
_INSERT = "We only append new features, which is what happens without these."

DIFFERENCES: Mapping[Difference, str] = {
    Difference("sign-in", "generateToken", "referer: http, ours http://web-layer-sharing"): (
        "Any text can be the referer that a token is bound to; ours says who asks, and all requests bear it."
    ),
    Difference("add", "addItem", "only we: filename"): (
        "The name in the file's own part is lost by some portals, so it is said beside it too."
    ),
    **dict(_only_arcgis(_DESCRIPTION, "parts", "addItem", "categories", "metadataformats")),
    **dict(_only_arcgis(_STREAMED, "parts", "addPart", "size", "streamdata")),
    **dict(_only_arcgis(_DESCRIPTION, "parts", "commit", "categories", "metadataformats")),
    Difference("parts", "commit", "only arcgis: multipart"): (
        "That parts were sent is known from the item, which was opened for parts."
    ),
    Difference("parts", "status", "method GET, ours POST"): (
        "A token may be among the parameters, and addresses are written to logs where bodies are not."
    ),
    **dict(_only_arcgis(_PACKAGE_DECIDES, "publish", "publish", "buildinitialcache", "publishparameters")),
    **dict(_only_arcgis(_PACKAGE_DECIDES, "overwrite", "publish", "buildinitialcache", "publishparameters")),
    Difference("publish", "status", "only we: jobtype"): "The REST documentation asks for the kind of job.",
    Difference("overwrite", "status", "only we: jobtype"): "The REST documentation asks for the kind of job.",
    **dict(
        _without_folder(
            ("parts", "addPart"),
            ("parts", "commit"),
            ("publish", "status"),
            ("overwrite", "status"),
            ("overwrite", "update"),
            ("delete", "delete"),
        )
    ),
    **dict(_only_arcgis(_DEFAULT, "createService", "createService", "isview")),
    Difference("createService", "createService", "only we: title"): (
        "The item gets the title that its user chose, where the service has a name without blanks."
    ),
    **dict(_only_arcgis(_DEFAULT, "addToDefinition", "addToDefinition", "async")),
    **dict(
        _only_arcgis(
            _NOT_ASKED,
            "applyEdits",
            "applyEdits",
            "returneditmoment",
            "truecurveclient",
            "useglobalids",
            "usepreviouseditmoment",
        )
    ),
    **dict(
        _only_arcgis(_INSERT, "append", "append", "skipupdates", "updategeometry", "upsert", "useglobalids")
    ),
    Difference("append", "append", "rollbackonfailure: false, ours true"): (
        "A file that was appended by half could not be appended again, so all of it counts or nothing."
    ),
}
