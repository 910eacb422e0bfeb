// What this tab wrote last, record by record. Each writing of a record counts one up (kept.js): a text from another tab
// whose number is no higher than ours was written by somebody who had not seen ours, so ours must be made again.
import { writings } from "./kept.js";
import { onePerLeaf } from "./leaves.js";

const LAST = 50; // writings of a record that are remembered

export class Written {
  /** @type {Map<string, {rev: number, text: string, edits: import("./leaves.js").Edit[]}[]>} */
  #mine = new Map();

  /** @param {string} key @param {number} rev @param {string | null} text null when the record was taken away @param {import("./leaves.js").Edit[]} edits */
  remember(key, rev, text, edits) {
    if (text === null) this.#mine.delete(key);
    else this.#mine.set(key, [...(this.#mine.get(key) ?? []), { rev, text, edits }].slice(-LAST));
  }

  /** What another tab has not seen when it wrote what stands there now. @param {string} key @param {string | undefined} text @param {Record<string, any> | null} value */
  unseen(key, text, value) {
    const mine = this.#mine.get(key) ?? [];
    if (text === undefined) this.#mine.delete(key); // taken away on purpose: nothing of ours comes back
    if (text === undefined || !value || mine.some((one) => one.text === text)) return [];
    return onePerLeaf(mine.filter(({ rev }) => rev >= writings(value)).flatMap((one) => one.edits));
  }
}
