// <pm-my-data data-moves data-shared>: shows all that this site keeps in the browser; saves it, brings a file back, deletes
// it. Holds: [data-list], [data-save], input[data-file], [data-delete], [data-preview], [data-states] with a list, and
// [data-undo-brought], [data-undo-list], [data-undo-all].

import { asState } from "../lib/before-file.js";
import { textOf } from "../lib/decode.js";
import { adopt, follow } from "../lib/moves.js";
import { read, refused } from "../lib/my-data-read.js";
import { changed, opened } from "../page/keeping.js";
import { everything, saveFile, siteAddress } from "../page/my-file.js";
import { partOf } from "../page/part-of.js";
import { store, undos } from "../page/store.js";
import { UndoLines } from "../page/undo-lines.js";
import { carryOver } from "../page/upkeep.js";
import { list } from "./my-data/list.js";
import { askWithoutState, preview } from "./my-data/preview.js";
import { listStates, lookAt } from "./my-data/states.js";
import { planned } from "./my-data/write.js";

/** @typedef {import("../lib/leaves.js").Edit} Edit */
/** @typedef {import("../lib/before-file.js").State} State */

const DELETED = "my-data#"; // and a number: each deletion has a place of its own

export default class PmMyData extends HTMLElement {
  /** @type {() => void} */
  #unwatch = () => {};
  /** @type {Record<string, UndoLines>} */
  #undo = {};

  connectedCallback() {
    carryOver((records) => follow(records, JSON.parse(this.dataset.moves ?? "{}")));
    carryOver((records) => adopt(records, (this.dataset.shared ?? "").split(" ").filter(Boolean)));
    void opened(this, [], "");
    for (const name of ["brought", "all"])
      this.#undo[name] = new UndoLines(partOf(this, `undo-${name}`), `my-data/${name}`, () => this.#show());
    this.addEventListener("click", this);
    this.addEventListener("change", this);
    this.#unwatch = store.watch(() => this.#show());
    this.#show();
    this.toggleAttribute("data-ready", true);
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
  }

  /** @param {HTMLInputElement} field */
  async #open(field) {
    const file = field.files?.[0];
    if (!file) return;
    field.value = ""; // the same file may be chosen again
    const { text, problem } = await textOf(file);
    const found = problem ? refused([problem]) : read(text);
    const place = partOf(this, "preview");
    preview(place, found, everything(), siteAddress(), (changes) => {
      if (found.kept) this.#bring(planned(changes, found.kept), changes.length);
    });
    this.#showPart(place);
  }

  /** Keeps what is there before, then brings back; asks first where there is no room for it. @param {Edit[]} edits @param {number} count */
  #bring(edits, count) {
    const { name, text } = asState(edits, new Date().toISOString());
    if (!store.setText(name, text).problem) return this.#make(edits, `${changes(count)} brought back.`);
    const place = partOf(this, "preview");
    askWithoutState(place, saveFile, () => this.#make(edits, `${changes(count)} brought back.`));
    this.#showPart(place);
  }

  /** @param {Edit[]} edits @param {string} text */
  #make(edits, text) {
    const made = changed(this, () => store.redo(edits));
    partOf(this, "preview").hidden = true;
    this.#show();
    this.#undo.brought.add(text, made, true);
  }

  /** @param {HTMLElement} place */
  #showPart(place) {
    place.hidden = false;
    place.focus();
  }

  #deleteAll() {
    const texts = [...store.texts(), ...store.theme()].map(({ name }) => name);
    const edits = changed(this, () => [
      ...[...store.records().keys()].flatMap((key) => store.change(key, () => null)),
      ...texts.flatMap((name) => store.setText(name, undefined).edits),
    ]);
    this.#show();
    this.#undo.all.add("Everything deleted.", edits, true);
  }

  /** A line with the way back stands where the thing stood. @param {HTMLElement} row @param {string} title @param {Edit[]} edits */
  #deleted(row, title, edits) {
    const place = DELETED + Date.now();
    new UndoLines(row, place, () => this.#show()).add(`Deleted: ${title}.`, edits, true);
    partOf(this, "preview").hidden = true; // it may speak of what is gone
    this.#showButtons();
  }

  #show() {
    const active = this.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : null;
    const { action } = active?.dataset ?? {};
    const words = active?.ariaLabel;
    this.#showAll();
    if (!active || active.isConnected) return;
    const buttons = [...this.querySelectorAll("button")];
    const same = buttons.find((one) => (action ? one.dataset.action === action : one.ariaLabel === words));
    (same ?? buttons.find((one) => !one.disabled && !one.hidden))?.focus();
  }

  #showAll() {
    list(partOf(this, "list"), (row, title, edits) => this.#deleted(row, title, edits));
    const place = partOf(this, "preview");
    const look = (/** @type {State} */ state, /** @type {string} */ when) => {
      lookAt(place, state, when, (edits, count) => this.#make(edits, `${changes(count)} restored.`));
      this.#showPart(place);
    };
    listStates(partOf(this, "states"), look, ({ name }, when) => {
      const { edits } = store.setText(name, undefined);
      this.#show();
      this.#undo.brought.add(`Deleted: what the file from ${when} replaced.`, edits, true);
    });
    const hosts = undos.places(DELETED).map((place) => {
      const host = document.createElement("div");
      new UndoLines(host, place, () => this.#show());
      return host;
    });
    partOf(this, "undo-list").replaceChildren(...hosts);
    partOf(this, "undo-list").hidden = !hosts.length;
    this.#showButtons();
  }

  #showButtons() {
    const empty = !store.keys().length && !store.texts().length && !store.theme().length;
    for (const button of this.querySelectorAll("button"))
      if (button.matches("[data-save], [data-delete]")) button.disabled = empty;
  }
}

/** @param {number} count */
function changes(count) {
  return `${count} ${count === 1 ? "change" : "changes"}`;
}
