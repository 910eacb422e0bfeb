// What a result shows: the sentence that says most of what was typed, and which of its words were.
import { stem, words } from "./words.js";

/** @typedef {{text: string, marked: boolean}} Piece */

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;
const SENTENCE = /.+?(?:[.!?…]+["”’')]*(?=\s|$)|$)/gu;
const ENDED = /[.!?…]["”’')]*$/u;
const LONGEST = 180;
const MOST = 240; // characters: two lines are seen, and who listens has heard enough
const LITTLE = 0.1; // of what the most telling term is worth: a sentence that says less doesn't say why this was found

/**
 * The first of the sentences that hold the most of the wanted terms. Where none holds more than a little, the very first that is
 * one: the head of a table or a name in a list says nothing alone.
 * @param {string} text blocks, one a line
 * @param {Map<string, number>} wanted stems and what each is worth
 * @returns {{text: string, worth: number}}
 */
export function sentence(text, wanted) {
  const little = LITTLE * Math.max(0, ...wanted.values());
  let best = { text: "", worth: 0 };
  const all = text.split("\n").flatMap((block) => block.match(SENTENCE) ?? []);
  const first = all.find((one) => ENDED.test(one)) ?? all[0];
  for (const one of all) {
    const worth = [...new Set(words(one).map(stem))].reduce((sum, term) => sum + (wanted.get(term) ?? 0), 0);
    if ((!best.text && one === first) || worth > Math.max(best.worth, little)) best = { text: one.trim(), worth };
  }
  return { ...best, text: best.text.replace(/^["“](?=[^"”]*$)/u, "") }; // its quotation ends in a later one
}

/**
 * A text in pieces, its wanted words apart; a long one from shortly before the first of them.
 * @param {string} text @param {Map<string, number>} wanted
 * @returns {Piece[]}
 */
export function pieces(text, wanted) {
  /** @type {Piece[]} */
  const found = [];
  let done = 0;
  const whole = cut(text, wanted);
  for (const match of whole.matchAll(WORD)) {
    if (!isWanted(match[0], wanted)) continue;
    if (match.index > done) found.push({ text: whole.slice(done, match.index), marked: false });
    done = match.index + match[0].length;
    found.push({ text: match[0], marked: true });
  }
  const rest = whole.slice(done);
  return rest ? [...found, { text: rest, marked: false }] : found;
}

/** @param {string} word @param {Map<string, number>} wanted */
function isWanted(word, wanted) {
  return words(word).some((one) => wanted.has(stem(one)));
}

/** @param {string} text @param {Map<string, number>} wanted */
function cut(text, wanted) {
  const begun = text.length > LONGEST ? startOf(text, wanted) : "";
  const whole = begun ? `… ${text.slice(begun.length)}` : text;
  return whole.length > MOST ? `${whole.slice(0, whole.lastIndexOf(" ", MOST))} …` : whole;
}

/** What of a long text may go, so that the first wanted word is seen. @param {string} text @param {Map<string, number>} wanted */
function startOf(text, wanted) {
  const first = [...text.matchAll(WORD)].find((match) => isWanted(match[0], wanted))?.index ?? 0;
  return first < LONGEST * 0.6 ? "" : text.slice(0, text.lastIndexOf(" ", first - 40) + 1);
}
