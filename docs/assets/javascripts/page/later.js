// Parts of an element that come once the reader turns to it: at the first sign of that, so that they are there when asked for.
import { say } from "./say.js";

const SIGNS = ["pointerover", "pointerdown", "focusin", "input", "toggle"];

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
  return bring;
}

/** To be called when what was pressed needs a part that can't be had. @param {Element} element */
export function sayMissing(element) {
  say(element, { text: "The part of the site that does this couldn't be loaded. Are you offline?", stay: true });
}
