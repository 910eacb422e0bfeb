// What can be taken back: the edits of one action, with the words for it. An undo changes back only what the action
// changed, keeps what is newer, and can itself be taken back. The tab carries the list over a reload.
import { isEdit, onePerLeaf, reversed } from "./leaves.js";
import { isWord } from "./paths.js";
import { isObject } from "./shapes.js";

/**
 * @typedef {import("./leaves.js").Edit} Edit
 * @typedef {object} Store
 * @property {(some: Edit[]) => Edit[]} redo makes edits where what stood there stands there; gives those made
 * @property {Pick<import("./tab.js").Tab, "text" | "setText">} tab
 *
 * @typedef {object} Action
 * @property {number} id
 * @property {string} place where its line stands: 'checklist/final-round'
 * @property {string} text what was done: 'Ticks and notes cleared.'
 * @property {Edit[]} edits all that it changed; what an undo had to leave may come back with a later one
 * @property {Edit[]} [back] what the last undo changed, which 'Redo' makes again; undefined while it is not undone
 */

const NAME = "undo";
const MOST = 20; // actions that are remembered

export class UndoList {
  #store;
  /** The latest first. @type {Action[]} */
  #actions = [];
  /** Whether it will be here on the next page of this tab, and after a reload. */
  goesAlong = true;

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
  }

  /** @param {string} place @param {string} text @param {Edit[]} edits nothing is remembered when there are none */
  add(place, text, edits) {
    if (!edits.length) return;
    const others = this.#read();
    const id = 1 + Math.max(0, ...others.map((action) => action.id));
    this.#save([{ id, place, text, edits: onePerLeaf(edits) }, ...others].slice(0, MOST));
  }

  /** @param {string} place @returns {Action[]} the latest first */
  at(place) {
    return this.#read().filter((action) => action.place === place);
  }

  /** The places whose names begin so, the latest first. @param {string} start */
  places(start) {
    return [...new Set(this.#read().map((action) => action.place))].filter((place) => place.startsWith(start));
  }

  /**
   * Takes an action back, or makes it again.
   * @param {number} id
   * @returns {{action: Action, edits: Edit[], kept: boolean} | null} edits: what it changed; kept: whether something newer stays
   */
  turn(id) {
    const action = this.#read().find((one) => one.id === id);
    if (!action) return null;
    const wanted = reversed(action.back ?? action.edits);
    const edits = this.#store.redo(wanted);
    const kept = count(edits) < count(wanted);
    if (!edits.length) return { action, edits, kept };
    const turned = { ...action, back: action.back ? undefined : edits };
    this.#save(this.#actions.map((one) => (one.id === id ? turned : one)));
    return { action: turned, edits, kept };
  }

  /** @param {number} id */
  forget(id) {
    this.#save(this.#read().filter((action) => action.id !== id));
  }

  /** Another page of this tab may have added to it. */
  #read() {
    if (this.goesAlong) this.#actions = parsed(this.#store.tab.text(NAME));
    return this.#actions;
  }

  /** @param {Action[]} actions */
  #save(actions) {
    this.#actions = actions;
    this.goesAlong = this.#store.tab.setText(NAME, actions.length ? JSON.stringify(actions) : "");
  }
}

/** How many edits mean something. @param {Edit[]} edits */
function count(edits) {
  return edits.filter((edit) => !isWord(edit.path)).length;
}

/** @param {string} text @returns {Action[]} */
function parsed(text) {
  try {
    const found = JSON.parse(text || "[]");
    return Array.isArray(found) ? found.filter(isAction) : [];
  } catch {
    return [];
  }
}

/** @param {any} one */
function isAction(one) {
  const texts =
    isObject(one) && Number.isInteger(one.id) && [one.place, one.text].every((text) => typeof text === "string");
  const lists = [one?.edits, one?.back ?? []];
  return texts && lists.every((list) => Array.isArray(list) && list.every(isEdit));
}
