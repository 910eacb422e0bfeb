// A filled message as a mail: its subject and body, and the link that opens them in a mail program (RFC 6068).
import { oneLine } from "./clean.js";
import { tidy } from "./lines.js";

/**
 * @typedef {object} Letter
 * @property {string} subject '' when there is none
 * @property {string} body '' when nothing is filled in
 *
 * @typedef {object} Part one field of the message
 * @property {string} label
 * @property {string} value what the reader wrote
 * @property {boolean} optional whether empty is an answer too
 * @property {string} [messagePart] 'subject', 'greeting', 'body' or 'sign-off'
 */

/** The most characters of a link that we call safe: some systems and mail programs cut it at about 2,000. */
export const LONGEST = 1_800;

/**
 * What a message says, and the labels of what must be filled and isn't.
 * @param {{fields: Part[]}} group
 * @returns {Letter & {left: string[]}}
 */
export function letter({ fields }) {
  const subject = fields.find((field) => field.messagePart === "subject");
  const paragraphs = fields.filter((field) => field !== subject).map((field) => tidy(field.value));
  return {
    subject: oneLine(subject?.value ?? ""),
    body: paragraphs.filter(Boolean).join("\n\n"),
    left: fields.filter((field) => !field.optional && !tidy(field.value)).map((field) => field.label),
  };
}

/** As a reader sees it before it is sent. @param {Letter} letter */
export function asSeen({ subject, body }) {
  const line = oneLine(subject);
  return [line && `Subject: ${line}`, tidy(body)].filter(Boolean).join("\n\n");
}

/**
 * The link, without an address to send to. A subject is one line: what stands behind a line end would be a header.
 * @param {Letter} letter
 * @returns {string}
 */
export function mailto({ subject, body }) {
  const parts = [
    ["subject", oneLine(subject)],
    ["body", tidy(body).replaceAll("\n", "\r\n")],
  ];
  const query = parts.filter(([, text]) => text).map(([name, text]) => `${name}=${encoded(text)}`);
  return `mailto:?${query.join("&")}`;
}

/** Also the characters that encodeURIComponent leaves and that programs take for the end of a link. @param {string} text */
function encoded(text) {
  return encodeURIComponent(text).replace(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
