// What this site writes into a record, so that nothing else is taken over. What else a file holds: strangers.js.
import { shapeOf } from "./shapes.js";

/** @typedef {Record<string, any>} Value */

/**
 * A record with nothing in it but what this site writes. Only for records without faults.
 * @param {string} key @param {Value} value
 * @returns {Value}
 */
export function ours(key, value) {
  const { texts, group, of } = shapeOf(key);
  const own = only(value, ["v", ...texts]);
  if (!group) return own;
  const parts = Object.entries(value[group]).map(([id, part]) => [id, of.length ? only(part, of) : part]);
  return { ...own, [group]: Object.fromEntries(of.length ? parts : parts.filter(([id]) => id === "line")) };
}

/** @param {Value} value @param {string[]} names */
function only(value, names) {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(value, name)).map((name) => [name, value[name]]));
}
