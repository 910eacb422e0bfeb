// What is typed, as it will be copied, with its words and how long they take to say. Holds: a [data-answer-of] for each group
// with [data-answer-text] (its value: what stands there while nothing is typed) and perhaps [data-answer-count], and [data-answer-total] (_answer.html).
import { toSend } from "../../lib/compose.js";
import { asText } from "../../lib/formats/text.js";
import { count, spoken } from "../../lib/word-count.js";

/** @typedef {import("./draft-group.js").DraftGroup} DraftGroup */

/** @param {Element} part the [data-answer] @param {DraftGroup[]} groups */
export function showAnswer(part, groups) {
  let words = 0;
  for (const group of groups) {
    const { template = "", output } = group.part.dataset;
    const text = asText(toSend([group.read()]));
    const used = count(text);
    words += used;
    const one = part.querySelector(`[data-answer-of="${template}"]`);
    const line = /** @type {HTMLElement | null} */ (one?.querySelector("[data-answer-text]"));
    write(one, "text", text || (line?.dataset.answerText ?? ""));
    line?.toggleAttribute("data-empty", !text);
    write(one, "count", length(used, output !== "message"));
  }
  write(
    part,
    "total",
    length(
      words,
      groups.some((group) => group.part.dataset.output !== "message"),
    ),
  );
}

/** Brings the answer of the field that is typed in into view, where several stand below each other. @param {Element} template @param {Element} field */
export function bringAnswer(template, field) {
  const { template: id } = /** @type {HTMLElement | null} */ (field.closest("[data-template]"))?.dataset ?? {};
  const one = /** @type {HTMLElement | null} */ (id ? template.querySelector(`[data-answer-of="${id}"]`) : null);
  const parts = one?.parentElement;
  if (one && parts) parts.scrollTop = one.offsetTop - parts.offsetTop;
}

/** @param {number} used @param {boolean} said */
function length(used, said) {
  if (!used) return "";
  return `${used} ${used === 1 ? "word" : "words"}${said ? `, ${spoken(used)}` : ""}`;
}

/** @param {Element | null} part @param {string} name @param {string} text */
function write(part, name, text) {
  const line = part?.querySelector(`[data-answer-${name}]`);
  if (line && line.textContent !== text) line.textContent = text; // the same again would take the reader's selection away
}
