// What an entry of the tab's history keeps of an open search, so that 'back' closes it and coming back brings it again.
// On the page of the search the words stand in the address too, behind '#', where they reach no host.
import { scope } from "./site.js";

const ITS_PAGE = `${scope()}search/`;

/** @typedef {{words: string, at?: string, own?: boolean}} Kept `at`: the address of the result that was opened; `own`: an entry of the search's own */

/** @returns {Kept | undefined} what this entry keeps */
export function current() {
  return history.state?.search ?? fromAddress();
}

/** @param {Kept} search */
export function push(search) {
  history.pushState({ ...history.state, search: { ...search, own: true } }, "", address(search.words));
}

/** @param {Kept} search */
export function update(search) {
  const own = Boolean(current()?.own);
  try {
    history.replaceState({ ...history.state, search: { ...search, own } }, "", address(search.words));
  } catch {
    // Safari refuses when somebody types very fast; the next letter is kept again
  }
}

/** Leaves the search: back to the entry before it, or, where it has none of its own, on the same one. */
export function leave() {
  if (current()?.own) return history.back();
  drop();
  if (isItsPage()) history.replaceState(history.state, "", ITS_PAGE);
}

function drop() {
  if (!history.state?.search) return;
  const { search: _, ...state } = history.state;
  history.replaceState(state, "");
}

/**
 * Called once for a page that begins. Only coming back brings a search again; a page that is loaded anew is as it was written,
 * unless its address has the words. Those of ?q=, as old links have it, are taken out of it, so that they are sent no further.
 * @returns {boolean} whether this entry, which was the search's own, is left for the one before it
 */
export function arrive() {
  const [loaded] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  if (loaded?.type !== "back_forward" && !isItsPage()) {
    const own = Boolean(current()?.own);
    leave();
    if (own) return true;
  }
  takeWords();
  return false;
}

function takeWords() {
  const url = new URL(location.href);
  const words = url.searchParams.get("q");
  if (words === null) return;
  url.searchParams.delete("q");
  history.replaceState({ ...history.state, search: { words } }, "", address(words) ?? url);
}

/** @returns {Kept | undefined} */
function fromAddress() {
  const found = isItsPage() ? /^#q=(.+)/u.exec(location.hash) : null;
  if (!found?.[1]) return undefined;
  try {
    return { words: decodeURIComponent(found[1].replaceAll("+", " ")) };
  } catch {
    return { words: found[1] }; // a sign that can't be decoded is searched as it stands
  }
}

/** @param {string} words @returns {string | undefined} what the address should be, where it shows the words */
function address(words) {
  return isItsPage() ? `${ITS_PAGE}#q=${encoded(words)}` : undefined;
}

/** Half a sign, as some keyboards leave it, can't stand in an address. @param {string} words */
export function encoded(words) {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, ""));
}

function isItsPage() {
  return location.pathname === ITS_PAGE;
}
