// <pm-checklist data-key="checklist/ID">: keeps the ticks. Holds: input[data-item], [data-progress], [data-reset],
// [data-storage] (what the reader should know about storage). Ticks of items that the page no longer has stay kept.
import { say } from "../lib/messages.js";
import { progress } from "../lib/progress.js";
import { explain, openStore } from "../lib/store.js";
import { scope } from "../page/theme.js";

export default class PmChecklist extends HTMLElement {
  /** @type {import("../lib/store.js").Store} */
  #store = openStore(scope(), this.dataset.key ?? "");
  /** @type {() => void} */
  #unwatch = () => {};
  #warned = false;

  connectedCallback() {
    const { value, problem } = this.#store.read();
    if (problem === "unreadable") say(this, { text: "Your earlier ticks could not be read. They are set aside, and this list starts empty.", stay: true });
    for (const box of this.#boxes()) box.autocomplete = "off"; // or some browsers put back older ticks
    this.addEventListener("change", this);
    this.#reset()?.addEventListener("click", this);
    this.#unwatch = this.#store.watch((changed) => this.#show(changed));
    const early = this.#boxes().filter((box) => box.checked); // ticked before the script ran
    if (early.length) this.#keep(early.map((box) => box.dataset.item ?? ""), true);
    else this.#show(value);
  }

  disconnectedCallback() {
    this.removeEventListener("change", this);
    this.#reset()?.removeEventListener("click", this);
    this.#unwatch();
  }

  /** @param {Event} event */
  handleEvent(event) {
    if (event.type === "click") return this.#clear();
    const box = /** @type {HTMLInputElement} */ (event.target);
    if (box.dataset.item) this.#keep([box.dataset.item], box.checked);
  }

  /**
   * Changes some ticks in what is kept at this moment, so that two tabs don't undo each other.
   * @param {string[]} items @param {boolean} ticked
   */
  #keep(items, ticked) {
    const problem = this.#store.update((value) => {
      const done = ticks(value);
      for (const item of items) ticked ? done.add(item) : done.delete(item);
      return { ...value, done: [...done] };
    });
    if (!problem) return this.#show(this.#store.read().value);
    this.#show({ done: this.#boxes().filter((box) => box.checked).map((box) => box.dataset.item) });
    if (!this.#warned) say(this, { text: `Not saved: ${explain(problem)} Print the page to keep your ticks.`, stay: true });
    this.#warned = true;
  }

  #clear() {
    const before = this.#boxes().filter((box) => box.checked);
    const items = before.map((box) => box.dataset.item ?? "");
    for (const box of before) box.checked = false;
    this.#keep(items, false);
    this.#boxes()[0]?.focus();
    say(this, { text: "Ticks cleared.", action: { label: "Undo", run: () => this.#restore(items) } });
  }

  /** @param {string[]} items */
  #restore(items) {
    for (const box of this.#boxes()) if (items.includes(box.dataset.item ?? "")) box.checked = true;
    this.#keep(items, true);
  }

  /** @param {Record<string, any>} value */
  #show(value) {
    const done = ticks(value);
    for (const box of this.#boxes()) box.checked = done.has(box.dataset.item ?? "");
    const state = progress(this.#boxes().map((box) => box.dataset.item ?? ""), done);
    const line = /** @type {HTMLElement | null} */ (this.querySelector("[data-progress]"));
    if (line) {
      line.hidden = false;
      const count = line.querySelector("[data-count]") ?? line;
      count.textContent = state.text;
      line.style.setProperty("--pm-done", `${state.percent}%`);
      line.toggleAttribute("data-all", state.all);
    }
    for (const part of this.querySelectorAll("[data-reset], [data-storage]")) /** @type {HTMLElement} */ (part).hidden = !state.done;
  }

  /** @returns {HTMLInputElement[]} */
  #boxes() {
    return [...this.querySelectorAll("input")].filter((box) => box.dataset.item);
  }

  #reset() {
    return this.querySelector("[data-reset]");
  }
}

/** @param {Record<string, any>} value @returns {Set<string>} */
function ticks(value) {
  return new Set(Array.isArray(value.done) ? value.done : []);
}
