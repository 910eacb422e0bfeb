// What bringing a file back changes, as edits.
import { edits, RAW } from "../../lib/leaves.js";
import { bringBack } from "../../lib/my-data-changes.js";
import { THEME } from "../../lib/stored.js";
import { store } from "../../page/store.js";

/**
 * The edits of the chosen changes, as things are now; all else stays as it is.
 * @param {import("../../lib/my-data-changes.js").Change[]} changes
 * @param {import("../../lib/my-data-write.js").Kept} file
 * @returns {import("../../lib/leaves.js").Edit[]}
 */
export function planned(changes, file) {
  /** @type {Map<string, typeof changes>} */
  const byKey = new Map();
  for (const change of changes) byKey.set(change.key, [...(byKey.get(change.key) ?? []), change]);
  return [...byKey].flatMap(([key, mine]) => {
    if (!Object.hasOwn(file.records, key))
      return Object.hasOwn(file.theme, key) ? text(THEME + key, file.theme[key]) : text(key, file.unreadable[key]);
    const now = store.read(key).value;
    return edits(key, now, bringBack(now, file.records[key], mine));
  });
}

/** @param {string} name @param {string} to */
function text(name, to) {
  const from = store.text(name);
  return from === to ? [] : [{ key: RAW + name, path: "", from, to }];
}
