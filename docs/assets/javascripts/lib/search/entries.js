// What a search can lead to, from the two files that the build writes (scripts/playbook/finish/search.py).

/**
 * A page or a place in one.
 * @typedef {{
 *   address: string, page: string, kind: string, title: string, lead: string, names: string, asked: string, stages: number[], text: string
 * }} Entry
 */

/**
 * @typedef {{
 *   address: string[], kind: string[], title: string[], lead: string[], names: string[], asked: string[], stages: number[][]
 * }} Columns a place's address lacks its page, which came before it, except in the second file
 */
/** @typedef {{of: string, kinds: Record<string, string>, stages: string[], small: string[], same: string[][], doors: string[][], entries: Columns}} First */
/** @typedef {{of: string, entries: Columns, texts: string[]}} Rest `of`: which publication's, as in the first file */

/**
 * The entries in the order of the site; without the second file they lack their texts.
 * @param {First} first @param {Rest} [rest]
 * @returns {Entry[]}
 */
export function entriesOf(first, rest) {
  let page = "";
  return [...rows(first.entries), ...(rest ? rows(rest.entries) : [])].map((row, i) => {
    if (!row.address.includes("#")) page = row.address;
    const address = row.address.startsWith("#") ? page + row.address : row.address;
    return { ...row, address, page: address.split("#")[0] ?? "", text: rest?.texts[i] ?? "" };
  });
}

/** @param {Columns} columns */
function rows({ address, kind, title, lead, names, asked, stages }) {
  return address.map((one, i) => ({
    address: one,
    kind: kind[i] ?? "",
    title: title[i] ?? "",
    lead: lead[i] ?? "",
    names: names[i] ?? "",
    asked: asked[i] ?? "",
    stages: stages[i] ?? [],
  }));
}
