// What a reader typed, as terms with weights: small words count little, and one that nothing knows is read as the nearest.
import { frequent, nearest, parted, similar } from "./near.js";
import { WEIGHTS } from "./weights.js";
import { standing, stem, words } from "./words.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {{stem: string, weight: number, worth: number}} Term `worth`: its weight times how rare it is */
/**
 * `row`: the stems that tell, in their order; `total`: the worth of all; `text`: the words as typed, and `count`: how many;
 * `favored`: kinds of entries that are asked for, and how much more they count; `near`: the nearest known words, where none is
 * known.
 * @typedef {{
 *   terms: Term[], worth: Map<string, number>, total: number, row: string[], text: string, count: number,
 *   favored: Map<string, number>, near: string[]
 * }} Query
 */

const MOST = 60; // a longer text is found by its beginning
const BEGUN = 8; // so many words are read out of one that isn't finished
const ENDING = 4; // letters that a stem may lack before the word is doubted
const MONEY = /[$€£¥₹]\s?\d[\d.,]*k?|\b\d{2,3}k\b|\b\d+\s?(?:lpa|lakhs?)\b/giu;
/** The kinds of entries that some words ask for. */
const ASKED = [
  {
    kind: "term",
    by: /^(?:what(?:s| is| are| does)|define|definition|meaning)\b|\b(?:mean|means|meaning|definition)$/u,
    weight: WEIGHTS.meaning,
  },
  {
    kind: "template",
    by: /\b(?:write|writing|wording|emails?|mail|messages?|letter|templates?|samples?)\b/u,
    weight: WEIGHTS.wording,
  },
];

/**
 * @param {string} text @param {Catalog} catalog
 * @returns {Query}
 */
export function typed(text, catalog) {
  const all = words(text.replace(MONEY, " salary "))
    .flatMap((word) => parted(word, catalog))
    .slice(0, MOST);
  const plain = all.join(" ");
  const open = !/\s$/u.test(text);
  const readings = all.map((word, i) => read(word, open && i === all.length - 1, catalog));
  const stems = readings.map(([first], i) => first?.stem ?? stem(all[i] ?? ""));
  const telling = stems.filter((_, i) => !catalog.small.has(all[i] ?? ""));
  const terms = weighed(all, readings, stems, catalog);
  return {
    terms,
    worth: new Map(terms.map((term) => [term.stem, term.worth])),
    total: total(terms, readings),
    row: telling.length ? telling : stems,
    text: plain,
    count: all.length,
    favored: new Map(ASKED.filter(({ by }) => by.test(plain)).map(({ kind, weight }) => [kind, weight])),
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
    for (const one of readings[i] ?? []) if (catalog.counts.has(one.stem)) add({ ...one, weight: one.weight * share });
  }
  for (const { sign } of said) add(term(sign, 1));
  const found = [...terms.values()];
  if (found.every(({ weight }) => weight <= WEIGHTS.small)) for (const term of found) term.weight = 1;
  for (const term of found) term.worth = term.weight * rarity(term.stem, catalog);
  return found;
}

/**
 * What all that was typed is worth. A word that may stand for several counts once, as the one that tells most.
 * @param {Term[]} terms @param {Term[][]} readings
 */
function total(terms, readings) {
  const doubts = readings.filter(({ length }) => length > 1).map((of) => of.map(({ stem }) => stem));
  const spare = new Set(doubts.flat());
  const sure = terms.filter(({ stem }) => !spare.has(stem));
  const worth = (/** @type {string} */ one) => terms.find(({ stem }) => stem === one)?.worth ?? 0;
  return doubts.reduce(
    (sum, of) => sum + Math.max(...of.map(worth)),
    sure.reduce((sum, one) => sum + one.worth, 0),
  );
}

/** How much a stem tells: more, the fewer entries it stands in. @param {string} stem @param {Catalog} catalog */
export function rarity(stem, catalog) {
  return Math.log(1 + catalog.size / (1 + (catalog.counts.get(stem) ?? 0)));
}

/**
 * What a word may stand for: itself, the beginning of one, or those that differ by a letter; a name in the sources stands last.
 * @param {string} word @param {boolean} last whether it may go on @param {Catalog} catalog
 * @returns {Term[]}
 */
function read(word, last, { known, stems, counts }) {
  const own = [term(stem(word), 1)];
  if (known.has(word)) return own;
  if (stems.has(stem(word))) return [...own, ...other(word, known)];
  const begun = last
    ? frequent(
        [...known.keys()].filter((one) => one.startsWith(word)),
        known,
        BEGUN,
      )
    : [];
  if (begun.length) return [...new Set(begun.map(stem))].map((one) => term(one, 1));
  const near = nearest(word, known, 1).map((one) => term(stem(one), WEIGHTS.guessed));
  if (near.length) return near;
  const far = nearest(word, known, 2).map((one) => term(stem(one), WEIGHTS.doubted));
  return far.length && !counts.has(stem(word)) ? far : own;
}

/** What a word may be instead that nobody has written, although its stem is known: 'weekness' isn't only a kind of 'week'. @param {string} word @param {Map<string, number>} known */
function other(word, known) {
  if (word.length - stem(word).length < ENDING) return [];
  const near = nearest(word, known, 1).map(stem);
  return [...new Set(near)].filter((one) => one !== stem(word)).map((one) => term(one, WEIGHTS.guessed));
}

/** @param {string} stem @param {number} weight @returns {Term} */
function term(stem, weight) {
  return { stem, weight, worth: 0 };
}
