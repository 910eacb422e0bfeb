// A file's bytes as text: the encodings in which editors save, and what is told about every other file.
import assert from "node:assert/strict";
import test from "node:test";
import { decode, textOf } from "../../docs/assets/javascripts/lib/decode.js";

const TEXT = '{"note": "Zoë · مرحبا · 👩‍💻"}\n';
const utf8 = new TextEncoder().encode(TEXT);

/** @param {string} text @param {boolean} big */
function utf16(text, big) {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
}

/** @param {number[]} mark @param {Uint8Array} bytes */
function marked(mark, bytes) {
  return new Uint8Array([...mark, ...bytes]);
}

const READ = {
  "UTF-8": utf8,
  "UTF-8 with BOM": marked([0xef, 0xbb, 0xbf], utf8),
  "UTF-16 LE with BOM": marked([0xff, 0xfe], utf16(TEXT, false)),
  "UTF-16 BE with BOM": marked([0xfe, 0xff], utf16(TEXT, true)),
};

for (const [name, bytes] of Object.entries(READ))
  test(`${name} is read`, () => assert.deepEqual(decode(bytes), { text: TEXT, problem: "" }));

const PNG = [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0xff];
/** @type {Record<string, [Uint8Array, RegExp]>} */
const REFUSED = {
  "an empty file": [new Uint8Array(), /is empty.*begins with pm-interview-playbook/u],
  "UTF-16 LE without BOM": [utf16('{"format": 1}', false), /in UTF-16 without the mark.*save it as UTF-8/u],
  "UTF-16 BE without BOM": [utf16('{"format": 1}', true), /in UTF-16 without the mark.*save it as UTF-8/u],
  "UTF-32 LE": [marked([0xff, 0xfe, 0, 0], utf16("{", false)), /in UTF-32.*save it as UTF-8/u],
  "UTF-32 BE": [marked([0, 0, 0xfe, 0xff], utf8), /in UTF-32.*save it as UTF-8/u],
  "Latin-1": [
    Buffer.from('{\n "note":\n "Zoë"}', "latin1"),
    /^Line 3 of this file isn't text in UTF-8\..*save it as UTF-8/u,
  ],
  "half a character of UTF-8": [utf8.subarray(0, 13), /Line \d of this file isn't text in UTF-8/u],
  "UTF-16 that was cut": [
    marked([0xff, 0xfe], utf16(TEXT, false).subarray(0, 21)),
    /of this file isn't text in UTF-16/u,
  ],
  "half a character of UTF-16": [marked([0xff, 0xfe], utf16("ab\ud83d", false)), /of this file isn't text in UTF-16/u],
  "a picture": [new Uint8Array(PNG), /isn't a file that this page saved: it isn't text/u],
  "text with empty bytes": [
    new TextEncoder().encode("MZ\0\0\0program"),
    /isn't a file that this page saved: it isn't text/u,
  ],
  "a zip archive or a Word file": [
    Buffer.from("PK\u0003\u0004\u0014\0\u0006\0word/document.xml"),
    /\.zip, \.docx.*unpack it/u,
  ],
};

for (const [name, [bytes, reason]] of Object.entries(REFUSED))
  test(`${name} is refused, with what to do`, () => {
    const { text, problem } = decode(bytes);
    assert.equal(text, "");
    assert.match(problem, reason);
  });

test("a file that is too large is not even read, and both sizes are told", async () => {
  const file = { size: 20_000_001, arrayBuffer: () => assert.fail("it was read") };
  assert.match((await textOf(file)).problem, /is 20\.1 MB; this page reads at most 20 MB/u);
});

test("a file of just the limit is read", async () => {
  const file = { size: 20_000_000, arrayBuffer: async () => utf8.slice().buffer };
  assert.equal((await textOf(file)).text, TEXT);
});

test("a file that the disk doesn't give is told", async () => {
  const file = { size: 9, arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) };
  const { text, problem } = await textOf(file);
  assert.equal(text, "");
  assert.match(problem, /can't be read\. It may have been moved or deleted.*choose it again/u);
});
