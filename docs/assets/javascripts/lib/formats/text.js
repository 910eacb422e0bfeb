// An outline as plain text.
/** @typedef {import("../outline.js").Outline} Outline */
import { oneLine } from "../clean.js";
import { hanging, tidy } from "../lines.js";
import { days } from "../outline.js";

const BOXES = /** @type {Record<string, string>} */ ({ "": "[ ]", done: "[x]", skip: "[-]" });

/** @param {Outline} outline @returns {string} without a line break at its end: it is pasted, not saved */
export function asText({ title, url, blocks, origin }) {
  let text = [oneLine(title).toUpperCase(), url].filter(Boolean).join("\n");
  blocks.forEach((one, index) => {
    const before = blocks[index - 1]?.type;
    const below = before === "question" || (before === "heading" && one.type !== "heading"); // right below, without a gap
    text += (!text ? "" : below ? "\n" : "\n\n") + block(one);
  });
  return origin ? `${text}\n\n${oneLine(origin.title)} · ${origin.url} · ${days(origin)}` : text;
}

/** @param {import("../outline.js").Block} one @returns {string} */
function block(one) {
  if (one.type === "heading") return oneLine(one.text).toUpperCase();
  if (one.type === "question") return `Question: ${oneLine(one.text)}`;
  if (one.type === "bullets") return one.lines.map((line) => `- ${hanging(tidy(line), "  ")}`).join("\n");
  if (one.type === "tasks") return one.tasks.map(task).join("\n");
  if (one.type === "table") return one.rows.map((row) => tableRow(one.columns, row)).join("\n\n");
  return tidy(one.text);
}

/** @param {string[]} columns @param {string[]} row */
function tableRow(columns, [about, ...cells]) {
  const lines = cells.map((cell, place) => cell && `${columns[place + 1]}: ${hanging(tidy(cell), "    ")}`);
  const [name, ...more] = tidy(about).split("\n");
  return [name.toUpperCase(), ...more, ...lines.filter(Boolean)].join("\n");
}

/** @param {import("../outline.js").Task} one */
function task(one) {
  const signs = [one.essential && "essential", one.state === "skip" && "not for me"].filter(Boolean).join(", ");
  const lines = [`${BOXES[one.state]} ${oneLine(one.text)}${signs && ` (${signs})`}`];
  for (const { label, text } of one.details) lines.push(`    ${label}: ${hanging(tidy(text), "        ")}`);
  for (const link of one.links) lines.push(`    ${oneLine(link.text)}: ${link.url}`);
  return lines.join("\n");
}
