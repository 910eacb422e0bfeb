// An outline as HTML, for programs that paste formatted text. Every text is escaped; no attribute but href.
/** @typedef {import("../outline.js").Outline} Outline */
import { oneLine } from "../clean.js";
import { paragraphs, tidy } from "../lines.js";
import { BOXES, days } from "../outline.js";

const SIGNS = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
});

/** @param {Outline} outline @returns {string} */
export function asHtml({ title, url, blocks, origin }) {
  const head = [title && `<h1>${plain(title)}</h1>`, url && `<p>${link({ text: url, url })}</p>`];
  return [...head, ...blocks.map(block), origin && end(origin)].filter(Boolean).join("\n");
}

/** @param {import("../outline.js").Origin} origin */
function end(origin) {
  const { title, url } = origin;
  return `<p><small>${plain(title)} · ${link({ text: url, url })} · ${plain(days(origin))}</small></p>`;
}

/** @param {import("../outline.js").Block} one @returns {string} */
function block(one) {
  if (one.type === "heading") return `<h2>${plain(one.text)}</h2>`;
  if (one.type === "question") return `<blockquote>${inside(one.text)}</blockquote>`;
  if (one.type === "bullets") return `<ul>${one.lines.map((line) => `<li>${inside(line)}</li>`).join("")}</ul>`;
  if (one.type === "tasks") return `<ul>${one.tasks.map(task).join("")}</ul>`;
  if (one.type === "table") return table(one);
  return wrapped(pieces(one.text));
}

/** In a cell a paragraph would become a row of its own in some spreadsheets. @param {import("../outline.js").Table} one */
function table({ columns, rows }) {
  const head = columns.map((name) => `<th>${plain(name)}</th>`).join("");
  const cell = (/** @type {string} */ text) => pieces(text).join("<br>");
  const line = (/** @type {string[]} */ [about, ...cells]) =>
    `<tr><th>${cell(about)}</th>${cells.map((text) => `<td>${cell(text)}</td>`).join("")}</tr>`;
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.map(line).join("")}</tbody></table>`;
}

/** @param {import("../outline.js").Task} one */
function task(one) {
  const text = one.state === "skip" ? `<s>${plain(one.text)}</s> (not for me)` : plain(one.text);
  const details = one.details.map(({ label, text: words }) => inside(`${label}: ${tidy(words)}`));
  const inner = [...details, ...one.links.map(link)];
  const list = inner.length ? `<ul>${inner.map((line) => `<li>${line}</li>`).join("")}</ul>` : "";
  return `<li>${BOXES[one.state]} ${text}${one.essential ? " <strong>(essential)</strong>" : ""}${list}</li>`;
}

/** @param {{text: string, url: string}} one */
function link({ text, url }) {
  return `<a href="${plain(url)}">${plain(text)}</a>`;
}

/** A single paragraph stands without an element of its own, so that a short list stays tight. @param {string} text */
function inside(text) {
  const all = pieces(text);
  return all.length > 1 ? wrapped(all) : all[0];
}

/** @param {string[]} all */
function wrapped(all) {
  return all.map((piece) => `<p>${piece}</p>`).join("");
}

/** The paragraphs of a text, with their line breaks. @param {string} text */
function pieces(text) {
  return paragraphs(text).map((lines) => lines.map(plain).join("<br>"));
}

/** @param {string} text */
function plain(text) {
  return oneLine(text).replace(/[&<>"']/gu, (sign) => SIGNS[sign]);
}
