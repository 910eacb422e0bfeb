// What is wrong with a record, and how one of an earlier version becomes today's (shapes.js).
import { isId, isKey, isObject, shapeOf, VERSION, visible } from "./shapes.js";

/** @typedef {import("./shapes.js").Value} Value */

const STATES = ["", "done", "skip"];

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
