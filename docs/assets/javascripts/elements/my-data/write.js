// Writes what a file, or what was here before one, brings back.
import { bringBack } from "../../lib/my-data-changes.js";
import { store } from "../../page/store.js";

/**
 * Takes the chosen changes over; all else stays as it is.
 * @param {import("../../lib/my-data-changes.js").Change[]} changes
 * @param {import("../../lib/my-data.js").Kept} file
 * @returns {import("../../lib/leaves.js").Edit[]}
 */
export function put(changes, file) {
  /** @type {Map<string, typeof changes>} */
  const byKey = new Map();
  for (const change of changes) byKey.set(change.key, [...(byKey.get(change.key) ?? []), change]);
  return [...byKey].flatMap(([key, mine]) => {
    if (Object.hasOwn(file.records, key)) return store.change(key, (now) => bringBack(now, file.records[key], mine));
    if (Object.hasOwn(file.unreadable, key)) return store.setText(key, file.unreadable[key]).edits;
    return store.setText(key, file.theme[key]).edits;
  });
}
