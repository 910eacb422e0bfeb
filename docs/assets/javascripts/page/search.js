// The box of the search: how it opens and closes, and goes along with the tab's history. What leads to that: search-presses.js.
import { isServed } from "../lib/version.js";
import { goTo } from "./arrival.js";
import { carryMessages, remember, restore } from "./search-behind.js";
import { arrive, current, leave, push, update } from "./search-history.js";
import { load, loadOnIntent } from "./search-load.js";
import { hearPresses, OPENER } from "./search-presses.js";

const FAILED = "The search couldn't load. Type on to try again, or use the links.";

/** Whether the box closes because a result is gone to. */
let following = false;

/** To be called once. */
export function searchOnIntent() {
  const dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector("dialog.pm-find"));
  if (!dialog) return;
  loadOnIntent(`${OPENER}, [data-search-field]`);
  hearPresses(dialog, field(), { open, close, ask, follow });
  addEventListener("popstate", settle);
  addEventListener("pageshow", ({ persisted }) => persisted && settle());
  dialog.addEventListener("close", closed);
  addEventListener("online", () => dialog.open && void answer());
  if (!arrive()) settle();
}

/** A result is noted, so that coming back leads to it; one that is here already is only gone to. @param {Event} event @param {HTMLAnchorElement} link */
function follow(event, link) {
  update({ words: field().value, at: link.href });
  following = true;
  if (link.href !== location.href) return;
  event.preventDefault();
  history.pushState(null, "", link.href); // 'back' comes to the search from here too
  box().close();
  if (!goTo(decodeURIComponent(link.hash.slice(1)))) scrollTo(0, 0);
}

function ask() {
  update({ words: field().value });
  void answer();
}

/** @param {string} words */
function open(words) {
  if (box().open) return;
  remember();
  push({ words });
  settle();
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
    if (current()) leave();
    restore(OPENER);
  }
  following = false;
}

/** Shows what this entry of the history keeps: an open search, or none. */
function settle() {
  const search = current();
  const dialog = box();
  if (!search) return dialog.close();
  following = false;
  if (!dialog.open) dialog.showModal();
  carryMessages(dialog);
  field().value = search.words;
  if (search.at === undefined) field().focus();
  else dialog.focus(); // no keyboard comes up, and nothing is pressed by chance
  void answer(search.at);
}

/** @param {string} [at] the result that somebody comes back to */
async function answer(at) {
  try {
    await (await load()).answer(at);
  } catch (error) {
    console.error(error);
    const status = box().querySelector("pm-search [role=status]");
    if (status)
      status.textContent = isServed
        ? "The live preview has no search. Run `python3 run.py build`, then `python3 run.py preview`."
        : FAILED;
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
