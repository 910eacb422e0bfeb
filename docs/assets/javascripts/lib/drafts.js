// The drafts of a template: a main one and any number of named ones, one record each. What they hold: draft-texts.js.
import { withoutAside } from "./kept.js";

/**
 * @typedef {import("./leaves.js").Edit} Edit
 * @typedef {object} Store
 * @property {(key: string) => {value: Record<string, any>, problem: import("./storage.js").Problem}} read
 * @property {() => string[]} keys
 * @property {(key: string, change: (value: Record<string, any>) => Record<string, any> | null) => Edit[]} change
 * @property {() => {name: string, text: string}[]} texts those that can't be read among them
 *
 * @typedef {{id: string, name: string, broken: boolean}} Draft broken: it can't be read, and so not be chosen
 */

const UNSEEN = /(?!\s)[\p{Cc}\p{Cf}\p{DI}\u2800]/gu; // signs without a shape, as a page on the web or a phone may add them

/** @param {string} id a template's or a set's @param {string} draft */
export function draftKey(id, draft) {
  return draft ? `template/${id}/${draft}` : `template/${id}`;
}

/**
 * The named drafts by their names, no two alike; also those that can't be read.
 * @param {Pick<Store, "keys" | "read" | "texts">} store @param {string} id @param {string} [main] what the main one is called
 * @returns {Draft[]}
 */
export function named(store, id, main = "") {
  const prefix = `template/${id}/`;
  const broken = store.texts().filter(({ name }) => name.startsWith(prefix));
  const lost = broken.map(({ name, text }) => ({
    id: withoutAside(name).slice(prefix.length),
    name: nameIn(text),
    broken: true,
  }));
  const keys = store.keys().filter((key) => key.startsWith(prefix) && !broken.some(({ name }) => name === key));
  const found = keys.map((key) => ({
    id: key.slice(prefix.length),
    name: store.read(key).value.name || "Unnamed draft",
    broken: false,
  }));
  return apart(
    [...found, ...lost].sort((one, other) => one.name.localeCompare(other.name)),
    main,
  );
}

/** Whether a draft is called so already. @param {Draft[]} drafts @param {string} main what the main one is called @param {string} name @param {string} [but] the id of one that may */
export function isTaken(drafts, main, name, but) {
  const others = drafts.filter(({ id }) => id !== but).map((one) => one.name);
  return [main, ...others].some((one) => sameName(one, name));
}

/** Whether there is anything of a name to be seen. @param {string} name */
export function isSeen(name) {
  return plain(name) !== "";
}

/** Whether two drafts, of one template or of two, are called alike. @param {string} one @param {string} other */
export function sameName(one, other) {
  return plain(one) === plain(other);
}

/** What of a name tells it from others. @param {string} name */
function plain(name) {
  return name.replace(UNSEEN, "").replace(/\s+/gu, " ").trim().toLowerCase();
}

/** Numbers those that came to be called alike: from another tab, a file, or by taking a deletion back. @param {Draft[]} drafts @param {string} main */
function apart(drafts, main) {
  const seen = new Map([[plain(main), 1]]);
  return drafts.map((draft) => {
    const times = (seen.get(plain(draft.name)) ?? 0) + 1;
    seen.set(plain(draft.name), times);
    return times > 1 ? { ...draft, name: `${draft.name} (${times})` } : draft;
  });
}

/** What a broken record seems to be called. @param {string} text */
function nameIn(text) {
  const found = /"name"\s*:\s*("(?:[^"\\]|\\.){1,200}")/u.exec(text.slice(0, 100_000))?.[1];
  try {
    return found ? String(JSON.parse(found)) : "Unnamed draft";
  } catch {
    return "Unnamed draft";
  }
}

/**
 * The fields of a copy of a draft: what is worded for it alone, in all parts of its kit; the rest follows the main one.
 * @param {Pick<Store, "read">} store @param {string} id the template's, or its set's @param {string} draft
 * @returns {Record<string, any>}
 */
export function copyOfFields(store, id, draft) {
  return structuredClone(store.read(draftKey(id, draft)).value.fields ?? {});
}

/** Takes a draft away; the main one is shown then. @param {Pick<Store, "change">} store @param {string} id @param {string} draft @returns {Edit[]} */
export function remove(store, id, draft) {
  return [draftKey(id, draft), `choice/${id}`].flatMap((key) => store.change(key, () => null));
}
