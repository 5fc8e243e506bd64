// The scenario of ArcGIS REST JS: each step of what a web application does with a portal and its services.

import { File } from "node:buffer";
import { readFileSync } from "node:fs";
import {
    addFeatures,
    addToServiceDefinition,
    createFeatureService,
    deleteFeatures,
    getLayer,
    getService,
    queryAllFeatures,
    queryFeatures,
    updateFeatures,
    updateServiceDefinition,
} from "@esri/arcgis-rest-feature-service";
import {
    addItemPart,
    addItemRelationship,
    commitItemUpload,
    createFolder,
    createGroup,
    createItemInFolder,
    getItem,
    getItemData,
    getItemGroups,
    getItemParts,
    getItemStatus,
    getPortal,
    getRelatedItems,
    getSelf,
    getUserContent,
    isServiceNameAvailable,
    moveItem,
    protectItem,
    removeFolder,
    removeGroup,
    removeItem,
    searchItems,
    setItemAccess,
    shareItemWithGroup,
    unprotectItem,
    unshareItemWithGroup,
    updateItem,
} from "@esri/arcgis-rest-portal";
import { ArcGISIdentityManager, request } from "@esri/arcgis-rest-request";
import { Checks, settings } from "./checks.mjs";

const check = new Checks("rest-js");
const portal = `${settings.url}/sharing/rest`;
const { username, password } = settings;
const made = {};
let authentication;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function eventually(look, good) {
    for (let turn = 0; turn < 150; turn += 1) {
        const found = await look();
        if (good(found)) return found;
        await wait(200);
    }
    throw new Error("it did not come to be");
}

await check.part("sign in", async () => {
    await check.raises("a wrong password is refused", () =>
        ArcGISIdentityManager.signIn({ username, password: "wrong", portal }),
    );
    authentication = await ArcGISIdentityManager.signIn({ username, password, portal });
    check.same("who is signed in", authentication.username, username);
    const self = await getSelf({ authentication });
    check.same("the portal knows", self.user.username, username);
    const anonymous = await getPortal("self", { portal });
    check.that("and nobody else", anonymous.user === undefined);
    const user = await authentication.getUser();
    check.same("the user", user.username, username);
});

await check.part("folders and items", async () => {
    const { folder } = await createFolder({ title: "REST JS", authentication });
    made.folder = folder;
    check.that("a folder", /^[0-9a-f]{32}$/.test(folder.id));
    const text = { operationalLayers: [], baseMap: { baseMapLayers: [] } };
    const item = { title: "A web map", type: "Web Map", tags: ["a", "b"], text };
    const added = await createItemInFolder({ item, folderId: folder.id, authentication });
    check.that("an item of text", added.success, added);
    made.map = added.id;
    const read = await getItem(added.id, { authentication });
    check.same("with its words", [read.title, read.type, read.tags, read.ownerFolder], ["A web map", "Web Map", ["a", "b"], folder.id]);
    check.same("and its data", await getItemData(added.id, { authentication }), text);
    const updated = await updateItem({ item: { id: added.id, snippet: "new" }, folderId: folder.id, authentication });
    check.that("an item is changed", updated.success);
    check.same("as asked", (await getItem(added.id, { authentication })).snippet, "new");
    const listed = await getUserContent({ authentication });
    check.that("folders are listed", listed.folders.some((one) => one.title === "REST JS"));
});

await check.part("a file in parts", async () => {
    const bytes = readFileSync(settings.files.geojson);
    const item = { title: "In parts", type: "GeoJson", tags: ["a"] };
    const added = await createItemInFolder({ item, multipart: true, filename: "in_parts.geojson", folderId: made.folder.id, authentication });
    made.file = added.id;
    const half = Math.ceil(bytes.length / 2);
    const pieces = [bytes.subarray(0, half), bytes.subarray(half)];
    for (const [index, piece] of pieces.entries()) {
        const file = new File([piece], "part");
        const told = await addItemPart({ id: added.id, file, partNum: index + 1, authentication });
        check.that(`part ${index + 1}`, told.success);
    }
    check.same("both are there", (await getItemParts({ id: added.id, authentication })).parts, [1, 2]);
    check.that("joined", (await commitItemUpload({ id: added.id, item, authentication })).success);
    const status = await eventually(() => getItemStatus({ id: added.id, authentication }), (told) => told.status !== "processing");
    check.same("and whole", status.status, "completed");
    const data = await getItemData(added.id, { authentication });
    check.same("as it was", data.features.length, 60);
});

await check.part("publish", async () => {
    const user = encodeURIComponent(username);
    check.that("a name that is free", (await isServiceNameAvailable("rest_js", "Feature Service", authentication)).available);
    const params = { itemId: made.file, filetype: "geojson", publishParameters: { name: "rest_js" } };
    const told = await request(`${portal}/content/users/${user}/${made.folder.id}/publish`, { params, authentication });
    const [service] = told.services;
    made.service = service.serviceItemId;
    made.url = service.encodedServiceURL;
    const asked = { id: service.serviceItemId, jobId: service.jobId, jobType: "publish", authentication };
    const status = await eventually(() => getItemStatus(asked), (seen) => seen.status !== "processing");
    check.same("published", status.status, "completed");
    check.that("a name that is taken", !(await isServiceNameAvailable("rest_js", "Feature Service", authentication)).available);
    const { relatedItems } = await getRelatedItems({ id: made.service, relationshipType: "Service2Data", direction: "forward", authentication });
    check.same("from its file", relatedItems.map((one) => one.id), [made.file]);
    await addItemRelationship({ originItemId: made.map, destinationItemId: made.service, relationshipType: "Map2Service", authentication });
    const mapped = await getRelatedItems({ id: made.map, relationshipType: "Map2Service", direction: "forward", authentication });
    check.same("and related to a map", mapped.relatedItems.map((one) => one.id), [made.service]);
});

await check.part("features", async () => {
    const url = `${made.url}/0`;
    const root = await getService({ url: made.url, authentication });
    check.same("the service", root.layers.map((one) => one.id), [0]);
    const layer = await getLayer({ url, authentication });
    check.same("the layer", [layer.type, layer.geometryType], ["Feature Layer", "esriGeometryPoint"]);
    const counted = await queryFeatures({ url, where: "rank = 3", returnCountOnly: true, authentication });
    check.same("a count", counted.count, 12);
    const page = await queryFeatures({ url, where: "1=1", outFields: ["name"], resultRecordCount: 7, orderByFields: "height", authentication });
    check.same("a page", [page.features.length, page.exceededTransferLimit], [7, true]);
    const all = await queryAllFeatures({ url, where: "1=1", outFields: "*", authentication });
    check.same("all of them", all.features.length, 60);
    const geo = await queryFeatures({ url, where: "rank = 3", f: "geojson", authentication });
    check.same("as GeoJSON", [geo.type, geo.features.length, geo.features[0].geometry.type], ["FeatureCollection", 12, "Point"]);
    const pbf = await queryFeatures({ url, where: "rank = 3", f: "pbf-as-geojson", authentication });
    check.same("as PBF", pbf.features.map((one) => one.properties.name), geo.features.map((one) => one.properties.name));
    const feature = { attributes: { name: "new", rank: 7 }, geometry: { x: 5, y: 50, spatialReference: { wkid: 4326 } } };
    const { addResults } = await addFeatures({ url, features: [feature], authentication });
    check.that("added", addResults[0].success, addResults);
    const id = addResults[0].objectId;
    const changed = { attributes: { [layer.objectIdField]: id, name: "changed" } };
    check.that("changed", (await updateFeatures({ url, features: [changed], authentication })).updateResults[0].success);
    const seen = await queryFeatures({ url, objectIds: [id], outFields: "*", authentication });
    check.same("as asked", [seen.features[0].attributes.name, seen.features[0].attributes.rank], ["changed", 7]);
    check.that("deleted", (await deleteFeatures({ url, objectIds: [id], authentication })).deleteResults[0].success);
});

await check.part("share and move", async () => {
    const { group } = await createGroup({ group: { title: "REST JS group", access: "private", tags: ["a"] }, authentication });
    const asked = { id: made.service, owner: username, authentication };
    await check.raises("nobody reads what is private", () => queryFeatures({ url: `${made.url}/0`, returnCountOnly: true }));
    await setItemAccess({ ...asked, access: "org" });
    check.same("for the organisation", (await getItem(made.service, { authentication })).access, "org");
    await setItemAccess({ ...asked, access: "public" });
    check.same("for everybody", (await getItem(made.service, { portal })).access, "public");
    check.same("with its features", (await queryFeatures({ url: `${made.url}/0`, returnCountOnly: true })).count, 60);
    await shareItemWithGroup({ ...asked, groupId: group.id });
    const groups = await getItemGroups(made.service, { authentication });
    check.that("and a group", [...groups.admin, ...groups.member, ...groups.other].some((one) => one.id === group.id), groups);
    await unshareItemWithGroup({ ...asked, groupId: group.id });
    await setItemAccess({ ...asked, access: "private" });
    check.same("private again", (await getItem(made.service, { authentication })).access, "private");
    check.that("moved to the root", (await moveItem({ itemId: made.service, folderId: "/", authentication })).success);
    check.that("which it says", !(await getItem(made.service, { authentication })).ownerFolder);
    await protectItem({ id: made.service, authentication });
    await check.raises("protected from removal", () => removeItem({ id: made.service, authentication }));
    await unprotectItem({ id: made.service, authentication });
    const found = await searchItems({ q: `owner:${username} AND title:"In parts"`, authentication });
    check.that("found by a search", found.results.some((one) => one.id === made.file), found);
    check.that("the group goes", (await removeGroup({ id: group.id, authentication })).success);
});

await check.part("an empty service", async () => {
    const item = { name: "rest_js_empty", capabilities: "Query,Create,Update,Delete,Editing", spatialReference: { wkid: 4326 } };
    const told = await createFeatureService({ item, folderId: made.folder.id, authentication });
    check.that("made", told.success, told);
    const url = told.encodedServiceURL;
    const fields = [{ name: "OBJECTID", type: "esriFieldTypeOID" }, { name: "label", type: "esriFieldTypeString", length: 20 }];
    const layer = { id: 0, name: "Sites", type: "Feature Layer", geometryType: "esriGeometryPoint", objectIdField: "OBJECTID", fields };
    check.that("takes a layer", (await addToServiceDefinition(url, { layers: [layer], authentication })).success);
    check.same("which is there", (await getLayer({ url: `${url}/0`, authentication })).name, "Sites");
    check.that("takes a description", (await updateServiceDefinition(url, { updateDefinition: { serviceDescription: "d" }, authentication })).success);
    check.same("which it tells", (await getService({ url, authentication })).serviceDescription, "d");
    check.that("goes", (await removeItem({ id: told.serviceItemId, authentication })).success);
});

await check.part("the end", async () => {
    for (const id of [made.service, made.file, made.map]) {
        check.that(`${id === made.map ? "the map" : id === made.file ? "the file" : "the service"} goes`, (await removeItem({ id, authentication })).success);
    }
    check.that("the folder goes", (await removeFolder({ folderId: made.folder.id, owner: username, authentication })).success);
    check.that("signed out", (await authentication.signOut()).success !== false);
});

check.end();
