// Texts as the search reads them: folded words, their stems, and a sign for what readers say in several ways.
import { stemmer } from "../../vendor/stemmer.js";

/** @type {Map<string, string>} */
const stems = new Map();

/**
 * A text's words, without accents, signs and case: "Don't" and 'dont', 'résumé' and 'resume' are the same.
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  const plain = text.normalize("NFKD").replace(/[\p{M}'’‘ʼ`´]+/gu, "");
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A word without its ending: 'leveled' and 'levels' are 'level'. @param {string} word */
export function stem(word) {
  let known = stems.get(word);
  if (known === undefined) {
    known = word.length > 2 ? stemmer(american(word)) : (DIGITS[Number(word)] ?? word);
    stems.set(word, known);
  }
  return known;
}

// As texts have them: '3 days' is 'three days'.
const DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].map(stemmer);

/** A British word in American spelling; any other in one that is its own. @param {string} word */
function american(word) {
  const ise = word.replace(/^practis/u, "practic").replace(/is(?=(?:e[ds]?|ing|ations?)$)/u, "iz");
  return ise.replace(/(?<=\p{L}\p{L}.)our/u, "or");
}

// Who writes in a second language leaves them out.
const ARTICLES = new Set(["a", "an", "the"]);

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
      const stems = words(text).map(stem);
      const phrase = { stems: stems.filter((one) => !ARTICLES.has(one)), sign: `=${i}` };
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
 * The phrases that stand in a row of stems, from where to where, with or without articles; one inside a longer one means
 * something else.
 * @param {string[]} row @param {Phrases} phrases
 */
export function standing(row, phrases) {
  /** @type {(Span & {sign: string})[]} */
  const found = [];
  const told = [...row.keys()].filter((i) => !ARTICLES.has(row[i] ?? ""));
  for (const [at, from] of told.entries())
    for (const { stems, sign } of phrases.get(row[from] ?? "") ?? [])
      if (stems.every((one, j) => row[told[at + j] ?? -1] === one))
        found.push({ sign, from, to: (told[at + stems.length - 1] ?? from) + 1 });
  return found.filter((one) => !found.some((other) => isInside(one, other)));
}

/** @typedef {{from: number, to: number}} Span */

/** @param {Span} one @param {Span} other */
function isInside(one, other) {
  return other.from <= one.from && one.to <= other.to && other.to - other.from > one.to - one.from;
}
