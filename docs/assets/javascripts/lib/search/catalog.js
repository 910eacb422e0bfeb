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

/** @typedef {Record<"title" | "names" | "asked" | "lead" | "text", string[]>} Rows each field's terms */

const FIELDS = /** @type {const} */ (["title", "names", "asked", "lead", "text"]);

/** Files one entry after the other; whoever drives it may let the page breathe in between. */
export class Filing {
  /** @type {Catalog} */
  #catalog;
  /** @type {string[]} */
  #around = [];

  /** @param {Words} words */
  constructor({ small, same }) {
    const engine = new MiniSearch({
      fields: [...FIELDS, "around"],
      stringifyField: (terms) => terms,
      tokenize: (terms) => terms,
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
    const rows = file(this.#catalog, entry, isPage ? [] : this.#around);
    if (isPage) this.#around = [...rows.title, ...rows.names];
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

/** @param {Catalog} catalog @param {Entry} entry @param {string[]} around the names of its page */
function file(catalog, entry, around) {
  const seen = new Set();
  /** @type {Name[]} */
  const called = [];
  /** @type {string[][]} */
  const telling = [];
  const rows = /** @type {Rows} */ ({});
  for (const name of FIELDS) {
    rows[name] = [];
    for (const line of entry[name] ? entry[name].split("\n") : []) {
      const { terms, row } = read(catalog, line, entry.kind !== "source");
      if (row.length) telling.push(row);
      for (const term of terms) seen.add(term);
      rows[name].push(...terms);
      if (name !== "lead" && name !== "text" && terms.length) called.push({ terms: [...new Set(terms)], size: 0 });
    }
  }
  for (const term of seen) catalog.counts.set(term, (catalog.counts.get(term) ?? 0) + 1);
  catalog.engine.add({ id: catalog.entries.length, ...rows, around });
  const shown = called.length - (entry.asked ? entry.asked.split("\n").length : 0);
  catalog.entries.push({ ...entry, lines: telling, called, shown });
  return rows;
}

/**
 * A text's terms, which are its stems and the signs of its phrases, and in order the stems that tell. One pass, since all that
 * the search knows goes through here twice.
 * @param {Catalog} catalog @param {string} text @param {boolean} ours whether its words are the playbook's, and not names
 */
function read({ known, stems, phrases, small }, text, ours) {
  const all = /** @type {string[]} */ ([]);
  const telling = /** @type {string[]} */ ([]);
  for (const word of words(text)) {
    const one = stem(word);
    all.push(one);
    if (!small.has(word)) telling.push(one);
    if (!ours) continue;
    known.set(word, (known.get(word) ?? 0) + 1);
    stems.add(one);
  }
  const said = standing(all, phrases);
  if (!said.length) return { terms: all, row: telling };
  const signs = new Set(said.map(({ sign }) => sign));
  return { terms: [...all, ...signs], row: [...telling, ...signs] };
}

/** What a name's terms are worth; a sign says again what its words have said. @param {Name} name @param {Catalog} catalog */
function size({ terms }, { counts, size }) {
  const own = terms.filter((term) => !term.startsWith("="));
  return own.reduce((sum, term) => sum + Math.log(1 + size / (1 + (counts.get(term) ?? 0))), 0);
}
