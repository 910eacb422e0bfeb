// How edits come into the browser's storage: under a lock, into what is kept at that moment; at once while the page is being
// left. Nothing that can't be read is ever overwritten, and what can't be written waits, on the next page of the tab too.
import { serialized, writings } from "./kept.js";
import { applied, fitting, late } from "./leaves.js";
import { underLock } from "./lock.js";
import { isKey } from "./shapes.js";
import { raw, write } from "./storage.js";
import { recordNames, setAside, stored } from "./stored.js";
import { Waiting } from "./waiting.js";
import { Written } from "./written.js";

/**
 * @typedef {import("./leaves.js").Edit} Edit
 * @typedef {import("./storage.js").Problem} Problem
 */

const CARRIED = "waiting";

export class Writing {
  #prefix;
  #tab;
  #tell;
  #waiting;
  /** Why a record's edits wait. @type {Map<string, Problem>} */
  #problems = new Map();
  /** Records that were moved out of the way on this page. @type {Set<string>} */
  #aside = new Set();
  #written = new Written();
  /** Records whose edits the last page of this tab could not write. @type {Set<string>} */
  #brought = new Set();
  /** @type {Promise<void> | undefined} */
  #soon;
  /** While the page is being left no lock can be awaited: then everything is written at once. */
  leaving = false;

  /** @param {string} prefix @param {import("./tab.js").Tab} tab @param {(key: string) => void} tell hears of a record that isn't as it is shown */
  constructor(prefix, tab, tell) {
    this.#prefix = prefix;
    this.#tab = tab;
    this.#tell = tell;
    this.#waiting = new Waiting(tab.text(CARRIED), (text) => tab.setText(CARRIED, text));
    for (const key of recordNames(prefix))
      if (isKey(key) && stored(prefix, key).problem === "unreadable") this.#moveAside(key);
    this.#begin();
  }

  /** The edits of a record that wait to be written. @param {string} key */
  of(key) {
    return this.#waiting.of(key);
  }

  /** The records that have such. */
  keys() {
    return this.#waiting.keys();
  }

  /** Takes in edits, and writes them soon. @param {Edit[]} some */
  add(some) {
    this.#waiting.add(some);
    if (some.length) this.#writeSoon();
  }

  /** Why a record's edits wait, or that it was moved out of the way. @param {string} key @returns {Problem} */
  problemOf(key) {
    return this.#problems.get(key) || (this.#aside.has(key) ? "aside" : "");
  }

  /** Why something waits, '' when nothing does. @returns {Problem} */
  problem() {
    return [...this.#problems.values()][0] ?? "";
  }

  /** Waits until what was added is written, or can't be. */
  async settled() {
    await this.#soon;
  }

  /** Whether all that waits goes along to the next page of this tab. */
  get goesAlong() {
    return this.#waiting.goesAlong;
  }

  /** Writes what waits, without a lock. */
  flush() {
    const before = this.#problems;
    this.#problems = new Map();
    for (const key of this.keys()) {
      const problem = this.#write(key, before.has(key) || this.#brought.has(key));
      if (problem) this.#problems.set(key, problem);
      else this.#waiting.written(key);
    }
    this.#waiting.save();
  }

  /** The page is here again, as it was left: other pages of this tab may have changed what is kept, and what waits. */
  resume() {
    this.#waiting.resume(this.#tab.text(CARRIED));
    this.#written = new Written();
    this.#begin();
  }

  /** Another tab has written a record without having seen what this one wrote just before: it is made again. @param {string} key */
  again(key) {
    const { value } = stored(this.#prefix, key);
    const unseen = this.#written.unseen(key, raw(this.#prefix + key), value);
    if (value) this.add(fitting(value, unseen));
  }

  /** What the last page of this tab brought is written. */
  #begin() {
    this.#brought = new Set(this.keys());
    if (this.#brought.size) this.#writeSoon();
  }

  #writeSoon() {
    if (this.leaving) return this.flush();
    this.#soon ??= underLock(`${this.#prefix}lock`, () => {
      this.#soon = undefined;
      this.flush();
    });
  }

  /** @param {string} key @param {boolean} waited whether its edits could not be written at once @returns {Problem} */
  #write(key, waited) {
    if (stored(this.#prefix, key).problem === "unreadable") this.#moveAside(key);
    const { value, problem } = stored(this.#prefix, key);
    if (!value) return problem;
    const mine = this.of(key);
    const some = waited ? late(value, mine) : mine;
    const made = applied(key, value, some);
    const rev = writings(value) + 1;
    const text = made ? serialized(made, rev) : null;
    const trouble = write(this.#prefix + key, text);
    if (!trouble) this.#brought.delete(key);
    if (!trouble && JSON.stringify(some) !== JSON.stringify(mine)) queueMicrotask(() => this.#tell(key)); // it isn't what is shown
    if (!trouble) this.#written.remember(key, rev, text, some);
    return trouble;
  }

  /** Moves a text that can't be read to a name of its own, beside any that was moved before. @param {string} key */
  #moveAside(key) {
    if (setAside(this.#prefix + key)) this.#aside.add(key);
  }
}
