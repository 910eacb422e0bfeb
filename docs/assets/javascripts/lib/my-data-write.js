// The file that holds all that a reader keeps, as it is written. Reading it: my-data-read.js; what it would change: my-data-changes.js.
// Its form is described at /my-data/ and by assets/my-data.schema.json.
import { ours } from "./ours.js";
import { VERSION } from "./shapes.js";

export const FORMAT = "pm-interview-playbook/my-data";

/**
 * @typedef {Record<string, any>} Value
 * @typedef {object} Kept
 * @property {Record<string, Value>} records by key
 * @property {Record<string, string>} unreadable texts that were set aside
 * @property {Record<string, string>} theme
 *
 * @typedef {{kept: Kept | null, saved: string, site: string, problems: string[]}} Found no kept with a problem
 */

/**
 * The file's text. Whatever is kept, `read` takes it back.
 * @param {Kept} kept its records without faults @param {string} site @param {string} when ISO 8601
 * @returns {string}
 */
export function fileText(kept, site, when) {
  const about = `What you keep in the PM Interview Playbook. To bring it back: ${site}my-data/`;
  const records = Object.fromEntries(Object.entries(kept.records).map(([key, value]) => [key, ours(key, value)]));
  const unreadable = Object.fromEntries(Object.entries(kept.unreadable).map(([key, text]) => [asideName(key), text]));
  const file = { about, format: FORMAT, version: VERSION, saved: when, site, records, unreadable, theme: kept.theme };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The name of a text that was set aside, in characters that any editor shows. @param {string} key */
function asideName(key) {
  const plain = key.replace(/[^ -~]/gu, (sign) => `(U+${sign.codePointAt(0)?.toString(16).toUpperCase()})`);
  return plain.startsWith(".unreadable") ? `nameless${plain}` : plain;
}
