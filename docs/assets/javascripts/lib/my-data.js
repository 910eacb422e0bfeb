// The file that holds all that a reader keeps: written, read again, and held against what is kept now.
// Its form is described at /my-data/ and by assets/my-data.schema.json.
import { VERSION, faults, forward, isKey, isObject, known } from "./shapes.js";

export const FORMAT = "pm-interview-playbook/my-data";
const MOST = 5_000_000; // characters: more than a browser keeps
const ASIDE = /^[^\p{Cc}]{1,300}\.unreadable(?:\.\d+)?$/u;
const PALETTE = "__palette";

/**
 * @typedef {Record<string, any>} Value
 * @typedef {object} Kept
 * @property {Record<string, Value>} records by key
 * @property {Record<string, string>} unreadable texts that were set aside
 * @property {Record<string, string>} theme
 */

/** @param {Kept} kept @param {string} site @param {string} when ISO 8601 @returns {string} */
export function write(kept, site, when) {
  const about = `What you keep in the PM Interview Playbook. To bring it back: ${site}my-data/`;
  return `${JSON.stringify({ about, format: FORMAT, version: VERSION, saved: when, site, ...kept }, null, 2)}\n`;
}

/**
 * Reads a file of this or any earlier version.
 * @param {string} text
 * @returns {{kept: Kept | null, saved: string, site: string, problems: string[]}} no kept with a problem
 */
export function read(text) {
  if (text.length > MOST) return refused("It is larger than anything that this site keeps (5 MB).");
  let file;
  try {
    file = JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch (error) {
    return refused(`It is damaged or not a saved file: ${error instanceof Error ? error.message.slice(0, 200) : "not JSON"}`);
  }
  if (!isObject(file) || file.format !== FORMAT) return refused(`It was not saved here: it doesn't say "format": "${FORMAT}".`);
  if (!Number.isInteger(file.version) || file.version < 1) return refused("It doesn't say its version as a whole number.");
  if (file.version > VERSION) return refused(`A newer version of this site saved it (${file.version}). Load this page anew and try again.`);
  return checked(file);
}

/** @param {Value} file */
function checked(file) {
  const groups = ["records", "unreadable", "theme"];
  const wrong = groups.filter((one) => file[one] !== undefined && !isObject(file[one])).map((one) => `${one}: must be an object in braces.`);
  if (wrong.length) return refused(...wrong);
  const records = Object.entries(file.records ?? {}).map(([key, value]) => [key, isKey(key) && isObject(value) ? forward(key, value) : value]);
  const problems = [
    ...records.flatMap(([key, value]) => faults(key, value).map((fault) => `records: ${key.slice(0, 80)}: ${fault}`)),
    ...texts(file.unreadable),
    ...palette(file.theme),
  ];
  if (problems.length) return refused(...problems);
  const clean = records.map(([key, value]) => [key, known(key, value)]);
  const kept = { records: Object.fromEntries(clean), unreadable: { ...file.unreadable }, theme: { ...file.theme } };
  return { kept, saved: String(file.saved ?? "").slice(0, 40), site: String(file.site ?? "").slice(0, 200), problems };
}

/** @param {Value | undefined} group texts that were set aside */
function texts(group) {
  return Object.entries(group ?? {}).flatMap(([key, text]) => {
    if (!ASIDE.test(key)) return [`unreadable: ${key.slice(0, 80)}: is not the name of anything that this site sets aside.`];
    return typeof text === "string" ? [] : [`unreadable: ${key.slice(0, 80)}: must be a text in quotes.`];
  });
}

/** Of the theme's own things only the colors are brought back. @param {Value | undefined} theme */
function palette(theme) {
  const foreign = Object.keys(theme ?? {}).filter((key) => key !== PALETTE).map((key) => `theme: ${key.slice(0, 80)}: is not known. Only ${PALETTE} is.`);
  const text = own(theme, PALETTE);
  return text === undefined || scheme(text) ? foreign : [...foreign, `theme: ${PALETTE}: is not a choice of colors.`];
}

/** The colors that the theme's own text chooses: 'system', 'light', 'dark', or '' when it can't be read. @param {unknown} text */
export function scheme(text) {
  try {
    const { index, color } = JSON.parse(String(text));
    if (!Number.isInteger(index) || index < 0 || index > 2 || !["default", "slate"].includes(color.scheme)) return "";
    return ["system", "light", "dark"][index];
  } catch {
    return "";
  }
}

/** @param {string[]} problems @returns {{kept: null, saved: string, site: string, problems: string[]}} */
function refused(...problems) {
  return { kept: null, saved: "", site: "", problems };
}

/**
 * @typedef {object} Change one thing that bringing the file back would change
 * @property {string} key the record's
 * @property {string} group '' for the whole record, else items, fields or parts
 * @property {string} part the item's or field's id
 * @property {any} now undefined where nothing is kept
 * @property {any} then
 */

/**
 * What would change, item by item. What the file doesn't hold stays as it is.
 * @param {Kept} kept @param {Kept} file
 * @returns {{records: Change[], unreadable: Change[], theme: Change[]}}
 */
export function compare(kept, file) {
  const records = Object.entries(file.records).flatMap(([key, then]) => {
    const now = Object.hasOwn(kept.records, key) ? kept.records[key] : {};
    const group = ["items", "fields", "parts"].find((one) => isObject(then[one]));
    if (!group) return now.v && now.draft === then.draft ? [] : [{ key, group: "", part: "", now: now.v ? now : undefined, then }];
    return Object.entries(then[group]).flatMap(([part, value]) => {
      const there = own(now[group], part);
      return same(meaning(there), meaning(value)) ? [] : [{ key, group, part, now: there, then: value }];
    });
  });
  return { records, unreadable: plain(kept.unreadable, file.unreadable), theme: plain(kept.theme, file.theme) };
}

/** @param {Record<string, string>} now @param {Record<string, string>} then @returns {Change[]} */
function plain(now, then) {
  return Object.entries(then).flatMap(([key, text]) => (own(now, key) === text ? [] : [{ key, group: "", part: "", now: own(now, key), then: text }]));
}

/** Labels are for people: a reworded one is no change. @param {any} value */
function meaning(value) {
  if (typeof value === "string") return value;
  if ("state" in (value ?? {}) || "note" in (value ?? {})) return [value.state ?? "", value.note ?? ""];
  return value?.text;
}

/** @param {any} group @param {string} key */
function own(group, key) {
  return isObject(group) && Object.hasOwn(group, key) ? group[key] : undefined;
}

/** @param {any} one @param {any} other */
function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * A record with the chosen changes in it; its title and name come from the file where it had none.
 * @param {Value} now @param {Value} file the record in the file @param {Change[]} changes of this record
 * @returns {Value}
 */
export function bringBack(now, file, changes) {
  const [{ group }] = changes;
  if (!group) return file;
  const parts = Object.fromEntries(changes.map(({ part, then }) => [part, then]));
  return { ...file, ...now, [group]: { ...now[group], ...parts } };
}
