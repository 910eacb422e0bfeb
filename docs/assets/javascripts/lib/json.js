// JSON as people edit it: says in which line it is wrong, and what stands twice, of which JSON.parse would drop one in silence.
import { visible } from "./shapes.js";

/**
 * Never throws.
 * @param {string} text
 * @returns {{value: unknown, problems: string[]}} no value with a problem
 */
export function parse(text) {
  if (!text.trim()) return { value: undefined, problems: ["This file is empty."] };
  try {
    const value = JSON.parse(text);
    const problems = twice(text);
    return { value: problems.length ? undefined : value, problems };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : "not JSON";
    return { value: undefined, problems: [`This isn't a file that this page saved, or it was damaged: ${reason}`] };
  }
}

/** The names that stand twice in the same braces. @param {string} text sound JSON */
function twice(text) {
  /** @type {(Set<string> | null)[]} null: a list */
  const open = [];
  const found = [];
  let line = 1;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "{") open.push(new Set());
    else if (sign === "[") open.push(null);
    else if (sign === "}" || sign === "]") open.pop();
    else if (sign === "\n") line += 1;
    else if (sign === '"') {
      const end = closing(text, at);
      const names = open[open.length - 1];
      if (names && isName(text, end)) {
        const name = JSON.parse(text.slice(at, end + 1));
        if (names.has(name)) found.push(`line ${line}: '${visible(name)}' is here a second time. Keep one of them.`);
        names.add(name);
      }
      at = end;
    }
  }
  return found;
}

/** Where a text that begins with a quote ends. @param {string} text @param {number} start */
function closing(text, start) {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}

/** @param {string} text @param {number} end the closing quote */
function isName(text, end) {
  let at = end + 1;
  while (" \t\r\n".includes(text[at] ?? "x")) at += 1;
  return text[at] === ":";
}
