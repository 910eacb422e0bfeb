// Results: each page once, by all of its places together, and where on it a result opens.
import { covered } from "./score.js";
import { WEIGHTS } from "./weights.js";

/** @typedef {import("./score.js").Hit} Hit */

/**
 * @param {Hit[]} hits @param {import("./typed.js").Query} query
 * @returns {Hit[]} one a page, the best first
 */
export function byPage(hits, query) {
  /** @type {Map<string, Hit[]>} */
  const pages = new Map();
  for (const hit of [...hits].sort((a, b) => b.score - a.score)) {
    const places = pages.get(hit.entry.page);
    if (places) places.push(hit);
    else pages.set(hit.entry.page, [hit]);
  }
  const found = [...pages.values()].map((places) => ({ ...landing(places), score: together(places, query) }));
  return found.sort((a, b) => b.score - a.score);
}

/** @param {Hit[]} places of one page, the best first @param {import("./typed.js").Query} query */
function together(places, query) {
  const terms = new Set(places.flatMap((place) => place.terms));
  const all = WEIGHTS.page * covered(terms, query) ** WEIGHTS.covered;
  return places.slice(1, 4).reduce((sum, { score }) => sum + WEIGHTS.rest * score, (places[0]?.score ?? 0) + all);
}

/** @param {Hit[]} places of one page, the best first @returns {Hit} */
function landing(places) {
  const [best, ...others] = /** @type {[Hit, ...Hit[]]} */ (places);
  if (best.entry.address.includes("#")) return best;
  const part = others.sort((a, b) => b.said - a.said)[0];
  const enough = best.named > WEIGHTS.whole ? WEIGHTS.clearly : WEIGHTS.land;
  return part && part.said > enough * best.said ? part : best;
}
