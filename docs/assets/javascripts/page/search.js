// The box of the search: what opens and closes it, and how it goes along with the tab's history.
import { version } from "../lib/version.js";
import { goTo } from "./arrival.js";
import { carryMessages, remember, restore } from "./search-behind.js";
import { begin, end, keep, kept, start } from "./search-history.js";
import { load, loadOnIntent } from "./search-load.js";

const OPENER = "[data-search-open]";
const FAILED = "The search couldn't load. Reload the page to try again, or close this and use the links.";
// Only the finish steps give a version, and they write the index too.
const NO_INDEX = "The live preview has no search. Run `python3 run.py build`, then `python3 run.py preview`.";

/** Whether the box closes because a result is gone to. */
let following = false;
/** Where the pointer went down: a text selected beyond the box's edge doesn't close it. @type {EventTarget | null} */
let down = null;

/** To be called once. */
export function searchOnIntent() {
  const dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog.pm-find"));
  if (!dialog) return;
  loadOnIntent(`${OPENER}, [data-search-field]`);
  addEventListener("pointerdown", ({ target }) => (down = target));
  addEventListener("click", pressed);
  addEventListener("keydown", slash);
  for (const type of ["input", "compositionend"]) addEventListener(type, typed);
  addEventListener("submit", submitted);
  addEventListener("popstate", settle);
  addEventListener("pageshow", ({ persisted }) => persisted && settle());
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && leave(event));
  dialog.addEventListener("close", closed);
  if (!start()) settle();
}

/** @param {Event} event @param {string} selector @returns {HTMLElement | null} */
function at(event, selector) {
  return event.target instanceof Element ? event.target.closest(selector) : null;
}

/** @param {MouseEvent} event */
function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = /** @type {HTMLAnchorElement | null} */ (at(event, "[data-search-results] a"));
  if (link) return follow(event, link);
  if (at(event, "[data-search-close]") || (event.target === box() && down === box())) return close(event);
  if (!at(event, OPENER)) return;
  event.preventDefault();
  open("");
}

/** A result is kept, so that coming back leads to it; one that is here already is only gone to. @param {Event} event @param {HTMLAnchorElement} link */
function follow(event, link) {
  keep({ words: field().value, at: link.href });
  following = true;
  if (link.href !== location.href) return;
  event.preventDefault();
  history.pushState(null, "", link.href); // 'back' comes to the search from here too
  box().close();
  if (!goTo(decodeURIComponent(link.hash.slice(1)))) scrollTo(0, 0);
}

/** @param {KeyboardEvent} event */
function slash(event) {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || box().open) return;
  if (at(event, "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return;
  event.preventDefault();
  open("");
}

/** A field on the page hands over with the first letter; in the box each letter asks again. @param {Event} event */
function typed(event) {
  if (/** @type {InputEvent} */ (event).isComposing) return;
  if (event.target === field()) {
    keep({ words: field().value });
    void answer();
  } else if (at(event, "[data-search-field]")) take(/** @type {HTMLInputElement} */ (event.target));
}

/** @param {Event} event */
function submitted(event) {
  const form = at(event, "[data-search-box], [data-search-form]");
  if (!form) return;
  event.preventDefault();
  if (form.matches("[data-search-box]")) take(/** @type {HTMLInputElement} */ (form.querySelector("input")));
}

/** @param {HTMLInputElement} input */
function take(input) {
  open(input.value);
  input.value = "";
}

/** @param {string} words */
function open(words) {
  if (box().open) return;
  remember();
  begin({ words });
  settle();
}

/** The browser's own 'Escape' clears the field first; a message in the box closes by itself. @param {Event} event */
function leave(event) {
  if (at(event, "pm-notice")) event.preventDefault();
  else close(event);
}

/** @param {Event} event */
function close(event) {
  event.preventDefault();
  following = false; // the page may have been asked to stay
  box().close();
}

/** However it was closed, its entry of the history goes along, and the reader is where they were; unless a result is gone to. */
function closed() {
  carryMessages(document.body);
  if (!following) {
    if (kept()) end();
    restore(OPENER);
  }
  following = false;
}

/** Shows what this entry of the history keeps: an open search, or none. */
function settle() {
  const search = kept();
  const dialog = box();
  if (!search) return dialog.close();
  following = false;
  if (!dialog.open) dialog.showModal();
  carryMessages(dialog);
  field().value = search.words;
  if (search.at === undefined) field().focus();
  else dialog.focus(); // no keyboard comes up, and nothing is pressed by chance
  void answer().then(
    () =>
      document.activeElement === dialog &&
      links()
        .find(({ href }) => href === search.at)
        ?.focus(),
  );
}

async function answer() {
  try {
    await (await load()).answer();
  } catch (error) {
    console.error("The search could not be loaded.", error);
    const status = box().querySelector("pm-search [role=status]");
    if (status) status.textContent = version ? FAILED : NO_INDEX;
  }
}

/** @returns {HTMLDialogElement} */
function box() {
  return /** @type {HTMLDialogElement} */ (document.querySelector("dialog.pm-find"));
}

/** @returns {HTMLInputElement} */
function field() {
  return /** @type {HTMLInputElement} */ (box().querySelector("input"));
}

function links() {
  return [.../** @type {NodeListOf<HTMLAnchorElement>} */ (box().querySelectorAll("[data-search-results] a"))];
}
