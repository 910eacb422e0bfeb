// The records that the browser keeps, kind by kind: what they look like. What is wrong with one, and how an older one becomes
// today's: faults.js.
//   checklist/<list>                     {v, title, items: {<item>: {text, state, note}}}
//   template/<template>[/<draft>]        {v, title, name, fields: {<field>: {label, text}}}
//   highlight/<template>/<field>         {v, title, label, kind, parts: {line}}      one achievement of the reader
//   choice/<template>                    {v, draft}                                  the draft that was used last
// Titles, texts and labels are there for people who read a saved file; nothing is ever found by them.
// Version 1: checklist/<list> {v, title, done: [<item>]}, template/<template> {v, title, fields: {<field>: text}}.

export const VERSION = 2;
const ID = "[a-z0-9]+(?:-[a-z0-9]+)*";
const KEY = new RegExp(`^(?:checklist/${ID}|template/${ID}(?:/${ID})?|highlight/${ID}/${ID}|choice/${ID})$`, "u");
const ITEM = new RegExp(`^${ID}$`, "u");
const FIELD = new RegExp(`^${ID}(?:/${ID})?$`, "u");

/**
 * @typedef {Record<string, any>} Value
 * @typedef {object} Shape
 * @property {string[]} texts that a record holds itself
 * @property {string} group that holds its parts, '' for none
 * @property {RegExp} ids of the parts
 * @property {string[]} of what a part holds; none: it is a text
 * @property {string[]} words those of both that only help people to read a saved file; they go with what they describe
 * @property {string} one the group of version 1, '' where there was no such kind
 */

/** Kind by kind. @type {Record<string, Shape>} */
export const SHAPES = {
  checklist: {
    texts: ["title"],
    group: "items",
    ids: ITEM,
    of: ["text", "state", "note"],
    words: ["title", "text"],
    one: "done",
  },
  template: {
    texts: ["title", "name"],
    group: "fields",
    ids: FIELD,
    of: ["label", "text"],
    words: ["title", "label"],
    one: "fields",
  },
  highlight: {
    texts: ["title", "label", "kind"],
    group: "parts",
    ids: ITEM,
    of: [],
    words: ["title", "label", "kind"],
    one: "",
  },
  choice: { texts: ["draft"], group: "", ids: ITEM, of: [], words: [], one: "" },
};

/** @param {string} text whether it is an id as the data writes them */
export function isId(text) {
  return text.length <= 100 && ITEM.test(text);
}

/** @param {string} key whether it can be a record's */
export function isKey(key) {
  return key.length <= 300 && KEY.test(key);
}

/** @param {string} key a record's, or its kind @returns {Shape} */
export function shapeOf(key) {
  return SHAPES[key.split("/")[0]];
}

/** @param {any} value @returns {value is Value} */
export function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A name as a message shows it: short, and what nobody would see in it by its number. @param {string} name @param {number} [most] */
export function visible(name, most = 80) {
  const code = (/** @type {string} */ sign) =>
    `(U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`;
  const shown = name.slice(0, most).replace(/[\p{C}\p{Zl}\p{Zp}\p{DI}]|(?! )\p{Zs}/gu, code);
  return name.length > most ? `${shown}… (${name.length} characters)` : shown;
}
