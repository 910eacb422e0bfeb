// What a reader wrote into a template's fields. Templates of a set (a press kit and what it is made of) share one set of
// highlights: in the main draft each field is a highlight, a record of its own; a named draft holds only the wording that
// differs, and follows the highlights in everything else. A field with a template's id before its own
// ('why-this-role/sentence') is such a highlight wherever it stands, also in a template that shares nothing else.
import { draftKey } from "./drafts.js";

/**
 * @typedef {import("./drafts.js").Store} Store
 * @typedef {import("./leaves.js").Edit} Edit
 *
 * @typedef {object} Place
 * @property {string} template
 * @property {string} set the kit's id, '' for a template that shares nothing
 * @property {string} draft '' for the main draft
 * @property {string} title of the template, kept for people who read a file
 */

const NOTHING = { value: /** @type {Record<string, any>} */ ({}), problem: /** @type {const} */ ("") };

/**
 * The texts of some fields; `own` are those that follow the main draft everywhere else, and are worded for this one alone.
 * @param {Pick<Store, "read">} store @param {Place} place @param {string[]} fields
 * @returns {{texts: Record<string, string>, own: string[], problem: import("./storage.js").Problem}}
 */
export function readTexts(store, place, fields) {
  const lines = new Map(
    fields.filter((one) => isShared(place, one)).map((one) => [one, store.read(lineKey(place, one))]),
  );
  const isAllShared = place.set && !place.draft; // then there is no record but theirs
  const { value, problem } = isAllShared ? NOTHING : store.read(draftKey(place.set || place.template, place.draft));
  const found = fields.map((field) => {
    const [key, line] = [fieldKey(place, field), lines.get(field)?.value.parts?.line ?? ""];
    const own = Object.hasOwn(value.fields ?? {}, key) && (Boolean(place.draft) || !lines.has(field));
    return { field, own, text: own ? (value.fields[key].text ?? "") : line };
  });
  const worst = place.draft ? [] : [...lines.values()].map((one) => one.problem);
  return {
    texts: Object.fromEntries(found.map(({ field, text }) => [field, text])),
    own: found.filter(({ field, own }) => own && lines.has(field)).map(({ field }) => field),
    problem: problem || (worst.find(Boolean) ?? ""),
  };
}

/**
 * Keeps the texts of some fields, and leaves the others as they are kept now.
 * @param {Pick<Store, "read" | "change">} store @param {Place} place
 * @param {Record<string, {text: string, label: string, title?: string}>} texts title: of the template whose field it is
 * @returns {Edit[]}
 */
export function writeTexts(store, place, texts) {
  const all = Object.entries(texts);
  const lines = place.draft ? [] : all.filter(([field]) => isShared(place, field));
  const rest = all.filter((one) => !lines.includes(one));
  const edits = lines.flatMap(([field, { text, label, title = place.title }]) =>
    store.change(lineKey(place, field), (value) => {
      const words = { title, label, kind: lineKey(place, field).split("/")[1] };
      return text ? { ...value, ...words, parts: { ...value.parts, line: text } } : null;
    }),
  );
  return rest.length ? [...edits, ...writeDraft(store, place, rest)] : edits;
}

/** @param {Pick<Store, "read" | "change">} store @param {Place} place @param {[string, {text: string, label: string}][]} texts */
function writeDraft(store, place, texts) {
  return store.change(draftKey(place.set || place.template, place.draft), (value) => {
    const fields = { ...value.fields };
    for (const [field, { text, label }] of texts) {
      const shared = isShared(place, field);
      const main = shared ? (store.read(lineKey(place, field)).value.parts?.line ?? "") : "";
      if (text === main) delete fields[fieldKey(place, field)];
      else fields[fieldKey(place, field)] = { text, label };
    }
    return { ...value, title: value.title || place.title, fields };
  });
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

/**
 * Whether the main draft has it as a highlight of its own, and the others follow.
 * @param {Pick<Place, "set">} place @param {string} field
 */
export function isShared(place, field) {
  return Boolean(place.set) || field.includes("/");
}

/** The highlight of a shared field. @param {Place} place @param {string} field */
function lineKey(place, field) {
  return `highlight/${field.includes("/") ? field : `${place.template}/${field}`}`;
}

/** The field in a record of a draft. @param {Place} place @param {string} field */
function fieldKey(place, field) {
  return place.set && !field.includes("/") ? `${place.template}/${field}` : field;
}
