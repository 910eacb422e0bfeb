// What a reader typed, as terms with weights: small words count little, and one that nothing knows is read as the nearest.
import { WEIGHTS } from "./weights.js";
import { standing, stem, words } from "./words.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {{stem: string, weight: number, worth: number}} Term `worth`: its weight times how rare it is */
/**
 * `row`: the stems that tell, in their order; `total`: the worth of all; `count`: how many words there are; `meaning`: whether
 * a meaning is asked for; `near`: the nearest known words, where none is known.
 * @typedef {{
 *   terms: Term[], worth: Map<string, number>, total: number, row: string[], count: number, meaning: boolean, near: string[]
 * }} Query
 */

const MOST = 60; // a longer text is found by its beginning
const BEGUN = 8; // so many words are read out of one that isn't finished
const MEANING = /^(?:what(?:s| is| are| does)|define|definition|meaning)\b|\b(?:mean|means|meaning|definition)$/u;

/**
 * @param {string} text @param {Catalog} catalog
 * @returns {Query}
 */
export function typed(text, catalog) {
  const all = words(text).slice(0, MOST);
  const open = !/\s$/u.test(text);
  const readings = all.map((word, i) => read(word, open && i === all.length - 1, catalog));
  const stems = readings.map(([first], i) => first?.stem ?? stem(all[i] ?? ""));
  const telling = stems.filter((_, i) => !catalog.small.has(all[i] ?? ""));
  const terms = weighed(all, readings, stems, catalog);
  return {
    terms,
    worth: new Map(terms.map((term) => [term.stem, term.worth])),
    total: terms.reduce((sum, term) => sum + term.worth, 0),
    row: telling.length ? telling : stems,
    count: all.length,
    meaning: MEANING.test(all.join(" ")),
    near: terms.length ? [] : all.flatMap((word) => similar(word, catalog.known)).slice(0, 3),
  };
}

/**
 * @param {string[]} all @param {Term[][]} readings of each word @param {string[]} stems @param {Catalog} catalog
 * @returns {Term[]}
 */
function weighed(all, readings, stems, catalog) {
  /** @type {Map<string, Term>} */
  const terms = new Map();
  const add = (/** @type {Term} */ term) => {
    if ((terms.get(term.stem)?.weight ?? 0) < term.weight) terms.set(term.stem, term);
  };
  const said = standing(stems, catalog.phrases);
  for (const [i, word] of all.entries()) {
    const doubled = said.some(({ from, to }) => from <= i && i < to);
    const share = (catalog.small.has(word) ? WEIGHTS.small : 1) * (doubled ? WEIGHTS.doubled : 1);
    for (const one of readings[i] ?? []) add({ ...one, weight: one.weight * share });
  }
  for (const { sign } of said) add(term(sign, 1));
  const found = [...terms.values()];
  if (found.every(({ weight }) => weight <= WEIGHTS.small)) for (const term of found) term.weight = 1;
  for (const term of found) term.worth = term.weight * rarity(term.stem, catalog);
  return found;
}

/** How much a stem tells: more, the fewer entries it stands in. @param {string} stem @param {Catalog} catalog */
export function rarity(stem, catalog) {
  return Math.log(1 + catalog.size / (1 + (catalog.counts.get(stem) ?? 0)));
}

/**
 * What a word may stand for: itself, the beginning of one, or those that differ by a letter.
 * @param {string} word @param {boolean} last whether it may go on @param {Catalog} catalog
 * @returns {Term[]}
 */
function read(word, last, { known, counts }) {
  if (known.has(word) || counts.has(stem(word))) return [term(stem(word), 1)];
  if (last) {
    const begun = frequent(
      [...known.keys()].filter((one) => one.startsWith(word)),
      known,
      BEGUN,
    );
    if (begun.length) return [...new Set(begun.map(stem))].map((one) => term(one, 1));
  }
  return nearest(word, known).map((one) => term(stem(one), WEIGHTS.guessed));
}

/** @param {string} stem @param {number} weight @returns {Term} */
function term(stem, weight) {
  return { stem, weight, worth: 0 };
}

/** @param {string[]} all @param {Map<string, number>} known @param {number} most */
function frequent(all, known, most) {
  return all.sort((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0)).slice(0, most);
}

/**
 * The known words that differ from a word of five letters or more by one letter: wrong, missing, extra, or two swapped; in long
 * words, where there are none, by two.
 * @param {string} word @param {Map<string, number>} known
 * @returns {string[]} three at most, the most frequent first
 */
export function nearest(word, known) {
  if (word.length < 4) return [];
  const all = [...known.keys()].filter((one) => Math.max(one.length, word.length) > 4);
  let near = all.filter((one) => isNear(word, one, 1));
  if (!near.length && word.length > 8) near = all.filter((one) => isNear(word, one, 2));
  return frequent(near, known, 3);
}

/** Whether so many changes of a letter make one word the other. @param {string} a @param {string} b @param {number} changes @returns {boolean} */
function isNear(a, b, changes) {
  if (Math.abs(a.length - b.length) > changes) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (i === a.length && i === b.length) return true;
  if (!changes) return false;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  const swapped = restA[0] === restB[1] && restA[1] === restB[0] && isNear(restA.slice(2), restB.slice(2), changes - 1);
  const tries = [
    [restA.slice(1), restB.slice(1)],
    [restA.slice(1), restB],
    [restA, restB.slice(1)],
  ];
  return swapped || tries.some(([one = "", other = ""]) => isNear(one, other, changes - 1));
}

/**
 * The known words that share most pairs of letters with one that nothing knows.
 * @param {string} word @param {Map<string, number>} known
 */
function similar(word, known) {
  const wanted = pairs(word);
  const alike = [...known.keys()].map((one) => {
    const there = pairs(one);
    return { one, share: (2 * [...wanted].filter((pair) => there.has(pair)).length) / (wanted.size + there.size) };
  });
  const near = alike.filter(({ share, one }) => share > 0.4 && one.length > 3);
  return near
    .sort((a, b) => b.share - a.share)
    .slice(0, 3)
    .map(({ one }) => one);
}

/** @param {string} word */
function pairs(word) {
  return new Set([...word].slice(1).map((sign, i) => `${word[i]}${sign}`));
}
