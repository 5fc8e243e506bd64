// Checks as lines, told as they are made; the same form as checks.py.

import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

export const settings = JSON.parse(readFileSync(process.env.INTEROP_SETTINGS, "utf8"));

export class Checks {
    constructor(area) {
        this.area = area;
        this.failed = 0;
    }

    that(name, condition, why = "") {
        const ok = Boolean(condition);
        this.failed += ok ? 0 : 1;
        const text = typeof why === "string" ? why : JSON.stringify(why) ?? String(why);
        const told = { name: `${this.area}: ${name}`, ok, why: ok ? "" : text.slice(0, 2000) };
        process.stdout.write(`CHECK ${JSON.stringify(told)}\n`);
        return ok;
    }

    same(name, found, expected) {
        const why = `found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`;
        return this.that(name, isDeepStrictEqual(found, expected), why);
    }

    async raises(name, call, word = "") {
        try {
            await call();
        } catch (error) {
            const text = `${error?.name}: ${error?.message}`;
            return this.that(name, text.includes(word), text);
        }
        return this.that(name, false, "nothing was raised");
    }

    // A stretch of a scenario: what breaks it off is one failed check, and the next part goes on.
    async part(name, run) {
        try {
            await run();
            this.that(`${name} runs to its end`, true);
        } catch (error) {
            const where = String(error?.stack ?? error).split("\n").slice(0, 4).join(" | ");
            this.that(`${name} runs to its end`, false, where);
        }
    }

    end() {
        process.exitCode = Math.min(this.failed, 1);
    }
}
