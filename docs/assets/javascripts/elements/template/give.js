// What a template's buttons give: the words alone to send, the same with headings to keep, or the blank form.
import { blankForm, isBegun, isTyped, letters, toKeep, toSend } from "../../lib/compose.js";
import { fileName } from "../../lib/file-name.js";
import { leftOut, nothingTyped } from "../../lib/left-out.js";
import { say } from "../../page/say.js";
import { origin, take } from "../../page/take.js";

const SENT = ["text", "rich"];
const COPIED = [...SENT, "markdown"];

/**
 * @param {HTMLElement} element the <pm-template>
 * @param {string} format 'blank' for a copy of the blank form, else one of page/take.js
 * @param {import("../../lib/compose.js").Group[]} groups
 * @param {string} name the draft's, "" for the main one: several files can be told apart by it
 */
export function give(element, format, groups, name) {
  const id = element.dataset.id ?? "";
  if (format === "blank") return void take(element, format, () => blankForm(id, groups, null));
  const parts = SENT.includes(format) ? letters(groups) : groups;
  if (COPIED.includes(format) && !isBegun(parts)) return say(element, nothingTyped(groups, "#about-blank"));
  if (SENT.includes(format))
    return void take(
      element,
      format,
      () => toSend(groups),
      () => withoutSubject(groups, leftOut(parts)),
    );
  /** @param {boolean} mine whether a file is to hold what was typed */
  const filled = (mine) => isBegun(groups) && (mine || COPIED.includes(format));
  void take(
    element,
    format,
    (mine) =>
      filled(mine)
        ? toKeep(fileName(id, name), groups, titled(origin(element), name))
        : blankForm(id, groups, origin(element)),
    (mine) => (filled(mine) ? leftOut(groups) : { text: "Nothing you typed is in it." }),
  );
}

/** @param {import("../../lib/outline.js").Origin} origin @param {string} name */
function titled(origin, name) {
  return name ? { ...origin, title: `${origin.title} (${name})` } : origin;
}

/**
 * The subject has a place of its own in an email: the copy is for what stands below it.
 * @param {import("../../lib/compose.js").Group[]} groups @param {import("../../lib/left-out.js").Words} words
 */
function withoutSubject(groups, words) {
  const subject = groups.some(({ fields }) => fields.some((one) => one.messagePart === "subject" && isTyped(one)));
  return subject ? { ...words, text: ["The subject isn't in it.", words.text].filter(Boolean).join(" ") } : words;
}
