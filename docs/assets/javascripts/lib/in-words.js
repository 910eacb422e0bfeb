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
      title: `The draft last used of: ${readable(id)}`,
      facts: content("draft", value.draft),
      lines: [],
    };
  const name = rest ? value.name || "unnamed draft" : "main draft";
  const fields = Object.entries(value.fields);
  const facts = `${fields.length} ${fields.length === 1 ? "text" : "texts"}`;
  return {
    sort: "Templates",
    title: `${title} (${name})`,
    facts,
    lines: fields.map(([part, field]) => entry("fields", part, field)),
  };
}

/** One item or field. @param {string} group @param {string} id @param {any} value */
function entry(group, id, value) {
  return `${label(group, id, value)}: ${content(group, value)}`;
}

/** @param {import("./my-data-changes.js").Change} change @param {string} title of its record */
export function inWords({ group, part, now, then }, title) {
  const name = { name: "name of the draft", draft: "draft last used" }[group] ?? (part && label(group, part, then));
  const head = name ? `${title.replace(/[?.!]$/u, "")}: ${name.replace(/\.$/u, "")}` : title;
  return { head, now: now === undefined ? "nothing" : content(group, now), then: content(group, then) };
}

/** @param {string} group @param {string} id @param {any} value */
function label(group, id, value) {
  return shorten((group === "items" ? value.text : value.label) || readable(id));
}

/** @param {string} group @param {any} value an item, a field, a text */
function content(group, value) {
  if (group === "items")
    return [STATES[value.state ?? ""], value.note && `note: ${shorten(value.note)}`].filter(Boolean).join(", ");
  if (group === "draft") return value ? "a named draft" : "the main draft";
  return shorten((group === "fields" ? value.text : value) ?? "") || "empty";
}

/** An id as words. @param {string} id */
export function readable(id) {
  return (id.split("/").pop() ?? "").replaceAll("-", " ");
}

/** @param {string} text */
function shorten(text) {
  return text.length > LONG ? `${text.slice(0, LONG)}… (${text.length} signs)` : text;
}
