// The bytes of a chosen file as text, or in plain words why they are none.

const MOST = 20_000_000; // bytes: a browser's whole storage, indented, in the widest letters
const SAMPLE = 1000; // bytes at the start that show what a file is
const RIGHT_ONE = "Choose the file whose name begins with pm-interview-playbook and ends in .json.";
const AS_UTF_8 = "Open it in a text editor, save it as UTF-8, and choose it again.";

/** @typedef {{text: string, problem: string}} Decoded problem: '' where there is none */

/**
 * Reads a file from the disk. Never throws.
 * @param {{size: number, arrayBuffer: () => Promise<ArrayBuffer>}} file
 * @returns {Promise<Decoded>}
 */
export async function textOf(file) {
  if (file.size > MOST)
    return none(`This file is ${megabytes(file.size)}; this page reads at most ${megabytes(MOST)}. ${RIGHT_ONE}`);
  try {
    return decode(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return none(
      "This file can't be read. It may have been moved or deleted, or it is in the cloud and not on this device yet. See whether it opens elsewhere, then choose it again.",
    );
  }
}

/**
 * UTF-8 with or without its mark, and UTF-16 with it: editors on Windows save that.
 * @param {Uint8Array} bytes
 * @returns {Decoded}
 */
export function decode(bytes) {
  if (!bytes.length) return none(`This file is empty. ${RIGHT_ONE}`);
  if (begins(bytes, 0xff, 0xfe, 0, 0) || begins(bytes, 0, 0, 0xfe, 0xff))
    return none(`This file is text in UTF-32, which no browser reads. ${AS_UTF_8}`);
  if (begins(bytes, 0xff, 0xfe)) return strict(bytes, "utf-16le");
  if (begins(bytes, 0xfe, 0xff)) return strict(bytes, "utf-16be");
  if (begins(bytes, 0x50, 0x4b))
    return none(
      `This isn't a file that this page saved: it is a zip archive or an Office document (.zip, .docx, .xlsx). If the saved file is in it, unpack it first. ${RIGHT_ONE}`,
    );
  if (isHalfEmpty(bytes)) return none(`This file is text in UTF-16 without the mark that says so. ${AS_UTF_8}`);
  return strict(bytes, "utf-8");
}

/** @param {Uint8Array} bytes @param {string} encoding @returns {Decoded} */
function strict(bytes, encoding) {
  const name = encoding.slice(0, 6).toUpperCase();
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? none(notText()) : { text, problem: "" };
  } catch {
    if (bytes.subarray(0, SAMPLE).includes(0) && name === "UTF-8") return none(notText());
    const before = new TextDecoder(encoding).decode(bytes).split("\ufffd", 1)[0];
    return none(
      `Line ${before.split("\n").length} of this file isn't text in ${name}. The file was damaged on the way, or an editor saved it in another encoding. ${AS_UTF_8}`,
    );
  }
}

function notText() {
  return `This isn't a file that this page saved: it isn't text but, say, a picture or a program. ${RIGHT_ONE}`;
}

/** Whether every second byte is empty at the start, as in English text in UTF-16. @param {Uint8Array} bytes */
function isHalfEmpty(bytes) {
  const sample = [...bytes.subarray(0, SAMPLE)];
  const share = [0, 1].map((side) => sample.filter((byte, at) => at % 2 === side && byte === 0).length / sample.length);
  return sample.length > 1 && Math.max(...share) > 0.4 && Math.min(...share) < 0.1;
}

/** @param {Uint8Array} bytes @param {number[]} start */
function begins(bytes, ...start) {
  return bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte);
}

/** Rounded up, so that what is too large also reads so. @param {number} bytes */
function megabytes(bytes) {
  return `${(Math.ceil(bytes / 100_000) / 10).toLocaleString("en-US")} MB`;
}

/** @param {string} problem @returns {Decoded} */
function none(problem) {
  return { text: "", problem };
}
