// A record, leaf by leaf: 'items.three-bullets.state' is 'done'. Whatever changes what is kept is a list of edits, one a
// leaf, so that a write, an undo or a second tab touches nothing but what it changed.
import { GROUPED, isPath, isWord, TEXTS } from "./paths.js";
import { isKey, isObject, shapeOf, VERSION } from "./shapes.js";

/**
 * @typedef {Record<string, any>} Value
 *
 * @typedef {object} Edit
 * @property {string} key the record's; `raw:<name>` for a text that is kept as it is
 * @property {string} path the leaf's; '' for such a text
 * @property {string} [from] what stood there; undefined for nothing
 * @property {string} [to] what stands there now
 */

export const RAW = "raw:";

/** Whether something that was read from a storage is an edit. @param {any} one @returns {one is Edit} */
export function isEdit(one) {
  if (!isObject(one) || typeof one.key !== "string" || typeof one.path !== "string") return false;
  if (![one.from, one.to].every((text) => text === undefined || typeof text === "string")) return false;
  return one.key.startsWith(RAW) ? one.path === "" : isKey(one.key) && isPath(one.path);
}

/** @param {Value} value a record without faults, or {} @returns {Map<string, string>} its leaves; what is empty is none */
export function leaves(value) {
  /** @type {[string, unknown][]} */
  const found = TEXTS.map((name) => [name, value[name]]);
  for (const { group, of } of GROUPED)
    for (const [id, part] of Object.entries(value[group] ?? {}))
      if (!of.length) found.push([`${group}.${id}`, part]);
      else for (const name of of) found.push([`${group}.${id}.${name}`, part[name]]);
  return new Map(/** @type {[string, string][]} */ (found.filter(([path, text]) => isText(path, text))));
}

/** An empty text of a draft's field is one too: the draft leaves it out on purpose. @param {string} path @param {unknown} text */
function isText(path, text) {
  return typeof text === "string" && (text !== "" || /^fields\..*\.text$/u.test(path));
}

/**
 * What makes one value of a record from another.
 * @param {string} key @param {Value} one @param {Value} other
 * @returns {Edit[]} none when all that differs are words
 */
export function edits(key, one, other) {
  const [before, after] = [leaves(one), leaves(pruned(key, other) ?? {})];
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
  if (paths.every(isWord)) return [];
  return paths.map((path) => ({ key, path, from: before.get(path), to: after.get(path) }));
}

/** Edits record by record, in their order. @param {Edit[]} some @returns {Map<string, Edit[]>} */
export function byKey(some) {
  /** @type {Map<string, Edit[]>} */
  const found = new Map();
  for (const edit of some) {
    const mine = found.get(edit.key);
    if (mine) mine.push(edit);
    else found.set(edit.key, [edit]);
  }
  return found;
}

/** Edits one after the other as one edit a leaf: from what stood there first to what stood there last. @param {Edit[]} some */
export function onePerLeaf(some) {
  /** @type {Map<string, Edit>} */
  const byLeaf = new Map();
  for (const edit of some) {
    const leaf = `${edit.key} ${edit.path}`;
    byLeaf.set(leaf, { ...edit, from: byLeaf.has(leaf) ? byLeaf.get(leaf)?.from : edit.from });
  }
  return [...byLeaf.values()];
}

/** The edits that take some back. @param {Edit[]} some @returns {Edit[]} */
export function reversed(some) {
  return some.map(({ key, path, from, to }) => ({ key, path, from: to, to: from }));
}

/**
 * A record with edits of it made. What nobody edits stays, also what we don't know.
 * @param {string} key @param {Value} value @param {Edit[]} some
 * @returns {Value | null} null when nothing is left
 */
export function applied(key, value, some) {
  const made = structuredClone(value);
  for (const { path, to } of some) if (to !== undefined || !isWord(path)) set(made, path.split("."), to);
  return pruned(key, made);
}

/** Without entries that hold words at most; null when nothing else is left. @param {string} key @param {Value} value @returns {Value | null} */
function pruned(key, value) {
  const shape = shapeOf(key);
  const { group } = shape;
  const all = group && isObject(value[group]) ? value[group] : {};
  const kept = Object.fromEntries(Object.entries(all).filter(([, entry]) => !isBare(shape, entry)));
  const made = group ? { ...value, [group]: kept } : value;
  return [...leaves(made).keys()].some((path) => !isWord(path)) ? { ...made, v: VERSION } : null;
}

/**
 * Edits that had to wait, beside what came meanwhile: of two texts both stay, the waiting one below; of the rest the newer.
 * @param {Value} value as it is now @param {Edit[]} some
 * @returns {Edit[]}
 */
export function late(value, some) {
  const now = leaves(value);
  return some.flatMap((edit) => {
    const { path, from, to } = edit;
    const there = now.get(path);
    if (isWord(path) || there === from || there === to || there === undefined) return [edit];
    if (!/\.(?:text|note|line)$/u.test(path) || !to || there.endsWith(`\n${to}`)) return []; // a copy of this tab may have been here
    return [{ ...edit, to: `${there}\n${to}` }];
  });
}

/** The edits that still fit: where what stood there stands there again. @param {Value} value @param {Edit[]} some */
export function fitting(value, some) {
  const now = leaves(value);
  const fit = some.filter(({ path, from }) => isWord(path) || now.get(path) === from);
  return fit.every(({ path }) => isWord(path)) ? [] : fit;
}

/** @param {Value} made @param {string[]} path @param {string | undefined} to */
function set(made, path, to) {
  const last = /** @type {string} */ (path.at(-1));
  let at = made;
  for (const name of path.slice(0, -1)) {
    if (!isObject(at[name]) && to === undefined) return;
    at = at[name] = isObject(at[name]) ? at[name] : {};
  }
  if (to === undefined) delete at[last];
  else at[last] = to;
}

/** Whether an entry holds words at most. @param {import("./shapes.js").Shape} shape @param {any} entry */
function isBare({ group, of, words }, entry) {
  if (!of.length) return entry === "";
  return !of.some((name) => !words.includes(name) && isText(`${group}.id.${name}`, entry?.[name]));
}
