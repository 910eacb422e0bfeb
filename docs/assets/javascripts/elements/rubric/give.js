// A rubric's table, or what of it the address names, in the format that was asked for.
import { origin, take } from "../../page/take.js";

/** @typedef {import("../../lib/outline.js").Table} Table */

/** @param {HTMLElement} element the <pm-rubric> @param {string} format one of page/take.js */
export async function give(element, format) {
  await take(element, format, (whole) => {
    const { id = "", short, standing } = element.dataset;
    const pair = [...element.querySelectorAll(".pm-pair")].find((part) => part.getClientRects().length);
    const chosen = element.querySelector(".pm-level:target, .pm-dimension:target");
    const table = pair ? ofPair(element, pair, whole) : ofRubric(element, chosen, whole);
    const from = origin(element);
    const name = word(pair ?? chosen, "h2, .pm-dimension__name");
    const title = name ? `${short}: ${name}` : from.title;
    /** @type {import("../../lib/outline.js").Block[]} */
    const blocks = [{ type: "table", ...table }];
    if (standing) blocks.push({ type: "paragraph", text: standing });
    return { id, title, url: from.url + location.hash, blocks, table, origin: from };
  });
}

/** A row for each dimension. @param {HTMLElement} element @param {Element | null} chosen a level, a dimension or none @param {boolean} whole with evidence @returns {Table} */
function ofRubric(element, chosen, whole) {
  const column = chosen instanceof HTMLTableCellElement && chosen.matches(".pm-level") ? chosen.cellIndex : 0;
  /** @param {Element[]} cells those of all levels @returns {Element[]} */
  const kept = (cells) => (column ? [cells[column - 1]] : cells);
  const levels = [...element.querySelectorAll(".pm-level")];
  const short = ["In short", ...kept(levels).map((level) => word(level, ".pm-level__summary"))];
  const rows = [...element.querySelectorAll("tr:has(> .pm-dimension)")]
    .filter((row) => column || !chosen || row.contains(chosen))
    .map((row) => [about(row), ...kept([...row.querySelectorAll(".pm-cell")]).map((cell) => said(cell, whole))]);
  const columns = [element.dataset.dimension ?? "", ...kept(levels).map((level) => word(level, "h2"))];
  return { columns, rows: short.slice(1).some(Boolean) ? [short, ...rows] : rows };
}

/** Two levels with the step between them. @param {HTMLElement} element @param {Element} pair @param {boolean} whole @returns {Table} */
function ofPair(element, pair, whole) {
  const levels = [...pair.querySelectorAll(".pm-pair__level a")].map(words);
  const rows = [...pair.querySelectorAll(".pm-compared")].map((row) => [
    word(row, "h3"),
    word(row, ".pm-compared__step"),
    ...[...row.querySelectorAll("dd")].map((cell) => [...parts(cell)].join("\n")),
    ...(whole ? [[...row.querySelectorAll("details > p")].map(words).join("\n")] : []),
  ]);
  const answers = whole ? ["Two answers"] : [];
  return { columns: [element.dataset.dimension ?? "", "What separates them", ...levels, ...answers], rows };
}

/** A dimension's name, and its question in a line of its own. @param {Element} row */
function about(row) {
  return [word(row, ".pm-dimension__name"), word(row, ".pm-dimension__question")].filter(Boolean).join("\n");
}

/** @param {Element} cell @param {boolean} whole */
function said(cell, whole) {
  return [...cell.querySelectorAll(whole ? ".pm-cell__text, [data-detail]" : ".pm-cell__text")].map(words).join("\n\n");
}

/** @param {Element} cell */
function parts(cell) {
  const items = [...cell.querySelectorAll("li")];
  return (items.length ? items : [cell]).map(words);
}

/** @param {Element | null} around @param {string} selector */
function word(around, selector) {
  const part = around?.querySelector(selector);
  return part ? words(part) : "";
}

/** @param {Element} part */
function words(part) {
  return (part.textContent ?? "").replaceAll(/\s+/gu, " ").trim();
}
