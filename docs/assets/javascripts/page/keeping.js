// What the reader is told about keeping: where the first thing went, and when something could not be kept.
import { say } from "./say.js";
import "./leaving.js";
import { saveFile } from "./my-file.js";
import { store } from "./store.js";

// Here, since all that keeps anything shares this file (0010).
export { draftOption } from "./draft-option.js";
export { Pause } from "./pause.js";

/** @typedef {import("../lib/storage.js").Problem} Problem */
/** @typedef {import("../lib/leaves.js").Edit} Edit */

const REASONS = /** @type {Record<Problem, string>} */ ({
  "": "",
  blocked: "your browser won't let this page store anything.",
  full: "your browser's storage is full.",
  aside: "",
  unreadable: "what was saved here before can't be read or set aside.",
  newer: "a newer version of this page saved it. Reload the page.",
});

const SAVE = { label: "Save a file", run: saveFile };
/** @type {Problem} */
let told = "";
/** Why a record of this page can't be read: keeping another one doesn't mend that. @type {Problem} */
let unread = "";

/**
 * To be called when an element opens its records, with the problems of reading them.
 * @param {Element} element @param {Problem[]} problems @param {string} what 'Your earlier ticks'
 */
export async function opened(element, problems, what) {
  if (problems.includes("aside"))
    say(element, {
      text: `${what} couldn't be read. It isn't lost: My data still has it, and this page starts empty.`,
      stay: true,
    });
  unread = problems.find((one) => REASONS[one]) ?? "";
  const waits = await store.settled();
  tell(element, unread || waits || store.probe());
}

/**
 * Changes what is kept and tells the reader what there is to tell.
 * @param {Element} element @param {() => Edit[]} change uses the store; gives what it changed
 * @returns {Edit[]} the same
 */
export function changed(element, change) {
  const first = !store.keys().length;
  const edits = change();
  if (edits.length) void store.settled().then((problem) => after(element, first, problem));
  return edits;
}

/** @param {Element} element @param {boolean} first whether nothing was kept before @param {Problem} problem */
function after(element, first, problem) {
  tell(element, problem || unread);
  if (!first || problem) return;
  void navigator.storage?.persist?.().catch(() => {}); // the browser may keep it longer; when not, the words below still hold
  say(element, { text: "Saved in this browser only.", waits: true }); // the rest of the truth stands below every list and template
}

/** Warns each time that keeping stops working, and lets the warning be seen again. @param {Element} element @param {Problem} problem */
function tell(element, problem) {
  if (problem === told) return;
  told = problem;
  if (!problem) return say(element, { text: "Saving works again.", again: "" });
  const text = `Not saved: ${REASONS[problem]} You can keep working here; save a file before you close the tab.`;
  say(element, { text, action: SAVE, stay: true, again: "Not saved" });
}
