// The list of /my-data/: everything that is kept, in words, each thing with a button that deletes it. Where something was
// deleted, its line stands until it is hidden, with the way back.

import { PALETTE, scheme } from "../../lib/colors.js";
import { describe, readable } from "../../lib/in-words.js";
import { isState } from "../../lib/kept.js";
import { THEME } from "../../lib/stored.js";
import { button, element } from "../../page/element.js";
import { changed } from "../../page/keeping.js";
import { partOf } from "../../page/part-of.js";
import { store } from "../../page/store.js";

const COLORS = THEME + PALETTE;
const ROWS = 300; // things of one sort that are shown; a file holds them all

/**
 * @typedef {import("../../lib/leaves.js").Edit} Edit
 * @typedef {{sort: string, title: string, facts: string, lines: string[], remove: () => Edit[]}} Thing
 */

/**
 * @param {HTMLElement} place @param {(row: HTMLElement, title: string, edits: Edit[]) => void} removed told when something was deleted
 * @returns {number} how many things are kept
 */
export function list(place, removed) {
  const things = [...records(), ...unreadable(), ...themes()];
  const sorts = [...new Set(things.map((thing) => thing.sort))];
  const parts = sorts.flatMap((sort) => {
    const mine = things.filter((thing) => thing.sort === sort);
    const group = element("ul", "");
    group.append(...mine.slice(0, ROWS).map((thing) => row(thing, removed)));
    const more = mine.length > ROWS ? ` (the first ${ROWS} of ${mine.length}; the saved file holds them all)` : "";
    return [element("p", "", sort + more), group];
  });
  const nothing = partOf(place, "nothing");
  nothing.hidden = parts.length > 0;
  place.replaceChildren(...parts, nothing);
  return things.length;
}

/** @returns {Thing[]} */
function records() {
  const all = store.records();
  return [...all].map(([key, value]) => ({
    ...describe(key, value, all),
    remove: () => store.change(key, () => null),
  }));
}

/** @returns {Thing[]} */
function unreadable() {
  const texts = store.texts().filter(({ name }) => !isState(name));
  return texts.map(({ name, text }) => ({
    sort: "Couldn't be read, kept as it is",
    title: readable(name),
    facts: `${text.length} characters`,
    lines: [text.slice(0, 500)],
    remove: () => store.setText(name, undefined).edits,
  }));
}

/** @returns {Thing[]} */
function themes() {
  return store.theme().map(({ name, text }) => ({
    sort: "Kept for the look of the site",
    title:
      name === COLORS
        ? `Colors: ${scheme(text) || "can't be read, so the usual ones are shown"}`
        : name.slice(THEME.length),
    facts: "",
    lines: name === COLORS ? [] : [text.slice(0, 500)],
    remove: () => store.setText(name, undefined).edits,
  }));
}

/** @param {Thing} thing @param {(row: HTMLElement, title: string, edits: Edit[]) => void} removed */
function row(thing, removed) {
  const made = element("li", "");
  const head = element(
    thing.lines.length ? "summary" : "p",
    "",
    thing.facts ? `${thing.title} (${thing.facts})` : thing.title,
  );
  const away = button("Delete", () => removed(made, thing.title, changed(made, thing.remove)));
  away.ariaLabel = `Delete: ${thing.title}`;
  if (thing.lines.length) {
    const more = element("details", "");
    const lines = element("ul", "");
    lines.append(...thing.lines.map((line) => element("li", "", line)));
    more.append(head, lines);
    made.append(more, away);
  } else made.append(head, away);
  return made;
}
