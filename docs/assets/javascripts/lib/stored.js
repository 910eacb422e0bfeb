// What stands in the browser's storage at this moment, under the site's names: records, and texts that are none.
import { asRecord, isAside, isState } from "./kept.js";
import { get, names, raw, write } from "./storage.js";

/**
 * @typedef {Record<string, any>} Value
 * @typedef {import("./storage.js").Problem} Problem
 */

export const PROBE = "probe";
/** Before the name of a text that is kept as the theme kept its own: the choice of colors. */
export const THEME = "theme:";

/** @param {string} prefix @param {string} key @returns {{value: Value | null, problem: Problem}} */
export function stored(prefix, key) {
  try {
    const text = get(prefix + key);
    return text === null ? { value: {}, problem: "" } : asRecord(key, text);
  } catch {
    return { value: null, problem: "blocked" };
  }
}

/** @param {string} prefix */
export function recordNames(prefix) {
  return below(prefix).filter((name) => !isAside(name) && !isState(name) && name !== PROBE);
}

/** Texts that are no records: set aside, newer than this page, or what was here before a file was brought back. @param {string} prefix */
export function texts(prefix) {
  const some = below(prefix).filter((name) => isAside(name) || isState(name) || stored(prefix, name).problem);
  return some.map((name) => ({ name, text: raw(prefix + name) ?? "" }));
}

/** What is kept as the theme kept its own. @param {string} scope */
export function theme(scope) {
  const all = names(`${scope}.__`);
  return all.map((name) => ({ name: THEME + name.slice(scope.length + 1), text: raw(name) ?? "" }));
}

/** Where a text stands. @param {string} scope @param {string} name below our prefix, or THEME and the theme's own */
export function nameOf(scope, name) {
  return name.startsWith(THEME) ? `${scope}.${name.slice(THEME.length)}` : prefixOf(scope) + name;
}

/** Before the names of all that is ours. @param {string} scope */
export function prefixOf(scope) {
  return `${scope}.pm/`;
}

/** Moves a text that can't be read to a name of its own, beside any that was moved before; gives whether it could. @param {string} name */
export function setAside(name) {
  let aside = `${name}.unreadable`;
  for (let number = 2; raw(aside) !== undefined; number += 1) aside = `${name}.unreadable.${number}`;
  return !write(aside, raw(name)) && !write(name, null);
}

/** @param {string} prefix */
function below(prefix) {
  return names(prefix).map((name) => name.slice(prefix.length));
}
