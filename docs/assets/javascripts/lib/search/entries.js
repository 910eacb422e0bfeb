// What a search can lead to, from the two files that the build writes (scripts/playbook/finish/search.py).

/**
 * A page or a place in one.
 * @typedef {{
 *   address: string, page: string, kind: string, title: string, lead: string, names: string, asked: string, stages: number[], text: string
 * }} Entry
 */

/** @typedef {[address: string, kind: string, title: string, lead?: string, names?: string, asked?: string, stages?: number[]]} Row */
/** @typedef {{of: string, kinds: Record<string, string>, stages: string[], small: string[], same: string[][], doors: string[][], entries: Row[]}} First */
/** @typedef {{of: string, entries: Row[], texts: string[]}} Rest `of`: which publication's, as in the first file */

/**
 * The entries in the order of the site; without the second file they lack their texts.
 * @param {First} first @param {Rest} [rest]
 * @returns {Entry[]}
 */
export function entriesOf(first, rest) {
  let page = "";
  const rows = [...first.entries, ...(rest?.entries ?? [])];
  return rows.map(([place, kind, title, lead = "", names = "", asked = "", stages = []], i) => {
    if (!place.includes("#")) page = place;
    const address = place.startsWith("#") ? page + place : place;
    const text = rest?.texts[i] ?? "";
    return { address, page: address.split("#")[0] ?? "", kind, title, lead, names, asked, stages, text };
  });
}
