// What a reader wrote elsewhere that shows what they did: highlights one by one, stories whole.
import { isShared, readTexts } from "./draft-texts.js";
import { named } from "./drafts.js";
import { tidy } from "./lines.js";

/**
 * @typedef {{template: string, set: string, title: string, fields: [string, string][]}} Source a template; its fields in its order, each as id and label
 * @typedef {{from: string, text: string}} Proof
 */

/**
 * @param {Pick<import("./drafts.js").Store, "read" | "keys" | "texts">} store @param {Source[]} sources
 * @returns {Proof[]}
 */
export function proofs(store, sources) {
  return sources.flatMap((source) => (isShared(source, "") ? highlights(store, source) : stories(store, source)));
}

/** @param {Parameters<typeof proofs>[0]} store @param {Source} source @returns {Proof[]} */
function highlights(store, source) {
  const { texts } = readTexts(store, { ...source, draft: "" }, ids(source));
  const all = source.fields.map(([id, label]) => ({ from: label, text: tidy(texts[id]) }));
  return all.filter(({ text }) => text);
}

/** @param {Parameters<typeof proofs>[0]} store @param {Source} source @returns {Proof[]} */
function stories(store, source) {
  const drafts = [{ id: "", name: "", broken: false }, ...named(store, source.template)];
  const all = drafts.map(({ id, name }) => {
    const { texts } = readTexts(store, { ...source, draft: id }, ids(source));
    const text = ids(source).map((field) => tidy(texts[field]));
    return { from: name || source.title, text: text.filter(Boolean).join(" ") };
  });
  return all.filter(({ text }) => text);
}

/** @param {Source} source */
function ids({ fields }) {
  return fields.map(([id]) => id);
}
