// Gives a checklist as it stands on the page in the format that was asked for.
import { taskTable } from "../../lib/outline.js";
import { origin, take } from "../../page/take.js";

/**
 * @typedef {import("./item.js").ChecklistItem} ChecklistItem
 * @typedef {import("../../lib/outline.js").Task} Task
 */

/** @param {HTMLElement} element the <pm-checklist> @param {string} format one of page/take.js @param {ChecklistItem[]} items */
export function give(element, format, items) {
  void take(element, format, (mine) => outline(element, items, mine));
}

/**
 * @param {HTMLElement} element
 * @param {ChecklistItem[]} items
 * @param {boolean} mine with the reader's ticks and notes
 * @returns {import("../../lib/outline.js").Outline}
 */
function outline(element, items, mine) {
  const sections = [...element.querySelectorAll("[data-section]")].map((part) => ({
    heading: /** @type {HTMLElement} */ (part).dataset.section ?? "",
    tasks: items.filter((item) => part.contains(item.part)).map((item) => task(item, mine)),
  }));
  /** @type {import("../../lib/outline.js").Block[]} */
  const blocks = [];
  for (const { heading, tasks } of sections) blocks.push({ type: "heading", text: heading }, { type: "tasks", tasks });
  const from = origin(element);
  const { id = "" } = element.dataset;
  return { id, title: from.title, url: from.url, blocks, table: taskTable(sections, mine), origin: from };
}

/** @param {ChecklistItem} item @param {boolean} mine @returns {Task} */
function task(item, mine) {
  const { state, note } = mine ? item.get() : { state: "", note: "" };
  const parts = /** @type {NodeListOf<HTMLElement>} */ (item.part.querySelectorAll("[data-detail]"));
  const details = [...parts].map((part) => ({ label: part.dataset.detail ?? "", text: part.textContent ?? "" }));
  if (note) details.push({ label: "My note", text: note });
  const links = [...item.part.querySelectorAll(".pm-links a")].map((link) => {
    return { text: link.textContent ?? "", url: /** @type {HTMLAnchorElement} */ (link).href };
  });
  const url = `${location.origin}${location.pathname}#${item.id}`;
  return { text: item.text, state, essential: item.essential, details, links, url };
}
