// Registers the elements. Those that may be needed anywhere come at once, the others on a page that holds one;
// the search comes when somebody turns to it (page/search.js).
import { PmLink } from "./elements/link.js";
import { PmNotice } from "./elements/notice.js";
import { PmPalette } from "./elements/palette.js";
import { arrive } from "./page/arrival.js";
import { markContents } from "./page/contents.js";
import { prefetchOnIntent } from "./page/prefetch.js";
import { searchOnIntent } from "./page/search.js";
import { nameTables } from "./page/tables.js";

/** @type {Record<string, () => Promise<{default: CustomElementConstructor}>>} */
const onDemand = {
  "pm-copy": () => import("./elements/copy.js"),
  "pm-timer": () => import("./elements/timer.js"),
  "pm-ask": () => import("./elements/ask.js"),
  "pm-checklist": () => import("./elements/checklist.js"),
  "pm-sheet": () => import("./elements/sheet.js"),
  "pm-template": () => import("./elements/template.js"),
  "pm-my-data": () => import("./elements/my-data.js"),
  "pm-card": () => import("./elements/card.js"),
  "pm-filter": () => import("./elements/filter.js"),
  "pm-rubric": () => import("./elements/rubric.js"),
};

/** @param {string} name @param {() => Promise<{default: CustomElementConstructor}>} load */
async function begin(name, load) {
  try {
    customElements.define(name, (await load()).default);
  } catch (error) {
    console.error(`<${name}> could not be loaded.`, error);
    dispatchEvent(new Event("pm-failed")); // heard by inline/late.js
  }
}

customElements.define("pm-notice", PmNotice);
customElements.define("pm-link", PmLink);
customElements.define("pm-palette", PmPalette);
for (const [name, load] of Object.entries(onDemand)) if (document.querySelector(name)) void begin(name, load);
if (!CSS.supports("field-sizing", "content")) void import("./page/grow.js").then(({ growNotes }) => growNotes());
if (!CSS.supports("selector(::details-content)"))
  void import("./page/paper.js").then(({ openOnPaper }) => openOnPaper());
arrive();
markContents();
nameTables();
prefetchOnIntent();
searchOnIntent();
