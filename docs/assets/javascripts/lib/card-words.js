// What stands on the card of 'Before you go in', chosen from the reader's drafts; cut.js shortens it.
import { CUTS } from "./cut.js";
import { isShared, readTexts } from "./draft-texts.js";
import { named, sameName } from "./drafts.js";
import { tidy } from "./lines.js";
import { adopt, follow } from "./moves.js";

/**
 * @typedef {import("./storage.js").Problem} Problem
 * @typedef {Pick<import("./drafts.js").Store, "read" | "keys" | "texts">} Reader
 * @typedef {Map<string, Record<string, any>>} Records
 * @typedef {import("./cut.js").Part} Part
 * @typedef {{template: string, set: string, output: string, fields: string[], url: string}} Source a template and those of its fields that count here
 * @typedef {import("./cut.js").Words} Words
 */

/**
 * What is kept, where it stands today; nothing is written.
 * @param {Reader & {records: () => Records}} store @param {Record<string, string>} moves @param {string[]} shared
 * @returns {Reader}
 */
export function asOfToday(store, moves, shared) {
  const before = store.records();
  const followed = over(before, follow(before, moves));
  const now = over(followed, adopt(followed, shared));
  const isMoved = (/** @type {string} */ key) => now.get(key) !== before.get(key);
  return {
    read: (key) => (isMoved(key) ? { value: now.get(key) ?? {}, problem: "" } : store.read(key)),
    keys: () => [...new Set([...store.keys().filter((key) => !isMoved(key)), ...now.keys()])],
    texts: () => store.texts(),
  };
}

/** @param {Records} records @param {Map<string, Record<string, any> | null>} changed @returns {Records} */
function over(records, changed) {
  const now = new Map(records);
  for (const [key, value] of changed) {
    if (value) now.set(key, value);
    else now.delete(key);
  }
  return now;
}

/**
 * The drafts beside the main one: those of one name are one company's, whichever templates they are of.
 * @param {Reader} store @param {Source[]} sources
 * @returns {import("./drafts.js").Draft[]} by their names
 */
export function companies(store, sources) {
  const all = kept(sources).flatMap((id) => named(store, id));
  const first = all.filter(({ name, broken }, i) => {
    return all.findIndex((other) => other.broken === broken && sameName(other.name, name)) === i;
  });
  return first.sort((one, other) => one.name.localeCompare(other.name));
}

/** The company whose draft a template showed last, '' for the main draft. @param {Reader} store @param {Source[]} sources */
export function shownLast(store, sources) {
  const found = kept(sources).flatMap((id) => {
    const { draft } = store.read(`choice/${id}`).value;
    return named(store, id).filter((one) => one.id === draft && !one.broken);
  });
  return found[0]?.name ?? "";
}

/**
 * The words of a part: of the first template that is worded for the company, else of the first in which the main draft has any.
 * @param {Reader} store @param {Part} part @param {Source[]} sources @param {string} company '' for the main draft
 * @returns {Words & {url: string, problems: Problem[]}} url: where all of it stands
 */
export function wordsOfPart(store, part, sources, company) {
  /** @type {Problem[]} */
  const problems = [];
  const theirs = sources.flatMap((source) => draftsOf(store, source, company).map((draft) => ({ source, draft })));
  for (const { source, draft } of [...theirs, ...sources.map((source) => ({ source, draft: "" }))]) {
    const { texts, own, problem } = readTexts(store, { ...source, draft, title: "" }, source.fields);
    const found = CUTS[part](source.fields.map((field) => tidy(texts[field])).filter(Boolean), source);
    problems.push(problem);
    const follows = draft && source.fields.every((field) => isShared(source, field) && !own.includes(field));
    if (found.lines.length && !follows) return { ...found, url: source.url, problems };
  }
  return { lines: [], cut: false, url: "", problems };
}

/** @param {Reader} store @param {Source} source @param {string} company */
function draftsOf(store, { set, template }, company) {
  const found = company ? named(store, set || template) : [];
  return found.filter((one) => !one.broken && sameName(one.name, company)).map(({ id }) => id);
}

/** Under which ids the drafts are kept. @param {Source[]} sources */
function kept(sources) {
  return [...new Set(sources.map(({ set, template }) => set || template))];
}
