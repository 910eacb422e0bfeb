// A rubric's table in the format that was asked for.
import { origin, take } from "../../page/take.js";

/** @param {HTMLElement} element the <pm-rubric> @param {string} format one of page/take.js */
export async function give(element, format) {
  await take(element, format, (whole) => {
    const from = origin(element);
    const own = table(element, whole);
    const { id = "" } = element.dataset;
    return { id, title: from.title, url: from.url, blocks: [{ type: "table", ...own }], table: own, origin: from };
  });
}

/**
 * @param {HTMLElement} element the <pm-rubric>
 * @param {boolean} whole with the evidence of each cell and what isn't there yet
 * @returns {import("../../lib/outline.js").Table} a row for each dimension
 */
function table(element, whole) {
  const levels = [...element.querySelectorAll("thead th")].map(words);
  const rows = [...element.querySelectorAll("tr:has(> .pm-dimension)")].map((row) => [
    ...[...row.querySelectorAll(".pm-dimension__name")].map(words),
    ...[...row.querySelectorAll(".pm-cell")].map((cell) => said(cell, whole)),
  ]);
  return { columns: [element.dataset.dimension ?? "", ...levels], rows };
}

/** @param {Element} cell @param {boolean} whole */
function said(cell, whole) {
  return [...cell.querySelectorAll(whole ? ".pm-cell__text, [data-detail]" : ".pm-cell__text")].map(words).join("\n\n");
}

/** @param {Element} part */
function words(part) {
  return (part.textContent ?? "").replaceAll(/\s+/gu, " ").trim();
}
