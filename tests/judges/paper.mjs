// The leaflet: statements printed on A4. No heading is the last line of a page, and the foot says source and date.

import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, open } from "./browser.mjs";
import { varieties } from "./site.mjs";
import { run } from "./tools.mjs";

export async function paper({ site, shots }) {
  const printed = varieties(site).filter((page) => ["source", "translation", "fallback", "parallel", "changes"].includes(page.kind));
  const problems = [];
  const folder = join(shots, "paper");
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  let sheets = 0;
  try {
    const tab = await open(browser, "light", (what) => problems.push(what));
    for (const page of printed) {
      await tab.goto(pathToFileURL(resolve(site.folder, page.path)).href);
      const path = join(folder, `${page.path.replace(/\.html$/, "").replaceAll("/", "_")}.pdf`);
      await tab.pdf({ path, preferCSSPageSize: true });
      const squeeze = (text) => text.replace(/[\s\u00ad-]+/g, "");
      const headings = (await tab.locator("main :is(h1, h2, h3, h4, h5, h6)").allTextContents()).map(squeeze);
      const foot = squeeze(await tab.locator(".foot .source").textContent());
      const size = (await run("pdfinfo", path)).output;
      if (!/Page size:.*A4/.test(size)) problems.push(`${page.path}: not A4`);
      const texts = (await run("pdftotext", "-layout", path, "-")).output.split("\f").slice(0, -1);
      sheets += texts.length;
      if (!squeeze(texts.join("")).includes(foot)) problems.push(`${page.path}: the foot does not say "${foot}"`);
      texts.slice(0, -1).forEach((text, number) => {
        const end = squeeze(text).replace(/\d+$/, "");
        const orphan = headings.find((heading) => heading !== "" && end.endsWith(heading));
        if (orphan) problems.push(`${page.path}: sheet ${number + 1} ends with the heading "${orphan}"`);
      });
    }
  } finally {
    await browser.close();
  }
  return { looked: `${printed.length} leaflets, ${sheets} sheets`, problems };
}
