// The reader's choice of colors. It is kept as the theme kept it, so that a choice made before, here or in a saved file, holds.
import { raw, watch, write } from "./storage.js";

const CHOICES = ["system", "light", "dark"]; // in the order in which they are counted and chosen
/** What it is called, below the site's path. */
export const PALETTE = "__palette";
const COLOR = ["media", "scheme", "primary", "accent"];

/** The choice that a kept text makes: 'system', 'light', 'dark', or '' when it can't be read. @param {unknown} text */
export function scheme(text) {
  try {
    const { index, color } = JSON.parse(typeof text === "string" ? text : "");
    const sound = [0, 1, 2].includes(index) && ["default", "slate"].includes(color.scheme); // as in inline/scheme.js
    const plain =
      sound && Object.entries(color).every(([name, one]) => COLOR.includes(name) && typeof one === "string");
    return plain ? CHOICES[index] : "";
  } catch {
    return "";
  }
}

/** @param {string} scope the site's base path */
export function chosen(scope) {
  return scheme(raw(nameIn(scope))) || CHOICES[0];
}

/** @param {string} choice */
export function after(choice) {
  return CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length];
}

/** Keeps a choice, where the browser keeps anything. @param {string} scope @param {string} choice */
export function choose(scope, choice) {
  const index = CHOICES.indexOf(choice);
  const media = index ? `(prefers-color-scheme: ${choice})` : "(prefers-color-scheme)";
  const color = { media, scheme: choice === "dark" ? "slate" : "default", primary: "custom", accent: "custom" };
  write(nameIn(scope), JSON.stringify({ index, color }));
}

/** Tells of a choice in another tab, and when the page is here again; gives back how to stop. @param {string} scope @param {() => void} callback */
export function watchChoice(scope, callback) {
  return watch(nameIn(scope), callback);
}

/** @param {string} scope */
function nameIn(scope) {
  return `${scope}.${PALETTE}`;
}
