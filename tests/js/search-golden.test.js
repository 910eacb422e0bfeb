// The ranking holds on a frozen copy of the index, so that no new paragraph turns it red: `run.py bench search` measures today's.
import assert from "node:assert/strict";
import { test } from "node:test";
import { entriesOf, firstOf } from "../../docs/assets/javascripts/lib/search/entries.js";
import { ours, plainMiniSearch, theme } from "../search/engines.js";
import { HALVES, halfOf, measure, read, today } from "../search/measure.js";

const folder = new URL("../search/", import.meta.url);
const first = firstOf(read(new URL("corpus/first.json", folder)));
const entries = entriesOf(first, read(new URL("corpus/rest.json", folder)));
const golden = read(new URL("golden.json", folder));
const engine = ours(entries, first);

for (const half of HALVES)
  test(`most queries of the half '${half}' find their place first, nearly all among the first three`, () => {
    const found = measure(engine, halfOf(golden, half));

    assert.ok(found.queries > 150);
    assert.ok(found.first >= 0.85, `first: ${found.first}`);
    assert.ok(found.three >= 0.95, `first three: ${found.three}`);
    assert.equal(found.empty, 0);
  });

test("others as they come do worse on the same entries", () => {
  const best = measure(engine, golden).first;
  for (const other of [theme(entries), plainMiniSearch(entries)]) assert.ok(measure(other, golden).first < best - 0.1);
});

test("every item finds itself first, word for word", () => {
  const items = entries.filter(({ kind }) => kind === "item");
  const missed = items.filter(({ title, address }) => engine(title)[0]?.address !== address);

  assert.ok(items.length > 150);
  assert.deepEqual(
    missed.map(({ address }) => address),
    [],
  );
});

test("an address of the golden set is followed to where it has moved", () => {
  const moves = "# Old: new\n'/start/#hiring': /guides/hiring/\n/guides/hiring/: '/guides/for-hiring-managers/#now'\n";

  assert.deepEqual(today([{ q: "", to: ["/start/#hiring", "/start/"], kind: "" }], moves)[0]?.to, [
    "/guides/for-hiring-managers/#now",
    "/start/",
  ]);
});
