// Filled fields to an outline. What is not filled shows its blank shape; an optional field that was left empty beside
// filled ones is left out, and so is a group in which nothing was filled beside filled ones.
import { oneLine } from "./clean.js";

/**
 * @typedef {object} Field
 * @property {string} label
 * @property {string} value what the reader wrote
 * @property {string} blank the shape to fill
 * @property {boolean} optional whether empty is an answer too
 *
 * @typedef {object} Group
 * @property {string} title
 * @property {string} asks the question that it answers, or ''
 * @property {string} output 'bullets', 'paragraph' or 'message' (a letter: one paragraph a field)
 * @property {Field[]} fields
 *
 * @typedef {import("./outline.js").Block} Block
 */

/**
 * @param {string} id the template's
 * @param {Group[]} groups
 * @returns {import("./outline.js").Outline}
 */
export function compose(id, groups) {
  const chosen = begunOrAll(groups);
  const rows = chosen.flatMap((group) => kept(group).map((field) => [group.title, field.label, shown(field)]));
  return {
    id,
    title: "",
    url: "",
    blocks: chosen.flatMap(blocks),
    table: { columns: ["Part", "Field", "Text"], rows },
  };
}

/**
 * How many lines of the outline still show their blank shape.
 * @param {Group[]} groups
 */
export function blanks(groups) {
  return begunOrAll(groups)
    .flatMap((group) => kept(group))
    .filter((field) => !oneLine(field.value)).length;
}

/** @param {Group[]} groups the same without what was written */
export function emptied(groups) {
  return groups.map((group) => ({ ...group, fields: group.fields.map((field) => ({ ...field, value: "" })) }));
}

/** The groups that were begun; all of them when none was. @param {Group[]} groups */
function begunOrAll(groups) {
  const begun = groups.filter(isBegun);
  return begun.length ? begun : groups;
}

/** @param {Group} group */
function isBegun(group) {
  return group.fields.some((field) => oneLine(field.value));
}

/** The fields that the outline shows. @param {Group} group */
function kept(group) {
  return group.fields.filter((field) => oneLine(field.value) || !(field.optional && isBegun(group)));
}

/** @param {Field} field */
function shown(field) {
  return oneLine(field.value) || field.blank;
}

/** @param {Group} group @returns {Block[]} */
function blocks(group) {
  const lines = kept(group).map(shown);
  if (group.output === "message") return lines.map((text) => ({ type: "paragraph", text })); // a letter is sent as it stands
  /** @type {Block[]} */
  const head = [{ type: "heading", text: group.title }];
  if (group.asks) head.push({ type: "question", text: group.asks });
  return [
    ...head,
    group.output === "bullets" ? { type: "bullets", lines } : { type: "paragraph", text: lines.join(" ") },
  ];
}
