"""``arcpy.server``: Stage Service and Upload Service Definition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..qgis_bridge.messages.errors import error_text, not_shared_texts
from ..qgis_bridge.publishing import plan_options, published_memory
from ..qgis_bridge.server_access import find_server, open_server
from ..qgis_bridge.source import open_source
from ..sharing.draft.settings import SharingSettings
from ..sharing.errors import NOT_SHARED, ArchiveError, PortalError, SddraftError
from ..sharing.portal_facts import ask_server, leaves_data
from ..sharing.publish import PublishedService, UploadOptions, upload_service_definition
from ..sharing.publish_on_server import ServerUploadOptions, publish_on_server
from ..sharing.sddraft import SddraftDocument
from ..sharing.staging import ServicePackage, stage
from .environment import env
from .inputs import flag, names, number, text, word
from .messages import INFORMATION, WARNING, last, tool, warn
from .missing import refusing
from .portals import session
from .projects import project_of_draft
from .result import Result

if TYPE_CHECKING:
    from pathlib import Path

    from ..sharing.analysis import PortalFacts
    from ..sharing.draft.settings import ServiceSettings
    from ..sharing.portal import Server
    from ..sharing.publish_on_server import PublishedOnServer

DEFAULT_STAGING_VERSION = 102
HOSTING_NAMES = ("my hosted services", "hosting_server", "my_hosted_services")
FROM_SERVICE_DEFINITION = "FROM_SERVICE_DEFINITION"
UPLOAD_OUTPUTS = (
    "out_soap_svc_url",
    "out_rest_svc_url",
    "out_mapServiceItemID",
    "out_featServiceItemID",
    "out_cached_service",
    "out_featureServiceURL",
    "out_mapServiceURL",
    "out_LayerIDMap",
    "out_standaloneTableIDMap",
    "out_vectorTileServiceID",
    "out_vectorTileServiceURL",
)

__all__ = ["StageService", "UploadServiceDefinition"]

__getattr__ = refusing("arcpy.server")


def StageService(
    in_service_definition_draft: str, out_service_definition: str | None = None, staging_version: Any = None
) -> Result:
    """Stage a .sddraft as it stands on disk into a .sd.

    ``out_service_definition`` defaults to the draft's name beside the draft.  An existing file is replaced
    only with ``arcpy.env.overwriteOutput``.

    Raises:
        ExecuteError: the analyzer found errors (001272), or the draft or data cannot be read.
    """
    with tool("StageService") as messages:
        draft = env.resolve_input(in_service_definition_draft)
        out = env.resolve(out_service_definition) if out_service_definition else draft.with_suffix(".sd")
        if not draft.is_file():
            raise SddraftError("000732", path=str(draft))
        settings = SddraftDocument.read(draft).settings()
        opened = project_of_draft(settings.project_path)
        with open_source(settings.project_path, opened, settings.kind) as source:
            staged = stage(
                draft,
                source,
                out,
                staging_version=number("staging_version", staging_version, DEFAULT_STAGING_VERSION),
                overwrite=env.overwriteOutput,
                portal=_stores_of_target(settings),
            )
        warn(messages, staged.findings)
    return Result("StageService", [("out_service_definition", str(staged.path))], messages)


def _stores_of_target(settings: ServiceSettings) -> PortalFacts | None:
    """Return what the draft's server has registered; None where it is not asked or does not say.

    Then all data go along, which is told, as the draft allows for what is not registered.
    """
    if not settings.target_server or not leaves_data(settings):
        return None
    try:
        access = find_server(settings.target_server)
        portal = session.portal() if access.credentials.anonymous else None
        with open_server(access, portal) as server:
            return ask_server(server, settings)
    except PortalError as error:
        last().add(WARNING, f"WARNING {error.code}: {error_text(error)}")
        return None


def UploadServiceDefinition(
    in_sd_file: str,
    in_server: str,
    in_service_name: str | None = None,
    in_cluster: str | None = None,
    in_folder_type: str | None = None,
    in_folder: str | None = None,
    in_startupType: Any = None,
    in_override: Any = None,
    in_my_contents: Any = None,
    in_public: Any = None,
    in_organization: Any = None,
    in_groups: Any = None,
) -> Result:
    """Upload a .sd and publish it.

    ``in_server`` is ``HOSTING_SERVER`` or ``My Hosted Services`` for hosted layers.  For services on a server
    it is the server's URL, an ``.ags`` file, a connection's name, or ``FEDERATED_SERVER`` for the one that
    the draft names.  A server folder is made when missing.  The sharing inputs act only with
    ``in_override``, as the tool's page says.  Booleans may be True, the keyword (``PUBLIC``), or text.

    Raises:
        ExecuteError: not signed in, the file is no .sd, a word that no page knows, or the portal refused.
    """
    with tool("UploadServiceDefinition") as messages:
        package = env.resolve_input(in_sd_file)
        if package.suffix.lower() != ".sd" or not package.is_file():
            raise ArchiveError("000732", path=str(package))
        name, folder = text(in_service_name), _folder(in_folder_type, in_folder)
        sharing = _sharing(in_override, in_my_contents, in_public, in_organization, in_groups)
        if word(in_server) in HOSTING_NAMES:
            options = UploadOptions(service_name=name, folder=folder, sharing=sharing)
            hosted = upload_service_definition(
                package, session.portal(), options, plan_options=plan_options(), memory=published_memory()
            )
            title, left_out, outputs = hosted.title, hosted.not_shared_with, _hosted_outputs(hosted)
        else:
            started = flag("in_startupType", in_startupType, default=True)
            wanted = ServerUploadOptions(name, folder, started, sharing)
            with _server(in_server, package) as server:
                served = publish_on_server(package, server, wanted)
            title, left_out, outputs = served.service.name, served.not_shared_with, _server_outputs(served)
        for told in not_shared_texts(title, left_out):
            messages.add(WARNING, f"WARNING {NOT_SHARED}: {told}")
    messages.add(INFORMATION, outputs["out_rest_svc_url"])
    values = [(output, outputs.get(output, "")) for output in UPLOAD_OUTPUTS]
    return Result("UploadServiceDefinition", values, messages)


def _server(named: Any, package: Path) -> Server:
    """Return the server that a script means. Raises as ``find_server`` and ``open_server``."""
    target = ServicePackage.open(package).settings.target_server
    access = find_server(text(named), target)
    return open_server(access, session.portal() if access.credentials.anonymous else None)


def _folder(folder_type: Any, folder: Any) -> str | None:
    kind = text(folder_type).upper() or FROM_SERVICE_DEFINITION
    name = text(folder)
    return None if kind == FROM_SERVICE_DEFINITION or not name else name


def _sharing(
    override: Any, my_contents: Any, public: Any, organization: Any, groups: Any
) -> SharingSettings | None:
    if not flag("in_override", override):
        return None
    everyone = flag("in_public", public)
    return SharingSettings(
        my_content=flag("in_my_contents", my_contents),
        organization=flag("in_organization", organization) or everyone,
        everyone=everyone,
        groups=names(groups),
    )


def _hosted_outputs(service: PublishedService) -> dict[str, str]:
    """Return the tool's outputs for a hosted feature layer, those that are not empty."""
    return {
        "out_soap_svc_url": service.url.replace("/rest/services/", "/services/"),
        "out_rest_svc_url": service.url,
        "out_featServiceItemID": service.item_id,
        "out_featureServiceURL": service.url,
        "out_cached_service": "false",
    }


def _server_outputs(published: PublishedOnServer) -> dict[str, str]:
    """Return the tool's outputs for a service on a server, those that are not empty."""
    service = published.service
    return {
        "out_soap_svc_url": service.soap_url,
        "out_rest_svc_url": service.rest_url,
        "out_mapServiceItemID": service.items.get("MapServer", ""),
        "out_featServiceItemID": service.items.get("FeatureServer", ""),
        "out_cached_service": "true" if published.cached else "false",
        "out_featureServiceURL": published.feature_url,
        "out_mapServiceURL": published.map_url,
    }
