// What bringing a file back would change, item by item, before anything is changed; or why the file is refused.
import { inWords, readable } from "../../lib/in-words.js";
import { compare } from "../../lib/my-data-changes.js";

/**
 * @typedef {import("../../lib/my-data-changes.js").Change} Change
 * @typedef {import("../../lib/my-data.js").Kept} Kept
 */

const MOST = 12; // reasons that are shown of a file that is refused
const ROWS = 500; // changes that are shown one by one; more would stop a phone

/**
 * @param {HTMLElement} place
 * @param {ReturnType<typeof import("../../lib/my-data.js").read>} found
 * @param {Kept} now @param {string} site the address of this one
 * @param {(changes: Change[]) => void} bring takes over the chosen changes
 */
export function preview(place, found, now, site, bring) {
  if (!found.kept) return place.replaceChildren(...refusal(found.problems), close(place, "Close"));
  const file = found.kept;
  const all = compare(now, file);
  const when = new Date(found.saved);
  const saved = Number.isNaN(when.getTime()) ? "" : ` of ${when.toLocaleString()}`;
  if (!all.length)
    return place.replaceChildren(
      text("p", `The file${saved} holds nothing that differs from what is kept here.`),
      close(place, "Close"),
    );
  const rows = all.slice(0, ROWS).map((change) => ({ change, ...row(change, file) }));
  const list = text("ul", "");
  list.append(...rows.map(({ line }) => line));
  const button = text("button", "Bring back what is chosen");
  Object.assign(button, { type: "button", className: "pm-button" });
  button.addEventListener("click", () =>
    bring([...rows.filter(({ box }) => box.checked).map(({ change }) => change), ...all.slice(ROWS)]),
  );
  const head = text(
    "p",
    `The file${saved} would change ${all.length} ${all.length === 1 ? "thing" : "things"}. Nothing is changed yet; what the file doesn't hold stays as it is.`,
  );
  const buttons = text("p", "");
  buttons.className = "pm-my-data__row";
  buttons.append(button, " ", close(place, "Leave everything as it is"));
  const rest =
    all.length > ROWS ? [text("p", `The last ${all.length - ROWS} are not shown one by one; they come back too.`)] : [];
  const foreign =
    found.site && found.site !== site ? [text("p", `It was saved at another address: ${found.site}`)] : [];
  place.replaceChildren(head, ...foreign, list, ...rest, buttons);
}

/** @param {string[]} problems */
function refusal(problems) {
  const list = text("ul", "");
  list.append(...problems.slice(0, MOST).map((problem) => text("li", problem)));
  const more = problems.length > MOST ? [text("p", `And ${problems.length - MOST} more.`)] : [];
  return [text("p", "This file can't be brought back. Nothing was changed."), list, ...more];
}

/** @param {Change} change @param {Kept} file */
function row(change, file) {
  const record = Object.hasOwn(file.records, change.key) ? file.records[change.key] : {};
  const name = record.name ? ` (${record.name})` : "";
  const { head, now, then } = inWords(change, `${record.title || readable(change.key)}${name}`);
  const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: true });
  const label = text("label", "");
  label.append(box, text("span", `${head}. Now: ${now}. Then: ${then}`));
  const line = text("li", "");
  line.append(label);
  return { box, line };
}

/** @param {HTMLElement} place @param {string} words */
function close(place, words) {
  const button = Object.assign(text("button", words), { type: "button", className: "pm-button pm-button--quiet" });
  button.addEventListener("click", () => {
    place.hidden = true;
    /** @type {HTMLElement | null} */ (place.parentElement?.querySelector("input[type=file]"))?.focus();
  });
  return button;
}

/** @param {string} name @param {string} words */
function text(name, words) {
  return Object.assign(document.createElement(name), { textContent: words, dir: "auto" });
}
