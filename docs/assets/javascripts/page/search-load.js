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

/** All asked for together, since each would ask for the next only when it has come. @returns {Promise<PmSearch>} */
export function load() {
  coming ??= bring();
  return coming;
}

async function bring() {
  names().catch(() => {}); // whoever waits for them hears of it
  const [{ default: PmSearch }] = await Promise.all([
    import("../elements/search.js"),
    import("../elements/search/choice.js"),
    import("../elements/search/rows.js"),
    import("../elements/search/shelf.js"),
    import("../lib/search/find.js"),
    import("../lib/search/typed.js"),
    import("../lib/search/near.js"),
    import("../lib/search/score.js"),
    import("../lib/search/pages.js"),
    import("../lib/search/weights.js"),
    import("../lib/search/catalog.js"),
    import("../lib/search/entries.js"),
    import("../lib/search/words.js"),
    import("../lib/search/sentence.js"),
    import("../lib/clipboard.js"),
    import("../vendor/minisearch.js"),
    import("../vendor/stemmer.js"),
  ]);
  if (!customElements.get("pm-search")) customElements.define("pm-search", PmSearch);
  return /** @type {PmSearch} */ (document.querySelector("dialog pm-search"));
}
