// <pm-rubric data-id data-title data-short data-reviewed data-dimension data-standing>: marks in the chooser what the address names,
// and gives the table in the formats to take away (_take.html). What makes those comes as the menu opens, or when the page has
// stood open for a while.
import { say } from "../page/say.js";

export default class PmRubric extends HTMLElement {
  #sizes = new ResizeObserver(() => this.#reach());

  connectedCallback() {
    this.addEventListener("click", this.#press);
    this.addEventListener("toggle", giving, { capture: true });
    setTimeout(giving, 3000); // as page/later.js does, which would bring along all that keeps words
    addEventListener("hashchange", this.#mark);
    this.#mark();
    const region = this.#region();
    if (region) this.#sizes.observe(region);
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this.#mark);
    this.#sizes.disconnect();
  }

  #mark = () => {
    const target = this.querySelector(":target");
    const pair = target?.closest(".pm-pair") ?? this.querySelector(".pm-pair"); // the first is shown if none is named
    const named = [target, target?.closest("tr")?.querySelector(".pm-dimension"), pair?.querySelector("h2")];
    const ids = target?.matches(".pm-level") ? [target.id] : named.map((part) => part?.id);
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (this.querySelectorAll(".pm-chooser a"))) {
      const here = ids.includes(decodeURIComponent(link.hash.slice(1)));
      if (here) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
      if (here) into(link);
    }
  };

  /** Who uses keys must reach what scrolls, and nothing else. */
  #reach() {
    const region = this.#region();
    if (region)
      region.tabIndex = region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight ? 0 : -1;
  }

  #region() {
    return /** @type {HTMLElement | null} */ (this.querySelector(".pm-matrix"));
  }

  /** @param {MouseEvent} event */
  #press = async ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-take]") : null;
    if (!(button instanceof HTMLElement)) return;
    const part = await giving();
    if (part) void part.give(this, button.dataset.take ?? "");
    else say(this, { text: "The part of the site that does this couldn't be loaded. Are you offline?", stay: true });
  };
}

/** What gives the table, or null where it can't be had; asked for again, it is tried again. */
function giving() {
  return import("./rubric/give.js").catch(() => null);
}

/** Brings a link into its row, which may scroll sideways, without moving the page. @param {HTMLElement} link */
function into(link) {
  const row = link.parentElement;
  if (row) row.scrollLeft = link.offsetLeft - row.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
}
