import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogOf } from "../../docs/assets/javascripts/lib/search/catalog.js";
import { entriesOf } from "../../docs/assets/javascripts/lib/search/entries.js";
import { find, shown } from "../../docs/assets/javascripts/lib/search/find.js";

/** @typedef {import("../../docs/assets/javascripts/lib/search/entries.js").Columns} Columns */
const NAMES = /** @type {const} */ (["address", "kind", "title", "lead", "names", "asked", "stages"]);

/** @param {(string | number[])[][]} rows @returns {Columns} */
function columns(rows) {
  return /** @type {any} */ (Object.fromEntries(NAMES.map((name, i) => [name, rows.map((row) => row[i])])));
}

/** @type {import("../../docs/assets/javascripts/lib/search/entries.js").First} */
const first = {
  of: "1",
  kinds: {},
  stages: ["Preparing"],
  small: ["a", "do", "how", "i", "is", "or", "the", "they", "to", "we", "what", "why"],
  same: [
    ["laid off", "layoff", "redundancy", "sacked"],
    ["salary", "pay"],
  ],
  doors: [],
  short: { from: 0x400, words: "" },
  parts: [
    columns([
      ["/guides/your-why/", "guide", "Your why: say it in a sentence", "Why this role, and why you."],
      ["#word-it", "part", "Put it into words"],
      [
        "/checklists/final-round/",
        "checklist",
        "Final round: say less, decide more",
        "The last conversation.",
        "last interview",
        "",
        [0],
      ],
      ["#effect-first", "item", "Put the impact into the first sentence of every story."],
      ["#stop", "item", "Practice stopping after four sentences."],
      ["/checklists/first-call/", "checklist", "First call"],
      ["#decides", "item", "Ask who decides the level first."],
      ["/checklists/questions/", "checklist", "Questions"],
      ["#decides", "item", "Ask: 'Who decides a level first?'", "", "", "ask decides level"],
      [
        "/start/waiting/",
        "situation",
        "Waiting to hear back",
        "What to do while they are silent.",
        "ghosted",
        "went silent after final",
      ],
    ]),
    columns([
      ["/disagreements/", "page", "Where sources disagree", "", "visa"],
      ["#i-or-we", "tension", "I or we?"],
      ["#permit", "part", "Law, visas and permits", "", "", "visa sponsor"],
      ["/start/silence/", "situation", "The second reminder"],
      ["/templates/reminder/", "template", "The second reminder"],
      ["/templates/gap/", "template", "Explain a gap", "Say what happened.", "redundancy"],
    ]),
  ],
};
const rest = {
  of: "1",
  entries: columns([["/sources/#s1", "source", "How much was weighed", "Ofer Lindqvist"]]),
  asked: ["", "", "brief reply"],
  leads: ["", "In one sentence."],
  texts: [
    "",
    "Say who it is for.",
    "",
    "Detail creeps back in.",
    "Silence feels long.",
    "",
    "Somebody does.",
    "",
    "Then ask again who decides that.",
    "A second email can wait.",
    "",
    "Say I for your part.",
    "A visa takes months.",
    "",
    "",
    "No word on an offer or on pay since 2015.",
    "",
  ],
};
const names = catalogOf(entriesOf(first), first);
const all = catalogOf(entriesOf(first, rest), first);

/** @param {string} words */
function addresses(words, catalog = all) {
  return find(catalog, words).hits.map(({ entry }) => entry.address);
}

test("a place's address is that of its page and its own", () => {
  assert.equal(entriesOf(first, rest)[3]?.address, "/checklists/final-round/#effect-first");
  assert.equal(entriesOf(first, rest)[3]?.page, "/checklists/final-round/");
});

test("more of the readers' phrases come with the texts", () => {
  assert.equal(entriesOf(first)[2]?.asked, "");
  assert.equal(addresses("a brief reply")[0], "/checklists/final-round/");
  assert.ok(!addresses("a brief reply", names).includes("/checklists/final-round/"));
});

test("what a place says of itself comes with the texts", () => {
  assert.equal(entriesOf(first)[1]?.lead, "");
  assert.equal(entriesOf(first, rest)[1]?.lead, "In one sentence.");
  assert.equal(entriesOf(first)[0]?.lead, "Why this role, and why you.");
});

test("texts are read out of their shorthand, names as well", () => {
  const short = { from: 0x400, words: "round final" };
  const parts = [columns([["/final/", "guide", "The\u0401\u0400", "", "last\u0400"]])];
  const [entry] = entriesOf({ ...first, short, parts }, { ...rest, entries: columns([]), texts: ["\u0401\u0400"] });

  assert.deepEqual([entry?.title, entry?.names, entry?.text], ["The final round", "last round", "final round"]);
});

test("titles, other names and readers' phrases are found before the texts are here", () => {
  assert.equal(addresses("last interview", names)[0], "/checklists/final-round/");
  assert.equal(addresses("they went silent", names)[0], "/start/waiting/");
});

test("a sentence of an item leads to the item, whole or with a typing error", () => {
  assert.equal(
    addresses("Put the impact into the first sentence of every story.")[0],
    "/checklists/final-round/#effect-first",
  );
  assert.equal(
    addresses("put the imapct into the first sentence of evry story")[0],
    "/checklists/final-round/#effect-first",
  );
});

test("two words written as one are read as two", () => {
  assert.equal(addresses("wentsilent")[0], "/start/waiting/");
});

test("of two that tell the same the one that is written so comes first", () => {
  assert.equal(addresses("Ask who decides the level first.")[0], "/checklists/first-call/#decides");
  assert.equal(addresses("Ask: 'Who decides a level first?'")[0], "/checklists/questions/#decides");
});

test("words that mean the same find each other", () => {
  assert.equal(addresses("I was laid off")[0], "/templates/gap/");
});

test("a word that is known to mean the same is no typing error", () => {
  assert.deepEqual(addresses("they sacked me"), addresses("they laid off me"));
});

test("a word that only names somebody is first read as a typing error", () => {
  assert.equal(addresses("ofer")[0], "/templates/gap/");
  assert.equal(addresses("lindqvist")[0], "/sources/#s1");
});

test("a sum of money asks about pay, any other number for itself", () => {
  for (const words of ["$200k", "€ 85,000", "is 150k good", "20 lpa"])
    assert.equal(addresses(words)[0], "/templates/gap/", words);
  assert.deepEqual(addresses("2014 "), []);
  assert.deepEqual(find(all, "2014 ").near, []);
});

test("small words count in full where there are no others", () => {
  assert.equal(addresses("why")[0], "/guides/your-why/");
  assert.equal(addresses("I or we")[0], "/disagreements/#i-or-we");
});

test("the last word may be the beginning of one, before it is closed by a blank", () => {
  assert.equal(addresses("ghos")[0], "/start/waiting/");
  assert.deepEqual(addresses("ghos "), []);
});

test("each page stands once, by its best place", () => {
  const found = addresses("say sentence silence impact");
  const pages = found.map((address) => address.split("#")[0]);
  assert.deepEqual(pages, [...new Set(pages)]);
});

test("a page opens at its beginning where it is called so, unless one of its places says clearly more", () => {
  assert.equal(addresses("your why")[0], "/guides/your-why/");
  assert.equal(addresses("visa")[0], "/disagreements/#permit");
});

test("who has to write is led to a template", () => {
  assert.equal(addresses("second reminder")[0], "/start/silence/");
  assert.equal(addresses("how to write a second reminder")[0], "/templates/reminder/");
});

test("signs are no commands", () => {
  assert.equal(addresses("-last +interview title:")[0], "/checklists/final-round/");
});

test("where nothing is found the nearest words are", () => {
  const found = find(all, "silencioso");
  assert.deepEqual(found.hits, []);
  assert.equal(found.near[0], "silence");
  assert.deepEqual(find(all, "").hits, []);
});

test("beyond six, what answers far worse than the first isn't shown, and never more than twelve", () => {
  const scored = (/** @type {number[]} */ ...scores) =>
    shown(/** @type {any} */ ({ hits: scores.map((score) => ({ score })) }));

  assert.equal(scored(10, 1, 1, 1, 1, 1, 1, 1).length, 6);
  assert.equal(scored(10, 9, 8, 7, 6, 5, 4, 1).length, 7);
  assert.equal(scored(...Array(20).fill(10)).length, 12);
});
