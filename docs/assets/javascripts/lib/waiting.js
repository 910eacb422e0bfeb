// Edits that are not in the browser's storage yet: for a moment until the lock is there, or for as long as they can't be
// written. The tab carries the latter from page to page, so that a reader goes on and can still save a file.
import { byKey, isEdit, onePerLeaf, RAW } from "./leaves.js";

/** @typedef {import("./leaves.js").Edit} Edit */

export class Waiting {
  /** By record, one a leaf. @type {Map<string, Edit[]>} */
  #edits = new Map();
  #carry;
  /** Whether the next page of this tab will have them. */
  goesAlong = true;

  /** @param {string} text what the last page carried @param {(text: string) => boolean} carry '' takes it away */
  constructor(text, carry) {
    this.#carry = carry;
    this.resume(text);
  }

  /** The page is here again after others, which may have written some of it. @param {string} text what the last page carried */
  resume(text) {
    if (!this.goesAlong) return;
    this.#edits = new Map();
    this.add(parsed(text));
  }

  /** @param {Edit[]} some */
  add(some) {
    for (const [key, mine] of byKey(some)) this.#edits.set(key, onePerLeaf([...this.of(key), ...mine]));
  }

  /** @param {string} key */
  of(key) {
    return this.#edits.get(key) ?? [];
  }

  keys() {
    return [...this.#edits.keys()];
  }

  /** @param {string} key */
  written(key) {
    this.#edits.delete(key);
  }

  /** Gives to the next page what waits still. */
  save() {
    const all = [...this.#edits.values()].flat();
    this.goesAlong = this.#carry(all.length ? JSON.stringify(all) : "") || !all.length;
  }
}

/** @param {string} text @returns {Edit[]} */
function parsed(text) {
  try {
    const found = JSON.parse(text || "[]");
    return Array.isArray(found) ? found.filter((one) => isEdit(one) && !one.key.startsWith(RAW)) : [];
  } catch {
    return [];
  }
}
