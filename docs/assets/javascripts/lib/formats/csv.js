// A table as CSV (RFC 4180) that Excel, Numbers and Sheets open as UTF-8 and in which no cell is a formula.
import { clean } from "../clean.js";

const FORMULA = /^[\s\u00a0\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u;

/** @param {{columns: string[], rows: string[][]}} table @returns {string} */
export function asCsv({ columns, rows }) {
  return `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** A text before which a spreadsheet would see a formula begins with an apostrophe. @param {string} text */
function cell(text) {
  const plain = clean(text).replace(/[\t\r]+/gu, " ");
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return `"${safe.replaceAll('"', '""')}"`;
}
