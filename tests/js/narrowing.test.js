import assert from "node:assert/strict";
import { test } from "node:test";
import { fits, fromAddress, inAddress, narrows, result, shorter } from "../../docs/assets/javascripts/lib/narrowing.js";

const OFFERED = { stage: ["phone", "onsite"], for: ["pm", "tpm"], minutes: ["15", "30"] };
const NOTHING = { stage: "", for: "", minutes: "" };

test("an address chooses only what the page offers", () => {
  assert.deepEqual(fromAddress("?stage=onsite&minutes=15", OFFERED), { stage: "onsite", for: "", minutes: "15" });
  assert.deepEqual(fromAddress("?stage=Onsite&for=<b>&minutes=5&sort=short", OFFERED), NOTHING);
  assert.deepEqual(fromAddress("", OFFERED), NOTHING);
});

test("of a name that stands twice the first counts", () => {
  assert.deepEqual(fromAddress("?stage=phone&stage=onsite", OFFERED), { ...NOTHING, stage: "phone" });
});

test("a choice is written into the address, and the rest of it stays", () => {
  const address = "https://example.org/lists/?q=why&stage=phone&minutes=15#found";
  assert.equal(
    inAddress(address, { ...NOTHING, stage: "onsite" }),
    "https://example.org/lists/?q=why&stage=onsite#found",
  );
  assert.equal(inAddress(address, NOTHING), "https://example.org/lists/?q=why#found");
});

test("what is written is read again", () => {
  const choice = { stage: "phone", for: "tpm", minutes: "30" };
  assert.deepEqual(fromAddress(new URL(inAddress("https://example.org/", choice)).search, OFFERED), choice);
});

test("without a choice every member fits, also one that says nothing of itself", () => {
  assert.equal(fits({}, NOTHING), true);
  assert.equal(fits({ stages: "onsite", audiences: "pm", minutes: "15" }, NOTHING), true);
});

test("a member fits a stage that it names whole", () => {
  assert.equal(fits({ stages: "phone-screen onsite" }, { ...NOTHING, stage: "onsite" }), true);
  assert.equal(fits({ stages: "phone-screen onsite" }, { ...NOTHING, stage: "phone" }), false);
});

test("a member for all fits every reader", () => {
  assert.equal(fits({ audiences: "all" }, { ...NOTHING, for: "tpm" }), true);
  assert.equal(fits({ audiences: "pm" }, { ...NOTHING, for: "tpm" }), false);
});

test("a company's list fits its company, its role and who says so", () => {
  const list = { company: "example-rail", role: "tpm", by: "others" };
  assert.equal(fits(list, { company: "example-rail", role: "tpm", by: "others" }), true);
  for (const other of [{ company: "rail" }, { role: "pm" }, { by: "employer" }]) assert.equal(fits(list, other), false);
});

test("a limit of minutes may be reached, and a member without minutes fits none", () => {
  assert.equal(fits({ minutes: "15" }, { ...NOTHING, minutes: "15" }), true);
  assert.equal(fits({ minutes: "16" }, { ...NOTHING, minutes: "15" }), false);
  assert.equal(fits({ minutes: "9" }, { ...NOTHING, minutes: "15" }), true);
  assert.equal(fits({}, { ...NOTHING, minutes: "15" }), false);
});

test("a member must fit all that is chosen", () => {
  const member = { stages: "onsite", audiences: "pm", minutes: "15" };
  assert.equal(fits(member, { stage: "onsite", for: "pm", minutes: "15" }), true);
  for (const other of [{ stage: "phone" }, { for: "tpm" }, { minutes: "10" }]) {
    assert.equal(fits(member, { stage: "onsite", for: "pm", minutes: "15", ...other }), false);
  }
});

test("an order leaves no member out, all else does", () => {
  assert.equal(narrows({ ...NOTHING, order: "minutes" }), false);
  for (const name of Object.keys(NOTHING)) assert.equal(narrows({ ...NOTHING, [name]: "x" }), true);
});

test("the shortest comes first, what has no minutes last, and equals keep their order", () => {
  const members = [{ id: "none" }, { id: "a", minutes: "30" }, { id: "b", minutes: "9" }, { id: "c", minutes: "30" }];
  assert.deepEqual(
    members.toSorted(shorter).map((member) => member.id),
    ["b", "a", "c", "none"],
  );
  assert.ok(shorter(members[0], members[1]) > 0);
});

test("the result is said in words", () => {
  assert.equal(result(20, 20, "checklists"), "Showing all 20 checklists");
  assert.equal(result(3, 20, "checklists"), "Showing 3 of 20 checklists");
  assert.equal(result(0, 20, "checklists"), "None of the 20 checklists match");
});
