"""The operations that are compared on the wire, by this plugin's client."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parity_operations import LAYER, NEW_FEATURE, OURS, service_parameters
from web_layer_sharing.sharing.draft.settings import SharingSettings
from web_layer_sharing.sharing.errors import PortalError
from web_layer_sharing.sharing.map_snapshot import Metadata
from web_layer_sharing.sharing.portal import Credentials, Portal, TransportOptions, upload
from web_layer_sharing.sharing.portal.definition import add_layers
from web_layer_sharing.sharing.portal.edits import Edits, apply_edits
from web_layer_sharing.sharing.portal.hosted import append_item, create_service
from web_layer_sharing.sharing.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Mapping

    from recorder import Recorder

_WORDS = Metadata(title=f"{OURS} small", summary="s", tags=("interop", "stations"))


def perform(recorder: Recorder, told: Mapping[str, Any], url: str) -> None:
    """Do all operations in their order."""
    options = TransportOptions(verify=str(told["certificate"]))
    credentials = Credentials.by_password(told["username"], told["password"])
    with Portal(url, credentials, options) as portal:
        _perform(recorder, portal, {name: Path(path) for name, path in told["files"].items()})


def _perform(recorder: Recorder, portal: Portal, files: Mapping[str, Path]) -> None:
    progress = Progress()
    recorder.mark = "sign-in"
    portal.sign_in()
    recorder.mark = "folder"
    folder = portal.ensure_folder(OURS)
    recorder.mark = "add"
    small = portal.upload(files["more"], _WORDS, "GeoJson", folder)
    recorder.mark = "parts"
    definition = _in_parts(portal, files["sd"], folder)
    recorder.mark = "publish"
    service = portal.publish(definition).wait(progress)
    recorder.mark = "overwrite"
    portal.replace_file(definition, files["sd_again"])
    portal.publish(definition, overwrite=True).wait(progress)
    recorder.mark = "share"
    portal.share([service.item_id], SharingSettings(organization=True))
    recorder.mark = "createService"
    empty = create_service(portal.connection, service_parameters(OURS), folder)
    recorder.mark = "addToDefinition"
    add_layers(portal.connection, empty.url, [LAYER], [])
    recorder.mark = "applyEdits"
    # what is deleted is not there, so all is refused; the request is what is looked at
    with contextlib.suppress(PortalError):
        apply_edits(portal.connection, empty.url, 0, Edits(adds=[NEW_FEATURE], deletes=[99]), progress)
    recorder.mark = "append"
    append_item(portal.connection, f"{empty.url}/0", small.id, "geojson", progress)
    recorder.mark = "delete"
    portal.delete(empty.item_id)
    recorder.mark = "afterwards"
    for item in (service.item_id, definition, small):
        portal.delete(item)


def _in_parts(portal: Portal, path: Path, folder: Any) -> Any:
    """Send a file as if it were too large for one request."""
    limit = upload.SINGLE_POST
    upload.SINGLE_POST = 1024
    try:
        words = replace(_WORDS, title=f"{OURS} definition")
        return portal.upload(path, words, "Service Definition", folder)
    finally:
        upload.SINGLE_POST = limit
