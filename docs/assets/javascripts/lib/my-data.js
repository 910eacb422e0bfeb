// The file that holds all that a reader keeps: written, and read again. What it would change: my-data-changes.js.
// Its form is described at /my-data/ and by assets/my-data.schema.json.
import { faults, forward, isKey, isObject, known, VERSION } from "./shapes.js";

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
    return refused(
      `It is damaged or not a saved file: ${error instanceof Error ? error.message.slice(0, 200) : "not JSON"}`,
    );
  }
  if (!isObject(file) || file.format !== FORMAT)
    return refused(`It was not saved here: it doesn't say "format": "${FORMAT}".`);
  if (!Number.isInteger(file.version) || file.version < 1)
    return refused("It doesn't say its version as a whole number.");
  if (file.version > VERSION)
    return refused(`A newer version of this site saved it (${file.version}). Load this page anew and try again.`);
  return checked(file);
}

/** @param {Value} file */
function checked(file) {
  const groups = ["records", "unreadable", "theme"];
  const wrong = groups
    .filter((one) => file[one] !== undefined && !isObject(file[one]))
    .map((one) => `${one}: must be an object in braces.`);
  if (wrong.length) return refused(...wrong);
  const records = Object.entries(file.records ?? {}).map(([key, value]) => [
    key,
    isKey(key) && isObject(value) ? forward(key, value) : value,
  ]);
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
    if (!ASIDE.test(key))
      return [`unreadable: ${key.slice(0, 80)}: is not the name of anything that this site sets aside.`];
    return typeof text === "string" ? [] : [`unreadable: ${key.slice(0, 80)}: must be a text in quotes.`];
  });
}

/** Of the theme's own things only the colors are brought back. @param {Value | undefined} theme */
function palette(theme) {
  const foreign = Object.keys(theme ?? {})
    .filter((key) => key !== PALETTE)
    .map((key) => `theme: ${key.slice(0, 80)}: is not known. Only ${PALETTE} is.`);
  const text = theme?.[PALETTE];
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
