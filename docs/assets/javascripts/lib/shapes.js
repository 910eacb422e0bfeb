// The records that the browser keeps, kind by kind: what they look like, and how an older one becomes today's.
//   checklist/<list>                     {v, title, items: {<item>: {text, state, note}}}
//   template/<template>[/<draft>]        {v, title, name, fields: {<field>: {label, text}}}
//   highlight/<template>/<field>         {v, title, label, kind, parts: {line}}      one achievement of the reader
//   choice/<template>                    {v, draft}                                  the draft that was used last
// Titles, texts and labels are there for people who read a saved file; nothing is ever found by them.

export const VERSION = 2;
const ID = "[a-z0-9]+(?:-[a-z0-9]+)*";
const KEY = new RegExp(`^(?:checklist/${ID}|template/${ID}(?:/${ID})?|highlight/${ID}/${ID}|choice/${ID})$`, "u");
const ITEM = new RegExp(`^${ID}$`, "u");
const FIELD = new RegExp(`^${ID}(?:/${ID})?$`, "u");
const STATES = ["", "done", "skip"];

/** @typedef {Record<string, any>} Value */

/** @param {string} text whether it is an id as the data writes them */
export function isId(text) {
  return text.length <= 100 && ITEM.test(text);
}

/** @param {string} key whether it can be a record's */
export function isKey(key) {
  return key.length <= 300 && KEY.test(key);
}

/**
 * Brings a record of any earlier version to today's. A pure function; one step a version.
 * @param {string} key @param {Value} value
 * @returns {Value}
 */
export function forward(key, value) {
  return value.v === 1 ? fromOne(key, value) : value;
}

/** Version 1 held ticks as a list of ids, and fields as bare texts. @param {string} key @param {Value} value */
function fromOne(key, value) {
  const { v: _, done = [], fields = {}, ...rest } = value;
  if (!Array.isArray(done) || !isObject(fields)) return value; // never written by us: it stays what it is, and is refused
  if (key.startsWith("checklist/")) {
    if (!done.every((id) => typeof id === "string")) return value;
    return { ...rest, v: 2, items: Object.fromEntries(done.map((id) => [id, { state: "done" }])) };
  }
  return { ...rest, v: 2, fields: Object.fromEntries(Object.entries(fields).map(([id, text]) => [id, { text }])) };
}

/**
 * A record with nothing in it but what this site writes. Only for records without faults.
 * @param {string} key @param {Value} value
 * @returns {Value}
 */
export function known(key, value) {
  const [kind] = key.split("/");
  const group = /** @type {Record<string, string>} */ ({ checklist: "items", template: "fields", highlight: "parts" })[
    kind
  ];
  const texts = only(value, ["v", "title", "name", "label", "kind", "draft"]);
  if (!group) return texts;
  const parts = Object.entries(value[group]).map(([id, one]) => [
    id,
    isObject(one) ? only(one, ["text", "label", "state", "note"]) : one,
  ]);
  return { ...texts, [group]: Object.fromEntries(parts) };
}

/** @param {Value} value @param {string[]} names */
function only(value, names) {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(value, name)).map((name) => [name, value[name]]));
}

/**
 * Says all that is wrong with a record of today's version, each as place and remedy; nothing when it is sound.
 * @param {string} key @param {unknown} value
 * @returns {string[]}
 */
export function faults(key, value) {
  if (!isKey(key)) return ["is not the name of anything that this site keeps."];
  if (!isObject(value)) return ["must be an object in braces."];
  if (value.v !== VERSION) return [`v must be ${VERSION}.`];
  const texts = ["title", "name", "label", "kind", "draft"].filter((one) => Object.hasOwn(value, one));
  const wrong = texts.flatMap((one) => text(value[one], one));
  if (key.startsWith("checklist/")) return [...wrong, ...entries(value.items, "items", ITEM, item)];
  if (key.startsWith("template/")) return [...wrong, ...entries(value.fields, "fields", FIELD, field)];
  if (key.startsWith("highlight/")) return [...wrong, ...entries(value.parts, "parts", ITEM, text)];
  return value.draft === undefined || value.draft === "" || isId(value.draft)
    ? wrong
    : [...wrong, "draft must be the id of a draft."];
}

/**
 * @param {unknown} group @param {string} name @param {RegExp} ids
 * @param {(one: any, place: string) => string[]} check
 */
function entries(group, name, ids, check) {
  if (!isObject(group)) return [`${name} must be an object in braces.`];
  return Object.entries(group).flatMap(([id, one]) => {
    if (id.length > 200 || !ids.test(id)) return [`${name} has a name that is not an id: '${id.slice(0, 40)}'.`];
    return check(one, `${name}.${id}`);
  });
}

/** @param {unknown} one @param {string} place */
function item(one, place) {
  if (!isObject(one)) return [`${place} must be an object in braces.`];
  const wrong =
    one.state === undefined || STATES.includes(one.state) ? [] : [`${place}.state must be done, skip or nothing.`];
  return [...wrong, ...optional(one, "note", place), ...optional(one, "text", place)];
}

/** @param {unknown} one @param {string} place */
function field(one, place) {
  if (!isObject(one)) return [`${place} must be an object in braces.`];
  return [...optional(one, "text", place), ...optional(one, "label", place)];
}

/** @param {Value} one @param {string} name @param {string} place */
function optional(one, name, place) {
  return one[name] === undefined ? [] : text(one[name], `${place}.${name}`);
}

/** @param {unknown} one @param {string} place */
function text(one, place) {
  return typeof one === "string" ? [] : [`${place} must be a text in quotes.`];
}

/** @param {any} value @returns {value is Value} */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
