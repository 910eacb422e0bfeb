import assert from "node:assert/strict";
import test from "node:test";
import { readTexts, retiredTexts, writeTexts } from "../../docs/assets/javascripts/lib/draft-texts.js";
import { copyOfFields, isSeen, isTaken, named } from "../../docs/assets/javascripts/lib/drafts.js";
import { Store } from "../../docs/assets/javascripts/lib/store.js";
import { world } from "./world.js";

const KIT = "backgrounder";
const MAIN = { template: "about-you", set: KIT, draft: "", title: "About You" };
const ACME = { ...MAIN, draft: "d1" };

/** @param {string} text */
const career = (text) => ({ career: { text, label: "What you do" } });

function begin() {
  const { scope, put, text } = world();
  return { store: new Store(scope), scope, put, text };
}

test("a copy of a draft holds its own wording in all parts, and follows the main draft in the rest", () => {
  const { store } = begin();
  writeTexts(store, MAIN, { ...career("Seven years."), proof: { text: "Orders doubled.", label: "Proof" } });
  store.change(`template/${KIT}/d1`, () => ({ name: "Acme", fields: {} }));
  writeTexts(store, ACME, career("Seven years in retail."));
  writeTexts(store, { ...ACME, template: "quantitative-highlights" }, { first: { text: "Twice.", label: "First" } });
  const fields = copyOfFields(store, KIT, "d1");
  store.change(`template/${KIT}/d2`, () => ({ name: "Globex", fields }));
  assert.deepEqual(Object.keys(fields).sort(), ["about-you/career", "quantitative-highlights/first"]);
  const copy = { ...MAIN, draft: "d2" };
  writeTexts(store, MAIN, { proof: { text: "Orders tripled.", label: "Proof" } });
  const { texts, own } = readTexts(store, copy, ["career", "proof"]);
  assert.deepEqual(texts, { career: "Seven years in retail.", proof: "Orders tripled." });
  assert.deepEqual(own, ["career"]);
});

test("a copy of the kit's main draft follows it in everything", () => {
  const { store } = begin();
  writeTexts(store, MAIN, career("Seven years."));
  assert.deepEqual(copyOfFields(store, KIT, ""), {});
});

test("a copy of a main draft without a kit holds its words", () => {
  const { store } = begin();
  const place = { template: "debrief", set: "", draft: "", title: "Debrief" };
  writeTexts(store, place, { told: { text: "They asked twice.", label: "Told" } });
  assert.equal(copyOfFields(store, "debrief", "").told.text, "They asked twice.");
});

test("no two drafts have one name, however it is written", () => {
  const drafts = [{ id: "d1", name: "Acme  AG", broken: false }];
  const main = "Unnamed sheet"; // as the page calls it
  for (const name of ["Acme AG", " acme ag ", "ACME AG", "unnamed sheet"]) assert.ok(isTaken(drafts, main, name), name);
  for (const name of ["Acme", "Main draft"]) assert.ok(!isTaken(drafts, main, name), name);
  assert.ok(!isTaken(drafts, main, "acme ag", "d1"), "a draft may be called as it is");
});

test("a name is one that somebody can see", () => {
  for (const name of ["", "  ", "\u200b", "\u00ad \u2060\ufeff", "\u3164", "\u2800", "\u202e"])
    assert.ok(!isSeen(name), JSON.stringify(name));
  for (const name of ["A", "\u200bA", "7", "?", "四", "شركة", "👩‍💻", "\ue000"]) assert.ok(isSeen(name), name);
  const drafts = [{ id: "d1", name: "Acme", broken: false }];
  assert.ok(isTaken(drafts, "Main draft", "Ac\u200bme\u00ad"), "what nobody sees makes no other name");
});

test("drafts that came to be called alike are told apart", () => {
  const { store } = begin();
  for (const id of ["d1", "d2"]) store.change(`template/debrief/${id}`, () => ({ name: "Acme", fields: {} }));
  assert.deepEqual(
    named(store, "debrief").map(({ name }) => name),
    ["Acme", "Acme (2)"],
  );
  assert.deepEqual(
    named(store, "debrief", "acme").map(({ name }) => name),
    ["Acme (2)", "Acme (3)"],
    "from the main one, too",
  );
});

test("a draft that can't be read is named in the list, whatever broke it", () => {
  const { scope, put } = world();
  put("template/debrief/d1", '{"v":3,"name":"From tomorrow","pages":[]}');
  put("template/debrief/d2", '{"v":2,"name":"Half \\"a\\" record","fields":{"told":{"te');
  put("template/debrief/d3", "garbage");
  put("template/debrief/d4", '{"v":2,"name":"Sound","fields":{}}');
  const found = named(new Store(scope), "debrief");
  assert.deepEqual(
    found.map(({ name, broken }) => `${name}${broken ? " !" : ""}`),
    ["From tomorrow !", 'Half "a" record !', "Sound", "Unnamed draft !"],
  );
  assert.deepEqual(found.map(({ id }) => id).sort(), ["d1", "d2", "d3", "d4"]);
});

test("an empty wording of a company's draft stays empty; one that equals the main draft's follows it", () => {
  const { store } = begin();
  writeTexts(store, MAIN, career("Seven years."));
  store.change(`template/${KIT}/d1`, () => ({ name: "Acme", fields: {} }));
  writeTexts(store, ACME, career(""));
  assert.equal(readTexts(store, ACME, ["career"]).texts.career, "");
  writeTexts(store, ACME, career("Seven years."));
  assert.deepEqual(readTexts(store, ACME, ["career"]).own, []);
});

const ROLE = { template: "why-this-role", set: "", draft: "", title: "Why this role" };
const SENTENCE = "why-this-role/sentence";
/** @param {string} text */
const sentence = (text) => ({ [SENTENCE]: { text, label: "In one sentence", title: "Why this role" } });

test("a field that templates share is one highlight, typed in either, and called after the template whose it is", () => {
  const { store } = begin();
  writeTexts(store, ROLE, { ...sentence("For the markets."), moment: { text: "A counter.", label: "The moment" } });
  assert.equal(readTexts(store, MAIN, ["career", SENTENCE]).texts[SENTENCE], "For the markets.");
  writeTexts(store, MAIN, { ...career("Seven years."), ...sentence("For the traders.") });
  assert.deepEqual(readTexts(store, ROLE, ["moment", SENTENCE]), {
    texts: { moment: "A counter.", [SENTENCE]: "For the traders." },
    own: [],
    problem: "",
  });
  assert.deepEqual(store.keys().sort(), [
    "highlight/about-you/career",
    `highlight/${SENTENCE}`,
    "template/why-this-role",
  ]);
  const kept = store.read(`highlight/${SENTENCE}`).value;
  assert.deepEqual(
    [kept.title, kept.kind, kept.parts],
    ["Why this role", "why-this-role", { line: "For the traders." }],
  );
  assert.deepEqual(Object.keys(store.read("template/why-this-role").value.fields), ["moment"]);
  assert.deepEqual(retiredTexts(store, ROLE, ["moment", SENTENCE]), []);
});

test("a draft of a template that shares one field follows the main draft in that field alone", () => {
  const { store } = begin();
  const acme = { ...ROLE, draft: "d1" };
  writeTexts(store, ROLE, { ...sentence("For the markets."), moment: { text: "A counter.", label: "The moment" } });
  store.change("template/why-this-role/d1", () => ({ name: "Acme", fields: {} }));
  assert.deepEqual(readTexts(store, acme, ["moment", SENTENCE]).texts, { moment: "", [SENTENCE]: "For the markets." });
  writeTexts(store, acme, { ...sentence("For Acme."), moment: { text: "A night.", label: "The moment" } });
  const { texts, own } = readTexts(store, acme, ["moment", SENTENCE]);
  assert.deepEqual(texts, { moment: "A night.", [SENTENCE]: "For Acme." });
  assert.deepEqual(own, [SENTENCE], "what never followed is no wording of its own");
  assert.equal(readTexts(store, ROLE, [SENTENCE]).texts[SENTENCE], "For the markets.");
  assert.equal(
    readTexts(store, ACME, [SENTENCE]).texts[SENTENCE],
    "For the markets.",
    "nor in another template's draft",
  );
  assert.deepEqual(retiredTexts(store, acme, ["moment", SENTENCE]), []);
});

test("a shared field that can't be read is said in the template that shares nothing else", () => {
  const { store, put } = begin();
  put(`highlight/${SENTENCE}`, '{"v": 99, "parts": {"line": "From tomorrow."}}');
  assert.equal(readTexts(store, ROLE, ["moment", SENTENCE]).problem, "newer");
});
