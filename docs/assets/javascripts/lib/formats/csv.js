// A table as CSV (RFC 4180) that Excel, Numbers and Sheets open as UTF-8 and in which no cell is a formula.
import { tidy } from "../lines.js";

const FORMULA = /^[\s\u00a0\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u;

/** @param {Pick<import("../outline.js").Outline, "table" | "origin">} outline @returns {string} */
export function asCsv({ table: { columns, rows }, origin }) {
  const [names, days] = origin
    ? [
        ["Reviewed", "Copied"],
        [origin.reviewed, origin.copied],
      ]
    : [[], []];
  const lines = [[...columns, ...names], ...rows.map((row) => [...row, ...days])];
  return `\ufeff${lines.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A text before which a spreadsheet would see a formula begins with an apostrophe. @param {string} text */
function cell(text) {
  const plain = tidy(text).replace(/\t+/gu, " ");
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return `"${safe.replaceAll('"', '""')}"`;
}
