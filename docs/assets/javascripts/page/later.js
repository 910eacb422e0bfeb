// Parts of an element that come once the reader turns to it: at the first sign of that, so that they are there when asked for; and
// where there is none, when the page has been here for a while: a page that stays open works without a connection.
import { say } from "./say.js";

const SIGNS = ["pointerover", "pointerdown", "focusin", "input", "toggle"];
const A_WHILE = 3000; // milliseconds: all that is seen has come by then

/**
 * @template Part
 * @param {Element} element @param {() => Promise<Part>} load imports the part; what failed is asked for again by the next who needs it
 * @returns {() => Promise<Part | null>} gives the part, or null where it can't be had
 */
export function later(element, load) {
  const bring = () =>
    load().catch((error) => {
      console.error(error);
      return null;
    });
  for (const type of SIGNS) element.addEventListener(type, bring, { capture: true, once: true, passive: true });
  setTimeout(bring, A_WHILE);
  return bring;
}

/** To be called when what was pressed needs a part that can't be had. @param {Element} element */
export function sayMissing(element) {
  say(element, { text: "The part of the site that does this couldn't be loaded. Are you offline?", stay: true });
}
