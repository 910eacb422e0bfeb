import assert from "node:assert/strict";
import { test } from "node:test";
import zlib from "node:zlib";
import { asDocx } from "../../docs/assets/javascripts/lib/formats/docx.js";
import { HOSTILE, list, outline } from "./outlines.js";

const LIBRARY = "../../docs/assets/javascripts/vendor/docx.js";
const docx = await import(LIBRARY);

/** The words of a paragraph, '\n' for a line break, '• ' before a bullet. @param {any} made */
async function read(made) {
  const xml = unzip(Buffer.from(await (await asDocx(docx, made)).arrayBuffer()), "word/document.xml");
  return (xml.match(/<w:p>.*?<\/w:p>/gsu) ?? []).map((part) => {
    const bits = part.match(/<w:br\/>|<w:t[ >][^<]*<\/w:t>/gu) ?? [];
    const words = bits.map((bit) => (bit === "<w:br/>" ? "\n" : text(bit.replace(/<[^>]*>/gu, "")))).join("");
    return (part.includes("<w:numPr>") ? "• " : "") + words;
  });
}

/** @param {string} xml */
function text(xml) {
  const signs = /** @type {Record<string, string>} */ ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" });
  return xml.replace(/&(lt|gt|quot|apos|amp);/gu, (_, name) => signs[name]);
}

/** One file of a zip, found by its directory. @param {Buffer} zip @param {string} name */
function unzip(zip, name) {
  for (let at = zip.indexOf("PK\x01\x02", 0, "latin1"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 4, "latin1")) {
    const length = zip.readUInt16LE(at + 28);
    if (zip.toString("latin1", at + 46, at + 46 + length) !== name) continue;
    const file = zip.readUInt32LE(at + 42);
    const start = file + 30 + zip.readUInt16LE(file + 26) + zip.readUInt16LE(file + 28);
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === 8 ? zlib.inflateRawSync(bytes) : bytes).toString("utf8");
  }
  throw new Error(`${name} is not in the file.`);
}

test("a blank line is a paragraph, a single one a line break", async () => {
  assert.deepEqual(await read(outline({ type: "paragraph", text: "a\r\nb\n\n\nc\u2028d" })), ["a\nb", "c\nd"]);
});

test("a bullet's second paragraph is no bullet", async () => {
  const made = outline({ type: "bullets", lines: ["a\nb\n\nc", "d"] });
  assert.deepEqual(await read(made), ["• a\nb", "c", "• d"]);
});

test("a question keeps its lines", async () => {
  assert.deepEqual(await read(outline({ type: "question", text: "a\nb\n\nc" })), ["a\nb", "c"]);
});

test("a note keeps its lines, and a list says at its end where it is from", async () => {
  const lines = await read(list("\r\na\nb\n\nc"));
  const end = "Ready? · https://x.example/l/ · reviewed 2026-11-22, copied 2026-11-25";
  assert.deepEqual(lines.slice(3), [
    "☑ Write it (essential)",
    "• Why: It helps.",
    "• My note: a\nb",
    "c",
    "• A template",
    "☐ Write it (essential)",
    end,
  ]);
});

test("blanks at a line's start stay, tabs are blanks", async () => {
  assert.deepEqual(await read(outline({ type: "paragraph", text: "a\n  b\tc" })), ["a\n  b c"]);
});

for (const hostile of HOSTILE) {
  test(`${JSON.stringify(hostile)} is words`, async () => {
    const words = (await read(outline({ type: "paragraph", text: `.${hostile}` }))).join("\n\n");
    assert.equal(words, `.${hostile}`.replaceAll("\t", " "));
  });
}

test("a table stands on broad pages, its names again on each", async () => {
  const table = /** @type {const} */ ({ type: "table" });
  const made = outline({ ...table, columns: ["Row", "Low"], rows: [["A", "one\n\ntwo"]] });
  const xml = unzip(Buffer.from(await (await asDocx(docx, made)).arrayBuffer()), "word/document.xml");

  assert.deepEqual(await read(made), ["Row", "Low", "A", "one", "two"]);
  assert.equal((xml.match(/<w:tblHeader\/>/gu) ?? []).length, 1);
  assert.match(xml, /w:orient="landscape"/u);
});
