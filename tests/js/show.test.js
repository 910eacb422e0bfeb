import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, showing } from "../../docs/assets/javascripts/lib/show.js";

test("an address asks for open or essential items, and anything else for all", () => {
  assert.equal(asked("?show=essential"), "essential");
  assert.equal(asked("?q=me&show=open"), "open");
  for (const search of ["", "?show=", "?show=all", "?show=Essential", "?show=toString", "?open"])
    assert.equal(asked(search), "all", search);
});

test("what is shown is written into the address and taken out again, and nothing else of it changes", () => {
  const list = "https://example.org/checklists/day-before/";
  assert.equal(showing(list, "essential"), `${list}?show=essential`);
  assert.equal(showing(`${list}?show=essential#lay-out`, "open"), `${list}?show=open#lay-out`);
  assert.equal(showing(`${list}?show=open#lay-out`, "all"), `${list}#lay-out`);
  assert.equal(showing(`${list}?show=nonsense`, "all"), list);
  assert.equal(showing(`${list}?a`, "all"), `${list}?a`);
});
