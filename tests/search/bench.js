// Prints how well the built site's search answers the golden set, beside the theme's and another as it comes, and what it weighs.
// Comes in: the site's folder, the project's folder.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { entriesOf, firstOf } from "../../docs/assets/javascripts/lib/search/entries.js";
import { ours, plainMiniSearch, theme } from "./engines.js";
import { HALVES, halfOf, measure, read, today } from "./measure.js";

const [site = "site", project = "."] = process.argv.slice(2);
const first = firstOf(read(`${site}/search/first.json`));
const entries = entriesOf(first, read(`${site}/search/rest.json`));
const moves = readFileSync(`${project}/data/moved.yml`, "utf-8");
const [golden = [], fresh = []] = ["golden", "fresh"].map((name) => today(read(new URL(`${name}.json`, import.meta.url)), moves));
const parts = HALVES.flatMap((half) => [{ name: half, queries: halfOf(golden, half) }, { name: `fresh, ${half}`, queries: halfOf(fresh, half) }]);
const percent = (/** @type {number} */ share) => `${Math.round(share * 100)} %`;

for (const [name, engine] of Object.entries({
  ours: ours(entries, first),
  "the theme's (lunr)": theme(entries),
  "MiniSearch as it comes": plainMiniSearch(entries),
}))
  for (const part of parts) {
    const { queries, first: one, three, empty } = measure(engine, part.queries);
    console.log(`${name}, half '${part.name}', ${queries} queries: first ${percent(one)}, first three ${percent(three)}, empty ${percent(empty)}`);
  }
if (process.argv.includes("--missed")) for (const { q, to } of measure(ours(entries, first), halfOf(golden, "tuned")).missed) console.log(`missed: ${q} → ${to.join(" ")}`);
for (const [name, most] of Object.entries({ first: 80, rest: 120 }))
  console.log(`${name}.json: ${(gzipSync(readFileSync(`${site}/search/${name}.json`)).length / 1000).toFixed(1)} of ${most} kB with gzip`);
