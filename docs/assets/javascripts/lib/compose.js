// Filled fields to one text, plain or Markdown. What is not filled shows its blank shape; an optional field that was
// left empty beside filled ones is left out, and so is a group in which nothing was filled beside filled ones.

/**
 * @typedef {object} Field
 * @property {string} value what the reader wrote
 * @property {string} blank the shape to fill
 * @property {boolean} optional whether empty is an answer too
 *
 * @typedef {object} Group
 * @property {string} title
 * @property {string} asks the question that it answers, or ''
 * @property {string} output 'bullets', 'paragraph' or 'message' (a letter: one paragraph a field)
 * @property {Field[]} fields
 */

/**
 * @param {Group[]} groups
 * @param {string} format 'text' or 'markdown'
 * @returns {string}
 */
export function compose(groups, format) {
  const one = format === "markdown" ? asMarkdown : asText;
  return chosen(groups).map(one).join("\n\n") + "\n";
}

/**
 * How many lines of the text still show their blank shape.
 * @param {Group[]} groups
 */
export function blanks(groups) {
  return chosen(groups).flatMap((group) => kept(group)).filter((field) => !oneLine(field.value)).length;
}

/** The groups that were begun; all of them when none was. @param {Group[]} groups */
function chosen(groups) {
  const begun = groups.filter(isBegun);
  return begun.length ? begun : groups;
}

/** @param {Group} group */
function isBegun(group) {
  return group.fields.some((field) => oneLine(field.value));
}

/** The fields that the text shows. @param {Group} group */
function kept(group) {
  return group.fields.filter((field) => oneLine(field.value) || !(field.optional && isBegun(group)));
}

/** @param {Group} group */
function asText(group) {
  if (group.output === "message") return body(group); // a letter is sent as it stands
  const head = [group.title.toUpperCase()];
  if (group.asks) head.push(`Question: ${group.asks}`);
  return [...head, body(group)].join("\n");
}

/** @param {Group} group */
function asMarkdown(group) {
  if (group.output === "message") return body(group);
  const head = [`## ${group.title}`];
  if (group.asks) head.push(`> ${group.asks}`);
  return [...head, body(group)].join("\n\n");
}

/** @param {Group} group */
function body(group) {
  const values = kept(group).map((field) => oneLine(field.value) || field.blank);
  if (group.output === "bullets") return values.map((value) => `- ${value}`).join("\n");
  return values.join(group.output === "message" ? "\n\n" : " ");
}

/** @param {string} text */
function oneLine(text) {
  return text.replace(/\s+/gu, " ").trim();
}
