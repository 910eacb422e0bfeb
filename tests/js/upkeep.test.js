import assert from "node:assert/strict";
import test from "node:test";
import { world } from "./world.js";

const { scope, put, text, local, session } = world();
const document = Object.assign(new EventTarget(), { querySelector: () => ({ dataset: { root: scope } }) });
Object.assign(globalThis, { document, location: new URL("http://127.0.0.1/") });
const OLD = "checklist/old-name";
const NEW = "checklist/new-name";
const KEPT = '{"v":2,"rev":1,"items":{"one":{"state":"done","note":"mine"}}}';
put(OLD, KEPT);

const { carryOver } = await import("../../docs/assets/javascripts/page/upkeep.js");
const { store } = await import("../../docs/assets/javascripts/page/store.js");

/** @param {Map<string, Record<string, any>>} records @returns {Map<string, Record<string, any> | null>} */
function renamed(records) {
  const value = records.get(OLD);
  return new Map(
    value && [
      [OLD, null],
      [NEW, value],
    ],
  );
}

test("what can't be carried over stays where it was, and goes once there is room", async () => {
  local.room = 0; // nothing can be written; to take away needs no room
  carryOver(renamed);
  await store.settled();
  assert.equal(text(OLD), KEPT);
  assert.equal(text(NEW), undefined);
  session.texts.clear(); // the tab is closed

  local.room = Infinity;
  carryOver(renamed);
  assert.equal(await store.settled(), "");
  assert.equal(text(OLD), undefined);
  assert.deepEqual(JSON.parse(text(NEW) ?? "").items, JSON.parse(KEPT).items);
});
