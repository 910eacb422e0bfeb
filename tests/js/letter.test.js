import assert from "node:assert/strict";
import { test } from "node:test";
import { asSeen, LONGEST, letter, mailto } from "../../docs/assets/javascripts/lib/letter.js";

const HOSTILE = {
  "what parts a link": "a&b=c?d#e;f%g%20h+i",
  "another header": "x&bcc=evil@example.com&attach=/etc/passwd",
  "markup and scripts": `"><img src=x onerror=alert(1)> javascript:alert(1) {{7*7}}`,
  "signs that end a link in a text": "(really) 'so' *this* is it!",
  "emoji of several signs": "👩‍👩‍👧‍👦 👩🏽‍💻 🏴‍☠️",
  "right to left": "שלום רב,\n\nתודה על ההצעה.",
  "signs that turn the direction": "\u202egnp.exe\u2066 right to left",
  "half signs": "half \ud83d of a sign, and \udc69 the other",
  "signs that no file may hold": "a\0b\u0008c\u007fd\uffff",
  "line ends of all sorts": "one\r\ntwo\rthree\nfour\u2028five",
  "only spaces": " \n\t \u00a0 ",
};

/** What a mail program reads from the link: '+' is a plus sign there. @param {string} link */
function read(link) {
  assert.match(link, /^mailto:\?/);
  const parts = link.slice("mailto:?".length).split("&").filter(Boolean);
  return Object.fromEntries(parts.map((part) => part.split("=").map(decodeURIComponent)));
}

/** @param {string} value @param {string} messagePart */
function field(value, messagePart = "body", optional = false, label = messagePart) {
  return { label, value, messagePart, optional };
}

test("a message becomes a link: blanks as %20, lines as %0D%0A", () => {
  assert.equal(
    mailto({ subject: "Interview dates", body: "Hello K.,\n\nC++ & you." }),
    "mailto:?subject=Interview%20dates&body=Hello%20K.%2C%0D%0A%0D%0AC%2B%2B%20%26%20you.",
  );
});

test("what is empty is not in the link", () => {
  assert.equal(mailto({ subject: "", body: "x" }), "mailto:?body=x");
  assert.equal(mailto({ subject: "x", body: " " }), "mailto:?subject=x");
  assert.equal(mailto({ subject: "", body: "" }), "mailto:?");
});

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`nothing gets out of the body or the subject: ${name}`, () => {
    const filled = letter({ fields: [field(text, "subject"), field(text)] });
    const link = mailto(filled);

    assert.match(link, /^mailto:\?[A-Za-z0-9%&=_.~-]*$/);
    const { subject = "", body = "", ...more } = read(link);
    assert.deepEqual(more, {});
    assert.doesNotMatch(subject, /[\r\n]/);
    assert.doesNotMatch(body, /(?<!\r)\n|\r(?!\n)/);
    assert.equal(subject, filled.subject);
    assert.equal(body.replaceAll("\r\n", "\n"), filled.body);
    assert.equal(asSeen({ subject, body }), asSeen(filled));
  });
}

test("a message that letter() didn't make can't break out either, nor stop the page", () => {
  for (const text of Object.values(HOSTILE)) {
    assert.doesNotMatch(read(mailto({ subject: text, body: text })).subject ?? "", /[\r\n]/);
  }
  assert.deepEqual(read(mailto({ subject: "a\r\nBcc: b@example.com", body: "\ud83d" })), {
    subject: "a Bcc: b@example.com",
    body: "\ufffd",
  });
});

test("emoji and other scripts arrive as they were typed", () => {
  const body = "👩‍👩‍👧‍👦 שלום\nמחר?";
  assert.equal(read(mailto({ subject: "", body })).body, body.replace("\n", "\r\n"));
});

test("the body is greeting, body and sign-off in their order, a blank line between; the subject is none of it", () => {
  const fields = [
    field("Dates", "subject", true),
    field("Hello K.,", "greeting"),
    field("One.\nStill one.\n\nTwo."),
    field("  \n"),
    field("Best regards,\nA.\n", "sign-off"),
  ];
  assert.deepEqual(letter({ fields }), {
    subject: "Dates",
    body: "Hello K.,\n\nOne.\nStill one.\n\nTwo.\n\nBest regards,\nA.",
    left: ["body"],
  });
});

test("what is left out is told by its label, unless it may be empty", () => {
  const fields = [
    field("", "subject", true),
    field("", "greeting", false, "Greeting"),
    field("x"),
    field("", "body", true, "One piece"),
    field(" ", "sign-off", false, "Sign-off"),
  ];
  assert.deepEqual(letter({ fields }), { subject: "", body: "x", left: ["Greeting", "Sign-off"] });
});

test("a message without a field for the subject has none", () => {
  assert.equal(letter({ fields: [{ label: "x", value: "x", optional: false }] }).subject, "");
});

test("a message is seen with its subject on a line of its own, and nothing typed is nothing", () => {
  assert.equal(asSeen({ subject: "Dates", body: "Hello,\n\nx" }), "Subject: Dates\n\nHello,\n\nx");
  assert.equal(asSeen({ subject: "", body: "x" }), "x");
  assert.equal(asSeen({ subject: "Dates", body: "" }), "Subject: Dates");
  assert.equal(asSeen({ subject: " ", body: "\n" }), "");
});

test("a long text still becomes a whole link", () => {
  const body = "ב".repeat(100_000);
  const link = mailto({ subject: "", body });
  assert.ok(link.length > LONGEST);
  assert.equal(read(link).body, body);
});
