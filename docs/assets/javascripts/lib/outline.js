// What is taken away, before it has a format: a title, then blocks in their order. lib/formats/ turns it into texts and files.

/**
 * @typedef {object} Task one item of a checklist
 * @property {string} text
 * @property {string} state '', 'done' or 'skip'
 * @property {boolean} essential
 * @property {{label: string, text: string}[]} details reason, way, note
 * @property {{text: string, url: string}[]} links
 * @property {string} url the item's own
 *
 * @typedef {{type: "heading", text: string} | {type: "question", text: string} | {type: "paragraph", text: string}
 *   | {type: "bullets", lines: string[]} | {type: "tasks", tasks: Task[]} | {type: "table"} & Table} Block texts may have lines and paragraphs (lib/lines.js)
 *
 * @typedef {{columns: string[], rows: string[][]}} Table the first cell of a row says what it is about
 *
 * @typedef {object} Origin where it is from, and of which day
 * @property {string} title
 * @property {string} url
 * @property {string} reviewed '2026-11-22', the day of the record's last review
 * @property {string} copied the reader's day
 *
 * @typedef {object} Outline
 * @property {string} id the file's name without its ending
 * @property {string} title '' where the blocks have headings of their own
 * @property {string} url where it stands, '' to leave it out
 * @property {Block[]} blocks
 * @property {Table} table the same for a spreadsheet
 * @property {Origin | null} origin said at the end; null for what is sent to somebody
 */

/** Signs, for what is formatted: form controls would be lost in other programs. */
export const BOXES = /** @type {Record<string, string>} */ ({ "": "☐", done: "☑", skip: "–" });
export const STATE_WORDS = /** @type {Record<string, string>} */ ({ "": "open", done: "done", skip: "not for me" });

/**
 * The days of an origin in words.
 * @param {Origin} origin
 */
export function days({ reviewed, copied }) {
  return [reviewed && `reviewed ${reviewed}`, `copied ${copied}`].filter(Boolean).join(", ");
}

/**
 * The day of a moment where the reader is, as '2026-11-25'.
 * @param {Date} moment
 */
export function dayOf(moment) {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/**
 * A checklist for a spreadsheet.
 * @param {{heading: string, tasks: Task[]}[]} sections @param {boolean} mine with the reader's ticks and notes
 */
export function taskTable(sections, mine) {
  const columns = ["Section", "Item", "Essential", ...(mine ? ["State", "My note"] : []), "Why", "Link"];
  const rows = sections.flatMap(({ heading, tasks }) =>
    tasks.map((task) => {
      /** @param {string} label */
      const detail = (label) => task.details.find((one) => one.label === label)?.text ?? "";
      const own = mine ? [STATE_WORDS[task.state], detail("My note")] : [];
      return [heading, task.text, task.essential ? "essential" : "", ...own, detail("Why"), task.url];
    }),
  );
  return { columns, rows };
}
