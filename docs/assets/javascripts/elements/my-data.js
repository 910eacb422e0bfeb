// <pm-my-data data-moves>: shows all that this site keeps in the browser; saves it, brings a file back, deletes it.
// Holds: [data-list], [data-save], input[data-file], [data-delete], [data-preview], [data-before] with a button.

import { textOf } from "../lib/decode.js";
import { say } from "../lib/messages.js";
import { adopt, follow } from "../lib/moves.js";
import { read, refused } from "../lib/my-data.js";
import { opened, store } from "../page/keeping.js";
import { everything, saveFile, siteAddress } from "../page/my-file.js";
import { carryOver } from "../page/upkeep.js";
import { list } from "./my-data/list.js";
import { preview } from "./my-data/preview.js";
import { put } from "./my-data/write.js";

export default class PmMyData extends HTMLElement {
  /** @type {() => void} */
  #unwatch = () => {};

  connectedCallback() {
    carryOver((records) => follow(records, JSON.parse(this.dataset.moves ?? "{}")));
    carryOver((records) => adopt(records, (this.dataset.shared ?? "").split(" ").filter(Boolean)));
    opened(this, "", "");
    this.addEventListener("click", this);
    this.addEventListener("change", this);
    this.#unwatch = store.watch(() => this.#show());
    this.#show();
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
    this.removeEventListener("change", this);
    this.#unwatch();
  }

  /** @param {Event} event */
  handleEvent(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (event.type === "change" && event.target instanceof HTMLInputElement && event.target.type === "file")
      void this.#open(event.target);
    else if (event.type !== "click" || !button) return;
    else if (button.hasAttribute("data-save")) saveFile();
    else if (button.hasAttribute("data-delete")) this.#deleteAll();
    else if (button.hasAttribute("data-put-back")) this.#putBack();
  }

  /** @param {HTMLInputElement} field */
  async #open(field) {
    const file = field.files?.[0];
    if (!file) return;
    field.value = ""; // the same file may be chosen again
    const { text, problem } = await textOf(file);
    const found = problem ? refused([problem]) : read(text);
    const place = this.#part("preview");
    preview(place, found, everything(), siteAddress(), (changes) =>
      this.#bring(changes, found.kept ?? { records: {}, unreadable: {}, theme: {} }),
    );
    place.hidden = false;
    place.focus();
  }

  /** @param {import("../lib/my-data-changes.js").Change[]} changes the chosen ones @param {import("../lib/my-data.js").Kept} file */
  #bring(changes, file) {
    const old = store.snapshot();
    store.setBefore();
    const problem = put(changes, file);
    this.#part("preview").hidden = true;
    this.#show();
    const text = problem
      ? "Some of it could not be kept: this browser has no room left. Save a file before you leave."
      : `${changes.length} brought back.`;
    say(this, { text, action: { label: "Undo", run: () => this.#restore(old) }, stay: true });
    this.querySelector("button")?.focus();
  }

  #putBack() {
    this.#restore(store.before()?.texts ?? store.snapshot());
    say(this, { text: "Put back as it was before." });
  }

  #deleteAll() {
    const old = store.snapshot();
    this.#restore({});
    say(this, { text: "Everything is deleted.", action: { label: "Undo", run: () => this.#restore(old) }, stay: true });
  }

  /** @param {Record<string, string>} texts all that shall be kept, by name */
  #restore(texts) {
    store.restore(texts);
    this.#show();
  }

  #show() {
    const count = list(this.#part("list"), () => this.#show());
    for (const button of this.querySelectorAll("[data-save], [data-delete]"))
      /** @type {HTMLButtonElement} */ (button).disabled = !count;
    const before = store.before();
    this.#part("before").hidden = !before;
    const line = this.querySelector("[data-before-when]");
    if (line) line.textContent = before && new Date(before.saved).toLocaleString();
  }

  /** @param {string} name @returns {HTMLElement} */
  #part(name) {
    const part = this.querySelector(`[data-${name}]`);
    if (!(part instanceof HTMLElement)) throw new Error(`<pm-my-data>: [data-${name}] is missing.`);
    return part;
  }
}
