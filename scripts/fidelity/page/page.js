// Draws one published layer after the other in one view and hands the pictures back.
import esriConfig from "@arcgis/core/config.js";
import Map from "@arcgis/core/Map.js";
import Point from "@arcgis/core/geometry/Point.js";
import FeatureLayer from "@arcgis/core/layers/FeatureLayer.js";
import MapView from "@arcgis/core/views/MapView.js";
import * as reactiveUtils from "@arcgis/core/core/reactiveUtils.js";

const told = [];
for (const level of ["error", "warn"]) {
  const before = console[level].bind(console);
  console[level] = (...words) => {
    told.push(words.map(String).join(" "));
    before(...words);
  };
}

const post = (path, body) => fetch(path, { method: "POST", body });
const withinSeconds = (seconds, promise) =>
  Promise.race([promise, new Promise((_, no) => setTimeout(() => no(new Error("too slow")), seconds * 1000))]);

async function settled(view, layerViews) {
  // Still for three looks in a row: a symbol that is made in the background brings another round.
  for (let still = 0; still < 3; ) {
    await new Promise((yes) => setTimeout(yes, 60));
    still = view.updating || layerViews.some((each) => each.updating) ? 0 : still + 1;
  }
}

async function draw(view, item, wanted) {
  const layers = wanted.layers.map((layerId) => new FeatureLayer({ portalItem: { id: item }, layerId }));
  view.map.addMany(layers);
  try {
    const layerViews = await Promise.all(layers.map((layer) => view.whenLayerView(layer)));
    await settled(view, layerViews);
    const shot = await view.takeScreenshot({ width: wanted.pixels, height: wanted.pixels, format: "png" });
    return shot.dataUrl;
  } finally {
    view.map.removeMany(layers);
    layers.forEach((layer) => layer.destroy());
  }
}

async function main() {
  const work = await (await fetch("/work")).json();
  esriConfig.assetsPath = `${location.origin}/assets`;
  esriConfig.fontsUrl = `${location.origin}/fonts`;
  esriConfig.portalUrl = work.portal;
  const view = new MapView({
    container: "view",
    map: new Map(),
    spatialReference: { wkid: 3857 },
    center: new Point({ ...work.center, spatialReference: { wkid: 3857 } }),
    scale: work.scale,
    constraints: { snapToZoom: false },
    ui: { components: [] },
  });
  await reactiveUtils.whenOnce(() => view.ready);
  for (const wanted of work.cases) {
    told.length = 0;
    let picture = "";
    try {
      picture = await withinSeconds(30, draw(view, work.item, wanted));
    } catch (error) {
      told.push(String(error));
    }
    await post("/shot", JSON.stringify({ name: wanted.name, picture, told: [...told] }));
  }
  await post("/done", "{}");
}

main().catch((error) => post("/done", JSON.stringify({ error: String(error) })));
