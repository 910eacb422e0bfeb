// What is taken along of a group: its fields with their words, the ending only where its box is ticked.

/** @typedef {import("./draft-group.js").Field} Field */

/** @param {HTMLElement} part the group's @param {Field[]} fields @returns {import("../../lib/compose.js").Group} */
export function taken(part, fields) {
  const { title = "", asks = "", output = "" } = part.dataset;
  const box = /** @type {HTMLInputElement | null} */ (part.querySelector("[data-with-ending]"));
  const some = fields.filter((field) => !box || box.checked || !field.closest("[data-ending]"));
  const line = part.querySelector("[data-line]")?.textContent;
  return { title, asks, output, fields: some.map(read), line };
}

/** @param {Field} field */
function read(field) {
  const { label = "", blank = "", head = "", messagePart = "body" } = field.dataset;
  return {
    id: field.id,
    label,
    blank,
    head,
    value: field.words ?? field.value,
    optional: "optional" in field.dataset,
    forMe: "forMe" in field.dataset,
    messagePart,
  };
}
