// An outline as Markdown (GitHub's dialect: task lists). What a reader typed is escaped: it shows as it was typed.
/** @typedef {import("../outline.js").Outline} Outline */
import { oneLine } from "../clean.js";
import { hanging, paragraphs } from "../lines.js";
import { days } from "../outline.js";

const LINK = /:\/\/|www\./iu;

/** @param {Outline} outline @returns {string} */
export function asMarkdown({ title, url, blocks, origin }) {
  const head = [title && `# ${plain(title)}`, url && `<${url}>`];
  const end = origin && `*${plain(origin.title)} · <${origin.url}> · ${days(origin)}*`;
  return `${[...head, ...blocks.map(block), end].filter(Boolean).join("\n\n")}\n`;
}

/** @param {import("../outline.js").Block} one @returns {string} */
function block(one) {
  if (one.type === "heading") return `## ${plain(one.text)}`;
  if (one.type === "question") return `> ${typed(one.text).replaceAll("\n", "\n> ")}`;
  if (one.type === "bullets") return one.lines.map((line) => `- ${hanging(typed(line), "  ")}`).join("\n");
  if (one.type === "tasks") return one.tasks.map(task).join("\n");
  if (one.type === "table") return [one.columns, one.columns.map(() => ""), ...one.rows].map(tableRow).join("\n");
  return typed(one.text);
}

/** A row of a table, in which a line break has no other way; the second one parts the names from the rest. @param {string[]} cells @param {number} place */
function tableRow(cells, place) {
  const inside = (/** @type {string} */ text) => paragraphs(text).flat().map(plain).join("<br>");
  return `| ${cells.map((cell) => (place === 1 ? "---" : inside(cell))).join(" | ")} |`;
}

/** @param {import("../outline.js").Task} one */
function task(one) {
  const text = one.state === "skip" ? `~~${plain(one.text)}~~ (not for me)` : plain(one.text);
  const lines = [`- [${one.state === "done" ? "x" : " "}] ${text}${one.essential ? " **(essential)**" : ""}`];
  for (const { label, text: words } of one.details) lines.push(`  - ${plain(label)}: ${hanging(typed(words), "    ")}`);
  for (const link of one.links) lines.push(`  - [${plain(link.text)}](${link.url})`);
  return lines.join("\n");
}

/**
 * A text with its paragraphs and lines (two blanks at a line's end: the only break that all programs take).
 * @param {string} text
 */
function typed(text) {
  return paragraphs(text)
    .map((lines) => lines.map(plain).join("  \n"))
    .join("\n\n");
}

/**
 * A line that Markdown shows as it is.
 * @param {string} text
 */
function plain(text) {
  const words = oneLine(text).split(" ");
  const line = words.map((word) => (LINK.test(word) ? address(word) : escaped(word))).join(" ");
  return line.replace(/^(#{1,6}(?=\s|$)|[-+=]|:(?=-))/u, "\\$&").replace(/^(\d{1,9})([.)])(?=\s|$)/u, "$1\\$2");
}

/**
 * `==`, `%%` and `$` between words are marks to Obsidian and GitHub.
 * @param {string} text
 */
function escaped(text) {
  return text
    .replace(/[\\`*_[\]<>~|]/gu, "\\$&")
    .replace(/&(?=#?\w+;)/gu, "\\&")
    .replace(/==|%%/gu, ([one, other]) => `\\${one}\\${other}`)
    .replace(/(?<=\S)\$(?!\d)/gu, "\\$");
}

/**
 * Programs make links of addresses, and take an escape for a part of them. So one stays a link only if it needs none.
 * @param {string} word
 */
function address(word) {
  const safe = escaped(word).replace(/(?<=[\p{L}\p{N}])\\_/gu, "_"); // within a word it marks nothing
  return safe.includes("\\") ? escaped(word).replace(/:(?=\/\/)|(?<=www)\./giu, "\\$&") : safe;
}
