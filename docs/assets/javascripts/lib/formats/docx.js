// An outline as a Word document, made by the library `docx` (vendor/), which the caller loads when it is wanted.
/** @typedef {import("../outline.js").Outline} Outline */
import { oneLine } from "../clean.js";
import { paragraphs, tidy } from "../lines.js";
import { BOXES, days } from "../outline.js";

const QUIET = { color: "595959", size: 18 };

/**
 * @param {any} docx the library
 * @param {Outline} outline
 * @returns {Promise<Blob>}
 */
export function asDocx(docx, { title, url, blocks, origin }) {
  const word = writer(docx);
  const head = [title && word.heading(title, "HEADING_1"), url && word.line([word.link(url, url)])];
  const children = [...head, ...blocks.flatMap((one) => block(word, one)), origin && end(word, origin)].filter(Boolean);
  const wide = blocks.some((one) => one.type === "table");
  const properties = wide ? { page: { size: { orientation: docx.PageOrientation.LANDSCAPE } } } : {};
  const styles = { default: { document: { run: { font: "Calibri", size: 22 } } } };
  return docx.Packer.toBlob(
    new docx.Document({
      title: oneLine(title),
      creator: "",
      lastModifiedBy: "",
      styles,
      sections: [{ properties, children }],
    }),
  );
}

/** The few things that our documents are made of. @param {any} docx */
function writer(docx) {
  /** @param {string} text @param {object} [look] */
  const run = (text, look) => new docx.TextRun({ text, ...look });
  /** @param {any[]} children @param {object} [look] */
  const line = (children, look) => new docx.Paragraph({ children, spacing: { after: 80 }, ...look });
  return {
    run,
    line,
    /**
     * What a reader typed: a paragraph for each of its paragraphs.
     * @param {string} text @param {object} [first] how the first looks @param {object} [others] @param {object} [letters]
     */
    text: (text, first, others = first, letters) =>
      paragraphs(text.replaceAll("\t", " ")).map((lines, index) =>
        line(
          lines.map((words, place) => run(words, { ...letters, break: place ? 1 : 0 })),
          index ? others : first,
        ),
      ),
    /** @param {string} text @param {string} level */
    heading: (text, level) =>
      new docx.Paragraph({
        children: [run(oneLine(text))],
        heading: docx.HeadingLevel[level],
        spacing: { before: 240, after: 80 },
      }),
    /** The row of names stands again on every page. @param {import("../outline.js").Table} one */
    table({ columns, rows }) {
      const row = (/** @type {string[]} */ cells, /** @type {boolean} */ named) =>
        new docx.TableRow({
          tableHeader: named,
          cantSplit: true,
          children: cells.map((text, place) => {
            const small = { size: QUIET.size, bold: named || !place };
            return new docx.TableCell({ children: this.text(text, { spacing: { after: 40 } }, undefined, small) });
          }),
        });
      const size = { size: 100, type: docx.WidthType.PERCENTAGE };
      return new docx.Table({ width: size, rows: [row(columns, true), ...rows.map((cells) => row(cells, false))] });
    },
    /** @param {string} text @param {string} url @param {object} [look] */
    link: (text, url, look) =>
      new docx.ExternalHyperlink({ link: url, children: [run(oneLine(text), { style: "Hyperlink", ...look })] }),
  };
}

/** @param {ReturnType<typeof writer>} word @param {import("../outline.js").Block} one @returns {any[]} */
function block(word, one) {
  if (one.type === "heading") return [word.heading(one.text, "HEADING_2")];
  if (one.type === "question") {
    const quoted = { indent: { left: 360 } };
    return word.text(one.text, quoted, quoted, { italics: true });
  }
  if (one.type === "bullets")
    return one.lines.flatMap((line) => word.text(line, { bullet: { level: 0 } }, { indent: { left: 720 } }));
  if (one.type === "tasks") return one.tasks.flatMap((task) => item(word, task));
  if (one.type === "table") return [word.table(one)];
  return word.text(one.text);
}

/** @param {ReturnType<typeof writer>} word @param {import("../outline.js").Task} one */
function item(word, one) {
  const look = one.state === "skip" ? { strike: true } : {};
  const signs = [one.essential && "essential", one.state === "skip" && "not for me"].filter(Boolean).join(", ");
  const sign = signs ? [word.run(` (${signs})`, { bold: true })] : [];
  const spacing = { after: 40 };
  const below = { bullet: { level: 0 }, indent: { left: 720, hanging: 260 }, spacing };
  const further = { indent: { left: 720 }, spacing };
  return [
    word.line([word.run(`${BOXES[one.state]} `), word.run(oneLine(one.text), look), ...sign], {
      indent: { left: 360, hanging: 360 },
    }),
    ...one.details.flatMap(({ label, text }) => word.text(`${label}: ${tidy(text)}`, below, further)),
    ...one.links.map((link) => word.line([word.link(link.text, link.url)], below)),
  ];
}

/** @param {ReturnType<typeof writer>} word @param {import("../outline.js").Origin} origin */
function end(word, origin) {
  const { title, url } = origin;
  const link = word.link(url, url, { size: QUIET.size });
  return word.line([word.run(`${oneLine(title)} · `, QUIET), link, word.run(` · ${days(origin)}`, QUIET)], {
    spacing: { before: 240 },
  });
}
