// What files that were brought back have changed: listed with the day and what it holds, to be looked at and put back.

import { back, holds, states } from "../../lib/before-file.js";
import { inWords, titleOf } from "../../lib/in-words.js";
import { applied, RAW } from "../../lib/leaves.js";
import { button, element } from "../../page/element.js";
import { store } from "../../page/store.js";
import { close, offerChanges } from "./changes.js";

/**
 * @typedef {import("../../lib/leaves.js").Edit} Edit
 * @typedef {import("../../lib/before-file.js").State} State
 */

/**
 * @param {HTMLElement} place holds a list @param {(state: State, when: string) => void} look @param {(state: State, when: string) => void} remove
 */
export function listStates(place, look, remove) {
  const found = states(store.texts());
  const lines = found.map((state) => {
    const when = new Date(state.saved).toLocaleString();
    const line = element("li", "");
    const row = element("span", "pm-my-data__row");
    const open = button("Review and restore", () => look(state, when));
    const away = button("Delete", () => remove(state, when));
    open.ariaLabel = `Review what the file from ${when} changed, and restore it`;
    away.ariaLabel = `Delete what the file from ${when} changed`;
    row.append(open, away);
    line.append(element("span", "", `${when}: ${holds(state)}`), row);
    return line;
  });
  place.querySelector("ul")?.replaceChildren(...lines);
  place.hidden = !lines.length;
}

/**
 * Shows what putting a state back would change.
 * @param {HTMLElement} place @param {State} state @param {string} when @param {(edits: Edit[], count: number) => void} put takes edits that fit
 */
export function lookAt(place, state, when, put) {
  const all = back(state, (key) => store.read(key).value, store.text.bind(store));
  const nothing = `Everything is as it was before the file from ${when} was brought back.`;
  if (!all.length) return place.replaceChildren(element("p", "", nothing), close(place, "Close"));
  const things = `${all.length} ${all.length === 1 ? "thing is" : "things are"}`;
  const head = element(
    "p",
    "",
    `${things} different since the file was brought back on ${when}. Nothing has been restored yet.`,
  );
  const choices = all.map(({ change, edits, newer }) => ({
    value: edits,
    words: inWords(change, titleOf(change.key, record(change.key, edits))),
    note: newer ? "You've changed this since." : "",
  }));
  offerChanges(place, [head], choices, "Restore", (chosen) => put(chosen.flat().map(fresh), chosen.length));
}

/** The record with its title, wherever that stands. @param {string} key @param {Edit[]} edits */
function record(key, edits) {
  if (!edits[0].path) return undefined; // a text as it is
  const { value } = store.read(key);
  return value.title ? value : (applied(key, value, edits) ?? value);
}

/** The reader has seen what stands there now and chosen what shall. @param {Edit} edit */
function fresh(edit) {
  const { key, path } = edit;
  if (key.startsWith(RAW)) return { ...edit, from: store.text(key.slice(RAW.length)) };
  return { ...edit, from: store.leaf(key, path) };
}
