// 'Send the essentials': a list's title, its essential items and the address that opens it so. No tick goes along.
// Holds: [data-send].
import { essentials, saidCopied } from "../../lib/essentials.js";
import { showing } from "../../lib/show.js";
import { share, toClipboard } from "../../page/share.js";

/** @typedef {import("./item.js").ChecklistItem} ChecklistItem */

/** @param {HTMLElement} element @param {ChecklistItem[]} items */
export function sendsEssentials(element, items) {
  const button = element.querySelector("[data-send]");
  button?.addEventListener("click", () => void send(button, element.dataset.title ?? "", items));
}

/** @param {Element} button @param {string} title @param {ChecklistItem[]} items */
async function send(button, title, items) {
  const texts = items.filter((item) => item.essential).map((item) => item.text);
  const text = essentials(title, texts);
  const url = showing(location.origin + location.pathname, "essential");
  // At a desk a sheet helps little: what is copied goes into any window.
  if (matchMedia("(pointer: coarse)").matches && (await share({ title, text, url }))) return;
  await toClipboard(button, `${text}\n${url}`, { text: saidCopied(texts.length) });
}
