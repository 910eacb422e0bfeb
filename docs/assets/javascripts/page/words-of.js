// The words of a part of the page as somebody would send them: one block a line group, without marks, signs and buttons.

const BLOCKS = "p, li, h2, h3, pre";
const NOT_COPIED = "[data-copied-not], .pm-marks, .pm-anchor, button, .pm-hidden";

/**
 * @param {Element} part holds paragraphs, list items or headings
 * @returns {string} paragraphs an empty line apart, the items of a list a line each
 */
export function wordsOf(part) {
  const blocks = [...part.querySelectorAll(BLOCKS)].filter((block) => !block.closest(NOT_COPIED));
  return blocks
    .map((block) => ({ item: block.localName === "li", text: `${sign(block)}${textOf(block)}` }))
    .filter(({ text }) => text)
    .map(({ item, text }, i, all) => (i ? (item && all[i - 1].item ? "\n" : "\n\n") : "") + text)
    .join("");
}

/** @param {Element} block */
function textOf(block) {
  const copied = /** @type {Element} */ (block.cloneNode(true));
  for (const part of copied.querySelectorAll(NOT_COPIED)) part.remove();
  const lines = (copied.textContent ?? "").split("\n").map((line) => line.replaceAll(/\s+/gu, " ").trim());
  return lines.join("\n").trim();
}

/** @param {Element} block */
function sign(block) {
  if (block.localName !== "li") return "";
  const list = block.parentElement;
  return list?.localName === "ol" ? `${[...list.children].indexOf(block) + 1}. ` : "- ";
}
