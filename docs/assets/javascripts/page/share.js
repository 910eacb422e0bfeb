// How something leaves the page by one press: the system's own sheet, or the clipboard.
import { BLOCKED, copy } from "./clipboard.js";
import { say } from "./say.js";

/** The page's title without the site's name. */
export function ownTitle() {
  return document.querySelector("h1")?.textContent?.trim() || document.title;
}

/**
 * The system's sheet. `text` never holds the address: what takes both would give it twice.
 * @param {{title: string, text?: string, url: string}} what
 * @returns {Promise<boolean>} whether the reader was asked; closing the sheet again is an answer too
 */
export async function share(what) {
  try {
    if (!navigator.share) return false;
    await navigator.share(what);
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError";
  }
}

/** @param {Element} from @param {string} text @param {import("../lib/messages.js").Message} done said when it is copied */
export async function toClipboard(from, text, done) {
  say(from, (await copy(text)) ? done : { text: BLOCKED, field: text });
}
