// <pm-finder> around the theme's search: buttons that open and close it, a Tab key that moves as everywhere,
// and closing when the reader has left. Holds: [data-open], [data-close], a form with the field.
import { searchToggle, setSearch } from "../page/theme.js";

/** Keys that the theme's search acts on. Of the others it would take Tab as 'close' and most as typing. */
const ITS_KEYS = ["Escape", "ArrowUp", "ArrowDown"];
const ITS_SHORTCUTS = ["/", "f", "s"];

export default class PmFinder extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this);
    this.addEventListener("keydown", this);
    this.addEventListener("focusout", this);
    addEventListener("keydown", this.#shortcut, true);
  }

  disconnectedCallback() {
    removeEventListener("keydown", this.#shortcut, true);
    this.removeEventListener("click", this);
    this.removeEventListener("keydown", this);
    this.removeEventListener("focusout", this);
  }

  /** The theme's own keys put the focus into the field, which fails while the field is not shown. @param {KeyboardEvent} event */
  #shortcut = (event) => {
    const field = this.querySelector("input");
    if (!ITS_SHORTCUTS.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
      return;
    if (!field || field.offsetParent) return;
    event.preventDefault();
    setSearch(true);
    field.focus();
  };

  /** @param {Event} event */
  handleEvent(event) {
    if (event instanceof KeyboardEvent) keyDown(this, event);
    else if (event instanceof FocusEvent) leave(this, event);
    else press(this, event);
  }
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

/** @param {PmFinder} finder @param {Event} event */
function press(finder, event) {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("[data-open]")) {
    setSearch(true);
    finder.querySelector("input")?.focus();
  }
  if (target?.closest("[data-close]")) close(finder);
}

/** @param {PmFinder} finder @param {KeyboardEvent} event */
function keyDown(finder, event) {
  const inField = event.target === finder.querySelector("input");
  if (event.key === "Escape" && searchToggle()?.checked) {
    event.stopPropagation();
    close(finder);
  } else if (["Tab", "Shift"].includes(event.key) || !(inField || ITS_KEYS.includes(event.key))) {
    event.stopPropagation();
  }
}

/**
 * Closes when the focus has gone elsewhere on the page, but not when the whole window lost it.
 * @param {PmFinder} finder @param {FocusEvent} event
 */
function leave(finder, event) {
  const next = event.relatedTarget;
  if (next instanceof Node ? finder.contains(next) : !document.hasFocus()) return;
  setTimeout(() => finder.contains(document.activeElement) || setSearch(false));
}

/** Closes and gives the focus back to what opened it. @param {PmFinder} finder */
function close(finder) {
  setSearch(false);
  const opener = /** @type {HTMLElement | null} */ (finder.querySelector("[data-open]"));
  if (opener?.offsetParent) opener.focus();
  else finder.querySelector("input")?.blur();
}
