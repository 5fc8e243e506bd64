// The map viewer: ?webmap=ID, ?layers=ID,ID (items), ?url=ADDRESS (services of this portal), &center=x,y&level=n.
// It only looks: nothing here changes anything.

import { ask, isQuiet, onThisServer } from "./requests.js";
import { featureLayer, mapLayer, projectionOf, vectorTileLayer } from "./layers.js";
import { popupOf } from "./popups.js";

const REST = "/portal/sharing/rest";
const ITEM_ID = /^[0-9a-f]{32}$/;
const MOST_SHOWN = 10;
const page = {
  list: document.getElementById("layers"),
  message: document.getElementById("message"),
  popup: document.getElementById("popup"),
  heading: document.querySelector("h1"),
};
const asked = new URLSearchParams(location.search);

function say(text) {
  const line = document.createElement("p");
  line.textContent = text;
  page.message.append(line);
}

const listed = (name) => (asked.get(name) || "").split(",").map((part) => part.trim()).filter(Boolean);

/** Return what a service is, out of its address: {kind, root, number}. */
function service(address) {
  const url = onThisServer(address);
  const match = url && /^(.*\/(FeatureServer|MapServer|VectorTileServer))(?:\/(\d+))?\/?$/i.exec(url.split("?")[0]);
  if (!match) return null;
  return { root: match[1], kind: match[2].toLowerCase(), number: match[3] };
}

/** Yield what is to be shown, the lowest first: {url, title, itemData, ...}. */
async function wanted() {
  const found = [];
  for (const id of listed("webmap")) found.push(...(await webMap(id)));
  for (const id of listed("layers")) found.push(...(await item(id)));
  for (const address of asked.getAll("url")) found.push({ url: address });
  return found;
}

function checked(id) {
  if (!ITEM_ID.test(id)) throw new Error(`${id} is no item's id.`);
  return id;
}

async function item(id) {
  const told = await ask(`${REST}/content/items/${checked(id)}`);
  page.heading.textContent = told.title;
  if (told.type === "Web Map") return webMap(id);
  if (!told.url) throw new Error(`"${told.title}" is nothing that a map can show.`);
  return [{ url: told.url, title: told.title, data: await itemData(id) }];
}

async function itemData(id) {
  try {
    return await ask(`${REST}/content/items/${checked(id)}/data`);
  } catch {
    // Items need have no data.
    return {};
  }
}

async function webMap(id) {
  const told = await ask(`${REST}/content/items/${checked(id)}`);
  page.heading.textContent = told.title;
  const data = await itemData(id);
  const base = (data.baseMap?.baseMapLayers || []).map((layer) => ({ ...entry(layer), base: true }));
  return [...base, ...(data.operationalLayers || []).map(entry)];
}

function entry(layer) {
  return {
    url: layer.url || layer.styleUrl?.replace(/\/resources\/styles.*$/, ""),
    title: layer.title,
    visible: layer.visibility !== false,
    opacity: layer.opacity ?? 1,
    popupInfo: layer.disablePopup ? undefined : layer.popupInfo,
    drawingInfo: layer.layerDefinition?.drawingInfo,
    definition: layer.layerDefinition?.definitionExpression,
    data: { layers: layer.layers },
    shownLayers: layer.visibleLayers,
  };
}

/** Return the first spatial reference that tiles dictate; without tiles it is the web's own. */
async function projectionFor(entries) {
  for (const each of entries) {
    const found = service(each.url || "");
    if (found?.kind === "vectortileserver" || found?.kind === "mapserver") {
      const root = await ask(found.root).catch(() => null);
      if (root?.tileInfo) return projectionOf(root.tileInfo.spatialReference);
    }
  }
  return ol.proj.get("EPSG:3857");
}

/** Return the layers that an entry becomes, the lowest first. */
async function layersOf(each, projection) {
  const found = service(each.url || "");
  if (!found) {
    say(`${each.title || each.url || "A layer"} is not on this portal and is left out.`);
    return [];
  }
  if (found.kind === "vectortileserver") return [await vectorTileLayer(found.root, projection, each)];
  if (found.kind === "mapserver" && found.number === undefined) {
    return [await mapLayer(found.root, projection, { ...each, layers: each.shownLayers })];
  }
  const root = await ask(found.root);
  if (found.number === undefined && asked.has("webmap")) each.title = undefined;
  const numbers = found.number === undefined ? featureNumbers(root) : [Number(found.number)];
  const data = (number) => each.data?.layers?.find?.((layer) => layer.id === number) || {};
  return Promise.all(
    numbers.map((number) =>
      featureLayer(`${found.root}/${number}`, projection, {
        title: found.number === undefined ? undefined : each.title,
        popupInfo: each.popupInfo || data(number).popupInfo,
        drawingInfo: each.drawingInfo,
        definition: each.definition,
      }),
    ),
  );
}

const featureNumbers = (root) =>
  root.layers.filter((layer) => layer.type !== "Group Layer").map((layer) => layer.id).reverse();

function enlist(made, at) {
  const line = document.createElement("li");
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = made.layer.getVisible();
  box.addEventListener("change", () => made.layer.setVisible(box.checked));
  label.append(box, " ", made.title || `Layer ${at + 1}`);
  line.append(label);
  page.list.prepend(line);
  if (made.legend) legend(made, line);
}

async function legend(made, line) {
  let entries;
  try {
    entries = await made.legend();
  } catch (error) {
    console.warn(String(error));
    return;
  }
  const rows = document.createElement("ul");
  rows.className = "legend";
  for (const [picture, text] of entries) {
    const row = document.createElement("li");
    row.append(picture, " ", text);
    rows.append(row);
  }
  line.append(rows);
}

function tellOnClick(map, all) {
  const overlay = new ol.Overlay({ element: page.popup, autoPan: { animation: { duration: 0 } } });
  map.addOverlay(overlay);
  const close = () => {
    overlay.setPosition(undefined);
    page.popup.hidden = true;
  };
  map.on("singleclick", async ({ coordinate, pixel }) => {
    const told = [];
    map.forEachFeatureAtPixel(
      pixel,
      (feature, layer) => {
        const shown = layer?.get("shown");
        if (!shown) return;
        const { geometry: _, ...attributes } = feature.getProperties();
        told.push({ ...shown, attributes });
      },
      { hitTolerance: 4 },
    );
    for (const made of [...all].reverse()) {
      if (made.identify && made.layer.getVisible()) {
        told.push(...(await made.identify(coordinate, map).catch((error) => (console.warn(String(error)), []))));
      }
    }
    if (!told.length) {
      close();
      return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Close";
    button.addEventListener("click", close);
    page.popup.replaceChildren(button, ...told.slice(0, MOST_SHOWN).map(popupOf));
    page.popup.hidden = false;
    overlay.setPosition(coordinate);
  });
}

function look(view, all, map) {
  const center = listed("center").map(Number);
  const level = Number(asked.get("level"));
  if (center.length === 2 && center.every(Number.isFinite) && Number.isFinite(level)) {
    view.setCenter(ol.proj.get("EPSG:4326") && view.getProjection().getCode() === "EPSG:3857" ? ol.proj.fromLonLat(center) : center);
    view.setZoom(level);
    return;
  }
  const extent = ol.extent.createEmpty();
  for (const made of all) if (made.extent) ol.extent.extend(extent, made.extent);
  if (!ol.extent.isEmpty(extent)) view.fit(extent, { size: map.getSize(), padding: [20, 20, 20, 20] });
}

async function start() {
  const entries = await wanted();
  if (!entries.length) say("Nothing to show was named: add ?layers=, ?webmap= or ?url= to the address.");
  const projection = await projectionFor(entries);
  const all = [];
  for (const each of entries) {
    try {
      for (const made of await layersOf(each, projection)) {
        made.layer.setVisible(each.visible ?? true);
        if (each.opacity !== undefined) made.layer.setOpacity(made.layer.getOpacity() * each.opacity);
        all.push(made);
      }
    } catch (error) {
      say(`${each.title || each.url}: ${error.message}`);
    }
  }
  all.forEach(enlist);
  const known = projection.getCode() === "EPSG:3857" || projection.getCode() === "EPSG:4326";
  const view = new ol.View({
    projection,
    center: [0, 0],
    zoom: 2,
    ...(known ? {} : { center: ol.extent.getCenter(all.find((made) => made.extent)?.extent || [0, 0, 1, 1]) }),
  });
  const map = new ol.Map({ target: "map", view, layers: all.map((made) => made.layer) });
  look(view, all, map);
  tellOnClick(map, all);
  tellWhenDrawn(map);
}

/** Say on the page when all is drawn, for those who wait for it. */
function tellWhenDrawn(map) {
  const { dataset } = document.getElementById("viewer");
  map.on("rendercomplete", () => {
    if (isQuiet()) dataset.state = "drawn";
  });
  for (const event of ["loadstart", "movestart"]) map.on(event, () => (dataset.state = "drawing"));
  document.addEventListener("quiet", () => map.render());
}

start().catch((error) => say(error.message));
