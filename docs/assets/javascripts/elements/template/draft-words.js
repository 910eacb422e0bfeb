// What a page calls its drafts: as _drafts.html has it, and nowhere else.

/** @param {HTMLElement} part the [data-drafts] @returns {{one: string, main: string}} 'draft' and 'Main draft', or 'sheet' and 'Unnamed sheet' */
export function draftWords(part) {
  return { one: part.dataset.one ?? "", main: part.querySelector("option")?.text ?? "" };
}
