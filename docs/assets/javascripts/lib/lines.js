// The lines and paragraphs of what a reader typed: a blank line parts paragraphs, a single break parts lines.
import { clean } from "./clean.js";

/**
 * As it was typed, without blanks at the ends of lines, empty lines beyond one, and an indentation that all lines share.
 * @param {string} text
 */
export function tidy(text) {
  const lines = clean(text)
    .split("\n")
    .map((line) => line.trimEnd());
  const depth = lines.filter(Boolean).reduce((least, line) => Math.min(least, line.search(/\S/u)), Infinity);
  return lines
    .map((line) => line.slice(depth))
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .replace(/^\n+|\n+$/gu, "");
}

/**
 * @param {string} text
 * @returns {string[][]} the paragraphs, each as its lines; at least one, with one line
 */
export function paragraphs(text) {
  return tidy(text)
    .split("\n\n")
    .map((paragraph) => paragraph.split("\n"));
}

/**
 * With every line but the first moved in.
 * @param {string} text @param {string} by
 */
export function hanging(text, by) {
  return text.replace(/\n(?!\n)/gu, `\n${by}`);
}
