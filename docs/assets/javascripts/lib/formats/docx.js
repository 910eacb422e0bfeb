// An outline as a Word document, made by the library `docx` (vendor/), which the caller loads when it is wanted.
/** @typedef {import("../outline.js").Outline} Outline */
import { clean, oneLine } from "../clean.js";

const BOXES = /** @type {Record<string, string>} */ ({ "": "☐", done: "☑", skip: "–" });

/**
 * @param {any} docx the library
 * @param {Outline} outline
 * @returns {Promise<Blob>}
 */
export function asDocx(docx, { title, url, blocks }) {
  const word = writer(docx);
  const head = [title && word.heading(title, "HEADING_1"), url && word.line([word.link(url, url)])].filter(Boolean);
  const children = [...head, ...blocks.flatMap((one) => block(word, one))];
  const styles = { default: { document: { run: { font: "Calibri", size: 22 } } } };
  return docx.Packer.toBlob(
    new docx.Document({ title: oneLine(title), creator: "", lastModifiedBy: "", styles, sections: [{ children }] }),
  );
}

/** The few things that our documents are made of. @param {any} docx */
function writer(docx) {
  /** @param {string} text @param {object} [look] */
  const run = (text, look) => new docx.TextRun({ text: clean(text).replace(/\s+/gu, " "), ...look });
  return {
    run,
    /** @param {any[]} children @param {object} [look] */
    line: (children, look) => new docx.Paragraph({ children, spacing: { after: 80 }, ...look }),
    /** @param {string} text @param {string} level */
    heading: (text, level) =>
      new docx.Paragraph({
        children: [run(text)],
        heading: docx.HeadingLevel[level],
        spacing: { before: 240, after: 80 },
      }),
    /** @param {string} text @param {string} url */
    link: (text, url) => new docx.ExternalHyperlink({ link: url, children: [run(text, { style: "Hyperlink" })] }),
  };
}

/** @param {ReturnType<typeof writer>} word @param {import("../outline.js").Block} one @returns {any[]} */
function block(word, one) {
  if (one.type === "heading") return [word.heading(one.text, "HEADING_2")];
  if (one.type === "question") return [word.line([word.run(one.text, { italics: true })], { indent: { left: 360 } })];
  if (one.type === "bullets") return one.lines.map((line) => word.line([word.run(line)], { bullet: { level: 0 } }));
  if (one.type === "tasks") return one.tasks.flatMap((task) => item(word, task));
  return [word.line([word.run(one.text)])];
}

/** @param {ReturnType<typeof writer>} word @param {import("../outline.js").Task} one */
function item(word, one) {
  const look = one.state === "skip" ? { strike: true } : {};
  const signs = [one.essential && "essential", one.state === "skip" && "not for me"].filter(Boolean).join(", ");
  const sign = signs ? [word.run(` (${signs})`, { bold: true })] : [];
  const below = { bullet: { level: 0 }, indent: { left: 720, hanging: 260 }, spacing: { after: 40 } };
  return [
    word.line([word.run(`${BOXES[one.state]} `), word.run(one.text, look), ...sign], {
      indent: { left: 360, hanging: 360 },
    }),
    ...one.details.map(({ label, text }) => word.line([word.run(`${label}: ${text}`)], below)),
    ...one.links.map((link) => word.line([word.link(link.text, link.url)], below)),
  ];
}
