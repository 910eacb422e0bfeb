// What a reader wrote into a template. A template has a main draft and any number of named ones, one record each.
// Templates of a set (a press kit and what it is made of) share one set of highlights instead: in the main draft each
// field is a highlight, a record of its own; a named draft holds only the wording that differs, and follows the
// highlights in everything else.
import { withoutAside } from "./kept.js";

/**
 * @typedef {import("./leaves.js").Edit} Edit
 * @typedef {object} Store
 * @property {(key: string) => {value: Record<string, any>, problem: import("./storage.js").Problem}} read
 * @property {() => string[]} keys
 * @property {(key: string, change: (value: Record<string, any>) => Record<string, any> | null) => Edit[]} change
 * @property {() => {name: string, text: string}[]} texts those that can't be read among them
 *
 * @typedef {object} Place
 * @property {string} template
 * @property {string} set the kit's id, '' for a template that shares nothing
 * @property {string} draft '' for the main draft
 * @property {string} title of the template, kept for people who read a file
 *
 * @typedef {{id: string, name: string, broken: boolean}} Draft broken: it can't be read, and so not be chosen
 */

/** @param {string} id a template's or a set's @param {string} draft */
export function draftKey(id, draft) {
  return draft ? `template/${id}/${draft}` : `template/${id}`;
}

/**
 * The named drafts by their names, no two alike; also those that can't be read.
 * @param {Pick<Store, "keys" | "read" | "texts">} store @param {string} id
 * @returns {Draft[]}
 */
export function named(store, id) {
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
  return apart([...found, ...lost].sort((one, other) => one.name.localeCompare(other.name)));
}

/** Whether a draft is called so already. @param {Draft[]} drafts @param {string} name @param {string} [but] the id of one that may */
export function isTaken(drafts, name, but) {
  return ["main draft", ...drafts.filter(({ id }) => id !== but).map((one) => plain(one.name))].includes(plain(name));
}

/** @param {string} name */
function plain(name) {
  return name.replace(/\s+/gu, " ").trim().toLowerCase();
}

/** Numbers those that came to be called alike: from another tab, a file, or by taking a deletion back. @param {Draft[]} drafts */
function apart(drafts) {
  /** @type {Map<string, number>} */
  const seen = new Map();
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
 * The texts of some fields; `own` are those whose wording belongs to this draft alone.
 * @param {Pick<Store, "read">} store @param {Place} place @param {string[]} fields
 * @returns {{texts: Record<string, string>, own: string[], problem: import("./storage.js").Problem}}
 */
export function readTexts(store, place, fields) {
  const main = place.set ? fields.map((field) => store.read(highlightKey(place, field))) : [];
  if (place.set && !place.draft) {
    const texts = Object.fromEntries(fields.map((field, index) => [field, main[index].value.parts?.line ?? ""]));
    return { texts, own: [], problem: main.find(({ problem }) => problem)?.problem ?? "" };
  }
  const { value, problem } = store.read(draftKey(place.set || place.template, place.draft));
  const own = fields.filter((field) => Object.hasOwn(value.fields ?? {}, fieldKey(place, field)));
  const texts = fields.map((field, index) => {
    return [
      field,
      own.includes(field) ? (value.fields[fieldKey(place, field)].text ?? "") : (main[index]?.value.parts?.line ?? ""),
    ];
  });
  return { texts: Object.fromEntries(texts), own, problem };
}

/**
 * Keeps the texts of some fields, and leaves the others as they are kept now.
 * @param {Pick<Store, "read" | "change">} store @param {Place} place
 * @param {Record<string, {text: string, label: string}>} texts
 * @returns {Edit[]}
 */
export function writeTexts(store, place, texts) {
  if (place.set && !place.draft) {
    return Object.entries(texts).flatMap(([field, { text, label }]) =>
      store.change(highlightKey(place, field), (value) => {
        const words = { title: place.title, label, kind: place.template };
        return text ? { ...value, ...words, parts: { ...value.parts, line: text } } : null;
      }),
    );
  }
  return store.change(draftKey(place.set || place.template, place.draft), (value) => {
    const fields = { ...value.fields };
    for (const [field, one] of Object.entries(texts)) {
      const main = place.set ? (store.read(highlightKey(place, field)).value.parts?.line ?? "") : "";
      if (one.text === main) delete fields[fieldKey(place, field)];
      else fields[fieldKey(place, field)] = one;
    }
    return { ...value, title: value.title || place.title, fields };
  });
}

/**
 * The fields of a copy of a draft: what is worded for it alone, in all parts of its kit; the rest follows the main one.
 * @param {Pick<Store, "read">} store @param {string} id the template's, or its set's @param {string} draft
 * @returns {Record<string, any>}
 */
export function copied(store, id, draft) {
  return structuredClone(store.read(draftKey(id, draft)).value.fields ?? {});
}

/**
 * The texts that are kept for fields which the template no longer has.
 * @param {Pick<Store, "read" | "keys">} store @param {Place} place @param {string[]} fields
 * @returns {{label: string, text: string}[]}
 */
export function retiredTexts(store, place, fields) {
  const { value } = store.read(draftKey(place.set || place.template, place.draft));
  const mine = Object.entries(value.fields ?? {}).filter(([id]) => !place.set || id.startsWith(`${place.template}/`));
  const own = mine
    .filter(([id, one]) => one.text && !fields.some((field) => fieldKey(place, field) === id))
    .map(([id, one]) => labeled(id, one.label, one.text));
  if (!place.set || place.draft) return own;
  const keys = store
    .keys()
    .filter((key) => key.startsWith(`highlight/${place.template}/`) && !fields.includes(key.split("/")[2]));
  const lost = keys.map((key) => ({ key, value: store.read(key).value })).filter((one) => one.value.parts?.line);
  return [...own, ...lost.map((one) => labeled(one.key, one.value.label, one.value.parts.line))];
}

/** @param {string} id @param {string | undefined} label @param {string} text */
function labeled(id, label, text) {
  return { label: label || (id.split("/").pop() ?? "").replaceAll("-", " "), text };
}

/** @param {Place} place @param {string} field */
function highlightKey(place, field) {
  return `highlight/${place.template}/${field}`;
}

/** @param {Place} place @param {string} field */
function fieldKey(place, field) {
  return place.set ? `${place.template}/${field}` : field;
}
