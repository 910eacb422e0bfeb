// What a full page load does by itself and an instant navigation doesn't: focus, the new title read aloud;
// and, for both, opening what hides the place that the address names, and going there. A message's links go there too.
import { say } from "../lib/messages.js";

let path = location.pathname;
let listening = false;

/** To be called on every page. Acts once per arrival, however often it is called. */
export function arrive() {
  if (!listening) addEventListener("hashchange", () => reveal());
  listening = true;
  reveal();
  if (location.pathname === path) return;
  path = location.pathname;
  say(document.body, { text: document.title, quiet: true });
  if (!location.hash) focusHeading();
}

/** Opens every closed part around the named place, and what a list's item keeps behind 'more'; focuses that or a text field, and brings it into view. */
function reveal() {
  const target = document.getElementById(anchor());
  if (!target) return;
  if (target.matches("textarea")) return void goTo(target.id);
  const opened = openAround(target);
  const more = target.matches("[data-item]") && target.querySelector("details");
  if (more) {
    more.open = true;
    focus(target);
  }
  if (opened || more) target.scrollIntoView();
}

/**
 * Opens every closed part around a place of this page and puts the focus there: on a text field, so that one can type.
 * @param {string} id
 * @returns {boolean} whether there is such a place
 */
export function goTo(id) {
  const target = document.getElementById(id);
  if (!target) return false;
  openAround(target);
  const place = target.querySelector(":scope > summary") ?? target;
  place.scrollIntoView({ block: "center" });
  if (place instanceof HTMLElement) place.tabIndex < 0 ? focus(place) : place.focus({ preventScroll: true });
  return true;
}

/** @param {Element} target @returns {boolean} whether something was closed */
function openAround(target) {
  let opened = false;
  for (let part = target.closest("details"); part; part = part.parentElement?.closest("details") ?? null) {
    opened ||= !part.open;
    part.open = true;
  }
  return opened;
}

/** The id that the address names; one that can't be decoded is taken as it is. */
function anchor() {
  const id = location.hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function focusHeading() {
  const heading = document.querySelector("main h1");
  if (heading instanceof HTMLElement) focus(heading);
}

/** @param {HTMLElement} part */
function focus(part) {
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
}
