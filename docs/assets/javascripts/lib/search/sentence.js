// What a result shows: the sentence that says most of what was typed, and which of its words were.
import { stem, words } from "./words.js";

/** @typedef {{text: string, marked: boolean}} Piece */

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;
const SENTENCE = /.+?(?:[.!?…]+["”’')]*(?=\s|$)|$)/gu;
const LONGEST = 180;
const LITTLE = 0.1; // of what the most telling term is worth: a sentence that says less doesn't say why this was found

/**
 * The first of the sentences that hold the most of the wanted terms; the very first where none holds more than a little.
 * @param {string} text blocks, one a line
 * @param {Map<string, number>} wanted stems and what each is worth
 * @returns {{text: string, worth: number}}
 */
export function sentence(text, wanted) {
  const little = LITTLE * Math.max(0, ...wanted.values());
  let best = { text: "", worth: 0 };
  for (const one of text.split("\n").flatMap((block) => block.match(SENTENCE) ?? [])) {
    const worth = [...new Set(words(one).map(stem))].reduce((sum, term) => sum + (wanted.get(term) ?? 0), 0);
    if (!best.text || worth > Math.max(best.worth, little)) best = { text: one.trim(), worth };
  }
  return best;
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
  if (text.length <= LONGEST) return text;
  const first = [...text.matchAll(WORD)].find((match) => isWanted(match[0], wanted))?.index ?? 0;
  if (first < LONGEST * 0.6) return text;
  const start = text.lastIndexOf(" ", first - 40) + 1;
  return `… ${text.slice(start)}`;
}
