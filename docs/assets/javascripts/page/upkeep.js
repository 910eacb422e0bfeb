// Carries what is kept along when the playbook has changed: a pure function says what changes, here it is written.
import { store } from "./keeping.js";

/** @typedef {Map<string, Record<string, any>>} Records */

/**
 * Writes first and takes away afterwards: what can't be written stays where it was.
 * @param {(records: Records) => Map<string, Record<string, any> | null>} change
 */
export function carryOver(change) {
  const changed = [...change(store.records())];
  for (const [key, value] of changed) if (value && store.update(key, () => value)) return;
  for (const [key, value] of changed) if (!value) store.remove(key);
}
