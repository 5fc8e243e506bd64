// @arcgis/core in headless Chromium: layers are drawn, asked and edited, and the console has nothing to say.

import { createHash, X509Certificate } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";
import { Checks, settings } from "./checks.mjs";

const check = new Checks("core in Chromium");
const made = JSON.parse(readFileSync(join(settings.folder, "made.json"), "utf8"));
const server = settings.url.replace(/\/portal$/, "/server");
const services = `${server}/rest/services`;
const WORLD = { xmin: -180, ymin: -60, xmax: 180, ymax: 80, spatialReference: { wkid: 4326 } };
const STATIONS = { xmin: 4.5, ymin: 49.5, xmax: 8.5, ymax: 52.5, spatialReference: { wkid: 4326 } };
const LEVEL = 2;
const PAGE = `<!doctype html><html lang="en"><head><title>interop</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/esri/themes/light/main.css">
<style>html, body, #view { width: 800px; height: 500px; margin: 0; }</style></head>
<body><div id="view"></div><script type="module" src="/built/browser_page.js"></script></body></html>`;
const TYPES = { ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".woff2": "font/woff2", ".pbf": "application/x-protobuf" };

// In the place of Esri's font server stands what the published vector tiles bring along, whatever font is asked for.
async function firstFont() {
    const style = await (await fetch(`${made.vector_tiles.url}/resources/styles/root.json?token=${pageToken}`)).json();
    return style.layers.map((layer) => layer.layout?.["text-font"]?.[0]).find(Boolean);
}

// The page's files come from a server of this process; the portal is another origin, as it is for any page.
function serve() {
    const roots = { "/assets/": "node_modules/@arcgis/core/assets", "/built/": "built" };
    const web = createServer((request, response) => {
        const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
        const [prefix, root] = Object.entries(roots).find(([start]) => path.startsWith(start)) ?? [];
        const file = prefix && join(root, normalize(`/${path.slice(prefix.length)}`));
        const glyphs = /^\/fonts\/[^/]+\/(\d+-\d+)\.pbf$/.exec(path);
        if (glyphs) {
            response.writeHead(200, { "Content-Type": TYPES[".pbf"] });
            fetch(`${made.vector_tiles.url}/resources/fonts/${font}/${glyphs[1]}.pbf?token=${pageToken}`)
                .then((answer) => answer.arrayBuffer())
                .then((bytes) => response.end(Buffer.from(bytes)));
        } else if (path === "/") {
            response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(PAGE);
        } else if (file && existsSync(file) && statSync(file).isFile()) {
            response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" });
            createReadStream(file).pipe(response);
        } else {
            response.writeHead(404).end();
        }
    });
    return new Promise((resolve) => web.listen(0, "127.0.0.1", () => resolve(web)));
}

// Chromium takes this key for the portal's and no other: what a trusted authority would vouch for.
function pin() {
    const certificate = new X509Certificate(readFileSync(settings.certificate));
    const key = certificate.publicKey.export({ type: "spki", format: "der" });
    return createHash("sha256").update(key).digest("base64");
}

async function token() {
    const body = new URLSearchParams({ username: settings.username, password: settings.password, client: "requestip", f: "json" });
    return (await (await fetch(`${settings.url}/sharing/rest/generateToken`, { method: "POST", body })).json()).token;
}

// The number of a layer, which is what the project's order makes it.
async function countries() {
    const told = await fetch(`${services}/Interop_maps/world_map/FeatureServer?f=json&token=${pageToken}`);
    return (await told.json()).layers.find((one) => one.name === "Countries").id;
}

const pageToken = await token();
const font = await firstFont();
const web = await serve();
const origin = `http://127.0.0.1:${web.address().port}`;
const browser = await chromium.launch({
    executablePath: settings.chromium,
    args: [
        "--headless", "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
        `--ignore-certificate-errors-spki-list=${pin()}`,
    ],
});
const page = await browser.newPage({ viewport: { width: 800, height: 500 } });
const complaints = [];
const elsewhere = [];
page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()} ${message.location().url}`);
});
page.on("pageerror", (error) => complaints.push(`page: ${error.message} ${error.stack}`.slice(0, 600)));
await page.route((url) => url.hostname !== "127.0.0.1" && !["data:", "blob:"].includes(url.protocol), (route) => {
    elsewhere.push(route.request().url());
    return route.abort();
});

// The package's errors lose their words on the way out of a page, so they are told as text.
async function call(name, ...given) {
    const told = await page.evaluate(async ([what, values]) => {
        try {
            return { value: await window.interop[what](...values) };
        } catch (error) {
            return { error: `${error.name}: ${error.message} ${JSON.stringify(error.details ?? "")}` };
        }
    }, [name, given]);
    if (told.error) throw new Error(told.error);
    return told.value;
}
mkdirSync(settings.folder, { recursive: true });

async function shot(name) {
    const url = await call("picture");
    writeFileSync(join(settings.folder, `${name}.png`), Buffer.from(url.split(",")[1], "base64"));
}

// A part, and after it what the console said meanwhile.
async function part(name, run) {
    complaints.length = 0;
    await check.part(name, run);
    check.same(`${name}: no console complaint`, complaints.slice(0, 5), []);
}

await part("start", async () => {
    await page.goto(origin);
    await page.waitForFunction(() => window.interop, null, { timeout: 60000 });
    await call("signIn", settings.url, server, pageToken, settings.username);
});

await part("feature layer", async () => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    const told = await call("draw", "FeatureLayer", `${services}/Hosted/stations_geopackage/FeatureServer/0`, STATIONS);
    check.same("all features drawn", told.drawn, 60);
    check.that("asked for as PBF", asked.some((url) => url.includes("f=pbf")), asked.filter((url) => url.includes("query")));
    check.that("in the portal's colours", (await call("colours")) > 1);
    await shot("feature_layer");
    const popup = await call("popup", 5.05, 50 + 1 / 30);
    check.same("hit where it is drawn", popup.attributes?.OBJECTID ?? popup.attributes?.fid, 1);
    check.that("with a popup", popup.visible, popup);
});

await part("renderers and editing", async () => {
    const told = await call("draw", "FeatureLayer", `${services}/Interop_maps/world_map/FeatureServer/${await countries()}`, WORLD, { labelsVisible: false });
    check.same("classes as in the project", told.renderer, "class-breaks");
    check.that("drawn", told.drawn > 100, told);
    check.that("in many colours", (await call("colours")) > 4);
    await shot("class_breaks");
    const edited = await call("edit", `${services}/Hosted/Interop_features/FeatureServer/0`);
    check.same("added, changed and deleted", edited, { updated: true, name: "changed in the browser", deleted: true, left: 0 });
});

await part("map image layer", async () => {
    const told = await call("draw", "MapImageLayer", `${services}/Interop_maps/world_map/MapServer`, WORLD);
    check.that("loaded", told.loaded && !told.suspended, told);
    check.same("sublayers", [...told.sublayers].sort(), ["Centres", "Countries", "Disputed borders", "States and provinces"]);
    check.that("drawn", (await call("colours")) > 10);
    await shot("map_image");
});

const covered = {};
for (const [kind, name] of [["TileLayer", "tiles"], ["VectorTileLayer", "vector_tiles"]]) {
    await part(`${kind}`, async () => {
        const told = await call("draw", kind, made[name].url, WORLD);
        check.that(`${kind} loaded`, told.loaded && !told.suspended, told);
        check.that(`${kind} drawn`, (await call("colours")) > 2);
        covered[name] = await call("covered");
        await shot(name);
    });
}
// the same map twice: shapes that are filled where there is nothing would show here
check.that("tiles and vector tiles cover the same", Math.abs(covered.tiles - covered.vector_tiles) < 0.03, covered);

await part("portal item", async () => {
    const told = await call("item", made.feature.id);
    check.that("an item is a layer", ["feature", "group"].includes(told.type), told);
    const map = await call("item", made.map.id);
    check.same("and a map image layer another", map.type, "map-image");
});

await part("web map", async () => {
    const told = await call("webMap", made.web_map.id);
    check.same("its layers", told.layers, [["Countries", "feature", "loaded"], ["Map", "map-image", "loaded"]]);
    check.that("drawn", (await call("colours")) > 10);
    await shot("web_map");
});

// what map_pictures.py compares with QGIS's own drawing
await part("the whole world", async () => {
    const side = 256 * 2 ** LEVEL;
    await page.setViewportSize({ width: side, height: side });
    await page.addStyleTag({ content: `html, body, #view { width: ${side}px; height: ${side}px; }` });
    for (const [kind, name, labels, file] of [
        ["TileLayer", "tiles", true, "tiles"],
        ["MapImageLayer", "map", true, "map"],
        ["VectorTileLayer", "vector_tiles", true, "vector_tiles"],
        ["VectorTileLayer", "vector_tiles", false, "vector_tiles_without_labels"],
    ]) {
        const drawn = await call("drawWorld", kind, made[name].url, LEVEL, labels);
        check.same(`${file} at their level`, drawn, [side, side, 40075017]);
        await shot(`world_${file}`);
    }
});

check.same("nothing was fetched from elsewhere", elsewhere.slice(0, 5), []);
await browser.close();
web.close();
check.end();
