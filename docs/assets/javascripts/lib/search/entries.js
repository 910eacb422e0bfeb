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
/**
 * What comes before the entries.
 * @typedef {{
 *   of: string, kinds: Record<string, string>, stages: string[], small: string[], same: string[][], doors: string[][],
 *   short: import("./shorthand.js").Short
 * }} Head
 */
/** @typedef {Head & {parts: Columns[]}} First each part begins with a page */
/**
 * @typedef {{of: string, entries: Columns, asked: string[], leads: string[], texts: string[]}} Rest `of`: which publication's, as
 *   in the first file; `asked`: more of the readers' phrases; `leads`: those of places
 */

/** @typedef {Omit<Head, "same"> & {same: string[]}} Written a head as the file has it: the phrases of a group each in a line */

/** @param {[Written, ...Columns[]]} file the first one @returns {First} */
export function firstOf([head, ...parts]) {
  return { ...headOf(head), parts };
}

/** @param {Written} head @returns {Head} */
export function headOf(head) {
  const read = longhand(head.short);
  return { ...head, same: head.same.map((group) => read(group).split("\n")) };
}

/**
 * The entries in the order of the site; without the second file they lack their texts, and places their leads.
 * @param {First} first @param {Rest} [rest]
 * @returns {Entry[]}
 */
export function entriesOf(first, rest) {
  return [...first.parts, ...(rest ? [rest.entries] : [])].flatMap(partReader(first, rest));
}

/** Reads one part after the other. @param {Head} head @param {Rest} [rest] @returns {(part: Columns) => Entry[]} */
export function partReader({ short }, rest) {
  const read = longhand(short);
  let page = "";
  let i = -1;
  return (part) =>
    rows(part, read).map((row) => {
      i++;
      if (!row.address.includes("#")) page = row.address;
      const address = row.address.startsWith("#") ? page + row.address : row.address;
      const lead = row.lead || read(rest?.leads[i] ?? "");
      const asked = [row.asked, read(rest?.asked[i] ?? "")].filter(Boolean).join("\n");
      return { ...row, address, page: address.split("#")[0] ?? "", lead, asked, text: read(rest?.texts[i] ?? "") };
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
