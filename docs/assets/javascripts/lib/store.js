// The only door to what the browser keeps for a reader. One key a record, `<scope>.pm/<key>`; lib/shapes.js says what the
// records look like. Every change is a list of edits, leaf by leaf (lib/leaves.js): it is seen at once, and written a moment
// later (lib/writing.js). Beside the records are texts (lib/texts.js), and what the tab carries (lib/tab.js).
import { applied, byKey, edits, fitting, leaves, RAW } from "./leaves.js";
import { probe, watch } from "./storage.js";
import { PROBE, prefixOf, recordNames, stored } from "./stored.js";
import { Tab } from "./tab.js";
import { Texts } from "./texts.js";
import { Writing } from "./writing.js";

/**
 * @typedef {Record<string, any>} Value
 * @typedef {import("./leaves.js").Edit} Edit
 * @typedef {import("./storage.js").Problem} Problem
 */

export class Store extends Texts {
  #prefix;
  #writing;
  /** @type {Set<(key: string | null) => void>} */
  #watchers = new Set();
  /** What this tab carries from page to page. */
  tab;

  /** @param {string} scope the site's base path */
  constructor(scope) {
    super(scope);
    this.#prefix = prefixOf(scope);
    this.tab = new Tab(scope);
    this.#writing = new Writing(this.#prefix, this.tab, (key) => {
      for (const callback of this.#watchers) callback(key);
    });
    this.watch((key) => key !== null && this.#writing.again(key));
  }

  /** What is kept under a key, {} when there is nothing or nothing readable. @param {string} key @returns {{value: Value, problem: Problem}} */
  read(key) {
    const problem = stored(this.#prefix, key).problem || this.#writing.problemOf(key);
    return { value: this.#view(key) ?? {}, problem };
  }

  /** Changes a record as it is at this moment. @param {string} key @param {(value: Value) => Value | null} change null takes it away @returns {Edit[]} what it changed */
  change(key, change) {
    const value = this.#view(key) ?? {};
    const made = edits(key, value, change(value) ?? {});
    this.#writing.add(made);
    return made;
  }

  /** Makes edits again, of records and of texts, but only where what stood there still stands there. @param {Edit[]} some @returns {Edit[]} those that were made */
  redo(some) {
    const made = [...byKey(some)].flatMap(([key, own]) => {
      if (key.startsWith(RAW)) return own.filter((edit) => this.rewrite(edit));
      return fitting(this.#view(key) ?? {}, own);
    });
    this.#writing.add(made.filter(({ key }) => !key.startsWith(RAW)));
    return made;
  }

  /** Waits until what was changed is written, or can't be. @returns {Promise<Problem>} */
  async settled() {
    await this.#writing.settled();
    return this.#writing.problem();
  }

  /** Whether all that waits goes along to the next page of this tab. */
  get goesAlong() {
    return this.#writing.goesAlong;
  }

  /** Writes what waits, without a lock. @returns {Problem} why something still waits, '' when nothing does */
  flush() {
    this.#writing.flush();
    return this.#writing.problem();
  }

  /** To be told when the page is being left, and when it isn't after all. @param {boolean} leaving */
  set leaving(leaving) {
    this.#writing.leaving = leaving;
  }

  /** The page is here again, as it was left: other pages of this tab may have changed what is kept, and what waits. */
  resume() {
    this.#writing.resume();
  }

  /** The keys of all records, sorted; those set aside are not among them. */
  keys() {
    const all = new Set(recordNames(this.#prefix));
    for (const key of this.#writing.keys()) {
      if (this.#view(key)) all.add(key);
      else if (!stored(this.#prefix, key).problem) all.delete(key);
    }
    return [...all].sort();
  }

  /** Every record that can be read, by its key. @returns {Map<string, Value>} */
  records() {
    const found = this.keys().map((key) => /** @type {const} */ ([key, this.#view(key)]));
    return new Map(/** @type {[string, Value][]} */ (found.filter(([, value]) => value)));
  }

  /** What stands at a leaf, undefined for nothing. @param {string} key @param {string} path */
  leaf(key, path) {
    return leaves(this.#view(key) ?? {}).get(path);
  }

  /** Tells of another tab's change, and of what came together with one; gives back how to stop. @param {(key: string | null) => void} callback null: anything may have changed */
  watch(callback) {
    this.#watchers.add(callback);
    const stop = watch(this.#prefix, (key) => key !== PROBE && callback(key));
    return () => {
      this.#watchers.delete(callback);
      stop();
    };
  }

  /** Whether this browser lets the page keep anything at all. */
  probe() {
    return probe(this.#prefix + PROBE);
  }

  /** As the reader sees it: with what waits. @param {string} key @returns {Value | null} */
  #view(key) {
    const value = stored(this.#prefix, key).value ?? {};
    const some = this.#writing.of(key);
    if (some.length) return applied(key, value, some);
    return leaves(value).size ? value : null;
  }
}
