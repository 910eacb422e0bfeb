// A text in the browser's storage, read as a record.
import { faults, forward } from "./faults.js";
import { isObject, VERSION } from "./shapes.js";

/**
 * @typedef {Record<string, any>} Value
 * @typedef {import("./storage.js").Problem} Problem
 */

const ASIDE = /\.unreadable(\.\d+)?$/u;
/** Before the name of what was here before a file was brought back. */
export const BEFORE = "before/";

/** @param {string} key @param {string} text @returns {{value: Value | null, problem: Problem}} null when it can't be read */
export function asRecord(key, text) {
  try {
    const value = JSON.parse(text);
    if (isObject(value) && value.v > VERSION) return { value: null, problem: "newer" };
    const today = isObject(value) ? forward(key, value) : value;
    return faults(key, today).length ? { value: null, problem: "unreadable" } : { value: today, problem: "" };
  } catch {
    return { value: null, problem: "unreadable" };
  }
}

/** Whether there is something, but nobody can say what. @param {Problem} problem of reading it */
export function isUnread(problem) {
  return ["newer", "unreadable", "blocked"].includes(problem);
}

/** Whether a text was moved out of a record's way. @param {string} name */
export function isAside(name) {
  return ASIDE.test(name);
}

/** The record's key, from the name under which its text was set aside. @param {string} name */
export function withoutAside(name) {
  return name.replace(ASIDE, "");
}

/** Whether it is what was here before a file was brought back. @param {string} name */
export function isState(name) {
  return name.startsWith(BEFORE);
}

/** How often the record was written: whoever writes without having seen the last writing gives the same number again. @param {Value} value */
export function writings(value) {
  return Number.isSafeInteger(value.rev) && value.rev > 0 ? value.rev : 0;
}

/** @param {Value} value of today's version @param {number} rev */
export function serialized(value, rev) {
  return JSON.stringify({ ...value, rev });
}
