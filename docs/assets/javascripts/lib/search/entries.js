// What a search can lead to, from the two files that the build writes (scripts/playbook/finish/search_files.py).
import { longhand } from "./shorthand.js";

/**
 * A page or a place in one.
 * @typedef {{
 *   address: string, page: string, kind: string, title: string, lead: string, names: string, asked: string, stages: number[], text: string
 * }} Entry
 */

/**
 * @typedef {{
 *   address: string[], kind: string[], title: string[], lead: string[], names: string[], asked: string[], stages: number[][]
 * }} Columns a place's address lacks its page, which came before it, except in the second file; texts are in shorthand
 */
/** @typedef {{of: string, kinds: Record<string, string>, stages: string[], small: string[], same: string[][], doors: string[][], short: import("./shorthand.js").Short, entries: Columns}} First */
/** @typedef {{of: string, entries: Columns, leads: string[], texts: string[]}} Rest `of`: which publication's, as in the first file; `leads`: those of places */

/**
 * The entries in the order of the site; without the second file they lack their texts, and places their leads.
 * @param {First} first @param {Rest} [rest]
 * @returns {Entry[]}
 */
export function entriesOf(first, rest) {
  const read = longhand(first.short);
  let page = "";
  return [...rows(first.entries, read), ...(rest ? rows(rest.entries, read) : [])].map((row, i) => {
    if (!row.address.includes("#")) page = row.address;
    const address = row.address.startsWith("#") ? page + row.address : row.address;
    const lead = row.lead || read(rest?.leads[i] ?? "");
    return { ...row, address, page: address.split("#")[0] ?? "", lead, text: read(rest?.texts[i] ?? "") };
  });
}

/** @param {Columns} columns @param {(text: string) => string} read */
function rows({ address, kind, title, lead, names, asked, stages }, read) {
  return address.map((one, i) => ({
    address: one,
    kind: kind[i] ?? "",
    title: read(title[i] ?? ""),
    lead: read(lead[i] ?? ""),
    names: read(names[i] ?? ""),
    asked: read(asked[i] ?? ""),
    stages: stages[i] ?? [],
  }));
}
