// Writes what a file brings back.
import { bringBack } from "../../lib/my-data-changes.js";
import { store } from "../../page/keeping.js";

/**
 * Takes the chosen changes over; all else stays as it is.
 * @param {import("../../lib/my-data-changes.js").Change[]} changes
 * @param {import("../../lib/my-data.js").Kept} file
 * @returns {import("../../lib/store.js").Problem} the first that went wrong
 */
export function put(changes, file) {
  /** @type {Map<string, typeof changes>} */
  const byKey = new Map();
  for (const change of changes) {
    if (!byKey.has(change.key)) byKey.set(change.key, []);
    byKey.get(change.key)?.push(change);
  }
  const problems = [...byKey].map(([key, mine]) => {
    if (Object.hasOwn(file.records, key)) return store.update(key, (now) => bringBack(now, file.records[key], mine));
    if (Object.hasOwn(file.unreadable, key)) return store.setAside(key, file.unreadable[key]);
    return store.setTheme(key, file.theme[key]);
  });
  return problems.find(Boolean) ?? "";
}
