// The only file that knows what the theme's script offers: its search and its storage scope.

/** The path under which the site lives: what keeps its storage apart from that of other sites on the host. */
export function scope() {
  return /** @type {any} */ (globalThis).__md_scope?.pathname ?? "/";
}

/** @returns {HTMLInputElement | null} the box that opens and closes the search, as the theme's script watches it */
export function searchToggle() {
  return document.querySelector("input#__search");
}

/**
 * Opens or closes the search. A click, since the theme listens for the change that it causes.
 * @param {boolean} open
 */
export function setSearch(open) {
  const toggle = searchToggle();
  if (toggle && toggle.checked !== open) toggle.click();
}

/**
 * Opens the search with these words in it.
 * @param {string} words
 * @returns {boolean} whether the page has a search
 */
export function searchFor(words) {
  /** @type {HTMLInputElement | null} */
  const field = document.querySelector("[data-md-component=search-query]");
  if (!field || field.closest("[hidden]")) return false;
  field.value = words;
  setSearch(true);
  field.focus();
  return true;
}
