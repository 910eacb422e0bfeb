// Carries what is kept along when the playbook has changed: a pure function says what changes, here it is written.
import { store } from "./store.js";

/** @typedef {Map<string, Record<string, any>>} Records */

/**
 * Writes first and takes away afterwards: what can't be written stays where it was.
 * @param {(records: Records) => Map<string, Record<string, any> | null>} change
 */
export function carryOver(change) {
  const changed = [...change(store.records())];
  const written = changed.filter(([, value]) => value);
  for (const [key, value] of written) store.change(key, () => value);
  if (written.length && store.flush()) return;
  for (const [key, value] of changed) if (!value) store.change(key, () => null);
}
