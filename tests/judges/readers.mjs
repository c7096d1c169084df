// What readers meet in a browser: from the disk and from a server, light and dark, on a phone and on a desk.
// axe-core asks each variety of page for WCAG 2.2 AA; no page may be wider than the window; nothing may be refused.

import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, open } from "./browser.mjs";
import { serve } from "./server.mjs";
import { varieties } from "./site.mjs";
import { each, packaged } from "./tools.mjs";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** 320 is what WCAG asks for, 360 a phone, 1280 a desk. */
const widths = [320, 360, 1280];

/** The four visits to a variety of page: every pair of circumstances is met, in half the time of all eight. */
const visits = [
  { from: "disk", scheme: "light", width: 1280 },
  { from: "server", scheme: "light", width: 360 },
  { from: "disk", scheme: "dark", width: 360 },
  { from: "server", scheme: "dark", width: 1280 },
];

export async function readers({ site, shots }) {
  const axe = readFileSync(packaged("axe-core/axe.min.js"), "utf8");
  const chosen = varieties(site);
  const others = site.pages.filter((page) => !chosen.includes(page)).map((page) => ({ page, ...visits[0], only: "width" }));
  const work = [...visits.flatMap((visit) => chosen.map((page) => ({ page, ...visit }))), ...others];
  const problems = new Set();
  mkdirSync(shots, { recursive: true });
  const browser = await launch();
  const server = await serve(site);
  try {
    const tabs = new Map();
    await each(work, 3, async ({ page, from, scheme, width, only }, worker) => {
      const key = `${worker} ${scheme}`;
      if (!tabs.has(key)) {
        const fresh = { tell: () => {} };
        fresh.tab = await open(browser, scheme, (what) => fresh.tell(what));
        tabs.set(key, fresh);
      }
      const slot = tabs.get(key);
      const tell = (what) => problems.add(`${page.path} (${from}, ${scheme}): ${what}`);
      const lost = page.kind === "not-found";
      // The page for lost readers asks for its style twice, since it cannot know where it is shown: one is enough.
      slot.tell = (what) => (lost && /style\.css|\b404\b/.test(what) ? undefined : tell(what));
      await slot.tab.goto(address(site, server, page, from, lost));
      if (!(await slot.tab.evaluate(styled))) tell("the style sheet does not reach the page");
      for (const other of only ? widths : [320, width]) {
        await slot.tab.setViewportSize({ width: other, height: 900 });
        for (const what of await slot.tab.evaluate(tooWide)) tell(`at ${other}: ${what}`);
      }
      if (only) return;
      // Told to the browser, not to the page, so that the page's security policy stays as it is.
      await slot.tab.evaluate(axe);
      for (const what of await slot.tab.evaluate(asked, standards)) tell(`at ${width}: ${what}`);
      const name = `${page.path.replace(/\.html$/, "").replaceAll("/", "_")}.${scheme}.${width}.png`;
      await slot.tab.screenshot({ path: join(shots, name), fullPage: true });
    });
  } finally {
    await browser.close();
    server.close();
  }
  return { looked: `${site.pages.length} pages, ${chosen.length} varieties, ${work.length} visits`, problems: [...problems].sort() };
}

function address(site, server, page, from, lost) {
  if (from === "disk") return pathToFileURL(resolve(site.folder, page.path)).href;
  const path = lost ? "no/such/page.html" : page.path;
  return server.address + path.split("/").map(encodeURIComponent).join("/");
}

/** In the page: whether the style sheet is there. */
function styled() {
  return getComputedStyle(document.documentElement).getPropertyValue("--paper") !== "";
}

/** In the page: what sticks out at the side. */
function tooWide() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const out = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5);
  const shown = out.slice(0, 3).map((one) => one.outerHTML.slice(0, 120));
  return [`${scrollWidth - clientWidth} pixels too wide: ${shown.join(" | ")}`];
}

/** In the page: what axe-core finds. */
async function asked(standards) {
  const { violations } = await globalThis.axe.run(document, { runOnly: standards, resultTypes: ["violations"], preload: false });
  const said = (node) => [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ");
  return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${said(node)}`));
}
