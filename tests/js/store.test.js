import assert from "node:assert/strict";
import test from "node:test";
import { Store } from "../../docs/assets/javascripts/lib/store.js";
import { world } from "./world.js";

const LIST = "checklist/final-round";
const KINDS = /** @type {[string, (text: string) => (value: any) => any, string][]} */ ([
  [LIST, (text) => (value) => ({ ...value, items: { ...value.items, [text]: { state: "done", text } } }), '"items":{'],
  [
    "template/debrief",
    (text) => (value) => ({ ...value, fields: { ...value.fields, [text]: { text } } }),
    '"fields":{',
  ],
  [
    "template/debrief/d1",
    (text) => (value) => ({ ...value, name: "Acme", fields: { ...value.fields, [text]: { text } } }),
    '"fields":{',
  ],
  [
    "highlight/about-you/career",
    (text) => (value) => ({ ...value, parts: { ...value.parts, line: text } }),
    '"parts":{',
  ],
  ["choice/debrief", (text) => () => ({ draft: text }), '"draft":'],
]);

/** @param {string} id */
function tick(id) {
  return (/** @type {any} */ value) => ({ ...value, items: { ...value.items, [id]: { state: "done", text: id } } });
}

test("a change is seen at once and written soon", async () => {
  const { scope, record } = world();
  const store = new Store(scope);
  store.change(LIST, tick("one"));
  store.change(LIST, tick("two"));
  assert.deepEqual(Object.keys(store.read(LIST).value.items), ["one", "two"]);
  assert.equal(await store.settled(), "");
  assert.deepEqual(record(LIST), {
    v: 2,
    rev: 1,
    items: { one: { text: "one", state: "done" }, two: { text: "two", state: "done" } },
  });
  store.change(LIST, tick("three"));
  await store.settled();
  assert.equal(Object.keys(record(LIST).items).length, 3);
  store.change(LIST, () => null);
  await store.settled();
  assert.equal(record(LIST), null);
});

for (const [key, change] of KINDS) {
  const found = /** @type {[string, string, string][]} */ ([
    ["a newer version's record", '{"v":3,"cards":{"kept":1}}', "newer"],
    ["a broken record too large to set aside", `{"v":2,${"x".repeat(2000)}`, "unreadable"],
  ]);
  for (const [what, text, problem] of found) {
    test(`${what} is never overwritten, not by the second change either: ${key}`, async () => {
      const { scope, put, text: stored, local } = world();
      put(key, text);
      local.room = 2600;
      const store = new Store(scope);
      for (const word of ["one", "two", "three"]) {
        store.change(key, change(word));
        assert.equal(await store.settled(), problem);
        assert.equal(stored(key), text);
      }
      assert.notDeepEqual(store.read(key).value, {});
      assert.equal(new Store(scope).read(key).problem, problem, "the next page says so as well");
    });
  }

  test(`a record whose reading throws is never overwritten: ${key}`, async () => {
    const { scope, put, text: stored, local } = world();
    put(key, "anything");
    local.mute = [`${scope}.pm/${key}`];
    const store = new Store(scope);
    for (const word of ["one", "two"]) {
      store.change(key, change(word));
      assert.equal(await store.settled(), "blocked");
    }
    assert.equal(stored(key), "anything");
  });

  test(`what can't be read is set aside, and its place is used: ${key}`, async () => {
    const { scope, put, text: stored } = world();
    put(key, "{");
    const store = new Store(scope);
    assert.equal(store.read(key).problem, "aside");
    store.change(key, change("one"));
    assert.equal(await store.settled(), "");
    assert.equal(stored(`${key}.unreadable`), "{");
    put(key, "[");
    store.change(key, change("two"));
    assert.equal(await store.settled(), "");
    assert.equal(stored(`${key}.unreadable.2`), "[");
  });

  test(`what can't be written goes along to the next page and is written there: ${key}`, async () => {
    const { scope, text: stored, local, session } = world();
    local.room = 0;
    const store = new Store(scope);
    store.change(key, change("one"));
    assert.equal(await store.settled(), "full");
    assert.ok(store.goesAlong);
    const next = new Store(scope);
    assert.equal(await next.settled(), "full");
    assert.deepEqual(next.read(key).value, store.read(key).value);
    local.room = Infinity;
    assert.equal(await new Store(scope).settled(), "");
    assert.ok(stored(key));
    assert.equal(session.texts.size, 0);
  });
}

test("where nothing can be stored at all, the page says that nothing goes along", async () => {
  const { scope, local, session } = world();
  local.closed = true;
  session.closed = true;
  const store = new Store(scope);
  store.change(LIST, tick("one"));
  assert.equal(await store.settled(), "blocked");
  assert.equal(store.goesAlong, false);
  assert.deepEqual([...store.records().keys()], [LIST]);
});

test("a write touches nothing but what it changed: another tab's entries stay", async () => {
  const { scope, record } = world();
  const [one, two] = [new Store(scope), new Store(scope)];
  one.change(LIST, tick("one"));
  two.change(LIST, tick("two"));
  await Promise.all([one.settled(), two.settled()]);
  assert.deepEqual(Object.keys(record(LIST).items), ["one", "two"]);
  two.change(LIST, ({ items: { one: _, ...items }, ...rest }) => ({ ...rest, items }));
  one.change(LIST, (value) => ({ ...value, items: { ...value.items, one: { ...value.items.one, note: "mine" } } }));
  await Promise.all([one.settled(), two.settled()]);
  assert.equal(record(LIST).items.one.note, "mine");
});

test("what another tab overwrote without having seen it is written again", async () => {
  const { scope, record, put, text, tell } = world();
  const [one, two] = [new Store(scope), new Store(scope)];
  one.change(LIST, tick("first"));
  await one.settled();
  const stale = /** @type {string} */ (text(LIST));
  one.change(LIST, tick("mine"));
  one.change(LIST, tick("mine-too"));
  await one.settled();
  put(LIST, stale); // the other tab has not heard of it yet
  two.change(LIST, tick("theirs"));
  await two.settled();
  assert.deepEqual(Object.keys(record(LIST).items), ["first", "theirs"]);
  tell(LIST);
  await Promise.all([one.settled(), two.settled()]);
  assert.deepEqual(Object.keys(record(LIST).items).sort(), ["first", "mine", "mine-too", "theirs"]);
  tell(LIST);
  await one.settled();
  assert.equal(record(LIST).rev, 3, "and then there is peace");
});

test("what another tab took away on purpose does not come back", async () => {
  const { scope, record, tell } = world();
  const [one, two] = [new Store(scope), new Store(scope)];
  one.change(LIST, tick("mine"));
  await one.settled();
  two.change(LIST, () => null);
  await two.settled();
  tell(LIST);
  two.change(LIST, tick("theirs"));
  await two.settled();
  tell(LIST);
  await one.settled();
  assert.deepEqual(Object.keys(record(LIST).items), ["theirs"]);
});

test("while the page is left everything is written at once", () => {
  const { scope, record } = world();
  const store = new Store(scope);
  store.leaving = true;
  store.change(LIST, tick("one"));
  assert.ok(record(LIST).items.one);
});

test("what we don't know in a record stays there", async () => {
  const { scope, record, put } = world();
  put(LIST, '{"v":2,"extra":"stays","items":{"old":{"state":"skip","color":"red"}}}');
  const store = new Store(scope);
  store.change(LIST, tick("one"));
  await store.settled();
  assert.equal(record(LIST).extra, "stays");
  assert.equal(record(LIST).items.old.color, "red");
});

test("version 1 is brought forward with the first change, and nothing of it is lost", async () => {
  const { scope, record, put } = world();
  put(LIST, '{"v":1,"title":"Final","done":["a","b"]}');
  const store = new Store(scope);
  assert.deepEqual(Object.keys(store.read(LIST).value.items), ["a", "b"]);
  store.change(LIST, tick("c"));
  await store.settled();
  assert.deepEqual(Object.keys(record(LIST).items), ["a", "b", "c"]);
  assert.equal(record(LIST).v, 2);
});

test("foreign names below ours are left alone", () => {
  const { scope, put, text } = world();
  put("somebody/else", "x");
  assert.deepEqual(new Store(scope).texts(), [{ name: "somebody/else", text: "x" }]);
  assert.equal(text("somebody/else"), "x");
});

test("a page that is here again does not write what a later page has written, or changed since", async () => {
  const { scope, local, record } = world();
  local.room = 0;
  const first = new Store(scope);
  first.change(LIST, tick("one"));
  await first.settled();
  local.room = Infinity;
  const later = new Store(scope);
  assert.equal(await later.settled(), "");
  later.change(LIST, () => null);
  await later.settled();
  first.resume();
  await first.settled();
  assert.equal(record(LIST), null);
  assert.deepEqual(first.read(LIST).value, {});
});

test("what a foreign script left in the session can't be made into a record", async () => {
  const { scope, session, local } = world();
  const good = { key: LIST, path: "items.a.state", to: "done" };
  const bad = [
    { key: LIST, path: "__proto__.polluted", to: "yes" },
    { key: LIST, path: "items.__proto__.state", to: "yes" },
    { key: "nothing/of/ours/at-all", path: "items.a.state", to: "yes" },
    { key: "raw:checklist/final-round", path: "", to: "{" },
    { key: LIST, path: "items.b.state", to: { toString: 1 } },
    null,
    7,
  ];
  session.texts.set(`${scope}.pm-waiting`, JSON.stringify([...bad, good]));
  const store = new Store(scope);
  await store.settled();
  assert.deepEqual([...local.texts.keys()], [`${scope}.pm/${LIST}`]);
  assert.deepEqual(store.read(LIST).value.items, { a: { state: "done" } });
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
  session.texts.set(`${scope}.pm-waiting`, "{");
  assert.deepEqual(new Store(scope).keys(), [LIST]);
});

/** @param {string} text */
const told = (text) => (/** @type {any} */ value) => ({ ...value, fields: { ...value.fields, told: { text } } });

test("words that had to wait stand below what came meanwhile, on this page and on the next", async () => {
  const { scope, local, record, put } = world();
  local.room = 0;
  const tab = new Store(scope);
  tab.change("template/debrief", told("waited"));
  assert.equal(await tab.settled(), "full");
  local.room = Infinity;
  put("template/debrief", '{"v":2,"rev":1,"fields":{"told":{"text":"newer"}}}');
  tab.change("template/debrief", (value) => ({ ...value, fields: { ...value.fields, asked: { text: "later" } } }));
  await tab.settled();
  assert.equal(record("template/debrief").fields.told.text, "newer\nwaited");
  assert.equal(record("template/debrief").fields.asked.text, "later");
});

test("the real way in: a tab left open while a new version is published loses neither its words nor the newer ones", async () => {
  const { scope, put, record } = world();
  const tab = new Store(scope);
  tab.change("template/debrief", told("first words"));
  await tab.settled();
  put("template/debrief", '{"v":3,"fields":{"told":{"text":"first words"}}}');
  tab.change("template/debrief", told("typed beside it"));
  assert.equal(await tab.settled(), "newer");
  put("template/debrief", '{"v":2,"rev":5,"fields":{"told":{"text":"first words"}}}');
  assert.equal(await new Store(scope).settled(), "");
  assert.equal(record("template/debrief").fields.told.text, "first words\ntyped beside it");
});

test("a copy of the tab does not add the words that waited a second time", async () => {
  const { scope, local, session, record, put } = world();
  local.room = 0;
  const tab = new Store(scope);
  tab.change("template/debrief", told("waited"));
  await tab.settled();
  const copy = [...session.texts];
  local.room = Infinity;
  put("template/debrief", '{"v":2,"rev":1,"fields":{"told":{"text":"newer"}}}');
  await new Store(scope).settled();
  for (const [name, text] of copy) session.texts.set(name, text);
  await new Store(scope).settled();
  assert.equal(record("template/debrief").fields.told.text, "newer\nwaited");
});

test("a browser that takes a text without a word and keeps nothing is found out", async () => {
  const { scope, local } = world();
  local.setItem = () => {};
  const store = new Store(scope);
  store.change(LIST, tick("one"));
  assert.equal(await store.settled(), "blocked");
});
