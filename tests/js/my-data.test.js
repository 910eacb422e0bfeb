// The file of /my-data/: what this site writes it reads, and what it doesn't read has a reason for each place.
import assert from "node:assert/strict";
import test from "node:test";
import { scheme } from "../../docs/assets/javascripts/lib/colors.js";
import { read } from "../../docs/assets/javascripts/lib/my-data-read.js";
import { FORMAT, fileText } from "../../docs/assets/javascripts/lib/my-data-write.js";

const SITE = "https://example.org/playbook/";
const WHEN = "2026-11-24T09:30:00.000Z";
const COLORS =
  '{"index":2,"color":{"media":"(prefers-color-scheme: dark)","scheme":"slate","primary":"custom","accent":"custom"}}';
const RECORDS = {
  "checklist/a": {
    v: 2,
    title: "T",
    items: { b: { text: "x", state: "done", note: "half \ud83d, \u0000, \u202e and\r\nmore" } },
  },
  "template/a/d1": { v: 2, title: "T", name: "Acme", fields: { "a/b": { label: "L", text: "" } } },
  "highlight/a/b": { v: 2, title: "T", label: "L", kind: "a", parts: { line: "x" } },
  "choice/a": { v: 2, draft: "d1" },
};

/** @param {Record<string, unknown>} [more] */
function file(more = {}) {
  return JSON.stringify({ format: FORMAT, version: 2, records: {}, ...more });
}

/** @param {Record<string, unknown>} more what is refused */
function reasons(more) {
  const found = read(file(more));
  assert.equal(found.kept, null);
  return found.problems;
}

test("what is written is read again as it was", () => {
  const kept = {
    records: RECORDS,
    unreadable: { "checklist/b.unreadable.2": "{\ud83d" },
    theme: { __palette: COLORS },
  };
  assert.deepEqual(read(fileText(kept, SITE, WHEN)), { kept, saved: WHEN, site: SITE, problems: [] });
});

test("also what lay under an odd name, or had more in it than this site writes", () => {
  const records = { "checklist/a": { v: 2, title: "T", later: 1, items: { b: { state: "done", later: 1 } } } };
  const unreadable = { "a\u0000ü\u200b.unreadable": "1", ".unreadable": "2", [`${"k".repeat(400)}.unreadable`]: "3" };
  assert.deepEqual(read(fileText({ records, unreadable, theme: {} }, SITE, WHEN)).kept, {
    records: { "checklist/a": { v: 2, title: "T", items: { b: { state: "done" } } } },
    unreadable: {
      "a(U+0)(U+FC)(U+200B).unreadable": "1",
      "nameless.unreadable": "2",
      [`${"k".repeat(400)}.unreadable`]: "3",
    },
    theme: {},
  });
});

test("as much as a browser holds comes back, though it is longer in a file", () => {
  const records = Object.fromEntries(
    [...Array(50)].map((_, at) => [`checklist/l${at}`, { v: 2, items: { b: { note: "ш".repeat(100_000) } } }]),
  );
  assert.equal(read(fileText({ records, unreadable: {}, theme: {} }, SITE, WHEN)).problems.length, 0);
});

test("nested lists and objects where a text must be are refused, each with its place", () => {
  for (const wrong of [{ toString: 1 }, [["2026"]], null, 5, true]) {
    assert.deepEqual(
      reasons({
        about: wrong,
        saved: wrong,
        site: wrong,
        unreadable: { "a.unreadable": wrong },
        theme: { __palette: wrong },
      }),
      [
        "about: must be a text in quotes.",
        'saved: must be a date and time such as "2026-11-24T09:30:00Z".',
        "site: must be an address that begins with https:// or http://.",
        "unreadable: a.unreadable: must be a text in quotes.",
        "theme: __palette: must be a text in quotes.",
      ],
    );
  }
});

test("the groups must be objects, and records must be there", () => {
  for (const wrong of [[], null, "x", 1])
    assert.deepEqual(
      reasons({ records: wrong, unreadable: wrong, theme: wrong }),
      ["records", "unreadable", "theme"].map((name) => `${name}: must be an object in braces.`),
    );
  assert.deepEqual(reasons({ records: undefined }), ["records: must be an object in braces."]);
});

test("100,000 nested brackets give a reason wherever they stand, and never a crash", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  /** @type {[string, RegExp][]} */
  const places = [
    [deep, /wasn't saved here|damaged/u],
    [file({ about: "@" }), /about: must be|damaged/u],
    [file({ saved: "@" }), /saved: must be|damaged/u],
    [file({ records: { "checklist/a": { v: 2, title: "@", items: {} } } }), /title must be|damaged/u],
    [file({ records: { "checklist/a": { v: 2, items: { b: "@" } } } }), /items\.b must be|damaged/u],
    [file({ records: { "checklist/a": { v: 1, done: "@" } } }), /done must be|damaged/u],
    [file({ other: "@" }), /other is not known|damaged/u],
  ];
  for (const [text, reason] of places) assert.match(read(text.replace('"@"', deep)).problems.join(), reason);
});

test("only what is a day of the calendar and an address is one", () => {
  for (const saved of [
    "",
    "today",
    "2026-11-24",
    "2026-02-30T00:00:00Z",
    "2025-02-29T00:00:00Z",
    "2026-11-24T24:00:00Z",
    `${WHEN}\n`,
  ])
    assert.match(reasons({ saved })[0], /^saved: /u, saved);
  for (const saved of ["2024-02-29T23:59:59Z", "2026-11-24T09:30:00.123+05:30", WHEN])
    assert.equal(read(file({ saved })).saved, saved);
  for (const site of [
    "",
    "example.org",
    "javascript:alert(1)",
    "https://",
    "https://a b/",
    "https://a/\n",
    `https://a/${"x".repeat(2000)}`,
  ])
    assert.match(reasons({ site })[0], /^site: /u, site);
  for (const site of ["http://127.0.0.1:8000/x/", "https://[::1]/", SITE])
    assert.equal(read(file({ site })).site, site);
});

test("what this site knows nothing of is refused at every depth, not dropped", () => {
  const records = { "checklist/a": { v: 2, color: 1, items: { b: { notes: "typed by hand" } } } };
  assert.deepEqual(reasons({ extra: 1, records }), [
    "extra is not known to this page, which would lose it. Known: about, format, version, saved, site, records, unreadable and theme.",
    "records: checklist/a: color is not known to this page, which would lose it. Known: v, title and items.",
    "records: checklist/a: items.b.notes is not known to this page, which would lose it. Known: text, state and note.",
  ]);
});

test("a name that stands twice is refused: one of the two would be lost", () => {
  const twice = file().replace("{}", '{"checklist/a": {"v": 2, "items": {}},\n"checklist/a": {"v": 2, "items": {}}}');
  assert.deepEqual(read(twice).problems, ["line 2: 'checklist/a' is here a second time. Keep one of them."]);
});

test("a number that no program holds is no version", () => {
  assert.match(read(file().replace(":2,", ":1e999,")).problems[0], /its version as a whole number/u);
});

test("names that look the same are shown as they differ", () => {
  const names = { "checklist/a": { v: 2, items: {} }, "checklist/a\u200b": { v: 2, items: {} } };
  assert.deepEqual(reasons({ records: names, unreadable: { "x\u2060.unreadable": "" } }), [
    "records: checklist/a(U+200B): is not the name of anything that this site keeps.",
    "unreadable: x(U+2060).unreadable: is not the name of anything that this site sets aside.",
  ]);
});

test("colors are those that were ever written; a choice with anything else in it is none", () => {
  assert.equal(scheme(COLORS), "dark");
  assert.equal(scheme('{"index":1,"color":{"scheme":"default"}}'), "light");
  for (const bad of [
    "",
    "x",
    "[]",
    '{"index":1}',
    '{"index":1,"color":{"scheme":"default","a b":"x"}}',
    '{"index":1,"color":{"scheme":"default","media":5}}',
    [COLORS],
  ])
    assert.equal(scheme(bad), "", String(bad));
});
