// Texts as the search reads them: folded words, their stems, and a sign for what readers say in several ways.
import { stemmer } from "../../vendor/stemmer.js";

const PLAIN = /^[\n -_a-~]*$/u; // ASCII without the backtick
/** @type {Map<string, string>} */
const stems = new Map();

/**
 * A text's words, without accents, signs and case: "Don't" and 'dont', 'résumé' and 'resume' are the same.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  const isPlain = PLAIN.test(text); // nearly all are, and they are read in half the time
  const folded = isPlain ? text.replaceAll("'", "") : text.normalize("NFKD").replace(/[\p{M}'’‘ʼ`´]+/gu, "");
  return folded.toLowerCase().match(isPlain ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

/** A word without its ending: 'leveled' and 'levels' are 'level'. @param {string} word */
export function stem(word) {
  let known = stems.get(word);
  if (known === undefined) {
    known = word.length > 2 ? stemmer(american(word)) : (NUMBERS[word] ?? word);
    stems.set(word, known);
  }
  return known;
}

// As texts have them: '3 days' is 'three days', '30 minutes' 'thirty minutes'.
const DIGITS = "zero one two three four five six seven eight nine ten".split(" ");
const TENS = ["20 twenty", "30 thirty", "40 forty", "50 fifty", "60 sixty", "90 ninety"].map((pair) => pair.split(" "));
/** @type {Record<string, string>} */
const NUMBERS = Object.fromEntries(
  [...DIGITS.entries(), ...TENS].map(([digits, word = ""]) => [digits, stemmer(word)]),
);

/** A British word in American spelling; any other in one that is its own. @param {string} word */
function american(word) {
  const ise = word.replace(/^practis/u, "practic").replace(/is(?=(?:e[ds]?|ing|ations?)$)/u, "iz");
  return ise.replace(/(\p{L}{3})our/u, "$1or");
}

// Inside a phrase they say nothing: 'turn down offer', 'turn down the offer', 'turn down their offer'.
const DETERMINERS = new Set("a an the this that my your our their his her".split(" ").map(stem));

/** @typedef {{stems: string[], sign: string}} Phrase */
/** @typedef {Map<string, Phrase[]>} Phrases by their first stem, longest first */

/**
 * @param {string[][]} groups phrases that mean the same
 * @returns {Phrases}
 */
export function phrasesOf(groups) {
  /** @type {Phrases} */
  const found = new Map();
  for (const [i, group] of groups.entries())
    for (const text of group) {
      const all = words(text).map(stem);
      const telling = all.filter((one) => !DETERMINERS.has(one));
      const phrase = { stems: telling.length > 1 ? telling : all, sign: `=${i}` };
      const first = phrase.stems[0] ?? "";
      found.set(
        first,
        [...(found.get(first) ?? []), phrase].sort((a, b) => b.stems.length - a.stems.length),
      );
    }
  return found;
}

/** The stems of each group's single words, by its sign. @param {string[][]} groups @returns {Map<string, string[]>} */
export function membersOf(groups) {
  const single = (/** @type {string[]} */ group) => group.map(words).filter((all) => all.length === 1);
  return new Map(groups.map((group, i) => [`=${i}`, single(group).map(([one = ""]) => stem(one))]));
}

/**
 * The phrases that stand in a row of stems, from where to where, with or without determiners; one inside a longer one means
 * something else.
 * @param {string[]} row @param {Phrases} phrases
 */
export function standing(row, phrases) {
  /** @type {(Span & {sign: string})[]} */
  const found = [];
  for (let from = 0; from < row.length; from++)
    for (const { stems, sign } of phrases.get(row[from] ?? "") ?? []) {
      const to = end(row, from, stems);
      if (to) found.push({ sign, from, to });
    }
  return found.filter((one) => !found.some((other) => isInside(one, other)));
}

/** Where a phrase that begins there ends, 0 if it doesn't stand there. @param {string[]} row @param {number} from @param {string[]} stems */
function end(row, from, stems) {
  let at = from;
  for (const one of stems) {
    while (at > from && row[at] !== one && DETERMINERS.has(row[at] ?? "")) at++;
    if (row[at++] !== one) return 0;
  }
  return at;
}

/** @typedef {{from: number, to: number}} Span */

/** @param {Span} one @param {Span} other */
function isInside(one, other) {
  return other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from;
}
