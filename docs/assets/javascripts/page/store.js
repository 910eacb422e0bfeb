// What the browser keeps for this site, and what can be taken back: the same two for all that stands on a page.
import { Store } from "../lib/store.js";
import { UndoList } from "../lib/undo.js";
import { scope } from "./site.js";

export const store = new Store(scope());
export const undos = new UndoList(store);

// While the page goes, no lock can be awaited: what waits, and what the elements bring now, is written at once.
addEventListener("pagehide", () => leave(true), { capture: true });
addEventListener("pageshow", arrive, { capture: true });
document.addEventListener("visibilitychange", () => leave(document.visibilityState === "hidden"), { capture: true });

/** @param {PageTransitionEvent} event */
function arrive({ persisted }) {
  leave(false);
  if (persisted) store.resume();
}

/** @param {boolean} leaving */
function leave(leaving) {
  store.leaving = leaving;
  if (leaving) store.flush();
}
