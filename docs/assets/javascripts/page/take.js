// Gives the reader an outline in the format that was asked for: into the clipboard, as a file, on paper.

import { asCsv } from "../lib/formats/csv.js";
import { asHtml } from "../lib/formats/html.js";
import { asMarkdown } from "../lib/formats/markdown.js";
import { asText } from "../lib/formats/text.js";
import { dayOf } from "../lib/outline.js";
import { BLOCKED, copy, copyRich } from "./clipboard.js";
import { download } from "./download.js";
import { say } from "./say.js";

/**
 * @typedef {import("../lib/outline.js").Outline} Outline
 * @typedef {import("../lib/left-out.js").Words} Words
 */

/** A part of the site that a format needs and that can't be had: no fault of what is to be written. */
class Missing extends Error {}

const MISSING =
  "This format needs a part of the site that couldn't be loaded. Are you offline? The other formats still work.";
const FAULT = "This couldn't be written in this format. It's our fault. The other formats may still work.";

const COPIES = /** @type {Record<string, {as: (outline: Outline) => string, said: string}>} */ ({
  markdown: { as: asMarkdown, said: "Copied as Markdown." },
  rich: { as: asText, said: "Copied with its formatting." },
  text: { as: asText, said: "Copied." },
  blank: { as: asText, said: "Blank form copied." },
});
const FILES =
  /** @type {Record<string, {as: (outline: Outline) => string | Promise<string | Blob>, type: string}>} */ ({
    md: { as: asMarkdown, type: "text/markdown" },
    csv: { as: asCsv, type: "text/csv" },
    docx: { as: word, type: "" },
  });

/**
 * @param {HTMLElement} element holds [data-with] (a box: with what is mine) and [data-fallback]
 * @param {string} format
 * @param {(mine: boolean) => Outline} outline
 * @param {(mine: boolean) => Words} [more] said behind 'Copied.' or 'Saved.'
 */
export async function take(element, format, outline, more = () => ({ text: "" })) {
  const box = /** @type {HTMLInputElement | null} */ (element.querySelector("[data-with]"));
  const mine = box?.checked ?? true;
  if (format === "print") return paper(element, mine);
  try {
    if (COPIES[format]) return await copyOutline(element, format, outline(mine), more(mine));
    const one = outline(mine);
    const content = await FILES[format].as(one);
    download(
      `${one.id}.${format}`,
      content instanceof Blob ? content : new Blob([content], { type: FILES[format].type }),
    );
    say(element, joined(`Saved as ${one.id}.${format}.`, more(mine)));
  } catch (error) {
    console.error(error);
    say(element, { text: error instanceof Missing ? MISSING : FAULT, stay: true });
  }
}

/**
 * Where a list or template is from, and of which days.
 * @param {HTMLElement} element with data-title and data-reviewed
 * @returns {import("../lib/outline.js").Origin}
 */
export function origin({ dataset: { title = "", reviewed = "" } }) {
  return { title, url: location.origin + location.pathname, reviewed, copied: dayOf(new Date()) };
}

/** @param {string} said @param {Words} more @returns {Words} */
function joined(said, more) {
  return { ...more, text: [said, more.text].filter(Boolean).join(" ") };
}

/** @param {HTMLElement} element @param {string} format @param {Outline} outline @param {Words} more */
async function copyOutline(element, format, outline, more) {
  const text = COPIES[format].as(outline);
  const fallback = /** @type {HTMLElement} */ (element.querySelector("[data-fallback]"));
  if (await (format === "rich" ? copyRich(asHtml(outline), text) : copy(text))) {
    fallback.hidden = true;
    return say(element, joined(COPIES[format].said, more));
  }
  const field = fallback.querySelector("textarea") ?? fallback.appendChild(document.createElement("textarea"));
  Object.assign(field, { readOnly: true, rows: 8, value: text, ariaLabel: "The text, to copy by hand" });
  fallback.hidden = false;
  field.focus();
  field.select();
  say(element, { text: BLOCKED });
}

/** @param {Outline} outline */
async function word(outline) {
  const parts = Promise.all([import("../lib/formats/docx.js"), import("../vendor/docx.js")]);
  const [{ asDocx }, docx] = await parts.catch((error) => {
    throw new Missing("A part of the site is missing.", { cause: error });
  });
  return asDocx(docx, outline);
}

/** @param {HTMLElement} element @param {boolean} mine */
function paper(element, mine) {
  element.toggleAttribute("data-blank", !mine);
  addEventListener("afterprint", () => element.removeAttribute("data-blank"), { once: true });
  print();
}
