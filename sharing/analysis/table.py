"""The table of rules: every code that the analyzer knows, in the order in which findings are told.

Codes below 80000 are Esri's and mean what Esri's listings say; 80001 to 80499 are our errors, 80500
to 80999 our warnings and messages.  A code's number never changes its meaning.
"""

from __future__ import annotations

from ..findings import Severity
from .rule import Rule
from .rules import (
    cache,
    cartography,
    fields,
    geometry,
    item,
    layers,
    maps,
    portal,
    relations,
    service,
    sharing,
    size,
    sources,
    tiles,
)

_E, _W, _M = Severity.ERROR, Severity.WARNING, Severity.MESSAGE

ESRI_ERRORS = (
    Rule("00001", _E, "The map has no layers", maps.no_layers),
    Rule("00002", _E, "The map has no coordinate system", maps.no_crs, "set_map_crs"),
    Rule("00003", _E, "A layer's data cannot be reached", sources.layer_inaccessible, "leave_out_layer"),
    Rule("00007", _E, "A layer's filter is refused", sources.invalid_filter, "clear_filter"),
    Rule("00032", _E, "A table's data cannot be reached", sources.table_inaccessible, "leave_out_layer"),
    Rule("00033", _E, "A table cannot be in tiles", layers.table_not_supported, "leave_out_layer"),
    Rule("00047", _E, "A layer without CRS in tiles", geometry.unknown_crs_in_package, "set_layer_crs"),
    Rule("00056", _E, "Several layers of one name", layers.same_name, "rename_duplicate_layers"),
    Rule("00057", _E, "Invalid characters in a layer's name", layers.invalid_name, "clean_layer_name"),
    Rule("00062", _E, "Layers in several enterprise databases", maps.several_databases, "copy_data"),
    Rule("00079", _E, "The tiling scheme has another CRS", cache.other_scheme, "match_map_to_scheme"),
    Rule("00085", _E, "A renderer cannot be shown", cartography.unsupported_renderer),
    Rule("00101", _E, "The OGC service has no name", service.wms_without_name, "name_wms"),
    Rule("00102", _E, "No layer of a type that the service needs", maps.lacks_layer_type),
    Rule("00115", _E, "A layer without a name", layers.empty_name, "name_layer"),
    Rule("00184", _E, "A layer not set up for sync", service.sync_not_set_up, "switch_off_sync"),
    Rule("00191", _E, "Sync with half of editing", service.sync_with_half_editing, "switch_off_sync"),
    Rule("00231", _E, "A source must be registered", sources.must_be_registered, "copy_data"),
    Rule("00297", _E, "OGC services must be public", sharing.ogc_not_public, "share_with_everyone"),
    Rule("00374", _E, "Layer numbers are not assigned", maps.ids_not_assigned, "assign_layer_ids"),
)

ESRI_WARNINGS = (
    Rule("10001", _W, "A layer is in another CRS than the map", layers.projection_differs),
    Rule("10057", _W, "No spatial index", sources.no_spatial_index, "create_spatial_index"),
    Rule("20027", _W, "Renderer settings are ignored", cartography.ignored_settings),
    Rule("20028", _W, "A layer has no coordinate system", geometry.unknown_crs, "set_layer_crs"),
    Rule("20034", _W, "Tiles will be in Web Mercator", cache.becomes_web_mercator),
    Rule("20054", _W, "Tiles will be in WGS 84", cache.becomes_wgs84),
    Rule("24011", _W, "A source is not registered, data are copied", sources.layer_copied, "copy_data"),
    Rule("24012", _W, "A table is not registered, data are copied", sources.table_copied, "copy_data"),
    Rule("24027", _W, "A custom coordinate system", geometry.custom_crs),
    Rule("24028", _W, "Reserved characters in properties", item.reserved_characters, "clean_texts"),
    Rule("24033", _W, "A layer has m-values", geometry.m_values),
    Rule("24034", _W, "Z-values without a default", geometry.z_without_default, "enable_z_default"),
    Rule("24078", _W, "A layer is left out", layers.left_out, "leave_out_layer"),
    Rule("24082", _W, "A symbol or label is approximated", cartography.losses),
    Rule("24162", _W, "A file database cannot stay in place", sources.shared_separately, "copy_data"),
)

OWN_ERRORS = (
    Rule("80001", _E, "The service has no name", service.no_name, "name_after_map"),
    Rule("80002", _E, "The service's name is too long", service.long_name, "shorten_service_name"),
    Rule("80003", _E, "This kind of service cannot be made", maps.kind_not_published),
    Rule("80004", _E, "The map lacks a layer of the draft", maps.missing_layers, "forget_missing_layers"),
    Rule("80005", _E, "The record count is below one", service.record_count, "default_record_count"),
    Rule("80006", _E, "More instances at least than at most", service.pooling, "order_pooling"),
    Rule("80007", _E, "Too many features", size.too_many_features),
    Rule("80008", _E, "Too many columns", size.too_many_fields),
    Rule("80009", _E, "No room on the disk", size.no_room),
    Rule("80010", _E, "Two layers with one number", maps.ids_clash, "assign_layer_ids"),
    Rule("80011", _E, "The name is taken", portal.name_taken, "number_service_name"),
    Rule("80012", _E, "The service belongs to another", portal.of_another_owner, "number_service_name"),
    Rule("80013", _E, "No privilege to publish", portal.may_not_publish),
    Rule("80014", _E, "No privilege to share so", portal.may_not_share, "keep_private"),
    Rule("80015", _E, "The portal cannot make such services", portal.kind_not_supported),
    Rule("80016", _E, "No room on the portal", size.over_quota),
)

OWN_WARNINGS = (
    Rule("80500", _W, "The service's name will be changed", service.name_changes, "rename_service"),
    Rule("80501", _W, "An undocumented property is kept", service.undocumented_properties),
    Rule("80502", _W, "The item has no summary", item.no_summary, "fill_summary"),
    Rule("80503", _W, "The item has no tags", item.no_tags, "fill_tags"),
    Rule("80504", _W, "Columns get other names", fields.renamed),
    Rule("80505", _W, "The draft is of another project", maps.other_project),
    Rule("80506", _W, "Unsaved edits", sources.unsaved_edits, "save_edits"),
    Rule("80507", _W, "The data are in memory only", sources.in_memory),
    Rule("80508", _W, "Only the filtered part is published", sources.filtered),
    Rule("80509", _W, "Joined columns are frozen", fields.joined),
    Rule("80510", _W, "Virtual columns are frozen", fields.computed),
    Rule("80511", _W, "Mixed kinds of geometry", geometry.mixed_geometry),
    Rule("80512", _W, "Invalid geometry", geometry.invalid_geometry, "repair_geometries"),
    Rule("80513", _W, "Features without geometry", geometry.null_geometry),
    Rule("80514", _W, "Geometry of no single kind", geometry.no_single_kind),
    Rule("80515", _W, "64-bit integers change", fields.big_integers),
    Rule("80516", _W, "Whole numbers beyond 2^53", fields.beyond_exact),
    Rule("80517", _W, "Times become text", fields.times_of_day),
    Rule("80518", _W, "JSON becomes text", fields.json_values),
    Rule("80519", _W, "Lists become text", fields.lists),
    Rule("80520", _W, "Columns without a counterpart", fields.no_counterpart),
    Rule("80521", _W, "Text longer than its column", fields.text_too_long),
    Rule("80522", _W, "Dates before 1900", fields.old_dates),
    Rule("80523", _W, "A long list of coded values", fields.too_many_codes),
    Rule("80524", _W, "Names differ only in case", layers.same_name_but_case, "rename_duplicate_layers"),
    Rule("80526", _W, "A layer that no scale shows", layers.never_in_scale, "swap_scale_range"),
    Rule("80527", _W, "A layer without features", layers.empty),
    Rule("80528", _W, "Coordinates that are no degrees", geometry.off_the_globe),
    Rule("80529", _W, "Very many features", size.many_features),
    Rule("80530", _W, "A layer from another server", sources.remote),
    Rule("80531", _W, "An extension is only handed on", service.extension_handed_on, "switch_off_extension"),
    Rule("80532", _W, "Unknown capabilities", service.unknown_capabilities, "drop_unknown_capabilities"),
    Rule("80533", _W, "Personal data for everyone", sharing.personal_fields, "share_with_organization"),
    Rule("80534", _W, "Everyone may edit", sharing.public_editing, "stop_editing"),
    Rule("80535", _W, "Groups that the portal lacks", portal.unknown_groups, "drop_unknown_groups"),
    Rule("80536", _W, "Not enough credits", size.not_enough_credits),
    Rule("80537", _W, "A relation cannot be kept", relations.not_kept),
    Rule("80538", _W, "Files that are not there", relations.files_missing),
    Rule("80539", _W, "Files that are too large", relations.files_too_large),
    Rule("80560", _W, "Very many tiles", tiles.many_tiles),
)

OWN_MESSAGES = (
    Rule("80800", _M, "The item has no description", item.no_description, "fill_description"),
    Rule("80801", _M, "The project was never saved", maps.never_saved),
    Rule("80802", _M, "A layer starts switched off", layers.switched_off, "switch_on_layer"),
    Rule("80803", _M, "Dates are set to midnight", fields.dates_without_time),
    Rule("80804", _M, "Times are kept to the second", fields.milliseconds),
    Rule("80805", _M, "True and false become 1 and 0", fields.booleans),
    Rule("80806", _M, "Everyone may download", sharing.public_download, "stop_download"),
    Rule("80807", _M, "A service will be replaced", portal.will_overwrite),
    Rule("80808", _M, "A folder will be made", portal.new_folder),
    Rule("80809", _M, "Room and credits", size.estimate),
    Rule("80810", _M, "Files go along as attachments", relations.files_attached),
    Rule("80811", _M, "Relations become relationship classes", relations.kept),
    Rule("80812", _M, "A dataset gets another name", fields.renamed_datasets),
)

RULES: tuple[Rule, ...] = (*ESRI_ERRORS, *ESRI_WARNINGS, *OWN_ERRORS, *OWN_WARNINGS, *OWN_MESSAGES)
