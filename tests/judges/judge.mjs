// All judges over a published site: `node judge.mjs SITE [--books DIR] [--shots DIR] [JUDGE…]`.
// Ends with 1 where one of them finds something; with 2 where CI=true and one is missing. Elsewhere a missing one is told.

import { parseArgs } from "node:util";
import { books } from "./books.mjs";
import { feeds } from "./feeds.mjs";
import { links } from "./links.mjs";
import { markup } from "./markup.mjs";
import { paper } from "./paper.mjs";
import { readers } from "./readers.mjs";
import { readSite } from "./site.mjs";
import { Missing } from "./tools.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { books: { type: "string" }, shots: { type: "string", default: "target/judges/shots" } },
});
const [folder, ...named] = positionals;
const site = readSite(folder);
/** Two lanes, one of Java and one of the browser, as there are two cores at least. */
const lanes = [{ links, feeds, markup, books }, { readers, paper }];
let status = site.pages.length === 0 ? 1 : 0;
if (status) console.log(`no page in ${folder}`);

async function ask(name, judge) {
  const begun = performance.now();
  try {
    const { looked, problems } = await judge({ site, folder: values.books, shots: values.shots });
    const time = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(`${problems.length === 0 ? "good" : "BAD "}  ${name}: ${looked}, ${time} s`);
    for (const problem of problems.slice(0, 40)) console.log(`      ${problem}`);
    if (problems.length > 40) console.log(`      and ${problems.length - 40} more`);
    if (problems.length > 0) status = Math.max(status, 1);
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    const must = process.env.CI === "true";
    console.log(`${must ? "MISSING" : "SKIPPED"}  ${name}: there is no ${error.message}`);
    if (must) status = 2;
  }
}
await Promise.all(
  lanes.map(async (lane) => {
    for (const [name, judge] of Object.entries(lane)) {
      if (named.length === 0 || named.includes(name)) await ask(name, judge);
    }
  }),
);
process.exit(status);
