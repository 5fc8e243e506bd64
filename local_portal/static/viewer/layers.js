// Services of this portal as layers of OpenLayers.
//
// Each maker returns {layer, title, legend, identify, extent}: `legend` gives elements, `identify` what lies at a
// place, `extent` a box in the view's projection; each may be missing.

import { ask, bytes, onThisServer } from "./requests.js";
import { classesOf, styleFunction, swatch } from "./symbols.js";

const DOTS_PER_METRE = 96 * 39.37;
const TOLERANCE = 5;
const MOST_FEATURES = 2000;
const MOST_CLASSES = 60;
const NO_TILE =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=";

/** Return the reference of a projection as the portal numbers it. */
export const wkidOf = (projection) => Number(projection.getCode().split(":")[1]);

/** Return the projection of a spatial reference; one that OpenLayers does not know has no transformation. */
export function projectionOf(reference) {
  const wkid = reference?.latestWkid || reference?.wkid || 3857;
  const code = `EPSG:${wkid === 102100 ? 3857 : wkid}`;
  const known = ol.proj.get(code);
  if (known) return known;
  const made = new ol.proj.Projection({ code, units: "m" });
  ol.proj.addProjection(made);
  return made;
}

const box = (extent) => [extent.xmin, extent.ymin, extent.xmax, extent.ymax];
const finite = (extent) => extent && box(extent).every(Number.isFinite);

/** Return an extent in the view's projection, null where that cannot be worked out here. */
function placed(extent, projection) {
  if (!finite(extent)) return null;
  const source = projectionOf(extent.spatialReference);
  if (source.getCode() === projection.getCode()) return box(extent);
  if (!ol.proj.getTransform(source, projection)) return null;
  const world = source.getCode() === "EPSG:4326" ? [-180, -85.06, 180, 85.06] : null;
  const cut = world ? ol.extent.getIntersection(box(extent), world) : box(extent);
  const moved = ol.proj.transformExtent(cut, source, projection);
  return moved.every(Number.isFinite) && !ol.extent.isEmpty(moved) ? moved : null;
}

function scaleLimits(layer, told, projection) {
  const metres = projection.getMetersPerUnit() || 1;
  const resolution = (scale) => scale / DOTS_PER_METRE / metres;
  if (told.minScale) layer.setMaxResolution(resolution(told.minScale) * 1.000001);
  if (told.maxScale) layer.setMinResolution(resolution(told.maxScale));
}

/** One layer of a feature service. */
export async function featureLayer(url, projection, extra = {}) {
  const told = await ask(url);
  const wkid = wkidOf(projection);
  const format = new ol.format.EsriJSON();
  const drawing = extra.drawingInfo || told.drawingInfo;
  const source = new ol.source.Vector({
    strategy: ol.loadingstrategy.bbox,
    async loader(extent, resolution, _projection, success, failure) {
      try {
        const features = await featuresIn(url, extent, resolution, wkid, told, extra.definition, format);
        source.addFeatures(features);
        success(features);
      } catch (error) {
        source.removeLoadedExtent(extent);
        failure();
        console.warn(String(error));
      }
    },
  });
  const layer = new ol.layer.Vector({ source, style: styleFunction(drawing), declutter: true });
  layer.setOpacity(1 - (drawing?.transparency || 0) / 100);
  scaleLimits(layer, told, projection);
  layer.set("shown", { title: told.name, fields: told.fields, popupInfo: extra.popupInfo });
  return {
    layer,
    title: extra.title || told.name,
    extent: await featureExtent(url, told, projection),
    legend: () => classesOf(drawing?.renderer).map(({ label, symbol }) => [swatch(symbol), label]),
  };
}

async function featuresIn(url, extent, resolution, wkid, told, definition, format) {
  const [xmin, ymin, xmax, ymax] = extent;
  const simple = told.geometryType === "esriGeometryPoint" || told.geometryType === "esriGeometryMultipoint";
  const answer = await ask(`${url}/query`, {
    where: definition || "1=1",
    geometry: JSON.stringify({ xmin, ymin, xmax, ymax, spatialReference: { wkid } }),
    geometryType: "esriGeometryEnvelope",
    spatialRel: "esriSpatialRelIntersects",
    outFields: "*",
    outSR: wkid,
    returnGeometry: true,
    resultRecordCount: MOST_FEATURES,
    ...(simple ? {} : { maxAllowableOffset: resolution / 2 }),
  });
  const features = format.readFeatures(answer);
  const id = told.objectIdField;
  for (const feature of features) feature.setId(feature.get(id));
  return features;
}

async function featureExtent(url, told, projection) {
  const near = placed(told.extent, projection);
  if (near) return near;
  const answer = await ask(`${url}/query`, { where: "1=1", returnExtentOnly: true, outSR: wkidOf(projection) });
  return finite(answer.extent) ? box(answer.extent) : null;
}

/** A map service: tiles out of a package, or pictures that are drawn. */
export async function mapLayer(url, projection, extra = {}) {
  const root = await ask(url);
  if (root.singleFusedMapCache && root.tileInfo) return tiledLayer(url, root, projection);
  const wkid = wkidOf(projection);
  const parameters = { BBOXSR: wkid, IMAGESR: wkid, FORMAT: "PNG32", TRANSPARENT: true };
  if (extra.layers) parameters.LAYERS = `show:${extra.layers.join(",")}`;
  const source = new ol.source.ImageArcGISRest({
    url,
    ratio: 1,
    params: parameters,
    projection,
    imageLoadFunction: (image, address) => show(image.getImage(), address),
  });
  return {
    layer: new ol.layer.Image({ source }),
    title: extra.title || root.mapName,
    extent: placed(root.initialExtent, projection) || placed(root.fullExtent, projection),
    legend: () => pictured(url, extra.layers),
    identify: (coordinate, map) => identified(url, coordinate, map, wkid, extra.layers),
  };
}

async function show(element, address) {
  const blob = await bytes(address).catch((error) => console.warn(String(error)));
  const local = URL.createObjectURL(blob || new Blob());
  element.addEventListener("load", () => URL.revokeObjectURL(local), { once: true });
  element.src = blob ? local : NO_TILE;
}

async function pictured(url, layers) {
  const told = await ask(`${url}/legend`);
  const wanted = told.layers.filter((layer) => !layers || layers.includes(layer.layerId));
  return wanted.flatMap((layer) => [
    ...(layer.legend.length > 1 ? [["", layer.layerName]] : []),
    ...layer.legend.map((entry) => [pictureOf(entry), entry.label || (layer.legend.length > 1 ? "" : layer.layerName)]),
  ]);
}

function pictureOf(entry) {
  const picture = document.createElement("img");
  picture.src = `data:image/png;base64,${entry.imageData}`;
  picture.width = entry.width;
  picture.height = entry.height;
  picture.alt = "";
  return picture;
}

async function identified(url, coordinate, map, wkid, layers) {
  const size = map.getSize();
  const [xmin, ymin, xmax, ymax] = map.getView().calculateExtent(size);
  const told = await ask(`${url}/identify`, {
    geometry: JSON.stringify({ x: coordinate[0], y: coordinate[1] }),
    geometryType: "esriGeometryPoint",
    sr: wkid,
    layers: layers ? `visible:${layers.join(",")}` : "visible",
    tolerance: TOLERANCE,
    mapExtent: [xmin, ymin, xmax, ymax].join(","),
    imageDisplay: [...size, 96].join(","),
    returnGeometry: false,
  });
  return told.results.map((result) => ({ title: `${result.layerName}: ${result.value}`, attributes: result.attributes }));
}

function gridOf(info, extent) {
  return new ol.tilegrid.TileGrid({
    origin: [info.origin.x, info.origin.y],
    resolutions: info.lods.map((lod) => lod.resolution),
    tileSize: [info.cols, info.rows],
    extent: extent || undefined,
  });
}

function tiledLayer(url, root, projection) {
  const own = projectionOf(root.tileInfo.spatialReference);
  const extent = finite(root.fullExtent) ? box(root.fullExtent) : null;
  const levels = root.tileInfo.lods.map((lod) => lod.level);
  const source = new ol.source.TileImage({
    projection: own,
    tileGrid: gridOf(root.tileInfo, extent),
    tileUrlFunction: ([z, x, y]) => `${url}/tile/${levels[z]}/${y}/${x}?blankTile=true`,
    tileLoadFunction: (tile, address) => show(tile.getImage(), address),
  });
  return {
    layer: new ol.layer.Tile({ source }),
    title: root.mapName,
    extent: placed(root.initialExtent || root.fullExtent, projection),
  };
}

/** A vector tile service, in its own style. */
export async function vectorTileLayer(url, projection, extra = {}) {
  const root = await ask(url);
  const base = `${url}/resources/styles`;
  const style = extra.style || (await ask(`${base}/root.json`));
  const own = projectionOf(root.tileInfo.spatialReference);
  const grid = gridOf(root.tileInfo, finite(root.fullExtent) ? box(root.fullExtent) : null);
  const lods = root.tileInfo.lods.filter((lod) => lod.level <= (root.maxzoom ?? root.maxLOD ?? 99));
  const there = root.tileMap ? await treeOf(`${url}/tilemap`) : () => true;
  const format = new ol.format.MVT();
  const source = new ol.source.VectorTile({
    projection: own,
    format,
    tileGrid: gridOf({ ...root.tileInfo, lods }, finite(root.fullExtent) ? box(root.fullExtent) : null),
    tileUrlFunction: ([z, x, y]) => (there(z, y, x) ? `${url}/tile/${z}/${y}/${x}.pbf` : undefined),
    tileLoadFunction(tile, address) {
      tile.setLoader(async (extent, _resolution, tileProjection) => {
        const blob = await bytes(address).catch(() => null);
        const features = blob
          ? format.readFeatures(await blob.arrayBuffer(), { extent, featureProjection: tileProjection })
          : [];
        tile.setFeatures(features);
      });
    },
  });
  const layer = new ol.layer.VectorTile({ source, declutter: true });
  const sprite = await spriteOf(style, base);
  const source0 = Object.keys(style.sources || {})[0];
  // Fonts are those of the reader's machine; the style function would fetch others from elsewhere.
  olms.stylefunction(layer, style, source0, grid.getResolutions(), sprite?.data, sprite?.picture, (fonts) => fonts);
  layer.set("shown", { title: root.name });
  return {
    layer,
    title: extra.title || root.name,
    extent: placed(root.initialExtent || root.fullExtent, projection),
    legend: () => styleClasses(style).map(({ label, symbol }) => [swatch(symbol), label]),
  };
}

const COLOR = /^#([0-9a-f]{3}|[0-9a-f]{6})$|^rgba?\([\d., ]+\)$/i;

/** Return what of a style a legend can show: layers of one colour, each once. */
function styleClasses(style) {
  const found = [];
  for (const layer of style.layers || []) {
    const color = layer.paint?.[`${layer.type}-color`];
    if (!["fill", "line", "circle"].includes(layer.type) || !COLOR.test(color)) continue;
    const [red, green, blue, alpha] = ol.color.asArray(color);
    const drawn = [red, green, blue, Math.round(alpha * 255)];
    const symbols = {
      fill: { type: "esriSFS", style: "esriSFSSolid", color: drawn },
      line: { type: "esriSLS", style: "esriSLSSolid", color: drawn, width: 1.5 },
      circle: { type: "esriSMS", style: "esriSMSCircle", color: drawn, size: 8 },
    };
    found.push({ label: layer.id, symbol: symbols[layer.type] });
  }
  return found.slice(0, MOST_CLASSES);
}

async function treeOf(address) {
  const { index } = await ask(address);
  return (z, y, x) => {
    let node = index;
    for (let above = z - 1; above >= 0; above -= 1) {
      if (!Array.isArray(node)) return node === 2;
      node = node[2 * ((y >> above) & 1) + ((x >> above) & 1)];
    }
    return z === 0 || node !== 0;
  };
}

async function spriteOf(style, base) {
  if (!style.sprite) return null;
  const address = onThisServer(new URL(style.sprite, `${onThisServer(base)}/root.json`).href);
  if (!address) return null;
  try {
    const data = await ask(`${address}.json`);
    if (!Object.keys(data).length) return null;
    const blob = await bytes(`${address}.png`);
    return blob ? { data, picture: URL.createObjectURL(blob) } : null;
  } catch {
    return null;
  }
}
