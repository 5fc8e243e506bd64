"""The one table of a .sddraft: which keys stand where, and where each draft property lives.

It is data.  Key lists are read from the samples (reference, appendix A): FEATURE from
pro23_hosted_feature, VECTOR_TILE from pro23_hosted_vector_tile, MAP_IMAGE and MAP_SERVICE from
pro30_server_map, TILE from arcmap104_hosted_map_tile, IMAGE from arcmap_server_image; the element set is
that of Pro 3 for all of them.  Each row of a key list is ``Key``, ``Key:type`` or ``Key:type=value``, the
type being ``string`` where none is told; empty keys share a row.  ``$fact`` stands for a fact that
``writer`` fills in; a key whose whole value is a fact that is not known is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from ..draft.settings import ServerKind, ServiceKind

NAMESPACE = "http://www.esri.com/schemas/ArcGIS/3.0.0"
CREATOR = "esriArcGISProVersion3_0"
CONFIGURATION = "Configurations/SVCConfiguration"
DEFINITION = f"{CONFIGURATION}/Definition"


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# The order of elements (reference sections 2 and 4.6), for elements that a file lacks and an edit adds.
ORDER: dict[str, tuple[str, ...]] = {
    "SVCManifest": _names(
        """Databases Resources ID Name OnPremisePath StagingPath ServerPath InPackagePath ByReference Type
        State ServerType DataFolder StagingSettings TemplateSettings KeepExistingData KeepExistingMapCache
        ClientHostName OnServerName Configurations CacheSchema ItemInfo Metadata InitCacheLevels"""
    ),
    "SVCResource": _names(
        """ID Name OnPremisePath StagingPath ServerPath InPackagePath OnServerName ClientName CIMPath
        RepositoryID"""
    ),
    "SVCConfiguration": _names("ID Name TypeName ResourceID ServiceFolder DataFolder Definition"),
    "Definition": _names(
        """Description ConfigurationProperties Info Props RecyclingInterval RecyclingStart Extensions
        Cluster"""
    ),
    "SVCExtension": _names("Enabled Info Props TypeName"),
    "ItemInfo": _names(
        """Name GUID Type TypeID TypeKeywords CatalogPath physicalPath Title Description Tags Snippet Url
        DataLastModifiedTime Extent SpatialReference AccessInformation MinScale MaxScale Credits
        spatialReference"""
    ),
}


class Ours(NamedTuple):
    """Keys of our own in StagingSettings: facts that no known key of Esri's holds.

    Written only where they differ from the default (``server_kind``: only for federated servers).
    """

    server_kind: str = "qgisServerType"
    target_server: str = "qgisTargetServer"
    portal_folder: str = "qgisPortalFolder"
    group_names: str = "qgisPackageGroupNames"
    use_cim_symbols: str = "qgisUseCIMSymbols"
    check_unique_ids: str = "qgisCheckUniqueIDAssignment"
    public_editing: str = "qgisApprovePublicDataCollection"
    preserve_editors: str = "qgisPreserveEditUsersAndTimestamps"
    allow_analysis: str = "qgisAllowAnalysis"
    allow_copy: str = "qgisAllowCopy"
    allowed_templates: str = "qgisAllowedTemplates"
    undocumented: str = "qgisUndocumentedProperties"


OURS = Ours()


class Key(NamedTuple):
    """A key of a property bag: its xs type (``nil`` for a nil value) and its value in a fresh draft."""

    name: str
    type: str
    value: str


Bag = tuple[Key, ...]


def _bag(rows: str) -> Bag:
    keys: list[Key] = []
    for row in rows.strip().splitlines():
        heads, is_set, value = row.strip().partition("=")
        for head in heads.split():
            name, _, type_name = head.partition(":")
            keys.append(Key(name, type_name or "string", value if is_set else ""))
    return tuple(keys)


class Extension(NamedTuple):
    """A service extension as a fresh draft lists it, disabled."""

    type_name: str
    info: Bag
    props: Bag


@dataclass(frozen=True)
class KindSchema:
    """A fresh draft of one kind.

    ``item_extent`` tells whether ``ItemInfo`` holds an ``Extent``, ``initial_cache`` whether the draft ends
    with ``InitCacheLevels``, ``tile_size`` is in pixels (0: the scheme has no levels).
    """

    type_name: str
    staging: Bag
    configuration: Bag
    info: Bag
    template: Bag = ()
    props: Bag = ()
    extensions: tuple[Extension, ...] = ()
    item_extent: bool = False
    initial_cache: bool = True
    tile_size: int = 256
    antialiased_tiles: bool = True
    storage: str = "esriMapCacheStorageModeCompactV2"
    packet_size: int = 128


_SHARING_BOOLEAN = """
PackageUnderMyContent:boolean=true
PackageUnderMyOrg:boolean=false
PackageIsPublic:boolean=false
PackageShareGroups:boolean=false
PackageGroupIDs
"""
_SHARING_STRING = _SHARING_BOOLEAN.replace(":boolean", "")
_PORTAL = """
AGSServerVersion=$agsversion
AdminVersion=$adminversion
PortalVersion=$portalversion
IsPortal=$isportal
"""
_PORTAL_USER = """
PortalURL=$portalurl
UserName=$portaluser
"""

_FEATURE_STAGING = _bag(
    f"""
CookTilesLocally=false
{_SHARING_BOOLEAN}
ServerConnectionString=$connection
SaveToSDFile=FALSE
IncludeDataInSDFile=TRUE
dataInGdb=true
datasetInspected=true
creatorPresent=false
hasEditorTrackingDates=false
hasEditorField=false
hasEditorTrackingDatesInUTC=false
hasEditorTrackingDatesInDbTimezone=false
PackageLayerList=$layerlist
ServerRunTimeVersion:int=$runtime
SDCreatorVersion={CREATOR}
ServiceSubType
ServiceTitle=$title
PackageTableList=$tablelist
CallingContext:int=$context
{_PORTAL}{_PORTAL_USER}
TileCachePath
EnableWFSServer=false
WFSProperties={{"appSchemaPrefix":"$name"}}
SceneServiceName
avoidDataProjection=false
offlineSDVersion=$offlineversion
"""
)
_VECTOR_TILE_STAGING = _bag(
    f"""
HasCache=false
CookTilesLocally=TRUE
Indexed=true
{_SHARING_BOOLEAN}
ServerConnectionString=$connection
SaveToSDFile=FALSE
IncludeDataInSDFile=TRUE
PackageLayerList=$layerlist
SDCreatorVersion={CREATOR}
ServiceSubType
ServiceTitle=$title
PackageTableList=$tablelist
CallingContext:int=$context
{_PORTAL}
ServerRunTimeVersion:int=$runtime
{_PORTAL_USER}
TileCacheSchemaFile TileCachePath
offlineSDVersion=$offlineversion
"""
)
# ArcMap's keys first, then those that Pro is known to write for tiles (reference section 3).
_TILE_STAGING = _bag(
    f"""
{_SHARING_BOOLEAN}
FederatedServerMatchesPortal:boolean=false
FederatedUserMatchesPortal:boolean=false
IncludeDataInSDFile=TRUE
IsHostedServer=true
HasMosaic=false
HasBDAW=false
HasCache=true
useMapServiceLayerID=false
ServerConnectionString=$connection
SaveToSDFile=FALSE
PackageLayerList=$layerlist
ServerRunTimeVersion:int=$runtime
SDCreatorVersion={CREATOR}
ServiceTitle=$title
PackageTableList=$tablelist
CallingContext:int=$context
{_PORTAL}{_PORTAL_USER}
TileCacheSchemaFile TileCachePath
offlineSDVersion=$offlineversion
"""
)
_MAP_STAGING = _bag(
    f"""
HasCache=false
{_SHARING_STRING}
ServerConnectionString ConnectionFile
SaveToSDFile=FALSE
IncludeDataInSDFile=false
PackageLayerList=$layerlist
ServerRunTimeVersion:int=$runtime
SDCreatorVersion={CREATOR}
GeodataServiceName=$name
ServiceSubType
ServiceTitle=$title
PackageTableList=$tablelist
CallingContext:int=$context
HasBDAW=false
cdwLayerInitInfo
usesSnapshot=false
cdwLayerInfo
HasMosaic=$hasmosaic
TileCacheSchemaFile
HasUtilityNetworkLayer:boolean=false
HasUtilityNetworkFeatureLayers:boolean=false
ServerSupportsUtilityNetworkSOEs:boolean=true
HasTraceNetworkLayer:boolean=false
HasTraceNetworkFeatureLayers:boolean=false
ServerSupportsTraceNetworkSOEs:boolean=true
ServerSupportsTopoMappingSOE:boolean=false
IsLRSMapContext:boolean=false
HasLinearReferencingCapableLayers:boolean=false
ServerSupportsLinearReferencingSOE:boolean=true
HasNetworkAnalysisLayers:boolean=false
ServerSupportsNetworkAnalystSOE:boolean=true
ServerSupportsValidationSOE:boolean=true
HasAttributeValidationLayers:boolean=false
SupportTopologyLayers:boolean=false
HasParcelFabricLayers:boolean=false
ServerSupportsParcelFabricSOE:boolean=true
HasBranchVersionedRegisteredTable:boolean=false
ServerSupportsVersionManagementSOE:boolean=true
DependantLayerList=$dependantlayers
DependantTableList=$dependanttables
offlineSDVersion=$offlineversion
exportTilesAllowed=false
useMapServiceLayerID=false
"""
)
# ArcMap's keys first, then those of Pro's other server drafts that are about the run, not the map.
_IMAGE_STAGING = _bag(
    f"""
{_SHARING_BOOLEAN}
FederatedServerMatchesPortal:boolean=false
FederatedUserMatchesPortal:boolean=false
ConnectionFile=No Connection
SaveToSDFile=FALSE
IncludeDataInSDFile=FALSE
PackageLayerList=$layerlist
ServerRunTimeVersion:int=$runtime
SDCreatorVersion={CREATOR}
ServiceTitle=$title
PackageTableList=$tablelist
CallingContext:int=$context
TileCacheSchemaFile
offlineSDVersion=$offlineversion
"""
)


def _template(name: str, number: str, kind: str, description: str, hidden: str = "FALSE") -> Bag:
    return _bag(
        f"TemplateName={name}\nTemplateID={number}\nTemplateType={kind}\nTemplateDescription={description}\n"
        f"TemplateSmallImagePath TemplateLargeImagePath\nTemplateGroupID=-1\nTemplateIsHidden={hidden}"
    )


_FEATURE_CONFIGURATION = _bag(
    """
supportedImageReturnTypes=MIME
maxRecordCount=2000
exportTilesAllowed=false
maxExportTilesCount=100000
cacheOnDemand=false
clientCachingAllowed=true
ignoreCache=false
antialiasingMode=Best
textAntialiasingMode=Force
minScale:double=$minscale
maxScale:double=$maxscale
isCached=false
allowGeometryUpdates=true
allowTrueCurvesUpdates=false
onlyAllowTrueCurveUpdatesByTrueCurveClients=false
EnableZDefaults=false
zDefaultValue=0
allowUpdateWithoutMValues=true
"""
)
_VECTOR_TILE_CONFIGURATION = _bag(
    """
supportedImageReturnTypes=MIME
maxRecordCount=2000
exportTilesAllowed=false
maxExportTilesCount:int=100000
cacheDir
cacheOnDemand=false
clientCachingAllowed=true
antialiasingMode=Fast
textAntialiasingMode=Force
minScale:double=$minscale
maxScale:double=$maxscale
isCached=true
tilingScheme:int=0
ignoreCache=false
"""
)
_TILE_CONFIGURATION = _bag(
    """
supportedImageReturnTypes=URL
maxRecordCount=2000
exportTilesAllowed=false
maxExportTilesCount=100000
isCached=true
cacheOnDemand=false
ignoreCache=false
clientCachingAllowed=true
antialiasingMode=Best
textAntialiasingMode=Force
minScale:double=$minscale
maxScale:double=$maxscale
"""
)
_MAP_CONFIGURATION = _bag(
    """
FilePath outputDir
virtualOutputDir=/rest/directories/arcgisoutput
supportedImageReturnTypes=URL
maxRecordCount=2000
maxSampleSize=100000
exportTilesAllowed=false
maxExportTilesCount:int=100000
cacheDir
useLocalCacheDir=true
MaxImageHeight=4096
maxBufferCount=100
MaxImageWidth=4096
enableDynamicLayers=true
dynamicDataWorkspaces
disableIdentifyRelates=false
schemaLockingEnabled=true
maxDomainCodeCount=25000
isCached=false
cacheOnDemand=false
ignoreCache=false
clientCachingAllowed=true
antialiasingMode=None
textAntialiasingMode=Force
minScale:double=$minscale
maxScale:double=$maxscale
"""
)
_MOSAIC_METHODS = "NorthWest,Center,LockRaster,ByAttribute,Nadir,Viewpoint,Seamline,None"
_IMAGE_CONFIGURATION = _bag(
    f"""
copyright=$credits
description=$description
supportedImageReturnTypes=URL
cacheDir
useLocalCacheDir=true
isCached=false
cacheOnDemand=false
ignoreCache=false
clientCachingAllowed=true
exportTilesAllowed=false
maxExportTilesCount=100000
minScale:double=-1
maxScale:double=-1
Raster=$raster
ConnectionString=$rasterconnection
MaxImageWidth:int=15000
MaxImageHeight:int=4100
MaxSampleCount:int=1000
ReturnJPGPNGAsJPG=false
DefaultResamplingMethod:int=1
DefaultCompressionQuality:int=75
DefaultCompressionTolerance:double=0.01
RasterFunctions
AllowFunction=true
ColormapToRGB=false
AllowedCompressions=None,JPEG,LZ77,LERC
AvailableCompressions=None,JPEG,LZ77,LERC
AllowedMensurationCapabilities=Basic
AvailableMensurationCapabilities=Basic
MaxRecordCount:int=1000
MaxMosaicImageCount:int=20
MaxDownloadImageCount:int=20
MaxDownloadSizeLimit:int=2048
AllowedFields AvailableFields
AllowedMosaicMethods={_MOSAIC_METHODS}
AvailableMosaicMethods={_MOSAIC_METHODS}
AllowedItemMetadata=Basic
DefaultItemMetadata=Basic
DownloadDir VirtualDownloadDir ServiceImageWorkspace DynamicImageWorkspace
AllowOthersToUpdate=false
AllowOthersToDelete=false
RasterTypes=Raster Dataset
DataSourceIsReadOnly=true
SupportsOwnershipBasedAccessControl=false
EsriImageServiceSourceType=esriImageServiceSourceTypeRasterDataset
HasValidSR=$hasvalidsr
"""
)
_POOLING = """
IsRunning=false
MinInstances=1
MaxInstances=2
InstancesPerContainer=1
WaitTimeout=60
IdleTimeout=1800
UsageTimeout=600
CleanupTimeout=30
keepAliveInterval=1800
StartupTimeout=300
Isolation=high
configuredState=STARTED
recycleStartTime recycleInterval
"""
_NO_CAPABILITIES = _bag("WebEnabled=true\nWebCapabilities:nil")
_EDITING = "Query,Create,Update,Delete,Uploads,Editing"

_WCS_PROPS = _bag(
    """
onlineResource customGetCapabilities pathToCustomGetCapabilitiesFiles name title abstract keywords fees
accessConstraints maxImageWidth maxImageHeight providerName providerWebsite responsiblePerson
responsiblePosition phone fax email address city province zipcode country serviceHour contactInstructions role
"""
)
_WCS = Extension("WCSServer", _NO_CAPABILITIES, _WCS_PROPS)
_WMS = Extension(
    "WMSServer",
    _bag(
        "WebEnabled=true\n"
        "WebCapabilities=GetCapabilities,GetMap,GetFeatureInfo,GetStyles,GetLegendGraphic,GetSchemaExtension"
    ),
    _bag(
        """
onlineResource
customGetCapabilities=false
pathToCustomGetCapabilitiesFiles pathToCustomSLDFile
inheritLayerNames=false
name=WMS
title abstract keyword contactPerson contactPosition contactOrganization address addressType city
stateOrProvince postCode country contactVoiceTelephone contactFacsimileTelephone
contactElectronicMailAddress fees accessConstraints
"""
    ),
)
_IMAGE_WMS = _WMS._replace(props=(*_WMS.props[:-2], Key("ListSupportedCRS", "string", ""), *_WMS.props[-2:]))
_IMAGE_WCS = _WCS._replace(
    props=tuple(
        key
        for key in _WCS_PROPS
        if key.name not in {"customGetCapabilities", "pathToCustomGetCapabilitiesFiles"}
    )
)
_JPIP = Extension("JPIPServer", _NO_CAPABILITIES, ())
_EDITING_FACTS = """
enableOwnershipBasedAccessControl=false
allowOthersToQuery=true
allowOthersToUpdate=false
allowOthersToDelete=false
"""
_TRACKING = """
realm
editorTrackingTimeZoneID=UTC
editorTrackingRespectsDayLightSavingTime=false
editorTrackingTimeInUTC=true
allowGeometryUpdates=true
allowTrueCurvesUpdates=false
"""
_FEATURE_ACCESS = Extension(
    "FeatureServer",
    _bag(f"WebEnabled=true\nWebCapabilities={_EDITING}"),
    _bag(
        f"""
maxRecordCount=2000
enableZDefaults=false
zDefaultValue=0
{_EDITING_FACTS}{_TRACKING}
syncVersionCreationRule=versionPerDownloadedMap
syncBranchVersionCreationRule=versionPerDownloadedMap
xssPreventionEnabled=true
onlineResource
"""
    ),
)
# P23-FEAT says ``false2`` for onlyAllowTrueCurveUpdatesByTrueCurveClients: a slip of Esri's, not repeated.
_HOSTED_FEATURE = Extension(
    "FeatureServer",
    _bag("WebEnabled=true\nWebCapabilities=Query"),
    _bag(
        f"""
maxRecordCount=2000
enableZDefaults=false
zDefaultValue=0
{_EDITING_FACTS}
datasetInspected=true
creatorPresent=false
dataInGdb=true
{_TRACKING}
onlyAllowTrueCurveUpdatesByTrueCurveClients=false
xssPreventionEnabled=true
syncEnabled=$syncenabled
onlineResource=$onlineresource
"""
    ),
)
_HOSTED_TILE_FEATURE = Extension(
    "FeatureServer",
    _bag(f"WebEnabled=true\nWebCapabilities={_EDITING}"),
    _bag(
        f"""
maxRecordCount=2000
enableZDefaults=false
zDefaultValue=0
{_EDITING_FACTS}
datasetInspected=false
creatorPresent=false
versionedData=false
dataInGdb=true
{_TRACKING}
xssPreventionEnabled=true
syncEnabled=false
syncVersionCreationRule=versionPerDownloadedMap
"""
    ),
)
_VECTOR_TILES = Extension(
    "VectorTileServer",
    _bag(f"webEnabled=true\nwebCapabilities={_EDITING}"),
    _bag(
        f"""
maxRecordCount=2000
enableZDefaults=false
zDefaultValue=0
{_EDITING_FACTS}{_TRACKING}
onlyAllowTrueCurveUpdatesByTrueCurveClients=false
xssPreventionEnabled=true
syncVersionCreationRule=versionPerDownloadedMap
onlineResource=$onlineresource
"""
    ),
)
_NETWORK = Extension(
    "NAServer",
    _NO_CAPABILITIES,
    _bag(
        """
saveLayerOnServerWhenError allowSaveLayerOnServer saveLayerOnServerWhenDebugging
defaultOutputGeometryPrecision defaultOutputGeometryPrecisionUnits ignoreNetworkLocationFields
logRestSolveParameters usePortalTravelModes licensedForAutomaticRerouting checkPrivilege defaultOutSR
returnAllFields worldIndex_UsePersistentCache route_MaxBarriers route_MaxFeaturesInLineBarriers
route_MaxFeaturesInPolygonBarriers route_MaxStops route_ForceHierarchyBeyondDistance
route_ForceHierarchyBeyondDistanceUnits route_AllowTimeWindows route_AllowOptimizedRoute
route_MaxGeodesicDistance route_MaxGeodesicDistanceUnits route_MaxGeodesicDistanceWhenWalking
route_MaxGeodesicDistanceUnitsWhenWalking route_MaxSolveTimeInMilliseconds serviceArea_MaxBarriers
serviceArea_MaxFeaturesInLineBarriers serviceArea_MaxFeaturesInPolygonBarriers serviceArea_MaxFacilities
serviceArea_MaxBreakValue_Time serviceArea_MaxBreakValue_TimeUnits serviceArea_MaxBreakValue_Length
serviceArea_MaxBreakValue_LengthUnits serviceArea_MaxBreakValue_Other
serviceArea_ForceHierarchyBeyondTime serviceArea_ForceHierarchyBeyondTimeUnits
serviceArea_ForceHierarchyBeyondDistance serviceArea_ForceHierarchyBeyondDistanceUnits
serviceArea_ForceHierarchyBeyondOther serviceArea_MaxBreakValue_DetailedPolygons_Time
serviceArea_MaxBreakValue_DetailedPolygons_TimeUnits serviceArea_MaxBreakValue_DetailedPolygons_Length
serviceArea_MaxBreakValue_DetailedPolygons_LengthUnits serviceArea_MaxBreakValue_ServiceAreaLines_Time
serviceArea_MaxBreakValue_ServiceAreaLines_TimeUnits serviceArea_MaxBreakValue_ServiceAreaLines_Length
serviceArea_MaxBreakValue_ServiceAreaLines_LengthUnits serviceArea_MaxBreakValue_Walking_Time
serviceArea_MaxBreakValue_Walking_TimeUnits serviceArea_MaxBreakValue_Walking_Length
serviceArea_MaxBreakValue_Walking_LengthUnits serviceArea_MaxBreakValue_DetailedPolygons_Walking_Time
serviceArea_MaxBreakValue_DetailedPolygons_Walking_TimeUnits
serviceArea_MaxBreakValue_DetailedPolygons_Walking_Length
serviceArea_MaxBreakValue_DetailedPolygons_Walking_LengthUnits
serviceArea_MaxBreakValue_ServiceAreaLines_Walking_Time
serviceArea_MaxBreakValue_ServiceAreaLines_Walking_TimeUnits
serviceArea_MaxBreakValue_ServiceAreaLines_Walking_Length
serviceArea_MaxBreakValue_ServiceAreaLines_Walking_LengthUnits serviceArea_MaxPolygonTrimDistance
serviceArea_MaxPolygonTrimDistanceUnits serviceArea_MaxBreaks serviceArea_AllowDetailedPolygons
serviceArea_AllowLines serviceArea_MaxSolveTimeInMilliseconds closestFacility_MaxBarriers
closestFacility_MaxIncidents closestFacility_MaxFeaturesInLineBarriers
closestFacility_MaxFacilitiesToFind closestFacility_MaxFeaturesInPolygonBarriers
closestFacility_MaxFacilities closestFacility_ForceHierarchyBeyondDistance
closestFacility_ForceHierarchyBeyondDistanceUnits closestFacility_MaxGeodesicDistance
closestFacility_MaxGeodesicDistanceUnits closestFacility_MaxGeodesicDistanceWhenWalking
closestFacility_MaxGeodesicDistanceUnitsWhenWalking closestFacility_MaxSolveTimeInMilliseconds
oDCostMatrix_MaxBarriers oDCostMatrix_MaxFeaturesInLineBarriers oDCostMatrix_MaxDestinationsToFind
oDCostMatrix_MaxFeaturesInPolygonBarriers oDCostMatrix_MaxDestinations oDCostMatrix_MaxOrigins
oDCostMatrix_ForceHierarchyBeyondDistance oDCostMatrix_ForceHierarchyBeyondDistanceUnits
oDCostMatrix_MaxGeodesicDistanceWhenWalking oDCostMatrix_MaxGeodesicDistanceUnitsWhenWalking
oDCostMatrix_MaxGeodesicDistance oDCostMatrix_MaxGeodesicDistanceUnits oDCostMatrix_RequireSparseMatrix
oDCostMatrix_MaxSolveTimeInMilliseconds onlineResource
"""
    ),
)
_KML = Extension(
    "KmlServer",
    _bag("WebEnabled=true\nWebCapabilities=SingleImage,SeparateImages,Vectors"),
    _bag(
        """
imageSize=1024
featureLimit=1000000
dpi=96
minRefreshPeriod=30
compatibilityMode=GoogleEarth
composite=true
useNetworkLinkControlTag=false
endPointURL linkDescription linkName message
useDefaultSnippets=false
onlineResource
"""
    ),
)
_WFS = Extension(
    "WFSServer",
    _NO_CAPABILITIES,
    _bag(
        """
onlineResource appSchemaURI appSchemaPrefix
customGetCapabilities=false
pathToCustomGetCapabilitiesFiles enableTransactions
axisOrderWFS10=LongLat
axisOrderWFS11=LongLat
name title abstract keyword serviceType serviceTypeVersion fees accessConstraints providerName
providerSite individualName positionName phone facsimile deliveryPoint city administrativeArea
postalCode country electronicMailAddress hoursOfService contactInstructions role
"""
    ),
)

_MAP = KindSchema(
    "MapServer",
    staging=_MAP_STAGING,
    configuration=_MAP_CONFIGURATION,
    info=_bag("WebEnabled=true\nWebCapabilities=Map,Query,Data"),
    template=_template(
        "ESRI Default Basic MapService Template",
        "104",
        "AGSMapServer",
        "This is the default template for a basic map service in Discovery only with standard SOEs "
        "(FeatureServer, WCSServer, WMSServer, WFSServer, and KmlServer)",
    ),
    props=_bag(f"{_POOLING}provider=ArcObjects11"),
    extensions=(_WCS, _WMS, _FEATURE_ACCESS, _NETWORK, _KML, _WFS),
)

KINDS: dict[ServiceKind, KindSchema] = {
    ServiceKind.FEATURE: KindSchema(
        "FeatureServer",
        staging=_FEATURE_STAGING,
        configuration=_FEATURE_CONFIGURATION,
        info=_bag("webEnabled=true\nwebCapabilities=Query"),
        template=_template(
            "ESRI Default FeatureService Template",
            "2",
            "AGOFeatureServer",
            "This is the default template for a feature service in AGO",
        ),
        extensions=(_HOSTED_FEATURE,),
        item_extent=True,
        initial_cache=False,
        tile_size=0,
        antialiased_tiles=False,
        storage="esriMapCacheStorageModeExploded",
        packet_size=0,
    ),
    ServiceKind.VECTOR_TILE: KindSchema(
        "VectorTileServer",
        staging=_VECTOR_TILE_STAGING,
        configuration=_VECTOR_TILE_CONFIGURATION,
        info=_bag("WebCapabilities=Map\nWebEnabled=true"),
        template=_template(
            "ESRI Default Vector Tile Template",
            "4",
            "AGOVectorTileServer",
            "This is the default template for a Vector Tile service in AGO/Portal",
            hidden="TRUE",
        ),
        extensions=(_VECTOR_TILES,),
        tile_size=512,
    ),
    ServiceKind.TILE: KindSchema(
        "MapServer",
        staging=_TILE_STAGING,
        configuration=_TILE_CONFIGURATION,
        info=_bag("WebCapabilities=Map\nWebEnabled=true"),
        extensions=(_HOSTED_TILE_FEATURE,),
    ),
    ServiceKind.MAP_IMAGE: _MAP,
    ServiceKind.MAP_SERVICE: _MAP,
    ServiceKind.IMAGE: KindSchema(
        "ImageServer",
        staging=_IMAGE_STAGING,
        configuration=_IMAGE_CONFIGURATION,
        info=_bag("webEnabled=true\nwebCapabilities=Image,Metadata,Catalog,Mensuration"),
        props=_bag(_POOLING),
        extensions=(_IMAGE_WCS, _IMAGE_WMS, _JPIP),
        initial_cache=False,
    ),
}


class When(Enum):
    """When a property is written to a place."""

    ALWAYS = "always"
    PRESENT = "present"  # if a fresh draft of the kind has the key
    CHANGED = "changed"  # if the value is not the default, so that plain drafts look like Esri's
    NEVER = "never"  # read only: the writer makes the value from several properties


class Place(NamedTuple):
    """Where a property lives: ``Bag:Key`` or the path of an element, and the codec of its text."""

    address: str
    codec: str = "text"
    when: When = When.ALWAYS


def _ours(key: str, codec: str = "flag") -> tuple[Place, ...]:
    return (Place(f"StagingSettings:{key}", codec, When.CHANGED),)


def _configuration(key: str, codec: str = "text", when: When = When.PRESENT) -> Place:
    return Place(f"ConfigurationProperties:{key}", codec, when)


_SERVICE_FOLDER = (Place(f"{CONFIGURATION}/ServiceFolder"),)
_OFFLINE = "StagingSettings:offlineSDVersion"
_GROUPS = "StagingSettings:PackageGroupIDs"

# The first place that says something is believed on reading; all are written.
PLACES: dict[str, tuple[Place, ...]] = {
    "credits": (Place("ItemInfo/Credits"),),
    "description": (
        Place("ItemInfo/Description"),
        Place(f"{DEFINITION}/Description"),
    ),
    "summary": (Place("ItemInfo/Snippet"),),
    "tags": (Place("ItemInfo/Tags", "tags"),),
    "useLimitations": (Place("ItemInfo/AccessInformation"),),
    "overwriteExistingService": (Place("Type", "replacement"),),
    "offline": (Place(_OFFLINE, "offline", When.NEVER),),
    "offlineTarget": (Place(_OFFLINE, "offline_target", When.NEVER),),
    "sharing.sharingLevel": (
        Place("StagingSettings:PackageIsPublic", "everyone"),
        Place("StagingSettings:PackageUnderMyOrg", "organization"),
    ),
    "sharing.groups": (
        Place(_GROUPS, "group_ids"),
        Place(f"StagingSettings:{OURS.group_names}", "group_names", When.CHANGED),
        Place("StagingSettings:PackageShareGroups", "has_groups"),
    ),
    "featureCapabilities": (
        Place("Info:webCapabilities", "words"),
        Place("FeatureServer/Info:WebCapabilities", "words"),
    ),
    "allowExporting": (Place("Info:webCapabilities", "has_extract", When.NEVER),),
    "mapOperations": (Place("Info:WebCapabilities", "words"),),
    "maxRecordCount": (
        _configuration("maxRecordCount", "number"),
        Place("FeatureServer/Props:maxRecordCount", "number", When.PRESENT),
        Place("VectorTileServer/Props:maxRecordCount", "number", When.PRESENT),
    ),
    "copyDataToServer": (Place("StagingSettings:IncludeDataInSDFile", "loud_flag"),),
    "serverFolder": _SERVICE_FOLDER,
    "portalFolder": _SERVICE_FOLDER,
    "federatedServerUrl": _ours(OURS.target_server, "text"),
    "targetServer": (
        *_ours(OURS.target_server, "text"),
        Place("StagingSettings:ConnectionFile", "ags_file", When.CHANGED),
    ),
    "enableCache": (
        _configuration("isCached", "flag"),
        Place("StagingSettings:HasCache", "flag", When.PRESENT),
    ),
    "cache.cacheOnDemand": (_configuration("cacheOnDemand", "flag"),),
    "cache.configuration": (Place("StagingSettings:TileCacheSchemaFile", "text", When.PRESENT),),
    "cache.exportTiles": (
        _configuration("exportTilesAllowed", "flag"),
        Place("StagingSettings:exportTilesAllowed", "flag", When.PRESENT),
    ),
    "cache.exportTilesCount": (_configuration("maxExportTilesCount", "number"),),
    "cache.useExistingCache": (Place("KeepExistingMapCache", "flag"),),
    "extension.feature.isEnabled": (Place("FeatureServer/Enabled", "flag"),),
    "extension.feature.featureCapabilities": (Place("FeatureServer/Info:WebCapabilities", "words"),),
    "zDefault.enable": (
        _configuration("EnableZDefaults", "flag"),
        Place("FeatureServer/Props:enableZDefaults", "flag", When.PRESENT),
    ),
    "zDefault.value": (
        _configuration("zDefaultValue", "number"),
        Place("FeatureServer/Props:zDefaultValue", "number", When.PRESENT),
    ),
    "timezone.ID": (_configuration("dateFieldsTimezoneID", when=When.CHANGED),),
    "timezone.DaylightSavingTime": (
        _configuration("dateFieldsRespectsDayLightSavingTime", "flag", When.CHANGED),
    ),
    "timezone.preferredTimezoneID": (_configuration("preferredTimeZoneID", when=When.CHANGED),),
    "timezone.preferredTimezoneIDDaylightSavingTime": (
        _configuration("preferredTimeZoneRespectsDayLightSavingTime", "flag", When.CHANGED),
    ),
    "pooling.minInstances": (Place("Props:MinInstances", "number"),),
    "pooling.maxInstances": (Place("Props:MaxInstances", "number"),),
    "pooling.instancesPerContainer": (Place("Props:InstancesPerContainer", "number"),),
    "pooling.maxWaitTime": (Place("Props:WaitTimeout", "number"),),
    "pooling.maxIdleTime": (Place("Props:IdleTimeout", "number"),),
    "pooling.maxUsageTime": (Place("Props:UsageTimeout", "number"),),
    "pooling.isolation": (Place("Props:Isolation", "lower"),),
    "pooling.recycleStartTime": (Place("Props:recycleStartTime"),),
    "pooling.recycleInterval": (Place("Props:recycleInterval"),),
    "allowUpdateWithoutMValues": (_configuration("allowUpdateWithoutMValues", "flag", When.CHANGED),),
    "allowTrueCurvesUpdates": (Place("VectorTileServer/Props:allowTrueCurvesUpdates", "flag"),),
    "approvePublicDataCollection": _ours(OURS.public_editing),
    "preserveEditUsersAndTimestamps": _ours(OURS.preserve_editors),
    "useCIMSymbols": _ours(OURS.use_cim_symbols),
    "checkUniqueIDAssignment": _ours(OURS.check_unique_ids),
    "allowFunction": (_configuration("AllowFunction", "flag"),),
    "allowCompressions": (_configuration("AllowedCompressions", "words"),),
    "allowedFields": (_configuration("AllowedFields", "words"),),
    "allowedItemMetadata": (_configuration("AllowedItemMetadata"),),
    "allowedMensurationCapabilities": (_configuration("AllowedMensurationCapabilities", "words"),),
    "allowedMosaicMethods": (_configuration("AllowedMosaicMethods", "words"),),
    "allowAnalysis": _ours(OURS.allow_analysis),
    "allowCopy": _ours(OURS.allow_copy),
    "allowedTemplates": _ours(OURS.allowed_templates, "words"),
}
# A server's own folder stands in Esri's place; the folder of the item beside it goes into our key.
_PORTAL_FOLDER_OF_SERVERS = _ours(OURS.portal_folder, "text")


def places_of(name: str, server: ServerKind) -> tuple[Place, ...]:
    """Return where a property lives in drafts for this kind of server; nowhere if no table knows it."""
    if name == "portalFolder" and server is not ServerKind.HOSTING_SERVER:
        return _PORTAL_FOLDER_OF_SERVERS
    return PLACES.get(name, ())
