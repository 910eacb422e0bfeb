// Texts that are kept as they are, beside the records: what can't be read, what a file replaced, the choice of colors.
import { RAW } from "./leaves.js";
import { raw, write } from "./storage.js";
import { nameOf, prefixOf, texts, theme } from "./stored.js";

/**
 * @typedef {import("./leaves.js").Edit} Edit
 * @typedef {import("./storage.js").Problem} Problem
 */

export class Texts {
  #scope;

  /** @param {string} scope the site's base path */
  constructor(scope) {
    this.#scope = scope;
  }

  /** Texts that are no records: set aside, newer than this page, or what was here before a file was brought back. */
  texts() {
    return texts(prefixOf(this.#scope));
  }

  /** What is kept as the theme kept its own. */
  theme() {
    return theme(this.#scope);
  }

  /** A text as it is. @param {string} name as in setText */
  text(name) {
    return raw(nameOf(this.#scope, name));
  }

  /** Writes a text as it is. @param {string} name below our prefix, or THEME and the theme's own @param {string | undefined} text nothing takes it away @returns {{problem: Problem, edits: Edit[]}} */
  setText(name, text) {
    const from = this.text(name);
    const problem = write(nameOf(this.#scope, name), text);
    return { problem, edits: problem || from === text ? [] : [{ key: RAW + name, path: "", from, to: text }] };
  }

  /** Makes an edit of a text where what stood there still stands there. @param {Edit} edit @returns {boolean} whether it was made */
  rewrite({ key, from, to }) {
    const name = key.slice(RAW.length);
    return this.text(name) === from && !this.setText(name, to).problem;
  }
}
