// EPUB books as EPUBCheck reads them: no error, no warning.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { each, epubcheck, java } from "./tools.mjs";

export async function books({ folder }) {
  if (!folder) return { looked: "no books", problems: [] };
  const found = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".epub")).sort();
  const problems = found.length === 0 ? [`no book in ${folder}`] : [];
  const checker = epubcheck();
  await each(found, 2, async (path) => {
    const { status, output } = await java(checker, "--failonwarnings", join(folder, path));
    const said = output.split("\n").filter((line) => /^(ERROR|FATAL|WARNING)/.test(line));
    if (status !== 0) problems.push(...said, `${path}: refused`);
  });
  return { looked: `${found.length} books`, problems };
}
