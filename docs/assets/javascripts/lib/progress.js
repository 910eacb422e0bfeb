// How far a checklist is done.

/**
 * @param {string[]} items the items of the page
 * @param {Set<string>} ticked every tick that is stored, also of items that the page no longer has
 * @returns {{done: number, total: number, percent: number, all: boolean, text: string}}
 */
export function progress(items, ticked) {
  const total = items.length;
  const done = items.filter((item) => ticked.has(item)).length;
  const percent = total ? Math.round((100 * done) / total) : 0;
  return { done, total, percent, all: total > 0 && done === total, text: `${done} of ${total} done` };
}
