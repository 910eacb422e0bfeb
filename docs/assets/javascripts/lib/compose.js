// Filled fields to one text, plain or Markdown. What is not filled shows its blank shape; an optional field that was
// left empty beside filled ones is left out.

/**
 * @typedef {object} Field
 * @property {string} value what the reader wrote
 * @property {string} blank the shape to fill
 * @property {boolean} optional whether empty is an answer too
 *
 * @typedef {object} Group
 * @property {string} title
 * @property {string} asks the question that it answers, or ''
 * @property {string} output 'bullets' or 'paragraph'
 * @property {Field[]} fields
 */

/**
 * @param {Group[]} groups
 * @param {string} format 'text' or 'markdown'
 * @returns {string}
 */
export function compose(groups, format) {
  const one = format === "markdown" ? asMarkdown : asText;
  return groups.map(one).join("\n\n") + "\n";
}

/** @param {Group} group */
function asText(group) {
  const head = [group.title.toUpperCase()];
  if (group.asks) head.push(`Question: ${group.asks}`);
  return [...head, body(group)].join("\n");
}

/** @param {Group} group */
function asMarkdown(group) {
  const head = [`## ${group.title}`];
  if (group.asks) head.push(`> ${group.asks}`);
  return [...head, body(group)].join("\n\n");
}

/** @param {Group} group */
function body(group) {
  const begun = group.fields.some((field) => oneLine(field.value));
  const kept = group.fields.filter((field) => !(begun && field.optional) || oneLine(field.value));
  const values = kept.map((field) => oneLine(field.value) || field.blank);
  return group.output === "bullets" ? values.map((value) => `- ${value}`).join("\n") : values.join(" ");
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/gu, " ").trim();
}
