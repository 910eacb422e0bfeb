// An outline as HTML, for programs that paste formatted text. Every text is escaped; no attribute but href.
/** @typedef {import("../outline.js").Outline} Outline */
import { oneLine } from "../clean.js";

const BOXES = /** @type {Record<string, string>} */ ({ "": "☐", done: "☑", skip: "–" });
const SIGNS = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
});

/** @param {Outline} outline @returns {string} */
export function asHtml({ title, url, blocks }) {
  const head = [title && `<h1>${plain(title)}</h1>`, url && `<p>${link({ text: url, url })}</p>`];
  return [...head, ...blocks.map(block)].filter(Boolean).join("\n");
}

/** @param {import("../outline.js").Block} one @returns {string} */
function block(one) {
  if (one.type === "heading") return `<h2>${plain(one.text)}</h2>`;
  if (one.type === "question") return `<blockquote>${plain(one.text)}</blockquote>`;
  if (one.type === "bullets") return `<ul>${one.lines.map((line) => `<li>${plain(line)}</li>`).join("")}</ul>`;
  if (one.type === "tasks") return `<ul>${one.tasks.map(task).join("")}</ul>`;
  return `<p>${plain(one.text)}</p>`;
}

/** @param {import("../outline.js").Task} one */
function task(one) {
  const text = one.state === "skip" ? `<s>${plain(one.text)}</s> (not for me)` : plain(one.text);
  const inner = [
    ...one.details.map(({ label, text: words }) => `${plain(label)}: ${plain(words)}`),
    ...one.links.map(link),
  ];
  const list = inner.length ? `<ul>${inner.map((line) => `<li>${line}</li>`).join("")}</ul>` : "";
  return `<li>${BOXES[one.state]} ${text}${one.essential ? " <strong>(essential)</strong>" : ""}${list}</li>`;
}

/** @param {{text: string, url: string}} one */
function link({ text, url }) {
  return `<a href="${plain(url)}">${plain(text)}</a>`;
}

/** @param {string} text */
function plain(text) {
  return oneLine(text).replace(/[&<>"']/gu, (sign) => SIGNS[sign]);
}
