<?xml version='1.0' encoding='utf-8'?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
    <context>
        <name>Algorithms</name>
        <message>
            <source>Address of a Dask scheduler, in place of processes</source>
            <translation>عنوان مُجدوِل Dask، بدلاً من العمليات المحلية</translation>
        </message>
        <message>
            <source>Address of the service</source>
            <translation>عنوان الخدمة</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>كل الملفات (*)</translation>
        </message>
        <message>
            <source>Allow exporting the data</source>
            <translation>السماح بتصدير البيانات</translation>
        </message>
        <message>
            <source>ArcGIS Online, Google Maps (Web Mercator)</source>
            <translation>ArcGIS Online، خرائط Google (Web Mercator)</translation>
        </message>
        <message>
            <source>Arguments, parted by blanks</source>
            <translation>الوسائط، مفصولة بمسافات</translation>
        </message>
        <message>
            <source>As it is</source>
            <translation>كما هي</translation>
        </message>
        <message>
            <source>As the definition says</source>
            <translation>كما ينص التعريف</translation>
        </message>
        <message>
            <source>At most {count} tiles, about {size} MB</source>
            <translation>{count} من الإطارات على الأكثر، نحو {size} ميغابايت</translation>
        </message>
        <message>
            <source>Authentication configuration</source>
            <translation>تكوين المصادقة</translation>
        </message>
        <message>
            <source>Brings your web layer of this name up to date, or makes it where there is none. Item, address, layer numbers and sharing stay, and so does what was changed on the web: pop-ups, symbols, texts. Only features that changed are sent where they can be told apart. Nothing is removed unless you say so.</source>
            <translation>يحدّث طبقة الويب التي تملكها بهذا الاسم، أو ينشئها إن لم تكن موجودة. يبقى العنصر والعنوان وأرقام الطبقات والمشاركة كما هي، وكذلك ما غُيّر على الويب: النوافذ المنبثقة والرموز والنصوص. ولا تُرسل إلا المعالم التي تغيرت حيثما أمكن تمييزها. لا يُزال أي شيء إلا إذا طلبت ذلك.</translation>
        </message>
        <message>
            <source>Cache folder</source>
            <translation>مجلد ذاكرة التخزين المؤقت</translation>
        </message>
        <message>
            <source>Capabilities, such as Query,Create,Update,Delete,Editing</source>
            <translation>الإمكانيات، مثل Query,Create,Update,Delete,Editing</translation>
        </message>
        <message>
            <source>Certificate file to trust for this portal (PEM)</source>
            <translation>ملف الشهادة الموثوق به لهذه البوابة (PEM)</translation>
        </message>
        <message>
            <source>Change portal item</source>
            <translation>تغيير عنصر في البوابة</translation>
        </message>
        <message>
            <source>Changes what an item of a portal tells of itself: title, summary, description, tags, credits, terms of use, picture; and whether it can be deleted. What is left empty stays as it is. A service keeps its name and address whatever the title.</source>
            <translation>يغيّر ما يعرضه عنصر البوابة عن نفسه: العنوان والملخص والوصف والعلامات والاعتمادات وشروط الاستخدام والصورة، وما إذا كان حذفه مسموحًا. ما يُترك فارغًا يبقى كما هو. تحتفظ الخدمة باسمها وعنوانها مهما كان عنوان العنصر.</translation>
        </message>
        <message>
            <source>Checks a service definition draft (.sddraft), copies the data of its layers into a file geodatabase and packs both as a service definition (.sd). Errors that the analyzer finds stop it before anything is written. The layers come from the project that the draft names.</source>
            <translation>يفحص مسودة تعريف الخدمة (.sddraft)، وينسخ بيانات طبقاتها إلى قاعدة بيانات جغرافية ملفية، ويحزم الاثنين معًا كتعريف خدمة (.sd). إذا وجد المحلل أخطاءً توقف العمل قبل كتابة أي شيء. تأتي الطبقات من المشروع الذي تحدده المسودة.</translation>
        </message>
        <message>
            <source>Copy data that the server could read where they are</source>
            <translation>نسخ البيانات التي يستطيع الخادم قراءتها في مكانها</translation>
        </message>
        <message>
            <source>Create map tile cache</source>
            <translation>إنشاء ذاكرة تخزين مؤقت لإطارات الخريطة</translation>
        </message>
        <message>
            <source>Create sharing draft</source>
            <translation>إنشاء مسودة مشاركة</translation>
        </message>
        <message>
            <source>Create tile package</source>
            <translation>إنشاء حزمة إطارات متجانبة</translation>
        </message>
        <message>
            <source>Create vector tile package</source>
            <translation>إنشاء حزمة إطارات متجانبة متجهة</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>الاعتمادات</translation>
        </message>
        <message>
            <source>Data were put back</source>
            <translation>أُعيدت البيانات</translation>
        </message>
        <message>
            <source>Delete all that is in it, too</source>
            <translation>حذف كل ما فيه أيضًا</translation>
        </message>
        <message>
            <source>Delete it even if other items need it</source>
            <translation>حذفه حتى لو احتاجت إليه عناصر أخرى</translation>
        </message>
        <message>
            <source>Delete portal folder</source>
            <translation>حذف مجلد من البوابة</translation>
        </message>
        <message>
            <source>Delete portal item</source>
            <translation>حذف عنصر من البوابة</translation>
        </message>
        <message>
            <source>Deletes a folder of your content on a portal. One that holds items stays unless you say that they go with it, services and their data too; and a protected item in it keeps it in any case.</source>
            <translation>يحذف مجلدًا من محتواك على البوابة. يبقى المجلد الذي يضم عناصر إلا إذا طلبت حذفها معه، بما في ذلك الخدمات وبياناتها؛ ووجود عنصر محمي فيه يبقيه في كل الأحوال.</translation>
        </message>
        <message>
            <source>Deletes an item of a portal, and with a service's item the service and its data. Nothing is deleted that is protected, or that other items need unless you say so.</source>
            <translation>يحذف عنصرًا من البوابة، ومع عنصر الخدمة تُحذف الخدمة وبياناتها. لا يُحذف ما هو محمي، ولا ما تحتاج إليه عناصر أخرى إلا إذا طلبت ذلك.</translation>
        </message>
        <message>
            <source>Deletion</source>
            <translation>الحذف</translation>
        </message>
        <message>
            <source>Describes the project, or the layers chosen, as a web feature layer and writes the service definition draft (.sddraft). The draft is XML and may be edited before it is staged. What the analyzer finds is told in the log; errors do not keep the draft from being written, they keep it from being staged.</source>
            <translation>يصف المشروع، أو الطبقات المختارة، كطبقة معالم ويب ويكتب مسودة تعريف الخدمة (.sddraft). المسودة بصيغة XML ويمكن تحريرها قبل تجهيزها. تُذكر نتائج المحلل في السجل؛ والأخطاء لا تمنع كتابة المسودة، بل تمنع تجهيزها.</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>الوصف</translation>
        </message>
        <message>
            <source>Dots per inch</source>
            <translation>نقطة لكل بوصة</translation>
        </message>
        <message>
            <source>Download portal item</source>
            <translation>تنزيل عنصر من البوابة</translation>
        </message>
        <message>
            <source>Draw the map's background</source>
            <translation>رسم خلفية الخريطة</translation>
        </message>
        <message>
            <source>Draws the map as tiles and packs them as a tile package (.tpkx). Labels are whole across the edges of tiles, and tiles on which nothing is drawn are left out. The work is shared by several processes; if it is stopped or broken off, the same call goes on from where it was. With 'Update', only the tiles of the extent are drawn anew in a package that is there.</source>
            <translation>يرسم الخريطة كإطارات ويحزمها في حزمة إطارات متجانبة (.tpkx). تظهر التسميات كاملة عبر حواف الإطارات، وتُستبعد الإطارات التي لا يُرسم فيها شيء. يُوزَّع العمل على عدة عمليات؛ وإذا أُوقف أو انقطع، يتابع الاستدعاء نفسه من حيث توقف. مع «تحديث» لا يُعاد إلا رسم إطارات المدى المحدد في حزمة موجودة.</translation>
        </message>
        <message>
            <source>Draws the map as tiles into a folder in the form of a compact cache, version 2 (conf.xml, conf.cdi and bundles below _alllayers), as map servers keep it. The folder must be new or empty.</source>
            <translation>يرسم الخريطة كإطارات في مجلد على هيئة ذاكرة تخزين مؤقت مضغوطة، الإصدار 2 (conf.xml وconf.cdi والحزم ضمن _alllayers)، كما تحفظها خوادم الخرائط. يجب أن يكون المجلد جديدًا أو فارغًا.</translation>
        </message>
        <message>
            <source>Draws the map as tiles, sends them to a portal as a tile package and publishes that as a tile layer. Labels are whole across the edges of tiles. Compares the levels that the portal serves with those that were sent.</source>
            <translation>يرسم الخريطة كإطارات، ويرسلها إلى البوابة كحزمة إطارات متجانبة وينشرها كطبقة إطارات متجانبة. تظهر التسميات كاملة عبر حواف الإطارات. ويقارن المستويات التي تقدمها البوابة بالمستويات التي أُرسلت.</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>الجميع</translation>
        </message>
        <message>
            <source>Exit code</source>
            <translation>رمز الخروج</translation>
        </message>
        <message>
            <source>Export layer file</source>
            <translation>تصدير ملف طبقة</translation>
        </message>
        <message>
            <source>Export map file</source>
            <translation>تصدير ملف خريطة</translation>
        </message>
        <message>
            <source>Extent (none: that of the layers)</source>
            <translation>المدى (فارغ: مدى الطبقات)</translation>
        </message>
        <message>
            <source>Feature service URL</source>
            <translation>عنوان URL لخدمة المعالم</translation>
        </message>
        <message>
            <source>Fields that tell features apart, as layer=field, separated by commas</source>
            <translation>الحقول التي تميز المعالم بعضها عن بعض، بصيغة طبقة=حقل، مفصولة بفواصل</translation>
        </message>
        <message>
            <source>File</source>
            <translation>الملف</translation>
        </message>
        <message>
            <source>Finds items of a portal whose title, tags or texts have words that begin with the given ones, and lists them in a table. What is written in the portal's query language, such as owner:me or title:"Roads", is taken as it stands. The search stays within your organization.</source>
            <translation>يبحث عن عناصر البوابة التي تتضمن عناوينها أو علاماتها أو نصوصها كلمات تبدأ بالكلمات المعطاة، ويسردها في جدول. ما يُكتب بلغة استعلام البوابة، مثل owner:me أو title:"Roads"، يؤخذ كما هو. يقتصر البحث على مؤسستك.</translation>
        </message>
        <message>
            <source>First level</source>
            <translation>المستوى الأول</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>المجلد</translation>
        </message>
        <message>
            <source>Folder (none: the root of your content)</source>
            <translation>المجلد (فارغ: جذر محتواك)</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>التنسيق</translation>
        </message>
        <message>
            <source>Gives a folder of your content on a portal another title. What is in it stays.</source>
            <translation>يعطي مجلدًا من محتواك على البوابة عنوانًا آخر. ويبقى ما فيه كما هو.</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>المجموعات</translation>
        </message>
        <message>
            <source>HTML files (*.html);;JSON files (*.json)</source>
            <translation>ملفات HTML (*.html);;ملفات JSON (*.json)</translation>
        </message>
        <message>
            <source>Id of the folder</source>
            <translation>معرّف المجلد</translation>
        </message>
        <message>
            <source>Id of the folder that was deleted</source>
            <translation>معرّف المجلد المحذوف</translation>
        </message>
        <message>
            <source>Ids of the items that need it</source>
            <translation>معرّفات العناصر التي تحتاج إليه</translation>
        </message>
        <message>
            <source>It was not there before</source>
            <translation>لم يكن موجودًا من قبل</translation>
        </message>
        <message>
            <source>Item id</source>
            <translation>معرّف العنصر</translation>
        </message>
        <message>
            <source>Item id of the layer in use</source>
            <translation>معرّف عنصر الطبقة المستخدمة</translation>
        </message>
        <message>
            <source>Item id of the layer that replaces it</source>
            <translation>معرّف عنصر الطبقة التي تحل محلها</translation>
        </message>
        <message>
            <source>Item id of the service definition</source>
            <translation>معرّف عنصر تعريف الخدمة</translation>
        </message>
        <message>
            <source>Item id of the web layer</source>
            <translation>معرّف عنصر طبقة الويب</translation>
        </message>
        <message>
            <source>Item id of the web map</source>
            <translation>معرّف عنصر خريطة الويب</translation>
        </message>
        <message>
            <source>Items</source>
            <translation>العناصر</translation>
        </message>
        <message>
            <source>JSON files (*.json)</source>
            <translation>ملفات JSON (*.json)</translation>
        </message>
        <message>
            <source>Keep replaced data, so that they can be put back</source>
            <translation>الاحتفاظ بالبيانات المستبدلة لإمكان إعادتها</translation>
        </message>
        <message>
            <source>Keep what was changed on the web</source>
            <translation>الاحتفاظ بما غُيّر على الويب</translation>
        </message>
        <message>
            <source>Last level</source>
            <translation>المستوى الأخير</translation>
        </message>
        <message>
            <source>Layer file</source>
            <translation>ملف الطبقة</translation>
        </message>
        <message>
            <source>Layer files (*.lyrx)</source>
            <translation>ملفات الطبقات (*.lyrx)</translation>
        </message>
        <message>
            <source>Layer {name} is no longer there.</source>
            <translation>لم تعد الطبقة {name} موجودة.</translation>
        </message>
        <message>
            <source>Layers (none: what the map shows)</source>
            <translation>الطبقات (فارغ: ما تعرضه الخريطة)</translation>
        </message>
        <message>
            <source>Layers and tables</source>
            <translation>الطبقات والجداول</translation>
        </message>
        <message>
            <source>Layers and tables (none: the whole map)</source>
            <translation>الطبقات والجداول (فارغ: الخريطة كلها)</translation>
        </message>
        <message>
            <source>Make portal folder</source>
            <translation>إنشاء مجلد في البوابة</translation>
        </message>
        <message>
            <source>Make the folder if it is missing</source>
            <translation>إنشاء المجلد إن لم يكن موجودًا</translation>
        </message>
        <message>
            <source>Makes a folder in your content on a portal. One that is there already is fine.</source>
            <translation>ينشئ مجلدًا في محتواك على البوابة. ولا بأس إن كان موجودًا بالفعل.</translation>
        </message>
        <message>
            <source>Map file</source>
            <translation>ملف الخريطة</translation>
        </message>
        <message>
            <source>Map files (*.mapx)</source>
            <translation>ملفات الخرائط (*.mapx)</translation>
        </message>
        <message>
            <source>Most items to list</source>
            <translation>أقصى عدد للعناصر المسرودة</translation>
        </message>
        <message>
            <source>Most records in one answer</source>
            <translation>أقصى عدد للسجلات في الإجابة الواحدة</translation>
        </message>
        <message>
            <source>Move portal item</source>
            <translation>نقل عنصر في البوابة</translation>
        </message>
        <message>
            <source>Moves an item of a portal to another of your folders. Address and sharing stay.</source>
            <translation>ينقل عنصرًا في البوابة إلى مجلد آخر من مجلداتك. ويبقى العنوان والمشاركة كما هما.</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>مؤسستي</translation>
        </message>
        <message>
            <source>Name under which the old content stays</source>
            <translation>الاسم الذي يبقى المحتوى القديم تحته</translation>
        </message>
        <message>
            <source>Needed by {title} ({type})</source>
            <translation>يحتاج إليه {title} ({type})</translation>
        </message>
        <message>
            <source>New title</source>
            <translation>العنوان الجديد</translation>
        </message>
        <message>
            <source>No longer protect</source>
            <translation>إلغاء الحماية</translation>
        </message>
        <message>
            <source>Number of items</source>
            <translation>عدد العناصر</translation>
        </message>
        <message>
            <source>Only list the arcpy names that it uses</source>
            <translation>سرد أسماء arcpy التي يستخدمها فقط</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>أنا فقط</translation>
        </message>
        <message>
            <source>Only my own items</source>
            <translation>عناصري أنا فقط</translation>
        </message>
        <message>
            <source>Only tiles that touch these areas</source>
            <translation>الإطارات التي تمس هذه المناطق فقط</translation>
        </message>
        <message>
            <source>Overwrite my service of this name</source>
            <translation>الكتابة فوق خدمتي التي تحمل هذا الاسم</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>المالك</translation>
        </message>
        <message>
            <source>Packs the features of the map as vector tiles (.vtpk), with a style, pictures and letters, so that web clients draw them much as QGIS does. Rasters are left out. An index tells clients where tiles are; without one the package is flat. Work that was stopped or broken off goes on with the same call.</source>
            <translation>يحزم معالم الخريطة كإطارات متجانبة متجهة (.vtpk)، مع نمط وصور وأحرف، بحيث ترسمها برامج الويب على نحو قريب جدًا مما يرسمه QGIS. تُستبعد البيانات النقطية. يدل الفهرس البرامج على أماكن الإطارات؛ ومن دونه تكون الحزمة مسطحة. العمل الذي أُوقف أو انقطع يُستأنف بالاستدعاء نفسه.</translation>
        </message>
        <message>
            <source>Packs the features of the map as vector tiles with a style, pictures and letters, sends them to a portal as a vector tile package and publishes that as a vector tile layer. Rasters are left out. Compares the levels that the portal serves with those that were sent.</source>
            <translation>يحزم معالم الخريطة كإطارات متجانبة متجهة مع نمط وصور وأحرف، ويرسلها إلى البوابة كحزمة إطارات متجانبة متجهة وينشرها كطبقة إطارات متجانبة متجهة. تُستبعد البيانات النقطية. ويقارن المستويات التي تقدمها البوابة بالمستويات التي أُرسلت.</translation>
        </message>
        <message>
            <source>Page of the web map</source>
            <translation>صفحة خريطة الويب</translation>
        </message>
        <message>
            <source>Picture, 600 by 400</source>
            <translation>صورة بأبعاد 600 في 400</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>الصور (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>الخطة</translation>
        </message>
        <message>
            <source>Plan publish</source>
            <translation>تخطيط النشر</translation>
        </message>
        <message>
            <source>Portal content</source>
            <translation>محتوى البوابة</translation>
        </message>
        <message>
            <source>Portal folder</source>
            <translation>مجلد البوابة</translation>
        </message>
        <message>
            <source>Portal folder, if other than the definition's</source>
            <translation>مجلد البوابة، إذا كان غير مجلد التعريف</translation>
        </message>
        <message>
            <source>Portal item details</source>
            <translation>تفاصيل عنصر البوابة</translation>
        </message>
        <message>
            <source>Portal: a connection's name or a URL (none: the active portal)</source>
            <translation>البوابة: اسم اتصال أو عنوان URL (فارغ: البوابة النشطة)</translation>
        </message>
        <message>
            <source>Processes (0: one a processor)</source>
            <translation>العمليات (0: عملية لكل معالج)</translation>
        </message>
        <message>
            <source>Protect from deletion</source>
            <translation>حماية من الحذف</translation>
        </message>
        <message>
            <source>Publish map image layer</source>
            <translation>نشر طبقة صور خريطة</translation>
        </message>
        <message>
            <source>Publish tile layer</source>
            <translation>نشر طبقة إطارات متجانبة</translation>
        </message>
        <message>
            <source>Publish vector tile layer</source>
            <translation>نشر طبقة إطارات متجانبة متجهة</translation>
        </message>
        <message>
            <source>Publish web layer</source>
            <translation>نشر طبقة ويب</translation>
        </message>
        <message>
            <source>Publish web map</source>
            <translation>نشر خريطة ويب</translation>
        </message>
        <message>
            <source>Publishes the map on a server that belongs to the portal: copies the data, uploads the service definition to the server and publishes it as a map image layer, which the server draws; with feature access, as a feature layer too.</source>
            <translation>ينشر الخريطة على خادم تابع للبوابة: ينسخ البيانات، ويحمّل تعريف الخدمة إلى الخادم وينشره كطبقة صور خريطة يرسمها الخادم؛ ومع الوصول إلى المعالم، كطبقة معالم أيضًا.</translation>
        </message>
        <message>
            <source>Publishes the project as a web map: groups, order, visibility, opacity, scale ranges, pop-ups, bookmarks, extent and base map. The project's own layers become a web layer first, or bring the one of this name up to date; layers that come from the web (XYZ, WMS, WMTS, ArcGIS) become layers of the map as they are and are not copied. Overwriting keeps the map's id and what was added to it on the web.</source>
            <translation>ينشر المشروع كخريطة ويب: المجموعات والترتيب والرؤية والعتامة ونطاقات المقياس والنوافذ المنبثقة والإشارات المرجعية والمدى وخريطة الأساس. تصبح طبقات المشروع نفسها أولاً طبقة ويب، أو تُحدَّث الطبقة التي تحمل هذا الاسم؛ أما الطبقات القادمة من الويب (XYZ وWMS وWMTS وArcGIS) فتصبح طبقات في الخريطة كما هي ولا تُنسخ. تُبقي الكتابة فوق الخريطة معرّفها وما أُضيف إليها على الويب.</translation>
        </message>
        <message>
            <source>Publishes the project, or the layers chosen, as a web feature layer: makes the draft, stages it, uploads the service definition, waits for the service, shares it and compares what the portal serves with what was sent.</source>
            <translation>ينشر المشروع، أو الطبقات المختارة، كطبقة معالم ويب: ينشئ المسودة، ويجهزها، ويحمّل تعريف الخدمة، وينتظر الخدمة، ويشاركها، ويقارن ما تقدمه البوابة بما أُرسل.</translation>
        </message>
        <message>
            <source>Publishing would be refused</source>
            <translation>سيُرفض النشر</translation>
        </message>
        <message>
            <source>Put back web layer</source>
            <translation>إرجاع طبقة ويب</translation>
        </message>
        <message>
            <source>Puts a web layer back as it was before it was last overwritten from this computer: symbols, labels, pop-ups, texts, sharing, and features that were changed one by one. Data that went as a whole are put back where they had been kept (see Update web layer).</source>
            <translation>يعيد طبقة ويب إلى ما كانت عليه قبل آخر كتابة فوقها من هذا الحاسوب: الرموز والتسميات والنوافذ المنبثقة والنصوص والمشاركة والمعالم التي غُيّرت واحدًا واحدًا. أما البيانات التي أُرسلت كاملة فتُعاد حيث احتُفظ بها (انظر «تحديث طبقة ويب»).</translation>
        </message>
        <message>
            <source>Puts the content of a new tile layer or vector tile layer into one that is in use, whose item, address and sharing stay. The old content is archived: in an item of its own if it is given a name, else in the item of the new layer, under a name with the moment.</source>
            <translation>يضع محتوى طبقة إطارات متجانبة أو طبقة إطارات متجانبة متجهة جديدة في طبقة مستخدمة، يبقى عنصرها وعنوانها ومشاركتها كما هي. يُؤرشف المحتوى القديم: في عنصر خاص به إن أُعطي اسمًا، وإلا ففي عنصر الطبقة الجديدة تحت اسم يتضمن وقت الاستبدال.</translation>
        </message>
        <message>
            <source>Quality of JPEG</source>
            <translation>جودة JPEG</translation>
        </message>
        <message>
            <source>Remove layers and fields no longer published</source>
            <translation>إزالة الطبقات والحقول التي لم تعد منشورة</translation>
        </message>
        <message>
            <source>Rename portal folder</source>
            <translation>إعادة تسمية مجلد في البوابة</translation>
        </message>
        <message>
            <source>Replace an existing file</source>
            <translation>استبدال ملف موجود</translation>
        </message>
        <message>
            <source>Replace web layer</source>
            <translation>استبدال طبقة ويب</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>التقرير</translation>
        </message>
        <message>
            <source>Run arcpy script</source>
            <translation>تشغيل نص arcpy البرمجي</translation>
        </message>
        <message>
            <source>Runs a Python script that was written for arcpy, as it is. The project that is open is the one that the script calls "CURRENT"; an .aprx means the QGIS project of the same name beside it. A script can be checked first, without running it: the log then lists each arcpy name that it uses and whether it is there.</source>
            <translation>يشغّل نص Python البرمجي المكتوب لـ arcpy كما هو. المشروع المفتوح هو الذي يسميه النص "CURRENT"؛ وملف .aprx يعني مشروع QGIS الذي يحمل الاسم نفسه بجانبه. يمكن فحص النص أولاً دون تشغيله: يسرد السجل حينئذ كل اسم من arcpy يستخدمه وهل هو متوفر.</translation>
        </message>
        <message>
            <source>Script</source>
            <translation>النص البرمجي</translation>
        </message>
        <message>
            <source>Search portal</source>
            <translation>البحث في البوابة</translation>
        </message>
        <message>
            <source>Send only features that changed, where possible</source>
            <translation>إرسال المعالم التي تغيرت فقط، حيثما أمكن</translation>
        </message>
        <message>
            <source>Server folder</source>
            <translation>مجلد الخادم</translation>
        </message>
        <message>
            <source>Server: its URL, an .ags file or a connection</source>
            <translation>الخادم: عنوان URL الخاص به أو ملف .ags أو اتصال</translation>
        </message>
        <message>
            <source>Service URL</source>
            <translation>عنوان URL للخدمة</translation>
        </message>
        <message>
            <source>Service definition</source>
            <translation>تعريف الخدمة</translation>
        </message>
        <message>
            <source>Service definition draft</source>
            <translation>مسودة تعريف الخدمة</translation>
        </message>
        <message>
            <source>Service definition drafts (*.sddraft)</source>
            <translation>مسودات تعريف الخدمة (*.sddraft)</translation>
        </message>
        <message>
            <source>Service definitions (*.sd)</source>
            <translation>تعريفات الخدمة (*.sd)</translation>
        </message>
        <message>
            <source>Service name</source>
            <translation>اسم الخدمة</translation>
        </message>
        <message>
            <source>Service name, if other than the definition's</source>
            <translation>اسم الخدمة، إذا كان غير اسم التعريف</translation>
        </message>
        <message>
            <source>Share portal item</source>
            <translation>مشاركة عنصر في البوابة</translation>
        </message>
        <message>
            <source>Share with</source>
            <translation>مشاركة مع</translation>
        </message>
        <message>
            <source>Share with groups, separated by commas</source>
            <translation>مشاركة مع مجموعات، مفصولة بفواصل</translation>
        </message>
        <message>
            <source>Shared with</source>
            <translation>مُشارَك مع</translation>
        </message>
        <message>
            <source>Shares an item of a portal with your organization or with everyone, and with groups, named by title or id. Groups that it is shared with already keep it unless you say otherwise.</source>
            <translation>يشارك عنصرًا في البوابة مع مؤسستك أو مع الجميع، ومع مجموعات تُذكر بعناوينها أو معرّفاتها. تحتفظ به المجموعات التي سبقت مشاركته معها إلا إذا طلبت غير ذلك.</translation>
        </message>
        <message>
            <source>Something would be changed</source>
            <translation>سيتغير شيء ما</translation>
        </message>
        <message>
            <source>Stage service</source>
            <translation>تجهيز خدمة</translation>
        </message>
        <message>
            <source>Staging version</source>
            <translation>إصدار التجهيز</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>الملخص</translation>
        </message>
        <message>
            <source>Tags, separated by commas</source>
            <translation>العلامات، مفصولة بفواصل</translation>
        </message>
        <message>
            <source>Take it out of all other groups</source>
            <translation>إخراجه من كل المجموعات الأخرى</translation>
        </message>
        <message>
            <source>Take over texts and picture too</source>
            <translation>أخذ النصوص والصورة أيضًا</translation>
        </message>
        <message>
            <source>Tells what a portal knows of an item: title, type, owner, address, folder, with whom it is shared, and which other items need it, as far as they are seen: services that were made of it, and the owner's newest web maps that show it.</source>
            <translation>يذكر ما تعرفه البوابة عن عنصر: العنوان والنوع والمالك والعنوان على الويب والمجلد ومع من يُشارَك، وأي عناصر أخرى تحتاج إليه بقدر ما هو مرئي منها: الخدمات التي أُنشئت منه، وأحدث خرائط الويب للمالك التي تعرضه.</translation>
        </message>
        <message>
            <source>Tells what publishing would do: for each layer whether it is created, changed, left alone or would be removed, why, and each step in its order. Nothing on the portal is changed. The plan can be written to a JSON file.</source>
            <translation>يذكر ما سيفعله النشر: لكل طبقة هل ستُنشأ أو تُغيَّر أو تُترك كما هي أو تُزال، ولماذا، وكل خطوة بترتيبها. لا يتغير شيء في البوابة. يمكن كتابة الخطة في ملف JSON.</translation>
        </message>
        <message>
            <source>Terms of use</source>
            <translation>شروط الاستخدام</translation>
        </message>
        <message>
            <source>The algorithm was not prepared.</source>
            <translation>لم تُحضَّر الخوارزمية.</translation>
        </message>
        <message>
            <source>The map's own CRS</source>
            <translation>نظام الإحداثيات المرجعي للخريطة نفسها</translation>
        </message>
        <message>
            <source>The script ended with exit code {code}.</source>
            <translation>انتهى النص البرمجي برمز الخروج {code}.</translation>
        </message>
        <message>
            <source>There is no script {path}.</source>
            <translation>لا يوجد نص برمجي في {path}.</translation>
        </message>
        <message>
            <source>Tile package</source>
            <translation>حزمة إطارات متجانبة</translation>
        </message>
        <message>
            <source>Tile packages (*.tpkx)</source>
            <translation>حزم الإطارات المتجانبة (*.tpkx)</translation>
        </message>
        <message>
            <source>Tiling scheme</source>
            <translation>مخطط الإطارات المتجانبة</translation>
        </message>
        <message>
            <source>Tiling scheme file (.xml), in place of the scheme</source>
            <translation>ملف مخطط الإطارات المتجانبة (.xml)، بدلاً من المخطط</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>العنوان</translation>
        </message>
        <message>
            <source>Title of the folder</source>
            <translation>عنوان المجلد</translation>
        </message>
        <message>
            <source>Title of the web map</source>
            <translation>عنوان خريطة الويب</translation>
        </message>
        <message>
            <source>Title of what was deleted</source>
            <translation>عنوان ما حُذف</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>Type of the items, such as Feature Service</source>
            <translation>نوع العناصر، مثل Feature Service</translation>
        </message>
        <message>
            <source>Update data</source>
            <translation>تحديث البيانات</translation>
        </message>
        <message>
            <source>Update pop-ups</source>
            <translation>تحديث النوافذ المنبثقة</translation>
        </message>
        <message>
            <source>Update sharing</source>
            <translation>تحديث المشاركة</translation>
        </message>
        <message>
            <source>Update symbols and labels</source>
            <translation>تحديث الرموز والتسميات</translation>
        </message>
        <message>
            <source>Update texts, aliases and capabilities</source>
            <translation>تحديث النصوص والأسماء المستعارة والإمكانيات</translation>
        </message>
        <message>
            <source>Update the extent in an existing package</source>
            <translation>تحديث المدى المحدد في حزمة موجودة</translation>
        </message>
        <message>
            <source>Update web layer</source>
            <translation>تحديث طبقة ويب</translation>
        </message>
        <message>
            <source>Upload service definition</source>
            <translation>تحميل تعريف الخدمة</translation>
        </message>
        <message>
            <source>Uploads a service definition (.sd) to a portal and publishes it. Folder and sharing come from the service definition unless given here. Nothing of yours is overwritten unless the definition or this tool says so; if publishing fails, what the run uploaded is removed again.</source>
            <translation>يحمّل تعريف خدمة (.sd) إلى البوابة وينشره. يؤخذ المجلد والمشاركة من تعريف الخدمة ما لم يُحددا هنا. لا يُكتب فوق أي شيء تملكه إلا إذا نص التعريف أو هذه الأداة على ذلك؛ وإذا فشل النشر، أُزيل ما حمّله هذا التشغيل.</translation>
        </message>
        <message>
            <source>User name, where no configuration is given</source>
            <translation>اسم المستخدم، حيث لا يوجد تكوين</translation>
        </message>
        <message>
            <source>Vector tile package</source>
            <translation>حزمة إطارات متجانبة متجهة</translation>
        </message>
        <message>
            <source>Vector tile packages (*.vtpk)</source>
            <translation>حزم الإطارات المتجانبة المتجهة (*.vtpk)</translation>
        </message>
        <message>
            <source>WGS 84 (degrees)</source>
            <translation>WGS 84 (درجات)</translation>
        </message>
        <message>
            <source>What becomes of the service</source>
            <translation>مصير الخدمة</translation>
        </message>
        <message>
            <source>What the script printed</source>
            <translation>ما طبعه النص البرمجي</translation>
        </message>
        <message>
            <source>With an index of tiles</source>
            <translation>مع فهرس للإطارات</translation>
        </message>
        <message>
            <source>With feature access</source>
            <translation>مع الوصول إلى المعالم</translation>
        </message>
        <message>
            <source>Words to look for (none: everything)</source>
            <translation>كلمات البحث (فارغ: كل شيء)</translation>
        </message>
        <message>
            <source>Writes the file that an item of a portal is: a service definition, a tile package, a GeoPackage, a table. A folder that exists is given the file under its own name. Services are no files: open them as layers.</source>
            <translation>يكتب الملف الذي يمثله عنصر في البوابة: تعريف خدمة أو حزمة إطارات متجانبة أو GeoPackage أو جدول. إذا حُدد مجلد موجود كُتب الملف فيه باسمه الأصلي. الخدمات ليست ملفات: افتحها كطبقات.</translation>
        </message>
        <message>
            <source>Writes the layers and tables chosen as a layer file (.lyrx) for ArcGIS Pro, the one drawn on top first, with their drawing, labels, scale ranges, filters and pop-ups. The data stay where they lie; the file names them. What cannot be told in ArcGIS's terms is told in the log.</source>
            <translation>يكتب الطبقات والجداول المختارة كملف طبقة (.lyrx) لبرنامج ArcGIS Pro، وأولها الطبقة المرسومة في الأعلى، مع رسمها وتسمياتها ونطاقات مقياسها ومرشحاتها ونوافذها المنبثقة. تبقى البيانات في مكانها ويشير الملف إليها. وما لا يمكن التعبير عنه بمصطلحات ArcGIS يُذكر في السجل.</translation>
        </message>
        <message>
            <source>Writes the project, or the layers chosen, as a map file (.mapx) for ArcGIS Pro: groups, layers and tables with their drawing, labels, scale ranges, filters and pop-ups. The data stay where they lie; the file names them. What cannot be told in ArcGIS's terms is told in the log. Layers over data that ArcGIS Pro cannot open show there as ones whose source has to be set.</source>
            <translation>يكتب المشروع، أو الطبقات المختارة، كملف خريطة (.mapx) لبرنامج ArcGIS Pro: المجموعات والطبقات والجداول مع رسمها وتسمياتها ونطاقات مقياسها ومرشحاتها ونوافذها المنبثقة. تبقى البيانات في مكانها ويشير الملف إليها. وما لا يمكن التعبير عنه بمصطلحات ArcGIS يُذكر في السجل. الطبقات ذات البيانات التي لا يستطيع ArcGIS Pro فتحها تظهر فيه كطبقات يجب تعيين مصدرها.</translation>
        </message>
        <message>
            <source>{name}: {count} features</source>
            <translation>{name}: عدد المعالم {count}</translation>
        </message>
    </context>
    <context>
        <name>ConfigurationPane</name>
        <message>
            <source>&amp;Last level</source>
            <translation>المستوى ال&amp;أخير</translation>
        </message>
        <message>
            <source>About how many tiles and how large</source>
            <translation>العدد التقريبي للإطارات وحجمها</translation>
        </message>
        <message>
            <source>ArcGIS Online, Google Maps (Web Mercator)</source>
            <translation>ArcGIS Online، خرائط Google (Web Mercator)</translation>
        </message>
        <message>
            <source>At most {count} tiles, about {size}.</source>
            <translation>{count} من الإطارات على الأكثر، نحو {size}.</translation>
        </message>
        <message>
            <source>F&amp;irst level</source>
            <translation>المستوى الأ&amp;ول</translation>
        </message>
        <message>
            <source>F&amp;ormat</source>
            <translation>ال&amp;تنسيق</translation>
        </message>
        <message>
            <source>Let people edit the &amp;features</source>
            <translation>السماح للناس بتحرير ال&amp;معالم</translation>
        </message>
        <message>
            <source>Let people take the features along and &amp;sync</source>
            <translation>السماح للناس بأخذ المعالم معهم وم&amp;زامنتها</translation>
        </message>
        <message>
            <source>Nothing to make tiles of.</source>
            <translation>لا شيء تُنشأ منه إطارات.</translation>
        </message>
        <message>
            <source>T&amp;iling scheme</source>
            <translation>م&amp;خطط الإطارات المتجانبة</translation>
        </message>
        <message>
            <source>The map's own CRS</source>
            <translation>نظام الإحداثيات المرجعي للخريطة نفسها</translation>
        </message>
        <message>
            <source>Tiles</source>
            <translation>الإطارات</translation>
        </message>
        <message>
            <source>WGS 84 (degrees)</source>
            <translation>WGS 84 (درجات)</translation>
        </message>
    </context>
    <context>
        <name>ConnectionDialog</name>
        <message>
            <source>&amp;App id</source>
            <translation>معرّف الت&amp;طبيق</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>ال&amp;نوع</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>الا&amp;سم</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>ا&amp;ختبار</translation>
        </message>
        <message>
            <source>&amp;URL</source>
            <translation>عنوان &amp;URL</translation>
        </message>
        <message>
            <source>Asking…</source>
            <translation>جارٍ السؤال…</translation>
        </message>
        <message>
            <source>Authentication</source>
            <translation>المصادقة</translation>
        </message>
        <message>
            <source>Connection</source>
            <translation>الاتصال</translation>
        </message>
        <message>
            <source>Connection file</source>
            <translation>ملف الاتصال</translation>
        </message>
        <message>
            <source>From a connection &amp;file…</source>
            <translation>من &amp;ملف اتصال…</translation>
        </message>
        <message>
            <source>Of an application that is registered with the portal, with the redirect address http://127.0.0.1:7070/</source>
            <translation>معرّف تطبيق مسجل لدى البوابة، بعنوان إعادة التوجيه http://127.0.0.1:7070/</translation>
        </message>
        <message>
            <source>Portal (ArcGIS Online, ArcGIS Enterprise)</source>
            <translation>بوابة (ArcGIS Online أو ArcGIS Enterprise)</translation>
        </message>
        <message>
            <source>Server connections (*.ags)</source>
            <translation>اتصالات الخوادم (*.ags)</translation>
        </message>
        <message>
            <source>Server that stands alone</source>
            <translation>خادم مستقل</translation>
        </message>
        <message>
            <source>Set up. The browser opens when you test or publish.</source>
            <translation>تم الإعداد. يُفتح المتصفح عند الاختبار أو النشر.</translation>
        </message>
        <message>
            <source>Sets up OAuth 2 with PKCE for this portal; QGIS opens the browser when it is needed first</source>
            <translation>يُعِدّ OAuth 2 مع PKCE لهذه البوابة؛ ويفتح QGIS المتصفح عند الحاجة إليه أول مرة</translation>
        </message>
        <message>
            <source>Sign in through the &amp;browser</source>
            <translation>تسجيل الدخول عبر المت&amp;صفح</translation>
        </message>
        <message>
            <source>The address begins with https:// and names a computer.</source>
            <translation>يبدأ العنوان بـ https:// ويذكر اسم حاسوب.</translation>
        </message>
        <message>
            <source>The connection {name} leads to the same place with the same sign-in.</source>
            <translation>الاتصال {name} يؤدي إلى المكان نفسه بتسجيل الدخول نفسه.</translation>
        </message>
        <message>
            <source>There is a connection of this name already.</source>
            <translation>يوجد اتصال بهذا الاسم بالفعل.</translation>
        </message>
        <message>
            <source>of an application registered with the portal</source>
            <translation>لتطبيق مسجل لدى البوابة</translation>
        </message>
    </context>
    <context>
        <name>ConnectionList</name>
        <message>
            <source>Asking…</source>
            <translation>جارٍ السؤال…</translation>
        </message>
        <message>
            <source>Forget the connection {name}? Nothing on the portal is changed.</source>
            <translation>هل تريد نسيان الاتصال {name}؟ لن يتغير شيء في البوابة.</translation>
        </message>
        <message>
            <source>Portal</source>
            <translation>البوابة</translation>
        </message>
        <message>
            <source>Remove connection</source>
            <translation>إزالة الاتصال</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>الخادم</translation>
        </message>
        <message>
            <source>by the proxy {proxy}</source>
            <translation>عبر الوكيل {proxy}</translation>
        </message>
        <message>
            <source>directly</source>
            <translation>مباشرة</translation>
        </message>
        <message>
            <source>{url} answers after {seconds} s, reached {way}.</source>
            <translation>أجاب {url} بعد {seconds} ث، وتم الوصول إليه {way}.</translation>
        </message>
    </context>
    <context>
        <name>ConnectionTest</name>
        <message>
            <source>It answers. Nobody is signed in, so only what is public can be seen.</source>
            <translation>يوجد رد. لم يسجل أحد الدخول، لذا لا يظهر إلا ما هو عام.</translation>
        </message>
        <message>
            <source>It answers. Signed in as {who}.</source>
            <translation>يوجد رد. تم تسجيل الدخول باسم {who}.</translation>
        </message>
    </context>
    <context>
        <name>ContentPane</name>
        <message>
            <source>&amp;All layers</source>
            <translation>&amp;كل الطبقات</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>ا&amp;ختيار</translation>
        </message>
        <message>
            <source>&amp;Fix ids</source>
            <translation>&amp;تثبيت المعرّفات</translation>
        </message>
        <message>
            <source>&amp;Layer…</source>
            <translation>ال&amp;طبقة…</translation>
        </message>
        <message>
            <source>&amp;None</source>
            <translation>&amp;لا شيء</translation>
        </message>
        <message>
            <source>Check all layers, those selected, those visible, or those of a map theme</source>
            <translation>تحديد كل الطبقات، أو المحددة، أو المرئية، أو طبقات سمة خريطة</translation>
        </message>
        <message>
            <source>Give each layer a number of its own in the project, which it keeps in the service. This changes the project.</source>
            <translation>إعطاء كل طبقة رقمًا خاصًا بها في المشروع تحتفظ به في الخدمة. هذا يغيّر المشروع.</translation>
        </message>
        <message>
            <source>How many layers go</source>
            <translation>عدد الطبقات التي ستُشارَك</translation>
        </message>
        <message>
            <source>Id</source>
            <translation>المعرّف</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>الطبقة</translation>
        </message>
        <message>
            <source>Layers to share</source>
            <translation>الطبقات المراد مشاركتها</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>ملاحظة</translation>
        </message>
        <message>
            <source>Set the layer's id, texts, and which fields are shown and may be edited, in its properties</source>
            <translation>تعيين معرّف الطبقة ونصوصها والحقول التي تُعرض ويمكن تحريرها، في خصائصها</translation>
        </message>
        <message>
            <source>Theme {name}</source>
            <translation>السمة {name}</translation>
        </message>
        <message>
            <source>Those &amp;selected in the layer tree</source>
            <translation>ال&amp;محددة في شجرة الطبقات</translation>
        </message>
        <message>
            <source>Those &amp;visible</source>
            <translation>المر&amp;ئية</translation>
        </message>
        <message>
            <source>{on} of {all} layers</source>
            <translation>{on} من {all} من الطبقات</translation>
        </message>
    </context>
    <context>
        <name>DraftFiles</name>
        <message>
            <source>&amp;Keep these settings in the project</source>
            <translation>ال&amp;احتفاظ بهذه الإعدادات في المشروع</translation>
        </message>
        <message>
            <source>&amp;Open draft…</source>
            <translation>&amp;فتح مسودة…</translation>
        </message>
        <message>
            <source>&amp;Save draft…</source>
            <translation>&amp;حفظ المسودة…</translation>
        </message>
        <message>
            <source>Drafts (*.sddraft)</source>
            <translation>المسودات (*.sddraft)</translation>
        </message>
        <message>
            <source>Kept in the project; save the project to keep it for good.</source>
            <translation>حُفظت في المشروع؛ احفظ المشروع لتبقى فيه نهائيًا.</translation>
        </message>
        <message>
            <source>Open draft</source>
            <translation>فتح مسودة</translation>
        </message>
        <message>
            <source>Opened {path}.</source>
            <translation>تم فتح {path}.</translation>
        </message>
        <message>
            <source>S&amp;tage service definition…</source>
            <translation>&amp;تجهيز تعريف الخدمة…</translation>
        </message>
        <message>
            <source>Save draft</source>
            <translation>حفظ المسودة</translation>
        </message>
        <message>
            <source>Saved {path}.</source>
            <translation>تم حفظ {path}.</translation>
        </message>
        <message>
            <source>Service definitions (*.sd)</source>
            <translation>تعريفات الخدمة (*.sd)</translation>
        </message>
        <message>
            <source>Stage</source>
            <translation>تجهيز</translation>
        </message>
        <message>
            <source>Staged {path}.</source>
            <translation>تم تجهيز {path}.</translation>
        </message>
        <message>
            <source>The settings that the project keeps were not understood.</source>
            <translation>تعذر فهم الإعدادات المحفوظة في المشروع.</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>'{expression}' cannot be used on {dataset}. {reason}</source>
            <translation>لا يمكن استخدام «{expression}» على {dataset}. {reason}</translation>
        </message>
        <message>
            <source>'{server}' is no server that is known here. Give HOSTING_SERVER, a server's URL, an .ags file, the name of a connection, or FEDERATED_SERVER where the draft names its server.</source>
            <translation>الخادم «{server}» غير معروف هنا. حدد HOSTING_SERVER أو عنوان URL لخادم أو ملف .ags أو اسم اتصال، أو FEDERATED_SERVER حيث تحدد المسودة خادمها.</translation>
        </message>
        <message>
            <source>'{title}' ({type}) cannot be replaced by '{other}' ({found}). Both have to be tile layers, or both vector tile layers.</source>
            <translation>لا يمكن استبدال «{title}» ({type}) بـ «{other}» ({found}). يجب أن يكون كلاهما طبقة إطارات متجانبة، أو كلاهما طبقة إطارات متجانبة متجهة.</translation>
        </message>
        <message>
            <source>'{title}' ({type}) is no file that could be downloaded. Add it to the map, or export it on the portal.</source>
            <translation>العنصر «{title}» ({type}) ليس ملفًا يمكن تنزيله. أضفه إلى الخريطة، أو صدّره من البوابة.</translation>
        </message>
        <message>
            <source>'{title}' is needed by others: {dependents}. It was not deleted; say so if it is to go all the same.</source>
            <translation>تحتاج عناصر أخرى إلى «{title}»: {dependents}. لم يُحذف؛ اطلب حذفه صراحةً إن كنت تريد ذلك مع هذا.</translation>
        </message>
        <message>
            <source>'{title}' is protected from deletion. Take the protection away first.</source>
            <translation>العنصر «{title}» محمي من الحذف. ألغِ الحماية أولاً.</translation>
        </message>
        <message>
            <source>'{title}' was changed on the portal since the plan was made. Nothing was done; look at a new plan.</source>
            <translation>تغيّر «{title}» في البوابة منذ إعداد الخطة. لم يُنفذ شيء؛ راجع خطة جديدة.</translation>
        </message>
        <message>
            <source>'{value}' cannot be a service's name. Give one with letters or digits and at most {limit} characters.</source>
            <translation>لا يصلح «{value}» اسمًا لخدمة. أدخل اسمًا يتضمن حروفًا أو أرقامًا ولا يتجاوز عدد أحرفه {limit}.</translation>
        </message>
        <message>
            <source>'{value}' is not an address. It should look like https://gis.example.org/portal</source>
            <translation>القيمة «{value}» ليست عنوانًا. ينبغي أن يكون على شكل https://gis.example.org/portal</translation>
        </message>
        <message>
            <source>A certificate file for {url} cannot be read ({reason}).</source>
            <translation>تعذرت قراءة ملف شهادة خاص بـ {url} ({reason}).</translation>
        </message>
        <message>
            <source>A draft of the kind {value} can be read and staged, but not be turned into a draft object.</source>
            <translation>يمكن قراءة مسودة من النوع {value} وتجهيزها، لكن لا يمكن تحويلها إلى كائن مسودة.</translation>
        </message>
        <message>
            <source>A process that makes tiles ended twice over the same ones: {reason} Look for a layer that QGIS cannot draw, or take fewer processes.</source>
            <translation>انتهت عملية لإنشاء الإطارات مرتين عند الإطارات نفسها: {reason} ابحث عن طبقة لا يستطيع QGIS رسمها، أو قلّل عدد العمليات.</translation>
        </message>
        <message>
            <source>Another local portal serves the data folder already. {path} {reason} Stop it, or use its address.</source>
            <translation>تقدّم بوابة محلية أخرى مجلد البيانات بالفعل. {path} {reason} أوقفها، أو استخدم عنوانها.</translation>
        </message>
        <message>
            <source>Feature {feature} of layer '{layer}' holds a value in '{field}' that is no {type}. Correct it, or leave the layer out.</source>
            <translation>يحمل المعلم {feature} من الطبقة «{layer}» في الحقل «{field}» قيمة ليست من النوع {type}. صحّحها، أو استبعد الطبقة.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is missing in the published service.</source>
            <translation>الطبقة «{layer}» غير موجودة في الخدمة المنشورة.</translation>
        </message>
        <message>
            <source>Layer '{layer}' lacks the fields {expected} in the published service.</source>
            <translation>تنقص الطبقةَ «{layer}» في الخدمة المنشورة الحقول {expected}.</translation>
        </message>
        <message>
            <source>Layer '{layer}' lives in the open project only and could not be copied: {reason} Save it to a file first.</source>
            <translation>لا توجد الطبقة «{layer}» إلا في المشروع المفتوح وتعذر نسخها: {reason} احفظها في ملف أولاً.</translation>
        </message>
        <message>
            <source>Layer '{layer}' should hold {expected} features but gave none. Reload it and try again.</source>
            <translation>كان ينبغي أن تضم الطبقة «{layer}» عدد المعالم {expected} لكنها لم تُعطِ أيًا منها. أعد تحميلها وحاول مرة أخرى.</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent as {expected} and came back as {found}.</source>
            <translation>أُرسلت الطبقة «{layer}» بصفة {expected} وعادت بصفة {found}.</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent to be drawn as {expected}; the published service draws it as {found}.</source>
            <translation>أُرسلت الطبقة «{layer}» لتُرسم بصفة {expected}؛ أما الخدمة المنشورة فترسمها بصفة {found}.</translation>
        </message>
        <message>
            <source>Layer '{layer}' was sent with {expected} features; the published service has {found}.</source>
            <translation>أُرسلت الطبقة «{layer}» بعدد معالم {expected}؛ وفي الخدمة المنشورة {found}.</translation>
        </message>
        <message>
            <source>No Python was found to run the local portal. {reason} Name one in {variable}.</source>
            <translation>لم يُعثر على Python لتشغيل البوابة المحلية. {reason} حدد واحدًا في {variable}.</translation>
        </message>
        <message>
            <source>No archive can hold a member named {member}: {reason}.</source>
            <translation>لا يمكن لأي أرشيف أن يضم ملفًا باسم {member}: {reason}.</translation>
        </message>
        <message>
            <source>No layer or table is chosen. Choose at least one.</source>
            <translation>لم تُختر أي طبقة أو جدول. اختر واحدًا على الأقل.</translation>
        </message>
        <message>
            <source>No portal was named and none is active. Name one, add a connection, or set WLS_PORTAL_URL.</source>
            <translation>لم تُحدد بوابة ولا توجد بوابة نشطة. حدد بوابة، أو أضف اتصالاً، أو عيّن WLS_PORTAL_URL.</translation>
        </message>
        <message>
            <source>No process can be started to make the tiles: {reason} Name a Python that has QGIS with {variable}.</source>
            <translation>تعذر بدء أي عملية لإنشاء الإطارات: {reason} حدد في {variable} إصدار Python يتوفر فيه QGIS.</translation>
        </message>
        <message>
            <source>No tiles can be made by this tiling scheme: '{found}' is no use as {what}. Choose another scheme.</source>
            <translation>لا يمكن إنشاء إطارات بمخطط الإطارات هذا: «{found}» لا يصلح قيمة لـ {what}. اختر مخططًا آخر.</translation>
        </message>
        <message>
            <source>Nobody is signed in to {url}. Choose an authentication for the connection.</source>
            <translation>لم يسجل أحد الدخول إلى {url}. اختر مصادقة للاتصال.</translation>
        </message>
        <message>
            <source>Not signed in to a portal. Call SignInToPortal, or set WLS_PORTAL_URL, WLS_PORTAL_USER and WLS_PORTAL_PASSWORD.</source>
            <translation>لم يتم تسجيل الدخول إلى بوابة. استدعِ SignInToPortal، أو عيّن WLS_PORTAL_URL وWLS_PORTAL_USER وWLS_PORTAL_PASSWORD.</translation>
        </message>
        <message>
            <source>Nothing was kept of the state before the last overwrite of {item_id} on this computer, so there is nothing to put back.</source>
            <translation>لم يُحتفظ على هذا الحاسوب بشيء من الحالة السابقة لآخر كتابة فوق {item_id}، لذا لا يوجد ما يُعاد.</translation>
        </message>
        <message>
            <source>Of layer '{layer}' {found} features were written in place of {expected}. Nothing was published; try again, and report it if it stays so.</source>
            <translation>كُتب من معالم الطبقة «{layer}» ما عدده {found} بدلاً من {expected}. لم يُنشر شيء؛ حاول مرة أخرى، وأبلغ عن الأمر إن تكرر.</translation>
        </message>
        <message>
            <source>Publishing would remove {names}, with the data in them. Switch removal on if that is meant, or publish them too.</source>
            <translation>سيزيل النشر {names} مع ما فيها من بيانات. فعّل الإزالة إن كان ذلك مقصودًا، أو انشرها أيضًا.</translation>
        </message>
        <message>
            <source>QGIS cannot draw the layer '{layer}' to its end: {reason} Mend it, or leave it out.</source>
            <translation>لا يستطيع QGIS رسم الطبقة «{layer}» حتى نهايتها: {reason} أصلحها، أو استبعدها.</translation>
        </message>
        <message>
            <source>QGIS cannot read the project {path}: {reason}</source>
            <translation>لا يستطيع QGIS قراءة المشروع {path}: {reason}</translation>
        </message>
        <message>
            <source>QGIS's authentication store does not take the credentials '{name}'.</source>
            <translation>لا يقبل مخزن المصادقة في QGIS بيانات الاعتماد «{name}».</translation>
        </message>
        <message>
            <source>QGIS's authentication store stays locked, so the credentials {authcfg} cannot be read. Enter the master password, or give it with QGIS_AUTH_PASSWORD_FILE where there is no screen.</source>
            <translation>لا يزال مخزن المصادقة في QGIS مقفلاً، لذا تعذرت قراءة بيانات الاعتماد {authcfg}. أدخل كلمة المرور الرئيسية، أو حددها عبر QGIS_AUTH_PASSWORD_FILE حيث لا توجد شاشة.</translation>
        </message>
        <message>
            <source>Several groups are named '{name}' ({ids}). Give the id of the one that is meant.</source>
            <translation>تحمل عدة مجموعات الاسم «{name}» ({ids}). حدد معرّف المجموعة المقصودة.</translation>
        </message>
        <message>
            <source>Something went wrong that this plugin does not know yet: {what}</source>
            <translation>حدث خطأ لا تعرفه هذه الإضافة بعد: {what}</translation>
        </message>
        <message>
            <source>Something went wrong that was not foreseen: {what} Please report it.</source>
            <translation>حدث خطأ غير متوقع: {what} يُرجى الإبلاغ عنه.</translation>
        </message>
        <message>
            <source>Stopped on request.</source>
            <translation>تم الإيقاف بناءً على الطلب.</translation>
        </message>
        <message>
            <source>The Dask scheduler {address} cannot be used: {reason} Is its address right, and is the package 'distributed' installed?</source>
            <translation>تعذر استخدام مُجدوِل Dask {address}: {reason} هل عنوانه صحيح، وهل الحزمة 'distributed' مثبتة؟</translation>
        </message>
        <message>
            <source>The administration of {url} cannot be reached. Is the address that of the server itself, and does its administrator let it be used from here?</source>
            <translation>تعذر الوصول إلى إدارة {url}. هل العنوان هو عنوان الخادم نفسه، وهل يسمح مسؤوله باستخدام الإدارة من هنا؟</translation>
        </message>
        <message>
            <source>The answer of {url} lacks '{missing}'. It may be a kind of portal that is not known.</source>
            <translation>تنقص إجابةَ {url} القيمة «{missing}». قد تكون بوابة من نوع غير معروف.</translation>
        </message>
        <message>
            <source>The authentication configuration {authcfg} ({method}) holds nothing that a portal takes. Use user and password, an Esri token, OAuth2 or a client certificate.</source>
            <translation>لا يتضمن تكوين المصادقة {authcfg} ({method}) ما تقبله بوابة. استخدم اسم المستخدم وكلمة المرور، أو رمز Esri المميز، أو OAuth2، أو شهادة عميل.</translation>
        </message>
        <message>
            <source>The certificate of {url} is not trusted ({reason}). If you know it to be right, add it under Settings &gt; Options &gt; Authentication.</source>
            <translation>شهادة {url} غير موثوق بها ({reason}). إذا كنت متأكدًا من صحتها، أضفها من الإعدادات &gt; خيارات &gt; المصادقة.</translation>
        </message>
        <message>
            <source>The client certificate cannot be used: {reason} Look at it in QGIS's settings.</source>
            <translation>تعذر استخدام شهادة العميل: {reason} راجعها في إعدادات QGIS.</translation>
        </message>
        <message>
            <source>The client certificate of the authentication configuration {authcfg} cannot be read. Look at its files and password in QGIS's settings.</source>
            <translation>تعذرت قراءة شهادة العميل في تكوين المصادقة {authcfg}. راجع ملفاتها وكلمة مرورها في إعدادات QGIS.</translation>
        </message>
        <message>
            <source>The connection to {url} broke off ({reason}). Try again.</source>
            <translation>انقطع الاتصال بـ {url} ({reason}). حاول مرة أخرى.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' cannot be read to their end: {reason} Look at its source, or leave it out.</source>
            <translation>تعذرت قراءة بيانات الطبقة «{layer}» حتى نهايتها: {reason} راجع مصدرها، أو استبعدها.</translation>
        </message>
        <message>
            <source>The draft {path} cannot be read. Is it there, and may you read it?</source>
            <translation>تعذرت قراءة المسودة {path}. هل هي موجودة، وهل لديك إذن بقراءتها؟</translation>
        </message>
        <message>
            <source>The draft {path} holds '{found}' as {xpath} (line {line}), which is no value for it.</source>
            <translation>تتضمن المسودة {path} القيمة «{found}» في {xpath} (السطر {line})، وهي قيمة غير صالحة له.</translation>
        </message>
        <message>
            <source>The draft {path} lacks {xpath}. Export it anew.</source>
            <translation>ينقص المسودةَ {path} العنصر {xpath}. صدّرها من جديد.</translation>
        </message>
        <message>
            <source>The features of layer '{layer}' lie at {found} in the published service and not at {expected}.</source>
            <translation>تقع معالم الطبقة «{layer}» في الخدمة المنشورة عند {found} وليس عند {expected}.</translation>
        </message>
        <message>
            <source>The file is too large for {url}: {message}</source>
            <translation>الملف أكبر مما تقبله {url}: {message}</translation>
        </message>
        <message>
            <source>The file that '{title}' was made of is not there or not yours, so its data cannot be replaced.</source>
            <translation>الملف الذي أُنشئ منه «{title}» غير موجود أو ليس لك، لذا لا يمكن استبدال بياناته.</translation>
        </message>
        <message>
            <source>The file {path} cannot be read, or changed while it was being sent.</source>
            <translation>تعذرت قراءة الملف {path}، أو تغيّر أثناء إرساله.</translation>
        </message>
        <message>
            <source>The folder '{title}' holds {count} items. It was not deleted; say so if they are to go with it.</source>
            <translation>عدد عناصر المجلد «{title}» هو {count}. لم يُحذف؛ اطلب حذف العناصر معه إن كنت تريد ذلك.</translation>
        </message>
        <message>
            <source>The folder {path} is not empty. Choose another.</source>
            <translation>المجلد {path} ليس فارغًا. اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <source>The geodatabase does not take '{name}' of layer '{layer}': {reason} Rename or remove it.</source>
            <translation>لا تقبل قاعدة البيانات الجغرافية «{name}» من الطبقة «{layer}»: {reason} غيّر الاسم أو أزله.</translation>
        </message>
        <message>
            <source>The geodatabase refuses feature {feature} of layer '{layer}': {reason} Repair its geometry or values.</source>
            <translation>ترفض قاعدة البيانات الجغرافية المعلم {feature} من الطبقة «{layer}»: {reason} أصلح هندسته أو قيمه.</translation>
        </message>
        <message>
            <source>The geodatabase {path} cannot be made: {reason} Is there room, and may you write there?</source>
            <translation>تعذر إنشاء قاعدة البيانات الجغرافية {path}: {reason} هل توجد مساحة كافية، وهل لديك إذن بالكتابة هناك؟</translation>
        </message>
        <message>
            <source>The input {path} does not exist or is not of the kind that is needed.</source>
            <translation>المُدخل {path} غير موجود أو ليس من النوع المطلوب.</translation>
        </message>
        <message>
            <source>The layer '{layer}' cannot be opened by the processes that make the tiles: {reason} Mend its source, or leave it out.</source>
            <translation>تعذر على عمليات إنشاء الإطارات فتح الطبقة «{layer}»: {reason} أصلح مصدرها، أو استبعدها.</translation>
        </message>
        <message>
            <source>The local portal broke down. {reason} Please report it.</source>
            <translation>تعطلت البوابة المحلية. {reason} يُرجى الإبلاغ عن ذلك.</translation>
        </message>
        <message>
            <source>The local portal cannot listen on its address. {address} {reason}</source>
            <translation>لا تستطيع البوابة المحلية الاستماع على عنوانها. {address} {reason}</translation>
        </message>
        <message>
            <source>The local portal did not start within {seconds} seconds. {reason}</source>
            <translation>لم تبدأ البوابة المحلية خلال {seconds} ثانية. {reason}</translation>
        </message>
        <message>
            <source>The local portal needs Python packages that are not installed. {missing} {reason} Install local_portal/requirements.txt into a Python, and name that in WLS_PORTAL_PYTHON.</source>
            <translation>تحتاج البوابة المحلية إلى حزم Python غير مثبتة. {missing} {reason} ثبّت local_portal/requirements.txt في بيئة Python، وحددها في WLS_PORTAL_PYTHON.</translation>
        </message>
        <message>
            <source>The local portal's data folder cannot be written. {path} {reason}</source>
            <translation>تعذرت الكتابة في مجلد بيانات البوابة المحلية. {path} {reason}</translation>
        </message>
        <message>
            <source>The local portal's data folder was written by a newer version. {reason} Update the plugin.</source>
            <translation>كُتب مجلد بيانات البوابة المحلية بإصدار أحدث. {reason} حدّث الإضافة.</translation>
        </message>
        <message>
            <source>The local portal's database cannot be reached. {address} {reason}</source>
            <translation>تعذر الوصول إلى قاعدة بيانات البوابة المحلية. {address} {reason}</translation>
        </message>
        <message>
            <source>The local portal's port is in use by another program. {reason} Choose another.</source>
            <translation>منفذ البوابة المحلية يستخدمه برنامج آخر. {reason} اختر منفذًا آخر.</translation>
        </message>
        <message>
            <source>The map cannot be written to {path} for the processes that make the tiles: {reason}</source>
            <translation>تعذرت كتابة الخريطة في {path} لعمليات إنشاء الإطارات: {reason}</translation>
        </message>
        <message>
            <source>The map has no layer {value}. Choose layers of this map.</source>
            <translation>لا توجد في الخريطة طبقة {value}. اختر طبقات من هذه الخريطة.</translation>
        </message>
        <message>
            <source>The map shows no layer of which tiles could be made. Switch one on, or choose some.</source>
            <translation>لا تعرض الخريطة أي طبقة يمكن إنشاء إطارات منها. فعّل طبقة، أو اختر بعض الطبقات.</translation>
        </message>
        <message>
            <source>The pixels of layer '{layer}' could not be copied: {reason} See whether QGIS still shows the layer, and whether the disk has room.</source>
            <translation>تعذر نسخ خلايا الطبقة «{layer}»: {reason} تحقق من أن QGIS لا يزال يعرض الطبقة، ومن وجود مساحة على القرص.</translation>
        </message>
        <message>
            <source>The portal could not make the service: {messages} {message}</source>
            <translation>تعذر على البوابة إنشاء الخدمة: {messages} {message}</translation>
        </message>
        <message>
            <source>The portal did not share '{title}' with the group '{name}'. Ask the group's owner whether you may share with it.</source>
            <translation>لم تشارك البوابة «{title}» مع المجموعة «{name}». اسأل مالك المجموعة هل يُسمح لك بالمشاركة معها.</translation>
        </message>
        <message>
            <source>The portal does not know the publishing job that it began. {messages}</source>
            <translation>لا تعرف البوابة مهمة النشر التي بدأتها. {messages}</translation>
        </message>
        <message>
            <source>The portal has no group '{name}' that you can share with. Nothing was published.</source>
            <translation>لا توجد في البوابة مجموعة باسم «{name}» يمكنك المشاركة معها. لم يُنشر شيء.</translation>
        </message>
        <message>
            <source>The portal is still publishing after {seconds} seconds. Look at your content later. {messages}</source>
            <translation>لا تزال البوابة تنشر بعد {seconds} ثانية. راجع محتواك لاحقًا. {messages}</translation>
        </message>
        <message>
            <source>The portal made a service without the layers {names}.</source>
            <translation>أنشأت البوابة خدمة من دون الطبقات {names}.</translation>
        </message>
        <message>
            <source>The portal says that it has the folder '{name}' but does not show it. Choose another folder.</source>
            <translation>تقول البوابة إن المجلد «{name}» موجود لديها لكنها لا تعرضه. اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <source>The portal took the upload but named no service that it would make of it.</source>
            <translation>قبلت البوابة الملف المحمّل لكنها لم تذكر أي خدمة ستنشئها منه.</translation>
        </message>
        <message>
            <source>The project can only be read on the main thread. This is a mistake of the plugin; please report it.</source>
            <translation>لا يمكن قراءة المشروع إلا في مؤشر الترابط الرئيسي. هذا خطأ في الإضافة؛ يُرجى الإبلاغ عنه.</translation>
        </message>
        <message>
            <source>The project cannot be written to '{path}': {reason} Choose a file in a folder that you may write to.</source>
            <translation>تعذرت كتابة المشروع في «{path}»: {reason} اختر ملفًا في مجلد لديك إذن بالكتابة فيه.</translation>
        </message>
        <message>
            <source>The project has no layer {layer_id}; it may have been removed meanwhile. Choose the layers again.</source>
            <translation>لا توجد في المشروع طبقة {layer_id}؛ ربما أُزيلت في هذه الأثناء. اختر الطبقات من جديد.</translation>
        </message>
        <message>
            <source>The project {path} that the draft was made from is not there or cannot be read. {reason} Open it in QGIS, or export the draft anew.</source>
            <translation>المشروع {path} الذي أُنشئت منه المسودة غير موجود أو تعذرت قراءته. {reason} افتحه في QGIS، أو صدّر المسودة من جديد.</translation>
        </message>
        <message>
            <source>The proxy does not let the request to {url} through ({reason}). Look at QGIS's proxy settings.</source>
            <translation>لا يسمح الوكيل بمرور الطلب إلى {url} ({reason}). راجع إعدادات الوكيل في QGIS.</translation>
        </message>
        <message>
            <source>The service refused {refused} features of layer {layer}: {message} What was sent before them stays; correct them and publish again.</source>
            <translation>رفضت الخدمة عددًا من المعالم ({refused}) من الطبقة {layer}: {message} ما أُرسل قبلها يبقى؛ صحّحها وانشر مرة أخرى.</translation>
        </message>
        <message>
            <source>The tile in row {row}, column {column} takes {size} bytes, and a bundle holds at most {limit}. Choose another format or smaller tiles.</source>
            <translation>حجم الإطار في الصف {row} والعمود {column} هو {size} بايت، ولا تتسع الحزمة لأكثر من {limit}. اختر تنسيقًا آخر أو إطارات أصغر.</translation>
        </message>
        <message>
            <source>The tiles of '{layer}' have the levels {expected}; the published service has {found}.</source>
            <translation>مستويات إطارات «{layer}» هي {expected}؛ ومستويات الخدمة المنشورة هي {found}.</translation>
        </message>
        <message>
            <source>There is a service named '{name}' already. Choose another name, or overwrite it if it is yours.</source>
            <translation>توجد بالفعل خدمة باسم «{name}». اختر اسمًا آخر، أو اكتب فوقها إن كانت لك.</translation>
        </message>
        <message>
            <source>There is no authentication configuration {authcfg}. Choose another in the connection's settings.</source>
            <translation>لا يوجد تكوين مصادقة {authcfg}. اختر تكوينًا آخر في إعدادات الاتصال.</translation>
        </message>
        <message>
            <source>There is no dataset {dataset}, or it cannot be read. {reason}</source>
            <translation>لا توجد مجموعة بيانات {dataset}، أو تعذرت قراءتها. {reason}</translation>
        </message>
        <message>
            <source>There is no draft of the kind {value}. Kinds are {expected}.</source>
            <translation>لا توجد مسودة من النوع {value}. الأنواع هي {expected}.</translation>
        </message>
        <message>
            <source>There is no portal at {url}. Is the address complete?</source>
            <translation>لا توجد بوابة في {url}. هل العنوان كامل؟</translation>
        </message>
        <message>
            <source>There is no portal connection named '{name}'. Give its URL, or add it.</source>
            <translation>لا يوجد اتصال ببوابة باسم «{name}». حدد عنوان URL الخاص بها، أو أضفه.</translation>
        </message>
        <message>
            <source>There is no project to share. Open one, or give one with --project_path.</source>
            <translation>لا يوجد مشروع للمشاركة. افتح مشروعًا، أو حدده باستخدام --project_path.</translation>
        </message>
        <message>
            <source>There is no project {path}. For an .aprx, put a QGIS project of the same name beside it.</source>
            <translation>لا يوجد مشروع {path}. لاستخدام ملف .aprx، ضع بجانبه مشروع QGIS بالاسم نفسه.</translation>
        </message>
        <message>
            <source>There is no staging version {found}. Leave it out, or give 5, 102 or that of your server.</source>
            <translation>لا يوجد إصدار تجهيز {found}. اتركه فارغًا، أو أدخل 5 أو 102 أو إصدار خادمك.</translation>
        </message>
        <message>
            <source>There is not enough room on the disk of {path}. Free some, or choose another folder.</source>
            <translation>لا توجد مساحة كافية على قرص {path}. أفرغ بعض المساحة، أو اختر مجلدًا آخر.</translation>
        </message>
        <message>
            <source>What is still there: {remains}.</source>
            <translation>ما زال موجودًا: {remains}.</translation>
        </message>
        <message>
            <source>What was published cannot be noted on this computer: {reason} Is the disk full?</source>
            <translation>تعذر تسجيل ما نُشر على هذا الحاسوب: {reason} هل القرص ممتلئ؟</translation>
        </message>
        <message>
            <source>You have a web map named '{name}' already. Choose another title, or overwrite it.</source>
            <translation>لديك بالفعل خريطة ويب باسم «{name}». اختر عنوانًا آخر، أو اكتب فوقها.</translation>
        </message>
        <message>
            <source>You have an item made of a file named '{name}' already. Choose another service name, or overwrite it.</source>
            <translation>لديك بالفعل عنصر أُنشئ من ملف باسم «{name}». اختر اسمًا آخر للخدمة، أو اكتب فوقه.</translation>
        </message>
        <message>
            <source>You have no folder '{name}' on {url}.</source>
            <translation>ليس لديك مجلد باسم «{name}» في {url}.</translation>
        </message>
        <message>
            <source>You have several items '{title}' of the type {type} ({ids}), and it is not clear which is meant. Give the folder, or rename the others.</source>
            <translation>لديك عدة عناصر بالعنوان «{title}» من النوع {type} ({ids})، وليس واضحًا أيها المقصود. حدد المجلد، أو أعد تسمية العناصر الأخرى.</translation>
        </message>
        <message>
            <source>{dataset} cannot be changed. {reason}</source>
            <translation>تعذر تغيير {dataset}. {reason}</translation>
        </message>
        <message>
            <source>{dataset} cannot be made. {reason}</source>
            <translation>تعذر إنشاء {dataset}. {reason}</translation>
        </message>
        <message>
            <source>{dataset} has a field '{name}' already.</source>
            <translation>يوجد في {dataset} حقل باسم «{name}» بالفعل.</translation>
        </message>
        <message>
            <source>{dataset} has no field '{name}'.</source>
            <translation>لا يوجد في {dataset} حقل باسم «{name}».</translation>
        </message>
        <message>
            <source>{dataset} is there already. Set env.overwriteOutput to True to replace it.</source>
            <translation>مجموعة البيانات {dataset} موجودة بالفعل. عيّن القيمة True لـ env.overwriteOutput لاستبدالها.</translation>
        </message>
        <message>
            <source>{member} cannot be read while it is packed: {reason}. Try again.</source>
            <translation>تعذرت قراءة {member} أثناء حزمه: {reason}. حاول مرة أخرى.</translation>
        </message>
        <message>
            <source>{member} in {path} cannot be understood: {reason}</source>
            <translation>تعذر فهم {member} في {path}: {reason}</translation>
        </message>
        <message>
            <source>{member} in {path} is damaged ({reason}). Copy or stage it anew.</source>
            <translation>الملف {member} في {path} تالف ({reason}). انسخه أو جهّزه من جديد.</translation>
        </message>
        <message>
            <source>{name} cannot be '{value}'. It takes {expected}.</source>
            <translation>لا يمكن أن تكون قيمة {name} هي «{value}». القيم المقبولة: {expected}.</translation>
        </message>
        <message>
            <source>{name} cannot be set: it can only be read.</source>
            <translation>لا يمكن تعيين {name}: فهو للقراءة فقط.</translation>
        </message>
        <message>
            <source>{name} does not take {value}; it takes {expected}.</source>
            <translation>لا يقبل {name} القيمة {value}؛ بل يقبل {expected}.</translation>
        </message>
        <message>
            <source>{name} is missing. Give a value.</source>
            <translation>القيمة {name} غير محددة. أدخل قيمة.</translation>
        </message>
        <message>
            <source>{path} asks for too much ({what}: {found}, at most {limit}) and is not opened.</source>
            <translation>يطلب الملف {path} أكثر من اللازم ({what}: {found}، والحد الأقصى {limit}) ولذلك لم يُفتح.</translation>
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation>تعذرت قراءة {path}: {reason}.</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason} Choose a folder that exists and that you may write to.</source>
            <translation>تعذرت كتابة {path}: {reason} اختر مجلدًا موجودًا لديك إذن بالكتابة فيه.</translation>
        </message>
        <message>
            <source>{path} cannot be written: {reason}. Choose a folder that you may write to.</source>
            <translation>تعذرت كتابة {path}: {reason}. اختر مجلدًا لديك إذن بالكتابة فيه.</translation>
        </message>
        <message>
            <source>{path} exists already and is not replaced unless you say so. Choose another name, or allow overwriting.</source>
            <translation>الملف {path} موجود بالفعل ولا يُستبدل إلا إذا طلبت ذلك. اختر اسمًا آخر، أو اسمح بالكتابة فوقه.</translation>
        </message>
        <message>
            <source>{path} exists already. Choose another name, or allow overwriting.</source>
            <translation>الملف {path} موجود بالفعل. اختر اسمًا آخر، أو اسمح بالكتابة فوقه.</translation>
        </message>
        <message>
            <source>{path} holds a DOCTYPE, which no draft needs and which could reach out of the file. Remove it.</source>
            <translation>يتضمن الملف {path} تصريح DOCTYPE لا تحتاج إليه أي مسودة وقد يصل إلى خارج الملف. أزله.</translation>
        </message>
        <message>
            <source>{path} holds a bundle of tiles that is damaged ({reason}). Copy the package or make it anew.</source>
            <translation>يتضمن الملف {path} حزمة إطارات تالفة ({reason}). انسخ الحزمة أو أنشئها من جديد.</translation>
        </message>
        <message>
            <source>{path} holds a link or device ({member}) and is not opened.</source>
            <translation>يتضمن الملف {path} ارتباطًا أو جهازًا ({member}) ولذلك لم يُفتح.</translation>
        </message>
        <message>
            <source>{path} holds a member with a forbidden name ({member}) and is not opened.</source>
            <translation>يتضمن الملف {path} ملفًا باسم محظور ({member}) ولذلك لم يُفتح.</translation>
        </message>
        <message>
            <source>{path} holds no {member}.</source>
            <translation>لا يتضمن {path} الملف {member}.</translation>
        </message>
        <message>
            <source>{path} holds two members for one place ({member}) and is not opened.</source>
            <translation>يتضمن الملف {path} ملفين للمكان نفسه ({member}) ولذلك لم يُفتح.</translation>
        </message>
        <message>
            <source>{path} is an archive but no service definition: it lacks {member}.</source>
            <translation>الملف {path} أرشيف لكنه ليس تعريف خدمة: ينقصه {member}.</translation>
        </message>
        <message>
            <source>{path} is damaged or cut off ({reason}). Copy or stage it anew.</source>
            <translation>الملف {path} تالف أو مبتور ({reason}). انسخه أو جهّزه من جديد.</translation>
        </message>
        <message>
            <source>{path} is no service definition: it is not a 7z archive.</source>
            <translation>الملف {path} ليس تعريف خدمة: فهو ليس أرشيف 7z.</translation>
        </message>
        <message>
            <source>{path} is no tile package that can be read ({reason}). Copy it or make it anew.</source>
            <translation>الملف {path} ليس حزمة إطارات متجانبة يمكن قراءتها ({reason}). انسخه أو أنشئه من جديد.</translation>
        </message>
        <message>
            <source>{path} is not a service definition draft: it begins with '{found}' and not with SVCManifest.</source>
            <translation>الملف {path} ليس مسودة تعريف خدمة: فهو يبدأ بـ «{found}» وليس بـ SVCManifest.</translation>
        </message>
        <message>
            <source>{path} is not a tiling scheme: it begins with '{found}'.</source>
            <translation>الملف {path} ليس مخطط إطارات متجانبة: فهو يبدأ بـ «{found}».</translation>
        </message>
        <message>
            <source>{path} is not in the encoding that it says it is in: {reason}</source>
            <translation>الملف {path} ليس بالترميز الذي يصرح به: {reason}</translation>
        </message>
        <message>
            <source>{path} is not well-formed XML (line {line}): {reason}</source>
            <translation>الملف {path} ليس بصيغة XML سليمة (السطر {line}): {reason}</translation>
        </message>
        <message>
            <source>{path} is packed in a way that is not read here ({what}). Stage it anew.</source>
            <translation>الملف {path} محزوم بطريقة لا تُقرأ هنا ({what}). جهّزه من جديد.</translation>
        </message>
        <message>
            <source>{path} is too large to be a draft: more than {limit} {what}.</source>
            <translation>الملف {path} أكبر من أن يكون مسودة: أكثر من {limit} {what}.</translation>
        </message>
        <message>
            <source>{url} answered with a web page in place of data (HTTP {status}). Is this the portal's address?</source>
            <translation>أجاب {url} بصفحة ويب بدلاً من البيانات (HTTP {status}). هل هذا عنوان البوابة؟</translation>
        </message>
        <message>
            <source>{url} cannot be reached ({reason}). Is the address right, and is the portal running?</source>
            <translation>تعذر الوصول إلى {url} ({reason}). هل العنوان صحيح، وهل البوابة تعمل؟</translation>
        </message>
        <message>
            <source>{url} could not store the upload: {message} {messages}</source>
            <translation>تعذر على {url} تخزين الملف المحمّل: {message} {messages}</translation>
        </message>
        <message>
            <source>{url} did not answer in time. Try again later, or raise the timeout in QGIS's network settings.</source>
            <translation>لم يُجب {url} في الوقت المحدد. حاول لاحقًا، أو زد المهلة في إعدادات الشبكة في QGIS.</translation>
        </message>
        <message>
            <source>{url} does not accept this user name and password.</source>
            <translation>لا يقبل {url} اسم المستخدم وكلمة المرور هذين.</translation>
        </message>
        <message>
            <source>{url} does not take the file for a service definition.</source>
            <translation>لا يعدّ {url} هذا الملف تعريف خدمة.</translation>
        </message>
        <message>
            <source>{url} has no publishing tool, so nothing can be published there.</source>
            <translation>لا توجد في {url} أداة نشر، لذا لا يمكن نشر شيء هناك.</translation>
        </message>
        <message>
            <source>{url} has no room or credits left for this: {message}</source>
            <translation>لم تبقَ في {url} مساحة أو أرصدة لهذا: {message}</translation>
        </message>
        <message>
            <source>{url} is not encrypted, so no password is sent there. Use https.</source>
            <translation>الاتصال بـ {url} غير مشفر، لذا لا تُرسل إليه أي كلمة مرور. استخدم https.</translation>
        </message>
        <message>
            <source>{url} is overloaded or under maintenance (HTTP {status}). Try again later.</source>
            <translation>الخادم {url} محمّل فوق طاقته أو قيد الصيانة (HTTP {status}). حاول لاحقًا.</translation>
        </message>
        <message>
            <source>{url} no longer accepts the sign-in. Sign in again.</source>
            <translation>لم يعد {url} يقبل تسجيل الدخول. سجّل الدخول مرة أخرى.</translation>
        </message>
        <message>
            <source>{url} refused: {message} {details}</source>
            <translation>رفض {url} الطلب: {message} {details}</translation>
        </message>
        <message>
            <source>{url} says that you may not do this: {message} Ask the portal's administrator for the right.</source>
            <translation>يقول {url} إنه لا يُسمح لك بهذا: {message} اطلب الإذن من مسؤول البوابة.</translation>
        </message>
        <message>
            <source>{url} sends us on to {location}, which is another host. If that is right, enter that address.</source>
            <translation>يحيلنا {url} إلى {location}، وهو مضيف آخر. إن كان ذلك صحيحًا، فأدخل ذلك العنوان.</translation>
        </message>
        <message>
            <source>{url} sent an answer of more than {limit} bytes, which is not taken.</source>
            <translation>أرسل {url} إجابة يتجاوز حجمها {limit} بايت، ولذلك لم تُقبل.</translation>
        </message>
        <message>
            <source>{url} sent an answer that is cut off or damaged. Try again.</source>
            <translation>أرسل {url} إجابة مبتورة أو تالفة. حاول مرة أخرى.</translation>
        </message>
        <message>
            <source>{url} still appends features that an earlier run sent. Put the service back in some minutes.</source>
            <translation>لا يزال {url} يُلحق معالم أرسلها تشغيل سابق. أرجع الخدمة بعد بضع دقائق.</translation>
        </message>
        <message>
            <source>{url} stored {found} bytes of {expected}. The upload was taken back; try again.</source>
            <translation>خزّن {url} عدد البايتات {found} من {expected}. تم التراجع عن التحميل؛ حاول مرة أخرى.</translation>
        </message>
        <message>
            <source>{url} wants a sign-in. Sign in to the portal first.</source>
            <translation>يطلب {url} تسجيل الدخول. سجّل الدخول إلى البوابة أولاً.</translation>
        </message>
        <message>
            <source>{url} wants another kind of sign-in than this connection has.</source>
            <translation>يطلب {url} نوعًا من تسجيل الدخول غير نوع هذا الاتصال.</translation>
        </message>
        <message>
            <source>{url}: what was asked for is not there, or you may not see it. {message}</source>
            <translation>المطلوب من {url} غير موجود، أو لا يُسمح لك برؤيته. {message}</translation>
        </message>
    </context>
    <context>
        <name>Findings</name>
        <message>
            <source>A layer has no name. Name it.</source>
            <translation>توجد طبقة بلا اسم. سمّها.</translation>
        </message>
        <message>
            <source>A service cannot be named '{name}'; it will be named '{becomes}'. The title keeps the name as you wrote it.</source>
            <translation>لا يمكن تسمية خدمة «{name}»؛ وستُسمى «{becomes}». ويحتفظ العنوان بالاسم كما كتبته.</translation>
        </message>
        <message>
            <source>A setting of the symbology of layer '{layer}' has no place in a feature service and is ignored: {what}.</source>
            <translation>يوجد في ترميز الطبقة «{layer}» إعداد لا مكان له في خدمة المعالم ويُتجاهل: {what}.</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' holds dates before 1900 (from {earliest}), which some web clients show wrongly. Keep such dates as text if they matter.</source>
            <translation>يتضمن العمود «{field}» من الطبقة «{layer}» تواريخ قبل عام 1900 (بدءًا من {earliest})، وتعرضها بعض برامج الويب عرضًا خاطئًا. احتفظ بهذه التواريخ كنص إن كانت مهمة.</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' holds whole numbers up to {value}, whose last digits are lost. Turn the column into text.</source>
            <translation>يتضمن العمود «{field}» من الطبقة «{layer}» أعدادًا صحيحة تصل إلى {value}، وستُفقد خاناتها الأخيرة. حوّل العمود إلى نص.</translation>
        </message>
        <message>
            <source>Column '{field}' of layer '{layer}' is made for {length} characters but holds a text of {longest}. Make the column longer, or shorten the text.</source>
            <translation>العمود «{field}» من الطبقة «{layer}» مخصص لعدد أحرف {length} لكنه يتضمن نصًا عدد أحرفه {longest}. زد طول العمود، أو قصّر النص.</translation>
        </message>
        <message>
            <source>Columns of 64-bit whole numbers of layer '{layer}' become floating-point numbers: {fields}. Values up to 9007199254740992 stay exact.</source>
            <translation>تتحول أعمدة الأعداد الصحيحة 64 بت في الطبقة «{layer}» إلى أعداد بفاصلة عائمة: {fields}. القيم حتى 9007199254740992 تبقى دقيقة.</translation>
        </message>
        <message>
            <source>Columns of JSON or key-value maps of layer '{layer}' become JSON text: {fields}.</source>
            <translation>تتحول أعمدة JSON أو خرائط المفاتيح والقيم في الطبقة «{layer}» إلى نص JSON: {fields}.</translation>
        </message>
        <message>
            <source>Columns of dates of layer '{layer}' become dates at midnight: {fields}.</source>
            <translation>تتحول أعمدة التواريخ في الطبقة «{layer}» إلى تواريخ عند منتصف الليل: {fields}.</translation>
        </message>
        <message>
            <source>Columns of dates with a time of layer '{layer}' are kept to the second: {fields}.</source>
            <translation>تُحفظ أعمدة التواريخ ذات الوقت في الطبقة «{layer}» بدقة الثانية: {fields}.</translation>
        </message>
        <message>
            <source>Columns of layer '{layer}' are of a type that web layers do not have and become text: {fields}.</source>
            <translation>أعمدة الطبقة «{layer}» التالية من نوع لا تعرفه طبقات الويب وتتحول إلى نص: {fields}.</translation>
        </message>
        <message>
            <source>Columns of layer '{layer}' get other names in the geodatabase: {names}. Rename them yourself if scripts or web maps go by them.</source>
            <translation>تأخذ أعمدة الطبقة «{layer}» أسماء أخرى في قاعدة البيانات الجغرافية: {names}. أعد تسميتها بنفسك إن كانت نصوص برمجية أو خرائط ويب تعتمد عليها.</translation>
        </message>
        <message>
            <source>Columns of lists of layer '{layer}' become text: {fields}.</source>
            <translation>تتحول أعمدة القوائم في الطبقة «{layer}» إلى نص: {fields}.</translation>
        </message>
        <message>
            <source>Columns of times of layer '{layer}' become text like 14:30:00: {fields}.</source>
            <translation>تتحول أعمدة الأوقات في الطبقة «{layer}» إلى نص مثل 14:30:00: {fields}.</translation>
        </message>
        <message>
            <source>Columns of true and false of layer '{layer}' become 1 and 0: {fields}.</source>
            <translation>تتحول أعمدة الصواب والخطأ في الطبقة «{layer}» إلى 1 و0: {fields}.</translation>
        </message>
        <message>
            <source>Everyone may change the features ({allowed}), without signing in. Approve public data collection if you mean it, or switch off editing.</source>
            <translation>يمكن للجميع تغيير المعالم ({allowed}) دون تسجيل الدخول. وافق على جمع البيانات العام إن كنت تقصد ذلك، أو أوقف التحرير.</translation>
        </message>
        <message>
            <source>Everyone may download the whole layer as a file (capability Extract).</source>
            <translation>يمكن للجميع تنزيل الطبقة كلها كملف (الإمكانية Extract).</translation>
        </message>
        <message>
            <source>Feature services do not know these capabilities: {words}. Check their spelling.</source>
            <translation>لا تعرف خدمات المعالم هذه الإمكانيات: {words}. راجع كتابتها.</translation>
        </message>
        <message>
            <source>Fixed layer numbers are asked for, but these have none: {layers}. Let numbers be assigned, or do not ask for the check.</source>
            <translation>مطلوب أرقام ثابتة للطبقات، لكن هذه الطبقات بلا أرقام: {layers}. دع الأرقام تُعيَّن، أو لا تطلب هذا الفحص.</translation>
        </message>
        <message>
            <source>HTML in labels</source>
            <translation>HTML في التسميات</translation>
        </message>
        <message>
            <source>Joined columns of layer '{layer}' are published with their present values: {fields}. Publish again when the joined layer changes.</source>
            <translation>تُنشر الأعمدة المربوطة في الطبقة «{layer}» بقيمها الحالية: {fields}. انشر مرة أخرى عندما تتغير الطبقة المربوطة.</translation>
        </message>
        <message>
            <source>Layer '{layer}' ({provider}) cannot be part of {kind} and is left out. Add it to the web map instead.</source>
            <translation>لا يمكن أن تكون الطبقة «{layer}» ({provider}) جزءًا من {kind} ولذلك تُستبعد. أضفها إلى خريطة الويب بدلاً من ذلك.</translation>
        </message>
        <message>
            <source>Layer '{layer}' comes from another server ({source}); its features are fetched and copied, as many as that server gives. Compare the counts afterwards.</source>
            <translation>تأتي الطبقة «{layer}» من خادم آخر ({source})؛ تُجلب معالمها وتُنسخ بقدر ما يعطيه ذلك الخادم. قارن الأعداد بعد ذلك.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has heights (z-values), but the draft has no default height, so clients that know no heights cannot add features. Set a default height.</source>
            <translation>للطبقة «{layer}» ارتفاعات (قيم z)، لكن المسودة بلا ارتفاع افتراضي، لذا لا تستطيع البرامج التي لا تعرف الارتفاعات إضافة معالم. عيّن ارتفاعًا افتراضيًا.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has measures (m-values), which most web clients do not edit or show.</source>
            <translation>للطبقة «{layer}» قياسات (قيم m) لا تحررها معظم برامج الويب ولا تعرضها.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no coordinate system and may land in the wrong place. Set its CRS in the layer's properties.</source>
            <translation>ليس للطبقة «{layer}» نظام إحداثيات وقد تظهر في المكان الخطأ. عيّن نظام الإحداثيات المرجعي في خصائص الطبقة.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no coordinate system, so no tiles can be made of it. Set its CRS in the layer's properties.</source>
            <translation>ليس للطبقة «{layer}» نظام إحداثيات، لذا لا يمكن إنشاء إطارات منها. عيّن نظام الإحداثيات المرجعي في خصائص الطبقة.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no features. It is published empty.</source>
            <translation>ليس في الطبقة «{layer}» معالم. ستُنشر فارغة.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has no spatial index, so the server reads all of it for every map. Create an index.</source>
            <translation>ليس للطبقة «{layer}» فهرس مكاني، لذا يقرؤها الخادم كلها لكل خريطة. أنشئ فهرسًا.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has unsaved edits, which are not published. Save them first.</source>
            <translation>في الطبقة «{layer}» تعديلات غير محفوظة لن تُنشر. احفظها أولاً.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} columns; a geodatabase table holds {most}. Leave some of them out.</source>
            <translation>عدد أعمدة الطبقة «{layer}» هو {count}؛ ولا يتسع جدول قاعدة البيانات الجغرافية لأكثر من {most}. استبعد بعضها.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} features and is drawn at every scale, which is slow on the web. Set a scale range, or share tiles.</source>
            <translation>عدد معالم الطبقة «{layer}» هو {count} وتُرسم بكل المقاييس، وهذا بطيء على الويب. عيّن نطاق مقياس، أو شارك إطارات متجانبة.</translation>
        </message>
        <message>
            <source>Layer '{layer}' has {count} features; a geodatabase table holds {most}. Split the layer.</source>
            <translation>عدد معالم الطبقة «{layer}» هو {count}؛ ولا يتسع جدول قاعدة البيانات الجغرافية لأكثر من {most}. قسّم الطبقة.</translation>
        </message>
        <message>
            <source>Layer '{layer}' holds geometry of no single kind (point, line or polygon) and is left out. Split it by kind of geometry.</source>
            <translation>تضم الطبقة «{layer}» هندسات ليست من نوع واحد (نقطة أو خط أو مضلع) ولذلك تُستبعد. قسّمها حسب نوع الهندسة.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is drawn by a renderer that web layers do not have ({renderer}). Choose another kind of symbology.</source>
            <translation>تُرسم الطبقة «{layer}» بعارض لا تعرفه طبقات الويب ({renderer}). اختر نوعًا آخر من الترميز.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in a custom coordinate system ({crs}), which not every client knows. Prefer a system with an EPSG code.</source>
            <translation>الطبقة «{layer}» في نظام إحداثيات مخصص ({crs}) لا تعرفه كل البرامج. يُفضَّل نظام له رمز EPSG.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in a file ({source}) that a server cannot use in place. Copy the data, or share the layer on its own as a web feature layer first.</source>
            <translation>الطبقة «{layer}» في ملف ({source}) لا يستطيع الخادم استخدامه في مكانه. انسخ البيانات، أو شارك الطبقة وحدها كطبقة معالم ويب أولاً.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is in {crs}, the map in {map_crs}. It is reprojected whenever it is drawn with the map; nothing needs to be done.</source>
            <translation>الطبقة «{layer}» في {crs}، والخريطة في {map_crs}. يُعاد إسقاطها كلما رُسمت مع الخريطة؛ ولا يلزم فعل شيء.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not set up to be synchronised: it has no global ids. Copy the data, add a global id column, or switch off Sync.</source>
            <translation>الطبقة «{layer}» غير معدّة للمزامنة: ليست لها معرّفات عمومية. انسخ البيانات، أو أضف عمود معرّفات عمومية، أو أوقف Sync.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not ticked in the map and starts switched off on the web.</source>
            <translation>الطبقة «{layer}» غير مفعّلة في الخريطة وستبدأ غير مرئية على الويب.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is said to be in degrees ({crs}), but its coordinates ({extent}) are none. Set the CRS that its data are really in.</source>
            <translation>يُذكر أن الطبقة «{layer}» بالدرجات ({crs})، لكن إحداثياتها ({extent}) ليست كذلك. عيّن نظام الإحداثيات المرجعي الحقيقي لبياناتها.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is shared with everyone, and columns look as if they tell of persons: {fields}. Share less widely, or leave the columns out.</source>
            <translation>الطبقة «{layer}» مشتركة مع الجميع، وفيها أعمدة يبدو أنها تتعلق بأشخاص: {fields}. ضيّق نطاق المشاركة، أو استبعد الأعمدة.</translation>
        </message>
        <message>
            <source>Layer '{layer}': {facts}</source>
            <translation>الطبقة «{layer}»: {facts}</translation>
        </message>
        <message>
            <source>No scale shows layer '{layer}': it is to be seen from 1:{min_scale} down to 1:{max_scale}, which is upside down. Swap the two.</source>
            <translation>لا تظهر الطبقة «{layer}» بأي مقياس: يُفترض أن تُرى من 1:{min_scale} إلى 1:{max_scale}، وهذا معكوس. بدّل بين القيمتين.</translation>
        </message>
        <message>
            <source>Nothing in the map '{map}' can be in {kind}; layers from the web do not count. Add a layer with data of its own, or share another kind of web layer.</source>
            <translation>لا شيء في الخريطة «{map}» يمكن أن يكون في {kind}؛ الطبقات القادمة من الويب لا تُحسب. أضف طبقة لها بياناتها الخاصة، أو شارك نوعًا آخر من طبقات الويب.</translation>
        </message>
        <message>
            <source>OGC services ({extensions}) must be shared with everyone. Share with everyone, or switch them off.</source>
            <translation>يجب مشاركة خدمات OGC ({extensions}) مع الجميع. شارك مع الجميع، أو أوقفها.</translation>
        </message>
        <message>
            <source>Only those features of layer '{layer}' are published that pass its filter ({filter}). Clear the filter to publish all.</source>
            <translation>لا تُنشر من معالم الطبقة «{layer}» إلا المعالم التي تجتاز مرشحها ({filter}). امسح المرشح لنشر الكل.</translation>
        </message>
        <message>
            <source>Several layers are named '{layer}'. Give each layer a name of its own, since web clients tell layers apart by name.</source>
            <translation>تحمل عدة طبقات الاسم «{layer}». أعطِ كل طبقة اسمًا خاصًا بها، لأن برامج الويب تميز الطبقات بالاسم.</translation>
        </message>
        <message>
            <source>Storing the layer costs about {credits} credits a month, and {left} are left. Share less, or get more credits.</source>
            <translation>يكلف تخزين الطبقة نحو {credits} من الأرصدة شهريًا، والمتبقي {left}. قلّل ما تشاركه، أو احصل على مزيد من الأرصدة.</translation>
        </message>
        <message>
            <source>Sync goes with all of create, update and delete, or with none of them; here {lacking} is missing. Allow all three, or switch off Sync.</source>
            <translation>تتطلب Sync كل العمليات create وupdate وdelete أو لا شيء منها؛ وهنا تنقص {lacking}. اسمح بالثلاث، أو أوقف Sync.</translation>
        </message>
        <message>
            <source>Table '{layer}' cannot be part of {kind}, which holds only what can be drawn. Leave the table out, or share a web feature layer.</source>
            <translation>لا يمكن أن يكون الجدول «{layer}» جزءًا من {kind}، إذ لا يتضمن إلا ما يمكن رسمه. استبعد الجدول، أو شارك طبقة معالم ويب.</translation>
        </message>
        <message>
            <source>The copy of the data needs about {size_bytes}, but the disk has {free_bytes} left. Make room, or share fewer layers.</source>
            <translation>تحتاج نسخة البيانات إلى نحو {size_bytes}، لكن المتبقي على القرص {free_bytes}. أفرغ مساحة، أو شارك طبقات أقل.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' are called '{name}' in the geodatabase; the web layer keeps its name.</source>
            <translation>تُسمى بيانات الطبقة «{layer}» في قاعدة البيانات الجغرافية «{name}»؛ وتحتفظ طبقة الويب باسمها.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' are in memory only: they are published, but lost when QGIS closes. Make the layer permanent to be able to publish it again.</source>
            <translation>بيانات الطبقة «{layer}» في الذاكرة فقط: تُنشر، لكنها تُفقد عند إغلاق QGIS. اجعل الطبقة دائمة لتتمكن من نشرها مرة أخرى.</translation>
        </message>
        <message>
            <source>The data of layer '{layer}' cannot be reached ({source}). Repair its source, or leave the layer out.</source>
            <translation>تعذر الوصول إلى بيانات الطبقة «{layer}» ({source}). أصلح مصدرها، أو استبعد الطبقة.</translation>
        </message>
        <message>
            <source>The data of table '{layer}' cannot be reached ({source}). Repair its source, or leave the table out.</source>
            <translation>تعذر الوصول إلى بيانات الجدول «{layer}» ({source}). أصلح مصدره، أو استبعد الجدول.</translation>
        </message>
        <message>
            <source>The draft names layers that the map does not have ({count}: {layer_ids}). Make the draft anew, or let it forget them.</source>
            <translation>تذكر المسودة طبقات ليست في الخريطة ({count}: {layer_ids}). أنشئ المسودة من جديد، أو دعها تنسى هذه الطبقات.</translation>
        </message>
        <message>
            <source>The draft was made from {draft_project}, but {project} is open. Check that this is the map you mean.</source>
            <translation>أُنشئت المسودة من {draft_project}، لكن المشروع المفتوح هو {project}. تحقق من أن هذه هي الخريطة المقصودة.</translation>
        </message>
        <message>
            <source>The extension {extension} is switched on. It is handed to the server as the draft has it; nothing here checks it.</source>
            <translation>الملحق {extension} مفعّل. يُسلَّم إلى الخادم كما هو في المسودة؛ ولا شيء هنا يفحصه.</translation>
        </message>
        <message>
            <source>The filter of layer '{layer}' is refused by its data source: {reason}. Correct the filter ({filter}) or clear it.</source>
            <translation>يرفض مصدر البيانات مرشح الطبقة «{layer}»: {reason}. صحّح المرشح ({filter}) أو امسحه.</translation>
        </message>
        <message>
            <source>The item has no description. Say what is in it and where it comes from.</source>
            <translation>العنصر بلا وصف. اذكر ما فيه ومصدره.</translation>
        </message>
        <message>
            <source>The item has no summary, so others cannot tell what it is. Write a sentence or two.</source>
            <translation>العنصر بلا ملخص، لذا لا يعرف الآخرون ما هو. اكتب جملة أو جملتين.</translation>
        </message>
        <message>
            <source>The item has no tags, so others will hardly find it. Add some words.</source>
            <translation>العنصر بلا علامات، لذا يصعب على الآخرين العثور عليه. أضف بعض الكلمات.</translation>
        </message>
        <message>
            <source>The layer needs about {size_bytes}, but only {left_bytes} of your room on the portal is left. Delete what you no longer need, or share fewer layers.</source>
            <translation>تحتاج الطبقة إلى نحو {size_bytes}، لكن المتبقي من مساحتك في البوابة {left_bytes} فقط. احذف ما لم تعد تحتاج إليه، أو شارك طبقات أقل.</translation>
        </message>
        <message>
            <source>The layer will take about {size_bytes} on the portal and cost about {credits} credits a month.</source>
            <translation>ستشغل الطبقة نحو {size_bytes} في البوابة وتكلف نحو {credits} من الأرصدة شهريًا.</translation>
        </message>
        <message>
            <source>The layer will take about {size_bytes} on the portal.</source>
            <translation>ستشغل الطبقة نحو {size_bytes} في البوابة.</translation>
        </message>
        <message>
            <source>The layers are in several databases ({connections}), but a feature service that leaves its data in place needs one. Copy the data, or keep to layers of one database.</source>
            <translation>الطبقات في عدة قواعد بيانات ({connections})، لكن خدمة المعالم التي تترك بياناتها في مكانها تتطلب قاعدة واحدة. انسخ البيانات، أو اقتصر على طبقات قاعدة واحدة.</translation>
        </message>
        <message>
            <source>The list of values of column '{field}' of layer '{layer}' has {count} entries; the service tells clients {most}. Shorten the list, or raise maxDomainCodeCount.</source>
            <translation>عدد إدخالات قائمة القيم للعمود «{field}» من الطبقة «{layer}» هو {count}؛ ولا تُعلم الخدمة البرامج إلا بـ {most}. قصّر القائمة، أو زد maxDomainCodeCount.</translation>
        </message>
        <message>
            <source>The look of layer '{layer}' will be approximated: {loss}.</source>
            <translation>سيُقرَّب مظهر الطبقة «{layer}»: {loss}.</translation>
        </message>
        <message>
            <source>The map '{map}' has no coordinate system. Set one under Project &gt; Properties &gt; CRS.</source>
            <translation>ليس للخريطة «{map}» نظام إحداثيات. عيّنه من المشروع &gt; خصائص &gt; نظام الإحداثيات المرجعي.</translation>
        </message>
        <message>
            <source>The map '{map}' has no layers, so there is nothing to share. Add a layer, or choose other layers.</source>
            <translation>ليس في الخريطة «{map}» طبقات، لذا لا يوجد ما يُشارَك. أضف طبقة، أو اختر طبقات أخرى.</translation>
        </message>
        <message>
            <source>The name '{name}' is in use on the portal. Choose another name, or choose to overwrite the service.</source>
            <translation>الاسم «{name}» مستخدم في البوابة. اختر اسمًا آخر، أو اختر الكتابة فوق الخدمة.</translation>
        </message>
        <message>
            <source>The name of layer '{layer}' holds control characters, which a service cannot bear. Rename the layer.</source>
            <translation>يتضمن اسم الطبقة «{layer}» أحرف تحكم لا تحتملها الخدمة. أعد تسمية الطبقة.</translation>
        </message>
        <message>
            <source>The names of layers '{layer}' and '{other}' differ only in upper and lower case, which a geodatabase does not tell apart. Rename one of them.</source>
            <translation>لا يختلف اسما الطبقتين «{layer}» و«{other}» إلا في حالة الأحرف الكبيرة والصغيرة، ولا تميز قاعدة البيانات الجغرافية بينهما. أعد تسمية إحداهما.</translation>
        </message>
        <message>
            <source>The number {number} is given to several layers: {layers}. Let the numbers be assigned anew.</source>
            <translation>أُعطي الرقم {number} لعدة طبقات: {layers}. دع الأرقام تُعيَّن من جديد.</translation>
        </message>
        <message>
            <source>The portal does not have these groups for you: {groups}. Choose others.</source>
            <translation>ليست لديك في البوابة هذه المجموعات: {groups}. اختر غيرها.</translation>
        </message>
        <message>
            <source>The portal has no folder '{folder}' yet; it will be made.</source>
            <translation>لا يوجد في البوابة مجلد باسم «{folder}» بعد؛ وسيُنشأ.</translation>
        </message>
        <message>
            <source>The portal has no server that can make {kind}. Choose another kind of layer or another portal.</source>
            <translation>ليس للبوابة خادم يمكنه إنشاء {kind}. اختر نوعًا آخر من الطبقات أو بوابة أخرى.</translation>
        </message>
        <message>
            <source>The project was never saved, so it cannot remember what was published from it. Save it.</source>
            <translation>لم يُحفظ المشروع قط، لذا لا يمكنه تذكّر ما نُشر منه. احفظه.</translation>
        </message>
        <message>
            <source>The property '{property}' is not documented for this draft. It is kept but may have no effect; check its spelling.</source>
            <translation>الخاصية «{property}» غير موثقة لهذه المسودة. تُحفظ لكنها قد تكون بلا أثر؛ راجع كتابتها.</translation>
        </message>
        <message>
            <source>The relation '{relation}' from layer '{layer}' to '{other}' is published as a relationship class.</source>
            <translation>تُنشر العلاقة «{relation}» من الطبقة «{layer}» إلى «{other}» كفئة علاقات.</translation>
        </message>
        <message>
            <source>The relation '{relation}' of layer '{layer}' does not go along: {obstacle}. The columns of its keys are published as they are.</source>
            <translation>لا تُنشر العلاقة «{relation}» للطبقة «{layer}»: {obstacle}. وتُنشر أعمدة مفاتيحها كما هي.</translation>
        </message>
        <message>
            <source>The service '{name}' belongs to {owner}, so you cannot overwrite it. Choose another name.</source>
            <translation>الخدمة «{name}» مملوكة لـ {owner}، لذا لا يمكنك الكتابة فوقها. اختر اسمًا آخر.</translation>
        </message>
        <message>
            <source>The service asks for at least {least} instances and at most {most}. Raise the one or lower the other.</source>
            <translation>تطلب الخدمة {least} من المثيلات على الأقل و{most} على الأكثر. زد الأول أو خفّض الثاني.</translation>
        </message>
        <message>
            <source>The service has no name. Enter one.</source>
            <translation>الخدمة بلا اسم. أدخل اسمًا.</translation>
        </message>
        <message>
            <source>The service's name has {length} characters; {longest} are allowed. Shorten it.</source>
            <translation>عدد أحرف اسم الخدمة {length}؛ والمسموح به {longest}. قصّره.</translation>
        </message>
        <message>
            <source>The source of layer '{layer}' ({source}) is not known to be registered with the server, so its data are copied. Register it to leave the data in place.</source>
            <translation>لا يُعرف أن مصدر الطبقة «{layer}» ({source}) مسجل لدى الخادم، لذا تُنسخ بياناتها. سجّله لترك البيانات في مكانها.</translation>
        </message>
        <message>
            <source>The source of layer '{layer}' ({source}) must be registered with the server. Register it, or copy the data.</source>
            <translation>يجب تسجيل مصدر الطبقة «{layer}» ({source}) لدى الخادم. سجّله، أو انسخ البيانات.</translation>
        </message>
        <message>
            <source>The source of table '{layer}' ({source}) is not known to be registered with the server, so its data are copied. Register it to leave the data in place.</source>
            <translation>لا يُعرف أن مصدر الجدول «{layer}» ({source}) مسجل لدى الخادم، لذا تُنسخ بياناته. سجّله لترك البيانات في مكانها.</translation>
        </message>
        <message>
            <source>The tiles number up to {tiles} and take about {megabytes} MB, which takes long to make and to upload. Leave out the deepest levels, or share a smaller area.</source>
            <translation>يصل عدد الإطارات إلى {tiles} وتشغل نحو {megabytes} ميغابايت، مما يستغرق وقتًا طويلاً للإنشاء والتحميل. استبعد المستويات الأعمق، أو شارك منطقة أصغر.</translation>
        </message>
        <message>
            <source>The tiles will be in WGS 84; the map is in {crs} and is redrawn for it. Shapes and scales may look different.</source>
            <translation>ستكون الإطارات في WGS 84؛ والخريطة في {crs} ويُعاد رسمها لذلك. قد تختلف الأشكال والمقاييس.</translation>
        </message>
        <message>
            <source>The tiles will be in Web Mercator; the map is in {crs} and is redrawn for it. Shapes and scales may look different.</source>
            <translation>ستكون الإطارات في Web Mercator؛ والخريطة في {crs} ويُعاد رسمها لذلك. قد تختلف الأشكال والمقاييس.</translation>
        </message>
        <message>
            <source>The tiling scheme is in the coordinate system {scheme}, the map in {crs}. Set the map to the scheme's system, or choose another scheme.</source>
            <translation>مخطط الإطارات المتجانبة في نظام الإحداثيات {scheme}، والخريطة في {crs}. اضبط الخريطة على نظام المخطط، أو اختر مخططًا آخر.</translation>
        </message>
        <message>
            <source>These texts of the service hold characters that are reserved: {properties}. Take them out.</source>
            <translation>تتضمن نصوص الخدمة هذه أحرفًا محجوزة: {properties}. أزلها.</translation>
        </message>
        <message>
            <source>This draft describes a kind of service that cannot be made from a map. Choose a feature, tile or map image layer.</source>
            <translation>تصف هذه المسودة نوعًا من الخدمات لا يمكن إنشاؤه من خريطة. اختر طبقة معالم أو طبقة إطارات متجانبة أو طبقة صور خريطة.</translation>
        </message>
        <message>
            <source>Virtual columns of layer '{layer}' are published with their present values: {fields}. Publish again when what they are computed from changes.</source>
            <translation>تُنشر الأعمدة الافتراضية للطبقة «{layer}» بقيمها الحالية: {fields}. انشر مرة أخرى عندما يتغير ما تُحسب منه.</translation>
        </message>
        <message>
            <source>With a maximum of {count} records the service answers no query. Set at least 1; 2000 is usual.</source>
            <translation>إذا كان الحد الأقصى للسجلات {count} فلن تجيب الخدمة عن أي استعلام. عيّن 1 على الأقل؛ والمعتاد 2000.</translation>
        </message>
        <message>
            <source>Your account may not publish {kind} (it lacks {privilege}). Ask the portal's administrator, or sign in as another user.</source>
            <translation>لا يُسمح لحسابك بنشر {kind} (ينقصه {privilege}). اسأل مسؤول البوابة، أو سجّل الدخول باسم مستخدم آخر.</translation>
        </message>
        <message>
            <source>Your account may not share like this (it lacks {privilege}). Share less widely, or ask the portal's administrator.</source>
            <translation>لا يُسمح لحسابك بالمشاركة على هذا النحو (ينقصه {privilege}). ضيّق نطاق المشاركة، أو اسأل مسؤول البوابة.</translation>
        </message>
        <message>
            <source>Your service '{name}' will be replaced; its address and item stay.</source>
            <translation>ستُستبدل خدمتك «{name}»؛ ويبقى عنوانها وعنصرها.</translation>
        </message>
        <message>
            <source>a category that is switched off</source>
            <translation>فئة متوقفة</translation>
        </message>
        <message>
            <source>a colour ramp</source>
            <translation>تدرج لوني</translation>
        </message>
        <message>
            <source>a colour that is not RGB</source>
            <translation>لون ليس RGB</translation>
        </message>
        <message>
            <source>a conical gradient</source>
            <translation>تدرج مخروطي</translation>
        </message>
        <message>
            <source>a dash pattern</source>
            <translation>نمط شرطات</translation>
        </message>
        <message>
            <source>a font marker</source>
            <translation>علامة من خط أحرف</translation>
        </message>
        <message>
            <source>a form of one's own</source>
            <translation>نموذج مخصص</translation>
        </message>
        <message>
            <source>a gradient</source>
            <translation>تدرج</translation>
        </message>
        <message>
            <source>a gradient round a point off the middle</source>
            <translation>تدرج حول نقطة خارج المركز</translation>
        </message>
        <message>
            <source>a hatching</source>
            <translation>تظليل بالخطوط</translation>
        </message>
        <message>
            <source>a key is no column of its layer</source>
            <translation>أحد المفاتيح ليس عمودًا من أعمدة طبقته</translation>
        </message>
        <message>
            <source>a label expression</source>
            <translation>تعبير تسمية</translation>
        </message>
        <message>
            <source>a line beside its place</source>
            <translation>خط بجانب مكانه</translation>
        </message>
        <message>
            <source>a map image layer</source>
            <translation>طبقة صور خريطة</translation>
        </message>
        <message>
            <source>a map service</source>
            <translation>خدمة خريطة</translation>
        </message>
        <message>
            <source>a part of the form that is shown on a condition</source>
            <translation>جزء من النموذج يظهر بشرط</translation>
        </message>
        <message>
            <source>a picture fill</source>
            <translation>تعبئة بصورة</translation>
        </message>
        <message>
            <source>a picture in a format that browsers do not show</source>
            <translation>صورة بتنسيق لا تعرضه المتصفحات</translation>
        </message>
        <message>
            <source>a picture line</source>
            <translation>خط من صورة</translation>
        </message>
        <message>
            <source>a pie's size by its area</source>
            <translation>حجم المخطط الدائري حسب مساحته</translation>
        </message>
        <message>
            <source>a script in the map tip</source>
            <translation>نص برمجي في تلميح الخريطة</translation>
        </message>
        <message>
            <source>a service of this kind</source>
            <translation>خدمة من هذا النوع</translation>
        </message>
        <message>
            <source>a setting of the labels' font</source>
            <translation>إعداد لخط أحرف التسميات</translation>
        </message>
        <message>
            <source>a shadow</source>
            <translation>ظل</translation>
        </message>
        <message>
            <source>a size on the ground</source>
            <translation>حجم على الأرض</translation>
        </message>
        <message>
            <source>a symbol</source>
            <translation>رمز</translation>
        </message>
        <message>
            <source>a symbol of several layers</source>
            <translation>رمز من عدة طبقات</translation>
        </message>
        <message>
            <source>a table of pairs stands between the two layers</source>
            <translation>يوجد جدول أزواج بين الطبقتين</translation>
        </message>
        <message>
            <source>a vector tile layer</source>
            <translation>طبقة إطارات متجانبة متجهة</translation>
        </message>
        <message>
            <source>a web feature layer</source>
            <translation>طبقة معالم ويب</translation>
        </message>
        <message>
            <source>a web tile layer</source>
            <translation>طبقة إطارات متجانبة على الويب</translation>
        </message>
        <message>
            <source>all columns in their order</source>
            <translation>كل الأعمدة بترتيبها</translation>
        </message>
        <message>
            <source>always shown</source>
            <translation>تظهر دائمًا</translation>
        </message>
        <message>
            <source>an element of the form that is no column</source>
            <translation>عنصر في النموذج ليس عمودًا</translation>
        </message>
        <message>
            <source>an expression of the pop-up</source>
            <translation>تعبير في النافذة المنبثقة</translation>
        </message>
        <message>
            <source>an imagery layer</source>
            <translation>طبقة صور</translation>
        </message>
        <message>
            <source>as a flat fill</source>
            <translation>كتعبئة مسطحة</translation>
        </message>
        <message>
            <source>as a link</source>
            <translation>كرابط</translation>
        </message>
        <message>
            <source>as a picture</source>
            <translation>كصورة</translation>
        </message>
        <message>
            <source>as a plain background</source>
            <translation>كخلفية بسيطة</translation>
        </message>
        <message>
            <source>as a plain line</source>
            <translation>كخط بسيط</translation>
        </message>
        <message>
            <source>as a plain symbol</source>
            <translation>كرمز بسيط</translation>
        </message>
        <message>
            <source>as a still arrow</source>
            <translation>كسهم ثابت</translation>
        </message>
        <message>
            <source>as a straight arrow</source>
            <translation>كسهم مستقيم</translation>
        </message>
        <message>
            <source>as a straight gradient</source>
            <translation>كتدرج مستقيم</translation>
        </message>
        <message>
            <source>as an effect of the whole layer</source>
            <translation>كتأثير للطبقة كلها</translation>
        </message>
        <message>
            <source>as an expression in Arcade</source>
            <translation>كتعبير Arcade</translation>
        </message>
        <message>
            <source>as clusters of the web</source>
            <translation>كتجميعات الويب</translation>
        </message>
        <message>
            <source>as pies in place of symbols</source>
            <translation>كمخططات دائرية بدلاً من الرموز</translation>
        </message>
        <message>
            <source>as text</source>
            <translation>كنص</translation>
        </message>
        <message>
            <source>as web clients place labels</source>
            <translation>كما تضع برامج الويب التسميات</translation>
        </message>
        <message>
            <source>at the top</source>
            <translation>في الأعلى</translation>
        </message>
        <message>
            <source>blending among features</source>
            <translation>مزج المعالم بعضها مع بعض</translation>
        </message>
        <message>
            <source>by its width</source>
            <translation>حسب عرضه</translation>
        </message>
        <message>
            <source>by the first rule</source>
            <translation>بالقاعدة الأولى</translation>
        </message>
        <message>
            <source>by the lowest of them</source>
            <translation>بأدناها</translation>
        </message>
        <message>
            <source>by the symbol for all other values</source>
            <translation>برمز كل القيم الأخرى</translation>
        </message>
        <message>
            <source>callouts of labels</source>
            <translation>خطوط ربط التسميات</translation>
        </message>
        <message>
            <source>classes that overlap</source>
            <translation>فئات متداخلة</translation>
        </message>
        <message>
            <source>data-defined settings</source>
            <translation>إعدادات محددة بالبيانات</translation>
        </message>
        <message>
            <source>drawn from end to end</source>
            <translation>يُرسم من طرف إلى طرف</translation>
        </message>
        <message>
            <source>drawn over what lies beneath</source>
            <translation>يُرسم فوق ما تحته</translation>
        </message>
        <message>
            <source>each feature for itself</source>
            <translation>كل معلم على حدة</translation>
        </message>
        <message>
            <source>effects on geometry</source>
            <translation>تأثيرات على الهندسة</translation>
        </message>
        <message>
            <source>from its first to its last colour</source>
            <translation>من لونه الأول إلى لونه الأخير</translation>
        </message>
        <message>
            <source>in a regular grid</source>
            <translation>في شبكة منتظمة</translation>
        </message>
        <message>
            <source>in grey</source>
            <translation>بالرمادي</translation>
        </message>
        <message>
            <source>in its colour</source>
            <translation>بلونه</translation>
        </message>
        <message>
            <source>in its mean colour</source>
            <translation>بلونه المتوسط</translation>
        </message>
        <message>
            <source>in one line</source>
            <translation>في سطر واحد</translation>
        </message>
        <message>
            <source>inside the polygon</source>
            <translation>داخل المضلع</translation>
        </message>
        <message>
            <source>it has several key columns, and one is possible</source>
            <translation>لها عدة أعمدة مفاتيح، والممكن واحد</translation>
        </message>
        <message>
            <source>it leads to another layer from row to row</source>
            <translation>تؤدي إلى طبقة مختلفة من صف إلى آخر</translation>
        </message>
        <message>
            <source>its first picture</source>
            <translation>صورته الأولى</translation>
        </message>
        <message>
            <source>its two keys are of different types</source>
            <translation>مفتاحاها من نوعين مختلفين</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>مستبعد</translation>
        </message>
        <message>
            <source>markers along or within the shape</source>
            <translation>علامات على طول الشكل أو داخله</translation>
        </message>
        <message>
            <source>nearly the same</source>
            <translation>مماثل تقريبًا</translation>
        </message>
        <message>
            <source>nearly there</source>
            <translation>في المكان نفسه تقريبًا</translation>
        </message>
        <message>
            <source>not turned</source>
            <translation>بلا تدوير</translation>
        </message>
        <message>
            <source>of one height</source>
            <translation>بارتفاع واحد</translation>
        </message>
        <message>
            <source>one symbol for all</source>
            <translation>رمز واحد للكل</translation>
        </message>
        <message>
            <source>only its fill</source>
            <translation>تعبئته فقط</translation>
        </message>
        <message>
            <source>only its outline</source>
            <translation>حدوده الخارجية فقط</translation>
        </message>
        <message>
            <source>only the outlines</source>
            <translation>الحدود الخارجية فقط</translation>
        </message>
        <message>
            <source>rules that draw a feature twice</source>
            <translation>قواعد ترسم المعلم مرتين</translation>
        </message>
        <message>
            <source>size, colour or rotation by a value</source>
            <translation>الحجم أو اللون أو التدوير حسب قيمة</translation>
        </message>
        <message>
            <source>symbol levels</source>
            <translation>مستويات الرموز</translation>
        </message>
        <message>
            <source>the balloon behind labels</source>
            <translation>البالون خلف التسميات</translation>
        </message>
        <message>
            <source>the blend mode</source>
            <translation>وضع المزج</translation>
        </message>
        <message>
            <source>the blur of a shading</source>
            <translation>تمويه التظليل</translation>
        </message>
        <message>
            <source>the buffer around labels</source>
            <translation>الهالة حول التسميات</translation>
        </message>
        <message>
            <source>the commonest symbol for all</source>
            <translation>الرمز الأكثر شيوعًا للكل</translation>
        </message>
        <message>
            <source>the curve of an arrow</source>
            <translation>انحناء السهم</translation>
        </message>
        <message>
            <source>the data-defined setting</source>
            <translation>الإعداد المحدد بالبيانات</translation>
        </message>
        <message>
            <source>the data-defined setting of labels</source>
            <translation>إعداد التسميات المحدد بالبيانات</translation>
        </message>
        <message>
            <source>the density of the heatmap</source>
            <translation>كثافة الخريطة الحرارية</translation>
        </message>
        <message>
            <source>the diagram</source>
            <translation>المخطط البياني</translation>
        </message>
        <message>
            <source>the exact places of markers beside a line</source>
            <translation>الأماكن الدقيقة للعلامات بجانب الخط</translation>
        </message>
        <message>
            <source>the geodatabase refuses it</source>
            <translation>ترفضها قاعدة البيانات الجغرافية</translation>
        </message>
        <message>
            <source>the kind of symbology</source>
            <translation>نوع الترميز</translation>
        </message>
        <message>
            <source>the margin of the box behind labels</source>
            <translation>هامش المربع خلف التسميات</translation>
        </message>
        <message>
            <source>the mask of labels</source>
            <translation>قناع التسميات</translation>
        </message>
        <message>
            <source>the opacity of a symbol</source>
            <translation>عتامة الرمز</translation>
        </message>
        <message>
            <source>the order in which features are drawn</source>
            <translation>ترتيب رسم المعالم</translation>
        </message>
        <message>
            <source>the other layer is not published with it</source>
            <translation>الطبقة الأخرى لا تُنشر معها</translation>
        </message>
        <message>
            <source>the paint effect</source>
            <translation>تأثير الرسم</translation>
        </message>
        <message>
            <source>the place of labels</source>
            <translation>موضع التسميات</translation>
        </message>
        <message>
            <source>the same for all features</source>
            <translation>نفسه لكل المعالم</translation>
        </message>
        <message>
            <source>the same size at every scale</source>
            <translation>الحجم نفسه بكل المقاييس</translation>
        </message>
        <message>
            <source>the shape of a marker</source>
            <translation>شكل العلامة</translation>
        </message>
        <message>
            <source>the temporal settings</source>
            <translation>الإعدادات الزمنية</translation>
        </message>
        <message>
            <source>the weight of the heatmap</source>
            <translation>وزن الخريطة الحرارية</translation>
        </message>
        <message>
            <source>the wrapping of labels</source>
            <translation>التفاف التسميات</translation>
        </message>
        <message>
            <source>towards the middle</source>
            <translation>نحو المركز</translation>
        </message>
        <message>
            <source>trimmed ends of lines</source>
            <translation>أطراف الخطوط المقصوصة</translation>
        </message>
        <message>
            <source>where the first slice of a pie begins</source>
            <translation>موضع بدء الشريحة الأولى من المخطط الدائري</translation>
        </message>
        <message>
            <source>which labels are drawn, and exactly where</source>
            <translation>أي التسميات تُرسم، وأين بالضبط</translation>
        </message>
        <message>
            <source>with the margin of the client</source>
            <translation>بهامش برنامج العرض</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' are of another kind of geometry than the layer ({types}) and cannot be published with it. Split the layer by kind of geometry.</source>
            <translation>عدد معالم الطبقة «{layer}» التي تختلف هندستها عن نوع الطبقة: {count} ({types})، ولا يمكن نشرها معها. قسّم الطبقة حسب نوع الهندسة.</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' have invalid geometry, which servers may change or refuse. Repair them.</source>
            <translation>عدد معالم الطبقة «{layer}» ذات الهندسة غير الصالحة: {count}، وقد تغيّرها الخوادم أو ترفضها. أصلحها.</translation>
        </message>
        <message>
            <source>{count} features of layer '{layer}' have no geometry; they will be in the table but not on the map.</source>
            <translation>عدد معالم الطبقة «{layer}» التي لا هندسة لها: {count}؛ وستكون في الجدول ولكن ليس على الخريطة.</translation>
        </message>
        <message>
            <source>{count} files ({size_bytes}) that rows of layer '{layer}' tell of are published as attachments, from {folders}. Whoever sees the layer sees them.</source>
            <translation>الملفات التي تشير إليها صفوف الطبقة «{layer}» تُنشر كمرفقات، وعددها {count} ({size_bytes})، من {folders}. من يرى الطبقة يراها.</translation>
        </message>
        <message>
            <source>{count} files that rows of layer '{layer}' tell of are larger than {most_bytes} and do not go along as attachments. Make them smaller.</source>
            <translation>عدد الملفات التي تشير إليها صفوف الطبقة «{layer}» ويتجاوز حجمها {most_bytes} هو {count}، ولا تُنشر كمرفقات. صغّرها.</translation>
        </message>
        <message>
            <source>{count} files that rows of layer '{layer}' tell of are not there and do not go along as attachments. Put them back, or correct their paths.</source>
            <translation>عدد الملفات التي تشير إليها صفوف الطبقة «{layer}» وهي غير موجودة: {count}، ولا تُنشر كمرفقات. أعدها إلى مكانها، أو صحّح مساراتها.</translation>
        </message>
        <message>
            <source>{extension} is switched on but has no name. Give it one, or switch it off.</source>
            <translation>الملحق {extension} مفعّل لكنه بلا اسم. أعطه اسمًا، أو أوقفه.</translation>
        </message>
    </context>
    <context>
        <name>FindingsPane</name>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;مساعدة</translation>
        </message>
        <message>
            <source>&amp;Mend what is selected</source>
            <translation>إ&amp;صلاح المحدد</translation>
        </message>
        <message>
            <source>All</source>
            <translation>الكل</translation>
        </message>
        <message>
            <source>Can be mended here</source>
            <translation>يمكن إصلاحه هنا</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>رمز النتيجة</translation>
        </message>
        <message>
            <source>Cop&amp;y</source>
            <translation>&amp;نسخ</translation>
        </message>
        <message>
            <source>Copy what is selected, or all</source>
            <translation>نسخ المحدد، أو الكل</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>الأخطاء</translation>
        </message>
        <message>
            <source>Errors, which have to be mended</source>
            <translation>الأخطاء التي يجب إصلاحها</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>تصفية</translation>
        </message>
        <message>
            <source>Filter findings</source>
            <translation>تصفية النتائج</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>النتائج</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>الرسائل</translation>
        </message>
        <message>
            <source>Open the page of this finding</source>
            <translation>فتح صفحة هذه النتيجة</translation>
        </message>
        <message>
            <source>Repair the project or the settings here, as far as that can be done by itself</source>
            <translation>إصلاح المشروع أو الإعدادات هنا، بقدر ما يمكن ذلك تلقائيًا</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>التحذيرات</translation>
        </message>
        <message>
            <source>What and what to do</source>
            <translation>المشكلة وما يجب فعله</translation>
        </message>
        <message>
            <source>Which findings</source>
            <translation>أي النتائج</translation>
        </message>
    </context>
    <context>
        <name>GeneralPane</name>
        <message>
            <source>&amp;Folder</source>
            <translation>الم&amp;جلد</translation>
        </message>
        <message>
            <source>&amp;Groups</source>
            <translation>&amp;المجموعات</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>ال&amp;نوع</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>الا&amp;سم</translation>
        </message>
        <message>
            <source>&amp;Overwrite my service of this name</source>
            <translation>ال&amp;كتابة فوق خدمتي التي تحمل هذا الاسم</translation>
        </message>
        <message>
            <source>&amp;Portal</source>
            <translation>ال&amp;بوابة</translation>
        </message>
        <message>
            <source>&amp;Summary</source>
            <translation>الم&amp;لخص</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>ال&amp;علامات</translation>
        </message>
        <message>
            <source>A service name has at most {most} characters.</source>
            <translation>لا يتجاوز عدد أحرف اسم الخدمة {most}.</translation>
        </message>
        <message>
            <source>A service needs a name.</source>
            <translation>الخدمة تحتاج إلى اسم.</translation>
        </message>
        <message>
            <source>A service of {owner} has this name. Choose another, or overwrite.</source>
            <translation>توجد بهذا الاسم خدمة مملوكة لـ {owner}. اختر اسمًا آخر، أو اكتب فوقها.</translation>
        </message>
        <message>
            <source>About the name</source>
            <translation>عن الاسم</translation>
        </message>
        <message>
            <source>Add a portal connection</source>
            <translation>إضافة اتصال ببوابة</translation>
        </message>
        <message>
            <source>C&amp;redits</source>
            <translation>الاع&amp;تمادات</translation>
        </message>
        <message>
            <source>D&amp;escription</source>
            <translation>ال&amp;وصف</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>الجميع</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>مؤسستي</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>جديد…</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>أنا فقط</translation>
        </message>
        <message>
            <source>Share &amp;with</source>
            <translation>&amp;مشاركة مع</translation>
        </message>
        <message>
            <source>Ter&amp;ms of use</source>
            <translation>&amp;شروط الاستخدام</translation>
        </message>
        <message>
            <source>The service will be called {name}.</source>
            <translation>ستُسمى الخدمة {name}.</translation>
        </message>
        <message>
            <source>separated by commas</source>
            <translation>مفصولة بفواصل</translation>
        </message>
        <message>
            <source>the root of your content</source>
            <translation>جذر محتواك</translation>
        </message>
        <message>
            <source>titles, separated by commas</source>
            <translation>عناوين، مفصولة بفواصل</translation>
        </message>
    </context>
    <context>
        <name>ItemDialog</name>
        <message>
            <source>Changed</source>
            <translation>تاريخ التغيير</translation>
        </message>
        <message>
            <source>Credits</source>
            <translation>الاعتمادات</translation>
        </message>
        <message>
            <source>Deletion</source>
            <translation>الحذف</translation>
        </message>
        <message>
            <source>Details of the item</source>
            <translation>تفاصيل العنصر</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>المجلد</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>المجموعات</translation>
        </message>
        <message>
            <source>Item id</source>
            <translation>معرّف العنصر</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>تاريخ الإنشاء</translation>
        </message>
        <message>
            <source>Needed by</source>
            <translation>تحتاج إليه</translation>
        </message>
        <message>
            <source>Owner</source>
            <translation>المالك</translation>
        </message>
        <message>
            <source>Picture of the item</source>
            <translation>صورة العنصر</translation>
        </message>
        <message>
            <source>Shared with</source>
            <translation>مُشارَك مع</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>العلامات</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>protected</source>
            <translation>محمي</translation>
        </message>
    </context>
    <context>
        <name>LayerIcons</name>
        <message>
            <source>Published as {title}</source>
            <translation>منشورة باسم {title}</translation>
        </message>
        <message>
            <source>Published as {title}, and changed since. Click to update it.</source>
            <translation>منشورة باسم {title}، وتغيّرت منذ ذلك الحين. انقر لتحديثها.</translation>
        </message>
        <message>
            <source>Published as {title}. It was changed here and on the web; click to plan.</source>
            <translation>منشورة باسم {title}. تغيّرت هنا وعلى الويب؛ انقر للتخطيط.</translation>
        </message>
    </context>
    <context>
        <name>LayerMenu</name>
        <message>
            <source>Share As Web Layer…</source>
            <translation>مشاركة كطبقة ويب…</translation>
        </message>
        <message>
            <source>Share as web layer…</source>
            <translation>مشاركة كطبقة ويب…</translation>
        </message>
        <message>
            <source>Update web layer…</source>
            <translation>تحديث طبقة الويب…</translation>
        </message>
    </context>
    <context>
        <name>LayerNotes</name>
        <message>
            <source>Comes from a portal.</source>
            <translation>تأتي من بوابة.</translation>
        </message>
        <message>
            <source>Filtered: {filter}</source>
            <translation>مُرشَّحة: {filter}</translation>
        </message>
        <message>
            <source>Its source cannot be read.</source>
            <translation>تعذرت قراءة مصدرها.</translation>
        </message>
        <message>
            <source>Not for this kind of web layer.</source>
            <translation>لا تصلح لهذا النوع من طبقات الويب.</translation>
        </message>
        <message>
            <source>Unsaved edits stay out.</source>
            <translation>التعديلات غير المحفوظة لا تُنشر.</translation>
        </message>
    </context>
    <context>
        <name>LayerPage</name>
        <message>
            <source>&amp;Description</source>
            <translation>ال&amp;وصف</translation>
        </message>
        <message>
            <source>&amp;Fields: what pop-ups show, and what may be edited</source>
            <translation>ال&amp;حقول: ما تعرضه النوافذ المنبثقة، وما يمكن تحريره</translation>
        </message>
        <message>
            <source>&amp;Id in the web layer</source>
            <translation>المعرّ&amp;ف في طبقة الويب</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>الا&amp;سم</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>ال&amp;علامات</translation>
        </message>
        <message>
            <source>Editable</source>
            <translation>قابل للتحرير</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>الحقل</translation>
        </message>
        <message>
            <source>Fin&amp;dings of this layer</source>
            <translation>&amp;نتائج هذه الطبقة</translation>
        </message>
        <message>
            <source>Not published from this project.</source>
            <translation>غير منشورة من هذا المشروع.</translation>
        </message>
        <message>
            <source>Published as {title}: {address}</source>
            <translation>منشورة باسم {title}: {address}</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>معروض</translation>
        </message>
        <message>
            <source>given when it is published</source>
            <translation>يُعطى عند النشر</translation>
        </message>
    </context>
    <context>
        <name>Mending</name>
        <message>
            <source>Not all of it can be repaired here; see the findings for what to do.</source>
            <translation>لا يمكن إصلاح كل ذلك هنا؛ انظر النتائج لمعرفة ما يجب فعله.</translation>
        </message>
    </context>
    <context>
        <name>MissingLibrary</name>
        <message>
            <source>The Python package '{library}' is missing. Install it into QGIS's Python (on Debian: apt install python3-{library}) and start QGIS again.</source>
            <translation>حزمة Python «{library}» غير موجودة. ثبّتها في Python الخاص ببرنامج QGIS (في Debian: apt install python3-{library}) ثم أعد تشغيل QGIS.</translation>
        </message>
        <message>
            <source>Web Layer Sharing</source>
            <translation>مشاركة طبقات الويب</translation>
        </message>
    </context>
    <context>
        <name>News</name>
        <message>
            <source>Copy</source>
            <translation>نسخ</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>التفاصيل</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>فتح</translation>
        </message>
    </context>
    <context>
        <name>OptionsPage</name>
        <message>
            <source>&amp;Add…</source>
            <translation>إ&amp;ضافة…</translation>
        </message>
        <message>
            <source>&amp;Edit…</source>
            <translation>&amp;تحرير…</translation>
        </message>
        <message>
            <source>&amp;Folder</source>
            <translation>الم&amp;جلد</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>ال&amp;نوع</translation>
        </message>
        <message>
            <source>&amp;Log from this level on</source>
            <translation>ال&amp;سجل من هذا المستوى فما فوق</translation>
        </message>
        <message>
            <source>&amp;Remove…</source>
            <translation>إ&amp;زالة…</translation>
        </message>
        <message>
            <source>&amp;Start</source>
            <translation>ب&amp;دء</translation>
        </message>
        <message>
            <source>&amp;Test</source>
            <translation>ا&amp;ختبار</translation>
        </message>
        <message>
            <source>Ask the selected address, signed in as nobody, through QGIS's proxy and certificates</source>
            <translation>سؤال العنوان المحدد، دون تسجيل دخول، عبر وكيل QGIS وشهاداته</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>الأخطاء</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>الجميع</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>كل شيء</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>النوع</translation>
        </message>
        <message>
            <source>Local portal</source>
            <translation>البوابة المحلية</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>السجل</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>مؤسستي</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>الاسم</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>أنا فقط</translation>
        </message>
        <message>
            <source>Portals and servers</source>
            <translation>البوابات والخوادم</translation>
        </message>
        <message>
            <source>S&amp;hare with</source>
            <translation>&amp;مشاركة مع</translation>
        </message>
        <message>
            <source>St&amp;op</source>
            <translation>إ&amp;يقاف</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>الخطوات</translation>
        </message>
        <message>
            <source>Test &amp;network</source>
            <translation>اختبار ال&amp;شبكة</translation>
        </message>
        <message>
            <source>URL</source>
            <translation>عنوان URL</translation>
        </message>
        <message>
            <source>Warnings</source>
            <translation>التحذيرات</translation>
        </message>
        <message>
            <source>What a new web layer starts with</source>
            <translation>ما تبدأ به طبقة الويب الجديدة</translation>
        </message>
        <message>
            <source>the root of your content</source>
            <translation>جذر محتواك</translation>
        </message>
    </context>
    <context>
        <name>PlanPane</name>
        <message>
            <source>Data</source>
            <translation>البيانات</translation>
        </message>
        <message>
            <source>It cannot be published so</source>
            <translation>لا يمكن نشرها على هذا النحو</translation>
        </message>
        <message>
            <source>Keep changes made on the web</source>
            <translation>الاحتفاظ بالتغييرات التي جرت على الويب</translation>
        </message>
        <message>
            <source>Keep replaced data, to put back</source>
            <translation>الاحتفاظ بالبيانات المستبدلة، لإعادتها</translation>
        </message>
        <message>
            <source>Nothing, it is up to date.</source>
            <translation>لا شيء، فهي محدَّثة.</translation>
        </message>
        <message>
            <source>P&amp;lan</source>
            <translation>ال&amp;خطة</translation>
        </message>
        <message>
            <source>Pop-ups</source>
            <translation>النوافذ المنبثقة</translation>
        </message>
        <message>
            <source>Remove what is no longer published</source>
            <translation>إزالة ما لم يعد منشورًا</translation>
        </message>
        <message>
            <source>Send only changed features</source>
            <translation>إرسال المعالم المتغيرة فقط</translation>
        </message>
        <message>
            <source>Sharing</source>
            <translation>المشاركة</translation>
        </message>
        <message>
            <source>Symbols and labels</source>
            <translation>الرموز والتسميات</translation>
        </message>
        <message>
            <source>Tell what publishing will do; nothing on the portal is changed</source>
            <translation>عرض ما سيفعله النشر؛ لا يتغير شيء في البوابة</translation>
        </message>
        <message>
            <source>Texts and capabilities</source>
            <translation>النصوص والإمكانيات</translation>
        </message>
        <message>
            <source>What publishing may touch where a service of this name is overwritten:</source>
            <translation>ما يجوز أن يمسه النشر عند الكتابة فوق خدمة بهذا الاسم:</translation>
        </message>
        <message>
            <source>What publishing will do</source>
            <translation>ما سيفعله النشر</translation>
        </message>
        <message>
            <source>What will be done</source>
            <translation>ما سيُنفَّذ</translation>
        </message>
    </context>
    <context>
        <name>Plans</name>
        <message>
            <source>Add the layers {names}</source>
            <translation>إضافة الطبقات {names}</translation>
        </message>
        <message>
            <source>An earlier overwrite broke off. It is done again, and what had been changed on the web before it is kept.</source>
            <translation>انقطعت كتابة سابقة فوق الخدمة. تُنفَّذ من جديد، ويُحتفظ بما غُيّر على الويب قبلها.</translation>
        </message>
        <message>
            <source>Changed in the project and on the web, stays as it is on the web: {places}.</source>
            <translation>تغيّر في المشروع وعلى الويب، ويبقى كما هو على الويب: {places}.</translation>
        </message>
        <message>
            <source>Changed in the project: {places}.</source>
            <translation>تغيّر في المشروع: {places}.</translation>
        </message>
        <message>
            <source>Changed on the web, stays as it is there: {places}.</source>
            <translation>تغيّر على الويب، ويبقى كما هو هناك: {places}.</translation>
        </message>
        <message>
            <source>Compare with what was sent</source>
            <translation>المقارنة بما أُرسل</translation>
        </message>
        <message>
            <source>Data changed</source>
            <translation>تغيّرت البيانات</translation>
        </message>
        <message>
            <source>Describe the item</source>
            <translation>وصف العنصر</translation>
        </message>
        <message>
            <source>Features were edited on the web since it was published; these edits will be lost.</source>
            <translation>حُرّرت معالم على الويب منذ النشر؛ وستُفقد هذه التعديلات.</translation>
        </message>
        <message>
            <source>Fields of another type: {names}.</source>
            <translation>حقول تغيّر نوعها: {names}.</translation>
        </message>
        <message>
            <source>Fields that are no longer published: {names}.</source>
            <translation>حقول لم تعد منشورة: {names}.</translation>
        </message>
        <message>
            <source>It is not known what was published last. What differs on the web counts as changed there.</source>
            <translation>لا يُعرف ما نُشر آخر مرة. كل اختلاف على الويب يُعد تغييرًا جرى هناك.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map, as it was not published.</source>
            <translation>الطبقة «{layer}» ليست في خريطة الويب لأنها لم تُنشر.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map, which knows no such source.</source>
            <translation>الطبقة «{layer}» ليست في خريطة الويب التي لا تعرف مصدرًا كهذا.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map: its source takes a password, token or key, which everybody who sees the map would learn.</source>
            <translation>الطبقة «{layer}» ليست في خريطة الويب: يتطلب مصدرها كلمة مرور أو رمزًا مميزًا أو مفتاحًا سيعرفه كل من يرى الخريطة.</translation>
        </message>
        <message>
            <source>Layer '{layer}' is not in the web map: where it comes from is not known.</source>
            <translation>الطبقة «{layer}» ليست في خريطة الويب: مصدرها غير معروف.</translation>
        </message>
        <message>
            <source>Layer {layer}: add the fields {names}</source>
            <translation>الطبقة {layer}: إضافة الحقول {names}</translation>
        </message>
        <message>
            <source>Layer {layer}: add {adds}, change {updates} and delete {deletes} features</source>
            <translation>الطبقة {layer}: عدد المعالم المضافة {adds} والمتغيرة {updates} والمحذوفة {deletes}</translation>
        </message>
        <message>
            <source>Layer {layer}: append {adds} features in {parts} parts</source>
            <translation>الطبقة {layer}: إلحاق معالم عددها {adds} على دفعات عددها {parts}</translation>
        </message>
        <message>
            <source>Layer {layer}: set {parts}</source>
            <translation>الطبقة {layer}: تعيين {parts}</translation>
        </message>
        <message>
            <source>Make the folder '{title}'</source>
            <translation>إنشاء المجلد «{title}»</translation>
        </message>
        <message>
            <source>Missing right</source>
            <translation>إذن ناقص</translation>
        </message>
        <message>
            <source>Name clash</source>
            <translation>تعارض في الاسم</translation>
        </message>
        <message>
            <source>New fields: {names}.</source>
            <translation>حقول جديدة: {names}.</translation>
        </message>
        <message>
            <source>No longer published; stays, as removal is switched off.</source>
            <translation>لم تعد منشورة؛ وتبقى لأن الإزالة متوقفة.</translation>
        </message>
        <message>
            <source>No longer published; will be removed with its data.</source>
            <translation>لم تعد منشورة؛ وستُزال مع بياناتها.</translation>
        </message>
        <message>
            <source>Note in the item what was published</source>
            <translation>تسجيل ما نُشر في العنصر</translation>
        </message>
        <message>
            <source>Only features that changed are sent.</source>
            <translation>لا تُرسل إلا المعالم التي تغيرت.</translation>
        </message>
        <message>
            <source>Overwrite the service '{name}'</source>
            <translation>الكتابة فوق الخدمة «{name}»</translation>
        </message>
        <message>
            <source>Publish the service '{name}'</source>
            <translation>نشر الخدمة «{name}»</translation>
        </message>
        <message>
            <source>Set pop-ups and drawing of the item</source>
            <translation>تعيين النوافذ المنبثقة ورسم العنصر</translation>
        </message>
        <message>
            <source>Set what the service tells: {parts}</source>
            <translation>تعيين ما تذكره الخدمة: {parts}</translation>
        </message>
        <message>
            <source>Share the item</source>
            <translation>مشاركة العنصر</translation>
        </message>
        <message>
            <source>Sharing changed</source>
            <translation>تغيّرت المشاركة</translation>
        </message>
        <message>
            <source>Sharing was changed on the web and stays as it is there.</source>
            <translation>غُيّرت المشاركة على الويب وتبقى كما هي هناك.</translation>
        </message>
        <message>
            <source>Style changed</source>
            <translation>تغيّر النمط</translation>
        </message>
        <message>
            <source>Take away {count} files that an earlier run left on the portal</source>
            <translation>إزالة الملفات التي تركها تشغيل سابق في البوابة، وعددها {count}</translation>
        </message>
        <message>
            <source>Texts changed</source>
            <translation>تغيّرت النصوص</translation>
        </message>
        <message>
            <source>The data are replaced as a whole. Item, address and layer numbers stay the same.</source>
            <translation>تُستبدل البيانات كلها. ويبقى العنصر والعنوان وأرقام الطبقات كما هي.</translation>
        </message>
        <message>
            <source>The field '{field}' does not tell features apart: '{value}' comes twice.</source>
            <translation>لا يميز الحقل «{field}» المعالم بعضها عن بعض: تتكرر القيمة «{value}» مرتين.</translation>
        </message>
        <message>
            <source>The layer has attachments or relations, so its features are not sent one by one.</source>
            <translation>للطبقة مرفقات أو علاقات، لذا لا تُرسل معالمها واحدًا واحدًا.</translation>
        </message>
        <message>
            <source>The layer has too many features to compare them one by one.</source>
            <translation>معالم الطبقة أكثر من أن تُقارن واحدًا واحدًا.</translation>
        </message>
        <message>
            <source>The service does not have this layer yet, and is not given it, as data are switched off.</source>
            <translation>لا توجد هذه الطبقة في الخدمة بعد، ولن تُضاف إليها لأن البيانات متوقفة.</translation>
        </message>
        <message>
            <source>The service does not have this layer yet.</source>
            <translation>لا توجد هذه الطبقة في الخدمة بعد.</translation>
        </message>
        <message>
            <source>There is no service named '{name}' yet.</source>
            <translation>لا توجد خدمة باسم «{name}» بعد.</translation>
        </message>
        <message>
            <source>Unchanged</source>
            <translation>بلا تغيير</translation>
        </message>
        <message>
            <source>Upload {name}</source>
            <translation>تحميل {name}</translation>
        </message>
        <message>
            <source>Upload {name} in the place of the last one</source>
            <translation>تحميل {name} مكان السابق</translation>
        </message>
        <message>
            <source>Which features changed cannot be told, as they were published from elsewhere or cannot be told apart.</source>
            <translation>لا يمكن معرفة المعالم التي تغيرت، لأنها نُشرت من مكان آخر أو لا يمكن تمييز بعضها عن بعض.</translation>
        </message>
        <message>
            <source>Will be created</source>
            <translation>ستُنشأ</translation>
        </message>
        <message>
            <source>Would be removed</source>
            <translation>ستُزال</translation>
        </message>
        <message>
            <source>{count} features were deleted on the web and stay deleted.</source>
            <translation>عدد المعالم التي حُذفت على الويب وتبقى محذوفة: {count}.</translation>
        </message>
        <message>
            <source>{count} new features are sent as files that the service appends, in {parts} parts.</source>
            <translation>تُرسل المعالم الجديدة، وعددها {count}، كملفات تُلحقها الخدمة على دفعات عددها {parts}.</translation>
        </message>
    </context>
    <context>
        <name>Plugin</name>
        <message>
            <source>Portals</source>
            <translation>البوابات</translation>
        </message>
        <message>
            <source>Share As Web Layer</source>
            <translation>مشاركة كطبقة ويب</translation>
        </message>
    </context>
    <context>
        <name>PortalChoice</name>
        <message>
            <source>Local portal (on this computer)</source>
            <translation>البوابة المحلية (على هذا الحاسوب)</translation>
        </message>
    </context>
    <context>
        <name>PortalSwitch</name>
        <message>
            <source>It does not run.</source>
            <translation>لا تعمل.</translation>
        </message>
        <message>
            <source>It runs at {address}.</source>
            <translation>تعمل على {address}.</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>جارٍ البدء…</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>جارٍ الإيقاف…</translation>
        </message>
    </context>
    <context>
        <name>Portals</name>
        <message>
            <source>&amp;Add to map</source>
            <translation>إ&amp;ضافة إلى الخريطة</translation>
        </message>
        <message>
            <source>&amp;Details…</source>
            <translation>ال&amp;تفاصيل…</translation>
        </message>
        <message>
            <source>&amp;Move to folder…</source>
            <translation>&amp;نقل إلى مجلد…</translation>
        </message>
        <message>
            <source>&amp;New folder…</source>
            <translation>مج&amp;لد جديد…</translation>
        </message>
        <message>
            <source>&amp;Overwrite from this project…</source>
            <translation>ال&amp;كتابة فوقه من هذا المشروع…</translation>
        </message>
        <message>
            <source>&amp;Publish the map here…</source>
            <translation>نشر الخ&amp;ريطة هنا…</translation>
        </message>
        <message>
            <source>&amp;Rename…</source>
            <translation>إعادة ت&amp;سمية…</translation>
        </message>
        <message>
            <source>&amp;Share…</source>
            <translation>&amp;مشاركة…</translation>
        </message>
        <message>
            <source>Add a &amp;portal…</source>
            <translation>إضافة &amp;بوابة…</translation>
        </message>
        <message>
            <source>Add to map</source>
            <translation>إضافة إلى الخريطة</translation>
        </message>
        <message>
            <source>All items in it go with it, services and their data too. This cannot be undone.</source>
            <translation>تُحذف معه كل العناصر التي فيه، والخدمات وبياناتها أيضًا. لا يمكن التراجع عن هذا.</translation>
        </message>
        <message>
            <source>Copy &amp;URL</source>
            <translation>نسخ عنوان &amp;URL</translation>
        </message>
        <message>
            <source>Copy &amp;id</source>
            <translation>نسخ الم&amp;عرّف</translation>
        </message>
        <message>
            <source>Copy URL</source>
            <translation>نسخ عنوان URL</translation>
        </message>
        <message>
            <source>D&amp;elete…</source>
            <translation>&amp;حذف…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>حذف</translation>
        </message>
        <message>
            <source>Delete the folder {title} from the portal?</source>
            <translation>هل تريد حذف المجلد {title} من البوابة؟</translation>
        </message>
        <message>
            <source>Delete {title} ({type}) from the portal?</source>
            <translation>هل تريد حذف {title} ({type}) من البوابة؟</translation>
        </message>
        <message>
            <source>Details…</source>
            <translation>التفاصيل…</translation>
        </message>
        <message>
            <source>Do&amp;wnload…</source>
            <translation>تن&amp;زيل…</translation>
        </message>
        <message>
            <source>Download {title}</source>
            <translation>تنزيل {title}</translation>
        </message>
        <message>
            <source>Downloaded to {path}</source>
            <translation>تم التنزيل إلى {path}</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>الجميع</translation>
        </message>
        <message>
            <source>Found in {portal}: {text}</source>
            <translation>النتائج في {portal}: {text}</translation>
        </message>
        <message>
            <source>It is shared with: {groups}</source>
            <translation>العنصر مُشارَك مع: {groups}</translation>
        </message>
        <message>
            <source>Items of the active portal, to add to the map</source>
            <translation>عناصر البوابة النشطة، لإضافتها إلى الخريطة</translation>
        </message>
        <message>
            <source>Local portal (on this computer)</source>
            <translation>البوابة المحلية (على هذا الحاسوب)</translation>
        </message>
        <message>
            <source>Make &amp;active</source>
            <translation>جعلها ن&amp;شطة</translation>
        </message>
        <message>
            <source>Members of groups</source>
            <translation>أعضاء المجموعات</translation>
        </message>
        <message>
            <source>Move {title} to the folder</source>
            <translation>نقل {title} إلى المجلد</translation>
        </message>
        <message>
            <source>My content</source>
            <translation>محتواي</translation>
        </message>
        <message>
            <source>My groups</source>
            <translation>مجموعاتي</translation>
        </message>
        <message>
            <source>No longer protect from de&amp;letion</source>
            <translation>إلغاء الحما&amp;ية من الحذف</translation>
        </message>
        <message>
            <source>Nothing is here.</source>
            <translation>لا شيء هنا.</translation>
        </message>
        <message>
            <source>Only the owner</source>
            <translation>المالك فقط</translation>
        </message>
        <message>
            <source>Open in web &amp;browser</source>
            <translation>&amp;فتح في متصفح الويب</translation>
        </message>
        <message>
            <source>Open in web browser</source>
            <translation>فتح في متصفح الويب</translation>
        </message>
        <message>
            <source>Portal items</source>
            <translation>عناصر البوابة</translation>
        </message>
        <message>
            <source>Portals</source>
            <translation>البوابات</translation>
        </message>
        <message>
            <source>Portals (Web Layer Sharing)</source>
            <translation>البوابات (مشاركة طبقات الويب)</translation>
        </message>
        <message>
            <source>Protect from de&amp;letion</source>
            <translation>الحماية من الح&amp;ذف</translation>
        </message>
        <message>
            <source>Protected from deletion</source>
            <translation>محمي من الحذف</translation>
        </message>
        <message>
            <source>Public items</source>
            <translation>العناصر العامة</translation>
        </message>
        <message>
            <source>Re&amp;fresh</source>
            <translation>تح&amp;ديث</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>جارٍ القراءة…</translation>
        </message>
        <message>
            <source>Refresh to sign in</source>
            <translation>حدّث لتسجيل الدخول</translation>
        </message>
        <message>
            <source>Show more ({shown} of {total})</source>
            <translation>عرض المزيد ({shown} من {total})</translation>
        </message>
        <message>
            <source>Stopped. Refresh to read on.</source>
            <translation>تم الإيقاف. حدّث لمتابعة القراءة.</translation>
        </message>
        <message>
            <source>The folder {title} was deleted from the portal.</source>
            <translation>حُذف المجلد {title} من البوابة.</translation>
        </message>
        <message>
            <source>The map is now the picture of {title}.</source>
            <translation>أصبحت الخريطة صورة {title}.</translation>
        </message>
        <message>
            <source>The organization</source>
            <translation>المؤسسة</translation>
        </message>
        <message>
            <source>The service and its data go with it.</source>
            <translation>تُحذف معه الخدمة وبياناتها.</translation>
        </message>
        <message>
            <source>These need it and will not work without it: {names}</source>
            <translation>هذه العناصر تحتاج إليه ولن تعمل من دونه: {names}</translation>
        </message>
        <message>
            <source>This cannot be undone.</source>
            <translation>لا يمكن التراجع عن هذا.</translation>
        </message>
        <message>
            <source>Title of the folder</source>
            <translation>عنوان المجلد</translation>
        </message>
        <message>
            <source>Title of the item; the service keeps its name</source>
            <translation>عنوان العنصر؛ وتحتفظ الخدمة باسمها</translation>
        </message>
        <message>
            <source>Title of the new folder</source>
            <translation>عنوان المجلد الجديد</translation>
        </message>
        <message>
            <source>Use the map as &amp;picture</source>
            <translation>استخدام الخريطة ك&amp;صورة</translation>
        </message>
        <message>
            <source>You are in no group.</source>
            <translation>لست عضوًا في أي مجموعة.</translation>
        </message>
        <message>
            <source>{portal} is now the active portal.</source>
            <translation>أصبحت {portal} البوابة النشطة.</translation>
        </message>
        <message>
            <source>{portal}, signed in as {user}</source>
            <translation>البوابة {portal}، مسجل الدخول باسم {user}</translation>
        </message>
        <message>
            <source>{title}
{type} of {owner}
Shared with: {level}
Changed: {when}</source>
            <translation>{title}
{type}، المالك: {owner}
مُشارَك مع: {level}
تاريخ التغيير: {when}</translation>
        </message>
        <message>
            <source>{title} could not be opened. If it is not shared with everyone, its portal needs a connection with an authentication configuration.</source>
            <translation>تعذر فتح {title}. إذا لم يكن مُشارَكًا مع الجميع، فإن بوابته تحتاج إلى اتصال له تكوين مصادقة.</translation>
        </message>
        <message>
            <source>{title} is protected from deletion. Take the protection away first.</source>
            <translation>العنصر {title} محمي من الحذف. ألغِ الحماية أولاً.</translation>
        </message>
        <message>
            <source>{title} was deleted from the portal.</source>
            <translation>حُذف {title} من البوابة.</translation>
        </message>
    </context>
    <context>
        <name>PortalsPage</name>
        <message>
            <source>Add a portal</source>
            <translation>إضافة بوابة</translation>
        </message>
        <message>
            <source>Add to the map</source>
            <translation>إضافة إلى الخريطة</translation>
        </message>
        <message>
            <source>Add what is selected to the map</source>
            <translation>إضافة المحدد إلى الخريطة</translation>
        </message>
        <message>
            <source>Ask the portal again for what is selected</source>
            <translation>سؤال البوابة من جديد عن المحدد</translation>
        </message>
        <message>
            <source>Asking the portal</source>
            <translation>جارٍ سؤال البوابة</translation>
        </message>
        <message>
            <source>Portals</source>
            <translation>البوابات</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>تحديث</translation>
        </message>
        <message>
            <source>Search the portal</source>
            <translation>البحث في البوابة</translation>
        </message>
        <message>
            <source>Stop asking</source>
            <translation>إيقاف السؤال</translation>
        </message>
    </context>
    <context>
        <name>ProgressPane</name>
        <message>
            <source>Show the &amp;log</source>
            <translation>عرض ال&amp;سجل</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>الخطوات</translation>
        </message>
    </context>
    <context>
        <name>ProjectPage</name>
        <message>
            <source>&amp;Folder</source>
            <translation>الم&amp;جلد</translation>
        </message>
        <message>
            <source>&amp;Keep how this map is shared</source>
            <translation>ال&amp;احتفاظ بكيفية مشاركة هذه الخريطة</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>الا&amp;سم</translation>
        </message>
        <message>
            <source>&amp;Summary</source>
            <translation>الم&amp;لخص</translation>
        </message>
        <message>
            <source>&amp;Tags</source>
            <translation>ال&amp;علامات</translation>
        </message>
        <message>
            <source>K&amp;ind</source>
            <translation>ال&amp;نوع</translation>
        </message>
        <message>
            <source>What the project keeps of the dock Share As Web Layer. The project file holds it once you save the project.</source>
            <translation>ما يحتفظ به المشروع من لوحة «مشاركة كطبقة ويب». يصبح في ملف المشروع بعد حفظ المشروع.</translation>
        </message>
    </context>
    <context>
        <name>Properties</name>
        <message>
            <source>Cache</source>
            <translation>ذاكرة التخزين المؤقت</translation>
        </message>
        <message>
            <source>Capabilities</source>
            <translation>الإمكانيات</translation>
        </message>
        <message>
            <source>Copy the data to the server</source>
            <translation>نسخ البيانات إلى الخادم</translation>
        </message>
        <message>
            <source>Default z</source>
            <translation>قيمة z الافتراضية</translation>
        </message>
        <message>
            <source>Draw from a cache</source>
            <translation>الرسم من ذاكرة التخزين المؤقت</translation>
        </message>
        <message>
            <source>Edits may bring true curves</source>
            <translation>قد تتضمن التعديلات منحنيات حقيقية</translation>
        </message>
        <message>
            <source>Edits may lack M values</source>
            <translation>قد تخلو التعديلات من قيم M</translation>
        </message>
        <message>
            <source>Feature access</source>
            <translation>الوصول إلى المعالم</translation>
        </message>
        <message>
            <source>Feature layer beside it</source>
            <translation>طبقة المعالم المرافقة</translation>
        </message>
        <message>
            <source>Fewest instances</source>
            <translation>أقل عدد من المثيلات</translation>
        </message>
        <message>
            <source>Give features without z one</source>
            <translation>إعطاء قيمة z للمعالم التي لا قيمة لها</translation>
        </message>
        <message>
            <source>Instances in a container</source>
            <translation>المثيلات في الحاوية</translation>
        </message>
        <message>
            <source>Isolation</source>
            <translation>العزل</translation>
        </message>
        <message>
            <source>Keep who edited and when</source>
            <translation>الاحتفاظ بمن حرّر ومتى</translation>
        </message>
        <message>
            <source>Layers must have fixed ids</source>
            <translation>يجب أن تكون للطبقات معرّفات ثابتة</translation>
        </message>
        <message>
            <source>Longest idle time (s)</source>
            <translation>أطول مدة خمول (ث)</translation>
        </message>
        <message>
            <source>Longest use (s)</source>
            <translation>أطول مدة استخدام (ث)</translation>
        </message>
        <message>
            <source>Longest wait (s)</source>
            <translation>أطول مدة انتظار (ث)</translation>
        </message>
        <message>
            <source>Make the draft without a portal</source>
            <translation>إنشاء المسودة من دون بوابة</translation>
        </message>
        <message>
            <source>Make tiles when they are asked for</source>
            <translation>إنشاء الإطارات عند طلبها</translation>
        </message>
        <message>
            <source>Most instances</source>
            <translation>أكبر عدد من المثيلات</translation>
        </message>
        <message>
            <source>Most records in one answer</source>
            <translation>أقصى عدد للسجلات في الإجابة الواحدة</translation>
        </message>
        <message>
            <source>Most tiles in one export</source>
            <translation>أقصى عدد من الإطارات في التصدير الواحد</translation>
        </message>
        <message>
            <source>Operations</source>
            <translation>العمليات</translation>
        </message>
        <message>
            <source>People may export the data</source>
            <translation>يمكن للناس تصدير البيانات</translation>
        </message>
        <message>
            <source>People may export tiles</source>
            <translation>يمكن للناس تصدير الإطارات</translation>
        </message>
        <message>
            <source>Pooling</source>
            <translation>التجميع</translation>
        </message>
        <message>
            <source>Portal that it is meant for</source>
            <translation>البوابة المقصودة</translation>
        </message>
        <message>
            <source>Recycle at</source>
            <translation>إعادة التدوير عند الساعة</translation>
        </message>
        <message>
            <source>Recycle every (h)</source>
            <translation>إعادة التدوير كل (ساعة)</translation>
        </message>
        <message>
            <source>Server (none: the portal's own)</source>
            <translation>الخادم (فارغ: خادم البوابة نفسها)</translation>
        </message>
        <message>
            <source>Server folder</source>
            <translation>مجلد الخادم</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>الخدمة</translation>
        </message>
        <message>
            <source>Symbols as CIM</source>
            <translation>الرموز بصيغة CIM</translation>
        </message>
        <message>
            <source>The public may collect data</source>
            <translation>يمكن للعامة جمع البيانات</translation>
        </message>
        <message>
            <source>Tiling scheme file (.xml)</source>
            <translation>ملف مخطط الإطارات المتجانبة (.xml)</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>المنطقة الزمنية</translation>
        </message>
        <message>
            <source>Time zone of the dates</source>
            <translation>المنطقة الزمنية للتواريخ</translation>
        </message>
        <message>
            <source>Time zone to show</source>
            <translation>المنطقة الزمنية للعرض</translation>
        </message>
        <message>
            <source>Use a cache that is there</source>
            <translation>استخدام ذاكرة تخزين مؤقت موجودة</translation>
        </message>
        <message>
            <source>With daylight saving</source>
            <translation>مع التوقيت الصيفي</translation>
        </message>
        <message>
            <source>z value</source>
            <translation>قيمة z</translation>
        </message>
    </context>
    <context>
        <name>PublishDock</name>
        <message>
            <source>Share As Web Layer</source>
            <translation>مشاركة كطبقة ويب</translation>
        </message>
    </context>
    <context>
        <name>PublishDockFrame</name>
        <message>
            <source>&amp;Analyze</source>
            <translation>&amp;تحليل</translation>
        </message>
        <message>
            <source>&amp;Cancel</source>
            <translation>إلغا&amp;ء</translation>
        </message>
        <message>
            <source>&amp;Draft</source>
            <translation>ال&amp;مسودة</translation>
        </message>
        <message>
            <source>Look for all problems, before anything is written</source>
            <translation>البحث عن كل المشكلات، قبل كتابة أي شيء</translation>
        </message>
        <message>
            <source>P&amp;ublish</source>
            <translation>&amp;نشر</translation>
        </message>
        <message>
            <source>Pages of what is shared</source>
            <translation>صفحات ما تتم مشاركته</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>التقدم</translation>
        </message>
        <message>
            <source>Save, open or stage the draft, or keep its settings in the project</source>
            <translation>حفظ المسودة أو فتحها أو تجهيزها، أو الاحتفاظ بإعداداتها في المشروع</translation>
        </message>
        <message>
            <source>What is going on</source>
            <translation>ما يجري الآن</translation>
        </message>
    </context>
    <context>
        <name>PublishPage</name>
        <message>
            <source>&amp;General</source>
            <translation>&amp;عام</translation>
        </message>
        <message>
            <source>&amp;Plan</source>
            <translation>ال&amp;خطة</translation>
        </message>
        <message>
            <source>&amp;Result</source>
            <translation>النتي&amp;جة</translation>
        </message>
        <message>
            <source>C&amp;onfiguration</source>
            <translation>ال&amp;تكوين</translation>
        </message>
        <message>
            <source>Con&amp;tent</source>
            <translation>ال&amp;محتوى</translation>
        </message>
        <message>
            <source>F&amp;indings</source>
            <translation>النتا&amp;ئج</translation>
        </message>
        <message>
            <source>Now shown from the portal: {names}</source>
            <translation>تُعرض الآن من البوابة: {names}</translation>
        </message>
        <message>
            <source>Pr&amp;ogress</source>
            <translation>التق&amp;دم</translation>
        </message>
        <message>
            <source>Share As Web Layer</source>
            <translation>مشاركة كطبقة ويب</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>جارٍ الإيقاف…</translation>
        </message>
    </context>
    <context>
        <name>PublishRun</name>
        <message>
            <source>Describing the map</source>
            <translation>وصف الخريطة</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>An earlier service was brought up to date; its id and address are the same.</source>
            <translation>حُدّثت خدمة سابقة؛ ومعرّفها وعنوانها لم يتغيرا.</translation>
        </message>
        <message>
            <source>Drawn by</source>
            <translation>ترسمها</translation>
        </message>
        <message>
            <source>Features</source>
            <translation>المعالم</translation>
        </message>
        <message>
            <source>Layer</source>
            <translation>الطبقة</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>الطبقات</translation>
        </message>
        <message>
            <source>Near, but not the same</source>
            <translation>مقارب، لكنه ليس مطابقًا</translation>
        </message>
        <message>
            <source>Not in the web map</source>
            <translation>ليست في خريطة الويب</translation>
        </message>
        <message>
            <source>Nothing had to be changed.</source>
            <translation>لم يلزم تغيير شيء.</translation>
        </message>
        <message>
            <source>On {portal}, {time} (UTC).</source>
            <translation>في {portal}، {time} (UTC).</translation>
        </message>
        <message>
            <source>Page of the web layer</source>
            <translation>صفحة طبقة الويب</translation>
        </message>
        <message>
            <source>Page of the web map</source>
            <translation>صفحة خريطة الويب</translation>
        </message>
        <message>
            <source>Published: {title}</source>
            <translation>تم النشر: {title}</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>الخدمة</translation>
        </message>
        <message>
            <source>The portal took no service definition, so the service was made of its geodatabase.</source>
            <translation>لم تقبل البوابة تعريف الخدمة، لذا أُنشئت الخدمة من قاعدة بياناتها الجغرافية.</translation>
        </message>
        <message>
            <source>Web map in the viewer</source>
            <translation>خريطة الويب في العارض</translation>
        </message>
        <message>
            <source>What else was noticed</source>
            <translation>ملاحظات أخرى</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>ما نُفّذ</translation>
        </message>
        <message>
            <source>Where it is</source>
            <translation>مكانه</translation>
        </message>
    </context>
    <context>
        <name>ResultPane</name>
        <message>
            <source>Add to &amp;map</source>
            <translation>إ&amp;ضافة إلى الخريطة</translation>
        </message>
        <message>
            <source>Copy as &amp;Python</source>
            <translation>نسخ كأمر &amp;Python</translation>
        </message>
        <message>
            <source>Copy as &amp;qgis_process</source>
            <translation>نسخ كأمر &amp;qgis_process</translation>
        </message>
        <message>
            <source>Item</source>
            <translation>العنصر</translation>
        </message>
        <message>
            <source>Let the project's layers show the published ones, in their places and with their styles</source>
            <translation>جعل طبقات المشروع تعرض الطبقات المنشورة، في أماكنها وبأنماطها</translation>
        </message>
        <message>
            <source>Nothing was published yet.</source>
            <translation>لم يُنشر شيء بعد.</translation>
        </message>
        <message>
            <source>Open in &amp;browser</source>
            <translation>فتح في المت&amp;صفح</translation>
        </message>
        <message>
            <source>Pages (*.html)</source>
            <translation>صفحات (*.html)</translation>
        </message>
        <message>
            <source>S&amp;wap local layers</source>
            <translation>&amp;تبديل الطبقات المحلية</translation>
        </message>
        <message>
            <source>Save &amp;report…</source>
            <translation>&amp;حفظ التقرير…</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>حفظ التقرير</translation>
        </message>
        <message>
            <source>Service</source>
            <translation>الخدمة</translation>
        </message>
        <message>
            <source>What was published</source>
            <translation>ما نُشر</translation>
        </message>
        <message>
            <source>{name}: {count} features</source>
            <translation>{name}: عدد المعالم {count}</translation>
        </message>
    </context>
    <context>
        <name>RunReactions</name>
        <message>
            <source>Planned. Publish does just this.</source>
            <translation>اكتمل التخطيط. النشر سيفعل هذا بالضبط.</translation>
        </message>
        <message>
            <source>Published {title}.</source>
            <translation>تم نشر {title}.</translation>
        </message>
        <message>
            <source>Published {title}: {layers} layers, {count} features.</source>
            <translation>تم نشر {title}: عدد الطبقات {layers}، وعدد المعالم {count}.</translation>
        </message>
        <message>
            <source>{errors} errors, {rest} others</source>
            <translation>الأخطاء: {errors}، وغيرها: {rest}</translation>
        </message>
    </context>
    <context>
        <name>ShareDialog</name>
        <message>
            <source>&amp;Share with</source>
            <translation>&amp;مشاركة مع</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>الجميع</translation>
        </message>
        <message>
            <source>My organization</source>
            <translation>مؤسستي</translation>
        </message>
        <message>
            <source>Only me</source>
            <translation>أنا فقط</translation>
        </message>
        <message>
            <source>Share {title}</source>
            <translation>مشاركة {title}</translation>
        </message>
        <message>
            <source>and with these &amp;groups</source>
            <translation>ومع هذه الم&amp;جموعات</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <source>Appending new features, {done} of {total}</source>
            <translation>إلحاق المعالم الجديدة، {done} من {total}</translation>
        </message>
        <message>
            <source>Asking {url} what is there</source>
            <translation>سؤال {url} عما هو موجود</translation>
        </message>
        <message>
            <source>Comparing {layer} with what was published last</source>
            <translation>مقارنة {layer} بما نُشر آخر مرة</translation>
        </message>
        <message>
            <source>Comparing {layer} with what was sent</source>
            <translation>مقارنة {layer} بما أُرسل</translation>
        </message>
        <message>
            <source>Copying the data</source>
            <translation>نسخ البيانات</translation>
        </message>
        <message>
            <source>Copying {layer}</source>
            <translation>نسخ {layer}</translation>
        </message>
        <message>
            <source>Copying {layer}: {done} of {total} features</source>
            <translation>نسخ {layer}: {done} من {total} من المعالم</translation>
        </message>
        <message>
            <source>Describing the service</source>
            <translation>وصف الخدمة</translation>
        </message>
        <message>
            <source>Looking for problems</source>
            <translation>البحث عن المشكلات</translation>
        </message>
        <message>
            <source>Making tiles, {done} of {total}; {rate} a second, {remaining} to go</source>
            <translation>إنشاء الإطارات، {done} من {total}؛ {rate} في الثانية، والمتبقي {remaining}</translation>
        </message>
        <message>
            <source>Packing the tiles, {done_mb} of {total_mb} MB</source>
            <translation>حزم الإطارات، {done_mb} من {total_mb} ميغابايت</translation>
        </message>
        <message>
            <source>Packing, {done_mb} of {total_mb} MB</source>
            <translation>الحزم، {done_mb} من {total_mb} ميغابايت</translation>
        </message>
        <message>
            <source>Putting '{title}' back as it was</source>
            <translation>إرجاع «{title}» إلى ما كان عليه</translation>
        </message>
        <message>
            <source>Reading the data through</source>
            <translation>قراءة البيانات بالكامل</translation>
        </message>
        <message>
            <source>Saving the web map '{title}'</source>
            <translation>حفظ خريطة الويب «{title}»</translation>
        </message>
        <message>
            <source>Sending changes, {done} of {total} features</source>
            <translation>إرسال التغييرات، {done} من {total} من المعالم</translation>
        </message>
        <message>
            <source>Starting the local portal</source>
            <translation>بدء البوابة المحلية</translation>
        </message>
        <message>
            <source>Taking changes back, {done} features so far</source>
            <translation>التراجع عن التغييرات، المعالم المنجزة حتى الآن: {done}</translation>
        </message>
        <message>
            <source>The portal publishes: {status}</source>
            <translation>البوابة تنشر: {status}</translation>
        </message>
        <message>
            <source>The portal stores the upload</source>
            <translation>البوابة تخزّن الملف المحمّل</translation>
        </message>
        <message>
            <source>The portal takes no service definition; the geodatabase is published in its place</source>
            <translation>البوابة لا تقبل تعريف الخدمة؛ وتُنشر قاعدة البيانات الجغرافية بدلاً منه</translation>
        </message>
        <message>
            <source>Unpacking, {done_mb} of {total_mb} MB</source>
            <translation>فك الحزم، {done_mb} من {total_mb} ميغابايت</translation>
        </message>
        <message>
            <source>Uploading, {sent_mb} of {total_mb} MB</source>
            <translation>التحميل، {sent_mb} من {total_mb} ميغابايت</translation>
        </message>
        <message>
            <source>{title} is published</source>
            <translation>تم نشر {title}</translation>
        </message>
    </context>
    <context>
        <name>Tasks</name>
        <message>
            <source>Analyse {name}</source>
            <translation>تحليل {name}</translation>
        </message>
        <message>
            <source>Ask about {title}</source>
            <translation>السؤال عن {title}</translation>
        </message>
        <message>
            <source>Ask {url}</source>
            <translation>سؤال {url}</translation>
        </message>
        <message>
            <source>Delete {title}</source>
            <translation>حذف {title}</translation>
        </message>
        <message>
            <source>Download {title}</source>
            <translation>تنزيل {title}</translation>
        </message>
        <message>
            <source>Look into a portal</source>
            <translation>الاطلاع على بوابة</translation>
        </message>
        <message>
            <source>Look into a service</source>
            <translation>الاطلاع على خدمة</translation>
        </message>
        <message>
            <source>Make the folder {title}</source>
            <translation>إنشاء المجلد {title}</translation>
        </message>
        <message>
            <source>Move {title}</source>
            <translation>نقل {title}</translation>
        </message>
        <message>
            <source>Open {title}</source>
            <translation>فتح {title}</translation>
        </message>
        <message>
            <source>Plan {name}</source>
            <translation>تخطيط {name}</translation>
        </message>
        <message>
            <source>Protect {title}</source>
            <translation>حماية {title}</translation>
        </message>
        <message>
            <source>Publish {name}</source>
            <translation>نشر {name}</translation>
        </message>
        <message>
            <source>Put {name} back</source>
            <translation>إرجاع {name}</translation>
        </message>
        <message>
            <source>Rename {title}</source>
            <translation>إعادة تسمية {title}</translation>
        </message>
        <message>
            <source>Set the picture of {title}</source>
            <translation>تعيين صورة {title}</translation>
        </message>
        <message>
            <source>Share {title}</source>
            <translation>مشاركة {title}</translation>
        </message>
        <message>
            <source>Sign in to {url}</source>
            <translation>تسجيل الدخول إلى {url}</translation>
        </message>
        <message>
            <source>Stage {name}</source>
            <translation>تجهيز {name}</translation>
        </message>
        <message>
            <source>Start the local portal</source>
            <translation>بدء البوابة المحلية</translation>
        </message>
        <message>
            <source>Stop the local portal</source>
            <translation>إيقاف البوابة المحلية</translation>
        </message>
    </context>
</TS>
