// What the reader is told beside a copy of a template: which fields it lacks, or that there is nothing to copy.
import { isBegun, isTyped } from "./compose.js";

/** @typedef {import("./compose.js").Group} Group @typedef {Pick<import("./messages.js").Message, "text" | "links" | "after">} Words */

const NAMED = 3; // more would be too long to read

/**
 * The fields that should have been filled, in the groups that were begun.
 * @param {Group[]} groups
 * @returns {Words}
 */
export function leftOut(groups) {
  const begun = groups.filter((group) => isBegun([group]));
  const fields = begun.flatMap((group) => group.fields).filter((field) => !isTyped(field) && !field.optional);
  if (!fields.length) return { text: "" };
  const links = fields.slice(0, NAMED).map(({ label, id }) => ({ text: label, href: `#${id}` }));
  const more = fields.length - links.length;
  const text = fields.length === 1 ? "1 part left out:" : `${fields.length} parts left out:`;
  return { text, links, after: more ? ` and ${more} more.` : "." };
}

/**
 * @param {Group[]} groups
 * @param {string} blank where the blank form stands
 * @returns {Words}
 */
export function nothingTyped(groups, blank) {
  const text = isBegun(groups) ? "Only the subject is typed yet." : "Nothing is typed yet.";
  return { text: `${text} For an empty copy, see`, links: [{ text: "the blank form", href: blank }] };
}
