<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>Algorithms</name>
        <message>
            <source>Address of a Dask scheduler, in place of processes</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Address of the service</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>All files (*)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Allow exporting the data</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>ArcGIS Online, Google Maps (Web Mercator)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Arguments, parted by blanks</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>As it is</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>As the definition says</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>At most {count} tiles, about {size} MB</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Authentication configuration</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Brings your web layer of this name up to date, or makes it where there is none. Item, address, layer numbers and sharing stay, and so does what was changed on the web: pop-ups, symbols, texts. Only features that changed are sent where they can be told apart. Nothing is removed unless you say so.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Cache folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Capabilities, such as Query,Create,Update,Delete,Editing</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Certificate file to trust for this portal (PEM)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Change portal item</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Changes what an item of a portal tells of itself: title, summary, description, tags, credits, terms of use, picture; and whether it can be deleted. What is left empty stays as it is. A service keeps its name and address whatever the title.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Checks a service definition draft (.sddraft), copies the data of its layers into a file geodatabase and packs both as a service definition (.sd). Errors that the analyzer finds stop it before anything is written. The layers come from the project that the draft names.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Copy data that the server could read where they are</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Create map tile cache</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Create sharing draft</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Create tile package</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Create vector tile package</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Credits</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Data were put back</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Delete all that is in it, too</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Delete it even if other items need it</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Delete portal folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Delete portal item</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Deletes a folder of your content on a portal. One that holds items stays unless you say that they go with it, services and their data too; and a protected item in it keeps it in any case.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Deletes an item of a portal, and with a service's item the service and its data. Nothing is deleted that is protected, or that other items need unless you say so.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Deletion</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Describes the project, or the layers chosen, as a web feature layer and writes the service definition draft (.sddraft). The draft is XML and may be edited before it is staged. What the analyzer finds is told in the log; errors do not keep the draft from being written, they keep it from being staged.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Description</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Dots per inch</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Download portal item</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Draw the map's background</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Draws the map as tiles and packs them as a tile package (.tpkx). Labels are whole across the edges of tiles, and tiles on which nothing is drawn are left out. The work is shared by several processes; if it is stopped or broken off, the same call goes on from where it was. With 'Update', only the tiles of the extent are drawn anew in a package that is there.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Draws the map as tiles into a folder in the form of a compact cache, version 2 (conf.xml, conf.cdi and bundles below _alllayers), as map servers keep it. The folder must be new or empty.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Draws the map as tiles, sends them to a portal as a tile package and publishes that as a tile layer. Labels are whole across the edges of tiles. Compares the levels that the portal serves with those that were sent.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Everyone</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Exit code</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Export layer file</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Export map file</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Extent (none: that of the layers)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Feature service URL</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Fields that tell features apart, as layer=field, separated by commas</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>File</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Finds items of a portal whose title, tags or texts have words that begin with the given ones, and lists them in a table. What is written in the portal's query language, such as owner:me or title:"Roads", is taken as it stands. The search stays within your organization.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>First level</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Folder (none: the root of your content)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Format</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Gives a folder of your content on a portal another title. What is in it stays.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Groups</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>HTML files (*.html);;JSON files (*.json)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Id of the folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Id of the folder that was deleted</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Ids of the items that need it</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>It was not there before</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Item id</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Item id of the layer in use</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Item id of the layer that replaces it</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Item id of the service definition</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Item id of the web layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Item id of the web map</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Items</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>JSON files (*.json)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Keep replaced data, so that they can be put back</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Keep what was changed on the web</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Last level</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer file</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer files (*.lyrx)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer {name} is no longer there.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layers (none: what the map shows)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layers and tables</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layers and tables (none: the whole map)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Make portal folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Make the folder if it is missing</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Makes a folder in your content on a portal. One that is there already is fine.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Map file</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Map files (*.mapx)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Most items to list</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Most records in one answer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Move portal item</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Moves an item of a portal to another of your folders. Address and sharing stay.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>My organization</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Name under which the old content stays</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Needed by {title} ({type})</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>New title</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No longer protect</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Number of items</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Only list the arcpy names that it uses</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Only me</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Only my own items</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Only tiles that touch these areas</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Overwrite my service of this name</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Owner</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Packs the features of the map as vector tiles (.vtpk), with a style, pictures and letters, so that web clients draw them much as QGIS does. Rasters are left out. An index tells clients where tiles are; without one the package is flat. Work that was stopped or broken off goes on with the same call.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Packs the features of the map as vector tiles with a style, pictures and letters, sends them to a portal as a vector tile package and publishes that as a vector tile layer. Rasters are left out. Compares the levels that the portal serves with those that were sent.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Page of the web map</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Picture, 600 by 400</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Plan</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Plan publish</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Portal content</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Portal folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Portal folder, if other than the definition's</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Portal item details</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Portal: a connection's name or a URL (none: the active portal)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Processes (0: one a processor)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Protect from deletion</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Publish map image layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Publish tile layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Publish vector tile layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Publish web layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Publish web map</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Publishes the map on a server that belongs to the portal: copies the data, uploads the service definition to the server and publishes it as a map image layer, which the server draws; with feature access, as a feature layer too.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Publishes the project as a web map: groups, order, visibility, opacity, scale ranges, pop-ups, bookmarks, extent and base map. The project's own layers become a web layer first, or bring the one of this name up to date; layers that come from the web (XYZ, WMS, WMTS, ArcGIS) become layers of the map as they are and are not copied. Overwriting keeps the map's id and what was added to it on the web.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Publishes the project, or the layers chosen, as a web feature layer: makes the draft, stages it, uploads the service definition, waits for the service, shares it and compares what the portal serves with what was sent.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Publishing would be refused</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Put back web layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Puts a web layer back as it was before it was last overwritten from this computer: symbols, labels, pop-ups, texts, sharing, and features that were changed one by one. Data that went as a whole are put back where they had been kept (see Update web layer).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Puts the content of a new tile layer or vector tile layer into one that is in use, whose item, address and sharing stay. The old content is archived: in an item of its own if it is given a name, else in the item of the new layer, under a name with the moment.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Quality of JPEG</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Remove layers and fields no longer published</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Rename portal folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Replace an existing file</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Replace web layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Report</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Run arcpy script</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Runs a Python script that was written for arcpy, as it is. The project that is open is the one that the script calls "CURRENT"; an .aprx means the QGIS project of the same name beside it. A script can be checked first, without running it: the log then lists each arcpy name that it uses and whether it is there.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Script</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Search portal</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Send only features that changed, where possible</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Server folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Server: its URL, an .ags file or a connection</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Service URL</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Service definition</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Service definition draft</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Service definition drafts (*.sddraft)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Service definitions (*.sd)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Service name</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Service name, if other than the definition's</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Share portal item</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Share with</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Share with groups, separated by commas</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Shared with</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Shares an item of a portal with your organization or with everyone, and with groups, named by title or id. Groups that it is shared with already keep it unless you say otherwise.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Something would be changed</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Stage service</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Staging version</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Summary</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Take it out of all other groups</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Take over texts and picture too</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Tells what a portal knows of an item: title, type, owner, address, folder, with whom it is shared, and which other items need it, as far as they are seen: services that were made of it, and the owner's newest web maps that show it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Tells what publishing would do: for each layer whether it is created, changed, left alone or would be removed, why, and each step in its order. Nothing on the portal is changed. The plan can be written to a JSON file.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Terms of use</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The algorithm was not prepared.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The map's own CRS</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The script ended with exit code {code}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>There is no script {path}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Tile package</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Tile packages (*.tpkx)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Tiling scheme</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Tiling scheme file (.xml), in place of the scheme</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Title of the folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Title of the web map</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Title of what was deleted</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Type</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Type of the items, such as Feature Service</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Update data</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Update pop-ups</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Update sharing</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Update symbols and labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Update texts, aliases and capabilities</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Update the extent in an existing package</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Update web layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Upload service definition</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Uploads a service definition (.sd) to a portal and publishes it. Folder and sharing come from the service definition unless given here. Nothing of yours is overwritten unless the definition or this tool says so; if publishing fails, what the run uploaded is removed again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>User name, where no configuration is given</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Vector tile package</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Vector tile packages (*.vtpk)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>WGS 84 (degrees)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>What becomes of the service</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>What the script printed</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>With an index of tiles</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>With feature access</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Words to look for (none: everything)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Writes the file that an item of a portal is: a service definition, a tile package, a GeoPackage, a table. A folder that exists is given the file under its own name. Services are no files: open them as layers.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Writes the layers and tables chosen as a layer file (.lyrx) for ArcGIS Pro, the one drawn on top first, with their drawing, labels, scale ranges, filters and pop-ups. The data stay where they lie; the file names them. What cannot be told in ArcGIS's terms is told in the log.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Writes the project, or the layers chosen, as a map file (.mapx) for ArcGIS Pro: groups, layers and tables with their drawing, labels, scale ranges, filters and pop-ups. The data stay where they lie; the file names them. What cannot be told in ArcGIS's terms is told in the log. Layers over data that ArcGIS Pro cannot open show there as ones whose source has to be set.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name}: {count} features</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>ConfigurationPane</name>
        <message>
            <source>&amp;Last level</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>About how many tiles and how large</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>ArcGIS Online, Google Maps (Web Mercator)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>At most {count} tiles, about {size}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>F&amp;irst level</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>F&amp;ormat</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Let people edit the &amp;features</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Let people take the features along and &amp;sync</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Nothing to make tiles of.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>T&amp;iling scheme</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The map's own CRS</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Tiles</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>WGS 84 (degrees)</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>ConnectionDialog</name>
        <message>
            <source>&amp;App id</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;URL</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Asking…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Authentication</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Connection</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Connection file</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>From a connection &amp;file…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Of an application that is registered with the portal, with the redirect address http://127.0.0.1:7070/</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Portal (ArcGIS Online, ArcGIS Enterprise)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Server connections (*.ags)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Server that stands alone</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Set up. The browser opens when you test or publish.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Sets up OAuth 2 with PKCE for this portal; QGIS opens the browser when it is needed first</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Sign in through the &amp;browser</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The address begins with https:// and names a computer.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The connection {name} leads to the same place with the same sign-in.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>There is a connection of this name already.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>of an application registered with the portal</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>ConnectionList</name>
        <message>
            <source>Asking…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Forget the connection {name}? Nothing on the portal is changed.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Portal</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Remove connection</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Server</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>by the proxy {proxy}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>directly</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} answers after {seconds} s, reached {way}.</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>ConnectionTest</name>
        <message>
            <source>It answers. Nobody is signed in, so only what is public can be seen.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>It answers. Signed in as {who}.</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>ContentPane</name>
        <message>
            <source>&amp;All layers</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Fix ids</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Layer…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;None</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Check all layers, those selected, those visible, or those of a map theme</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Give each layer a number of its own in the project, which it keeps in the service. This changes the project.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>How many layers go</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Id</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layers to share</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Note</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Set the layer's id, texts, and which fields are shown and may be edited, in its properties</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Theme {name}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Those &amp;selected in the layer tree</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Those &amp;visible</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{on} of {all} layers</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>DraftFiles</name>
        <message>
            <source>&amp;Keep these settings in the project</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Open draft…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Save draft…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Drafts (*.sddraft)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Kept in the project; save the project to keep it for good.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Open draft</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Opened {path}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>S&amp;tage service definition…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Save draft</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Saved {path}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Service definitions (*.sd)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Stage</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Staged {path}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The settings that the project keeps were not understood.</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>'{expression}' cannot be used on {dataset}. {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>'{server}' is no server that is known here. Give HOSTING_SERVER, a server's URL, an .ags file, the name of a connection, or FEDERATED_SERVER where the draft names its server.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>'{title}' ({type}) cannot be replaced by '{other}' ({found}). Both have to be tile layers, or both vector tile layers.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>'{title}' ({type}) is no file that could be downloaded. Add it to the map, or export it on the portal.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>'{title}' is needed by others: {dependents}. It was not deleted; say so if it is to go all the same.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>'{title}' is protected from deletion. Take the protection away first.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>'{title}' was changed on the portal since the plan was made. Nothing was done; look at a new plan.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>'{value}' cannot be a service's name. Give one with letters or digits and at most {limit} characters.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>'{value}' is not an address. It should look like https://gis.example.org/portal</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>A certificate file for {url} cannot be read ({reason}).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>A draft of the kind {value} can be read and staged, but not be turned into a draft object.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>A process that makes tiles ended twice over the same ones: {reason} Look for a layer that QGIS cannot draw, or take fewer processes.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Another local portal serves the data folder already. {path} {reason} Stop it, or use its address.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Feature {feature} of layer '{layer}' holds a value in '{field}' that is no {type}. Correct it, or leave the layer out.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' is missing in the published service.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' lacks the fields {expected} in the published service.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' lives in the open project only and could not be copied: {reason} Save it to a file first.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' should hold {expected} features but gave none. Reload it and try again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' was sent as {expected} and came back as {found}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' was sent to be drawn as {expected}; the published service draws it as {found}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' was sent with {expected} features; the published service has {found}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No Python was found to run the local portal. {reason} Name one in {variable}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No archive can hold a member named {member}: {reason}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No layer or table is chosen. Choose at least one.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No portal was named and none is active. Name one, add a connection, or set WLS_PORTAL_URL.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No process can be started to make the tiles: {reason} Name a Python that has QGIS with {variable}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No tiles can be made by this tiling scheme: '{found}' is no use as {what}. Choose another scheme.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Nobody is signed in to {url}. Choose an authentication for the connection.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Not signed in to a portal. Call SignInToPortal, or set WLS_PORTAL_URL, WLS_PORTAL_USER and WLS_PORTAL_PASSWORD.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Nothing was kept of the state before the last overwrite of {item_id} on this computer, so there is nothing to put back.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Of layer '{layer}' {found} features were written in place of {expected}. Nothing was published; try again, and report it if it stays so.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Publishing would remove {names}, with the data in them. Switch removal on if that is meant, or publish them too.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>QGIS cannot draw the layer '{layer}' to its end: {reason} Mend it, or leave it out.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>QGIS cannot read the project {path}: {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>QGIS's authentication store does not take the credentials '{name}'.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>QGIS's authentication store stays locked, so the credentials {authcfg} cannot be read. Enter the master password, or give it with QGIS_AUTH_PASSWORD_FILE where there is no screen.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Several groups are named '{name}' ({ids}). Give the id of the one that is meant.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Something went wrong that this plugin does not know yet: {what}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Something went wrong that was not foreseen: {what} Please report it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Stopped on request.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The Dask scheduler {address} cannot be used: {reason} Is its address right, and is the package 'distributed' installed?</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The administration of {url} cannot be reached. Is the address that of the server itself, and does its administrator let it be used from here?</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The answer of {url} lacks '{missing}'. It may be a kind of portal that is not known.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The authentication configuration {authcfg} ({method}) holds nothing that a portal takes. Use user and password, an Esri token or OAuth2.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The certificate of {url} is not trusted ({reason}). If you know it to be right, add it under Settings &gt; Options &gt; Authentication.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The client certificate cannot be used: {reason} Look at it in QGIS's settings.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The client certificate of the authentication configuration {authcfg} cannot be read. Look at its files and password in QGIS's settings.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The connection to {url} broke off ({reason}). Try again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The data of layer '{layer}' cannot be read to their end: {reason} Look at its source, or leave it out.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The draft {path} cannot be read. Is it there, and may you read it?</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The draft {path} holds '{found}' as {xpath} (line {line}), which is no value for it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The draft {path} lacks {xpath}. Export it anew.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The features of layer '{layer}' lie at {found} in the published service and not at {expected}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The file is too large for {url}: {message}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The file that '{title}' was made of is not there or not yours, so its data cannot be replaced.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The file {path} cannot be read, or changed while it was being sent.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The folder '{title}' holds {count} items. It was not deleted; say so if they are to go with it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The folder {path} is not empty. Choose another.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The geodatabase does not take '{name}' of layer '{layer}': {reason} Rename or remove it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The geodatabase refuses feature {feature} of layer '{layer}': {reason} Repair its geometry or values.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The geodatabase {path} cannot be made: {reason} Is there room, and may you write there?</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The input {path} does not exist or is not of the kind that is needed.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The layer '{layer}' cannot be opened by the processes that make the tiles: {reason} Mend its source, or leave it out.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The local portal broke down. {reason} Please report it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The local portal cannot listen on its address. {address} {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The local portal did not start within {seconds} seconds. {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The local portal needs Python packages that are not installed. {missing} {reason} Install local_portal/requirements.txt into a Python, and name that in WLS_PORTAL_PYTHON.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The local portal's data folder cannot be written. {path} {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The local portal's data folder was written by a newer version. {reason} Update the plugin.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The local portal's database cannot be reached. {address} {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The local portal's port is in use by another program. {reason} Choose another.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The map cannot be written to {path} for the processes that make the tiles: {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The map has no layer {value}. Choose layers of this map.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The map shows no layer of which tiles could be made. Switch one on, or choose some.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The pixels of layer '{layer}' could not be copied: {reason} See whether QGIS still shows the layer, and whether the disk has room.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal could not make the service: {messages} {message}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal did not share '{title}' with the group '{name}'. Ask the group's owner whether you may share with it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal does not know the publishing job that it began. {messages}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal has no group '{name}' that you can share with. Nothing was published.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal is still publishing after {seconds} seconds. Look at your content later. {messages}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal made a service without the layers {names}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal says that it has the folder '{name}' but does not show it. Choose another folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal took the upload but named no service that it would make of it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The project can only be read on the main thread. This is a mistake of the plugin; please report it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The project cannot be written to '{path}': {reason} Choose a file in a folder that you may write to.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The project has no layer {layer_id}; it may have been removed meanwhile. Choose the layers again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The project {path} that the draft was made from is not there or cannot be read. {reason} Open it in QGIS, or export the draft anew.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The proxy does not let the request to {url} through ({reason}). Look at QGIS's proxy settings.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The service refused {refused} features of layer {layer}: {message} What was sent before them stays; correct them and publish again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The tile in row {row}, column {column} takes {size} bytes, and a bundle holds at most {limit}. Choose another format or smaller tiles.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The tiles of '{layer}' have the levels {expected}; the published service has {found}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>There is a service named '{name}' already. Choose another name, or overwrite it if it is yours.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>There is no authentication configuration {authcfg}. Choose another in the connection's settings.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>There is no dataset {dataset}, or it cannot be read. {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>There is no draft of the kind {value}. Kinds are {expected}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>There is no portal at {url}. Is the address complete?</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>There is no portal connection named '{name}'. Give its URL, or add it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>There is no project to share. Open one, or give one with --project_path.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>There is no project {path}. For an .aprx, put a QGIS project of the same name beside it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>There is no staging version {found}. Leave it out, or give 5, 102 or that of your server.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>There is not enough room on the disk of {path}. Free some, or choose another folder.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>What is still there: {remains}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>What was published cannot be noted on this computer: {reason} Is the disk full?</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>You have a web map named '{name}' already. Choose another title, or overwrite it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>You have an item made of a file named '{name}' already. Choose another service name, or overwrite it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>You have no folder '{name}' on {url}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>You have several items '{title}' of the type {type} ({ids}), and it is not clear which is meant. Give the folder, or rename the others.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{dataset} cannot be changed. {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{dataset} cannot be made. {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{dataset} has a field '{name}' already.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{dataset} has no field '{name}'.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{dataset} is there already. Set env.overwriteOutput to True to replace it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{member} cannot be read while it is packed: {reason}. Try again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{member} in {path} cannot be understood: {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{member} in {path} is damaged ({reason}). Copy or stage it anew.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} cannot be '{value}'. It takes {expected}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} cannot be set: it can only be read.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} does not take {value}; it takes {expected}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name} is missing. Give a value.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} asks for too much ({what}: {found}, at most {limit}) and is not opened.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} cannot be written: {reason} Choose a folder that exists and that you may write to.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} cannot be written: {reason}. Choose a folder that you may write to.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} exists already and is not replaced unless you say so. Choose another name, or allow overwriting.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} exists already. Choose another name, or allow overwriting.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} holds a DOCTYPE, which no draft needs and which could reach out of the file. Remove it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} holds a bundle of tiles that is damaged ({reason}). Copy the package or make it anew.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} holds a link or device ({member}) and is not opened.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} holds a member with a forbidden name ({member}) and is not opened.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} holds no {member}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} holds two members for one place ({member}) and is not opened.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} is an archive but no service definition: it lacks {member}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} is damaged or cut off ({reason}). Copy or stage it anew.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} is no service definition: it is not a 7z archive.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} is no tile package that can be read ({reason}). Copy it or make it anew.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} is not a service definition draft: it begins with '{found}' and not with SVCManifest.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} is not a tiling scheme: it begins with '{found}'.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} is not in the encoding that it says it is in: {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} is not well-formed XML (line {line}): {reason}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} is packed in a way that is not read here ({what}). Stage it anew.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{path} is too large to be a draft: more than {limit} {what}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} answered with a web page in place of data (HTTP {status}). Is this the portal's address?</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} cannot be reached ({reason}). Is the address right, and is the portal running?</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} could not store the upload: {message} {messages}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} did not answer in time. Try again later, or raise the timeout in QGIS's network settings.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} does not accept this user name and password.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} does not take the file for a service definition.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} has no publishing tool, so nothing can be published there.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} has no room or credits left for this: {message}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} is not encrypted, so no password is sent there. Use https.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} is overloaded or under maintenance (HTTP {status}). Try again later.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} no longer accepts the sign-in. Sign in again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} refused: {message} {details}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} says that you may not do this: {message} Ask the portal's administrator for the right.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} sends us on to {location}, which is another host. If that is right, enter that address.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} sent an answer of more than {limit} bytes, which is not taken.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} sent an answer that is cut off or damaged. Try again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} still appends features that an earlier run sent. Put the service back in some minutes.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} stored {found} bytes of {expected}. The upload was taken back; try again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} wants a sign-in. Sign in to the portal first.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url} wants another kind of sign-in than this connection has.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{url}: what was asked for is not there, or you may not see it. {message}</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>Findings</name>
        <message>
            <source>A layer has no name. Name it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>A service cannot be named '{name}'; it will be named '{becomes}'. The title keeps the name as you wrote it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>A setting of the symbology of layer '{layer}' has no place in a feature service and is ignored: {what}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' holds dates before 1900 (from {earliest}), which some web clients show wrongly. Keep such dates as text if they matter.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' holds whole numbers up to {value}, whose last digits are lost. Turn the column into text.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' is made for {length} characters but holds a text of {longest}. Make the column longer, or shorten the text.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Columns of 64-bit whole numbers of layer '{layer}' become floating-point numbers: {fields}. Values up to 9007199254740992 stay exact.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Columns of JSON or key-value maps of layer '{layer}' become JSON text: {fields}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Columns of dates of layer '{layer}' become dates at midnight: {fields}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Columns of dates with a time of layer '{layer}' are kept to the second: {fields}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Columns of layer '{layer}' are of a type that web layers do not have and become text: {fields}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Columns of layer '{layer}' get other names in the geodatabase: {names}. Rename them yourself if scripts or web maps go by them.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Columns of lists of layer '{layer}' become text: {fields}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Columns of times of layer '{layer}' become text like 14:30:00: {fields}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Columns of true and false of layer '{layer}' become 1 and 0: {fields}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Everyone may change the features ({allowed}), without signing in. Approve public data collection if you mean it, or switch off editing.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Everyone may download the whole layer as a file (capability Extract).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Feature services do not know these capabilities: {words}. Check their spelling.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Fixed layer numbers are asked for, but these have none: {layers}. Let numbers be assigned, or do not ask for the check.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>HTML in labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Joined columns of layer '{layer}' are published with their present values: {fields}. Publish again when the joined layer changes.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' ({provider}) cannot be part of {kind} and is left out. Add it to the web map instead.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' comes from another server ({source}); its features are fetched and copied, as many as that server gives. Compare the counts afterwards.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' has heights (z-values), but the draft has no default height, so clients that know no heights cannot add features. Set a default height.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' has measures (m-values), which most web clients do not edit or show.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' has no coordinate system and may land in the wrong place. Set its CRS in the layer's properties.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' has no coordinate system, so no tiles can be made of it. Set its CRS in the layer's properties.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' has no features. It is published empty.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' has no spatial index, so the server reads all of it for every map. Create an index.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' has unsaved edits, which are not published. Save them first.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' has {count} columns; a geodatabase table holds {most}. Leave some of them out.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' has {count} features and is drawn at every scale, which is slow on the web. Set a scale range, or share tiles.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' has {count} features; a geodatabase table holds {most}. Split the layer.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' holds geometry of no single kind (point, line or polygon) and is left out. Split it by kind of geometry.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' is drawn by a renderer that web layers do not have ({renderer}). Choose another kind of symbology.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' is in a custom coordinate system ({crs}), which not every client knows. Prefer a system with an EPSG code.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' is in a file ({source}) that a server cannot use in place. Copy the data, or share the layer on its own as a web feature layer first.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' is in {crs}, the map in {map_crs}. It is reprojected whenever it is drawn with the map; nothing needs to be done.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' is not set up to be synchronised: it has no global ids. Copy the data, add a global id column, or switch off Sync.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' is not ticked in the map and starts switched off on the web.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' is said to be in degrees ({crs}), but its coordinates ({extent}) are none. Set the CRS that its data are really in.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' is shared with everyone, and columns look as if they tell of persons: {fields}. Share less widely, or leave the columns out.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}': {facts}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No scale shows layer '{layer}': it is to be seen from 1:{min_scale} down to 1:{max_scale}, which is upside down. Swap the two.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Nothing in the map '{map}' can be in {kind}; layers from the web do not count. Add a layer with data of its own, or share another kind of web layer.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>OGC services ({extensions}) must be shared with everyone. Share with everyone, or switch them off.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Only those features of layer '{layer}' are published that pass its filter ({filter}). Clear the filter to publish all.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Several layers are named '{layer}'. Give each layer a name of its own, since web clients tell layers apart by name.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Storing the layer costs about {credits} credits a month, and {left} are left. Share less, or get more credits.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Sync goes with all of create, update and delete, or with none of them; here {lacking} is missing. Allow all three, or switch off Sync.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Table '{layer}' cannot be part of {kind}, which holds only what can be drawn. Leave the table out, or share a web feature layer.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The copy of the data needs about {size_bytes}, but the disk has {free_bytes} left. Make room, or share fewer layers.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The data of layer '{layer}' are called '{name}' in the geodatabase; the web layer keeps its name.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The data of layer '{layer}' are in memory only: they are published, but lost when QGIS closes. Make the layer permanent to be able to publish it again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The data of layer '{layer}' cannot be reached ({source}). Repair its source, or leave the layer out.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The data of table '{layer}' cannot be reached ({source}). Repair its source, or leave the table out.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The draft names layers that the map does not have ({count}: {layer_ids}). Make the draft anew, or let it forget them.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The draft was made from {draft_project}, but {project} is open. Check that this is the map you mean.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The extension {extension} is switched on. It is handed to the server as the draft has it; nothing here checks it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The filter of layer '{layer}' is refused by its data source: {reason}. Correct the filter ({filter}) or clear it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The item has no description. Say what is in it and where it comes from.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The item has no summary, so others cannot tell what it is. Write a sentence or two.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The item has no tags, so others will hardly find it. Add some words.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The layer needs about {size_bytes}, but only {left_bytes} of your room on the portal is left. Delete what you no longer need, or share fewer layers.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The layer will take about {size_bytes} on the portal and cost about {credits} credits a month.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The layer will take about {size_bytes} on the portal.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The layers are in several databases ({connections}), but a feature service that leaves its data in place needs one. Copy the data, or keep to layers of one database.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The list of values of column '{field}' of layer '{layer}' has {count} entries; the service tells clients {most}. Shorten the list, or raise maxDomainCodeCount.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The look of layer '{layer}' will be approximated: {loss}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The map '{map}' has no coordinate system. Set one under Project &gt; Properties &gt; CRS.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The map '{map}' has no layers, so there is nothing to share. Add a layer, or choose other layers.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The name '{name}' is in use on the portal. Choose another name, or choose to overwrite the service.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The name of layer '{layer}' holds control characters, which a service cannot bear. Rename the layer.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The names of layers '{layer}' and '{other}' differ only in upper and lower case, which a geodatabase does not tell apart. Rename one of them.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The number {number} is given to several layers: {layers}. Let the numbers be assigned anew.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal does not have these groups for you: {groups}. Choose others.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal has no folder '{folder}' yet; it will be made.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal has no server that can make {kind}. Choose another kind of layer or another portal.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The project was never saved, so it cannot remember what was published from it. Save it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The property '{property}' is not documented for this draft. It is kept but may have no effect; check its spelling.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The relation '{relation}' from layer '{layer}' to '{other}' is published as a relationship class.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The relation '{relation}' of layer '{layer}' does not go along: {obstacle}. The columns of its keys are published as they are.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The service '{name}' belongs to {owner}, so you cannot overwrite it. Choose another name.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The service asks for at least {least} instances and at most {most}. Raise the one or lower the other.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The service has no name. Enter one.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The service's name has {length} characters; {longest} are allowed. Shorten it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The source of layer '{layer}' ({source}) is not known to be registered with the server, so its data are copied. Register it to leave the data in place.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The source of layer '{layer}' ({source}) must be registered with the server. Register it, or copy the data.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The source of table '{layer}' ({source}) is not known to be registered with the server, so its data are copied. Register it to leave the data in place.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The tiles number up to {tiles} and take about {megabytes} MB, which takes long to make and to upload. Leave out the deepest levels, or share a smaller area.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The tiles will be in WGS 84; the map is in {crs} and is redrawn for it. Shapes and scales may look different.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The tiles will be in Web Mercator; the map is in {crs} and is redrawn for it. Shapes and scales may look different.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The tiling scheme is in the coordinate system {scheme}, the map in {crs}. Set the map to the scheme's system, or choose another scheme.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>These texts of the service hold characters that are reserved: {properties}. Take them out.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>This draft describes a kind of service that cannot be made from a map. Choose a feature, tile or map image layer.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Virtual columns of layer '{layer}' are published with their present values: {fields}. Publish again when what they are computed from changes.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>With a maximum of {count} records the service answers no query. Set at least 1; 2000 is usual.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Your account may not publish {kind} (it lacks {privilege}). Ask the portal's administrator, or sign in as another user.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Your account may not share like this (it lacks {privilege}). Share less widely, or ask the portal's administrator.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Your service '{name}' will be replaced; its address and item stay.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a category that is switched off</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a colour ramp</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a colour that is not RGB</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a conical gradient</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a dash pattern</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a font marker</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a form of one's own</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a gradient</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a gradient round a point off the middle</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a hatching</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a key is no column of its layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a label expression</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a line beside its place</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a map image layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a map service</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a part of the form that is shown on a condition</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a picture fill</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a picture in a format that browsers do not show</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a picture line</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a pie's size by its area</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a script in the map tip</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a service of this kind</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a setting of the labels' font</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a shadow</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a size on the ground</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a symbol</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a symbol of several layers</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a table of pairs stands between the two layers</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a vector tile layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a web feature layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>a web tile layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>all columns in their order</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>always shown</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>an element of the form that is no column</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>an expression of the pop-up</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>an imagery layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as a flat fill</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as a link</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as a picture</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as a plain background</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as a plain line</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as a plain symbol</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as a still arrow</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as a straight arrow</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as a straight gradient</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as an effect of the whole layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as an expression in Arcade</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as clusters of the web</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as pies in place of symbols</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as text</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>as web clients place labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>at the top</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>blending among features</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>by its width</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>by the first rule</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>by the lowest of them</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>by the symbol for all other values</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>callouts of labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>classes that overlap</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>data-defined settings</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>drawn from end to end</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>drawn over what lies beneath</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>each feature for itself</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>effects on geometry</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>from its first to its last colour</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>in a regular grid</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>in grey</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>in its colour</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>in its mean colour</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>in one line</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>inside the polygon</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>it has several key columns, and one is possible</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>it leads to another layer from row to row</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>its first picture</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>its two keys are of different types</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>left out</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>markers along or within the shape</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>nearly the same</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>nearly there</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>not turned</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>of one height</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>one symbol for all</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>only its fill</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>only its outline</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>only the outlines</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>rules that draw a feature twice</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>size, colour or rotation by a value</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>symbol levels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the balloon behind labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the blend mode</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the blur of a shading</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the buffer around labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the commonest symbol for all</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the curve of an arrow</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the data-defined setting</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the data-defined setting of labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the density of the heatmap</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the diagram</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the exact places of markers beside a line</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the geodatabase refuses it</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the kind of symbology</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the margin of the box behind labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the mask of labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the opacity of a symbol</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the order in which features are drawn</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the other layer is not published with it</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the paint effect</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the place of labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the same for all features</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the same size at every scale</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the shape of a marker</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the temporal settings</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the weight of the heatmap</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the wrapping of labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>towards the middle</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>trimmed ends of lines</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>where the first slice of a pie begins</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>which labels are drawn, and exactly where</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>with the margin of the client</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{count} features of layer '{layer}' are of another kind of geometry than the layer ({types}) and cannot be published with it. Split the layer by kind of geometry.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{count} features of layer '{layer}' have invalid geometry, which servers may change or refuse. Repair them.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{count} features of layer '{layer}' have no geometry; they will be in the table but not on the map.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{count} files ({size_bytes}) that rows of layer '{layer}' tell of are published as attachments, from {folders}. Whoever sees the layer sees them.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{count} files that rows of layer '{layer}' tell of are larger than {most_bytes} and do not go along as attachments. Make them smaller.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{count} files that rows of layer '{layer}' tell of are not there and do not go along as attachments. Put them back, or correct their paths.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{extension} is switched on but has no name. Give it one, or switch it off.</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>FindingsPane</name>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Mend what is selected</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>All</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Can be mended here</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Code</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Cop&amp;y</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Copy what is selected, or all</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Errors</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Errors, which have to be mended</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Filter</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Filter findings</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Findings</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Messages</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Open the page of this finding</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Repair the project or the settings here, as far as that can be done by itself</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Warnings</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>What and what to do</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Which findings</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>GeneralPane</name>
        <message>
            <source>&amp;Folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Groups</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Overwrite my service of this name</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Portal</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Summary</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>A service name has at most {most} characters.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>A service needs a name.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>A service of {owner} has this name. Choose another, or overwrite.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>About the name</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Add a portal connection</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>C&amp;redits</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>D&amp;escription</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Everyone</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>My organization</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>New…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Only me</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Share &amp;with</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Ter&amp;ms of use</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The service will be called {name}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>separated by commas</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the root of your content</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>titles, separated by commas</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>ItemDialog</name>
        <message>
            <source>Changed</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Credits</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Deletion</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Details of the item</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Groups</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Item id</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Made</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Needed by</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Owner</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Picture of the item</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Shared with</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Type</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>protected</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>LayerIcons</name>
        <message>
            <source>Published as {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Published as {title}, and changed since. Click to update it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Published as {title}. It was changed here and on the web; click to plan.</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>LayerMenu</name>
        <message>
            <source>Share As Web Layer…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Share as web layer…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Update web layer…</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>LayerNotes</name>
        <message>
            <source>Comes from a portal.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Filtered: {filter}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Its source cannot be read.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Not for this kind of web layer.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Unsaved edits stay out.</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>LayerPage</name>
        <message>
            <source>&amp;Description</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Fields: what pop-ups show, and what may be edited</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Id in the web layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Editable</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Field</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Fin&amp;dings of this layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Not published from this project.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Published as {title}: {address}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Shown</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>given when it is published</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>Mending</name>
        <message>
            <source>Not all of it can be repaired here; see the findings for what to do.</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>MissingLibrary</name>
        <message>
            <source>The Python package '{library}' is missing. Install it into QGIS's Python (on Debian: apt install python3-{library}) and start QGIS again.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Web Layer Sharing</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>News</name>
        <message>
            <source>Copy</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Details</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Open</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>OptionsPage</name>
        <message>
            <source>&amp;Add…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Log from this level on</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Ask the selected address, signed in as nobody, through QGIS's proxy and certificates</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Errors</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Everyone</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Everything</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Kind</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Local portal</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Log</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>My organization</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Name</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Only me</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Portals and servers</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>S&amp;hare with</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>St&amp;op</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Steps</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Test &amp;network</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>URL</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Warnings</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>What a new web layer starts with</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>the root of your content</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>PlanPane</name>
        <message>
            <source>Data</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>It cannot be published so</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Keep changes made on the web</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Keep replaced data, to put back</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Nothing, it is up to date.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>P&amp;lan</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Pop-ups</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Remove what is no longer published</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Send only changed features</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Sharing</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Symbols and labels</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Tell what publishing will do; nothing on the portal is changed</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Texts and capabilities</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>What publishing may touch where a service of this name is overwritten:</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>What publishing will do</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>What will be done</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>Plans</name>
        <message>
            <source>Add the layers {names}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>An earlier overwrite broke off. It is done again, and what had been changed on the web before it is kept.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Changed in the project and on the web, stays as it is on the web: {places}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Changed in the project: {places}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Changed on the web, stays as it is there: {places}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Compare with what was sent</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Data changed</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Describe the item</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Features were edited on the web since it was published; these edits will be lost.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Fields of another type: {names}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Fields that are no longer published: {names}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>It is not known what was published last. What differs on the web counts as changed there.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map, as it was not published.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map, which knows no such source.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map: its source takes a password, token or key, which everybody who sees the map would learn.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map: where it comes from is not known.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer {layer}: add the fields {names}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer {layer}: add {adds}, change {updates} and delete {deletes} features</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer {layer}: append {adds} features in {parts} parts</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer {layer}: set {parts}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Make the folder '{title}'</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Missing right</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Name clash</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>New fields: {names}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No longer published; stays, as removal is switched off.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No longer published; will be removed with its data.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Note in the item what was published</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Only features that changed are sent.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Overwrite the service '{name}'</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Publish the service '{name}'</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Set pop-ups and drawing of the item</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Set what the service tells: {parts}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Share the item</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Sharing changed</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Sharing was changed on the web and stays as it is there.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Style changed</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Take away {count} files that an earlier run left on the portal</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Texts changed</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The data are replaced as a whole. Item, address and layer numbers stay the same.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The field '{field}' does not tell features apart: '{value}' comes twice.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The layer has attachments or relations, so its features are not sent one by one.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The layer has too many features to compare them one by one.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The service does not have this layer yet, and is not given it, as data are switched off.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The service does not have this layer yet.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>There is no service named '{name}' yet.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Unchanged</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Upload {name}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Upload {name} in the place of the last one</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Which features changed cannot be told, as they were published from elsewhere or cannot be told apart.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Will be created</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Would be removed</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{count} features were deleted on the web and stay deleted.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{count} new features are sent as files that the service appends, in {parts} parts.</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>Plugin</name>
        <message>
            <source>Portals</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Share As Web Layer</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>PortalChoice</name>
        <message>
            <source>Local portal (on this computer)</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>PortalSwitch</name>
        <message>
            <source>It does not run.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>It runs at {address}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Starting…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Stopping…</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>Portals</name>
        <message>
            <source>&amp;Add to map</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Details…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Move to folder…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;New folder…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Overwrite from this project…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Publish the map here…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Share…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Add a &amp;portal…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Add to map</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>All items in it go with it, services and their data too. This cannot be undone.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Copy &amp;URL</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Copy &amp;id</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Copy URL</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>D&amp;elete…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Delete the folder {title} from the portal?</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Delete {title} ({type}) from the portal?</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Details…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Do&amp;wnload…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Download {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Downloaded to {path}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Everyone</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Found in {portal}: {text}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>It is shared with: {groups}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Items of the active portal, to add to the map</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Local portal (on this computer)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Make &amp;active</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Members of groups</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Move {title} to the folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>My content</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>My groups</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>No longer protect from de&amp;letion</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Nothing is here.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Only the owner</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Open in web &amp;browser</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Open in web browser</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Portal items</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Portals</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Portals (Web Layer Sharing)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Protect from de&amp;letion</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Protected from deletion</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Public items</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Re&amp;fresh</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Reading…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Refresh to sign in</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Show more ({shown} of {total})</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Stopped. Refresh to read on.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The folder {title} was deleted from the portal.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The map is now the picture of {title}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The organization</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The service and its data go with it.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>These need it and will not work without it: {names}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Title of the folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Title of the item; the service keeps its name</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Title of the new folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Use the map as &amp;picture</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>You are in no group.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{portal} is now the active portal.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{portal}, signed in as {user}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{title}
{type} of {owner}
Shared with: {level}
Changed: {when}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{title} could not be opened. If it is not shared with everyone, its portal needs a connection with an authentication configuration.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{title} is protected from deletion. Take the protection away first.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{title} was deleted from the portal.</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>PortalsPage</name>
        <message>
            <source>Add a portal</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Add to the map</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Add what is selected to the map</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Ask the portal again for what is selected</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Asking the portal</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Portals</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Refresh</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Search the portal</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Stop asking</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>ProgressPane</name>
        <message>
            <source>Show the &amp;log</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Steps</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>ProjectPage</name>
        <message>
            <source>&amp;Folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Keep how this map is shared</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Summary</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>K&amp;ind</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>What the project keeps of the dock Share As Web Layer. The project file holds it once you save the project.</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>Properties</name>
        <message>
            <source>Cache</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Capabilities</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Copy the data to the server</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Default z</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Draw from a cache</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Edits may bring true curves</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Edits may lack M values</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Feature access</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Feature layer beside it</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Fewest instances</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Give features without z one</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Instances in a container</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Isolation</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Keep who edited and when</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layers must have fixed ids</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Longest idle time (s)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Longest use (s)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Longest wait (s)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Make the draft without a portal</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Make tiles when they are asked for</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Most instances</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Most records in one answer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Most tiles in one export</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Operations</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>People may export the data</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>People may export tiles</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Pooling</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Portal that it is meant for</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Recycle at</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Recycle every (h)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Server (none: the portal's own)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Server folder</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Service</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Symbols as CIM</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The public may collect data</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Tiling scheme file (.xml)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Time zone</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Time zone of the dates</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Time zone to show</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Use a cache that is there</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>With daylight saving</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>z value</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>PublishDock</name>
        <message>
            <source>Share As Web Layer</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>PublishDockFrame</name>
        <message>
            <source>&amp;Analyze</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Draft</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Look for all problems, before anything is written</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>P&amp;ublish</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Pages of what is shared</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Progress</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Save, open or stage the draft, or keep its settings in the project</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>What is going on</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>PublishPage</name>
        <message>
            <source>&amp;General</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Plan</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>&amp;Result</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>C&amp;onfiguration</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Con&amp;tent</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>F&amp;indings</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Now shown from the portal: {names}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Pr&amp;ogress</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Share As Web Layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Stopping…</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>PublishRun</name>
        <message>
            <source>Describing the map</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>An earlier service was brought up to date; its id and address are the same.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Drawn by</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Features</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Layers</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Near, but not the same</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Not in the web map</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Nothing had to be changed.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>On {portal}, {time} (UTC).</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Page of the web layer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Page of the web map</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Published: {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Service</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal took no service definition, so the service was made of its geodatabase.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Web map in the viewer</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>What else was noticed</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>What was done</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Where it is</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>ResultPane</name>
        <message>
            <source>Add to &amp;map</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Copy as &amp;Python</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Copy as &amp;qgis_process</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Item</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Let the project's layers show the published ones, in their places and with their styles</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Nothing was published yet.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Open in &amp;browser</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Pages (*.html)</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>S&amp;wap local layers</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Save &amp;report…</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Save report</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Service</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>What was published</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{name}: {count} features</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>RunReactions</name>
        <message>
            <source>Planned. Publish does just this.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Published {title}.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Published {title}: {layers} layers, {count} features.</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{errors} errors, {rest} others</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>ShareDialog</name>
        <message>
            <source>&amp;Share with</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Everyone</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>My organization</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Only me</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Share {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>and with these &amp;groups</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Appending new features, {done} of {total}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Asking {url} what is there</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Comparing {layer} with what was published last</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Comparing {layer} with what was sent</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Copying the data</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Copying {layer}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Copying {layer}: {done} of {total} features</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Describing the service</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Looking for problems</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Making tiles, {done} of {total}; {rate} a second, {remaining} to go</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Packing the tiles, {done_mb} of {total_mb} MB</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Packing, {done_mb} of {total_mb} MB</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Putting '{title}' back as it was</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Reading the data through</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Saving the web map '{title}'</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Sending changes, {done} of {total} features</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Starting the local portal</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Taking changes back, {done} features so far</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal publishes: {status}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal stores the upload</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>The portal takes no service definition; the geodatabase is published in its place</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Unpacking, {done_mb} of {total_mb} MB</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Uploading, {sent_mb} of {total_mb} MB</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>{title} is published</source>
            <translation type="unfinished"/>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>Analyse {name}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Ask about {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Ask {url}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Delete {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Download {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Look into a portal</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Look into a service</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Make the folder {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Move {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Open {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Plan {name}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Protect {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Publish {name}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Put {name} back</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Rename {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Set the picture of {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Share {title}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Sign in to {url}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Stage {name}</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Start the local portal</source>
            <translation type="unfinished"/>
        </message>
        <message>
            <source>Stop the local portal</source>
            <translation type="unfinished"/>
        </message>
    </context>
</TS>
