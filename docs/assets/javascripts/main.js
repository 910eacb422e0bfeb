// Registers the elements. The two that may be needed anywhere come at once, the others with the first page that holds one.
import { PmLink } from "./elements/link.js";
import { PmNotice } from "./elements/notice.js";
import { arrive } from "./page/arrival.js";
import { growNotes } from "./page/grow.js";
import { keepThisPage } from "./page/same-page.js";
import { nameTables } from "./page/tables.js";
import { onEveryPage } from "./page/theme.js";

/** @type {Record<string, () => Promise<{default: CustomElementConstructor}>>} */
const onDemand = {
  "pm-finder": () => import("./elements/finder.js"),
  "pm-palette": () => import("./elements/palette.js"),
  "pm-search": () => import("./elements/search.js"),
  "pm-checklist": () => import("./elements/checklist.js"),
  "pm-template": () => import("./elements/template.js"),
  "pm-my-data": () => import("./elements/my-data.js"),
  "pm-filter": () => import("./elements/filter.js"),
};

/** @param {string} name @param {CustomElementConstructor} element */
function define(name, element) {
  if (!customElements.get(name)) customElements.define(name, element);
}

keepThisPage();
growNotes();
define("pm-notice", PmNotice);
define("pm-link", PmLink);

onEveryPage(() => {
  for (const [name, load] of Object.entries(onDemand)) {
    if (customElements.get(name) || !document.querySelector(name)) continue;
    load().then(
      (module) => define(name, module.default),
      (error) => console.error(`<${name}> could not be loaded; the page works without it.`, error),
    );
  }
  nameTables();
  arrive();
});
