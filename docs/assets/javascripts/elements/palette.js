// <pm-palette>: each button stands after the input of its color scheme; a press chooses the next scheme.
// The theme's script listens to the inputs and shows the button of the chosen one.

export default class PmPalette extends HTMLElement {
  connectedCallback() {
    followTheReader();
    this.addEventListener("click", press);
    this.addEventListener("keydown", keepEnter);
  }

  disconnectedCallback() {
    this.removeEventListener("click", press);
    this.removeEventListener("keydown", keepEnter);
  }
}

/** The bars of a phone: the head knows the system's scheme only; the theme's own line, which comes last, the reader's. */
function followTheReader() {
  for (const line of document.head.querySelectorAll("meta[name='theme-color'][media]")) line.remove();
}

/** @param {Event} event */
function press(event) {
  const element = /** @type {PmPalette} */ (event.currentTarget);
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  if (!button) return;
  const buttons = [...element.querySelectorAll("button")];
  const next = (buttons.indexOf(button) + 1) % buttons.length;
  [...element.querySelectorAll("input")][next].click();
  buttons[next].focus();
}

/** The theme would take Enter for a second press. @param {KeyboardEvent} event */
function keepEnter(event) {
  if (event.key === "Enter") event.stopPropagation();
}
