"""``arcpy.server``: Stage Service and Upload Service Definition."""

from __future__ import annotations

from typing import Any

from ..qgis_bridge.messages.errors import not_shared_texts
from ..qgis_bridge.source import open_source
from ..sharing.draft.settings import SharingSettings
from ..sharing.errors import NOT_SHARED, ArchiveError, SddraftError
from ..sharing.publish import PublishedService, UploadOptions, upload_service_definition
from ..sharing.sddraft import SddraftDocument
from ..sharing.staging import stage
from .environment import env
from .inputs import flag, names, number, text, word
from .messages import INFORMATION, WARNING, tool, warn
from .missing import refusing
from .portals import session
from .projects import project_of_draft
from .result import Result

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
        draft = env.resolve(in_service_definition_draft)
        out = env.resolve(out_service_definition) if out_service_definition else draft.with_suffix(".sd")
        if not draft.is_file():
            raise SddraftError("000732", path=str(draft))
        settings = SddraftDocument.read(draft).settings()
        with open_source(settings.project_path, project_of_draft(settings.project_path)) as source:
            staged = stage(
                draft,
                source,
                out,
                staging_version=number("staging_version", staging_version, DEFAULT_STAGING_VERSION),
                overwrite=env.overwriteOutput,
            )
        warn(messages, staged.findings)
    return Result("StageService", [("out_service_definition", str(staged.path))], messages)


def UploadServiceDefinition(
    in_sd_file: str,
    in_server: str,
    in_service_name: str | None = None,
    in_cluster: str | None = None,  # noqa: ARG001 - without clusters since 10.5.1, accepted and ignored as there
    in_folder_type: str | None = None,
    in_folder: str | None = None,
    in_startupType: Any = None,  # noqa: ARG001 - a hosted service always starts
    in_override: Any = None,
    in_my_contents: Any = None,
    in_public: Any = None,
    in_organization: Any = None,
    in_groups: Any = None,
) -> Result:
    """Upload a .sd and publish it.

    ``in_server`` is ``HOSTING_SERVER`` or ``My Hosted Services``.  The sharing inputs act only with
    ``in_override``, as the tool's page says.  Booleans may be True, the keyword (``PUBLIC``), or text.

    Raises:
        ExecuteError: not signed in, the file is no .sd, a word that no page knows, or the portal refused.
    """
    with tool("UploadServiceDefinition") as messages:
        package = env.resolve(in_sd_file)
        if package.suffix.lower() != ".sd" or not package.is_file():
            raise ArchiveError("000732", path=str(package))
        if word(in_server) not in HOSTING_NAMES:
            raise ArchiveError("WLS811", server=str(in_server))
        options = UploadOptions(
            service_name=text(in_service_name),
            folder=_folder(in_folder_type, in_folder),
            sharing=_sharing(in_override, in_my_contents, in_public, in_organization, in_groups),
        )
        service = upload_service_definition(package, session.portal(), options)
        for told in not_shared_texts(service.title, service.not_shared_with):
            messages.add(WARNING, f"WARNING {NOT_SHARED}: {told}")
    messages.add(INFORMATION, service.url)
    return Result("UploadServiceDefinition", _outputs(service), messages)


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


def _outputs(service: PublishedService) -> list[tuple[str, Any]]:
    soap = service.url.replace("/rest/services/", "/services/")
    values: dict[str, Any] = {
        "out_soap_svc_url": soap,
        "out_rest_svc_url": service.url,
        "out_featServiceItemID": service.item_id,
        "out_featureServiceURL": service.url,
        "out_cached_service": "false",
        "out_LayerIDMap": "",
        "out_standaloneTableIDMap": "",
    }
    return [(name, values.get(name, "")) for name in UPLOAD_OUTPUTS]
