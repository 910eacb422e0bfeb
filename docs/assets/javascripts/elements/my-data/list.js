// The list of /my-data/: everything that is kept, in words, each thing with a button that deletes it.
import { describe, readable } from "../../lib/in-words.js";
import { say } from "../../lib/messages.js";
import { scheme } from "../../lib/my-data.js";
import { store } from "../../page/keeping.js";

const ROWS = 300; // things of one sort that are shown; a file holds them all

/** @typedef {{sort: string, title: string, facts: string, lines: string[], remove: () => void, undo: () => void}} Thing */

/**
 * @param {HTMLElement} place @param {() => void} changed told when something was deleted or brought back
 * @returns {number} how many things are kept
 */
export function list(place, changed) {
  const things = [...records(), ...unreadable(), ...themes()];
  const sorts = [...new Set(things.map((thing) => thing.sort))];
  const parts = sorts.flatMap((sort) => {
    const mine = things.filter((thing) => thing.sort === sort);
    const group = element("ul", "");
    group.append(...mine.slice(0, ROWS).map((thing) => row(thing, changed)));
    const more = mine.length > ROWS ? ` (the first ${ROWS} of ${mine.length}; the saved file holds them all)` : "";
    return [element("p", sort + more), group];
  });
  place.replaceChildren(...(parts.length ? parts : [element("p", "Nothing is kept in this browser.")]));
  return things.length;
}

/** @returns {Thing[]} */
function records() {
  return [...store.records()].map(([key, value]) => ({
    ...describe(key, value),
    remove: () => void store.remove(key),
    undo: () => void store.update(key, () => value),
  }));
}

/** @returns {Thing[]} */
function unreadable() {
  const known = store.records();
  const newer = store
    .keys()
    .filter((key) => !known.has(key))
    .map((key) => ({ key, text: store.raw(key) }));
  return [...store.aside(), ...newer].map(({ key, text }) => ({
    sort: "Could not be read, and is kept as it is",
    title: readable(key),
    facts: `${text.length} characters`,
    lines: [text.slice(0, 500)],
    remove: () => void store.setAside(key, null),
    undo: () => void store.setAside(key, text),
  }));
}

/** @returns {Thing[]} */
function themes() {
  return store.theme().map(({ key, text }) => ({
    sort: "Kept by the page's design",
    title: key === "__palette" ? `Colors: ${scheme(text) || "can't be read, so the usual ones are shown"}` : key,
    facts: "",
    lines: key === "__palette" ? [] : [text.slice(0, 500)],
    remove: () => void store.setTheme(key, null),
    undo: () => void store.setTheme(key, text),
  }));
}

/** @param {Thing} thing @param {() => void} changed */
function row(thing, changed) {
  const made = element("li", "");
  const head = element(
    thing.lines.length ? "summary" : "p",
    thing.facts ? `${thing.title} (${thing.facts})` : thing.title,
  );
  const button = /** @type {HTMLButtonElement} */ (element("button", "Delete"));
  Object.assign(button, {
    type: "button",
    className: "pm-button pm-button--quiet",
    ariaLabel: `Delete: ${thing.title}`,
  });
  button.addEventListener("click", () => {
    thing.remove();
    changed();
    const run = () => (thing.undo(), changed());
    say(document.body, { text: `Deleted: ${thing.title}.`, action: { label: "Undo", run }, stay: true });
  });
  if (thing.lines.length) {
    const more = element("details", "");
    const lines = element("ul", "");
    lines.append(...thing.lines.map((line) => element("li", line)));
    more.append(head, lines);
    made.append(more, button);
  } else made.append(head, button);
  return made;
}

/** @param {string} name @param {string} text */
function element(name, text) {
  return Object.assign(document.createElement(name), { textContent: text, dir: "auto" });
}
