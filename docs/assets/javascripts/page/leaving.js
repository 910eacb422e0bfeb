// Leaving a page while something could not be stored: the tab carries it to our own pages; where it can't, and where the
// reader goes elsewhere, it is asked first.
import { say } from "../lib/messages.js";
import { saveFile } from "./my-file.js";
import { store } from "./store.js";
import { scope } from "./theme.js";

let unsaved = false;
let asked = false;
let inside = false; // on the way to a page of ours, which gets what waits

/** @param {boolean} something whether something waits that can't be stored */
export function askBeforeLeaving(something) {
  unsaved = something;
}

document.addEventListener("click", follow, { capture: true });
addEventListener("pageshow", () => {
  inside = false;
});
addEventListener("beforeunload", (event) => {
  store.flush();
  if (unsaved && store.problem() && !inside) event.preventDefault();
});

/** @param {MouseEvent} event */
function follow(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || !unsaved || !leadsInside(link) || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  store.flush();
  inside = store.goesAlong || asked;
  if (inside) return;
  asked = true;
  event.preventDefault();
  event.stopPropagation();
  const text = "This browser can't carry what you typed to another page. Save a file first?";
  say(link, {
    text,
    action: { label: "Save a file", run: saveFile },
    links: [{ text: "Go on without it", href: link.href }],
    stay: true,
  });
}

/** @param {HTMLAnchorElement} link */
function leadsInside(link) {
  const ours = link.origin === location.origin && link.pathname.startsWith(scope());
  return ours && link.pathname !== location.pathname && !link.download && (!link.target || link.target === "_self");
}
