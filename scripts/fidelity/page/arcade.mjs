// Runs Arcade expressions over rows with Esri's own engine: JSON in on standard input, JSON out.
import { readFileSync } from "node:fs";
import * as arcade from "@arcgis/core/arcade.js";
import Graphic from "@arcgis/core/Graphic.js";
import Point from "@arcgis/core/geometry/Point.js";

const { expressions, rows } = JSON.parse(readFileSync(0, "utf8"));
const profile = { variables: [{ name: "$feature", type: "feature" }] };
const results = [];
for (const expression of expressions) {
  const found = [];
  try {
    const executor = await arcade.createArcadeExecutor(expression, profile);
    for (const attributes of rows) {
      const geometry = new Point({ x: 0, y: 0, spatialReference: { wkid: 3857 } });
      const value = await executor.executeAsync({ $feature: new Graphic({ attributes, geometry }) });
      found.push(value === undefined ? null : value);
    }
  } catch (error) {
    found.push({ error: String(error) });
  }
  results.push(found);
}
process.stdout.write(JSON.stringify(results));
process.exit(0);
