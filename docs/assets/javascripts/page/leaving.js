// Leaving a page while something could not be stored: the tab carries it to our own pages; where it can't, and where the
// reader goes elsewhere, it is asked first.

import { saveFile } from "./my-file.js";
import { isPlain } from "./plain-press.js";
import { say } from "./say.js";
import { scope } from "./site.js";
import { store } from "./store.js";

const SOON = 1000; // milliseconds after which a link that was followed has left the page, or never will

let asked = false;
let inside = false; // on the way to a page of ours, which gets what waits

document.addEventListener("click", follow, { capture: true });
addEventListener("beforeunload", (event) => {
  if (unsaved() && !inside) event.preventDefault();
});

/** Whether something can't be stored, with what is being typed at this moment. */
function unsaved() {
  dispatchEvent(new Event("pm-save")); // heard by the elements that keep what is typed
  return store.flush() !== "";
}

/** @param {MouseEvent} event */
function follow(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || !leadsInside(link) || !isPlain(event)) return;
  if (!unsaved()) return;
  inside = store.goesAlong || asked;
  setTimeout(() => {
    inside = false;
  }, SOON);
  if (inside) return;
  asked = true;
  event.preventDefault();
  event.stopPropagation();
  const text = "This browser can't store what you typed, and it would be lost on the next page. Save a file first?";
  say(link, {
    text,
    action: { label: "Save a file", run: saveFile },
    links: [{ text: "Leave without it", href: link.href }],
    stay: true,
  });
}

/** @param {HTMLAnchorElement} link */
function leadsInside(link) {
  const ours = link.origin === location.origin && link.pathname.startsWith(scope());
  return ours && link.pathname !== location.pathname && !link.download && (!link.target || link.target === "_self");
}
