// From what was typed to what is shown.
import { byPage } from "./pages.js";
import { hit } from "./score.js";
import { typed } from "./typed.js";
import { FIELDS } from "./weights.js";

/** @typedef {import("./catalog.js").Catalog} Catalog */
/** @typedef {import("./catalog.js").Filed} Filed */
/** @typedef {import("./typed.js").Query} Query */
/** @typedef {{hits: import("./score.js").Hit[], wanted: Map<string, number>, near: string[]}} Found `wanted`: stems to be marked and their worth; `near`: for when nothing was found */

// More of the engine's matches don't change what stands first, and each costs time.
const MANY = 100;

/** So many results are shown at most; beyond some, those that answer far worse than the first would only look like noise. */
export const MOST = 12;
const ALWAYS = 6;
const WORTH = 0.2; // of the first one's score

/** @param {Found} found @returns {import("./score.js").Hit[]} */
export function shown({ hits }) {
  const enough = WORTH * (hits[0]?.score ?? 0);
  return hits.filter(({ score }, i) => i < ALWAYS || score >= enough).slice(0, MOST);
}

/**
 * The best places, each page once by its best one.
 * @param {Catalog} catalog @param {string} text
 * @returns {Found}
 */
export function find(catalog, text) {
  const query = typed(text, catalog);
  const matches = match(catalog, query);
  const hits = matches.map((one) => hit(/** @type {Filed} */ (catalog.entries[one.id]), one, query));
  return { hits: byPage(hits, query), wanted: wanted(query, catalog), near: hits.length ? [] : query.near };
}

/** @param {Catalog} catalog @param {Query} query */
function match(catalog, { terms }) {
  const known = new Map(terms.map((term) => [term.stem, term]));
  const found = catalog.engine.search(terms.map(({ stem }) => stem).join(" "), {
    tokenize: (text) => text.split(" "),
    boost: FIELDS,
    boostTerm: (term) => known.get(term)?.weight ?? 1,
  });
  return found.slice(0, MANY);
}

/** What was typed and what means the same, as words that can be marked. @param {Query} query @param {Catalog} catalog */
function wanted({ terms, row, worth }, { members }) {
  const found = new Map(row.map((one) => [one, worth.get(one) ?? 0]));
  for (const { stem, weight, worth } of terms) if (weight === 1 && !found.has(stem)) found.set(stem, worth);
  for (const { stem, worth } of terms)
    for (const one of members.get(stem) ?? []) if (!found.has(one)) found.set(one, worth);
  return found;
}
