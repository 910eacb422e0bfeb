// Where a browser can't size a field by its text (field-sizing), one that says so ([data-grows]) gets as many rows as its
// text needs, on the screen and on paper: what is pasted there has no limit.
import { rows } from "../lib/text-height.js";

const NARROW = 36; // letters in a row of a note on a phone, where it is narrowest
const LETTER = 8.5; // pixels, on average, in a note

/** To be called once, at the start, where a browser can't do it alone. */
export function growNotes() {
  for (const type of ["input", "toggle"]) document.addEventListener(type, (event) => grow(event.target), true);
  addEventListener("beforeprint", () => grow(document));
}

/** @param {EventTarget | null} part a note, or what holds some */
function grow(part) {
  if (part instanceof HTMLTextAreaElement) return part.matches("[data-grows]") && fit(part);
  if (part instanceof Element || part instanceof Document) part.querySelectorAll("textarea").forEach(grow);
}

/** @param {HTMLTextAreaElement} note */
function fit(note) {
  note.rows = rows(note.value, Math.floor(note.clientWidth / LETTER) || NARROW);
}
