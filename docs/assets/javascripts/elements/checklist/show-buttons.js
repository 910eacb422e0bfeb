// The buttons 'All', 'Open', 'Essential' of a checklist. What they hide is hidden until the next press: an item that is
// ticked meanwhile doesn't move away under the finger. Paper shows the same (checklist.css). The address says what is
// shown, so that it is so after a reload and for whoever opens ?show=essential; an item that it names is shown in any case.

import { asked, showing } from "../../lib/show.js";
import { say } from "../../page/say.js";

/** @typedef {import("./item.js").ChecklistItem} ChecklistItem */

export class ShowButtons {
  #element;
  #items;

  /** @param {HTMLElement} element @param {ChecklistItem[]} items */
  constructor(element, items) {
    this.#element = element;
    this.#items = items;
    element.addEventListener("click", this);
    addEventListener("hashchange", this);
    this.#arrive(asked(location.search));
  }

  close() {
    this.#element.removeEventListener("click", this);
    removeEventListener("hashchange", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.dataset.show) this.#press(button, button.dataset.show);
    else if (event.type === "hashchange" && this.#named()?.closest("[data-hidden]")) this.#show("all", true);
  }

  /** @param {string} which */
  #arrive(which) {
    this.#show(which, which !== "all");
    const named = which === "all" ? undefined : this.#named();
    if (named?.closest("[data-hidden]")) this.#show("all", false);
    named?.scrollIntoView(); // what stood above it may be hidden now
  }

  /**
   * Keeps the reader's place in a list whose bar stays in view: the first item below its edge stays where it is, or the next
   * one where that is hidden now. Above all the button stays where it was pressed, however much shorter the page becomes.
   * @param {HTMLElement} button @param {string} which
   */
  #press(button, which) {
    const { top, bottom } = button.getBoundingClientRect();
    const boxes = this.#items.map(({ part }) => part.getClientRects()[0]); // none for what is hidden
    const first = button.closest("[data-stays]") ? boxes.findIndex((box) => box?.bottom > bottom) : -1;
    this.#show(which, true);
    const next = this.#items.findIndex(({ part }, at) => first >= 0 && at >= first && !("hidden" in part.dataset));
    if (next >= 0) {
      const was = boxes[next]?.top < innerHeight / 2 ? boxes[next].top : Math.max(boxes[first].top, bottom);
      scroll(this.#items[next].part.getBoundingClientRect().top - was);
    }
    scroll(button.getBoundingClientRect().top - top);
  }

  /** The item or section of this list that the address names. */
  #named() {
    const part = document.getElementById(location.hash.slice(1));
    return part && this.#element.contains(part) ? part : undefined;
  }

  /** @param {string} which @param {boolean} aloud */
  #show(which, aloud) {
    for (const button of this.#element.querySelectorAll("button"))
      if (button.dataset.show) button.setAttribute("aria-pressed", String(button.dataset.show === which));
    const shown = this.#items.filter(
      (item) => which === "all" || (which === "open" ? !item.get().state : item.essential),
    );
    for (const item of this.#items) item.part.toggleAttribute("data-hidden", !shown.includes(item));
    for (const section of this.#element.querySelectorAll("[data-section]"))
      section.toggleAttribute("data-hidden", !section.querySelector("li[data-item]:not([data-hidden])"));
    const address = showing(location.href, which);
    if (address !== location.href) history.replaceState(history.state, "", address);
    if (aloud) say(this.#element, { text: words(which, shown.length), quiet: shown.length > 0 });
  }
}

/** @param {string} which @param {number} count */
function words(which, count) {
  if (!count) return which === "open" ? "Nothing is left open." : "Nothing here is marked essential.";
  return `Showing ${count} ${which === "all" ? "" : `${which} `}${count === 1 ? "item" : "items"}.`;
}

/** @param {number} top pixels */
function scroll(top) {
  scrollBy({ top, behavior: "instant" });
}
