// @arcgis/core in Node: what needs no screen, from signing in to editing.

import esriConfig from "@arcgis/core/config.js";
import Portal from "@arcgis/core/portal/Portal.js";
import PortalItem from "@arcgis/core/portal/PortalItem.js";
import PortalQueryParams from "@arcgis/core/portal/PortalQueryParams.js";
import FeatureSet from "@arcgis/core/rest/support/FeatureSet.js";
import Query from "@arcgis/core/rest/support/Query.js";
import StatisticDefinition from "@arcgis/core/rest/support/StatisticDefinition.js";
import * as featureQuery from "@arcgis/core/rest/query.js";
import esriRequest from "@arcgis/core/request.js";
import { Checks, settings } from "./checks.mjs";

const check = new Checks("core in Node");
const rest = `${settings.url}/sharing/rest`;
const server = settings.url.replace(/\/portal$/, "/server");

esriConfig.portalUrl = settings.url;
esriConfig.request.useIdentity = false;

await check.part("sign in", async () => {
    const body = new URLSearchParams({ username: settings.username, password: settings.password, client: "requestip", f: "json" });
    const { token } = await (await fetch(`${rest}/generateToken`, { method: "POST", body })).json();
    // the package's own sign-in draws a dialog, for which Node has no screen
    const before = ({ requestOptions }) => {
        requestOptions.query = { ...requestOptions.query, token };
    };
    esriConfig.request.interceptors.push({ urls: settings.url, before }, { urls: server, before });
    const portal = new Portal({ url: settings.url, authMode: "no-prompt" });
    await portal.load();
    check.same("the portal knows who is here", portal.user?.username, settings.username);
    check.that("and is no arcgis.com", portal.isPortal === true);
    const found = await portal.queryItems(new PortalQueryParams({ query: `title:"world" AND type:"Feature Service"` }));
    const [exact] = found.results.filter((one) => one.title === "world");
    check.that("an item is found", exact, found.results.map((one) => one.title));
    const item = new PortalItem({ id: exact.id, portal });
    await item.load();
    check.that("and loaded", item.loaded && item.type === "Feature Service");
});

await check.part("query", async () => {
    const url = `${server}/rest/services/Hosted/stations_geopackage/FeatureServer/0`;
    const count = await featureQuery.executeForCount(url, new Query({ where: "1=1" }));
    check.same("a count", count, 60);
    const asked = new Query({ where: "rank = 3", outFields: ["name", "rank"], returnGeometry: true });
    const set = await featureQuery.executeQueryJSON(url, asked);
    check.that("features", set instanceof FeatureSet && set.features.length === 12, set);
    const packed = await featureQuery.executeQueryPBF(url, asked);
    const name = (one) => [one.attributes.name, Math.round(one.geometry.x * 1e6), Math.round(one.geometry.y * 1e6)];
    check.same("the same as PBF", packed.features.map(name), set.features.map(name));
    check.same("ids", (await featureQuery.executeForIds(url, new Query({ where: "rank = 3" }))).length, 12);
    const extent = await featureQuery.executeForExtent(url, new Query({ where: "1=1" }));
    check.that("an extent", extent.count === 60 && Math.abs(extent.extent.xmin - 5.05) < 1e-6, extent);
    const statistic = new StatisticDefinition({ statisticType: "sum", onStatisticField: "rank", outStatisticFieldName: "total" });
    const summed = await featureQuery.executeQueryJSON(url, new Query({ where: "1=1", outStatistics: [statistic] }));
    check.same("statistics", summed.features[0].attributes.total, 120);
    const box = { type: "extent", xmin: 5, ymin: 50, xmax: 5.5, ymax: 51, spatialReference: { wkid: 4326 } };
    check.same("within a box", await featureQuery.executeForCount(url, new Query({ geometry: box })), 10);
    await check.raises("a wrong clause is refused", () => featureQuery.executeForCount(url, new Query({ where: "nothing = 1" })));
});

await check.part("requests", async () => {
    const legend = await esriRequest(`${server}/rest/services/Interop_maps/world_map/MapServer/legend`, { query: { f: "json" } });
    check.that("a legend", legend.data.layers.length >= 1);
    const info = await esriRequest(`${server}/rest/info`, { query: { f: "json" } });
    check.same("whose server it is", info.data.owningSystemUrl, settings.url);
});

check.end();
