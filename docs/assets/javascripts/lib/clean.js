// Texts that a reader typed or brought, made fit for a file.

/** Without signs that XML and spreadsheets refuse; halves of signs become the replacement sign. @param {string} text */
export function clean(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out here
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/gu, "");
  return plain.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
}

/** On one line. @param {string} text */
export function oneLine(text) {
  return clean(text).replace(/\s+/gu, " ").trim();
}
