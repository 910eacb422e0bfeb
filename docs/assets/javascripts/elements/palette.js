// <pm-palette>: holds a button for each choice of colors ([data-choice]); the one that holds is shown, and a press chooses the next.
import { after, choose, chosen, watchChoice } from "../lib/colors.js";
import { scope } from "../page/site.js";

const dark = matchMedia("(prefers-color-scheme: dark)");

export class PmPalette extends HTMLElement {
  #choice = "";
  #stop = () => {};

  connectedCallback() {
    this.addEventListener("click", this);
    dark.addEventListener("change", this);
    this.#stop = watchChoice(scope(), () => this.#show(chosen(scope())));
    this.#show(chosen(scope()));
  }

  disconnectedCallback() {
    dark.removeEventListener("change", this);
    this.#stop();
  }

  /** @param {Event} event */
  handleEvent({ type, target }) {
    if (type === "change") return this.#show(this.#choice);
    if (!(target instanceof Element && target.closest("button"))) return;
    choose(scope(), after(this.#choice));
    this.#show(after(this.#choice));
    /** @type {HTMLElement | null} */ (this.querySelector("button:not([hidden])"))?.focus();
  }

  /** @param {string} choice */
  #show(choice) {
    this.#choice = choice;
    const scheme = choice === "dark" || (choice === "system" && dark.matches) ? "slate" : "default";
    document.body.dataset.mdColorScheme = scheme;
    for (const button of this.querySelectorAll("button")) button.hidden = button.dataset.choice !== choice;
    followTheReader(choice);
  }
}

/** The bars of a phone: the head has a line for each of the system's schemes; the line of the reader's choice holds in both. @param {string} choice */
function followTheReader(choice) {
  for (const line of /** @type {NodeListOf<HTMLMetaElement>} */ (
    document.querySelectorAll("meta[name='theme-color']")
  )) {
    line.dataset.of ??= line.media;
    if (choice === "system") line.media = line.dataset.of;
    else line.media = line.dataset.of.includes(choice) ? "all" : "not all";
  }
}
