// Brings the search's script and its names of things, once somebody shows that they will be wanted.
import { names } from "./search-files.js";

/** @typedef {import("../elements/search.js").default} PmSearch */

const SIGNS = ["pointerover", "touchstart", "focusin"];
/** @type {Promise<PmSearch> | undefined} */
let coming;

/** To be called once. @param {string} selector what leads to the search */
export function loadOnIntent(selector) {
  const sign = (/** @type {Event} */ { target }) => target instanceof Element && target.closest(selector) && load();
  for (const type of SIGNS) addEventListener(type, (event) => void sign(event), { passive: true });
}

/** @returns {Promise<PmSearch>} */
export function load() {
  coming ??= bring().catch((error) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

async function bring() {
  bringStyles();
  names().catch(() => {}); // whoever reads them hears of it
  const { default: PmSearch } = await import("../elements/search.js");
  if (!customElements.get("pm-search")) customElements.define("pm-search", PmSearch);
  return /** @type {PmSearch} */ (document.querySelector("dialog pm-search"));
}

/** The build keeps the styles of results apart (finish/styles.py); in the live preview they are there already. */
function bringStyles() {
  const { styles: href } = /** @type {HTMLElement} */ (document.querySelector("dialog.pm-find")).dataset;
  if (href) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
}
