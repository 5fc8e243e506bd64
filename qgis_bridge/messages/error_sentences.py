"""The sentence for each error code: what happened, to what, what to do.

A pure table.  Braces hold facts of the error; one that the error does not carry reads as nothing.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP

# fmt: off
ERRORS: dict[str, str] = {
    "WLS000": QT_TRANSLATE_NOOP("Errors", "Stopped on request."),
    "000732": QT_TRANSLATE_NOOP("Errors",
        "The input {path} does not exist or is not of the kind that is needed."),
    # the project and its description
    "WLS101": QT_TRANSLATE_NOOP("Errors",
        "The project has no layer {layer_id}; it may have been removed meanwhile. Choose the layers "
        "again."),
    "WLS102": QT_TRANSLATE_NOOP("Errors",
        "The project can only be read on the main thread. This is a mistake of the plugin; please "
        "report it."),
    "WLS103": QT_TRANSLATE_NOOP("Errors",
        "The project {path} that the draft was made from is not there or cannot be read. {reason} Open "
        "it in QGIS, or export the draft anew."),
    "WLS110": QT_TRANSLATE_NOOP("Errors",
        "There is no project {path}. For an .aprx, put a QGIS project of the same name beside it."),
    "WLS111": QT_TRANSLATE_NOOP("Errors", "QGIS cannot read the project {path}: {reason}"),
    "WLS112": QT_TRANSLATE_NOOP("Errors",
        "The project cannot be written to '{path}': {reason} Choose a file in a folder that you may "
        "write to."),
    "WLS113": QT_TRANSLATE_NOOP("Errors",
        "There is no project to share. Open one, or give one with --project_path."),
    "WLS130": QT_TRANSLATE_NOOP("Errors",
        "No portal was named and none is active. Name one, add a connection, or set WLS_PORTAL_URL."),
    "WLS131": QT_TRANSLATE_NOOP("Errors",
        "There is no portal connection named '{name}'. Give its URL, or add it."),
    "WLS140": QT_TRANSLATE_NOOP("Errors",
        "There is no authentication configuration {authcfg}. Choose another in the connection's "
        "settings."),
    "WLS141": QT_TRANSLATE_NOOP("Errors",
        "QGIS's authentication store stays locked, so the credentials {authcfg} cannot be read. Enter"
        " the master password, or give it with QGIS_AUTH_PASSWORD_FILE where there is no screen."),
    "WLS142": QT_TRANSLATE_NOOP("Errors",
        "The authentication configuration {authcfg} ({method}) holds nothing that a portal takes. Use"
        " user and password, an Esri token or OAuth2."),
    "WLS143": QT_TRANSLATE_NOOP("Errors",
        "QGIS's authentication store does not take the credentials '{name}'."),
    # writing the data of layers
    "WLS150": QT_TRANSLATE_NOOP("Errors",
        "The data of layer '{layer}' cannot be read to their end: {reason} Look at its source, or leave "
        "it out."),
    "WLS151": QT_TRANSLATE_NOOP("Errors",
        "The geodatabase {path} cannot be made: {reason} Is there room, and may you write there?"),
    "WLS152": QT_TRANSLATE_NOOP("Errors",
        "The geodatabase does not take '{name}' of layer '{layer}': {reason} Rename or remove it."),
    "WLS153": QT_TRANSLATE_NOOP("Errors",
        "Layer '{layer}' should hold {expected} features but gave none. Reload it and try again."),
    "WLS154": QT_TRANSLATE_NOOP("Errors",
        "Feature {feature} of layer '{layer}' holds a value in '{field}' that is no {type}. Correct it, "
        "or leave the layer out."),
    "WLS155": QT_TRANSLATE_NOOP("Errors",
        "The geodatabase refuses feature {feature} of layer '{layer}': {reason} Repair its geometry or "
        "values."),
    "WLS156": QT_TRANSLATE_NOOP("Errors",
        "Of layer '{layer}' {found} features were written in place of {expected}. Nothing was "
        "published; try again, and report it if it stays so."),
    "WLS157": QT_TRANSLATE_NOOP("Errors",
        "Layer '{layer}' lives in the open project only and could not be copied: {reason} Save it to a "
        "file first."),
    "WLS158": QT_TRANSLATE_NOOP("Errors",
        "The pixels of layer '{layer}' could not be copied: {reason} See whether QGIS still shows the "
        "layer, and whether the disk has room."),
    # drawing tiles
    "WLS160": QT_TRANSLATE_NOOP("Errors",
        "No process can be started to make the tiles: {reason} Name a Python that has QGIS with {variable}."),
    "WLS161": QT_TRANSLATE_NOOP("Errors",
        "A process that makes tiles ended twice over the same ones: {reason} Look for a layer that QGIS "
        "cannot draw, or take fewer processes."),
    "WLS162": QT_TRANSLATE_NOOP("Errors",
        "The layer '{layer}' cannot be opened by the processes that make the tiles: {reason} Mend its source,"
        " or leave it out."),
    "WLS163": QT_TRANSLATE_NOOP("Errors",
        "QGIS cannot draw the layer '{layer}' to its end: {reason} Mend it, or leave it out."),
    "WLS164": QT_TRANSLATE_NOOP("Errors",
        "The map cannot be written to {path} for the processes that make the tiles: {reason}"),
    "WLS165": QT_TRANSLATE_NOOP("Errors",
        "The map shows no layer of which tiles could be made. Switch one on, or choose some."),
    "WLS166": QT_TRANSLATE_NOOP("Errors",
        "The Dask scheduler {address} cannot be used: {reason} Is its address right, and is the package "
        "'distributed' installed?"),
    # drafts
    "WLS201": QT_TRANSLATE_NOOP("Errors", "There is no draft of the kind {value}. Kinds are {expected}."),
    "WLS202": QT_TRANSLATE_NOOP("Errors",
        "'{value}' cannot be a service's name. Give one with letters or digits and at most {limit} "
        "characters."),
    "WLS203": QT_TRANSLATE_NOOP("Errors", "{name} cannot be set: it can only be read."),
    "WLS204": QT_TRANSLATE_NOOP("Errors", "{name} does not take {value}; it takes {expected}."),
    "WLS205": QT_TRANSLATE_NOOP("Errors", "No layer or table is chosen. Choose at least one."),
    "WLS206": QT_TRANSLATE_NOOP("Errors", "The map has no layer {value}. Choose layers of this map."),
    "WLS207": QT_TRANSLATE_NOOP("Errors",
        "A draft of the kind {value} can be read and staged, but not be turned into a draft object."),
    # .sddraft files
    "WLS300": QT_TRANSLATE_NOOP("Errors",
        "The draft {path} cannot be read. Is it there, and may you read it?"),
    "WLS301": QT_TRANSLATE_NOOP("Errors", "{path} is not well-formed XML (line {line}): {reason}"),
    "WLS302": QT_TRANSLATE_NOOP("Errors",
        "{path} holds a DOCTYPE, which no draft needs and which could reach out of the file. Remove "
        "it."),
    "WLS303": QT_TRANSLATE_NOOP("Errors", "{path} is not in the encoding that it says it is in: {reason}"),
    "WLS304": QT_TRANSLATE_NOOP("Errors", "{path} is too large to be a draft: more than {limit} {what}."),
    "WLS305": QT_TRANSLATE_NOOP("Errors",
        "{path} is not a service definition draft: it begins with '{found}' and not with SVCManifest."),
    "WLS306": QT_TRANSLATE_NOOP("Errors", "The draft {path} lacks {xpath}. Export it anew."),
    "WLS307": QT_TRANSLATE_NOOP("Errors",
        "{path} exists already. Choose another name, or allow overwriting."),
    "WLS308": QT_TRANSLATE_NOOP("Errors",
        "{path} cannot be written: {reason} Choose a folder that exists and that you may write to."),
    "WLS309": QT_TRANSLATE_NOOP("Errors",
        "The draft {path} holds '{found}' as {xpath} (line {line}), which is no value for it."),
    "WLS310": QT_TRANSLATE_NOOP("Errors", "{path} is not a tiling scheme: it begins with '{found}'."),
    "WLS320": QT_TRANSLATE_NOOP("Errors",
        "No tiles can be made by this tiling scheme: '{found}' is no use as {what}. Choose another scheme."),
    # service definitions
    "WLS401": QT_TRANSLATE_NOOP("Errors",
        "{path} exists already and is not replaced unless you say so. Choose another name, or allow "
        "overwriting."),
    "WLS402": QT_TRANSLATE_NOOP("Errors",
        "There is not enough room on the disk of {path}. Free some, or choose another folder."),
    "WLS403": QT_TRANSLATE_NOOP("Errors",
        "{path} cannot be written: {reason}. Choose a folder that you may write to."),
    "WLS404": QT_TRANSLATE_NOOP("Errors",
        "{member} cannot be read while it is packed: {reason}. Try again."),
    "WLS405": QT_TRANSLATE_NOOP("Errors", "No archive can hold a member named {member}: {reason}."),
    "WLS406": QT_TRANSLATE_NOOP("Errors",
        "There is no staging version {found}. Leave it out, or give 5, 102 or that of your server."),
    "WLS410": QT_TRANSLATE_NOOP("Errors", "{path} cannot be read: {reason}."),
    "WLS411": QT_TRANSLATE_NOOP("Errors", "{path} is no service definition: it is not a 7z archive."),
    "WLS412": QT_TRANSLATE_NOOP("Errors",
        "{path} is damaged or cut off ({reason}). Copy or stage it anew."),
    "WLS413": QT_TRANSLATE_NOOP("Errors",
        "{path} is packed in a way that is not read here ({what}). Stage it anew."),
    "WLS414": QT_TRANSLATE_NOOP("Errors",
        "{path} holds a member with a forbidden name ({member}) and is not opened."),
    "WLS415": QT_TRANSLATE_NOOP("Errors",
        "{path} holds two members for one place ({member}) and is not opened."),
    "WLS416": QT_TRANSLATE_NOOP("Errors",
        "{path} holds a link or device ({member}) and is not opened."),
    "WLS417": QT_TRANSLATE_NOOP("Errors",
        "{path} asks for too much ({what}: {found}, at most {limit}) and is not opened."),
    "WLS418": QT_TRANSLATE_NOOP("Errors",
        "{member} in {path} is damaged ({reason}). Copy or stage it anew."),
    "WLS419": QT_TRANSLATE_NOOP("Errors", "{path} holds no {member}."),
    "WLS420": QT_TRANSLATE_NOOP("Errors",
        "{path} is an archive but no service definition: it lacks {member}."),
    "WLS421": QT_TRANSLATE_NOOP("Errors", "{member} in {path} cannot be understood: {reason}"),
    "WLS422": QT_TRANSLATE_NOOP("Errors", "The folder {path} is not empty. Choose another."),
    # tile packages
    "WLS430": QT_TRANSLATE_NOOP("Errors",
        "{path} holds a bundle of tiles that is damaged ({reason}). Copy the package or make it anew."),
    "WLS431": QT_TRANSLATE_NOOP("Errors",
        "The tile in row {row}, column {column} takes {size} bytes, and a bundle holds at most {limit}. "
        "Choose another format or smaller tiles."),
    "WLS432": QT_TRANSLATE_NOOP("Errors",
        "{path} is no tile package that can be read ({reason}). Copy it or make it anew."),
    # reaching a portal
    "WLS500": QT_TRANSLATE_NOOP("Errors",
        "'{value}' is not an address. It should look like https://gis.example.org/portal"),
    "WLS501": QT_TRANSLATE_NOOP("Errors",
        "{url} cannot be reached ({reason}). Is the address right, and is the portal running?"),
    "WLS502": QT_TRANSLATE_NOOP("Errors", "The connection to {url} broke off ({reason}). Try again."),
    "WLS503": QT_TRANSLATE_NOOP("Errors",
        "{url} did not answer in time. Try again later, or raise the timeout in QGIS's network "
        "settings."),
    "WLS504": QT_TRANSLATE_NOOP("Errors",
        "The certificate of {url} is not trusted ({reason}). If you know it to be right, add it under"
        " Settings > Options > Authentication."),
    "WLS505": QT_TRANSLATE_NOOP("Errors",
        "The proxy does not let the request to {url} through ({reason}). Look at QGIS's proxy "
        "settings."),
    "WLS506": QT_TRANSLATE_NOOP("Errors",
        "{url} answered with a web page in place of data (HTTP {status}). Is this the portal's "
        "address?"),
    "WLS507": QT_TRANSLATE_NOOP("Errors",
        "{url} is overloaded or under maintenance (HTTP {status}). Try again later."),
    "WLS508": QT_TRANSLATE_NOOP("Errors", "{url} sent an answer that is cut off or damaged. Try again."),
    "WLS509": QT_TRANSLATE_NOOP("Errors",
        "{url} sends us on to {location}, which is another host. If that is right, enter that "
        "address."),
    "WLS510": QT_TRANSLATE_NOOP("Errors",
        "{url} sent an answer of more than {limit} bytes, which is not taken."),
    "WLS511": QT_TRANSLATE_NOOP("Errors", "{url} is not encrypted, so no password is sent there. Use https."),
    "WLS512": QT_TRANSLATE_NOOP("Errors",
        "The file {path} cannot be read, or changed while it was being sent."),
    "WLS513": QT_TRANSLATE_NOOP("Errors", "A certificate file for {url} cannot be read ({reason})."),
    "WLS520": QT_TRANSLATE_NOOP("Errors", "{url} no longer accepts the sign-in. Sign in again."),
    "WLS521": QT_TRANSLATE_NOOP("Errors", "{url} wants a sign-in. Sign in to the portal first."),
    "WLS522": QT_TRANSLATE_NOOP("Errors", "{url} does not accept this user name and password."),
    "WLS523": QT_TRANSLATE_NOOP("Errors",
        "Nobody is signed in to {url}. Choose an authentication for the connection."),
    "WLS524": QT_TRANSLATE_NOOP("Errors",
        "{url} says that you may not do this: {message} Ask the portal's administrator for the right."),
    "WLS525": QT_TRANSLATE_NOOP("Errors", "{url} wants another kind of sign-in than this connection has."),
    "WLS526": QT_TRANSLATE_NOOP("Errors", "There is no portal at {url}. Is the address complete?"),
    # what a portal says
    "WLS600": QT_TRANSLATE_NOOP("Errors", "{url} refused: {message} {details}"),
    "WLS601": QT_TRANSLATE_NOOP("Errors",
        "{url}: what was asked for is not there, or you may not see it. {message}"),
    "WLS602": QT_TRANSLATE_NOOP("Errors",
        "There is a service named '{name}' already. Choose another name, or overwrite it if it is "
        "yours."),
    "WLS603": QT_TRANSLATE_NOOP("Errors",
        "You have several items '{title}' of the type {type} ({ids}), and it is not clear which is "
        "meant. Give the folder, or rename the others."),
    "WLS604": QT_TRANSLATE_NOOP("Errors", "{url} has no room or credits left for this: {message}"),
    "WLS605": QT_TRANSLATE_NOOP("Errors",
        "The portal has no group '{name}' that you can share with. Nothing was published."),
    "WLS606": QT_TRANSLATE_NOOP("Errors",
        "Several groups are named '{name}' ({ids}). Give the id of the one that is meant."),
    "WLS607": QT_TRANSLATE_NOOP("Errors",
        "You have an item made of a file named '{name}' already. Choose another service name, or "
        "overwrite it."),
    "WLS608": QT_TRANSLATE_NOOP("Errors",
        "The answer of {url} lacks '{missing}'. It may be a kind of portal that is not known."),
    "WLS609": QT_TRANSLATE_NOOP("Errors",
        "The portal says that it has the folder '{name}' but does not show it. Choose another folder."),
    "WLS610": QT_TRANSLATE_NOOP("Errors", "{url} could not store the upload: {message} {messages}"),
    "WLS611": QT_TRANSLATE_NOOP("Errors",
        "{url} stored {found} bytes of {expected}. The upload was taken back; try again."),
    "WLS612": QT_TRANSLATE_NOOP("Errors",
        "The portal did not share '{title}' with the group '{name}'. Ask the group's owner whether you "
        "may share with it."),
    "WLS613": QT_TRANSLATE_NOOP("Errors", "The file is too large for {url}: {message}"),
    "WLS620": QT_TRANSLATE_NOOP("Errors", "The portal could not make the service: {messages} {message}"),
    "WLS621": QT_TRANSLATE_NOOP("Errors",
        "The portal took the upload but named no service that it would make of it."),
    "WLS622": QT_TRANSLATE_NOOP("Errors",
        "The portal is still publishing after {seconds} seconds. Look at your content later. "
        "{messages}"),
    "WLS623": QT_TRANSLATE_NOOP("Errors",
        "The portal does not know the publishing job that it began. {messages}"),
    "WLS630": QT_TRANSLATE_NOOP("Errors",
        "The administration of {url} cannot be reached. Is the address that of the server itself, and "
        "does its administrator let it be used from here?"),
    "WLS631": QT_TRANSLATE_NOOP("Errors",
        "{url} has no publishing tool, so nothing can be published there."),
    "WLS632": QT_TRANSLATE_NOOP("Errors", "{url} does not take the file for a service definition."),
    "WLS640": QT_TRANSLATE_NOOP("Errors",
        "The service refused {refused} features of layer {layer}: {message} What was sent before them "
        "stays; correct them and publish again."),
    "WLS641": QT_TRANSLATE_NOOP("Errors",
        "What was published cannot be noted on this computer: {reason} Is the disk full?"),
    "WLS642": QT_TRANSLATE_NOOP("Errors",
        "Publishing would remove {names}, with the data in them. Switch removal on if that is meant, or "
        "publish them too."),
    "WLS643": QT_TRANSLATE_NOOP("Errors",
        "The file that '{title}' was made of is not there or not yours, so its data cannot be replaced."),
    "WLS644": QT_TRANSLATE_NOOP("Errors",
        "'{title}' was changed on the portal since the plan was made. Nothing was done; look at a new plan."),
    "WLS645": QT_TRANSLATE_NOOP("Errors",
        "The portal made a service without the layers {names}."),
    "WLS646": QT_TRANSLATE_NOOP("Errors",
        "Nothing was kept of the state before the last overwrite of {item_id} on this computer, so there is "
        "nothing to put back."),
    "WLS650": QT_TRANSLATE_NOOP("Errors",
        "You have a web map named '{name}' already. Choose another title, or overwrite it."),
    # checking what was published
    "WLS701": QT_TRANSLATE_NOOP("Errors", "Layer '{layer}' is missing in the published service."),
    "WLS702": QT_TRANSLATE_NOOP("Errors", "Layer '{layer}' was sent as {expected} and came back as {found}."),
    "WLS703": QT_TRANSLATE_NOOP("Errors",
        "Layer '{layer}' lacks the fields {expected} in the published service."),
    "WLS704": QT_TRANSLATE_NOOP("Errors",
        "Layer '{layer}' was sent with {expected} features; the published service has {found}."),
    # the doors
    "WLS800": QT_TRANSLATE_NOOP("Errors",
        "Something went wrong that was not foreseen: {what} Please report it."),
    "WLS810": QT_TRANSLATE_NOOP("Errors",
        "Not signed in to a portal. Call SignInToPortal, or set WLS_PORTAL_URL, WLS_PORTAL_USER and "
        "WLS_PORTAL_PASSWORD."),
    "WLS811": QT_TRANSLATE_NOOP("Errors",
        "'{server}' is no server that is known here. Give HOSTING_SERVER, a server's URL, an .ags file, the "
        "name of a connection, or FEDERATED_SERVER where the draft names its server."),
    # datasets that scripts read and write
    "WLS850": QT_TRANSLATE_NOOP("Errors", "{name} is missing. Give a value."),
    "WLS851": QT_TRANSLATE_NOOP("Errors",
        "There is no dataset {dataset}, or it cannot be read. {reason}"),
    "WLS852": QT_TRANSLATE_NOOP("Errors",
        "{dataset} is there already. Set env.overwriteOutput to True to replace it."),
    "WLS853": QT_TRANSLATE_NOOP("Errors", "{dataset} cannot be made. {reason}"),
    "WLS854": QT_TRANSLATE_NOOP("Errors", "{dataset} cannot be changed. {reason}"),
    "WLS855": QT_TRANSLATE_NOOP("Errors", "{dataset} has no field '{name}'."),
    "WLS856": QT_TRANSLATE_NOOP("Errors", "'{expression}' cannot be used on {dataset}. {reason}"),
    "WLS857": QT_TRANSLATE_NOOP("Errors", "{name} cannot be '{value}'. It takes {expected}."),
    "WLS858": QT_TRANSLATE_NOOP("Errors", "{dataset} has a field '{name}' already."),
    # the local portal
    "WLS901": QT_TRANSLATE_NOOP("Errors",
        "No Python was found to run the local portal. {reason} Name one in {variable}."),
    "WLS902": QT_TRANSLATE_NOOP("Errors",
        "The local portal's port is in use by another program. {reason} Choose another."),
    "WLS903": QT_TRANSLATE_NOOP("Errors",
        "Another local portal serves the data folder already. {path} {reason} Stop it, or use its "
        "address."),
    "WLS904": QT_TRANSLATE_NOOP("Errors",
        "The local portal's data folder cannot be written. {path} {reason}"),
    "WLS905": QT_TRANSLATE_NOOP("Errors",
        "The local portal's data folder was written by a newer version. {reason} Update the plugin."),
    "WLS906": QT_TRANSLATE_NOOP("Errors",
        "The local portal cannot listen on its address. {address} {reason}"),
    "WLS907": QT_TRANSLATE_NOOP("Errors",
        "The local portal needs Python packages that are not installed. {missing} {reason} Install "
        "local_portal/requirements.txt into a Python, and name that in WLS_PORTAL_PYTHON."),
    "WLS908": QT_TRANSLATE_NOOP("Errors",
        "The local portal did not start within {seconds} seconds. {reason}"),
    "WLS909": QT_TRANSLATE_NOOP("Errors", "The local portal broke down. {reason} Please report it."),
}
