"""For names of arcpy that are not here: what does the same in QGIS."""

from __future__ import annotations

# By the beginning of the name, the longest first.
WAYS = {
    "arcpy.mp.Layer.symbology": "QgsVectorLayer.renderer(), or Layer.getDefinition('V3')",
    "arcpy.mp.LabelClass": "QgsVectorLayer.labeling()",
    "arcpy.mp.Layout": "QgsProject.layoutManager()",
    "arcpy.sa": "the raster tools of Processing (native:, gdal:)",
    "arcpy.ia": "the raster tools of Processing (native:, gdal:)",
    "arcpy.ddd": "the 3D and terrain tools of Processing",
    "arcpy.na": "native:shortestpathpointtopoint and its kin in Processing",
    "arcpy.geocoding": "native:batchnominatimgeocoder in Processing",
    "arcpy.stats": "the analysis tools of Processing",
    "arcpy.topographic": "the vector geometry tools of Processing",
    "arcpy.analysis": "the vector overlay tools of Processing",
    "arcpy.conversion": "gdal:convertformat or native:savefeatures in Processing",
    "arcpy.management": "the vector table and vector general tools of Processing",
    "arcpy.CreateGPSDDraft": "no web tools are published from QGIS",
    "arcpy.sharing.GeoprocessingSharingDraft": "no web tools are published from QGIS",
    "arcpy.sharing.SceneLayerSharingDraft": "no scene layers are published from QGIS",
    "arcpy.sharing.ImageSharingDraft": "publish the raster in a map image layer",
}


def nearest_way(name: str) -> str:
    """Return what does the same in QGIS, empty where nothing comes near."""
    found = [start for start in WAYS if name.startswith(start)]
    return WAYS[max(found, key=len)] if found else ""
