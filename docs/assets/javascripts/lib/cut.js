// Shortens what a reader wrote for the card of 'Before you go in': by whole sentences, lines and fields. No word is changed.
import { oneLine } from "./clean.js";
import { toSend } from "./compose.js";
import { figures, joined, sentences } from "./sentences.js";
import { count } from "./word-count.js";

/**
 * @typedef {"opener" | "numbers" | "questions"} Part
 * @typedef {{output: string, fields: string[]}} Form of a template: how a copy joins its fields, and those of them that count here
 * @typedef {{lines: string[], cut: boolean}} Words cut: there is more of it
 */

const SENTENCES = 2; // of the opener
const WORDS = 35; // in both of them: as many as a field of About You takes
const LINES = 3; // of numbers, and of questions
const SIGN = /^(?:[-*•–—]|\p{N}{1,2}[.)])\s+/u; // a list's, before its line
const ASKED = /[?？؟]["'”’»)\]」』）]*\s*$/u;

/** The texts of a part's fields, those with words, as they stand on the card. */
export const CUTS = /** @type {Record<Part, (texts: string[], form: Form) => Words>} */ ({
  opener,
  numbers: (texts, form) => listed(texts, form, sentences, telling),
  questions: (texts, form) => listed(texts, form, asked, ([first]) => first),
});

/** Its first two sentences as they are copied; one, where two are long. @param {string[]} texts @param {Form} form @returns {Words} */
function opener(texts, { output }) {
  const fields = texts.map((value) => ({ label: "", value, blank: "", optional: false }));
  const { blocks } = toSend([{ title: "", asks: "", output, fields }]);
  const lines = blocks.flatMap(textsOf).flatMap((text) => text.split("\n"));
  const all = lines.flatMap((line) => sentences(`${oneLine(line)} `)).filter((one) => one.trim());
  const most = count(all.slice(0, SENTENCES).join("")) > WORDS ? 1 : SENTENCES;
  return { lines: [all.slice(0, most).join("").trim()].filter(Boolean), cut: all.length > most };
}

/**
 * One piece of each field; where all stands in one field, of each of its lines; where in one line, each piece.
 * @param {string[]} texts @param {Form} form @param {(line: string) => string[]} pieces @param {(row: string[]) => string} best
 * @returns {Words}
 */
function listed(texts, { fields }, pieces, best) {
  const all = texts.map((text) => text.split("\n").map(bare).filter(Boolean).map(pieces));
  const rows = (fields.length > 1 ? all.map((lines) => lines.flat()) : all.flat()).filter((row) => row.length);
  const chosen = fields.length === 1 && rows.length === 1 ? rows[0] : rows.map(best);
  const lines = chosen.slice(0, LINES).map((line) => line.trim());
  return { lines, cut: rows.flat().length > lines.length };
}

/** The first sentence that has a figure, else the first. @param {string[]} row */
function telling(row) {
  return row.find((one) => figures(one).some(({ figure }) => figure)) ?? row[0];
}

/** @param {string} line */
function bare(line) {
  return oneLine(line).replace(SIGN, "");
}

/** The questions in a line, each with what leads to it. @param {string} line */
function asked(line) {
  return joined(sentences(line), (one) => ASKED.test(one));
}

/** @param {import("./outline.js").Block} block @returns {string[]} */
function textsOf(block) {
  if ("lines" in block) return block.lines;
  return "text" in block ? [block.text] : [];
}
