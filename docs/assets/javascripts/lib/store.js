// The only door to what the browser keeps for a reader. One key a record, `<scope>.pm/<key>`; lib/shapes.js says what the
// records look like. Nothing that can't be read is ever overwritten, what a newer page wrote is left alone, and what
// can't be written is held for as long as the page lives, so that it can still be saved as a file.

import { faults, forward, isObject, VERSION } from "./shapes.js";
import { get, names, probe, raw, watch, write } from "./storage.js";

/**
 * @typedef {Record<string, any>} Value
 * @typedef {import("./storage.js").Problem} Problem
 */

/** What could not be written, by its full name; null where a record could not be removed. @type {Map<string, Value | null>} */
const held = new Map();

const BEFORE = "before";

/** @param {string} scope the site's base path */
export function openStore(scope) {
  const prefix = `${scope}.pm/`;
  /** @param {string} key */
  const read = (key) => readOne(prefix + key, key);
  return {
    /** What is kept under a key: {} when there is nothing, or nothing readable. */
    read,
    /** Changes what is kept at this moment; null takes it away. @param {string} key @param {(value: Value) => Value | null} change @returns {Problem} */
    update: (key, change) => update(prefix + key, key, change),
    /** Takes a record away. @param {string} key @returns {Problem} */
    remove: (key) => put(prefix + key, null, ""),
    /** The keys of all records, sorted; those set aside are not among them. */
    keys: () => recordNames(prefix).map((name) => name.slice(prefix.length)),
    /** Every record that can be read, by its key. Touches nothing. @returns {Map<string, Value>} */
    records: () => new Map(recordNames(prefix).flatMap((name) => peek(name, name.slice(prefix.length)))),
    /** The text under a name of ours, readable or not. @param {string} key */
    raw: (key) => raw(prefix + key),
    /** What was kept before a file was brought back, and when; null when there is none. */
    before: () => before(raw(prefix + BEFORE)),
    /** Keeps all that is here now as what was here before. */
    setBefore: () => {
      const { [prefix + BEFORE]: _, ...texts } = snapshot(scope);
      return write(prefix + BEFORE, JSON.stringify({ saved: new Date().toISOString(), texts }));
    },
    /** What was set aside because it could not be read: key and text. */
    aside: () =>
      names(prefix)
        .filter(isAside)
        .map((name) => ({ key: name.slice(prefix.length), text: raw(name) })),
    /** Puts a text that was set aside back to where it lay. @param {string} key @param {string | null} text null takes it away */
    setAside: (key, text) => write(prefix + key, text),
    /** What the theme keeps for this site: name and text. */
    theme: () => names(`${scope}.__`).map((name) => ({ key: name.slice(scope.length + 1), text: raw(name) })),
    /** @param {string} key @param {string | null} text null takes it away */
    setTheme: (key, text) => write(`${scope}.${key}`, text),
    /** Everything under our names and the theme's, as it is: text by name. @returns {Record<string, string>} */
    snapshot: () => snapshot(scope),
    /** Makes it all exactly that again. @param {Record<string, string>} texts @returns {Problem} the first that went wrong */
    restore: (texts) => restore(prefix, allNames(scope), texts),
    /** Tells of another tab's change; gives back how to stop. @param {(key: string | null) => void} callback null: anything may have changed */
    watch: (callback) => watch(prefix, callback),
    /** Whether this browser lets the page keep anything at all. */
    problem: () => probe(`${prefix}probe`),
  };
}

/** @param {string} name */
function isAside(name) {
  return /\.unreadable(\.\d+)?$/u.test(name);
}

/** @param {string} scope */
function allNames(scope) {
  return [...names(`${scope}.pm/`), ...names(`${scope}.__`)];
}

/** @param {string} scope @returns {Record<string, string>} */
function snapshot(scope) {
  const kept = allNames(scope).map((name) => [name, raw(name)]);
  return Object.fromEntries([
    ...kept,
    ...[...held].filter(([, value]) => value).map(([name, value]) => [name, JSON.stringify(value)]),
  ]);
}

/** @param {string} prefix @param {string[]} here @param {Record<string, string>} texts @returns {Problem} */
function restore(prefix, here, texts) {
  held.clear();
  for (const name of here) if (!Object.hasOwn(texts, name)) write(name, null);
  const problems = Object.entries(texts).map(([name, text]) => {
    const trouble = write(name, text);
    const { value } = parse(name.slice(prefix.length), text);
    if (trouble && value) held.set(name, value);
    return trouble;
  });
  return problems.find(Boolean) ?? "";
}

/** @param {string} text @returns {{saved: string, texts: Record<string, string>} | null} */
function before(text) {
  try {
    const { saved, texts } = JSON.parse(text);
    return isObject(texts) && Object.values(texts).every((one) => typeof one === "string")
      ? { saved: String(saved), texts }
      : null;
  } catch {
    return null;
  }
}

/** @param {string} prefix */
function recordNames(prefix) {
  const all = new Set([...names(prefix), ...held.keys()]);
  return [...all]
    .filter((name) => name.startsWith(prefix) && !isAside(name) && name !== prefix + BEFORE && held.get(name) !== null)
    .sort();
}

/** @param {string} name @param {string} key @returns {[string, Value][]} */
function peek(name, key) {
  const value = held.get(name) ?? parse(key, raw(name)).value;
  return value ? [[key, value]] : [];
}

/** @param {string} name @param {string} key @returns {{value: Value, problem: Problem}} */
function readOne(name, key) {
  if (held.has(name)) return { value: held.get(name) ?? {}, problem: "" };
  try {
    const text = get(name);
    if (text === null) return { value: {}, problem: "" };
    const { value, newer } = parse(key, text);
    if (newer) return { value: {}, problem: "newer" };
    return value ? { value, problem: "" } : { value: {}, problem: moveAside(name, text) ? "unreadable" : "blocked" };
  } catch {
    return { value: {}, problem: "blocked" };
  }
}

/** @param {string} key @param {string} text @returns {{value: Value | null, newer: boolean}} */
function parse(key, text) {
  try {
    const value = JSON.parse(text);
    if (isObject(value) && value.v > VERSION) return { value: null, newer: true };
    const today = isObject(value) ? forward(key, value) : value;
    return { value: faults(key, today).length ? null : today, newer: false };
  } catch {
    return { value: null, newer: false };
  }
}

/**
 * Moves a text that can't be read to a name of its own, beside any that was moved before.
 * @param {string} name @param {string} text
 * @returns {boolean} whether its old place is free now
 */
function moveAside(name, text) {
  let aside = `${name}.unreadable`;
  for (let number = 2; get(aside) !== null; number += 1) aside = `${name}.unreadable.${number}`;
  if (write(aside, text)) return false;
  return !write(name, null);
}

/** @param {string} name @param {string} key @param {(value: Value) => Value | null} change @returns {Problem} */
function update(name, key, change) {
  const { value, problem } = readOne(name, key);
  const changed = change(value);
  const occupied = problem === "newer" || (problem === "blocked" && raw(name) !== "");
  return put(name, changed && { ...changed, v: VERSION }, occupied ? problem : "");
}

/** Writes a record, or holds it when that can't be. @param {string} name @param {Value | null} value @param {Problem} occupied why its place can't be used */
function put(name, value, occupied) {
  const trouble = occupied || write(name, value && JSON.stringify(value));
  if (trouble) held.set(name, value);
  else held.delete(name);
  return trouble;
}
