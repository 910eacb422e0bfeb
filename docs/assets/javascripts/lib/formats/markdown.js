// An outline as Markdown (GitHub's dialect: task lists). What a reader typed is escaped: it shows as it was typed.
/** @typedef {import("../outline.js").Outline} Outline */
import { oneLine } from "../clean.js";

/** @param {Outline} outline @returns {string} */
export function asMarkdown({ title, url, blocks }) {
  const head = [title && `# ${plain(title)}`, url && `<${url}>`].filter(Boolean);
  return `${[...head, ...blocks.map(block)].join("\n\n")}\n`;
}

/** @param {import("../outline.js").Block} one @returns {string} */
function block(one) {
  if (one.type === "heading") return `## ${plain(one.text)}`;
  if (one.type === "question") return `> ${plain(one.text)}`;
  if (one.type === "bullets") return one.lines.map((line) => `- ${plain(line)}`).join("\n");
  if (one.type === "tasks") return one.tasks.map(task).join("\n");
  return plain(one.text);
}

/** @param {import("../outline.js").Task} one */
function task(one) {
  const text = one.state === "skip" ? `~~${plain(one.text)}~~ (not for me)` : plain(one.text);
  const lines = [`- [${one.state === "done" ? "x" : " "}] ${text}${one.essential ? " **(essential)**" : ""}`];
  for (const detail of one.details) lines.push(`  - ${plain(detail.label)}: ${plain(detail.text)}`);
  for (const link of one.links) lines.push(`  - [${plain(link.text)}](${link.url})`);
  return lines.join("\n");
}

/**
 * A text on one line that Markdown shows as it is.
 * @param {string} text
 */
function plain(text) {
  const escaped = oneLine(text)
    .replace(/[\\`*_[\]<>~|]/gu, "\\$&")
    .replace(/&(?=#?\w+;)/gu, "\\&");
  return escaped.replace(/^(#{1,6}(?=\s|$)|[-+=])/u, "\\$&").replace(/^(\d{1,9})([.)])(?=\s|$)/u, "$1\\$2");
}
