// The file that holds all that a reader keeps, read again: taken whole, or refused with each place and reason.
import { PALETTE, scheme } from "./colors.js";
import { faults, forward } from "./faults.js";
import { parse } from "./json.js";
import { isAside, withoutAside } from "./kept.js";
import { FORMAT } from "./my-data-write.js";
import { isObject, VERSION, visible } from "./shapes.js";
import { foreign, strangers } from "./strangers.js";

/**
 * @typedef {import("./my-data-write.js").Value} Value
 * @typedef {import("./my-data-write.js").Found} Found
 */

const HOLDS = ["about", "format", "version", "saved", "site", "records", "unreadable", "theme"];
const SAVED =
  /^([12]\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/u;
const SITE = /^https?:\/\/(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?(?:\/[!-~]*)?$/u;

/**
 * Reads a file of this or any earlier version. Never throws.
 * @param {string} text
 * @returns {Found}
 */
export function read(text) {
  const { value: file, problems } = parse(text);
  if (problems.length) return refused(problems);
  if (!isObject(file) || file.format !== FORMAT)
    return refused([`It wasn't saved here: it doesn't say "format": "${FORMAT}".`]);
  if (!Number.isInteger(file.version) || file.version < 1)
    return refused(["It doesn't say its version as a whole number."]);
  if (file.version > VERSION)
    return refused([`A newer version of this site saved it (${file.version}). Reload this page and try again.`]);
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
  if (!isAside(key) || !/^[ -~]+$/u.test(withoutAside(key)))
    return ["is not the name of anything that this site sets aside."];
  return typeof text === "string" ? [] : ["must be a text in quotes."];
}

/** Of the theme's own things only the colors are brought back. @param {string} key @param {unknown} text */
function color(key, text) {
  if (key !== PALETTE) return [`is not known. Only ${PALETTE} is.`];
  if (typeof text !== "string") return ["must be a text in quotes."];
  return scheme(text) ? [] : ["is not a choice of colors."];
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
