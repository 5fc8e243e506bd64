"""The sentence for each finding code: what it is about, what happens, what to do.

A pure table.  Braces hold facts of the finding; ``{layer}`` is always the layer's name.  The source
texts are English; ``lupdate`` finds them by ``QT_TRANSLATE_NOOP``.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

# fmt: off
SENTENCES: dict[str, str] = {
    "00001": QT_TRANSLATE_NOOP("Findings",
        "The map '{map}' has no layers, so there is nothing to share. Add a layer, or choose other "
        "layers."),
    "00002": QT_TRANSLATE_NOOP("Findings",
        "The map '{map}' has no coordinate system. Set one under Project > Properties > CRS."),
    "00003": QT_TRANSLATE_NOOP("Findings",
        "The data of layer '{layer}' cannot be reached ({source}). Repair its source, or leave the "
        "layer out."),
    "00007": QT_TRANSLATE_NOOP("Findings",
        "The filter of layer '{layer}' is refused by its data source: {reason}. Correct the filter "
        "({filter}) or clear it."),
    "00032": QT_TRANSLATE_NOOP("Findings",
        "The data of table '{layer}' cannot be reached ({source}). Repair its source, or leave the "
        "table out."),
    "00033": QT_TRANSLATE_NOOP("Findings",
        "Table '{layer}' cannot be part of {kind}, which holds only what can be drawn. Leave the "
        "table out, or share a web feature layer."),
    "00047": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' has no coordinate system, so no tiles can be made of it. Set its CRS in "
        "the layer's properties."),
    "00056": QT_TRANSLATE_NOOP("Findings",
        "Several layers are named '{layer}'. Give each layer a name of its own, since web clients "
        "tell layers apart by name."),
    "00057": QT_TRANSLATE_NOOP("Findings",
        "The name of layer '{layer}' holds control characters, which a service cannot bear. Rename "
        "the layer."),
    "00062": QT_TRANSLATE_NOOP("Findings",
        "The layers are in several databases ({connections}), but a feature service that leaves its "
        "data in place needs one. Copy the data, or keep to layers of one database."),
    "00079": QT_TRANSLATE_NOOP("Findings",
        "The tiling scheme is in the coordinate system {scheme}, the map in {crs}. Set the map to "
        "the scheme's system, or choose another scheme."),
    "00085": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' is drawn by a renderer that web layers do not have ({renderer}). Choose "
        "another kind of symbology."),
    "00101": QT_TRANSLATE_NOOP("Findings",
        "{extension} is switched on but has no name. Give it one, or switch it off."),
    "00102": QT_TRANSLATE_NOOP("Findings",
        "Nothing in the map '{map}' can be in {kind}; layers from the web do not count. Add a layer "
        "with data of its own, or share another kind of web layer."),
    "00115": QT_TRANSLATE_NOOP("Findings", "A layer has no name. Name it."),
    "00184": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' is not set up to be synchronised: it has no global ids. Copy the data, add "
        "a global id column, or switch off Sync."),
    "00191": QT_TRANSLATE_NOOP("Findings",
        "Sync goes with all of create, update and delete, or with none of them; here {lacking} is "
        "missing. Allow all three, or switch off Sync."),
    "00231": QT_TRANSLATE_NOOP("Findings",
        "The source of layer '{layer}' ({source}) must be registered with the server. Register it, "
        "or copy the data."),
    "00297": QT_TRANSLATE_NOOP("Findings",
        "OGC services ({extensions}) must be shared with everyone. Share with everyone, or switch "
        "them off."),
    "00374": QT_TRANSLATE_NOOP("Findings",
        "Fixed layer numbers are asked for, but these have none: {layers}. Let numbers be assigned, "
        "or do not ask for the check."),
    "10001": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' is in {crs}, the map in {map_crs}. It is reprojected whenever it is drawn "
        "with the map; nothing needs to be done."),
    "10057": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' has no spatial index, so the server reads all of it for every map. Create "
        "an index."),
    "20027": QT_TRANSLATE_NOOP("Findings",
        "A setting of the symbology of layer '{layer}' has no place in a feature service and is "
        "ignored: {what}."),
    "20028": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' has no coordinate system and may land in the wrong place. Set its CRS in "
        "the layer's properties."),
    "20034": QT_TRANSLATE_NOOP("Findings",
        "The tiles will be in Web Mercator; the map is in {crs} and is redrawn for it. Shapes and "
        "scales may look different."),
    "20054": QT_TRANSLATE_NOOP("Findings",
        "The tiles will be in WGS 84; the map is in {crs} and is redrawn for it. Shapes and scales "
        "may look different."),
    "24011": QT_TRANSLATE_NOOP("Findings",
        "The source of layer '{layer}' ({source}) is not known to be registered with the server, so "
        "its data are copied. Register it to leave the data in place."),
    "24012": QT_TRANSLATE_NOOP("Findings",
        "The source of table '{layer}' ({source}) is not known to be registered with the server, so "
        "its data are copied. Register it to leave the data in place."),
    "24027": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' is in a custom coordinate system ({crs}), which not every client knows. "
        "Prefer a system with an EPSG code."),
    "24028": QT_TRANSLATE_NOOP("Findings",
        "These texts of the service hold characters that are reserved: {properties}. Take them out."),
    "24033": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' has measures (m-values), which most web clients do not edit or show."),
    "24034": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' has heights (z-values), but the draft has no default height, so clients "
        "that know no heights cannot add features. Set a default height."),
    "24078": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' ({provider}) cannot be part of {kind} and is left out. Add it to the web "
        "map instead."),
    "24082": QT_TRANSLATE_NOOP("Findings", "The look of layer '{layer}' will be approximated: {loss}."),
    "24162": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' is in a file ({source}) that a server cannot use in place. Copy the data, "
        "or share the layer on its own as a web feature layer first."),
    "80001": QT_TRANSLATE_NOOP("Findings", "The service has no name. Enter one."),
    "80002": QT_TRANSLATE_NOOP("Findings",
        "The service's name has {length} characters; {longest} are allowed. Shorten it."),
    "80003": QT_TRANSLATE_NOOP("Findings",
        "This draft describes a kind of service that cannot be made from a map. Choose a feature, "
        "tile or map image layer."),
    "80004": QT_TRANSLATE_NOOP("Findings",
        "The draft names layers that the map does not have ({count}: {layer_ids}). Make the draft "
        "anew, or let it forget them."),
    "80005": QT_TRANSLATE_NOOP("Findings",
        "With a maximum of {count} records the service answers no query. Set at least 1; 2000 is "
        "usual."),
    "80006": QT_TRANSLATE_NOOP("Findings",
        "The service asks for at least {least} instances and at most {most}. Raise the one or lower "
        "the other."),
    "80007": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' has {count} features; a geodatabase table holds {most}. Split the layer."),
    "80008": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' has {count} columns; a geodatabase table holds {most}. Leave some of them "
        "out."),
    "80009": QT_TRANSLATE_NOOP("Findings",
        "The copy of the data needs about {size_bytes}, but the disk has {free_bytes} left. Make "
        "room, or share fewer layers."),
    "80010": QT_TRANSLATE_NOOP("Findings",
        "The number {number} is given to several layers: {layers}. Let the numbers be assigned "
        "anew."),
    "80011": QT_TRANSLATE_NOOP("Findings",
        "The name '{name}' is in use on the portal. Choose another name, or choose to overwrite the "
        "service."),
    "80012": QT_TRANSLATE_NOOP("Findings",
        "The service '{name}' belongs to {owner}, so you cannot overwrite it. Choose another name."),
    "80013": QT_TRANSLATE_NOOP("Findings",
        "Your account may not publish {kind} (it lacks {privilege}). Ask the portal's "
        "administrator, or sign in as another user."),
    "80014": QT_TRANSLATE_NOOP("Findings",
        "Your account may not share like this (it lacks {privilege}). Share less widely, or ask the "
        "portal's administrator."),
    "80015": QT_TRANSLATE_NOOP("Findings",
        "The portal has no server that can make {kind}. Choose another kind of layer or another "
        "portal."),
    "80016": QT_TRANSLATE_NOOP("Findings",
        "The layer needs about {size_bytes}, but only {left_bytes} of your room on the portal is "
        "left. Delete what you no longer need, or share fewer layers."),
    "80500": QT_TRANSLATE_NOOP("Findings",
        "A service cannot be named '{name}'; it will be named '{becomes}'. The title keeps the name "
        "as you wrote it."),
    "80501": QT_TRANSLATE_NOOP("Findings",
        "The property '{property}' is not documented for this draft. It is kept but may have no "
        "effect; check its spelling."),
    "80502": QT_TRANSLATE_NOOP("Findings",
        "The item has no summary, so others cannot tell what it is. Write a sentence or two."),
    "80503": QT_TRANSLATE_NOOP("Findings",
        "The item has no tags, so others will hardly find it. Add some words."),
    "80504": QT_TRANSLATE_NOOP("Findings",
        "Columns of layer '{layer}' get other names in the geodatabase: {names}. Rename them "
        "yourself if scripts or web maps go by them."),
    "80505": QT_TRANSLATE_NOOP("Findings",
        "The draft was made from {draft_project}, but {project} is open. Check that this is the map "
        "you mean."),
    "80506": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' has unsaved edits, which are not published. Save them first."),
    "80507": QT_TRANSLATE_NOOP("Findings",
        "The data of layer '{layer}' are in memory only: they are published, but lost when QGIS "
        "closes. Make the layer permanent to be able to publish it again."),
    "80508": QT_TRANSLATE_NOOP("Findings",
        "Only those features of layer '{layer}' are published that pass its filter ({filter}). "
        "Clear the filter to publish all."),
    "80509": QT_TRANSLATE_NOOP("Findings",
        "Joined columns of layer '{layer}' are published with their present values: {fields}. "
        "Publish again when the joined layer changes."),
    "80510": QT_TRANSLATE_NOOP("Findings",
        "Virtual columns of layer '{layer}' are published with their present values: {fields}. "
        "Publish again when what they are computed from changes."),
    "80511": QT_TRANSLATE_NOOP("Findings",
        "{count} features of layer '{layer}' are of another kind of geometry than the layer "
        "({types}) and cannot be published with it. Split the layer by kind of geometry."),
    "80512": QT_TRANSLATE_NOOP("Findings",
        "{count} features of layer '{layer}' have invalid geometry, which servers may change or "
        "refuse. Repair them."),
    "80513": QT_TRANSLATE_NOOP("Findings",
        "{count} features of layer '{layer}' have no geometry; they will be in the table but not on "
        "the map."),
    "80514": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' holds geometry of no single kind (point, line or polygon) and is left out. "
        "Split it by kind of geometry."),
    "80515": QT_TRANSLATE_NOOP("Findings",
        "Columns of 64-bit whole numbers of layer '{layer}' become floating-point numbers: "
        "{fields}. Values up to 9007199254740992 stay exact."),
    "80516": QT_TRANSLATE_NOOP("Findings",
        "Column '{field}' of layer '{layer}' holds whole numbers up to {value}, whose last digits "
        "are lost. Turn the column into text."),
    "80517": QT_TRANSLATE_NOOP("Findings",
        "Columns of times of layer '{layer}' become text like 14:30:00: {fields}."),
    "80518": QT_TRANSLATE_NOOP("Findings",
        "Columns of JSON or key-value maps of layer '{layer}' become JSON text: {fields}."),
    "80519": QT_TRANSLATE_NOOP("Findings", "Columns of lists of layer '{layer}' become text: {fields}."),
    "80520": QT_TRANSLATE_NOOP("Findings",
        "Columns of layer '{layer}' are of a type that web layers do not have and become text: "
        "{fields}."),
    "80521": QT_TRANSLATE_NOOP("Findings",
        "Column '{field}' of layer '{layer}' is made for {length} characters but holds a text of "
        "{longest}. Make the column longer, or shorten the text."),
    "80522": QT_TRANSLATE_NOOP("Findings",
        "Column '{field}' of layer '{layer}' holds dates before 1900 (from {earliest}), which some "
        "web clients show wrongly. Keep such dates as text if they matter."),
    "80523": QT_TRANSLATE_NOOP("Findings",
        "The list of values of column '{field}' of layer '{layer}' has {count} entries; the service "
        "tells clients {most}. Shorten the list, or raise maxDomainCodeCount."),
    "80524": QT_TRANSLATE_NOOP("Findings",
        "The names of layers '{layer}' and '{other}' differ only in upper and lower case, which a "
        "geodatabase does not tell apart. Rename one of them."),
    "80526": QT_TRANSLATE_NOOP("Findings",
        "No scale shows layer '{layer}': it is to be seen from 1:{min_scale} down to 1:{max_scale}, "
        "which is upside down. Swap the two."),
    "80527": QT_TRANSLATE_NOOP("Findings", "Layer '{layer}' has no features. It is published empty."),
    "80528": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' is said to be in degrees ({crs}), but its coordinates ({extent}) are none. "
        "Set the CRS that its data are really in."),
    "80529": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' has {count} features and is drawn at every scale, which is slow on the "
        "web. Set a scale range, or share tiles."),
    "80530": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' comes from another server ({source}); its features are fetched and copied, "
        "as many as that server gives. Compare the counts afterwards."),
    "80531": QT_TRANSLATE_NOOP("Findings",
        "The extension {extension} is switched on. It is handed to the server as the draft has it; "
        "nothing here checks it."),
    "80532": QT_TRANSLATE_NOOP("Findings",
        "Feature services do not know these capabilities: {words}. Check their spelling."),
    "80533": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' is shared with everyone, and columns look as if they tell of persons: "
        "{fields}. Share less widely, or leave the columns out."),
    "80534": QT_TRANSLATE_NOOP("Findings",
        "Everyone may change the features ({allowed}), without signing in. Approve public data "
        "collection if you mean it, or switch off editing."),
    "80535": QT_TRANSLATE_NOOP("Findings",
        "The portal does not have these groups for you: {groups}. Choose others."),
    "80536": QT_TRANSLATE_NOOP("Findings",
        "Storing the layer costs about {credits} credits a month, and {left} are left. Share less, "
        "or get more credits."),
    "80537": QT_TRANSLATE_NOOP("Findings",
        "The relation '{relation}' of layer '{layer}' does not go along: {obstacle}. The columns of its "
        "keys are published as they are."),
    "80538": QT_TRANSLATE_NOOP("Findings",
        "{count} files that rows of layer '{layer}' tell of are not there and do not go along as "
        "attachments. Put them back, or correct their paths."),
    "80539": QT_TRANSLATE_NOOP("Findings",
        "{count} files that rows of layer '{layer}' tell of are larger than {most_bytes} and do not go "
        "along as attachments. Make them smaller."),
    "80560": QT_TRANSLATE_NOOP("Findings",
        "The tiles number up to {tiles} and take about {megabytes} MB, which takes long to make and to "
        "upload. Leave out the deepest levels, or share a smaller area."),
    "80800": QT_TRANSLATE_NOOP("Findings",
        "The item has no description. Say what is in it and where it comes from."),
    "80801": QT_TRANSLATE_NOOP("Findings",
        "The project was never saved, so it cannot remember what was published from it. Save it."),
    "80802": QT_TRANSLATE_NOOP("Findings",
        "Layer '{layer}' is not ticked in the map and starts switched off on the web."),
    "80803": QT_TRANSLATE_NOOP("Findings",
        "Columns of dates of layer '{layer}' become dates at midnight: {fields}."),
    "80804": QT_TRANSLATE_NOOP("Findings",
        "Columns of dates with a time of layer '{layer}' are kept to the second: {fields}."),
    "80805": QT_TRANSLATE_NOOP("Findings",
        "Columns of true and false of layer '{layer}' become 1 and 0: {fields}."),
    "80806": QT_TRANSLATE_NOOP("Findings",
        "Everyone may download the whole layer as a file (capability Extract)."),
    "80807": QT_TRANSLATE_NOOP("Findings",
        "Your service '{name}' will be replaced; its address and item stay."),
    "80808": QT_TRANSLATE_NOOP("Findings", "The portal has no folder '{folder}' yet; it will be made."),
    "80809": QT_TRANSLATE_NOOP("Findings", "The layer will take about {size_bytes} on the portal."),
    "80810": QT_TRANSLATE_NOOP("Findings",
        "{count} files ({size_bytes}) that rows of layer '{layer}' tell of are published as attachments, "
        "from {folders}. Whoever sees the layer sees them."),
    "80811": QT_TRANSLATE_NOOP("Findings",
        "The relation '{relation}' from layer '{layer}' to '{other}' is published as a relationship class."),
    "80812": QT_TRANSLATE_NOOP("Findings",
        "The data of layer '{layer}' are called '{name}' in the geodatabase; the web layer keeps its name."),
}

# Said in place of the sentence above where credits are counted.
ESTIMATE_WITH_CREDITS = QT_TRANSLATE_NOOP("Findings",
    "The layer will take about {size_bytes} on the portal and cost about {credits} credits a month.")

# What kinds of services are called; codes as in ServiceKind.
KINDS: dict[str, str] = {
    "FEATURE": QT_TRANSLATE_NOOP("Findings", "a web feature layer"),
    "TILE": QT_TRANSLATE_NOOP("Findings", "a web tile layer"),
    "VECTOR_TILE": QT_TRANSLATE_NOOP("Findings", "a vector tile layer"),
    "MAP_IMAGE": QT_TRANSLATE_NOOP("Findings", "a map image layer"),
    "MAP_SERVICE": QT_TRANSLATE_NOOP("Findings", "a map service"),
    "IMAGE": QT_TRANSLATE_NOOP("Findings", "an imagery layer"),
    "OTHER": QT_TRANSLATE_NOOP("Findings", "a service of this kind"),
}

# Why a relation can be no relationship class; words as in sharing.staging.relations.obstacle.
OBSTACLES: dict[str, str] = {
    "outside": QT_TRANSLATE_NOOP("Findings", "the other layer is not published with it"),
    "polymorphic": QT_TRANSLATE_NOOP("Findings", "it leads to another layer from row to row"),
    "many_to_many": QT_TRANSLATE_NOOP("Findings", "a table of pairs stands between the two layers"),
    "several_keys": QT_TRANSLATE_NOOP("Findings", "it has several key columns, and one is possible"),
    "no_column": QT_TRANSLATE_NOOP("Findings", "a key is no column of its layer"),
    "key_types": QT_TRANSLATE_NOOP("Findings", "its two keys are of different types"),
    "refused": QT_TRANSLATE_NOOP("Findings", "the geodatabase refuses it"),
}

UNKNOWN = QT_TRANSLATE_NOOP("Findings", "Layer '{layer}': {facts}")
# fmt: on
