// The engines that are measured, over the same entries and the same words: ours, and others as they come.
import { create, insertMultiple, search } from "@orama/orama";
import FlexSearch from "flexsearch";
import lunr from "lunr";
import { catalogOf } from "../../docs/assets/javascripts/lib/search/catalog.js";
import { find } from "../../docs/assets/javascripts/lib/search/find.js";
import MiniSearch from "../../docs/assets/javascripts/vendor/minisearch.js";
import { pagesOf } from "./measure.js";

/** @typedef {import("./measure.js").Engine} Engine */
/** @typedef {import("./measure.js").Entry} Entry */

/** @param {Entry[]} entries @param {import("../../docs/assets/javascripts/lib/search/catalog.js").Words} words @returns {Engine} */
export function ours(entries, words) {
  const catalog = catalogOf(entries, words);
  return (query) => find(catalog, query).hits.map(({ entry }) => entry);
}

/** Material's own: lunr with its stemmer, stop words and boosts, and a * behind every word. @param {Entry[]} entries @returns {Engine} */
export function theme(entries) {
  const index = lunr(function () {
    this.tokenizer.separator = /[\s-]+/;
    this.field("title", { boost: 1000 });
    this.field("text");
    for (const [id, entry] of entries.entries()) this.add({ id, ...split(entry) });
  });
  return (query) => {
    const words = query.replace(/["]|(?:^|\s+)[*+\-:^~]+(?=\s+|$)/gu, " ").replace(/[:^~*]/gu, " ").trim().split(/\s+/u);
    const found = index.search(words.map((word) => `${word}*`).join(" ")).map(({ ref, score, matchData }) => {
      const entry = /** @type {Entry} */ (entries[Number(ref)]);
      const matched = Object.keys(matchData.metadata);
      const whole = words.every((word) => matched.some((term) => term.startsWith(word.toLowerCase())));
      return { entry, score: score * (1 + (Number(!entry.address.includes("#")) + Number(whole)) ** 2) };
    });
    return pagesOf(found.sort((one, other) => other.score - one.score).map(({ entry }) => entry));
  };
}

/** @param {Entry[]} entries @returns {Engine} */
export function plainMiniSearch(entries) {
  const engine = /** @type {any} */ (new /** @type {any} */ (MiniSearch)({ fields: ["title", "text"], searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2 } }));
  engine.addAll(entries.map((entry, id) => ({ id, ...split(entry) })));
  return (query) => pagesOf(engine.search(query).map((/** @type {any} */ { id }) => entries[id]));
}

/** @param {Entry[]} entries @returns {Engine} */
export function orama(entries) {
  const engine = create({ schema: { title: "string", text: "string" }, components: { tokenizer: { stemming: false } } });
  const ids = /** @type {string[]} */ (insertMultiple(engine, entries.map(split), entries.length));
  const byId = new Map(ids.map((id, i) => [id, /** @type {Entry} */ (entries[i])]));
  return (query) => {
    const found = /** @type {any} */ (search(engine, { term: query, tolerance: 1, boost: { title: 3 }, limit: 100 }));
    return pagesOf(found.hits.map((/** @type {any} */ { id }) => /** @type {Entry} */ (byId.get(id))));
  };
}

/** @param {Entry[]} entries @returns {Engine} */
export function flexSearch(entries) {
  const engine = new FlexSearch.Index({ tokenize: "forward", encoder: FlexSearch.Charset.LatinBalance });
  for (const [id, entry] of entries.entries()) engine.add(id, Object.values(split(entry)).join(" "));
  return (query) => pagesOf(engine.search(query, { suggest: true, limit: 100 }).map((id) => /** @type {Entry} */ (entries[Number(id)])));
}

/** @param {Entry} entry */
function split({ title, names, asked, lead, text }) {
  return { title, text: [names, asked, lead, text].join("\n") };
}
