import assert from "node:assert/strict";
import { test } from "node:test";
import { blankForm, letters, toKeep, toSend } from "../../docs/assets/javascripts/lib/compose.js";
import { asMarkdown } from "../../docs/assets/javascripts/lib/formats/markdown.js";
import { asText } from "../../docs/assets/javascripts/lib/formats/text.js";
import { leftOut, nothingTyped } from "../../docs/assets/javascripts/lib/left-out.js";
import { pieces } from "../../docs/assets/javascripts/lib/messages.js";
import { dayOf } from "../../docs/assets/javascripts/lib/outline.js";

const ORIGIN = { title: "About You", url: "https://x.example/a/", reviewed: "2026-11-22", copied: "2026-11-25" };

/** Fields from a line each: 'label', 'label: what was typed', 'label?' for an optional one. */
function group(output, values, more = {}) {
  const fields = Object.entries(values).map(([name, value]) => {
    const label = name.replace("?", "");
    return { id: `t-${label}`, label, value, blank: `⟨${label}⟩`, optional: name.endsWith("?") };
  });
  return { title: "About You", asks: "Who are you?", output, fields, ...more };
}

const sent = (...groups) => asText(toSend(groups));
const kept = (...groups) => asText({ ...toKeep("t", groups, ORIGIN), origin: null });
/** @param {import("../../docs/assets/javascripts/lib/left-out.js").Words} words */
const aloud = (words) =>
  pieces(words)
    .map((one) => one.text ?? one)
    .join("");

test("one field that was typed is copied alone: no heading, no question, no blanks", () => {
  assert.equal(sent(group("paragraph", { career: "I'm a PM.", proof: "", "person?": "" })), "I'm a PM.");
  assert.equal(sent(group("bullets", { a: "", b: "Halved it." })), "Halved it.");
  assert.equal(sent(group("message", { a: "Thank you.", b: "" })), "Thank you.");
});

for (const [first, joined] of [
  ["I run apps", "I run apps. Next"],
  ["I run apps.", "I run apps. Next"],
  ["I run apps!", "I run apps! Next"],
  ["Do I?", "Do I? Next"],
  ["I wait…", "I wait… Next"],
  ["I wait...", "I wait... Next"],
  ['They said "go."', 'They said "go." Next'],
  ["They said “go!”", "They said “go!” Next"],
  ["(It held.)", "(It held.) Next"],
  ["It held (twice)", "It held (twice). Next"],
  ["First,", "First, Next"],
  ["Like so:", "Like so: Next"],
  ["It held;", "It held; Next"],
  ["It held –", "It held – Next"],
  ["It held—", "It held— Next"],
  ["It held -", "It held - Next"],
  ["by 50%", "by 50%. Next"],
  ["to $5M", "to $5M. Next"],
  ["私はPMです。", "私はPMです。 Next"],
  ["مرحبا؟", "مرحبا؟ Next"],
  ["मैं हूँ।", "मैं हूँ। Next"],
  ["  I run apps  ", "I run apps. Next"],
]) {
  test(`a sentence ends before the next: ${first}`, () =>
    assert.equal(sent(group("paragraph", { a: first, b: "Next" })), joined));
}

test("the last field stays as it was typed, also when an empty one follows", () => {
  assert.equal(sent(group("paragraph", { a: "One", b: "Two", c: "" })), "One. Two");
});

test("a line break in one field makes paragraphs of all", () => {
  assert.equal(sent(group("paragraph", { a: "One\nmore", b: "Two", c: "Three" })), "One\nmore\n\nTwo\n\nThree");
  assert.equal(sent(group("paragraph", { a: "One\n", b: "Two" })), "One. Two", "a break at the end is none");
});

test("bullets are a line a field, a letter is a paragraph a field", () => {
  assert.equal(
    sent(group("bullets", { a: "One", b: "Two\nlines\n\nand a paragraph" })),
    "- One\n- Two\n  lines\n\n  and a paragraph",
  );
  assert.equal(
    sent(group("message", { a: "Hi Ada,", b: "Yes.\r\n\r\nThanks.", c: "Best,\nBo" })),
    "Hi Ada,\n\nYes.\n\nThanks.\n\nBest,\nBo",
  );
});

test("groups are parted by a blank line, those without words are left out", () => {
  const text = sent(
    group("paragraph", { a: "One" }),
    group("bullets", { b: " \n" }),
    group("bullets", { c: "Two", d: "" }),
  );
  assert.equal(text, "One\n\nTwo");
});

test("what is kept has headings and what was typed, and no blanks", () => {
  const all = [group("paragraph", { a: "One", b: "", c: "Two" }), group("bullets", { d: "" })];
  assert.equal(kept(...all), "ABOUT YOU\nQuestion: Who are you?\nOne. Two");
  assert.deepEqual(toKeep("t", all, ORIGIN).table.rows, [
    ["About You", "a", "One"],
    ["About You", "c", "Two"],
  ]);
  assert.deepEqual(toKeep("t", [group("bullets", { d: "x\r\ny" })], ORIGIN).table.rows[0][2], "x\ny");
});

test("the blank form has headings, question and every shape, whatever was typed", () => {
  const all = [
    group("paragraph", { a: "One", "b?": "" }),
    group("bullets", { c: "", d: "Two" }),
    group("message", { e: "" }),
  ];
  const text = "ABOUT YOU\nQuestion: Who are you?\n⟨a⟩ ⟨b⟩\n\nABOUT YOU\nQuestion: Who are you?\n- ⟨c⟩\n- ⟨d⟩\n\n⟨e⟩";
  assert.equal(asText(blankForm("t", all, null)), text);
  assert.deepEqual(
    blankForm("t", all, null).table.rows.map((row) => row[2]),
    ["⟨a⟩", "⟨b⟩", "⟨c⟩", "⟨d⟩", "⟨e⟩"],
  );
});

test("what is sent says nothing of the page, what is kept does", () => {
  assert.equal(toSend([group("bullets", { a: "One" })]).origin, null);
  assert.match(
    asMarkdown(toKeep("t", [group("bullets", { a: "One" })], ORIGIN)),
    /reviewed 2026-11-22, copied 2026-11-25\*\n$/u,
  );
});

function letter(values) {
  const one = group("message", values);
  return { ...one, fields: one.fields.map((field) => ({ ...field, messagePart: field.label })) };
}

test("a subject is no part of the letter, but of its file and of its blank form", () => {
  const one = letter({ "subject?": "Re: the\nloop", greeting: "Hi Ada,", body: "Yes." });
  assert.equal(sent(one), "Hi Ada,\n\nYes.");
  assert.equal(kept(one), "Subject: Re: the loop\n\nHi Ada,\n\nYes.");
  assert.equal(asText(blankForm("t", [one], null)), "Subject: ⟨subject⟩\n\n⟨greeting⟩\n\n⟨body⟩");
  assert.equal(kept(letter({ "subject?": "", body: "Yes." })), "Yes.");
  assert.equal(toKeep("t", [one], ORIGIN).table.rows[0][2], "Re: the\nloop");
});

test("the reader is told what was left out, by name, three at most", () => {
  const told = (values) => aloud(leftOut([group("bullets", values)]));
  assert.equal(told({ a: "One", b: "" }), "1 part left out: b.");
  assert.equal(told({ a: "One", b: "", c: " \n" }), "2 parts left out: b · c.");
  assert.equal(told({ a: "One", b: "", c: "", d: "" }), "3 parts left out: b · c · d.");
  assert.equal(told({ a: "One", b: "", c: "", d: "", e: "", f: "" }), "5 parts left out: b · c · d · and 2 more.");
  assert.equal(told({ a: "One", "b?": "" }), "");
  assert.equal(told({ a: "", "b?": "One" }), "1 part left out: a.");
});

test("an answer that was not begun is named as one, not field by field", () => {
  const other = { ...group("bullets", { b: "", c: "" }), title: "Products" };
  assert.equal(aloud(leftOut([group("bullets", { a: "One" }), other])), "1 part left out: Products.");
});

test("a note to oneself is kept but not sent, and not missed", () => {
  const all = group("paragraph", { doubt: "Too junior?", name: "You may wonder." });
  all.fields[0].forMe = true;
  assert.equal(sent(all), "You may wonder.");
  assert.match(kept(all), /Too junior\?/u);
  all.fields[0].value = "";
  assert.equal(leftOut(letters([all])).text, "");
});

test("a note to oneself never runs on into what is said", () => {
  const all = group("paragraph", { a: "One", note: "Short", b: "Two", c: "Three" });
  all.fields[1].forMe = true;
  assert.match(kept(all), /\nOne\n\nShort\n\nTwo\. Three\n?$/u);
  assert.equal(sent(all), "One. Two. Three");
});

test("an answer whose fields are all optional is not missed", () => {
  const whys = { ...group("paragraph", { "role?": "", "you?": "" }), title: "Why" };
  assert.equal(leftOut([group("bullets", { a: "One" }), whys]).text, "");
});

test("what can't stand behind other words gets a paragraph of its own", () => {
  for (const text of ["# lead", "- dash", "1. one", "> said", "See https://example.com/x"])
    assert.equal(sent(group("paragraph", { a: "One", b: text, c: "Three" })), `One\n\n${text}\n\nThree`);
  assert.equal(sent(group("paragraph", { a: "We shipped it 🎉", b: "Then I left." })), "We shipped it 🎉 Then I left.");
});

test("each part that was left out is linked", () => {
  assert.deepEqual(leftOut([group("bullets", { a: "One", b: "" })]).links, [{ text: "b", href: "#t-b" }]);
});

test("when nothing was typed the reader is pointed to the blank form", () => {
  assert.equal(
    aloud(nothingTyped([group("bullets", { a: " " })], "#x")),
    "Nothing is typed yet. For an empty copy, see the blank form.",
  );
  assert.match(
    nothingTyped([letter({ "subject?": "Hello", body: "" })], "#x").text,
    /^So far there's only a subject\./u,
  );
});

test("the day is the reader's own, east and west", () => {
  for (const zone of ["Pacific/Auckland", "America/Los_Angeles"]) {
    process.env.TZ = zone;
    assert.equal(dayOf(new Date(2026, 10, 5, 0, 1)), "2026-11-05");
    assert.equal(dayOf(new Date(2026, 0, 31, 23, 59)), "2026-01-31");
  }
  delete process.env.TZ;
});

test("a sheet is its fields with their labels, each under its dimension; what is empty is left out", () => {
  const field = (head, label, value) => ({
    id: label,
    head,
    label: `${head}: ${label}`,
    value,
    blank: `⟨${label}⟩`,
    optional: true,
  });
  const fields = [
    field("This interview", "Level", "Senior"),
    field("Scope", "What I heard", "Three programs.\nOne team."),
    field("Scope", "Score", "Senior"),
    field("Reach", "What I heard", ""),
  ];
  const sheet = { title: "Score sheet", asks: "", output: "sheet", fields };

  assert.equal(
    sent(sheet),
    "THIS INTERVIEW\nLevel: Senior\n\nSCOPE\nWhat I heard: Three programs.\nOne team.\n\nScore: Senior",
  );
  assert.deepEqual(toKeep("t", [sheet], ORIGIN).table.rows[2], ["Score sheet", "Scope: Score", "Senior"]);
  assert.match(sent({ ...sheet, line: "Day: ____" }), /^Day: ____\n\nTHIS INTERVIEW\n/u);
  assert.equal(sent({ ...sheet, line: "Day: ____", fields: [field("Reach", "Score", "")] }), "");
  assert.match(asText(blankForm("t", [sheet], null)), /REACH\nWhat I heard: ⟨What I heard⟩$/u);
});
