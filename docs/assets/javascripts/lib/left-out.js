// What the reader is told beside a copy of a template: which fields it lacks, or that there is nothing to copy.
import { isBegun, isTyped } from "./compose.js";

/** @typedef {import("./compose.js").Group} Group @typedef {Pick<import("./messages.js").Message, "text" | "links" | "after">} Words */

const NAMED = 3; // more would be too long to read

/**
 * The answers that were not begun, and the fields that should have been filled in those that were.
 * @param {Group[]} groups
 * @returns {Words}
 */
export function leftOut(groups) {
  const begun = groups.filter((group) => isBegun([group]));
  const fields = begun.flatMap((group) => group.fields).filter((field) => !isTyped(field) && !field.optional);
  const answers = groups.filter((group) => !begun.includes(group) && !group.fields.every((field) => field.optional));
  const missing = [
    ...answers.map(({ title, fields: [first] }) => ({ text: title, href: `#${first.id}` })),
    ...fields.map(({ label, id }) => ({ text: label, href: `#${id}` })),
  ];
  if (!missing.length) return { text: "" };
  const links = missing.slice(0, NAMED);
  const more = missing.length - links.length;
  const text = missing.length === 1 ? "1 part left out:" : `${missing.length} parts left out:`;
  return { text, links, after: more ? ` · and ${more} more.` : "." };
}

/**
 * @param {Group[]} groups
 * @param {string} blank where the blank form stands
 * @returns {Words}
 */
export function nothingTyped(groups, blank) {
  const text = isBegun(groups) ? "So far there's only a subject." : "Nothing is typed yet.";
  return { text: `${text} For an empty copy, see`, links: [{ text: "the blank form", href: blank }] };
}
