// How well an engine answers the golden set: the share of queries whose place stands first, and among the first three.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** @typedef {import("../../docs/assets/javascripts/lib/search/entries.js").Entry} Entry */
/** @typedef {{q: string, to: string[], kind: string}} Query */
/** @typedef {(words: string) => Entry[]} Engine gives each page once, the best first */
/** @typedef {{queries: number, first: number, three: number, empty: number, missed: Query[]}} Measure shares from 0 to 1 */

/** The half of the golden set that weights may be tuned on, and the one that nobody tunes on. A query's words decide. */
export const HALVES = /** @type {const} */ (["tuned", "kept"]);

/** @param {string | URL} file @returns {any} */
export function read(file) {
  return JSON.parse(readFileSync(file, "utf-8"));
}

/** @param {Query[]} golden @param {typeof HALVES[number]} half */
export function halfOf(golden, half) {
  return golden.filter(({ q }) => HALVES[Number.parseInt(createHash("sha256").update(`seed:${q}`).digest("hex").slice(0, 8), 16) % 2] === half);
}

/**
 * @param {Engine} engine @param {Query[]} queries
 * @returns {Measure}
 */
export function measure(engine, queries) {
  const ranks = queries.map(({ q, to }) => {
    const found = engine(q);
    return { found: found.length, rank: found.findIndex((entry) => to.some((address) => isAt(entry, address))) };
  });
  const share = (/** @type {(one: typeof ranks[number]) => boolean} */ is) => ranks.filter(is).length / queries.length;
  return {
    queries: queries.length,
    first: share(({ rank }) => rank === 0),
    three: share(({ rank }) => rank >= 0 && rank < 3),
    empty: share(({ found }) => found === 0),
    missed: queries.filter((_, i) => ranks[i]?.rank !== 0),
  };
}

/**
 * The golden set with each address where it stands today.
 * @param {Query[]} golden @param {string} moves the text of data/moved.yml
 */
export function today(golden, moves) {
  const found = new Map([...moves.matchAll(/^'?(\/[^':]*)'?: *'?(\/[^'\n]*)'?$/gmu)].map(([, from = "", to = ""]) => [from, to]));
  const now = (/** @type {string} */ address) => {
    let at = address;
    for (let i = 0; found.has(at) && i < found.size; i++) at = found.get(at) ?? at;
    return at;
  };
  return golden.map((query) => ({ ...query, to: query.to.map(now) }));
}

/** A page stands for itself and all its places, an address with # for that place alone. @param {Entry} entry @param {string} address */
function isAt(entry, address) {
  return address.includes("#") ? entry.address === address : entry.page === address;
}

/** Each page once, by its best place. @param {Entry[]} entries @returns {Entry[]} */
export function pagesOf(entries) {
  /** @type {Map<string, Entry>} */
  const pages = new Map();
  for (const entry of entries) if (!pages.has(entry.page)) pages.set(entry.page, entry);
  return [...pages.values()];
}
