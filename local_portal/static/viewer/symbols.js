// Esri's symbols and renderers as styles of OpenLayers.

const { Style, Fill, Stroke, Circle, RegularShape, Icon, Text } = ol.style;
const PIXELS_PER_POINT = 96 / 72;
const DASHES = {
  esriSLSDash: [4, 3],
  esriSLSDot: [1, 3],
  esriSLSDashDot: [4, 3, 1, 3],
  esriSLSDashDotDot: [4, 3, 1, 3, 1, 3],
  esriSLSShortDash: [3, 2],
  esriSLSLongDash: [8, 3],
};
const HATCHES = {
  esriSFSHorizontal: [[0, 4, 8, 4]],
  esriSFSVertical: [[4, 0, 4, 8]],
  esriSFSForwardDiagonal: [[0, 0, 8, 8], [-4, 4, 4, 12], [4, -4, 12, 4]],
  esriSFSBackwardDiagonal: [[0, 8, 8, 0], [-4, 4, 4, -4], [4, 12, 12, 4]],
  esriSFSCross: [[0, 4, 8, 4], [4, 0, 4, 8]],
  esriSFSDiagonalCross: [[0, 0, 8, 8], [0, 8, 8, 0]],
};
const UNKNOWN = { type: "esriSFS", color: [128, 128, 128, 128], outline: { color: [80, 80, 80, 255], width: 1 } };

const css = (color) => (color ? `rgba(${color[0]},${color[1]},${color[2]},${(color[3] ?? 255) / 255})` : "rgba(0,0,0,0)");
const pixels = (points) => (points || 0) * PIXELS_PER_POINT;

function stroke(line) {
  if (!line || line.style === "esriSLSNull" || !line.width) return undefined;
  const width = Math.max(pixels(line.width), 0.5);
  const dash = DASHES[line.style]?.map((part) => part * width);
  return new Stroke({ color: css(line.color), width, lineDash: dash });
}

function hatch(symbol) {
  const lines = HATCHES[symbol.style];
  if (!lines) return css(symbol.color);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 8;
  const context = canvas.getContext("2d");
  context.strokeStyle = css(symbol.color);
  for (const [x1, y1, x2, y2] of lines) {
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  }
  return context.createPattern(canvas, "repeat");
}

function marker(symbol) {
  const radius = pixels(symbol.size || 8) / 2;
  const fill = new Fill({ color: css(symbol.color) });
  const line = stroke(symbol.outline);
  const rotation = (-(symbol.angle || 0) * Math.PI) / 180;
  const displacement = [pixels(symbol.xoffset), pixels(symbol.yoffset)];
  const shared = { fill, stroke: line, rotation, displacement };
  switch (symbol.style) {
    case "esriSMSSquare":
      return new RegularShape({ ...shared, points: 4, radius: radius * Math.SQRT2, angle: Math.PI / 4 });
    case "esriSMSDiamond":
      return new RegularShape({ ...shared, points: 4, radius });
    case "esriSMSTriangle":
      return new RegularShape({ ...shared, points: 3, radius });
    case "esriSMSCross":
    case "esriSMSX":
      return new RegularShape({
        ...shared,
        stroke: line || new Stroke({ color: css(symbol.color), width: 1 }),
        points: 4,
        radius,
        radius2: 0,
        angle: symbol.style === "esriSMSX" ? Math.PI / 4 : 0,
      });
    default:
      return new Circle({ ...shared, radius });
  }
}

// Pictures come inside the symbol; an address elsewhere is never followed.
const embedded = (symbol) =>
  symbol.imageData ? `data:${symbol.contentType || "image/png"};base64,${symbol.imageData}` : null;

function icon(symbol) {
  const source = embedded(symbol);
  if (!source || !/^data:image\/(png|jpeg|gif|svg\+xml);base64,[A-Za-z0-9+/=]*$/.test(source)) return marker({ size: 8, color: [80, 80, 80, 255] });
  return new Icon({
    src: source,
    width: pixels(symbol.width || 16),
    height: pixels(symbol.height || 16),
    rotation: (-(symbol.angle || 0) * Math.PI) / 180,
    displacement: [pixels(symbol.xoffset), pixels(symbol.yoffset)],
  });
}

/** Return the style of one symbol. */
export function styleOf(symbol) {
  switch (symbol?.type) {
    case "esriSMS":
      return new Style({ image: marker(symbol) });
    case "esriPMS":
      return new Style({ image: icon(symbol) });
    case "esriSLS":
      return new Style({ stroke: stroke(symbol) });
    case "esriSFS":
      return new Style({
        fill: symbol.style === "esriSFSNull" ? undefined : new Fill({ color: hatch(symbol) }),
        stroke: stroke(symbol.outline),
      });
    case "esriPFS":
      return new Style({ fill: new Fill({ color: "rgba(128,128,128,0.4)" }), stroke: stroke(symbol.outline) });
    default:
      return new Style({
        image: marker({ size: 8, color: UNKNOWN.color, outline: UNKNOWN.outline }),
        fill: new Fill({ color: css(UNKNOWN.color) }),
        stroke: stroke(UNKNOWN.outline),
      });
  }
}

/** Return the classes of a renderer, each with a label and a symbol, as a legend lists them. */
export function classesOf(renderer) {
  const other = renderer?.defaultSymbol
    ? [{ label: renderer.defaultLabel || "Other", symbol: renderer.defaultSymbol }]
    : [];
  switch (renderer?.type) {
    case "uniqueValue":
      return [...(renderer.uniqueValueInfos || []), ...other];
    case "classBreaks":
      return [...(renderer.classBreakInfos || []), ...other];
    default:
      return [{ label: renderer?.label || "", symbol: renderer?.symbol }];
  }
}

/** Return a function from a feature to the style that a renderer gives it. */
export function styleFunction(drawingInfo) {
  const renderer = drawingInfo?.renderer;
  const styles = new Map();
  const known = (symbol) => {
    if (!styles.has(symbol)) styles.set(symbol, styleOf(symbol));
    return styles.get(symbol);
  };
  const choose = chooser(renderer);
  const label = labeller(drawingInfo?.labelingInfo);
  return (feature, resolution) => {
    const symbol = choose(feature);
    if (symbol === null) return [];
    const base = known(symbol);
    const text = label(feature, resolution);
    return text ? [base, text] : [base];
  };
}

function chooser(renderer) {
  if (renderer?.type === "uniqueValue") {
    const fields = [renderer.field1, renderer.field2, renderer.field3].filter(Boolean);
    const delimiter = renderer.fieldDelimiter || ",";
    const byValue = new Map((renderer.uniqueValueInfos || []).map((info) => [String(info.value), info.symbol]));
    return (feature) => {
      const value = fields.map((field) => feature.get(field) ?? "<Null>").join(delimiter);
      return byValue.get(value) ?? renderer.defaultSymbol ?? null;
    };
  }
  if (renderer?.type === "classBreaks") {
    const breaks = renderer.classBreakInfos || [];
    return (feature) => {
      const value = feature.get(renderer.field);
      let lowest = renderer.minValue ?? -Infinity;
      for (const info of breaks) {
        if (value !== null && value >= (info.classMinValue ?? lowest) && value <= info.classMaxValue) return info.symbol;
        lowest = info.classMaxValue;
      }
      return renderer.defaultSymbol ?? null;
    };
  }
  return () => renderer?.symbol;
}

function labeller(classes) {
  const first = (classes || [])[0];
  const field = labelField(first);
  if (!field) return () => null;
  const symbol = first.symbol || {};
  const size = Math.round(pixels(symbol.font?.size || 9));
  const halo = symbol.haloSize ? new Stroke({ color: css(symbol.haloColor), width: pixels(symbol.haloSize) * 2 }) : undefined;
  return (feature) => {
    const value = feature.get(field);
    if (value === null || value === undefined) return null;
    return new Style({
      text: new Text({
        text: String(value),
        font: `${symbol.font?.weight === "bold" ? "bold " : ""}${size}px sans-serif`,
        fill: new Fill({ color: css(symbol.color || [0, 0, 0, 255]) }),
        stroke: halo,
        overflow: true,
      }),
    });
  };
}

function labelField(label) {
  const expression = label?.labelExpressionInfo?.expression || "";
  const arcade = /^\$feature(?:\.(\w+)|\["([^"]+)"\])$/.exec(expression.trim());
  if (arcade) return arcade[1] || arcade[2];
  const plain = /^\[([^\]]+)\]$/.exec((label?.labelExpression || "").trim());
  return plain ? plain[1] : null;
}

/** Return a canvas on which a symbol is drawn, for a legend. */
export function swatch(symbol) {
  const canvas = document.createElement("canvas");
  const context = ol.render.toContext(canvas.getContext("2d"), { size: [24, 24] });
  const style = styleOf(symbol);
  context.setStyle(style);
  const kind = symbol?.type;
  if (kind === "esriSLS") context.drawGeometry(new ol.geom.LineString([[2, 18], [9, 6], [15, 18], [22, 6]]));
  else if (kind === "esriSFS" || kind === "esriPFS")
    context.drawGeometry(new ol.geom.Polygon([[[3, 4], [21, 4], [21, 20], [3, 20], [3, 4]]]));
  else if (kind === "esriPMS") return image(symbol);
  else context.drawGeometry(new ol.geom.Point([12, 12]));
  return canvas;
}

function image(symbol) {
  const picture = document.createElement("img");
  picture.src = embedded(symbol) || "";
  picture.alt = "";
  picture.width = picture.height = 24;
  return picture;
}
