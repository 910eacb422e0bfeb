// Edits that are not in the browser's storage yet: for a moment until the lock is there, or for as long as they can't be
// written. The tab carries the latter from page to page, so that a reader goes on and can still save a file.
import { isEdit, joined, RAW } from "./leaves.js";

/** @typedef {import("./leaves.js").Edit} Edit */

export class Waiting {
  /** @type {Edit[]} one a leaf */
  #edits = [];
  #carry;
  /** Whether the next page of this tab will have them. */
  carried = true;

  /** @param {string} text what the last page carried @param {(text: string) => boolean} carry '' takes it away */
  constructor(text, carry) {
    this.#carry = carry;
    this.resume(text);
  }

  /** The page is here again after others, which may have written some of it. @param {string} text what the last page carried */
  resume(text) {
    if (this.carried) this.#edits = joined(parsed(text));
  }

  /** @param {Edit[]} some */
  add(some) {
    this.#edits = joined([...this.#edits, ...some]);
  }

  /** @param {string} key */
  of(key) {
    return this.#edits.filter((edit) => edit.key === key);
  }

  keys() {
    return [...new Set(this.#edits.map((edit) => edit.key))];
  }

  /** @param {string} key */
  written(key) {
    this.#edits = this.#edits.filter((edit) => edit.key !== key);
  }

  /** Gives to the next page what waits still. */
  save() {
    this.carried = this.#carry(this.#edits.length ? JSON.stringify(this.#edits) : "") || !this.#edits.length;
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
