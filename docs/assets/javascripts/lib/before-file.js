// What files that were brought back have changed: kept, each under its moment, until it is put back or deleted.
import { BEFORE, isState } from "./kept.js";
import { applied, fitting, isEdit, RAW, reversed } from "./leaves.js";
import { isWord } from "./paths.js";
import { THEME } from "./stored.js";

/** How things are counted, kind by kind, one and several. */
const COUNTED = /** @type {Record<string, [string, string]>} */ ({
  checklist: ["checklist", "checklists"],
  template: ["template or draft", "templates or drafts"],
  highlight: ["line of the press kit", "lines of the press kit"],
  "": ["other thing", "other things"],
});

/**
 * @typedef {Record<string, any>} Value
 * @typedef {import("./leaves.js").Edit} Edit
 * @typedef {import("./my-data-changes.js").Change} Change
 * @typedef {{name: string, saved: string, edits: Edit[]}} State name: under which it lies; saved: ISO 8601
 */

/** The text to keep, and its name. @param {Edit[]} edits what the file changes @param {string} when ISO 8601 */
export function asState(edits, when) {
  return { name: BEFORE + when, text: JSON.stringify({ saved: when, edits }) };
}

/** @param {{name: string, text: string}[]} texts @returns {State[]} the latest first; none of those that can't be read */
export function states(texts) {
  const found = texts.filter(({ name }) => isState(name)).flatMap(state);
  return found.sort((one, other) => other.saved.localeCompare(one.saved));
}

/** @param {{name: string, text: string}} one @returns {State[]} */
function state({ name, text }) {
  try {
    const { saved, edits } = JSON.parse(text);
    const sound = Array.isArray(edits) && edits.every(isEdit);
    return sound ? [{ name, saved: String(saved), edits }] : [];
  } catch {
    return [];
  }
}

/** What a state holds, in words: '3 lists, 12 texts'. @param {State} one */
export function holds({ edits }) {
  const kinds = [...new Set(edits.map(({ key }) => key))].map((key) => key.split("/")[0]);
  const counts = Object.entries(COUNTED).map(([kind, [one, several]]) => {
    const number = kinds.filter((mine) => (Object.hasOwn(COUNTED, mine) ? mine : "") === kind).length;
    return number ? `${number} ${number === 1 ? one : several}` : "";
  });
  return counts.filter(Boolean).join(", ");
}

/**
 * What putting a state back would change, item by item, as things are now.
 * @param {State} one @param {(key: string) => Value} read @param {(name: string) => string | undefined} text
 * @returns {{change: Change, edits: Edit[], newer: boolean}[]} newer: it was changed since the file was brought back
 */
export function back({ edits }, read, text) {
  const wanted = reversed(edits);
  return [...new Set(wanted.map(({ key }) => key))].flatMap((key) => {
    const mine = wanted.filter((edit) => edit.key === key);
    if (key.startsWith(RAW)) return raw(mine[0], text);
    const now = read(key);
    const then = applied(key, now, mine) ?? {};
    return parts(mine).flatMap(({ group, part }) => {
      const name = part ? `${group}.${part}` : group;
      const own = mine.filter(({ path }) => path === name || path.startsWith(`${name}.`) || isTitle(path));
      const change = { key, group, part, now: at(now, group, part), next: at(then, group, part) };
      if (own.every(({ path, to }) => isWord(path) || to === leaf(now, path))) return []; // it is so already
      const fits = fitting(now, own).filter(({ path }) => !isWord(path)).length;
      return [{ change, edits: own, newer: fits < own.filter(({ path }) => !isWord(path)).length }];
    });
  });
}

/** @param {Edit} edit @param {(name: string) => string | undefined} text */
function raw(edit, text) {
  const name = edit.key.slice(RAW.length);
  const now = text(name);
  if (now === edit.to) return [];
  return [
    {
      change: {
        key: name.startsWith(THEME) ? name.slice(THEME.length) : name,
        group: "",
        part: "",
        now,
        next: edit.to,
      },
      edits: [edit],
      newer: now !== edit.from,
    },
  ];
}

/** The items, fields and names that edits are about. @param {Edit[]} edits */
function parts(edits) {
  const found = edits.filter(({ path }) => !isWord(path)).map(({ path }) => path.split(".").slice(0, 2).join("."));
  return [...new Set(found)].map((name) => {
    const [group, part = ""] = name.split(".");
    return { group, part };
  });
}

/** Words of the whole record go with each of its parts. @param {string} path */
function isTitle(path) {
  return isWord(path) && !path.includes(".");
}

/** @param {Value} value @param {string} group @param {string} part */
function at(value, group, part) {
  return part ? value[group]?.[part] : value[group];
}

/** @param {Value} value @param {string} path @returns {string | undefined} '' is nothing, as in leaves */
function leaf(value, path) {
  const found = path.split(".").reduce((/** @type {any} */ one, name) => one?.[name], value);
  return found === "" && !path.endsWith(".text") ? undefined : found;
}
