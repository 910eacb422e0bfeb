import assert from "node:assert/strict";
import test from "node:test";
import { fileName } from "../../docs/assets/javascripts/lib/file-name.js";

test("a file is called by its template and the words of its draft's name", () => {
  assert.equal(fileName("debrief", ""), "debrief");
  assert.equal(fileName("score-tpm", "Senior TPM, second"), "score-tpm-senior-tpm-second");
  assert.equal(fileName("debrief", "../..\\ Åcme: 四*"), "debrief-åcme-四");
});

test("no system refuses it for its length, and no sign is cut in two", () => {
  assert.equal(fileName("debrief", "n".repeat(320)), `debrief-${"n".repeat(72)}`);
  assert.equal(fileName("debrief", "𠮷".repeat(80)), `debrief-${"𠮷".repeat(72)}`);
  assert.equal(
    fileName("debrief", `${"n".repeat(71)} end`),
    `debrief-${"n".repeat(71)}`,
    "nor does it end in a hyphen",
  );
  assert.equal(fileName("a".repeat(100), "Acme"), `${"a".repeat(100)}`, "an id stays whole");
});
