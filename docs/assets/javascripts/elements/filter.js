// <pm-filter data-what="checklists">: narrows and sorts a section's members, in the groups that follow, each with a list
// [data-narrowed]. The choice stands in the address. Holds: select[name], [data-result], [data-all], and where they are
// sorted button[data-order] and [data-flat] (a list for all groups in one).
// What doesn't fit gets data-off, which hides it on the screen only: on paper every member stands.
import { fits, fromAddress, inAddress, narrows, result, shorter } from "../lib/narrowing.js";
import { partOf } from "../page/part-of.js";
import { say } from "../page/say.js";

/** @typedef {{parts: HTMLElement[], list: Element | null, members: HTMLElement[]}} Group */

export default class PmFilter extends HTMLElement {
  /** @type {Group[]} */
  #groups = [];
  /** @type {import("../lib/narrowing.js").Choice} */
  #choice = {};

  connectedCallback() {
    this.#groups = groupsAfter(this.closest("section"));
    this.addEventListener("change", this);
    this.addEventListener("click", this);
    addEventListener("popstate", this);
    this.#arrive();
  }

  disconnectedCallback() {
    removeEventListener("popstate", this);
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "popstate") return this.#arrive();
    const pressed = /** @type {HTMLElement} */ (event.target).dataset;
    if (event.target instanceof HTMLSelectElement) {
      if (event.type === "change") this.#choose({ [event.target.name]: event.target.value });
    } else if (pressed.order !== undefined) this.#choose({ order: pressed.order });
    else if (pressed.all !== undefined) {
      this.#choose(Object.fromEntries(this.#selects().map((select) => [select.name, ""])));
      this.querySelector("select")?.focus(); // the button is gone
    }
  }

  #arrive() {
    const offered = this.#selects().map((select) => [select.name, [...select.options].map((option) => option.value)]);
    const orders = this.#orders().map((button) => button.dataset.order);
    this.#show(fromAddress(location.search, Object.fromEntries([...offered, ["order", orders]])));
  }

  /** @param {import("../lib/narrowing.js").Choice} part */
  #choose(part) {
    const choice = { ...this.#choice, ...part };
    history.replaceState(history.state, "", inAddress(location.href, choice));
    say(this, { text: this.#show(choice), quiet: true });
  }

  /** @param {import("../lib/narrowing.js").Choice} choice @returns {string} how much is shown */
  #show(choice) {
    const members = this.#groups.flatMap((group) => group.members);
    if (choice.order !== (this.#choice.order ?? "")) this.#sort(members, choice.order);
    this.#choice = choice;
    for (const member of members) member.toggleAttribute("data-off", !fits(member.dataset, choice));
    for (const { parts, members } of this.#groups) {
      const off = members.every((member) => "off" in member.dataset);
      for (const part of parts) part.toggleAttribute("data-off", off && narrows(choice));
    }
    for (const select of this.#selects()) select.value = choice[select.name];
    for (const button of this.#orders())
      button.setAttribute("aria-pressed", String(button.dataset.order === choice.order));
    partOf(this, "all").hidden = !narrows(choice);
    this.toggleAttribute("data-changed", narrows(choice) || Boolean(choice.order));
    const text = result(
      members.filter((member) => !("off" in member.dataset)).length,
      members.length,
      this.dataset.what ?? "",
    );
    partOf(this, "result").textContent = text;
    return text;
  }

  /** Moves the members into one list, or back to their groups. @param {HTMLElement[]} members @param {string} order */
  #sort(members, order) {
    const flat = partOf(this, "flat");
    flat.hidden = !order;
    if (order) flat.append(...[...members].sort((a, b) => shorter(a.dataset, b.dataset)));
    for (const { parts, list, members } of this.#groups) {
      if (!order) list?.append(...members);
      for (const part of parts) part.hidden = Boolean(order);
    }
  }

  #selects() {
    return [...this.querySelectorAll("select")];
  }

  /** @returns {HTMLElement[]} */
  #orders() {
    return [...this.querySelectorAll("button")].filter((button) => "order" in button.dataset);
  }
}

/** A group: a heading and what follows up to its members. @param {Element | null} start @returns {Group[]} */
function groupsAfter(start) {
  const groups = [];
  let parts = [];
  for (let part = start?.nextElementSibling; part instanceof HTMLElement; part = part.nextElementSibling) {
    if (/^H\d$/.test(part.tagName)) parts = [];
    parts.push(part);
    const list = part.querySelector("[data-narrowed]");
    if (!list) continue;
    groups.push({ parts, list, members: /** @type {HTMLElement[]} */ ([...list.children]) });
    parts = [];
  }
  return groups;
}
