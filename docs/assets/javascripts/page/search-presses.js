// What is pressed and typed that concerns the search: on the page, where it opens the box, and in the box.
import { isPlain } from "./plain-press.js";

export const OPENER = "[data-search-open]";

/**
 * @typedef {object} Does
 * @property {(words: string) => void} open
 * @property {(event: Event) => void} close
 * @property {() => void} ask what is typed in the box has changed
 * @property {(event: Event, link: HTMLAnchorElement) => void} follow a result is pressed
 */

/** To be called once. @param {HTMLDialogElement} box @param {HTMLInputElement} field of the box @param {Does} does */
export function hearPresses(box, field, { open, close, ask, follow }) {
  /** Where the pointer went down: a text selected beyond the box's edge doesn't close it. @type {EventTarget | null} */
  let down = null;

  /** @param {MouseEvent} event */
  const pressed = (event) => {
    if (!isPlain(event)) return;
    const link = /** @type {HTMLAnchorElement | null} */ (at(event, "[data-search-results] a"));
    if (link) return follow(event, link);
    if (at(event, "[data-search-close]") || (event.target === box && down === box)) return close(event);
    const input = /** @type {HTMLInputElement | null} */ (at(event, "[data-search-field]"));
    if (input) return take(input);
    if (!at(event, OPENER)) return;
    event.preventDefault();
    open("");
  };

  /** @param {KeyboardEvent} event */
  const slash = (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || box.open) return;
    if (at(event, "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return;
    event.preventDefault();
    open("");
  };

  /** A field on the page hands over with the first letter that is done; in the box each letter asks again, and phones compose every word. @param {Event} event */
  const typed = (event) => {
    if (event.target === field) ask();
    else if (/** @type {InputEvent} */ (event).isComposing) return;
    else if (at(event, "[data-search-field]")) take(/** @type {HTMLInputElement} */ (event.target));
  };

  /** @param {Event} event */
  const submitted = (event) => {
    const form = at(event, "[data-search-box], [data-search-form]");
    if (!form) return;
    event.preventDefault();
    if (form.matches("[data-search-box]")) take(/** @type {HTMLInputElement} */ (form.querySelector("input")));
  };

  /** @param {HTMLInputElement} input */
  const take = (input) => {
    open(input.value);
    input.value = "";
  };

  addEventListener("pointerdown", ({ target }) => (down = target));
  addEventListener("click", pressed);
  addEventListener("keydown", slash);
  for (const type of ["input", "compositionend"]) addEventListener(type, typed);
  addEventListener("submit", submitted);
  // the browser's own 'Escape' clears the field first; a message in the box closes by itself
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (at(event, "pm-notice")) event.preventDefault();
    else close(event);
  });
}

/** @param {Event} event @param {string} selector @returns {HTMLElement | null} */
function at(event, selector) {
  return event.target instanceof Element ? event.target.closest(selector) : null;
}
