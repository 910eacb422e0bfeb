// The only door to what the browser keeps for a reader. One key a record, `<scope>.pm/<kind>/<id>`; values are JSON
// objects with a version. Nothing that can't be read is ever overwritten, and what a newer page wrote is left alone.

export const VERSION = 1;

/**
 * @typedef {Record<string, any>} Value
 * @typedef {"" | "blocked" | "full" | "unreadable" | "newer"} Problem
 *
 * @typedef {object} Store
 * @property {() => {value: Value, problem: Problem}} read what is kept; {} when there is nothing, or nothing readable
 * @property {(change: (value: Value) => Value) => Problem} update changes what is kept now; says what went wrong
 * @property {(callback: (value: Value) => void) => () => void} watch tells of another tab's change; gives back how to stop
 */

/**
 * @param {string} scope the site's base path
 * @param {string} key kind and id: 'checklist/final-round'
 * @returns {Store}
 */
export function openStore(scope, key) {
  const name = `${scope}.pm/${key}`;
  return {
    read: () => read(name),
    update: (change) => update(name, change),
    watch: (callback) => watch(name, callback),
  };
}

/**
 * Says a problem in words, to be followed by what to do about it.
 * @param {Problem} problem
 */
export function explain(problem) {
  return {
    "": "",
    blocked: "this browser doesn't let the page store anything.",
    full: "this browser has no room left for the page.",
    unreadable: "what was kept here before can't be read, and could not be set aside.",
    newer: "a newer version of this page has kept it; load the page anew.",
  }[problem];
}

/** @param {string} name */
function read(name) {
  try {
    const text = localStorage.getItem(name);
    if (text === null) return found({});
    if (isNewer(text)) return found({}, "newer");
    const value = parse(text);
    return value ? found(value) : found({}, setAside(name, text) ? "unreadable" : "blocked");
  } catch {
    return found({}, "blocked");
  }
}

/** @param {Value} value @param {Problem} [problem] @returns {{value: Value, problem: Problem}} */
function found(value, problem = "") {
  return { value, problem };
}

/** @param {string} text @returns {Value | null} */
function parse(text) {
  try {
    const value = JSON.parse(text);
    return value && typeof value === "object" && value.v === VERSION ? value : null;
  } catch {
    return null;
  }
}

/** @param {string} text */
function isNewer(text) {
  try {
    return JSON.parse(text)?.v > VERSION;
  } catch {
    return false;
  }
}

/**
 * Moves a text that can't be read to a name of its own, beside any that was moved before.
 * @param {string} name @param {string} text
 * @returns {boolean} whether its old place is free now
 */
function setAside(name, text) {
  let aside = `${name}.unreadable`;
  for (let number = 2; localStorage.getItem(aside) !== null; number += 1) aside = `${name}.unreadable.${number}`;
  try {
    localStorage.setItem(aside, text);
    localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name @param {(value: Value) => Value} change @returns {Problem} */
function update(name, change) {
  try {
    const text = localStorage.getItem(name);
    if (text !== null && isNewer(text)) return "newer";
    const value = text === null ? {} : parse(text);
    if (!value && !setAside(name, /** @type {string} */ (text))) return "unreadable";
    localStorage.setItem(name, JSON.stringify({ ...change(value ?? {}), v: VERSION }));
    return "";
  } catch (error) {
    return error instanceof DOMException && /quota/i.test(error.name) ? "full" : "blocked";
  }
}

/** @param {string} name @param {(value: Value) => void} callback */
function watch(name, callback) {
  /** @param {StorageEvent} event */
  const listen = (event) => {
    if (event.key !== name && event.key !== null) return;
    callback((event.newValue && parse(event.newValue)) || {});
  };
  addEventListener("storage", listen);
  return () => removeEventListener("storage", listen);
}
