import assert from "node:assert/strict";
import test from "node:test";
import { CUTS } from "../../docs/assets/javascripts/lib/cut.js";

const ABOUT = { output: "paragraph", fields: ["career", "proof", "person"] };
const RESULTS = { output: "bullets", fields: ["first", "second", "third"] };
const SHEET = { output: "bullets", fields: ["lines"] };

test("the opener is its first two sentences, as they are copied", () => {
  assert.deepEqual(CUTS.opener(["I'm a PM. I run ordering. Before, I ran maps.", "Orders doubled."], ABOUT), {
    lines: ["I'm a PM. I run ordering."],
    cut: true,
  });
  assert.deepEqual(CUTS.opener(["I'm a PM", "Orders doubled."], ABOUT), {
    lines: ["I'm a PM. Orders doubled."],
    cut: false,
  });
  assert.deepEqual(CUTS.opener(["I'm a PM.\nI run\nordering for shops."], ABOUT).lines, ["I'm a PM. I run"]);
});

test("where two sentences of the opener are long, the first stands alone, whole however long it is", () => {
  const long = `I ${"really ".repeat(40)}run ordering.`;
  assert.deepEqual(CUTS.opener([`${long} And more.`], ABOUT), { lines: [long], cut: true });
  assert.deepEqual(CUTS.opener([`I'm a PM. ${long}`], ABOUT).lines, ["I'm a PM."]);
});

test("of each result there is one sentence, the first that has a figure", () => {
  const texts = [
    "Orders grew from 140 to 310 million. I owned the flow.",
    "I led onboarding.\nShops that stayed rose from 48% to 67%.",
    "Three teams agreed on one gate.",
  ];
  assert.deepEqual(CUTS.numbers(texts, RESULTS), {
    lines: [
      "Orders grew from 140 to 310 million.",
      "Shops that stayed rose from 48% to 67%.",
      "Three teams agreed on one gate.",
    ],
    cut: true,
  });
  assert.equal(CUTS.numbers(["Orders doubled."], RESULTS).cut, false);
});

test("what stands in one field is taken line by line, at most three, without the signs of a list", () => {
  assert.deepEqual(CUTS.questions(["- What next?\n2. Why now? We wondered.\n\n• Who decides?\nAnd then?"], SHEET), {
    lines: ["What next?", "Why now?", "Who decides?"],
    cut: true,
  });
  assert.deepEqual(CUTS.numbers(["-40% cost, in a year\n3 dates held"], SHEET).lines, [
    "-40% cost, in a year",
    "3 dates held",
  ]);
});

test("questions in one line are parted behind their question marks, with what leads to each", () => {
  assert.deepEqual(CUTS.questions(["You left Ghana. Why? What did you learn?"], SHEET), {
    lines: ["You left Ghana. Why?", "What did you learn?"],
    cut: false,
  });
});

test("nothing gives nothing", () => {
  for (const [part, form] of /** @type {const} */ ([
    ["opener", ABOUT],
    ["numbers", RESULTS],
    ["questions", SHEET],
  ]))
    assert.deepEqual(CUTS[part]([], form), { lines: [], cut: false });
});
