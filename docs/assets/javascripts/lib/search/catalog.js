// The catalog of all entries: MiniSearch's index of their stems, and what ranking asks of each word and entry.
import MiniSearch from "../../vendor/minisearch.js";
import { membersOf, phrasesOf, standing, stem, words } from "./words.js";

/** @typedef {import("./entries.js").Entry} Entry */
/** @typedef {{terms: string[], size: number}} Name what an entry is called: its terms, and what they are worth together */
/** @typedef {Entry & {lines: string[][], called: Name[], shown: number}} Filed `lines`: the terms that tell, block by block, in order; `shown`: how many of its names readers see */
/**
 * @typedef {{
 *   engine: MiniSearch, entries: Filed[], size: number, small: Set<string>, known: Map<string, number>, stems: Set<string>,
 *   counts: Map<string, number>, members: Map<string, string[]>, phrases: import("./words.js").Phrases,
 * }} Catalog `known`: words as written and how often, and `stems`: theirs, without the names of sources; `counts`: in how many
 *   entries a stem or sign stands; `members`: the single words of a sign
 */

/** @typedef {{small: string[], same: string[][]}} Words that say little, and that mean the same */

const FIELDS = /** @type {const} */ (["title", "names", "asked", "lead", "text"]);

/** Files one entry after the other; whoever drives it may let the page breathe in between. */
export class Filing {
  /** @type {Catalog} */
  #catalog;
  #around = "";

  /** @param {Words} words */
  constructor({ small, same }) {
    const engine = new MiniSearch({
      fields: [...FIELDS, "around"],
      tokenize: (text) => text.split(" "),
      processTerm: (term) => term,
    });
    this.#catalog = {
      engine,
      entries: [],
      size: 0,
      small: new Set(small.flatMap(words)),
      known: new Map(same.flatMap((group) => group.flatMap(words)).map((word) => [word, 0])),
      stems: new Set(),
      counts: new Map(),
      members: membersOf(same),
      phrases: phrasesOf(same),
    };
  }

  /** @param {Entry} entry */
  add(entry) {
    const isPage = !entry.address.includes("#");
    const rows = file(this.#catalog, entry, isPage ? "" : this.#around);
    if (isPage) this.#around = `${rows.title} ${rows.names}`;
  }

  /** @returns {Catalog} */
  done() {
    const catalog = this.#catalog;
    catalog.size = catalog.entries.length;
    for (const entry of catalog.entries) for (const name of entry.called) name.size = size(name, catalog);
    return catalog;
  }
}

/**
 * @param {Entry[]} entries @param {Words} words
 * @returns {Catalog}
 */
export function catalogOf(entries, words) {
  const filing = new Filing(words);
  for (const entry of entries) filing.add(entry);
  return filing.done();
}

/** @param {Catalog} catalog @param {Entry} entry @param {string} around the names of its page */
function file(catalog, entry, around) {
  const seen = new Set();
  /** @type {Name[]} */
  const called = [];
  /** @type {string[][]} */
  const telling = [];
  const rows = { title: "", names: "", asked: "", lead: "", text: "" };
  for (const name of FIELDS) {
    const lines = entry[name].split("\n").map((line) => read(catalog, line, entry.kind !== "source"));
    rows[name] = lines.flatMap(({ terms }) => terms).join(" ");
    for (const { row } of lines) if (row.length) telling.push(row);
    for (const line of lines) for (const term of line.terms) seen.add(term);
    if (name === "lead" || name === "text") continue;
    for (const { terms } of lines) if (terms.length) called.push({ terms: [...new Set(terms)], size: 0 });
  }
  for (const term of seen) catalog.counts.set(term, (catalog.counts.get(term) ?? 0) + 1);
  catalog.engine.add({ id: catalog.entries.length, ...rows, around });
  const shown = called.length - (entry.asked ? entry.asked.split("\n").length : 0);
  catalog.entries.push({ ...entry, lines: telling, called, shown });
  return rows;
}

/**
 * A text's terms, which are its stems and the signs of its phrases, and in order the stems that tell.
 * @param {Catalog} catalog @param {string} text @param {boolean} ours whether its words are the playbook's, and not names
 */
function read({ known, stems, phrases, small }, text, ours) {
  const all = words(text);
  const row = all.map(stem);
  if (ours) for (const word of all) known.set(word, (known.get(word) ?? 0) + 1);
  if (ours) for (const one of row) stems.add(one);
  const signs = new Set(standing(row, phrases).map(({ sign }) => sign));
  return { terms: [...row, ...signs], row: [...row.filter((_, i) => !small.has(all[i] ?? "")), ...signs] };
}

/** What a name's terms are worth; a sign says again what its words have said. @param {Name} name @param {Catalog} catalog */
function size({ terms }, { counts, size }) {
  const own = terms.filter((term) => !term.startsWith("="));
  return own.reduce((sum, term) => sum + Math.log(1 + size / (1 + (counts.get(term) ?? 0))), 0);
}
