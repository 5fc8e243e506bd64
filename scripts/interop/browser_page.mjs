// What runs in the page: @arcgis/core draws the portal's layers, and hands what it sees to the scenario outside.

import esriConfig from "@arcgis/core/config.js";
import Extent from "@arcgis/core/geometry/Extent.js";
import esriId from "@arcgis/core/identity/IdentityManager.js";
import Layer from "@arcgis/core/layers/Layer.js";
import FeatureLayer from "@arcgis/core/layers/FeatureLayer.js";
import MapImageLayer from "@arcgis/core/layers/MapImageLayer.js";
import TileLayer from "@arcgis/core/layers/TileLayer.js";
import VectorTileLayer from "@arcgis/core/layers/VectorTileLayer.js";
import EsriMap from "@arcgis/core/Map.js";
import PortalItem from "@arcgis/core/portal/PortalItem.js";
import Graphic from "@arcgis/core/Graphic.js";
import * as reactive from "@arcgis/core/core/reactiveUtils.js";
import MapView from "@arcgis/core/views/MapView.js";
import WebMap from "@arcgis/core/WebMap.js";

const KINDS = { FeatureLayer, MapImageLayer, TileLayer, VectorTileLayer };
const WORLD = { xmin: -180, ymin: -60, xmax: 180, ymax: 80, spatialReference: { wkid: 4326 } };
// The scale of level 0.
const WHOLE_WORLD = 591657527.591555;

esriConfig.assetsPath = "/assets";
esriConfig.fontsUrl = `${location.origin}/fonts`;

let view;

function show(map, extent = WORLD) {
    view?.destroy();
    view = new MapView({ container: "view", map, extent: new Extent(extent), ui: { components: [] } });
    return view.when();
}

async function settled() {
    await reactive.whenOnce(() => !view.updating);
}

window.interop = {
    signIn(portalUrl, server, token, userId) {
        esriConfig.portalUrl = portalUrl;
        esriId.registerToken({ server: `${portalUrl}/sharing/rest`, token, userId });
        esriId.registerToken({ server: `${server}/rest/services`, token, userId });
    },

    // Draw one layer alone and tell how it went.
    async draw(kind, url, extent, more = {}) {
        const layer = new KINDS[kind]({ url, ...more });
        const map = new EsriMap({ layers: [layer] });
        await show(map, extent);
        const layerView = await view.whenLayerView(layer);
        await settled();
        const told = { loaded: layer.loaded, suspended: layerView.suspended, type: layer.type };
        if (kind === "FeatureLayer") {
            told.drawn = await layerView.queryFeatureCount();
            told.renderer = layer.renderer?.type;
            told.popup = layer.createPopupTemplate()?.title;
            told.capable = layer.capabilities.operations;
        }
        if (kind === "MapImageLayer") told.sublayers = layer.allSublayers.map((one) => one.title).toArray();
        if (kind === "VectorTileLayer") told.styles = layer.currentStyleInfo?.style?.layers?.length;
        return told;
    },

    // The whole world and nothing around it, at a level of the usual tiling: 256 pixels to a tile.
    async drawWorld(kind, url, level, labels = true) {
        const layer = new KINDS[kind]({ url });
        if (!labels) {
            await layer.load();
            const lettered = layer.currentStyleInfo.style.layers.filter((one) => one.layout?.["text-field"]);
            lettered.forEach((one) => layer.setStyleLayerVisibility(one.id, "none"));
        }
        view?.destroy();
        view = new MapView({
            container: "view", map: new EsriMap({ layers: [layer] }), spatialReference: { wkid: 3857 },
            center: { type: "point", x: 0, y: 0, spatialReference: { wkid: 3857 } }, scale: WHOLE_WORLD / 2 ** level,
            constraints: { snapToZoom: false }, ui: { components: [] },
        });
        await view.when();
        const layerView = await view.whenLayerView(layer);
        // labels come in after the tiles: it must be still for a while
        for (let still = 0; still < 8; still = view.updating || layerView.updating ? 0 : still + 1) {
            await new Promise((resolve) => setTimeout(resolve, 100));
        }
        return [view.width, view.height, Math.round(256 * 2 ** level * view.resolution)];
    },

    async picture() {
        const shot = await view.takeScreenshot({ format: "png" });
        return shot.dataUrl;
    },

    // How many colours a picture has, beside nothing at all.
    async colours() {
        const { data } = await view.takeScreenshot({ format: "png" });
        const seen = new Set();
        for (let at = 0; at < data.data.length; at += 4) {
            const [red, green, blue, alpha] = data.data.subarray(at, at + 4);
            if (alpha && !(red === 255 && green === 255 && blue === 255)) seen.add((red << 16) | (green << 8) | blue);
        }
        return seen.size;
    },

    // How much of the picture is drawn on at all, from 0 to 1.
    async covered() {
        const { data } = (await view.takeScreenshot({ format: "png" })).data;
        let drawn = 0;
        for (let at = 0; at < data.length; at += 4) {
            const white = data[at] > 250 && data[at + 1] > 250 && data[at + 2] > 250;
            drawn += data[at + 3] > 0 && !white ? 1 : 0;
        }
        return (4 * drawn) / data.length;
    },

    async popup(x, y) {
        const layer = view.map.layers.getItemAt(0);
        layer.popupTemplate ??= layer.createPopupTemplate();
        const point = view.toScreen({ type: "point", x, y, spatialReference: { wkid: 4326 } });
        const { results } = await view.hitTest(point, { include: layer });
        const found = results[0]?.graphic;
        await view.openPopup({ features: found ? [found] : [] });
        await reactive.whenOnce(() => view.popup?.visible);
        return { attributes: found?.attributes, visible: view.popup.visible, title: view.popup.title };
    },

    async edit(url) {
        const layer = new FeatureLayer({ url });
        await layer.load();
        const added = await layer.applyEdits({
            addFeatures: [new Graphic({ attributes: { name: "from the browser", rank: 8 }, geometry: { type: "point", x: 6, y: 52, spatialReference: { wkid: 4326 } } })],
        });
        const { objectId, error } = added.addFeatureResults[0];
        if (error) throw new Error(error.message);
        const asked = layer.createQuery();
        asked.where = `${layer.objectIdField} = ${objectId}`;
        asked.outFields = ["*"];
        const [feature] = (await layer.queryFeatures(asked)).features;
        feature.attributes.name = "changed in the browser";
        const updated = await layer.applyEdits({ updateFeatures: [feature] });
        const [again] = (await layer.queryFeatures(asked)).features;
        const deleted = await layer.applyEdits({ deleteFeatures: [{ objectId }] });
        return {
            updated: !updated.updateFeatureResults[0].error,
            name: again.attributes.name,
            deleted: !deleted.deleteFeatureResults[0].error,
            left: await layer.queryFeatureCount(asked),
        };
    },

    async item(id) {
        const layer = await Layer.fromPortalItem({ portalItem: new PortalItem({ id }) });
        await layer.load?.();
        await show(new EsriMap({ layers: [layer] }));
        await settled();
        return { type: layer.type, title: layer.title, loaded: layer.loaded ?? true };
    },

    async webMap(id) {
        const map = new WebMap({ portalItem: { id } });
        await map.load();
        await map.loadAll();
        await show(map);
        await settled();
        const layers = map.layers.map((layer) => [layer.title, layer.type, layer.loadStatus]);
        return { layers: layers.toArray(), failed: view.map.layers.some((layer) => layer.loadError != null) };
    },
};
