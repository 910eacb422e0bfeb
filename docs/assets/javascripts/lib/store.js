// The only door to what the browser keeps for a reader. One key a record, `<scope>.pm/<key>`; lib/shapes.js says what the
// records look like. Every change is a list of edits, leaf by leaf (lib/leaves.js): it is seen at once, and written under
// a lock into what is kept at that moment. Nothing that can't be read is ever overwritten, and what can't be written waits.
import { asText, writings } from "./kept.js";
import { applied, byKey, edits, fitting, late, leaves, RAW } from "./leaves.js";
import { underLock } from "./lock.js";
import { isKey } from "./shapes.js";
import { carried, carry, probe, raw, watch, write } from "./storage.js";
import { nameOf, PROBE, prefixOf, recordNames, setAside, stored, texts, theme } from "./stored.js";
import { Waiting } from "./waiting.js";
import { Written } from "./written.js";

/**
 * @typedef {Record<string, any>} Value
 * @typedef {import("./leaves.js").Edit} Edit
 * @typedef {import("./storage.js").Problem} Problem
 */

export class Store {
  #scope;
  #prefix;
  #waiting;
  /** Why a record's edits wait. @type {Map<string, Problem>} */
  #problems = new Map();
  /** Records that were moved out of the way on this page. @type {Set<string>} */
  #aside = new Set();
  #written = new Written();
  /** @type {Set<(key: string | null) => void>} */
  #watchers = new Set();
  /** Records whose edits the last page of this tab could not write. @type {Set<string>} */
  #brought = new Set();
  /** @type {Promise<void> | undefined} */
  #soon;
  /** While the page is being left no lock can be awaited: then everything is written at once. */
  leaving = false;

  /** @param {string} scope the site's base path */
  constructor(scope) {
    this.#scope = scope;
    this.#prefix = prefixOf(scope);
    this.#waiting = new Waiting(this.carried("waiting"), (text) => this.carry("waiting", text));
    for (const key of recordNames(this.#prefix))
      if (isKey(key) && stored(this.#prefix, key).problem === "unreadable") this.#moveAside(key);
    this.#brought = new Set(this.#waiting.keys());
    if (this.#waiting.keys().length) this.#writeSoon();
    this.watch((key) => key !== null && this.#writeAgain(key));
  }

  /** What is kept under a key, {} when there is nothing or nothing readable. @param {string} key @returns {{value: Value, problem: Problem}} */
  read(key) {
    const problem =
      stored(this.#prefix, key).problem || this.#problems.get(key) || (this.#aside.has(key) ? "aside" : "");
    return { value: this.#view(key) ?? {}, problem };
  }

  /** Changes a record as it is at this moment. @param {string} key @param {(value: Value) => Value | null} change null takes it away @returns {Edit[]} what it changed */
  change(key, change) {
    const value = this.#view(key) ?? {};
    return this.#edit(edits(key, value, change(value) ?? {}));
  }

  /** Makes edits again, of records and of texts, but only where what stood there still stands there. @param {Edit[]} some @returns {Edit[]} those that were made */
  redo(some) {
    const made = [...byKey(some)].flatMap(([key, own]) => {
      if (key.startsWith(RAW)) return own.filter((edit) => this.#rewrite(edit));
      return fitting(this.#view(key) ?? {}, own);
    });
    this.#edit(made.filter(({ key }) => !key.startsWith(RAW)));
    return made;
  }

  /** Waits until what was changed is written, or can't be. @returns {Promise<Problem>} */
  async settled() {
    await this.#soon;
    return this.problem();
  }

  /** Why something waits to be written, '' when nothing does. @returns {Problem} */
  problem() {
    return [...this.#problems.values()][0] ?? "";
  }

  /** Whether all that waits goes along to the next page of this tab. */
  get goesAlong() {
    return this.#waiting.carried;
  }

  /** What this tab carries from page to page under a name. @param {string} name */
  carried(name) {
    return carried(`${this.#scope}.pm-${name}`);
  }

  /** @param {string} name @param {string} text '' takes it away @returns {boolean} whether it will be there on the next page */
  carry(name, text) {
    return carry(`${this.#scope}.pm-${name}`, text);
  }

  /** Writes what waits, without a lock. @returns {Problem} */
  flush() {
    const before = this.#problems;
    this.#problems = new Map();
    for (const key of this.#waiting.keys()) {
      const problem = this.#write(key, before.has(key) || this.#brought.has(key));
      if (problem) this.#problems.set(key, problem);
      else this.#waiting.written(key);
    }
    this.#waiting.save();
    return this.problem();
  }

  /** The page is here again, as it was left: other pages of this tab may have changed what is kept, and what waits. */
  resume() {
    this.#waiting.resume(this.carried("waiting"));
    this.#brought = new Set(this.#waiting.keys());
    this.#written = new Written();
    if (this.#waiting.keys().length) this.#writeSoon();
  }

  /** The keys of all records, sorted; those set aside are not among them. */
  keys() {
    const all = new Set(recordNames(this.#prefix));
    for (const key of this.#waiting.keys()) {
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

  /** Texts that are no records: set aside, newer than this page, or what was here before a file was brought back. */
  texts() {
    return texts(this.#prefix);
  }

  /** What is kept as the theme kept its own. */
  theme() {
    return theme(this.#scope);
  }

  /** What stands at a leaf, undefined for nothing. @param {string} key @param {string} path */
  leaf(key, path) {
    return leaves(this.#view(key) ?? {}).get(path);
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

  /** @param {string} key */
  #tell(key) {
    for (const callback of this.#watchers) callback(key);
  }

  /** @param {Edit[]} some */
  #edit(some) {
    this.#waiting.add(some);
    if (some.length) this.#writeSoon();
    return some;
  }

  #writeSoon() {
    if (this.leaving) return void this.flush();
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
    const mine = this.#waiting.of(key);
    const some = waited ? late(value, mine) : mine;
    const made = applied(key, value, some);
    const rev = writings(value) + 1;
    const text = made ? asText(made, rev) : null;
    const trouble = write(this.#prefix + key, text);
    if (!trouble) this.#brought.delete(key);
    if (!trouble && JSON.stringify(some) !== JSON.stringify(mine)) queueMicrotask(() => this.#tell(key)); // it isn't what is shown
    if (!trouble) this.#written.remember(key, rev, text, some);
    return trouble;
  }

  /** Another tab has written a record without having seen what this one wrote just before: it is made again. @param {string} key */
  #writeAgain(key) {
    const { value } = stored(this.#prefix, key);
    const unseen = this.#written.unseen(key, raw(this.#prefix + key), value);
    if (value) this.#edit(fitting(value, unseen));
  }

  /** As the reader sees it: with what waits. @param {string} key @returns {Value | null} */
  #view(key) {
    const value = stored(this.#prefix, key).value ?? {};
    const some = this.#waiting.of(key);
    if (some.length) return applied(key, value, some);
    return leaves(value).size ? value : null;
  }

  /** Moves a text that can't be read to a name of its own, beside any that was moved before. @param {string} key */
  #moveAside(key) {
    if (setAside(this.#prefix + key)) this.#aside.add(key);
  }

  /** @param {Edit} edit @returns {boolean} whether it was made */
  #rewrite({ key, from, to }) {
    const name = key.slice(RAW.length);
    return this.text(name) === from && !this.setText(name, to).problem;
  }
}
