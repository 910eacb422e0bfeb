// Follows data/moved.yml in what the browser keeps: ticks, notes and drafts go where their item or field has gone.
// Pure: takes the records by their key and gives those that change. What would be lost on the way stays where it is.
import { shapeOf } from "./shapes.js";

/**
 * @typedef {Record<string, any>} Value
 * @typedef {Map<string, Value>} Records
 * @typedef {{kind: string, id: string, part: string}} Place
 */

const KEPT_AS = /** @type {Record<string, string>} */ ({ checklists: "checklist", templates: "template" });
const ADDRESS = /^\/([a-z]+)\/([a-z0-9-]+)\/(?:#([a-z0-9-]+))?$/u;

/**
 * @param {Records} records
 * @param {Record<string, string>} moves old address: where it stands today
 * @returns {Map<string, Value | null>} records to write; null for those to take away
 */
export function follow(records, moves) {
  const now = new Map(records);
  const steps = Object.entries(moves).map(([from, to]) => ({ from: place(from), to: place(to) }));
  // Parts first: what has a line of its own doesn't go where the rest of its page goes. And again afterwards: what came
  // along with a page may have moved on from there.
  for (let round = 0; round < 2; round += 1) {
    for (const { from, to } of steps) if (from?.part && to?.part && from.kind === to.kind) movePart(now, from, to);
    for (const { from, to } of steps) if (from && !from.part && to && from.kind === to.kind) movePage(now, from, to);
  }
  const changed = [...new Set([...records.keys(), ...now.keys()])].filter((key) => now.get(key) !== records.get(key));
  return new Map(changed.map((key) => [key, now.get(key) ?? null]));
}

/**
 * Texts that have come to be shared become highlights of their own.
 * @param {Records} records @param {string[]} shared templates, and single fields with their template's id before their own
 * @returns {Map<string, Value | null>}
 */
export function adopt(records, shared) {
  const now = new Map(records);
  for (const [id, only] of shared.map((one) => one.split("/"))) {
    const record = now.get(`template/${id}`);
    for (const [field, { text = "", label = "" }] of Object.entries(record?.fields ?? {})) {
      if (only && field !== only) continue;
      const key = `highlight/${id}/${field}`;
      const kept = now.get(key)?.parts?.line;
      if (kept && text && kept !== text) continue;
      if (text && !kept) now.set(key, { title: record?.title, label, kind: id, parts: { line: text } });
      take(now, `template/${id}`, "fields", field);
    }
    const drafts = only ? [...now.keys()].filter((key) => key.startsWith(`template/${id}/`)) : [];
    for (const key of drafts) moveEntry(now, key, "fields", only, key, `${id}/${only}`);
  }
  const changed = [...now.keys(), ...records.keys()].filter((key) => now.get(key) !== records.get(key));
  return new Map(changed.map((key) => [key, now.get(key) ?? null]));
}

/** @param {string} address @returns {Place | null} */
function place(address) {
  const found = ADDRESS.exec(address);
  return found && KEPT_AS[found[1]] ? { kind: KEPT_AS[found[1]], id: found[2], part: found[3] ?? "" } : null;
}

/** @param {Records} now @param {Place} from @param {Place} to */
function movePart(now, from, to) {
  if (from.kind === "checklist")
    return moveEntry(now, `checklist/${from.id}`, "items", from.part, `checklist/${to.id}`, to.part);
  for (const key of [...now.keys()]) {
    const [kind, id, draft] = key.split("/");
    if (kind !== "template") continue;
    if (id === from.id)
      moveEntry(now, key, "fields", from.part, ["template", to.id, draft].filter(Boolean).join("/"), to.part);
    moveEntry(now, key, "fields", `${from.id}/${from.part}`, key, `${to.id}/${to.part}`);
  }
  moveHighlight(now, from, to);
}

/** @param {Records} now @param {Place} from @param {Place} to */
function movePage(now, from, to) {
  for (const [key, value] of [...now]) {
    const [kind, id, part] = key.split("/");
    if (kind === from.kind && id === from.id) {
      const { group } = shapeOf(kind);
      const target = [kind, to.id, part].filter(Boolean).join("/");
      for (const one of Object.keys(value[group] ?? {})) moveEntry(now, key, group, one, target, one);
    } else if (kind === "highlight" && id === from.id && from.kind === "template") {
      moveHighlight(now, { ...from, part }, { ...to, part });
    } else if (kind === "template" && from.kind === "template") {
      const own = Object.keys(value.fields ?? {}).filter((one) => one.startsWith(`${from.id}/`));
      for (const one of own) moveEntry(now, key, "fields", one, key, `${to.id}/${one.slice(from.id.length + 1)}`);
    }
  }
}

/** @param {Records} now @param {Place} from @param {Place} to */
function moveHighlight(now, from, to) {
  const [old, next] = [`highlight/${from.id}/${from.part}`, `highlight/${to.id}/${to.part}`];
  const value = now.get(old);
  if (!value || old === next || now.get(next)?.parts?.line) return;
  now.delete(old);
  now.set(next, { ...value, kind: to.id });
}

/**
 * Takes one entry from a record to another; stays where it is when the other holds a different text already.
 * @param {Records} now @param {string} old @param {string} group @param {string} id @param {string} next @param {string} nextId
 */
function moveEntry(now, old, group, id, next, nextId) {
  const source = now.get(old);
  if (!source || !Object.hasOwn(source[group] ?? {}, id) || (old === next && id === nextId)) return;
  const target = now.get(next) ?? { ...source, title: "", [group]: {} };
  const there = Object.hasOwn(target[group] ?? {}, nextId) ? target[group][nextId] : undefined;
  const merged = merge(source[group][id], there);
  if (!merged) return;
  take(now, old, group, id);
  const kept = now.get(next) ?? { ...target, [group]: {} }; // it was the only one, if it moved within its record
  now.set(next, { ...kept, [group]: { ...kept[group], [nextId]: merged } });
}

/** @param {Value} one @param {Value | undefined} other @returns {Value | null} both as one, null when neither may go */
function merge(one, other) {
  if (!other) return one;
  if ("state" in one || "state" in other || "note" in one || "note" in other) {
    const notes = [...new Set([other.note, one.note].filter(Boolean))];
    const state = [one.state, other.state].includes("done") ? "done" : other.state || one.state || "";
    return { ...other, state, note: notes.join(" / ") };
  }
  if (one.text && other.text && one.text !== other.text) return null;
  return other.text ? other : one;
}

/** Takes an entry away, and its record with the last one. @param {Records} now @param {string} key @param {string} group @param {string} id */
function take(now, key, group, id) {
  const record = now.get(key);
  if (!record) return;
  const { [id]: _, ...rest } = record[group];
  if (Object.keys(rest).length) now.set(key, { ...record, [group]: rest });
  else now.delete(key);
}
