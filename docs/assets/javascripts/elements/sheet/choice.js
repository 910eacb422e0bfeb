// Radio buttons as one field of a template: data-choice is the name that they share. Their `value` is the id of the chosen
// one, which is what is kept; `words` say it on a copy: its data-words, and the lines of what is said of it below ([data-said]).

/** @typedef {HTMLElement & {value?: string, words?: string}} Choice */

/** Makes an element read and written like a text field. @param {Choice} field with data-field and data-choice */
export function makeChoice(field) {
  const kept = field.value; // the template was here first
  const pressed = chosen(field)?.value ?? "";
  Object.defineProperties(field, {
    value: { configurable: true, get: () => chosen(field)?.value ?? "", set: (ids) => choose(field, ids) },
    words: { configurable: true, get: () => words(field) },
  });
  if (kept === undefined || pressed === kept) return;
  field.value = pressed || kept;
  if (pressed) field.dispatchEvent(new Event("input"));
}

/** What was pressed before the script ran stands below what is kept, as typed lines do: it counts. @param {Choice} field @param {string} ids */
function choose(field, ids) {
  for (const one of radios(field)) one.checked = one.value === ids.split("\n").pop();
}

/** @param {Choice} field */
function words(field) {
  const one = chosen(field);
  const below = one?.closest("label")?.nextElementSibling;
  const said = below?.matches("[data-said]") ? below.querySelectorAll("p") : [];
  return [one?.dataset.words ?? "", ...[...said].map((line) => line.textContent ?? "")].join("\n");
}

/** @param {Choice} field */
function chosen(field) {
  return radios(field).find((one) => one.checked);
}

/** @param {Choice} field @returns {HTMLInputElement[]} */
function radios(field) {
  return [...field.querySelectorAll("input")].filter((one) => one.name === field.dataset.choice);
}
