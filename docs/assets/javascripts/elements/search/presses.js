// What is pressed beside the results: words to search for, none of them, and a template's blanks to copy.
import { copy } from "../../page/clipboard.js";

/** A finger on one of the nearest words brings no keyboard up. @param {string} words @param {HTMLInputElement} field @param {boolean} byFinger */
export function take(words, field, byFinger) {
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  const next = words && byFinger ? field.closest("dialog") : field;
  next?.focus();
}

/** @param {string} form @returns {Promise<string>} what is to be said */
export async function give(form) {
  if (await copy(form)) return "Copied, with its blanks.";
  return "Your browser didn't allow copying. Open the template and copy it there.";
}
