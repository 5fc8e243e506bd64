// Koop's feature server over HTTP on loopback: `node serve.cjs FOLDER` below a folder with node_modules.
// Each FOLDER/NAME.geojson, held in memory, answers at /NAME/query. Features are numbered from 1.
"use strict";

const fs = require("fs");
const http = require("http");
const path = require("path");
const { createRequire } = require("module");

const server = createRequire(path.join(process.cwd(), "/"))("@koopjs/featureserver");

function load(file) {
  const told = JSON.parse(fs.readFileSync(file, "utf8"));
  told.features.forEach((feature, place) => {
    feature.properties.OBJECTID = place + 1;
  });
  told.metadata = { idField: "OBJECTID", maxRecordCount: 2000, ...told.metadata };
  return told;
}

const folder = process.argv[2];
const layers = Object.fromEntries(
  fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".geojson"))
    .map((name) => [path.basename(name, ".geojson"), load(path.join(folder, name))]),
);

// The part of Express that Koop's handlers use.
function answerOf(response) {
  return {
    set: (name, value) => response.setHeader(name, value),
    status(code) {
      response.statusCode = code;
      return this;
    },
    json(value) {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(value));
    },
    send: (value) => response.end(value),
    end: (value) => response.end(value),
  };
}

const listening = http.createServer((request, response) => {
  const url = new URL(request.url, "http://127.0.0.1");
  const answer = answerOf(response);
  try {
    const data = layers[url.pathname.split("/")[1]];
    server.query({ body: {}, query: Object.fromEntries(url.searchParams) }, answer, data);
  } catch (error) {
    answer.status(200).json({ error: { code: error.code || 500, message: error.message } });
  }
});
listening.listen(0, "127.0.0.1", () => console.log(`ready ${listening.address().port}`));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
