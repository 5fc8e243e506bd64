<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
    <context>
        <name>Algorithms</name>
        <message>
            <source>Address of a Dask scheduler, in place of processes</source>
            <translation>プロセスの代わりに使う Dask スケジューラのアドレス</translation>
        </message>
        <message>
            <source>Address of the service</source>
            <translation>サービスのアドレス</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>すべてのファイル (*)</translation>
        </message>
        <message>
            <source>Allow exporting the data</source>
            <translation>データのエクスポートを許可</translation>
        </message>
        <message>
            <source>ArcGIS Online, Google Maps (Web Mercator)</source>
            <translation>ArcGIS Online、Google マップ（Web メルカトル）</translation>
        </message>
        <message>
            <source>Arguments, parted by blanks</source>
            <translation>引数（空白区切り）</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>現状のまま</translation>
        </message>
        <message>
            <source>As the definition says</source>
            <translation>定義に従う</translation>
        </message>
        <message>
            <source>At most {count} tiles, about {size} MB</source>
            <translation>最大 {count} タイル、約 {size} MB</translation>
        </message>
        <message>
            <source>Authentication configuration</source>
            <translation>認証設定</translation>
        </message>
        <message>
            <source>Brings your web layer of this name up to date, or makes it where there is none. Item, address, layer numbers and sharing stay, and so does what was changed on the web: pop-ups, symbols, texts. Only features that changed are sent where they can be told apart. Nothing is removed unless you say so.</source>
            <translation>この名前の Web レイヤーを更新し、なければ作成します。アイテム、アドレス、レイヤ番号、共有はそのまま残り、Web 上で変更されたポップアップ、シンボル、テキストも残ります。地物を区別できる場合は、変更された地物だけを送信します。指定しない限り何も削除しません。</translation>
        </message>
        <message>
            <source>Cache folder</source>
            <translation>キャッシュフォルダ</translation>
        </message>
        <message>
            <source>Capabilities, such as Query,Create,Update,Delete,Editing</source>
            <translation>機能（例：Query,Create,Update,Delete,Editing）</translation>
        </message>
        <message>
            <source>Certificate file to trust for this portal (PEM)</source>
            <translation>このポータルで信頼する証明書ファイル（PEM）</translation>
        </message>
        <message>
            <source>Change portal item</source>
            <translation>ポータルアイテムの変更</translation>
        </message>
        <message>
            <source>Changes what an item of a portal tells of itself: title, summary, description, tags, credits, terms of use, picture; and whether it can be deleted. What is left empty stays as it is. A service keeps its name and address whatever the title.</source>
            <translation>ポータルのアイテムの情報を変更します：タイトル、サマリー、説明、タグ、著作権、利用規約、画像、および削除できるかどうか。空欄にしたものは変わりません。サービスの名前とアドレスは、タイトルを変えてもそのままです。</translation>
        </message>
        <message>
            <source>Checks a service definition draft (.sddraft), copies the data of its layers into a file geodatabase and packs both as a service definition (.sd). Errors that the analyzer finds stop it before anything is written. The layers come from the project that the draft names.</source>
            <translation>サービス定義ドラフト（.sddraft）を検査し、レイヤのデータをファイル ジオデータベースにコピーして、両方をサービス定義（.sd）としてパッケージ化します。アナライザがエラーを見つけた場合は、何も書き込まずに停止します。レイヤは、ドラフトに記されたプロジェクトから取得します。</translation>
        </message>
        <message>
            <source>Copy data that the server could read where they are</source>
            <translation>サーバが元の場所で読み込めるデータもコピーする</translation>
        </message>
        <message>
            <source>Create map tile cache</source>
            <translation>マップ タイル キャッシュの作成</translation>
        </message>
        <message>
            <source>Create sharing draft</source>
            <translation>共有ドラフトの作成</translation>
        </message>
        <message>
            <source>Create tile package</source>
            <translation>タイル パッケージの作成</translation>
        </message>
        <message>
            <source>Create vector tile package</source>
            <translation>ベクター タイル パッケージの作成</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>著作権</translation>
        </message>
        <message>
            <source>Data were put back</source>
            <translation>データが元に戻されました</translation>
        </message>
        <message>
            <source>Delete all that is in it, too</source>
            <translation>中身もすべて削除する</translation>
        </message>
        <message>
            <source>Delete it even if other items need it</source>
            <translation>他のアイテムが必要としていても削除する</translation>
        </message>
        <message>
            <source>Delete portal folder</source>
            <translation>ポータルフォルダの削除</translation>
        </message>
        <message>
            <source>Delete portal item</source>
            <translation>ポータルアイテムの削除</translation>
        </message>
        <message>
            <source>Deletes a folder of your content on a portal. One that holds items stays unless you say that they go with it, services and their data too; and a protected item in it keeps it in any case.</source>
            <translation>ポータルの自分のコンテンツにあるフォルダを削除します。アイテムを含むフォルダは、サービスとそのデータを含めて一緒に削除すると指定しない限り残ります。保護されたアイテムがある場合は必ず残ります。</translation>
        </message>
        <message>
            <source>Deletes an item of a portal, and with a service's item the service and its data. Nothing is deleted that is protected, or that other items need unless you say so.</source>
            <translation>ポータルのアイテムを削除します。サービスのアイテムの場合は、サービスとそのデータも削除します。保護されているものは削除しません。他のアイテムが必要としているものも、指定しない限り削除しません。</translation>
        </message>
        <message>
            <source>Deletion</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Describes the project, or the layers chosen, as a web feature layer and writes the service definition draft (.sddraft). The draft is XML and may be edited before it is staged. What the analyzer finds is told in the log; errors do not keep the draft from being written, they keep it from being staged.</source>
            <translation>プロジェクト、または選択したレイヤを Web フィーチャ レイヤーとして記述し、サービス定義ドラフト（.sddraft）を書き出します。ドラフトは XML で、ステージング前に編集できます。アナライザの検出結果はログに表示されます。エラーがあってもドラフトは書き出されますが、ステージングはできません。</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>説明</translation>
        </message>
        <message>
            <source>Dots per inch</source>
            <translation>解像度（DPI）</translation>
        </message>
        <message>
            <source>Download portal item</source>
            <translation>ポータルアイテムのダウンロード</translation>
        </message>
        <message>
            <source>Draw the map's background</source>
            <translation>地図の背景を描画する</translation>
        </message>
        <message>
            <source>Draws the map as tiles and packs them as a tile package (.tpkx). Labels are whole across the edges of tiles, and tiles on which nothing is drawn are left out. The work is shared by several processes; if it is stopped or broken off, the same call goes on from where it was. With 'Update', only the tiles of the extent are drawn anew in a package that is there.</source>
            <translation>地図をタイルとして描画し、タイル パッケージ（.tpkx）にまとめます。ラベルはタイルの境界で途切れず、何も描画されないタイルは省かれます。作業は複数のプロセスで分担します。停止または中断した場合は、同じ呼び出しで続きから再開します。「更新」では、既存のパッケージの指定領域内のタイルだけを描画し直します。</translation>
        </message>
        <message>
            <source>Draws the map as tiles into a folder in the form of a compact cache, version 2 (conf.xml, conf.cdi and bundles below _alllayers), as map servers keep it. The folder must be new or empty.</source>
            <translation>地図をタイルとして描画し、マップ サーバが保持する形式のコンパクト キャッシュ バージョン 2（conf.xml、conf.cdi、_alllayers 以下のバンドル）としてフォルダに保存します。フォルダは新規または空でなければなりません。</translation>
        </message>
        <message>
            <source>Draws the map as tiles, sends them to a portal as a tile package and publishes that as a tile layer. Labels are whole across the edges of tiles. Compares the levels that the portal serves with those that were sent.</source>
            <translation>地図をタイルとして描画し、タイル パッケージとしてポータルに送信して、タイル レイヤーとして公開します。ラベルはタイルの境界で途切れません。ポータルが配信するレベルと送信したレベルを比較します。</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>すべての人</translation>
        </message>
        <message>
            <source>Exit code</source>
            <translation>終了コード</translation>
        </message>
        <message>
            <source>Export layer file</source>
            <translation>レイヤファイルのエクスポート</translation>
        </message>
        <message>
            <source>Export map file</source>
            <translation>マップファイルのエクスポート</translation>
        </message>
        <message>
            <source>Extent (none: that of the layers)</source>
            <translation>領域（なし：レイヤの領域）</translation>
        </message>
        <message>
            <source>Feature service URL</source>
            <translation>フィーチャ サービスの URL</translation>
        </message>
        <message>
            <source>Fields that tell features apart, as layer=field, separated by commas</source>
            <translation>地物を区別するフィールド（レイヤ=フィールドの形式、カンマ区切り）</translation>
        </message>
        <message>
            <source>File</source>
            <translation>ファイル</translation>
        </message>
        <message>
            <source>Finds items of a portal whose title, tags or texts have words that begin with the given ones, and lists them in a table. What is written in the portal's query language, such as owner:me or title:"Roads", is taken as it stands. The search stays within your organization.</source>
            <translation>タイトル、タグ、テキストに、指定した語で始まる単語を含むポータルのアイテムを検索し、テーブルに一覧表示します。owner:me や title:"Roads" のようなポータルの検索構文は、そのまま使われます。検索は自分の組織内に限られます。</translation>
        </message>
        <message>
            <source>First level</source>
            <translation>最初のレベル</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>フォルダ</translation>
        </message>
        <message>
            <source>Folder (none: the root of your content)</source>
            <translation>フォルダ（なし：コンテンツのルート）</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>形式</translation>
        </message>
        <message>
            <source>Gives a folder of your content on a portal another title. What is in it stays.</source>
            <translation>ポータルの自分のコンテンツにあるフォルダのタイトルを変更します。中身はそのまま残ります。</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>グループ</translation>
        </message>
        <message>
            <source>HTML files (*.html);;JSON files (*.json)</source>
            <translation>HTML ファイル (*.html);;JSON ファイル (*.json)</translation>
        </message>
        <message>
            <source>Id of the folder</source>
            <translation>フォルダの ID</translation>
        </message>
        <message>
            <source>Id of the folder that was deleted</source>
            <translation>削除されたフォルダの ID</translation>
        </message>
        <message>
            <source>Ids of the items that need it</source>
            <translation>これを必要とするアイテムの ID</translation>
        </message>
        <message>
            <source>It was not there before</source>
            <translation>以前は存在しませんでした</translation>
        </message>
        <message>
            <source>Item id</source>
            <translation>アイテム ID</translation>
        </message>
        <message>
            <source>Item id of the layer in use</source>
            <translation>使用中のレイヤのアイテム ID</translation>
        </message>
        <message>
            <source>Item id of the layer that replaces it</source>
            <translation>置き換えるレイヤのアイテム ID</translation>
        </message>
        <message>
            <source>Item id of the service definition</source>
            <translation>サービス定義のアイテム ID</translation>
        </message>
        <message>
            <source>Item id of the web layer</source>
            <translation>Web レイヤーのアイテム ID</translation>
        </message>
        <message>
            <source>Item id of the web map</source>
            <translation>Web マップのアイテム ID</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>アイテム</translation>
        </message>
        <message>
            <source>JSON files (*.json)</source>
            <translation>JSON ファイル (*.json)</translation>
        </message>
        <message>
            <source>Keep replaced data, so that they can be put back</source>
            <translation>元に戻せるように、置き換えたデータを残す</translation>
        </message>
        <message>
            <source>Keep what was changed on the web</source>
            <translation>Web 上での変更を残す</translation>
        </message>
        <message>
            <source>Last level</source>
            <translation>最後のレベル</translation>
        </message>
        <message>
            <source>Layer file</source>
            <translation>レイヤファイル</translation>
        </message>
        <message>
            <source>Layer files (*.lyrx)</source>
            <translation>レイヤファイル (*.lyrx)</translation>
        </message>
        <message>
            <source>Layer {name} is no longer there.</source>
            <translation>レイヤ {name} はもう存在しません。</translation>
        </message>
        <message>
            <source>Layers (none: what the map shows)</source>
            <translation>レイヤ（なし：地図に表示されているもの）</translation>
        </message>
        <message>
            <source>Layers and tables</source>
            <translation>レイヤとテーブル</translation>
        </message>
        <message>
            <source>Layers and tables (none: the whole map)</source>
            <translation>レイヤとテーブル（なし：地図全体）</translation>
        </message>
        <message>
            <source>Make portal folder</source>
            <translation>ポータルフォルダの作成</translation>
        </message>
        <message>
            <source>Make the folder if it is missing</source>
            <translation>フォルダがなければ作成する</translation>
        </message>
        <message>
            <source>Makes a folder in your content on a portal. One that is there already is fine.</source>
            <translation>ポータルの自分のコンテンツにフォルダを作成します。すでにある場合はそのまま使います。</translation>
        </message>
        <message>
            <source>Map file</source>
            <translation>マップファイル</translation>
        </message>
        <message>
            <source>Map files (*.mapx)</source>
            <translation>マップファイル (*.mapx)</translation>
        </message>
        <message>
            <source>Most items to list</source>
            <translation>一覧表示するアイテムの最大数</translation>
        </message>
        <message>
            <source>Most records in one answer</source>
            <translation>1 回の応答の最大レコード数</translation>
        </message>
        <message>
            <source>Move portal item</source>
            <translation>ポータルアイテムの移動</translation>
        </message>
        <message>
            <source>Moves an item of a portal to another of your folders. Address and sharing stay.</source>
            <translation>ポータルのアイテムを自分の別のフォルダに移動します。アドレスと共有はそのままです。</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>自分の組織</translation>
        </message>
        <message>
            <source>Name under which the old content stays</source>
            <translation>以前のコンテンツを残す名前</translation>
        </message>
        <message>
            <source>Needed by {title} ({type})</source>
            <translation>{title}（{type}）が必要としています</translation>
        </message>
        <message>
            <source>New title</source>
            <translation>新しいタイトル</translation>
        </message>
        <message>
            <source>No longer protect</source>
            <translation>保護を解除する</translation>
        </message>
        <message>
            <source>Number of items</source>
            <translation>アイテムの数</translation>
        </message>
        <message>
            <source>Only list the arcpy names that it uses</source>
            <translation>使用している arcpy の名前を一覧表示するだけにする</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>自分のみ</translation>
        </message>
        <message>
            <source>Only my own items</source>
            <translation>自分のアイテムのみ</translation>
        </message>
        <message>
            <source>Only tiles that touch these areas</source>
            <translation>これらの範囲にかかるタイルのみ</translation>
        </message>
        <message>
            <source>Overwrite my service of this name</source>
            <translation>この名前の自分のサービスを上書きする</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>所有者</translation>
        </message>
        <message>
            <source>Packs the features of the map as vector tiles (.vtpk), with a style, pictures and letters, so that web clients draw them much as QGIS does. Rasters are left out. An index tells clients where tiles are; without one the package is flat. Work that was stopped or broken off goes on with the same call.</source>
            <translation>地図の地物を、スタイル、画像、文字とともにベクター タイル（.vtpk）にまとめ、Web クライアントが QGIS とほぼ同じように描画できるようにします。ラスタは省かれます。インデックスは、タイルのある場所をクライアントに伝えます。インデックスがない場合、パッケージはフラットになります。停止または中断した作業は、同じ呼び出しで再開します。</translation>
        </message>
        <message>
            <source>Packs the features of the map as vector tiles with a style, pictures and letters, sends them to a portal as a vector tile package and publishes that as a vector tile layer. Rasters are left out. Compares the levels that the portal serves with those that were sent.</source>
            <translation>地図の地物を、スタイル、画像、文字とともにベクター タイルにまとめ、ベクター タイル パッケージとしてポータルに送信して、ベクター タイル レイヤーとして公開します。ラスタは省かれます。ポータルが配信するレベルと送信したレベルを比較します。</translation>
        </message>
        <message>
            <source>Page of the web map</source>
            <translation>Web マップのページ</translation>
        </message>
        <message>
            <source>Picture, 600 by 400</source>
            <translation>画像（600 × 400）</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>画像 (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>計画</translation>
        </message>
        <message>
            <source>Plan publish</source>
            <translation>公開の計画</translation>
        </message>
        <message>
            <source>Portal content</source>
            <translation>ポータルのコンテンツ</translation>
        </message>
        <message>
            <source>Portal folder</source>
            <translation>ポータルフォルダ</translation>
        </message>
        <message>
            <source>Portal folder, if other than the definition's</source>
            <translation>ポータルフォルダ（定義と異なる場合）</translation>
        </message>
        <message>
            <source>Portal item details</source>
            <translation>ポータルアイテムの詳細</translation>
        </message>
        <message>
            <source>Portal: a connection's name or a URL (none: the active portal)</source>
            <translation>ポータル：接続の名前または URL（なし：アクティブなポータル）</translation>
        </message>
        <message>
            <source>Processes (0: one a processor)</source>
            <translation>プロセス数（0：プロセッサごとに 1 つ）</translation>
        </message>
        <message>
            <source>Protect from deletion</source>
            <translation>削除から保護する</translation>
        </message>
        <message>
            <source>Publish map image layer</source>
            <translation>マップ イメージ レイヤーの公開</translation>
        </message>
        <message>
            <source>Publish tile layer</source>
            <translation>タイル レイヤーの公開</translation>
        </message>
        <message>
            <source>Publish vector tile layer</source>
            <translation>ベクター タイル レイヤーの公開</translation>
        </message>
        <message>
            <source>Publish web layer</source>
            <translation>Web レイヤーの公開</translation>
        </message>
        <message>
            <source>Publish web map</source>
            <translation>Web マップの公開</translation>
        </message>
        <message>
            <source>Publishes the map on a server that belongs to the portal: copies the data, uploads the service definition to the server and publishes it as a map image layer, which the server draws; with feature access, as a feature layer too.</source>
            <translation>ポータルに属するサーバに地図を公開します。データをコピーし、サービス定義をサーバにアップロードして、サーバが描画するマップ イメージ レイヤーとして公開します。フィーチャ アクセスを有効にすると、フィーチャ レイヤーとしても公開します。</translation>
        </message>
        <message>
            <source>Publishes the project as a web map: groups, order, visibility, opacity, scale ranges, pop-ups, bookmarks, extent and base map. The project's own layers become a web layer first, or bring the one of this name up to date; layers that come from the web (XYZ, WMS, WMTS, ArcGIS) become layers of the map as they are and are not copied. Overwriting keeps the map's id and what was added to it on the web.</source>
            <translation>プロジェクトを Web マップとして公開します：グループ、順序、表示状態、不透明度、縮尺範囲、ポップアップ、ブックマーク、領域、ベースマップ。プロジェクト自身のレイヤは、まず Web レイヤーとして公開するか、この名前の Web レイヤーを更新します。Web から取得しているレイヤ（XYZ、WMS、WMTS、ArcGIS）は、コピーせずにそのままマップのレイヤになります。上書きしても、マップの ID と Web 上で追加されたものは残ります。</translation>
        </message>
        <message>
            <source>Publishes the project, or the layers chosen, as a web feature layer: makes the draft, stages it, uploads the service definition, waits for the service, shares it and compares what the portal serves with what was sent.</source>
            <translation>プロジェクト、または選択したレイヤを Web フィーチャ レイヤーとして公開します。ドラフトを作成し、ステージングし、サービス定義をアップロードし、サービスの完成を待って共有し、ポータルが配信するものと送信したものを比較します。</translation>
        </message>
        <message>
            <source>Publishing would be refused</source>
            <translation>公開は拒否されます</translation>
        </message>
        <message>
            <source>Put back web layer</source>
            <translation>Web レイヤーを元に戻す</translation>
        </message>
        <message>
            <source>Puts a web layer back as it was before it was last overwritten from this computer: symbols, labels, pop-ups, texts, sharing, and features that were changed one by one. Data that went as a whole are put back where they had been kept (see Update web layer).</source>
            <translation>Web レイヤーを、このコンピュータから最後に上書きする前の状態に戻します：シンボル、ラベル、ポップアップ、テキスト、共有、および個別に変更された地物。全体として送信したデータは、保存してあった場合に元に戻します（「Web レイヤーの更新」を参照）。</translation>
        </message>
        <message>
            <source>Puts the content of a new tile layer or vector tile layer into one that is in use, whose item, address and sharing stay. The old content is archived: in an item of its own if it is given a name, else in the item of the new layer, under a name with the moment.</source>
            <translation>新しいタイル レイヤーまたはベクター タイル レイヤーの内容を、使用中のレイヤに入れます。使用中のレイヤのアイテム、アドレス、共有はそのままです。以前の内容はアーカイブされます。名前を指定すると専用のアイテムに、指定しないと新しいレイヤのアイテムに、日時を含む名前で保存されます。</translation>
        </message>
        <message>
            <source>Quality of JPEG</source>
            <translation>JPEG の品質</translation>
        </message>
        <message>
            <source>Remove layers and fields no longer published</source>
            <translation>公開対象でなくなったレイヤとフィールドを削除する</translation>
        </message>
        <message>
            <source>Rename portal folder</source>
            <translation>ポータルフォルダ名の変更</translation>
        </message>
        <message>
            <source>Replace an existing file</source>
            <translation>既存のファイルを置き換える</translation>
        </message>
        <message>
            <source>Replace web layer</source>
            <translation>Web レイヤーの置換</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>レポート</translation>
        </message>
        <message>
            <source>Run arcpy script</source>
            <translation>arcpy スクリプトの実行</translation>
        </message>
        <message>
            <source>Runs a Python script that was written for arcpy, as it is. The project that is open is the one that the script calls "CURRENT"; an .aprx means the QGIS project of the same name beside it. A script can be checked first, without running it: the log then lists each arcpy name that it uses and whether it is there.</source>
            <translation>arcpy 用に書かれた Python スクリプトをそのまま実行します。スクリプトの "CURRENT" は、開いているプロジェクトを指します。.aprx は、その隣にある同じ名前の QGIS プロジェクトを指します。実行せずに検査することもできます。その場合は、使用されている arcpy の名前と、それぞれ利用できるかどうかがログに一覧表示されます。</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>スクリプト</translation>
        </message>
        <message>
            <source>Search portal</source>
            <translation>ポータルの検索</translation>
        </message>
        <message>
            <source>Send only features that changed, where possible</source>
            <translation>可能な場合は、変更された地物のみを送信する</translation>
        </message>
        <message>
            <source>Server folder</source>
            <translation>サーバフォルダ</translation>
        </message>
        <message>
            <source>Server: its URL, an .ags file or a connection</source>
            <translation>サーバ：URL、.ags ファイル、または接続</translation>
        </message>
        <message>
            <source>Service URL</source>
            <translation>サービスの URL</translation>
        </message>
        <message>
            <source>Service definition</source>
            <translation>サービス定義</translation>
        </message>
        <message>
            <source>Service definition draft</source>
            <translation>サービス定義ドラフト</translation>
        </message>
        <message>
            <source>Service definition drafts (*.sddraft)</source>
            <translation>サービス定義ドラフト (*.sddraft)</translation>
        </message>
        <message>
            <source>Service definitions (*.sd)</source>
            <translation>サービス定義 (*.sd)</translation>
        </message>
        <message>
            <source>Service name</source>
            <translation>サービス名</translation>
        </message>
        <message>
            <source>Service name, if other than the definition's</source>
            <translation>サービス名（定義と異なる場合）</translation>
        </message>
        <message>
            <source>Share portal item</source>
            <translation>ポータルアイテムの共有</translation>
        </message>
        <message>
            <source>Share with</source>
            <translation>共有先</translation>
        </message>
        <message>
            <source>Share with groups, separated by commas</source>
            <translation>共有先のグループ（カンマ区切り）</translation>
        </message>
        <message>
            <source>Shared with</source>
            <translation>共有先</translation>
        </message>
        <message>
            <source>Shares an item of a portal with your organization or with everyone, and with groups, named by title or id. Groups that it is shared with already keep it unless you say otherwise.</source>
            <translation>ポータルのアイテムを、組織またはすべての人、およびグループと共有します。グループはタイトルまたは ID で指定します。すでに共有しているグループとの共有は、指定しない限りそのまま残ります。</translation>
        </message>
        <message>
            <source>Something would be changed</source>
            <translation>変更が生じます</translation>
        </message>
        <message>
            <source>Stage service</source>
            <translation>サービスのステージング</translation>
        </message>
        <message>
            <source>Staging version</source>
            <translation>ステージングのバージョン</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>サマリー</translation>
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation>タグ（カンマ区切り）</translation>
        </message>
        <message>
            <source>Take it out of all other groups</source>
            <translation>他のすべてのグループから外す</translation>
        </message>
        <message>
            <source>Take over texts and picture too</source>
            <translation>テキストと画像も引き継ぐ</translation>
        </message>
        <message>
            <source>Tells what a portal knows of an item: title, type, owner, address, folder, with whom it is shared, and which other items need it, as far as they are seen: services that were made of it, and the owner's newest web maps that show it.</source>
            <translation>ポータルにあるアイテムの情報を表示します：タイトル、種類、所有者、アドレス、フォルダ、共有先、および、わかる範囲で、それを必要とする他のアイテム（そこから作成されたサービスと、それを表示する所有者の最近の Web マップ）。</translation>
        </message>
        <message>
            <source>Tells what publishing would do: for each layer whether it is created, changed, left alone or would be removed, why, and each step in its order. Nothing on the portal is changed. The plan can be written to a JSON file.</source>
            <translation>公開によって何が行われるかを表示します：レイヤごとに、作成、変更、変更なし、削除のどれになるかとその理由、および各手順の順序。ポータルには何も変更を加えません。計画は JSON ファイルに書き出せます。</translation>
        </message>
        <message>
            <source>Terms of use</source>
            <translation>利用規約</translation>
        </message>
        <message>
            <source>The algorithm was not prepared.</source>
            <translation>アルゴリズムの準備ができていません。</translation>
        </message>
        <message>
            <source>The map's own CRS</source>
            <translation>地図自身の CRS</translation>
        </message>
        <message>
            <source>The script ended with exit code {code}.</source>
            <translation>スクリプトは終了コード {code} で終了しました。</translation>
        </message>
        <message>
            <source>There is no script {path}.</source>
            <translation>スクリプト {path} がありません。</translation>
        </message>
        <message>
            <source>Tile package</source>
            <translation>タイル パッケージ</translation>
        </message>
        <message>
            <source>Tile packages (*.tpkx)</source>
            <translation>タイル パッケージ (*.tpkx)</translation>
        </message>
        <message>
            <source>Tiling scheme</source>
            <translation>タイル スキーム</translation>
        </message>
        <message>
            <source>Tiling scheme file (.xml), in place of the scheme</source>
            <translation>スキームの代わりに使うタイル スキーム ファイル（.xml）</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>タイトル</translation>
        </message>
        <message>
            <source>Title of the folder</source>
            <translation>フォルダのタイトル</translation>
        </message>
        <message>
            <source>Title of the web map</source>
            <translation>Web マップのタイトル</translation>
        </message>
        <message>
            <source>Title of what was deleted</source>
            <translation>削除されたもののタイトル</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Type of the items, such as Feature Service</source>
            <translation>アイテムの種類（例：Feature Service）</translation>
        </message>
        <message>
            <source>Update data</source>
            <translation>データを更新する</translation>
        </message>
        <message>
            <source>Update pop-ups</source>
            <translation>ポップアップを更新する</translation>
        </message>
        <message>
            <source>Update sharing</source>
            <translation>共有を更新する</translation>
        </message>
        <message>
            <source>Update symbols and labels</source>
            <translation>シンボルとラベルを更新する</translation>
        </message>
        <message>
            <source>Update texts, aliases and capabilities</source>
            <translation>テキスト、エイリアス、機能を更新する</translation>
        </message>
        <message>
            <source>Update the extent in an existing package</source>
            <translation>既存のパッケージの指定領域を更新する</translation>
        </message>
        <message>
            <source>Update web layer</source>
            <translation>Web レイヤーの更新</translation>
        </message>
        <message>
            <source>Upload service definition</source>
            <translation>サービス定義のアップロード</translation>
        </message>
        <message>
            <source>Uploads a service definition (.sd) to a portal and publishes it. Folder and sharing come from the service definition unless given here. Nothing of yours is overwritten unless the definition or this tool says so; if publishing fails, what the run uploaded is removed again.</source>
            <translation>サービス定義（.sd）をポータルにアップロードして公開します。フォルダと共有は、ここで指定しない限りサービス定義に従います。定義またはこのツールで指定しない限り、自分のものは何も上書きされません。公開に失敗した場合は、アップロードしたものを削除します。</translation>
        </message>
        <message>
            <source>User name, where no configuration is given</source>
            <translation>ユーザ名（認証設定を指定しない場合）</translation>
        </message>
        <message>
            <source>Vector tile package</source>
            <translation>ベクター タイル パッケージ</translation>
        </message>
        <message>
            <source>Vector tile packages (*.vtpk)</source>
            <translation>ベクター タイル パッケージ (*.vtpk)</translation>
        </message>
        <message>
            <source>WGS 84 (degrees)</source>
            <translation>WGS 84（度）</translation>
        </message>
        <message>
            <source>What becomes of the service</source>
            <translation>サービスの扱い</translation>
        </message>
        <message>
            <source>What the script printed</source>
            <translation>スクリプトの出力</translation>
        </message>
        <message>
            <source>With an index of tiles</source>
            <translation>タイルのインデックスを付ける</translation>
        </message>
        <message>
            <source>With feature access</source>
            <translation>フィーチャ アクセスを有効にする</translation>
        </message>
        <message>
            <source>Words to look for (none: everything)</source>
            <translation>検索する語（なし：すべて）</translation>
        </message>
        <message>
            <source>Writes the file that an item of a portal is: a service definition, a tile package, a GeoPackage, a table. A folder that exists is given the file under its own name. Services are no files: open them as layers.</source>
            <translation>ポータルのアイテムであるファイルを保存します：サービス定義、タイル パッケージ、GeoPackage、表など。既存のフォルダを指定すると、ファイルは元の名前で保存されます。サービスはファイルではありません。レイヤとして開いてください。</translation>
        </message>
        <message>
            <source>Writes the layers and tables chosen as a layer file (.lyrx) for ArcGIS Pro, the one drawn on top first, with their drawing, labels, scale ranges, filters and pop-ups. The data stay where they lie; the file names them. What cannot be told in ArcGIS's terms is told in the log.</source>
            <translation>選択したレイヤとテーブルを、ArcGIS Pro 用のレイヤファイル（.lyrx）として書き出します。一番上に描画されるものが先頭になり、描画、ラベル、縮尺範囲、フィルタ、ポップアップが含まれます。データは元の場所に残り、ファイルからはその場所を参照します。ArcGIS で表せないものはログに表示されます。</translation>
        </message>
        <message>
            <source>Writes the project, or the layers chosen, as a map file (.mapx) for ArcGIS Pro: groups, layers and tables with their drawing, labels, scale ranges, filters and pop-ups. The data stay where they lie; the file names them. What cannot be told in ArcGIS's terms is told in the log. Layers over data that ArcGIS Pro cannot open show there as ones whose source has to be set.</source>
            <translation>プロジェクト、または選択したレイヤを、ArcGIS Pro 用のマップファイル（.mapx）として書き出します。グループ、レイヤ、テーブルの描画、ラベル、縮尺範囲、フィルタ、ポップアップが含まれます。データは元の場所に残り、ファイルからはその場所を参照します。ArcGIS で表せないものはログに表示されます。ArcGIS Pro で開けないデータのレイヤは、データソースの設定が必要なレイヤとして表示されます。</translation>
        </message>
        <message>
            <source>{name}: {count} features</source>
            <translation>{name}：{count} 地物</translation>
        </message>
    </context>
    <context>
        <name>ConfigurationPane</name>
        <message>
            <source>&amp;Last level</source>
            <translation>最後のレベル(&amp;L)</translation>
        </message>
        <message>
            <source>About how many tiles and how large</source>
            <translation>タイルのおおよその数と大きさ</translation>
        </message>
        <message>
            <source>ArcGIS Online, Google Maps (Web Mercator)</source>
            <translation>ArcGIS Online、Google マップ（Web メルカトル）</translation>
        </message>
        <message>
            <source>At most {count} tiles, about {size}.</source>
            <translation>最大 {count} タイル、約 {size}。</translation>
        </message>
        <message>
            <source>F&amp;irst level</source>
            <translation>最初のレベル(&amp;I)</translation>
        </message>
        <message>
            <source>F&amp;ormat</source>
            <translation>形式(&amp;O)</translation>
        </message>
        <message>
            <source>Let people edit the &amp;features</source>
            <translation>地物の編集を許可する(&amp;F)</translation>
        </message>
        <message>
            <source>Let people take the features along and &amp;sync</source>
            <translation>地物の持ち出しと同期を許可する(&amp;S)</translation>
        </message>
        <message>
            <source>Nothing to make tiles of.</source>
            <translation>タイルを作成する対象がありません。</translation>
        </message>
        <message>
            <source>T&amp;iling scheme</source>
            <translation>タイル スキーム(&amp;T)</translation>
        </message>
        <message>
            <source>The map's own CRS</source>
            <translation>地図自身の CRS</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>タイル</translation>
        </message>
        <message>
            <source>WGS 84 (degrees)</source>
            <translation>WGS 84（度）</translation>
        </message>
    </context>
    <context>
        <name>ConnectionDialog</name>
        <message>
            <source>&amp;App id</source>
            <translation>アプリ ID(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>種類(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名前(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>テスト(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;URL</source>
            <translation>URL(&amp;U)</translation>
        </message>
        <message>
            <source>Asking…</source>
            <translation>問い合わせています…</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>認証</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>接続</translation>
        </message>
        <message>
            <source>Connection file</source>
            <translation>接続ファイル</translation>
        </message>
        <message>
            <source>From a connection &amp;file…</source>
            <translation>接続ファイルから(&amp;F)…</translation>
        </message>
        <message>
            <source>Of an application that is registered with the portal, with the redirect address http://127.0.0.1:7070/</source>
            <translation>リダイレクト アドレス http://127.0.0.1:7070/ でポータルに登録されたアプリケーションのもの</translation>
        </message>
        <message>
            <source>Portal (ArcGIS Online, ArcGIS Enterprise)</source>
            <translation>ポータル（ArcGIS Online、ArcGIS Enterprise）</translation>
        </message>
        <message>
            <source>Server connections (*.ags)</source>
            <translation>サーバ接続 (*.ags)</translation>
        </message>
        <message>
            <source>Server that stands alone</source>
            <translation>スタンドアロンのサーバ</translation>
        </message>
        <message>
            <source>Set up. The browser opens when you test or publish.</source>
            <translation>設定しました。テストまたは公開するとブラウザが開きます。</translation>
        </message>
        <message>
            <source>Sets up OAuth 2 with PKCE for this portal; QGIS opens the browser when it is needed first</source>
            <translation>このポータルに PKCE を使う OAuth 2 を設定します。最初に必要になったときに QGIS がブラウザを開きます</translation>
        </message>
        <message>
            <source>Sign in through the &amp;browser</source>
            <translation>ブラウザでサインイン(&amp;B)</translation>
        </message>
        <message>
            <source>The address begins with https:// and names a computer.</source>
            <translation>アドレスは https:// で始まり、コンピュータ名を含む必要があります。</translation>
        </message>
        <message>
            <source>The connection {name} leads to the same place with the same sign-in.</source>
            <translation>接続 {name} が、同じサインインで同じ場所につながっています。</translation>
        </message>
        <message>
            <source>There is a connection of this name already.</source>
            <translation>この名前の接続はすでにあります。</translation>
        </message>
        <message>
            <source>of an application registered with the portal</source>
            <translation>ポータルに登録されたアプリケーションのもの</translation>
        </message>
    </context>
    <context>
        <name>ConnectionList</name>
        <message>
            <source>Asking…</source>
            <translation>問い合わせています…</translation>
        </message>
        <message>
            <source>Forget the connection {name}? Nothing on the portal is changed.</source>
            <translation>接続 {name} を削除しますか？ポータルには何も変更を加えません。</translation>
        </message>
        <message>
            <source>Portal</source>
            <translation>ポータル</translation>
        </message>
        <message>
            <source>Remove connection</source>
            <translation>接続の削除</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>サーバ</translation>
        </message>
        <message>
            <source>by the proxy {proxy}</source>
            <translation>プロキシ {proxy} 経由</translation>
        </message>
        <message>
            <source>directly</source>
            <translation>直接接続</translation>
        </message>
        <message>
            <source>{url} answers after {seconds} s, reached {way}.</source>
            <translation>{url} は {seconds} 秒で応答しました。経路：{way}。</translation>
        </message>
    </context>
    <context>
        <name>ConnectionTest</name>
        <message>
            <source>It answers. Nobody is signed in, so only what is public can be seen.</source>
            <translation>応答がありました。サインインしていないため、公開されているものだけが見えます。</translation>
        </message>
        <message>
            <source>It answers. Signed in as {who}.</source>
            <translation>応答がありました。{who} としてサインインしています。</translation>
        </message>
    </context>
    <context>
        <name>ContentPane</name>
        <message>
            <source>&amp;All layers</source>
            <translation>すべてのレイヤ(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>選択(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Fix ids</source>
            <translation>ID を固定(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Layer…</source>
            <translation>レイヤ(&amp;L)…</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>なし(&amp;N)</translation>
        </message>
        <message>
            <source>Check all layers, those selected, those visible, or those of a map theme</source>
            <translation>すべてのレイヤ、選択中のレイヤ、表示中のレイヤ、または地図テーマのレイヤをチェックする</translation>
        </message>
        <message>
            <source>Give each layer a number of its own in the project, which it keeps in the service. This changes the project.</source>
            <translation>プロジェクト内の各レイヤに固有の番号を付け、サービスでもその番号を保ちます。プロジェクトが変更されます。</translation>
        </message>
        <message>
            <source>How many layers go</source>
            <translation>対象レイヤの数</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>レイヤ</translation>
        </message>
        <message>
            <source>Layers to share</source>
            <translation>共有するレイヤ</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>メモ</translation>
        </message>
        <message>
            <source>Set the layer's id, texts, and which fields are shown and may be edited, in its properties</source>
            <translation>レイヤの ID、テキスト、表示するフィールドと編集できるフィールドを、プロパティで設定する</translation>
        </message>
        <message>
            <source>Theme {name}</source>
            <translation>テーマ {name}</translation>
        </message>
        <message>
            <source>Those &amp;selected in the layer tree</source>
            <translation>レイヤツリーで選択中のもの(&amp;S)</translation>
        </message>
        <message>
            <source>Those &amp;visible</source>
            <translation>表示中のもの(&amp;V)</translation>
        </message>
        <message>
            <source>{on} of {all} layers</source>
            <translation>{all} レイヤ中 {on} レイヤ</translation>
        </message>
    </context>
    <context>
        <name>DraftFiles</name>
        <message>
            <source>&amp;Keep these settings in the project</source>
            <translation>この設定をプロジェクトに保持(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Open draft…</source>
            <translation>ドラフトを開く(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Save draft…</source>
            <translation>ドラフトを保存(&amp;S)…</translation>
        </message>
        <message>
            <source>Drafts (*.sddraft)</source>
            <translation>ドラフト (*.sddraft)</translation>
        </message>
        <message>
            <source>Kept in the project; save the project to keep it for good.</source>
            <translation>プロジェクトに保持しました。確実に残すには、プロジェクトを保存してください。</translation>
        </message>
        <message>
            <source>Open draft</source>
            <translation>ドラフトを開く</translation>
        </message>
        <message>
            <source>Opened {path}.</source>
            <translation>{path} を開きました。</translation>
        </message>
        <message>
            <source>S&amp;tage service definition…</source>
            <translation>サービス定義をステージング(&amp;T)…</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>ドラフトを保存</translation>
        </message>
        <message>
            <source>Saved {path}.</source>
            <translation>{path} を保存しました。</translation>
        </message>
        <message>
            <source>Service definitions (*.sd)</source>
            <translation>サービス定義 (*.sd)</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>ステージング</translation>
        </message>
        <message>
            <source>Staged {path}.</source>
            <translation>{path} をステージングしました。</translation>
        </message>
        <message>
            <source>The settings that the project keeps were not understood.</source>
            <translation>プロジェクトに保持されている設定を解釈できませんでした。</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>'{expression}' cannot be used on {dataset}. {reason}</source>
            <translation>「{expression}」は {dataset} には使えません。{reason}</translation>
        </message>
        <message>
            <source>'{server}' is no server that is known here. Give HOSTING_SERVER, a server's URL, an .ags file, the name of a connection, or FEDERATED_SERVER where the draft names its server.</source>
            <translation>「{server}」は既知のサーバではありません。HOSTING_SERVER、サーバの URL、.ags ファイル、接続の名前、またはドラフトにサーバが記されている場合は FEDERATED_SERVER を指定してください。</translation>
        </message>
        <message>
            <source>'{title}' ({type}) cannot be replaced by '{other}' ({found}). Both have to be tile layers, or both vector tile layers.</source>
            <translation>「{title}」（{type}）を「{other}」（{found}）で置き換えることはできません。両方ともタイル レイヤー、または両方ともベクター タイル レイヤーである必要があります。</translation>
        </message>
        <message>
            <source>'{title}' ({type}) is no file that could be downloaded. Add it to the map, or export it on the portal.</source>
            <translation>「{title}」（{type}）はダウンロードできるファイルではありません。地図に追加するか、ポータルでエクスポートしてください。</translation>
        </message>
        <message>
            <source>'{title}' is needed by others: {dependents}. It was not deleted; say so if it is to go all the same.</source>
            <translation>「{title}」は他のアイテムに必要とされています：{dependents}。削除しませんでした。それでも削除する場合は、そのように指定してください。</translation>
        </message>
        <message>
            <source>'{title}' is protected from deletion. Take the protection away first.</source>
            <translation>「{title}」は削除から保護されています。先に保護を解除してください。</translation>
        </message>
        <message>
            <source>'{title}' was changed on the portal since the plan was made. Nothing was done; look at a new plan.</source>
            <translation>計画を立てた後に、「{title}」がポータルで変更されました。何も行いませんでした。計画を立て直して確認してください。</translation>
        </message>
        <message>
            <source>'{value}' cannot be a service's name. Give one with letters or digits and at most {limit} characters.</source>
            <translation>「{value}」はサービスの名前にできません。文字または数字を含む、{limit} 文字以内の名前を指定してください。</translation>
        </message>
        <message>
            <source>'{value}' is not an address. It should look like https://gis.example.org/portal</source>
            <translation>「{value}」はアドレスではありません。次のような形式で指定してください：https://gis.example.org/portal</translation>
        </message>
        <message>
            <source>A certificate file for {url} cannot be read ({reason}).</source>
            <translation>{url} の証明書ファイルを読み込めません（{reason}）。</translation>
        </message>
        <message>
            <source>A draft of the kind {value} can be read and staged, but not be turned into a draft object.</source>
            <translation>種類 {value} のドラフトは、読み込みとステージングはできますが、ドラフト オブジェクトにはできません。</translation>
        </message>
        <message>
            <source>A process that makes tiles ended twice over the same ones: {reason} Look for a layer that QGIS cannot draw, or take fewer processes.</source>
            <translation>タイルを作成するプロセスが、同じタイルで 2 回終了しました：{reason} QGIS で描画できないレイヤがないか確認するか、プロセス数を減らしてください。</translation>
        </message>
        <message>
            <source>Another local portal serves the data folder already. {path} {reason} Stop it, or use its address.</source>
            <translation>別のローカル ポータルが、すでにこのデータフォルダを使用しています。{path} {reason} そのポータルを停止するか、そのアドレスを使ってください。</translation>
        </message>
        <message>
            <source>Feature {feature} of layer '{layer}' holds a value in '{field}' that is no {type}. Correct it, or leave the layer out.</source>
            <translation>レイヤ「{layer}」の地物 {feature} は、「{field}」に {type} ではない値を持っています。修正するか、レイヤを除外してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' is missing in the published service.</source>
            <translation>公開されたサービスにレイヤ「{layer}」がありません。</translation>
        </message>
        <message>
            <source>Layer '{layer}' lacks the fields {expected} in the published service.</source>
            <translation>公開されたサービスのレイヤ「{layer}」に、フィールド {expected} がありません。</translation>
        </message>
        <message>
            <source>Layer '{layer}' lives in the open project only and could not be copied: {reason} Save it to a file first.</source>
            <translation>レイヤ「{layer}」は開いているプロジェクト内にしか存在せず、コピーできませんでした：{reason} 先にファイルに保存してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' should hold {expected} features but gave none. Reload it and try again.</source>
            <translation>レイヤ「{layer}」には {expected} 個の地物があるはずですが、1 つも取得できませんでした。再読み込みしてから、もう一度試してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent as {expected} and came back as {found}.</source>
            <translation>レイヤ「{layer}」は {expected} として送信されましたが、{found} として返ってきました。</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent to be drawn as {expected}; the published service draws it as {found}.</source>
            <translation>レイヤ「{layer}」は {expected} として描画するよう送信されましたが、公開されたサービスでは {found} として描画されます。</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent with {expected} features; the published service has {found}.</source>
            <translation>レイヤ「{layer}」は {expected} 個の地物とともに送信されましたが、公開されたサービスの地物は {found} 個です。</translation>
        </message>
        <message>
            <source>No Python was found to run the local portal. {reason} Name one in {variable}.</source>
            <translation>ローカル ポータルを実行する Python が見つかりません。{reason} {variable} で指定してください。</translation>
        </message>
        <message>
            <source>No archive can hold a member named {member}: {reason}.</source>
            <translation>{member} という名前のメンバーはアーカイブに入れられません：{reason}。</translation>
        </message>
        <message>
            <source>No layer or table is chosen. Choose at least one.</source>
            <translation>レイヤもテーブルも選択されていません。少なくとも 1 つ選択してください。</translation>
        </message>
        <message>
            <source>No portal was named and none is active. Name one, add a connection, or set WLS_PORTAL_URL.</source>
            <translation>ポータルが指定されておらず、アクティブなポータルもありません。ポータルを指定するか、接続を追加するか、WLS_PORTAL_URL を設定してください。</translation>
        </message>
        <message>
            <source>No process can be started to make the tiles: {reason} Name a Python that has QGIS with {variable}.</source>
            <translation>タイルを作成するプロセスを開始できません：{reason} QGIS を利用できる Python を {variable} で指定してください。</translation>
        </message>
        <message>
            <source>No tiles can be made by this tiling scheme: '{found}' is no use as {what}. Choose another scheme.</source>
            <translation>このタイル スキームではタイルを作成できません：「{found}」は {what} として使えません。別のスキームを選択してください。</translation>
        </message>
        <message>
            <source>Nobody is signed in to {url}. Choose an authentication for the connection.</source>
            <translation>{url} にサインインしていません。接続の認証を選択してください。</translation>
        </message>
        <message>
            <source>Not signed in to a portal. Call SignInToPortal, or set WLS_PORTAL_URL, WLS_PORTAL_USER and WLS_PORTAL_PASSWORD.</source>
            <translation>ポータルにサインインしていません。SignInToPortal を呼び出すか、WLS_PORTAL_URL、WLS_PORTAL_USER、WLS_PORTAL_PASSWORD を設定してください。</translation>
        </message>
        <message>
            <source>Nothing was kept of the state before the last overwrite of {item_id} on this computer, so there is nothing to put back.</source>
            <translation>{item_id} を最後に上書きする前の状態はこのコンピュータに残されていないため、元に戻せるものがありません。</translation>
        </message>
        <message>
            <source>Of layer '{layer}' {found} features were written in place of {expected}. Nothing was published; try again, and report it if it stays so.</source>
            <translation>レイヤ「{layer}」の地物は、{expected} 個のうち {found} 個しか書き込まれませんでした。何も公開していません。もう一度試し、改善しない場合は報告してください。</translation>
        </message>
        <message>
            <source>Publishing would remove {names}, with the data in them. Switch removal on if that is meant, or publish them too.</source>
            <translation>公開すると、{names} がデータごと削除されます。それが意図したものであれば削除を有効にし、そうでなければそれらも公開してください。</translation>
        </message>
        <message>
            <source>QGIS cannot draw the layer '{layer}' to its end: {reason} Mend it, or leave it out.</source>
            <translation>QGIS でレイヤ「{layer}」を最後まで描画できません：{reason} 修復するか、除外してください。</translation>
        </message>
        <message>
            <source>QGIS cannot read the project {path}: {reason}</source>
            <translation>QGIS でプロジェクト {path} を読み込めません：{reason}</translation>
        </message>
        <message>
            <source>QGIS's authentication store does not take the credentials '{name}'.</source>
            <translation>QGIS の認証ストアが認証情報「{name}」を受け付けません。</translation>
        </message>
        <message>
            <source>QGIS's authentication store stays locked, so the credentials {authcfg} cannot be read. Enter the master password, or give it with QGIS_AUTH_PASSWORD_FILE where there is no screen.</source>
            <translation>QGIS の認証ストアがロックされたままのため、認証情報 {authcfg} を読み込めません。マスターパスワードを入力するか、画面がない環境では QGIS_AUTH_PASSWORD_FILE で指定してください。</translation>
        </message>
        <message>
            <source>Several groups are named '{name}' ({ids}). Give the id of the one that is meant.</source>
            <translation>「{name}」という名前のグループが複数あります（{ids}）。対象のグループの ID を指定してください。</translation>
        </message>
        <message>
            <source>Something went wrong that this plugin does not know yet: {what}</source>
            <translation>このプラグインがまだ把握していない問題が発生しました：{what}</translation>
        </message>
        <message>
            <source>Something went wrong that was not foreseen: {what} Please report it.</source>
            <translation>想定外の問題が発生しました：{what} この問題を報告してください。</translation>
        </message>
        <message>
            <source>Stopped on request.</source>
            <translation>要求により停止しました。</translation>
        </message>
        <message>
            <source>The Dask scheduler {address} cannot be used: {reason} Is its address right, and is the package 'distributed' installed?</source>
            <translation>Dask スケジューラ {address} を使用できません：{reason} アドレスが正しいか、パッケージ「distributed」がインストールされているかを確認してください。</translation>
        </message>
        <message>
            <source>The administration of {url} cannot be reached. Is the address that of the server itself, and does its administrator let it be used from here?</source>
            <translation>{url} の管理機能に接続できません。サーバ自体のアドレスかどうか、ここからの利用を管理者が許可しているかどうかを確認してください。</translation>
        </message>
        <message>
            <source>The answer of {url} lacks '{missing}'. It may be a kind of portal that is not known.</source>
            <translation>{url} の応答に「{missing}」がありません。未対応の種類のポータルかもしれません。</translation>
        </message>
        <message>
            <source>The authentication configuration {authcfg} ({method}) holds nothing that a portal takes. Use user and password, an Esri token, OAuth2 or a client certificate.</source>
            <translation>認証設定 {authcfg}（{method}）には、ポータルで使える情報がありません。ユーザ名とパスワード、Esri トークン、OAuth2、またはクライアント証明書を使ってください。</translation>
        </message>
        <message>
            <source>The certificate of {url} is not trusted ({reason}). If you know it to be right, add it under Settings &gt; Options &gt; Authentication.</source>
            <translation>{url} の証明書は信頼されていません（{reason}）。正しいことがわかっている場合は、設定 &gt; オプション &gt; 認証 で追加してください。</translation>
        </message>
        <message>
            <source>The client certificate cannot be used: {reason} Look at it in QGIS's settings.</source>
            <translation>クライアント証明書を使用できません：{reason} QGIS の設定で確認してください。</translation>
        </message>
        <message>
            <source>The client certificate of the authentication configuration {authcfg} cannot be read. Look at its files and password in QGIS's settings.</source>
            <translation>認証設定 {authcfg} のクライアント証明書を読み込めません。QGIS の設定で、ファイルとパスワードを確認してください。</translation>
        </message>
        <message>
            <source>The connection to {url} broke off ({reason}). Try again.</source>
            <translation>{url} との接続が切れました（{reason}）。もう一度試してください。</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' cannot be read to their end: {reason} Look at its source, or leave it out.</source>
            <translation>レイヤ「{layer}」のデータを最後まで読み込めません：{reason} データソースを確認するか、除外してください。</translation>
        </message>
        <message>
            <source>The draft {path} cannot be read. Is it there, and may you read it?</source>
            <translation>ドラフト {path} を読み込めません。ファイルがあるか、読み取り権限があるかを確認してください。</translation>
        </message>
        <message>
            <source>The draft {path} holds '{found}' as {xpath} (line {line}), which is no value for it.</source>
            <translation>ドラフト {path} の {xpath}（{line} 行目）の値「{found}」は、そこには使えません。</translation>
        </message>
        <message>
            <source>The draft {path} lacks {xpath}. Export it anew.</source>
            <translation>ドラフト {path} に {xpath} がありません。エクスポートし直してください。</translation>
        </message>
        <message>
            <source>The features of layer '{layer}' lie at {found} in the published service and not at {expected}.</source>
            <translation>レイヤ「{layer}」の地物の位置が、公開されたサービスでは {expected} ではなく {found} になっています。</translation>
        </message>
        <message>
            <source>The file is too large for {url}: {message}</source>
            <translation>ファイルが {url} には大きすぎます：{message}</translation>
        </message>
        <message>
            <source>The file that '{title}' was made of is not there or not yours, so its data cannot be replaced.</source>
            <translation>「{title}」の作成元のファイルがないか、自分のものではないため、データを置き換えられません。</translation>
        </message>
        <message>
            <source>The file {path} cannot be read, or changed while it was being sent.</source>
            <translation>ファイル {path} を読み込めないか、送信中に変更されました。</translation>
        </message>
        <message>
            <source>The folder '{title}' holds {count} items. It was not deleted; say so if they are to go with it.</source>
            <translation>フォルダ「{title}」には {count} 個のアイテムがあります。削除しませんでした。一緒に削除する場合は、そのように指定してください。</translation>
        </message>
        <message>
            <source>The folder {path} is not empty. Choose another.</source>
            <translation>フォルダ {path} は空ではありません。別のフォルダを選択してください。</translation>
        </message>
        <message>
            <source>The geodatabase does not take '{name}' of layer '{layer}': {reason} Rename or remove it.</source>
            <translation>ジオデータベースが、レイヤ「{layer}」の「{name}」を受け付けません：{reason} 名前を変えるか、削除してください。</translation>
        </message>
        <message>
            <source>The geodatabase refuses feature {feature} of layer '{layer}': {reason} Repair its geometry or values.</source>
            <translation>ジオデータベースが、レイヤ「{layer}」の地物 {feature} を受け付けません：{reason} ジオメトリまたは値を修復してください。</translation>
        </message>
        <message>
            <source>The geodatabase {path} cannot be made: {reason} Is there room, and may you write there?</source>
            <translation>ジオデータベース {path} を作成できません：{reason} 空き容量と書き込み権限を確認してください。</translation>
        </message>
        <message>
            <source>The input {path} does not exist or is not of the kind that is needed.</source>
            <translation>入力 {path} が存在しないか、必要な種類ではありません。</translation>
        </message>
        <message>
            <source>The layer '{layer}' cannot be opened by the processes that make the tiles: {reason} Mend its source, or leave it out.</source>
            <translation>タイルを作成するプロセスが、レイヤ「{layer}」を開けません：{reason} データソースを修復するか、除外してください。</translation>
        </message>
        <message>
            <source>The local portal broke down. {reason} Please report it.</source>
            <translation>ローカル ポータルが異常終了しました。{reason} この問題を報告してください。</translation>
        </message>
        <message>
            <source>The local portal cannot listen on its address. {address} {reason}</source>
            <translation>ローカル ポータルが、自身のアドレスで待ち受けできません。{address} {reason}</translation>
        </message>
        <message>
            <source>The local portal did not start within {seconds} seconds. {reason}</source>
            <translation>ローカル ポータルが {seconds} 秒以内に起動しませんでした。{reason}</translation>
        </message>
        <message>
            <source>The local portal needs Python packages that are not installed. {missing} {reason} Install local_portal/requirements.txt into a Python, and name that in WLS_PORTAL_PYTHON.</source>
            <translation>ローカル ポータルに必要な Python パッケージがインストールされていません。{missing} {reason} いずれかの Python に local_portal/requirements.txt をインストールし、WLS_PORTAL_PYTHON で指定してください。</translation>
        </message>
        <message>
            <source>The local portal's data folder cannot be written. {path} {reason}</source>
            <translation>ローカル ポータルのデータフォルダに書き込めません。{path} {reason}</translation>
        </message>
        <message>
            <source>The local portal's data folder was written by a newer version. {reason} Update the plugin.</source>
            <translation>ローカル ポータルのデータフォルダは、より新しいバージョンで書き込まれています。{reason} プラグインを更新してください。</translation>
        </message>
        <message>
            <source>The local portal's database cannot be reached. {address} {reason}</source>
            <translation>ローカル ポータルのデータベースに接続できません。{address} {reason}</translation>
        </message>
        <message>
            <source>The local portal's port is in use by another program. {reason} Choose another.</source>
            <translation>ローカル ポータルのポートが、別のプログラムで使用されています。{reason} 別のポートを選択してください。</translation>
        </message>
        <message>
            <source>The map cannot be written to {path} for the processes that make the tiles: {reason}</source>
            <translation>タイルを作成するプロセスのための地図を {path} に書き込めません：{reason}</translation>
        </message>
        <message>
            <source>The map has no layer {value}. Choose layers of this map.</source>
            <translation>地図にレイヤ {value} がありません。この地図のレイヤを選択してください。</translation>
        </message>
        <message>
            <source>The map shows no layer of which tiles could be made. Switch one on, or choose some.</source>
            <translation>タイルを作成できるレイヤが地図に表示されていません。レイヤを表示するか、選択してください。</translation>
        </message>
        <message>
            <source>The pixels of layer '{layer}' could not be copied: {reason} See whether QGIS still shows the layer, and whether the disk has room.</source>
            <translation>レイヤ「{layer}」のピクセルをコピーできませんでした：{reason} QGIS でまだレイヤが表示されるか、ディスクに空きがあるかを確認してください。</translation>
        </message>
        <message>
            <source>The portal could not make the service: {messages} {message}</source>
            <translation>ポータルでサービスを作成できませんでした：{messages} {message}</translation>
        </message>
        <message>
            <source>The portal did not share '{title}' with the group '{name}'. Ask the group's owner whether you may share with it.</source>
            <translation>ポータルで「{title}」をグループ「{name}」と共有できませんでした。共有してよいかどうか、グループの所有者に確認してください。</translation>
        </message>
        <message>
            <source>The portal does not know the publishing job that it began. {messages}</source>
            <translation>ポータルが、自身で開始した公開ジョブを認識していません。{messages}</translation>
        </message>
        <message>
            <source>The portal has no group '{name}' that you can share with. Nothing was published.</source>
            <translation>ポータルに、共有できるグループ「{name}」がありません。何も公開していません。</translation>
        </message>
        <message>
            <source>The portal is still publishing after {seconds} seconds. Look at your content later. {messages}</source>
            <translation>{seconds} 秒経っても、ポータルでの公開が続いています。後でコンテンツを確認してください。{messages}</translation>
        </message>
        <message>
            <source>The portal made a service without the layers {names}.</source>
            <translation>ポータルで作成されたサービスに、レイヤ {names} がありません。</translation>
        </message>
        <message>
            <source>The portal says that it has the folder '{name}' but does not show it. Choose another folder.</source>
            <translation>ポータルは、フォルダ「{name}」があると応答しましたが、表示しません。別のフォルダを選択してください。</translation>
        </message>
        <message>
            <source>The portal took the upload but named no service that it would make of it.</source>
            <translation>ポータルはアップロードを受け付けましたが、作成するサービスを返しませんでした。</translation>
        </message>
        <message>
            <source>The project can only be read on the main thread. This is a mistake of the plugin; please report it.</source>
            <translation>プロジェクトはメインスレッドでしか読み込めません。これはプラグインの不具合です。報告してください。</translation>
        </message>
        <message>
            <source>The project cannot be written to '{path}': {reason} Choose a file in a folder that you may write to.</source>
            <translation>プロジェクトを「{path}」に書き込めません：{reason} 書き込み権限のあるフォルダのファイルを選択してください。</translation>
        </message>
        <message>
            <source>The project has no layer {layer_id}; it may have been removed meanwhile. Choose the layers again.</source>
            <translation>プロジェクトにレイヤ {layer_id} がありません。その間に削除されたのかもしれません。レイヤを選択し直してください。</translation>
        </message>
        <message>
            <source>The project {path} that the draft was made from is not there or cannot be read. {reason} Open it in QGIS, or export the draft anew.</source>
            <translation>ドラフトの作成元のプロジェクト {path} がないか、読み込めません。{reason} QGIS で開くか、ドラフトをエクスポートし直してください。</translation>
        </message>
        <message>
            <source>The proxy does not let the request to {url} through ({reason}). Look at QGIS's proxy settings.</source>
            <translation>プロキシが {url} への要求を通しません（{reason}）。QGIS のプロキシ設定を確認してください。</translation>
        </message>
        <message>
            <source>The service refused {refused} features of layer {layer}: {message} What was sent before them stays; correct them and publish again.</source>
            <translation>サービスが、レイヤ {layer} の {refused} 個の地物を拒否しました：{message} それより前に送信したものは残ります。修正して、もう一度公開してください。</translation>
        </message>
        <message>
            <source>The tile in row {row}, column {column} takes {size} bytes, and a bundle holds at most {limit}. Choose another format or smaller tiles.</source>
            <translation>{row} 行 {column} 列のタイルは {size} バイトですが、バンドルの上限は {limit} です。別の形式または小さいタイルを選択してください。</translation>
        </message>
        <message>
            <source>The tiles of '{layer}' have the levels {expected}; the published service has {found}.</source>
            <translation>「{layer}」のタイルのレベルは {expected} ですが、公開されたサービスでは {found} です。</translation>
        </message>
        <message>
            <source>There is a service named '{name}' already. Choose another name, or overwrite it if it is yours.</source>
            <translation>「{name}」という名前のサービスがすでにあります。別の名前を選択するか、自分のサービスであれば上書きしてください。</translation>
        </message>
        <message>
            <source>There is no authentication configuration {authcfg}. Choose another in the connection's settings.</source>
            <translation>認証設定 {authcfg} がありません。接続の設定で別のものを選択してください。</translation>
        </message>
        <message>
            <source>There is no dataset {dataset}, or it cannot be read. {reason}</source>
            <translation>データセット {dataset} がないか、読み込めません。{reason}</translation>
        </message>
        <message>
            <source>There is no draft of the kind {value}. Kinds are {expected}.</source>
            <translation>種類 {value} のドラフトはありません。使える種類：{expected}。</translation>
        </message>
        <message>
            <source>There is no portal at {url}. Is the address complete?</source>
            <translation>{url} にポータルがありません。アドレスに不足がないか確認してください。</translation>
        </message>
        <message>
            <source>There is no portal connection named '{name}'. Give its URL, or add it.</source>
            <translation>「{name}」という名前のポータル接続がありません。URL を指定するか、接続を追加してください。</translation>
        </message>
        <message>
            <source>There is no project to share. Open one, or give one with --project_path.</source>
            <translation>共有するプロジェクトがありません。プロジェクトを開くか、--project_path で指定してください。</translation>
        </message>
        <message>
            <source>There is no project {path}. For an .aprx, put a QGIS project of the same name beside it.</source>
            <translation>プロジェクト {path} がありません。.aprx の場合は、その隣に同じ名前の QGIS プロジェクトを置いてください。</translation>
        </message>
        <message>
            <source>There is no staging version {found}. Leave it out, or give 5, 102 or that of your server.</source>
            <translation>ステージングのバージョン {found} はありません。省略するか、5、102、またはサーバのバージョンを指定してください。</translation>
        </message>
        <message>
            <source>There is not enough room on the disk of {path}. Free some, or choose another folder.</source>
            <translation>{path} のディスクの空き容量が足りません。空きを増やすか、別のフォルダを選択してください。</translation>
        </message>
        <message>
            <source>What is still there: {remains}.</source>
            <translation>まだ残っているもの：{remains}。</translation>
        </message>
        <message>
            <source>What was published cannot be noted on this computer: {reason} Is the disk full?</source>
            <translation>公開した内容をこのコンピュータに記録できません：{reason} ディスクがいっぱいでないか確認してください。</translation>
        </message>
        <message>
            <source>You have a web map named '{name}' already. Choose another title, or overwrite it.</source>
            <translation>「{name}」という名前の Web マップがすでにあります。別のタイトルを選択するか、上書きしてください。</translation>
        </message>
        <message>
            <source>You have an item made of a file named '{name}' already. Choose another service name, or overwrite it.</source>
            <translation>「{name}」という名前のファイルから作成したアイテムがすでにあります。別のサービス名を選択するか、上書きしてください。</translation>
        </message>
        <message>
            <source>You have no folder '{name}' on {url}.</source>
            <translation>{url} に自分のフォルダ「{name}」がありません。</translation>
        </message>
        <message>
            <source>You have several items '{title}' of the type {type} ({ids}), and it is not clear which is meant. Give the folder, or rename the others.</source>
            <translation>種類が {type} のアイテム「{title}」が複数あり（{ids}）、どれが対象かわかりません。フォルダを指定するか、他のアイテムの名前を変更してください。</translation>
        </message>
        <message>
            <source>{dataset} cannot be changed. {reason}</source>
            <translation>{dataset} を変更できません。{reason}</translation>
        </message>
        <message>
            <source>{dataset} cannot be made. {reason}</source>
            <translation>{dataset} を作成できません。{reason}</translation>
        </message>
        <message>
            <source>{dataset} has a field '{name}' already.</source>
            <translation>{dataset} にはすでにフィールド「{name}」があります。</translation>
        </message>
        <message>
            <source>{dataset} has no field '{name}'.</source>
            <translation>{dataset} にフィールド「{name}」がありません。</translation>
        </message>
        <message>
            <source>{dataset} is there already. Set env.overwriteOutput to True to replace it.</source>
            <translation>{dataset} はすでにあります。置き換えるには env.overwriteOutput を True に設定してください。</translation>
        </message>
        <message>
            <source>{member} cannot be read while it is packed: {reason}. Try again.</source>
            <translation>{member} をパッケージ化中に読み込めません：{reason}。もう一度試してください。</translation>
        </message>
        <message>
            <source>{member} in {path} cannot be understood: {reason}</source>
            <translation>{path} の {member} を解釈できません：{reason}</translation>
        </message>
        <message>
            <source>{member} in {path} is damaged ({reason}). Copy or stage it anew.</source>
            <translation>{path} の {member} は破損しています（{reason}）。コピーまたはステージングをやり直してください。</translation>
        </message>
        <message>
            <source>{name} cannot be '{value}'. It takes {expected}.</source>
            <translation>{name} は「{value}」にできません。指定できる値：{expected}。</translation>
        </message>
        <message>
            <source>{name} cannot be set: it can only be read.</source>
            <translation>{name} は設定できません：読み取り専用です。</translation>
        </message>
        <message>
            <source>{name} does not take {value}; it takes {expected}.</source>
            <translation>{name} に {value} は指定できません。指定できる値：{expected}。</translation>
        </message>
        <message>
            <source>{name} is missing. Give a value.</source>
            <translation>{name} がありません。値を指定してください。</translation>
        </message>
        <message>
            <source>{path} asks for too much ({what}: {found}, at most {limit}) and is not opened.</source>
            <translation>{path} の要求が大きすぎるため（{what}：{found}、上限 {limit}）、開きません。</translation>
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation>{path} を読み込めません：{reason}。</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason} Choose a folder that exists and that you may write to.</source>
            <translation>{path} に書き込めません：{reason} 書き込み権限のある既存のフォルダを選択してください。</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason}. Choose a folder that you may write to.</source>
            <translation>{path} に書き込めません：{reason}。書き込み権限のあるフォルダを選択してください。</translation>
        </message>
        <message>
            <source>{path} exists already and is not replaced unless you say so. Choose another name, or allow overwriting.</source>
            <translation>{path} はすでに存在し、指定しない限り置き換えません。別の名前を選択するか、上書きを許可してください。</translation>
        </message>
        <message>
            <source>{path} exists already. Choose another name, or allow overwriting.</source>
            <translation>{path} はすでに存在します。別の名前を選択するか、上書きを許可してください。</translation>
        </message>
        <message>
            <source>{path} holds a DOCTYPE, which no draft needs and which could reach out of the file. Remove it.</source>
            <translation>{path} には DOCTYPE が含まれています。ドラフトには不要で、ファイルの外部を参照するおそれがあります。取り除いてください。</translation>
        </message>
        <message>
            <source>{path} holds a bundle of tiles that is damaged ({reason}). Copy the package or make it anew.</source>
            <translation>{path} に破損したタイル バンドルがあります（{reason}）。パッケージをコピーするか、作成し直してください。</translation>
        </message>
        <message>
            <source>{path} holds a link or device ({member}) and is not opened.</source>
            <translation>{path} にはリンクまたはデバイス（{member}）が含まれているため、開きません。</translation>
        </message>
        <message>
            <source>{path} holds a member with a forbidden name ({member}) and is not opened.</source>
            <translation>{path} には禁止された名前のメンバー（{member}）が含まれているため、開きません。</translation>
        </message>
        <message>
            <source>{path} holds no {member}.</source>
            <translation>{path} に {member} がありません。</translation>
        </message>
        <message>
            <source>{path} holds two members for one place ({member}) and is not opened.</source>
            <translation>{path} には同じ場所に対するメンバーが 2 つある（{member}）ため、開きません。</translation>
        </message>
        <message>
            <source>{path} is an archive but no service definition: it lacks {member}.</source>
            <translation>{path} はアーカイブですが、サービス定義ではありません：{member} がありません。</translation>
        </message>
        <message>
            <source>{path} is damaged or cut off ({reason}). Copy or stage it anew.</source>
            <translation>{path} は破損しているか、途中で切れています（{reason}）。コピーまたはステージングをやり直してください。</translation>
        </message>
        <message>
            <source>{path} is no service definition: it is not a 7z archive.</source>
            <translation>{path} はサービス定義ではありません：7z アーカイブではありません。</translation>
        </message>
        <message>
            <source>{path} is no tile package that can be read ({reason}). Copy it or make it anew.</source>
            <translation>{path} は読み込めるタイル パッケージではありません（{reason}）。コピーまたは作成をやり直してください。</translation>
        </message>
        <message>
            <source>{path} is not a service definition draft: it begins with '{found}' and not with SVCManifest.</source>
            <translation>{path} はサービス定義ドラフトではありません：SVCManifest ではなく「{found}」で始まっています。</translation>
        </message>
        <message>
            <source>{path} is not a tiling scheme: it begins with '{found}'.</source>
            <translation>{path} はタイル スキームではありません：「{found}」で始まっています。</translation>
        </message>
        <message>
            <source>{path} is not in the encoding that it says it is in: {reason}</source>
            <translation>{path} の文字コードは、宣言されているものと異なります：{reason}</translation>
        </message>
        <message>
            <source>{path} is not well-formed XML (line {line}): {reason}</source>
            <translation>{path} は整形式の XML ではありません（{line} 行目）：{reason}</translation>
        </message>
        <message>
            <source>{path} is packed in a way that is not read here ({what}). Stage it anew.</source>
            <translation>{path} は、ここでは読み込めない方法でパッケージ化されています（{what}）。ステージングし直してください。</translation>
        </message>
        <message>
            <source>{path} is too large to be a draft: more than {limit} {what}.</source>
            <translation>{path} はドラフトとしては大きすぎます：{limit} {what} を超えています。</translation>
        </message>
        <message>
            <source>{url} answered with a web page in place of data (HTTP {status}). Is this the portal's address?</source>
            <translation>{url} から、データではなく Web ページが返されました（HTTP {status}）。ポータルのアドレスかどうかを確認してください。</translation>
        </message>
        <message>
            <source>{url} cannot be reached ({reason}). Is the address right, and is the portal running?</source>
            <translation>{url} に接続できません（{reason}）。アドレスが正しいか、ポータルが動作しているかを確認してください。</translation>
        </message>
        <message>
            <source>{url} could not store the upload: {message} {messages}</source>
            <translation>{url} でアップロードを保存できませんでした：{message} {messages}</translation>
        </message>
        <message>
            <source>{url} did not answer in time. Try again later, or raise the timeout in QGIS's network settings.</source>
            <translation>{url} から時間内に応答がありませんでした。後でもう一度試すか、QGIS のネットワーク設定でタイムアウトを長くしてください。</translation>
        </message>
        <message>
            <source>{url} does not accept this user name and password.</source>
            <translation>{url} で、このユーザ名とパスワードが受け付けられません。</translation>
        </message>
        <message>
            <source>{url} does not take the file for a service definition.</source>
            <translation>{url} は、このファイルをサービス定義として受け付けません。</translation>
        </message>
        <message>
            <source>{url} has no publishing tool, so nothing can be published there.</source>
            <translation>{url} には公開ツールがないため、何も公開できません。</translation>
        </message>
        <message>
            <source>{url} has no room or credits left for this: {message}</source>
            <translation>{url} には、これに必要な容量またはクレジットが残っていません：{message}</translation>
        </message>
        <message>
            <source>{url} is not encrypted, so no password is sent there. Use https.</source>
            <translation>{url} は暗号化されていないため、パスワードを送信しません。https を使ってください。</translation>
        </message>
        <message>
            <source>{url} is overloaded or under maintenance (HTTP {status}). Try again later.</source>
            <translation>{url} は過負荷またはメンテナンス中です（HTTP {status}）。後でもう一度試してください。</translation>
        </message>
        <message>
            <source>{url} no longer accepts the sign-in. Sign in again.</source>
            <translation>{url} でサインインが無効になりました。もう一度サインインしてください。</translation>
        </message>
        <message>
            <source>{url} refused: {message} {details}</source>
            <translation>{url} に拒否されました：{message} {details}</translation>
        </message>
        <message>
            <source>{url} says that you may not do this: {message} Ask the portal's administrator for the right.</source>
            <translation>{url} でこの操作を行う権限がありません：{message} ポータルの管理者に権限を依頼してください。</translation>
        </message>
        <message>
            <source>{url} sends us on to {location}, which is another host. If that is right, enter that address.</source>
            <translation>{url} は、別のホストである {location} に転送しています。正しい場合は、そのアドレスを入力してください。</translation>
        </message>
        <message>
            <source>{url} sent an answer of more than {limit} bytes, which is not taken.</source>
            <translation>{url} から {limit} バイトを超える応答が送られたため、受け付けません。</translation>
        </message>
        <message>
            <source>{url} sent an answer that is cut off or damaged. Try again.</source>
            <translation>{url} から、途中で切れたか破損した応答が送られました。もう一度試してください。</translation>
        </message>
        <message>
            <source>{url} still appends features that an earlier run sent. Put the service back in some minutes.</source>
            <translation>{url} では、以前の実行で送信した地物をまだ追加しています。数分後にサービスを元に戻してください。</translation>
        </message>
        <message>
            <source>{url} stored {found} bytes of {expected}. The upload was taken back; try again.</source>
            <translation>{url} に保存されたのは、{expected} バイトのうち {found} バイトでした。アップロードを取り消しました。もう一度試してください。</translation>
        </message>
        <message>
            <source>{url} wants a sign-in. Sign in to the portal first.</source>
            <translation>{url} にはサインインが必要です。先にポータルにサインインしてください。</translation>
        </message>
        <message>
            <source>{url} wants another kind of sign-in than this connection has.</source>
            <translation>{url} には、この接続とは別の種類のサインインが必要です。</translation>
        </message>
        <message>
            <source>{url}: what was asked for is not there, or you may not see it. {message}</source>
            <translation>{url}：要求したものが存在しないか、表示する権限がありません。{message}</translation>
        </message>
    </context>
    <context>
        <name>Findings</name>
        <message>
            <source>A layer has no name. Name it.</source>
            <translation>名前のないレイヤがあります。名前を付けてください。</translation>
        </message>
        <message>
            <source>A service cannot be named '{name}'; it will be named '{becomes}'. The title keeps the name as you wrote it.</source>
            <translation>サービスの名前を「{name}」にはできません。「{becomes}」になります。タイトルには入力した名前がそのまま残ります。</translation>
        </message>
        <message>
            <source>A setting of the symbology of layer '{layer}' has no place in a feature service and is ignored: {what}.</source>
            <translation>レイヤ「{layer}」のシンボロジの設定のうち、フィーチャ サービスで表せないものは無視されます：{what}。</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' holds dates before 1900 (from {earliest}), which some web clients show wrongly. Keep such dates as text if they matter.</source>
            <translation>レイヤ「{layer}」の列「{field}」には 1900 年より前の日付があり（{earliest} から）、一部の Web クライアントで正しく表示されません。重要な日付であれば、テキストとして保持してください。</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' holds whole numbers up to {value}, whose last digits are lost. Turn the column into text.</source>
            <translation>レイヤ「{layer}」の列「{field}」には最大 {value} の整数があり、末尾の桁が失われます。列をテキストに変換してください。</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' is made for {length} characters but holds a text of {longest}. Make the column longer, or shorten the text.</source>
            <translation>レイヤ「{layer}」の列「{field}」は {length} 文字用ですが、{longest} 文字のテキストがあります。列を長くするか、テキストを短くしてください。</translation>
        </message>
        <message>
            <source>Columns of 64-bit whole numbers of layer '{layer}' become floating-point numbers: {fields}. Values up to 9007199254740992 stay exact.</source>
            <translation>レイヤ「{layer}」の 64 ビット整数の列は、浮動小数点数になります：{fields}。9007199254740992 までの値は正確に保たれます。</translation>
        </message>
        <message>
            <source>Columns of JSON or key-value maps of layer '{layer}' become JSON text: {fields}.</source>
            <translation>レイヤ「{layer}」の JSON またはキーと値のマップの列は、JSON テキストになります：{fields}。</translation>
        </message>
        <message>
            <source>Columns of dates of layer '{layer}' become dates at midnight: {fields}.</source>
            <translation>レイヤ「{layer}」の日付の列は、午前 0 時の日時になります：{fields}。</translation>
        </message>
        <message>
            <source>Columns of dates with a time of layer '{layer}' are kept to the second: {fields}.</source>
            <translation>レイヤ「{layer}」の日時の列は、秒単位で保持されます：{fields}。</translation>
        </message>
        <message>
            <source>Columns of layer '{layer}' are of a type that web layers do not have and become text: {fields}.</source>
            <translation>レイヤ「{layer}」には Web レイヤーにない型の列があり、テキストになります：{fields}。</translation>
        </message>
        <message>
            <source>Columns of layer '{layer}' get other names in the geodatabase: {names}. Rename them yourself if scripts or web maps go by them.</source>
            <translation>レイヤ「{layer}」の列は、ジオデータベースでは別の名前になります：{names}。スクリプトや Web マップで名前を使っている場合は、自分で名前を変更してください。</translation>
        </message>
        <message>
            <source>Columns of lists of layer '{layer}' become text: {fields}.</source>
            <translation>レイヤ「{layer}」のリストの列は、テキストになります：{fields}。</translation>
        </message>
        <message>
            <source>Columns of times of layer '{layer}' become text like 14:30:00: {fields}.</source>
            <translation>レイヤ「{layer}」の時刻の列は、14:30:00 のようなテキストになります：{fields}。</translation>
        </message>
        <message>
            <source>Columns of true and false of layer '{layer}' become 1 and 0: {fields}.</source>
            <translation>レイヤ「{layer}」の真偽値の列は、1 と 0 になります：{fields}。</translation>
        </message>
        <message>
            <source>Everyone may change the features ({allowed}), without signing in. Approve public data collection if you mean it, or switch off editing.</source>
            <translation>誰でもサインインせずに地物を変更できます（{allowed}）。意図したものであればパブリック データ収集を承認し、そうでなければ編集を無効にしてください。</translation>
        </message>
        <message>
            <source>Everyone may download the whole layer as a file (capability Extract).</source>
            <translation>誰でもレイヤ全体をファイルとしてダウンロードできます（機能 Extract）。</translation>
        </message>
        <message>
            <source>Feature services do not know these capabilities: {words}. Check their spelling.</source>
            <translation>フィーチャ サービスに次の機能はありません：{words}。つづりを確認してください。</translation>
        </message>
        <message>
            <source>Fixed layer numbers are asked for, but these have none: {layers}. Let numbers be assigned, or do not ask for the check.</source>
            <translation>レイヤ番号の固定が求められていますが、次のレイヤには番号がありません：{layers}。番号を割り当てるか、この検査を求めないようにしてください。</translation>
        </message>
        <message>
            <source>HTML in labels</source>
            <translation>ラベルの HTML</translation>
        </message>
        <message>
            <source>Joined columns of layer '{layer}' are published with their present values: {fields}. Publish again when the joined layer changes.</source>
            <translation>レイヤ「{layer}」の結合された列は、現在の値で公開されます：{fields}。結合先のレイヤが変わったら、もう一度公開してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' ({provider}) cannot be part of {kind} and is left out. Add it to the web map instead.</source>
            <translation>レイヤ「{layer}」（{provider}）は{kind}に含められないため、除外されます。代わりに Web マップに追加してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' comes from another server ({source}); its features are fetched and copied, as many as that server gives. Compare the counts afterwards.</source>
            <translation>レイヤ「{layer}」は別のサーバ（{source}）から取得しています。地物は、そのサーバが返す数だけ取得してコピーされます。後で数を比較してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' has heights (z-values), but the draft has no default height, so clients that know no heights cannot add features. Set a default height.</source>
            <translation>レイヤ「{layer}」には高さ（Z 値）がありますが、ドラフトにデフォルトの高さがないため、高さに対応していないクライアントは地物を追加できません。デフォルトの高さを設定してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' has measures (m-values), which most web clients do not edit or show.</source>
            <translation>レイヤ「{layer}」にはメジャー（M 値）がありますが、ほとんどの Web クライアントでは編集も表示もされません。</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no coordinate system and may land in the wrong place. Set its CRS in the layer's properties.</source>
            <translation>レイヤ「{layer}」には座標系がないため、誤った位置に表示されることがあります。レイヤのプロパティで CRS を設定してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no coordinate system, so no tiles can be made of it. Set its CRS in the layer's properties.</source>
            <translation>レイヤ「{layer}」には座標系がないため、タイルを作成できません。レイヤのプロパティで CRS を設定してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no features. It is published empty.</source>
            <translation>レイヤ「{layer}」には地物がありません。空のまま公開されます。</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no spatial index, so the server reads all of it for every map. Create an index.</source>
            <translation>レイヤ「{layer}」には空間インデックスがないため、サーバは地図ごとに全体を読み込みます。インデックスを作成してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' has unsaved edits, which are not published. Save them first.</source>
            <translation>レイヤ「{layer}」には未保存の編集があり、公開されません。先に保存してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} columns; a geodatabase table holds {most}. Leave some of them out.</source>
            <translation>レイヤ「{layer}」には {count} 列ありますが、ジオデータベースのテーブルの上限は {most} 列です。一部の列を除外してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} features and is drawn at every scale, which is slow on the web. Set a scale range, or share tiles.</source>
            <translation>レイヤ「{layer}」には {count} 個の地物があり、すべての縮尺で描画されるため、Web では遅くなります。縮尺範囲を設定するか、タイルを共有してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} features; a geodatabase table holds {most}. Split the layer.</source>
            <translation>レイヤ「{layer}」には {count} 個の地物がありますが、ジオデータベースのテーブルの上限は {most} 個です。レイヤを分割してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' holds geometry of no single kind (point, line or polygon) and is left out. Split it by kind of geometry.</source>
            <translation>レイヤ「{layer}」のジオメトリは 1 種類（点、線、ポリゴンのいずれか）ではないため、除外されます。ジオメトリの種類ごとに分割してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' is drawn by a renderer that web layers do not have ({renderer}). Choose another kind of symbology.</source>
            <translation>レイヤ「{layer}」は、Web レイヤーにないレンダラ（{renderer}）で描画されています。別の種類のシンボロジを選択してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in a custom coordinate system ({crs}), which not every client knows. Prefer a system with an EPSG code.</source>
            <translation>レイヤ「{layer}」はカスタム座標系（{crs}）を使用しており、対応していないクライアントがあります。EPSG コードのある座標系をお勧めします。</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in a file ({source}) that a server cannot use in place. Copy the data, or share the layer on its own as a web feature layer first.</source>
            <translation>レイヤ「{layer}」は、サーバが元の場所で使えないファイル（{source}）にあります。データをコピーするか、先にレイヤを単独で Web フィーチャ レイヤーとして共有してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in {crs}, the map in {map_crs}. It is reprojected whenever it is drawn with the map; nothing needs to be done.</source>
            <translation>レイヤ「{layer}」は {crs}、地図は {map_crs} です。地図とともに描画されるたびに再投影されます。対処は不要です。</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not set up to be synchronised: it has no global ids. Copy the data, add a global id column, or switch off Sync.</source>
            <translation>レイヤ「{layer}」は同期の準備ができていません：グローバル ID がありません。データをコピーするか、グローバル ID の列を追加するか、Sync を無効にしてください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not ticked in the map and starts switched off on the web.</source>
            <translation>レイヤ「{layer}」は地図でチェックされていないため、Web では非表示の状態で始まります。</translation>
        </message>
        <message>
            <source>Layer '{layer}' is said to be in degrees ({crs}), but its coordinates ({extent}) are none. Set the CRS that its data are really in.</source>
            <translation>レイヤ「{layer}」の単位は度（{crs}）とされていますが、座標（{extent}）は度ではありません。データの実際の CRS を設定してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}' is shared with everyone, and columns look as if they tell of persons: {fields}. Share less widely, or leave the columns out.</source>
            <translation>レイヤ「{layer}」はすべての人と共有されますが、個人に関するものと思われる列があります：{fields}。共有範囲を狭めるか、列を除外してください。</translation>
        </message>
        <message>
            <source>Layer '{layer}': {facts}</source>
            <translation>レイヤ「{layer}」：{facts}</translation>
        </message>
        <message>
            <source>No scale shows layer '{layer}': it is to be seen from 1:{min_scale} down to 1:{max_scale}, which is upside down. Swap the two.</source>
            <translation>レイヤ「{layer}」はどの縮尺でも表示されません：1:{min_scale} から 1:{max_scale} までという設定は逆になっています。2 つを入れ替えてください。</translation>
        </message>
        <message>
            <source>Nothing in the map '{map}' can be in {kind}; layers from the web do not count. Add a layer with data of its own, or share another kind of web layer.</source>
            <translation>地図「{map}」には、{kind}に含められるものがありません。Web から取得しているレイヤは数えません。独自のデータを持つレイヤを追加するか、別の種類の Web レイヤーを共有してください。</translation>
        </message>
        <message>
            <source>OGC services ({extensions}) must be shared with everyone. Share with everyone, or switch them off.</source>
            <translation>OGC サービス（{extensions}）は、すべての人と共有する必要があります。すべての人と共有するか、無効にしてください。</translation>
        </message>
        <message>
            <source>Only those features of layer '{layer}' are published that pass its filter ({filter}). Clear the filter to publish all.</source>
            <translation>レイヤ「{layer}」の地物のうち、フィルタ（{filter}）を満たすものだけが公開されます。すべて公開するには、フィルタを解除してください。</translation>
        </message>
        <message>
            <source>Several layers are named '{layer}'. Give each layer a name of its own, since web clients tell layers apart by name.</source>
            <translation>「{layer}」という名前のレイヤが複数あります。Web クライアントはレイヤを名前で区別するため、それぞれに固有の名前を付けてください。</translation>
        </message>
        <message>
            <source>Storing the layer costs about {credits} credits a month, and {left} are left. Share less, or get more credits.</source>
            <translation>このレイヤの保存には月に約 {credits} クレジットかかりますが、残りは {left} です。共有するものを減らすか、クレジットを追加してください。</translation>
        </message>
        <message>
            <source>Sync goes with all of create, update and delete, or with none of them; here {lacking} is missing. Allow all three, or switch off Sync.</source>
            <translation>Sync には、作成、更新、削除のすべてを許可するか、どれも許可しないかのいずれかが必要です。ここでは {lacking} がありません。3 つとも許可するか、Sync を無効にしてください。</translation>
        </message>
        <message>
            <source>Table '{layer}' cannot be part of {kind}, which holds only what can be drawn. Leave the table out, or share a web feature layer.</source>
            <translation>テーブル「{layer}」は、描画できるものしか含められない{kind}には含められません。テーブルを除外するか、Web フィーチャ レイヤーを共有してください。</translation>
        </message>
        <message>
            <source>The copy of the data needs about {size_bytes}, but the disk has {free_bytes} left. Make room, or share fewer layers.</source>
            <translation>データのコピーには約 {size_bytes} 必要ですが、ディスクの空きは {free_bytes} です。空きを増やすか、共有するレイヤを減らしてください。</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' are called '{name}' in the geodatabase; the web layer keeps its name.</source>
            <translation>レイヤ「{layer}」のデータの名前は、ジオデータベースでは「{name}」になります。Web レイヤーの名前は変わりません。</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' are in memory only: they are published, but lost when QGIS closes. Make the layer permanent to be able to publish it again.</source>
            <translation>レイヤ「{layer}」のデータはメモリ上にしかありません：公開はされますが、QGIS を閉じると失われます。もう一度公開できるように、レイヤを恒久化してください。</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' cannot be reached ({source}). Repair its source, or leave the layer out.</source>
            <translation>レイヤ「{layer}」のデータにアクセスできません（{source}）。データソースを修復するか、レイヤを除外してください。</translation>
        </message>
        <message>
            <source>The data of table '{layer}' cannot be reached ({source}). Repair its source, or leave the table out.</source>
            <translation>テーブル「{layer}」のデータにアクセスできません（{source}）。データソースを修復するか、テーブルを除外してください。</translation>
        </message>
        <message>
            <source>The draft names layers that the map does not have ({count}: {layer_ids}). Make the draft anew, or let it forget them.</source>
            <translation>ドラフトに、地図にないレイヤが記されています（{count}：{layer_ids}）。ドラフトを作成し直すか、それらをドラフトから除いてください。</translation>
        </message>
        <message>
            <source>The draft was made from {draft_project}, but {project} is open. Check that this is the map you mean.</source>
            <translation>ドラフトは {draft_project} から作成されましたが、開いているのは {project} です。意図した地図かどうかを確認してください。</translation>
        </message>
        <message>
            <source>The extension {extension} is switched on. It is handed to the server as the draft has it; nothing here checks it.</source>
            <translation>拡張機能 {extension} が有効です。ドラフトの内容がそのままサーバに渡され、ここでは検査されません。</translation>
        </message>
        <message>
            <source>The filter of layer '{layer}' is refused by its data source: {reason}. Correct the filter ({filter}) or clear it.</source>
            <translation>レイヤ「{layer}」のフィルタがデータソースに拒否されました：{reason}。フィルタ（{filter}）を修正するか、解除してください。</translation>
        </message>
        <message>
            <source>The item has no description. Say what is in it and where it comes from.</source>
            <translation>アイテムに説明がありません。内容と出典を記述してください。</translation>
        </message>
        <message>
            <source>The item has no summary, so others cannot tell what it is. Write a sentence or two.</source>
            <translation>アイテムにサマリーがないため、他の人には何かわかりません。1、2 文で記述してください。</translation>
        </message>
        <message>
            <source>The item has no tags, so others will hardly find it. Add some words.</source>
            <translation>アイテムにタグがないため、他の人が見つけにくくなります。いくつか語を追加してください。</translation>
        </message>
        <message>
            <source>The layer needs about {size_bytes}, but only {left_bytes} of your room on the portal is left. Delete what you no longer need, or share fewer layers.</source>
            <translation>このレイヤには約 {size_bytes} 必要ですが、ポータルの空き容量は {left_bytes} しかありません。不要なものを削除するか、共有するレイヤを減らしてください。</translation>
        </message>
        <message>
            <source>The layer will take about {size_bytes} on the portal and cost about {credits} credits a month.</source>
            <translation>このレイヤはポータルで約 {size_bytes} を使用し、月に約 {credits} クレジットかかります。</translation>
        </message>
        <message>
            <source>The layer will take about {size_bytes} on the portal.</source>
            <translation>このレイヤはポータルで約 {size_bytes} を使用します。</translation>
        </message>
        <message>
            <source>The layers are in several databases ({connections}), but a feature service that leaves its data in place needs one. Copy the data, or keep to layers of one database.</source>
            <translation>レイヤが複数のデータベース（{connections}）にありますが、データを元の場所に残すフィーチャ サービスでは 1 つにする必要があります。データをコピーするか、1 つのデータベースのレイヤに限ってください。</translation>
        </message>
        <message>
            <source>The list of values of column '{field}' of layer '{layer}' has {count} entries; the service tells clients {most}. Shorten the list, or raise maxDomainCodeCount.</source>
            <translation>レイヤ「{layer}」の列「{field}」の値リストには {count} 件ありますが、サービスがクライアントに伝えるのは {most} 件です。リストを短くするか、maxDomainCodeCount を大きくしてください。</translation>
        </message>
        <message>
            <source>The look of layer '{layer}' will be approximated: {loss}.</source>
            <translation>レイヤ「{layer}」の見た目は近似されます：{loss}。</translation>
        </message>
        <message>
            <source>The map '{map}' has no coordinate system. Set one under Project &gt; Properties &gt; CRS.</source>
            <translation>地図「{map}」には座標系がありません。プロジェクト &gt; プロパティ &gt; 座標参照系 で設定してください。</translation>
        </message>
        <message>
            <source>The map '{map}' has no layers, so there is nothing to share. Add a layer, or choose other layers.</source>
            <translation>地図「{map}」にはレイヤがないため、共有するものがありません。レイヤを追加するか、別のレイヤを選択してください。</translation>
        </message>
        <message>
            <source>The name '{name}' is in use on the portal. Choose another name, or choose to overwrite the service.</source>
            <translation>名前「{name}」はポータルで使用されています。別の名前を選択するか、サービスの上書きを選択してください。</translation>
        </message>
        <message>
            <source>The name of layer '{layer}' holds control characters, which a service cannot bear. Rename the layer.</source>
            <translation>レイヤ「{layer}」の名前に、サービスで使えない制御文字が含まれています。レイヤの名前を変更してください。</translation>
        </message>
        <message>
            <source>The names of layers '{layer}' and '{other}' differ only in upper and lower case, which a geodatabase does not tell apart. Rename one of them.</source>
            <translation>レイヤ「{layer}」と「{other}」の名前は大文字と小文字だけが異なりますが、ジオデータベースでは区別されません。どちらかの名前を変更してください。</translation>
        </message>
        <message>
            <source>The number {number} is given to several layers: {layers}. Let the numbers be assigned anew.</source>
            <translation>番号 {number} が複数のレイヤに付けられています：{layers}。番号を割り当て直してください。</translation>
        </message>
        <message>
            <source>The portal does not have these groups for you: {groups}. Choose others.</source>
            <translation>ポータルに、利用できる次のグループがありません：{groups}。別のグループを選択してください。</translation>
        </message>
        <message>
            <source>The portal has no folder '{folder}' yet; it will be made.</source>
            <translation>ポータルにフォルダ「{folder}」がまだないため、作成されます。</translation>
        </message>
        <message>
            <source>The portal has no server that can make {kind}. Choose another kind of layer or another portal.</source>
            <translation>ポータルに、{kind}を作成できるサーバがありません。別の種類のレイヤまたは別のポータルを選択してください。</translation>
        </message>
        <message>
            <source>The project was never saved, so it cannot remember what was published from it. Save it.</source>
            <translation>プロジェクトが一度も保存されていないため、公開した内容を記憶できません。保存してください。</translation>
        </message>
        <message>
            <source>The property '{property}' is not documented for this draft. It is kept but may have no effect; check its spelling.</source>
            <translation>プロパティ「{property}」は、このドラフトでは文書化されていません。保持されますが、効果がないことがあります。つづりを確認してください。</translation>
        </message>
        <message>
            <source>The relation '{relation}' from layer '{layer}' to '{other}' is published as a relationship class.</source>
            <translation>レイヤ「{layer}」から「{other}」へのリレーション「{relation}」は、リレーションシップ クラスとして公開されます。</translation>
        </message>
        <message>
            <source>The relation '{relation}' of layer '{layer}' does not go along: {obstacle}. The columns of its keys are published as they are.</source>
            <translation>レイヤ「{layer}」のリレーション「{relation}」は公開されません：{obstacle}。キーの列はそのまま公開されます。</translation>
        </message>
        <message>
            <source>The service '{name}' belongs to {owner}, so you cannot overwrite it. Choose another name.</source>
            <translation>サービス「{name}」は {owner} のものなので、上書きできません。別の名前を選択してください。</translation>
        </message>
        <message>
            <source>The service asks for at least {least} instances and at most {most}. Raise the one or lower the other.</source>
            <translation>サービスのインスタンス数が、最小 {least}、最大 {most} になっています。最大を大きくするか、最小を小さくしてください。</translation>
        </message>
        <message>
            <source>The service has no name. Enter one.</source>
            <translation>サービスに名前がありません。入力してください。</translation>
        </message>
        <message>
            <source>The service's name has {length} characters; {longest} are allowed. Shorten it.</source>
            <translation>サービスの名前は {length} 文字ですが、上限は {longest} 文字です。短くしてください。</translation>
        </message>
        <message>
            <source>The source of layer '{layer}' ({source}) is not known to be registered with the server, so its data are copied. Register it to leave the data in place.</source>
            <translation>レイヤ「{layer}」のデータソース（{source}）がサーバに登録されていることを確認できないため、データがコピーされます。データを元の場所に残すには、登録してください。</translation>
        </message>
        <message>
            <source>The source of layer '{layer}' ({source}) must be registered with the server. Register it, or copy the data.</source>
            <translation>レイヤ「{layer}」のデータソース（{source}）は、サーバに登録されている必要があります。登録するか、データをコピーしてください。</translation>
        </message>
        <message>
            <source>The source of table '{layer}' ({source}) is not known to be registered with the server, so its data are copied. Register it to leave the data in place.</source>
            <translation>テーブル「{layer}」のデータソース（{source}）がサーバに登録されていることを確認できないため、データがコピーされます。データを元の場所に残すには、登録してください。</translation>
        </message>
        <message>
            <source>The tiles number up to {tiles} and take about {megabytes} MB, which takes long to make and to upload. Leave out the deepest levels, or share a smaller area.</source>
            <translation>タイルは最大 {tiles} 個、約 {megabytes} MB になり、作成とアップロードに時間がかかります。最も深いレベルを除くか、共有する範囲を狭めてください。</translation>
        </message>
        <message>
            <source>The tiles will be in WGS 84; the map is in {crs} and is redrawn for it. Shapes and scales may look different.</source>
            <translation>タイルは WGS 84 になります。地図は {crs} なので、そのために描画し直されます。形や縮尺が異なって見えることがあります。</translation>
        </message>
        <message>
            <source>The tiles will be in Web Mercator; the map is in {crs} and is redrawn for it. Shapes and scales may look different.</source>
            <translation>タイルは Web メルカトルになります。地図は {crs} なので、そのために描画し直されます。形や縮尺が異なって見えることがあります。</translation>
        </message>
        <message>
            <source>The tiling scheme is in the coordinate system {scheme}, the map in {crs}. Set the map to the scheme's system, or choose another scheme.</source>
            <translation>タイル スキームの座標系は {scheme}、地図の座標系は {crs} です。地図をスキームの座標系にするか、別のスキームを選択してください。</translation>
        </message>
        <message>
            <source>These texts of the service hold characters that are reserved: {properties}. Take them out.</source>
            <translation>サービスの次のテキストに、予約された文字が含まれています：{properties}。取り除いてください。</translation>
        </message>
        <message>
            <source>This draft describes a kind of service that cannot be made from a map. Choose a feature, tile or map image layer.</source>
            <translation>このドラフトは、地図からは作成できない種類のサービスを記述しています。フィーチャ レイヤー、タイル レイヤー、またはマップ イメージ レイヤーを選択してください。</translation>
        </message>
        <message>
            <source>Virtual columns of layer '{layer}' are published with their present values: {fields}. Publish again when what they are computed from changes.</source>
            <translation>レイヤ「{layer}」の仮想列は、現在の値で公開されます：{fields}。計算元が変わったら、もう一度公開してください。</translation>
        </message>
        <message>
            <source>With a maximum of {count} records the service answers no query. Set at least 1; 2000 is usual.</source>
            <translation>最大レコード数が {count} では、サービスはどのクエリにも応答しません。1 以上に設定してください。通常は 2000 です。</translation>
        </message>
        <message>
            <source>Your account may not publish {kind} (it lacks {privilege}). Ask the portal's administrator, or sign in as another user.</source>
            <translation>このアカウントでは{kind}を公開できません（{privilege} がありません）。ポータルの管理者に依頼するか、別のユーザでサインインしてください。</translation>
        </message>
        <message>
            <source>Your account may not share like this (it lacks {privilege}). Share less widely, or ask the portal's administrator.</source>
            <translation>このアカウントではこのように共有できません（{privilege} がありません）。共有範囲を狭めるか、ポータルの管理者に依頼してください。</translation>
        </message>
        <message>
            <source>Your service '{name}' will be replaced; its address and item stay.</source>
            <translation>自分のサービス「{name}」が置き換えられます。アドレスとアイテムはそのままです。</translation>
        </message>
        <message>
            <source>a category that is switched off</source>
            <translation>非表示のカテゴリ</translation>
        </message>
        <message>
            <source>a colour ramp</source>
            <translation>カラーランプ</translation>
        </message>
        <message>
            <source>a colour that is not RGB</source>
            <translation>RGB ではない色</translation>
        </message>
        <message>
            <source>a conical gradient</source>
            <translation>円錐グラデーション</translation>
        </message>
        <message>
            <source>a dash pattern</source>
            <translation>破線パターン</translation>
        </message>
        <message>
            <source>a font marker</source>
            <translation>フォントマーカー</translation>
        </message>
        <message>
            <source>a form of one's own</source>
            <translation>独自のフォーム</translation>
        </message>
        <message>
            <source>a gradient</source>
            <translation>グラデーション</translation>
        </message>
        <message>
            <source>a gradient round a point off the middle</source>
            <translation>中心から外れた点を中心とするグラデーション</translation>
        </message>
        <message>
            <source>a hatching</source>
            <translation>ハッチング</translation>
        </message>
        <message>
            <source>a key is no column of its layer</source>
            <translation>キーがそのレイヤの列ではありません</translation>
        </message>
        <message>
            <source>a label expression</source>
            <translation>ラベルの式</translation>
        </message>
        <message>
            <source>a line beside its place</source>
            <translation>本来の位置からずらした線</translation>
        </message>
        <message>
            <source>a map image layer</source>
            <translation>マップ イメージ レイヤー</translation>
        </message>
        <message>
            <source>a map service</source>
            <translation>マップ サービス</translation>
        </message>
        <message>
            <source>a part of the form that is shown on a condition</source>
            <translation>条件付きで表示されるフォームの部分</translation>
        </message>
        <message>
            <source>a picture fill</source>
            <translation>画像塗りつぶし</translation>
        </message>
        <message>
            <source>a picture in a format that browsers do not show</source>
            <translation>ブラウザで表示できない形式の画像</translation>
        </message>
        <message>
            <source>a picture line</source>
            <translation>画像ライン</translation>
        </message>
        <message>
            <source>a pie's size by its area</source>
            <translation>面積によるパイチャートの大きさ</translation>
        </message>
        <message>
            <source>a script in the map tip</source>
            <translation>地図のヒントのスクリプト</translation>
        </message>
        <message>
            <source>a service of this kind</source>
            <translation>この種類のサービス</translation>
        </message>
        <message>
            <source>a setting of the labels' font</source>
            <translation>ラベルのフォントの設定</translation>
        </message>
        <message>
            <source>a shadow</source>
            <translation>影</translation>
        </message>
        <message>
            <source>a size on the ground</source>
            <translation>地上での大きさ</translation>
        </message>
        <message>
            <source>a symbol</source>
            <translation>シンボル</translation>
        </message>
        <message>
            <source>a symbol of several layers</source>
            <translation>複数のシンボルレイヤからなるシンボル</translation>
        </message>
        <message>
            <source>a table of pairs stands between the two layers</source>
            <translation>2 つのレイヤの間に対応表があります</translation>
        </message>
        <message>
            <source>a vector tile layer</source>
            <translation>ベクター タイル レイヤー</translation>
        </message>
        <message>
            <source>a web feature layer</source>
            <translation>Web フィーチャ レイヤー</translation>
        </message>
        <message>
            <source>a web tile layer</source>
            <translation>Web タイル レイヤー</translation>
        </message>
        <message>
            <source>all columns in their order</source>
            <translation>すべての列を並び順どおりに</translation>
        </message>
        <message>
            <source>always shown</source>
            <translation>常に表示</translation>
        </message>
        <message>
            <source>an element of the form that is no column</source>
            <translation>列ではないフォームの要素</translation>
        </message>
        <message>
            <source>an expression of the pop-up</source>
            <translation>ポップアップの式</translation>
        </message>
        <message>
            <source>an imagery layer</source>
            <translation>イメージ レイヤー</translation>
        </message>
        <message>
            <source>as a flat fill</source>
            <translation>単色の塗りつぶしとして</translation>
        </message>
        <message>
            <source>as a link</source>
            <translation>リンクとして</translation>
        </message>
        <message>
            <source>as a picture</source>
            <translation>画像として</translation>
        </message>
        <message>
            <source>as a plain background</source>
            <translation>単純な背景として</translation>
        </message>
        <message>
            <source>as a plain line</source>
            <translation>単純な線として</translation>
        </message>
        <message>
            <source>as a plain symbol</source>
            <translation>単純なシンボルとして</translation>
        </message>
        <message>
            <source>as a still arrow</source>
            <translation>動かない矢印として</translation>
        </message>
        <message>
            <source>as a straight arrow</source>
            <translation>まっすぐな矢印として</translation>
        </message>
        <message>
            <source>as a straight gradient</source>
            <translation>直線グラデーションとして</translation>
        </message>
        <message>
            <source>as an effect of the whole layer</source>
            <translation>レイヤ全体の効果として</translation>
        </message>
        <message>
            <source>as an expression in Arcade</source>
            <translation>Arcade の式として</translation>
        </message>
        <message>
            <source>as clusters of the web</source>
            <translation>Web のクラスタとして</translation>
        </message>
        <message>
            <source>as pies in place of symbols</source>
            <translation>シンボルの代わりにパイチャートとして</translation>
        </message>
        <message>
            <source>as text</source>
            <translation>テキストとして</translation>
        </message>
        <message>
            <source>as web clients place labels</source>
            <translation>Web クライアントのラベル配置のとおりに</translation>
        </message>
        <message>
            <source>at the top</source>
            <translation>上部に</translation>
        </message>
        <message>
            <source>blending among features</source>
            <translation>地物どうしの混合</translation>
        </message>
        <message>
            <source>by its width</source>
            <translation>幅で</translation>
        </message>
        <message>
            <source>by the first rule</source>
            <translation>最初のルールで</translation>
        </message>
        <message>
            <source>by the lowest of them</source>
            <translation>最も小さいもので</translation>
        </message>
        <message>
            <source>by the symbol for all other values</source>
            <translation>その他すべての値のシンボルで</translation>
        </message>
        <message>
            <source>callouts of labels</source>
            <translation>ラベルの引き出し線</translation>
        </message>
        <message>
            <source>classes that overlap</source>
            <translation>重なり合う分類</translation>
        </message>
        <message>
            <source>data-defined settings</source>
            <translation>データによって定義された設定</translation>
        </message>
        <message>
            <source>drawn from end to end</source>
            <translation>端から端まで描画</translation>
        </message>
        <message>
            <source>drawn over what lies beneath</source>
            <translation>下にあるものの上に描画</translation>
        </message>
        <message>
            <source>each feature for itself</source>
            <translation>地物ごとに個別に</translation>
        </message>
        <message>
            <source>effects on geometry</source>
            <translation>ジオメトリの効果</translation>
        </message>
        <message>
            <source>from its first to its last colour</source>
            <translation>最初の色から最後の色まで</translation>
        </message>
        <message>
            <source>in a regular grid</source>
            <translation>規則的な格子状に</translation>
        </message>
        <message>
            <source>in grey</source>
            <translation>灰色で</translation>
        </message>
        <message>
            <source>in its colour</source>
            <translation>その色で</translation>
        </message>
        <message>
            <source>in its mean colour</source>
            <translation>その平均色で</translation>
        </message>
        <message>
            <source>in one line</source>
            <translation>1 行で</translation>
        </message>
        <message>
            <source>inside the polygon</source>
            <translation>ポリゴンの内側に</translation>
        </message>
        <message>
            <source>it has several key columns, and one is possible</source>
            <translation>キーの列が複数ありますが、使えるのは 1 つです</translation>
        </message>
        <message>
            <source>it leads to another layer from row to row</source>
            <translation>行ごとに別のレイヤにつながります</translation>
        </message>
        <message>
            <source>its first picture</source>
            <translation>最初の画像</translation>
        </message>
        <message>
            <source>its two keys are of different types</source>
            <translation>2 つのキーの型が異なります</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>除外</translation>
        </message>
        <message>
            <source>markers along or within the shape</source>
            <translation>形状に沿った、または内側のマーカー</translation>
        </message>
        <message>
            <source>nearly the same</source>
            <translation>ほぼ同じ</translation>
        </message>
        <message>
            <source>nearly there</source>
            <translation>ほぼその位置に</translation>
        </message>
        <message>
            <source>not turned</source>
            <translation>回転なし</translation>
        </message>
        <message>
            <source>of one height</source>
            <translation>同じ高さで</translation>
        </message>
        <message>
            <source>one symbol for all</source>
            <translation>すべてに 1 つのシンボル</translation>
        </message>
        <message>
            <source>only its fill</source>
            <translation>塗りつぶしのみ</translation>
        </message>
        <message>
            <source>only its outline</source>
            <translation>輪郭のみ</translation>
        </message>
        <message>
            <source>only the outlines</source>
            <translation>輪郭線のみ</translation>
        </message>
        <message>
            <source>rules that draw a feature twice</source>
            <translation>地物を 2 回描画するルール</translation>
        </message>
        <message>
            <source>size, colour or rotation by a value</source>
            <translation>値による大きさ、色、または回転</translation>
        </message>
        <message>
            <source>symbol levels</source>
            <translation>シンボルレベル</translation>
        </message>
        <message>
            <source>the balloon behind labels</source>
            <translation>ラベルの背後の吹き出し</translation>
        </message>
        <message>
            <source>the blend mode</source>
            <translation>混合モード</translation>
        </message>
        <message>
            <source>the blur of a shading</source>
            <translation>陰影のぼかし</translation>
        </message>
        <message>
            <source>the buffer around labels</source>
            <translation>ラベルの周りのバッファ</translation>
        </message>
        <message>
            <source>the commonest symbol for all</source>
            <translation>最も多いシンボルをすべてに使用</translation>
        </message>
        <message>
            <source>the curve of an arrow</source>
            <translation>矢印の曲線</translation>
        </message>
        <message>
            <source>the data-defined setting</source>
            <translation>データによって定義された設定</translation>
        </message>
        <message>
            <source>the data-defined setting of labels</source>
            <translation>ラベルの、データによって定義された設定</translation>
        </message>
        <message>
            <source>the density of the heatmap</source>
            <translation>ヒートマップの密度</translation>
        </message>
        <message>
            <source>the diagram</source>
            <translation>ダイアグラム</translation>
        </message>
        <message>
            <source>the exact places of markers beside a line</source>
            <translation>線の横のマーカーの正確な位置</translation>
        </message>
        <message>
            <source>the geodatabase refuses it</source>
            <translation>ジオデータベースに拒否されます</translation>
        </message>
        <message>
            <source>the kind of symbology</source>
            <translation>シンボロジの種類</translation>
        </message>
        <message>
            <source>the margin of the box behind labels</source>
            <translation>ラベルの背後のボックスの余白</translation>
        </message>
        <message>
            <source>the mask of labels</source>
            <translation>ラベルのマスク</translation>
        </message>
        <message>
            <source>the opacity of a symbol</source>
            <translation>シンボルの不透明度</translation>
        </message>
        <message>
            <source>the order in which features are drawn</source>
            <translation>地物の描画順序</translation>
        </message>
        <message>
            <source>the other layer is not published with it</source>
            <translation>相手のレイヤが一緒に公開されません</translation>
        </message>
        <message>
            <source>the paint effect</source>
            <translation>描画効果</translation>
        </message>
        <message>
            <source>the place of labels</source>
            <translation>ラベルの配置</translation>
        </message>
        <message>
            <source>the same for all features</source>
            <translation>すべての地物で同じ</translation>
        </message>
        <message>
            <source>the same size at every scale</source>
            <translation>すべての縮尺で同じ大きさ</translation>
        </message>
        <message>
            <source>the shape of a marker</source>
            <translation>マーカーの形</translation>
        </message>
        <message>
            <source>the temporal settings</source>
            <translation>時系列の設定</translation>
        </message>
        <message>
            <source>the weight of the heatmap</source>
            <translation>ヒートマップの重み</translation>
        </message>
        <message>
            <source>the wrapping of labels</source>
            <translation>ラベルの折り返し</translation>
        </message>
        <message>
            <source>towards the middle</source>
            <translation>中央に向かって</translation>
        </message>
        <message>
            <source>trimmed ends of lines</source>
            <translation>線の端の切り詰め</translation>
        </message>
        <message>
            <source>where the first slice of a pie begins</source>
            <translation>パイチャートの最初の扇形が始まる位置</translation>
        </message>
        <message>
            <source>which labels are drawn, and exactly where</source>
            <translation>どのラベルが、正確にどこに描画されるか</translation>
        </message>
        <message>
            <source>with the margin of the client</source>
            <translation>クライアントの余白で</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' are of another kind of geometry than the layer ({types}) and cannot be published with it. Split the layer by kind of geometry.</source>
            <translation>レイヤ「{layer}」の {count} 個の地物は、レイヤとは別の種類のジオメトリ（{types}）のため、一緒に公開できません。ジオメトリの種類ごとにレイヤを分割してください。</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' have invalid geometry, which servers may change or refuse. Repair them.</source>
            <translation>レイヤ「{layer}」の {count} 個の地物のジオメトリは無効で、サーバで変更または拒否されることがあります。修復してください。</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' have no geometry; they will be in the table but not on the map.</source>
            <translation>レイヤ「{layer}」の {count} 個の地物にはジオメトリがありません。テーブルには含まれますが、地図には表示されません。</translation>
        </message>
        <message>
            <source>{count} files ({size_bytes}) that rows of layer '{layer}' tell of are published as attachments, from {folders}. Whoever sees the layer sees them.</source>
            <translation>レイヤ「{layer}」の行が参照する {count} 個のファイル（{size_bytes}）が、{folders} から添付ファイルとして公開されます。レイヤを見られる人は、誰でもこれらを見られます。</translation>
        </message>
        <message>
            <source>{count} files that rows of layer '{layer}' tell of are larger than {most_bytes} and do not go along as attachments. Make them smaller.</source>
            <translation>レイヤ「{layer}」の行が参照する {count} 個のファイルは {most_bytes} を超えるため、添付ファイルとして公開されません。小さくしてください。</translation>
        </message>
        <message>
            <source>{count} files that rows of layer '{layer}' tell of are not there and do not go along as attachments. Put them back, or correct their paths.</source>
            <translation>レイヤ「{layer}」の行が参照する {count} 個のファイルが存在しないため、添付ファイルとして公開されません。元に戻すか、パスを修正してください。</translation>
        </message>
        <message>
            <source>{extension} is switched on but has no name. Give it one, or switch it off.</source>
            <translation>{extension} は有効ですが、名前がありません。名前を付けるか、無効にしてください。</translation>
        </message>
    </context>
    <context>
        <name>FindingsPane</name>
        <message>
            <source>&amp;Help</source>
            <translation>ヘルプ(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Mend what is selected</source>
            <translation>選択したものを修復(&amp;M)</translation>
        </message>
        <message>
            <source>All</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Can be mended here</source>
            <translation>ここで修復可能</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>コード</translation>
        </message>
        <message>
            <source>Cop&amp;y</source>
            <translation>コピー(&amp;Y)</translation>
        </message>
        <message>
            <source>Copy what is selected, or all</source>
            <translation>選択したもの、またはすべてをコピー</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>エラー</translation>
        </message>
        <message>
            <source>Errors, which have to be mended</source>
            <translation>修正が必要なエラー</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>フィルタ</translation>
        </message>
        <message>
            <source>Filter findings</source>
            <translation>検出結果をフィルタ</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>検出結果</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>メッセージ</translation>
        </message>
        <message>
            <source>Open the page of this finding</source>
            <translation>この検出結果のページを開く</translation>
        </message>
        <message>
            <source>Repair the project or the settings here, as far as that can be done by itself</source>
            <translation>自動でできる範囲で、プロジェクトまたは設定をここで修復する</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>What and what to do</source>
            <translation>内容と対処方法</translation>
        </message>
        <message>
            <source>Which findings</source>
            <translation>表示する検出結果</translation>
        </message>
    </context>
    <context>
        <name>GeneralPane</name>
        <message>
            <source>&amp;Folder</source>
            <translation>フォルダ(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Groups</source>
            <translation>グループ(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>種類(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名前(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Overwrite my service of this name</source>
            <translation>この名前の自分のサービスを上書きする(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Portal</source>
            <translation>ポータル(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Summary</source>
            <translation>サマリー(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>タグ(&amp;T)</translation>
        </message>
        <message>
            <source>A service name has at most {most} characters.</source>
            <translation>サービス名は {most} 文字以内です。</translation>
        </message>
        <message>
            <source>A service needs a name.</source>
            <translation>サービスには名前が必要です。</translation>
        </message>
        <message>
            <source>A service of {owner} has this name. Choose another, or overwrite.</source>
            <translation>{owner} のサービスがこの名前を使っています。別の名前を選択するか、上書きしてください。</translation>
        </message>
        <message>
            <source>About the name</source>
            <translation>名前について</translation>
        </message>
        <message>
            <source>Add a portal connection</source>
            <translation>ポータル接続を追加</translation>
        </message>
        <message>
            <source>C&amp;redits</source>
            <translation>著作権(&amp;R)</translation>
        </message>
        <message>
            <source>D&amp;escription</source>
            <translation>説明(&amp;E)</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>すべての人</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>自分の組織</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>新規…</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>自分のみ</translation>
        </message>
        <message>
            <source>Share &amp;with</source>
            <translation>共有先(&amp;W)</translation>
        </message>
        <message>
            <source>Ter&amp;ms of use</source>
            <translation>利用規約(&amp;M)</translation>
        </message>
        <message>
            <source>The service will be called {name}.</source>
            <translation>サービスの名前は {name} になります。</translation>
        </message>
        <message>
            <source>separated by commas</source>
            <translation>カンマ区切り</translation>
        </message>
        <message>
            <source>the root of your content</source>
            <translation>コンテンツのルート</translation>
        </message>
        <message>
            <source>titles, separated by commas</source>
            <translation>タイトル（カンマ区切り）</translation>
        </message>
    </context>
    <context>
        <name>ItemDialog</name>
        <message>
            <source>Changed</source>
            <translation>変更日時</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>著作権</translation>
        </message>
        <message>
            <source>Deletion</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Details of the item</source>
            <translation>アイテムの詳細</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>フォルダ</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>グループ</translation>
        </message>
        <message>
            <source>Item id</source>
            <translation>アイテム ID</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>作成日時</translation>
        </message>
        <message>
            <source>Needed by</source>
            <translation>必要としているアイテム</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>所有者</translation>
        </message>
        <message>
            <source>Picture of the item</source>
            <translation>アイテムの画像</translation>
        </message>
        <message>
            <source>Shared with</source>
            <translation>共有先</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>タグ</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>protected</source>
            <translation>保護されています</translation>
        </message>
    </context>
    <context>
        <name>LayerIcons</name>
        <message>
            <source>Published as {title}</source>
            <translation>{title} として公開済み</translation>
        </message>
        <message>
            <source>Published as {title}, and changed since. Click to update it.</source>
            <translation>{title} として公開済みで、その後変更されています。クリックすると更新します。</translation>
        </message>
        <message>
            <source>Published as {title}. It was changed here and on the web; click to plan.</source>
            <translation>{title} として公開済みです。ここでも Web 上でも変更されています。クリックすると計画を立てます。</translation>
        </message>
    </context>
    <context>
        <name>LayerMenu</name>
        <message>
            <source>Share As Web Layer…</source>
            <translation>Web レイヤーとして共有…</translation>
        </message>
        <message>
            <source>Share as web layer…</source>
            <translation>Web レイヤーとして共有…</translation>
        </message>
        <message>
            <source>Update web layer…</source>
            <translation>Web レイヤーを更新…</translation>
        </message>
    </context>
    <context>
        <name>LayerNotes</name>
        <message>
            <source>Comes from a portal.</source>
            <translation>ポータルから取得しています。</translation>
        </message>
        <message>
            <source>Filtered: {filter}</source>
            <translation>フィルタ適用：{filter}</translation>
        </message>
        <message>
            <source>Its source cannot be read.</source>
            <translation>データソースを読み込めません。</translation>
        </message>
        <message>
            <source>Not for this kind of web layer.</source>
            <translation>この種類の Web レイヤーには使えません。</translation>
        </message>
        <message>
            <source>Unsaved edits stay out.</source>
            <translation>未保存の編集は含まれません。</translation>
        </message>
    </context>
    <context>
        <name>LayerPage</name>
        <message>
            <source>&amp;Description</source>
            <translation>説明(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Fields: what pop-ups show, and what may be edited</source>
            <translation>フィールド(&amp;F)：ポップアップに表示するものと編集できるもの</translation>
        </message>
        <message>
            <source>&amp;Id in the web layer</source>
            <translation>Web レイヤーでの ID(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名前(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>タグ(&amp;T)</translation>
        </message>
        <message>
            <source>Editable</source>
            <translation>編集可</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>フィールド</translation>
        </message>
        <message>
            <source>Fin&amp;dings of this layer</source>
            <translation>このレイヤの検出結果(&amp;G)</translation>
        </message>
        <message>
            <source>Not published from this project.</source>
            <translation>このプロジェクトからは公開されていません。</translation>
        </message>
        <message>
            <source>Published as {title}: {address}</source>
            <translation>{title} として公開済み：{address}</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>表示</translation>
        </message>
        <message>
            <source>given when it is published</source>
            <translation>公開時に割り当て</translation>
        </message>
    </context>
    <context>
        <name>Mending</name>
        <message>
            <source>Not all of it can be repaired here; see the findings for what to do.</source>
            <translation>ここですべては修復できません。対処方法は検出結果を参照してください。</translation>
        </message>
    </context>
    <context>
        <name>MissingLibrary</name>
        <message>
            <source>The Python package '{library}' is missing. Install it into QGIS's Python (on Debian: apt install python3-{library}) and start QGIS again.</source>
            <translation>Python パッケージ「{library}」がありません。QGIS の Python にインストールし（Debian では apt install python3-{library}）、QGIS を再起動してください。</translation>
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
            <translation>コピー</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>詳細</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開く</translation>
        </message>
    </context>
    <context>
        <name>OptionsPage</name>
        <message>
            <source>&amp;Add…</source>
            <translation>追加(&amp;A)…</translation>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation>編集(&amp;E)…</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>フォルダ(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>種類(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Log from this level on</source>
            <translation>このレベル以上をログに記録(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>削除(&amp;R)…</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>開始(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>テスト(&amp;T)</translation>
        </message>
        <message>
            <source>Ask the selected address, signed in as nobody, through QGIS's proxy and certificates</source>
            <translation>選択したアドレスに、サインインせず、QGIS のプロキシと証明書を使って問い合わせる</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>エラー</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>すべての人</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>すべて</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>種類</translation>
        </message>
        <message>
            <source>Local portal</source>
            <translation>ローカル ポータル</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>ログ</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>自分の組織</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名前</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>自分のみ</translation>
        </message>
        <message>
            <source>Portals and servers</source>
            <translation>ポータルとサーバ</translation>
        </message>
        <message>
            <source>S&amp;hare with</source>
            <translation>共有先(&amp;H)</translation>
        </message>
        <message>
            <source>St&amp;op</source>
            <translation>停止(&amp;O)</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>手順</translation>
        </message>
        <message>
            <source>Test &amp;network</source>
            <translation>ネットワークをテスト(&amp;N)</translation>
        </message>
        <message>
            <source>URL</source>
            <translation>URL</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>What a new web layer starts with</source>
            <translation>新しい Web レイヤーの初期設定</translation>
        </message>
        <message>
            <source>the root of your content</source>
            <translation>コンテンツのルート</translation>
        </message>
    </context>
    <context>
        <name>PlanPane</name>
        <message>
            <source>Data</source>
            <translation>データ</translation>
        </message>
        <message>
            <source>It cannot be published so</source>
            <translation>このままでは公開できません</translation>
        </message>
        <message>
            <source>Keep changes made on the web</source>
            <translation>Web 上での変更を残す</translation>
        </message>
        <message>
            <source>Keep replaced data, to put back</source>
            <translation>元に戻せるように、置き換えたデータを残す</translation>
        </message>
        <message>
            <source>Nothing, it is up to date.</source>
            <translation>何もありません。最新の状態です。</translation>
        </message>
        <message>
            <source>P&amp;lan</source>
            <translation>計画(&amp;L)</translation>
        </message>
        <message>
            <source>Pop-ups</source>
            <translation>ポップアップ</translation>
        </message>
        <message>
            <source>Remove what is no longer published</source>
            <translation>公開対象でなくなったものを削除する</translation>
        </message>
        <message>
            <source>Send only changed features</source>
            <translation>変更された地物のみを送信する</translation>
        </message>
        <message>
            <source>Sharing</source>
            <translation>共有</translation>
        </message>
        <message>
            <source>Symbols and labels</source>
            <translation>シンボルとラベル</translation>
        </message>
        <message>
            <source>Tell what publishing will do; nothing on the portal is changed</source>
            <translation>公開によって行われることを表示します。ポータルには何も変更を加えません</translation>
        </message>
        <message>
            <source>Texts and capabilities</source>
            <translation>テキストと機能</translation>
        </message>
        <message>
            <source>What publishing may touch where a service of this name is overwritten:</source>
            <translation>この名前のサービスを上書きするときに、公開によって変更してよいもの：</translation>
        </message>
        <message>
            <source>What publishing will do</source>
            <translation>公開によって行われること</translation>
        </message>
        <message>
            <source>What will be done</source>
            <translation>行われること</translation>
        </message>
    </context>
    <context>
        <name>Plans</name>
        <message>
            <source>Add the layers {names}</source>
            <translation>レイヤ {names} を追加</translation>
        </message>
        <message>
            <source>An earlier overwrite broke off. It is done again, and what had been changed on the web before it is kept.</source>
            <translation>以前の上書きが途中で中断されています。やり直し、その前に Web 上で変更されたものは残します。</translation>
        </message>
        <message>
            <source>Changed in the project and on the web, stays as it is on the web: {places}.</source>
            <translation>プロジェクトと Web の両方で変更されているため、Web の状態のまま残します：{places}。</translation>
        </message>
        <message>
            <source>Changed in the project: {places}.</source>
            <translation>プロジェクトで変更：{places}。</translation>
        </message>
        <message>
            <source>Changed on the web, stays as it is there: {places}.</source>
            <translation>Web 上で変更されているため、そのまま残します：{places}。</translation>
        </message>
        <message>
            <source>Compare with what was sent</source>
            <translation>送信したものと比較</translation>
        </message>
        <message>
            <source>Data changed</source>
            <translation>データの変更</translation>
        </message>
        <message>
            <source>Describe the item</source>
            <translation>アイテムの情報を設定</translation>
        </message>
        <message>
            <source>Features were edited on the web since it was published; these edits will be lost.</source>
            <translation>公開後に Web 上で地物が編集されています。これらの編集は失われます。</translation>
        </message>
        <message>
            <source>Fields of another type: {names}.</source>
            <translation>型の異なるフィールド：{names}。</translation>
        </message>
        <message>
            <source>Fields that are no longer published: {names}.</source>
            <translation>公開対象でなくなったフィールド：{names}。</translation>
        </message>
        <message>
            <source>It is not known what was published last. What differs on the web counts as changed there.</source>
            <translation>前回公開した内容がわかりません。Web 上で異なるものは、そこで変更されたものとみなします。</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map, as it was not published.</source>
            <translation>レイヤ「{layer}」は公開されなかったため、Web マップに含まれていません。</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map, which knows no such source.</source>
            <translation>Web マップがこのようなデータソースに対応していないため、レイヤ「{layer}」は Web マップに含まれていません。</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map: its source takes a password, token or key, which everybody who sees the map would learn.</source>
            <translation>レイヤ「{layer}」は Web マップに含まれていません：データソースにパスワード、トークン、またはキーが必要で、地図を見る人全員に知られてしまうためです。</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map: where it comes from is not known.</source>
            <translation>レイヤ「{layer}」は Web マップに含まれていません：取得元がわかりません。</translation>
        </message>
        <message>
            <source>Layer {layer}: add the fields {names}</source>
            <translation>レイヤ {layer}：フィールド {names} を追加</translation>
        </message>
        <message>
            <source>Layer {layer}: add {adds}, change {updates} and delete {deletes} features</source>
            <translation>レイヤ {layer}：地物を {adds} 個追加、{updates} 個変更、{deletes} 個削除</translation>
        </message>
        <message>
            <source>Layer {layer}: append {adds} features in {parts} parts</source>
            <translation>レイヤ {layer}：{adds} 個の地物を {parts} 回に分けて追加</translation>
        </message>
        <message>
            <source>Layer {layer}: set {parts}</source>
            <translation>レイヤ {layer}：{parts} を設定</translation>
        </message>
        <message>
            <source>Make the folder '{title}'</source>
            <translation>フォルダ「{title}」を作成</translation>
        </message>
        <message>
            <source>Missing right</source>
            <translation>権限の不足</translation>
        </message>
        <message>
            <source>Name clash</source>
            <translation>名前の衝突</translation>
        </message>
        <message>
            <source>New fields: {names}.</source>
            <translation>新しいフィールド：{names}。</translation>
        </message>
        <message>
            <source>No longer published; stays, as removal is switched off.</source>
            <translation>公開対象ではなくなりましたが、削除が無効なため残ります。</translation>
        </message>
        <message>
            <source>No longer published; will be removed with its data.</source>
            <translation>公開対象ではなくなりました。データとともに削除されます。</translation>
        </message>
        <message>
            <source>Note in the item what was published</source>
            <translation>公開した内容をアイテムに記録</translation>
        </message>
        <message>
            <source>Only features that changed are sent.</source>
            <translation>変更された地物だけを送信します。</translation>
        </message>
        <message>
            <source>Overwrite the service '{name}'</source>
            <translation>サービス「{name}」を上書き</translation>
        </message>
        <message>
            <source>Publish the service '{name}'</source>
            <translation>サービス「{name}」を公開</translation>
        </message>
        <message>
            <source>Set pop-ups and drawing of the item</source>
            <translation>アイテムのポップアップと描画を設定</translation>
        </message>
        <message>
            <source>Set what the service tells: {parts}</source>
            <translation>サービスの情報を設定：{parts}</translation>
        </message>
        <message>
            <source>Share the item</source>
            <translation>アイテムを共有</translation>
        </message>
        <message>
            <source>Sharing changed</source>
            <translation>共有の変更</translation>
        </message>
        <message>
            <source>Sharing was changed on the web and stays as it is there.</source>
            <translation>共有は Web 上で変更されているため、そのまま残します。</translation>
        </message>
        <message>
            <source>Style changed</source>
            <translation>スタイルの変更</translation>
        </message>
        <message>
            <source>Take away {count} files that an earlier run left on the portal</source>
            <translation>以前の実行でポータルに残った {count} 個のファイルを削除</translation>
        </message>
        <message>
            <source>Texts changed</source>
            <translation>テキストの変更</translation>
        </message>
        <message>
            <source>The data are replaced as a whole. Item, address and layer numbers stay the same.</source>
            <translation>データは全体が置き換えられます。アイテム、アドレス、レイヤ番号はそのままです。</translation>
        </message>
        <message>
            <source>The field '{field}' does not tell features apart: '{value}' comes twice.</source>
            <translation>フィールド「{field}」では地物を区別できません：「{value}」が 2 回現れます。</translation>
        </message>
        <message>
            <source>The layer has attachments or relations, so its features are not sent one by one.</source>
            <translation>レイヤに添付ファイルまたはリレーションがあるため、地物は個別に送信されません。</translation>
        </message>
        <message>
            <source>The layer has too many features to compare them one by one.</source>
            <translation>レイヤの地物が多すぎるため、個別に比較できません。</translation>
        </message>
        <message>
            <source>The service does not have this layer yet, and is not given it, as data are switched off.</source>
            <translation>サービスにはまだこのレイヤがありません。データの更新が無効なため、追加もされません。</translation>
        </message>
        <message>
            <source>The service does not have this layer yet.</source>
            <translation>サービスにはまだこのレイヤがありません。</translation>
        </message>
        <message>
            <source>There is no service named '{name}' yet.</source>
            <translation>「{name}」という名前のサービスはまだありません。</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>変更なし</translation>
        </message>
        <message>
            <source>Upload {name}</source>
            <translation>{name} をアップロード</translation>
        </message>
        <message>
            <source>Upload {name} in the place of the last one</source>
            <translation>前回のものの代わりに {name} をアップロード</translation>
        </message>
        <message>
            <source>Which features changed cannot be told, as they were published from elsewhere or cannot be told apart.</source>
            <translation>別の場所から公開されたか、地物を区別できないため、変更された地物がわかりません。</translation>
        </message>
        <message>
            <source>Will be created</source>
            <translation>作成予定</translation>
        </message>
        <message>
            <source>Would be removed</source>
            <translation>削除対象</translation>
        </message>
        <message>
            <source>{count} features were deleted on the web and stay deleted.</source>
            <translation>{count} 個の地物が Web 上で削除されており、削除されたままになります。</translation>
        </message>
        <message>
            <source>{count} new features are sent as files that the service appends, in {parts} parts.</source>
            <translation>新しい {count} 個の地物を、サービスが追加するファイルとして {parts} 回に分けて送信します。</translation>
        </message>
    </context>
    <context>
        <name>Plugin</name>
        <message>
            <source>Portals</source>
            <translation>ポータル</translation>
        </message>
        <message>
            <source>Share As Web Layer</source>
            <translation>Web レイヤーとして共有</translation>
        </message>
    </context>
    <context>
        <name>PortalChoice</name>
        <message>
            <source>Local portal (on this computer)</source>
            <translation>ローカル ポータル（このコンピュータ上）</translation>
        </message>
    </context>
    <context>
        <name>PortalSwitch</name>
        <message>
            <source>It does not run.</source>
            <translation>動作していません。</translation>
        </message>
        <message>
            <source>It runs at {address}.</source>
            <translation>{address} で動作しています。</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>開始しています…</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>停止しています…</translation>
        </message>
    </context>
    <context>
        <name>Portals</name>
        <message>
            <source>&amp;Add to map</source>
            <translation>地図に追加(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Details…</source>
            <translation>詳細(&amp;D)…</translation>
        </message>
        <message>
            <source>&amp;Move to folder…</source>
            <translation>フォルダに移動(&amp;M)…</translation>
        </message>
        <message>
            <source>&amp;New folder…</source>
            <translation>新規フォルダ(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Overwrite from this project…</source>
            <translation>このプロジェクトで上書き(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Publish the map here…</source>
            <translation>ここに地図を公開(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>名前を変更(&amp;R)…</translation>
        </message>
        <message>
            <source>&amp;Share…</source>
            <translation>共有(&amp;S)…</translation>
        </message>
        <message>
            <source>Add a &amp;portal…</source>
            <translation>ポータルを追加(&amp;T)…</translation>
        </message>
        <message>
            <source>Add to map</source>
            <translation>地図に追加</translation>
        </message>
        <message>
            <source>All items in it go with it, services and their data too. This cannot be undone.</source>
            <translation>中のアイテムは、サービスとそのデータも含めてすべて一緒に削除されます。この操作は元に戻せません。</translation>
        </message>
        <message>
            <source>Copy &amp;URL</source>
            <translation>URL をコピー(&amp;U)</translation>
        </message>
        <message>
            <source>Copy &amp;id</source>
            <translation>ID をコピー(&amp;I)</translation>
        </message>
        <message>
            <source>Copy URL</source>
            <translation>URL をコピー</translation>
        </message>
        <message>
            <source>D&amp;elete…</source>
            <translation>削除(&amp;E)…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>削除</translation>
        </message>
        <message>
            <source>Delete the folder {title} from the portal?</source>
            <translation>ポータルからフォルダ {title} を削除しますか？</translation>
        </message>
        <message>
            <source>Delete {title} ({type}) from the portal?</source>
            <translation>ポータルから {title}（{type}）を削除しますか？</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>詳細…</translation>
        </message>
        <message>
            <source>Do&amp;wnload…</source>
            <translation>ダウンロード(&amp;W)…</translation>
        </message>
        <message>
            <source>Download {title}</source>
            <translation>{title} をダウンロード</translation>
        </message>
        <message>
            <source>Downloaded to {path}</source>
            <translation>{path} にダウンロードしました</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>すべての人</translation>
        </message>
        <message>
            <source>Found in {portal}: {text}</source>
            <translation>{portal} の検索結果：{text}</translation>
        </message>
        <message>
            <source>It is shared with: {groups}</source>
            <translation>共有先のグループ：{groups}</translation>
        </message>
        <message>
            <source>Items of the active portal, to add to the map</source>
            <translation>地図に追加できる、アクティブなポータルのアイテム</translation>
        </message>
        <message>
            <source>Local portal (on this computer)</source>
            <translation>ローカル ポータル（このコンピュータ上）</translation>
        </message>
        <message>
            <source>Make &amp;active</source>
            <translation>アクティブにする(&amp;V)</translation>
        </message>
        <message>
            <source>Members of groups</source>
            <translation>グループのメンバー</translation>
        </message>
        <message>
            <source>Move {title} to the folder</source>
            <translation>{title} を移動するフォルダ</translation>
        </message>
        <message>
            <source>My content</source>
            <translation>マイ コンテンツ</translation>
        </message>
        <message>
            <source>My groups</source>
            <translation>マイ グループ</translation>
        </message>
        <message>
            <source>No longer protect from de&amp;letion</source>
            <translation>削除からの保護を解除(&amp;L)</translation>
        </message>
        <message>
            <source>Nothing is here.</source>
            <translation>ここには何もありません。</translation>
        </message>
        <message>
            <source>Only the owner</source>
            <translation>所有者のみ</translation>
        </message>
        <message>
            <source>Open in web &amp;browser</source>
            <translation>Web ブラウザで開く(&amp;B)</translation>
        </message>
        <message>
            <source>Open in web browser</source>
            <translation>Web ブラウザで開く</translation>
        </message>
        <message>
            <source>Portal items</source>
            <translation>ポータルのアイテム</translation>
        </message>
        <message>
            <source>Portals</source>
            <translation>ポータル</translation>
        </message>
        <message>
            <source>Portals (Web Layer Sharing)</source>
            <translation>ポータル（Web Layer Sharing）</translation>
        </message>
        <message>
            <source>Protect from de&amp;letion</source>
            <translation>削除から保護(&amp;L)</translation>
        </message>
        <message>
            <source>Protected from deletion</source>
            <translation>削除から保護されています</translation>
        </message>
        <message>
            <source>Public items</source>
            <translation>パブリック アイテム</translation>
        </message>
        <message>
            <source>Re&amp;fresh</source>
            <translation>更新(&amp;F)</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>読み込んでいます…</translation>
        </message>
        <message>
            <source>Refresh to sign in</source>
            <translation>更新するとサインインします</translation>
        </message>
        <message>
            <source>Show more ({shown} of {total})</source>
            <translation>さらに表示（{total} 件中 {shown} 件）</translation>
        </message>
        <message>
            <source>Stopped. Refresh to read on.</source>
            <translation>停止しました。更新すると続きを読み込みます。</translation>
        </message>
        <message>
            <source>The folder {title} was deleted from the portal.</source>
            <translation>フォルダ {title} をポータルから削除しました。</translation>
        </message>
        <message>
            <source>The map is now the picture of {title}.</source>
            <translation>地図を {title} の画像に設定しました。</translation>
        </message>
        <message>
            <source>The organization</source>
            <translation>組織</translation>
        </message>
        <message>
            <source>The service and its data go with it.</source>
            <translation>サービスとそのデータも一緒に削除されます。</translation>
        </message>
        <message>
            <source>These need it and will not work without it: {names}</source>
            <translation>次のものがこれを必要としており、これがないと動作しません：{names}</translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>この操作は元に戻せません。</translation>
        </message>
        <message>
            <source>Title of the folder</source>
            <translation>フォルダのタイトル</translation>
        </message>
        <message>
            <source>Title of the item; the service keeps its name</source>
            <translation>アイテムのタイトル（サービスの名前は変わりません）</translation>
        </message>
        <message>
            <source>Title of the new folder</source>
            <translation>新しいフォルダのタイトル</translation>
        </message>
        <message>
            <source>Use the map as &amp;picture</source>
            <translation>地図を画像として使用(&amp;G)</translation>
        </message>
        <message>
            <source>You are in no group.</source>
            <translation>どのグループにも所属していません。</translation>
        </message>
        <message>
            <source>{portal} is now the active portal.</source>
            <translation>{portal} をアクティブなポータルにしました。</translation>
        </message>
        <message>
            <source>{portal}, signed in as {user}</source>
            <translation>{portal}（{user} としてサインイン中）</translation>
        </message>
        <message>
            <source>{title}
{type} of {owner}
Shared with: {level}
Changed: {when}</source>
            <translation>{title}
{owner} の {type}
共有先：{level}
変更日時：{when}</translation>
        </message>
        <message>
            <source>{title} could not be opened. If it is not shared with everyone, its portal needs a connection with an authentication configuration.</source>
            <translation>{title} を開けませんでした。すべての人と共有されていない場合は、そのポータルに、認証設定のある接続が必要です。</translation>
        </message>
        <message>
            <source>{title} is protected from deletion. Take the protection away first.</source>
            <translation>{title} は削除から保護されています。先に保護を解除してください。</translation>
        </message>
        <message>
            <source>{title} was deleted from the portal.</source>
            <translation>{title} をポータルから削除しました。</translation>
        </message>
    </context>
    <context>
        <name>PortalsPage</name>
        <message>
            <source>Add a portal</source>
            <translation>ポータルを追加</translation>
        </message>
        <message>
            <source>Add to the map</source>
            <translation>地図に追加</translation>
        </message>
        <message>
            <source>Add what is selected to the map</source>
            <translation>選択したものを地図に追加</translation>
        </message>
        <message>
            <source>Ask the portal again for what is selected</source>
            <translation>選択したものをポータルに問い合わせ直す</translation>
        </message>
        <message>
            <source>Asking the portal</source>
            <translation>ポータルに問い合わせています</translation>
        </message>
        <message>
            <source>Portals</source>
            <translation>ポータル</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>更新</translation>
        </message>
        <message>
            <source>Search the portal</source>
            <translation>ポータルを検索</translation>
        </message>
        <message>
            <source>Stop asking</source>
            <translation>問い合わせを停止</translation>
        </message>
    </context>
    <context>
        <name>ProgressPane</name>
        <message>
            <source>Show the &amp;log</source>
            <translation>ログを表示(&amp;L)</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>手順</translation>
        </message>
    </context>
    <context>
        <name>ProjectPage</name>
        <message>
            <source>&amp;Folder</source>
            <translation>フォルダ(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Keep how this map is shared</source>
            <translation>この地図の共有方法を保持(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>名前(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Summary</source>
            <translation>サマリー(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>タグ(&amp;T)</translation>
        </message>
        <message>
            <source>K&amp;ind</source>
            <translation>種類(&amp;I)</translation>
        </message>
        <message>
            <source>What the project keeps of the dock Share As Web Layer. The project file holds it once you save the project.</source>
            <translation>「Web レイヤーとして共有」ドックの内容のうち、プロジェクトが保持するもの。プロジェクトを保存すると、プロジェクトファイルに残ります。</translation>
        </message>
    </context>
    <context>
        <name>Properties</name>
        <message>
            <source>Cache</source>
            <translation>キャッシュ</translation>
        </message>
        <message>
            <source>Capabilities</source>
            <translation>機能</translation>
        </message>
        <message>
            <source>Copy the data to the server</source>
            <translation>データをサーバにコピー</translation>
        </message>
        <message>
            <source>Default z</source>
            <translation>デフォルトの Z</translation>
        </message>
        <message>
            <source>Draw from a cache</source>
            <translation>キャッシュから描画</translation>
        </message>
        <message>
            <source>Edits may bring true curves</source>
            <translation>編集で真の曲線を許可</translation>
        </message>
        <message>
            <source>Edits may lack M values</source>
            <translation>M 値のない編集を許可</translation>
        </message>
        <message>
            <source>Feature access</source>
            <translation>フィーチャ アクセス</translation>
        </message>
        <message>
            <source>Feature layer beside it</source>
            <translation>フィーチャ レイヤーも作成</translation>
        </message>
        <message>
            <source>Fewest instances</source>
            <translation>インスタンスの最小数</translation>
        </message>
        <message>
            <source>Give features without z one</source>
            <translation>Z のない地物に Z を付与</translation>
        </message>
        <message>
            <source>Instances in a container</source>
            <translation>コンテナあたりのインスタンス数</translation>
        </message>
        <message>
            <source>Isolation</source>
            <translation>分離</translation>
        </message>
        <message>
            <source>Keep who edited and when</source>
            <translation>編集者と編集日時を記録</translation>
        </message>
        <message>
            <source>Layers must have fixed ids</source>
            <translation>レイヤの ID を固定する</translation>
        </message>
        <message>
            <source>Longest idle time (s)</source>
            <translation>最大アイドル時間（秒）</translation>
        </message>
        <message>
            <source>Longest use (s)</source>
            <translation>最大使用時間（秒）</translation>
        </message>
        <message>
            <source>Longest wait (s)</source>
            <translation>最大待機時間（秒）</translation>
        </message>
        <message>
            <source>Make the draft without a portal</source>
            <translation>ポータルなしでドラフトを作成</translation>
        </message>
        <message>
            <source>Make tiles when they are asked for</source>
            <translation>要求されたときにタイルを作成</translation>
        </message>
        <message>
            <source>Most instances</source>
            <translation>インスタンスの最大数</translation>
        </message>
        <message>
            <source>Most records in one answer</source>
            <translation>1 回の応答の最大レコード数</translation>
        </message>
        <message>
            <source>Most tiles in one export</source>
            <translation>1 回のエクスポートの最大タイル数</translation>
        </message>
        <message>
            <source>Operations</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>People may export the data</source>
            <translation>データのエクスポートを許可</translation>
        </message>
        <message>
            <source>People may export tiles</source>
            <translation>タイルのエクスポートを許可</translation>
        </message>
        <message>
            <source>Pooling</source>
            <translation>プール</translation>
        </message>
        <message>
            <source>Portal that it is meant for</source>
            <translation>対象のポータル</translation>
        </message>
        <message>
            <source>Recycle at</source>
            <translation>リサイクル時刻</translation>
        </message>
        <message>
            <source>Recycle every (h)</source>
            <translation>リサイクル間隔（時間）</translation>
        </message>
        <message>
            <source>Server (none: the portal's own)</source>
            <translation>サーバ（なし：ポータル自身のサーバ）</translation>
        </message>
        <message>
            <source>Server folder</source>
            <translation>サーバフォルダ</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>サービス</translation>
        </message>
        <message>
            <source>Symbols as CIM</source>
            <translation>シンボルを CIM にする</translation>
        </message>
        <message>
            <source>The public may collect data</source>
            <translation>パブリック データ収集を許可</translation>
        </message>
        <message>
            <source>Tiling scheme file (.xml)</source>
            <translation>タイル スキーム ファイル（.xml）</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>タイムゾーン</translation>
        </message>
        <message>
            <source>Time zone of the dates</source>
            <translation>日付のタイムゾーン</translation>
        </message>
        <message>
            <source>Time zone to show</source>
            <translation>表示用のタイムゾーン</translation>
        </message>
        <message>
            <source>Use a cache that is there</source>
            <translation>既存のキャッシュを使用</translation>
        </message>
        <message>
            <source>With daylight saving</source>
            <translation>夏時間を適用</translation>
        </message>
        <message>
            <source>z value</source>
            <translation>Z 値</translation>
        </message>
    </context>
    <context>
        <name>PublishDock</name>
        <message>
            <source>Share As Web Layer</source>
            <translation>Web レイヤーとして共有</translation>
        </message>
    </context>
    <context>
        <name>PublishDockFrame</name>
        <message>
            <source>&amp;Analyze</source>
            <translation>分析(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>キャンセル(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Draft</source>
            <translation>ドラフト(&amp;D)</translation>
        </message>
        <message>
            <source>Look for all problems, before anything is written</source>
            <translation>何かを書き込む前に、すべての問題を調べる</translation>
        </message>
        <message>
            <source>P&amp;ublish</source>
            <translation>公開(&amp;U)</translation>
        </message>
        <message>
            <source>Pages of what is shared</source>
            <translation>共有する内容のページ</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進行状況</translation>
        </message>
        <message>
            <source>Save, open or stage the draft, or keep its settings in the project</source>
            <translation>ドラフトを保存、開く、ステージングする、または設定をプロジェクトに保持する</translation>
        </message>
        <message>
            <source>What is going on</source>
            <translation>現在の処理</translation>
        </message>
    </context>
    <context>
        <name>PublishPage</name>
        <message>
            <source>&amp;General</source>
            <translation>一般(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Plan</source>
            <translation>計画(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Result</source>
            <translation>結果(&amp;R)</translation>
        </message>
        <message>
            <source>C&amp;onfiguration</source>
            <translation>構成(&amp;O)</translation>
        </message>
        <message>
            <source>Con&amp;tent</source>
            <translation>コンテンツ(&amp;T)</translation>
        </message>
        <message>
            <source>F&amp;indings</source>
            <translation>検出結果(&amp;I)</translation>
        </message>
        <message>
            <source>Now shown from the portal: {names}</source>
            <translation>ポータルからの表示に切り替えました：{names}</translation>
        </message>
        <message>
            <source>Pr&amp;ogress</source>
            <translation>進行状況(&amp;S)</translation>
        </message>
        <message>
            <source>Share As Web Layer</source>
            <translation>Web レイヤーとして共有</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>停止しています…</translation>
        </message>
    </context>
    <context>
        <name>PublishRun</name>
        <message>
            <source>Describing the map</source>
            <translation>地図を記述しています</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>An earlier service was brought up to date; its id and address are the same.</source>
            <translation>以前のサービスを更新しました。ID とアドレスは同じです。</translation>
        </message>
        <message>
            <source>Drawn by</source>
            <translation>描画方法</translation>
        </message>
        <message>
            <source>Features</source>
            <translation>地物</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>レイヤ</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>レイヤ</translation>
        </message>
        <message>
            <source>Near, but not the same</source>
            <translation>近いが同じではないもの</translation>
        </message>
        <message>
            <source>Not in the web map</source>
            <translation>Web マップに含まれないもの</translation>
        </message>
        <message>
            <source>Nothing had to be changed.</source>
            <translation>変更は必要ありませんでした。</translation>
        </message>
        <message>
            <source>On {portal}, {time} (UTC).</source>
            <translation>{portal}、{time}（UTC）。</translation>
        </message>
        <message>
            <source>Page of the web layer</source>
            <translation>Web レイヤーのページ</translation>
        </message>
        <message>
            <source>Page of the web map</source>
            <translation>Web マップのページ</translation>
        </message>
        <message>
            <source>Published: {title}</source>
            <translation>公開済み：{title}</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>サービス</translation>
        </message>
        <message>
            <source>The portal took no service definition, so the service was made of its geodatabase.</source>
            <translation>ポータルがサービス定義を受け付けなかったため、そのジオデータベースからサービスを作成しました。</translation>
        </message>
        <message>
            <source>Web map in the viewer</source>
            <translation>ビューアの Web マップ</translation>
        </message>
        <message>
            <source>What else was noticed</source>
            <translation>その他の注意点</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>行われたこと</translation>
        </message>
        <message>
            <source>Where it is</source>
            <translation>場所</translation>
        </message>
    </context>
    <context>
        <name>ResultPane</name>
        <message>
            <source>Add to &amp;map</source>
            <translation>地図に追加(&amp;M)</translation>
        </message>
        <message>
            <source>Copy as &amp;Python</source>
            <translation>Python としてコピー(&amp;P)</translation>
        </message>
        <message>
            <source>Copy as &amp;qgis_process</source>
            <translation>qgis_process としてコピー(&amp;Q)</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>アイテム</translation>
        </message>
        <message>
            <source>Let the project's layers show the published ones, in their places and with their styles</source>
            <translation>プロジェクトのレイヤを、位置とスタイルを保ったまま、公開したレイヤに切り替える</translation>
        </message>
        <message>
            <source>Nothing was published yet.</source>
            <translation>まだ何も公開されていません。</translation>
        </message>
        <message>
            <source>Open in &amp;browser</source>
            <translation>ブラウザで開く(&amp;B)</translation>
        </message>
        <message>
            <source>Pages (*.html)</source>
            <translation>ページ (*.html)</translation>
        </message>
        <message>
            <source>S&amp;wap local layers</source>
            <translation>ローカルのレイヤを切り替え(&amp;W)</translation>
        </message>
        <message>
            <source>Save &amp;report…</source>
            <translation>レポートを保存(&amp;R)…</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>レポートを保存</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>サービス</translation>
        </message>
        <message>
            <source>What was published</source>
            <translation>公開されたもの</translation>
        </message>
        <message>
            <source>{name}: {count} features</source>
            <translation>{name}：{count} 地物</translation>
        </message>
    </context>
    <context>
        <name>RunReactions</name>
        <message>
            <source>Planned. Publish does just this.</source>
            <translation>計画しました。公開すると、このとおりに実行されます。</translation>
        </message>
        <message>
            <source>Published {title}.</source>
            <translation>{title} を公開しました。</translation>
        </message>
        <message>
            <source>Published {title}: {layers} layers, {count} features.</source>
            <translation>{title} を公開しました：レイヤ {layers}、地物 {count}。</translation>
        </message>
        <message>
            <source>{errors} errors, {rest} others</source>
            <translation>エラー {errors}、その他 {rest}</translation>
        </message>
    </context>
    <context>
        <name>ShareDialog</name>
        <message>
            <source>&amp;Share with</source>
            <translation>共有先(&amp;S)</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>すべての人</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>自分の組織</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>自分のみ</translation>
        </message>
        <message>
            <source>Share {title}</source>
            <translation>{title} を共有</translation>
        </message>
        <message>
            <source>and with these &amp;groups</source>
            <translation>次のグループとも共有(&amp;G)</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Appending new features, {done} of {total}</source>
            <translation>新しい地物を追加しています（{done}/{total}）</translation>
        </message>
        <message>
            <source>Asking {url} what is there</source>
            <translation>{url} の内容を問い合わせています</translation>
        </message>
        <message>
            <source>Comparing {layer} with what was published last</source>
            <translation>{layer} を前回公開したものと比較しています</translation>
        </message>
        <message>
            <source>Comparing {layer} with what was sent</source>
            <translation>{layer} を送信したものと比較しています</translation>
        </message>
        <message>
            <source>Copying the data</source>
            <translation>データをコピーしています</translation>
        </message>
        <message>
            <source>Copying {layer}</source>
            <translation>{layer} をコピーしています</translation>
        </message>
        <message>
            <source>Copying {layer}: {done} of {total} features</source>
            <translation>{layer} をコピーしています：{total} 個中 {done} 個の地物</translation>
        </message>
        <message>
            <source>Describing the service</source>
            <translation>サービスを記述しています</translation>
        </message>
        <message>
            <source>Looking for problems</source>
            <translation>問題を調べています</translation>
        </message>
        <message>
            <source>Making tiles, {done} of {total}; {rate} a second, {remaining} to go</source>
            <translation>タイルを作成しています（{done}/{total}、毎秒 {rate}、残り {remaining}）</translation>
        </message>
        <message>
            <source>Packing the tiles, {done_mb} of {total_mb} MB</source>
            <translation>タイルをまとめています（{done_mb}/{total_mb} MB）</translation>
        </message>
        <message>
            <source>Packing, {done_mb} of {total_mb} MB</source>
            <translation>パッケージ化しています（{done_mb}/{total_mb} MB）</translation>
        </message>
        <message>
            <source>Putting '{title}' back as it was</source>
            <translation>「{title}」を元の状態に戻しています</translation>
        </message>
        <message>
            <source>Reading the data through</source>
            <translation>データ全体を読み込んでいます</translation>
        </message>
        <message>
            <source>Saving the web map '{title}'</source>
            <translation>Web マップ「{title}」を保存しています</translation>
        </message>
        <message>
            <source>Sending changes, {done} of {total} features</source>
            <translation>変更を送信しています（{total} 個中 {done} 個の地物）</translation>
        </message>
        <message>
            <source>Starting the local portal</source>
            <translation>ローカル ポータルを開始しています</translation>
        </message>
        <message>
            <source>Taking changes back, {done} features so far</source>
            <translation>変更を取り消しています（これまでに {done} 個の地物）</translation>
        </message>
        <message>
            <source>The portal publishes: {status}</source>
            <translation>ポータルが公開しています：{status}</translation>
        </message>
        <message>
            <source>The portal stores the upload</source>
            <translation>ポータルがアップロードを保存しています</translation>
        </message>
        <message>
            <source>The portal takes no service definition; the geodatabase is published in its place</source>
            <translation>ポータルがサービス定義を受け付けないため、代わりにジオデータベースを公開します</translation>
        </message>
        <message>
            <source>Unpacking, {done_mb} of {total_mb} MB</source>
            <translation>展開しています（{done_mb}/{total_mb} MB）</translation>
        </message>
        <message>
            <source>Uploading, {sent_mb} of {total_mb} MB</source>
            <translation>アップロードしています（{sent_mb}/{total_mb} MB）</translation>
        </message>
        <message>
            <source>{title} is published</source>
            <translation>{title} を公開しました</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>Analyse {name}</source>
            <translation>{name} を分析</translation>
        </message>
        <message>
            <source>Ask about {title}</source>
            <translation>{title} の情報を問い合わせ</translation>
        </message>
        <message>
            <source>Ask {url}</source>
            <translation>{url} に問い合わせ</translation>
        </message>
        <message>
            <source>Delete {title}</source>
            <translation>{title} を削除</translation>
        </message>
        <message>
            <source>Download {title}</source>
            <translation>{title} をダウンロード</translation>
        </message>
        <message>
            <source>Look into a portal</source>
            <translation>ポータルの内容を確認</translation>
        </message>
        <message>
            <source>Look into a service</source>
            <translation>サービスの内容を確認</translation>
        </message>
        <message>
            <source>Make the folder {title}</source>
            <translation>フォルダ {title} を作成</translation>
        </message>
        <message>
            <source>Move {title}</source>
            <translation>{title} を移動</translation>
        </message>
        <message>
            <source>Open {title}</source>
            <translation>{title} を開く</translation>
        </message>
        <message>
            <source>Plan {name}</source>
            <translation>{name} の計画を作成</translation>
        </message>
        <message>
            <source>Protect {title}</source>
            <translation>{title} を保護</translation>
        </message>
        <message>
            <source>Publish {name}</source>
            <translation>{name} を公開</translation>
        </message>
        <message>
            <source>Put {name} back</source>
            <translation>{name} を元に戻す</translation>
        </message>
        <message>
            <source>Rename {title}</source>
            <translation>{title} の名前を変更</translation>
        </message>
        <message>
            <source>Set the picture of {title}</source>
            <translation>{title} の画像を設定</translation>
        </message>
        <message>
            <source>Share {title}</source>
            <translation>{title} を共有</translation>
        </message>
        <message>
            <source>Sign in to {url}</source>
            <translation>{url} にサインイン</translation>
        </message>
        <message>
            <source>Stage {name}</source>
            <translation>{name} をステージング</translation>
        </message>
        <message>
            <source>Start the local portal</source>
            <translation>ローカル ポータルを開始</translation>
        </message>
        <message>
            <source>Stop the local portal</source>
            <translation>ローカル ポータルを停止</translation>
        </message>
    </context>
</TS>
