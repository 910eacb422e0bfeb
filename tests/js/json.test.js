// JSON as people edit it.
import assert from "node:assert/strict";
import test from "node:test";
import { parse } from "../../docs/assets/javascripts/lib/json.js";

test("sound JSON is read, whatever stands in its texts", () => {
  const value = {
    a: '{"b": [1], "b": 2}',
    "": ["a:", '\\"', "a", "a"],
    b: { a: 1, c: { a: 2 } },
    d: [{ a: 1 }, { a: 1 }],
  };
  assert.deepEqual(parse(JSON.stringify(value, null, 2)), { value, problems: [] });
});

test("what is no JSON has a reason, and what is blank another", () => {
  assert.match(parse("hello").problems[0], /isn't a file that this page saved, or it was damaged: .+/u);
  assert.match(parse('{"a": 1').problems[0], /damaged/u);
  assert.deepEqual(parse(" \n").problems, ["This file is empty."]);
});

test("a name that stands twice in the same braces is told with its line, however it is written", () => {
  const { value, problems } = parse('{\n"a": 1,\n"b": {"a": 2, "\\u0061"\n: 3},\n"a" : "a"}');
  assert.equal(value, undefined);
  assert.deepEqual(problems, [
    "line 3: 'a' is here a second time. Keep one of them.",
    "line 5: 'a' is here a second time. Keep one of them.",
  ]);
});

test("__proto__ twice is told too, and once is a name like any other", () => {
  assert.match(parse('{"__proto__": 1, "__proto__": 2}').problems[0], /'__proto__' is here a second time/u);
  assert.deepEqual(parse('{"__proto__": 1}').problems, []);
});

test("100,000 brackets are no reason to fail", () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  assert.ok(Array.isArray(parse(deep).value) || parse(deep).problems.length === 1);
});
