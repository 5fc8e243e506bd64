"""Every address that the portal answers at: who may, and which handler.

This table is the whole of it; the tests walk through it as well.  Patterns are path segments:
``{name}`` takes any one, ``{name:hex}`` an id, ``{name=word}`` that word, ``{name*}`` all that are
left, and a stretch in square brackets may be missing.  Words are compared without regard to case.
The first match counts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable

from .access import Access
from .pages import anything, directory, feature_service, query, session
from .pages import item as item_page
from .pages import viewer as viewer_page
from .pages.places import SIGN_IN, SIGN_OUT
from .resources import (
    administration,
    administration_data,
    administration_services,
    administration_uploads,
    append,
    attachments,
    community,
    definition,
    discovery,
    editing,
    exports,
    folders,
    groups,
    home,
    inquiries,
    items,
    map_server,
    map_tiles,
    oauth,
    publish,
    publishing_tool,
    relationships,
    replacing,
    search,
    server_uploads,
    services,
    sharing,
    uploads,
    vector_tile_server,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .pages.showing import Presenter

Handler = Callable[..., Any]

_NAMED = re.compile(r"\{(\w+)(:hex|:type|\*|=\w+|)\}")
_KINDS = {"": "[^/]+", ":type": "[A-Za-z]+Server", ":hex": "[0-9a-f]{32}", "*": ".+"}


@dataclass(frozen=True)
class Route:
    """One row of the table. Every resource answers GET and POST alike unless it says otherwise.

    ``page`` lays out for a person with a browser what the handler tells programs.
    """

    pattern: str
    access: Access
    handler: Handler
    page: Presenter | None = None

    def regex(self) -> re.Pattern[str]:
        """Return the pattern as a regular expression over the joined path segments."""
        text = self.pattern.replace(".", r"\.").replace("[", "(?:").replace("]", ")?")
        return re.compile(_NAMED.sub(_named, text), re.IGNORECASE)


def _named(match: re.Match[str]) -> str:
    name, kind = match.groups()
    if kind.startswith("="):
        return f"(?P<{name}>{kind[1:]})"
    return f"(?P<{name}>{_KINDS[kind]})"


_A = Access
_REST = "portal/sharing/rest"
_OAUTH = "portal/sharing[/rest]/oauth2"
_SELF = f"{_REST}/portals/self"
_GROUP = f"{_REST}/community/groups/{{group}}"
_USER = f"{_REST}/content/users/{{user}}[/{{folder:hex}}]"
_USER_ITEM = f"{_USER}/items/{{item}}"
_ITEM = f"{_REST}/content/items/{{item}}"
_SERVICES = "server/rest/services"
_FEATURES = f"{_SERVICES}[/{{service_folder}}]/{{service}}/{{kind=FeatureServer}}"
_MAPS = _FEATURES.replace("FeatureServer", "MapServer")
_VECTOR_TILES = _FEATURES.replace("FeatureServer", "VectorTileServer")
_PLACE = "{level}/{row}/{column}"
_ADMIN = _FEATURES.replace("server/rest/", "server/rest/admin/")
_FEATURE = f"{_FEATURES}/{{layer}}/{{feature}}"
_TOOLS = f"{_SERVICES}/System/PublishingTools/GPServer"
_JOB = f"{_TOOLS}/{{task}}/jobs/{{job}}"
_SERVER = "server/admin"
_UPLOAD = f"{_SERVER}/uploads/{{upload}}"
_FOLDER = f"{_SERVER}/services[/{{service_folder}}]"
_SERVICE = f"{_FOLDER}/{{service}}.{{kind:type}}"

ROUTES: tuple[Route, ...] = (
    # What people open
    Route("portal/home/item.html", _A.OPEN, home.find_item),
    Route("portal/home[/index.html]", _A.ANYONE, home.gallery, item_page.gallery),
    Route("portal/items/{item}", _A.READ_ITEM, home.item, item_page.item),
    Route("portal/home/webmap/viewer.html", _A.ANYONE, home.viewer, viewer_page.viewer),
    Route("portal/static/{path*}", _A.OPEN, home.static),
    # What is asked first
    Route("portal/info", _A.OPEN, discovery.portal_info),
    Route("portal/rest/info", _A.OPEN, discovery.portal_info),
    Route(f"{_REST}/info", _A.OPEN, discovery.portal_info),
    Route(_REST, _A.OPEN, discovery.sharing_root),
    Route("portal/sharing/generateToken", _A.OPEN, discovery.generate_token),
    Route(f"{_REST}/generateToken", _A.OPEN, discovery.generate_token),
    Route("server/rest/info", _A.OPEN, discovery.server_info),
    Route(SIGN_IN.strip("/"), _A.OPEN, session.sign_in),
    Route(SIGN_OUT.strip("/"), _A.OPEN, session.sign_out),
    Route(f"{_OAUTH}/authorize", _A.OPEN, oauth.authorize),
    Route(f"{_OAUTH}/signin", _A.OPEN, oauth.sign_in),
    Route(f"{_OAUTH}/token", _A.OPEN, oauth.token),
    Route(f"{_OAUTH}/revokeToken", _A.OPEN, oauth.revoke_token),
    Route(f"{_OAUTH}/validateAppAccess", _A.SIGNED_IN, oauth.validate_app_access),
    # The organisation and its users
    Route(f"{_SELF}/servers", _A.SIGNED_IN, discovery.servers),
    Route(f"{_SELF}/servers/computePrivateServiceUrl", _A.SIGNED_IN, discovery.private_service_url),
    Route(f"{_SELF}/isServiceNameAvailable", _A.SIGNED_IN, discovery.is_service_name_available),
    Route(f"{_SELF}/roles/{{role}}/privileges", _A.SIGNED_IN, discovery.role_privileges),
    Route(f"{_SELF}/roles", _A.SIGNED_IN, discovery.roles),
    Route(f"{_REST}/portals/{{organization}}", _A.ANYONE, discovery.portals_self),
    Route(f"{_REST}/community/self", _A.ANYONE, community.community_self),
    Route(f"{_REST}/community/users/{{user}}", _A.SIGNED_IN, community.user),
    Route("portal/portaladmin/security/users/createUser", _A.ADMINISTER, administration.create_user),
    Route(f"{_REST}/community/users/{{user}}/groups", _A.ACCOUNT, groups.user_groups),
    Route(f"{_REST}/community/createGroup", _A.SIGNED_IN, groups.create_group),
    Route(f"{_REST}/community/groups", _A.ANYONE, groups.search_groups),
    Route(f"{_GROUP}/users", _A.SIGNED_IN, groups.group_members),
    Route(f"{_GROUP}/update", _A.SIGNED_IN, groups.update_group),
    Route(f"{_GROUP}/delete", _A.SIGNED_IN, groups.delete_group),
    Route(f"{_GROUP}/addUsers", _A.SIGNED_IN, groups.add_users),
    Route(f"{_GROUP}/removeUsers", _A.SIGNED_IN, groups.remove_users),
    Route(_GROUP, _A.ANYONE, groups.read_group),
    Route(f"{_REST}/content/groups/{{group}}", _A.ANYONE, groups.group_content),
    # Content of a user
    Route(f"{_REST}/content/users/{{user}}/createFolder", _A.ACCOUNT, folders.create_folder),
    Route(f"{_REST}/content/users/{{user}}/{{folder:hex}}/delete", _A.ACCOUNT, folders.delete_folder),
    Route(f"{_REST}/content/users/{{user}}/{{folder:hex}}/updateFolder", _A.ACCOUNT, folders.update_folder),
    Route(f"{_REST}/content/users/{{user}}/addRelationship", _A.ACCOUNT, relationships.add),
    Route(f"{_REST}/content/users/{{user}}/deleteRelationship", _A.ACCOUNT, relationships.delete),
    Route(f"{_USER}/addItem", _A.ACCOUNT, items.add_item),
    Route(f"{_USER}/publish", _A.PUBLISH, publish.publish),
    Route(f"{_REST}/content/features/analyze", _A.SIGNED_IN, publish.analyze),
    Route(f"{_USER}/export", _A.ACCOUNT, exports.export_item),
    Route(f"{_USER}/createService", _A.PUBLISH, publish.create_service),
    Route(f"{_USER}/replaceService", _A.PUBLISH, replacing.replace_service),
    Route(f"{_USER}/shareItems", _A.ACCOUNT, sharing.share_items),
    Route(f"{_USER}/unshareItems", _A.ACCOUNT, sharing.unshare_items),
    Route(f"{_USER_ITEM}/addPart", _A.CHANGE_ITEM, uploads.add_part),
    Route(f"{_USER_ITEM}/commit", _A.CHANGE_ITEM, uploads.commit),
    Route(f"{_USER_ITEM}/cancel", _A.CHANGE_ITEM, uploads.cancel),
    Route(f"{_USER_ITEM}/parts", _A.CHANGE_ITEM, uploads.parts),
    Route(f"{_USER_ITEM}/status", _A.ACCOUNT, uploads.status),
    Route(f"{_USER_ITEM}/update", _A.CHANGE_ITEM, items.update_item),
    Route(f"{_USER_ITEM}/updateinfo", _A.CHANGE_ITEM, items.update_info),
    Route(f"{_USER_ITEM}/delete", _A.CHANGE_ITEM, items.delete_item_request),
    Route(f"{_USER_ITEM}/canDelete", _A.CHANGE_ITEM, items.can_delete),
    Route(f"{_USER_ITEM}/protect", _A.CHANGE_ITEM, items.protect),
    Route(f"{_USER_ITEM}/unprotect", _A.CHANGE_ITEM, items.unprotect),
    Route(f"{_USER_ITEM}/move", _A.CHANGE_ITEM, items.move),
    Route(f"{_USER_ITEM}/share", _A.CHANGE_ITEM, sharing.share_item),
    Route(f"{_USER_ITEM}/unshare", _A.CHANGE_ITEM, sharing.unshare_item),
    Route(_USER_ITEM, _A.CHANGE_ITEM, items.read_user_item),
    Route(_USER, _A.ACCOUNT, folders.user_content),
    # Items
    Route(f"{_ITEM}/data", _A.READ_ITEM, items.item_data),
    Route(f"{_ITEM}/info/{{path*}}", _A.READ_ITEM, items.item_info_file),
    Route(f"{_ITEM}/relatedItems", _A.READ_ITEM, items.related_items),
    Route(f"{_ITEM}/groups", _A.READ_ITEM, sharing.item_groups),
    Route(f"{_ITEM}/share", _A.CHANGE_ITEM, sharing.share_item),
    Route(f"{_ITEM}/unshare", _A.CHANGE_ITEM, sharing.unshare_item),
    Route(_ITEM, _A.READ_ITEM, items.read_item),
    Route(f"{_REST}/search", _A.ANYONE, search.search),
    # The hosting server
    Route(_SERVICES, _A.ANYONE, services.directory, directory.directory),
    Route(f"{_FEATURES}/layers", _A.READ_SERVICE, services.feature_layers, anything.anything),
    Route(f"{_FEATURES}/info/itemInfo", _A.READ_SERVICE, services.service_item_info, anything.anything),
    Route(f"{_FEATURES}/applyEdits", _A.EDIT_SERVICE, editing.apply_service_edits),
    Route(f"{_FEATURES}/uploads/upload", _A.EDIT_SERVICE, server_uploads.upload),
    Route(f"{_FEATURES}/uploads/register", _A.EDIT_SERVICE, server_uploads.register),
    Route(f"{_FEATURES}/uploads/{{upload}}/uploadPart", _A.EDIT_SERVICE, server_uploads.upload_part),
    Route(f"{_FEATURES}/uploads/{{upload}}/commit", _A.EDIT_SERVICE, server_uploads.commit),
    Route(f"{_FEATURES}/uploads/{{upload}}/delete", _A.EDIT_SERVICE, server_uploads.delete),
    Route(f"{_FEATURES}/append", _A.EDIT_SERVICE, append.append),
    Route(f"{_FEATURES}/{{layer}}/append", _A.EDIT_SERVICE, append.append),
    Route(f"{_FEATURES}[/{{layer}}]/append/jobs/{{job}}", _A.EDIT_SERVICE, append.status),
    Route(f"{_FEATURES}/{{layer}}/applyEdits", _A.EDIT_SERVICE, editing.apply_layer_edits),
    Route(f"{_FEATURES}/{{layer}}/addFeatures", _A.EDIT_SERVICE, editing.add_features),
    Route(f"{_FEATURES}/{{layer}}/updateFeatures", _A.EDIT_SERVICE, editing.update_features),
    Route(f"{_FEATURES}/{{layer}}/deleteFeatures", _A.EDIT_SERVICE, editing.delete_features),
    Route(f"{_FEATURES}/{{layer}}/calculate", _A.EDIT_SERVICE, editing.calculate),
    Route(f"{_FEATURES}/{{layer}}/queryAttachments", _A.READ_SERVICE, attachments.query, anything.anything),
    Route(f"{_FEATURE}/addAttachment", _A.EDIT_SERVICE, attachments.add),
    Route(f"{_FEATURE}/updateAttachment", _A.EDIT_SERVICE, attachments.update),
    Route(f"{_FEATURE}/deleteAttachments", _A.EDIT_SERVICE, attachments.delete),
    Route(f"{_FEATURE}/attachments", _A.READ_SERVICE, attachments.infos, feature_service.attachments),
    Route(f"{_FEATURE}/attachments/{{attachment}}", _A.READ_SERVICE, attachments.content),
    Route(f"{_FEATURES}/{{layer}}/query", _A.READ_SERVICE, services.query, query.query),
    Route(
        f"{_FEATURES}/{{layer}}/queryRelatedRecords",
        _A.READ_SERVICE,
        inquiries.related_records,
        anything.anything,
    ),
    Route(f"{_FEATURES}/{{layer}}/validateSQL", _A.READ_SERVICE, inquiries.validate_sql, anything.anything),
    Route(f"{_FEATURES}/{{layer}}/getEstimates", _A.READ_SERVICE, inquiries.estimates, anything.anything),
    Route(f"{_FEATURES}/queryDomains", _A.READ_SERVICE, inquiries.domains, anything.anything),
    Route(f"{_FEATURES}/query", _A.READ_SERVICE, inquiries.service_query, anything.anything),
    Route(f"{_FEATURES}/createReplica", _A.READ_SERVICE, exports.create_replica),
    Route(f"{_FEATURES}/jobs/{{job}}", _A.READ_SERVICE, exports.replica_status, anything.anything),
    Route(f"{_FEATURES}/replicafiles/{{job}}/{{name}}", _A.READ_SERVICE, exports.replica_file),
    Route(f"{_FEATURES}/replicas", _A.READ_SERVICE, inquiries.replicas, anything.anything),
    Route(f"{_FEATURES}/extractChanges", _A.READ_SERVICE, inquiries.not_supported),
    Route(f"{_FEATURES}/synchronizeReplica", _A.READ_SERVICE, inquiries.not_supported),
    Route(f"{_FEATURES}/unRegisterReplica", _A.READ_SERVICE, inquiries.not_supported),
    Route(_FEATURE, _A.READ_SERVICE, services.feature, feature_service.feature),
    Route(f"{_FEATURES}/{{layer}}", _A.READ_SERVICE, services.feature_layer, feature_service.layer),
    Route(
        _FEATURES,
        _A.READ_SERVICE,
        services.feature_service,
        viewer_page.with_viewer(feature_service.service),
    ),
    Route(_TOOLS, _A.PUBLISH_ON_SERVER, publishing_tool.root),
    Route(f"{_TOOLS}/{{task}}", _A.PUBLISH_ON_SERVER, publishing_tool.task),
    Route(f"{_TOOLS}/{{task}}/submitJob", _A.PUBLISH_ON_SERVER, publishing_tool.submit),
    Route(f"{_JOB}/results/{{result}}", _A.PUBLISH_ON_SERVER, publishing_tool.result),
    Route(f"{_JOB}/messages", _A.PUBLISH_ON_SERVER, publishing_tool.messages),
    Route(f"{_JOB}/cancel", _A.PUBLISH_ON_SERVER, publishing_tool.cancel),
    Route(_JOB, _A.PUBLISH_ON_SERVER, publishing_tool.job),
    # Maps
    Route(f"{_MAPS}/layers", _A.READ_SERVICE, map_server.map_layers, anything.anything),
    Route(f"{_MAPS}/legend", _A.READ_SERVICE, map_server.map_legend, anything.anything),
    Route(f"{_MAPS}/export", _A.READ_SERVICE, map_server.export, anything.anything),
    Route(f"{_MAPS}/identify", _A.READ_SERVICE, map_server.identify_at, anything.anything),
    Route(f"{_MAPS}/find", _A.READ_SERVICE, map_server.find_text, anything.anything),
    Route(f"{_MAPS}/info/itemInfo", _A.READ_SERVICE, services.service_item_info, anything.anything),
    Route(f"{_MAPS}/tile/{_PLACE}", _A.READ_SERVICE, map_tiles.tile),
    Route(
        f"{_MAPS}/tilemap/{_PLACE}/{{width}}/{{height}}",
        _A.READ_SERVICE,
        map_tiles.tile_block,
        anything.anything,
    ),
    Route(f"{_MAPS}/WMTS", _A.READ_SERVICE, map_tiles.wmts),
    Route(f"{_MAPS}/WMTS/1.0.0/WMTSCapabilities.xml", _A.READ_SERVICE, map_tiles.wmts_capabilities),
    Route(
        f"{_MAPS}/WMTS/tile/1.0.0/{{layer}}/{{style}}/{{matrix_set}}/{_PLACE}",
        _A.READ_SERVICE,
        map_tiles.wmts_tile,
    ),
    Route(f"{_MAPS}/{{layer}}/query", _A.READ_SERVICE, map_server.query, query.query),
    Route(f"{_MAPS}/{{layer}}/getEstimates", _A.READ_SERVICE, map_server.estimates, anything.anything),
    Route(f"{_MAPS}/{{layer}}", _A.READ_SERVICE, map_server.map_layer, feature_service.layer),
    Route(_MAPS, _A.READ_SERVICE, map_server.map_service, viewer_page.with_viewer(feature_service.service)),
    Route(f"{_VECTOR_TILES}/tile/{_PLACE}", _A.READ_SERVICE, vector_tile_server.tile),
    Route(f"{_VECTOR_TILES}/tilemap", _A.READ_SERVICE, vector_tile_server.index),
    Route(
        f"{_VECTOR_TILES}/tilemap/{_PLACE}/{{width}}/{{height}}",
        _A.READ_SERVICE,
        vector_tile_server.tile_block,
    ),
    Route(f"{_VECTOR_TILES}/resources/styles[/root.json]", _A.READ_SERVICE, vector_tile_server.style),
    Route(f"{_VECTOR_TILES}/resources/{{path*}}", _A.READ_SERVICE, vector_tile_server.resource),
    Route(f"{_VECTOR_TILES}/info/itemInfo", _A.READ_SERVICE, services.service_item_info, anything.anything),
    Route(
        _VECTOR_TILES,
        _A.READ_SERVICE,
        vector_tile_server.service_root,
        viewer_page.with_viewer(anything.anything),
    ),
    # Whoever knows the name of a picture was told it; names cannot be guessed.
    Route("server/rest/directories/arcgisoutput/{file}", _A.OPEN, map_server.output_file),
    Route(f"{_SERVICES}/{{service_folder}}", _A.ANYONE, services.directory, directory.directory),
    # Its administration
    Route(f"{_ADMIN}/addToDefinition", _A.CHANGE_SERVICE, definition.add_to_service),
    Route(f"{_ADMIN}/updateDefinition", _A.CHANGE_SERVICE, definition.update_service),
    Route(f"{_ADMIN}/deleteFromDefinition", _A.CHANGE_SERVICE, definition.delete_from_service),
    Route(f"{_ADMIN}/refresh", _A.CHANGE_SERVICE, definition.refresh),
    Route(f"{_ADMIN}/{{layer}}/addToDefinition", _A.CHANGE_SERVICE, definition.add_to_layer),
    Route(f"{_ADMIN}/{{layer}}/updateDefinition", _A.CHANGE_SERVICE, definition.update_layer),
    Route(f"{_ADMIN}/{{layer}}/deleteFromDefinition", _A.CHANGE_SERVICE, definition.delete_from_layer),
    Route(f"{_ADMIN}/{{layer}}/truncate", _A.CHANGE_SERVICE, definition.truncate),
    Route(f"{_ADMIN}/{{layer}}/refresh", _A.CHANGE_SERVICE, definition.refresh),
    Route(f"{_ADMIN}/{{layer}}", _A.CHANGE_SERVICE, definition.layer),
    Route(_ADMIN, _A.CHANGE_SERVICE, definition.service),
    # The administration of the server itself
    Route(f"{_SERVER}/generateToken", _A.OPEN, administration.server_token),
    Route(_SERVER, _A.PUBLISH_ON_SERVER, administration.server_root),
    Route(f"{_SERVER}/info", _A.PUBLISH_ON_SERVER, administration.server_info),
    Route(f"{_SERVER}/uploads", _A.PUBLISH_ON_SERVER, administration_uploads.listing),
    Route(f"{_SERVER}/uploads/upload", _A.PUBLISH_ON_SERVER, administration_uploads.upload),
    Route(f"{_SERVER}/uploads/register", _A.PUBLISH_ON_SERVER, administration_uploads.register),
    Route(f"{_UPLOAD}/uploadPart", _A.PUBLISH_ON_SERVER, administration_uploads.upload_part),
    Route(f"{_UPLOAD}/commit", _A.PUBLISH_ON_SERVER, administration_uploads.commit),
    Route(f"{_UPLOAD}/delete", _A.PUBLISH_ON_SERVER, administration_uploads.delete),
    Route(f"{_UPLOAD}/serviceconfiguration.json", _A.PUBLISH_ON_SERVER, administration_uploads.configuration),
    Route(_UPLOAD, _A.PUBLISH_ON_SERVER, administration_uploads.read),
    Route(f"{_SERVER}/services/createFolder", _A.PUBLISH_ON_SERVER, administration_services.create_folder),
    Route(f"{_SERVER}/services/createService", _A.PUBLISH_ON_SERVER, administration_services.not_here),
    Route(f"{_SERVER}/services/exists", _A.PUBLISH_ON_SERVER, administration_services.exists),
    Route(f"{_SERVER}/services/types", _A.PUBLISH_ON_SERVER, administration_services.types),
    Route(f"{_SERVICE}/edit", _A.ADMINISTER_SERVICE, administration_services.edit),
    Route(f"{_SERVICE}/start", _A.ADMINISTER_SERVICE, administration_services.start),
    Route(f"{_SERVICE}/stop", _A.ADMINISTER_SERVICE, administration_services.stop),
    Route(f"{_SERVICE}/status", _A.ADMINISTER_SERVICE, administration_services.status),
    Route(f"{_SERVICE}/delete", _A.ADMINISTER_SERVICE, administration_services.delete),
    Route(f"{_SERVICE}/iteminfo", _A.ADMINISTER_SERVICE, administration_services.item_info),
    Route(_SERVICE, _A.ADMINISTER_SERVICE, administration_services.service),
    Route(f"{_FOLDER}/report", _A.PUBLISH_ON_SERVER, administration_services.report),
    Route(
        f"{_SERVER}/services/{{service_folder}}/editFolder",
        _A.ADMINISTER,
        administration_services.edit_folder,
    ),
    Route(
        f"{_SERVER}/services/{{service_folder}}/deleteFolder",
        _A.PUBLISH_ON_SERVER,
        administration_services.delete_folder,
    ),
    Route(_FOLDER, _A.PUBLISH_ON_SERVER, administration_services.listing),
    Route(f"{_SERVER}/data", _A.PUBLISH_ON_SERVER, administration_data.root),
    Route(f"{_SERVER}/data/findItems", _A.PUBLISH_ON_SERVER, administration_data.find_items),
    Route(f"{_SERVER}/data/registerItem", _A.ADMINISTER, administration_data.register_item),
    Route(f"{_SERVER}/data/validateDataItem", _A.ADMINISTER, administration_data.validate_item),
    Route(f"{_SERVER}/data/validateAllDataItems", _A.ADMINISTER, administration_data.validate_all),
    Route(f"{_SERVER}/data/unregisterItem", _A.ADMINISTER, administration_data.unregister_item),
    Route(f"{_SERVER}/data/computeTotalRefCount", _A.PUBLISH_ON_SERVER, administration_data.reference_count),
    Route(f"{_SERVER}/data/items[/{{path*}}]", _A.PUBLISH_ON_SERVER, administration_data.items),
)


class Router:
    """Finds the route of a path."""

    def __init__(self, routes: tuple[Route, ...] = ROUTES) -> None:
        self._compiled = [(route.regex(), route) for route in routes]

    def find(self, path: tuple[str, ...]) -> tuple[Route, Mapping[str, str]] | None:
        """Return the first route that matches, with what its names stand for; None if none does."""
        joined = "/".join(path)
        for regex, route in self._compiled:
            match = regex.fullmatch(joined)
            if match is not None:
                captured = {name: value for name, value in match.groupdict().items() if value}
                return route, captured
        return None
