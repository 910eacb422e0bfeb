// The file that holds all that a reader keeps: written, and read again. What it would change: my-data-changes.js.
// Its form is described at /my-data/ and by assets/my-data.schema.json.
import { parse } from "./json.js";
import { foreign, known, strangers } from "./known.js";
import { faults, forward, isObject, VERSION, visible } from "./shapes.js";

export const FORMAT = "pm-interview-playbook/my-data";
const HOLDS = ["about", "format", "version", "saved", "site", "records", "unreadable", "theme"];
const ASIDE = /^[ -~]+\.unreadable(?:\.\d+)?$/u;
const SAVED =
  /^([12]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/u;
const SITE = /^https?:\/\/(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?(?:\/[!-~]*)?$/u;
const PALETTE = "__palette";
const COLOR = ["media", "scheme", "primary", "accent"];

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
export function write(kept, site, when) {
  const about = `What you keep in the PM Interview Playbook. To bring it back: ${site}my-data/`;
  const records = Object.fromEntries(Object.entries(kept.records).map(([key, value]) => [key, known(key, value)]));
  const unreadable = Object.fromEntries(Object.entries(kept.unreadable).map(([key, text]) => [asideName(key), text]));
  const file = { about, format: FORMAT, version: VERSION, saved: when, site, records, unreadable, theme: kept.theme };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The name of a text that was set aside, in signs that any editor shows. @param {string} key */
function asideName(key) {
  const plain = key.replace(/[^ -~]/gu, (sign) => `(U+${sign.codePointAt(0)?.toString(16).toUpperCase()})`);
  return plain.startsWith(".unreadable") ? `nameless${plain}` : plain;
}

/**
 * Reads a file of this or any earlier version. Never throws.
 * @param {string} text
 * @returns {Found}
 */
export function read(text) {
  const { value: file, problems } = parse(text);
  if (problems.length) return refused(problems);
  if (!isObject(file) || file.format !== FORMAT)
    return refused([`It was not saved here: it doesn't say "format": "${FORMAT}".`]);
  if (!Number.isInteger(file.version) || file.version < 1)
    return refused(["It doesn't say its version as a whole number."]);
  if (file.version > VERSION)
    return refused([`A newer version of this site saved it (${file.version}). Load this page anew and try again.`]);
  return checked(file);
}

/** @param {string[]} problems @returns {Found} */
export function refused(problems) {
  return { kept: null, saved: "", site: "", problems };
}

/** @param {Value} file @returns {Found} */
function checked(file) {
  const { about = "", saved, site, records, unreadable = {}, theme = {} } = file;
  const problems = [
    ...foreign(file, HOLDS, ""),
    ...(typeof about === "string" ? [] : ["about: must be a text in quotes."]),
    ...(saved === undefined || isTime(saved) ? [] : ['saved: must be a date and time such as "2026-11-24T09:30:00Z".']),
    ...(site === undefined || isAddress(site)
      ? []
      : ["site: must be an address that begins with https:// or http://."]),
    ...group("records", records, (key, value) => [...faults(key, today(key, value)), ...strangers(key, value)]),
    ...group("unreadable", unreadable, aside),
    ...group("theme", theme, color),
  ];
  if (problems.length) return refused(problems);
  const brought = Object.fromEntries(Object.entries(records).map(([key, value]) => [key, today(key, value)]));
  return { kept: { records: brought, unreadable, theme }, saved: saved ?? "", site: site ?? "", problems };
}

/** @param {string} key @param {unknown} value @returns {any} */
function today(key, value) {
  return isObject(value) ? forward(key, value) : value;
}

/**
 * @param {string} name @param {unknown} value
 * @param {(key: string, one: unknown) => string[]} check
 */
function group(name, value, check) {
  if (!isObject(value)) return [`${name}: must be an object in braces.`];
  return Object.entries(value).flatMap(([key, one]) =>
    check(key, one).map((fault) => `${name}: ${visible(key)}: ${fault}`),
  );
}

/** @param {string} key @param {unknown} text */
function aside(key, text) {
  if (!ASIDE.test(key)) return ["is not the name of anything that this site sets aside."];
  return typeof text === "string" ? [] : ["must be a text in quotes."];
}

/** Of the theme's own things only the colors are brought back. @param {string} key @param {unknown} text */
function color(key, text) {
  if (key !== PALETTE) return [`is not known. Only ${PALETTE} is.`];
  if (typeof text !== "string") return ["must be a text in quotes."];
  return scheme(text) ? [] : ["is not a choice of colors."];
}

/** The colors that the theme's own text chooses: 'system', 'light', 'dark', or '' when it can't be read. @param {unknown} text */
export function scheme(text) {
  try {
    const { index, color } = JSON.parse(typeof text === "string" ? text : "");
    const sound = [0, 1, 2].includes(index) && isObject(color) && ["default", "slate"].includes(color.scheme);
    // The theme makes an attribute of each name in it, and throws on every page where that can't be one.
    const plain =
      sound && Object.entries(color).every(([name, one]) => COLOR.includes(name) && typeof one === "string");
    return plain ? ["system", "light", "dark"][index] : "";
  } catch {
    return "";
  }
}

/** @param {unknown} text a moment that the calendar has */
function isTime(text) {
  const [, year, month, day] = (typeof text === "string" && SAVED.exec(text)) || [];
  return Boolean(day) && Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/** @param {unknown} text */
function isAddress(text) {
  return typeof text === "string" && text.length <= 2000 && SITE.test(text);
}
