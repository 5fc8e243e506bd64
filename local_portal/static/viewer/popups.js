// What a click tells. Values and templates come from strangers: text becomes text, and of markup only the
// plainest elements are built anew.

const KEPT = new Set([
  "A", "B", "BR", "DIV", "EM", "H3", "H4", "I", "LI", "OL", "P", "SPAN", "STRONG", "TABLE", "TBODY", "TD", "TH",
  "TR", "UL",
]);
const DROPPED = new Set(["SCRIPT", "STYLE", "IFRAME", "OBJECT", "EMBED", "SVG", "MATH", "TEMPLATE", "NOSCRIPT"]);

/** Return a value as people read it. */
export function worded(value, field) {
  if (value === null || value === undefined) return "";
  const code = field?.domain?.codedValues?.find((each) => each.code === value);
  if (code) return code.name;
  if (field?.type === "esriFieldTypeDate" && Number.isFinite(value)) {
    return new Date(value).toISOString().replace("T", " ").replace(/\.000Z$/, " UTC");
  }
  return String(value);
}

const escaped = (text) =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

function filled(template, values, quote) {
  return template.replace(/\{([^{}]+)\}/g, (_, name) => quote(values[name.trim()] ?? ""));
}

/** Return a stranger's markup as elements that can do nothing but be read. */
export function readable(markup) {
  const told = new DOMParser().parseFromString(markup, "text/html");
  const made = document.createElement("div");
  copy(told.body, made);
  return made;
}

function copy(from, to) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.append(node.textContent);
    if (node.nodeType !== Node.ELEMENT_NODE || DROPPED.has(node.nodeName.toUpperCase())) continue;
    const name = node.nodeName.toUpperCase();
    if (!KEPT.has(name)) {
      copy(node, to);
      continue;
    }
    const element = document.createElement(name);
    if (name === "A") link(element, node.getAttribute("href"));
    copy(node, element);
    to.append(element);
  }
}

function link(element, address) {
  if (/^https?:\/\//i.test(address || "")) {
    element.href = address;
    element.target = "_blank";
    element.rel = "noopener noreferrer nofollow";
  }
}

/** Return what is to be shown of a feature: an element, by the layer's popup or, without one, all values. */
export function popupOf({ title, attributes, fields, popupInfo }) {
  const byName = new Map((fields || []).map((field) => [field.name, field]));
  const values = {};
  for (const [name, value] of Object.entries(attributes)) values[name] = worded(value, byName.get(name));
  const made = document.createElement("section");
  const head = document.createElement("h2");
  head.textContent = popupInfo?.title ? filled(popupInfo.title, values, (text) => text) : title;
  made.append(head);
  const text = popupInfo?.description || textElement(popupInfo);
  if (text) made.append(readable(filled(text, values, escaped)));
  else made.append(table(values, byName, popupInfo));
  return made;
}

function textElement(popupInfo) {
  return popupInfo?.popupElements?.find((element) => element.type === "text")?.text;
}

function table(values, byName, popupInfo) {
  const shown = popupInfo?.fieldInfos?.filter((info) => info.visible !== false && info.fieldName in values);
  const rows = shown?.length
    ? shown.map((info) => [info.label || info.fieldName, values[info.fieldName]])
    : Object.entries(values).map(([name, value]) => [byName.get(name)?.alias || name, value]);
  const made = document.createElement("table");
  for (const [name, value] of rows) {
    const row = made.insertRow();
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = name;
    row.append(head);
    const cell = row.insertCell();
    if (/^https?:\/\/\S+$/i.test(value)) {
      const anchor = document.createElement("a");
      link(anchor, value);
      anchor.textContent = value;
      cell.append(anchor);
    } else cell.textContent = value;
  }
  return made;
}
