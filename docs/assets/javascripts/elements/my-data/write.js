// Writes what a file brings back.
import { bringBack } from "../../lib/my-data-changes.js";
import { store } from "../../page/keeping.js";

/**
 * @typedef {import("../../lib/my-data-changes.js").Change} Change
 * @typedef {import("../../lib/my-data.js").Kept} Kept
 */

/**
 * Takes the chosen changes over; all else stays as it is.
 * @param {Change[]} changes @param {Kept} file
 * @returns {import("../../lib/store.js").Problem} the first that went wrong
 */
export function put(changes, file) {
  /** @type {import("../../lib/store.js").Problem[]} */
  const problems = [];
  for (const key of new Set(changes.map((change) => change.key))) {
    const mine = changes.filter((change) => change.key === key);
    if (Object.hasOwn(file.records, key)) problems.push(store.update(key, (now) => bringBack(now, file.records[key], mine)));
    else if (Object.hasOwn(file.unreadable, key)) problems.push(store.setAside(key, file.unreadable[key]));
    else problems.push(store.setTheme(key, file.theme[key]));
  }
  return problems.find(Boolean) ?? "";
}

/** Makes what is kept exactly this. @param {Kept} kept */
export function replaceAll(kept) {
  for (const key of store.keys()) if (!Object.hasOwn(kept.records, key)) store.remove(key);
  for (const { key } of store.aside()) if (!Object.hasOwn(kept.unreadable, key)) store.setAside(key, null);
  for (const [key, value] of Object.entries(kept.records)) store.update(key, () => value);
  for (const [key, text] of Object.entries(kept.unreadable)) store.setAside(key, text);
  for (const [key, text] of Object.entries(kept.theme)) store.setTheme(key, text);
}
