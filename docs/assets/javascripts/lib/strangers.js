// What in a file this site knows nothing of, so that nothing is dropped in silence. What it knows: ours.js.
import { isKey, isObject, shapeOf, visible } from "./shapes.js";

/** @typedef {Record<string, any>} Value */

/**
 * Names what a record holds that this site knows nothing of. A page would lose it with the next change.
 * @param {string} key @param {unknown} value as it stands in a file, of any version
 * @returns {string[]}
 */
export function strangers(key, value) {
  if (!isKey(key) || !isObject(value)) return [];
  const { texts, group, of, one } = shapeOf(key);
  if (value.v === 1) return foreign(value, ["v", "title", one], "");
  const own = foreign(value, ["v", ...texts, group], "");
  if (!group || !isObject(value[group])) return own;
  if (!of.length) return [...own, ...foreign(value[group], ["line"], `${group}.`)];
  const parts = Object.entries(value[group]);
  return [...own, ...parts.flatMap(([id, part]) => (isObject(part) ? foreign(part, of, `${group}.${id}.`) : []))];
}

/**
 * @param {Value} value @param {string[]} names that are known, '' for none @param {string} place with a dot behind it
 */
export function foreign(value, names, place) {
  const known = names.filter(Boolean);
  const list = [known.slice(0, -1).join(", "), ...known.slice(-1)].filter(Boolean).join(" and ");
  return Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => `${visible(place + name, 200)} is not known to this page, which would lose it. Known: ${list}.`);
}
