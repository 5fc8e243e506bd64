<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Algorithms</name>
        <message>
            <source>Address of a Dask scheduler, in place of processes</source>
            <translation>Dirección de un planificador de Dask, en lugar de procesos</translation>
        </message>
        <message>
            <source>Address of the service</source>
            <translation>Dirección del servicio</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Allow exporting the data</source>
            <translation>Permitir la exportación de los datos</translation>
        </message>
        <message>
            <source>ArcGIS Online, Google Maps (Web Mercator)</source>
            <translation>ArcGIS Online, Google Maps (Web Mercator)</translation>
        </message>
        <message>
            <source>Arguments, parted by blanks</source>
            <translation>Argumentos, separados por espacios</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>Tal como está</translation>
        </message>
        <message>
            <source>As the definition says</source>
            <translation>Según la definición</translation>
        </message>
        <message>
            <source>At most {count} tiles, about {size} MB</source>
            <translation>{count} teselas como máximo, unos {size} MB</translation>
        </message>
        <message>
            <source>Authentication configuration</source>
            <translation>Configuración de autenticación</translation>
        </message>
        <message>
            <source>Brings your web layer of this name up to date, or makes it where there is none. Item, address, layer numbers and sharing stay, and so does what was changed on the web: pop-ups, symbols, texts. Only features that changed are sent where they can be told apart. Nothing is removed unless you say so.</source>
            <translation>Actualiza su capa web de este nombre o la crea si no existe. El elemento, la dirección, los números de capa y el uso compartido se conservan, al igual que lo modificado en la web: elementos emergentes, símbolos, textos. Solo se envían los objetos espaciales modificados, cuando es posible distinguirlos. No se elimina nada salvo que usted lo indique.</translation>
        </message>
        <message>
            <source>Cache folder</source>
            <translation>Carpeta de la caché</translation>
        </message>
        <message>
            <source>Capabilities, such as Query,Create,Update,Delete,Editing</source>
            <translation>Capacidades, p. ej. Query,Create,Update,Delete,Editing</translation>
        </message>
        <message>
            <source>Certificate file to trust for this portal (PEM)</source>
            <translation>Archivo de certificado en el que confiar para este portal (PEM)</translation>
        </message>
        <message>
            <source>Change portal item</source>
            <translation>Modificar elemento del portal</translation>
        </message>
        <message>
            <source>Changes what an item of a portal tells of itself: title, summary, description, tags, credits, terms of use, picture; and whether it can be deleted. What is left empty stays as it is. A service keeps its name and address whatever the title.</source>
            <translation>Modifica lo que un elemento de un portal indica sobre sí mismo: título, resumen, descripción, etiquetas, créditos, condiciones de uso, imagen; y si se puede eliminar. Lo que se deja vacío no cambia. Un servicio conserva su nombre y su dirección sea cual sea el título.</translation>
        </message>
        <message>
            <source>Checks a service definition draft (.sddraft), copies the data of its layers into a file geodatabase and packs both as a service definition (.sd). Errors that the analyzer finds stop it before anything is written. The layers come from the project that the draft names.</source>
            <translation>Comprueba un borrador de definición de servicio (.sddraft), copia los datos de sus capas en una geodatabase de archivos y empaqueta ambos como definición de servicio (.sd). Los errores que encuentra el analizador detienen el proceso antes de escribir nada. Las capas proceden del proyecto que nombra el borrador.</translation>
        </message>
        <message>
            <source>Copy data that the server could read where they are</source>
            <translation>Copiar también los datos que el servidor podría leer en su lugar de origen</translation>
        </message>
        <message>
            <source>Create map tile cache</source>
            <translation>Crear caché de teselas de mapa</translation>
        </message>
        <message>
            <source>Create sharing draft</source>
            <translation>Crear borrador para compartir</translation>
        </message>
        <message>
            <source>Create tile package</source>
            <translation>Crear paquete de teselas</translation>
        </message>
        <message>
            <source>Create vector tile package</source>
            <translation>Crear paquete de teselas vectoriales</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>Créditos</translation>
        </message>
        <message>
            <source>Data were put back</source>
            <translation>Se restauraron datos</translation>
        </message>
        <message>
            <source>Delete all that is in it, too</source>
            <translation>Eliminar también todo su contenido</translation>
        </message>
        <message>
            <source>Delete it even if other items need it</source>
            <translation>Eliminarlo aunque otros elementos lo necesiten</translation>
        </message>
        <message>
            <source>Delete portal folder</source>
            <translation>Eliminar carpeta del portal</translation>
        </message>
        <message>
            <source>Delete portal item</source>
            <translation>Eliminar elemento del portal</translation>
        </message>
        <message>
            <source>Deletes a folder of your content on a portal. One that holds items stays unless you say that they go with it, services and their data too; and a protected item in it keeps it in any case.</source>
            <translation>Elimina una carpeta de su contenido en un portal. Si contiene elementos, se conserva salvo que indique que se eliminen con ella, incluidos los servicios y sus datos; en todo caso, se conserva si contiene un elemento protegido.</translation>
        </message>
        <message>
            <source>Deletes an item of a portal, and with a service's item the service and its data. Nothing is deleted that is protected, or that other items need unless you say so.</source>
            <translation>Elimina un elemento de un portal y, si es el de un servicio, también el servicio y sus datos. No se elimina nada que esté protegido, ni nada que otros elementos necesiten salvo que usted lo indique.</translation>
        </message>
        <message>
            <source>Deletion</source>
            <translation>Eliminación</translation>
        </message>
        <message>
            <source>Describes the project, or the layers chosen, as a web feature layer and writes the service definition draft (.sddraft). The draft is XML and may be edited before it is staged. What the analyzer finds is told in the log; errors do not keep the draft from being written, they keep it from being staged.</source>
            <translation>Describe el proyecto, o las capas elegidas, como capa de entidades web y escribe el borrador de definición de servicio (.sddraft). El borrador es XML y se puede editar antes de prepararlo. Lo que encuentra el analizador figura en el registro; los errores no impiden escribir el borrador, pero sí prepararlo.</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>Descripción</translation>
        </message>
        <message>
            <source>Dots per inch</source>
            <translation>Puntos por pulgada</translation>
        </message>
        <message>
            <source>Download portal item</source>
            <translation>Descargar elemento del portal</translation>
        </message>
        <message>
            <source>Draw the map's background</source>
            <translation>Dibujar el fondo del mapa</translation>
        </message>
        <message>
            <source>Draws the map as tiles and packs them as a tile package (.tpkx). Labels are whole across the edges of tiles, and tiles on which nothing is drawn are left out. The work is shared by several processes; if it is stopped or broken off, the same call goes on from where it was. With 'Update', only the tiles of the extent are drawn anew in a package that is there.</source>
            <translation>Dibuja el mapa como teselas y las empaqueta como paquete de teselas (.tpkx). Las etiquetas quedan enteras en los bordes de las teselas, y se omiten las teselas en las que no se dibuja nada. El trabajo se reparte entre varios procesos; si se detiene o se interrumpe, la misma llamada continúa desde donde quedó. Con «Actualizar», en un paquete existente solo se vuelven a dibujar las teselas de la extensión.</translation>
        </message>
        <message>
            <source>Draws the map as tiles into a folder in the form of a compact cache, version 2 (conf.xml, conf.cdi and bundles below _alllayers), as map servers keep it. The folder must be new or empty.</source>
            <translation>Dibuja el mapa como teselas en una carpeta con el formato de una caché compacta, versión 2 (conf.xml, conf.cdi y paquetes dentro de _alllayers), tal como la guardan los servidores de mapas. La carpeta debe ser nueva o estar vacía.</translation>
        </message>
        <message>
            <source>Draws the map as tiles, sends them to a portal as a tile package and publishes that as a tile layer. Labels are whole across the edges of tiles. Compares the levels that the portal serves with those that were sent.</source>
            <translation>Dibuja el mapa como teselas, las envía a un portal como paquete de teselas y lo publica como capa de teselas. Las etiquetas quedan enteras en los bordes de las teselas. Compara los niveles que sirve el portal con los enviados.</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Todos (público)</translation>
        </message>
        <message>
            <source>Exit code</source>
            <translation>Código de salida</translation>
        </message>
        <message>
            <source>Export layer file</source>
            <translation>Exportar archivo de capa</translation>
        </message>
        <message>
            <source>Export map file</source>
            <translation>Exportar archivo de mapa</translation>
        </message>
        <message>
            <source>Extent (none: that of the layers)</source>
            <translation>Extensión (ninguna: la de las capas)</translation>
        </message>
        <message>
            <source>Feature service URL</source>
            <translation>URL del servicio de entidades</translation>
        </message>
        <message>
            <source>Fields that tell features apart, as layer=field, separated by commas</source>
            <translation>Campos que distinguen los objetos espaciales, en la forma capa=campo, separados por comas</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Finds items of a portal whose title, tags or texts have words that begin with the given ones, and lists them in a table. What is written in the portal's query language, such as owner:me or title:"Roads", is taken as it stands. The search stays within your organization.</source>
            <translation>Busca en un portal los elementos cuyo título, etiquetas o textos contienen palabras que empiezan por las indicadas y los muestra en una tabla. Lo que se escribe en el lenguaje de consulta del portal, como owner:me o title:"Roads", se usa tal cual. La búsqueda se limita a su organización.</translation>
        </message>
        <message>
            <source>First level</source>
            <translation>Primer nivel</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>Folder (none: the root of your content)</source>
            <translation>Carpeta (ninguna: la raíz de su contenido)</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Gives a folder of your content on a portal another title. What is in it stays.</source>
            <translation>Asigna otro título a una carpeta de su contenido en un portal. Lo que contiene se conserva.</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Grupos</translation>
        </message>
        <message>
            <source>HTML files (*.html);;JSON files (*.json)</source>
            <translation>Archivos HTML (*.html);;Archivos JSON (*.json)</translation>
        </message>
        <message>
            <source>Id of the folder</source>
            <translation>Id. de la carpeta</translation>
        </message>
        <message>
            <source>Id of the folder that was deleted</source>
            <translation>Id. de la carpeta eliminada</translation>
        </message>
        <message>
            <source>Ids of the items that need it</source>
            <translation>Id. de los elementos que lo necesitan</translation>
        </message>
        <message>
            <source>It was not there before</source>
            <translation>No existía antes</translation>
        </message>
        <message>
            <source>Item id</source>
            <translation>Id. de elemento</translation>
        </message>
        <message>
            <source>Item id of the layer in use</source>
            <translation>Id. de elemento de la capa en uso</translation>
        </message>
        <message>
            <source>Item id of the layer that replaces it</source>
            <translation>Id. de elemento de la capa que la reemplaza</translation>
        </message>
        <message>
            <source>Item id of the service definition</source>
            <translation>Id. de elemento de la definición de servicio</translation>
        </message>
        <message>
            <source>Item id of the web layer</source>
            <translation>Id. de elemento de la capa web</translation>
        </message>
        <message>
            <source>Item id of the web map</source>
            <translation>Id. de elemento del mapa web</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>Elementos</translation>
        </message>
        <message>
            <source>JSON files (*.json)</source>
            <translation>Archivos JSON (*.json)</translation>
        </message>
        <message>
            <source>Keep replaced data, so that they can be put back</source>
            <translation>Guardar los datos reemplazados para poder restaurarlos</translation>
        </message>
        <message>
            <source>Keep what was changed on the web</source>
            <translation>Conservar lo modificado en la web</translation>
        </message>
        <message>
            <source>Last level</source>
            <translation>Último nivel</translation>
        </message>
        <message>
            <source>Layer file</source>
            <translation>Archivo de capa</translation>
        </message>
        <message>
            <source>Layer files (*.lyrx)</source>
            <translation>Archivos de capa (*.lyrx)</translation>
        </message>
        <message>
            <source>Layer {name} is no longer there.</source>
            <translation>La capa {name} ya no existe.</translation>
        </message>
        <message>
            <source>Layers (none: what the map shows)</source>
            <translation>Capas (ninguna: lo que muestra el mapa)</translation>
        </message>
        <message>
            <source>Layers and tables</source>
            <translation>Capas y tablas</translation>
        </message>
        <message>
            <source>Layers and tables (none: the whole map)</source>
            <translation>Capas y tablas (ninguna: todo el mapa)</translation>
        </message>
        <message>
            <source>Make portal folder</source>
            <translation>Crear carpeta del portal</translation>
        </message>
        <message>
            <source>Make the folder if it is missing</source>
            <translation>Crear la carpeta si no existe</translation>
        </message>
        <message>
            <source>Makes a folder in your content on a portal. One that is there already is fine.</source>
            <translation>Crea una carpeta en su contenido de un portal. Si ya existe, no hay problema.</translation>
        </message>
        <message>
            <source>Map file</source>
            <translation>Archivo de mapa</translation>
        </message>
        <message>
            <source>Map files (*.mapx)</source>
            <translation>Archivos de mapa (*.mapx)</translation>
        </message>
        <message>
            <source>Most items to list</source>
            <translation>Número máximo de elementos de la lista</translation>
        </message>
        <message>
            <source>Most records in one answer</source>
            <translation>Número máximo de registros por respuesta</translation>
        </message>
        <message>
            <source>Move portal item</source>
            <translation>Mover elemento del portal</translation>
        </message>
        <message>
            <source>Moves an item of a portal to another of your folders. Address and sharing stay.</source>
            <translation>Mueve un elemento de un portal a otra de sus carpetas. La dirección y el uso compartido se conservan.</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>Mi organización</translation>
        </message>
        <message>
            <source>Name under which the old content stays</source>
            <translation>Nombre con el que se conserva el contenido anterior</translation>
        </message>
        <message>
            <source>Needed by {title} ({type})</source>
            <translation>Lo necesita {title} ({type})</translation>
        </message>
        <message>
            <source>New title</source>
            <translation>Título nuevo</translation>
        </message>
        <message>
            <source>No longer protect</source>
            <translation>Dejar de proteger</translation>
        </message>
        <message>
            <source>Number of items</source>
            <translation>Número de elementos</translation>
        </message>
        <message>
            <source>Only list the arcpy names that it uses</source>
            <translation>Solo listar los nombres de arcpy que utiliza</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Solo yo</translation>
        </message>
        <message>
            <source>Only my own items</source>
            <translation>Solo mis propios elementos</translation>
        </message>
        <message>
            <source>Only tiles that touch these areas</source>
            <translation>Solo teselas que tocan estas áreas</translation>
        </message>
        <message>
            <source>Overwrite my service of this name</source>
            <translation>Sobrescribir mi servicio de este nombre</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Propietario</translation>
        </message>
        <message>
            <source>Packs the features of the map as vector tiles (.vtpk), with a style, pictures and letters, so that web clients draw them much as QGIS does. Rasters are left out. An index tells clients where tiles are; without one the package is flat. Work that was stopped or broken off goes on with the same call.</source>
            <translation>Empaqueta los objetos espaciales del mapa como teselas vectoriales (.vtpk), con estilo, imágenes y tipos de letra, de modo que los clientes web los dibujen de forma muy parecida a QGIS. Los rásteres se omiten. Un índice indica a los clientes dónde hay teselas; sin él, el paquete es plano. Un trabajo detenido o interrumpido continúa con la misma llamada.</translation>
        </message>
        <message>
            <source>Packs the features of the map as vector tiles with a style, pictures and letters, sends them to a portal as a vector tile package and publishes that as a vector tile layer. Rasters are left out. Compares the levels that the portal serves with those that were sent.</source>
            <translation>Empaqueta los objetos espaciales del mapa como teselas vectoriales con estilo, imágenes y tipos de letra, las envía a un portal como paquete de teselas vectoriales y lo publica como capa de teselas vectoriales. Los rásteres se omiten. Compara los niveles que sirve el portal con los enviados.</translation>
        </message>
        <message>
            <source>Page of the web map</source>
            <translation>Página del mapa web</translation>
        </message>
        <message>
            <source>Picture, 600 by 400</source>
            <translation>Imagen, 600 por 400</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>Imágenes (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Plan publish</source>
            <translation>Planificar publicación</translation>
        </message>
        <message>
            <source>Portal content</source>
            <translation>Contenido del portal</translation>
        </message>
        <message>
            <source>Portal folder</source>
            <translation>Carpeta del portal</translation>
        </message>
        <message>
            <source>Portal folder, if other than the definition's</source>
            <translation>Carpeta del portal, si es distinta de la de la definición</translation>
        </message>
        <message>
            <source>Portal item details</source>
            <translation>Detalles del elemento del portal</translation>
        </message>
        <message>
            <source>Portal: a connection's name or a URL (none: the active portal)</source>
            <translation>Portal: nombre de una conexión o URL (ninguno: el portal activo)</translation>
        </message>
        <message>
            <source>Processes (0: one a processor)</source>
            <translation>Procesos (0: uno por procesador)</translation>
        </message>
        <message>
            <source>Protect from deletion</source>
            <translation>Proteger contra eliminación</translation>
        </message>
        <message>
            <source>Publish map image layer</source>
            <translation>Publicar capa de imágenes de mapa</translation>
        </message>
        <message>
            <source>Publish tile layer</source>
            <translation>Publicar capa de teselas</translation>
        </message>
        <message>
            <source>Publish vector tile layer</source>
            <translation>Publicar capa de teselas vectoriales</translation>
        </message>
        <message>
            <source>Publish web layer</source>
            <translation>Publicar capa web</translation>
        </message>
        <message>
            <source>Publish web map</source>
            <translation>Publicar mapa web</translation>
        </message>
        <message>
            <source>Publishes the map on a server that belongs to the portal: copies the data, uploads the service definition to the server and publishes it as a map image layer, which the server draws; with feature access, as a feature layer too.</source>
            <translation>Publica el mapa en un servidor que pertenece al portal: copia los datos, carga la definición de servicio en el servidor y la publica como capa de imágenes de mapa, que dibuja el servidor; con acceso a entidades, también como capa de entidades.</translation>
        </message>
        <message>
            <source>Publishes the project as a web map: groups, order, visibility, opacity, scale ranges, pop-ups, bookmarks, extent and base map. The project's own layers become a web layer first, or bring the one of this name up to date; layers that come from the web (XYZ, WMS, WMTS, ArcGIS) become layers of the map as they are and are not copied. Overwriting keeps the map's id and what was added to it on the web.</source>
            <translation>Publica el proyecto como mapa web: grupos, orden, visibilidad, opacidad, rangos de escala, elementos emergentes, marcadores, extensión y mapa base. Las capas propias del proyecto se convierten primero en una capa web, o actualizan la de este nombre; las capas procedentes de la web (XYZ, WMS, WMTS, ArcGIS) pasan al mapa tal como están y no se copian. Al sobrescribir se conservan el id. del mapa y lo que se le añadió en la web.</translation>
        </message>
        <message>
            <source>Publishes the project, or the layers chosen, as a web feature layer: makes the draft, stages it, uploads the service definition, waits for the service, shares it and compares what the portal serves with what was sent.</source>
            <translation>Publica el proyecto, o las capas elegidas, como capa de entidades web: crea el borrador, lo prepara, carga la definición de servicio, espera al servicio, lo comparte y compara lo que sirve el portal con lo enviado.</translation>
        </message>
        <message>
            <source>Publishing would be refused</source>
            <translation>La publicación sería rechazada</translation>
        </message>
        <message>
            <source>Put back web layer</source>
            <translation>Restaurar capa web</translation>
        </message>
        <message>
            <source>Puts a web layer back as it was before it was last overwritten from this computer: symbols, labels, pop-ups, texts, sharing, and features that were changed one by one. Data that went as a whole are put back where they had been kept (see Update web layer).</source>
            <translation>Devuelve una capa web al estado anterior a la última sobrescritura desde este equipo: símbolos, etiquetas, elementos emergentes, textos, uso compartido y los objetos espaciales modificados uno a uno. Los datos que se enviaron en conjunto se restauran si se habían guardado (véase Actualizar capa web).</translation>
        </message>
        <message>
            <source>Puts the content of a new tile layer or vector tile layer into one that is in use, whose item, address and sharing stay. The old content is archived: in an item of its own if it is given a name, else in the item of the new layer, under a name with the moment.</source>
            <translation>Coloca el contenido de una capa de teselas o de teselas vectoriales nueva en otra que está en uso, cuyo elemento, dirección y uso compartido se conservan. El contenido anterior se archiva: en un elemento propio si se le da un nombre; si no, en el elemento de la capa nueva, con un nombre que incluye el momento.</translation>
        </message>
        <message>
            <source>Quality of JPEG</source>
            <translation>Calidad de JPEG</translation>
        </message>
        <message>
            <source>Remove layers and fields no longer published</source>
            <translation>Eliminar capas y campos que ya no se publican</translation>
        </message>
        <message>
            <source>Rename portal folder</source>
            <translation>Cambiar nombre de carpeta del portal</translation>
        </message>
        <message>
            <source>Replace an existing file</source>
            <translation>Reemplazar un archivo existente</translation>
        </message>
        <message>
            <source>Replace web layer</source>
            <translation>Reemplazar capa web</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <source>Run arcpy script</source>
            <translation>Ejecutar script de arcpy</translation>
        </message>
        <message>
            <source>Runs a Python script that was written for arcpy, as it is. The project that is open is the one that the script calls "CURRENT"; an .aprx means the QGIS project of the same name beside it. A script can be checked first, without running it: the log then lists each arcpy name that it uses and whether it is there.</source>
            <translation>Ejecuta tal cual un script de Python escrito para arcpy. El proyecto abierto es el que el script denomina "CURRENT"; un .aprx se refiere al proyecto de QGIS del mismo nombre situado junto a él. Antes se puede comprobar un script sin ejecutarlo: el registro lista entonces cada nombre de arcpy que utiliza y si está disponible.</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>Script</translation>
        </message>
        <message>
            <source>Search portal</source>
            <translation>Buscar en el portal</translation>
        </message>
        <message>
            <source>Send only features that changed, where possible</source>
            <translation>Enviar solo los objetos espaciales modificados, cuando sea posible</translation>
        </message>
        <message>
            <source>Server folder</source>
            <translation>Carpeta del servidor</translation>
        </message>
        <message>
            <source>Server: its URL, an .ags file or a connection</source>
            <translation>Servidor: su URL, un archivo .ags o una conexión</translation>
        </message>
        <message>
            <source>Service URL</source>
            <translation>URL del servicio</translation>
        </message>
        <message>
            <source>Service definition</source>
            <translation>Definición de servicio</translation>
        </message>
        <message>
            <source>Service definition draft</source>
            <translation>Borrador de definición de servicio</translation>
        </message>
        <message>
            <source>Service definition drafts (*.sddraft)</source>
            <translation>Borradores de definición de servicio (*.sddraft)</translation>
        </message>
        <message>
            <source>Service definitions (*.sd)</source>
            <translation>Definiciones de servicio (*.sd)</translation>
        </message>
        <message>
            <source>Service name</source>
            <translation>Nombre del servicio</translation>
        </message>
        <message>
            <source>Service name, if other than the definition's</source>
            <translation>Nombre del servicio, si es distinto del de la definición</translation>
        </message>
        <message>
            <source>Share portal item</source>
            <translation>Compartir elemento del portal</translation>
        </message>
        <message>
            <source>Share with</source>
            <translation>Compartir con</translation>
        </message>
        <message>
            <source>Share with groups, separated by commas</source>
            <translation>Compartir con grupos, separados por comas</translation>
        </message>
        <message>
            <source>Shared with</source>
            <translation>Compartido con</translation>
        </message>
        <message>
            <source>Shares an item of a portal with your organization or with everyone, and with groups, named by title or id. Groups that it is shared with already keep it unless you say otherwise.</source>
            <translation>Comparte un elemento de un portal con su organización o con todos, y con grupos, indicados por título o id. Los grupos con los que ya está compartido se mantienen salvo que indique lo contrario.</translation>
        </message>
        <message>
            <source>Something would be changed</source>
            <translation>Algo cambiaría</translation>
        </message>
        <message>
            <source>Stage service</source>
            <translation>Preparar servicio</translation>
        </message>
        <message>
            <source>Staging version</source>
            <translation>Versión de preparación</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Resumen</translation>
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation>Etiquetas, separadas por comas</translation>
        </message>
        <message>
            <source>Take it out of all other groups</source>
            <translation>Retirarlo de todos los demás grupos</translation>
        </message>
        <message>
            <source>Take over texts and picture too</source>
            <translation>Tomar también los textos y la imagen</translation>
        </message>
        <message>
            <source>Tells what a portal knows of an item: title, type, owner, address, folder, with whom it is shared, and which other items need it, as far as they are seen: services that were made of it, and the owner's newest web maps that show it.</source>
            <translation>Indica lo que un portal sabe de un elemento: título, tipo, propietario, dirección, carpeta, con quién se comparte y qué otros elementos lo necesitan, en la medida en que se ven: los servicios creados a partir de él y los mapas web más recientes del propietario que lo muestran.</translation>
        </message>
        <message>
            <source>Tells what publishing would do: for each layer whether it is created, changed, left alone or would be removed, why, and each step in its order. Nothing on the portal is changed. The plan can be written to a JSON file.</source>
            <translation>Indica qué haría la publicación: para cada capa, si se crea, se modifica, se deja igual o se eliminaría, y por qué; y cada paso en su orden. No se modifica nada en el portal. El plan se puede escribir en un archivo JSON.</translation>
        </message>
        <message>
            <source>Terms of use</source>
            <translation>Condiciones de uso</translation>
        </message>
        <message>
            <source>The algorithm was not prepared.</source>
            <translation>El algoritmo no se ha preparado.</translation>
        </message>
        <message>
            <source>The map's own CRS</source>
            <translation>El SRC propio del mapa</translation>
        </message>
        <message>
            <source>The script ended with exit code {code}.</source>
            <translation>El script terminó con el código de salida {code}.</translation>
        </message>
        <message>
            <source>There is no script {path}.</source>
            <translation>No existe el script {path}.</translation>
        </message>
        <message>
            <source>Tile package</source>
            <translation>Paquete de teselas</translation>
        </message>
        <message>
            <source>Tile packages (*.tpkx)</source>
            <translation>Paquetes de teselas (*.tpkx)</translation>
        </message>
        <message>
            <source>Tiling scheme</source>
            <translation>Esquema de teselas</translation>
        </message>
        <message>
            <source>Tiling scheme file (.xml), in place of the scheme</source>
            <translation>Archivo de esquema de teselas (.xml), en lugar del esquema</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <source>Title of the folder</source>
            <translation>Título de la carpeta</translation>
        </message>
        <message>
            <source>Title of the web map</source>
            <translation>Título del mapa web</translation>
        </message>
        <message>
            <source>Title of what was deleted</source>
            <translation>Título de lo eliminado</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Type of the items, such as Feature Service</source>
            <translation>Tipo de los elementos, p. ej. Feature Service</translation>
        </message>
        <message>
            <source>Update data</source>
            <translation>Actualizar datos</translation>
        </message>
        <message>
            <source>Update pop-ups</source>
            <translation>Actualizar elementos emergentes</translation>
        </message>
        <message>
            <source>Update sharing</source>
            <translation>Actualizar uso compartido</translation>
        </message>
        <message>
            <source>Update symbols and labels</source>
            <translation>Actualizar símbolos y etiquetas</translation>
        </message>
        <message>
            <source>Update texts, aliases and capabilities</source>
            <translation>Actualizar textos, alias y capacidades</translation>
        </message>
        <message>
            <source>Update the extent in an existing package</source>
            <translation>Actualizar la extensión en un paquete existente</translation>
        </message>
        <message>
            <source>Update web layer</source>
            <translation>Actualizar capa web</translation>
        </message>
        <message>
            <source>Upload service definition</source>
            <translation>Cargar definición de servicio</translation>
        </message>
        <message>
            <source>Uploads a service definition (.sd) to a portal and publishes it. Folder and sharing come from the service definition unless given here. Nothing of yours is overwritten unless the definition or this tool says so; if publishing fails, what the run uploaded is removed again.</source>
            <translation>Carga una definición de servicio (.sd) en un portal y la publica. La carpeta y el uso compartido proceden de la definición de servicio salvo que se indiquen aquí. No se sobrescribe nada suyo salvo que lo indiquen la definición o esta herramienta; si la publicación falla, se vuelve a eliminar lo que se había cargado.</translation>
        </message>
        <message>
            <source>User name, where no configuration is given</source>
            <translation>Nombre de usuario, si no se indica ninguna configuración</translation>
        </message>
        <message>
            <source>Vector tile package</source>
            <translation>Paquete de teselas vectoriales</translation>
        </message>
        <message>
            <source>Vector tile packages (*.vtpk)</source>
            <translation>Paquetes de teselas vectoriales (*.vtpk)</translation>
        </message>
        <message>
            <source>WGS 84 (degrees)</source>
            <translation>WGS 84 (grados)</translation>
        </message>
        <message>
            <source>What becomes of the service</source>
            <translation>Qué ocurre con el servicio</translation>
        </message>
        <message>
            <source>What the script printed</source>
            <translation>Lo que imprimió el script</translation>
        </message>
        <message>
            <source>With an index of tiles</source>
            <translation>Con índice de teselas</translation>
        </message>
        <message>
            <source>With feature access</source>
            <translation>Con acceso a entidades</translation>
        </message>
        <message>
            <source>Words to look for (none: everything)</source>
            <translation>Palabras que buscar (ninguna: todo)</translation>
        </message>
        <message>
            <source>Writes the file that an item of a portal is: a service definition, a tile package, a GeoPackage, a table. A folder that exists is given the file under its own name. Services are no files: open them as layers.</source>
            <translation>Escribe el archivo del que consta un elemento de un portal: una definición de servicio, un paquete de teselas, un GeoPackage, una tabla. Si se indica una carpeta existente, el archivo se guarda en ella con su propio nombre. Los servicios no son archivos: ábralos como capas.</translation>
        </message>
        <message>
            <source>Writes the layers and tables chosen as a layer file (.lyrx) for ArcGIS Pro, the one drawn on top first, with their drawing, labels, scale ranges, filters and pop-ups. The data stay where they lie; the file names them. What cannot be told in ArcGIS's terms is told in the log.</source>
            <translation>Escribe las capas y tablas elegidas como archivo de capa (.lyrx) para ArcGIS Pro, con la que se dibuja encima en primer lugar, con su simbología, etiquetas, rangos de escala, filtros y elementos emergentes. Los datos permanecen donde están; el archivo los nombra. Lo que no se puede expresar en términos de ArcGIS figura en el registro.</translation>
        </message>
        <message>
            <source>Writes the project, or the layers chosen, as a map file (.mapx) for ArcGIS Pro: groups, layers and tables with their drawing, labels, scale ranges, filters and pop-ups. The data stay where they lie; the file names them. What cannot be told in ArcGIS's terms is told in the log. Layers over data that ArcGIS Pro cannot open show there as ones whose source has to be set.</source>
            <translation>Escribe el proyecto, o las capas elegidas, como archivo de mapa (.mapx) para ArcGIS Pro: grupos, capas y tablas con su simbología, etiquetas, rangos de escala, filtros y elementos emergentes. Los datos permanecen donde están; el archivo los nombra. Lo que no se puede expresar en términos de ArcGIS figura en el registro. Las capas con datos que ArcGIS Pro no puede abrir aparecen allí como capas cuyo origen debe definirse.</translation>
        </message>
        <message>
            <source>{name}: {count} features</source>
            <translation>{name}: {count} objetos espaciales</translation>
        </message>
    </context>
    <context>
        <name>ConfigurationPane</name>
        <message>
            <source>&amp;Last level</source>
            <translation>Ú&amp;ltimo nivel</translation>
        </message>
        <message>
            <source>About how many tiles and how large</source>
            <translation>Aproximadamente cuántas teselas y qué tamaño</translation>
        </message>
        <message>
            <source>ArcGIS Online, Google Maps (Web Mercator)</source>
            <translation>ArcGIS Online, Google Maps (Web Mercator)</translation>
        </message>
        <message>
            <source>At most {count} tiles, about {size}.</source>
            <translation>{count} teselas como máximo, unos {size}.</translation>
        </message>
        <message>
            <source>F&amp;irst level</source>
            <translation>Pr&amp;imer nivel</translation>
        </message>
        <message>
            <source>F&amp;ormat</source>
            <translation>F&amp;ormato</translation>
        </message>
        <message>
            <source>Let people edit the &amp;features</source>
            <translation>Permitir la edición de los objetos &amp;espaciales</translation>
        </message>
        <message>
            <source>Let people take the features along and &amp;sync</source>
            <translation>Permitir llevarse los objetos espaciales y &amp;sincronizar</translation>
        </message>
        <message>
            <source>Nothing to make tiles of.</source>
            <translation>No hay nada de lo que crear teselas.</translation>
        </message>
        <message>
            <source>T&amp;iling scheme</source>
            <translation>Esquema de &amp;teselas</translation>
        </message>
        <message>
            <source>The map's own CRS</source>
            <translation>El SRC propio del mapa</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>Teselas</translation>
        </message>
        <message>
            <source>WGS 84 (degrees)</source>
            <translation>WGS 84 (grados)</translation>
        </message>
    </context>
    <context>
        <name>ConnectionDialog</name>
        <message>
            <source>&amp;App id</source>
            <translation>Id. de &amp;aplicación</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>C&amp;lase</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Probar</translation>
        </message>
        <message>
            <source>&amp;URL</source>
            <translation>&amp;URL</translation>
        </message>
        <message>
            <source>Asking…</source>
            <translation>Consultando…</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>Autenticación</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>Conexión</translation>
        </message>
        <message>
            <source>Connection file</source>
            <translation>Archivo de conexión</translation>
        </message>
        <message>
            <source>From a connection &amp;file…</source>
            <translation>Desde un archivo de cone&amp;xión…</translation>
        </message>
        <message>
            <source>Of an application that is registered with the portal, with the redirect address http://127.0.0.1:7070/</source>
            <translation>De una aplicación registrada en el portal, con la dirección de redirección http://127.0.0.1:7070/</translation>
        </message>
        <message>
            <source>Portal (ArcGIS Online, ArcGIS Enterprise)</source>
            <translation>Portal (ArcGIS Online, ArcGIS Enterprise)</translation>
        </message>
        <message>
            <source>Server connections (*.ags)</source>
            <translation>Conexiones de servidor (*.ags)</translation>
        </message>
        <message>
            <source>Server that stands alone</source>
            <translation>Servidor independiente</translation>
        </message>
        <message>
            <source>Set up. The browser opens when you test or publish.</source>
            <translation>Configurado. El navegador se abre al probar o publicar.</translation>
        </message>
        <message>
            <source>Sets up OAuth 2 with PKCE for this portal; QGIS opens the browser when it is needed first</source>
            <translation>Configura OAuth 2 con PKCE para este portal; QGIS abre el navegador la primera vez que se necesita</translation>
        </message>
        <message>
            <source>Sign in through the &amp;browser</source>
            <translation>Iniciar sesión en el na&amp;vegador</translation>
        </message>
        <message>
            <source>The address begins with https:// and names a computer.</source>
            <translation>La dirección empieza por https:// y nombra un equipo.</translation>
        </message>
        <message>
            <source>The connection {name} leads to the same place with the same sign-in.</source>
            <translation>La conexión {name} lleva al mismo sitio con el mismo inicio de sesión.</translation>
        </message>
        <message>
            <source>There is a connection of this name already.</source>
            <translation>Ya existe una conexión de este nombre.</translation>
        </message>
        <message>
            <source>of an application registered with the portal</source>
            <translation>de una aplicación registrada en el portal</translation>
        </message>
    </context>
    <context>
        <name>ConnectionList</name>
        <message>
            <source>Asking…</source>
            <translation>Consultando…</translation>
        </message>
        <message>
            <source>Forget the connection {name}? Nothing on the portal is changed.</source>
            <translation>¿Olvidar la conexión {name}? En el portal no se modifica nada.</translation>
        </message>
        <message>
            <source>Portal</source>
            <translation>Portal</translation>
        </message>
        <message>
            <source>Remove connection</source>
            <translation>Eliminar conexión</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Servidor</translation>
        </message>
        <message>
            <source>by the proxy {proxy}</source>
            <translation>por el proxy {proxy}</translation>
        </message>
        <message>
            <source>directly</source>
            <translation>directamente</translation>
        </message>
        <message>
            <source>{url} answers after {seconds} s, reached {way}.</source>
            <translation>{url} responde al cabo de {seconds} s; acceso: {way}.</translation>
        </message>
    </context>
    <context>
        <name>ConnectionTest</name>
        <message>
            <source>It answers. Nobody is signed in, so only what is public can be seen.</source>
            <translation>Responde. No se ha iniciado sesión, por lo que solo se ve lo público.</translation>
        </message>
        <message>
            <source>It answers. Signed in as {who}.</source>
            <translation>Responde. Sesión iniciada como {who}.</translation>
        </message>
    </context>
    <context>
        <name>ContentPane</name>
        <message>
            <source>&amp;All layers</source>
            <translation>&amp;Todas las capas</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;Elegir</translation>
        </message>
        <message>
            <source>&amp;Fix ids</source>
            <translation>Fijar los i&amp;d.</translation>
        </message>
        <message>
            <source>&amp;Layer…</source>
            <translation>&amp;Capa…</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>&amp;Ninguna</translation>
        </message>
        <message>
            <source>Check all layers, those selected, those visible, or those of a map theme</source>
            <translation>Marcar todas las capas, las seleccionadas, las visibles o las de un tema de mapa</translation>
        </message>
        <message>
            <source>Give each layer a number of its own in the project, which it keeps in the service. This changes the project.</source>
            <translation>Dar a cada capa un número propio en el proyecto, que conserva en el servicio. Esto modifica el proyecto.</translation>
        </message>
        <message>
            <source>How many layers go</source>
            <translation>Cuántas capas se incluyen</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>Id.</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Capa</translation>
        </message>
        <message>
            <source>Layers to share</source>
            <translation>Capas que compartir</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Set the layer's id, texts, and which fields are shown and may be edited, in its properties</source>
            <translation>Definir el id. y los textos de la capa, y qué campos se muestran y se pueden editar, en sus propiedades</translation>
        </message>
        <message>
            <source>Theme {name}</source>
            <translation>Tema {name}</translation>
        </message>
        <message>
            <source>Those &amp;selected in the layer tree</source>
            <translation>Las &amp;seleccionadas en el árbol de capas</translation>
        </message>
        <message>
            <source>Those &amp;visible</source>
            <translation>Las &amp;visibles</translation>
        </message>
        <message>
            <source>{on} of {all} layers</source>
            <translation>{on} de {all} capas</translation>
        </message>
    </context>
    <context>
        <name>DraftFiles</name>
        <message>
            <source>&amp;Keep these settings in the project</source>
            <translation>&amp;Conservar estos ajustes en el proyecto</translation>
        </message>
        <message>
            <source>&amp;Open draft…</source>
            <translation>&amp;Abrir borrador…</translation>
        </message>
        <message>
            <source>&amp;Save draft…</source>
            <translation>&amp;Guardar borrador…</translation>
        </message>
        <message>
            <source>Drafts (*.sddraft)</source>
            <translation>Borradores (*.sddraft)</translation>
        </message>
        <message>
            <source>Kept in the project; save the project to keep it for good.</source>
            <translation>Conservado en el proyecto; guarde el proyecto para conservarlo de forma permanente.</translation>
        </message>
        <message>
            <source>Open draft</source>
            <translation>Abrir borrador</translation>
        </message>
        <message>
            <source>Opened {path}.</source>
            <translation>Se abrió {path}.</translation>
        </message>
        <message>
            <source>S&amp;tage service definition…</source>
            <translation>&amp;Preparar definición de servicio…</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>Guardar borrador</translation>
        </message>
        <message>
            <source>Saved {path}.</source>
            <translation>Se guardó {path}.</translation>
        </message>
        <message>
            <source>Service definitions (*.sd)</source>
            <translation>Definiciones de servicio (*.sd)</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>Preparar</translation>
        </message>
        <message>
            <source>Staged {path}.</source>
            <translation>Se preparó {path}.</translation>
        </message>
        <message>
            <source>The settings that the project keeps were not understood.</source>
            <translation>No se entendieron los ajustes que conserva el proyecto.</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>'{expression}' cannot be used on {dataset}. {reason}</source>
            <translation>«{expression}» no se puede utilizar en {dataset}. {reason}</translation>
        </message>
        <message>
            <source>'{server}' is no server that is known here. Give HOSTING_SERVER, a server's URL, an .ags file, the name of a connection, or FEDERATED_SERVER where the draft names its server.</source>
            <translation>«{server}» no es un servidor conocido. Indique HOSTING_SERVER, la URL de un servidor, un archivo .ags, el nombre de una conexión o FEDERATED_SERVER si el borrador nombra su servidor.</translation>
        </message>
        <message>
            <source>'{title}' ({type}) cannot be replaced by '{other}' ({found}). Both have to be tile layers, or both vector tile layers.</source>
            <translation>«{title}» ({type}) no se puede reemplazar por «{other}» ({found}). Ambos deben ser capas de teselas o ambos capas de teselas vectoriales.</translation>
        </message>
        <message>
            <source>'{title}' ({type}) is no file that could be downloaded. Add it to the map, or export it on the portal.</source>
            <translation>«{title}» ({type}) no es un archivo que se pueda descargar. Añádalo al mapa o expórtelo en el portal.</translation>
        </message>
        <message>
            <source>'{title}' is needed by others: {dependents}. It was not deleted; say so if it is to go all the same.</source>
            <translation>Otros elementos necesitan «{title}»: {dependents}. No se ha eliminado; indíquelo si debe eliminarse de todos modos.</translation>
        </message>
        <message>
            <source>'{title}' is protected from deletion. Take the protection away first.</source>
            <translation>«{title}» está protegido contra eliminación. Quite primero la protección.</translation>
        </message>
        <message>
            <source>'{title}' was changed on the portal since the plan was made. Nothing was done; look at a new plan.</source>
            <translation>«{title}» se modificó en el portal después de crear el plan. No se ha hecho nada; consulte un plan nuevo.</translation>
        </message>
        <message>
            <source>'{value}' cannot be a service's name. Give one with letters or digits and at most {limit} characters.</source>
            <translation>«{value}» no puede ser el nombre de un servicio. Indique uno con letras o dígitos y {limit} caracteres como máximo.</translation>
        </message>
        <message>
            <source>'{value}' is not an address. It should look like https://gis.example.org/portal</source>
            <translation>«{value}» no es una dirección. Debería parecerse a https://gis.example.org/portal</translation>
        </message>
        <message>
            <source>A certificate file for {url} cannot be read ({reason}).</source>
            <translation>No se puede leer un archivo de certificado para {url} ({reason}).</translation>
        </message>
        <message>
            <source>A draft of the kind {value} can be read and staged, but not be turned into a draft object.</source>
            <translation>Un borrador de la clase {value} se puede leer y preparar, pero no convertir en un objeto de borrador.</translation>
        </message>
        <message>
            <source>A process that makes tiles ended twice over the same ones: {reason} Look for a layer that QGIS cannot draw, or take fewer processes.</source>
            <translation>Un proceso que crea teselas terminó dos veces con las mismas: {reason} Busque una capa que QGIS no pueda dibujar o utilice menos procesos.</translation>
        </message>
        <message>
            <source>Another local portal serves the data folder already. {path} {reason} Stop it, or use its address.</source>
            <translation>Otro portal local ya sirve la carpeta de datos. {path} {reason} Deténgalo o utilice su dirección.</translation>
        </message>
        <message>
            <source>Feature {feature} of layer '{layer}' holds a value in '{field}' that is no {type}. Correct it, or leave the layer out.</source>
            <translation>El objeto espacial {feature} de la capa «{layer}» contiene en «{field}» un valor que no es de tipo {type}. Corríjalo u omita la capa.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is missing in the published service.</source>
            <translation>La capa «{layer}» falta en el servicio publicado.</translation>
        </message>
        <message>
            <source>Layer '{layer}' lacks the fields {expected} in the published service.</source>
            <translation>A la capa «{layer}» le faltan los campos {expected} en el servicio publicado.</translation>
        </message>
        <message>
            <source>Layer '{layer}' lives in the open project only and could not be copied: {reason} Save it to a file first.</source>
            <translation>La capa «{layer}» solo existe en el proyecto abierto y no se pudo copiar: {reason} Guárdela antes en un archivo.</translation>
        </message>
        <message>
            <source>Layer '{layer}' should hold {expected} features but gave none. Reload it and try again.</source>
            <translation>La capa «{layer}» debería contener {expected} objetos espaciales, pero no devolvió ninguno. Vuelva a cargarla e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent as {expected} and came back as {found}.</source>
            <translation>La capa «{layer}» se envió como {expected} y volvió como {found}.</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent to be drawn as {expected}; the published service draws it as {found}.</source>
            <translation>La capa «{layer}» se envió para dibujarse como {expected}; el servicio publicado la dibuja como {found}.</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent with {expected} features; the published service has {found}.</source>
            <translation>La capa «{layer}» se envió con {expected} objetos espaciales; el servicio publicado tiene {found}.</translation>
        </message>
        <message>
            <source>No Python was found to run the local portal. {reason} Name one in {variable}.</source>
            <translation>No se encontró Python para ejecutar el portal local. {reason} Indique uno en {variable}.</translation>
        </message>
        <message>
            <source>No archive can hold a member named {member}: {reason}.</source>
            <translation>Ningún archivo comprimido puede contener un miembro llamado {member}: {reason}.</translation>
        </message>
        <message>
            <source>No layer or table is chosen. Choose at least one.</source>
            <translation>No se ha elegido ninguna capa ni tabla. Elija al menos una.</translation>
        </message>
        <message>
            <source>No portal was named and none is active. Name one, add a connection, or set WLS_PORTAL_URL.</source>
            <translation>No se ha indicado ningún portal y ninguno está activo. Indique uno, añada una conexión o defina WLS_PORTAL_URL.</translation>
        </message>
        <message>
            <source>No process can be started to make the tiles: {reason} Name a Python that has QGIS with {variable}.</source>
            <translation>No se puede iniciar ningún proceso para crear las teselas: {reason} Indique con {variable} un Python que tenga QGIS.</translation>
        </message>
        <message>
            <source>No tiles can be made by this tiling scheme: '{found}' is no use as {what}. Choose another scheme.</source>
            <translation>No se pueden crear teselas con este esquema de teselas: «{found}» no sirve como {what}. Elija otro esquema.</translation>
        </message>
        <message>
            <source>Nobody is signed in to {url}. Choose an authentication for the connection.</source>
            <translation>No se ha iniciado sesión en {url}. Elija una autenticación para la conexión.</translation>
        </message>
        <message>
            <source>Not signed in to a portal. Call SignInToPortal, or set WLS_PORTAL_URL, WLS_PORTAL_USER and WLS_PORTAL_PASSWORD.</source>
            <translation>No se ha iniciado sesión en ningún portal. Llame a SignInToPortal o defina WLS_PORTAL_URL, WLS_PORTAL_USER y WLS_PORTAL_PASSWORD.</translation>
        </message>
        <message>
            <source>Nothing was kept of the state before the last overwrite of {item_id} on this computer, so there is nothing to put back.</source>
            <translation>En este equipo no se guardó nada del estado anterior a la última sobrescritura de {item_id}, por lo que no hay nada que restaurar.</translation>
        </message>
        <message>
            <source>Of layer '{layer}' {found} features were written in place of {expected}. Nothing was published; try again, and report it if it stays so.</source>
            <translation>De la capa «{layer}» se escribieron {found} objetos espaciales en lugar de {expected}. No se ha publicado nada; inténtelo de nuevo e informe del problema si persiste.</translation>
        </message>
        <message>
            <source>Publishing would remove {names}, with the data in them. Switch removal on if that is meant, or publish them too.</source>
            <translation>La publicación eliminaría {names}, junto con sus datos. Active la eliminación si es lo que desea, o publíquelos también.</translation>
        </message>
        <message>
            <source>QGIS cannot draw the layer '{layer}' to its end: {reason} Mend it, or leave it out.</source>
            <translation>QGIS no puede dibujar la capa «{layer}» hasta el final: {reason} Repárela u omítala.</translation>
        </message>
        <message>
            <source>QGIS cannot read the project {path}: {reason}</source>
            <translation>QGIS no puede leer el proyecto {path}: {reason}</translation>
        </message>
        <message>
            <source>QGIS's authentication store does not take the credentials '{name}'.</source>
            <translation>El almacén de autenticación de QGIS no acepta las credenciales «{name}».</translation>
        </message>
        <message>
            <source>QGIS's authentication store stays locked, so the credentials {authcfg} cannot be read. Enter the master password, or give it with QGIS_AUTH_PASSWORD_FILE where there is no screen.</source>
            <translation>El almacén de autenticación de QGIS sigue bloqueado, por lo que no se pueden leer las credenciales {authcfg}. Introduzca la contraseña maestra, o indíquela con QGIS_AUTH_PASSWORD_FILE donde no haya pantalla.</translation>
        </message>
        <message>
            <source>Several groups are named '{name}' ({ids}). Give the id of the one that is meant.</source>
            <translation>Hay varios grupos llamados «{name}» ({ids}). Indique el id. del que corresponda.</translation>
        </message>
        <message>
            <source>Something went wrong that this plugin does not know yet: {what}</source>
            <translation>Se produjo un error que este complemento aún no conoce: {what}</translation>
        </message>
        <message>
            <source>Something went wrong that was not foreseen: {what} Please report it.</source>
            <translation>Se produjo un error imprevisto: {what} Informe de él, por favor.</translation>
        </message>
        <message>
            <source>Stopped on request.</source>
            <translation>Detenido a petición del usuario.</translation>
        </message>
        <message>
            <source>The Dask scheduler {address} cannot be used: {reason} Is its address right, and is the package 'distributed' installed?</source>
            <translation>No se puede utilizar el planificador de Dask {address}: {reason} ¿Es correcta la dirección y está instalado el paquete «distributed»?</translation>
        </message>
        <message>
            <source>The administration of {url} cannot be reached. Is the address that of the server itself, and does its administrator let it be used from here?</source>
            <translation>No se puede acceder a la administración de {url}. ¿Es la dirección del propio servidor y permite su administrador utilizarla desde aquí?</translation>
        </message>
        <message>
            <source>The answer of {url} lacks '{missing}'. It may be a kind of portal that is not known.</source>
            <translation>En la respuesta de {url} falta «{missing}». Puede que sea un tipo de portal desconocido.</translation>
        </message>
        <message>
            <source>The authentication configuration {authcfg} ({method}) holds nothing that a portal takes. Use user and password, an Esri token, OAuth2 or a client certificate.</source>
            <translation>La configuración de autenticación {authcfg} ({method}) no contiene nada que acepte un portal. Utilice usuario y contraseña, un token de Esri, OAuth2 o un certificado de cliente.</translation>
        </message>
        <message>
            <source>The certificate of {url} is not trusted ({reason}). If you know it to be right, add it under Settings &gt; Options &gt; Authentication.</source>
            <translation>El certificado de {url} no es de confianza ({reason}). Si sabe que es correcto, añádalo en Configuración &gt; Opciones &gt; Autenticación.</translation>
        </message>
        <message>
            <source>The client certificate cannot be used: {reason} Look at it in QGIS's settings.</source>
            <translation>No se puede utilizar el certificado de cliente: {reason} Revíselo en la configuración de QGIS.</translation>
        </message>
        <message>
            <source>The client certificate of the authentication configuration {authcfg} cannot be read. Look at its files and password in QGIS's settings.</source>
            <translation>No se puede leer el certificado de cliente de la configuración de autenticación {authcfg}. Revise sus archivos y su contraseña en la configuración de QGIS.</translation>
        </message>
        <message>
            <source>The connection to {url} broke off ({reason}). Try again.</source>
            <translation>La conexión con {url} se interrumpió ({reason}). Inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' cannot be read to their end: {reason} Look at its source, or leave it out.</source>
            <translation>Los datos de la capa «{layer}» no se pueden leer hasta el final: {reason} Revise su origen u omítala.</translation>
        </message>
        <message>
            <source>The draft {path} cannot be read. Is it there, and may you read it?</source>
            <translation>No se puede leer el borrador {path}. ¿Existe y tiene usted permiso para leerlo?</translation>
        </message>
        <message>
            <source>The draft {path} holds '{found}' as {xpath} (line {line}), which is no value for it.</source>
            <translation>El borrador {path} contiene «{found}» en {xpath} (línea {line}), que no es un valor admitido.</translation>
        </message>
        <message>
            <source>The draft {path} lacks {xpath}. Export it anew.</source>
            <translation>En el borrador {path} falta {xpath}. Expórtelo de nuevo.</translation>
        </message>
        <message>
            <source>The features of layer '{layer}' lie at {found} in the published service and not at {expected}.</source>
            <translation>Los objetos espaciales de la capa «{layer}» están en {found} en el servicio publicado, y no en {expected}.</translation>
        </message>
        <message>
            <source>The file is too large for {url}: {message}</source>
            <translation>El archivo es demasiado grande para {url}: {message}</translation>
        </message>
        <message>
            <source>The file that '{title}' was made of is not there or not yours, so its data cannot be replaced.</source>
            <translation>El archivo a partir del cual se creó «{title}» no existe o no es suyo, por lo que no se pueden reemplazar sus datos.</translation>
        </message>
        <message>
            <source>The file {path} cannot be read, or changed while it was being sent.</source>
            <translation>El archivo {path} no se puede leer o cambió mientras se enviaba.</translation>
        </message>
        <message>
            <source>The folder '{title}' holds {count} items. It was not deleted; say so if they are to go with it.</source>
            <translation>La carpeta «{title}» contiene {count} elementos. No se ha eliminado; indíquelo si deben eliminarse con ella.</translation>
        </message>
        <message>
            <source>The folder {path} is not empty. Choose another.</source>
            <translation>La carpeta {path} no está vacía. Elija otra.</translation>
        </message>
        <message>
            <source>The geodatabase does not take '{name}' of layer '{layer}': {reason} Rename or remove it.</source>
            <translation>La geodatabase no acepta «{name}» de la capa «{layer}»: {reason} Cámbiele el nombre o elimínelo.</translation>
        </message>
        <message>
            <source>The geodatabase refuses feature {feature} of layer '{layer}': {reason} Repair its geometry or values.</source>
            <translation>La geodatabase rechaza el objeto espacial {feature} de la capa «{layer}»: {reason} Repare su geometría o sus valores.</translation>
        </message>
        <message>
            <source>The geodatabase {path} cannot be made: {reason} Is there room, and may you write there?</source>
            <translation>No se puede crear la geodatabase {path}: {reason} ¿Hay espacio y puede usted escribir allí?</translation>
        </message>
        <message>
            <source>The input {path} does not exist or is not of the kind that is needed.</source>
            <translation>La entrada {path} no existe o no es del tipo necesario.</translation>
        </message>
        <message>
            <source>The layer '{layer}' cannot be opened by the processes that make the tiles: {reason} Mend its source, or leave it out.</source>
            <translation>Los procesos que crean las teselas no pueden abrir la capa «{layer}»: {reason} Repare su origen u omítala.</translation>
        </message>
        <message>
            <source>The local portal broke down. {reason} Please report it.</source>
            <translation>El portal local dejó de funcionar. {reason} Informe de ello, por favor.</translation>
        </message>
        <message>
            <source>The local portal cannot listen on its address. {address} {reason}</source>
            <translation>El portal local no puede escuchar en su dirección. {address} {reason}</translation>
        </message>
        <message>
            <source>The local portal did not start within {seconds} seconds. {reason}</source>
            <translation>El portal local no se inició en {seconds} segundos. {reason}</translation>
        </message>
        <message>
            <source>The local portal needs Python packages that are not installed. {missing} {reason} Install local_portal/requirements.txt into a Python, and name that in WLS_PORTAL_PYTHON.</source>
            <translation>El portal local necesita paquetes de Python que no están instalados. {missing} {reason} Instale local_portal/requirements.txt en un Python e indíquelo en WLS_PORTAL_PYTHON.</translation>
        </message>
        <message>
            <source>The local portal's data folder cannot be written. {path} {reason}</source>
            <translation>No se puede escribir en la carpeta de datos del portal local. {path} {reason}</translation>
        </message>
        <message>
            <source>The local portal's data folder was written by a newer version. {reason} Update the plugin.</source>
            <translation>La carpeta de datos del portal local se escribió con una versión más reciente. {reason} Actualice el complemento.</translation>
        </message>
        <message>
            <source>The local portal's database cannot be reached. {address} {reason}</source>
            <translation>No se puede acceder a la base de datos del portal local. {address} {reason}</translation>
        </message>
        <message>
            <source>The local portal's port is in use by another program. {reason} Choose another.</source>
            <translation>Otro programa utiliza el puerto del portal local. {reason} Elija otro.</translation>
        </message>
        <message>
            <source>The map cannot be written to {path} for the processes that make the tiles: {reason}</source>
            <translation>No se puede escribir el mapa en {path} para los procesos que crean las teselas: {reason}</translation>
        </message>
        <message>
            <source>The map has no layer {value}. Choose layers of this map.</source>
            <translation>El mapa no tiene la capa {value}. Elija capas de este mapa.</translation>
        </message>
        <message>
            <source>The map shows no layer of which tiles could be made. Switch one on, or choose some.</source>
            <translation>El mapa no muestra ninguna capa de la que se puedan crear teselas. Active una o elija algunas.</translation>
        </message>
        <message>
            <source>The pixels of layer '{layer}' could not be copied: {reason} See whether QGIS still shows the layer, and whether the disk has room.</source>
            <translation>No se pudieron copiar los píxeles de la capa «{layer}»: {reason} Compruebe si QGIS todavía muestra la capa y si hay espacio en el disco.</translation>
        </message>
        <message>
            <source>The portal could not make the service: {messages} {message}</source>
            <translation>El portal no pudo crear el servicio: {messages} {message}</translation>
        </message>
        <message>
            <source>The portal did not share '{title}' with the group '{name}'. Ask the group's owner whether you may share with it.</source>
            <translation>El portal no compartió «{title}» con el grupo «{name}». Pregunte al propietario del grupo si puede compartir con él.</translation>
        </message>
        <message>
            <source>The portal does not know the publishing job that it began. {messages}</source>
            <translation>El portal no conoce el trabajo de publicación que inició. {messages}</translation>
        </message>
        <message>
            <source>The portal has no group '{name}' that you can share with. Nothing was published.</source>
            <translation>El portal no tiene ningún grupo «{name}» con el que pueda compartir. No se ha publicado nada.</translation>
        </message>
        <message>
            <source>The portal is still publishing after {seconds} seconds. Look at your content later. {messages}</source>
            <translation>El portal sigue publicando después de {seconds} segundos. Consulte su contenido más tarde. {messages}</translation>
        </message>
        <message>
            <source>The portal made a service without the layers {names}.</source>
            <translation>El portal creó un servicio sin las capas {names}.</translation>
        </message>
        <message>
            <source>The portal says that it has the folder '{name}' but does not show it. Choose another folder.</source>
            <translation>El portal indica que tiene la carpeta «{name}», pero no la muestra. Elija otra carpeta.</translation>
        </message>
        <message>
            <source>The portal took the upload but named no service that it would make of it.</source>
            <translation>El portal aceptó la carga, pero no indicó ningún servicio que fuera a crear con ella.</translation>
        </message>
        <message>
            <source>The project can only be read on the main thread. This is a mistake of the plugin; please report it.</source>
            <translation>El proyecto solo se puede leer en el hilo principal. Es un error del complemento; informe de él, por favor.</translation>
        </message>
        <message>
            <source>The project cannot be written to '{path}': {reason} Choose a file in a folder that you may write to.</source>
            <translation>No se puede escribir el proyecto en «{path}»: {reason} Elija un archivo en una carpeta en la que pueda escribir.</translation>
        </message>
        <message>
            <source>The project has no layer {layer_id}; it may have been removed meanwhile. Choose the layers again.</source>
            <translation>El proyecto no tiene la capa {layer_id}; es posible que se haya eliminado entretanto. Vuelva a elegir las capas.</translation>
        </message>
        <message>
            <source>The project {path} that the draft was made from is not there or cannot be read. {reason} Open it in QGIS, or export the draft anew.</source>
            <translation>El proyecto {path} a partir del cual se creó el borrador no existe o no se puede leer. {reason} Ábralo en QGIS o exporte de nuevo el borrador.</translation>
        </message>
        <message>
            <source>The proxy does not let the request to {url} through ({reason}). Look at QGIS's proxy settings.</source>
            <translation>El proxy no deja pasar la petición a {url} ({reason}). Revise la configuración del proxy de QGIS.</translation>
        </message>
        <message>
            <source>The service refused {refused} features of layer {layer}: {message} What was sent before them stays; correct them and publish again.</source>
            <translation>El servicio rechazó {refused} objetos espaciales de la capa {layer}: {message} Lo enviado antes se conserva; corríjalos y publique de nuevo.</translation>
        </message>
        <message>
            <source>The tile in row {row}, column {column} takes {size} bytes, and a bundle holds at most {limit}. Choose another format or smaller tiles.</source>
            <translation>La tesela de la fila {row}, columna {column} ocupa {size} bytes, y un paquete admite {limit} como máximo. Elija otro formato o teselas más pequeñas.</translation>
        </message>
        <message>
            <source>The tiles of '{layer}' have the levels {expected}; the published service has {found}.</source>
            <translation>Las teselas de «{layer}» tienen los niveles {expected}; el servicio publicado tiene {found}.</translation>
        </message>
        <message>
            <source>There is a service named '{name}' already. Choose another name, or overwrite it if it is yours.</source>
            <translation>Ya existe un servicio llamado «{name}». Elija otro nombre o sobrescríbalo si es suyo.</translation>
        </message>
        <message>
            <source>There is no authentication configuration {authcfg}. Choose another in the connection's settings.</source>
            <translation>No existe la configuración de autenticación {authcfg}. Elija otra en los ajustes de la conexión.</translation>
        </message>
        <message>
            <source>There is no dataset {dataset}, or it cannot be read. {reason}</source>
            <translation>El conjunto de datos {dataset} no existe o no se puede leer. {reason}</translation>
        </message>
        <message>
            <source>There is no draft of the kind {value}. Kinds are {expected}.</source>
            <translation>No hay borradores de la clase {value}. Las clases son {expected}.</translation>
        </message>
        <message>
            <source>There is no portal at {url}. Is the address complete?</source>
            <translation>No hay ningún portal en {url}. ¿Está completa la dirección?</translation>
        </message>
        <message>
            <source>There is no portal connection named '{name}'. Give its URL, or add it.</source>
            <translation>No hay ninguna conexión de portal llamada «{name}». Indique su URL o añádala.</translation>
        </message>
        <message>
            <source>There is no project to share. Open one, or give one with --project_path.</source>
            <translation>No hay ningún proyecto que compartir. Abra uno o indíquelo con --project_path.</translation>
        </message>
        <message>
            <source>There is no project {path}. For an .aprx, put a QGIS project of the same name beside it.</source>
            <translation>No existe el proyecto {path}. Para un .aprx, coloque junto a él un proyecto de QGIS del mismo nombre.</translation>
        </message>
        <message>
            <source>There is no staging version {found}. Leave it out, or give 5, 102 or that of your server.</source>
            <translation>No existe la versión de preparación {found}. Omítala o indique 5, 102 o la de su servidor.</translation>
        </message>
        <message>
            <source>There is not enough room on the disk of {path}. Free some, or choose another folder.</source>
            <translation>No hay espacio suficiente en el disco de {path}. Libere espacio o elija otra carpeta.</translation>
        </message>
        <message>
            <source>What is still there: {remains}.</source>
            <translation>Lo que aún queda: {remains}.</translation>
        </message>
        <message>
            <source>What was published cannot be noted on this computer: {reason} Is the disk full?</source>
            <translation>No se puede anotar en este equipo lo que se publicó: {reason} ¿Está lleno el disco?</translation>
        </message>
        <message>
            <source>You have a web map named '{name}' already. Choose another title, or overwrite it.</source>
            <translation>Ya tiene un mapa web llamado «{name}». Elija otro título o sobrescríbalo.</translation>
        </message>
        <message>
            <source>You have an item made of a file named '{name}' already. Choose another service name, or overwrite it.</source>
            <translation>Ya tiene un elemento creado a partir de un archivo llamado «{name}». Elija otro nombre de servicio o sobrescríbalo.</translation>
        </message>
        <message>
            <source>You have no folder '{name}' on {url}.</source>
            <translation>No tiene ninguna carpeta «{name}» en {url}.</translation>
        </message>
        <message>
            <source>You have several items '{title}' of the type {type} ({ids}), and it is not clear which is meant. Give the folder, or rename the others.</source>
            <translation>Tiene varios elementos «{title}» del tipo {type} ({ids}) y no está claro a cuál se refiere. Indique la carpeta o cambie el nombre de los demás.</translation>
        </message>
        <message>
            <source>{dataset} cannot be changed. {reason}</source>
            <translation>No se puede modificar {dataset}. {reason}</translation>
        </message>
        <message>
            <source>{dataset} cannot be made. {reason}</source>
            <translation>No se puede crear {dataset}. {reason}</translation>
        </message>
        <message>
            <source>{dataset} has a field '{name}' already.</source>
            <translation>{dataset} ya tiene un campo «{name}».</translation>
        </message>
        <message>
            <source>{dataset} has no field '{name}'.</source>
            <translation>{dataset} no tiene ningún campo «{name}».</translation>
        </message>
        <message>
            <source>{dataset} is there already. Set env.overwriteOutput to True to replace it.</source>
            <translation>{dataset} ya existe. Asigne True a env.overwriteOutput para reemplazarlo.</translation>
        </message>
        <message>
            <source>{member} cannot be read while it is packed: {reason}. Try again.</source>
            <translation>{member} no se puede leer mientras se empaqueta: {reason}. Inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>{member} in {path} cannot be understood: {reason}</source>
            <translation>No se puede interpretar {member} en {path}: {reason}</translation>
        </message>
        <message>
            <source>{member} in {path} is damaged ({reason}). Copy or stage it anew.</source>
            <translation>{member} en {path} está dañado ({reason}). Cópielo o prepárelo de nuevo.</translation>
        </message>
        <message>
            <source>{name} cannot be '{value}'. It takes {expected}.</source>
            <translation>{name} no puede ser «{value}». Admite {expected}.</translation>
        </message>
        <message>
            <source>{name} cannot be set: it can only be read.</source>
            <translation>{name} no se puede asignar: es de solo lectura.</translation>
        </message>
        <message>
            <source>{name} does not take {value}; it takes {expected}.</source>
            <translation>{name} no admite {value}; admite {expected}.</translation>
        </message>
        <message>
            <source>{name} is missing. Give a value.</source>
            <translation>Falta {name}. Indique un valor.</translation>
        </message>
        <message>
            <source>{path} asks for too much ({what}: {found}, at most {limit}) and is not opened.</source>
            <translation>{path} pide demasiado ({what}: {found}, {limit} como máximo) y no se abre.</translation>
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation>No se puede leer {path}: {reason}.</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason} Choose a folder that exists and that you may write to.</source>
            <translation>No se puede escribir {path}: {reason} Elija una carpeta existente en la que pueda escribir.</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason}. Choose a folder that you may write to.</source>
            <translation>No se puede escribir {path}: {reason}. Elija una carpeta en la que pueda escribir.</translation>
        </message>
        <message>
            <source>{path} exists already and is not replaced unless you say so. Choose another name, or allow overwriting.</source>
            <translation>{path} ya existe y no se reemplaza salvo que lo indique. Elija otro nombre o permita sobrescribir.</translation>
        </message>
        <message>
            <source>{path} exists already. Choose another name, or allow overwriting.</source>
            <translation>{path} ya existe. Elija otro nombre o permita sobrescribir.</translation>
        </message>
        <message>
            <source>{path} holds a DOCTYPE, which no draft needs and which could reach out of the file. Remove it.</source>
            <translation>{path} contiene un DOCTYPE, que ningún borrador necesita y que podría acceder a algo fuera del archivo. Quítelo.</translation>
        </message>
        <message>
            <source>{path} holds a bundle of tiles that is damaged ({reason}). Copy the package or make it anew.</source>
            <translation>{path} contiene un paquete de teselas dañado ({reason}). Copie el paquete o créelo de nuevo.</translation>
        </message>
        <message>
            <source>{path} holds a link or device ({member}) and is not opened.</source>
            <translation>{path} contiene un enlace o dispositivo ({member}) y no se abre.</translation>
        </message>
        <message>
            <source>{path} holds a member with a forbidden name ({member}) and is not opened.</source>
            <translation>{path} contiene un miembro con un nombre prohibido ({member}) y no se abre.</translation>
        </message>
        <message>
            <source>{path} holds no {member}.</source>
            <translation>{path} no contiene {member}.</translation>
        </message>
        <message>
            <source>{path} holds two members for one place ({member}) and is not opened.</source>
            <translation>{path} contiene dos miembros para el mismo lugar ({member}) y no se abre.</translation>
        </message>
        <message>
            <source>{path} is an archive but no service definition: it lacks {member}.</source>
            <translation>{path} es un archivo comprimido, pero no una definición de servicio: le falta {member}.</translation>
        </message>
        <message>
            <source>{path} is damaged or cut off ({reason}). Copy or stage it anew.</source>
            <translation>{path} está dañado o incompleto ({reason}). Cópielo o prepárelo de nuevo.</translation>
        </message>
        <message>
            <source>{path} is no service definition: it is not a 7z archive.</source>
            <translation>{path} no es una definición de servicio: no es un archivo 7z.</translation>
        </message>
        <message>
            <source>{path} is no tile package that can be read ({reason}). Copy it or make it anew.</source>
            <translation>{path} no es un paquete de teselas legible ({reason}). Cópielo o créelo de nuevo.</translation>
        </message>
        <message>
            <source>{path} is not a service definition draft: it begins with '{found}' and not with SVCManifest.</source>
            <translation>{path} no es un borrador de definición de servicio: empieza por «{found}» y no por SVCManifest.</translation>
        </message>
        <message>
            <source>{path} is not a tiling scheme: it begins with '{found}'.</source>
            <translation>{path} no es un esquema de teselas: empieza por «{found}».</translation>
        </message>
        <message>
            <source>{path} is not in the encoding that it says it is in: {reason}</source>
            <translation>{path} no tiene la codificación que declara: {reason}</translation>
        </message>
        <message>
            <source>{path} is not well-formed XML (line {line}): {reason}</source>
            <translation>{path} no es XML bien formado (línea {line}): {reason}</translation>
        </message>
        <message>
            <source>{path} is packed in a way that is not read here ({what}). Stage it anew.</source>
            <translation>{path} está empaquetado de una forma que aquí no se lee ({what}). Prepárelo de nuevo.</translation>
        </message>
        <message>
            <source>{path} is too large to be a draft: more than {limit} {what}.</source>
            <translation>{path} es demasiado grande para ser un borrador: más de {limit} {what}.</translation>
        </message>
        <message>
            <source>{url} answered with a web page in place of data (HTTP {status}). Is this the portal's address?</source>
            <translation>{url} respondió con una página web en lugar de datos (HTTP {status}). ¿Es esta la dirección del portal?</translation>
        </message>
        <message>
            <source>{url} cannot be reached ({reason}). Is the address right, and is the portal running?</source>
            <translation>No se puede acceder a {url} ({reason}). ¿Es correcta la dirección y está el portal en funcionamiento?</translation>
        </message>
        <message>
            <source>{url} could not store the upload: {message} {messages}</source>
            <translation>{url} no pudo almacenar la carga: {message} {messages}</translation>
        </message>
        <message>
            <source>{url} did not answer in time. Try again later, or raise the timeout in QGIS's network settings.</source>
            <translation>{url} no respondió a tiempo. Inténtelo más tarde o aumente el tiempo de espera en la configuración de red de QGIS.</translation>
        </message>
        <message>
            <source>{url} does not accept this user name and password.</source>
            <translation>{url} no acepta este nombre de usuario y esta contraseña.</translation>
        </message>
        <message>
            <source>{url} does not take the file for a service definition.</source>
            <translation>{url} no reconoce el archivo como definición de servicio.</translation>
        </message>
        <message>
            <source>{url} has no publishing tool, so nothing can be published there.</source>
            <translation>{url} no tiene herramienta de publicación, por lo que allí no se puede publicar nada.</translation>
        </message>
        <message>
            <source>{url} has no room or credits left for this: {message}</source>
            <translation>A {url} no le queda espacio o no le quedan créditos para esto: {message}</translation>
        </message>
        <message>
            <source>{url} is not encrypted, so no password is sent there. Use https.</source>
            <translation>{url} no está cifrado, por lo que no se envía ninguna contraseña. Utilice https.</translation>
        </message>
        <message>
            <source>{url} is overloaded or under maintenance (HTTP {status}). Try again later.</source>
            <translation>{url} está sobrecargado o en mantenimiento (HTTP {status}). Inténtelo más tarde.</translation>
        </message>
        <message>
            <source>{url} no longer accepts the sign-in. Sign in again.</source>
            <translation>{url} ya no acepta el inicio de sesión. Vuelva a iniciar sesión.</translation>
        </message>
        <message>
            <source>{url} refused: {message} {details}</source>
            <translation>{url} lo rechazó: {message} {details}</translation>
        </message>
        <message>
            <source>{url} says that you may not do this: {message} Ask the portal's administrator for the right.</source>
            <translation>{url} indica que usted no puede hacer esto: {message} Solicite el permiso al administrador del portal.</translation>
        </message>
        <message>
            <source>{url} sends us on to {location}, which is another host. If that is right, enter that address.</source>
            <translation>{url} redirige a {location}, que es otro host. Si es correcto, introduzca esa dirección.</translation>
        </message>
        <message>
            <source>{url} sent an answer of more than {limit} bytes, which is not taken.</source>
            <translation>{url} envió una respuesta de más de {limit} bytes, que no se acepta.</translation>
        </message>
        <message>
            <source>{url} sent an answer that is cut off or damaged. Try again.</source>
            <translation>{url} envió una respuesta incompleta o dañada. Inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>{url} still appends features that an earlier run sent. Put the service back in some minutes.</source>
            <translation>{url} todavía está agregando objetos espaciales que envió una ejecución anterior. Restaure el servicio dentro de unos minutos.</translation>
        </message>
        <message>
            <source>{url} stored {found} bytes of {expected}. The upload was taken back; try again.</source>
            <translation>{url} almacenó {found} bytes de {expected}. La carga se ha retirado; inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>{url} wants a sign-in. Sign in to the portal first.</source>
            <translation>{url} requiere iniciar sesión. Inicie sesión primero en el portal.</translation>
        </message>
        <message>
            <source>{url} wants another kind of sign-in than this connection has.</source>
            <translation>{url} requiere otro tipo de inicio de sesión que el de esta conexión.</translation>
        </message>
        <message>
            <source>{url}: what was asked for is not there, or you may not see it. {message}</source>
            <translation>{url}: lo solicitado no existe o usted no puede verlo. {message}</translation>
        </message>
    </context>
    <context>
        <name>Findings</name>
        <message>
            <source>A layer has no name. Name it.</source>
            <translation>Una capa no tiene nombre. Póngale uno.</translation>
        </message>
        <message>
            <source>A service cannot be named '{name}'; it will be named '{becomes}'. The title keeps the name as you wrote it.</source>
            <translation>Un servicio no se puede llamar «{name}»; se llamará «{becomes}». El título conserva el nombre tal como lo escribió.</translation>
        </message>
        <message>
            <source>A setting of the symbology of layer '{layer}' has no place in a feature service and is ignored: {what}.</source>
            <translation>Un ajuste de la simbología de la capa «{layer}» no tiene cabida en un servicio de entidades y se ignora: {what}.</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' holds dates before 1900 (from {earliest}), which some web clients show wrongly. Keep such dates as text if they matter.</source>
            <translation>La columna «{field}» de la capa «{layer}» contiene fechas anteriores a 1900 (desde {earliest}), que algunos clientes web muestran mal. Guarde esas fechas como texto si son importantes.</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' holds whole numbers up to {value}, whose last digits are lost. Turn the column into text.</source>
            <translation>La columna «{field}» de la capa «{layer}» contiene números enteros de hasta {value}, cuyas últimas cifras se pierden. Convierta la columna en texto.</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' is made for {length} characters but holds a text of {longest}. Make the column longer, or shorten the text.</source>
            <translation>La columna «{field}» de la capa «{layer}» está prevista para {length} caracteres, pero contiene un texto de {longest}. Amplíe la columna o acorte el texto.</translation>
        </message>
        <message>
            <source>Columns of 64-bit whole numbers of layer '{layer}' become floating-point numbers: {fields}. Values up to 9007199254740992 stay exact.</source>
            <translation>Las columnas de enteros de 64 bits de la capa «{layer}» pasan a ser números de coma flotante: {fields}. Los valores hasta 9007199254740992 siguen siendo exactos.</translation>
        </message>
        <message>
            <source>Columns of JSON or key-value maps of layer '{layer}' become JSON text: {fields}.</source>
            <translation>Las columnas JSON o de mapas clave-valor de la capa «{layer}» pasan a ser texto JSON: {fields}.</translation>
        </message>
        <message>
            <source>Columns of dates of layer '{layer}' become dates at midnight: {fields}.</source>
            <translation>Las columnas de fecha de la capa «{layer}» pasan a ser fechas a medianoche: {fields}.</translation>
        </message>
        <message>
            <source>Columns of dates with a time of layer '{layer}' are kept to the second: {fields}.</source>
            <translation>Las columnas de fecha y hora de la capa «{layer}» se conservan con precisión de segundos: {fields}.</translation>
        </message>
        <message>
            <source>Columns of layer '{layer}' are of a type that web layers do not have and become text: {fields}.</source>
            <translation>Hay columnas de la capa «{layer}» de un tipo que no tienen las capas web y que pasan a ser texto: {fields}.</translation>
        </message>
        <message>
            <source>Columns of layer '{layer}' get other names in the geodatabase: {names}. Rename them yourself if scripts or web maps go by them.</source>
            <translation>Hay columnas de la capa «{layer}» que reciben otro nombre en la geodatabase: {names}. Cambie usted mismo los nombres si hay scripts o mapas web que dependen de ellos.</translation>
        </message>
        <message>
            <source>Columns of lists of layer '{layer}' become text: {fields}.</source>
            <translation>Las columnas de listas de la capa «{layer}» pasan a ser texto: {fields}.</translation>
        </message>
        <message>
            <source>Columns of times of layer '{layer}' become text like 14:30:00: {fields}.</source>
            <translation>Las columnas de hora de la capa «{layer}» pasan a ser texto como 14:30:00: {fields}.</translation>
        </message>
        <message>
            <source>Columns of true and false of layer '{layer}' become 1 and 0: {fields}.</source>
            <translation>Las columnas de verdadero y falso de la capa «{layer}» pasan a ser 1 y 0: {fields}.</translation>
        </message>
        <message>
            <source>Everyone may change the features ({allowed}), without signing in. Approve public data collection if you mean it, or switch off editing.</source>
            <translation>Cualquiera puede modificar los objetos espaciales ({allowed}) sin iniciar sesión. Apruebe la recopilación pública de datos si es lo que desea, o desactive la edición.</translation>
        </message>
        <message>
            <source>Everyone may download the whole layer as a file (capability Extract).</source>
            <translation>Cualquiera puede descargar la capa completa como archivo (capacidad Extract).</translation>
        </message>
        <message>
            <source>Feature services do not know these capabilities: {words}. Check their spelling.</source>
            <translation>Los servicios de entidades no conocen estas capacidades: {words}. Compruebe su ortografía.</translation>
        </message>
        <message>
            <source>Fixed layer numbers are asked for, but these have none: {layers}. Let numbers be assigned, or do not ask for the check.</source>
            <translation>Se piden números de capa fijos, pero estas no tienen ninguno: {layers}. Permita que se asignen números o no pida la comprobación.</translation>
        </message>
        <message>
            <source>HTML in labels</source>
            <translation>HTML en etiquetas</translation>
        </message>
        <message>
            <source>Joined columns of layer '{layer}' are published with their present values: {fields}. Publish again when the joined layer changes.</source>
            <translation>Las columnas unidas de la capa «{layer}» se publican con sus valores actuales: {fields}. Publique de nuevo cuando cambie la capa unida.</translation>
        </message>
        <message>
            <source>Layer '{layer}' ({provider}) cannot be part of {kind} and is left out. Add it to the web map instead.</source>
            <translation>La capa «{layer}» ({provider}) no puede formar parte de {kind} y se omite. Añádala en su lugar al mapa web.</translation>
        </message>
        <message>
            <source>Layer '{layer}' comes from another server ({source}); its features are fetched and copied, as many as that server gives. Compare the counts afterwards.</source>
            <translation>La capa «{layer}» procede de otro servidor ({source}); sus objetos espaciales se obtienen y se copian, tantos como dé ese servidor. Compare después los recuentos.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has heights (z-values), but the draft has no default height, so clients that know no heights cannot add features. Set a default height.</source>
            <translation>La capa «{layer}» tiene alturas (valores z), pero el borrador no tiene una altura predeterminada, por lo que los clientes que no conocen alturas no pueden añadir objetos espaciales. Defina una altura predeterminada.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has measures (m-values), which most web clients do not edit or show.</source>
            <translation>La capa «{layer}» tiene medidas (valores m), que la mayoría de los clientes web no editan ni muestran.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no coordinate system and may land in the wrong place. Set its CRS in the layer's properties.</source>
            <translation>La capa «{layer}» no tiene sistema de coordenadas y puede acabar en el lugar equivocado. Defina su SRC en las propiedades de la capa.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no coordinate system, so no tiles can be made of it. Set its CRS in the layer's properties.</source>
            <translation>La capa «{layer}» no tiene sistema de coordenadas, por lo que no se pueden crear teselas de ella. Defina su SRC en las propiedades de la capa.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no features. It is published empty.</source>
            <translation>La capa «{layer}» no tiene objetos espaciales. Se publica vacía.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no spatial index, so the server reads all of it for every map. Create an index.</source>
            <translation>La capa «{layer}» no tiene índice espacial, por lo que el servidor la lee entera para cada mapa. Cree un índice.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has unsaved edits, which are not published. Save them first.</source>
            <translation>La capa «{layer}» tiene ediciones sin guardar, que no se publican. Guárdelas primero.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} columns; a geodatabase table holds {most}. Leave some of them out.</source>
            <translation>La capa «{layer}» tiene {count} columnas; una tabla de geodatabase admite {most}. Omita algunas.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} features and is drawn at every scale, which is slow on the web. Set a scale range, or share tiles.</source>
            <translation>La capa «{layer}» tiene {count} objetos espaciales y se dibuja en todas las escalas, lo que es lento en la web. Defina un rango de escala o comparta teselas.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} features; a geodatabase table holds {most}. Split the layer.</source>
            <translation>La capa «{layer}» tiene {count} objetos espaciales; una tabla de geodatabase admite {most}. Divida la capa.</translation>
        </message>
        <message>
            <source>Layer '{layer}' holds geometry of no single kind (point, line or polygon) and is left out. Split it by kind of geometry.</source>
            <translation>La capa «{layer}» contiene geometrías que no son de una sola clase (punto, línea o polígono) y se omite. Divídala por clase de geometría.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is drawn by a renderer that web layers do not have ({renderer}). Choose another kind of symbology.</source>
            <translation>La capa «{layer}» se dibuja con un representador que no tienen las capas web ({renderer}). Elija otro tipo de simbología.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in a custom coordinate system ({crs}), which not every client knows. Prefer a system with an EPSG code.</source>
            <translation>La capa «{layer}» está en un sistema de coordenadas personalizado ({crs}), que no todos los clientes conocen. Es preferible un sistema con código EPSG.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in a file ({source}) that a server cannot use in place. Copy the data, or share the layer on its own as a web feature layer first.</source>
            <translation>La capa «{layer}» está en un archivo ({source}) que un servidor no puede utilizar en su lugar de origen. Copie los datos o comparta antes la capa por separado como capa de entidades web.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in {crs}, the map in {map_crs}. It is reprojected whenever it is drawn with the map; nothing needs to be done.</source>
            <translation>La capa «{layer}» está en {crs}; el mapa, en {map_crs}. Se reproyecta cada vez que se dibuja con el mapa; no hay que hacer nada.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not set up to be synchronised: it has no global ids. Copy the data, add a global id column, or switch off Sync.</source>
            <translation>La capa «{layer}» no está preparada para sincronizarse: no tiene id. globales. Copie los datos, añada una columna de id. global o desactive Sync.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not ticked in the map and starts switched off on the web.</source>
            <translation>La capa «{layer}» no está marcada en el mapa y aparece desactivada al inicio en la web.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is said to be in degrees ({crs}), but its coordinates ({extent}) are none. Set the CRS that its data are really in.</source>
            <translation>La capa «{layer}» está declarada en grados ({crs}), pero sus coordenadas ({extent}) no lo son. Defina el SRC en el que están realmente sus datos.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is shared with everyone, and columns look as if they tell of persons: {fields}. Share less widely, or leave the columns out.</source>
            <translation>La capa «{layer}» se comparte con todos, y hay columnas que parecen contener datos de personas: {fields}. Comparta con menos gente u omita las columnas.</translation>
        </message>
        <message>
            <source>Layer '{layer}': {facts}</source>
            <translation>Capa «{layer}»: {facts}</translation>
        </message>
        <message>
            <source>No scale shows layer '{layer}': it is to be seen from 1:{min_scale} down to 1:{max_scale}, which is upside down. Swap the two.</source>
            <translation>Ninguna escala muestra la capa «{layer}»: debe verse desde 1:{min_scale} hasta 1:{max_scale}, que está al revés. Intercambie ambos valores.</translation>
        </message>
        <message>
            <source>Nothing in the map '{map}' can be in {kind}; layers from the web do not count. Add a layer with data of its own, or share another kind of web layer.</source>
            <translation>Nada en el mapa «{map}» puede estar en {kind}; las capas de la web no cuentan. Añada una capa con datos propios o comparta otra clase de capa web.</translation>
        </message>
        <message>
            <source>OGC services ({extensions}) must be shared with everyone. Share with everyone, or switch them off.</source>
            <translation>Los servicios OGC ({extensions}) deben compartirse con todos. Comparta con todos o desactívelos.</translation>
        </message>
        <message>
            <source>Only those features of layer '{layer}' are published that pass its filter ({filter}). Clear the filter to publish all.</source>
            <translation>De la capa «{layer}» solo se publican los objetos espaciales que cumplen su filtro ({filter}). Borre el filtro para publicarlos todos.</translation>
        </message>
        <message>
            <source>Several layers are named '{layer}'. Give each layer a name of its own, since web clients tell layers apart by name.</source>
            <translation>Hay varias capas llamadas «{layer}». Dé a cada capa un nombre propio, ya que los clientes web distinguen las capas por su nombre.</translation>
        </message>
        <message>
            <source>Storing the layer costs about {credits} credits a month, and {left} are left. Share less, or get more credits.</source>
            <translation>Almacenar la capa cuesta unos {credits} créditos al mes, y quedan {left}. Comparta menos o consiga más créditos.</translation>
        </message>
        <message>
            <source>Sync goes with all of create, update and delete, or with none of them; here {lacking} is missing. Allow all three, or switch off Sync.</source>
            <translation>Sync requiere crear, actualizar y eliminar, o ninguna de estas; aquí falta {lacking}. Permita las tres o desactive Sync.</translation>
        </message>
        <message>
            <source>Table '{layer}' cannot be part of {kind}, which holds only what can be drawn. Leave the table out, or share a web feature layer.</source>
            <translation>La tabla «{layer}» no puede formar parte de {kind}, que solo admite lo que se puede dibujar. Omita la tabla o comparta una capa de entidades web.</translation>
        </message>
        <message>
            <source>The copy of the data needs about {size_bytes}, but the disk has {free_bytes} left. Make room, or share fewer layers.</source>
            <translation>La copia de los datos necesita unos {size_bytes}, pero en el disco quedan {free_bytes}. Libere espacio o comparta menos capas.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' are called '{name}' in the geodatabase; the web layer keeps its name.</source>
            <translation>Los datos de la capa «{layer}» se llaman «{name}» en la geodatabase; la capa web conserva su nombre.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' are in memory only: they are published, but lost when QGIS closes. Make the layer permanent to be able to publish it again.</source>
            <translation>Los datos de la capa «{layer}» solo están en memoria: se publican, pero se pierden al cerrar QGIS. Haga permanente la capa para poder publicarla de nuevo.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' cannot be reached ({source}). Repair its source, or leave the layer out.</source>
            <translation>No se puede acceder a los datos de la capa «{layer}» ({source}). Repare su origen u omita la capa.</translation>
        </message>
        <message>
            <source>The data of table '{layer}' cannot be reached ({source}). Repair its source, or leave the table out.</source>
            <translation>No se puede acceder a los datos de la tabla «{layer}» ({source}). Repare su origen u omita la tabla.</translation>
        </message>
        <message>
            <source>The draft names layers that the map does not have ({count}: {layer_ids}). Make the draft anew, or let it forget them.</source>
            <translation>El borrador nombra capas que el mapa no tiene ({count}: {layer_ids}). Cree de nuevo el borrador o haga que las olvide.</translation>
        </message>
        <message>
            <source>The draft was made from {draft_project}, but {project} is open. Check that this is the map you mean.</source>
            <translation>El borrador se creó a partir de {draft_project}, pero está abierto {project}. Compruebe que este es el mapa que desea.</translation>
        </message>
        <message>
            <source>The extension {extension} is switched on. It is handed to the server as the draft has it; nothing here checks it.</source>
            <translation>La extensión {extension} está activada. Se entrega al servidor tal como figura en el borrador; aquí no se comprueba.</translation>
        </message>
        <message>
            <source>The filter of layer '{layer}' is refused by its data source: {reason}. Correct the filter ({filter}) or clear it.</source>
            <translation>El origen de datos de la capa «{layer}» rechaza su filtro: {reason}. Corrija el filtro ({filter}) o bórrelo.</translation>
        </message>
        <message>
            <source>The item has no description. Say what is in it and where it comes from.</source>
            <translation>El elemento no tiene descripción. Indique qué contiene y de dónde procede.</translation>
        </message>
        <message>
            <source>The item has no summary, so others cannot tell what it is. Write a sentence or two.</source>
            <translation>El elemento no tiene resumen, por lo que otros no pueden saber qué es. Escriba una o dos frases.</translation>
        </message>
        <message>
            <source>The item has no tags, so others will hardly find it. Add some words.</source>
            <translation>El elemento no tiene etiquetas, por lo que otros difícilmente lo encontrarán. Añada algunas palabras.</translation>
        </message>
        <message>
            <source>The layer needs about {size_bytes}, but only {left_bytes} of your room on the portal is left. Delete what you no longer need, or share fewer layers.</source>
            <translation>La capa necesita unos {size_bytes}, pero de su espacio en el portal solo quedan {left_bytes}. Elimine lo que ya no necesite o comparta menos capas.</translation>
        </message>
        <message>
            <source>The layer will take about {size_bytes} on the portal and cost about {credits} credits a month.</source>
            <translation>La capa ocupará unos {size_bytes} en el portal y costará unos {credits} créditos al mes.</translation>
        </message>
        <message>
            <source>The layer will take about {size_bytes} on the portal.</source>
            <translation>La capa ocupará unos {size_bytes} en el portal.</translation>
        </message>
        <message>
            <source>The layers are in several databases ({connections}), but a feature service that leaves its data in place needs one. Copy the data, or keep to layers of one database.</source>
            <translation>Las capas están en varias bases de datos ({connections}), pero un servicio de entidades que deja sus datos en su lugar necesita una sola. Copie los datos o limítese a capas de una base de datos.</translation>
        </message>
        <message>
            <source>The list of values of column '{field}' of layer '{layer}' has {count} entries; the service tells clients {most}. Shorten the list, or raise maxDomainCodeCount.</source>
            <translation>La lista de valores de la columna «{field}» de la capa «{layer}» tiene {count} entradas; el servicio comunica {most} a los clientes. Acorte la lista o aumente maxDomainCodeCount.</translation>
        </message>
        <message>
            <source>The look of layer '{layer}' will be approximated: {loss}.</source>
            <translation>El aspecto de la capa «{layer}» será aproximado: {loss}.</translation>
        </message>
        <message>
            <source>The map '{map}' has no coordinate system. Set one under Project &gt; Properties &gt; CRS.</source>
            <translation>El mapa «{map}» no tiene sistema de coordenadas. Defina uno en Proyecto &gt; Propiedades &gt; SRC.</translation>
        </message>
        <message>
            <source>The map '{map}' has no layers, so there is nothing to share. Add a layer, or choose other layers.</source>
            <translation>El mapa «{map}» no tiene capas, por lo que no hay nada que compartir. Añada una capa o elija otras capas.</translation>
        </message>
        <message>
            <source>The name '{name}' is in use on the portal. Choose another name, or choose to overwrite the service.</source>
            <translation>El nombre «{name}» ya se utiliza en el portal. Elija otro nombre o elija sobrescribir el servicio.</translation>
        </message>
        <message>
            <source>The name of layer '{layer}' holds control characters, which a service cannot bear. Rename the layer.</source>
            <translation>El nombre de la capa «{layer}» contiene caracteres de control, que un servicio no admite. Cambie el nombre de la capa.</translation>
        </message>
        <message>
            <source>The names of layers '{layer}' and '{other}' differ only in upper and lower case, which a geodatabase does not tell apart. Rename one of them.</source>
            <translation>Los nombres de las capas «{layer}» y «{other}» solo se diferencian en mayúsculas y minúsculas, que una geodatabase no distingue. Cambie el nombre de una de ellas.</translation>
        </message>
        <message>
            <source>The number {number} is given to several layers: {layers}. Let the numbers be assigned anew.</source>
            <translation>El número {number} está asignado a varias capas: {layers}. Permita que los números se asignen de nuevo.</translation>
        </message>
        <message>
            <source>The portal does not have these groups for you: {groups}. Choose others.</source>
            <translation>El portal no tiene estos grupos para usted: {groups}. Elija otros.</translation>
        </message>
        <message>
            <source>The portal has no folder '{folder}' yet; it will be made.</source>
            <translation>El portal aún no tiene la carpeta «{folder}»; se creará.</translation>
        </message>
        <message>
            <source>The portal has no server that can make {kind}. Choose another kind of layer or another portal.</source>
            <translation>El portal no tiene ningún servidor que pueda crear {kind}. Elija otra clase de capa u otro portal.</translation>
        </message>
        <message>
            <source>The project was never saved, so it cannot remember what was published from it. Save it.</source>
            <translation>El proyecto no se ha guardado nunca, por lo que no puede recordar lo que se publicó a partir de él. Guárdelo.</translation>
        </message>
        <message>
            <source>The property '{property}' is not documented for this draft. It is kept but may have no effect; check its spelling.</source>
            <translation>La propiedad «{property}» no está documentada para este borrador. Se conserva, pero puede no tener efecto; compruebe su ortografía.</translation>
        </message>
        <message>
            <source>The relation '{relation}' from layer '{layer}' to '{other}' is published as a relationship class.</source>
            <translation>La relación «{relation}» de la capa «{layer}» a «{other}» se publica como clase de relación.</translation>
        </message>
        <message>
            <source>The relation '{relation}' of layer '{layer}' does not go along: {obstacle}. The columns of its keys are published as they are.</source>
            <translation>La relación «{relation}» de la capa «{layer}» no se incluye: {obstacle}. Las columnas de sus claves se publican tal como están.</translation>
        </message>
        <message>
            <source>The service '{name}' belongs to {owner}, so you cannot overwrite it. Choose another name.</source>
            <translation>El servicio «{name}» pertenece a {owner}, por lo que no puede sobrescribirlo. Elija otro nombre.</translation>
        </message>
        <message>
            <source>The service asks for at least {least} instances and at most {most}. Raise the one or lower the other.</source>
            <translation>El servicio pide al menos {least} instancias y como máximo {most}. Aumente un valor o reduzca el otro.</translation>
        </message>
        <message>
            <source>The service has no name. Enter one.</source>
            <translation>El servicio no tiene nombre. Introduzca uno.</translation>
        </message>
        <message>
            <source>The service's name has {length} characters; {longest} are allowed. Shorten it.</source>
            <translation>El nombre del servicio tiene {length} caracteres; se permiten {longest}. Acórtelo.</translation>
        </message>
        <message>
            <source>The source of layer '{layer}' ({source}) is not known to be registered with the server, so its data are copied. Register it to leave the data in place.</source>
            <translation>No consta que el origen de la capa «{layer}» ({source}) esté registrado en el servidor, por lo que se copian sus datos. Regístrelo para dejar los datos en su lugar.</translation>
        </message>
        <message>
            <source>The source of layer '{layer}' ({source}) must be registered with the server. Register it, or copy the data.</source>
            <translation>El origen de la capa «{layer}» ({source}) debe estar registrado en el servidor. Regístrelo o copie los datos.</translation>
        </message>
        <message>
            <source>The source of table '{layer}' ({source}) is not known to be registered with the server, so its data are copied. Register it to leave the data in place.</source>
            <translation>No consta que el origen de la tabla «{layer}» ({source}) esté registrado en el servidor, por lo que se copian sus datos. Regístrelo para dejar los datos en su lugar.</translation>
        </message>
        <message>
            <source>The tiles number up to {tiles} and take about {megabytes} MB, which takes long to make and to upload. Leave out the deepest levels, or share a smaller area.</source>
            <translation>Son hasta {tiles} teselas, que ocupan unos {megabytes} MB y tardan mucho en crearse y cargarse. Omita los niveles más profundos o comparta un área más pequeña.</translation>
        </message>
        <message>
            <source>The tiles will be in WGS 84; the map is in {crs} and is redrawn for it. Shapes and scales may look different.</source>
            <translation>Las teselas estarán en WGS 84; el mapa está en {crs} y se redibuja para ello. Las formas y las escalas pueden verse diferentes.</translation>
        </message>
        <message>
            <source>The tiles will be in Web Mercator; the map is in {crs} and is redrawn for it. Shapes and scales may look different.</source>
            <translation>Las teselas estarán en Web Mercator; el mapa está en {crs} y se redibuja para ello. Las formas y las escalas pueden verse diferentes.</translation>
        </message>
        <message>
            <source>The tiling scheme is in the coordinate system {scheme}, the map in {crs}. Set the map to the scheme's system, or choose another scheme.</source>
            <translation>El esquema de teselas está en el sistema de coordenadas {scheme}; el mapa, en {crs}. Asigne al mapa el sistema del esquema o elija otro esquema.</translation>
        </message>
        <message>
            <source>These texts of the service hold characters that are reserved: {properties}. Take them out.</source>
            <translation>Estos textos del servicio contienen caracteres reservados: {properties}. Quítelos.</translation>
        </message>
        <message>
            <source>This draft describes a kind of service that cannot be made from a map. Choose a feature, tile or map image layer.</source>
            <translation>Este borrador describe una clase de servicio que no se puede crear a partir de un mapa. Elija una capa de entidades, de teselas o de imágenes de mapa.</translation>
        </message>
        <message>
            <source>Virtual columns of layer '{layer}' are published with their present values: {fields}. Publish again when what they are computed from changes.</source>
            <translation>Las columnas virtuales de la capa «{layer}» se publican con sus valores actuales: {fields}. Publique de nuevo cuando cambie aquello de lo que se calculan.</translation>
        </message>
        <message>
            <source>With a maximum of {count} records the service answers no query. Set at least 1; 2000 is usual.</source>
            <translation>Con un máximo de {count} registros, el servicio no responde a ninguna consulta. Indique al menos 1; lo habitual es 2000.</translation>
        </message>
        <message>
            <source>Your account may not publish {kind} (it lacks {privilege}). Ask the portal's administrator, or sign in as another user.</source>
            <translation>Su cuenta no puede publicar {kind} (le falta {privilege}). Pregunte al administrador del portal o inicie sesión como otro usuario.</translation>
        </message>
        <message>
            <source>Your account may not share like this (it lacks {privilege}). Share less widely, or ask the portal's administrator.</source>
            <translation>Su cuenta no puede compartir de esta forma (le falta {privilege}). Comparta con menos gente o pregunte al administrador del portal.</translation>
        </message>
        <message>
            <source>Your service '{name}' will be replaced; its address and item stay.</source>
            <translation>Se reemplazará su servicio «{name}»; su dirección y su elemento se conservan.</translation>
        </message>
        <message>
            <source>a category that is switched off</source>
            <translation>una categoría desactivada</translation>
        </message>
        <message>
            <source>a colour ramp</source>
            <translation>una rampa de color</translation>
        </message>
        <message>
            <source>a colour that is not RGB</source>
            <translation>un color que no es RGB</translation>
        </message>
        <message>
            <source>a conical gradient</source>
            <translation>un gradiente cónico</translation>
        </message>
        <message>
            <source>a dash pattern</source>
            <translation>un patrón de guiones</translation>
        </message>
        <message>
            <source>a font marker</source>
            <translation>un marcador de tipo de letra</translation>
        </message>
        <message>
            <source>a form of one's own</source>
            <translation>un formulario personalizado</translation>
        </message>
        <message>
            <source>a gradient</source>
            <translation>un gradiente</translation>
        </message>
        <message>
            <source>a gradient round a point off the middle</source>
            <translation>un gradiente alrededor de un punto fuera del centro</translation>
        </message>
        <message>
            <source>a hatching</source>
            <translation>un tramado</translation>
        </message>
        <message>
            <source>a key is no column of its layer</source>
            <translation>una clave no es columna de su capa</translation>
        </message>
        <message>
            <source>a label expression</source>
            <translation>una expresión de etiqueta</translation>
        </message>
        <message>
            <source>a line beside its place</source>
            <translation>una línea desplazada de su lugar</translation>
        </message>
        <message>
            <source>a map image layer</source>
            <translation>una capa de imágenes de mapa</translation>
        </message>
        <message>
            <source>a map service</source>
            <translation>un servicio de mapas</translation>
        </message>
        <message>
            <source>a part of the form that is shown on a condition</source>
            <translation>una parte del formulario que se muestra bajo una condición</translation>
        </message>
        <message>
            <source>a picture fill</source>
            <translation>un relleno de imagen</translation>
        </message>
        <message>
            <source>a picture in a format that browsers do not show</source>
            <translation>una imagen en un formato que los navegadores no muestran</translation>
        </message>
        <message>
            <source>a picture line</source>
            <translation>una línea de imagen</translation>
        </message>
        <message>
            <source>a pie's size by its area</source>
            <translation>el tamaño de un gráfico de tarta por su área</translation>
        </message>
        <message>
            <source>a script in the map tip</source>
            <translation>un script en el aviso del mapa</translation>
        </message>
        <message>
            <source>a service of this kind</source>
            <translation>un servicio de esta clase</translation>
        </message>
        <message>
            <source>a setting of the labels' font</source>
            <translation>un ajuste del tipo de letra de las etiquetas</translation>
        </message>
        <message>
            <source>a shadow</source>
            <translation>una sombra</translation>
        </message>
        <message>
            <source>a size on the ground</source>
            <translation>un tamaño en el terreno</translation>
        </message>
        <message>
            <source>a symbol</source>
            <translation>un símbolo</translation>
        </message>
        <message>
            <source>a symbol of several layers</source>
            <translation>un símbolo de varias capas</translation>
        </message>
        <message>
            <source>a table of pairs stands between the two layers</source>
            <translation>hay una tabla de pares entre las dos capas</translation>
        </message>
        <message>
            <source>a vector tile layer</source>
            <translation>una capa de teselas vectoriales</translation>
        </message>
        <message>
            <source>a web feature layer</source>
            <translation>una capa de entidades web</translation>
        </message>
        <message>
            <source>a web tile layer</source>
            <translation>una capa de teselas web</translation>
        </message>
        <message>
            <source>all columns in their order</source>
            <translation>todas las columnas en su orden</translation>
        </message>
        <message>
            <source>always shown</source>
            <translation>siempre visible</translation>
        </message>
        <message>
            <source>an element of the form that is no column</source>
            <translation>un elemento del formulario que no es una columna</translation>
        </message>
        <message>
            <source>an expression of the pop-up</source>
            <translation>una expresión del elemento emergente</translation>
        </message>
        <message>
            <source>an imagery layer</source>
            <translation>una capa de imágenes</translation>
        </message>
        <message>
            <source>as a flat fill</source>
            <translation>como relleno plano</translation>
        </message>
        <message>
            <source>as a link</source>
            <translation>como enlace</translation>
        </message>
        <message>
            <source>as a picture</source>
            <translation>como imagen</translation>
        </message>
        <message>
            <source>as a plain background</source>
            <translation>como fondo simple</translation>
        </message>
        <message>
            <source>as a plain line</source>
            <translation>como línea simple</translation>
        </message>
        <message>
            <source>as a plain symbol</source>
            <translation>como símbolo simple</translation>
        </message>
        <message>
            <source>as a still arrow</source>
            <translation>como flecha sin animación</translation>
        </message>
        <message>
            <source>as a straight arrow</source>
            <translation>como flecha recta</translation>
        </message>
        <message>
            <source>as a straight gradient</source>
            <translation>como gradiente recto</translation>
        </message>
        <message>
            <source>as an effect of the whole layer</source>
            <translation>como efecto de toda la capa</translation>
        </message>
        <message>
            <source>as an expression in Arcade</source>
            <translation>como expresión de Arcade</translation>
        </message>
        <message>
            <source>as clusters of the web</source>
            <translation>como clústeres de la web</translation>
        </message>
        <message>
            <source>as pies in place of symbols</source>
            <translation>como gráficos de tarta en lugar de símbolos</translation>
        </message>
        <message>
            <source>as text</source>
            <translation>como texto</translation>
        </message>
        <message>
            <source>as web clients place labels</source>
            <translation>tal como los clientes web colocan las etiquetas</translation>
        </message>
        <message>
            <source>at the top</source>
            <translation>arriba</translation>
        </message>
        <message>
            <source>blending among features</source>
            <translation>la mezcla entre objetos espaciales</translation>
        </message>
        <message>
            <source>by its width</source>
            <translation>por su anchura</translation>
        </message>
        <message>
            <source>by the first rule</source>
            <translation>según la primera regla</translation>
        </message>
        <message>
            <source>by the lowest of them</source>
            <translation>según el más bajo de ellos</translation>
        </message>
        <message>
            <source>by the symbol for all other values</source>
            <translation>con el símbolo para todos los demás valores</translation>
        </message>
        <message>
            <source>callouts of labels</source>
            <translation>líneas de llamada de etiquetas</translation>
        </message>
        <message>
            <source>classes that overlap</source>
            <translation>clases que se solapan</translation>
        </message>
        <message>
            <source>data-defined settings</source>
            <translation>ajustes definidos por datos</translation>
        </message>
        <message>
            <source>drawn from end to end</source>
            <translation>dibujado de extremo a extremo</translation>
        </message>
        <message>
            <source>drawn over what lies beneath</source>
            <translation>dibujado sobre lo que hay debajo</translation>
        </message>
        <message>
            <source>each feature for itself</source>
            <translation>cada objeto espacial por separado</translation>
        </message>
        <message>
            <source>effects on geometry</source>
            <translation>efectos sobre la geometría</translation>
        </message>
        <message>
            <source>from its first to its last colour</source>
            <translation>de su primer a su último color</translation>
        </message>
        <message>
            <source>in a regular grid</source>
            <translation>en una cuadrícula regular</translation>
        </message>
        <message>
            <source>in grey</source>
            <translation>en gris</translation>
        </message>
        <message>
            <source>in its colour</source>
            <translation>en su color</translation>
        </message>
        <message>
            <source>in its mean colour</source>
            <translation>en su color medio</translation>
        </message>
        <message>
            <source>in one line</source>
            <translation>en una línea</translation>
        </message>
        <message>
            <source>inside the polygon</source>
            <translation>dentro del polígono</translation>
        </message>
        <message>
            <source>it has several key columns, and one is possible</source>
            <translation>tiene varias columnas de clave y solo puede haber una</translation>
        </message>
        <message>
            <source>it leads to another layer from row to row</source>
            <translation>lleva a otra capa según la fila</translation>
        </message>
        <message>
            <source>its first picture</source>
            <translation>su primera imagen</translation>
        </message>
        <message>
            <source>its two keys are of different types</source>
            <translation>sus dos claves son de tipos diferentes</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>omitido</translation>
        </message>
        <message>
            <source>markers along or within the shape</source>
            <translation>marcadores a lo largo o dentro de la forma</translation>
        </message>
        <message>
            <source>nearly the same</source>
            <translation>casi igual</translation>
        </message>
        <message>
            <source>nearly there</source>
            <translation>casi en el lugar</translation>
        </message>
        <message>
            <source>not turned</source>
            <translation>sin girar</translation>
        </message>
        <message>
            <source>of one height</source>
            <translation>de una sola altura</translation>
        </message>
        <message>
            <source>one symbol for all</source>
            <translation>un símbolo para todos</translation>
        </message>
        <message>
            <source>only its fill</source>
            <translation>solo su relleno</translation>
        </message>
        <message>
            <source>only its outline</source>
            <translation>solo su contorno</translation>
        </message>
        <message>
            <source>only the outlines</source>
            <translation>solo los contornos</translation>
        </message>
        <message>
            <source>rules that draw a feature twice</source>
            <translation>reglas que dibujan un objeto espacial dos veces</translation>
        </message>
        <message>
            <source>size, colour or rotation by a value</source>
            <translation>tamaño, color o rotación según un valor</translation>
        </message>
        <message>
            <source>symbol levels</source>
            <translation>niveles de símbolos</translation>
        </message>
        <message>
            <source>the balloon behind labels</source>
            <translation>el globo detrás de las etiquetas</translation>
        </message>
        <message>
            <source>the blend mode</source>
            <translation>el modo de mezcla</translation>
        </message>
        <message>
            <source>the blur of a shading</source>
            <translation>el desenfoque de un sombreado</translation>
        </message>
        <message>
            <source>the buffer around labels</source>
            <translation>el buffer alrededor de las etiquetas</translation>
        </message>
        <message>
            <source>the commonest symbol for all</source>
            <translation>el símbolo más frecuente para todos</translation>
        </message>
        <message>
            <source>the curve of an arrow</source>
            <translation>la curva de una flecha</translation>
        </message>
        <message>
            <source>the data-defined setting</source>
            <translation>el ajuste definido por datos</translation>
        </message>
        <message>
            <source>the data-defined setting of labels</source>
            <translation>el ajuste definido por datos de las etiquetas</translation>
        </message>
        <message>
            <source>the density of the heatmap</source>
            <translation>la densidad del mapa de calor</translation>
        </message>
        <message>
            <source>the diagram</source>
            <translation>el diagrama</translation>
        </message>
        <message>
            <source>the exact places of markers beside a line</source>
            <translation>los lugares exactos de los marcadores junto a una línea</translation>
        </message>
        <message>
            <source>the geodatabase refuses it</source>
            <translation>la geodatabase la rechaza</translation>
        </message>
        <message>
            <source>the kind of symbology</source>
            <translation>el tipo de simbología</translation>
        </message>
        <message>
            <source>the margin of the box behind labels</source>
            <translation>el margen del cuadro detrás de las etiquetas</translation>
        </message>
        <message>
            <source>the mask of labels</source>
            <translation>la máscara de las etiquetas</translation>
        </message>
        <message>
            <source>the opacity of a symbol</source>
            <translation>la opacidad de un símbolo</translation>
        </message>
        <message>
            <source>the order in which features are drawn</source>
            <translation>el orden en que se dibujan los objetos espaciales</translation>
        </message>
        <message>
            <source>the other layer is not published with it</source>
            <translation>la otra capa no se publica con ella</translation>
        </message>
        <message>
            <source>the paint effect</source>
            <translation>el efecto de dibujo</translation>
        </message>
        <message>
            <source>the place of labels</source>
            <translation>la ubicación de las etiquetas</translation>
        </message>
        <message>
            <source>the same for all features</source>
            <translation>igual para todos los objetos espaciales</translation>
        </message>
        <message>
            <source>the same size at every scale</source>
            <translation>el mismo tamaño en todas las escalas</translation>
        </message>
        <message>
            <source>the shape of a marker</source>
            <translation>la forma de un marcador</translation>
        </message>
        <message>
            <source>the temporal settings</source>
            <translation>los ajustes temporales</translation>
        </message>
        <message>
            <source>the weight of the heatmap</source>
            <translation>el peso del mapa de calor</translation>
        </message>
        <message>
            <source>the wrapping of labels</source>
            <translation>el ajuste de línea de las etiquetas</translation>
        </message>
        <message>
            <source>towards the middle</source>
            <translation>hacia el centro</translation>
        </message>
        <message>
            <source>trimmed ends of lines</source>
            <translation>extremos recortados de líneas</translation>
        </message>
        <message>
            <source>where the first slice of a pie begins</source>
            <translation>dónde empieza el primer sector de un gráfico de tarta</translation>
        </message>
        <message>
            <source>which labels are drawn, and exactly where</source>
            <translation>qué etiquetas se dibujan y dónde exactamente</translation>
        </message>
        <message>
            <source>with the margin of the client</source>
            <translation>con el margen del cliente</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' are of another kind of geometry than the layer ({types}) and cannot be published with it. Split the layer by kind of geometry.</source>
            <translation>{count} objetos espaciales de la capa «{layer}» son de otra clase de geometría que la capa ({types}) y no se pueden publicar con ella. Divida la capa por clase de geometría.</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' have invalid geometry, which servers may change or refuse. Repair them.</source>
            <translation>{count} objetos espaciales de la capa «{layer}» tienen geometría no válida, que los servidores pueden modificar o rechazar. Repárelos.</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' have no geometry; they will be in the table but not on the map.</source>
            <translation>{count} objetos espaciales de la capa «{layer}» no tienen geometría; estarán en la tabla, pero no en el mapa.</translation>
        </message>
        <message>
            <source>{count} files ({size_bytes}) that rows of layer '{layer}' tell of are published as attachments, from {folders}. Whoever sees the layer sees them.</source>
            <translation>{count} archivos ({size_bytes}) mencionados en filas de la capa «{layer}» se publican como adjuntos, desde {folders}. Quien vea la capa los verá.</translation>
        </message>
        <message>
            <source>{count} files that rows of layer '{layer}' tell of are larger than {most_bytes} and do not go along as attachments. Make them smaller.</source>
            <translation>{count} archivos mencionados en filas de la capa «{layer}» superan {most_bytes} y no se incluyen como adjuntos. Redúzcalos.</translation>
        </message>
        <message>
            <source>{count} files that rows of layer '{layer}' tell of are not there and do not go along as attachments. Put them back, or correct their paths.</source>
            <translation>{count} archivos mencionados en filas de la capa «{layer}» no existen y no se incluyen como adjuntos. Vuelva a colocarlos o corrija sus rutas.</translation>
        </message>
        <message>
            <source>{extension} is switched on but has no name. Give it one, or switch it off.</source>
            <translation>{extension} está activado, pero no tiene nombre. Póngale uno o desactívelo.</translation>
        </message>
    </context>
    <context>
        <name>FindingsPane</name>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Ayuda</translation>
        </message>
        <message>
            <source>&amp;Mend what is selected</source>
            <translation>&amp;Reparar lo seleccionado</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todos</translation>
        </message>
        <message>
            <source>Can be mended here</source>
            <translation>Se puede reparar aquí</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <source>Cop&amp;y</source>
            <translation>&amp;Copiar</translation>
        </message>
        <message>
            <source>Copy what is selected, or all</source>
            <translation>Copiar lo seleccionado o todo</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Errores</translation>
        </message>
        <message>
            <source>Errors, which have to be mended</source>
            <translation>Errores, que se deben corregir</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtro</translation>
        </message>
        <message>
            <source>Filter findings</source>
            <translation>Filtrar hallazgos</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>Hallazgos</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Mensajes</translation>
        </message>
        <message>
            <source>Open the page of this finding</source>
            <translation>Abrir la página de este hallazgo</translation>
        </message>
        <message>
            <source>Repair the project or the settings here, as far as that can be done by itself</source>
            <translation>Reparar aquí el proyecto o los ajustes, en la medida en que se pueda hacer automáticamente</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Avisos</translation>
        </message>
        <message>
            <source>What and what to do</source>
            <translation>Qué sucede y qué hacer</translation>
        </message>
        <message>
            <source>Which findings</source>
            <translation>Qué hallazgos</translation>
        </message>
    </context>
    <context>
        <name>GeneralPane</name>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Carpeta</translation>
        </message>
        <message>
            <source>&amp;Groups</source>
            <translation>&amp;Grupos</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>C&amp;lase</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <source>&amp;Overwrite my service of this name</source>
            <translation>&amp;Sobrescribir mi servicio de este nombre</translation>
        </message>
        <message>
            <source>&amp;Portal</source>
            <translation>&amp;Portal</translation>
        </message>
        <message>
            <source>&amp;Summary</source>
            <translation>&amp;Resumen</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>&amp;Etiquetas</translation>
        </message>
        <message>
            <source>A service name has at most {most} characters.</source>
            <translation>Un nombre de servicio tiene {most} caracteres como máximo.</translation>
        </message>
        <message>
            <source>A service needs a name.</source>
            <translation>Un servicio necesita un nombre.</translation>
        </message>
        <message>
            <source>A service of {owner} has this name. Choose another, or overwrite.</source>
            <translation>Un servicio de {owner} tiene este nombre. Elija otro o sobrescríbalo.</translation>
        </message>
        <message>
            <source>About the name</source>
            <translation>Acerca del nombre</translation>
        </message>
        <message>
            <source>Add a portal connection</source>
            <translation>Añadir una conexión de portal</translation>
        </message>
        <message>
            <source>C&amp;redits</source>
            <translation>Cré&amp;ditos</translation>
        </message>
        <message>
            <source>D&amp;escription</source>
            <translation>Descripc&amp;ión</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Todos (público)</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>Mi organización</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>Nuevo…</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Solo yo</translation>
        </message>
        <message>
            <source>Share &amp;with</source>
            <translation>Compartir c&amp;on</translation>
        </message>
        <message>
            <source>Ter&amp;ms of use</source>
            <translation>Condiciones de &amp;uso</translation>
        </message>
        <message>
            <source>The service will be called {name}.</source>
            <translation>El servicio se llamará {name}.</translation>
        </message>
        <message>
            <source>separated by commas</source>
            <translation>separadas por comas</translation>
        </message>
        <message>
            <source>the root of your content</source>
            <translation>la raíz de su contenido</translation>
        </message>
        <message>
            <source>titles, separated by commas</source>
            <translation>títulos, separados por comas</translation>
        </message>
    </context>
    <context>
        <name>ItemDialog</name>
        <message>
            <source>Changed</source>
            <translation>Modificado</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>Créditos</translation>
        </message>
        <message>
            <source>Deletion</source>
            <translation>Eliminación</translation>
        </message>
        <message>
            <source>Details of the item</source>
            <translation>Detalles del elemento</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Carpeta</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Grupos</translation>
        </message>
        <message>
            <source>Item id</source>
            <translation>Id. de elemento</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Creado</translation>
        </message>
        <message>
            <source>Needed by</source>
            <translation>Lo necesita</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>Propietario</translation>
        </message>
        <message>
            <source>Picture of the item</source>
            <translation>Imagen del elemento</translation>
        </message>
        <message>
            <source>Shared with</source>
            <translation>Compartido con</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Etiquetas</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>protected</source>
            <translation>protegido</translation>
        </message>
    </context>
    <context>
        <name>LayerIcons</name>
        <message>
            <source>Published as {title}</source>
            <translation>Publicada como {title}</translation>
        </message>
        <message>
            <source>Published as {title}, and changed since. Click to update it.</source>
            <translation>Publicada como {title} y modificada después. Haga clic para actualizarla.</translation>
        </message>
        <message>
            <source>Published as {title}. It was changed here and on the web; click to plan.</source>
            <translation>Publicada como {title}. Se modificó aquí y en la web; haga clic para planificar.</translation>
        </message>
    </context>
    <context>
        <name>LayerMenu</name>
        <message>
            <source>Share As Web Layer…</source>
            <translation>Compartir como capa web…</translation>
        </message>
        <message>
            <source>Share as web layer…</source>
            <translation>Compartir como capa web…</translation>
        </message>
        <message>
            <source>Update web layer…</source>
            <translation>Actualizar capa web…</translation>
        </message>
    </context>
    <context>
        <name>LayerNotes</name>
        <message>
            <source>Comes from a portal.</source>
            <translation>Procede de un portal.</translation>
        </message>
        <message>
            <source>Filtered: {filter}</source>
            <translation>Filtrada: {filter}</translation>
        </message>
        <message>
            <source>Its source cannot be read.</source>
            <translation>No se puede leer su origen.</translation>
        </message>
        <message>
            <source>Not for this kind of web layer.</source>
            <translation>No es apta para esta clase de capa web.</translation>
        </message>
        <message>
            <source>Unsaved edits stay out.</source>
            <translation>Las ediciones sin guardar quedan fuera.</translation>
        </message>
    </context>
    <context>
        <name>LayerPage</name>
        <message>
            <source>&amp;Description</source>
            <translation>&amp;Descripción</translation>
        </message>
        <message>
            <source>&amp;Fields: what pop-ups show, and what may be edited</source>
            <translation>Cam&amp;pos: qué muestran los elementos emergentes y qué se puede editar</translation>
        </message>
        <message>
            <source>&amp;Id in the web layer</source>
            <translation>&amp;Id. en la capa web</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>&amp;Etiquetas</translation>
        </message>
        <message>
            <source>Editable</source>
            <translation>Editable</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Campo</translation>
        </message>
        <message>
            <source>Fin&amp;dings of this layer</source>
            <translation>&amp;Hallazgos de esta capa</translation>
        </message>
        <message>
            <source>Not published from this project.</source>
            <translation>No publicada desde este proyecto.</translation>
        </message>
        <message>
            <source>Published as {title}: {address}</source>
            <translation>Publicada como {title}: {address}</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>Visible</translation>
        </message>
        <message>
            <source>given when it is published</source>
            <translation>se asigna al publicar</translation>
        </message>
    </context>
    <context>
        <name>Mending</name>
        <message>
            <source>Not all of it can be repaired here; see the findings for what to do.</source>
            <translation>No todo se puede reparar aquí; consulte en los hallazgos qué hacer.</translation>
        </message>
    </context>
    <context>
        <name>MissingLibrary</name>
        <message>
            <source>The Python package '{library}' is missing. Install it into QGIS's Python (on Debian: apt install python3-{library}) and start QGIS again.</source>
            <translation>Falta el paquete de Python «{library}». Instálelo en el Python de QGIS (en Debian: apt install python3-{library}) y reinicie QGIS.</translation>
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
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
    </context>
    <context>
        <name>OptionsPage</name>
        <message>
            <source>&amp;Add…</source>
            <translation>&amp;Añadir…</translation>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation>&amp;Editar…</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Carpeta</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>C&amp;lase</translation>
        </message>
        <message>
            <source>&amp;Log from this level on</source>
            <translation>Re&amp;gistrar a partir de este nivel</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>Elimi&amp;nar…</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>&amp;Iniciar</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Probar</translation>
        </message>
        <message>
            <source>Ask the selected address, signed in as nobody, through QGIS's proxy and certificates</source>
            <translation>Consultar la dirección seleccionada, sin iniciar sesión, a través del proxy y los certificados de QGIS</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>Errores</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Todos (público)</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Todo</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Clase</translation>
        </message>
        <message>
            <source>Local portal</source>
            <translation>Portal local</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>Mi organización</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Solo yo</translation>
        </message>
        <message>
            <source>Portals and servers</source>
            <translation>Portales y servidores</translation>
        </message>
        <message>
            <source>S&amp;hare with</source>
            <translation>Co&amp;mpartir con</translation>
        </message>
        <message>
            <source>St&amp;op</source>
            <translation>De&amp;tener</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Pasos</translation>
        </message>
        <message>
            <source>Test &amp;network</source>
            <translation>Probar la &amp;red</translation>
        </message>
        <message>
            <source>URL</source>
            <translation>URL</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>Avisos</translation>
        </message>
        <message>
            <source>What a new web layer starts with</source>
            <translation>Con qué empieza una capa web nueva</translation>
        </message>
        <message>
            <source>the root of your content</source>
            <translation>la raíz de su contenido</translation>
        </message>
    </context>
    <context>
        <name>PlanPane</name>
        <message>
            <source>Data</source>
            <translation>Datos</translation>
        </message>
        <message>
            <source>It cannot be published so</source>
            <translation>No se puede publicar así</translation>
        </message>
        <message>
            <source>Keep changes made on the web</source>
            <translation>Conservar los cambios hechos en la web</translation>
        </message>
        <message>
            <source>Keep replaced data, to put back</source>
            <translation>Guardar los datos reemplazados para restaurarlos</translation>
        </message>
        <message>
            <source>Nothing, it is up to date.</source>
            <translation>Nada, está actualizado.</translation>
        </message>
        <message>
            <source>P&amp;lan</source>
            <translation>P&amp;lanificar</translation>
        </message>
        <message>
            <source>Pop-ups</source>
            <translation>Elementos emergentes</translation>
        </message>
        <message>
            <source>Remove what is no longer published</source>
            <translation>Eliminar lo que ya no se publica</translation>
        </message>
        <message>
            <source>Send only changed features</source>
            <translation>Enviar solo objetos espaciales modificados</translation>
        </message>
        <message>
            <source>Sharing</source>
            <translation>Uso compartido</translation>
        </message>
        <message>
            <source>Symbols and labels</source>
            <translation>Símbolos y etiquetas</translation>
        </message>
        <message>
            <source>Tell what publishing will do; nothing on the portal is changed</source>
            <translation>Indicar qué hará la publicación; no se modifica nada en el portal</translation>
        </message>
        <message>
            <source>Texts and capabilities</source>
            <translation>Textos y capacidades</translation>
        </message>
        <message>
            <source>What publishing may touch where a service of this name is overwritten:</source>
            <translation>Lo que la publicación puede tocar al sobrescribir un servicio de este nombre:</translation>
        </message>
        <message>
            <source>What publishing will do</source>
            <translation>Qué hará la publicación</translation>
        </message>
        <message>
            <source>What will be done</source>
            <translation>Qué se hará</translation>
        </message>
    </context>
    <context>
        <name>Plans</name>
        <message>
            <source>Add the layers {names}</source>
            <translation>Añadir las capas {names}</translation>
        </message>
        <message>
            <source>An earlier overwrite broke off. It is done again, and what had been changed on the web before it is kept.</source>
            <translation>Una sobrescritura anterior se interrumpió. Se repite, y se conserva lo que antes se había modificado en la web.</translation>
        </message>
        <message>
            <source>Changed in the project and on the web, stays as it is on the web: {places}.</source>
            <translation>Modificado en el proyecto y en la web; queda como está en la web: {places}.</translation>
        </message>
        <message>
            <source>Changed in the project: {places}.</source>
            <translation>Modificado en el proyecto: {places}.</translation>
        </message>
        <message>
            <source>Changed on the web, stays as it is there: {places}.</source>
            <translation>Modificado en la web; queda como está allí: {places}.</translation>
        </message>
        <message>
            <source>Compare with what was sent</source>
            <translation>Comparar con lo enviado</translation>
        </message>
        <message>
            <source>Data changed</source>
            <translation>Datos modificados</translation>
        </message>
        <message>
            <source>Describe the item</source>
            <translation>Describir el elemento</translation>
        </message>
        <message>
            <source>Features were edited on the web since it was published; these edits will be lost.</source>
            <translation>Se editaron objetos espaciales en la web después de la publicación; estas ediciones se perderán.</translation>
        </message>
        <message>
            <source>Fields of another type: {names}.</source>
            <translation>Campos de otro tipo: {names}.</translation>
        </message>
        <message>
            <source>Fields that are no longer published: {names}.</source>
            <translation>Campos que ya no se publican: {names}.</translation>
        </message>
        <message>
            <source>It is not known what was published last. What differs on the web counts as changed there.</source>
            <translation>No se sabe qué se publicó por última vez. Lo que difiere en la web se considera modificado allí.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map, as it was not published.</source>
            <translation>La capa «{layer}» no está en el mapa web, ya que no se publicó.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map, which knows no such source.</source>
            <translation>La capa «{layer}» no está en el mapa web, que no conoce ese tipo de origen.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map: its source takes a password, token or key, which everybody who sees the map would learn.</source>
            <translation>La capa «{layer}» no está en el mapa web: su origen requiere una contraseña, un token o una clave, que conocerían todos los que ven el mapa.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map: where it comes from is not known.</source>
            <translation>La capa «{layer}» no está en el mapa web: no se sabe de dónde procede.</translation>
        </message>
        <message>
            <source>Layer {layer}: add the fields {names}</source>
            <translation>Capa {layer}: añadir los campos {names}</translation>
        </message>
        <message>
            <source>Layer {layer}: add {adds}, change {updates} and delete {deletes} features</source>
            <translation>Capa {layer}: añadir {adds}, modificar {updates} y eliminar {deletes} objetos espaciales</translation>
        </message>
        <message>
            <source>Layer {layer}: append {adds} features in {parts} parts</source>
            <translation>Capa {layer}: agregar {adds} objetos espaciales en {parts} partes</translation>
        </message>
        <message>
            <source>Layer {layer}: set {parts}</source>
            <translation>Capa {layer}: definir {parts}</translation>
        </message>
        <message>
            <source>Make the folder '{title}'</source>
            <translation>Crear la carpeta «{title}»</translation>
        </message>
        <message>
            <source>Missing right</source>
            <translation>Falta un permiso</translation>
        </message>
        <message>
            <source>Name clash</source>
            <translation>Conflicto de nombres</translation>
        </message>
        <message>
            <source>New fields: {names}.</source>
            <translation>Campos nuevos: {names}.</translation>
        </message>
        <message>
            <source>No longer published; stays, as removal is switched off.</source>
            <translation>Ya no se publica; se conserva, pues la eliminación está desactivada.</translation>
        </message>
        <message>
            <source>No longer published; will be removed with its data.</source>
            <translation>Ya no se publica; se eliminará con sus datos.</translation>
        </message>
        <message>
            <source>Note in the item what was published</source>
            <translation>Anotar en el elemento lo que se publicó</translation>
        </message>
        <message>
            <source>Only features that changed are sent.</source>
            <translation>Solo se envían los objetos espaciales modificados.</translation>
        </message>
        <message>
            <source>Overwrite the service '{name}'</source>
            <translation>Sobrescribir el servicio «{name}»</translation>
        </message>
        <message>
            <source>Publish the service '{name}'</source>
            <translation>Publicar el servicio «{name}»</translation>
        </message>
        <message>
            <source>Set pop-ups and drawing of the item</source>
            <translation>Definir los elementos emergentes y la simbología del elemento</translation>
        </message>
        <message>
            <source>Set what the service tells: {parts}</source>
            <translation>Definir lo que indica el servicio: {parts}</translation>
        </message>
        <message>
            <source>Share the item</source>
            <translation>Compartir el elemento</translation>
        </message>
        <message>
            <source>Sharing changed</source>
            <translation>Uso compartido modificado</translation>
        </message>
        <message>
            <source>Sharing was changed on the web and stays as it is there.</source>
            <translation>El uso compartido se modificó en la web y queda como está allí.</translation>
        </message>
        <message>
            <source>Style changed</source>
            <translation>Estilo modificado</translation>
        </message>
        <message>
            <source>Take away {count} files that an earlier run left on the portal</source>
            <translation>Retirar {count} archivos que dejó en el portal una ejecución anterior</translation>
        </message>
        <message>
            <source>Texts changed</source>
            <translation>Textos modificados</translation>
        </message>
        <message>
            <source>The data are replaced as a whole. Item, address and layer numbers stay the same.</source>
            <translation>Los datos se reemplazan en conjunto. El elemento, la dirección y los números de capa se conservan.</translation>
        </message>
        <message>
            <source>The field '{field}' does not tell features apart: '{value}' comes twice.</source>
            <translation>El campo «{field}» no distingue los objetos espaciales: «{value}» aparece dos veces.</translation>
        </message>
        <message>
            <source>The layer has attachments or relations, so its features are not sent one by one.</source>
            <translation>La capa tiene adjuntos o relaciones, por lo que sus objetos espaciales no se envían uno a uno.</translation>
        </message>
        <message>
            <source>The layer has too many features to compare them one by one.</source>
            <translation>La capa tiene demasiados objetos espaciales para compararlos uno a uno.</translation>
        </message>
        <message>
            <source>The service does not have this layer yet, and is not given it, as data are switched off.</source>
            <translation>El servicio aún no tiene esta capa y no la recibe, ya que los datos están desactivados.</translation>
        </message>
        <message>
            <source>The service does not have this layer yet.</source>
            <translation>El servicio aún no tiene esta capa.</translation>
        </message>
        <message>
            <source>There is no service named '{name}' yet.</source>
            <translation>Aún no existe ningún servicio llamado «{name}».</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>Sin cambios</translation>
        </message>
        <message>
            <source>Upload {name}</source>
            <translation>Cargar {name}</translation>
        </message>
        <message>
            <source>Upload {name} in the place of the last one</source>
            <translation>Cargar {name} en lugar del anterior</translation>
        </message>
        <message>
            <source>Which features changed cannot be told, as they were published from elsewhere or cannot be told apart.</source>
            <translation>No se puede saber qué objetos espaciales cambiaron, ya que se publicaron desde otro lugar o no se pueden distinguir.</translation>
        </message>
        <message>
            <source>Will be created</source>
            <translation>Se creará</translation>
        </message>
        <message>
            <source>Would be removed</source>
            <translation>Se eliminaría</translation>
        </message>
        <message>
            <source>{count} features were deleted on the web and stay deleted.</source>
            <translation>{count} objetos espaciales se eliminaron en la web y siguen eliminados.</translation>
        </message>
        <message>
            <source>{count} new features are sent as files that the service appends, in {parts} parts.</source>
            <translation>{count} objetos espaciales nuevos se envían como archivos que el servicio agrega, en {parts} partes.</translation>
        </message>
    </context>
    <context>
        <name>Plugin</name>
        <message>
            <source>Portals</source>
            <translation>Portales</translation>
        </message>
        <message>
            <source>Share As Web Layer</source>
            <translation>Compartir como capa web</translation>
        </message>
    </context>
    <context>
        <name>PortalChoice</name>
        <message>
            <source>Local portal (on this computer)</source>
            <translation>Portal local (en este equipo)</translation>
        </message>
    </context>
    <context>
        <name>PortalSwitch</name>
        <message>
            <source>It does not run.</source>
            <translation>No está en funcionamiento.</translation>
        </message>
        <message>
            <source>It runs at {address}.</source>
            <translation>En funcionamiento en {address}.</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Iniciando…</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Deteniendo…</translation>
        </message>
    </context>
    <context>
        <name>Portals</name>
        <message>
            <source>&amp;Add to map</source>
            <translation>&amp;Añadir al mapa</translation>
        </message>
        <message>
            <source>&amp;Details…</source>
            <translation>De&amp;talles…</translation>
        </message>
        <message>
            <source>&amp;Move to folder…</source>
            <translation>&amp;Mover a carpeta…</translation>
        </message>
        <message>
            <source>&amp;New folder…</source>
            <translation>Carpeta nue&amp;va…</translation>
        </message>
        <message>
            <source>&amp;Overwrite from this project…</source>
            <translation>&amp;Sobrescribir desde este proyecto…</translation>
        </message>
        <message>
            <source>&amp;Publish the map here…</source>
            <translation>&amp;Publicar el mapa aquí…</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>Cambiar &amp;nombre…</translation>
        </message>
        <message>
            <source>&amp;Share…</source>
            <translation>&amp;Compartir…</translation>
        </message>
        <message>
            <source>Add a &amp;portal…</source>
            <translation>Añadir un p&amp;ortal…</translation>
        </message>
        <message>
            <source>Add to map</source>
            <translation>Añadir al mapa</translation>
        </message>
        <message>
            <source>All items in it go with it, services and their data too. This cannot be undone.</source>
            <translation>Todos sus elementos se eliminan con ella, incluidos los servicios y sus datos. Esto no se puede deshacer.</translation>
        </message>
        <message>
            <source>Copy &amp;URL</source>
            <translation>Copiar &amp;URL</translation>
        </message>
        <message>
            <source>Copy &amp;id</source>
            <translation>Copiar &amp;id.</translation>
        </message>
        <message>
            <source>Copy URL</source>
            <translation>Copiar URL</translation>
        </message>
        <message>
            <source>D&amp;elete…</source>
            <translation>&amp;Eliminar…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Delete the folder {title} from the portal?</source>
            <translation>¿Eliminar la carpeta {title} del portal?</translation>
        </message>
        <message>
            <source>Delete {title} ({type}) from the portal?</source>
            <translation>¿Eliminar {title} ({type}) del portal?</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>Detalles…</translation>
        </message>
        <message>
            <source>Do&amp;wnload…</source>
            <translation>&amp;Descargar…</translation>
        </message>
        <message>
            <source>Download {title}</source>
            <translation>Descargar {title}</translation>
        </message>
        <message>
            <source>Downloaded to {path}</source>
            <translation>Descargado en {path}</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Todos (público)</translation>
        </message>
        <message>
            <source>Found in {portal}: {text}</source>
            <translation>Encontrado en {portal}: {text}</translation>
        </message>
        <message>
            <source>It is shared with: {groups}</source>
            <translation>Está compartido con: {groups}</translation>
        </message>
        <message>
            <source>Items of the active portal, to add to the map</source>
            <translation>Elementos del portal activo, para añadir al mapa</translation>
        </message>
        <message>
            <source>Local portal (on this computer)</source>
            <translation>Portal local (en este equipo)</translation>
        </message>
        <message>
            <source>Make &amp;active</source>
            <translation>Esta&amp;blecer como activo</translation>
        </message>
        <message>
            <source>Members of groups</source>
            <translation>Miembros de grupos</translation>
        </message>
        <message>
            <source>Move {title} to the folder</source>
            <translation>Mover {title} a la carpeta</translation>
        </message>
        <message>
            <source>My content</source>
            <translation>Mi contenido</translation>
        </message>
        <message>
            <source>My groups</source>
            <translation>Mis grupos</translation>
        </message>
        <message>
            <source>No longer protect from de&amp;letion</source>
            <translation>Dejar de proteger contra e&amp;liminación</translation>
        </message>
        <message>
            <source>Nothing is here.</source>
            <translation>Aquí no hay nada.</translation>
        </message>
        <message>
            <source>Only the owner</source>
            <translation>Solo el propietario</translation>
        </message>
        <message>
            <source>Open in web &amp;browser</source>
            <translation>Abrir en el navegador &amp;web</translation>
        </message>
        <message>
            <source>Open in web browser</source>
            <translation>Abrir en el navegador web</translation>
        </message>
        <message>
            <source>Portal items</source>
            <translation>Elementos de portal</translation>
        </message>
        <message>
            <source>Portals</source>
            <translation>Portales</translation>
        </message>
        <message>
            <source>Portals (Web Layer Sharing)</source>
            <translation>Portales (Web Layer Sharing)</translation>
        </message>
        <message>
            <source>Protect from de&amp;letion</source>
            <translation>Proteger contra e&amp;liminación</translation>
        </message>
        <message>
            <source>Protected from deletion</source>
            <translation>Protegido contra eliminación</translation>
        </message>
        <message>
            <source>Public items</source>
            <translation>Elementos públicos</translation>
        </message>
        <message>
            <source>Re&amp;fresh</source>
            <translation>&amp;Refrescar</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Leyendo…</translation>
        </message>
        <message>
            <source>Refresh to sign in</source>
            <translation>Refresque para iniciar sesión</translation>
        </message>
        <message>
            <source>Show more ({shown} of {total})</source>
            <translation>Mostrar más ({shown} de {total})</translation>
        </message>
        <message>
            <source>Stopped. Refresh to read on.</source>
            <translation>Detenido. Refresque para seguir leyendo.</translation>
        </message>
        <message>
            <source>The folder {title} was deleted from the portal.</source>
            <translation>La carpeta {title} se eliminó del portal.</translation>
        </message>
        <message>
            <source>The map is now the picture of {title}.</source>
            <translation>El mapa es ahora la imagen de {title}.</translation>
        </message>
        <message>
            <source>The organization</source>
            <translation>La organización</translation>
        </message>
        <message>
            <source>The service and its data go with it.</source>
            <translation>El servicio y sus datos se eliminan con él.</translation>
        </message>
        <message>
            <source>These need it and will not work without it: {names}</source>
            <translation>Estos elementos lo necesitan y no funcionarán sin él: {names}</translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>Esto no se puede deshacer.</translation>
        </message>
        <message>
            <source>Title of the folder</source>
            <translation>Título de la carpeta</translation>
        </message>
        <message>
            <source>Title of the item; the service keeps its name</source>
            <translation>Título del elemento; el servicio conserva su nombre</translation>
        </message>
        <message>
            <source>Title of the new folder</source>
            <translation>Título de la carpeta nueva</translation>
        </message>
        <message>
            <source>Use the map as &amp;picture</source>
            <translation>Usar el mapa como ima&amp;gen</translation>
        </message>
        <message>
            <source>You are in no group.</source>
            <translation>No pertenece a ningún grupo.</translation>
        </message>
        <message>
            <source>{portal} is now the active portal.</source>
            <translation>{portal} es ahora el portal activo.</translation>
        </message>
        <message>
            <source>{portal}, signed in as {user}</source>
            <translation>{portal}, sesión iniciada como {user}</translation>
        </message>
        <message>
            <source>{title}
{type} of {owner}
Shared with: {level}
Changed: {when}</source>
            <translation>{title}
{type} de {owner}
Compartido con: {level}
Modificado: {when}</translation>
        </message>
        <message>
            <source>{title} could not be opened. If it is not shared with everyone, its portal needs a connection with an authentication configuration.</source>
            <translation>No se pudo abrir {title}. Si no está compartido con todos, su portal necesita una conexión con una configuración de autenticación.</translation>
        </message>
        <message>
            <source>{title} is protected from deletion. Take the protection away first.</source>
            <translation>{title} está protegido contra eliminación. Quite primero la protección.</translation>
        </message>
        <message>
            <source>{title} was deleted from the portal.</source>
            <translation>{title} se eliminó del portal.</translation>
        </message>
    </context>
    <context>
        <name>PortalsPage</name>
        <message>
            <source>Add a portal</source>
            <translation>Añadir un portal</translation>
        </message>
        <message>
            <source>Add to the map</source>
            <translation>Añadir al mapa</translation>
        </message>
        <message>
            <source>Add what is selected to the map</source>
            <translation>Añadir lo seleccionado al mapa</translation>
        </message>
        <message>
            <source>Ask the portal again for what is selected</source>
            <translation>Volver a consultar al portal lo seleccionado</translation>
        </message>
        <message>
            <source>Asking the portal</source>
            <translation>Consultando el portal</translation>
        </message>
        <message>
            <source>Portals</source>
            <translation>Portales</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Refrescar</translation>
        </message>
        <message>
            <source>Search the portal</source>
            <translation>Buscar en el portal</translation>
        </message>
        <message>
            <source>Stop asking</source>
            <translation>Dejar de consultar</translation>
        </message>
    </context>
    <context>
        <name>ProgressPane</name>
        <message>
            <source>Show the &amp;log</source>
            <translation>Mostrar el &amp;registro</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>Pasos</translation>
        </message>
    </context>
    <context>
        <name>ProjectPage</name>
        <message>
            <source>&amp;Folder</source>
            <translation>&amp;Carpeta</translation>
        </message>
        <message>
            <source>&amp;Keep how this map is shared</source>
            <translation>Conser&amp;var cómo se comparte este mapa</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <source>&amp;Summary</source>
            <translation>&amp;Resumen</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>&amp;Etiquetas</translation>
        </message>
        <message>
            <source>K&amp;ind</source>
            <translation>C&amp;lase</translation>
        </message>
        <message>
            <source>What the project keeps of the dock Share As Web Layer. The project file holds it once you save the project.</source>
            <translation>Lo que el proyecto conserva del panel Compartir como capa web. El archivo del proyecto lo contiene en cuanto se guarda el proyecto.</translation>
        </message>
    </context>
    <context>
        <name>Properties</name>
        <message>
            <source>Cache</source>
            <translation>Caché</translation>
        </message>
        <message>
            <source>Capabilities</source>
            <translation>Capacidades</translation>
        </message>
        <message>
            <source>Copy the data to the server</source>
            <translation>Copiar los datos en el servidor</translation>
        </message>
        <message>
            <source>Default z</source>
            <translation>z predeterminado</translation>
        </message>
        <message>
            <source>Draw from a cache</source>
            <translation>Dibujar desde una caché</translation>
        </message>
        <message>
            <source>Edits may bring true curves</source>
            <translation>Las ediciones pueden incluir curvas verdaderas</translation>
        </message>
        <message>
            <source>Edits may lack M values</source>
            <translation>Las ediciones pueden carecer de valores M</translation>
        </message>
        <message>
            <source>Feature access</source>
            <translation>Acceso a entidades</translation>
        </message>
        <message>
            <source>Feature layer beside it</source>
            <translation>Capa de entidades adicional</translation>
        </message>
        <message>
            <source>Fewest instances</source>
            <translation>Mínimo de instancias</translation>
        </message>
        <message>
            <source>Give features without z one</source>
            <translation>Dar un z a los objetos espaciales que no lo tienen</translation>
        </message>
        <message>
            <source>Instances in a container</source>
            <translation>Instancias por contenedor</translation>
        </message>
        <message>
            <source>Isolation</source>
            <translation>Aislamiento</translation>
        </message>
        <message>
            <source>Keep who edited and when</source>
            <translation>Conservar quién editó y cuándo</translation>
        </message>
        <message>
            <source>Layers must have fixed ids</source>
            <translation>Las capas deben tener id. fijos</translation>
        </message>
        <message>
            <source>Longest idle time (s)</source>
            <translation>Tiempo máximo inactivo (s)</translation>
        </message>
        <message>
            <source>Longest use (s)</source>
            <translation>Tiempo máximo de uso (s)</translation>
        </message>
        <message>
            <source>Longest wait (s)</source>
            <translation>Tiempo máximo de espera (s)</translation>
        </message>
        <message>
            <source>Make the draft without a portal</source>
            <translation>Crear el borrador sin un portal</translation>
        </message>
        <message>
            <source>Make tiles when they are asked for</source>
            <translation>Crear teselas cuando se soliciten</translation>
        </message>
        <message>
            <source>Most instances</source>
            <translation>Máximo de instancias</translation>
        </message>
        <message>
            <source>Most records in one answer</source>
            <translation>Número máximo de registros por respuesta</translation>
        </message>
        <message>
            <source>Most tiles in one export</source>
            <translation>Máximo de teselas por exportación</translation>
        </message>
        <message>
            <source>Operations</source>
            <translation>Operaciones</translation>
        </message>
        <message>
            <source>People may export the data</source>
            <translation>Se permite exportar los datos</translation>
        </message>
        <message>
            <source>People may export tiles</source>
            <translation>Se permite exportar teselas</translation>
        </message>
        <message>
            <source>Pooling</source>
            <translation>Agrupación</translation>
        </message>
        <message>
            <source>Portal that it is meant for</source>
            <translation>Portal al que está destinado</translation>
        </message>
        <message>
            <source>Recycle at</source>
            <translation>Reciclar a las</translation>
        </message>
        <message>
            <source>Recycle every (h)</source>
            <translation>Reciclar cada (h)</translation>
        </message>
        <message>
            <source>Server (none: the portal's own)</source>
            <translation>Servidor (ninguno: el propio del portal)</translation>
        </message>
        <message>
            <source>Server folder</source>
            <translation>Carpeta del servidor</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Servicio</translation>
        </message>
        <message>
            <source>Symbols as CIM</source>
            <translation>Símbolos como CIM</translation>
        </message>
        <message>
            <source>The public may collect data</source>
            <translation>El público puede recopilar datos</translation>
        </message>
        <message>
            <source>Tiling scheme file (.xml)</source>
            <translation>Archivo de esquema de teselas (.xml)</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>Zona horaria</translation>
        </message>
        <message>
            <source>Time zone of the dates</source>
            <translation>Zona horaria de las fechas</translation>
        </message>
        <message>
            <source>Time zone to show</source>
            <translation>Zona horaria que se muestra</translation>
        </message>
        <message>
            <source>Use a cache that is there</source>
            <translation>Usar una caché existente</translation>
        </message>
        <message>
            <source>With daylight saving</source>
            <translation>Con horario de verano</translation>
        </message>
        <message>
            <source>z value</source>
            <translation>valor z</translation>
        </message>
    </context>
    <context>
        <name>PublishDock</name>
        <message>
            <source>Share As Web Layer</source>
            <translation>Compartir como capa web</translation>
        </message>
    </context>
    <context>
        <name>PublishDockFrame</name>
        <message>
            <source>&amp;Analyze</source>
            <translation>&amp;Analizar</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>&amp;Cancelar</translation>
        </message>
        <message>
            <source>&amp;Draft</source>
            <translation>&amp;Borrador</translation>
        </message>
        <message>
            <source>Look for all problems, before anything is written</source>
            <translation>Buscar todos los problemas antes de escribir nada</translation>
        </message>
        <message>
            <source>P&amp;ublish</source>
            <translation>P&amp;ublicar</translation>
        </message>
        <message>
            <source>Pages of what is shared</source>
            <translation>Páginas de lo que se comparte</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>Save, open or stage the draft, or keep its settings in the project</source>
            <translation>Guardar, abrir o preparar el borrador, o conservar sus ajustes en el proyecto</translation>
        </message>
        <message>
            <source>What is going on</source>
            <translation>Qué está ocurriendo</translation>
        </message>
    </context>
    <context>
        <name>PublishPage</name>
        <message>
            <source>&amp;General</source>
            <translation>&amp;General</translation>
        </message>
        <message>
            <source>&amp;Plan</source>
            <translation>P&amp;lan</translation>
        </message>
        <message>
            <source>&amp;Result</source>
            <translation>&amp;Resultado</translation>
        </message>
        <message>
            <source>C&amp;onfiguration</source>
            <translation>C&amp;onfiguración</translation>
        </message>
        <message>
            <source>Con&amp;tent</source>
            <translation>Con&amp;tenido</translation>
        </message>
        <message>
            <source>F&amp;indings</source>
            <translation>&amp;Hallazgos</translation>
        </message>
        <message>
            <source>Now shown from the portal: {names}</source>
            <translation>Ahora se muestran desde el portal: {names}</translation>
        </message>
        <message>
            <source>Pr&amp;ogress</source>
            <translation>Progre&amp;so</translation>
        </message>
        <message>
            <source>Share As Web Layer</source>
            <translation>Compartir como capa web</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Deteniendo…</translation>
        </message>
    </context>
    <context>
        <name>PublishRun</name>
        <message>
            <source>Describing the map</source>
            <translation>Describiendo el mapa</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>An earlier service was brought up to date; its id and address are the same.</source>
            <translation>Se actualizó un servicio anterior; su id. y su dirección son los mismos.</translation>
        </message>
        <message>
            <source>Drawn by</source>
            <translation>Dibujado mediante</translation>
        </message>
        <message>
            <source>Features</source>
            <translation>Objetos espaciales</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>Capa</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Capas</translation>
        </message>
        <message>
            <source>Near, but not the same</source>
            <translation>Parecido, pero no igual</translation>
        </message>
        <message>
            <source>Not in the web map</source>
            <translation>No está en el mapa web</translation>
        </message>
        <message>
            <source>Nothing had to be changed.</source>
            <translation>No hubo que modificar nada.</translation>
        </message>
        <message>
            <source>On {portal}, {time} (UTC).</source>
            <translation>En {portal}, {time} (UTC).</translation>
        </message>
        <message>
            <source>Page of the web layer</source>
            <translation>Página de la capa web</translation>
        </message>
        <message>
            <source>Page of the web map</source>
            <translation>Página del mapa web</translation>
        </message>
        <message>
            <source>Published: {title}</source>
            <translation>Publicado: {title}</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Servicio</translation>
        </message>
        <message>
            <source>The portal took no service definition, so the service was made of its geodatabase.</source>
            <translation>El portal no aceptó la definición de servicio, por lo que el servicio se creó a partir de su geodatabase.</translation>
        </message>
        <message>
            <source>Web map in the viewer</source>
            <translation>Mapa web en el visor</translation>
        </message>
        <message>
            <source>What else was noticed</source>
            <translation>Otras observaciones</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Qué se hizo</translation>
        </message>
        <message>
            <source>Where it is</source>
            <translation>Dónde está</translation>
        </message>
    </context>
    <context>
        <name>ResultPane</name>
        <message>
            <source>Add to &amp;map</source>
            <translation>Añadir al &amp;mapa</translation>
        </message>
        <message>
            <source>Copy as &amp;Python</source>
            <translation>Copiar como &amp;Python</translation>
        </message>
        <message>
            <source>Copy as &amp;qgis_process</source>
            <translation>Copiar como &amp;qgis_process</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>Elemento</translation>
        </message>
        <message>
            <source>Let the project's layers show the published ones, in their places and with their styles</source>
            <translation>Hacer que las capas del proyecto muestren las publicadas, en su lugar y con sus estilos</translation>
        </message>
        <message>
            <source>Nothing was published yet.</source>
            <translation>Aún no se ha publicado nada.</translation>
        </message>
        <message>
            <source>Open in &amp;browser</source>
            <translation>Abrir en el &amp;navegador</translation>
        </message>
        <message>
            <source>Pages (*.html)</source>
            <translation>Páginas (*.html)</translation>
        </message>
        <message>
            <source>S&amp;wap local layers</source>
            <translation>&amp;Sustituir capas locales</translation>
        </message>
        <message>
            <source>Save &amp;report…</source>
            <translation>Guardar &amp;informe…</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>Guardar informe</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>Servicio</translation>
        </message>
        <message>
            <source>What was published</source>
            <translation>Qué se publicó</translation>
        </message>
        <message>
            <source>{name}: {count} features</source>
            <translation>{name}: {count} objetos espaciales</translation>
        </message>
    </context>
    <context>
        <name>RunReactions</name>
        <message>
            <source>Planned. Publish does just this.</source>
            <translation>Planificado. Al publicar se hace exactamente esto.</translation>
        </message>
        <message>
            <source>Published {title}.</source>
            <translation>Se publicó {title}.</translation>
        </message>
        <message>
            <source>Published {title}: {layers} layers, {count} features.</source>
            <translation>Se publicó {title}: {layers} capas, {count} objetos espaciales.</translation>
        </message>
        <message>
            <source>{errors} errors, {rest} others</source>
            <translation>{errors} errores, {rest} otros</translation>
        </message>
    </context>
    <context>
        <name>ShareDialog</name>
        <message>
            <source>&amp;Share with</source>
            <translation>&amp;Compartir con</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>Todos (público)</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>Mi organización</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>Solo yo</translation>
        </message>
        <message>
            <source>Share {title}</source>
            <translation>Compartir {title}</translation>
        </message>
        <message>
            <source>and with these &amp;groups</source>
            <translation>y con estos &amp;grupos</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Appending new features, {done} of {total}</source>
            <translation>Agregando objetos espaciales nuevos, {done} de {total}</translation>
        </message>
        <message>
            <source>Asking {url} what is there</source>
            <translation>Consultando a {url} qué hay allí</translation>
        </message>
        <message>
            <source>Comparing {layer} with what was published last</source>
            <translation>Comparando {layer} con lo publicado por última vez</translation>
        </message>
        <message>
            <source>Comparing {layer} with what was sent</source>
            <translation>Comparando {layer} con lo enviado</translation>
        </message>
        <message>
            <source>Copying the data</source>
            <translation>Copiando los datos</translation>
        </message>
        <message>
            <source>Copying {layer}</source>
            <translation>Copiando {layer}</translation>
        </message>
        <message>
            <source>Copying {layer}: {done} of {total} features</source>
            <translation>Copiando {layer}: {done} de {total} objetos espaciales</translation>
        </message>
        <message>
            <source>Describing the service</source>
            <translation>Describiendo el servicio</translation>
        </message>
        <message>
            <source>Looking for problems</source>
            <translation>Buscando problemas</translation>
        </message>
        <message>
            <source>Making tiles, {done} of {total}; {rate} a second, {remaining} to go</source>
            <translation>Creando teselas, {done} de {total}; {rate} por segundo, quedan {remaining}</translation>
        </message>
        <message>
            <source>Packing the tiles, {done_mb} of {total_mb} MB</source>
            <translation>Empaquetando las teselas, {done_mb} de {total_mb} MB</translation>
        </message>
        <message>
            <source>Packing, {done_mb} of {total_mb} MB</source>
            <translation>Empaquetando, {done_mb} de {total_mb} MB</translation>
        </message>
        <message>
            <source>Putting '{title}' back as it was</source>
            <translation>Restaurando «{title}» tal como estaba</translation>
        </message>
        <message>
            <source>Reading the data through</source>
            <translation>Leyendo todos los datos</translation>
        </message>
        <message>
            <source>Saving the web map '{title}'</source>
            <translation>Guardando el mapa web «{title}»</translation>
        </message>
        <message>
            <source>Sending changes, {done} of {total} features</source>
            <translation>Enviando cambios, {done} de {total} objetos espaciales</translation>
        </message>
        <message>
            <source>Starting the local portal</source>
            <translation>Iniciando el portal local</translation>
        </message>
        <message>
            <source>Taking changes back, {done} features so far</source>
            <translation>Revirtiendo cambios, {done} objetos espaciales hasta ahora</translation>
        </message>
        <message>
            <source>The portal publishes: {status}</source>
            <translation>El portal está publicando: {status}</translation>
        </message>
        <message>
            <source>The portal stores the upload</source>
            <translation>El portal está almacenando la carga</translation>
        </message>
        <message>
            <source>The portal takes no service definition; the geodatabase is published in its place</source>
            <translation>El portal no acepta definiciones de servicio; en su lugar se publica la geodatabase</translation>
        </message>
        <message>
            <source>Unpacking, {done_mb} of {total_mb} MB</source>
            <translation>Desempaquetando, {done_mb} de {total_mb} MB</translation>
        </message>
        <message>
            <source>Uploading, {sent_mb} of {total_mb} MB</source>
            <translation>Cargando, {sent_mb} de {total_mb} MB</translation>
        </message>
        <message>
            <source>{title} is published</source>
            <translation>Se ha publicado {title}</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>Analyse {name}</source>
            <translation>Analizar {name}</translation>
        </message>
        <message>
            <source>Ask about {title}</source>
            <translation>Consultar sobre {title}</translation>
        </message>
        <message>
            <source>Ask {url}</source>
            <translation>Consultar {url}</translation>
        </message>
        <message>
            <source>Delete {title}</source>
            <translation>Eliminar {title}</translation>
        </message>
        <message>
            <source>Download {title}</source>
            <translation>Descargar {title}</translation>
        </message>
        <message>
            <source>Look into a portal</source>
            <translation>Examinar un portal</translation>
        </message>
        <message>
            <source>Look into a service</source>
            <translation>Examinar un servicio</translation>
        </message>
        <message>
            <source>Make the folder {title}</source>
            <translation>Crear la carpeta {title}</translation>
        </message>
        <message>
            <source>Move {title}</source>
            <translation>Mover {title}</translation>
        </message>
        <message>
            <source>Open {title}</source>
            <translation>Abrir {title}</translation>
        </message>
        <message>
            <source>Plan {name}</source>
            <translation>Planificar {name}</translation>
        </message>
        <message>
            <source>Protect {title}</source>
            <translation>Proteger {title}</translation>
        </message>
        <message>
            <source>Publish {name}</source>
            <translation>Publicar {name}</translation>
        </message>
        <message>
            <source>Put {name} back</source>
            <translation>Restaurar {name}</translation>
        </message>
        <message>
            <source>Rename {title}</source>
            <translation>Cambiar nombre de {title}</translation>
        </message>
        <message>
            <source>Set the picture of {title}</source>
            <translation>Definir la imagen de {title}</translation>
        </message>
        <message>
            <source>Share {title}</source>
            <translation>Compartir {title}</translation>
        </message>
        <message>
            <source>Sign in to {url}</source>
            <translation>Iniciar sesión en {url}</translation>
        </message>
        <message>
            <source>Stage {name}</source>
            <translation>Preparar {name}</translation>
        </message>
        <message>
            <source>Start the local portal</source>
            <translation>Iniciar el portal local</translation>
        </message>
        <message>
            <source>Stop the local portal</source>
            <translation>Detener el portal local</translation>
        </message>
    </context>
</TS>
