import assert from "node:assert/strict";
import test from "node:test";
import { Store } from "../../docs/assets/javascripts/lib/store.js";
import { UndoList } from "../../docs/assets/javascripts/lib/undo.js";
import { world } from "./world.js";

const LIST = "checklist/final-round";

/** @param {Record<string, {state?: string, note?: string}>} items */
const items = (items) => (/** @type {any} */ value) => ({ ...value, items: { ...value.items, ...items } });

function begin() {
  const parts = world();
  const store = new Store(parts.scope);
  return { ...parts, store, undos: new UndoList(store) };
}

/** @param {UndoList} undos @param {string} place */
function turn(undos, place) {
  return undos.turn(undos.at(place)[0].id);
}

test("an undo brings back exactly what was there, and can be taken back, again and again", async () => {
  const { store, undos, record } = begin();
  store.change(LIST, items({ a: { state: "done", note: "one\ntwo" }, b: { state: "skip" } }));
  await store.settled();
  const before = record(LIST).items;
  undos.add(
    "list",
    "Cleared.",
    store.change(LIST, () => null),
  );
  await store.settled();
  assert.equal(record(LIST), null);
  for (let round = 0; round < 3; round += 1) {
    assert.equal((turn(undos, "list")?.edits.length ?? 0) > 0, true);
    await store.settled();
    assert.deepEqual(record(LIST).items, before);
    assert.equal((turn(undos, "list")?.edits.length ?? 0) > 0, true);
    await store.settled();
    assert.equal(record(LIST), null);
  }
});

test("clear a list, tick and note anew, undo: the new tick and note stay, the rest comes back", () => {
  const { store, undos } = begin();
  store.change(LIST, items({ a: { state: "done", note: "old" }, b: { state: "done" }, c: { note: "stay" } }));
  undos.add(
    "list",
    "Cleared.",
    store.change(LIST, () => null),
  );
  store.change(LIST, items({ a: { note: "new" }, d: { state: "done" } }));
  const turned = turn(undos, "list");
  assert.equal(turned?.kept, true);
  const kept = store.read(LIST).value.items;
  assert.equal(kept.a.note, "new");
  assert.equal(kept.a.state, "done");
  assert.deepEqual([kept.b.state, kept.c.note, kept.d.state], ["done", "stay", "done"]);
  turn(undos, "list");
  const again = store.read(LIST).value.items;
  assert.deepEqual(Object.keys(again).sort(), ["a", "d"]);
  assert.deepEqual([again.a.note, again.a.state ?? ""], ["new", ""]);
});

test("an undo names its record: another draft's words stay", () => {
  const { store, undos } = begin();
  const fields = (/** @type {string} */ text) => (/** @type {any} */ value) => ({
    ...value,
    fields: { told: { text } },
  });
  store.change("template/debrief", fields("main"));
  store.change("template/debrief/d1", (value) => ({ ...fields("acme")(value), name: "Acme" }));
  undos.add(
    "debrief",
    "Cleared.",
    store.change("template/debrief", () => null),
  );
  store.change("template/debrief/d1", fields("acme, later"));
  turn(undos, "debrief");
  assert.equal(store.read("template/debrief").value.fields.told.text, "main");
  assert.equal(store.read("template/debrief/d1").value.fields.told.text, "acme, later");
  assert.equal(store.read("template/debrief/d1").value.name, "Acme");
});

test("two deleted drafts both come back, in either order", () => {
  const { store, undos } = begin();
  for (const id of ["d1", "d2"]) {
    store.change(`template/debrief/${id}`, () => ({ name: id, fields: { a: { text: id, label: "A" } } }));
  }
  const kept = [...store.records()];
  for (const id of ["d1", "d2"])
    undos.add(
      "drafts",
      `Deleted: ${id}.`,
      store.change(`template/debrief/${id}`, () => null),
    );
  assert.equal(store.records().size, 0);
  for (const { id } of undos.at("drafts").reverse()) undos.turn(id);
  assert.deepEqual([...store.records()], kept);
});

test("nothing to take back is said", () => {
  const { store, undos } = begin();
  store.change(LIST, items({ a: { state: "done" } }));
  undos.add(
    "list",
    "Cleared.",
    store.change(LIST, () => null),
  );
  store.change(LIST, items({ a: { state: "skip" } }));
  assert.deepEqual({ ...turn(undos, "list"), action: 0 }, { action: 0, edits: [], kept: true });
  assert.equal(store.read(LIST).value.items.a.state, "skip");
});

test("texts that can't be read are put back as they were, never over a newer one", () => {
  const { store, undos, put, text } = begin();
  put("checklist/x.unreadable", "{half");
  undos.add("all", "Deleted.", store.setText("checklist/x.unreadable", undefined).edits);
  assert.equal(text("checklist/x.unreadable"), undefined);
  turn(undos, "all");
  assert.equal(text("checklist/x.unreadable"), "{half");
  undos.add("all", "Deleted.", store.setText("checklist/x.unreadable", undefined).edits);
  put("checklist/x.unreadable", "newer");
  assert.equal(turn(undos, "all")?.edits.length, 0);
  assert.equal(text("checklist/x.unreadable"), "newer");
});

test("the tab carries the list over a reload, and says when it can't", () => {
  const { store, undos, session, scope } = begin();
  store.change(LIST, items({ a: { state: "done" } }));
  undos.add(
    "list",
    "Cleared.",
    store.change(LIST, () => null),
  );
  store.flush();
  assert.ok(undos.goesAlong);
  const next = new Store(scope);
  const after = new UndoList(next);
  assert.equal(after.at("list")[0].text, "Cleared.");
  turn(after, "list");
  assert.equal(next.read(LIST).value.items.a.state, "done");
  next.flush();
  session.room = 0;
  undos.add(
    "list",
    "Cleared again.",
    store.change(LIST, () => null),
  );
  assert.equal(undos.goesAlong, false);
  assert.equal(undos.at("list")[0].text, "Cleared again.");
  assert.equal((turn(undos, "list")?.edits.length ?? 0) > 0, true);
});

test("a broken list in the session is no list", () => {
  for (const text of ["{", "7", "null", '[{"id":1}]', '[{"id":1,"place":"list","text":"x","edits":[null]}]']) {
    const { scope, session } = world();
    session.texts.set(`${scope}.pm-undo`, text);
    const undos = new UndoList(new Store(scope));
    assert.deepEqual(undos.at("list"), []);
    assert.deepEqual(undos.places(""), []);
    assert.equal(undos.turn(1), null);
  }
});

test("a record that comes and goes keeps its title and words", () => {
  const { store, undos } = begin();
  const made = () => ({ title: "Day before", items: { a: { text: "Sleep.", state: "done" } } });
  undos.add("list", "Brought back.", store.change("checklist/day-before", made));
  turn(undos, "list");
  assert.equal(store.records().size, 0);
  turn(undos, "list");
  const { v: _, ...value } = store.read("checklist/day-before").value;
  assert.deepEqual(value, made());
});

test("clearing and undoing keeps every word and the order, as a list and as a template write them", () => {
  const { store, undos } = begin();
  const list = () => ({
    title: "Final",
    items: { a: { text: "Say it.", state: "done" }, b: { text: "Then stop.", note: "x" } },
  });
  store.change(LIST, list);
  const cleared = (/** @type {any} */ value) => ({
    ...value,
    items: { a: { ...value.items.a, state: "", note: "" }, b: { ...value.items.b, state: "", note: "" } },
  });
  undos.add("list", "Cleared.", store.change(LIST, cleared));
  assert.equal(store.records().size, 0);
  turn(undos, "list");
  const { v: _, ...value } = store.read(LIST).value;
  assert.deepEqual(value, list());
  const fields = {
    thanks: { label: "Thanks", text: "1" },
    ask: { label: "Ask", text: "2" },
    bye: { label: "Bye", text: "3" },
  };
  store.change("template/reply", () => ({ title: "Reply", fields }));
  undos.add(
    "reply",
    "Cleared.",
    store.change("template/reply", (all) => ({ ...all, fields: {} })),
  );
  turn(undos, "reply");
  const again = store.read("template/reply").value;
  assert.equal(again.title, "Reply");
  assert.deepEqual(Object.entries(again.fields), Object.entries(fields));
});

test("what an undo had to leave comes back with a later one, once its place is free", () => {
  const { store, undos } = begin();
  const field = (/** @type {string | undefined} */ text) => (/** @type {any} */ all) => {
    const { first: _, ...others } = all.fields ?? {};
    return { ...all, fields: text === undefined ? others : { ...others, first: { text } } };
  };
  store.change("template/debrief", () => ({ fields: { first: { text: "one" }, second: { text: "two" } } }));
  undos.add(
    "debrief",
    "Cleared.",
    store.change("template/debrief", () => null),
  );
  store.change("template/debrief", field("x"));
  turn(undos, "debrief");
  assert.equal(store.read("template/debrief").value.fields.first.text, "x");
  store.change("template/debrief", field(undefined));
  turn(undos, "debrief");
  turn(undos, "debrief");
  const { first, second } = store.read("template/debrief").value.fields;
  assert.deepEqual([first.text, second.text], ["one", "two"]);
});
