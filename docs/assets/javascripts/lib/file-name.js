// What a file is called that a reader takes away.

const MOST = 80; // signs: with its ending within what every system takes

/**
 * @param {string} id the template's
 * @param {string} draft what its draft is called, '' for the main one: several files can be told apart by it
 * @returns {string} without an ending
 */
export function fileName(id, draft) {
  const words = [id, ...(draft.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].join("-");
  const cut = [...words].slice(0, Math.max(MOST, id.length)).join("");
  return cut.replace(/-$/u, "");
}
