import assert from "node:assert/strict";
import { test } from "node:test";
import { asCsv } from "../../docs/assets/javascripts/lib/formats/csv.js";
import { taskTable } from "../../docs/assets/javascripts/lib/outline.js";
import { HOSTILE, list, ORIGIN } from "./outlines.js";

/** One cell, as it is written. @param {string} text */
const cell = (text) =>
  asCsv({ table: { columns: ["A"], rows: [[text]] }, origin: null }).slice('\ufeff"A"\r\n'.length, -2);

test("lines and paragraphs stay inside the cell", () => {
  assert.equal(cell('a \r\nb "c"\r\r\n\u2028\u2028d'), '"a\nb ""c""\n\nd"');
});

test("where it is from stands in two more columns", () => {
  const csv = asCsv({ table: { columns: ["A", "B"], rows: [["a", "b"]] }, origin: ORIGIN });
  assert.equal(csv, '\ufeff"A","B","Reviewed","Copied"\r\n"a","b","2026-11-22","2026-11-25"\r\n');
});

test("a list's note keeps its lines", () => {
  const block = list("a\nb").blocks[1];
  assert.ok(block.type === "tasks");
  const table = taskTable([{ heading: "Words", tasks: block.tasks }], true);
  assert.ok(asCsv({ table, origin: null }).includes('"done","a\nb","It helps."'));
});

for (const text of [
  "=1+1",
  "+1",
  "-1",
  "@SUM(1)",
  "|x",
  "%x",
  "\t=1",
  "\r\n=1",
  "\u2028@x",
  "\u00a0\u200b=1",
  "＝1",
  "\v-1",
  "\ufeff+1",
]) {
  test(`${JSON.stringify(text)} is no formula`, () => assert.match(cell(text), /^"'/u));
}

for (const text of HOSTILE) {
  test(`${JSON.stringify(text)} stays in its cell`, () => {
    const inside = cell(text).slice(1, -1).replaceAll('""', "");
    assert.doesNotMatch(inside, /["\r\t\0]|^[\s\u200b]*[=+\-@|%]/u);
  });
}
