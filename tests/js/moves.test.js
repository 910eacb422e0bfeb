import assert from "node:assert/strict";
import test from "node:test";
import { adopt, follow } from "../../docs/assets/javascripts/lib/moves.js";

/** @param {Record<string, any>} records */
const kept = (records) => new Map(Object.entries(records));

test("a field that comes to be shared takes its text along, in the main draft and in the others, and no other field", () => {
  const fields = { moment: { text: "A counter." }, sentence: { text: "For the markets.", label: "In short" } };
  const changed = adopt(
    kept({ "template/role": { title: "Role", fields }, "template/role/d1": { name: "Acme", fields } }),
    ["role/sentence"],
  );
  assert.deepEqual(Object.fromEntries(changed), {
    "highlight/role/sentence": { title: "Role", label: "In short", kind: "role", parts: { line: "For the markets." } },
    "template/role": { title: "Role", fields: { moment: fields.moment } },
    "template/role/d1": { name: "Acme", fields: { moment: fields.moment, "role/sentence": fields.sentence } },
  });
});

test("a field that is shared already keeps its text, and the other stays where it was", () => {
  const records = kept({
    "template/role": { fields: { sentence: { text: "Mine." } } },
    "highlight/role/sentence": { parts: { line: "Ours." } },
  });
  assert.equal(adopt(records, ["role/sentence"]).size, 0);
});

test("a shared field follows its template, in the drafts of all that share it", () => {
  const own = { "role/sentence": { text: "For Acme." } };
  const records = kept({
    "highlight/role/sentence": { kind: "role", parts: { line: "For the markets." } },
    "template/role/d1": { name: "Acme", fields: own },
    "template/kit/d2": { name: "Acme", fields: own },
  });
  const changed = follow(records, { "/templates/role/": "/templates/why/" });
  assert.deepEqual(changed.get("highlight/why/sentence"), { kind: "why", parts: { line: "For the markets." } });
  const now = { "why/sentence": own["role/sentence"] };
  assert.deepEqual([changed.get("template/why/d1")?.fields, changed.get("template/kit/d2")?.fields], [now, now]);
  assert.deepEqual([changed.get("highlight/role/sentence"), changed.get("template/role/d1")], [null, null]);
});
