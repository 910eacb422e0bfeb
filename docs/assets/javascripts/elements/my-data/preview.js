// What bringing a file back would change, item by item, before anything is changed; or why the file is refused.
import { inWords, titleOf } from "../../lib/in-words.js";
import { compare } from "../../lib/my-data-changes.js";

/**
 * @typedef {import("../../lib/my-data-changes.js").Change} Change
 * @typedef {import("../../lib/my-data.js").Kept} Kept
 * @typedef {{box: HTMLInputElement, changes: Change[], line: HTMLElement}} Row
 */

const MOST = 12; // reasons that are shown of a file that is refused
const ROWS = 500; // changes that are shown one by one; more would stop a phone
const LONG = 5; // changes from which on all can be chosen, or none, with one press

/**
 * @param {HTMLElement} place
 * @param {import("../../lib/my-data.js").Found} found
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
      made("p", `The file${saved} holds nothing that differs from what is kept here.`),
      close(place, "Close"),
    );
  const things = `${all.length.toLocaleString("en-US")} ${all.length === 1 ? "thing" : "things"}`;
  const head = made("p", `The file${saved} would change ${things}. `);
  head.append(made("span", "Nothing is changed yet; what the file doesn't hold stays as it is."));
  const foreign =
    found.site && found.site !== site ? [made("p", `It was saved at another address: ${found.site}`)] : [];
  const rows = all.slice(0, ROWS).map((change) => row(change, now, file));
  if (all.length > ROWS) rows.push(rest(all.slice(ROWS)));
  const list = made("ul", "");
  list.append(...rows.map(({ line }) => line));
  place.replaceChildren(head, ...foreign, ...controls(place, list, rows, bring), list);
}

/**
 * The buttons above the list; with a long one also those that choose, and how much is chosen.
 * @param {HTMLElement} place @param {HTMLElement} list @param {Row[]} rows @param {(changes: Change[]) => void} bring
 */
function controls(place, list, rows, bring) {
  const chosen = () => rows.filter(({ box }) => box.checked).flatMap(({ changes }) => changes);
  const all = chosen().length;
  const take = button("Bring back what is chosen", "pm-button", () => bring(chosen()));
  const count = made("span", "", "pm-my-data__chosen");
  const tell = () => {
    const { length } = chosen();
    count.textContent = `${length.toLocaleString("en-US")} of ${all.toLocaleString("en-US")} chosen`;
    take.disabled = !length;
  };
  list.addEventListener("change", tell);
  tell();
  const bar = made("div", "", "pm-my-data__bar");
  bar.append(take, close(place, "Leave everything as it is"));
  if (rows.length <= LONG) return [bar];
  /** @param {string} words @param {boolean} checked */
  const choose = (words, checked) =>
    button(words, "pm-button pm-button--quiet", () => {
      for (const { box } of rows) box.checked = checked;
      tell();
    });
  const line = made("div", "", "pm-my-data__row");
  line.append(choose("Choose none", false), choose("Choose all", true), count);
  return [bar, line];
}

/** @param {string[]} problems */
function refusal(problems) {
  const list = made("ul", "");
  list.append(...problems.slice(0, MOST).map((problem) => made("li", problem)));
  const more = problems.length > MOST ? [made("p", `And ${problems.length - MOST} more.`)] : [];
  return [made("p", "This file can't be brought back. Nothing was changed."), list, ...more];
}

/** @param {Change} change @param {Kept} now @param {Kept} file @returns {Row} */
function row(change, now, file) {
  const { key } = change;
  const draft = (/** @type {string} */ id) => {
    const name = `template/${key.split("/")[1]}/${id}`;
    return (own(file, name) ?? own(now, name))?.name ?? "";
  };
  const words = inWords(change, titleOf(key, own(file, key)), draft);
  return line([change], made("strong", words.head), fact("Now", words.now), fact("Then", words.next));
}

/** @param {Change[]} changes @returns {Row} */
function rest(changes) {
  const words = `The last ${changes.length.toLocaleString("en-US")}, which are not shown one by one`;
  return line(changes, made("strong", words));
}

/** @param {Change[]} changes @param {HTMLElement[]} parts @returns {Row} */
function line(changes, ...parts) {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: true });
  const label = made("label", "");
  const text = made("span", "", "pm-my-data__change");
  text.append(...parts.flatMap((part) => [part, " "])); // a blank, so that it is also read and copied as words
  label.append(box, text);
  const item = made("li", "");
  item.append(label);
  return { box, changes, line: item };
}

/** @param {string} word @param {string} value */
function fact(word, value) {
  const part = made("span", "", "pm-my-data__fact");
  part.append(made("span", `${word}: `, "pm-my-data__word"), made("span", value));
  return part;
}

/** @param {Kept} kept @param {string} key @returns {Record<string, any> | undefined} */
function own(kept, key) {
  return Object.hasOwn(kept.records, key) ? kept.records[key] : undefined;
}

/** @param {HTMLElement} place @param {string} words */
function close(place, words) {
  return button(words, "pm-button pm-button--quiet", () => {
    place.hidden = true;
    /** @type {HTMLElement | null} */ (place.parentElement?.querySelector("input[type=file]"))?.focus();
  });
}

/** @param {string} words @param {string} className @param {() => void} run */
function button(words, className, run) {
  const one = /** @type {HTMLButtonElement} */ (made("button", words, className));
  one.type = "button";
  one.addEventListener("click", run);
  return one;
}

/** @param {string} name @param {string} words @param {string} [className] */
function made(name, words, className = "") {
  return Object.assign(document.createElement(name), { textContent: words, dir: "auto", className });
}
