// Registers the elements. Those that may be needed anywhere come at once, the others on a page that holds one;
// the search comes when somebody turns to it (page/search.js).
import { PmLink } from "./elements/link.js";
import { PmNotice } from "./elements/notice.js";
import { PmPalette } from "./elements/palette.js";
import { version } from "./lib/version.js";
import { arrive } from "./page/arrival.js";
import { markContents } from "./page/contents.js";
import { prefetchOnIntent } from "./page/prefetch.js";
import { searchOnIntent } from "./page/search.js";

/** @typedef {{default: CustomElementConstructor, version?: string}} Module */

/** @type {Record<string, () => Promise<Module>>} */
const onDemand = {
  "pm-copy": () => import("./elements/copy.js"),
  "pm-timer": () => import("./elements/timer.js"),
  "pm-ask": () => import("./elements/ask.js"),
  "pm-checklist": () => import("./elements/checklist.js"),
  "pm-template": () => import("./elements/template.js"),
  "pm-my-data": () => import("./elements/my-data.js"),
  "pm-card": () => import("./elements/card.js"),
  "pm-filter": () => import("./elements/filter.js"),
};

// The page names the version that it was built with: a script of another one, old or new, must not run in it.
const wanted = new URL(import.meta.url).searchParams.get("v") ?? version;

/** Whether some script asked for one of another publication. */
function mixed() {
  const ours = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const scripts = ours.filter(({ pathname }) => /\/assets\/javascripts\/(?:main|elements|lib|page)\b/u.test(pathname));
  return wanted !== "" && scripts.some(({ searchParams }) => searchParams.get("v") !== wanted);
}

/** @param {string} name @param {() => Promise<Module>} load */
async function begin(name, load) {
  try {
    const module = await load();
    if ((module.version ?? version) !== wanted || mixed())
      throw new Error(`It is of version ${module.version}, the page of ${wanted}.`);
    customElements.define(name, module.default);
  } catch (error) {
    console.error(`<${name}> could not be loaded; the page can be read without it.`, error);
    dispatchEvent(new Event("pm-failed")); // heard by overrides/partials/late.html
  }
}

if (version === wanted) {
  customElements.define("pm-notice", PmNotice);
  customElements.define("pm-link", PmLink);
  customElements.define("pm-palette", PmPalette);
  for (const [name, load] of Object.entries(onDemand)) if (document.querySelector(name)) void begin(name, load);
  if (!CSS.supports("field-sizing", "content")) void import("./page/grow.js").then(({ growNotes }) => growNotes());
  if (document.querySelector("table")) void import("./page/tables.js").then(({ nameTables }) => nameTables());
  if (!CSS.supports("selector(::details-content)"))
    void import("./page/paper.js").then(({ openOnPaper }) => openOnPaper());
  arrive();
  markContents();
  prefetchOnIntent();
  searchOnIntent();
} else dispatchEvent(new Event("pm-failed"));
