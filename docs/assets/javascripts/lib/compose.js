// Filled fields to an outline. What is sent is the words alone; what is kept has headings and says where it is from.
// Once anything is typed, what is empty is left out, and left-out.js says so; the blank form shows the shapes to fill.
import { oneLine } from "./clean.js";
import { tidy } from "./lines.js";

/**
 * @typedef {object} Field
 * @property {string} label
 * @property {string} value what the reader wrote
 * @property {string} blank the shape to fill
 * @property {boolean} optional whether empty is an answer too
 * @property {string} [id] of its text field on the page
 * @property {boolean} [forMe] a note to oneself: kept, and in files, but never sent
 * @property {string} [head] of a sheet's part: what stands above its fields; their labels begin with it and a colon
 * @property {string} [messagePart] 'subject', 'greeting', 'sign-off' or 'body'; a subject is no part of a letter's text
 *
 * @typedef {object} Group
 * @property {string} title
 * @property {string} asks the question that it answers, or ''
 * @property {string} output 'bullets', 'paragraph', 'message' (a letter: one paragraph a field) or 'sheet' (labels, under heads)
 * @property {Field[]} fields
 * @property {string | null} [line] of a sheet: whom it is about, who wrote it and when; it stands first
 *
 * @typedef {import("./outline.js").Block} Block
 * @typedef {import("./outline.js").Outline} Outline
 * @typedef {import("./outline.js").Origin} Origin
 */

// How a text ends to which nothing need be added before the next: a sentence's end, or a sign that leads on.
const CLOSED = /(?:[.!?…。！？．｡؟۔।,;:،؛、，；：\-‐‑‒–—―]["'”’»)\]}›」』）]*|\p{Extended_Pictographic}\ufe0f?)$/u;
// What can't stand behind other words on a line: several lines, a line that begins like a list's, an address at the end.
const OWN_LINE = /\n|^(?:[#>*+-]|\d+[.)])\s|https?:\/\/\S+$/u;

/** Without what isn't said or sent: subjects of letters, notes to oneself. @param {Group[]} groups @returns {Group[]} */
export function letters(groups) {
  return groups.map((group) => ({
    ...group,
    fields: group.fields.filter((field) => !isSubject(field) && !field.forMe),
  }));
}

/** What one would say or send. @param {Group[]} groups @returns {Outline} */
export function toSend(groups) {
  return outline("", letters(groups).flatMap(words).map(alone), [], null);
}

/** One line is no list. @param {Block} block @returns {Block} */
function alone(block) {
  return block.type === "bullets" && block.lines.length === 1 ? paragraph(block.lines[0]) : block;
}

/** The same with headings, for a file or a note. @param {string} id the template's @param {Group[]} groups @param {Origin} origin @returns {Outline} */
export function toKeep(id, groups, origin) {
  const begun = groups.filter((group) => isBegun([group]));
  return outline(id, withHeads(begun, words), rows(begun), origin);
}

/** The shapes to fill, whatever was typed. @param {string} id @param {Group[]} groups @param {Origin | null} origin @returns {Outline} */
export function blankForm(id, groups, origin) {
  const empty = groups.map((group) => ({
    ...group,
    fields: group.fields.map((one) => ({ ...one, value: one.blank })),
  }));
  return outline(id, withHeads(empty, shapes), rows(empty), origin);
}

/** Whether anything was typed. @param {Group[]} groups */
export function isBegun(groups) {
  return groups.some((group) => group.fields.some(isTyped));
}

/** @param {Field} field */
export function isTyped(field) {
  return Boolean(tidy(field.value));
}

/** @param {Field} field */
function isSubject(field) {
  return field.messagePart === "subject";
}

/** @param {string} id @param {Block[]} blocks @param {string[][]} table @param {Origin | null} origin @returns {Outline} */
function outline(id, blocks, table, origin) {
  return { id, title: "", url: "", blocks, table: { columns: ["Part", "Field", "Text"], rows: table }, origin };
}

/** @param {Group[]} groups */
function rows(groups) {
  return groups.flatMap((group) =>
    group.fields.filter(isTyped).map((field) => [group.title, field.label, tidy(field.value)]),
  );
}

/** A letter has no heading but its subject. @param {Group[]} groups @param {(group: Group) => Block[]} body @returns {Block[]} */
function withHeads(groups, body) {
  return groups.flatMap((group) => {
    /** @type {Block[]} */
    const head = [];
    if (group.output !== "message") head.push({ type: "heading", text: group.title });
    if (group.output !== "message" && group.asks) head.push({ type: "question", text: group.asks });
    for (const field of group.fields.filter((one) => isSubject(one) && isTyped(one)))
      head.push({ type: "paragraph", text: `Subject: ${oneLine(field.value)}` });
    return [...head, ...body({ ...group, fields: group.fields.filter((field) => !isSubject(field)) })];
  });
}

/** @param {Group} group @returns {Block[]} */
function words(group) {
  const { fields, output, line } = group;
  if (output === "sheet") {
    const typed = fields.filter(isTyped).flatMap(labeled);
    if (line && typed[0]) typed.unshift(paragraph(line));
    return typed;
  }
  const note = output === "paragraph" && fields.length > 1 ? fields.findIndex((field) => field.forMe) : -1;
  const runs = [fields.slice(0, note), fields.slice(note, note + 1), fields.slice(note + 1)];
  if (note >= 0) return runs.flatMap((run) => words({ ...group, fields: run })); // no note runs on into what is said
  const texts = fields.map((field) => tidy(field.value)).filter(Boolean);
  if (!texts.length) return [];
  if (output === "bullets") return [{ type: "bullets", lines: texts }];
  if (output === "message" || texts.some((text) => OWN_LINE.test(text))) return texts.map(paragraph);
  const closed = texts.map((text, index) => (index === texts.length - 1 || CLOSED.test(text) ? text : `${text}.`));
  return [paragraph(closed.join(" "))];
}

/** @param {Group} group @returns {Block[]} */
function shapes(group) {
  if (group.output !== "paragraph") return words(group);
  return [paragraph(group.fields.map((field) => tidy(field.value)).join(" "))];
}

/** A field with its label; the first of those that share a head stands below it. @param {Field} field @param {number} index @param {Field[]} all @returns {Block[]} */
function labeled({ head = "", label, value }, index, all) {
  const text = paragraph(`${label.split(": ").pop()}: ${tidy(value)}`);
  return head === all[index - 1]?.head ? [text] : [{ type: "heading", text: head }, text];
}

/** @param {string} text @returns {Block} */
function paragraph(text) {
  return { type: "paragraph", text };
}
