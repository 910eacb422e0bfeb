// What is kept, in words: for the page /my-data/ and for what bringing a file back would change.

const STATES = /** @type {Record<string, string>} */ ({ "": "open", done: "ticked", skip: "not for me" });
const LONG = 300;

/**
 * @param {string} key @param {Record<string, any>} value
 * @returns {{sort: string, title: string, facts: string, lines: string[]}} sort: the heading under which it stands
 */
export function describe(key, value) {
  const [kind, id, rest] = key.split("/");
  const title = value.title || readable(id);
  if (kind === "checklist") {
    const items = Object.entries(value.items);
    /** @param {string} state */
    const count = (state) => items.filter(([, item]) => (item.state ?? "") === state).length;
    const notes = items.filter(([, item]) => item.note).length;
    const facts = [`${count("done")} ticked`, count("skip") && `${count("skip")} not for me`, notes && `${notes} ${notes === 1 ? "note" : "notes"}`];
    return { sort: "Checklists", title, facts: facts.filter(Boolean).join(", "), lines: items.map(([part, item]) => entry(part, item)) };
  }
  if (kind === "highlight") return { sort: "Press kit", title: `${title}: ${value.label || readable(rest)}`, facts: "", lines: [shorten(value.parts.line ?? "")] };
  if (kind === "choice") return { sort: "Choices", title: `The draft last used of: ${readable(id)}`, facts: content(value), lines: [] };
  const name = rest ? value.name || "unnamed draft" : "main draft";
  const fields = Object.entries(value.fields);
  const facts = `${fields.length} ${fields.length === 1 ? "text" : "texts"}`;
  return { sort: "Templates", title: `${title} (${name})`, facts, lines: fields.map(([part, field]) => entry(part, field)) };
}

/** One item or field. @param {string} id @param {any} value */
function entry(id, value) {
  return `${label(id, value)}: ${content(value)}`;
}

/** @param {import("./my-data.js").Change} change @param {string} title of its record */
export function inWords(change, title) {
  const { part, now, then } = change;
  const head = part ? `${title.replace(/[?.!]$/u, "")}: ${label(part, then).replace(/\.$/u, "")}` : title;
  return { head, now: now === undefined ? "nothing" : content(now), then: content(then) };
}

/** @param {string} id @param {any} value */
function label(id, value) {
  return shorten((typeof value === "object" && ("state" in value || "note" in value ? value.text : value.label)) || readable(id));
}

/** @param {any} value an item, a field, a text or a whole record */
function content(value) {
  if (typeof value === "string") return shorten(value) || "empty";
  if ("state" in value || "note" in value) return [STATES[value.state ?? ""], value.note && `note: ${shorten(value.note)}`].filter(Boolean).join(", ");
  if ("draft" in value) return value.draft ? "a named draft" : "the main draft";
  return shorten(value.text ?? "") || "empty";
}

/** An id as words. @param {string} id */
export function readable(id) {
  return (id.split("/").pop() ?? "").replaceAll("-", " ");
}

/** @param {string} text */
function shorten(text) {
  return text.length > LONG ? `${text.slice(0, LONG)}… (${text.length} signs)` : text;
}
