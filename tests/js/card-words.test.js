import assert from "node:assert/strict";
import test from "node:test";
import { asOfToday, companies, shownLast, wordsOfPart } from "../../docs/assets/javascripts/lib/card-words.js";
import { writeTexts } from "../../docs/assets/javascripts/lib/draft-texts.js";
import { Store } from "../../docs/assets/javascripts/lib/store.js";
import { world } from "./world.js";

const ABOUT = {
  template: "about-you",
  set: "backgrounder",
  output: "paragraph",
  fields: ["career", "proof"],
  url: "about/",
};
const SHEET = { template: "cue-sheet", set: "", output: "bullets", fields: ["questions"], url: "sheet/" };
const LIST = { template: "ask-list", set: "", output: "bullets", fields: ["lines"], url: "list/" };
const ALL = [ABOUT, SHEET, LIST];

/** @param {Store} store @param {typeof ABOUT} source @param {string} draft @param {Record<string, string>} texts */
function write(store, source, draft, texts) {
  const fields = Object.entries(texts).map(([id, text]) => [id, { text, label: id }]);
  writeTexts(store, { ...source, draft, title: "" }, Object.fromEntries(fields));
}

function begin() {
  const { scope, put, local } = world();
  return { store: new Store(scope), scope, put, local };
}

test("a company's card has its own words, and the main draft's where it has none", () => {
  const { store } = begin();
  write(store, ABOUT, "", { career: "I'm a PM.", proof: "Orders doubled." });
  write(store, SHEET, "", { questions: "What next?" });
  store.change("template/backgrounder/d1", () => ({ name: "Acme", fields: {} }));
  write(store, ABOUT, "d1", { career: "I'm a PM in payments." });

  assert.deepEqual(wordsOfPart(store, "opener", [ABOUT], "acme ").lines, ["I'm a PM in payments. Orders doubled."]);
  assert.deepEqual(wordsOfPart(store, "opener", [ABOUT], "").lines, ["I'm a PM. Orders doubled."]);
  assert.deepEqual(wordsOfPart(store, "questions", [SHEET], "Acme").lines, ["What next?"]);
  store.change("template/cue-sheet/d2", () => ({ name: "ACME", fields: {} }));
  write(store, SHEET, "d2", { questions: "Why payments?" });
  assert.deepEqual(wordsOfPart(store, "questions", [SHEET], "Acme").lines, ["Why payments?"]);
});

test("a company's words in a later template stand before the main draft's in an earlier one", () => {
  const { store } = begin();
  const numbers = [ABOUT, SHEET];
  write(store, ABOUT, "", { proof: "Orders doubled." });
  write(store, SHEET, "", { questions: "Costs fell by 4%." });
  store.change("template/backgrounder/d1", () => ({ name: "Acme", fields: {} })); // it follows the main draft in all
  store.change("template/cue-sheet/d2", () => ({ name: "Acme", fields: {} }));
  assert.deepEqual(wordsOfPart(store, "numbers", numbers, "Acme").lines, ["Orders doubled."]);

  write(store, SHEET, "d2", { questions: "Their fees fell by 9%." });
  assert.deepEqual(wordsOfPart(store, "numbers", numbers, "Acme").lines, ["Their fees fell by 9%."]);
  assert.deepEqual(wordsOfPart(store, "numbers", numbers, "").lines, ["Orders doubled."]);
  write(store, ABOUT, "d1", { proof: "Their orders doubled." });
  assert.deepEqual(wordsOfPart(store, "numbers", numbers, "Acme").lines, ["Their orders doubled."]);
});

test("the first template with words is taken, and its address goes with them", () => {
  const { store } = begin();
  assert.deepEqual(wordsOfPart(store, "questions", [SHEET, LIST], ""), {
    lines: [],
    cut: false,
    url: "",
    problems: ["", ""],
  });
  write(store, LIST, "", { lines: "Who decides?" });
  assert.equal(wordsOfPart(store, "questions", [SHEET, LIST], "").url, "list/");
  write(store, SHEET, "", { questions: "What next?" });
  assert.equal(wordsOfPart(store, "questions", [SHEET, LIST], "").url, "sheet/");
});

test("drafts of one name are one company's, and one that can't be read is named apart", () => {
  const { store, scope, put } = begin();
  store.change("template/backgrounder/d1", () => ({ name: "Acme", fields: {} }));
  store.change("template/cue-sheet/d2", () => ({ name: "ACME", fields: {} }));
  store.change("template/cue-sheet/d3", () => ({ name: "Globex", fields: {} }));
  assert.equal(store.flush(), "");
  put("template/ask-list/d4", '{"v":2,"name":"Acme","fields":5}');

  const found = companies(new Store(scope), ALL).map(({ name, broken }) => [name, broken]);
  assert.deepEqual(found, [
    ["Acme", false],
    ["Acme", true],
    ["Globex", false],
  ]);
});

test("the card begins with the company that a template showed last", () => {
  const { store } = begin();
  assert.equal(shownLast(store, ALL), "");
  store.change("template/cue-sheet/d3", () => ({ name: "Globex", fields: {} }));
  store.change("choice/cue-sheet", () => ({ draft: "d3" }));
  assert.equal(shownLast(store, ALL), "Globex");
  store.change("template/cue-sheet/d3", () => null);
  assert.equal(shownLast(store, ALL), "");
});

test("what was kept before a field moved, or became shared, is found, and nothing is written", () => {
  const { store, scope, put, local } = begin();
  put("template/old-sheet", '{"v":2,"fields":{"asked":{"text":"What next?","label":"Asked"}}}');
  put("template/about-you", '{"v":2,"fields":{"career":{"text":"Seven years.","label":"What you do"}}}');
  const before = JSON.stringify([...local.texts]);
  const moves = { "/templates/old-sheet/#asked": "/templates/cue-sheet/#questions" };
  const today = asOfToday(new Store(scope), moves, ["about-you"]);

  assert.deepEqual(wordsOfPart(today, "questions", [SHEET], "").lines, ["What next?"]);
  assert.deepEqual(wordsOfPart(today, "opener", [ABOUT], "").lines, ["Seven years."]);
  assert.equal(JSON.stringify([...local.texts]), before);
  assert.deepEqual(wordsOfPart(store, "questions", [SHEET], "").lines, []);
});

test("of a record of a newer version the problem is said", () => {
  const { store, put } = begin();
  put("template/cue-sheet", '{"v":99}');
  assert.deepEqual(wordsOfPart(store, "questions", [SHEET], "").problems, ["newer"]);
});
