// 'Take it from my drafts': what a reader wrote elsewhere, each with a button that puts it into the field above. Holds: a
// list, and [data-no-proof] for when there is nothing.
import { proofs } from "../../lib/proofs.js";
import { button, element } from "../../page/element.js";
import { store } from "../../page/store.js";

/** @param {HTMLDetailsElement} part with data-proofs, beside the text field; what is there is listed while it is open */
export function offer(part) {
  const found = part.open ? proofs(store, JSON.parse(part.dataset.proofs ?? "[]")) : [];
  part.querySelector("ul")?.replaceChildren(...found.map((one) => line(part, one)));
  part.querySelector("[data-no-proof]")?.toggleAttribute("hidden", found.length > 0);
}

/** @param {HTMLDetailsElement} part @param {import("../../lib/proofs.js").Proof} proof */
function line(part, { from, text }) {
  return element(
    "li",
    "",
    `${from}: `,
    button(text, () => put(part, text)),
  );
}

/** @param {HTMLDetailsElement} part @param {string} text */
function put(part, text) {
  const field = part.parentElement?.querySelector("textarea");
  if (!field) return;
  field.value = [field.value, text].filter(Boolean).join("\n");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  part.open = false;
  field.focus();
}
