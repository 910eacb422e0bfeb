// The records that the browser keeps, kind by kind: what they look like, and how an older one becomes today's.
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
const STATES = ["", "done", "skip"];

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

/**
 * Brings a record of any earlier version to today's; one that was never written by us stays what it is, and has faults.
 * A pure function; one step a version.
 * @param {string} key @param {Value} value
 * @returns {Value}
 */
export function forward(key, value) {
  if (value.v !== 1 || !isKey(key) || faultsOfOne(key, value).length) return value;
  const { v: _, done = [], fields = {}, ...rest } = value;
  if (shapeOf(key).one === "done")
    return {
      ...rest,
      v: 2,
      items: Object.fromEntries(done.map((/** @type {string} */ id) => [id, { state: "done" }])),
    };
  return { ...rest, v: 2, fields: Object.fromEntries(Object.entries(fields).map(([id, text]) => [id, { text }])) };
}

/** @param {string} key @param {Value} value @returns {string[]} why it can't be brought forward */
function faultsOfOne(key, value) {
  const { one, ids } = shapeOf(key);
  const group = value[one];
  if (!one) return [`v must be ${VERSION}.`];
  if (group === undefined) return [];
  if (one === "done")
    return Array.isArray(group)
      ? group.flatMap((id) =>
          typeof id === "string" ? badId(one, id, ids) : ["done must be a list of ids in quotes."],
        )
      : ["done must be a list of ids in quotes."];
  if (!isObject(group)) return ["fields must be an object in braces."];
  return Object.entries(group).flatMap(([id, said]) => [
    ...badId(one, id, ids),
    ...text(said, `fields.${visible(id)}`),
  ]);
}

/** @param {string} group @param {string} id @param {RegExp} ids */
function badId(group, id, ids) {
  return id.length <= 200 && ids.test(id) ? [] : [`${group} has a name that is not an id: '${visible(id, 40)}'.`];
}

/**
 * Says all that is wrong with a record of today's version, each as place and remedy; nothing when it is sound.
 * @param {string} key @param {unknown} value
 * @returns {string[]}
 */
export function faults(key, value) {
  if (!isKey(key)) return ["is not the name of anything that this site keeps."];
  if (!isObject(value)) return ["must be an object in braces."];
  const old = value.v === 1 ? faultsOfOne(key, value) : [];
  if (old.length) return old;
  if (value.v > VERSION) return [`v must be ${VERSION}. A newer version of this site wrote it: reload this page.`];
  if (value.v !== VERSION) return [`v must be ${VERSION}.`];
  const { texts, group } = shapeOf(key);
  const wrong = texts.flatMap((one) => optional(value, one, one));
  if (group) return [...wrong, ...entries(key, value[group])];
  return wrong.length || !value.draft || isId(value.draft) ? wrong : ["draft must be the id of a draft."];
}

/** @param {string} key @param {unknown} parts of a record */
function entries(key, parts) {
  const { group, ids, of } = shapeOf(key);
  if (!isObject(parts)) return [`${group} must be an object in braces.`];
  return Object.entries(parts).flatMap(([id, one]) => {
    const [place, bad] = [`${group}.${id}`, badId(group, id, ids)];
    if (bad.length) return bad;
    if (!of.length) return text(one, place);
    if (!isObject(one)) return [`${place} must be an object in braces.`];
    return of.flatMap((name) => (name === "state" ? state(one, place) : optional(one, name, `${place}.${name}`)));
  });
}

/** @param {Value} one @param {string} place */
function state(one, place) {
  return one.state === undefined || STATES.includes(one.state) ? [] : [`${place}.state must be done, skip or nothing.`];
}

/** @param {Value} one @param {string} name @param {string} place */
function optional(one, name, place) {
  return one[name] === undefined ? [] : text(one[name], place);
}

/** @param {unknown} one @param {string} place */
function text(one, place) {
  return typeof one === "string" ? [] : [`${place} must be a text in quotes.`];
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
