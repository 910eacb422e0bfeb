// What the reader is told about keeping: where the first thing went, and when something could not be kept.
import { say } from "../lib/messages.js";
import { openStore } from "../lib/store.js";
import { saveFile } from "./my-file.js";
import { scope } from "./theme.js";

/** @typedef {import("../lib/store.js").Problem} Problem */

const REASONS = /** @type {Record<Problem, string>} */ ({
  "": "",
  blocked: "this browser doesn't let the page store anything.",
  full: "this browser has no room left for the page.",
  unreadable: "what was kept here before can't be read, and could not be set aside.",
  newer: "a newer version of this page has kept it; load the page anew.",
});

const SAVE = { label: "Save a file", run: saveFile };
let warned = false;

/** The browser's storage, for this site. */
export const store = openStore(scope());

/**
 * To be called when an element opens its record, with the problem of reading it.
 * @param {Element} element @param {Problem} problem @param {string} what 'Your earlier ticks'
 */
export function opened(element, problem, what) {
  if (problem === "unreadable")
    say(element, {
      text: `${what} could not be read. They are set aside, not lost, and this page starts empty.`,
      stay: true,
    });
  else tell(element, problem || store.problem());
}

/**
 * Changes a record and tells the reader what there is to tell.
 * @param {Element} element @param {string} key @param {(value: Record<string, any>) => Record<string, any> | null} change null takes the record away
 */
export function keep(element, key, change) {
  const first = !store.keys().length;
  const problem = store.update(key, change);
  tell(element, problem);
  if (!first || problem) return;
  void navigator.storage?.persist?.().catch(() => {}); // the browser may keep it longer; when not, the words below still hold
  say(element, {
    text: "Kept in this browser only. Safari may delete it after seven days without a visit: save a file.",
    action: SAVE,
    stay: true,
  });
}

/** Warns once for each time that keeping stops working. @param {Element} element @param {Problem} problem */
function tell(element, problem) {
  if (problem && !warned)
    say(element, {
      text: `Not kept: ${REASONS[problem]} You can go on, and save a file before you leave.`,
      action: SAVE,
      stay: true,
    });
  warned = Boolean(problem);
}
