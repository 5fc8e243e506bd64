<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Algorithms</name>
        <message>
            <source>Address of a Dask scheduler, in place of processes</source>
            <translation>Adresse d’un ordonnanceur Dask, à la place de processus</translation>
        </message>
        <message>
            <source>Address of the service</source>
            <translation>Adresse du service</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Allow exporting the data</source>
            <translation>Autoriser l’export des données</translation>
        </message>
        <message>
            <source>ArcGIS Online, Google Maps (Web Mercator)</source>
            <translation>ArcGIS Online, Google Maps (Web Mercator)</translation>
        </message>
        <message>
            <source>Arguments, parted by blanks</source>
            <translation>Arguments, séparés par des espaces</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Tel quel</translation>
        </message>
        <message>
            <source>As the definition says</source>
            <translation>Selon la définition</translation>
        </message>
        <message>
            <source>At most {count} tiles, about {size} MB</source>
            <translation>Au plus {count} tuiles, environ {size} Mo</translation>
        </message>
        <message>
            <source>Authentication configuration</source>
            <translation>Configuration d’authentification</translation>
        </message>
        <message>
            <source>Brings your web layer of this name up to date, or makes it where there is none. Item, address, layer numbers and sharing stay, and so does what was changed on the web: pop-ups, symbols, texts. Only features that changed are sent where they can be told apart. Nothing is removed unless you say so.</source>
            <translation>Met à jour votre couche web de ce nom, ou la crée si elle n’existe pas encore. L’élément, l’adresse, les numéros de couche et le partage sont conservés, de même que ce qui a été modifié sur le web : fenêtres contextuelles, symboles, textes. Seules les entités modifiées sont envoyées lorsqu’on peut les distinguer. Rien n’est supprimé sauf si vous le demandez.</translation>
        </message>
        <message>
            <source>Cache folder</source>
            <translation>Dossier du cache</translation>
        </message>
        <message>
            <source>Capabilities, such as Query,Create,Update,Delete,Editing</source>
            <translation>Fonctionnalités, par exemple Query,Create,Update,Delete,Editing</translation>
        </message>
        <message>
            <source>Certificate file to trust for this portal (PEM)</source>
            <translation>Fichier de certificat à approuver pour ce portail (PEM)</translation>
        </message>
        <message>
            <source>Change portal item</source>
            <translation>Modifier un élément du portail</translation>
        </message>
        <message>
            <source>Changes what an item of a portal tells of itself: title, summary, description, tags, credits, terms of use, picture; and whether it can be deleted. What is left empty stays as it is. A service keeps its name and address whatever the title.</source>
            <translation>Modifie ce qu’un élément de portail indique à son sujet : titre, résumé, description, balises, crédits, conditions d’utilisation et image, ainsi que sa protection contre la suppression. Ce qui est laissé vide reste inchangé. Un service garde son nom et son adresse quel que soit le titre.</translation>
        </message>
        <message>
            <source>Checks a service definition draft (.sddraft), copies the data of its layers into a file geodatabase and packs both as a service definition (.sd). Errors that the analyzer finds stop it before anything is written. The layers come from the project that the draft names.</source>
            <translation>Vérifie un brouillon de définition de service (.sddraft), copie les données de ses couches dans une géodatabase fichier et regroupe le tout dans une définition de service (.sd). Les erreurs relevées par l’analyse l’arrêtent avant toute écriture. Les couches proviennent du projet indiqué dans le brouillon.</translation>
        </message>
        <message>
            <source>Copy data that the server could read where they are</source>
            <translation>Copier aussi les données que le serveur pourrait lire à leur emplacement</translation>
        </message>
        <message>
            <source>Create map tile cache</source>
            <translation>Créer un cache de tuiles de carte</translation>
        </message>
        <message>
            <source>Create sharing draft</source>
            <translation>Créer un brouillon de partage</translation>
        </message>
        <message>
            <source>Create tile package</source>
            <translation>Créer un paquetage de tuiles</translation>
        </message>
        <message>
            <source>Create vector tile package</source>
            <translation>Créer un paquetage de tuiles vectorielles</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>Crédits</translation>
        </message>
        <message>
            <source>Data were put back</source>
            <translation>Les données ont été rétablies</translation>
        </message>
        <message>
            <source>Delete all that is in it, too</source>
            <translation>Supprimer aussi tout son contenu</translation>
        </message>
        <message>
            <source>Delete it even if other items need it</source>
            <translation>Supprimer même si d’autres éléments en ont besoin</translation>
        </message>
        <message>
            <source>Delete portal folder</source>
            <translation>Supprimer un dossier du portail</translation>
        </message>
        <message>
            <source>Delete portal item</source>
            <translation>Supprimer un élément du portail</translation>
        </message>
        <message>
            <source>Deletes a folder of your content on a portal. One that holds items stays unless you say that they go with it, services and their data too; and a protected item in it keeps it in any case.</source>
            <translation>Supprime un dossier de votre contenu sur un portail. S’il contient des éléments, il est conservé, sauf si vous précisez qu’ils doivent être supprimés avec lui, services et données compris ; un élément protégé l’empêche dans tous les cas.</translation>
        </message>
        <message>
            <source>Deletes an item of a portal, and with a service's item the service and its data. Nothing is deleted that is protected, or that other items need unless you say so.</source>
            <translation>Supprime un élément d’un portail et, s’il s’agit d’un service, le service et ses données. Rien de ce qui est protégé n’est supprimé, ni ce dont d’autres éléments ont besoin, sauf demande expresse.</translation>
        </message>
        <message>
            <source>Deletion</source>
            <translation>Suppression</translation>
        </message>
        <message>
            <source>Describes the project, or the layers chosen, as a web feature layer and writes the service definition draft (.sddraft). The draft is XML and may be edited before it is staged. What the analyzer finds is told in the log; errors do not keep the draft from being written, they keep it from being staged.</source>
            <translation>Décrit le projet, ou les couches choisies, comme une couche d’entités web et écrit le brouillon de définition de service (.sddraft). Le brouillon est du XML et peut être modifié avant la préparation. Les constats de l’analyse figurent dans le journal ; les erreurs n’empêchent pas d’écrire le brouillon, elles empêchent de le préparer.</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Description</translation>
        </message>
        <message>
            <source>Dots per inch</source>
            <translation>Points par pouce</translation>
        </message>
        <message>
            <source>Download portal item</source>
            <translation>Télécharger un élément du portail</translation>
        </message>
        <message>
            <source>Draw the map's background</source>
            <translation>Dessiner l’arrière-plan de la carte</translation>
        </message>
        <message>
            <source>Draws the map as tiles and packs them as a tile package (.tpkx). Labels are whole across the edges of tiles, and tiles on which nothing is drawn are left out. The work is shared by several processes; if it is stopped or broken off, the same call goes on from where it was. With 'Update', only the tiles of the extent are drawn anew in a package that is there.</source>
            <translation>Dessine la carte sous forme de tuiles et les regroupe dans un paquetage de tuiles (.tpkx). Les étiquettes ne sont pas coupées au bord des tuiles, et les tuiles vides sont omises. Le travail est réparti entre plusieurs processus ; s’il est arrêté ou interrompu, le même appel le reprend là où il en était. Avec « Mettre à jour », seules les tuiles de l’emprise sont redessinées dans un paquetage existant.</translation>
        </message>
        <message>
            <source>Draws the map as tiles into a folder in the form of a compact cache, version 2 (conf.xml, conf.cdi and bundles below _alllayers), as map servers keep it. The folder must be new or empty.</source>
            <translation>Dessine la carte sous forme de tuiles dans un dossier, au format de cache compact version 2 (conf.xml, conf.cdi et bundles sous _alllayers) utilisé par les serveurs cartographiques. Le dossier doit être nouveau ou vide.</translation>
        </message>
        <message>
            <source>Draws the map as tiles, sends them to a portal as a tile package and publishes that as a tile layer. Labels are whole across the edges of tiles. Compares the levels that the portal serves with those that were sent.</source>
            <translation>Dessine la carte sous forme de tuiles, les envoie à un portail dans un paquetage de tuiles et le publie comme couche de tuiles. Les étiquettes ne sont pas coupées au bord des tuiles. Compare ensuite les niveaux servis par le portail avec ceux qui ont été envoyés.</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Tout le monde</translation>
        </message>
        <message>
            <source>Exit code</source>
            <translation>Code de sortie</translation>
        </message>
        <message>
            <source>Export layer file</source>
            <translation>Exporter un fichier de couche</translation>
        </message>
        <message>
            <source>Export map file</source>
            <translation>Exporter un fichier de carte</translation>
        </message>
        <message>
            <source>Extent (none: that of the layers)</source>
            <translation>Emprise (vide : celle des couches)</translation>
        </message>
        <message>
            <source>Feature service URL</source>
            <translation>URL du service d’entités</translation>
        </message>
        <message>
            <source>Fields that tell features apart, as layer=field, separated by commas</source>
            <translation>Champs qui distinguent les entités, sous la forme couche=champ, séparés par des virgules</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Finds items of a portal whose title, tags or texts have words that begin with the given ones, and lists them in a table. What is written in the portal's query language, such as owner:me or title:"Roads", is taken as it stands. The search stays within your organization.</source>
            <translation>Recherche les éléments d’un portail dont le titre, les balises ou les textes contiennent des mots commençant par ceux indiqués, et les liste dans une table. Ce qui est écrit dans le langage de requête du portail, comme owner:me ou title:"Roads", est repris tel quel. La recherche se limite à votre organisation.</translation>
        </message>
        <message>
            <source>First level</source>
            <translation>Premier niveau</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Folder (none: the root of your content)</source>
            <translation>Dossier (vide : la racine de votre contenu)</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Gives a folder of your content on a portal another title. What is in it stays.</source>
            <translation>Donne un autre titre à un dossier de votre contenu sur un portail. Son contenu est conservé.</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Groupes</translation>
        </message>
        <message>
            <source>HTML files (*.html);;JSON files (*.json)</source>
            <translation>Fichiers HTML (*.html);;Fichiers JSON (*.json)</translation>
        </message>
        <message>
            <source>Id of the folder</source>
            <translation>Identifiant du dossier</translation>
        </message>
        <message>
            <source>Id of the folder that was deleted</source>
            <translation>Identifiant du dossier supprimé</translation>
        </message>
        <message>
            <source>Ids of the items that need it</source>
            <translation>Identifiants des éléments qui en ont besoin</translation>
        </message>
        <message>
            <source>It was not there before</source>
            <translation>N’existait pas auparavant</translation>
        </message>
        <message>
            <source>Item id</source>
            <translation>Identifiant de l’élément</translation>
        </message>
        <message>
            <source>Item id of the layer in use</source>
            <translation>Identifiant d’élément de la couche utilisée</translation>
        </message>
        <message>
            <source>Item id of the layer that replaces it</source>
            <translation>Identifiant d’élément de la couche de remplacement</translation>
        </message>
        <message>
            <source>Item id of the service definition</source>
            <translation>Identifiant d’élément de la définition de service</translation>
        </message>
        <message>
            <source>Item id of the web layer</source>
            <translation>Identifiant d’élément de la couche web</translation>
        </message>
        <message>
            <source>Item id of the web map</source>
            <translation>Identifiant d’élément de la carte web</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Éléments</translation>
        </message>
        <message>
            <source>JSON files (*.json)</source>
            <translation>Fichiers JSON (*.json)</translation>
        </message>
        <message>
            <source>Keep replaced data, so that they can be put back</source>
            <translation>Garder les données remplacées, pour pouvoir les rétablir</translation>
        </message>
        <message>
            <source>Keep what was changed on the web</source>
            <translation>Conserver les modifications faites sur le web</translation>
        </message>
        <message>
            <source>Last level</source>
            <translation>Dernier niveau</translation>
        </message>
        <message>
            <source>Layer file</source>
            <translation>Fichier de couche</translation>
        </message>
        <message>
            <source>Layer files (*.lyrx)</source>
            <translation>Fichiers de couche (*.lyrx)</translation>
        </message>
        <message>
            <source>Layer {name} is no longer there.</source>
            <translation>La couche {name} n’existe plus.</translation>
        </message>
        <message>
            <source>Layers (none: what the map shows)</source>
            <translation>Couches (vide : ce que la carte affiche)</translation>
        </message>
        <message>
            <source>Layers and tables</source>
            <translation>Couches et tables</translation>
        </message>
        <message>
            <source>Layers and tables (none: the whole map)</source>
            <translation>Couches et tables (vide : toute la carte)</translation>
        </message>
        <message>
            <source>Make portal folder</source>
            <translation>Créer un dossier sur le portail</translation>
        </message>
        <message>
            <source>Make the folder if it is missing</source>
            <translation>Créer le dossier s’il n’existe pas</translation>
        </message>
        <message>
            <source>Makes a folder in your content on a portal. One that is there already is fine.</source>
            <translation>Crée un dossier dans votre contenu sur un portail. S’il existe déjà, ce n’est pas une erreur.</translation>
        </message>
        <message>
            <source>Map file</source>
            <translation>Fichier de carte</translation>
        </message>
        <message>
            <source>Map files (*.mapx)</source>
            <translation>Fichiers de carte (*.mapx)</translation>
        </message>
        <message>
            <source>Most items to list</source>
            <translation>Nombre maximal d’éléments à lister</translation>
        </message>
        <message>
            <source>Most records in one answer</source>
            <translation>Nombre maximal d’enregistrements par réponse</translation>
        </message>
        <message>
            <source>Move portal item</source>
            <translation>Déplacer un élément du portail</translation>
        </message>
        <message>
            <source>Moves an item of a portal to another of your folders. Address and sharing stay.</source>
            <translation>Déplace un élément d’un portail vers un autre de vos dossiers. L’adresse et le partage sont conservés.</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>Mon organisation</translation>
        </message>
        <message>
            <source>Name under which the old content stays</source>
            <translation>Nom sous lequel l’ancien contenu est conservé</translation>
        </message>
        <message>
            <source>Needed by {title} ({type})</source>
            <translation>Nécessaire à {title} ({type})</translation>
        </message>
        <message>
            <source>New title</source>
            <translation>Nouveau titre</translation>
        </message>
        <message>
            <source>No longer protect</source>
            <translation>Ne plus protéger</translation>
        </message>
        <message>
            <source>Number of items</source>
            <translation>Nombre d’éléments</translation>
        </message>
        <message>
            <source>Only list the arcpy names that it uses</source>
            <translation>Lister seulement les noms arcpy utilisés</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Moi uniquement</translation>
        </message>
        <message>
            <source>Only my own items</source>
            <translation>Mes propres éléments uniquement</translation>
        </message>
        <message>
            <source>Only tiles that touch these areas</source>
            <translation>Uniquement les tuiles qui touchent ces zones</translation>
        </message>
        <message>
            <source>Overwrite my service of this name</source>
            <translation>Remplacer mon service de ce nom</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Propriétaire</translation>
        </message>
        <message>
            <source>Packs the features of the map as vector tiles (.vtpk), with a style, pictures and letters, so that web clients draw them much as QGIS does. Rasters are left out. An index tells clients where tiles are; without one the package is flat. Work that was stopped or broken off goes on with the same call.</source>
            <translation>Regroupe les entités de la carte en tuiles vectorielles (.vtpk), avec un style, des images et des polices, afin que les clients web les dessinent à peu près comme QGIS. Les rasters sont omis. Un index indique aux clients où se trouvent des tuiles ; sans lui, le paquetage est plat. Un travail arrêté ou interrompu reprend avec le même appel.</translation>
        </message>
        <message>
            <source>Packs the features of the map as vector tiles with a style, pictures and letters, sends them to a portal as a vector tile package and publishes that as a vector tile layer. Rasters are left out. Compares the levels that the portal serves with those that were sent.</source>
            <translation>Regroupe les entités de la carte en tuiles vectorielles avec un style, des images et des polices, les envoie à un portail dans un paquetage de tuiles vectorielles et le publie comme couche de tuiles vectorielles. Les rasters sont omis. Compare ensuite les niveaux servis par le portail avec ceux qui ont été envoyés.</translation>
        </message>
        <message>
            <source>Page of the web map</source>
            <translation>Page de la carte web</translation>
        </message>
        <message>
            <source>Picture, 600 by 400</source>
            <translation>Image, 600 sur 400</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>Images (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Plan publish</source>
            <translation>Planifier la publication</translation>
        </message>
        <message>
            <source>Portal content</source>
            <translation>Contenu du portail</translation>
        </message>
        <message>
            <source>Portal folder</source>
            <translation>Dossier du portail</translation>
        </message>
        <message>
            <source>Portal folder, if other than the definition's</source>
            <translation>Dossier du portail, s’il diffère de celui de la définition</translation>
        </message>
        <message>
            <source>Portal item details</source>
            <translation>Détails d’un élément du portail</translation>
        </message>
        <message>
            <source>Portal: a connection's name or a URL (none: the active portal)</source>
            <translation>Portail : nom d’une connexion ou URL (vide : le portail actif)</translation>
        </message>
        <message>
            <source>Processes (0: one a processor)</source>
            <translation>Processus (0 : un par processeur)</translation>
        </message>
        <message>
            <source>Protect from deletion</source>
            <translation>Protéger contre la suppression</translation>
        </message>
        <message>
            <source>Publish map image layer</source>
            <translation>Publier une couche d’images de carte</translation>
        </message>
        <message>
            <source>Publish tile layer</source>
            <translation>Publier une couche de tuiles</translation>
        </message>
        <message>
            <source>Publish vector tile layer</source>
            <translation>Publier une couche de tuiles vectorielles</translation>
        </message>
        <message>
            <source>Publish web layer</source>
            <translation>Publier une couche web</translation>
        </message>
        <message>
            <source>Publish web map</source>
            <translation>Publier une carte web</translation>
        </message>
        <message>
            <source>Publishes the map on a server that belongs to the portal: copies the data, uploads the service definition to the server and publishes it as a map image layer, which the server draws; with feature access, as a feature layer too.</source>
            <translation>Publie la carte sur un serveur appartenant au portail : copie les données, charge la définition de service sur le serveur et la publie comme couche d’images de carte dessinée par le serveur ; avec l’accès aux entités, également comme couche d’entités.</translation>
        </message>
        <message>
            <source>Publishes the project as a web map: groups, order, visibility, opacity, scale ranges, pop-ups, bookmarks, extent and base map. The project's own layers become a web layer first, or bring the one of this name up to date; layers that come from the web (XYZ, WMS, WMTS, ArcGIS) become layers of the map as they are and are not copied. Overwriting keeps the map's id and what was added to it on the web.</source>
            <translation>Publie le projet comme carte web : groupes, ordre, visibilité, opacité, plages d’échelle, fenêtres contextuelles, signets, emprise et fond de carte. Les couches propres au projet deviennent d’abord une couche web, ou mettent à jour celle de ce nom ; les couches issues du web (XYZ, WMS, WMTS, ArcGIS) sont reprises telles quelles dans la carte, sans être copiées. Le remplacement conserve l’identifiant de la carte et ce qui y a été ajouté sur le web.</translation>
        </message>
        <message>
            <source>Publishes the project, or the layers chosen, as a web feature layer: makes the draft, stages it, uploads the service definition, waits for the service, shares it and compares what the portal serves with what was sent.</source>
            <translation>Publie le projet, ou les couches choisies, comme couche d’entités web : crée le brouillon, le prépare, charge la définition de service, attend le service, le partage et compare ce que le portail sert avec ce qui a été envoyé.</translation>
        </message>
        <message>
            <source>Publishing would be refused</source>
            <translation>La publication serait refusée</translation>
        </message>
        <message>
            <source>Put back web layer</source>
            <translation>Rétablir une couche web</translation>
        </message>
        <message>
            <source>Puts a web layer back as it was before it was last overwritten from this computer: symbols, labels, pop-ups, texts, sharing, and features that were changed one by one. Data that went as a whole are put back where they had been kept (see Update web layer).</source>
            <translation>Rétablit une couche web telle qu’elle était avant son dernier remplacement depuis cet ordinateur : symboles, étiquettes, fenêtres contextuelles, textes, partage et entités modifiées une à une. Les données remplacées en bloc sont rétablies si elles ont été gardées (voir Mettre à jour une couche web).</translation>
        </message>
        <message>
            <source>Puts the content of a new tile layer or vector tile layer into one that is in use, whose item, address and sharing stay. The old content is archived: in an item of its own if it is given a name, else in the item of the new layer, under a name with the moment.</source>
            <translation>Place le contenu d’une nouvelle couche de tuiles ou de tuiles vectorielles dans une couche déjà utilisée, dont l’élément, l’adresse et le partage sont conservés. L’ancien contenu est archivé : dans un élément à part si un nom est donné, sinon dans l’élément de la nouvelle couche, sous un nom horodaté.</translation>
        </message>
        <message>
            <source>Quality of JPEG</source>
            <translation>Qualité JPEG</translation>
        </message>
        <message>
            <source>Remove layers and fields no longer published</source>
            <translation>Supprimer les couches et les champs qui ne sont plus publiés</translation>
        </message>
        <message>
            <source>Rename portal folder</source>
            <translation>Renommer un dossier du portail</translation>
        </message>
        <message>
            <source>Replace an existing file</source>
            <translation>Remplacer un fichier existant</translation>
        </message>
        <message>
            <source>Replace web layer</source>
            <translation>Remplacer une couche web</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <source>Run arcpy script</source>
            <translation>Exécuter un script arcpy</translation>
        </message>
        <message>
            <source>Runs a Python script that was written for arcpy, as it is. The project that is open is the one that the script calls "CURRENT"; an .aprx means the QGIS project of the same name beside it. A script can be checked first, without running it: the log then lists each arcpy name that it uses and whether it is there.</source>
            <translation>Exécute tel quel un script Python écrit pour arcpy. Le projet ouvert est celui que le script appelle « CURRENT » ; un fichier .aprx désigne le projet QGIS de même nom placé à côté. Un script peut d’abord être vérifié sans être exécuté : le journal liste alors chaque nom arcpy utilisé et indique s’il est disponible.</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>Script</translation>
        </message>
        <message>
            <source>Search portal</source>
            <translation>Rechercher dans un portail</translation>
        </message>
        <message>
            <source>Send only features that changed, where possible</source>
            <translation>Si possible, n’envoyer que les entités modifiées</translation>
        </message>
        <message>
            <source>Server folder</source>
            <translation>Dossier du serveur</translation>
        </message>
        <message>
            <source>Server: its URL, an .ags file or a connection</source>
            <translation>Serveur : son URL, un fichier .ags ou une connexion</translation>
        </message>
        <message>
            <source>Service URL</source>
            <translation>URL du service</translation>
        </message>
        <message>
            <source>Service definition</source>
            <translation>Définition de service</translation>
        </message>
        <message>
            <source>Service definition draft</source>
            <translation>Brouillon de définition de service</translation>
        </message>
        <message>
            <source>Service definition drafts (*.sddraft)</source>
            <translation>Brouillons de définition de service (*.sddraft)</translation>
        </message>
        <message>
            <source>Service definitions (*.sd)</source>
            <translation>Définitions de service (*.sd)</translation>
        </message>
        <message>
            <source>Service name</source>
            <translation>Nom du service</translation>
        </message>
        <message>
            <source>Service name, if other than the definition's</source>
            <translation>Nom du service, s’il diffère de celui de la définition</translation>
        </message>
        <message>
            <source>Share portal item</source>
            <translation>Partager un élément du portail</translation>
        </message>
        <message>
            <source>Share with</source>
            <translation>Partager avec</translation>
        </message>
        <message>
            <source>Share with groups, separated by commas</source>
            <translation>Partager avec des groupes, séparés par des virgules</translation>
        </message>
        <message>
            <source>Shared with</source>
            <translation>Partagé avec</translation>
        </message>
        <message>
            <source>Shares an item of a portal with your organization or with everyone, and with groups, named by title or id. Groups that it is shared with already keep it unless you say otherwise.</source>
            <translation>Partage un élément d’un portail avec votre organisation ou avec tout le monde, ainsi qu’avec des groupes désignés par leur titre ou leur identifiant. Les groupes avec lesquels il est déjà partagé le gardent, sauf indication contraire.</translation>
        </message>
        <message>
            <source>Something would be changed</source>
            <translation>Quelque chose serait modifié</translation>
        </message>
        <message>
            <source>Stage service</source>
            <translation>Préparer un service</translation>
        </message>
        <message>
            <source>Staging version</source>
            <translation>Version de préparation</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Résumé</translation>
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation>Balises, séparées par des virgules</translation>
        </message>
        <message>
            <source>Take it out of all other groups</source>
            <translation>Le retirer de tous les autres groupes</translation>
        </message>
        <message>
            <source>Take over texts and picture too</source>
            <translation>Reprendre aussi les textes et l’image</translation>
        </message>
        <message>
            <source>Tells what a portal knows of an item: title, type, owner, address, folder, with whom it is shared, and which other items need it, as far as they are seen: services that were made of it, and the owner's newest web maps that show it.</source>
            <translation>Indique ce qu’un portail sait d’un élément : titre, type, propriétaire, adresse, dossier, avec qui il est partagé et quels autres éléments en ont besoin, pour autant qu’ils soient visibles : les services créés à partir de lui et les cartes web les plus récentes du propriétaire qui l’affichent.</translation>
        </message>
        <message>
            <source>Tells what publishing would do: for each layer whether it is created, changed, left alone or would be removed, why, and each step in its order. Nothing on the portal is changed. The plan can be written to a JSON file.</source>
            <translation>Indique ce que ferait la publication : pour chaque couche, si elle serait créée, modifiée, laissée telle quelle ou supprimée, et pourquoi, ainsi que chaque étape dans l’ordre. Rien n’est modifié sur le portail. Le plan peut être écrit dans un fichier JSON.</translation>
        </message>
        <message>
            <source>Terms of use</source>
            <translation>Conditions d’utilisation</translation>
        </message>
        <message>
            <source>The algorithm was not prepared.</source>
            <translation>L’algorithme n’a pas été préparé.</translation>
        </message>
        <message>
            <source>The map's own CRS</source>
            <translation>Le SCR de la carte</translation>
        </message>
        <message>
            <source>The script ended with exit code {code}.</source>
            <translation>Le script s’est terminé avec le code de sortie {code}.</translation>
        </message>
        <message>
            <source>There is no script {path}.</source>
            <translation>Le script {path} n’existe pas.</translation>
        </message>
        <message>
            <source>Tile package</source>
            <translation>Paquetage de tuiles</translation>
        </message>
        <message>
            <source>Tile packages (*.tpkx)</source>
            <translation>Paquetages de tuiles (*.tpkx)</translation>
        </message>
        <message>
            <source>Tiling scheme</source>
            <translation>Structure de tuilage</translation>
        </message>
        <message>
            <source>Tiling scheme file (.xml), in place of the scheme</source>
            <translation>Fichier de structure de tuilage (.xml), à la place de la structure</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>Title of the folder</source>
            <translation>Titre du dossier</translation>
        </message>
        <message>
            <source>Title of the web map</source>
            <translation>Titre de la carte web</translation>
        </message>
        <message>
            <source>Title of what was deleted</source>
            <translation>Titre de ce qui a été supprimé</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Type of the items, such as Feature Service</source>
            <translation>Type des éléments, par exemple Feature Service</translation>
        </message>
        <message>
            <source>Update data</source>
            <translation>Mettre à jour les données</translation>
        </message>
        <message>
            <source>Update pop-ups</source>
            <translation>Mettre à jour les fenêtres contextuelles</translation>
        </message>
        <message>
            <source>Update sharing</source>
            <translation>Mettre à jour le partage</translation>
        </message>
        <message>
            <source>Update symbols and labels</source>
            <translation>Mettre à jour les symboles et les étiquettes</translation>
        </message>
        <message>
            <source>Update texts, aliases and capabilities</source>
            <translation>Mettre à jour les textes, les alias et les fonctionnalités</translation>
        </message>
        <message>
            <source>Update the extent in an existing package</source>
            <translation>Mettre à jour l’emprise dans un paquetage existant</translation>
        </message>
        <message>
            <source>Update web layer</source>
            <translation>Mettre à jour une couche web</translation>
        </message>
        <message>
            <source>Upload service definition</source>
            <translation>Charger une définition de service</translation>
        </message>
        <message>
            <source>Uploads a service definition (.sd) to a portal and publishes it. Folder and sharing come from the service definition unless given here. Nothing of yours is overwritten unless the definition or this tool says so; if publishing fails, what the run uploaded is removed again.</source>
            <translation>Charge une définition de service (.sd) sur un portail et la publie. Le dossier et le partage proviennent de la définition de service, sauf s’ils sont indiqués ici. Rien de ce qui vous appartient n’est remplacé, sauf si la définition ou cet outil le prévoit ; si la publication échoue, ce qui a été chargé est supprimé.</translation>
        </message>
        <message>
            <source>User name, where no configuration is given</source>
            <translation>Nom d’utilisateur, si aucune configuration n’est indiquée</translation>
        </message>
        <message>
            <source>Vector tile package</source>
            <translation>Paquetage de tuiles vectorielles</translation>
        </message>
        <message>
            <source>Vector tile packages (*.vtpk)</source>
            <translation>Paquetages de tuiles vectorielles (*.vtpk)</translation>
        </message>
        <message>
            <source>WGS 84 (degrees)</source>
            <translation>WGS 84 (degrés)</translation>
        </message>
        <message>
            <source>What becomes of the service</source>
            <translation>Ce que devient le service</translation>
        </message>
        <message>
            <source>What the script printed</source>
            <translation>Sortie du script</translation>
        </message>
        <message>
            <source>With an index of tiles</source>
            <translation>Avec un index de tuiles</translation>
        </message>
        <message>
            <source>With feature access</source>
            <translation>Avec accès aux entités</translation>
        </message>
        <message>
            <source>Words to look for (none: everything)</source>
            <translation>Mots à rechercher (vide : tout)</translation>
        </message>
        <message>
            <source>Writes the file that an item of a portal is: a service definition, a tile package, a GeoPackage, a table. A folder that exists is given the file under its own name. Services are no files: open them as layers.</source>
            <translation>Enregistre le fichier que constitue un élément de portail : une définition de service, un paquetage de tuiles, un GeoPackage, une table. Dans un dossier existant, le fichier reçoit son propre nom. Les services ne sont pas des fichiers : ouvrez-les comme couches.</translation>
        </message>
        <message>
            <source>Writes the layers and tables chosen as a layer file (.lyrx) for ArcGIS Pro, the one drawn on top first, with their drawing, labels, scale ranges, filters and pop-ups. The data stay where they lie; the file names them. What cannot be told in ArcGIS's terms is told in the log.</source>
            <translation>Écrit les couches et tables choisies dans un fichier de couche (.lyrx) pour ArcGIS Pro, celle du dessus en premier, avec leur représentation, leurs étiquettes, plages d’échelle, filtres et fenêtres contextuelles. Les données restent à leur emplacement ; le fichier y renvoie. Ce qui ne peut pas s’exprimer dans les termes d’ArcGIS est indiqué dans le journal.</translation>
        </message>
        <message>
            <source>Writes the project, or the layers chosen, as a map file (.mapx) for ArcGIS Pro: groups, layers and tables with their drawing, labels, scale ranges, filters and pop-ups. The data stay where they lie; the file names them. What cannot be told in ArcGIS's terms is told in the log. Layers over data that ArcGIS Pro cannot open show there as ones whose source has to be set.</source>
            <translation>Écrit le projet, ou les couches choisies, dans un fichier de carte (.mapx) pour ArcGIS Pro : groupes, couches et tables avec leur représentation, leurs étiquettes, plages d’échelle, filtres et fenêtres contextuelles. Les données restent à leur emplacement ; le fichier y renvoie. Ce qui ne peut pas s’exprimer dans les termes d’ArcGIS est indiqué dans le journal. Les couches dont ArcGIS Pro ne peut pas ouvrir les données y apparaissent comme des couches dont la source reste à définir.</translation>
        </message>
        <message>
            <source>{name}: {count} features</source>
            <translation>{name} : {count} entités</translation>
        </message>
    </context>
    <context>
        <name>ConfigurationPane</name>
        <message>
            <source>&amp;Last level</source>
            <translation>&amp;Dernier niveau</translation>
        </message>
        <message>
            <source>About how many tiles and how large</source>
            <translation>Nombre et taille approximatifs des tuiles</translation>
        </message>
        <message>
            <source>ArcGIS Online, Google Maps (Web Mercator)</source>
            <translation>ArcGIS Online, Google Maps (Web Mercator)</translation>
        </message>
        <message>
            <source>At most {count} tiles, about {size}.</source>
            <translation>Au plus {count} tuiles, environ {size}.</translation>
        </message>
        <message>
            <source>F&amp;irst level</source>
            <translation>&amp;Premier niveau</translation>
        </message>
        <message>
            <source>F&amp;ormat</source>
            <translation>F&amp;ormat</translation>
        </message>
        <message>
            <source>Let people edit the &amp;features</source>
            <translation>Permettre de modifier les &amp;entités</translation>
        </message>
        <message>
            <source>Let people take the features along and &amp;sync</source>
            <translation>Permettre d’emporter les entités et de les &amp;synchroniser</translation>
        </message>
        <message>
            <source>Nothing to make tiles of.</source>
            <translation>Rien dont on puisse faire des tuiles.</translation>
        </message>
        <message>
            <source>T&amp;iling scheme</source>
            <translation>S&amp;tructure de tuilage</translation>
        </message>
        <message>
            <source>The map's own CRS</source>
            <translation>Le SCR de la carte</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>Tuiles</translation>
        </message>
        <message>
            <source>WGS 84 (degrees)</source>
            <translation>WGS 84 (degrés)</translation>
        </message>
    </context>
    <context>
        <name>ConnectionDialog</name>
        <message>
            <source>&amp;App id</source>
            <translation>Identifiant d’&amp;application</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Genre</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Tester</translation>
        </message>
        <message>
            <source>&amp;URL</source>
            <translation>&amp;URL</translation>
        </message>
        <message>
            <source>Asking…</source>
            <translation>Interrogation…</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>Authentification</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Connexion</translation>
        </message>
        <message>
            <source>Connection file</source>
            <translation>Fichier de connexion</translation>
        </message>
        <message>
            <source>From a connection &amp;file…</source>
            <translation>Depuis un &amp;fichier de connexion…</translation>
        </message>
        <message>
            <source>Of an application that is registered with the portal, with the redirect address http://127.0.0.1:7070/</source>
            <translation>D’une application enregistrée auprès du portail avec l’adresse de redirection http://127.0.0.1:7070/</translation>
        </message>
        <message>
            <source>Portal (ArcGIS Online, ArcGIS Enterprise)</source>
            <translation>Portail (ArcGIS Online, ArcGIS Enterprise)</translation>
        </message>
        <message>
            <source>Server connections (*.ags)</source>
            <translation>Connexions à un serveur (*.ags)</translation>
        </message>
        <message>
            <source>Server that stands alone</source>
            <translation>Serveur autonome</translation>
        </message>
        <message>
            <source>Set up. The browser opens when you test or publish.</source>
            <translation>Configuré. Le navigateur s’ouvre quand vous testez ou publiez.</translation>
        </message>
        <message>
            <source>Sets up OAuth 2 with PKCE for this portal; QGIS opens the browser when it is needed first</source>
            <translation>Configure OAuth 2 avec PKCE pour ce portail ; QGIS ouvre le navigateur dès qu’il en a besoin pour la première fois</translation>
        </message>
        <message>
            <source>Sign in through the &amp;browser</source>
            <translation>Se connecter par le na&amp;vigateur</translation>
        </message>
        <message>
            <source>The address begins with https:// and names a computer.</source>
            <translation>L’adresse commence par https:// et désigne un ordinateur.</translation>
        </message>
        <message>
            <source>The connection {name} leads to the same place with the same sign-in.</source>
            <translation>La connexion {name} mène au même endroit avec la même authentification.</translation>
        </message>
        <message>
            <source>There is a connection of this name already.</source>
            <translation>Il existe déjà une connexion de ce nom.</translation>
        </message>
        <message>
            <source>of an application registered with the portal</source>
            <translation>d’une application enregistrée auprès du portail</translation>
        </message>
    </context>
    <context>
        <name>ConnectionList</name>
        <message>
            <source>Asking…</source>
            <translation>Interrogation…</translation>
        </message>
        <message>
            <source>Forget the connection {name}? Nothing on the portal is changed.</source>
            <translation>Oublier la connexion {name} ? Rien n’est modifié sur le portail.</translation>
        </message>
        <message>
            <source>Portal</source>
            <translation>Portail</translation>
        </message>
        <message>
            <source>Remove connection</source>
            <translation>Supprimer la connexion</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Serveur</translation>
        </message>
        <message>
            <source>by the proxy {proxy}</source>
            <translation>par le proxy {proxy}</translation>
        </message>
        <message>
            <source>directly</source>
            <translation>directement</translation>
        </message>
        <message>
            <source>{url} answers after {seconds} s, reached {way}.</source>
            <translation>{url} répond en {seconds} s, accès : {way}.</translation>
        </message>
    </context>
    <context>
        <name>ConnectionTest</name>
        <message>
            <source>It answers. Nobody is signed in, so only what is public can be seen.</source>
            <translation>L’adresse répond. Personne n’est connecté, seul ce qui est public est donc visible.</translation>
        </message>
        <message>
            <source>It answers. Signed in as {who}.</source>
            <translation>L’adresse répond. Connecté en tant que {who}.</translation>
        </message>
    </context>
    <context>
        <name>ContentPane</name>
        <message>
            <source>&amp;All layers</source>
            <translation>Tout&amp;es les couches</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;Choisir</translation>
        </message>
        <message>
            <source>&amp;Fix ids</source>
            <translation>&amp;Fixer les identifiants</translation>
        </message>
        <message>
            <source>&amp;Layer…</source>
            <translation>Couc&amp;he…</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>&amp;Aucune</translation>
        </message>
        <message>
            <source>Check all layers, those selected, those visible, or those of a map theme</source>
            <translation>Cocher toutes les couches, celles sélectionnées, celles visibles ou celles d’un thème de carte</translation>
        </message>
        <message>
            <source>Give each layer a number of its own in the project, which it keeps in the service. This changes the project.</source>
            <translation>Attribue à chaque couche du projet un numéro propre, qu’elle garde dans le service. Le projet en est modifié.</translation>
        </message>
        <message>
            <source>How many layers go</source>
            <translation>Nombre de couches incluses</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Identifiant</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Couche</translation>
        </message>
        <message>
            <source>Layers to share</source>
            <translation>Couches à partager</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <source>Set the layer's id, texts, and which fields are shown and may be edited, in its properties</source>
            <translation>Définir dans les propriétés de la couche son identifiant, ses textes, et les champs affichés et modifiables</translation>
        </message>
        <message>
            <source>Theme {name}</source>
            <translation>Thème {name}</translation>
        </message>
        <message>
            <source>Those &amp;selected in the layer tree</source>
            <translation>Celles &amp;sélectionnées dans l’arbre des couches</translation>
        </message>
        <message>
            <source>Those &amp;visible</source>
            <translation>Celles &amp;visibles</translation>
        </message>
        <message>
            <source>{on} of {all} layers</source>
            <translation>{on} couches sur {all}</translation>
        </message>
    </context>
    <context>
        <name>DraftFiles</name>
        <message>
            <source>&amp;Keep these settings in the project</source>
            <translation>&amp;Garder ces paramètres dans le projet</translation>
        </message>
        <message>
            <source>&amp;Open draft…</source>
            <translation>&amp;Ouvrir un brouillon…</translation>
        </message>
        <message>
            <source>&amp;Save draft…</source>
            <translation>&amp;Enregistrer le brouillon…</translation>
        </message>
        <message>
            <source>Drafts (*.sddraft)</source>
            <translation>Brouillons (*.sddraft)</translation>
        </message>
        <message>
            <source>Kept in the project; save the project to keep it for good.</source>
            <translation>Gardé dans le projet ; enregistrez le projet pour le conserver durablement.</translation>
        </message>
        <message>
            <source>Open draft</source>
            <translation>Ouvrir un brouillon</translation>
        </message>
        <message>
            <source>Opened {path}.</source>
            <translation>{path} : ouvert.</translation>
        </message>
        <message>
            <source>S&amp;tage service definition…</source>
            <translation>&amp;Préparer la définition de service…</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>Enregistrer le brouillon</translation>
        </message>
        <message>
            <source>Saved {path}.</source>
            <translation>{path} : enregistré.</translation>
        </message>
        <message>
            <source>Service definitions (*.sd)</source>
            <translation>Définitions de service (*.sd)</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Préparer</translation>
        </message>
        <message>
            <source>Staged {path}.</source>
            <translation>{path} : préparé.</translation>
        </message>
        <message>
            <source>The settings that the project keeps were not understood.</source>
            <translation>Les paramètres gardés dans le projet n’ont pas pu être interprétés.</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>'{expression}' cannot be used on {dataset}. {reason}</source>
            <translation>« {expression} » ne peut pas être utilisé sur {dataset}. {reason}</translation>
        </message>
        <message>
            <source>'{server}' is no server that is known here. Give HOSTING_SERVER, a server's URL, an .ags file, the name of a connection, or FEDERATED_SERVER where the draft names its server.</source>
            <translation>« {server} » n’est pas un serveur connu ici. Indiquez HOSTING_SERVER, l’URL d’un serveur, un fichier .ags, le nom d’une connexion, ou FEDERATED_SERVER si le brouillon désigne son serveur.</translation>
        </message>
        <message>
            <source>'{title}' ({type}) cannot be replaced by '{other}' ({found}). Both have to be tile layers, or both vector tile layers.</source>
            <translation>« {title} » ({type}) ne peut pas être remplacé par « {other} » ({found}). Les deux doivent être des couches de tuiles, ou les deux des couches de tuiles vectorielles.</translation>
        </message>
        <message>
            <source>'{title}' ({type}) is no file that could be downloaded. Add it to the map, or export it on the portal.</source>
            <translation>« {title} » ({type}) n’est pas un fichier téléchargeable. Ajoutez l’élément à la carte, ou exportez-le sur le portail.</translation>
        </message>
        <message>
            <source>'{title}' is needed by others: {dependents}. It was not deleted; say so if it is to go all the same.</source>
            <translation>« {title} » est nécessaire à d’autres éléments : {dependents}. Il n’a pas été supprimé ; indiquez-le s’il doit l’être malgré tout.</translation>
        </message>
        <message>
            <source>'{title}' is protected from deletion. Take the protection away first.</source>
            <translation>« {title} » est protégé contre la suppression. Retirez d’abord la protection.</translation>
        </message>
        <message>
            <source>'{title}' was changed on the portal since the plan was made. Nothing was done; look at a new plan.</source>
            <translation>« {title} » a été modifié sur le portail depuis l’établissement du plan. Rien n’a été fait ; consultez un nouveau plan.</translation>
        </message>
        <message>
            <source>'{value}' cannot be a service's name. Give one with letters or digits and at most {limit} characters.</source>
            <translation>« {value} » ne peut pas être un nom de service. Donnez-en un avec des lettres ou des chiffres et au plus {limit} caractères.</translation>
        </message>
        <message>
            <source>'{value}' is not an address. It should look like https://gis.example.org/portal</source>
            <translation>« {value} » n’est pas une adresse. Elle devrait ressembler à https://gis.example.org/portal</translation>
        </message>
        <message>
            <source>A certificate file for {url} cannot be read ({reason}).</source>
            <translation>Un fichier de certificat pour {url} ne peut pas être lu ({reason}).</translation>
        </message>
        <message>
            <source>A draft of the kind {value} can be read and staged, but not be turned into a draft object.</source>
            <translation>Un brouillon du genre {value} peut être lu et préparé, mais pas transformé en objet brouillon.</translation>
        </message>
        <message>
            <source>A process that makes tiles ended twice over the same ones: {reason} Look for a layer that QGIS cannot draw, or take fewer processes.</source>
            <translation>Un processus de création de tuiles s’est interrompu deux fois sur les mêmes tuiles : {reason} Cherchez une couche que QGIS ne peut pas dessiner, ou utilisez moins de processus.</translation>
        </message>
        <message>
            <source>Another local portal serves the data folder already. {path} {reason} Stop it, or use its address.</source>
            <translation>Un autre portail local utilise déjà le dossier de données. {path} {reason} Arrêtez-le, ou utilisez son adresse.</translation>
        </message>
        <message>
            <source>Feature {feature} of layer '{layer}' holds a value in '{field}' that is no {type}. Correct it, or leave the layer out.</source>
            <translation>L’entité {feature} de la couche « {layer} » contient dans « {field} » une valeur qui n’est pas du type {type}. Corrigez-la, ou excluez la couche.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is missing in the published service.</source>
            <translation>La couche « {layer} » manque dans le service publié.</translation>
        </message>
        <message>
            <source>Layer '{layer}' lacks the fields {expected} in the published service.</source>
            <translation>Il manque à la couche « {layer} », dans le service publié, les champs {expected}.</translation>
        </message>
        <message>
            <source>Layer '{layer}' lives in the open project only and could not be copied: {reason} Save it to a file first.</source>
            <translation>La couche « {layer} » n’existe que dans le projet ouvert et n’a pas pu être copiée : {reason} Enregistrez-la d’abord dans un fichier.</translation>
        </message>
        <message>
            <source>Layer '{layer}' should hold {expected} features but gave none. Reload it and try again.</source>
            <translation>La couche « {layer} » devrait contenir {expected} entités mais n’en a fourni aucune. Rechargez-la et réessayez.</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent as {expected} and came back as {found}.</source>
            <translation>La couche « {layer} » a été envoyée comme {expected} et est revenue comme {found}.</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent to be drawn as {expected}; the published service draws it as {found}.</source>
            <translation>La couche « {layer} » a été envoyée avec la représentation {expected} ; le service publié la dessine avec {found}.</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent with {expected} features; the published service has {found}.</source>
            <translation>La couche « {layer} » a été envoyée avec {expected} entités ; le service publié en a {found}.</translation>
        </message>
        <message>
            <source>No Python was found to run the local portal. {reason} Name one in {variable}.</source>
            <translation>Aucun Python n’a été trouvé pour exécuter le portail local. {reason} Indiquez-en un dans {variable}.</translation>
        </message>
        <message>
            <source>No archive can hold a member named {member}: {reason}.</source>
            <translation>Aucune archive ne peut contenir un membre nommé {member} : {reason}.</translation>
        </message>
        <message>
            <source>No layer or table is chosen. Choose at least one.</source>
            <translation>Aucune couche ni table n’est choisie. Choisissez-en au moins une.</translation>
        </message>
        <message>
            <source>No portal was named and none is active. Name one, add a connection, or set WLS_PORTAL_URL.</source>
            <translation>Aucun portail n’a été indiqué et aucun n’est actif. Indiquez-en un, ajoutez une connexion ou définissez WLS_PORTAL_URL.</translation>
        </message>
        <message>
            <source>No process can be started to make the tiles: {reason} Name a Python that has QGIS with {variable}.</source>
            <translation>Aucun processus ne peut être démarré pour créer les tuiles : {reason} Indiquez avec {variable} un Python disposant de QGIS.</translation>
        </message>
        <message>
            <source>No tiles can be made by this tiling scheme: '{found}' is no use as {what}. Choose another scheme.</source>
            <translation>Cette structure de tuilage ne permet de créer aucune tuile : « {found} » ne convient pas pour {what}. Choisissez une autre structure.</translation>
        </message>
        <message>
            <source>Nobody is signed in to {url}. Choose an authentication for the connection.</source>
            <translation>Personne n’est connecté à {url}. Choisissez une authentification pour la connexion.</translation>
        </message>
        <message>
            <source>Not signed in to a portal. Call SignInToPortal, or set WLS_PORTAL_URL, WLS_PORTAL_USER and WLS_PORTAL_PASSWORD.</source>
            <translation>Non connecté à un portail. Appelez SignInToPortal, ou définissez WLS_PORTAL_URL, WLS_PORTAL_USER et WLS_PORTAL_PASSWORD.</translation>
        </message>
        <message>
            <source>Nothing was kept of the state before the last overwrite of {item_id} on this computer, so there is nothing to put back.</source>
            <translation>Rien n’a été gardé sur cet ordinateur de l’état précédant le dernier remplacement de {item_id} ; il n’y a donc rien à rétablir.</translation>
        </message>
        <message>
            <source>Of layer '{layer}' {found} features were written in place of {expected}. Nothing was published; try again, and report it if it stays so.</source>
            <translation>Pour la couche « {layer} », {found} entités ont été écrites au lieu de {expected}. Rien n’a été publié ; réessayez, et signalez-le si cela persiste.</translation>
        </message>
        <message>
            <source>Publishing would remove {names}, with the data in them. Switch removal on if that is meant, or publish them too.</source>
            <translation>La publication supprimerait {names}, avec les données correspondantes. Activez la suppression si c’est voulu, ou publiez-les aussi.</translation>
        </message>
        <message>
            <source>QGIS cannot draw the layer '{layer}' to its end: {reason} Mend it, or leave it out.</source>
            <translation>QGIS ne parvient pas à dessiner entièrement la couche « {layer} » : {reason} Réparez-la, ou excluez-la.</translation>
        </message>
        <message>
            <source>QGIS cannot read the project {path}: {reason}</source>
            <translation>QGIS ne peut pas lire le projet {path} : {reason}</translation>
        </message>
        <message>
            <source>QGIS's authentication store does not take the credentials '{name}'.</source>
            <translation>La base d’authentification de QGIS n’accepte pas les identifiants « {name} ».</translation>
        </message>
        <message>
            <source>QGIS's authentication store stays locked, so the credentials {authcfg} cannot be read. Enter the master password, or give it with QGIS_AUTH_PASSWORD_FILE where there is no screen.</source>
            <translation>La base d’authentification de QGIS reste verrouillée, les identifiants {authcfg} ne peuvent donc pas être lus. Saisissez le mot de passe principal, ou indiquez-le avec QGIS_AUTH_PASSWORD_FILE en l’absence d’écran.</translation>
        </message>
        <message>
            <source>Several groups are named '{name}' ({ids}). Give the id of the one that is meant.</source>
            <translation>Plusieurs groupes se nomment « {name} » ({ids}). Donnez l’identifiant de celui que vous visez.</translation>
        </message>
        <message>
            <source>Something went wrong that this plugin does not know yet: {what}</source>
            <translation>Une erreur que cette extension ne connaît pas encore s’est produite : {what}</translation>
        </message>
        <message>
            <source>Something went wrong that was not foreseen: {what} Please report it.</source>
            <translation>Une erreur imprévue s’est produite : {what} Merci de la signaler.</translation>
        </message>
        <message>
            <source>Stopped on request.</source>
            <translation>Arrêté à votre demande.</translation>
        </message>
        <message>
            <source>The Dask scheduler {address} cannot be used: {reason} Is its address right, and is the package 'distributed' installed?</source>
            <translation>L’ordonnanceur Dask {address} ne peut pas être utilisé : {reason} Son adresse est-elle correcte, et le paquet « distributed » est-il installé ?</translation>
        </message>
        <message>
            <source>The administration of {url} cannot be reached. Is the address that of the server itself, and does its administrator let it be used from here?</source>
            <translation>L’administration de {url} est inaccessible. L’adresse est-elle celle du serveur lui-même, et son administrateur permet-il de l’utiliser d’ici ?</translation>
        </message>
        <message>
            <source>The answer of {url} lacks '{missing}'. It may be a kind of portal that is not known.</source>
            <translation>Il manque « {missing} » dans la réponse de {url}. Il s’agit peut-être d’un type de portail inconnu.</translation>
        </message>
        <message>
            <source>The authentication configuration {authcfg} ({method}) holds nothing that a portal takes. Use user and password, an Esri token, OAuth2 or a client certificate.</source>
            <translation>La configuration d’authentification {authcfg} ({method}) ne contient rien qu’un portail accepte. Utilisez un nom d’utilisateur et un mot de passe, un jeton Esri, OAuth2 ou un certificat client.</translation>
        </message>
        <message>
            <source>The certificate of {url} is not trusted ({reason}). If you know it to be right, add it under Settings &gt; Options &gt; Authentication.</source>
            <translation>Le certificat de {url} n’est pas approuvé ({reason}). Si vous savez qu’il est correct, ajoutez-le dans Préférences &gt; Options &gt; Authentification.</translation>
        </message>
        <message>
            <source>The client certificate cannot be used: {reason} Look at it in QGIS's settings.</source>
            <translation>Le certificat client ne peut pas être utilisé : {reason} Vérifiez-le dans les paramètres de QGIS.</translation>
        </message>
        <message>
            <source>The client certificate of the authentication configuration {authcfg} cannot be read. Look at its files and password in QGIS's settings.</source>
            <translation>Le certificat client de la configuration d’authentification {authcfg} ne peut pas être lu. Vérifiez ses fichiers et son mot de passe dans les paramètres de QGIS.</translation>
        </message>
        <message>
            <source>The connection to {url} broke off ({reason}). Try again.</source>
            <translation>La connexion à {url} a été interrompue ({reason}). Réessayez.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' cannot be read to their end: {reason} Look at its source, or leave it out.</source>
            <translation>Les données de la couche « {layer} » ne peuvent pas être lues jusqu’au bout : {reason} Vérifiez sa source, ou excluez-la.</translation>
        </message>
        <message>
            <source>The draft {path} cannot be read. Is it there, and may you read it?</source>
            <translation>Le brouillon {path} ne peut pas être lu. Existe-t-il, et avez-vous le droit de le lire ?</translation>
        </message>
        <message>
            <source>The draft {path} holds '{found}' as {xpath} (line {line}), which is no value for it.</source>
            <translation>Le brouillon {path} contient « {found} » pour {xpath} (ligne {line}), ce qui n’y est pas une valeur admise.</translation>
        </message>
        <message>
            <source>The draft {path} lacks {xpath}. Export it anew.</source>
            <translation>Il manque {xpath} dans le brouillon {path}. Exportez-le à nouveau.</translation>
        </message>
        <message>
            <source>The features of layer '{layer}' lie at {found} in the published service and not at {expected}.</source>
            <translation>Les entités de la couche « {layer} » se trouvent dans le service publié à {found} et non à {expected}.</translation>
        </message>
        <message>
            <source>The file is too large for {url}: {message}</source>
            <translation>Le fichier est trop volumineux pour {url} : {message}</translation>
        </message>
        <message>
            <source>The file that '{title}' was made of is not there or not yours, so its data cannot be replaced.</source>
            <translation>Le fichier dont « {title} » est issu n’existe pas ou ne vous appartient pas ; ses données ne peuvent donc pas être remplacées.</translation>
        </message>
        <message>
            <source>The file {path} cannot be read, or changed while it was being sent.</source>
            <translation>Le fichier {path} ne peut pas être lu, ou a changé pendant l’envoi.</translation>
        </message>
        <message>
            <source>The folder '{title}' holds {count} items. It was not deleted; say so if they are to go with it.</source>
            <translation>Le dossier « {title} » contient {count} éléments. Il n’a pas été supprimé ; indiquez-le s’ils doivent être supprimés avec lui.</translation>
        </message>
        <message>
            <source>The folder {path} is not empty. Choose another.</source>
            <translation>Le dossier {path} n’est pas vide. Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>The geodatabase does not take '{name}' of layer '{layer}': {reason} Rename or remove it.</source>
            <translation>La géodatabase n’accepte pas « {name} » de la couche « {layer} » : {reason} Renommez ou supprimez ce champ.</translation>
        </message>
        <message>
            <source>The geodatabase refuses feature {feature} of layer '{layer}': {reason} Repair its geometry or values.</source>
            <translation>La géodatabase refuse l’entité {feature} de la couche « {layer} » : {reason} Réparez sa géométrie ou ses valeurs.</translation>
        </message>
        <message>
            <source>The geodatabase {path} cannot be made: {reason} Is there room, and may you write there?</source>
            <translation>La géodatabase {path} ne peut pas être créée : {reason} Y a-t-il assez de place, et pouvez-vous y écrire ?</translation>
        </message>
        <message>
            <source>The input {path} does not exist or is not of the kind that is needed.</source>
            <translation>L’entrée {path} n’existe pas ou n’est pas du genre requis.</translation>
        </message>
        <message>
            <source>The layer '{layer}' cannot be opened by the processes that make the tiles: {reason} Mend its source, or leave it out.</source>
            <translation>La couche « {layer} » ne peut pas être ouverte par les processus qui créent les tuiles : {reason} Réparez sa source, ou excluez-la.</translation>
        </message>
        <message>
            <source>The local portal broke down. {reason} Please report it.</source>
            <translation>Le portail local a cessé de fonctionner. {reason} Merci de le signaler.</translation>
        </message>
        <message>
            <source>The local portal cannot listen on its address. {address} {reason}</source>
            <translation>Le portail local ne peut pas écouter à son adresse. {address} {reason}</translation>
        </message>
        <message>
            <source>The local portal did not start within {seconds} seconds. {reason}</source>
            <translation>Le portail local n’a pas démarré en {seconds} secondes. {reason}</translation>
        </message>
        <message>
            <source>The local portal needs Python packages that are not installed. {missing} {reason} Install local_portal/requirements.txt into a Python, and name that in WLS_PORTAL_PYTHON.</source>
            <translation>Le portail local a besoin de paquets Python qui ne sont pas installés. {missing} {reason} Installez local_portal/requirements.txt dans un Python, et indiquez celui-ci dans WLS_PORTAL_PYTHON.</translation>
        </message>
        <message>
            <source>The local portal's data folder cannot be written. {path} {reason}</source>
            <translation>Impossible d’écrire dans le dossier de données du portail local. {path} {reason}</translation>
        </message>
        <message>
            <source>The local portal's data folder was written by a newer version. {reason} Update the plugin.</source>
            <translation>Le dossier de données du portail local a été écrit par une version plus récente. {reason} Mettez l’extension à jour.</translation>
        </message>
        <message>
            <source>The local portal's database cannot be reached. {address} {reason}</source>
            <translation>La base de données du portail local est inaccessible. {address} {reason}</translation>
        </message>
        <message>
            <source>The local portal's port is in use by another program. {reason} Choose another.</source>
            <translation>Le port du portail local est utilisé par un autre programme. {reason} Choisissez-en un autre.</translation>
        </message>
        <message>
            <source>The map cannot be written to {path} for the processes that make the tiles: {reason}</source>
            <translation>La carte ne peut pas être écrite dans {path} pour les processus qui créent les tuiles : {reason}</translation>
        </message>
        <message>
            <source>The map has no layer {value}. Choose layers of this map.</source>
            <translation>La carte n’a pas de couche {value}. Choisissez des couches de cette carte.</translation>
        </message>
        <message>
            <source>The map shows no layer of which tiles could be made. Switch one on, or choose some.</source>
            <translation>La carte n’affiche aucune couche dont on puisse faire des tuiles. Activez-en une, ou choisissez-en.</translation>
        </message>
        <message>
            <source>The pixels of layer '{layer}' could not be copied: {reason} See whether QGIS still shows the layer, and whether the disk has room.</source>
            <translation>Les pixels de la couche « {layer} » n’ont pas pu être copiés : {reason} Vérifiez que QGIS affiche encore la couche et qu’il reste de la place sur le disque.</translation>
        </message>
        <message>
            <source>The portal could not make the service: {messages} {message}</source>
            <translation>Le portail n’a pas pu créer le service : {messages} {message}</translation>
        </message>
        <message>
            <source>The portal did not share '{title}' with the group '{name}'. Ask the group's owner whether you may share with it.</source>
            <translation>Le portail n’a pas partagé « {title} » avec le groupe « {name} ». Demandez au propriétaire du groupe si vous pouvez partager avec lui.</translation>
        </message>
        <message>
            <source>The portal does not know the publishing job that it began. {messages}</source>
            <translation>Le portail ne connaît pas la tâche de publication qu’il a commencée. {messages}</translation>
        </message>
        <message>
            <source>The portal has no group '{name}' that you can share with. Nothing was published.</source>
            <translation>Le portail n’a aucun groupe « {name} » avec lequel vous puissiez partager. Rien n’a été publié.</translation>
        </message>
        <message>
            <source>The portal is still publishing after {seconds} seconds. Look at your content later. {messages}</source>
            <translation>Le portail publie encore après {seconds} secondes. Consultez votre contenu plus tard. {messages}</translation>
        </message>
        <message>
            <source>The portal made a service without the layers {names}.</source>
            <translation>Le portail a créé un service sans les couches {names}.</translation>
        </message>
        <message>
            <source>The portal says that it has the folder '{name}' but does not show it. Choose another folder.</source>
            <translation>Le portail dit avoir le dossier « {name} » mais ne l’affiche pas. Choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>The portal took the upload but named no service that it would make of it.</source>
            <translation>Le portail a accepté le fichier chargé mais n’a désigné aucun service qu’il en ferait.</translation>
        </message>
        <message>
            <source>The project can only be read on the main thread. This is a mistake of the plugin; please report it.</source>
            <translation>Le projet ne peut être lu que dans le fil d’exécution principal. C’est une erreur de l’extension ; merci de la signaler.</translation>
        </message>
        <message>
            <source>The project cannot be written to '{path}': {reason} Choose a file in a folder that you may write to.</source>
            <translation>Le projet ne peut pas être écrit dans « {path} » : {reason} Choisissez un fichier dans un dossier où vous pouvez écrire.</translation>
        </message>
        <message>
            <source>The project has no layer {layer_id}; it may have been removed meanwhile. Choose the layers again.</source>
            <translation>Le projet n’a pas de couche {layer_id} ; elle a peut-être été supprimée entre-temps. Choisissez à nouveau les couches.</translation>
        </message>
        <message>
            <source>The project {path} that the draft was made from is not there or cannot be read. {reason} Open it in QGIS, or export the draft anew.</source>
            <translation>Le projet {path} dont le brouillon est issu n’existe pas ou ne peut pas être lu. {reason} Ouvrez-le dans QGIS, ou exportez à nouveau le brouillon.</translation>
        </message>
        <message>
            <source>The proxy does not let the request to {url} through ({reason}). Look at QGIS's proxy settings.</source>
            <translation>Le proxy ne laisse pas passer la requête vers {url} ({reason}). Vérifiez les paramètres de proxy de QGIS.</translation>
        </message>
        <message>
            <source>The service refused {refused} features of layer {layer}: {message} What was sent before them stays; correct them and publish again.</source>
            <translation>Le service a refusé {refused} entités de la couche {layer} : {message} Ce qui a été envoyé avant est conservé ; corrigez-les et publiez à nouveau.</translation>
        </message>
        <message>
            <source>The tile in row {row}, column {column} takes {size} bytes, and a bundle holds at most {limit}. Choose another format or smaller tiles.</source>
            <translation>La tuile de la ligne {row}, colonne {column} occupe {size} octets, et un bundle en contient au plus {limit}. Choisissez un autre format ou des tuiles plus petites.</translation>
        </message>
        <message>
            <source>The tiles of '{layer}' have the levels {expected}; the published service has {found}.</source>
            <translation>Les tuiles de « {layer} » ont les niveaux {expected} ; le service publié a {found}.</translation>
        </message>
        <message>
            <source>There is a service named '{name}' already. Choose another name, or overwrite it if it is yours.</source>
            <translation>Il existe déjà un service nommé « {name} ». Choisissez un autre nom, ou remplacez-le s’il vous appartient.</translation>
        </message>
        <message>
            <source>There is no authentication configuration {authcfg}. Choose another in the connection's settings.</source>
            <translation>La configuration d’authentification {authcfg} n’existe pas. Choisissez-en une autre dans les paramètres de la connexion.</translation>
        </message>
        <message>
            <source>There is no dataset {dataset}, or it cannot be read. {reason}</source>
            <translation>Le jeu de données {dataset} n’existe pas ou ne peut pas être lu. {reason}</translation>
        </message>
        <message>
            <source>There is no draft of the kind {value}. Kinds are {expected}.</source>
            <translation>Il n’y a pas de brouillon du genre {value}. Genres possibles : {expected}.</translation>
        </message>
        <message>
            <source>There is no portal at {url}. Is the address complete?</source>
            <translation>Il n’y a pas de portail à {url}. L’adresse est-elle complète ?</translation>
        </message>
        <message>
            <source>There is no portal connection named '{name}'. Give its URL, or add it.</source>
            <translation>Il n’y a pas de connexion à un portail nommée « {name} ». Donnez son URL, ou ajoutez-la.</translation>
        </message>
        <message>
            <source>There is no project to share. Open one, or give one with --project_path.</source>
            <translation>Il n’y a pas de projet à partager. Ouvrez-en un, ou indiquez-en un avec --project_path.</translation>
        </message>
        <message>
            <source>There is no project {path}. For an .aprx, put a QGIS project of the same name beside it.</source>
            <translation>Le projet {path} n’existe pas. Pour un fichier .aprx, placez à côté un projet QGIS du même nom.</translation>
        </message>
        <message>
            <source>There is no staging version {found}. Leave it out, or give 5, 102 or that of your server.</source>
            <translation>La version de préparation {found} n’existe pas. Ne l’indiquez pas, ou indiquez 5, 102 ou celle de votre serveur.</translation>
        </message>
        <message>
            <source>There is not enough room on the disk of {path}. Free some, or choose another folder.</source>
            <translation>Il n’y a pas assez de place sur le disque de {path}. Libérez-en, ou choisissez un autre dossier.</translation>
        </message>
        <message>
            <source>What is still there: {remains}.</source>
            <translation>Reste encore : {remains}.</translation>
        </message>
        <message>
            <source>What was published cannot be noted on this computer: {reason} Is the disk full?</source>
            <translation>Ce qui a été publié ne peut pas être noté sur cet ordinateur : {reason} Le disque est-il plein ?</translation>
        </message>
        <message>
            <source>You have a web map named '{name}' already. Choose another title, or overwrite it.</source>
            <translation>Vous avez déjà une carte web nommée « {name} ». Choisissez un autre titre, ou remplacez-la.</translation>
        </message>
        <message>
            <source>You have an item made of a file named '{name}' already. Choose another service name, or overwrite it.</source>
            <translation>Vous avez déjà un élément créé à partir d’un fichier nommé « {name} ». Choisissez un autre nom de service, ou remplacez-le.</translation>
        </message>
        <message>
            <source>You have no folder '{name}' on {url}.</source>
            <translation>Vous n’avez pas de dossier « {name} » sur {url}.</translation>
        </message>
        <message>
            <source>You have several items '{title}' of the type {type} ({ids}), and it is not clear which is meant. Give the folder, or rename the others.</source>
            <translation>Vous avez plusieurs éléments « {title} » du type {type} ({ids}), et on ne sait pas lequel est visé. Indiquez le dossier, ou renommez les autres.</translation>
        </message>
        <message>
            <source>{dataset} cannot be changed. {reason}</source>
            <translation>{dataset} ne peut pas être modifié. {reason}</translation>
        </message>
        <message>
            <source>{dataset} cannot be made. {reason}</source>
            <translation>{dataset} ne peut pas être créé. {reason}</translation>
        </message>
        <message>
            <source>{dataset} has a field '{name}' already.</source>
            <translation>{dataset} a déjà un champ « {name} ».</translation>
        </message>
        <message>
            <source>{dataset} has no field '{name}'.</source>
            <translation>{dataset} n’a pas de champ « {name} ».</translation>
        </message>
        <message>
            <source>{dataset} is there already. Set env.overwriteOutput to True to replace it.</source>
            <translation>{dataset} existe déjà. Définissez env.overwriteOutput sur True pour le remplacer.</translation>
        </message>
        <message>
            <source>{member} cannot be read while it is packed: {reason}. Try again.</source>
            <translation>{member} ne peut pas être lu pendant la création de l’archive : {reason}. Réessayez.</translation>
        </message>
        <message>
            <source>{member} in {path} cannot be understood: {reason}</source>
            <translation>{member} dans {path} ne peut pas être interprété : {reason}</translation>
        </message>
        <message>
            <source>{member} in {path} is damaged ({reason}). Copy or stage it anew.</source>
            <translation>{member} dans {path} est endommagé ({reason}). Copiez ou préparez à nouveau le fichier.</translation>
        </message>
        <message>
            <source>{name} cannot be '{value}'. It takes {expected}.</source>
            <translation>{name} ne peut pas valoir « {value} ». Valeurs admises : {expected}.</translation>
        </message>
        <message>
            <source>{name} cannot be set: it can only be read.</source>
            <translation>{name} ne peut pas être défini, mais seulement lu.</translation>
        </message>
        <message>
            <source>{name} does not take {value}; it takes {expected}.</source>
            <translation>{name} n’accepte pas {value} ; valeurs admises : {expected}.</translation>
        </message>
        <message>
            <source>{name} is missing. Give a value.</source>
            <translation>{name} manque. Indiquez une valeur.</translation>
        </message>
        <message>
            <source>{path} asks for too much ({what}: {found}, at most {limit}) and is not opened.</source>
            <translation>{path} en demande trop ({what} : {found}, au plus {limit}) et n’est pas ouvert.</translation>
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation>{path} ne peut pas être lu : {reason}.</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason} Choose a folder that exists and that you may write to.</source>
            <translation>{path} ne peut pas être écrit : {reason} Choisissez un dossier existant où vous pouvez écrire.</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason}. Choose a folder that you may write to.</source>
            <translation>{path} ne peut pas être écrit : {reason}. Choisissez un dossier où vous pouvez écrire.</translation>
        </message>
        <message>
            <source>{path} exists already and is not replaced unless you say so. Choose another name, or allow overwriting.</source>
            <translation>{path} existe déjà et n’est remplacé que si vous le demandez. Choisissez un autre nom, ou autorisez le remplacement.</translation>
        </message>
        <message>
            <source>{path} exists already. Choose another name, or allow overwriting.</source>
            <translation>{path} existe déjà. Choisissez un autre nom, ou autorisez le remplacement.</translation>
        </message>
        <message>
            <source>{path} holds a DOCTYPE, which no draft needs and which could reach out of the file. Remove it.</source>
            <translation>{path} contient un DOCTYPE, dont aucun brouillon n’a besoin et qui pourrait atteindre l’extérieur du fichier. Supprimez-le.</translation>
        </message>
        <message>
            <source>{path} holds a bundle of tiles that is damaged ({reason}). Copy the package or make it anew.</source>
            <translation>{path} contient un bundle de tuiles endommagé ({reason}). Copiez à nouveau le paquetage, ou recréez-le.</translation>
        </message>
        <message>
            <source>{path} holds a link or device ({member}) and is not opened.</source>
            <translation>{path} contient un lien ou un périphérique ({member}) et n’est pas ouvert.</translation>
        </message>
        <message>
            <source>{path} holds a member with a forbidden name ({member}) and is not opened.</source>
            <translation>{path} contient un membre au nom interdit ({member}) et n’est pas ouvert.</translation>
        </message>
        <message>
            <source>{path} holds no {member}.</source>
            <translation>{path} ne contient pas {member}.</translation>
        </message>
        <message>
            <source>{path} holds two members for one place ({member}) and is not opened.</source>
            <translation>{path} contient deux membres pour un même emplacement ({member}) et n’est pas ouvert.</translation>
        </message>
        <message>
            <source>{path} is an archive but no service definition: it lacks {member}.</source>
            <translation>{path} est une archive mais pas une définition de service : il y manque {member}.</translation>
        </message>
        <message>
            <source>{path} is damaged or cut off ({reason}). Copy or stage it anew.</source>
            <translation>{path} est endommagé ou tronqué ({reason}). Copiez ou préparez à nouveau le fichier.</translation>
        </message>
        <message>
            <source>{path} is no service definition: it is not a 7z archive.</source>
            <translation>{path} n’est pas une définition de service : ce n’est pas une archive 7z.</translation>
        </message>
        <message>
            <source>{path} is no tile package that can be read ({reason}). Copy it or make it anew.</source>
            <translation>{path} n’est pas un paquetage de tuiles lisible ({reason}). Copiez-le à nouveau, ou recréez-le.</translation>
        </message>
        <message>
            <source>{path} is not a service definition draft: it begins with '{found}' and not with SVCManifest.</source>
            <translation>{path} n’est pas un brouillon de définition de service : il commence par « {found} » et non par SVCManifest.</translation>
        </message>
        <message>
            <source>{path} is not a tiling scheme: it begins with '{found}'.</source>
            <translation>{path} n’est pas une structure de tuilage : il commence par « {found} ».</translation>
        </message>
        <message>
            <source>{path} is not in the encoding that it says it is in: {reason}</source>
            <translation>{path} n’a pas l’encodage qu’il déclare : {reason}</translation>
        </message>
        <message>
            <source>{path} is not well-formed XML (line {line}): {reason}</source>
            <translation>{path} n’est pas du XML bien formé (ligne {line}) : {reason}</translation>
        </message>
        <message>
            <source>{path} is packed in a way that is not read here ({what}). Stage it anew.</source>
            <translation>{path} est compressé d’une façon qui n’est pas lue ici ({what}). Préparez-le à nouveau.</translation>
        </message>
        <message>
            <source>{path} is too large to be a draft: more than {limit} {what}.</source>
            <translation>{path} est trop volumineux pour un brouillon : plus de {limit} {what}.</translation>
        </message>
        <message>
            <source>{url} answered with a web page in place of data (HTTP {status}). Is this the portal's address?</source>
            <translation>{url} a répondu par une page web au lieu de données (HTTP {status}). Est-ce l’adresse du portail ?</translation>
        </message>
        <message>
            <source>{url} cannot be reached ({reason}). Is the address right, and is the portal running?</source>
            <translation>{url} est inaccessible ({reason}). L’adresse est-elle correcte, et le portail fonctionne-t-il ?</translation>
        </message>
        <message>
            <source>{url} could not store the upload: {message} {messages}</source>
            <translation>{url} n’a pas pu stocker le fichier chargé : {message} {messages}</translation>
        </message>
        <message>
            <source>{url} did not answer in time. Try again later, or raise the timeout in QGIS's network settings.</source>
            <translation>{url} n’a pas répondu à temps. Réessayez plus tard, ou augmentez le délai d’attente dans les paramètres réseau de QGIS.</translation>
        </message>
        <message>
            <source>{url} does not accept this user name and password.</source>
            <translation>{url} n’accepte pas ce nom d’utilisateur et ce mot de passe.</translation>
        </message>
        <message>
            <source>{url} does not take the file for a service definition.</source>
            <translation>{url} ne reconnaît pas le fichier comme une définition de service.</translation>
        </message>
        <message>
            <source>{url} has no publishing tool, so nothing can be published there.</source>
            <translation>{url} n’a pas d’outil de publication, rien ne peut donc y être publié.</translation>
        </message>
        <message>
            <source>{url} has no room or credits left for this: {message}</source>
            <translation>{url} n’a plus assez de place ou de crédits pour cela : {message}</translation>
        </message>
        <message>
            <source>{url} is not encrypted, so no password is sent there. Use https.</source>
            <translation>{url} n’est pas chiffré, aucun mot de passe n’y est donc envoyé. Utilisez https.</translation>
        </message>
        <message>
            <source>{url} is overloaded or under maintenance (HTTP {status}). Try again later.</source>
            <translation>{url} est surchargé ou en maintenance (HTTP {status}). Réessayez plus tard.</translation>
        </message>
        <message>
            <source>{url} no longer accepts the sign-in. Sign in again.</source>
            <translation>{url} n’accepte plus la connexion. Connectez-vous à nouveau.</translation>
        </message>
        <message>
            <source>{url} refused: {message} {details}</source>
            <translation>{url} a refusé : {message} {details}</translation>
        </message>
        <message>
            <source>{url} says that you may not do this: {message} Ask the portal's administrator for the right.</source>
            <translation>{url} indique que vous n’en avez pas le droit : {message} Demandez ce droit à l’administrateur du portail.</translation>
        </message>
        <message>
            <source>{url} sends us on to {location}, which is another host. If that is right, enter that address.</source>
            <translation>{url} renvoie vers {location}, qui est un autre hôte. Si c’est correct, saisissez cette adresse.</translation>
        </message>
        <message>
            <source>{url} sent an answer of more than {limit} bytes, which is not taken.</source>
            <translation>{url} a envoyé une réponse de plus de {limit} octets, qui n’est pas acceptée.</translation>
        </message>
        <message>
            <source>{url} sent an answer that is cut off or damaged. Try again.</source>
            <translation>{url} a envoyé une réponse tronquée ou endommagée. Réessayez.</translation>
        </message>
        <message>
            <source>{url} still appends features that an earlier run sent. Put the service back in some minutes.</source>
            <translation>{url} ajoute encore des entités envoyées lors d’une exécution précédente. Rétablissez le service dans quelques minutes.</translation>
        </message>
        <message>
            <source>{url} stored {found} bytes of {expected}. The upload was taken back; try again.</source>
            <translation>{url} a stocké {found} octets sur {expected}. Le fichier chargé a été retiré ; réessayez.</translation>
        </message>
        <message>
            <source>{url} wants a sign-in. Sign in to the portal first.</source>
            <translation>{url} demande une connexion. Connectez-vous d’abord au portail.</translation>
        </message>
        <message>
            <source>{url} wants another kind of sign-in than this connection has.</source>
            <translation>{url} demande un autre mode d’authentification que celui de cette connexion.</translation>
        </message>
        <message>
            <source>{url}: what was asked for is not there, or you may not see it. {message}</source>
            <translation>{url} : ce qui a été demandé n’existe pas, ou vous n’avez pas le droit de le voir. {message}</translation>
        </message>
    </context>
    <context>
        <name>Findings</name>
        <message>
            <source>A layer has no name. Name it.</source>
            <translation>Une couche n’a pas de nom. Nommez-la.</translation>
        </message>
        <message>
            <source>A service cannot be named '{name}'; it will be named '{becomes}'. The title keeps the name as you wrote it.</source>
            <translation>Un service ne peut pas se nommer « {name} » ; il sera nommé « {becomes} ». Le titre garde le nom tel que vous l’avez écrit.</translation>
        </message>
        <message>
            <source>A setting of the symbology of layer '{layer}' has no place in a feature service and is ignored: {what}.</source>
            <translation>Un réglage de la symbologie de la couche « {layer} » n’a pas sa place dans un service d’entités et est ignoré : {what}.</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' holds dates before 1900 (from {earliest}), which some web clients show wrongly. Keep such dates as text if they matter.</source>
            <translation>La colonne « {field} » de la couche « {layer} » contient des dates antérieures à 1900 (à partir de {earliest}), que certains clients web affichent mal. Gardez ces dates sous forme de texte si elles sont importantes.</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' holds whole numbers up to {value}, whose last digits are lost. Turn the column into text.</source>
            <translation>La colonne « {field} » de la couche « {layer} » contient des nombres entiers allant jusqu’à {value}, dont les derniers chiffres seront perdus. Convertissez la colonne en texte.</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' is made for {length} characters but holds a text of {longest}. Make the column longer, or shorten the text.</source>
            <translation>La colonne « {field} » de la couche « {layer} » est prévue pour {length} caractères mais contient un texte de {longest}. Allongez la colonne, ou raccourcissez le texte.</translation>
        </message>
        <message>
            <source>Columns of 64-bit whole numbers of layer '{layer}' become floating-point numbers: {fields}. Values up to 9007199254740992 stay exact.</source>
            <translation>Des colonnes de nombres entiers 64 bits de la couche « {layer} » deviennent des nombres à virgule flottante : {fields}. Les valeurs jusqu’à 9007199254740992 restent exactes.</translation>
        </message>
        <message>
            <source>Columns of JSON or key-value maps of layer '{layer}' become JSON text: {fields}.</source>
            <translation>Des colonnes de JSON ou de paires clé-valeur de la couche « {layer} » deviennent du texte JSON : {fields}.</translation>
        </message>
        <message>
            <source>Columns of dates of layer '{layer}' become dates at midnight: {fields}.</source>
            <translation>Des colonnes de dates de la couche « {layer} » deviennent des dates à minuit : {fields}.</translation>
        </message>
        <message>
            <source>Columns of dates with a time of layer '{layer}' are kept to the second: {fields}.</source>
            <translation>Des colonnes de dates avec heure de la couche « {layer} » sont conservées à la seconde près : {fields}.</translation>
        </message>
        <message>
            <source>Columns of layer '{layer}' are of a type that web layers do not have and become text: {fields}.</source>
            <translation>Des colonnes de la couche « {layer} » sont d’un type que les couches web n’ont pas et deviennent du texte : {fields}.</translation>
        </message>
        <message>
            <source>Columns of layer '{layer}' get other names in the geodatabase: {names}. Rename them yourself if scripts or web maps go by them.</source>
            <translation>Des colonnes de la couche « {layer} » reçoivent d’autres noms dans la géodatabase : {names}. Renommez-les vous-même si des scripts ou des cartes web s’y réfèrent.</translation>
        </message>
        <message>
            <source>Columns of lists of layer '{layer}' become text: {fields}.</source>
            <translation>Des colonnes de listes de la couche « {layer} » deviennent du texte : {fields}.</translation>
        </message>
        <message>
            <source>Columns of times of layer '{layer}' become text like 14:30:00: {fields}.</source>
            <translation>Des colonnes d’heures de la couche « {layer} » deviennent du texte du type 14:30:00 : {fields}.</translation>
        </message>
        <message>
            <source>Columns of true and false of layer '{layer}' become 1 and 0: {fields}.</source>
            <translation>Des colonnes de valeurs vrai/faux de la couche « {layer} » deviennent 1 et 0 : {fields}.</translation>
        </message>
        <message>
            <source>Everyone may change the features ({allowed}), without signing in. Approve public data collection if you mean it, or switch off editing.</source>
            <translation>Tout le monde peut modifier les entités ({allowed}) sans se connecter. Approuvez la collecte publique de données si c’est voulu, ou désactivez la mise à jour.</translation>
        </message>
        <message>
            <source>Everyone may download the whole layer as a file (capability Extract).</source>
            <translation>Tout le monde peut télécharger la couche entière dans un fichier (fonctionnalité Extract).</translation>
        </message>
        <message>
            <source>Feature services do not know these capabilities: {words}. Check their spelling.</source>
            <translation>Les services d’entités ne connaissent pas ces fonctionnalités : {words}. Vérifiez leur orthographe.</translation>
        </message>
        <message>
            <source>Fixed layer numbers are asked for, but these have none: {layers}. Let numbers be assigned, or do not ask for the check.</source>
            <translation>Des numéros de couche fixes sont demandés, mais ces couches n’en ont pas : {layers}. Faites attribuer des numéros, ou ne demandez pas cette vérification.</translation>
        </message>
        <message>
            <source>HTML in labels</source>
            <translation>HTML dans les étiquettes</translation>
        </message>
        <message>
            <source>Joined columns of layer '{layer}' are published with their present values: {fields}. Publish again when the joined layer changes.</source>
            <translation>Des colonnes jointes de la couche « {layer} » sont publiées avec leurs valeurs actuelles : {fields}. Publiez à nouveau quand la couche jointe change.</translation>
        </message>
        <message>
            <source>Layer '{layer}' ({provider}) cannot be part of {kind} and is left out. Add it to the web map instead.</source>
            <translation>La couche « {layer} » ({provider}) est omise, car le résultat voulu est {kind}, à quoi elle ne se prête pas. Ajoutez-la plutôt à la carte web.</translation>
        </message>
        <message>
            <source>Layer '{layer}' comes from another server ({source}); its features are fetched and copied, as many as that server gives. Compare the counts afterwards.</source>
            <translation>La couche « {layer} » provient d’un autre serveur ({source}) ; ses entités sont récupérées et copiées, dans la mesure où ce serveur les fournit. Comparez ensuite les nombres.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has heights (z-values), but the draft has no default height, so clients that know no heights cannot add features. Set a default height.</source>
            <translation>La couche « {layer} » a des hauteurs (valeurs Z), mais le brouillon n’a pas de hauteur par défaut ; les clients qui ne connaissent pas les hauteurs ne pourront pas ajouter d’entités. Définissez une hauteur par défaut.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has measures (m-values), which most web clients do not edit or show.</source>
            <translation>La couche « {layer} » a des mesures (valeurs M), que la plupart des clients web ne modifient ni n’affichent.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no coordinate system and may land in the wrong place. Set its CRS in the layer's properties.</source>
            <translation>La couche « {layer} » n’a pas de système de coordonnées et risque d’être mal placée. Définissez son SCR dans les propriétés de la couche.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no coordinate system, so no tiles can be made of it. Set its CRS in the layer's properties.</source>
            <translation>La couche « {layer} » n’a pas de système de coordonnées, on ne peut donc pas en faire des tuiles. Définissez son SCR dans les propriétés de la couche.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no features. It is published empty.</source>
            <translation>La couche « {layer} » n’a pas d’entités. Elle est publiée vide.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no spatial index, so the server reads all of it for every map. Create an index.</source>
            <translation>La couche « {layer} » n’a pas d’index spatial, le serveur la lit donc entièrement pour chaque carte. Créez un index.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has unsaved edits, which are not published. Save them first.</source>
            <translation>La couche « {layer} » a des modifications non enregistrées, qui ne sont pas publiées. Enregistrez-les d’abord.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} columns; a geodatabase table holds {most}. Leave some of them out.</source>
            <translation>La couche « {layer} » a {count} colonnes ; une table de géodatabase en contient au plus {most}. Excluez-en certaines.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} features and is drawn at every scale, which is slow on the web. Set a scale range, or share tiles.</source>
            <translation>La couche « {layer} » a {count} entités et est dessinée à toutes les échelles, ce qui est lent sur le web. Définissez une plage d’échelle, ou partagez des tuiles.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} features; a geodatabase table holds {most}. Split the layer.</source>
            <translation>La couche « {layer} » a {count} entités ; une table de géodatabase en contient au plus {most}. Divisez la couche.</translation>
        </message>
        <message>
            <source>Layer '{layer}' holds geometry of no single kind (point, line or polygon) and is left out. Split it by kind of geometry.</source>
            <translation>La couche « {layer} » ne contient pas un seul genre de géométrie (point, ligne ou polygone) et est omise. Divisez-la par genre de géométrie.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is drawn by a renderer that web layers do not have ({renderer}). Choose another kind of symbology.</source>
            <translation>La couche « {layer} » est dessinée avec un moteur de rendu que les couches web n’ont pas ({renderer}). Choisissez un autre genre de symbologie.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in a custom coordinate system ({crs}), which not every client knows. Prefer a system with an EPSG code.</source>
            <translation>La couche « {layer} » est dans un système de coordonnées personnalisé ({crs}), que tous les clients ne connaissent pas. Préférez un système ayant un code EPSG.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in a file ({source}) that a server cannot use in place. Copy the data, or share the layer on its own as a web feature layer first.</source>
            <translation>La couche « {layer} » se trouve dans un fichier ({source}) qu’un serveur ne peut pas utiliser à son emplacement. Copiez les données, ou partagez d’abord la couche seule comme couche d’entités web.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in {crs}, the map in {map_crs}. It is reprojected whenever it is drawn with the map; nothing needs to be done.</source>
            <translation>La couche « {layer} » est en {crs}, la carte en {map_crs}. Elle est reprojetée chaque fois qu’elle est dessinée avec la carte ; il n’y a rien à faire.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not set up to be synchronised: it has no global ids. Copy the data, add a global id column, or switch off Sync.</source>
            <translation>La couche « {layer} » n’est pas prête pour la synchronisation : elle n’a pas d’identifiants globaux. Copiez les données, ajoutez une colonne d’identifiants globaux, ou désactivez Sync.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not ticked in the map and starts switched off on the web.</source>
            <translation>La couche « {layer} » n’est pas cochée dans la carte et sera désactivée au départ sur le web.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is said to be in degrees ({crs}), but its coordinates ({extent}) are none. Set the CRS that its data are really in.</source>
            <translation>La couche « {layer} » est censée être en degrés ({crs}), mais ses coordonnées ({extent}) n’en sont pas. Définissez le SCR dans lequel ses données sont réellement.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is shared with everyone, and columns look as if they tell of persons: {fields}. Share less widely, or leave the columns out.</source>
            <translation>La couche « {layer} » est partagée avec tout le monde, et des colonnes semblent concerner des personnes : {fields}. Restreignez le partage, ou excluez ces colonnes.</translation>
        </message>
        <message>
            <source>Layer '{layer}': {facts}</source>
            <translation>Couche « {layer} » : {facts}</translation>
        </message>
        <message>
            <source>No scale shows layer '{layer}': it is to be seen from 1:{min_scale} down to 1:{max_scale}, which is upside down. Swap the two.</source>
            <translation>Aucune échelle n’affiche la couche « {layer} » : elle doit être visible de 1:{min_scale} à 1:{max_scale}, ce qui est inversé. Permutez les deux valeurs.</translation>
        </message>
        <message>
            <source>Nothing in the map '{map}' can be in {kind}; layers from the web do not count. Add a layer with data of its own, or share another kind of web layer.</source>
            <translation>Le résultat voulu est {kind}, mais rien dans la carte « {map} » ne s’y prête ; les couches issues du web ne comptent pas. Ajoutez une couche ayant ses propres données, ou partagez un autre genre de couche web.</translation>
        </message>
        <message>
            <source>OGC services ({extensions}) must be shared with everyone. Share with everyone, or switch them off.</source>
            <translation>Les services OGC ({extensions}) doivent être partagés avec tout le monde. Partagez avec tout le monde, ou désactivez-les.</translation>
        </message>
        <message>
            <source>Only those features of layer '{layer}' are published that pass its filter ({filter}). Clear the filter to publish all.</source>
            <translation>De la couche « {layer} », seules les entités qui satisfont son filtre ({filter}) sont publiées. Effacez le filtre pour les publier toutes.</translation>
        </message>
        <message>
            <source>Several layers are named '{layer}'. Give each layer a name of its own, since web clients tell layers apart by name.</source>
            <translation>Plusieurs couches se nomment « {layer} ». Donnez à chaque couche un nom propre, car les clients web distinguent les couches par leur nom.</translation>
        </message>
        <message>
            <source>Storing the layer costs about {credits} credits a month, and {left} are left. Share less, or get more credits.</source>
            <translation>Le stockage de la couche coûte environ {credits} crédits par mois, et il en reste {left}. Partagez moins, ou procurez-vous d’autres crédits.</translation>
        </message>
        <message>
            <source>Sync goes with all of create, update and delete, or with none of them; here {lacking} is missing. Allow all three, or switch off Sync.</source>
            <translation>Sync va de pair avec la création, la mise à jour et la suppression toutes ensemble, ou avec aucune ; ici, il manque {lacking}. Autorisez les trois, ou désactivez Sync.</translation>
        </message>
        <message>
            <source>Table '{layer}' cannot be part of {kind}, which holds only what can be drawn. Leave the table out, or share a web feature layer.</source>
            <translation>La table « {layer} » ne convient pas, car le résultat voulu est {kind}, qui ne contient que ce qui peut être dessiné. Excluez la table, ou partagez une couche d’entités web.</translation>
        </message>
        <message>
            <source>The copy of the data needs about {size_bytes}, but the disk has {free_bytes} left. Make room, or share fewer layers.</source>
            <translation>La copie des données nécessite environ {size_bytes}, mais il ne reste que {free_bytes} sur le disque. Faites de la place, ou partagez moins de couches.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' are called '{name}' in the geodatabase; the web layer keeps its name.</source>
            <translation>Les données de la couche « {layer} » se nomment « {name} » dans la géodatabase ; la couche web garde son nom.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' are in memory only: they are published, but lost when QGIS closes. Make the layer permanent to be able to publish it again.</source>
            <translation>Les données de la couche « {layer} » ne sont qu’en mémoire : elles sont publiées, mais perdues à la fermeture de QGIS. Rendez la couche permanente pour pouvoir la publier à nouveau.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' cannot be reached ({source}). Repair its source, or leave the layer out.</source>
            <translation>Les données de la couche « {layer} » sont inaccessibles ({source}). Réparez sa source, ou excluez la couche.</translation>
        </message>
        <message>
            <source>The data of table '{layer}' cannot be reached ({source}). Repair its source, or leave the table out.</source>
            <translation>Les données de la table « {layer} » sont inaccessibles ({source}). Réparez sa source, ou excluez la table.</translation>
        </message>
        <message>
            <source>The draft names layers that the map does not have ({count}: {layer_ids}). Make the draft anew, or let it forget them.</source>
            <translation>Le brouillon désigne des couches que la carte n’a pas ({count} : {layer_ids}). Recréez le brouillon, ou faites-les-lui oublier.</translation>
        </message>
        <message>
            <source>The draft was made from {draft_project}, but {project} is open. Check that this is the map you mean.</source>
            <translation>Le brouillon est issu de {draft_project}, mais {project} est ouvert. Vérifiez qu’il s’agit bien de la carte voulue.</translation>
        </message>
        <message>
            <source>The extension {extension} is switched on. It is handed to the server as the draft has it; nothing here checks it.</source>
            <translation>L’extension {extension} est activée. Elle est transmise au serveur telle que le brouillon la contient ; rien ne la vérifie ici.</translation>
        </message>
        <message>
            <source>The filter of layer '{layer}' is refused by its data source: {reason}. Correct the filter ({filter}) or clear it.</source>
            <translation>Le filtre de la couche « {layer} » est refusé par sa source de données : {reason}. Corrigez le filtre ({filter}) ou effacez-le.</translation>
        </message>
        <message>
            <source>The item has no description. Say what is in it and where it comes from.</source>
            <translation>L’élément n’a pas de description. Indiquez ce qu’il contient et d’où cela provient.</translation>
        </message>
        <message>
            <source>The item has no summary, so others cannot tell what it is. Write a sentence or two.</source>
            <translation>L’élément n’a pas de résumé, les autres ne peuvent donc pas savoir ce que c’est. Écrivez une ou deux phrases.</translation>
        </message>
        <message>
            <source>The item has no tags, so others will hardly find it. Add some words.</source>
            <translation>L’élément n’a pas de balises, les autres auront donc du mal à le trouver. Ajoutez quelques mots.</translation>
        </message>
        <message>
            <source>The layer needs about {size_bytes}, but only {left_bytes} of your room on the portal is left. Delete what you no longer need, or share fewer layers.</source>
            <translation>La couche nécessite environ {size_bytes}, mais il ne reste que {left_bytes} de votre espace sur le portail. Supprimez ce dont vous n’avez plus besoin, ou partagez moins de couches.</translation>
        </message>
        <message>
            <source>The layer will take about {size_bytes} on the portal and cost about {credits} credits a month.</source>
            <translation>La couche occupera environ {size_bytes} sur le portail et coûtera environ {credits} crédits par mois.</translation>
        </message>
        <message>
            <source>The layer will take about {size_bytes} on the portal.</source>
            <translation>La couche occupera environ {size_bytes} sur le portail.</translation>
        </message>
        <message>
            <source>The layers are in several databases ({connections}), but a feature service that leaves its data in place needs one. Copy the data, or keep to layers of one database.</source>
            <translation>Les couches sont dans plusieurs bases de données ({connections}), mais un service d’entités qui laisse ses données à leur emplacement n’en admet qu’une. Copiez les données, ou limitez-vous aux couches d’une seule base.</translation>
        </message>
        <message>
            <source>The list of values of column '{field}' of layer '{layer}' has {count} entries; the service tells clients {most}. Shorten the list, or raise maxDomainCodeCount.</source>
            <translation>La liste de valeurs de la colonne « {field} » de la couche « {layer} » a {count} entrées ; le service en communique {most} aux clients. Raccourcissez la liste, ou augmentez maxDomainCodeCount.</translation>
        </message>
        <message>
            <source>The look of layer '{layer}' will be approximated: {loss}.</source>
            <translation>L’aspect de la couche « {layer} » sera approché : {loss}.</translation>
        </message>
        <message>
            <source>The map '{map}' has no coordinate system. Set one under Project &gt; Properties &gt; CRS.</source>
            <translation>La carte « {map} » n’a pas de système de coordonnées. Définissez-en un dans Projet &gt; Propriétés &gt; SCR.</translation>
        </message>
        <message>
            <source>The map '{map}' has no layers, so there is nothing to share. Add a layer, or choose other layers.</source>
            <translation>La carte « {map} » n’a pas de couches, il n’y a donc rien à partager. Ajoutez une couche, ou choisissez d’autres couches.</translation>
        </message>
        <message>
            <source>The name '{name}' is in use on the portal. Choose another name, or choose to overwrite the service.</source>
            <translation>Le nom « {name} » est déjà utilisé sur le portail. Choisissez un autre nom, ou choisissez de remplacer le service.</translation>
        </message>
        <message>
            <source>The name of layer '{layer}' holds control characters, which a service cannot bear. Rename the layer.</source>
            <translation>Le nom de la couche « {layer} » contient des caractères de contrôle, qu’un service n’admet pas. Renommez la couche.</translation>
        </message>
        <message>
            <source>The names of layers '{layer}' and '{other}' differ only in upper and lower case, which a geodatabase does not tell apart. Rename one of them.</source>
            <translation>Les noms des couches « {layer} » et « {other} » ne diffèrent que par les majuscules et minuscules, qu’une géodatabase ne distingue pas. Renommez l’une d’elles.</translation>
        </message>
        <message>
            <source>The number {number} is given to several layers: {layers}. Let the numbers be assigned anew.</source>
            <translation>Le numéro {number} est attribué à plusieurs couches : {layers}. Faites attribuer de nouveaux numéros.</translation>
        </message>
        <message>
            <source>The portal does not have these groups for you: {groups}. Choose others.</source>
            <translation>Ces groupes du portail ne vous sont pas accessibles : {groups}. Choisissez-en d’autres.</translation>
        </message>
        <message>
            <source>The portal has no folder '{folder}' yet; it will be made.</source>
            <translation>Le portail n’a pas encore de dossier « {folder} » ; il sera créé.</translation>
        </message>
        <message>
            <source>The portal has no server that can make {kind}. Choose another kind of layer or another portal.</source>
            <translation>Le résultat voulu est {kind}, mais le portail n’a aucun serveur capable d’en créer. Choisissez un autre genre de couche ou un autre portail.</translation>
        </message>
        <message>
            <source>The project was never saved, so it cannot remember what was published from it. Save it.</source>
            <translation>Le projet n’a jamais été enregistré, il ne peut donc pas retenir ce qui en a été publié. Enregistrez-le.</translation>
        </message>
        <message>
            <source>The property '{property}' is not documented for this draft. It is kept but may have no effect; check its spelling.</source>
            <translation>La propriété « {property} » n’est pas documentée pour ce brouillon. Elle est conservée mais peut rester sans effet ; vérifiez son orthographe.</translation>
        </message>
        <message>
            <source>The relation '{relation}' from layer '{layer}' to '{other}' is published as a relationship class.</source>
            <translation>La relation « {relation} » de la couche « {layer} » vers « {other} » est publiée comme classe de relations.</translation>
        </message>
        <message>
            <source>The relation '{relation}' of layer '{layer}' does not go along: {obstacle}. The columns of its keys are published as they are.</source>
            <translation>La relation « {relation} » de la couche « {layer} » n’est pas reprise : {obstacle}. Les colonnes de ses clés sont publiées telles quelles.</translation>
        </message>
        <message>
            <source>The service '{name}' belongs to {owner}, so you cannot overwrite it. Choose another name.</source>
            <translation>Le service « {name} » appartient à {owner}, vous ne pouvez donc pas le remplacer. Choisissez un autre nom.</translation>
        </message>
        <message>
            <source>The service asks for at least {least} instances and at most {most}. Raise the one or lower the other.</source>
            <translation>Le service demande au moins {least} instances et au plus {most}. Augmentez l’un ou diminuez l’autre.</translation>
        </message>
        <message>
            <source>The service has no name. Enter one.</source>
            <translation>Le service n’a pas de nom. Saisissez-en un.</translation>
        </message>
        <message>
            <source>The service's name has {length} characters; {longest} are allowed. Shorten it.</source>
            <translation>Le nom du service a {length} caractères ; {longest} sont autorisés. Raccourcissez-le.</translation>
        </message>
        <message>
            <source>The source of layer '{layer}' ({source}) is not known to be registered with the server, so its data are copied. Register it to leave the data in place.</source>
            <translation>La source de la couche « {layer} » ({source}) ne semble pas inscrite auprès du serveur, ses données sont donc copiées. Inscrivez-la pour laisser les données à leur emplacement.</translation>
        </message>
        <message>
            <source>The source of layer '{layer}' ({source}) must be registered with the server. Register it, or copy the data.</source>
            <translation>La source de la couche « {layer} » ({source}) doit être inscrite auprès du serveur. Inscrivez-la, ou copiez les données.</translation>
        </message>
        <message>
            <source>The source of table '{layer}' ({source}) is not known to be registered with the server, so its data are copied. Register it to leave the data in place.</source>
            <translation>La source de la table « {layer} » ({source}) ne semble pas inscrite auprès du serveur, ses données sont donc copiées. Inscrivez-la pour laisser les données à leur emplacement.</translation>
        </message>
        <message>
            <source>The tiles number up to {tiles} and take about {megabytes} MB, which takes long to make and to upload. Leave out the deepest levels, or share a smaller area.</source>
            <translation>Il y aura jusqu’à {tiles} tuiles, soit environ {megabytes} Mo, longues à créer et à charger. Excluez les niveaux les plus profonds, ou partagez une zone plus petite.</translation>
        </message>
        <message>
            <source>The tiles will be in WGS 84; the map is in {crs} and is redrawn for it. Shapes and scales may look different.</source>
            <translation>Les tuiles seront en WGS 84 ; la carte est en {crs} et est redessinée pour cela. Les formes et les échelles peuvent paraître différentes.</translation>
        </message>
        <message>
            <source>The tiles will be in Web Mercator; the map is in {crs} and is redrawn for it. Shapes and scales may look different.</source>
            <translation>Les tuiles seront en Web Mercator ; la carte est en {crs} et est redessinée pour cela. Les formes et les échelles peuvent paraître différentes.</translation>
        </message>
        <message>
            <source>The tiling scheme is in the coordinate system {scheme}, the map in {crs}. Set the map to the scheme's system, or choose another scheme.</source>
            <translation>La structure de tuilage est dans le système de coordonnées {scheme}, la carte en {crs}. Passez la carte dans le système de la structure, ou choisissez une autre structure.</translation>
        </message>
        <message>
            <source>These texts of the service hold characters that are reserved: {properties}. Take them out.</source>
            <translation>Ces textes du service contiennent des caractères réservés : {properties}. Retirez ces caractères.</translation>
        </message>
        <message>
            <source>This draft describes a kind of service that cannot be made from a map. Choose a feature, tile or map image layer.</source>
            <translation>Ce brouillon décrit un genre de service qui ne peut pas être créé à partir d’une carte. Choisissez une couche d’entités, de tuiles ou d’images de carte.</translation>
        </message>
        <message>
            <source>Virtual columns of layer '{layer}' are published with their present values: {fields}. Publish again when what they are computed from changes.</source>
            <translation>Des colonnes virtuelles de la couche « {layer} » sont publiées avec leurs valeurs actuelles : {fields}. Publiez à nouveau quand ce dont elles sont calculées change.</translation>
        </message>
        <message>
            <source>With a maximum of {count} records the service answers no query. Set at least 1; 2000 is usual.</source>
            <translation>Avec un maximum de {count} enregistrements, le service ne répond à aucune requête. Définissez au moins 1 ; 2000 est l’usage.</translation>
        </message>
        <message>
            <source>Your account may not publish {kind} (it lacks {privilege}). Ask the portal's administrator, or sign in as another user.</source>
            <translation>Votre compte n’a pas le privilège requis ({privilege}) pour publier ceci : {kind}. Adressez-vous à l’administrateur du portail, ou connectez-vous en tant qu’un autre utilisateur.</translation>
        </message>
        <message>
            <source>Your account may not share like this (it lacks {privilege}). Share less widely, or ask the portal's administrator.</source>
            <translation>Votre compte ne peut pas partager ainsi (il lui manque {privilege}). Restreignez le partage, ou adressez-vous à l’administrateur du portail.</translation>
        </message>
        <message>
            <source>Your service '{name}' will be replaced; its address and item stay.</source>
            <translation>Votre service « {name} » sera remplacé ; son adresse et son élément sont conservés.</translation>
        </message>
        <message>
            <source>a category that is switched off</source>
            <translation>une catégorie désactivée</translation>
        </message>
        <message>
            <source>a colour ramp</source>
            <translation>une rampe de couleurs</translation>
        </message>
        <message>
            <source>a colour that is not RGB</source>
            <translation>une couleur qui n’est pas RVB</translation>
        </message>
        <message>
            <source>a conical gradient</source>
            <translation>un dégradé conique</translation>
        </message>
        <message>
            <source>a dash pattern</source>
            <translation>un motif de tirets</translation>
        </message>
        <message>
            <source>a font marker</source>
            <translation>un symbole de police</translation>
        </message>
        <message>
            <source>a form of one's own</source>
            <translation>un formulaire personnalisé</translation>
        </message>
        <message>
            <source>a gradient</source>
            <translation>un dégradé</translation>
        </message>
        <message>
            <source>a gradient round a point off the middle</source>
            <translation>un dégradé autour d’un point décentré</translation>
        </message>
        <message>
            <source>a hatching</source>
            <translation>des hachures</translation>
        </message>
        <message>
            <source>a key is no column of its layer</source>
            <translation>une clé n’est pas une colonne de sa couche</translation>
        </message>
        <message>
            <source>a label expression</source>
            <translation>une expression d’étiquette</translation>
        </message>
        <message>
            <source>a line beside its place</source>
            <translation>une ligne décalée</translation>
        </message>
        <message>
            <source>a map image layer</source>
            <translation>une couche d’images de carte</translation>
        </message>
        <message>
            <source>a map service</source>
            <translation>un service de carte</translation>
        </message>
        <message>
            <source>a part of the form that is shown on a condition</source>
            <translation>une partie du formulaire affichée sous condition</translation>
        </message>
        <message>
            <source>a picture fill</source>
            <translation>un remplissage par image</translation>
        </message>
        <message>
            <source>a picture in a format that browsers do not show</source>
            <translation>une image dans un format que les navigateurs n’affichent pas</translation>
        </message>
        <message>
            <source>a picture line</source>
            <translation>une ligne par image</translation>
        </message>
        <message>
            <source>a pie's size by its area</source>
            <translation>la taille d’un diagramme circulaire selon sa surface</translation>
        </message>
        <message>
            <source>a script in the map tip</source>
            <translation>un script dans l’infobulle de carte</translation>
        </message>
        <message>
            <source>a service of this kind</source>
            <translation>un service de ce genre</translation>
        </message>
        <message>
            <source>a setting of the labels' font</source>
            <translation>un réglage de police des étiquettes</translation>
        </message>
        <message>
            <source>a shadow</source>
            <translation>une ombre</translation>
        </message>
        <message>
            <source>a size on the ground</source>
            <translation>une taille en unités terrain</translation>
        </message>
        <message>
            <source>a symbol</source>
            <translation>un symbole</translation>
        </message>
        <message>
            <source>a symbol of several layers</source>
            <translation>un symbole à plusieurs couches</translation>
        </message>
        <message>
            <source>a table of pairs stands between the two layers</source>
            <translation>une table de correspondance se trouve entre les deux couches</translation>
        </message>
        <message>
            <source>a vector tile layer</source>
            <translation>une couche de tuiles vectorielles</translation>
        </message>
        <message>
            <source>a web feature layer</source>
            <translation>une couche d’entités web</translation>
        </message>
        <message>
            <source>a web tile layer</source>
            <translation>une couche de tuiles web</translation>
        </message>
        <message>
            <source>all columns in their order</source>
            <translation>toutes les colonnes dans leur ordre</translation>
        </message>
        <message>
            <source>always shown</source>
            <translation>toujours affiché</translation>
        </message>
        <message>
            <source>an element of the form that is no column</source>
            <translation>un élément de formulaire qui n’est pas une colonne</translation>
        </message>
        <message>
            <source>an expression of the pop-up</source>
            <translation>une expression de la fenêtre contextuelle</translation>
        </message>
        <message>
            <source>an imagery layer</source>
            <translation>une couche d’imagerie</translation>
        </message>
        <message>
            <source>as a flat fill</source>
            <translation>comme remplissage uni</translation>
        </message>
        <message>
            <source>as a link</source>
            <translation>comme lien</translation>
        </message>
        <message>
            <source>as a picture</source>
            <translation>comme image</translation>
        </message>
        <message>
            <source>as a plain background</source>
            <translation>comme arrière-plan uni</translation>
        </message>
        <message>
            <source>as a plain line</source>
            <translation>comme ligne simple</translation>
        </message>
        <message>
            <source>as a plain symbol</source>
            <translation>comme symbole simple</translation>
        </message>
        <message>
            <source>as a still arrow</source>
            <translation>comme flèche fixe</translation>
        </message>
        <message>
            <source>as a straight arrow</source>
            <translation>comme flèche droite</translation>
        </message>
        <message>
            <source>as a straight gradient</source>
            <translation>comme dégradé droit</translation>
        </message>
        <message>
            <source>as an effect of the whole layer</source>
            <translation>comme effet de toute la couche</translation>
        </message>
        <message>
            <source>as an expression in Arcade</source>
            <translation>comme expression Arcade</translation>
        </message>
        <message>
            <source>as clusters of the web</source>
            <translation>comme agrégats du web</translation>
        </message>
        <message>
            <source>as pies in place of symbols</source>
            <translation>comme diagrammes circulaires à la place des symboles</translation>
        </message>
        <message>
            <source>as text</source>
            <translation>comme texte</translation>
        </message>
        <message>
            <source>as web clients place labels</source>
            <translation>comme les clients web placent les étiquettes</translation>
        </message>
        <message>
            <source>at the top</source>
            <translation>en haut</translation>
        </message>
        <message>
            <source>blending among features</source>
            <translation>la fusion entre entités</translation>
        </message>
        <message>
            <source>by its width</source>
            <translation>selon sa largeur</translation>
        </message>
        <message>
            <source>by the first rule</source>
            <translation>selon la première règle</translation>
        </message>
        <message>
            <source>by the lowest of them</source>
            <translation>selon la plus basse d’entre elles</translation>
        </message>
        <message>
            <source>by the symbol for all other values</source>
            <translation>avec le symbole de toutes les autres valeurs</translation>
        </message>
        <message>
            <source>callouts of labels</source>
            <translation>les connecteurs d’étiquettes</translation>
        </message>
        <message>
            <source>classes that overlap</source>
            <translation>des classes qui se chevauchent</translation>
        </message>
        <message>
            <source>data-defined settings</source>
            <translation>des réglages définis par les données</translation>
        </message>
        <message>
            <source>drawn from end to end</source>
            <translation>dessiné d’un bout à l’autre</translation>
        </message>
        <message>
            <source>drawn over what lies beneath</source>
            <translation>dessiné par-dessus ce qui se trouve en dessous</translation>
        </message>
        <message>
            <source>each feature for itself</source>
            <translation>chaque entité pour elle-même</translation>
        </message>
        <message>
            <source>effects on geometry</source>
            <translation>des effets sur la géométrie</translation>
        </message>
        <message>
            <source>from its first to its last colour</source>
            <translation>de sa première à sa dernière couleur</translation>
        </message>
        <message>
            <source>in a regular grid</source>
            <translation>selon une grille régulière</translation>
        </message>
        <message>
            <source>in grey</source>
            <translation>en gris</translation>
        </message>
        <message>
            <source>in its colour</source>
            <translation>dans sa couleur</translation>
        </message>
        <message>
            <source>in its mean colour</source>
            <translation>dans sa couleur moyenne</translation>
        </message>
        <message>
            <source>in one line</source>
            <translation>sur une seule ligne</translation>
        </message>
        <message>
            <source>inside the polygon</source>
            <translation>à l’intérieur du polygone</translation>
        </message>
        <message>
            <source>it has several key columns, and one is possible</source>
            <translation>elle a plusieurs colonnes de clé, une seule est possible</translation>
        </message>
        <message>
            <source>it leads to another layer from row to row</source>
            <translation>elle mène à une couche différente selon la ligne</translation>
        </message>
        <message>
            <source>its first picture</source>
            <translation>sa première image</translation>
        </message>
        <message>
            <source>its two keys are of different types</source>
            <translation>ses deux clés sont de types différents</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>omis</translation>
        </message>
        <message>
            <source>markers along or within the shape</source>
            <translation>des symboles le long ou à l’intérieur de la forme</translation>
        </message>
        <message>
            <source>nearly the same</source>
            <translation>presque identique</translation>
        </message>
        <message>
            <source>nearly there</source>
            <translation>presque au même endroit</translation>
        </message>
        <message>
            <source>not turned</source>
            <translation>sans rotation</translation>
        </message>
        <message>
            <source>of one height</source>
            <translation>d’une seule hauteur</translation>
        </message>
        <message>
            <source>one symbol for all</source>
            <translation>un seul symbole pour tout</translation>
        </message>
        <message>
            <source>only its fill</source>
            <translation>seulement son remplissage</translation>
        </message>
        <message>
            <source>only its outline</source>
            <translation>seulement son contour</translation>
        </message>
        <message>
            <source>only the outlines</source>
            <translation>seulement les contours</translation>
        </message>
        <message>
            <source>rules that draw a feature twice</source>
            <translation>des règles qui dessinent deux fois une entité</translation>
        </message>
        <message>
            <source>size, colour or rotation by a value</source>
            <translation>une taille, une couleur ou une rotation selon une valeur</translation>
        </message>
        <message>
            <source>symbol levels</source>
            <translation>les niveaux de symbole</translation>
        </message>
        <message>
            <source>the balloon behind labels</source>
            <translation>la bulle derrière les étiquettes</translation>
        </message>
        <message>
            <source>the blend mode</source>
            <translation>le mode de fusion</translation>
        </message>
        <message>
            <source>the blur of a shading</source>
            <translation>le flou d’un ombrage</translation>
        </message>
        <message>
            <source>the buffer around labels</source>
            <translation>le tampon autour des étiquettes</translation>
        </message>
        <message>
            <source>the commonest symbol for all</source>
            <translation>le symbole le plus fréquent pour tout</translation>
        </message>
        <message>
            <source>the curve of an arrow</source>
            <translation>la courbure d’une flèche</translation>
        </message>
        <message>
            <source>the data-defined setting</source>
            <translation>le réglage défini par les données</translation>
        </message>
        <message>
            <source>the data-defined setting of labels</source>
            <translation>le réglage défini par les données des étiquettes</translation>
        </message>
        <message>
            <source>the density of the heatmap</source>
            <translation>la densité de la carte de chaleur</translation>
        </message>
        <message>
            <source>the diagram</source>
            <translation>le diagramme</translation>
        </message>
        <message>
            <source>the exact places of markers beside a line</source>
            <translation>la position exacte des symboles à côté d’une ligne</translation>
        </message>
        <message>
            <source>the geodatabase refuses it</source>
            <translation>la géodatabase la refuse</translation>
        </message>
        <message>
            <source>the kind of symbology</source>
            <translation>le genre de symbologie</translation>
        </message>
        <message>
            <source>the margin of the box behind labels</source>
            <translation>la marge du cadre derrière les étiquettes</translation>
        </message>
        <message>
            <source>the mask of labels</source>
            <translation>le masque des étiquettes</translation>
        </message>
        <message>
            <source>the opacity of a symbol</source>
            <translation>l’opacité d’un symbole</translation>
        </message>
        <message>
            <source>the order in which features are drawn</source>
            <translation>l’ordre de dessin des entités</translation>
        </message>
        <message>
            <source>the other layer is not published with it</source>
            <translation>l’autre couche n’est pas publiée avec elle</translation>
        </message>
        <message>
            <source>the paint effect</source>
            <translation>l’effet de dessin</translation>
        </message>
        <message>
            <source>the place of labels</source>
            <translation>l’emplacement des étiquettes</translation>
        </message>
        <message>
            <source>the same for all features</source>
            <translation>identique pour toutes les entités</translation>
        </message>
        <message>
            <source>the same size at every scale</source>
            <translation>la même taille à toutes les échelles</translation>
        </message>
        <message>
            <source>the shape of a marker</source>
            <translation>la forme d’un symbole ponctuel</translation>
        </message>
        <message>
            <source>the temporal settings</source>
            <translation>les réglages temporels</translation>
        </message>
        <message>
            <source>the weight of the heatmap</source>
            <translation>la pondération de la carte de chaleur</translation>
        </message>
        <message>
            <source>the wrapping of labels</source>
            <translation>le retour à la ligne des étiquettes</translation>
        </message>
        <message>
            <source>towards the middle</source>
            <translation>vers le centre</translation>
        </message>
        <message>
            <source>trimmed ends of lines</source>
            <translation>des extrémités de ligne rognées</translation>
        </message>
        <message>
            <source>where the first slice of a pie begins</source>
            <translation>le début du premier secteur d’un diagramme circulaire</translation>
        </message>
        <message>
            <source>which labels are drawn, and exactly where</source>
            <translation>quelles étiquettes sont dessinées, et où exactement</translation>
        </message>
        <message>
            <source>with the margin of the client</source>
            <translation>avec la marge du client</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' are of another kind of geometry than the layer ({types}) and cannot be published with it. Split the layer by kind of geometry.</source>
            <translation>{count} entités de la couche « {layer} » ont un autre genre de géométrie que la couche ({types}) et ne peuvent pas être publiées avec elle. Divisez la couche par genre de géométrie.</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' have invalid geometry, which servers may change or refuse. Repair them.</source>
            <translation>{count} entités de la couche « {layer} » ont une géométrie non valide, que les serveurs peuvent modifier ou refuser. Réparez-les.</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' have no geometry; they will be in the table but not on the map.</source>
            <translation>{count} entités de la couche « {layer} » n’ont pas de géométrie ; elles seront dans la table mais pas sur la carte.</translation>
        </message>
        <message>
            <source>{count} files ({size_bytes}) that rows of layer '{layer}' tell of are published as attachments, from {folders}. Whoever sees the layer sees them.</source>
            <translation>{count} fichiers ({size_bytes}) mentionnés dans des lignes de la couche « {layer} » sont publiés comme pièces jointes, depuis {folders}. Quiconque voit la couche les voit.</translation>
        </message>
        <message>
            <source>{count} files that rows of layer '{layer}' tell of are larger than {most_bytes} and do not go along as attachments. Make them smaller.</source>
            <translation>{count} fichiers mentionnés dans des lignes de la couche « {layer} » dépassent {most_bytes} et ne sont pas repris comme pièces jointes. Réduisez-les.</translation>
        </message>
        <message>
            <source>{count} files that rows of layer '{layer}' tell of are not there and do not go along as attachments. Put them back, or correct their paths.</source>
            <translation>{count} fichiers mentionnés dans des lignes de la couche « {layer} » n’existent pas et ne sont pas repris comme pièces jointes. Remettez-les en place, ou corrigez leurs chemins.</translation>
        </message>
        <message>
            <source>{extension} is switched on but has no name. Give it one, or switch it off.</source>
            <translation>{extension} est activé mais n’a pas de nom. Donnez un nom à cette extension, ou désactivez-la.</translation>
        </message>
    </context>
    <context>
        <name>FindingsPane</name>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Aide</translation>
        </message>
        <message>
            <source>&amp;Mend what is selected</source>
            <translation>&amp;Corriger la sélection</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Can be mended here</source>
            <translation>Corrigeable ici</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>Cop&amp;y</source>
            <translation>Co&amp;pier</translation>
        </message>
        <message>
            <source>Copy what is selected, or all</source>
            <translation>Copier la sélection, ou tout</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Erreurs</translation>
        </message>
        <message>
            <source>Errors, which have to be mended</source>
            <translation>Erreurs, qui doivent être corrigées</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtre</translation>
        </message>
        <message>
            <source>Filter findings</source>
            <translation>Filtrer les constats</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Constats</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Messages</translation>
        </message>
        <message>
            <source>Open the page of this finding</source>
            <translation>Ouvrir la page de ce constat</translation>
        </message>
        <message>
            <source>Repair the project or the settings here, as far as that can be done by itself</source>
            <translation>Corriger ici le projet ou les paramètres, pour autant que cela puisse se faire automatiquement</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Avertissements</translation>
        </message>
        <message>
            <source>What and what to do</source>
            <translation>Ce qu’il y a et ce qu’il faut faire</translation>
        </message>
        <message>
            <source>Which findings</source>
            <translation>Quels constats</translation>
        </message>
    </context>
    <context>
        <name>GeneralPane</name>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Dossier</translation>
        </message>
        <message>
            <source>&amp;Groups</source>
            <translation>Gr&amp;oupes</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Genre</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
        </message>
        <message>
            <source>&amp;Overwrite my service of this name</source>
            <translation>Remplacer &amp;mon service de ce nom</translation>
        </message>
        <message>
            <source>&amp;Portal</source>
            <translation>&amp;Portail</translation>
        </message>
        <message>
            <source>&amp;Summary</source>
            <translation>&amp;Résumé</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>&amp;Balises</translation>
        </message>
        <message>
            <source>A service name has at most {most} characters.</source>
            <translation>Un nom de service a au plus {most} caractères.</translation>
        </message>
        <message>
            <source>A service needs a name.</source>
            <translation>Un service a besoin d’un nom.</translation>
        </message>
        <message>
            <source>A service of {owner} has this name. Choose another, or overwrite.</source>
            <translation>Un service de {owner} porte ce nom. Choisissez-en un autre, ou remplacez-le.</translation>
        </message>
        <message>
            <source>About the name</source>
            <translation>À propos du nom</translation>
        </message>
        <message>
            <source>Add a portal connection</source>
            <translation>Ajouter une connexion à un portail</translation>
        </message>
        <message>
            <source>C&amp;redits</source>
            <translation>&amp;Crédits</translation>
        </message>
        <message>
            <source>D&amp;escription</source>
            <translation>D&amp;escription</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Tout le monde</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>Mon organisation</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>Nouveau…</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Moi uniquement</translation>
        </message>
        <message>
            <source>Share &amp;with</source>
            <translation>Partager &amp;avec</translation>
        </message>
        <message>
            <source>Ter&amp;ms of use</source>
            <translation>Conditions d’&amp;utilisation</translation>
        </message>
        <message>
            <source>The service will be called {name}.</source>
            <translation>Le service s’appellera {name}.</translation>
        </message>
        <message>
            <source>separated by commas</source>
            <translation>séparées par des virgules</translation>
        </message>
        <message>
            <source>the root of your content</source>
            <translation>la racine de votre contenu</translation>
        </message>
        <message>
            <source>titles, separated by commas</source>
            <translation>titres, séparés par des virgules</translation>
        </message>
    </context>
    <context>
        <name>ItemDialog</name>
        <message>
            <source>Changed</source>
            <translation>Modifié</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>Crédits</translation>
        </message>
        <message>
            <source>Deletion</source>
            <translation>Suppression</translation>
        </message>
        <message>
            <source>Details of the item</source>
            <translation>Détails de l’élément</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Groupes</translation>
        </message>
        <message>
            <source>Item id</source>
            <translation>Identifiant de l’élément</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Créé</translation>
        </message>
        <message>
            <source>Needed by</source>
            <translation>Nécessaire à</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Propriétaire</translation>
        </message>
        <message>
            <source>Picture of the item</source>
            <translation>Image de l’élément</translation>
        </message>
        <message>
            <source>Shared with</source>
            <translation>Partagé avec</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Balises</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>protected</source>
            <translation>protégé</translation>
        </message>
    </context>
    <context>
        <name>LayerIcons</name>
        <message>
            <source>Published as {title}</source>
            <translation>Publiée sous le titre {title}</translation>
        </message>
        <message>
            <source>Published as {title}, and changed since. Click to update it.</source>
            <translation>Publiée sous le titre {title}, et modifiée depuis. Cliquez pour mettre à jour.</translation>
        </message>
        <message>
            <source>Published as {title}. It was changed here and on the web; click to plan.</source>
            <translation>Publiée sous le titre {title}. Elle a été modifiée ici et sur le web ; cliquez pour planifier.</translation>
        </message>
    </context>
    <context>
        <name>LayerMenu</name>
        <message>
            <source>Share As Web Layer…</source>
            <translation>Partager comme couche web…</translation>
        </message>
        <message>
            <source>Share as web layer…</source>
            <translation>Partager comme couche web…</translation>
        </message>
        <message>
            <source>Update web layer…</source>
            <translation>Mettre à jour la couche web…</translation>
        </message>
    </context>
    <context>
        <name>LayerNotes</name>
        <message>
            <source>Comes from a portal.</source>
            <translation>Provient d’un portail.</translation>
        </message>
        <message>
            <source>Filtered: {filter}</source>
            <translation>Filtrée : {filter}</translation>
        </message>
        <message>
            <source>Its source cannot be read.</source>
            <translation>Sa source ne peut pas être lue.</translation>
        </message>
        <message>
            <source>Not for this kind of web layer.</source>
            <translation>Pas pour ce genre de couche web.</translation>
        </message>
        <message>
            <source>Unsaved edits stay out.</source>
            <translation>Les modifications non enregistrées ne sont pas incluses.</translation>
        </message>
    </context>
    <context>
        <name>LayerPage</name>
        <message>
            <source>&amp;Description</source>
            <translation>&amp;Description</translation>
        </message>
        <message>
            <source>&amp;Fields: what pop-ups show, and what may be edited</source>
            <translation>&amp;Champs : ce que les fenêtres contextuelles affichent, et ce qui peut être modifié</translation>
        </message>
        <message>
            <source>&amp;Id in the web layer</source>
            <translation>&amp;Identifiant dans la couche web</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>&amp;Balises</translation>
        </message>
        <message>
            <source>Editable</source>
            <translation>Modifiable</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Champ</translation>
        </message>
        <message>
            <source>Fin&amp;dings of this layer</source>
            <translation>C&amp;onstats sur cette couche</translation>
        </message>
        <message>
            <source>Not published from this project.</source>
            <translation>Non publiée depuis ce projet.</translation>
        </message>
        <message>
            <source>Published as {title}: {address}</source>
            <translation>Publiée sous le titre {title} : {address}</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>Affiché</translation>
        </message>
        <message>
            <source>given when it is published</source>
            <translation>attribué à la publication</translation>
        </message>
    </context>
    <context>
        <name>Mending</name>
        <message>
            <source>Not all of it can be repaired here; see the findings for what to do.</source>
            <translation>Tout ne peut pas être réparé ici ; consultez les constats pour savoir quoi faire.</translation>
        </message>
    </context>
    <context>
        <name>MissingLibrary</name>
        <message>
            <source>The Python package '{library}' is missing. Install it into QGIS's Python (on Debian: apt install python3-{library}) and start QGIS again.</source>
            <translation>Le paquet Python « {library} » manque. Installez-le dans le Python de QGIS (sous Debian : apt install python3-{library}) et redémarrez QGIS.</translation>
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
            <translation>Copier</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
    </context>
    <context>
        <name>OptionsPage</name>
        <message>
            <source>&amp;Add…</source>
            <translation>&amp;Ajouter…</translation>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation>&amp;Modifier…</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Dossier</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Genre</translation>
        </message>
        <message>
            <source>&amp;Log from this level on</source>
            <translation>&amp;Journaliser à partir de ce niveau</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>&amp;Supprimer…</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>Démarr&amp;er</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Tester</translation>
        </message>
        <message>
            <source>Ask the selected address, signed in as nobody, through QGIS's proxy and certificates</source>
            <translation>Interroger l’adresse sélectionnée, sans être connecté, par le proxy et les certificats de QGIS</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Erreurs</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Tout le monde</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Tout</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Genre</translation>
        </message>
        <message>
            <source>Local portal</source>
            <translation>Portail local</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Journal</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>Mon organisation</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Moi uniquement</translation>
        </message>
        <message>
            <source>Portals and servers</source>
            <translation>Portails et serveurs</translation>
        </message>
        <message>
            <source>S&amp;hare with</source>
            <translation>&amp;Partager avec</translation>
        </message>
        <message>
            <source>St&amp;op</source>
            <translation>A&amp;rrêter</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Étapes</translation>
        </message>
        <message>
            <source>Test &amp;network</source>
            <translation>Tester &amp;le réseau</translation>
        </message>
        <message>
            <source>URL</source>
            <translation>URL</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Avertissements</translation>
        </message>
        <message>
            <source>What a new web layer starts with</source>
            <translation>Valeurs de départ d’une nouvelle couche web</translation>
        </message>
        <message>
            <source>the root of your content</source>
            <translation>la racine de votre contenu</translation>
        </message>
    </context>
    <context>
        <name>PlanPane</name>
        <message>
            <source>Data</source>
            <translation>Données</translation>
        </message>
        <message>
            <source>It cannot be published so</source>
            <translation>La publication n’est pas possible ainsi</translation>
        </message>
        <message>
            <source>Keep changes made on the web</source>
            <translation>Conserver les modifications faites sur le web</translation>
        </message>
        <message>
            <source>Keep replaced data, to put back</source>
            <translation>Garder les données remplacées, pour les rétablir</translation>
        </message>
        <message>
            <source>Nothing, it is up to date.</source>
            <translation>Rien, tout est à jour.</translation>
        </message>
        <message>
            <source>P&amp;lan</source>
            <translation>P&amp;lan</translation>
        </message>
        <message>
            <source>Pop-ups</source>
            <translation>Fenêtres contextuelles</translation>
        </message>
        <message>
            <source>Remove what is no longer published</source>
            <translation>Supprimer ce qui n’est plus publié</translation>
        </message>
        <message>
            <source>Send only changed features</source>
            <translation>N’envoyer que les entités modifiées</translation>
        </message>
        <message>
            <source>Sharing</source>
            <translation>Partage</translation>
        </message>
        <message>
            <source>Symbols and labels</source>
            <translation>Symboles et étiquettes</translation>
        </message>
        <message>
            <source>Tell what publishing will do; nothing on the portal is changed</source>
            <translation>Indiquer ce que fera la publication ; rien n’est modifié sur le portail</translation>
        </message>
        <message>
            <source>Texts and capabilities</source>
            <translation>Textes et fonctionnalités</translation>
        </message>
        <message>
            <source>What publishing may touch where a service of this name is overwritten:</source>
            <translation>Ce que la publication peut modifier lorsqu’elle remplace un service de ce nom :</translation>
        </message>
        <message>
            <source>What publishing will do</source>
            <translation>Ce que fera la publication</translation>
        </message>
        <message>
            <source>What will be done</source>
            <translation>Ce qui sera fait</translation>
        </message>
    </context>
    <context>
        <name>Plans</name>
        <message>
            <source>Add the layers {names}</source>
            <translation>Ajouter les couches {names}</translation>
        </message>
        <message>
            <source>An earlier overwrite broke off. It is done again, and what had been changed on the web before it is kept.</source>
            <translation>Un remplacement précédent a été interrompu. Il est refait, et ce qui avait été modifié sur le web auparavant est conservé.</translation>
        </message>
        <message>
            <source>Changed in the project and on the web, stays as it is on the web: {places}.</source>
            <translation>Modifié dans le projet et sur le web, reste comme sur le web : {places}.</translation>
        </message>
        <message>
            <source>Changed in the project: {places}.</source>
            <translation>Modifié dans le projet : {places}.</translation>
        </message>
        <message>
            <source>Changed on the web, stays as it is there: {places}.</source>
            <translation>Modifié sur le web, reste tel quel : {places}.</translation>
        </message>
        <message>
            <source>Compare with what was sent</source>
            <translation>Comparer avec ce qui a été envoyé</translation>
        </message>
        <message>
            <source>Data changed</source>
            <translation>Données modifiées</translation>
        </message>
        <message>
            <source>Describe the item</source>
            <translation>Décrire l’élément</translation>
        </message>
        <message>
            <source>Features were edited on the web since it was published; these edits will be lost.</source>
            <translation>Des entités ont été modifiées sur le web depuis la publication ; ces modifications seront perdues.</translation>
        </message>
        <message>
            <source>Fields of another type: {names}.</source>
            <translation>Champs d’un autre type : {names}.</translation>
        </message>
        <message>
            <source>Fields that are no longer published: {names}.</source>
            <translation>Champs qui ne sont plus publiés : {names}.</translation>
        </message>
        <message>
            <source>It is not known what was published last. What differs on the web counts as changed there.</source>
            <translation>On ne sait pas ce qui a été publié en dernier. Ce qui diffère sur le web est considéré comme modifié là-bas.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map, as it was not published.</source>
            <translation>La couche « {layer} » n’est pas dans la carte web, car elle n’a pas été publiée.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map, which knows no such source.</source>
            <translation>La couche « {layer} » n’est pas dans la carte web, qui ne connaît pas ce genre de source.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map: its source takes a password, token or key, which everybody who sees the map would learn.</source>
            <translation>La couche « {layer} » n’est pas dans la carte web : sa source demande un mot de passe, un jeton ou une clé, que tous ceux qui voient la carte apprendraient.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map: where it comes from is not known.</source>
            <translation>La couche « {layer} » n’est pas dans la carte web : sa provenance n’est pas connue.</translation>
        </message>
        <message>
            <source>Layer {layer}: add the fields {names}</source>
            <translation>Couche {layer} : ajouter les champs {names}</translation>
        </message>
        <message>
            <source>Layer {layer}: add {adds}, change {updates} and delete {deletes} features</source>
            <translation>Couche {layer} : entités à ajouter {adds}, à modifier {updates}, à supprimer {deletes}</translation>
        </message>
        <message>
            <source>Layer {layer}: append {adds} features in {parts} parts</source>
            <translation>Couche {layer} : ajouter {adds} entités, nombre de parties : {parts}</translation>
        </message>
        <message>
            <source>Layer {layer}: set {parts}</source>
            <translation>Couche {layer} : définir {parts}</translation>
        </message>
        <message>
            <source>Make the folder '{title}'</source>
            <translation>Créer le dossier « {title} »</translation>
        </message>
        <message>
            <source>Missing right</source>
            <translation>Droit manquant</translation>
        </message>
        <message>
            <source>Name clash</source>
            <translation>Conflit de noms</translation>
        </message>
        <message>
            <source>New fields: {names}.</source>
            <translation>Nouveaux champs : {names}.</translation>
        </message>
        <message>
            <source>No longer published; stays, as removal is switched off.</source>
            <translation>N’est plus publiée ; conservée, car la suppression est désactivée.</translation>
        </message>
        <message>
            <source>No longer published; will be removed with its data.</source>
            <translation>N’est plus publiée ; sera supprimée avec ses données.</translation>
        </message>
        <message>
            <source>Note in the item what was published</source>
            <translation>Noter dans l’élément ce qui a été publié</translation>
        </message>
        <message>
            <source>Only features that changed are sent.</source>
            <translation>Seules les entités modifiées sont envoyées.</translation>
        </message>
        <message>
            <source>Overwrite the service '{name}'</source>
            <translation>Remplacer le service « {name} »</translation>
        </message>
        <message>
            <source>Publish the service '{name}'</source>
            <translation>Publier le service « {name} »</translation>
        </message>
        <message>
            <source>Set pop-ups and drawing of the item</source>
            <translation>Définir les fenêtres contextuelles et la représentation de l’élément</translation>
        </message>
        <message>
            <source>Set what the service tells: {parts}</source>
            <translation>Définir ce que le service indique : {parts}</translation>
        </message>
        <message>
            <source>Share the item</source>
            <translation>Partager l’élément</translation>
        </message>
        <message>
            <source>Sharing changed</source>
            <translation>Partage modifié</translation>
        </message>
        <message>
            <source>Sharing was changed on the web and stays as it is there.</source>
            <translation>Le partage a été modifié sur le web et reste tel quel.</translation>
        </message>
        <message>
            <source>Style changed</source>
            <translation>Style modifié</translation>
        </message>
        <message>
            <source>Take away {count} files that an earlier run left on the portal</source>
            <translation>Retirer {count} fichiers laissés sur le portail par une exécution précédente</translation>
        </message>
        <message>
            <source>Texts changed</source>
            <translation>Textes modifiés</translation>
        </message>
        <message>
            <source>The data are replaced as a whole. Item, address and layer numbers stay the same.</source>
            <translation>Les données sont remplacées en bloc. L’élément, l’adresse et les numéros de couche restent les mêmes.</translation>
        </message>
        <message>
            <source>The field '{field}' does not tell features apart: '{value}' comes twice.</source>
            <translation>Le champ « {field} » ne distingue pas les entités : « {value} » apparaît deux fois.</translation>
        </message>
        <message>
            <source>The layer has attachments or relations, so its features are not sent one by one.</source>
            <translation>La couche a des pièces jointes ou des relations, ses entités ne sont donc pas envoyées une à une.</translation>
        </message>
        <message>
            <source>The layer has too many features to compare them one by one.</source>
            <translation>La couche a trop d’entités pour les comparer une à une.</translation>
        </message>
        <message>
            <source>The service does not have this layer yet, and is not given it, as data are switched off.</source>
            <translation>Le service n’a pas encore cette couche et ne la reçoit pas, car les données sont désactivées.</translation>
        </message>
        <message>
            <source>The service does not have this layer yet.</source>
            <translation>Le service n’a pas encore cette couche.</translation>
        </message>
        <message>
            <source>There is no service named '{name}' yet.</source>
            <translation>Il n’y a pas encore de service nommé « {name} ».</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Inchangée</translation>
        </message>
        <message>
            <source>Upload {name}</source>
            <translation>Charger {name}</translation>
        </message>
        <message>
            <source>Upload {name} in the place of the last one</source>
            <translation>Charger {name} à la place du fichier précédent</translation>
        </message>
        <message>
            <source>Which features changed cannot be told, as they were published from elsewhere or cannot be told apart.</source>
            <translation>On ne peut pas savoir quelles entités ont changé, car elles ont été publiées d’ailleurs ou ne peuvent pas être distinguées.</translation>
        </message>
        <message>
            <source>Will be created</source>
            <translation>Sera créée</translation>
        </message>
        <message>
            <source>Would be removed</source>
            <translation>Serait supprimée</translation>
        </message>
        <message>
            <source>{count} features were deleted on the web and stay deleted.</source>
            <translation>{count} entités ont été supprimées sur le web et restent supprimées.</translation>
        </message>
        <message>
            <source>{count} new features are sent as files that the service appends, in {parts} parts.</source>
            <translation>{count} nouvelles entités sont envoyées dans des fichiers que le service ajoute ; nombre de parties : {parts}.</translation>
        </message>
    </context>
    <context>
        <name>Plugin</name>
        <message>
            <source>Portals</source>
            <translation>Portails</translation>
        </message>
        <message>
            <source>Share As Web Layer</source>
            <translation>Partager comme couche web</translation>
        </message>
    </context>
    <context>
        <name>PortalChoice</name>
        <message>
            <source>Local portal (on this computer)</source>
            <translation>Portail local (sur cet ordinateur)</translation>
        </message>
    </context>
    <context>
        <name>PortalSwitch</name>
        <message>
            <source>It does not run.</source>
            <translation>Il ne fonctionne pas.</translation>
        </message>
        <message>
            <source>It runs at {address}.</source>
            <translation>Il fonctionne à l’adresse {address}.</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Démarrage…</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Arrêt…</translation>
        </message>
    </context>
    <context>
        <name>Portals</name>
        <message>
            <source>&amp;Add to map</source>
            <translation>&amp;Ajouter à la carte</translation>
        </message>
        <message>
            <source>&amp;Details…</source>
            <translation>&amp;Détails…</translation>
        </message>
        <message>
            <source>&amp;Move to folder…</source>
            <translation>Déplacer &amp;vers un dossier…</translation>
        </message>
        <message>
            <source>&amp;New folder…</source>
            <translation>&amp;Nouveau dossier…</translation>
        </message>
        <message>
            <source>&amp;Overwrite from this project…</source>
            <translation>Re&amp;mplacer à partir de ce projet…</translation>
        </message>
        <message>
            <source>&amp;Publish the map here…</source>
            <translation>&amp;Publier la carte ici…</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>&amp;Renommer…</translation>
        </message>
        <message>
            <source>&amp;Share…</source>
            <translation>Par&amp;tager…</translation>
        </message>
        <message>
            <source>Add a &amp;portal…</source>
            <translation>Ajouter un p&amp;ortail…</translation>
        </message>
        <message>
            <source>Add to map</source>
            <translation>Ajouter à la carte</translation>
        </message>
        <message>
            <source>All items in it go with it, services and their data too. This cannot be undone.</source>
            <translation>Tous les éléments qu’il contient sont supprimés avec lui, y compris les services et leurs données. Cette action est irréversible.</translation>
        </message>
        <message>
            <source>Copy &amp;URL</source>
            <translation>Copier l’&amp;URL</translation>
        </message>
        <message>
            <source>Copy &amp;id</source>
            <translation>Copier l’&amp;identifiant</translation>
        </message>
        <message>
            <source>Copy URL</source>
            <translation>Copier l’URL</translation>
        </message>
        <message>
            <source>D&amp;elete…</source>
            <translation>&amp;Supprimer…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Delete the folder {title} from the portal?</source>
            <translation>Supprimer le dossier {title} du portail ?</translation>
        </message>
        <message>
            <source>Delete {title} ({type}) from the portal?</source>
            <translation>Supprimer {title} ({type}) du portail ?</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>Détails…</translation>
        </message>
        <message>
            <source>Do&amp;wnload…</source>
            <translation>Télé&amp;charger…</translation>
        </message>
        <message>
            <source>Download {title}</source>
            <translation>Télécharger {title}</translation>
        </message>
        <message>
            <source>Downloaded to {path}</source>
            <translation>Téléchargé dans {path}</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Tout le monde</translation>
        </message>
        <message>
            <source>Found in {portal}: {text}</source>
            <translation>Trouvé dans {portal} : {text}</translation>
        </message>
        <message>
            <source>It is shared with: {groups}</source>
            <translation>Partagé avec : {groups}</translation>
        </message>
        <message>
            <source>Items of the active portal, to add to the map</source>
            <translation>Éléments du portail actif, à ajouter à la carte</translation>
        </message>
        <message>
            <source>Local portal (on this computer)</source>
            <translation>Portail local (sur cet ordinateur)</translation>
        </message>
        <message>
            <source>Make &amp;active</source>
            <translation>Rendre acti&amp;f</translation>
        </message>
        <message>
            <source>Members of groups</source>
            <translation>Membres des groupes</translation>
        </message>
        <message>
            <source>Move {title} to the folder</source>
            <translation>Déplacer {title} vers le dossier</translation>
        </message>
        <message>
            <source>My content</source>
            <translation>Mon contenu</translation>
        </message>
        <message>
            <source>My groups</source>
            <translation>Mes groupes</translation>
        </message>
        <message>
            <source>No longer protect from de&amp;letion</source>
            <translation>Ne plus protéger contre la suppr&amp;ession</translation>
        </message>
        <message>
            <source>Nothing is here.</source>
            <translation>Il n’y a rien ici.</translation>
        </message>
        <message>
            <source>Only the owner</source>
            <translation>Le propriétaire uniquement</translation>
        </message>
        <message>
            <source>Open in web &amp;browser</source>
            <translation>Ouvrir dans le navigateur &amp;web</translation>
        </message>
        <message>
            <source>Open in web browser</source>
            <translation>Ouvrir dans le navigateur web</translation>
        </message>
        <message>
            <source>Portal items</source>
            <translation>Éléments du portail</translation>
        </message>
        <message>
            <source>Portals</source>
            <translation>Portails</translation>
        </message>
        <message>
            <source>Portals (Web Layer Sharing)</source>
            <translation>Portails (Web Layer Sharing)</translation>
        </message>
        <message>
            <source>Protect from de&amp;letion</source>
            <translation>Protéger contre la suppr&amp;ession</translation>
        </message>
        <message>
            <source>Protected from deletion</source>
            <translation>Protégé contre la suppression</translation>
        </message>
        <message>
            <source>Public items</source>
            <translation>Éléments publics</translation>
        </message>
        <message>
            <source>Re&amp;fresh</source>
            <translation>Actua&amp;liser</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Lecture…</translation>
        </message>
        <message>
            <source>Refresh to sign in</source>
            <translation>Actualiser pour se connecter</translation>
        </message>
        <message>
            <source>Show more ({shown} of {total})</source>
            <translation>Afficher plus ({shown} sur {total})</translation>
        </message>
        <message>
            <source>Stopped. Refresh to read on.</source>
            <translation>Arrêté. Actualisez pour poursuivre la lecture.</translation>
        </message>
        <message>
            <source>The folder {title} was deleted from the portal.</source>
            <translation>Le dossier {title} a été supprimé du portail.</translation>
        </message>
        <message>
            <source>The map is now the picture of {title}.</source>
            <translation>La carte est maintenant l’image de {title}.</translation>
        </message>
        <message>
            <source>The organization</source>
            <translation>L’organisation</translation>
        </message>
        <message>
            <source>The service and its data go with it.</source>
            <translation>Le service et ses données sont supprimés avec lui.</translation>
        </message>
        <message>
            <source>These need it and will not work without it: {names}</source>
            <translation>Ces éléments en ont besoin et ne fonctionneront pas sans lui : {names}</translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>Cette action est irréversible.</translation>
        </message>
        <message>
            <source>Title of the folder</source>
            <translation>Titre du dossier</translation>
        </message>
        <message>
            <source>Title of the item; the service keeps its name</source>
            <translation>Titre de l’élément ; le service garde son nom</translation>
        </message>
        <message>
            <source>Title of the new folder</source>
            <translation>Titre du nouveau dossier</translation>
        </message>
        <message>
            <source>Use the map as &amp;picture</source>
            <translation>Utiliser la carte comme ima&amp;ge</translation>
        </message>
        <message>
            <source>You are in no group.</source>
            <translation>Vous n’êtes dans aucun groupe.</translation>
        </message>
        <message>
            <source>{portal} is now the active portal.</source>
            <translation>{portal} est maintenant le portail actif.</translation>
        </message>
        <message>
            <source>{portal}, signed in as {user}</source>
            <translation>{portal}, connecté en tant que {user}</translation>
        </message>
        <message>
            <source>{title}
{type} of {owner}
Shared with: {level}
Changed: {when}</source>
            <translation>{title}
{type} de {owner}
Partagé avec : {level}
Modifié : {when}</translation>
        </message>
        <message>
            <source>{title} could not be opened. If it is not shared with everyone, its portal needs a connection with an authentication configuration.</source>
            <translation>Impossible d’ouvrir {title}. Si l’élément n’est pas partagé avec tout le monde, son portail a besoin d’une connexion avec une configuration d’authentification.</translation>
        </message>
        <message>
            <source>{title} is protected from deletion. Take the protection away first.</source>
            <translation>{title} : élément protégé contre la suppression. Retirez d’abord la protection.</translation>
        </message>
        <message>
            <source>{title} was deleted from the portal.</source>
            <translation>{title} : élément supprimé du portail.</translation>
        </message>
    </context>
    <context>
        <name>PortalsPage</name>
        <message>
            <source>Add a portal</source>
            <translation>Ajouter un portail</translation>
        </message>
        <message>
            <source>Add to the map</source>
            <translation>Ajouter à la carte</translation>
        </message>
        <message>
            <source>Add what is selected to the map</source>
            <translation>Ajouter la sélection à la carte</translation>
        </message>
        <message>
            <source>Ask the portal again for what is selected</source>
            <translation>Interroger à nouveau le portail sur la sélection</translation>
        </message>
        <message>
            <source>Asking the portal</source>
            <translation>Interrogation du portail</translation>
        </message>
        <message>
            <source>Portals</source>
            <translation>Portails</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Actualiser</translation>
        </message>
        <message>
            <source>Search the portal</source>
            <translation>Rechercher dans le portail</translation>
        </message>
        <message>
            <source>Stop asking</source>
            <translation>Arrêter l’interrogation</translation>
        </message>
    </context>
    <context>
        <name>ProgressPane</name>
        <message>
            <source>Show the &amp;log</source>
            <translation>Afficher le &amp;journal</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Étapes</translation>
        </message>
    </context>
    <context>
        <name>ProjectPage</name>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Dossier</translation>
        </message>
        <message>
            <source>&amp;Keep how this map is shared</source>
            <translation>Reten&amp;ir comment cette carte est partagée</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
        </message>
        <message>
            <source>&amp;Summary</source>
            <translation>&amp;Résumé</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>&amp;Balises</translation>
        </message>
        <message>
            <source>K&amp;ind</source>
            <translation>G&amp;enre</translation>
        </message>
        <message>
            <source>What the project keeps of the dock Share As Web Layer. The project file holds it once you save the project.</source>
            <translation>Ce que le projet retient du panneau « Partager comme couche web ». Le fichier de projet le contient dès que vous enregistrez le projet.</translation>
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
            <translation>Fonctionnalités</translation>
        </message>
        <message>
            <source>Copy the data to the server</source>
            <translation>Copier les données sur le serveur</translation>
        </message>
        <message>
            <source>Default z</source>
            <translation>Z par défaut</translation>
        </message>
        <message>
            <source>Draw from a cache</source>
            <translation>Dessiner à partir d’un cache</translation>
        </message>
        <message>
            <source>Edits may bring true curves</source>
            <translation>Les mises à jour peuvent contenir de vraies courbes</translation>
        </message>
        <message>
            <source>Edits may lack M values</source>
            <translation>Les mises à jour peuvent omettre les valeurs M</translation>
        </message>
        <message>
            <source>Feature access</source>
            <translation>Accès aux entités</translation>
        </message>
        <message>
            <source>Feature layer beside it</source>
            <translation>Couche d’entités associée</translation>
        </message>
        <message>
            <source>Fewest instances</source>
            <translation>Nombre minimal d’instances</translation>
        </message>
        <message>
            <source>Give features without z one</source>
            <translation>Donner un Z aux entités qui n’en ont pas</translation>
        </message>
        <message>
            <source>Instances in a container</source>
            <translation>Instances par conteneur</translation>
        </message>
        <message>
            <source>Isolation</source>
            <translation>Isolation</translation>
        </message>
        <message>
            <source>Keep who edited and when</source>
            <translation>Retenir qui a modifié et quand</translation>
        </message>
        <message>
            <source>Layers must have fixed ids</source>
            <translation>Les couches doivent avoir des identifiants fixes</translation>
        </message>
        <message>
            <source>Longest idle time (s)</source>
            <translation>Durée maximale d’inactivité (s)</translation>
        </message>
        <message>
            <source>Longest use (s)</source>
            <translation>Durée maximale d’utilisation (s)</translation>
        </message>
        <message>
            <source>Longest wait (s)</source>
            <translation>Durée maximale d’attente (s)</translation>
        </message>
        <message>
            <source>Make the draft without a portal</source>
            <translation>Créer le brouillon sans portail</translation>
        </message>
        <message>
            <source>Make tiles when they are asked for</source>
            <translation>Créer les tuiles à la demande</translation>
        </message>
        <message>
            <source>Most instances</source>
            <translation>Nombre maximal d’instances</translation>
        </message>
        <message>
            <source>Most records in one answer</source>
            <translation>Nombre maximal d’enregistrements par réponse</translation>
        </message>
        <message>
            <source>Most tiles in one export</source>
            <translation>Nombre maximal de tuiles par export</translation>
        </message>
        <message>
            <source>Operations</source>
            <translation>Opérations</translation>
        </message>
        <message>
            <source>People may export the data</source>
            <translation>Autoriser l’export des données</translation>
        </message>
        <message>
            <source>People may export tiles</source>
            <translation>Autoriser l’export de tuiles</translation>
        </message>
        <message>
            <source>Pooling</source>
            <translation>Regroupement</translation>
        </message>
        <message>
            <source>Portal that it is meant for</source>
            <translation>Portail prévu</translation>
        </message>
        <message>
            <source>Recycle at</source>
            <translation>Recycler à</translation>
        </message>
        <message>
            <source>Recycle every (h)</source>
            <translation>Recycler toutes les (h)</translation>
        </message>
        <message>
            <source>Server (none: the portal's own)</source>
            <translation>Serveur (vide : celui du portail)</translation>
        </message>
        <message>
            <source>Server folder</source>
            <translation>Dossier du serveur</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>Symbols as CIM</source>
            <translation>Symboles en CIM</translation>
        </message>
        <message>
            <source>The public may collect data</source>
            <translation>Autoriser la collecte publique de données</translation>
        </message>
        <message>
            <source>Tiling scheme file (.xml)</source>
            <translation>Fichier de structure de tuilage (.xml)</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Fuseau horaire</translation>
        </message>
        <message>
            <source>Time zone of the dates</source>
            <translation>Fuseau horaire des dates</translation>
        </message>
        <message>
            <source>Time zone to show</source>
            <translation>Fuseau horaire à afficher</translation>
        </message>
        <message>
            <source>Use a cache that is there</source>
            <translation>Utiliser un cache existant</translation>
        </message>
        <message>
            <source>With daylight saving</source>
            <translation>Avec heure d’été</translation>
        </message>
        <message>
            <source>z value</source>
            <translation>Valeur Z</translation>
        </message>
    </context>
    <context>
        <name>PublishDock</name>
        <message>
            <source>Share As Web Layer</source>
            <translation>Partager comme couche web</translation>
        </message>
    </context>
    <context>
        <name>PublishDockFrame</name>
        <message>
            <source>&amp;Analyze</source>
            <translation>&amp;Analyser</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>A&amp;nnuler</translation>
        </message>
        <message>
            <source>&amp;Draft</source>
            <translation>&amp;Brouillon</translation>
        </message>
        <message>
            <source>Look for all problems, before anything is written</source>
            <translation>Rechercher tous les problèmes, avant toute écriture</translation>
        </message>
        <message>
            <source>P&amp;ublish</source>
            <translation>P&amp;ublier</translation>
        </message>
        <message>
            <source>Pages of what is shared</source>
            <translation>Pages de ce qui est partagé</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>Save, open or stage the draft, or keep its settings in the project</source>
            <translation>Enregistrer, ouvrir ou préparer le brouillon, ou garder ses paramètres dans le projet</translation>
        </message>
        <message>
            <source>What is going on</source>
            <translation>Ce qui est en cours</translation>
        </message>
    </context>
    <context>
        <name>PublishPage</name>
        <message>
            <source>&amp;General</source>
            <translation>&amp;Général</translation>
        </message>
        <message>
            <source>&amp;Plan</source>
            <translation>P&amp;lan</translation>
        </message>
        <message>
            <source>&amp;Result</source>
            <translation>&amp;Résultat</translation>
        </message>
        <message>
            <source>C&amp;onfiguration</source>
            <translation>&amp;Configuration</translation>
        </message>
        <message>
            <source>Con&amp;tent</source>
            <translation>Con&amp;tenu</translation>
        </message>
        <message>
            <source>F&amp;indings</source>
            <translation>Con&amp;stats</translation>
        </message>
        <message>
            <source>Now shown from the portal: {names}</source>
            <translation>Désormais affichées depuis le portail : {names}</translation>
        </message>
        <message>
            <source>Pr&amp;ogress</source>
            <translation>Pr&amp;ogression</translation>
        </message>
        <message>
            <source>Share As Web Layer</source>
            <translation>Partager comme couche web</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Arrêt…</translation>
        </message>
    </context>
    <context>
        <name>PublishRun</name>
        <message>
            <source>Describing the map</source>
            <translation>Description de la carte</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>An earlier service was brought up to date; its id and address are the same.</source>
            <translation>Un service existant a été mis à jour ; son identifiant et son adresse sont les mêmes.</translation>
        </message>
        <message>
            <source>Drawn by</source>
            <translation>Représentation</translation>
        </message>
        <message>
            <source>Features</source>
            <translation>Entités</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Couche</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Couches</translation>
        </message>
        <message>
            <source>Near, but not the same</source>
            <translation>Proche, mais pas identique</translation>
        </message>
        <message>
            <source>Not in the web map</source>
            <translation>Absent de la carte web</translation>
        </message>
        <message>
            <source>Nothing had to be changed.</source>
            <translation>Rien n’a dû être modifié.</translation>
        </message>
        <message>
            <source>On {portal}, {time} (UTC).</source>
            <translation>Sur {portal}, {time} (UTC).</translation>
        </message>
        <message>
            <source>Page of the web layer</source>
            <translation>Page de la couche web</translation>
        </message>
        <message>
            <source>Page of the web map</source>
            <translation>Page de la carte web</translation>
        </message>
        <message>
            <source>Published: {title}</source>
            <translation>Publié : {title}</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>The portal took no service definition, so the service was made of its geodatabase.</source>
            <translation>Le portail n’a pas accepté de définition de service, le service a donc été créé à partir de sa géodatabase.</translation>
        </message>
        <message>
            <source>Web map in the viewer</source>
            <translation>Carte web dans la visionneuse</translation>
        </message>
        <message>
            <source>What else was noticed</source>
            <translation>Autres remarques</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Ce qui a été fait</translation>
        </message>
        <message>
            <source>Where it is</source>
            <translation>Où la trouver</translation>
        </message>
    </context>
    <context>
        <name>ResultPane</name>
        <message>
            <source>Add to &amp;map</source>
            <translation>Ajouter à la &amp;carte</translation>
        </message>
        <message>
            <source>Copy as &amp;Python</source>
            <translation>Copier en &amp;Python</translation>
        </message>
        <message>
            <source>Copy as &amp;qgis_process</source>
            <translation>Copier en &amp;qgis_process</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Élément</translation>
        </message>
        <message>
            <source>Let the project's layers show the published ones, in their places and with their styles</source>
            <translation>Faire afficher par les couches du projet celles qui sont publiées, à leur place et avec leurs styles</translation>
        </message>
        <message>
            <source>Nothing was published yet.</source>
            <translation>Rien n’a encore été publié.</translation>
        </message>
        <message>
            <source>Open in &amp;browser</source>
            <translation>Ouvrir dans le &amp;navigateur</translation>
        </message>
        <message>
            <source>Pages (*.html)</source>
            <translation>Pages (*.html)</translation>
        </message>
        <message>
            <source>S&amp;wap local layers</source>
            <translation>&amp;Échanger les couches locales</translation>
        </message>
        <message>
            <source>Save &amp;report…</source>
            <translation>Enregistrer le &amp;rapport…</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>Enregistrer le rapport</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Service</translation>
        </message>
        <message>
            <source>What was published</source>
            <translation>Ce qui a été publié</translation>
        </message>
        <message>
            <source>{name}: {count} features</source>
            <translation>{name} : {count} entités</translation>
        </message>
    </context>
    <context>
        <name>RunReactions</name>
        <message>
            <source>Planned. Publish does just this.</source>
            <translation>Planifié. « Publier » fait exactement cela.</translation>
        </message>
        <message>
            <source>Published {title}.</source>
            <translation>Publié : {title}.</translation>
        </message>
        <message>
            <source>Published {title}: {layers} layers, {count} features.</source>
            <translation>Publié : {title}, avec {layers} couches et {count} entités.</translation>
        </message>
        <message>
            <source>{errors} errors, {rest} others</source>
            <translation>{errors} erreurs, {rest} autres</translation>
        </message>
    </context>
    <context>
        <name>ShareDialog</name>
        <message>
            <source>&amp;Share with</source>
            <translation>&amp;Partager avec</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Tout le monde</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>Mon organisation</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Moi uniquement</translation>
        </message>
        <message>
            <source>Share {title}</source>
            <translation>Partager {title}</translation>
        </message>
        <message>
            <source>and with these &amp;groups</source>
            <translation>et avec ces &amp;groupes</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Appending new features, {done} of {total}</source>
            <translation>Ajout de nouvelles entités, {done} sur {total}</translation>
        </message>
        <message>
            <source>Asking {url} what is there</source>
            <translation>Interrogation de {url} sur l’existant</translation>
        </message>
        <message>
            <source>Comparing {layer} with what was published last</source>
            <translation>Comparaison de {layer} avec ce qui a été publié en dernier</translation>
        </message>
        <message>
            <source>Comparing {layer} with what was sent</source>
            <translation>Comparaison de {layer} avec ce qui a été envoyé</translation>
        </message>
        <message>
            <source>Copying the data</source>
            <translation>Copie des données</translation>
        </message>
        <message>
            <source>Copying {layer}</source>
            <translation>Copie de {layer}</translation>
        </message>
        <message>
            <source>Copying {layer}: {done} of {total} features</source>
            <translation>Copie de {layer} : {done} entités sur {total}</translation>
        </message>
        <message>
            <source>Describing the service</source>
            <translation>Description du service</translation>
        </message>
        <message>
            <source>Looking for problems</source>
            <translation>Recherche de problèmes</translation>
        </message>
        <message>
            <source>Making tiles, {done} of {total}; {rate} a second, {remaining} to go</source>
            <translation>Création de tuiles, {done} sur {total} ; {rate} par seconde, temps restant : {remaining}</translation>
        </message>
        <message>
            <source>Packing the tiles, {done_mb} of {total_mb} MB</source>
            <translation>Mise en paquetage des tuiles, {done_mb} Mo sur {total_mb}</translation>
        </message>
        <message>
            <source>Packing, {done_mb} of {total_mb} MB</source>
            <translation>Compression, {done_mb} Mo sur {total_mb}</translation>
        </message>
        <message>
            <source>Putting '{title}' back as it was</source>
            <translation>Rétablissement de « {title} »</translation>
        </message>
        <message>
            <source>Reading the data through</source>
            <translation>Lecture complète des données</translation>
        </message>
        <message>
            <source>Saving the web map '{title}'</source>
            <translation>Enregistrement de la carte web « {title} »</translation>
        </message>
        <message>
            <source>Sending changes, {done} of {total} features</source>
            <translation>Envoi des modifications, {done} entités sur {total}</translation>
        </message>
        <message>
            <source>Starting the local portal</source>
            <translation>Démarrage du portail local</translation>
        </message>
        <message>
            <source>Taking changes back, {done} features so far</source>
            <translation>Annulation des modifications, {done} entités jusqu’ici</translation>
        </message>
        <message>
            <source>The portal publishes: {status}</source>
            <translation>Le portail publie : {status}</translation>
        </message>
        <message>
            <source>The portal stores the upload</source>
            <translation>Le portail stocke le fichier chargé</translation>
        </message>
        <message>
            <source>The portal takes no service definition; the geodatabase is published in its place</source>
            <translation>Le portail n’accepte pas de définition de service ; la géodatabase est publiée à la place</translation>
        </message>
        <message>
            <source>Unpacking, {done_mb} of {total_mb} MB</source>
            <translation>Décompression, {done_mb} Mo sur {total_mb}</translation>
        </message>
        <message>
            <source>Uploading, {sent_mb} of {total_mb} MB</source>
            <translation>Chargement, {sent_mb} Mo sur {total_mb}</translation>
        </message>
        <message>
            <source>{title} is published</source>
            <translation>Publication terminée : {title}</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>Analyse {name}</source>
            <translation>Analyser {name}</translation>
        </message>
        <message>
            <source>Ask about {title}</source>
            <translation>Interroger sur {title}</translation>
        </message>
        <message>
            <source>Ask {url}</source>
            <translation>Interroger {url}</translation>
        </message>
        <message>
            <source>Delete {title}</source>
            <translation>Supprimer {title}</translation>
        </message>
        <message>
            <source>Download {title}</source>
            <translation>Télécharger {title}</translation>
        </message>
        <message>
            <source>Look into a portal</source>
            <translation>Consulter un portail</translation>
        </message>
        <message>
            <source>Look into a service</source>
            <translation>Consulter un service</translation>
        </message>
        <message>
            <source>Make the folder {title}</source>
            <translation>Créer le dossier {title}</translation>
        </message>
        <message>
            <source>Move {title}</source>
            <translation>Déplacer {title}</translation>
        </message>
        <message>
            <source>Open {title}</source>
            <translation>Ouvrir {title}</translation>
        </message>
        <message>
            <source>Plan {name}</source>
            <translation>Planifier {name}</translation>
        </message>
        <message>
            <source>Protect {title}</source>
            <translation>Protéger {title}</translation>
        </message>
        <message>
            <source>Publish {name}</source>
            <translation>Publier {name}</translation>
        </message>
        <message>
            <source>Put {name} back</source>
            <translation>Rétablir {name}</translation>
        </message>
        <message>
            <source>Rename {title}</source>
            <translation>Renommer {title}</translation>
        </message>
        <message>
            <source>Set the picture of {title}</source>
            <translation>Définir l’image de {title}</translation>
        </message>
        <message>
            <source>Share {title}</source>
            <translation>Partager {title}</translation>
        </message>
        <message>
            <source>Sign in to {url}</source>
            <translation>Se connecter à {url}</translation>
        </message>
        <message>
            <source>Stage {name}</source>
            <translation>Préparer {name}</translation>
        </message>
        <message>
            <source>Start the local portal</source>
            <translation>Démarrer le portail local</translation>
        </message>
        <message>
            <source>Stop the local portal</source>
            <translation>Arrêter le portail local</translation>
        </message>
    </context>
</TS>
