// Reads files as /my-data/ reads them: a list of texts comes in, what became of each goes out.
// tests/unit/test_my_data_files.py holds the answers against the schema.
import { text } from "node:stream/consumers";
import { read } from "../../docs/assets/javascripts/lib/my-data-read.js";
import { fileText } from "../../docs/assets/javascripts/lib/my-data-write.js";

/** @param {string} file */
function answer(file) {
  try {
    const { kept, saved, site, problems } = read(file);
    if (!kept) return { problems };
    const written = fileText(kept, site || "https://example.org/", saved || "2026-11-24T09:30:00Z");
    return { kept, problems, written, again: read(written) };
  } catch (error) {
    return { thrown: String(error) };
  }
}

process.stdout.write(JSON.stringify(JSON.parse(await text(process.stdin)).map(answer)));
