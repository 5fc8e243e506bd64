<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Algorithms</name>
        <message>
            <source>Address of a Dask scheduler, in place of processes</source>
            <translation>Adresse eines Dask-Schedulers, anstelle von Prozessen</translation>
        </message>
        <message>
            <source>Address of the service</source>
            <translation>Adresse des Service</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Allow exporting the data</source>
            <translation>Export der Daten erlauben</translation>
        </message>
        <message>
            <source>ArcGIS Online, Google Maps (Web Mercator)</source>
            <translation>ArcGIS Online, Google Maps (Web Mercator)</translation>
        </message>
        <message>
            <source>Arguments, parted by blanks</source>
            <translation>Argumente, durch Leerzeichen getrennt</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Unverändert</translation>
        </message>
        <message>
            <source>As the definition says</source>
            <translation>Wie in der Definition angegeben</translation>
        </message>
        <message>
            <source>At most {count} tiles, about {size} MB</source>
            <translation>Höchstens {count} Kacheln, etwa {size} MB</translation>
        </message>
        <message>
            <source>Authentication configuration</source>
            <translation>Authentifizierungskonfiguration</translation>
        </message>
        <message>
            <source>Brings your web layer of this name up to date, or makes it where there is none. Item, address, layer numbers and sharing stay, and so does what was changed on the web: pop-ups, symbols, texts. Only features that changed are sent where they can be told apart. Nothing is removed unless you say so.</source>
            <translation>Aktualisiert Ihren Web-Layer dieses Namens oder erstellt ihn, wenn es ihn noch nicht gibt. Element, Adresse, Layer-Nummern und Freigabe bleiben erhalten, ebenso alles, was im Web geändert wurde: Pop-ups, Symbole, Texte. Lassen sich die Objekte eindeutig unterscheiden, werden nur die geänderten gesendet. Entfernt wird nichts, es sei denn, Sie verlangen es.</translation>
        </message>
        <message>
            <source>Cache folder</source>
            <translation>Cache-Ordner</translation>
        </message>
        <message>
            <source>Capabilities, such as Query,Create,Update,Delete,Editing</source>
            <translation>Funktionen, z. B. Query,Create,Update,Delete,Editing</translation>
        </message>
        <message>
            <source>Certificate file to trust for this portal (PEM)</source>
            <translation>Zertifikatsdatei, der für dieses Portal vertraut wird (PEM)</translation>
        </message>
        <message>
            <source>Change portal item</source>
            <translation>Portal-Element ändern</translation>
        </message>
        <message>
            <source>Changes what an item of a portal tells of itself: title, summary, description, tags, credits, terms of use, picture; and whether it can be deleted. What is left empty stays as it is. A service keeps its name and address whatever the title.</source>
            <translation>Ändert die Angaben zu einem Portal-Element: Titel, Zusammenfassung, Beschreibung, Tags, Quellenangaben, Nutzungsbedingungen und Bild sowie den Löschschutz. Was leer bleibt, wird nicht geändert. Ein Service behält Namen und Adresse, auch wenn sich der Titel ändert.</translation>
        </message>
        <message>
            <source>Checks a service definition draft (.sddraft), copies the data of its layers into a file geodatabase and packs both as a service definition (.sd). Errors that the analyzer finds stop it before anything is written. The layers come from the project that the draft names.</source>
            <translation>Prüft einen Service-Definitionsentwurf (.sddraft), kopiert die Daten seiner Layer in eine File-Geodatabase und packt beides zu einer Service-Definition (.sd). Findet die Prüfung Fehler, wird abgebrochen, bevor etwas geschrieben wird. Die Layer stammen aus dem Projekt, das der Entwurf nennt.</translation>
        </message>
        <message>
            <source>Copy data that the server could read where they are</source>
            <translation>Auch Daten kopieren, die der Server an ihrem Ort lesen könnte</translation>
        </message>
        <message>
            <source>Create map tile cache</source>
            <translation>Kartenkachel-Cache erstellen</translation>
        </message>
        <message>
            <source>Create sharing draft</source>
            <translation>Freigabeentwurf erstellen</translation>
        </message>
        <message>
            <source>Create tile package</source>
            <translation>Kachelpaket erstellen</translation>
        </message>
        <message>
            <source>Create vector tile package</source>
            <translation>Vektorkachelpaket erstellen</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>Quellenangaben</translation>
        </message>
        <message>
            <source>Data were put back</source>
            <translation>Daten wurden zurückgesetzt</translation>
        </message>
        <message>
            <source>Delete all that is in it, too</source>
            <translation>Auch den gesamten Inhalt löschen</translation>
        </message>
        <message>
            <source>Delete it even if other items need it</source>
            <translation>Auch löschen, wenn andere Elemente es benötigen</translation>
        </message>
        <message>
            <source>Delete portal folder</source>
            <translation>Portal-Ordner löschen</translation>
        </message>
        <message>
            <source>Delete portal item</source>
            <translation>Portal-Element löschen</translation>
        </message>
        <message>
            <source>Deletes a folder of your content on a portal. One that holds items stays unless you say that they go with it, services and their data too; and a protected item in it keeps it in any case.</source>
            <translation>Löscht einen Ordner Ihrer Inhalte auf einem Portal. Enthält er Elemente, bleibt er bestehen, sofern Sie nicht angeben, dass diese mitgelöscht werden sollen, Services und deren Daten eingeschlossen. Ein geschütztes Element darin verhindert das Löschen in jedem Fall.</translation>
        </message>
        <message>
            <source>Deletes an item of a portal, and with a service's item the service and its data. Nothing is deleted that is protected, or that other items need unless you say so.</source>
            <translation>Löscht ein Element eines Portals und bei einem Service auch den Service und seine Daten. Geschützte Elemente werden nie gelöscht; Elemente, die andere benötigen, nur auf ausdrücklichen Wunsch.</translation>
        </message>
        <message>
            <source>Deletion</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Describes the project, or the layers chosen, as a web feature layer and writes the service definition draft (.sddraft). The draft is XML and may be edited before it is staged. What the analyzer finds is told in the log; errors do not keep the draft from being written, they keep it from being staged.</source>
            <translation>Beschreibt das Projekt oder die gewählten Layer als Web-Feature-Layer und schreibt den Service-Definitionsentwurf (.sddraft). Der Entwurf ist XML und kann bearbeitet werden, bevor daraus eine Service-Definition wird. Die Ergebnisse der Prüfung stehen im Protokoll; Fehler verhindern nicht das Schreiben des Entwurfs, wohl aber die Bereitstellung.</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Beschreibung</translation>
        </message>
        <message>
            <source>Dots per inch</source>
            <translation>Auflösung in DPI</translation>
        </message>
        <message>
            <source>Download portal item</source>
            <translation>Portal-Element herunterladen</translation>
        </message>
        <message>
            <source>Draw the map's background</source>
            <translation>Hintergrund der Karte zeichnen</translation>
        </message>
        <message>
            <source>Draws the map as tiles and packs them as a tile package (.tpkx). Labels are whole across the edges of tiles, and tiles on which nothing is drawn are left out. The work is shared by several processes; if it is stopped or broken off, the same call goes on from where it was. With 'Update', only the tiles of the extent are drawn anew in a package that is there.</source>
            <translation>Zeichnet die Karte als Kacheln und packt sie zu einem Kachelpaket (.tpkx). Beschriftungen laufen über Kachelränder hinweg durch, leere Kacheln werden ausgelassen. Die Arbeit teilen sich mehrere Prozesse; wird sie angehalten oder unterbrochen, setzt derselbe Aufruf sie an dieser Stelle fort. Mit „Aktualisieren“ werden in einem vorhandenen Paket nur die Kacheln der Ausdehnung neu gezeichnet.</translation>
        </message>
        <message>
            <source>Draws the map as tiles into a folder in the form of a compact cache, version 2 (conf.xml, conf.cdi and bundles below _alllayers), as map servers keep it. The folder must be new or empty.</source>
            <translation>Zeichnet die Karte als Kacheln in einen Ordner, im Format eines kompakten Caches der Version 2 (conf.xml, conf.cdi und Bundles unter _alllayers), wie ihn Kartenserver verwenden. Der Ordner muss neu oder leer sein.</translation>
        </message>
        <message>
            <source>Draws the map as tiles, sends them to a portal as a tile package and publishes that as a tile layer. Labels are whole across the edges of tiles. Compares the levels that the portal serves with those that were sent.</source>
            <translation>Zeichnet die Karte als Kacheln, sendet sie als Kachelpaket an ein Portal und veröffentlicht dieses als Kachel-Layer. Beschriftungen laufen über Kachelränder hinweg durch. Anschließend werden die Zoomstufen, die das Portal bereitstellt, mit den gesendeten verglichen.</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Exit code</source>
            <translation>Exitcode</translation>
        </message>
        <message>
            <source>Export layer file</source>
            <translation>Layer-Datei exportieren</translation>
        </message>
        <message>
            <source>Export map file</source>
            <translation>Kartendatei exportieren</translation>
        </message>
        <message>
            <source>Extent (none: that of the layers)</source>
            <translation>Ausdehnung (leer: die der Layer)</translation>
        </message>
        <message>
            <source>Feature service URL</source>
            <translation>URL des Feature-Service</translation>
        </message>
        <message>
            <source>Fields that tell features apart, as layer=field, separated by commas</source>
            <translation>Felder, die Objekte eindeutig unterscheiden, als layer=feld, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <source>Finds items of a portal whose title, tags or texts have words that begin with the given ones, and lists them in a table. What is written in the portal's query language, such as owner:me or title:"Roads", is taken as it stands. The search stays within your organization.</source>
            <translation>Findet Elemente eines Portals, deren Titel, Tags oder Texte Wörter enthalten, die mit den angegebenen beginnen, und listet sie in einer Tabelle auf. Ausdrücke in der Abfragesprache des Portals, etwa owner:me oder title:"Roads", werden unverändert übernommen. Gesucht wird nur innerhalb Ihrer Organisation.</translation>
        </message>
        <message>
            <source>First level</source>
            <translation>Erste Stufe</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Folder (none: the root of your content)</source>
            <translation>Ordner (leer: Stammordner Ihrer Inhalte)</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Gives a folder of your content on a portal another title. What is in it stays.</source>
            <translation>Gibt einem Ordner Ihrer Inhalte auf einem Portal einen anderen Titel. Der Inhalt bleibt erhalten.</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <source>HTML files (*.html);;JSON files (*.json)</source>
            <translation>HTML-Dateien (*.html);;JSON-Dateien (*.json)</translation>
        </message>
        <message>
            <source>Id of the folder</source>
            <translation>ID des Ordners</translation>
        </message>
        <message>
            <source>Id of the folder that was deleted</source>
            <translation>ID des gelöschten Ordners</translation>
        </message>
        <message>
            <source>Ids of the items that need it</source>
            <translation>IDs der Elemente, die es benötigen</translation>
        </message>
        <message>
            <source>It was not there before</source>
            <translation>War vorher nicht vorhanden</translation>
        </message>
        <message>
            <source>Item id</source>
            <translation>Element-ID</translation>
        </message>
        <message>
            <source>Item id of the layer in use</source>
            <translation>Element-ID des verwendeten Layers</translation>
        </message>
        <message>
            <source>Item id of the layer that replaces it</source>
            <translation>Element-ID des Layers, der ihn ersetzt</translation>
        </message>
        <message>
            <source>Item id of the service definition</source>
            <translation>Element-ID der Service-Definition</translation>
        </message>
        <message>
            <source>Item id of the web layer</source>
            <translation>Element-ID des Web-Layers</translation>
        </message>
        <message>
            <source>Item id of the web map</source>
            <translation>Element-ID der Webkarte</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Elemente</translation>
        </message>
        <message>
            <source>JSON files (*.json)</source>
            <translation>JSON-Dateien (*.json)</translation>
        </message>
        <message>
            <source>Keep replaced data, so that they can be put back</source>
            <translation>Ersetzte Daten aufbewahren, damit sie zurückgesetzt werden können</translation>
        </message>
        <message>
            <source>Keep what was changed on the web</source>
            <translation>Änderungen aus dem Web beibehalten</translation>
        </message>
        <message>
            <source>Last level</source>
            <translation>Letzte Stufe</translation>
        </message>
        <message>
            <source>Layer file</source>
            <translation>Layer-Datei</translation>
        </message>
        <message>
            <source>Layer files (*.lyrx)</source>
            <translation>Layer-Dateien (*.lyrx)</translation>
        </message>
        <message>
            <source>Layer {name} is no longer there.</source>
            <translation>Der Layer {name} ist nicht mehr vorhanden.</translation>
        </message>
        <message>
            <source>Layers (none: what the map shows)</source>
            <translation>Layer (leer: was die Karte zeigt)</translation>
        </message>
        <message>
            <source>Layers and tables</source>
            <translation>Layer und Tabellen</translation>
        </message>
        <message>
            <source>Layers and tables (none: the whole map)</source>
            <translation>Layer und Tabellen (leer: die gesamte Karte)</translation>
        </message>
        <message>
            <source>Make portal folder</source>
            <translation>Portal-Ordner anlegen</translation>
        </message>
        <message>
            <source>Make the folder if it is missing</source>
            <translation>Ordner anlegen, wenn er fehlt</translation>
        </message>
        <message>
            <source>Makes a folder in your content on a portal. One that is there already is fine.</source>
            <translation>Legt einen Ordner in Ihren Inhalten auf einem Portal an. Ist er schon vorhanden, ist das kein Fehler.</translation>
        </message>
        <message>
            <source>Map file</source>
            <translation>Kartendatei</translation>
        </message>
        <message>
            <source>Map files (*.mapx)</source>
            <translation>Kartendateien (*.mapx)</translation>
        </message>
        <message>
            <source>Most items to list</source>
            <translation>Höchstzahl aufgelisteter Elemente</translation>
        </message>
        <message>
            <source>Most records in one answer</source>
            <translation>Höchstanzahl Datensätze je Antwort</translation>
        </message>
        <message>
            <source>Move portal item</source>
            <translation>Portal-Element verschieben</translation>
        </message>
        <message>
            <source>Moves an item of a portal to another of your folders. Address and sharing stay.</source>
            <translation>Verschiebt ein Element eines Portals in einen anderen Ihrer Ordner. Adresse und Freigabe bleiben erhalten.</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>Meine Organisation</translation>
        </message>
        <message>
            <source>Name under which the old content stays</source>
            <translation>Name, unter dem der alte Inhalt erhalten bleibt</translation>
        </message>
        <message>
            <source>Needed by {title} ({type})</source>
            <translation>Benötigt von {title} ({type})</translation>
        </message>
        <message>
            <source>New title</source>
            <translation>Neuer Titel</translation>
        </message>
        <message>
            <source>No longer protect</source>
            <translation>Löschschutz aufheben</translation>
        </message>
        <message>
            <source>Number of items</source>
            <translation>Anzahl der Elemente</translation>
        </message>
        <message>
            <source>Only list the arcpy names that it uses</source>
            <translation>Nur die verwendeten arcpy-Namen auflisten</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Nur ich</translation>
        </message>
        <message>
            <source>Only my own items</source>
            <translation>Nur meine eigenen Elemente</translation>
        </message>
        <message>
            <source>Only tiles that touch these areas</source>
            <translation>Nur Kacheln, die diese Flächen berühren</translation>
        </message>
        <message>
            <source>Overwrite my service of this name</source>
            <translation>Meinen Service dieses Namens überschreiben</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Besitzer</translation>
        </message>
        <message>
            <source>Packs the features of the map as vector tiles (.vtpk), with a style, pictures and letters, so that web clients draw them much as QGIS does. Rasters are left out. An index tells clients where tiles are; without one the package is flat. Work that was stopped or broken off goes on with the same call.</source>
            <translation>Packt die Objekte der Karte als Vektorkacheln (.vtpk) mit Stil, Bildern und Schriften, sodass Webclients sie weitgehend so zeichnen wie QGIS. Raster werden ausgelassen. Ein Index sagt den Clients, wo es Kacheln gibt; ohne ihn ist das Paket flach. Angehaltene oder unterbrochene Arbeit wird mit demselben Aufruf fortgesetzt.</translation>
        </message>
        <message>
            <source>Packs the features of the map as vector tiles with a style, pictures and letters, sends them to a portal as a vector tile package and publishes that as a vector tile layer. Rasters are left out. Compares the levels that the portal serves with those that were sent.</source>
            <translation>Packt die Objekte der Karte als Vektorkacheln mit Stil, Bildern und Schriften, sendet sie als Vektorkachelpaket an ein Portal und veröffentlicht dieses als Vektorkachel-Layer. Raster werden ausgelassen. Anschließend werden die Zoomstufen, die das Portal bereitstellt, mit den gesendeten verglichen.</translation>
        </message>
        <message>
            <source>Page of the web map</source>
            <translation>Seite der Webkarte</translation>
        </message>
        <message>
            <source>Picture, 600 by 400</source>
            <translation>Bild, 600 mal 400</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>Bilder (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Plan publish</source>
            <translation>Veröffentlichung planen</translation>
        </message>
        <message>
            <source>Portal content</source>
            <translation>Portal-Inhalte</translation>
        </message>
        <message>
            <source>Portal folder</source>
            <translation>Portal-Ordner</translation>
        </message>
        <message>
            <source>Portal folder, if other than the definition's</source>
            <translation>Portal-Ordner, falls abweichend von der Definition</translation>
        </message>
        <message>
            <source>Portal item details</source>
            <translation>Details des Portal-Elements</translation>
        </message>
        <message>
            <source>Portal: a connection's name or a URL (none: the active portal)</source>
            <translation>Portal: Name einer Verbindung oder URL (leer: das aktive Portal)</translation>
        </message>
        <message>
            <source>Processes (0: one a processor)</source>
            <translation>Prozesse (0: einer je Prozessor)</translation>
        </message>
        <message>
            <source>Protect from deletion</source>
            <translation>Vor dem Löschen schützen</translation>
        </message>
        <message>
            <source>Publish map image layer</source>
            <translation>Kartenbild-Layer veröffentlichen</translation>
        </message>
        <message>
            <source>Publish tile layer</source>
            <translation>Kachel-Layer veröffentlichen</translation>
        </message>
        <message>
            <source>Publish vector tile layer</source>
            <translation>Vektorkachel-Layer veröffentlichen</translation>
        </message>
        <message>
            <source>Publish web layer</source>
            <translation>Web-Layer veröffentlichen</translation>
        </message>
        <message>
            <source>Publish web map</source>
            <translation>Webkarte veröffentlichen</translation>
        </message>
        <message>
            <source>Publishes the map on a server that belongs to the portal: copies the data, uploads the service definition to the server and publishes it as a map image layer, which the server draws; with feature access, as a feature layer too.</source>
            <translation>Veröffentlicht die Karte auf einem Server, der zum Portal gehört: kopiert die Daten, lädt die Service-Definition auf den Server und veröffentlicht sie als Kartenbild-Layer, den der Server zeichnet; mit Feature-Zugriff zusätzlich als Feature-Layer.</translation>
        </message>
        <message>
            <source>Publishes the project as a web map: groups, order, visibility, opacity, scale ranges, pop-ups, bookmarks, extent and base map. The project's own layers become a web layer first, or bring the one of this name up to date; layers that come from the web (XYZ, WMS, WMTS, ArcGIS) become layers of the map as they are and are not copied. Overwriting keeps the map's id and what was added to it on the web.</source>
            <translation>Veröffentlicht das Projekt als Webkarte: Gruppen, Reihenfolge, Sichtbarkeit, Deckkraft, Maßstabsbereiche, Pop-ups, Lesezeichen, Ausdehnung und Grundkarte. Die projekteigenen Layer werden zuvor ein Web-Layer oder aktualisieren den vorhandenen dieses Namens; Layer aus dem Web (XYZ, WMS, WMTS, ArcGIS) werden unverändert und ohne Kopie in die Karte übernommen. Beim Überschreiben bleiben die ID der Karte und alles, was im Web hinzugefügt wurde, erhalten.</translation>
        </message>
        <message>
            <source>Publishes the project, or the layers chosen, as a web feature layer: makes the draft, stages it, uploads the service definition, waits for the service, shares it and compares what the portal serves with what was sent.</source>
            <translation>Veröffentlicht das Projekt oder die gewählten Layer als Web-Feature-Layer: erstellt den Entwurf und daraus die Service-Definition, lädt sie hoch, wartet auf den Service, gibt ihn frei und vergleicht, was das Portal bereitstellt, mit dem, was gesendet wurde.</translation>
        </message>
        <message>
            <source>Publishing would be refused</source>
            <translation>Veröffentlichung würde abgelehnt</translation>
        </message>
        <message>
            <source>Put back web layer</source>
            <translation>Web-Layer zurücksetzen</translation>
        </message>
        <message>
            <source>Puts a web layer back as it was before it was last overwritten from this computer: symbols, labels, pop-ups, texts, sharing, and features that were changed one by one. Data that went as a whole are put back where they had been kept (see Update web layer).</source>
            <translation>Setzt einen Web-Layer auf den Stand vor dem letzten Überschreiben von diesem Computer aus zurück: Symbole, Beschriftungen, Pop-ups, Texte, Freigabe und einzeln geänderte Objekte. Daten, die als Ganzes ersetzt wurden, werden zurückgesetzt, sofern sie aufbewahrt wurden (siehe Web-Layer aktualisieren).</translation>
        </message>
        <message>
            <source>Puts the content of a new tile layer or vector tile layer into one that is in use, whose item, address and sharing stay. The old content is archived: in an item of its own if it is given a name, else in the item of the new layer, under a name with the moment.</source>
            <translation>Überträgt den Inhalt eines neuen Kachel-Layers oder Vektorkachel-Layers in einen bereits verwendeten, dessen Element, Adresse und Freigabe bleiben. Der alte Inhalt wird archiviert: in einem eigenen Element, wenn ein Name angegeben ist, sonst im Element des neuen Layers unter einem Namen mit Zeitstempel.</translation>
        </message>
        <message>
            <source>Quality of JPEG</source>
            <translation>JPEG-Qualität</translation>
        </message>
        <message>
            <source>Remove layers and fields no longer published</source>
            <translation>Nicht mehr veröffentlichte Layer und Felder entfernen</translation>
        </message>
        <message>
            <source>Rename portal folder</source>
            <translation>Portal-Ordner umbenennen</translation>
        </message>
        <message>
            <source>Replace an existing file</source>
            <translation>Vorhandene Datei ersetzen</translation>
        </message>
        <message>
            <source>Replace web layer</source>
            <translation>Web-Layer ersetzen</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <source>Run arcpy script</source>
            <translation>arcpy-Skript ausführen</translation>
        </message>
        <message>
            <source>Runs a Python script that was written for arcpy, as it is. The project that is open is the one that the script calls "CURRENT"; an .aprx means the QGIS project of the same name beside it. A script can be checked first, without running it: the log then lists each arcpy name that it uses and whether it is there.</source>
            <translation>Führt ein für arcpy geschriebenes Python-Skript unverändert aus. Das geöffnete Projekt ist dasjenige, das im Skript „CURRENT“ heißt; eine .aprx-Datei steht für das gleichnamige QGIS-Projekt daneben. Ein Skript lässt sich vorab prüfen, ohne es auszuführen: Das Protokoll listet dann jeden verwendeten arcpy-Namen auf und ob es ihn hier gibt.</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>Skript</translation>
        </message>
        <message>
            <source>Search portal</source>
            <translation>Portal durchsuchen</translation>
        </message>
        <message>
            <source>Send only features that changed, where possible</source>
            <translation>Wenn möglich, nur geänderte Objekte senden</translation>
        </message>
        <message>
            <source>Server folder</source>
            <translation>Server-Ordner</translation>
        </message>
        <message>
            <source>Server: its URL, an .ags file or a connection</source>
            <translation>Server: URL, .ags-Datei oder Verbindung</translation>
        </message>
        <message>
            <source>Service URL</source>
            <translation>Service-URL</translation>
        </message>
        <message>
            <source>Service definition</source>
            <translation>Service-Definition</translation>
        </message>
        <message>
            <source>Service definition draft</source>
            <translation>Service-Definitionsentwurf</translation>
        </message>
        <message>
            <source>Service definition drafts (*.sddraft)</source>
            <translation>Service-Definitionsentwürfe (*.sddraft)</translation>
        </message>
        <message>
            <source>Service definitions (*.sd)</source>
            <translation>Service-Definitionen (*.sd)</translation>
        </message>
        <message>
            <source>Service name</source>
            <translation>Name des Service</translation>
        </message>
        <message>
            <source>Service name, if other than the definition's</source>
            <translation>Name des Service, falls abweichend von der Definition</translation>
        </message>
        <message>
            <source>Share portal item</source>
            <translation>Portal-Element freigeben</translation>
        </message>
        <message>
            <source>Share with</source>
            <translation>Freigeben für</translation>
        </message>
        <message>
            <source>Share with groups, separated by commas</source>
            <translation>Für Gruppen freigeben, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Shared with</source>
            <translation>Freigegeben für</translation>
        </message>
        <message>
            <source>Shares an item of a portal with your organization or with everyone, and with groups, named by title or id. Groups that it is shared with already keep it unless you say otherwise.</source>
            <translation>Gibt ein Element eines Portals für Ihre Organisation oder für alle frei sowie für Gruppen, angegeben mit Titel oder ID. Bestehende Freigaben für Gruppen bleiben erhalten, sofern Sie nichts anderes angeben.</translation>
        </message>
        <message>
            <source>Something would be changed</source>
            <translation>Es würde etwas geändert</translation>
        </message>
        <message>
            <source>Stage service</source>
            <translation>Service bereitstellen</translation>
        </message>
        <message>
            <source>Staging version</source>
            <translation>Version der Bereitstellung</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Zusammenfassung</translation>
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation>Tags, durch Kommas getrennt</translation>
        </message>
        <message>
            <source>Take it out of all other groups</source>
            <translation>Aus allen anderen Gruppen entfernen</translation>
        </message>
        <message>
            <source>Take over texts and picture too</source>
            <translation>Auch Texte und Bild übernehmen</translation>
        </message>
        <message>
            <source>Tells what a portal knows of an item: title, type, owner, address, folder, with whom it is shared, and which other items need it, as far as they are seen: services that were made of it, and the owner's newest web maps that show it.</source>
            <translation>Zeigt, was ein Portal über ein Element weiß: Titel, Typ, Besitzer, Adresse, Ordner, für wen es freigegeben ist und welche anderen Elemente es benötigen, soweit erkennbar: daraus erstellte Services und die neuesten Webkarten des Besitzers, die es zeigen.</translation>
        </message>
        <message>
            <source>Tells what publishing would do: for each layer whether it is created, changed, left alone or would be removed, why, and each step in its order. Nothing on the portal is changed. The plan can be written to a JSON file.</source>
            <translation>Zeigt, was eine Veröffentlichung bewirken würde: für jeden Layer, ob er erstellt, geändert, belassen oder entfernt würde und warum, sowie alle Schritte der Reihe nach. Auf dem Portal wird nichts geändert. Der Plan kann in eine JSON-Datei geschrieben werden.</translation>
        </message>
        <message>
            <source>Terms of use</source>
            <translation>Nutzungsbedingungen</translation>
        </message>
        <message>
            <source>The algorithm was not prepared.</source>
            <translation>Der Algorithmus wurde nicht vorbereitet.</translation>
        </message>
        <message>
            <source>The map's own CRS</source>
            <translation>KBS der Karte</translation>
        </message>
        <message>
            <source>The script ended with exit code {code}.</source>
            <translation>Das Skript endete mit dem Exitcode {code}.</translation>
        </message>
        <message>
            <source>There is no script {path}.</source>
            <translation>Das Skript {path} gibt es nicht.</translation>
        </message>
        <message>
            <source>Tile package</source>
            <translation>Kachelpaket</translation>
        </message>
        <message>
            <source>Tile packages (*.tpkx)</source>
            <translation>Kachelpakete (*.tpkx)</translation>
        </message>
        <message>
            <source>Tiling scheme</source>
            <translation>Kachelschema</translation>
        </message>
        <message>
            <source>Tiling scheme file (.xml), in place of the scheme</source>
            <translation>Kachelschema-Datei (.xml), anstelle des Schemas</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Title of the folder</source>
            <translation>Titel des Ordners</translation>
        </message>
        <message>
            <source>Title of the web map</source>
            <translation>Titel der Webkarte</translation>
        </message>
        <message>
            <source>Title of what was deleted</source>
            <translation>Titel des gelöschten Objekts</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>Type of the items, such as Feature Service</source>
            <translation>Typ der Elemente, z. B. Feature Service</translation>
        </message>
        <message>
            <source>Update data</source>
            <translation>Daten aktualisieren</translation>
        </message>
        <message>
            <source>Update pop-ups</source>
            <translation>Pop-ups aktualisieren</translation>
        </message>
        <message>
            <source>Update sharing</source>
            <translation>Freigabe aktualisieren</translation>
        </message>
        <message>
            <source>Update symbols and labels</source>
            <translation>Symbole und Beschriftungen aktualisieren</translation>
        </message>
        <message>
            <source>Update texts, aliases and capabilities</source>
            <translation>Texte, Aliasnamen und Funktionen aktualisieren</translation>
        </message>
        <message>
            <source>Update the extent in an existing package</source>
            <translation>Ausdehnung in einem vorhandenen Paket aktualisieren</translation>
        </message>
        <message>
            <source>Update web layer</source>
            <translation>Web-Layer aktualisieren</translation>
        </message>
        <message>
            <source>Upload service definition</source>
            <translation>Service-Definition hochladen</translation>
        </message>
        <message>
            <source>Uploads a service definition (.sd) to a portal and publishes it. Folder and sharing come from the service definition unless given here. Nothing of yours is overwritten unless the definition or this tool says so; if publishing fails, what the run uploaded is removed again.</source>
            <translation>Lädt eine Service-Definition (.sd) auf ein Portal hoch und veröffentlicht sie. Ordner und Freigabe stammen aus der Service-Definition, sofern hier nichts anderes angegeben ist. Eigene Inhalte werden nur überschrieben, wenn die Definition oder dieses Werkzeug es vorsieht; schlägt die Veröffentlichung fehl, wird das Hochgeladene wieder entfernt.</translation>
        </message>
        <message>
            <source>User name, where no configuration is given</source>
            <translation>Benutzername, wenn keine Konfiguration angegeben ist</translation>
        </message>
        <message>
            <source>Vector tile package</source>
            <translation>Vektorkachelpaket</translation>
        </message>
        <message>
            <source>Vector tile packages (*.vtpk)</source>
            <translation>Vektorkachelpakete (*.vtpk)</translation>
        </message>
        <message>
            <source>WGS 84 (degrees)</source>
            <translation>WGS 84 (Grad)</translation>
        </message>
        <message>
            <source>What becomes of the service</source>
            <translation>Was mit dem Service geschieht</translation>
        </message>
        <message>
            <source>What the script printed</source>
            <translation>Ausgabe des Skripts</translation>
        </message>
        <message>
            <source>With an index of tiles</source>
            <translation>Mit Kachelindex</translation>
        </message>
        <message>
            <source>With feature access</source>
            <translation>Mit Feature-Zugriff</translation>
        </message>
        <message>
            <source>Words to look for (none: everything)</source>
            <translation>Suchbegriffe (leer: alles)</translation>
        </message>
        <message>
            <source>Writes the file that an item of a portal is: a service definition, a tile package, a GeoPackage, a table. A folder that exists is given the file under its own name. Services are no files: open them as layers.</source>
            <translation>Speichert die Datei, aus der ein Portal-Element besteht: eine Service-Definition, ein Kachelpaket, ein GeoPackage, eine Tabelle. In einem vorhandenen Ordner erhält die Datei ihren eigenen Namen. Services sind keine Dateien: Öffnen Sie sie als Layer.</translation>
        </message>
        <message>
            <source>Writes the layers and tables chosen as a layer file (.lyrx) for ArcGIS Pro, the one drawn on top first, with their drawing, labels, scale ranges, filters and pop-ups. The data stay where they lie; the file names them. What cannot be told in ArcGIS's terms is told in the log.</source>
            <translation>Schreibt die gewählten Layer und Tabellen als Layer-Datei (.lyrx) für ArcGIS Pro, den obersten zuerst, mit Darstellung, Beschriftungen, Maßstabsbereichen, Filtern und Pop-ups. Die Daten bleiben an ihrem Ort; die Datei verweist auf sie. Was sich nicht mit den Mitteln von ArcGIS ausdrücken lässt, steht im Protokoll.</translation>
        </message>
        <message>
            <source>Writes the project, or the layers chosen, as a map file (.mapx) for ArcGIS Pro: groups, layers and tables with their drawing, labels, scale ranges, filters and pop-ups. The data stay where they lie; the file names them. What cannot be told in ArcGIS's terms is told in the log. Layers over data that ArcGIS Pro cannot open show there as ones whose source has to be set.</source>
            <translation>Schreibt das Projekt oder die gewählten Layer als Kartendatei (.mapx) für ArcGIS Pro: Gruppen, Layer und Tabellen mit Darstellung, Beschriftungen, Maßstabsbereichen, Filtern und Pop-ups. Die Daten bleiben an ihrem Ort; die Datei verweist auf sie. Was sich nicht mit den Mitteln von ArcGIS ausdrücken lässt, steht im Protokoll. Layer mit Daten, die ArcGIS Pro nicht öffnen kann, erscheinen dort als Layer, deren Quelle noch festzulegen ist.</translation>
        </message>
        <message>
            <source>{name}: {count} features</source>
            <translation>{name}: {count} Objekte</translation>
        </message>
    </context>
    <context>
        <name>ConfigurationPane</name>
        <message>
            <source>&amp;Last level</source>
            <translation>&amp;Letzte Stufe</translation>
        </message>
        <message>
            <source>About how many tiles and how large</source>
            <translation>Ungefähre Anzahl und Größe der Kacheln</translation>
        </message>
        <message>
            <source>ArcGIS Online, Google Maps (Web Mercator)</source>
            <translation>ArcGIS Online, Google Maps (Web Mercator)</translation>
        </message>
        <message>
            <source>At most {count} tiles, about {size}.</source>
            <translation>Höchstens {count} Kacheln, etwa {size}.</translation>
        </message>
        <message>
            <source>F&amp;irst level</source>
            <translation>&amp;Erste Stufe</translation>
        </message>
        <message>
            <source>F&amp;ormat</source>
            <translation>F&amp;ormat</translation>
        </message>
        <message>
            <source>Let people edit the &amp;features</source>
            <translation>Objekte im &amp;Web bearbeiten lassen</translation>
        </message>
        <message>
            <source>Let people take the features along and &amp;sync</source>
            <translation>Objekte offline &amp;mitnehmen und synchronisieren lassen</translation>
        </message>
        <message>
            <source>Nothing to make tiles of.</source>
            <translation>Es gibt nichts, woraus Kacheln erstellt werden können.</translation>
        </message>
        <message>
            <source>T&amp;iling scheme</source>
            <translation>&amp;Kachelschema</translation>
        </message>
        <message>
            <source>The map's own CRS</source>
            <translation>KBS der Karte</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>Kacheln</translation>
        </message>
        <message>
            <source>WGS 84 (degrees)</source>
            <translation>WGS 84 (Grad)</translation>
        </message>
    </context>
    <context>
        <name>ConnectionDialog</name>
        <message>
            <source>&amp;App id</source>
            <translation>App-&amp;ID</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Art</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Testen</translation>
        </message>
        <message>
            <source>&amp;URL</source>
            <translation>&amp;URL</translation>
        </message>
        <message>
            <source>Asking…</source>
            <translation>Abfrage läuft…</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>Authentifizierung</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Verbindung</translation>
        </message>
        <message>
            <source>Connection file</source>
            <translation>Verbindungsdatei</translation>
        </message>
        <message>
            <source>From a connection &amp;file…</source>
            <translation>Aus einer Verbindungs&amp;datei…</translation>
        </message>
        <message>
            <source>Of an application that is registered with the portal, with the redirect address http://127.0.0.1:7070/</source>
            <translation>Einer Anwendung, die im Portal mit der Weiterleitungsadresse http://127.0.0.1:7070/ registriert ist</translation>
        </message>
        <message>
            <source>Portal (ArcGIS Online, ArcGIS Enterprise)</source>
            <translation>Portal (ArcGIS Online, ArcGIS Enterprise)</translation>
        </message>
        <message>
            <source>Server connections (*.ags)</source>
            <translation>Server-Verbindungen (*.ags)</translation>
        </message>
        <message>
            <source>Server that stands alone</source>
            <translation>Eigenständiger Server</translation>
        </message>
        <message>
            <source>Set up. The browser opens when you test or publish.</source>
            <translation>Eingerichtet. Der Browser öffnet sich, wenn Sie testen oder veröffentlichen.</translation>
        </message>
        <message>
            <source>Sets up OAuth 2 with PKCE for this portal; QGIS opens the browser when it is needed first</source>
            <translation>Richtet OAuth 2 mit PKCE für dieses Portal ein; QGIS öffnet den Browser, sobald er zum ersten Mal benötigt wird</translation>
        </message>
        <message>
            <source>Sign in through the &amp;browser</source>
            <translation>Über den &amp;Browser anmelden</translation>
        </message>
        <message>
            <source>The address begins with https:// and names a computer.</source>
            <translation>Die Adresse beginnt mit https:// und nennt einen Rechner.</translation>
        </message>
        <message>
            <source>The connection {name} leads to the same place with the same sign-in.</source>
            <translation>Die Verbindung {name} führt mit derselben Anmeldung an dieselbe Stelle.</translation>
        </message>
        <message>
            <source>There is a connection of this name already.</source>
            <translation>Es gibt bereits eine Verbindung dieses Namens.</translation>
        </message>
        <message>
            <source>of an application registered with the portal</source>
            <translation>einer im Portal registrierten Anwendung</translation>
        </message>
    </context>
    <context>
        <name>ConnectionList</name>
        <message>
            <source>Asking…</source>
            <translation>Abfrage läuft…</translation>
        </message>
        <message>
            <source>Forget the connection {name}? Nothing on the portal is changed.</source>
            <translation>Verbindung {name} entfernen? Auf dem Portal wird nichts geändert.</translation>
        </message>
        <message>
            <source>Portal</source>
            <translation>Portal</translation>
        </message>
        <message>
            <source>Remove connection</source>
            <translation>Verbindung entfernen</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>by the proxy {proxy}</source>
            <translation>über den Proxy {proxy}</translation>
        </message>
        <message>
            <source>directly</source>
            <translation>direkt</translation>
        </message>
        <message>
            <source>{url} answers after {seconds} s, reached {way}.</source>
            <translation>{url} antwortet nach {seconds} s, erreicht {way}.</translation>
        </message>
    </context>
    <context>
        <name>ConnectionTest</name>
        <message>
            <source>It answers. Nobody is signed in, so only what is public can be seen.</source>
            <translation>Die Adresse antwortet. Sie sind nicht angemeldet, daher ist nur Öffentliches sichtbar.</translation>
        </message>
        <message>
            <source>It answers. Signed in as {who}.</source>
            <translation>Die Adresse antwortet. Angemeldet als {who}.</translation>
        </message>
    </context>
    <context>
        <name>ContentPane</name>
        <message>
            <source>&amp;All layers</source>
            <translation>&amp;Alle Layer</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>A&amp;uswählen</translation>
        </message>
        <message>
            <source>&amp;Fix ids</source>
            <translation>IDs &amp;festlegen</translation>
        </message>
        <message>
            <source>&amp;Layer…</source>
            <translation>&amp;Layer…</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>&amp;Keine</translation>
        </message>
        <message>
            <source>Check all layers, those selected, those visible, or those of a map theme</source>
            <translation>Alle Layer, die ausgewählten, die sichtbaren oder die eines Kartenthemas ankreuzen</translation>
        </message>
        <message>
            <source>Give each layer a number of its own in the project, which it keeps in the service. This changes the project.</source>
            <translation>Gibt jedem Layer im Projekt eine eigene Nummer, die er im Service behält. Das Projekt wird dadurch geändert.</translation>
        </message>
        <message>
            <source>How many layers go</source>
            <translation>Anzahl der Layer, die mitgehen</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Layer</translation>
        </message>
        <message>
            <source>Layers to share</source>
            <translation>Freizugebende Layer</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Set the layer's id, texts, and which fields are shown and may be edited, in its properties</source>
            <translation>ID und Texte des Layers sowie angezeigte und bearbeitbare Felder in seinen Eigenschaften festlegen</translation>
        </message>
        <message>
            <source>Theme {name}</source>
            <translation>Thema {name}</translation>
        </message>
        <message>
            <source>Those &amp;selected in the layer tree</source>
            <translation>Die im Layerbaum aus&amp;gewählten</translation>
        </message>
        <message>
            <source>Those &amp;visible</source>
            <translation>Die &amp;sichtbaren</translation>
        </message>
        <message>
            <source>{on} of {all} layers</source>
            <translation>{on} von {all} Layern</translation>
        </message>
    </context>
    <context>
        <name>DraftFiles</name>
        <message>
            <source>&amp;Keep these settings in the project</source>
            <translation>Diese Einstellungen im Projekt &amp;merken</translation>
        </message>
        <message>
            <source>&amp;Open draft…</source>
            <translation>Entwurf &amp;öffnen…</translation>
        </message>
        <message>
            <source>&amp;Save draft…</source>
            <translation>Entwurf &amp;speichern…</translation>
        </message>
        <message>
            <source>Drafts (*.sddraft)</source>
            <translation>Entwürfe (*.sddraft)</translation>
        </message>
        <message>
            <source>Kept in the project; save the project to keep it for good.</source>
            <translation>Im Projekt vermerkt; speichern Sie das Projekt, um es dauerhaft zu behalten.</translation>
        </message>
        <message>
            <source>Open draft</source>
            <translation>Entwurf öffnen</translation>
        </message>
        <message>
            <source>Opened {path}.</source>
            <translation>{path} wurde geöffnet.</translation>
        </message>
        <message>
            <source>S&amp;tage service definition…</source>
            <translation>Service-Definition &amp;bereitstellen…</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>Entwurf speichern</translation>
        </message>
        <message>
            <source>Saved {path}.</source>
            <translation>{path} wurde gespeichert.</translation>
        </message>
        <message>
            <source>Service definitions (*.sd)</source>
            <translation>Service-Definitionen (*.sd)</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Bereitstellen</translation>
        </message>
        <message>
            <source>Staged {path}.</source>
            <translation>{path} wurde bereitgestellt.</translation>
        </message>
        <message>
            <source>The settings that the project keeps were not understood.</source>
            <translation>Die im Projekt gespeicherten Einstellungen sind nicht lesbar.</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>'{expression}' cannot be used on {dataset}. {reason}</source>
            <translation>„{expression}“ kann auf {dataset} nicht angewendet werden. {reason}</translation>
        </message>
        <message>
            <source>'{server}' is no server that is known here. Give HOSTING_SERVER, a server's URL, an .ags file, the name of a connection, or FEDERATED_SERVER where the draft names its server.</source>
            <translation>„{server}“ ist kein hier bekannter Server. Geben Sie HOSTING_SERVER, die URL eines Servers, eine .ags-Datei oder den Namen einer Verbindung an, oder FEDERATED_SERVER, wenn der Entwurf seinen Server nennt.</translation>
        </message>
        <message>
            <source>'{title}' ({type}) cannot be replaced by '{other}' ({found}). Both have to be tile layers, or both vector tile layers.</source>
            <translation>„{title}“ ({type}) kann nicht durch „{other}“ ({found}) ersetzt werden. Beide müssen Kachel-Layer oder beide Vektorkachel-Layer sein.</translation>
        </message>
        <message>
            <source>'{title}' ({type}) is no file that could be downloaded. Add it to the map, or export it on the portal.</source>
            <translation>„{title}“ ({type}) ist keine Datei, die sich herunterladen lässt. Fügen Sie das Element der Karte hinzu oder exportieren Sie es auf dem Portal.</translation>
        </message>
        <message>
            <source>'{title}' is needed by others: {dependents}. It was not deleted; say so if it is to go all the same.</source>
            <translation>„{title}“ wird von anderen Elementen benötigt: {dependents}. Es wurde nicht gelöscht; geben Sie an, wenn es trotzdem gelöscht werden soll.</translation>
        </message>
        <message>
            <source>'{title}' is protected from deletion. Take the protection away first.</source>
            <translation>„{title}“ ist vor dem Löschen geschützt. Heben Sie zuerst den Löschschutz auf.</translation>
        </message>
        <message>
            <source>'{title}' was changed on the portal since the plan was made. Nothing was done; look at a new plan.</source>
            <translation>„{title}“ wurde auf dem Portal geändert, seit der Plan erstellt wurde. Es wurde nichts unternommen; sehen Sie sich einen neuen Plan an.</translation>
        </message>
        <message>
            <source>'{value}' cannot be a service's name. Give one with letters or digits and at most {limit} characters.</source>
            <translation>„{value}“ ist als Name eines Service nicht möglich. Geben Sie einen Namen mit Buchstaben oder Ziffern und höchstens {limit} Zeichen an.</translation>
        </message>
        <message>
            <source>'{value}' is not an address. It should look like https://gis.example.org/portal</source>
            <translation>„{value}“ ist keine Adresse. Sie sollte etwa so aussehen: https://gis.example.org/portal</translation>
        </message>
        <message>
            <source>A certificate file for {url} cannot be read ({reason}).</source>
            <translation>Eine Zertifikatsdatei für {url} kann nicht gelesen werden ({reason}).</translation>
        </message>
        <message>
            <source>A draft of the kind {value} can be read and staged, but not be turned into a draft object.</source>
            <translation>Ein Entwurf der Art {value} kann gelesen und bereitgestellt, aber nicht in ein Entwurfsobjekt umgewandelt werden.</translation>
        </message>
        <message>
            <source>A process that makes tiles ended twice over the same ones: {reason} Look for a layer that QGIS cannot draw, or take fewer processes.</source>
            <translation>Ein Prozess, der Kacheln erstellt, ist zweimal bei denselben Kacheln abgebrochen: {reason} Suchen Sie nach einem Layer, den QGIS nicht zeichnen kann, oder verwenden Sie weniger Prozesse.</translation>
        </message>
        <message>
            <source>Another local portal serves the data folder already. {path} {reason} Stop it, or use its address.</source>
            <translation>Ein anderes lokales Portal verwendet den Datenordner bereits. {path} {reason} Beenden Sie es oder verwenden Sie seine Adresse.</translation>
        </message>
        <message>
            <source>Feature {feature} of layer '{layer}' holds a value in '{field}' that is no {type}. Correct it, or leave the layer out.</source>
            <translation>Objekt {feature} des Layers „{layer}“ enthält in „{field}“ einen Wert, der nicht vom Typ {type} ist. Berichtigen Sie ihn oder lassen Sie den Layer weg.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is missing in the published service.</source>
            <translation>Der Layer „{layer}“ fehlt im veröffentlichten Service.</translation>
        </message>
        <message>
            <source>Layer '{layer}' lacks the fields {expected} in the published service.</source>
            <translation>Dem Layer „{layer}“ fehlen im veröffentlichten Service diese Felder: {expected}.</translation>
        </message>
        <message>
            <source>Layer '{layer}' lives in the open project only and could not be copied: {reason} Save it to a file first.</source>
            <translation>Der Layer „{layer}“ existiert nur im geöffneten Projekt und konnte nicht kopiert werden: {reason} Speichern Sie ihn zuerst in eine Datei.</translation>
        </message>
        <message>
            <source>Layer '{layer}' should hold {expected} features but gave none. Reload it and try again.</source>
            <translation>Der Layer „{layer}“ sollte {expected} Objekte enthalten, lieferte aber keine. Laden Sie ihn neu und versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent as {expected} and came back as {found}.</source>
            <translation>Der Layer „{layer}“ wurde als {expected} gesendet und kam als {found} zurück.</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent to be drawn as {expected}; the published service draws it as {found}.</source>
            <translation>Der Layer „{layer}“ wurde mit der Darstellung {expected} gesendet; der veröffentlichte Service verwendet {found}.</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent with {expected} features; the published service has {found}.</source>
            <translation>Der Layer „{layer}“ wurde mit {expected} Objekten gesendet; im veröffentlichten Service sind es {found}.</translation>
        </message>
        <message>
            <source>No Python was found to run the local portal. {reason} Name one in {variable}.</source>
            <translation>Zum Ausführen des lokalen Portals wurde kein Python gefunden. {reason} Geben Sie eines in {variable} an.</translation>
        </message>
        <message>
            <source>No archive can hold a member named {member}: {reason}.</source>
            <translation>Ein Archiv kann keinen Eintrag mit dem Namen {member} enthalten: {reason}.</translation>
        </message>
        <message>
            <source>No layer or table is chosen. Choose at least one.</source>
            <translation>Es ist kein Layer und keine Tabelle ausgewählt. Wählen Sie mindestens einen Eintrag.</translation>
        </message>
        <message>
            <source>No portal was named and none is active. Name one, add a connection, or set WLS_PORTAL_URL.</source>
            <translation>Es wurde kein Portal genannt, und keines ist aktiv. Nennen Sie eines, fügen Sie eine Verbindung hinzu oder setzen Sie WLS_PORTAL_URL.</translation>
        </message>
        <message>
            <source>No process can be started to make the tiles: {reason} Name a Python that has QGIS with {variable}.</source>
            <translation>Es kann kein Prozess zum Erstellen der Kacheln gestartet werden: {reason} Geben Sie mit {variable} ein Python an, das QGIS enthält.</translation>
        </message>
        <message>
            <source>No tiles can be made by this tiling scheme: '{found}' is no use as {what}. Choose another scheme.</source>
            <translation>Mit diesem Kachelschema lassen sich keine Kacheln erstellen: „{found}“ ist für {what} unbrauchbar. Wählen Sie ein anderes Schema.</translation>
        </message>
        <message>
            <source>Nobody is signed in to {url}. Choose an authentication for the connection.</source>
            <translation>Bei {url} ist niemand angemeldet. Wählen Sie eine Authentifizierung für die Verbindung.</translation>
        </message>
        <message>
            <source>Not signed in to a portal. Call SignInToPortal, or set WLS_PORTAL_URL, WLS_PORTAL_USER and WLS_PORTAL_PASSWORD.</source>
            <translation>Nicht bei einem Portal angemeldet. Rufen Sie SignInToPortal auf oder setzen Sie WLS_PORTAL_URL, WLS_PORTAL_USER und WLS_PORTAL_PASSWORD.</translation>
        </message>
        <message>
            <source>Nothing was kept of the state before the last overwrite of {item_id} on this computer, so there is nothing to put back.</source>
            <translation>Vom Zustand vor dem letzten Überschreiben von {item_id} ist auf diesem Computer nichts aufbewahrt, es kann also nichts zurückgesetzt werden.</translation>
        </message>
        <message>
            <source>Of layer '{layer}' {found} features were written in place of {expected}. Nothing was published; try again, and report it if it stays so.</source>
            <translation>Für den Layer „{layer}“ wurden {found} statt {expected} Objekte geschrieben. Es wurde nichts veröffentlicht; versuchen Sie es noch einmal und melden Sie es, wenn es dabei bleibt.</translation>
        </message>
        <message>
            <source>Publishing would remove {names}, with the data in them. Switch removal on if that is meant, or publish them too.</source>
            <translation>Die Veröffentlichung würde {names} samt den Daten darin entfernen. Schalten Sie das Entfernen ein, wenn das gewollt ist, oder veröffentlichen Sie sie mit.</translation>
        </message>
        <message>
            <source>QGIS cannot draw the layer '{layer}' to its end: {reason} Mend it, or leave it out.</source>
            <translation>QGIS kann den Layer „{layer}“ nicht vollständig zeichnen: {reason} Reparieren Sie ihn oder lassen Sie ihn weg.</translation>
        </message>
        <message>
            <source>QGIS cannot read the project {path}: {reason}</source>
            <translation>QGIS kann das Projekt {path} nicht lesen: {reason}</translation>
        </message>
        <message>
            <source>QGIS's authentication store does not take the credentials '{name}'.</source>
            <translation>Die Authentifizierungsdatenbank von QGIS nimmt die Anmeldedaten „{name}“ nicht an.</translation>
        </message>
        <message>
            <source>QGIS's authentication store stays locked, so the credentials {authcfg} cannot be read. Enter the master password, or give it with QGIS_AUTH_PASSWORD_FILE where there is no screen.</source>
            <translation>Die Authentifizierungsdatenbank von QGIS bleibt gesperrt, daher können die Anmeldedaten {authcfg} nicht gelesen werden. Geben Sie das Hauptpasswort ein oder, wenn es keinen Bildschirm gibt, über QGIS_AUTH_PASSWORD_FILE an.</translation>
        </message>
        <message>
            <source>Several groups are named '{name}' ({ids}). Give the id of the one that is meant.</source>
            <translation>Mehrere Gruppen heißen „{name}“ ({ids}). Geben Sie die ID der gemeinten Gruppe an.</translation>
        </message>
        <message>
            <source>Something went wrong that this plugin does not know yet: {what}</source>
            <translation>Es ist ein Fehler aufgetreten, den dieses Plugin noch nicht kennt: {what}</translation>
        </message>
        <message>
            <source>Something went wrong that was not foreseen: {what} Please report it.</source>
            <translation>Es ist ein unvorhergesehener Fehler aufgetreten: {what} Bitte melden Sie ihn.</translation>
        </message>
        <message>
            <source>Stopped on request.</source>
            <translation>Auf Wunsch angehalten.</translation>
        </message>
        <message>
            <source>The Dask scheduler {address} cannot be used: {reason} Is its address right, and is the package 'distributed' installed?</source>
            <translation>Der Dask-Scheduler {address} kann nicht verwendet werden: {reason} Stimmt seine Adresse, und ist das Paket „distributed“ installiert?</translation>
        </message>
        <message>
            <source>The administration of {url} cannot be reached. Is the address that of the server itself, and does its administrator let it be used from here?</source>
            <translation>Die Verwaltung von {url} ist nicht erreichbar. Ist das die Adresse des Servers selbst, und erlaubt sein Administrator den Zugriff von hier?</translation>
        </message>
        <message>
            <source>The answer of {url} lacks '{missing}'. It may be a kind of portal that is not known.</source>
            <translation>In der Antwort von {url} fehlt „{missing}“. Möglicherweise ist diese Art von Portal nicht bekannt.</translation>
        </message>
        <message>
            <source>The authentication configuration {authcfg} ({method}) holds nothing that a portal takes. Use user and password, an Esri token, OAuth2 or a client certificate.</source>
            <translation>Die Authentifizierungskonfiguration {authcfg} ({method}) enthält nichts, was ein Portal annimmt. Verwenden Sie Benutzer und Passwort, ein Esri-Token, OAuth2 oder ein Client-Zertifikat.</translation>
        </message>
        <message>
            <source>The certificate of {url} is not trusted ({reason}). If you know it to be right, add it under Settings &gt; Options &gt; Authentication.</source>
            <translation>Dem Zertifikat von {url} wird nicht vertraut ({reason}). Wenn Sie wissen, dass es richtig ist, fügen Sie es unter Einstellungen &gt; Optionen &gt; Authentifizierung hinzu.</translation>
        </message>
        <message>
            <source>The client certificate cannot be used: {reason} Look at it in QGIS's settings.</source>
            <translation>Das Client-Zertifikat kann nicht verwendet werden: {reason} Prüfen Sie es in den Einstellungen von QGIS.</translation>
        </message>
        <message>
            <source>The client certificate of the authentication configuration {authcfg} cannot be read. Look at its files and password in QGIS's settings.</source>
            <translation>Das Client-Zertifikat der Authentifizierungskonfiguration {authcfg} kann nicht gelesen werden. Prüfen Sie dessen Dateien und Passwort in den Einstellungen von QGIS.</translation>
        </message>
        <message>
            <source>The connection to {url} broke off ({reason}). Try again.</source>
            <translation>Die Verbindung zu {url} ist abgebrochen ({reason}). Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' cannot be read to their end: {reason} Look at its source, or leave it out.</source>
            <translation>Die Daten des Layers „{layer}“ lassen sich nicht vollständig lesen: {reason} Prüfen Sie seine Quelle oder lassen Sie ihn weg.</translation>
        </message>
        <message>
            <source>The draft {path} cannot be read. Is it there, and may you read it?</source>
            <translation>Der Entwurf {path} kann nicht gelesen werden. Ist er vorhanden, und dürfen Sie ihn lesen?</translation>
        </message>
        <message>
            <source>The draft {path} holds '{found}' as {xpath} (line {line}), which is no value for it.</source>
            <translation>Der Entwurf {path} enthält „{found}“ als {xpath} (Zeile {line}), was dort kein zulässiger Wert ist.</translation>
        </message>
        <message>
            <source>The draft {path} lacks {xpath}. Export it anew.</source>
            <translation>Im Entwurf {path} fehlt {xpath}. Exportieren Sie ihn neu.</translation>
        </message>
        <message>
            <source>The features of layer '{layer}' lie at {found} in the published service and not at {expected}.</source>
            <translation>Die Objekte des Layers „{layer}“ liegen im veröffentlichten Service bei {found} und nicht bei {expected}.</translation>
        </message>
        <message>
            <source>The file is too large for {url}: {message}</source>
            <translation>Die Datei ist zu groß für {url}: {message}</translation>
        </message>
        <message>
            <source>The file that '{title}' was made of is not there or not yours, so its data cannot be replaced.</source>
            <translation>Die Datei, aus der „{title}“ erstellt wurde, ist nicht vorhanden oder gehört Ihnen nicht, daher können die Daten nicht ersetzt werden.</translation>
        </message>
        <message>
            <source>The file {path} cannot be read, or changed while it was being sent.</source>
            <translation>Die Datei {path} kann nicht gelesen werden oder hat sich während des Sendens geändert.</translation>
        </message>
        <message>
            <source>The folder '{title}' holds {count} items. It was not deleted; say so if they are to go with it.</source>
            <translation>Der Ordner „{title}“ enthält {count} Elemente. Er wurde nicht gelöscht; geben Sie an, wenn sie mitgelöscht werden sollen.</translation>
        </message>
        <message>
            <source>The folder {path} is not empty. Choose another.</source>
            <translation>Der Ordner {path} ist nicht leer. Wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>The geodatabase does not take '{name}' of layer '{layer}': {reason} Rename or remove it.</source>
            <translation>Die Geodatabase nimmt „{name}“ des Layers „{layer}“ nicht an: {reason} Benennen Sie es um oder entfernen Sie es.</translation>
        </message>
        <message>
            <source>The geodatabase refuses feature {feature} of layer '{layer}': {reason} Repair its geometry or values.</source>
            <translation>Die Geodatabase lehnt das Objekt {feature} des Layers „{layer}“ ab: {reason} Reparieren Sie seine Geometrie oder seine Werte.</translation>
        </message>
        <message>
            <source>The geodatabase {path} cannot be made: {reason} Is there room, and may you write there?</source>
            <translation>Die Geodatabase {path} kann nicht erstellt werden: {reason} Ist genug Platz, und dürfen Sie dort schreiben?</translation>
        </message>
        <message>
            <source>The input {path} does not exist or is not of the kind that is needed.</source>
            <translation>Die Eingabe {path} ist nicht vorhanden oder nicht von der benötigten Art.</translation>
        </message>
        <message>
            <source>The layer '{layer}' cannot be opened by the processes that make the tiles: {reason} Mend its source, or leave it out.</source>
            <translation>Der Layer „{layer}“ kann von den Prozessen, die die Kacheln erstellen, nicht geöffnet werden: {reason} Reparieren Sie seine Quelle oder lassen Sie ihn weg.</translation>
        </message>
        <message>
            <source>The local portal broke down. {reason} Please report it.</source>
            <translation>Das lokale Portal ist abgestürzt. {reason} Bitte melden Sie das.</translation>
        </message>
        <message>
            <source>The local portal cannot listen on its address. {address} {reason}</source>
            <translation>Das lokale Portal kann unter seiner Adresse keine Anfragen annehmen. {address} {reason}</translation>
        </message>
        <message>
            <source>The local portal did not start within {seconds} seconds. {reason}</source>
            <translation>Das lokale Portal ist nicht innerhalb von {seconds} Sekunden gestartet. {reason}</translation>
        </message>
        <message>
            <source>The local portal needs Python packages that are not installed. {missing} {reason} Install local_portal/requirements.txt into a Python, and name that in WLS_PORTAL_PYTHON.</source>
            <translation>Das lokale Portal benötigt Python-Pakete, die nicht installiert sind. {missing} {reason} Installieren Sie local_portal/requirements.txt in ein Python und geben Sie dieses in WLS_PORTAL_PYTHON an.</translation>
        </message>
        <message>
            <source>The local portal's data folder cannot be written. {path} {reason}</source>
            <translation>In den Datenordner des lokalen Portals kann nicht geschrieben werden. {path} {reason}</translation>
        </message>
        <message>
            <source>The local portal's data folder was written by a newer version. {reason} Update the plugin.</source>
            <translation>Der Datenordner des lokalen Portals wurde von einer neueren Version geschrieben. {reason} Aktualisieren Sie das Plugin.</translation>
        </message>
        <message>
            <source>The local portal's database cannot be reached. {address} {reason}</source>
            <translation>Die Datenbank des lokalen Portals ist nicht erreichbar. {address} {reason}</translation>
        </message>
        <message>
            <source>The local portal's port is in use by another program. {reason} Choose another.</source>
            <translation>Der Port des lokalen Portals wird von einem anderen Programm verwendet. {reason} Wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>The map cannot be written to {path} for the processes that make the tiles: {reason}</source>
            <translation>Die Karte kann für die Prozesse, die die Kacheln erstellen, nicht nach {path} geschrieben werden: {reason}</translation>
        </message>
        <message>
            <source>The map has no layer {value}. Choose layers of this map.</source>
            <translation>Die Karte hat keinen Layer {value}. Wählen Sie Layer dieser Karte.</translation>
        </message>
        <message>
            <source>The map shows no layer of which tiles could be made. Switch one on, or choose some.</source>
            <translation>Die Karte zeigt keinen Layer, aus dem Kacheln erstellt werden könnten. Schalten Sie einen ein oder wählen Sie welche aus.</translation>
        </message>
        <message>
            <source>The pixels of layer '{layer}' could not be copied: {reason} See whether QGIS still shows the layer, and whether the disk has room.</source>
            <translation>Die Pixel des Layers „{layer}“ konnten nicht kopiert werden: {reason} Prüfen Sie, ob QGIS den Layer noch zeigt und ob auf dem Datenträger Platz ist.</translation>
        </message>
        <message>
            <source>The portal could not make the service: {messages} {message}</source>
            <translation>Das Portal konnte den Service nicht erstellen: {messages} {message}</translation>
        </message>
        <message>
            <source>The portal did not share '{title}' with the group '{name}'. Ask the group's owner whether you may share with it.</source>
            <translation>Das Portal hat „{title}“ nicht für die Gruppe „{name}“ freigegeben. Fragen Sie den Besitzer der Gruppe, ob Sie dort freigeben dürfen.</translation>
        </message>
        <message>
            <source>The portal does not know the publishing job that it began. {messages}</source>
            <translation>Das Portal kennt den Veröffentlichungsauftrag nicht, den es begonnen hat. {messages}</translation>
        </message>
        <message>
            <source>The portal has no group '{name}' that you can share with. Nothing was published.</source>
            <translation>Das Portal hat keine Gruppe „{name}“, für die Sie freigeben können. Es wurde nichts veröffentlicht.</translation>
        </message>
        <message>
            <source>The portal is still publishing after {seconds} seconds. Look at your content later. {messages}</source>
            <translation>Das Portal ist nach {seconds} Sekunden noch mit der Veröffentlichung beschäftigt. Sehen Sie später in Ihren Inhalten nach. {messages}</translation>
        </message>
        <message>
            <source>The portal made a service without the layers {names}.</source>
            <translation>Das Portal hat den Service ohne diese Layer erstellt: {names}.</translation>
        </message>
        <message>
            <source>The portal says that it has the folder '{name}' but does not show it. Choose another folder.</source>
            <translation>Laut Portal gibt es den Ordner „{name}“, es zeigt ihn aber nicht. Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>The portal took the upload but named no service that it would make of it.</source>
            <translation>Das Portal hat den Upload angenommen, aber keinen Service genannt, den es daraus erstellt.</translation>
        </message>
        <message>
            <source>The project can only be read on the main thread. This is a mistake of the plugin; please report it.</source>
            <translation>Das Projekt kann nur im Hauptthread gelesen werden. Das ist ein Fehler des Plugins; bitte melden Sie ihn.</translation>
        </message>
        <message>
            <source>The project cannot be written to '{path}': {reason} Choose a file in a folder that you may write to.</source>
            <translation>Das Projekt kann nicht nach „{path}“ geschrieben werden: {reason} Wählen Sie eine Datei in einem Ordner, in den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <source>The project has no layer {layer_id}; it may have been removed meanwhile. Choose the layers again.</source>
            <translation>Das Projekt hat keinen Layer {layer_id}; vielleicht wurde er inzwischen entfernt. Wählen Sie die Layer neu aus.</translation>
        </message>
        <message>
            <source>The project {path} that the draft was made from is not there or cannot be read. {reason} Open it in QGIS, or export the draft anew.</source>
            <translation>Das Projekt {path}, aus dem der Entwurf erstellt wurde, ist nicht vorhanden oder nicht lesbar. {reason} Öffnen Sie es in QGIS oder exportieren Sie den Entwurf neu.</translation>
        </message>
        <message>
            <source>The proxy does not let the request to {url} through ({reason}). Look at QGIS's proxy settings.</source>
            <translation>Der Proxy lässt die Anfrage an {url} nicht durch ({reason}). Prüfen Sie die Proxy-Einstellungen von QGIS.</translation>
        </message>
        <message>
            <source>The service refused {refused} features of layer {layer}: {message} What was sent before them stays; correct them and publish again.</source>
            <translation>Der Service hat {refused} Objekte des Layers {layer} abgelehnt: {message} Was davor gesendet wurde, bleibt; berichtigen Sie sie und veröffentlichen Sie noch einmal.</translation>
        </message>
        <message>
            <source>The tile in row {row}, column {column} takes {size} bytes, and a bundle holds at most {limit}. Choose another format or smaller tiles.</source>
            <translation>Die Kachel in Zeile {row}, Spalte {column} belegt {size} Bytes, ein Bundle fasst höchstens {limit}. Wählen Sie ein anderes Format oder kleinere Kacheln.</translation>
        </message>
        <message>
            <source>The tiles of '{layer}' have the levels {expected}; the published service has {found}.</source>
            <translation>Die Kacheln von „{layer}“ haben die Stufen {expected}; der veröffentlichte Service hat {found}.</translation>
        </message>
        <message>
            <source>There is a service named '{name}' already. Choose another name, or overwrite it if it is yours.</source>
            <translation>Einen Service namens „{name}“ gibt es bereits. Wählen Sie einen anderen Namen oder überschreiben Sie ihn, wenn er Ihnen gehört.</translation>
        </message>
        <message>
            <source>There is no authentication configuration {authcfg}. Choose another in the connection's settings.</source>
            <translation>Die Authentifizierungskonfiguration {authcfg} gibt es nicht. Wählen Sie in den Einstellungen der Verbindung eine andere.</translation>
        </message>
        <message>
            <source>There is no dataset {dataset}, or it cannot be read. {reason}</source>
            <translation>Die Datenquelle {dataset} gibt es nicht, oder sie ist nicht lesbar. {reason}</translation>
        </message>
        <message>
            <source>There is no draft of the kind {value}. Kinds are {expected}.</source>
            <translation>Einen Entwurf der Art {value} gibt es nicht. Möglich sind {expected}.</translation>
        </message>
        <message>
            <source>There is no portal at {url}. Is the address complete?</source>
            <translation>Unter {url} gibt es kein Portal. Ist die Adresse vollständig?</translation>
        </message>
        <message>
            <source>There is no portal connection named '{name}'. Give its URL, or add it.</source>
            <translation>Es gibt keine Portal-Verbindung namens „{name}“. Geben Sie die URL an oder fügen Sie die Verbindung hinzu.</translation>
        </message>
        <message>
            <source>There is no project to share. Open one, or give one with --project_path.</source>
            <translation>Es gibt kein Projekt, das freigegeben werden könnte. Öffnen Sie eines oder geben Sie eines mit --project_path an.</translation>
        </message>
        <message>
            <source>There is no project {path}. For an .aprx, put a QGIS project of the same name beside it.</source>
            <translation>Das Projekt {path} gibt es nicht. Legen Sie zu einer .aprx-Datei ein gleichnamiges QGIS-Projekt daneben.</translation>
        </message>
        <message>
            <source>There is no staging version {found}. Leave it out, or give 5, 102 or that of your server.</source>
            <translation>Die Bereitstellungsversion {found} gibt es nicht. Lassen Sie sie weg oder geben Sie 5, 102 oder die Ihres Servers an.</translation>
        </message>
        <message>
            <source>There is not enough room on the disk of {path}. Free some, or choose another folder.</source>
            <translation>Auf dem Datenträger von {path} ist nicht genug Platz. Schaffen Sie Platz oder wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <source>What is still there: {remains}.</source>
            <translation>Noch vorhanden ist: {remains}.</translation>
        </message>
        <message>
            <source>What was published cannot be noted on this computer: {reason} Is the disk full?</source>
            <translation>Auf diesem Computer kann nicht vermerkt werden, was veröffentlicht wurde: {reason} Ist der Datenträger voll?</translation>
        </message>
        <message>
            <source>You have a web map named '{name}' already. Choose another title, or overwrite it.</source>
            <translation>Sie haben bereits eine Webkarte namens „{name}“. Wählen Sie einen anderen Titel oder überschreiben Sie sie.</translation>
        </message>
        <message>
            <source>You have an item made of a file named '{name}' already. Choose another service name, or overwrite it.</source>
            <translation>Sie haben bereits ein Element, das aus einer Datei namens „{name}“ erstellt wurde. Wählen Sie einen anderen Namen für den Service oder überschreiben Sie es.</translation>
        </message>
        <message>
            <source>You have no folder '{name}' on {url}.</source>
            <translation>Sie haben auf {url} keinen Ordner „{name}“.</translation>
        </message>
        <message>
            <source>You have several items '{title}' of the type {type} ({ids}), and it is not clear which is meant. Give the folder, or rename the others.</source>
            <translation>Sie haben mehrere Elemente „{title}“ vom Typ {type} ({ids}), und es ist nicht klar, welches gemeint ist. Geben Sie den Ordner an oder benennen Sie die anderen um.</translation>
        </message>
        <message>
            <source>{dataset} cannot be changed. {reason}</source>
            <translation>{dataset} kann nicht geändert werden. {reason}</translation>
        </message>
        <message>
            <source>{dataset} cannot be made. {reason}</source>
            <translation>{dataset} kann nicht erstellt werden. {reason}</translation>
        </message>
        <message>
            <source>{dataset} has a field '{name}' already.</source>
            <translation>{dataset} hat bereits ein Feld „{name}“.</translation>
        </message>
        <message>
            <source>{dataset} has no field '{name}'.</source>
            <translation>{dataset} hat kein Feld „{name}“.</translation>
        </message>
        <message>
            <source>{dataset} is there already. Set env.overwriteOutput to True to replace it.</source>
            <translation>{dataset} ist bereits vorhanden. Setzen Sie env.overwriteOutput auf True, um es zu ersetzen.</translation>
        </message>
        <message>
            <source>{member} cannot be read while it is packed: {reason}. Try again.</source>
            <translation>{member} ist während des Packens nicht lesbar: {reason}. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>{member} in {path} cannot be understood: {reason}</source>
            <translation>{member} in {path} ist nicht verständlich: {reason}</translation>
        </message>
        <message>
            <source>{member} in {path} is damaged ({reason}). Copy or stage it anew.</source>
            <translation>{member} in {path} ist beschädigt ({reason}). Kopieren Sie die Datei noch einmal oder stellen Sie sie neu bereit.</translation>
        </message>
        <message>
            <source>{name} cannot be '{value}'. It takes {expected}.</source>
            <translation>{name} kann nicht „{value}“ sein. Möglich ist: {expected}.</translation>
        </message>
        <message>
            <source>{name} cannot be set: it can only be read.</source>
            <translation>{name} kann nicht gesetzt werden, sondern ist nur lesbar.</translation>
        </message>
        <message>
            <source>{name} does not take {value}; it takes {expected}.</source>
            <translation>{name} nimmt {value} nicht an; möglich ist: {expected}.</translation>
        </message>
        <message>
            <source>{name} is missing. Give a value.</source>
            <translation>{name} fehlt. Geben Sie einen Wert an.</translation>
        </message>
        <message>
            <source>{path} asks for too much ({what}: {found}, at most {limit}) and is not opened.</source>
            <translation>{path} verlangt zu viel ({what}: {found}, höchstens {limit}) und wird nicht geöffnet.</translation>
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation>{path} kann nicht gelesen werden: {reason}.</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason} Choose a folder that exists and that you may write to.</source>
            <translation>{path} kann nicht geschrieben werden: {reason} Wählen Sie einen vorhandenen Ordner, in den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason}. Choose a folder that you may write to.</source>
            <translation>{path} kann nicht geschrieben werden: {reason}. Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
        </message>
        <message>
            <source>{path} exists already and is not replaced unless you say so. Choose another name, or allow overwriting.</source>
            <translation>{path} ist bereits vorhanden und wird nur auf ausdrücklichen Wunsch ersetzt. Wählen Sie einen anderen Namen oder erlauben Sie das Überschreiben.</translation>
        </message>
        <message>
            <source>{path} exists already. Choose another name, or allow overwriting.</source>
            <translation>{path} ist bereits vorhanden. Wählen Sie einen anderen Namen oder erlauben Sie das Überschreiben.</translation>
        </message>
        <message>
            <source>{path} holds a DOCTYPE, which no draft needs and which could reach out of the file. Remove it.</source>
            <translation>{path} enthält einen DOCTYPE, den kein Entwurf braucht und der aus der Datei hinausgreifen könnte. Entfernen Sie ihn.</translation>
        </message>
        <message>
            <source>{path} holds a bundle of tiles that is damaged ({reason}). Copy the package or make it anew.</source>
            <translation>{path} enthält ein beschädigtes Kachel-Bundle ({reason}). Kopieren Sie das Paket noch einmal oder erstellen Sie es neu.</translation>
        </message>
        <message>
            <source>{path} holds a link or device ({member}) and is not opened.</source>
            <translation>{path} enthält einen Link oder ein Gerät ({member}) und wird nicht geöffnet.</translation>
        </message>
        <message>
            <source>{path} holds a member with a forbidden name ({member}) and is not opened.</source>
            <translation>{path} enthält einen Eintrag mit unzulässigem Namen ({member}) und wird nicht geöffnet.</translation>
        </message>
        <message>
            <source>{path} holds no {member}.</source>
            <translation>In {path} fehlt {member}.</translation>
        </message>
        <message>
            <source>{path} holds two members for one place ({member}) and is not opened.</source>
            <translation>{path} enthält zwei Einträge für dieselbe Stelle ({member}) und wird nicht geöffnet.</translation>
        </message>
        <message>
            <source>{path} is an archive but no service definition: it lacks {member}.</source>
            <translation>{path} ist ein Archiv, aber keine Service-Definition: Es fehlt {member}.</translation>
        </message>
        <message>
            <source>{path} is damaged or cut off ({reason}). Copy or stage it anew.</source>
            <translation>{path} ist beschädigt oder abgeschnitten ({reason}). Kopieren Sie die Datei noch einmal oder stellen Sie sie neu bereit.</translation>
        </message>
        <message>
            <source>{path} is no service definition: it is not a 7z archive.</source>
            <translation>{path} ist keine Service-Definition: Die Datei ist kein 7z-Archiv.</translation>
        </message>
        <message>
            <source>{path} is no tile package that can be read ({reason}). Copy it or make it anew.</source>
            <translation>{path} ist kein lesbares Kachelpaket ({reason}). Kopieren Sie es noch einmal oder erstellen Sie es neu.</translation>
        </message>
        <message>
            <source>{path} is not a service definition draft: it begins with '{found}' and not with SVCManifest.</source>
            <translation>{path} ist kein Service-Definitionsentwurf: Die Datei beginnt mit „{found}“ statt mit SVCManifest.</translation>
        </message>
        <message>
            <source>{path} is not a tiling scheme: it begins with '{found}'.</source>
            <translation>{path} ist kein Kachelschema: Die Datei beginnt mit „{found}“.</translation>
        </message>
        <message>
            <source>{path} is not in the encoding that it says it is in: {reason}</source>
            <translation>{path} hat nicht die angegebene Zeichenkodierung: {reason}</translation>
        </message>
        <message>
            <source>{path} is not well-formed XML (line {line}): {reason}</source>
            <translation>{path} ist kein wohlgeformtes XML (Zeile {line}): {reason}</translation>
        </message>
        <message>
            <source>{path} is packed in a way that is not read here ({what}). Stage it anew.</source>
            <translation>{path} ist auf eine Weise gepackt, die hier nicht gelesen wird ({what}). Stellen Sie die Datei neu bereit.</translation>
        </message>
        <message>
            <source>{path} is too large to be a draft: more than {limit} {what}.</source>
            <translation>{path} ist zu groß für einen Entwurf: mehr als {limit} {what}.</translation>
        </message>
        <message>
            <source>{url} answered with a web page in place of data (HTTP {status}). Is this the portal's address?</source>
            <translation>{url} antwortete mit einer Webseite statt mit Daten (HTTP {status}). Ist das die Adresse des Portals?</translation>
        </message>
        <message>
            <source>{url} cannot be reached ({reason}). Is the address right, and is the portal running?</source>
            <translation>{url} ist nicht erreichbar ({reason}). Stimmt die Adresse, und läuft das Portal?</translation>
        </message>
        <message>
            <source>{url} could not store the upload: {message} {messages}</source>
            <translation>{url} konnte den Upload nicht speichern: {message} {messages}</translation>
        </message>
        <message>
            <source>{url} did not answer in time. Try again later, or raise the timeout in QGIS's network settings.</source>
            <translation>{url} hat nicht rechtzeitig geantwortet. Versuchen Sie es später noch einmal oder erhöhen Sie die Zeitüberschreitung in den Netzwerkeinstellungen von QGIS.</translation>
        </message>
        <message>
            <source>{url} does not accept this user name and password.</source>
            <translation>{url} akzeptiert diesen Benutzernamen und dieses Passwort nicht.</translation>
        </message>
        <message>
            <source>{url} does not take the file for a service definition.</source>
            <translation>{url} erkennt die Datei nicht als Service-Definition an.</translation>
        </message>
        <message>
            <source>{url} has no publishing tool, so nothing can be published there.</source>
            <translation>{url} hat kein Werkzeug zum Veröffentlichen, daher kann dort nichts veröffentlicht werden.</translation>
        </message>
        <message>
            <source>{url} has no room or credits left for this: {message}</source>
            <translation>{url} hat dafür nicht genug Speicherplatz oder Credits: {message}</translation>
        </message>
        <message>
            <source>{url} is not encrypted, so no password is sent there. Use https.</source>
            <translation>{url} ist nicht verschlüsselt, daher wird kein Passwort dorthin gesendet. Verwenden Sie https.</translation>
        </message>
        <message>
            <source>{url} is overloaded or under maintenance (HTTP {status}). Try again later.</source>
            <translation>{url} ist überlastet oder wird gewartet (HTTP {status}). Versuchen Sie es später noch einmal.</translation>
        </message>
        <message>
            <source>{url} no longer accepts the sign-in. Sign in again.</source>
            <translation>{url} akzeptiert die Anmeldung nicht mehr. Melden Sie sich neu an.</translation>
        </message>
        <message>
            <source>{url} refused: {message} {details}</source>
            <translation>{url} hat abgelehnt: {message} {details}</translation>
        </message>
        <message>
            <source>{url} says that you may not do this: {message} Ask the portal's administrator for the right.</source>
            <translation>Laut {url} dürfen Sie das nicht: {message} Bitten Sie den Administrator des Portals um die Berechtigung.</translation>
        </message>
        <message>
            <source>{url} sends us on to {location}, which is another host. If that is right, enter that address.</source>
            <translation>{url} leitet weiter zu {location}, also zu einem anderen Host. Wenn das richtig ist, geben Sie diese Adresse ein.</translation>
        </message>
        <message>
            <source>{url} sent an answer of more than {limit} bytes, which is not taken.</source>
            <translation>{url} sendete eine Antwort von mehr als {limit} Bytes, die nicht angenommen wird.</translation>
        </message>
        <message>
            <source>{url} sent an answer that is cut off or damaged. Try again.</source>
            <translation>{url} sendete eine abgeschnittene oder beschädigte Antwort. Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>{url} still appends features that an earlier run sent. Put the service back in some minutes.</source>
            <translation>{url} hängt noch Objekte an, die ein früherer Lauf gesendet hat. Setzen Sie den Service in einigen Minuten zurück.</translation>
        </message>
        <message>
            <source>{url} stored {found} bytes of {expected}. The upload was taken back; try again.</source>
            <translation>{url} hat {found} von {expected} Bytes gespeichert. Der Upload wurde zurückgenommen; versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>{url} wants a sign-in. Sign in to the portal first.</source>
            <translation>{url} verlangt eine Anmeldung. Melden Sie sich zuerst beim Portal an.</translation>
        </message>
        <message>
            <source>{url} wants another kind of sign-in than this connection has.</source>
            <translation>{url} verlangt eine andere Art der Anmeldung als die dieser Verbindung.</translation>
        </message>
        <message>
            <source>{url}: what was asked for is not there, or you may not see it. {message}</source>
            <translation>{url}: Das Angefragte gibt es nicht, oder Sie dürfen es nicht sehen. {message}</translation>
        </message>
    </context>
    <context>
        <name>Findings</name>
        <message>
            <source>A layer has no name. Name it.</source>
            <translation>Ein Layer hat keinen Namen. Benennen Sie ihn.</translation>
        </message>
        <message>
            <source>A service cannot be named '{name}'; it will be named '{becomes}'. The title keeps the name as you wrote it.</source>
            <translation>Ein Service kann nicht „{name}“ heißen; er erhält den Namen „{becomes}“. Der Titel behält den Namen so, wie Sie ihn geschrieben haben.</translation>
        </message>
        <message>
            <source>A setting of the symbology of layer '{layer}' has no place in a feature service and is ignored: {what}.</source>
            <translation>Eine Einstellung der Symbolisierung des Layers „{layer}“ ist in einem Feature-Service nicht möglich und wird ignoriert: {what}.</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' holds dates before 1900 (from {earliest}), which some web clients show wrongly. Keep such dates as text if they matter.</source>
            <translation>Die Spalte „{field}“ des Layers „{layer}“ enthält Datumswerte vor 1900 (ab {earliest}), die manche Webclients falsch anzeigen. Speichern Sie solche Datumswerte als Text, wenn sie wichtig sind.</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' holds whole numbers up to {value}, whose last digits are lost. Turn the column into text.</source>
            <translation>Die Spalte „{field}“ des Layers „{layer}“ enthält ganze Zahlen bis {value}, deren letzte Stellen verloren gehen. Wandeln Sie die Spalte in Text um.</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' is made for {length} characters but holds a text of {longest}. Make the column longer, or shorten the text.</source>
            <translation>Die Spalte „{field}“ des Layers „{layer}“ ist für {length} Zeichen angelegt, enthält aber einen Text mit {longest} Zeichen. Verlängern Sie die Spalte oder kürzen Sie den Text.</translation>
        </message>
        <message>
            <source>Columns of 64-bit whole numbers of layer '{layer}' become floating-point numbers: {fields}. Values up to 9007199254740992 stay exact.</source>
            <translation>Spalten des Layers „{layer}“ mit ganzen 64-Bit-Zahlen werden zu Gleitkommazahlen: {fields}. Werte bis 9007199254740992 bleiben genau.</translation>
        </message>
        <message>
            <source>Columns of JSON or key-value maps of layer '{layer}' become JSON text: {fields}.</source>
            <translation>Spalten des Layers „{layer}“ mit JSON oder Schlüssel-Wert-Paaren werden zu JSON-Text: {fields}.</translation>
        </message>
        <message>
            <source>Columns of dates of layer '{layer}' become dates at midnight: {fields}.</source>
            <translation>Datumsspalten des Layers „{layer}“ werden zu Zeitpunkten um Mitternacht: {fields}.</translation>
        </message>
        <message>
            <source>Columns of dates with a time of layer '{layer}' are kept to the second: {fields}.</source>
            <translation>Spalten des Layers „{layer}“ mit Datum und Uhrzeit werden sekundengenau übernommen: {fields}.</translation>
        </message>
        <message>
            <source>Columns of layer '{layer}' are of a type that web layers do not have and become text: {fields}.</source>
            <translation>Spalten des Layers „{layer}“ haben einen Typ, den es in Web-Layern nicht gibt, und werden zu Text: {fields}.</translation>
        </message>
        <message>
            <source>Columns of layer '{layer}' get other names in the geodatabase: {names}. Rename them yourself if scripts or web maps go by them.</source>
            <translation>Spalten des Layers „{layer}“ erhalten in der Geodatabase andere Namen: {names}. Benennen Sie sie selbst um, wenn Skripte oder Webkarten sich nach ihnen richten.</translation>
        </message>
        <message>
            <source>Columns of lists of layer '{layer}' become text: {fields}.</source>
            <translation>Listenspalten des Layers „{layer}“ werden zu Text: {fields}.</translation>
        </message>
        <message>
            <source>Columns of times of layer '{layer}' become text like 14:30:00: {fields}.</source>
            <translation>Uhrzeitspalten des Layers „{layer}“ werden zu Text wie 14:30:00: {fields}.</translation>
        </message>
        <message>
            <source>Columns of true and false of layer '{layer}' become 1 and 0: {fields}.</source>
            <translation>Wahrheitswertspalten des Layers „{layer}“ werden zu 1 und 0: {fields}.</translation>
        </message>
        <message>
            <source>Everyone may change the features ({allowed}), without signing in. Approve public data collection if you mean it, or switch off editing.</source>
            <translation>Alle dürfen die Objekte ohne Anmeldung ändern ({allowed}). Genehmigen Sie die öffentliche Datenerfassung, wenn das beabsichtigt ist, oder schalten Sie die Bearbeitung aus.</translation>
        </message>
        <message>
            <source>Everyone may download the whole layer as a file (capability Extract).</source>
            <translation>Alle dürfen den gesamten Layer als Datei herunterladen (Funktion Extract).</translation>
        </message>
        <message>
            <source>Feature services do not know these capabilities: {words}. Check their spelling.</source>
            <translation>Feature-Services kennen diese Funktionen nicht: {words}. Prüfen Sie die Schreibweise.</translation>
        </message>
        <message>
            <source>Fixed layer numbers are asked for, but these have none: {layers}. Let numbers be assigned, or do not ask for the check.</source>
            <translation>Feste Layer-Nummern sind verlangt, aber diese Layer haben keine: {layers}. Lassen Sie Nummern vergeben oder schalten Sie die Prüfung aus.</translation>
        </message>
        <message>
            <source>HTML in labels</source>
            <translation>HTML in Beschriftungen</translation>
        </message>
        <message>
            <source>Joined columns of layer '{layer}' are published with their present values: {fields}. Publish again when the joined layer changes.</source>
            <translation>Verknüpfte Spalten des Layers „{layer}“ werden mit ihren derzeitigen Werten veröffentlicht: {fields}. Veröffentlichen Sie erneut, wenn sich der verknüpfte Layer ändert.</translation>
        </message>
        <message>
            <source>Layer '{layer}' ({provider}) cannot be part of {kind} and is left out. Add it to the web map instead.</source>
            <translation>Der Layer „{layer}“ ({provider}) wird weggelassen, denn das Ziel ist {kind}, wofür er sich nicht eignet. Fügen Sie ihn stattdessen der Webkarte hinzu.</translation>
        </message>
        <message>
            <source>Layer '{layer}' comes from another server ({source}); its features are fetched and copied, as many as that server gives. Compare the counts afterwards.</source>
            <translation>Der Layer „{layer}“ stammt von einem anderen Server ({source}); seine Objekte werden abgerufen und kopiert, soweit der Server sie liefert. Vergleichen Sie danach die Anzahl.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has heights (z-values), but the draft has no default height, so clients that know no heights cannot add features. Set a default height.</source>
            <translation>Der Layer „{layer}“ hat Höhen (Z-Werte), der Entwurf aber keine Standardhöhe, sodass Clients, die keine Höhen kennen, keine Objekte hinzufügen können. Legen Sie eine Standardhöhe fest.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has measures (m-values), which most web clients do not edit or show.</source>
            <translation>Der Layer „{layer}“ hat Messwerte (M-Werte), die die meisten Webclients weder bearbeiten noch anzeigen.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no coordinate system and may land in the wrong place. Set its CRS in the layer's properties.</source>
            <translation>Der Layer „{layer}“ hat kein Koordinatensystem und landet möglicherweise an der falschen Stelle. Legen Sie sein KBS in den Layereigenschaften fest.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no coordinate system, so no tiles can be made of it. Set its CRS in the layer's properties.</source>
            <translation>Der Layer „{layer}“ hat kein Koordinatensystem, daher lassen sich keine Kacheln daraus erstellen. Legen Sie sein KBS in den Layereigenschaften fest.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no features. It is published empty.</source>
            <translation>Der Layer „{layer}“ hat keine Objekte. Er wird leer veröffentlicht.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no spatial index, so the server reads all of it for every map. Create an index.</source>
            <translation>Der Layer „{layer}“ hat keinen räumlichen Index, daher liest ihn der Server für jede Karte vollständig. Erstellen Sie einen Index.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has unsaved edits, which are not published. Save them first.</source>
            <translation>Der Layer „{layer}“ hat ungespeicherte Änderungen, die nicht veröffentlicht werden. Speichern Sie sie zuerst.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} columns; a geodatabase table holds {most}. Leave some of them out.</source>
            <translation>Der Layer „{layer}“ hat {count} Spalten; eine Geodatabase-Tabelle fasst {most}. Lassen Sie einige davon weg.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} features and is drawn at every scale, which is slow on the web. Set a scale range, or share tiles.</source>
            <translation>Der Layer „{layer}“ hat {count} Objekte und wird in jedem Maßstab gezeichnet, was im Web langsam ist. Legen Sie einen Maßstabsbereich fest oder geben Sie Kacheln frei.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} features; a geodatabase table holds {most}. Split the layer.</source>
            <translation>Der Layer „{layer}“ hat {count} Objekte; eine Geodatabase-Tabelle fasst {most}. Teilen Sie den Layer auf.</translation>
        </message>
        <message>
            <source>Layer '{layer}' holds geometry of no single kind (point, line or polygon) and is left out. Split it by kind of geometry.</source>
            <translation>Der Layer „{layer}“ enthält keine einheitliche Geometrieart (Punkt, Linie oder Polygon) und wird weggelassen. Teilen Sie ihn nach Geometrieart auf.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is drawn by a renderer that web layers do not have ({renderer}). Choose another kind of symbology.</source>
            <translation>Der Layer „{layer}“ verwendet eine Darstellung, die es in Web-Layern nicht gibt ({renderer}). Wählen Sie eine andere Art der Symbolisierung.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in a custom coordinate system ({crs}), which not every client knows. Prefer a system with an EPSG code.</source>
            <translation>Der Layer „{layer}“ hat ein benutzerdefiniertes Koordinatensystem ({crs}), das nicht jeder Client kennt. Verwenden Sie nach Möglichkeit ein System mit EPSG-Code.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in a file ({source}) that a server cannot use in place. Copy the data, or share the layer on its own as a web feature layer first.</source>
            <translation>Der Layer „{layer}“ liegt in einer Datei ({source}), die ein Server nicht an ihrem Ort verwenden kann. Kopieren Sie die Daten oder geben Sie den Layer zuerst einzeln als Web-Feature-Layer frei.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in {crs}, the map in {map_crs}. It is reprojected whenever it is drawn with the map; nothing needs to be done.</source>
            <translation>Der Layer „{layer}“ hat das KBS {crs}, die Karte {map_crs}. Beim Zeichnen mit der Karte wird er jedes Mal umprojiziert; Sie müssen nichts tun.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not set up to be synchronised: it has no global ids. Copy the data, add a global id column, or switch off Sync.</source>
            <translation>Der Layer „{layer}“ ist nicht für die Synchronisierung eingerichtet: Er hat keine Global-IDs. Kopieren Sie die Daten, fügen Sie eine Global-ID-Spalte hinzu oder schalten Sie Sync aus.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not ticked in the map and starts switched off on the web.</source>
            <translation>Der Layer „{layer}“ ist in der Karte nicht eingeschaltet und ist es anfangs auch im Web nicht.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is said to be in degrees ({crs}), but its coordinates ({extent}) are none. Set the CRS that its data are really in.</source>
            <translation>Der Layer „{layer}“ soll in Grad vorliegen ({crs}), seine Koordinaten ({extent}) sind aber keine Gradwerte. Legen Sie das KBS fest, in dem seine Daten tatsächlich vorliegen.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is shared with everyone, and columns look as if they tell of persons: {fields}. Share less widely, or leave the columns out.</source>
            <translation>Der Layer „{layer}“ ist für alle freigegeben, und diese Spalten enthalten möglicherweise personenbezogene Daten: {fields}. Schränken Sie die Freigabe ein oder lassen Sie die Spalten weg.</translation>
        </message>
        <message>
            <source>Layer '{layer}': {facts}</source>
            <translation>Layer „{layer}“: {facts}</translation>
        </message>
        <message>
            <source>No scale shows layer '{layer}': it is to be seen from 1:{min_scale} down to 1:{max_scale}, which is upside down. Swap the two.</source>
            <translation>In keinem Maßstab ist der Layer „{layer}“ zu sehen: Er soll von 1:{min_scale} bis 1:{max_scale} sichtbar sein, was verkehrt herum ist. Vertauschen Sie die beiden Werte.</translation>
        </message>
        <message>
            <source>Nothing in the map '{map}' can be in {kind}; layers from the web do not count. Add a layer with data of its own, or share another kind of web layer.</source>
            <translation>Das Ziel ist {kind}, doch nichts in der Karte „{map}“ eignet sich dafür; Layer aus dem Web zählen nicht. Fügen Sie einen Layer mit eigenen Daten hinzu oder geben Sie eine andere Art von Web-Layer frei.</translation>
        </message>
        <message>
            <source>OGC services ({extensions}) must be shared with everyone. Share with everyone, or switch them off.</source>
            <translation>OGC-Services ({extensions}) müssen für alle freigegeben sein. Geben Sie für alle frei oder schalten Sie sie aus.</translation>
        </message>
        <message>
            <source>Only those features of layer '{layer}' are published that pass its filter ({filter}). Clear the filter to publish all.</source>
            <translation>Vom Layer „{layer}“ werden nur die Objekte veröffentlicht, die seinem Filter entsprechen ({filter}). Entfernen Sie den Filter, um alle zu veröffentlichen.</translation>
        </message>
        <message>
            <source>Several layers are named '{layer}'. Give each layer a name of its own, since web clients tell layers apart by name.</source>
            <translation>Mehrere Layer heißen „{layer}“. Geben Sie jedem Layer einen eigenen Namen, da Webclients Layer nach dem Namen unterscheiden.</translation>
        </message>
        <message>
            <source>Storing the layer costs about {credits} credits a month, and {left} are left. Share less, or get more credits.</source>
            <translation>Die Speicherung des Layers kostet etwa {credits} Credits im Monat, übrig sind {left}. Geben Sie weniger frei oder beschaffen Sie weitere Credits.</translation>
        </message>
        <message>
            <source>Sync goes with all of create, update and delete, or with none of them; here {lacking} is missing. Allow all three, or switch off Sync.</source>
            <translation>Sync erfordert Erstellen, Aktualisieren und Löschen zusammen oder nichts davon; hier fehlt {lacking}. Erlauben Sie alle drei oder schalten Sie Sync aus.</translation>
        </message>
        <message>
            <source>Table '{layer}' cannot be part of {kind}, which holds only what can be drawn. Leave the table out, or share a web feature layer.</source>
            <translation>Die Tabelle „{layer}“ eignet sich nicht, denn das Ziel ist {kind} und enthält nur, was gezeichnet werden kann. Lassen Sie die Tabelle weg oder geben Sie einen Web-Feature-Layer frei.</translation>
        </message>
        <message>
            <source>The copy of the data needs about {size_bytes}, but the disk has {free_bytes} left. Make room, or share fewer layers.</source>
            <translation>Die Kopie der Daten benötigt etwa {size_bytes}, auf dem Datenträger sind aber nur {free_bytes} frei. Schaffen Sie Platz oder geben Sie weniger Layer frei.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' are called '{name}' in the geodatabase; the web layer keeps its name.</source>
            <translation>Die Daten des Layers „{layer}“ heißen in der Geodatabase „{name}“; der Web-Layer behält seinen Namen.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' are in memory only: they are published, but lost when QGIS closes. Make the layer permanent to be able to publish it again.</source>
            <translation>Die Daten des Layers „{layer}“ liegen nur im Arbeitsspeicher: Sie werden veröffentlicht, gehen aber verloren, wenn QGIS geschlossen wird. Machen Sie den Layer dauerhaft, um ihn erneut veröffentlichen zu können.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' cannot be reached ({source}). Repair its source, or leave the layer out.</source>
            <translation>Die Daten des Layers „{layer}“ sind nicht erreichbar ({source}). Reparieren Sie seine Quelle oder lassen Sie den Layer weg.</translation>
        </message>
        <message>
            <source>The data of table '{layer}' cannot be reached ({source}). Repair its source, or leave the table out.</source>
            <translation>Die Daten der Tabelle „{layer}“ sind nicht erreichbar ({source}). Reparieren Sie ihre Quelle oder lassen Sie die Tabelle weg.</translation>
        </message>
        <message>
            <source>The draft names layers that the map does not have ({count}: {layer_ids}). Make the draft anew, or let it forget them.</source>
            <translation>Der Entwurf nennt Layer, die es in der Karte nicht gibt ({count}: {layer_ids}). Erstellen Sie den Entwurf neu oder lassen Sie sie daraus entfernen.</translation>
        </message>
        <message>
            <source>The draft was made from {draft_project}, but {project} is open. Check that this is the map you mean.</source>
            <translation>Der Entwurf wurde aus {draft_project} erstellt, geöffnet ist aber {project}. Prüfen Sie, ob das die gemeinte Karte ist.</translation>
        </message>
        <message>
            <source>The extension {extension} is switched on. It is handed to the server as the draft has it; nothing here checks it.</source>
            <translation>Die Erweiterung {extension} ist eingeschaltet. Sie wird so an den Server übergeben, wie sie im Entwurf steht; hier wird sie nicht geprüft.</translation>
        </message>
        <message>
            <source>The filter of layer '{layer}' is refused by its data source: {reason}. Correct the filter ({filter}) or clear it.</source>
            <translation>Der Filter des Layers „{layer}“ wird von seiner Datenquelle abgelehnt: {reason}. Berichtigen Sie den Filter ({filter}) oder entfernen Sie ihn.</translation>
        </message>
        <message>
            <source>The item has no description. Say what is in it and where it comes from.</source>
            <translation>Das Element hat keine Beschreibung. Geben Sie an, was es enthält und woher es stammt.</translation>
        </message>
        <message>
            <source>The item has no summary, so others cannot tell what it is. Write a sentence or two.</source>
            <translation>Das Element hat keine Zusammenfassung, sodass andere nicht erkennen, worum es sich handelt. Schreiben Sie ein, zwei Sätze.</translation>
        </message>
        <message>
            <source>The item has no tags, so others will hardly find it. Add some words.</source>
            <translation>Das Element hat keine Tags, sodass andere es kaum finden werden. Fügen Sie einige Begriffe hinzu.</translation>
        </message>
        <message>
            <source>The layer needs about {size_bytes}, but only {left_bytes} of your room on the portal is left. Delete what you no longer need, or share fewer layers.</source>
            <translation>Der Layer benötigt etwa {size_bytes}, von Ihrem Speicherplatz auf dem Portal sind aber nur {left_bytes} übrig. Löschen Sie nicht mehr Benötigtes oder geben Sie weniger Layer frei.</translation>
        </message>
        <message>
            <source>The layer will take about {size_bytes} on the portal and cost about {credits} credits a month.</source>
            <translation>Der Layer wird auf dem Portal etwa {size_bytes} belegen und etwa {credits} Credits im Monat kosten.</translation>
        </message>
        <message>
            <source>The layer will take about {size_bytes} on the portal.</source>
            <translation>Der Layer wird auf dem Portal etwa {size_bytes} belegen.</translation>
        </message>
        <message>
            <source>The layers are in several databases ({connections}), but a feature service that leaves its data in place needs one. Copy the data, or keep to layers of one database.</source>
            <translation>Die Layer liegen in mehreren Datenbanken ({connections}), ein Feature-Service, der seine Daten an ihrem Ort lässt, braucht aber eine einzige. Kopieren Sie die Daten oder beschränken Sie sich auf Layer einer Datenbank.</translation>
        </message>
        <message>
            <source>The list of values of column '{field}' of layer '{layer}' has {count} entries; the service tells clients {most}. Shorten the list, or raise maxDomainCodeCount.</source>
            <translation>Die Werteliste der Spalte „{field}“ des Layers „{layer}“ hat {count} Einträge; der Service übermittelt den Clients {most}. Kürzen Sie die Liste oder erhöhen Sie maxDomainCodeCount.</translation>
        </message>
        <message>
            <source>The look of layer '{layer}' will be approximated: {loss}.</source>
            <translation>Das Aussehen des Layers „{layer}“ wird nur angenähert: {loss}.</translation>
        </message>
        <message>
            <source>The map '{map}' has no coordinate system. Set one under Project &gt; Properties &gt; CRS.</source>
            <translation>Die Karte „{map}“ hat kein Koordinatensystem. Legen Sie eines unter Projekt &gt; Eigenschaften &gt; KBS fest.</translation>
        </message>
        <message>
            <source>The map '{map}' has no layers, so there is nothing to share. Add a layer, or choose other layers.</source>
            <translation>Die Karte „{map}“ hat keine Layer, es gibt also nichts freizugeben. Fügen Sie einen Layer hinzu oder wählen Sie andere Layer.</translation>
        </message>
        <message>
            <source>The name '{name}' is in use on the portal. Choose another name, or choose to overwrite the service.</source>
            <translation>Der Name „{name}“ wird auf dem Portal bereits verwendet. Wählen Sie einen anderen Namen oder das Überschreiben des Service.</translation>
        </message>
        <message>
            <source>The name of layer '{layer}' holds control characters, which a service cannot bear. Rename the layer.</source>
            <translation>Der Name des Layers „{layer}“ enthält Steuerzeichen, die in einem Service nicht zulässig sind. Benennen Sie den Layer um.</translation>
        </message>
        <message>
            <source>The names of layers '{layer}' and '{other}' differ only in upper and lower case, which a geodatabase does not tell apart. Rename one of them.</source>
            <translation>Die Namen der Layer „{layer}“ und „{other}“ unterscheiden sich nur in der Groß- und Kleinschreibung, die eine Geodatabase nicht beachtet. Benennen Sie einen davon um.</translation>
        </message>
        <message>
            <source>The number {number} is given to several layers: {layers}. Let the numbers be assigned anew.</source>
            <translation>Die Nummer {number} ist an mehrere Layer vergeben: {layers}. Lassen Sie die Nummern neu vergeben.</translation>
        </message>
        <message>
            <source>The portal does not have these groups for you: {groups}. Choose others.</source>
            <translation>Diese Gruppen stehen Ihnen auf dem Portal nicht zur Verfügung: {groups}. Wählen Sie andere.</translation>
        </message>
        <message>
            <source>The portal has no folder '{folder}' yet; it will be made.</source>
            <translation>Den Ordner „{folder}“ gibt es auf dem Portal noch nicht; er wird angelegt.</translation>
        </message>
        <message>
            <source>The portal has no server that can make {kind}. Choose another kind of layer or another portal.</source>
            <translation>Das Ziel ist {kind}, doch das Portal hat keinen Server, der so etwas erstellen kann. Wählen Sie eine andere Art von Layer oder ein anderes Portal.</translation>
        </message>
        <message>
            <source>The project was never saved, so it cannot remember what was published from it. Save it.</source>
            <translation>Das Projekt wurde noch nie gespeichert und kann sich daher nicht merken, was daraus veröffentlicht wurde. Speichern Sie es.</translation>
        </message>
        <message>
            <source>The property '{property}' is not documented for this draft. It is kept but may have no effect; check its spelling.</source>
            <translation>Die Eigenschaft „{property}“ ist für diesen Entwurf nicht dokumentiert. Sie bleibt erhalten, ist aber möglicherweise wirkungslos; prüfen Sie die Schreibweise.</translation>
        </message>
        <message>
            <source>The relation '{relation}' from layer '{layer}' to '{other}' is published as a relationship class.</source>
            <translation>Die Beziehung „{relation}“ vom Layer „{layer}“ zu „{other}“ wird als Beziehungsklasse veröffentlicht.</translation>
        </message>
        <message>
            <source>The relation '{relation}' of layer '{layer}' does not go along: {obstacle}. The columns of its keys are published as they are.</source>
            <translation>Die Beziehung „{relation}“ des Layers „{layer}“ wird nicht übernommen: {obstacle}. Ihre Schlüsselspalten werden unverändert veröffentlicht.</translation>
        </message>
        <message>
            <source>The service '{name}' belongs to {owner}, so you cannot overwrite it. Choose another name.</source>
            <translation>Der Service „{name}“ gehört {owner}, Sie können ihn daher nicht überschreiben. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>The service asks for at least {least} instances and at most {most}. Raise the one or lower the other.</source>
            <translation>Der Service verlangt mindestens {least} und höchstens {most} Instanzen. Erhöhen Sie den einen Wert oder verringern Sie den anderen.</translation>
        </message>
        <message>
            <source>The service has no name. Enter one.</source>
            <translation>Der Service hat keinen Namen. Geben Sie einen ein.</translation>
        </message>
        <message>
            <source>The service's name has {length} characters; {longest} are allowed. Shorten it.</source>
            <translation>Der Name des Service hat {length} Zeichen; erlaubt sind {longest}. Kürzen Sie ihn.</translation>
        </message>
        <message>
            <source>The source of layer '{layer}' ({source}) is not known to be registered with the server, so its data are copied. Register it to leave the data in place.</source>
            <translation>Die Quelle des Layers „{layer}“ ({source}) ist nach hiesiger Kenntnis nicht auf dem Server registriert, daher werden seine Daten kopiert. Registrieren Sie sie, um die Daten an ihrem Ort zu lassen.</translation>
        </message>
        <message>
            <source>The source of layer '{layer}' ({source}) must be registered with the server. Register it, or copy the data.</source>
            <translation>Die Quelle des Layers „{layer}“ ({source}) muss auf dem Server registriert sein. Registrieren Sie sie oder kopieren Sie die Daten.</translation>
        </message>
        <message>
            <source>The source of table '{layer}' ({source}) is not known to be registered with the server, so its data are copied. Register it to leave the data in place.</source>
            <translation>Die Quelle der Tabelle „{layer}“ ({source}) ist nach hiesiger Kenntnis nicht auf dem Server registriert, daher werden ihre Daten kopiert. Registrieren Sie sie, um die Daten an ihrem Ort zu lassen.</translation>
        </message>
        <message>
            <source>The tiles number up to {tiles} and take about {megabytes} MB, which takes long to make and to upload. Leave out the deepest levels, or share a smaller area.</source>
            <translation>Es sind bis zu {tiles} Kacheln mit etwa {megabytes} MB, deren Erstellung und Upload lange dauert. Lassen Sie die tiefsten Stufen weg oder geben Sie ein kleineres Gebiet frei.</translation>
        </message>
        <message>
            <source>The tiles will be in WGS 84; the map is in {crs} and is redrawn for it. Shapes and scales may look different.</source>
            <translation>Die Kacheln erhalten das KBS WGS 84; die Karte hat das KBS {crs} und wird dafür neu gezeichnet. Formen und Maßstäbe können anders aussehen.</translation>
        </message>
        <message>
            <source>The tiles will be in Web Mercator; the map is in {crs} and is redrawn for it. Shapes and scales may look different.</source>
            <translation>Die Kacheln erhalten das KBS Web Mercator; die Karte hat das KBS {crs} und wird dafür neu gezeichnet. Formen und Maßstäbe können anders aussehen.</translation>
        </message>
        <message>
            <source>The tiling scheme is in the coordinate system {scheme}, the map in {crs}. Set the map to the scheme's system, or choose another scheme.</source>
            <translation>Das Kachelschema hat das Koordinatensystem {scheme}, die Karte {crs}. Stellen Sie die Karte auf das System des Schemas um oder wählen Sie ein anderes Schema.</translation>
        </message>
        <message>
            <source>These texts of the service hold characters that are reserved: {properties}. Take them out.</source>
            <translation>Diese Texte des Service enthalten reservierte Zeichen: {properties}. Entfernen Sie die Zeichen.</translation>
        </message>
        <message>
            <source>This draft describes a kind of service that cannot be made from a map. Choose a feature, tile or map image layer.</source>
            <translation>Dieser Entwurf beschreibt eine Art von Service, die nicht aus einer Karte erstellt werden kann. Wählen Sie einen Feature-, Kachel- oder Kartenbild-Layer.</translation>
        </message>
        <message>
            <source>Virtual columns of layer '{layer}' are published with their present values: {fields}. Publish again when what they are computed from changes.</source>
            <translation>Virtuelle Spalten des Layers „{layer}“ werden mit ihren derzeitigen Werten veröffentlicht: {fields}. Veröffentlichen Sie erneut, wenn sich ihre Ausgangswerte ändern.</translation>
        </message>
        <message>
            <source>With a maximum of {count} records the service answers no query. Set at least 1; 2000 is usual.</source>
            <translation>Bei einem Maximum von {count} Datensätzen beantwortet der Service keine Abfrage. Legen Sie mindestens 1 fest; üblich ist 2000.</translation>
        </message>
        <message>
            <source>Your account may not publish {kind} (it lacks {privilege}). Ask the portal's administrator, or sign in as another user.</source>
            <translation>Ihr Konto hat dafür nicht die Berechtigung {privilege}. Veröffentlicht werden soll: {kind}. Fragen Sie den Administrator des Portals oder melden Sie sich als anderer Benutzer an.</translation>
        </message>
        <message>
            <source>Your account may not share like this (it lacks {privilege}). Share less widely, or ask the portal's administrator.</source>
            <translation>Ihr Konto darf nicht auf diese Weise freigeben (es fehlt {privilege}). Schränken Sie die Freigabe ein oder fragen Sie den Administrator des Portals.</translation>
        </message>
        <message>
            <source>Your service '{name}' will be replaced; its address and item stay.</source>
            <translation>Ihr Service „{name}“ wird ersetzt; Adresse und Element bleiben erhalten.</translation>
        </message>
        <message>
            <source>a category that is switched off</source>
            <translation>eine ausgeschaltete Kategorie</translation>
        </message>
        <message>
            <source>a colour ramp</source>
            <translation>ein Farbverlauf</translation>
        </message>
        <message>
            <source>a colour that is not RGB</source>
            <translation>eine Farbe, die nicht RGB ist</translation>
        </message>
        <message>
            <source>a conical gradient</source>
            <translation>ein konischer Farbverlauf</translation>
        </message>
        <message>
            <source>a dash pattern</source>
            <translation>ein Strichmuster</translation>
        </message>
        <message>
            <source>a font marker</source>
            <translation>ein Schriftzeichen als Marker</translation>
        </message>
        <message>
            <source>a form of one's own</source>
            <translation>ein eigenes Formular</translation>
        </message>
        <message>
            <source>a gradient</source>
            <translation>ein Farbverlauf</translation>
        </message>
        <message>
            <source>a gradient round a point off the middle</source>
            <translation>ein Farbverlauf um einen Punkt außerhalb der Mitte</translation>
        </message>
        <message>
            <source>a hatching</source>
            <translation>eine Schraffur</translation>
        </message>
        <message>
            <source>a key is no column of its layer</source>
            <translation>ein Schlüssel ist keine Spalte seines Layers</translation>
        </message>
        <message>
            <source>a label expression</source>
            <translation>ein Beschriftungsausdruck</translation>
        </message>
        <message>
            <source>a line beside its place</source>
            <translation>eine versetzte Linie</translation>
        </message>
        <message>
            <source>a map image layer</source>
            <translation>ein Kartenbild-Layer</translation>
        </message>
        <message>
            <source>a map service</source>
            <translation>ein Kartenservice</translation>
        </message>
        <message>
            <source>a part of the form that is shown on a condition</source>
            <translation>ein Teil des Formulars, der nur unter einer Bedingung erscheint</translation>
        </message>
        <message>
            <source>a picture fill</source>
            <translation>eine Bildfüllung</translation>
        </message>
        <message>
            <source>a picture in a format that browsers do not show</source>
            <translation>ein Bild in einem Format, das Browser nicht anzeigen</translation>
        </message>
        <message>
            <source>a picture line</source>
            <translation>eine Bildlinie</translation>
        </message>
        <message>
            <source>a pie's size by its area</source>
            <translation>die flächenproportionale Größe eines Kreisdiagramms</translation>
        </message>
        <message>
            <source>a script in the map tip</source>
            <translation>ein Skript im Kartenhinweis</translation>
        </message>
        <message>
            <source>a service of this kind</source>
            <translation>ein Service dieser Art</translation>
        </message>
        <message>
            <source>a setting of the labels' font</source>
            <translation>eine Schrifteinstellung der Beschriftungen</translation>
        </message>
        <message>
            <source>a shadow</source>
            <translation>ein Schatten</translation>
        </message>
        <message>
            <source>a size on the ground</source>
            <translation>eine Größe in Karteneinheiten</translation>
        </message>
        <message>
            <source>a symbol</source>
            <translation>ein Symbol</translation>
        </message>
        <message>
            <source>a symbol of several layers</source>
            <translation>ein Symbol aus mehreren Ebenen</translation>
        </message>
        <message>
            <source>a table of pairs stands between the two layers</source>
            <translation>eine Zuordnungstabelle steht zwischen den beiden Layern</translation>
        </message>
        <message>
            <source>a vector tile layer</source>
            <translation>ein Vektorkachel-Layer</translation>
        </message>
        <message>
            <source>a web feature layer</source>
            <translation>ein Web-Feature-Layer</translation>
        </message>
        <message>
            <source>a web tile layer</source>
            <translation>ein Web-Kachel-Layer</translation>
        </message>
        <message>
            <source>all columns in their order</source>
            <translation>alle Spalten in ihrer Reihenfolge</translation>
        </message>
        <message>
            <source>always shown</source>
            <translation>immer angezeigt</translation>
        </message>
        <message>
            <source>an element of the form that is no column</source>
            <translation>ein Formularelement, das keine Spalte ist</translation>
        </message>
        <message>
            <source>an expression of the pop-up</source>
            <translation>ein Ausdruck des Pop-ups</translation>
        </message>
        <message>
            <source>an imagery layer</source>
            <translation>ein Bilddaten-Layer</translation>
        </message>
        <message>
            <source>as a flat fill</source>
            <translation>als einfarbige Füllung</translation>
        </message>
        <message>
            <source>as a link</source>
            <translation>als Link</translation>
        </message>
        <message>
            <source>as a picture</source>
            <translation>als Bild</translation>
        </message>
        <message>
            <source>as a plain background</source>
            <translation>als einfacher Hintergrund</translation>
        </message>
        <message>
            <source>as a plain line</source>
            <translation>als einfache Linie</translation>
        </message>
        <message>
            <source>as a plain symbol</source>
            <translation>als einfaches Symbol</translation>
        </message>
        <message>
            <source>as a still arrow</source>
            <translation>als unbewegter Pfeil</translation>
        </message>
        <message>
            <source>as a straight arrow</source>
            <translation>als gerader Pfeil</translation>
        </message>
        <message>
            <source>as a straight gradient</source>
            <translation>als gerader Verlauf</translation>
        </message>
        <message>
            <source>as an effect of the whole layer</source>
            <translation>als Effekt des gesamten Layers</translation>
        </message>
        <message>
            <source>as an expression in Arcade</source>
            <translation>als Arcade-Ausdruck</translation>
        </message>
        <message>
            <source>as clusters of the web</source>
            <translation>als Cluster des Webs</translation>
        </message>
        <message>
            <source>as pies in place of symbols</source>
            <translation>als Kreisdiagramme anstelle von Symbolen</translation>
        </message>
        <message>
            <source>as text</source>
            <translation>als Text</translation>
        </message>
        <message>
            <source>as web clients place labels</source>
            <translation>so, wie Webclients Beschriftungen platzieren</translation>
        </message>
        <message>
            <source>at the top</source>
            <translation>oben</translation>
        </message>
        <message>
            <source>blending among features</source>
            <translation>Mischen zwischen Objekten</translation>
        </message>
        <message>
            <source>by its width</source>
            <translation>nach der Breite</translation>
        </message>
        <message>
            <source>by the first rule</source>
            <translation>nach der ersten Regel</translation>
        </message>
        <message>
            <source>by the lowest of them</source>
            <translation>nach der untersten davon</translation>
        </message>
        <message>
            <source>by the symbol for all other values</source>
            <translation>mit dem Symbol für alle anderen Werte</translation>
        </message>
        <message>
            <source>callouts of labels</source>
            <translation>Hinweislinien von Beschriftungen</translation>
        </message>
        <message>
            <source>classes that overlap</source>
            <translation>überlappende Klassen</translation>
        </message>
        <message>
            <source>data-defined settings</source>
            <translation>datendefinierte Einstellungen</translation>
        </message>
        <message>
            <source>drawn from end to end</source>
            <translation>durchgehend gezeichnet</translation>
        </message>
        <message>
            <source>drawn over what lies beneath</source>
            <translation>über das Darunterliegende gezeichnet</translation>
        </message>
        <message>
            <source>each feature for itself</source>
            <translation>jedes Objekt für sich</translation>
        </message>
        <message>
            <source>effects on geometry</source>
            <translation>Geometrieeffekte</translation>
        </message>
        <message>
            <source>from its first to its last colour</source>
            <translation>von der ersten bis zur letzten Farbe</translation>
        </message>
        <message>
            <source>in a regular grid</source>
            <translation>in einem regelmäßigen Raster</translation>
        </message>
        <message>
            <source>in grey</source>
            <translation>in Grau</translation>
        </message>
        <message>
            <source>in its colour</source>
            <translation>in der eigenen Farbe</translation>
        </message>
        <message>
            <source>in its mean colour</source>
            <translation>in der mittleren Farbe</translation>
        </message>
        <message>
            <source>in one line</source>
            <translation>in einer Zeile</translation>
        </message>
        <message>
            <source>inside the polygon</source>
            <translation>innerhalb des Polygons</translation>
        </message>
        <message>
            <source>it has several key columns, and one is possible</source>
            <translation>sie hat mehrere Schlüsselspalten, möglich ist nur eine</translation>
        </message>
        <message>
            <source>it leads to another layer from row to row</source>
            <translation>sie führt je nach Zeile zu einem anderen Layer</translation>
        </message>
        <message>
            <source>its first picture</source>
            <translation>nur das erste Bild</translation>
        </message>
        <message>
            <source>its two keys are of different types</source>
            <translation>ihre beiden Schlüssel haben verschiedene Typen</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>weggelassen</translation>
        </message>
        <message>
            <source>markers along or within the shape</source>
            <translation>Marker entlang oder innerhalb der Form</translation>
        </message>
        <message>
            <source>nearly the same</source>
            <translation>nahezu gleich</translation>
        </message>
        <message>
            <source>nearly there</source>
            <translation>nahezu an derselben Stelle</translation>
        </message>
        <message>
            <source>not turned</source>
            <translation>nicht gedreht</translation>
        </message>
        <message>
            <source>of one height</source>
            <translation>in einheitlicher Höhe</translation>
        </message>
        <message>
            <source>one symbol for all</source>
            <translation>ein Symbol für alle</translation>
        </message>
        <message>
            <source>only its fill</source>
            <translation>nur die Füllung</translation>
        </message>
        <message>
            <source>only its outline</source>
            <translation>nur der Umriss</translation>
        </message>
        <message>
            <source>only the outlines</source>
            <translation>nur die Umrisse</translation>
        </message>
        <message>
            <source>rules that draw a feature twice</source>
            <translation>Regeln, die ein Objekt zweimal zeichnen</translation>
        </message>
        <message>
            <source>size, colour or rotation by a value</source>
            <translation>Größe, Farbe oder Drehung nach einem Wert</translation>
        </message>
        <message>
            <source>symbol levels</source>
            <translation>Symbolebenen</translation>
        </message>
        <message>
            <source>the balloon behind labels</source>
            <translation>die Sprechblase hinter Beschriftungen</translation>
        </message>
        <message>
            <source>the blend mode</source>
            <translation>der Mischmodus</translation>
        </message>
        <message>
            <source>the blur of a shading</source>
            <translation>die Unschärfe einer Schattierung</translation>
        </message>
        <message>
            <source>the buffer around labels</source>
            <translation>der Puffer um Beschriftungen</translation>
        </message>
        <message>
            <source>the commonest symbol for all</source>
            <translation>das häufigste Symbol für alle</translation>
        </message>
        <message>
            <source>the curve of an arrow</source>
            <translation>die Krümmung eines Pfeils</translation>
        </message>
        <message>
            <source>the data-defined setting</source>
            <translation>die datendefinierte Einstellung</translation>
        </message>
        <message>
            <source>the data-defined setting of labels</source>
            <translation>die datendefinierte Einstellung der Beschriftungen</translation>
        </message>
        <message>
            <source>the density of the heatmap</source>
            <translation>die Dichte der Heatmap</translation>
        </message>
        <message>
            <source>the diagram</source>
            <translation>das Diagramm</translation>
        </message>
        <message>
            <source>the exact places of markers beside a line</source>
            <translation>die genaue Lage von Markern neben einer Linie</translation>
        </message>
        <message>
            <source>the geodatabase refuses it</source>
            <translation>die Geodatabase lehnt sie ab</translation>
        </message>
        <message>
            <source>the kind of symbology</source>
            <translation>die Art der Symbolisierung</translation>
        </message>
        <message>
            <source>the margin of the box behind labels</source>
            <translation>der Rand des Kastens hinter Beschriftungen</translation>
        </message>
        <message>
            <source>the mask of labels</source>
            <translation>die Maske von Beschriftungen</translation>
        </message>
        <message>
            <source>the opacity of a symbol</source>
            <translation>die Deckkraft eines Symbols</translation>
        </message>
        <message>
            <source>the order in which features are drawn</source>
            <translation>die Zeichenreihenfolge der Objekte</translation>
        </message>
        <message>
            <source>the other layer is not published with it</source>
            <translation>der andere Layer wird nicht mit veröffentlicht</translation>
        </message>
        <message>
            <source>the paint effect</source>
            <translation>der Zeicheneffekt</translation>
        </message>
        <message>
            <source>the place of labels</source>
            <translation>die Platzierung von Beschriftungen</translation>
        </message>
        <message>
            <source>the same for all features</source>
            <translation>für alle Objekte gleich</translation>
        </message>
        <message>
            <source>the same size at every scale</source>
            <translation>in jedem Maßstab gleich groß</translation>
        </message>
        <message>
            <source>the shape of a marker</source>
            <translation>die Form eines Markers</translation>
        </message>
        <message>
            <source>the temporal settings</source>
            <translation>die zeitlichen Einstellungen</translation>
        </message>
        <message>
            <source>the weight of the heatmap</source>
            <translation>die Gewichtung der Heatmap</translation>
        </message>
        <message>
            <source>the wrapping of labels</source>
            <translation>der Zeilenumbruch von Beschriftungen</translation>
        </message>
        <message>
            <source>towards the middle</source>
            <translation>zur Mitte hin</translation>
        </message>
        <message>
            <source>trimmed ends of lines</source>
            <translation>gekürzte Linienenden</translation>
        </message>
        <message>
            <source>where the first slice of a pie begins</source>
            <translation>der Beginn des ersten Segments eines Kreisdiagramms</translation>
        </message>
        <message>
            <source>which labels are drawn, and exactly where</source>
            <translation>welche Beschriftungen gezeichnet werden und wo genau</translation>
        </message>
        <message>
            <source>with the margin of the client</source>
            <translation>mit dem Rand des Clients</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' are of another kind of geometry than the layer ({types}) and cannot be published with it. Split the layer by kind of geometry.</source>
            <translation>{count} Objekte des Layers „{layer}“ haben eine andere Geometrieart als der Layer ({types}) und können nicht mit ihm veröffentlicht werden. Teilen Sie den Layer nach Geometrieart auf.</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' have invalid geometry, which servers may change or refuse. Repair them.</source>
            <translation>{count} Objekte des Layers „{layer}“ haben ungültige Geometrien, die Server ändern oder ablehnen können. Reparieren Sie sie.</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' have no geometry; they will be in the table but not on the map.</source>
            <translation>{count} Objekte des Layers „{layer}“ haben keine Geometrie; sie sind in der Tabelle, aber nicht auf der Karte zu sehen.</translation>
        </message>
        <message>
            <source>{count} files ({size_bytes}) that rows of layer '{layer}' tell of are published as attachments, from {folders}. Whoever sees the layer sees them.</source>
            <translation>{count} Dateien ({size_bytes}), auf die Zeilen des Layers „{layer}“ verweisen, werden als Anhänge veröffentlicht, aus {folders}. Wer den Layer sieht, sieht auch sie.</translation>
        </message>
        <message>
            <source>{count} files that rows of layer '{layer}' tell of are larger than {most_bytes} and do not go along as attachments. Make them smaller.</source>
            <translation>{count} Dateien, auf die Zeilen des Layers „{layer}“ verweisen, sind größer als {most_bytes} und werden nicht als Anhänge übernommen. Verkleinern Sie sie.</translation>
        </message>
        <message>
            <source>{count} files that rows of layer '{layer}' tell of are not there and do not go along as attachments. Put them back, or correct their paths.</source>
            <translation>{count} Dateien, auf die Zeilen des Layers „{layer}“ verweisen, sind nicht vorhanden und werden nicht als Anhänge übernommen. Legen Sie sie wieder ab oder berichtigen Sie ihre Pfade.</translation>
        </message>
        <message>
            <source>{extension} is switched on but has no name. Give it one, or switch it off.</source>
            <translation>{extension} ist eingeschaltet, hat aber keinen Namen. Geben Sie einen Namen an oder schalten Sie die Erweiterung aus.</translation>
        </message>
    </context>
    <context>
        <name>FindingsPane</name>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Mend what is selected</source>
            <translation>Ausgewähltes &amp;beheben</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Can be mended here</source>
            <translation>Hier behebbar</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Cop&amp;y</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>Copy what is selected, or all</source>
            <translation>Ausgewähltes oder alles kopieren</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Errors, which have to be mended</source>
            <translation>Fehler, die behoben werden müssen</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Filter findings</source>
            <translation>Befunde filtern</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Befunde</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Hinweise</translation>
        </message>
        <message>
            <source>Open the page of this finding</source>
            <translation>Seite zu diesem Befund öffnen</translation>
        </message>
        <message>
            <source>Repair the project or the settings here, as far as that can be done by itself</source>
            <translation>Projekt oder Einstellungen hier berichtigen, soweit das automatisch möglich ist</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Warnungen</translation>
        </message>
        <message>
            <source>What and what to do</source>
            <translation>Was vorliegt und was zu tun ist</translation>
        </message>
        <message>
            <source>Which findings</source>
            <translation>Welche Befunde</translation>
        </message>
    </context>
    <context>
        <name>GeneralPane</name>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Ordner</translation>
        </message>
        <message>
            <source>&amp;Groups</source>
            <translation>&amp;Gruppen</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Art</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Overwrite my service of this name</source>
            <translation>Meinen Service dieses Namens über&amp;schreiben</translation>
        </message>
        <message>
            <source>&amp;Portal</source>
            <translation>&amp;Portal</translation>
        </message>
        <message>
            <source>&amp;Summary</source>
            <translation>&amp;Zusammenfassung</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>&amp;Tags</translation>
        </message>
        <message>
            <source>A service name has at most {most} characters.</source>
            <translation>Der Name eines Service hat höchstens {most} Zeichen.</translation>
        </message>
        <message>
            <source>A service needs a name.</source>
            <translation>Ein Service braucht einen Namen.</translation>
        </message>
        <message>
            <source>A service of {owner} has this name. Choose another, or overwrite.</source>
            <translation>Ein Service von {owner} trägt diesen Namen. Wählen Sie einen anderen oder überschreiben Sie.</translation>
        </message>
        <message>
            <source>About the name</source>
            <translation>Zum Namen</translation>
        </message>
        <message>
            <source>Add a portal connection</source>
            <translation>Portal-Verbindung hinzufügen</translation>
        </message>
        <message>
            <source>C&amp;redits</source>
            <translation>&amp;Quellenangaben</translation>
        </message>
        <message>
            <source>D&amp;escription</source>
            <translation>&amp;Beschreibung</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>Meine Organisation</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>Neu…</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Nur ich</translation>
        </message>
        <message>
            <source>Share &amp;with</source>
            <translation>&amp;Freigeben für</translation>
        </message>
        <message>
            <source>Ter&amp;ms of use</source>
            <translation>Nutzungsbe&amp;dingungen</translation>
        </message>
        <message>
            <source>The service will be called {name}.</source>
            <translation>Der Service wird {name} heißen.</translation>
        </message>
        <message>
            <source>separated by commas</source>
            <translation>durch Kommas getrennt</translation>
        </message>
        <message>
            <source>the root of your content</source>
            <translation>der Stammordner Ihrer Inhalte</translation>
        </message>
        <message>
            <source>titles, separated by commas</source>
            <translation>Titel, durch Kommas getrennt</translation>
        </message>
    </context>
    <context>
        <name>ItemDialog</name>
        <message>
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>Quellenangaben</translation>
        </message>
        <message>
            <source>Deletion</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Details of the item</source>
            <translation>Details des Elements</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Gruppen</translation>
        </message>
        <message>
            <source>Item id</source>
            <translation>Element-ID</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Erstellt</translation>
        </message>
        <message>
            <source>Needed by</source>
            <translation>Benötigt von</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Besitzer</translation>
        </message>
        <message>
            <source>Picture of the item</source>
            <translation>Bild des Elements</translation>
        </message>
        <message>
            <source>Shared with</source>
            <translation>Freigegeben für</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Tags</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Typ</translation>
        </message>
        <message>
            <source>protected</source>
            <translation>geschützt</translation>
        </message>
    </context>
    <context>
        <name>LayerIcons</name>
        <message>
            <source>Published as {title}</source>
            <translation>Veröffentlicht als {title}</translation>
        </message>
        <message>
            <source>Published as {title}, and changed since. Click to update it.</source>
            <translation>Veröffentlicht als {title} und seither geändert. Klicken Sie, um zu aktualisieren.</translation>
        </message>
        <message>
            <source>Published as {title}. It was changed here and on the web; click to plan.</source>
            <translation>Veröffentlicht als {title}. Hier und im Web geändert; klicken Sie, um zu planen.</translation>
        </message>
    </context>
    <context>
        <name>LayerMenu</name>
        <message>
            <source>Share As Web Layer…</source>
            <translation>Als Web-Layer freigeben…</translation>
        </message>
        <message>
            <source>Share as web layer…</source>
            <translation>Als Web-Layer freigeben…</translation>
        </message>
        <message>
            <source>Update web layer…</source>
            <translation>Web-Layer aktualisieren…</translation>
        </message>
    </context>
    <context>
        <name>LayerNotes</name>
        <message>
            <source>Comes from a portal.</source>
            <translation>Stammt aus einem Portal.</translation>
        </message>
        <message>
            <source>Filtered: {filter}</source>
            <translation>Gefiltert: {filter}</translation>
        </message>
        <message>
            <source>Its source cannot be read.</source>
            <translation>Die Quelle ist nicht lesbar.</translation>
        </message>
        <message>
            <source>Not for this kind of web layer.</source>
            <translation>Nicht für diese Art von Web-Layer.</translation>
        </message>
        <message>
            <source>Unsaved edits stay out.</source>
            <translation>Ungespeicherte Änderungen bleiben außen vor.</translation>
        </message>
    </context>
    <context>
        <name>LayerPage</name>
        <message>
            <source>&amp;Description</source>
            <translation>&amp;Beschreibung</translation>
        </message>
        <message>
            <source>&amp;Fields: what pop-ups show, and what may be edited</source>
            <translation>&amp;Felder: was Pop-ups zeigen und was bearbeitet werden darf</translation>
        </message>
        <message>
            <source>&amp;Id in the web layer</source>
            <translation>&amp;ID im Web-Layer</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>&amp;Tags</translation>
        </message>
        <message>
            <source>Editable</source>
            <translation>Bearbeitbar</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>Fin&amp;dings of this layer</source>
            <translation>Bef&amp;unde zu diesem Layer</translation>
        </message>
        <message>
            <source>Not published from this project.</source>
            <translation>Nicht aus diesem Projekt veröffentlicht.</translation>
        </message>
        <message>
            <source>Published as {title}: {address}</source>
            <translation>Veröffentlicht als {title}: {address}</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>Angezeigt</translation>
        </message>
        <message>
            <source>given when it is published</source>
            <translation>wird beim Veröffentlichen vergeben</translation>
        </message>
    </context>
    <context>
        <name>Mending</name>
        <message>
            <source>Not all of it can be repaired here; see the findings for what to do.</source>
            <translation>Nicht alles davon lässt sich hier beheben; die Befunde nennen, was zu tun ist.</translation>
        </message>
    </context>
    <context>
        <name>MissingLibrary</name>
        <message>
            <source>The Python package '{library}' is missing. Install it into QGIS's Python (on Debian: apt install python3-{library}) and start QGIS again.</source>
            <translation>Das Python-Paket „{library}“ fehlt. Installieren Sie es in das Python von QGIS (unter Debian: apt install python3-{library}) und starten Sie QGIS neu.</translation>
        </message>
        <message>
            <source>Web Layer Sharing</source>
            <translation>Web Layer Sharing</translation>
        </message>
    </context>
    <context>
        <name>News</name>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
    </context>
    <context>
        <name>OptionsPage</name>
        <message>
            <source>&amp;Add…</source>
            <translation>&amp;Hinzufügen…</translation>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation>&amp;Bearbeiten…</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Ordner</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Art</translation>
        </message>
        <message>
            <source>&amp;Log from this level on</source>
            <translation>&amp;Protokollieren ab dieser Stufe</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>&amp;Entfernen…</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Starten</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Testen</translation>
        </message>
        <message>
            <source>Ask the selected address, signed in as nobody, through QGIS's proxy and certificates</source>
            <translation>Fragt die gewählte Adresse ohne Anmeldung ab, über Proxy und Zertifikate von QGIS</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <source>Local portal</source>
            <translation>Lokales Portal</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Protokoll</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>Meine Organisation</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Nur ich</translation>
        </message>
        <message>
            <source>Portals and servers</source>
            <translation>Portale und Server</translation>
        </message>
        <message>
            <source>S&amp;hare with</source>
            <translation>&amp;Freigeben für</translation>
        </message>
        <message>
            <source>St&amp;op</source>
            <translation>Anha&amp;lten</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
        <message>
            <source>Test &amp;network</source>
            <translation>&amp;Netzwerk testen</translation>
        </message>
        <message>
            <source>URL</source>
            <translation>URL</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Warnungen</translation>
        </message>
        <message>
            <source>What a new web layer starts with</source>
            <translation>Vorgaben für einen neuen Web-Layer</translation>
        </message>
        <message>
            <source>the root of your content</source>
            <translation>der Stammordner Ihrer Inhalte</translation>
        </message>
    </context>
    <context>
        <name>PlanPane</name>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>It cannot be published so</source>
            <translation>So kann nicht veröffentlicht werden</translation>
        </message>
        <message>
            <source>Keep changes made on the web</source>
            <translation>Änderungen aus dem Web beibehalten</translation>
        </message>
        <message>
            <source>Keep replaced data, to put back</source>
            <translation>Ersetzte Daten zum Zurücksetzen aufbewahren</translation>
        </message>
        <message>
            <source>Nothing, it is up to date.</source>
            <translation>Nichts, alles ist aktuell.</translation>
        </message>
        <message>
            <source>P&amp;lan</source>
            <translation>P&amp;lanen</translation>
        </message>
        <message>
            <source>Pop-ups</source>
            <translation>Pop-ups</translation>
        </message>
        <message>
            <source>Remove what is no longer published</source>
            <translation>Nicht mehr Veröffentlichtes entfernen</translation>
        </message>
        <message>
            <source>Send only changed features</source>
            <translation>Nur geänderte Objekte senden</translation>
        </message>
        <message>
            <source>Sharing</source>
            <translation>Freigabe</translation>
        </message>
        <message>
            <source>Symbols and labels</source>
            <translation>Symbole und Beschriftungen</translation>
        </message>
        <message>
            <source>Tell what publishing will do; nothing on the portal is changed</source>
            <translation>Zeigt, was die Veröffentlichung bewirken wird; auf dem Portal wird nichts geändert</translation>
        </message>
        <message>
            <source>Texts and capabilities</source>
            <translation>Texte und Funktionen</translation>
        </message>
        <message>
            <source>What publishing may touch where a service of this name is overwritten:</source>
            <translation>Was beim Überschreiben eines Service dieses Namens geändert werden darf:</translation>
        </message>
        <message>
            <source>What publishing will do</source>
            <translation>Was die Veröffentlichung bewirken wird</translation>
        </message>
        <message>
            <source>What will be done</source>
            <translation>Was getan wird</translation>
        </message>
    </context>
    <context>
        <name>Plans</name>
        <message>
            <source>Add the layers {names}</source>
            <translation>Layer hinzufügen: {names}</translation>
        </message>
        <message>
            <source>An earlier overwrite broke off. It is done again, and what had been changed on the web before it is kept.</source>
            <translation>Ein früheres Überschreiben wurde abgebrochen. Es wird wiederholt; was davor im Web geändert worden war, bleibt erhalten.</translation>
        </message>
        <message>
            <source>Changed in the project and on the web, stays as it is on the web: {places}.</source>
            <translation>Im Projekt und im Web geändert, bleibt wie im Web: {places}.</translation>
        </message>
        <message>
            <source>Changed in the project: {places}.</source>
            <translation>Im Projekt geändert: {places}.</translation>
        </message>
        <message>
            <source>Changed on the web, stays as it is there: {places}.</source>
            <translation>Im Web geändert, bleibt wie dort: {places}.</translation>
        </message>
        <message>
            <source>Compare with what was sent</source>
            <translation>Mit dem Gesendeten vergleichen</translation>
        </message>
        <message>
            <source>Data changed</source>
            <translation>Daten geändert</translation>
        </message>
        <message>
            <source>Describe the item</source>
            <translation>Element beschreiben</translation>
        </message>
        <message>
            <source>Features were edited on the web since it was published; these edits will be lost.</source>
            <translation>Seit der Veröffentlichung wurden Objekte im Web bearbeitet; diese Änderungen gehen verloren.</translation>
        </message>
        <message>
            <source>Fields of another type: {names}.</source>
            <translation>Felder mit anderem Typ: {names}.</translation>
        </message>
        <message>
            <source>Fields that are no longer published: {names}.</source>
            <translation>Felder, die nicht mehr veröffentlicht werden: {names}.</translation>
        </message>
        <message>
            <source>It is not known what was published last. What differs on the web counts as changed there.</source>
            <translation>Es ist nicht bekannt, was zuletzt veröffentlicht wurde. Was im Web abweicht, gilt als dort geändert.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map, as it was not published.</source>
            <translation>Der Layer „{layer}“ ist nicht in der Webkarte, da er nicht veröffentlicht wurde.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map, which knows no such source.</source>
            <translation>Der Layer „{layer}“ ist nicht in der Webkarte, da sie keine solche Quelle kennt.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map: its source takes a password, token or key, which everybody who sees the map would learn.</source>
            <translation>Der Layer „{layer}“ ist nicht in der Webkarte: Seine Quelle verlangt ein Passwort, ein Token oder einen Schlüssel, und alle, die die Karte sehen, würden dies erfahren.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map: where it comes from is not known.</source>
            <translation>Der Layer „{layer}“ ist nicht in der Webkarte: Seine Herkunft ist nicht bekannt.</translation>
        </message>
        <message>
            <source>Layer {layer}: add the fields {names}</source>
            <translation>Layer {layer}: Felder hinzufügen: {names}</translation>
        </message>
        <message>
            <source>Layer {layer}: add {adds}, change {updates} and delete {deletes} features</source>
            <translation>Layer {layer}: {adds} Objekte hinzufügen, {updates} ändern, {deletes} löschen</translation>
        </message>
        <message>
            <source>Layer {layer}: append {adds} features in {parts} parts</source>
            <translation>Layer {layer}: {adds} Objekte anhängen, Anzahl der Teile: {parts}</translation>
        </message>
        <message>
            <source>Layer {layer}: set {parts}</source>
            <translation>Layer {layer}: {parts} festlegen</translation>
        </message>
        <message>
            <source>Make the folder '{title}'</source>
            <translation>Ordner „{title}“ anlegen</translation>
        </message>
        <message>
            <source>Missing right</source>
            <translation>Fehlende Berechtigung</translation>
        </message>
        <message>
            <source>Name clash</source>
            <translation>Namenskonflikt</translation>
        </message>
        <message>
            <source>New fields: {names}.</source>
            <translation>Neue Felder: {names}.</translation>
        </message>
        <message>
            <source>No longer published; stays, as removal is switched off.</source>
            <translation>Wird nicht mehr veröffentlicht; bleibt, da das Entfernen ausgeschaltet ist.</translation>
        </message>
        <message>
            <source>No longer published; will be removed with its data.</source>
            <translation>Wird nicht mehr veröffentlicht; wird mit seinen Daten entfernt.</translation>
        </message>
        <message>
            <source>Note in the item what was published</source>
            <translation>Im Element vermerken, was veröffentlicht wurde</translation>
        </message>
        <message>
            <source>Only features that changed are sent.</source>
            <translation>Nur geänderte Objekte werden gesendet.</translation>
        </message>
        <message>
            <source>Overwrite the service '{name}'</source>
            <translation>Service „{name}“ überschreiben</translation>
        </message>
        <message>
            <source>Publish the service '{name}'</source>
            <translation>Service „{name}“ veröffentlichen</translation>
        </message>
        <message>
            <source>Set pop-ups and drawing of the item</source>
            <translation>Pop-ups und Darstellung des Elements festlegen</translation>
        </message>
        <message>
            <source>Set what the service tells: {parts}</source>
            <translation>Angaben des Service festlegen: {parts}</translation>
        </message>
        <message>
            <source>Share the item</source>
            <translation>Element freigeben</translation>
        </message>
        <message>
            <source>Sharing changed</source>
            <translation>Freigabe geändert</translation>
        </message>
        <message>
            <source>Sharing was changed on the web and stays as it is there.</source>
            <translation>Die Freigabe wurde im Web geändert und bleibt wie dort.</translation>
        </message>
        <message>
            <source>Style changed</source>
            <translation>Stil geändert</translation>
        </message>
        <message>
            <source>Take away {count} files that an earlier run left on the portal</source>
            <translation>{count} Dateien entfernen, die ein früherer Lauf auf dem Portal hinterlassen hat</translation>
        </message>
        <message>
            <source>Texts changed</source>
            <translation>Texte geändert</translation>
        </message>
        <message>
            <source>The data are replaced as a whole. Item, address and layer numbers stay the same.</source>
            <translation>Die Daten werden als Ganzes ersetzt. Element, Adresse und Layer-Nummern bleiben gleich.</translation>
        </message>
        <message>
            <source>The field '{field}' does not tell features apart: '{value}' comes twice.</source>
            <translation>Das Feld „{field}“ unterscheidet die Objekte nicht eindeutig: „{value}“ kommt zweimal vor.</translation>
        </message>
        <message>
            <source>The layer has attachments or relations, so its features are not sent one by one.</source>
            <translation>Der Layer hat Anhänge oder Beziehungen, daher werden seine Objekte nicht einzeln gesendet.</translation>
        </message>
        <message>
            <source>The layer has too many features to compare them one by one.</source>
            <translation>Der Layer hat zu viele Objekte, um sie einzeln zu vergleichen.</translation>
        </message>
        <message>
            <source>The service does not have this layer yet, and is not given it, as data are switched off.</source>
            <translation>Der Service hat diesen Layer noch nicht und erhält ihn nicht, da Daten ausgeschaltet sind.</translation>
        </message>
        <message>
            <source>The service does not have this layer yet.</source>
            <translation>Der Service hat diesen Layer noch nicht.</translation>
        </message>
        <message>
            <source>There is no service named '{name}' yet.</source>
            <translation>Einen Service namens „{name}“ gibt es noch nicht.</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Unverändert</translation>
        </message>
        <message>
            <source>Upload {name}</source>
            <translation>{name} hochladen</translation>
        </message>
        <message>
            <source>Upload {name} in the place of the last one</source>
            <translation>{name} anstelle der letzten Datei hochladen</translation>
        </message>
        <message>
            <source>Which features changed cannot be told, as they were published from elsewhere or cannot be told apart.</source>
            <translation>Welche Objekte sich geändert haben, lässt sich nicht feststellen, da sie von anderswo veröffentlicht wurden oder nicht unterscheidbar sind.</translation>
        </message>
        <message>
            <source>Will be created</source>
            <translation>Wird erstellt</translation>
        </message>
        <message>
            <source>Would be removed</source>
            <translation>Würde entfernt</translation>
        </message>
        <message>
            <source>{count} features were deleted on the web and stay deleted.</source>
            <translation>{count} Objekte wurden im Web gelöscht und bleiben gelöscht.</translation>
        </message>
        <message>
            <source>{count} new features are sent as files that the service appends, in {parts} parts.</source>
            <translation>{count} neue Objekte werden als Dateien gesendet, die der Service anhängt; Anzahl der Teile: {parts}.</translation>
        </message>
    </context>
    <context>
        <name>Plugin</name>
        <message>
            <source>Portals</source>
            <translation>Portale</translation>
        </message>
        <message>
            <source>Share As Web Layer</source>
            <translation>Als Web-Layer freigeben</translation>
        </message>
    </context>
    <context>
        <name>PortalChoice</name>
        <message>
            <source>Local portal (on this computer)</source>
            <translation>Lokales Portal (auf diesem Computer)</translation>
        </message>
    </context>
    <context>
        <name>PortalSwitch</name>
        <message>
            <source>It does not run.</source>
            <translation>Es läuft nicht.</translation>
        </message>
        <message>
            <source>It runs at {address}.</source>
            <translation>Es läuft unter {address}.</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Wird gestartet…</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird angehalten…</translation>
        </message>
    </context>
    <context>
        <name>Portals</name>
        <message>
            <source>&amp;Add to map</source>
            <translation>Zur &amp;Karte hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Details…</source>
            <translation>&amp;Details…</translation>
        </message>
        <message>
            <source>&amp;Move to folder…</source>
            <translation>In &amp;Ordner verschieben…</translation>
        </message>
        <message>
            <source>&amp;New folder…</source>
            <translation>&amp;Neuer Ordner…</translation>
        </message>
        <message>
            <source>&amp;Overwrite from this project…</source>
            <translation>Aus diesem Projekt ü&amp;berschreiben…</translation>
        </message>
        <message>
            <source>&amp;Publish the map here…</source>
            <translation>Karte hier &amp;veröffentlichen…</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>&amp;Umbenennen…</translation>
        </message>
        <message>
            <source>&amp;Share…</source>
            <translation>&amp;Freigeben…</translation>
        </message>
        <message>
            <source>Add a &amp;portal…</source>
            <translation>&amp;Portal hinzufügen…</translation>
        </message>
        <message>
            <source>Add to map</source>
            <translation>Zur Karte hinzufügen</translation>
        </message>
        <message>
            <source>All items in it go with it, services and their data too. This cannot be undone.</source>
            <translation>Alle Elemente darin werden mitgelöscht, auch Services und deren Daten. Das kann nicht rückgängig gemacht werden.</translation>
        </message>
        <message>
            <source>Copy &amp;URL</source>
            <translation>UR&amp;L kopieren</translation>
        </message>
        <message>
            <source>Copy &amp;id</source>
            <translation>&amp;ID kopieren</translation>
        </message>
        <message>
            <source>Copy URL</source>
            <translation>URL kopieren</translation>
        </message>
        <message>
            <source>D&amp;elete…</source>
            <translation>Lö&amp;schen…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete the folder {title} from the portal?</source>
            <translation>Ordner {title} vom Portal löschen?</translation>
        </message>
        <message>
            <source>Delete {title} ({type}) from the portal?</source>
            <translation>{title} ({type}) vom Portal löschen?</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>Details…</translation>
        </message>
        <message>
            <source>Do&amp;wnload…</source>
            <translation>&amp;Herunterladen…</translation>
        </message>
        <message>
            <source>Download {title}</source>
            <translation>{title} herunterladen</translation>
        </message>
        <message>
            <source>Downloaded to {path}</source>
            <translation>Heruntergeladen nach {path}</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>Found in {portal}: {text}</source>
            <translation>Gefunden in {portal}: {text}</translation>
        </message>
        <message>
            <source>It is shared with: {groups}</source>
            <translation>Freigegeben für: {groups}</translation>
        </message>
        <message>
            <source>Items of the active portal, to add to the map</source>
            <translation>Elemente des aktiven Portals zum Hinzufügen zur Karte</translation>
        </message>
        <message>
            <source>Local portal (on this computer)</source>
            <translation>Lokales Portal (auf diesem Computer)</translation>
        </message>
        <message>
            <source>Make &amp;active</source>
            <translation>&amp;Aktivieren</translation>
        </message>
        <message>
            <source>Members of groups</source>
            <translation>Mitglieder von Gruppen</translation>
        </message>
        <message>
            <source>Move {title} to the folder</source>
            <translation>{title} in den Ordner verschieben</translation>
        </message>
        <message>
            <source>My content</source>
            <translation>Meine Inhalte</translation>
        </message>
        <message>
            <source>My groups</source>
            <translation>Meine Gruppen</translation>
        </message>
        <message>
            <source>No longer protect from de&amp;letion</source>
            <translation>Löschschut&amp;z aufheben</translation>
        </message>
        <message>
            <source>Nothing is here.</source>
            <translation>Hier ist nichts.</translation>
        </message>
        <message>
            <source>Only the owner</source>
            <translation>Nur der Besitzer</translation>
        </message>
        <message>
            <source>Open in web &amp;browser</source>
            <translation>Im &amp;Webbrowser öffnen</translation>
        </message>
        <message>
            <source>Open in web browser</source>
            <translation>Im Webbrowser öffnen</translation>
        </message>
        <message>
            <source>Portal items</source>
            <translation>Portal-Elemente</translation>
        </message>
        <message>
            <source>Portals</source>
            <translation>Portale</translation>
        </message>
        <message>
            <source>Portals (Web Layer Sharing)</source>
            <translation>Portale (Web Layer Sharing)</translation>
        </message>
        <message>
            <source>Protect from de&amp;letion</source>
            <translation>Vor dem Lös&amp;chen schützen</translation>
        </message>
        <message>
            <source>Protected from deletion</source>
            <translation>Vor dem Löschen geschützt</translation>
        </message>
        <message>
            <source>Public items</source>
            <translation>Öffentliche Elemente</translation>
        </message>
        <message>
            <source>Re&amp;fresh</source>
            <translation>Aktualisie&amp;ren</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen…</translation>
        </message>
        <message>
            <source>Refresh to sign in</source>
            <translation>Zum Anmelden aktualisieren</translation>
        </message>
        <message>
            <source>Show more ({shown} of {total})</source>
            <translation>Mehr anzeigen ({shown} von {total})</translation>
        </message>
        <message>
            <source>Stopped. Refresh to read on.</source>
            <translation>Angehalten. Aktualisieren Sie, um weiterzulesen.</translation>
        </message>
        <message>
            <source>The folder {title} was deleted from the portal.</source>
            <translation>Der Ordner {title} wurde vom Portal gelöscht.</translation>
        </message>
        <message>
            <source>The map is now the picture of {title}.</source>
            <translation>Die Karte ist jetzt das Bild von {title}.</translation>
        </message>
        <message>
            <source>The organization</source>
            <translation>Die Organisation</translation>
        </message>
        <message>
            <source>The service and its data go with it.</source>
            <translation>Der Service und seine Daten werden mitgelöscht.</translation>
        </message>
        <message>
            <source>These need it and will not work without it: {names}</source>
            <translation>Diese benötigen es und funktionieren ohne es nicht: {names}</translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>Das kann nicht rückgängig gemacht werden.</translation>
        </message>
        <message>
            <source>Title of the folder</source>
            <translation>Titel des Ordners</translation>
        </message>
        <message>
            <source>Title of the item; the service keeps its name</source>
            <translation>Titel des Elements; der Service behält seinen Namen</translation>
        </message>
        <message>
            <source>Title of the new folder</source>
            <translation>Titel des neuen Ordners</translation>
        </message>
        <message>
            <source>Use the map as &amp;picture</source>
            <translation>Kar&amp;te als Bild verwenden</translation>
        </message>
        <message>
            <source>You are in no group.</source>
            <translation>Sie sind in keiner Gruppe.</translation>
        </message>
        <message>
            <source>{portal} is now the active portal.</source>
            <translation>{portal} ist jetzt das aktive Portal.</translation>
        </message>
        <message>
            <source>{portal}, signed in as {user}</source>
            <translation>{portal}, angemeldet als {user}</translation>
        </message>
        <message>
            <source>{title}
{type} of {owner}
Shared with: {level}
Changed: {when}</source>
            <translation>{title}
{type} von {owner}
Freigegeben für: {level}
Geändert: {when}</translation>
        </message>
        <message>
            <source>{title} could not be opened. If it is not shared with everyone, its portal needs a connection with an authentication configuration.</source>
            <translation>{title} konnte nicht geöffnet werden. Wenn es nicht für alle freigegeben ist, braucht das Portal eine Verbindung mit einer Authentifizierungskonfiguration.</translation>
        </message>
        <message>
            <source>{title} is protected from deletion. Take the protection away first.</source>
            <translation>{title} ist vor dem Löschen geschützt. Heben Sie zuerst den Löschschutz auf.</translation>
        </message>
        <message>
            <source>{title} was deleted from the portal.</source>
            <translation>{title} wurde vom Portal gelöscht.</translation>
        </message>
    </context>
    <context>
        <name>PortalsPage</name>
        <message>
            <source>Add a portal</source>
            <translation>Portal hinzufügen</translation>
        </message>
        <message>
            <source>Add to the map</source>
            <translation>Zur Karte hinzufügen</translation>
        </message>
        <message>
            <source>Add what is selected to the map</source>
            <translation>Ausgewähltes zur Karte hinzufügen</translation>
        </message>
        <message>
            <source>Ask the portal again for what is selected</source>
            <translation>Ausgewähltes erneut vom Portal abfragen</translation>
        </message>
        <message>
            <source>Asking the portal</source>
            <translation>Portal wird abgefragt</translation>
        </message>
        <message>
            <source>Portals</source>
            <translation>Portale</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Aktualisieren</translation>
        </message>
        <message>
            <source>Search the portal</source>
            <translation>Portal durchsuchen</translation>
        </message>
        <message>
            <source>Stop asking</source>
            <translation>Abfrage abbrechen</translation>
        </message>
    </context>
    <context>
        <name>ProgressPane</name>
        <message>
            <source>Show the &amp;log</source>
            <translation>&amp;Protokoll anzeigen</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Schritte</translation>
        </message>
    </context>
    <context>
        <name>ProjectPage</name>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Ordner</translation>
        </message>
        <message>
            <source>&amp;Keep how this map is shared</source>
            <translation>&amp;Merken, wie diese Karte freigegeben wird</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Summary</source>
            <translation>&amp;Zusammenfassung</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>&amp;Tags</translation>
        </message>
        <message>
            <source>K&amp;ind</source>
            <translation>A&amp;rt</translation>
        </message>
        <message>
            <source>What the project keeps of the dock Share As Web Layer. The project file holds it once you save the project.</source>
            <translation>Was das Projekt zum Bedienfeld „Als Web-Layer freigeben“ speichert. Die Projektdatei enthält es, sobald Sie das Projekt speichern.</translation>
        </message>
    </context>
    <context>
        <name>Properties</name>
        <message>
            <source>Cache</source>
            <translation>Cache</translation>
        </message>
        <message>
            <source>Capabilities</source>
            <translation>Funktionen</translation>
        </message>
        <message>
            <source>Copy the data to the server</source>
            <translation>Daten auf den Server kopieren</translation>
        </message>
        <message>
            <source>Default z</source>
            <translation>Standard-Z</translation>
        </message>
        <message>
            <source>Draw from a cache</source>
            <translation>Aus einem Cache zeichnen</translation>
        </message>
        <message>
            <source>Edits may bring true curves</source>
            <translation>Bearbeitungen dürfen echte Kurven enthalten</translation>
        </message>
        <message>
            <source>Edits may lack M values</source>
            <translation>Bearbeitungen dürfen ohne M-Werte sein</translation>
        </message>
        <message>
            <source>Feature access</source>
            <translation>Feature-Zugriff</translation>
        </message>
        <message>
            <source>Feature layer beside it</source>
            <translation>Feature-Layer dazu</translation>
        </message>
        <message>
            <source>Fewest instances</source>
            <translation>Mindestanzahl Instanzen</translation>
        </message>
        <message>
            <source>Give features without z one</source>
            <translation>Objekten ohne Z-Wert einen geben</translation>
        </message>
        <message>
            <source>Instances in a container</source>
            <translation>Instanzen je Container</translation>
        </message>
        <message>
            <source>Isolation</source>
            <translation>Isolation</translation>
        </message>
        <message>
            <source>Keep who edited and when</source>
            <translation>Bearbeiter und Zeitpunkt festhalten</translation>
        </message>
        <message>
            <source>Layers must have fixed ids</source>
            <translation>Layer müssen feste IDs haben</translation>
        </message>
        <message>
            <source>Longest idle time (s)</source>
            <translation>Maximale Leerlaufzeit (s)</translation>
        </message>
        <message>
            <source>Longest use (s)</source>
            <translation>Maximale Nutzungsdauer (s)</translation>
        </message>
        <message>
            <source>Longest wait (s)</source>
            <translation>Maximale Wartezeit (s)</translation>
        </message>
        <message>
            <source>Make the draft without a portal</source>
            <translation>Entwurf ohne Portal erstellen</translation>
        </message>
        <message>
            <source>Make tiles when they are asked for</source>
            <translation>Kacheln bei Bedarf erstellen</translation>
        </message>
        <message>
            <source>Most instances</source>
            <translation>Höchstanzahl Instanzen</translation>
        </message>
        <message>
            <source>Most records in one answer</source>
            <translation>Höchstanzahl Datensätze je Antwort</translation>
        </message>
        <message>
            <source>Most tiles in one export</source>
            <translation>Höchstanzahl Kacheln je Export</translation>
        </message>
        <message>
            <source>Operations</source>
            <translation>Operationen</translation>
        </message>
        <message>
            <source>People may export the data</source>
            <translation>Export der Daten erlauben</translation>
        </message>
        <message>
            <source>People may export tiles</source>
            <translation>Export von Kacheln erlauben</translation>
        </message>
        <message>
            <source>Pooling</source>
            <translation>Pooling</translation>
        </message>
        <message>
            <source>Portal that it is meant for</source>
            <translation>Vorgesehenes Portal</translation>
        </message>
        <message>
            <source>Recycle at</source>
            <translation>Recycling um</translation>
        </message>
        <message>
            <source>Recycle every (h)</source>
            <translation>Recycling alle (h)</translation>
        </message>
        <message>
            <source>Server (none: the portal's own)</source>
            <translation>Server (leer: der des Portals)</translation>
        </message>
        <message>
            <source>Server folder</source>
            <translation>Server-Ordner</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>Symbols as CIM</source>
            <translation>Symbole als CIM</translation>
        </message>
        <message>
            <source>The public may collect data</source>
            <translation>Öffentliche Datenerfassung erlauben</translation>
        </message>
        <message>
            <source>Tiling scheme file (.xml)</source>
            <translation>Kachelschema-Datei (.xml)</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Zeitzone</translation>
        </message>
        <message>
            <source>Time zone of the dates</source>
            <translation>Zeitzone der Datumswerte</translation>
        </message>
        <message>
            <source>Time zone to show</source>
            <translation>Anzuzeigende Zeitzone</translation>
        </message>
        <message>
            <source>Use a cache that is there</source>
            <translation>Vorhandenen Cache verwenden</translation>
        </message>
        <message>
            <source>With daylight saving</source>
            <translation>Mit Sommerzeit</translation>
        </message>
        <message>
            <source>z value</source>
            <translation>Z-Wert</translation>
        </message>
    </context>
    <context>
        <name>PublishDock</name>
        <message>
            <source>Share As Web Layer</source>
            <translation>Als Web-Layer freigeben</translation>
        </message>
    </context>
    <context>
        <name>PublishDockFrame</name>
        <message>
            <source>&amp;Analyze</source>
            <translation>&amp;Analysieren</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>Abbre&amp;chen</translation>
        </message>
        <message>
            <source>&amp;Draft</source>
            <translation>&amp;Entwurf</translation>
        </message>
        <message>
            <source>Look for all problems, before anything is written</source>
            <translation>Sucht nach allen Problemen, bevor etwas geschrieben wird</translation>
        </message>
        <message>
            <source>P&amp;ublish</source>
            <translation>&amp;Veröffentlichen</translation>
        </message>
        <message>
            <source>Pages of what is shared</source>
            <translation>Seiten der Freigabe</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Save, open or stage the draft, or keep its settings in the project</source>
            <translation>Entwurf speichern, öffnen oder bereitstellen oder seine Einstellungen im Projekt merken</translation>
        </message>
        <message>
            <source>What is going on</source>
            <translation>Was gerade geschieht</translation>
        </message>
    </context>
    <context>
        <name>PublishPage</name>
        <message>
            <source>&amp;General</source>
            <translation>&amp;Allgemein</translation>
        </message>
        <message>
            <source>&amp;Plan</source>
            <translation>&amp;Plan</translation>
        </message>
        <message>
            <source>&amp;Result</source>
            <translation>&amp;Ergebnis</translation>
        </message>
        <message>
            <source>C&amp;onfiguration</source>
            <translation>&amp;Konfiguration</translation>
        </message>
        <message>
            <source>Con&amp;tent</source>
            <translation>&amp;Inhalt</translation>
        </message>
        <message>
            <source>F&amp;indings</source>
            <translation>&amp;Befunde</translation>
        </message>
        <message>
            <source>Now shown from the portal: {names}</source>
            <translation>Jetzt vom Portal angezeigt: {names}</translation>
        </message>
        <message>
            <source>Pr&amp;ogress</source>
            <translation>&amp;Fortschritt</translation>
        </message>
        <message>
            <source>Share As Web Layer</source>
            <translation>Als Web-Layer freigeben</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird angehalten…</translation>
        </message>
    </context>
    <context>
        <name>PublishRun</name>
        <message>
            <source>Describing the map</source>
            <translation>Karte wird beschrieben</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>An earlier service was brought up to date; its id and address are the same.</source>
            <translation>Ein vorhandener Service wurde aktualisiert; seine ID und Adresse sind dieselben.</translation>
        </message>
        <message>
            <source>Drawn by</source>
            <translation>Darstellung</translation>
        </message>
        <message>
            <source>Features</source>
            <translation>Objekte</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Layer</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Layer</translation>
        </message>
        <message>
            <source>Near, but not the same</source>
            <translation>Ähnlich, aber nicht gleich</translation>
        </message>
        <message>
            <source>Not in the web map</source>
            <translation>Nicht in der Webkarte</translation>
        </message>
        <message>
            <source>Nothing had to be changed.</source>
            <translation>Es musste nichts geändert werden.</translation>
        </message>
        <message>
            <source>On {portal}, {time} (UTC).</source>
            <translation>Auf {portal}, {time} (UTC).</translation>
        </message>
        <message>
            <source>Page of the web layer</source>
            <translation>Seite des Web-Layers</translation>
        </message>
        <message>
            <source>Page of the web map</source>
            <translation>Seite der Webkarte</translation>
        </message>
        <message>
            <source>Published: {title}</source>
            <translation>Veröffentlicht: {title}</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>The portal took no service definition, so the service was made of its geodatabase.</source>
            <translation>Das Portal nahm keine Service-Definition an, daher wurde der Service aus ihrer Geodatabase erstellt.</translation>
        </message>
        <message>
            <source>Web map in the viewer</source>
            <translation>Webkarte im Viewer</translation>
        </message>
        <message>
            <source>What else was noticed</source>
            <translation>Was sonst auffiel</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Was getan wurde</translation>
        </message>
        <message>
            <source>Where it is</source>
            <translation>Wo es zu finden ist</translation>
        </message>
    </context>
    <context>
        <name>ResultPane</name>
        <message>
            <source>Add to &amp;map</source>
            <translation>Zur &amp;Karte hinzufügen</translation>
        </message>
        <message>
            <source>Copy as &amp;Python</source>
            <translation>Als &amp;Python kopieren</translation>
        </message>
        <message>
            <source>Copy as &amp;qgis_process</source>
            <translation>Als &amp;qgis_process kopieren</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Element</translation>
        </message>
        <message>
            <source>Let the project's layers show the published ones, in their places and with their styles</source>
            <translation>Lässt die Layer des Projekts die veröffentlichten anzeigen, an ihrer Stelle und mit ihren Stilen</translation>
        </message>
        <message>
            <source>Nothing was published yet.</source>
            <translation>Es wurde noch nichts veröffentlicht.</translation>
        </message>
        <message>
            <source>Open in &amp;browser</source>
            <translation>Im &amp;Browser öffnen</translation>
        </message>
        <message>
            <source>Pages (*.html)</source>
            <translation>Seiten (*.html)</translation>
        </message>
        <message>
            <source>S&amp;wap local layers</source>
            <translation>Lokale Layer &amp;austauschen</translation>
        </message>
        <message>
            <source>Save &amp;report…</source>
            <translation>Bericht &amp;speichern…</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>Bericht speichern</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>What was published</source>
            <translation>Was veröffentlicht wurde</translation>
        </message>
        <message>
            <source>{name}: {count} features</source>
            <translation>{name}: {count} Objekte</translation>
        </message>
    </context>
    <context>
        <name>RunReactions</name>
        <message>
            <source>Planned. Publish does just this.</source>
            <translation>Geplant. „Veröffentlichen“ führt genau das aus.</translation>
        </message>
        <message>
            <source>Published {title}.</source>
            <translation>{title} wurde veröffentlicht.</translation>
        </message>
        <message>
            <source>Published {title}: {layers} layers, {count} features.</source>
            <translation>{title} wurde veröffentlicht: {layers} Layer, {count} Objekte.</translation>
        </message>
        <message>
            <source>{errors} errors, {rest} others</source>
            <translation>{errors} Fehler, {rest} weitere</translation>
        </message>
    </context>
    <context>
        <name>ShareDialog</name>
        <message>
            <source>&amp;Share with</source>
            <translation>&amp;Freigeben für</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Alle</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>Meine Organisation</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Nur ich</translation>
        </message>
        <message>
            <source>Share {title}</source>
            <translation>{title} freigeben</translation>
        </message>
        <message>
            <source>and with these &amp;groups</source>
            <translation>und für diese &amp;Gruppen</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Appending new features, {done} of {total}</source>
            <translation>Neue Objekte werden angehängt, {done} von {total}</translation>
        </message>
        <message>
            <source>Asking {url} what is there</source>
            <translation>{url} wird nach dem Bestand gefragt</translation>
        </message>
        <message>
            <source>Comparing {layer} with what was published last</source>
            <translation>{layer} wird mit dem zuletzt Veröffentlichten verglichen</translation>
        </message>
        <message>
            <source>Comparing {layer} with what was sent</source>
            <translation>{layer} wird mit dem Gesendeten verglichen</translation>
        </message>
        <message>
            <source>Copying the data</source>
            <translation>Daten werden kopiert</translation>
        </message>
        <message>
            <source>Copying {layer}</source>
            <translation>{layer} wird kopiert</translation>
        </message>
        <message>
            <source>Copying {layer}: {done} of {total} features</source>
            <translation>{layer} wird kopiert: {done} von {total} Objekten</translation>
        </message>
        <message>
            <source>Describing the service</source>
            <translation>Service wird beschrieben</translation>
        </message>
        <message>
            <source>Looking for problems</source>
            <translation>Suche nach Problemen</translation>
        </message>
        <message>
            <source>Making tiles, {done} of {total}; {rate} a second, {remaining} to go</source>
            <translation>Kacheln werden erstellt, {done} von {total}; {rate} je Sekunde, noch {remaining}</translation>
        </message>
        <message>
            <source>Packing the tiles, {done_mb} of {total_mb} MB</source>
            <translation>Kacheln werden gepackt, {done_mb} von {total_mb} MB</translation>
        </message>
        <message>
            <source>Packing, {done_mb} of {total_mb} MB</source>
            <translation>Packen, {done_mb} von {total_mb} MB</translation>
        </message>
        <message>
            <source>Putting '{title}' back as it was</source>
            <translation>„{title}“ wird zurückgesetzt</translation>
        </message>
        <message>
            <source>Reading the data through</source>
            <translation>Daten werden durchgelesen</translation>
        </message>
        <message>
            <source>Saving the web map '{title}'</source>
            <translation>Webkarte „{title}“ wird gespeichert</translation>
        </message>
        <message>
            <source>Sending changes, {done} of {total} features</source>
            <translation>Änderungen werden gesendet, {done} von {total} Objekten</translation>
        </message>
        <message>
            <source>Starting the local portal</source>
            <translation>Lokales Portal wird gestartet</translation>
        </message>
        <message>
            <source>Taking changes back, {done} features so far</source>
            <translation>Änderungen werden zurückgenommen, bisher {done} Objekte</translation>
        </message>
        <message>
            <source>The portal publishes: {status}</source>
            <translation>Das Portal veröffentlicht: {status}</translation>
        </message>
        <message>
            <source>The portal stores the upload</source>
            <translation>Das Portal speichert den Upload</translation>
        </message>
        <message>
            <source>The portal takes no service definition; the geodatabase is published in its place</source>
            <translation>Das Portal nimmt keine Service-Definition an; stattdessen wird die Geodatabase veröffentlicht</translation>
        </message>
        <message>
            <source>Unpacking, {done_mb} of {total_mb} MB</source>
            <translation>Entpacken, {done_mb} von {total_mb} MB</translation>
        </message>
        <message>
            <source>Uploading, {sent_mb} of {total_mb} MB</source>
            <translation>Hochladen, {sent_mb} von {total_mb} MB</translation>
        </message>
        <message>
            <source>{title} is published</source>
            <translation>{title} ist veröffentlicht</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>Analyse {name}</source>
            <translation>{name} analysieren</translation>
        </message>
        <message>
            <source>Ask about {title}</source>
            <translation>{title} abfragen</translation>
        </message>
        <message>
            <source>Ask {url}</source>
            <translation>{url} abfragen</translation>
        </message>
        <message>
            <source>Delete {title}</source>
            <translation>{title} löschen</translation>
        </message>
        <message>
            <source>Download {title}</source>
            <translation>{title} herunterladen</translation>
        </message>
        <message>
            <source>Look into a portal</source>
            <translation>In ein Portal schauen</translation>
        </message>
        <message>
            <source>Look into a service</source>
            <translation>In einen Service schauen</translation>
        </message>
        <message>
            <source>Make the folder {title}</source>
            <translation>Ordner {title} anlegen</translation>
        </message>
        <message>
            <source>Move {title}</source>
            <translation>{title} verschieben</translation>
        </message>
        <message>
            <source>Open {title}</source>
            <translation>{title} öffnen</translation>
        </message>
        <message>
            <source>Plan {name}</source>
            <translation>{name} planen</translation>
        </message>
        <message>
            <source>Protect {title}</source>
            <translation>{title} schützen</translation>
        </message>
        <message>
            <source>Publish {name}</source>
            <translation>{name} veröffentlichen</translation>
        </message>
        <message>
            <source>Put {name} back</source>
            <translation>{name} zurücksetzen</translation>
        </message>
        <message>
            <source>Rename {title}</source>
            <translation>{title} umbenennen</translation>
        </message>
        <message>
            <source>Set the picture of {title}</source>
            <translation>Bild von {title} festlegen</translation>
        </message>
        <message>
            <source>Share {title}</source>
            <translation>{title} freigeben</translation>
        </message>
        <message>
            <source>Sign in to {url}</source>
            <translation>Bei {url} anmelden</translation>
        </message>
        <message>
            <source>Stage {name}</source>
            <translation>{name} bereitstellen</translation>
        </message>
        <message>
            <source>Start the local portal</source>
            <translation>Lokales Portal starten</translation>
        </message>
        <message>
            <source>Stop the local portal</source>
            <translation>Lokales Portal anhalten</translation>
        </message>
    </context>
</TS>
