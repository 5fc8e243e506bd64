// Loaded before a scenario in Node: style sheets are nothing there.

import { register } from "node:module";

// came with Node 22
Promise.withResolvers ??= function withResolvers() {
    const made = {};
    made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
    return made;
};

register("./no_styles.mjs", import.meta.url);
