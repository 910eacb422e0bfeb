// What the search shows: a row for each result, and where to go when there is none.
import { pieces, sentence } from "../../lib/search/sentence.js";
import { button, element } from "../../page/element.js";

/** @typedef {import("../../lib/search/entries.js").Entry} Entry */
/** @typedef {import("./shelf.js").Shelf} Shelf */

// Their kind says already which page they stand on.
const ALONE = ["uncovered", "story", "tension", "term", "source"];

/** @param {Entry} entry @param {Map<string, number>} wanted @param {Shelf} shelf @param {number} i @param {URL} root */
export function row(entry, wanted, shelf, i, root) {
  const link = Object.assign(element("a", "pm-hit__link"), { href: new URL(entry.address.slice(1), root).href });
  const title = element("span", "pm-hit__title", ...marked(entry.title, wanted));
  const form = entry.kind === "template" ? shelf.forms[entry.page] : undefined;
  const said = form ? firstLine(form) : telling(entry, wanted);
  link.append(
    element("span", "pm-hit__kind", facts(entry, shelf)),
    title,
    element("span", "pm-hit__text", ...marked(said, wanted)),
  );
  const cells = [cell(link, `pm-search-${i}`)];
  if (form) cells.push(cell(copyButton(entry), `pm-search-${i}-copy`));
  const whole = element("div", "pm-hit", ...cells);
  whole.setAttribute("role", "row");
  return whole;
}

/** Of a disagreement our rule: a side's sentence would read as the answer. @param {Entry} entry @param {Map<string, number>} wanted */
function telling({ kind, lead, text }, wanted) {
  return (kind === "tension" ? sentence(lead, new Map()) : sentence([lead, text].join("\n"), wanted)).text;
}

/** What it is, when it helps if that is one stage (the first of many would mislead), where it stands. @param {Entry} entry @param {Shelf} shelf */
function facts(entry, shelf) {
  const page = shelf.catalog.entries.find((one) => one.address === entry.page);
  const where = page && page.address !== entry.address && !ALONE.includes(entry.kind) ? page.title : "";
  const stages = entry.stages.length ? entry.stages : (page?.stages ?? []);
  const stage = stages.length === 1 ? (shelf.first?.stages[stages[0] ?? 0] ?? "") : "";
  return [...new Set([shelf.first?.kinds[entry.kind] ?? "", stage, where])].filter(Boolean).join(" · ");
}

/** @param {Entry} entry */
function copyButton(entry) {
  const made = button("Copy");
  made.dataset.form = entry.page;
  made.ariaLabel = `Copy with its blanks: ${entry.title}`;
  return made;
}

/** The first line to be filled in that says what it's about: a greeting doesn't. @param {string} form a template's blank as text, with its title and question above it unless it is a message */
function firstLine(form) {
  const lines = form.split("\n").filter((line) => line.includes("⟨"));
  return lines.find((line) => line.split(" ").length > 3) ?? lines[0] ?? "";
}

/**
 * Where to go when nothing is typed yet, or nothing was found.
 * @param {Shelf} shelf @param {string[]} near the nearest words @param {URL} root
 */
export function nothing({ first }, near, root) {
  const doors = (first?.doors ?? []).map(([to = "", title = "", hint = ""]) => {
    const link = Object.assign(element("a", "", title), { href: new URL(to.slice(1), root).href });
    return element("li", "", link, ` ${hint}`);
  });
  const chooser = Object.assign(element("a", "", "Three questions lead you to a plan"), {
    href: new URL("start/", root).href,
  });
  const words = near.map((word) => {
    const made = button(word, undefined, "pm-text-button");
    made.dataset.words = word;
    return element("span", "", made, " ");
  });
  return [
    ...(words.length ? [element("p", "", "Did you mean: ", ...words)] : []),
    element("p", "", "Not sure where to begin? ", chooser, ". Or go straight to:"),
    element("ul", "", ...doors),
  ];
}

/** @param {string} text @param {Map<string, number>} wanted */
function marked(text, wanted) {
  return pieces(text, wanted).map((piece) => (piece.marked ? element("mark", "", piece.text) : piece.text));
}

/** @param {Node} content @param {string} id */
function cell(content, id) {
  const made = element("div", "pm-hit__cell", content);
  made.setAttribute("role", "gridcell");
  made.id = id;
  return made;
}
