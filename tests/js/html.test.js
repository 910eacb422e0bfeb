import assert from "node:assert/strict";
import { test } from "node:test";
import { asHtml } from "../../docs/assets/javascripts/lib/formats/html.js";
import { HOSTILE, list, outline } from "./outlines.js";

test("a blank line is a paragraph, a single one a line break", () => {
  assert.equal(asHtml(outline({ type: "paragraph", text: "a\r\nb\u2029c\n\n\nd" })), "<p>a<br>b<br>c</p><p>d</p>");
});

test("a bullet keeps its lines and paragraphs inside", () => {
  const html = asHtml(outline({ type: "bullets", lines: ["a\nb", "c\n\nd", "e"] }));
  assert.equal(html, "<ul><li>a<br>b</li><li><p>c</p><p>d</p></li><li>e</li></ul>");
});

test("a quote keeps its lines", () => {
  assert.equal(asHtml(outline({ type: "question", text: "a\nb" })), "<blockquote>a<br>b</blockquote>");
});

test("a note keeps its lines and paragraphs inside its line of the list", () => {
  assert.ok(asHtml(list("a\nb\n\nc")).includes("<li><p>My note: a<br>b</p><p>c</p></li><li><a href"));
  assert.ok(asHtml(list("\n a\nb")).includes("<li>My note: a<br>b</li>"));
});

test("a list says at its end where it is from", () => {
  const link = '<a href="https://x.example/l/">https://x.example/l/</a>';
  assert.ok(
    asHtml(list("x")).endsWith(`<p><small>Ready? · ${link} · reviewed 2026-11-22, copied 2026-11-25</small></p>`),
  );
});

for (const text of HOSTILE) {
  test(`${JSON.stringify(text)} gives no element of its own`, () => {
    const tags = asHtml(list(text)).match(/<[^>]*>/gu) ?? [];
    for (const tag of tags)
      assert.match(tag, /^<(\/?(h1|h2|p|a|ul|li|s|strong|small|br)|a href="https:\/\/x\.example\/[a-z/]*")>$/u);
  });
}

test("a table has heads of columns and of rows, and shows markup as it was written", () => {
  const table = /** @type {const} */ ({ type: "table" });
  const made = asHtml(outline({ ...table, columns: ["Row", "Low"], rows: [["A", "<b>\n\ntwo"]] }));
  assert.equal(
    made,
    "<table><thead><tr><th>Row</th><th>Low</th></tr></thead><tbody><tr><th>A</th><td>&lt;b&gt;<br>two</td></tr></tbody></table>",
  );
});
