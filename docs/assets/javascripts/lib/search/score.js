// How well an entry answers: what is said there, and what it is called.
import { KINDS, WEIGHTS } from "./weights.js";
import { words } from "./words.js";

/** @typedef {import("./catalog.js").Filed} Filed */
/** @typedef {import("./typed.js").Query} Query */
/** @typedef {import("../../vendor/minisearch.js").Match} Match */
/** @typedef {{entry: Filed, said: number, named: number, score: number, terms: string[]}} Hit `said`: by its words, `named`: by its names */

/**
 * @param {Filed} entry @param {Match} match @param {Query} query
 * @returns {Hit}
 */
export function hit(entry, match, query) {
  const { block, order, whole } = best(entry, query);
  const found = (WEIGHTS.said * match.score * covered(match.queryTerms, query) ** WEIGHTS.covered) / query.total;
  const said = found + WEIGHTS.block * block ** WEIGHTS.close + WEIGHTS.order * order + WEIGHTS.sentence * whole;
  const likeness = entry.called.map((name) => alike(name, query));
  const named = Math.max(...likeness.slice(0, entry.shown));
  const asked = Math.max(0, ...likeness.slice(entry.shown));
  const called = Math.max(WEIGHTS.named * named ** WEIGHTS.sharp, WEIGHTS.asked * asked ** WEIGHTS.sharp);
  const fits = kind(entry, query);
  const terms = match.queryTerms.filter((term) => query.worth.has(term));
  return { entry, said: said * fits, named, score: (said + called) * fits, terms };
}

/** How well an entry's kind fits: who asks for a meaning wants it said shortly, who has to write, a template. @param {Filed} entry @param {Query} query */
function kind(entry, { favored }) {
  return (KINDS[entry.kind] ?? 1) * (favored.get(entry.kind) ?? 1);
}

/** What some terms are worth beside all that was typed, 0 to 1. @param {Iterable<string>} terms @param {Query} query */
export function covered(terms, query) {
  let sum = 0;
  for (const term of terms) sum += query.worth.get(term) ?? 0;
  return share(sum, query);
}

/** One typed word may stand for several terms, and all of them be there. @param {number} sum @param {Query} query */
function share(sum, { total }) {
  return Math.min(1, sum / total);
}

/** How alike a name and the typed words are, 0 to 1. @param {import("./catalog.js").Name} name @param {Query} query */
function alike({ terms, size }, { worth, total }) {
  let both = 0;
  for (const term of terms) both += worth.get(term) ?? 0;
  return (2 * both) / (WEIGHTS.size * size + total);
}

/**
 * What the best of its blocks holds of what was typed, 0 to 1: `block` its words, `order` those that stand beside each other,
 * `whole` 1 if all of them do, 2 if they are what the title tells, 3 if they are the title word for word.
 * @param {Filed} entry @param {Query} query
 */
function best({ lines, title }, query) {
  const found = { block: 0, order: 0, whole: 0 };
  const pairs = query.row.length - 1;
  for (const line of lines) {
    let sum = 0;
    for (const { stem, worth } of query.terms) if (line.includes(stem)) sum += worth;
    const block = share(sum, query);
    if (block > found.block) found.block = block;
    if (block < found.order || pairs < 1) continue;
    const next = query.row.slice(1).filter((one, i) => beside(line, query.row[i] ?? "", one)).length / pairs;
    found.order = Math.max(found.order, next * block);
    if (next < 1 || query.count < 4) continue;
    const titled = line === lines[0] && line.filter((term) => !term.startsWith("=")).length === query.row.length;
    found.whole = Math.max(found.whole, titled ? 2 + Number(words(title).join(" ") === query.text) : 1);
  }
  return found;
}

/** @param {string[]} line @param {string} one @param {string} next */
function beside(line, one, next) {
  for (let i = line.indexOf(one); i >= 0; i = line.indexOf(one, i + 1)) if (line[i + 1] === next) return true;
  return false;
}
