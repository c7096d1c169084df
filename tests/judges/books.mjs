// EPUB books as EPUBCheck reads them: no error, no warning.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { epubcheck, run } from "./tools.mjs";

export async function books({ folder }) {
  if (!folder) return { looked: "no books", problems: [] };
  const found = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".epub")).sort();
  const problems = found.length === 0 ? [`no book in ${folder}`] : [];
  for (const path of found) {
    const { status, output } = await run("java", "-jar", epubcheck(), "--failonwarnings", join(folder, path));
    if (status !== 0) problems.push(...output.split("\n").filter((line) => /^(ERROR|FATAL|WARNING)/.test(line)), `${path}: refused`);
  }
  return { looked: `${found.length} books`, problems };
}
