// How far a checklist is done.

/**
 * @typedef {{id: string, essential: boolean}} Item
 * @typedef {Record<string, {state?: string}>} States what is kept, also of items that the page no longer has
 */

/**
 * Counts what is done of what applies: an item that is 'not for me' counts on neither side.
 * @param {Item[]} items the items of the page
 * @param {States} states
 * @returns {{percent: number, all: boolean, text: string, aloud: string}} text: short, to be seen
 */
export function progress(items, states) {
  /** @param {Item} item */
  const state = (item) => (Object.hasOwn(states, item.id) ? (states[item.id].state ?? "") : "");
  const apply = items.filter((item) => state(item) !== "skip");
  const essential = apply.filter((item) => item.essential);
  /** @param {Item[]} some */
  const done = (some) => some.filter((item) => state(item) === "done").length;
  const [of, total] = [done(apply), apply.length];
  const first = done(essential);
  return {
    percent: total ? Math.round((100 * of) / total) : 0,
    all: total > 0 && of === total,
    text: `${essential.length ? `Essential ${first}/${essential.length}, all` : "Done"} ${of}/${total}`,
    aloud: `${essential.length ? `${first} of ${essential.length} essential ones done, ` : ""}${of} of ${total} in all`,
  };
}

/** @param {States} states @param {Item[]} items @returns {string[]} what is kept for items that the page no longer has */
export function retired(states, items) {
  const here = new Set(items.map((item) => item.id));
  return Object.keys(states).filter((id) => !here.has(id));
}
