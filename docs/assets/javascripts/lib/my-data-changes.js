// What bringing a file back would change, item by item, and the records with the chosen changes in them.
import { GROUPED } from "./paths.js";
import { isObject } from "./shapes.js";

/**
 * @typedef {import("./my-data-write.js").Kept} Kept
 * @typedef {Record<string, any>} Value
 *
 * @typedef {object} Change
 * @property {string} key the record's, or the name of a text
 * @property {string} group 'items', 'fields' or 'parts'; 'name' and 'draft' for these of a record; '' for a whole text
 * @property {string} part the item's or field's id
 * @property {any} now undefined where nothing is kept
 * @property {any} next
 */

const GROUPS = GROUPED.map(({ group }) => group);

/**
 * What would change. What the file doesn't hold stays as it is.
 * @param {Kept} kept @param {Kept} file
 * @returns {Change[]}
 */
export function compare(kept, file) {
  const records = Object.entries(file.records).flatMap(([key, next]) =>
    ofRecord(key, own(kept.records, key) ?? {}, next),
  );
  return [...records, ...ofTexts(kept.unreadable, file.unreadable), ...ofTexts(kept.theme, file.theme)];
}

/** @param {string} key @param {Value} now @param {Value} next @returns {Change[]} */
function ofRecord(key, now, next) {
  const group = GROUPS.find((one) => isObject(next[one]));
  if (!group)
    return now.v && (now.draft ?? "") === (next.draft ?? "")
      ? []
      : [{ key, group: "draft", part: "", now: now.v && (now.draft ?? ""), next: next.draft ?? "" }];
  const parts = Object.entries(next[group]).map(([part, value]) => ({
    key,
    group,
    part,
    now: own(now[group], part),
    next: value,
  }));
  const changes = parts.filter(({ part, now, next }) => meaning(group, part, now) !== meaning(group, part, next));
  const renamed = next.name && next.name !== now.name && (now.v || !changes.length); // a new draft's name comes with its texts
  return renamed ? [{ key, group: "name", part: "", now: now.name, next: next.name }, ...changes] : changes;
}

/** @param {Record<string, string>} now @param {Record<string, string>} next @returns {Change[]} */
function ofTexts(now, next) {
  const changed = Object.entries(next).filter(([key, text]) => own(now, key) !== text);
  return changed.map(([key, text]) => ({ key, group: "", part: "", now: own(now, key), next: text }));
}

/**
 * What counts of an item or field: a reworded label is no change. A draft of a set may empty a text that its main draft
 * has: there an empty text differs from none.
 * @param {string} group @param {string} part @param {any} value
 */
function meaning(group, part, value) {
  if (group === "items") return JSON.stringify([value?.state ?? "", value?.note ?? ""]);
  if (part.includes("/") && value === undefined) return undefined;
  return (group === "parts" ? value : value?.text) ?? "";
}

/** @param {any} group @param {string} key */
function own(group, key) {
  return isObject(group) && Object.hasOwn(group, key) ? group[key] : undefined;
}

/**
 * A record with the chosen changes in it; its title and name come from the file where it had none.
 * @param {Value} now @param {Value} file the record in the file @param {Change[]} changes of this record
 * @returns {Value}
 */
export function bringBack(now, file, changes) {
  const group = GROUPS.find((one) => isObject(file[one]));
  const named = changes.find((change) => ["name", "draft"].includes(change.group));
  const own = named ? { [named.group]: named.next } : {};
  if (!group) return { ...file, ...now, ...own };
  const parts = Object.fromEntries(
    changes.filter((change) => change.group === group).map(({ part, next }) => [part, next]),
  );
  return { ...file, ...now, ...own, [group]: { ...now[group], ...parts } };
}
