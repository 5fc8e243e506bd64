// Requests to this portal, as whoever looks at the page. Nothing is ever asked of another server.

const root = document.getElementById("viewer");
const token = root.dataset.token;
// The token leaves the page's markup as soon as it is known here.
root.removeAttribute("data-token");

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Return an address on this origin, or null for one of another server. */
export function onThisServer(address) {
  let url;
  try {
    url = new URL(address, location.origin);
  } catch {
    return null;
  }
  if (url.origin === location.origin) return url.href;
  // One machine by two of its names.
  const same = LOOPBACK.has(url.hostname) && LOOPBACK.has(location.hostname);
  return same ? location.origin + url.pathname + url.search : null;
}

let underWay = 0;

/** Tell whether nothing is being asked. The event "quiet" of the document tells when that becomes so. */
export const isQuiet = () => underWay === 0;

async function reply(address, parameters, post) {
  const url = onThisServer(address);
  if (url === null) throw new Error("This map does not reach other servers.");
  const sent = new URLSearchParams(parameters);
  const headers = token ? { "X-Esri-Authorization": `Bearer ${token}` } : {};
  const query = sent.toString();
  const options = { headers, credentials: "omit" };
  if (post) Object.assign(options, { method: "POST", body: sent });
  const target = post || !query ? url : url + (url.includes("?") ? "&" : "?") + query;
  underWay += 1;
  try {
    const answer = await fetch(target, options);
    return new Response(answer.status === 204 ? null : await answer.arrayBuffer(), answer);
  } finally {
    underWay -= 1;
    if (isQuiet()) setTimeout(() => isQuiet() && document.dispatchEvent(new Event("quiet")));
  }
}

/** Return the JSON of a resource. Throws what the portal says instead of an answer. */
export async function ask(address, parameters = {}) {
  const long = new URLSearchParams(parameters).toString().length > 1500;
  const told = await (await reply(address, { f: "json", ...parameters }, long)).json();
  if (told.error) throw new Error([told.error.message, ...(told.error.details || [])].join(" "));
  return told;
}

/** Return the bytes of a resource as a Blob, or null where there is none. */
export async function bytes(address, parameters = {}) {
  const answer = await reply(address, parameters);
  if (!answer.ok) return null;
  const kind = answer.headers.get("Content-Type") || "";
  if (kind.startsWith("application/json")) {
    const told = await answer.json();
    throw new Error(told.error ? told.error.message : "no picture");
  }
  return answer.blob();
}
