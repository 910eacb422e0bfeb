// 'A link with my ticks': says what the link tells, then gives it. Holds: [data-with-says], [data-with-link], [data-with-copy].

import { linkWith } from "../../lib/with-link.js";
import { BLOCKED, copy } from "../../page/clipboard.js";
import { say } from "../../page/say.js";

/** @typedef {import("./item.js").ChecklistItem} ChecklistItem */

export class LinkWithTicks {
  #items;
  #says;
  #field;

  /** @param {HTMLElement} element @param {ChecklistItem[]} items */
  constructor(element, items) {
    this.#items = items;
    this.#says = /** @type {HTMLElement} */ (element.querySelector("[data-with-says]"));
    this.#field = /** @type {HTMLInputElement} */ (element.querySelector("[data-with-link]"));
    element.querySelector("[data-with-copy]")?.addEventListener("click", () => this.#copy());
    this.show();
  }

  /** Writes the link of what is ticked at this moment, and what it tells. */
  show() {
    const ticked = this.#items.filter((item) => item.box.checked);
    this.#field.value = linkWith(
      location.origin + location.pathname,
      ticked.map((item) => item.id),
    );
    this.#field.disabled = !ticked.length;
    this.#says.textContent = ticked.length
      ? `Anyone with this link sees which ${ticked.length === 1 ? "item" : `${ticked.length} items`} you ticked and nothing else: ` +
        `no notes, no name, nothing marked 'not for me'. It isn't sent to any server. Ticked: ${ticked.map((item) => item.text).join(" ")}`
      : "Nothing is ticked yet, so there's nothing to share.";
  }

  async #copy() {
    if (this.#field.disabled) return say(this.#field, { text: "Tick something first." });
    if (await copy(this.#field.value)) return say(this.#field, { text: "Link copied, with your ticks." });
    this.#field.focus();
    this.#field.select();
    say(this.#field, { text: BLOCKED });
  }
}
