// What is kept, in words: for the page /my-data/ and for what bringing a file back would change.
import { PALETTE, scheme } from "./colors.js";
import { withoutAside } from "./kept.js";

const STATES = /** @type {Record<string, string>} */ ({ "": "open", done: "ticked", skip: "not for me" });
const LONG = 300;

/** Records by their keys, some of which say what another one is of. @typedef {Iterable<[string, Record<string, any>]>} Records */

/**
 * @param {string} key @param {Record<string, any>} value @param {Records} [others]
 * @returns {{sort: string, title: string, facts: string, lines: string[]}} sort: the heading under which it stands
 */
export function describe(key, value, others = []) {
  const [kind, id, rest] = key.split("/");
  const title = value.title || readable(id);
  if (kind === "checklist") {
    const items = Object.entries(value.items);
    /** @param {string} state */
    const count = (state) => items.filter(([, item]) => (item.state ?? "") === state).length;
    const notes = items.filter(([, item]) => item.note).length;
    const facts = [
      `${count("done")} ticked`,
      count("skip") && `${count("skip")} not for me`,
      notes && `${notes} ${notes === 1 ? "note" : "notes"}`,
    ];
    return {
      sort: "Checklists",
      title,
      facts: facts.filter(Boolean).join(", "),
      lines: items.map(([part, item]) => entry("items", part, item)),
    };
  }
  if (kind === "highlight")
    return {
      sort: "Press kit",
      title: `${title}: ${value.label || readable(rest)}`,
      facts: "",
      lines: [content("parts", value.parts.line)],
    };
  if (kind === "choice")
    return {
      sort: "Choices",
      title: `The draft last open in: ${templateTitle(id, others)}`,
      facts: new Map(others).get(`template/${id}/${value.draft}`)?.name || content("draft", value.draft),
      lines: [],
    };
  const fields = Object.entries(value.fields);
  const facts = `${fields.length} ${fields.length === 1 ? "text" : "texts"}`;
  return {
    sort: "Templates and sheets",
    title: rest ? `${title} (${value.name || "unnamed draft"})` : title,
    facts,
    lines: fields.map(([part, field]) => entry("fields", part, field)),
  };
}

/** One item or field. @param {string} group @param {string} id @param {any} value */
function entry(group, id, value) {
  return `${label(group, id, value)}: ${content(group, value)}`;
}

/**
 * @param {import("./my-data-changes.js").Change} change
 * @param {string} title of its record
 * @param {(draft: string) => string} [named] the name of a draft by its id, '' when it has none
 * @returns {{head: string, now: string, next: string}}
 */
export function inWords({ key, group, part, now, next }, title, named = () => "") {
  const own = { name: "name of the draft", draft: "draft last open", parts: "" }; // a highlight's title says it all
  const name = own[/** @type {keyof typeof own} */ (group)] ?? (part && label(group, part, next ?? now));
  const head = name ? `${title.replace(/[?.!]$/u, "")}: ${name.replace(/\.$/u, "")}` : title;
  const words = (/** @type {any} */ value) => {
    if (value === undefined) return "nothing";
    if (group === "draft" && value) return named(value) || "a named one";
    return key === PALETTE ? scheme(value) || "can't be read" : content(group, value);
  };
  return { head, now: words(now), next: words(next) };
}

/** What stands before an item, a field or a text in its head. @param {string} key @param {Record<string, any> | undefined} record @param {Records} [others] */
export function titleOf(key, record, others = []) {
  if (key === PALETTE) return "Colors";
  if (!record) return `Couldn't be read, kept as it is: ${readable(withoutAside(key))}`;
  const [kind, id, rest] = key.split("/");
  const title = record.title || (kind === "choice" ? templateTitle(id, others) : readable(id));
  if (kind === "highlight") return `${title}: ${record.label || readable(rest)}`;
  return record.name ? `${title} (${record.name})` : title;
}

/** A choice doesn't hold it, but each draft does. @param {string} id @param {Records} others */
function templateTitle(id, others) {
  for (const [key, { title }] of others)
    if (title && (key === `template/${id}` || key.startsWith(`template/${id}/`))) return String(title);
  return readable(id);
}

/** @param {string} group @param {string} id @param {any} value */
function label(group, id, value) {
  return shorten((group === "items" ? value.text : value.label) || readable(id));
}

/** @param {string} group @param {any} value an item, a field, a text */
function content(group, value) {
  if (group === "items")
    return [STATES[value.state ?? ""], value.note && `note: ${shorten(value.note)}`].filter(Boolean).join(", ");
  if (group === "draft") return value ? "a named one" : "the main one";
  return shorten((group === "fields" ? value.text : value) ?? "") || "empty";
}

/** An id as words. @param {string} id */
export function readable(id) {
  return (id.split("/").pop() ?? "").replaceAll("-", " ");
}

/** @param {string} text */
function shorten(text) {
  return text.length > LONG ? `${text.slice(0, LONG)}… (${text.length} characters)` : text;
}
