// Changes, item by item, before any is made: the reader chooses which.
import { button, element } from "../../page/element.js";

const ROWS = 500; // changes that are shown one by one; more would stop a phone
const LONG = 5; // changes from which on all can be chosen, or none, with one press

/**
 * @template T
 * @typedef {object} Choice
 * @property {T} value what is given back when it is chosen
 * @property {{head: string, now: string, next: string}} words
 * @property {string} [note] what there is to know about it; then it isn't chosen until the reader chooses it
 */
/** @typedef {{box: HTMLInputElement, line: HTMLElement}} Row */

/**
 * Shows changes and the buttons above them.
 * @template T
 * @param {HTMLElement} place @param {HTMLElement[]} head what is said first
 * @param {Choice<T>[]} choices @param {string} verb of the button: 'Restore' @param {(values: T[]) => void} take gets what is chosen
 */
export function offerChanges(place, head, choices, verb, take) {
  const shown = choices.slice(0, ROWS);
  const rest = choices.slice(ROWS);
  const rows = shown.map((one) => ({ values: [one.value], ...row(one) }));
  if (rest.length) rows.push({ values: rest.map((one) => one.value), ...restOf(rest.length) });
  const list = element("ul", "");
  list.append(...rows.map(({ line }) => line));
  const chosen = () => rows.filter(({ box }) => box.checked).flatMap(({ values }) => values);
  place.replaceChildren(...head, ...controls(place, list, rows, choices.length, chosen, verb, take), list);
}

/**
 * The buttons; with a long list also those that choose, and how much is chosen.
 * @template T
 * @param {HTMLElement} place @param {HTMLElement} list @param {Row[]} rows @param {number} all
 * @param {() => T[]} chosen @param {string} verb @param {(values: T[]) => void} take
 */
function controls(place, list, rows, all, chosen, verb, take) {
  const bring = button(`${verb} selected`, () => take(chosen()), "pm-button");
  const count = element("span", "pm-my-data__chosen");
  const tell = () => {
    const { length } = chosen();
    count.textContent = `${length.toLocaleString("en-US")} of ${all.toLocaleString("en-US")} selected`;
    bring.disabled = !length;
  };
  list.addEventListener("change", tell);
  tell();
  const bar = element("div", "pm-my-data__bar");
  bar.append(bring, close(place, "Change nothing"));
  if (rows.length <= LONG) return [bar];
  /** @param {string} words @param {boolean} checked */
  const set = (words, checked) =>
    button(words, () => {
      for (const { box } of rows) box.checked = checked;
      tell();
    });
  const line = element("div", "pm-my-data__row");
  line.append(set("Select none", false), set("Select all", true), count);
  return [bar, line];
}

/** @param {Choice<any>} choice @returns {Row} */
function row({ words, note = "" }) {
  const facts = [fact("Now", words.now), fact("After", words.next), ...(note ? [element("span", "", note)] : [])];
  return line(!note, element("strong", "", words.head), ...facts);
}

/** @param {number} count @returns {Row} */
function restOf(count) {
  return line(true, element("strong", "", `The last ${count.toLocaleString("en-US")}, not listed one by one`));
}

/** @param {boolean} checked @param {HTMLElement[]} parts @returns {Row} */
function line(checked, ...parts) {
  const box = Object.assign(document.createElement("input"), { type: "checkbox", checked });
  const label = element("label", "");
  const text = element("span", "pm-my-data__change");
  text.append(...parts.flatMap((part) => [part, " "])); // a blank, so that it is also read and copied as words
  label.append(box, text);
  const item = element("li", "");
  item.append(label);
  return { box, line: item };
}

/** @param {string} word @param {string} value */
function fact(word, value) {
  const part = element("span", "pm-my-data__fact");
  part.append(element("span", "pm-my-data__word", `${word}: `), element("span", "", value));
  return part;
}

/** A button that closes the place again, and leaves the focus on what opened it. @param {HTMLElement} place @param {string} words */
export function close(place, words) {
  return button(words, () => {
    place.hidden = true;
    /** @type {HTMLElement | null} */ (place.parentElement?.querySelector("input[type=file]"))?.focus();
  });
}
