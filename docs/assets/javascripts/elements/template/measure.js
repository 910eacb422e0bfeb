// How many words a field holds, beside it.
import { count, room } from "../../lib/word-count.js";
import { say } from "../../page/say.js";

/** Writes how many words are used; reads it aloud only when the limit is crossed. @param {import("./draft-group.js").Field} field @param {boolean} aloud */
export function measure(field, aloud) {
  const line = field.parentElement?.querySelector("[data-count]");
  if (!line) return;
  const { text, over } = room(
    count(field.value),
    Number(field.dataset.maxWords ?? 0),
    !field.closest("[data-output=message]"),
  );
  if (aloud && over && !line.hasAttribute("data-over"))
    say(field, { text: `${field.dataset.label}: ${text}`, quiet: true });
  line.textContent = text;
  line.toggleAttribute("data-over", over);
}
