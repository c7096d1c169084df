// Every link inside the site leads to a file that is there and an anchor in it; every page can be come to.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attributes, follow } from "./site.mjs";

export function links({ site }) {
  const base = baseAddress(site);
  const problems = [];
  const anchors = new Map();
  for (const page of site.pages) {
    const ids = attributes(page.html, "id");
    anchors.set(page.path, new Set(ids));
    if (new Set(ids).size < ids.length) problems.push(`${page.path}: an id twice`);
  }
  const to = new Map();
  let followed = 0;
  for (const [from, link] of allLinks(site)) {
    const target = follow(site, base, from, link);
    if (!target) continue;
    followed += 1;
    to.set(from, [...(to.get(from) ?? []), target.path]);
    if (!site.files.includes(target.path)) {
      problems.push(`${from}: ${link} leads nowhere`);
    } else if (target.anchor && !anchors.get(target.path)?.has(target.anchor)) {
      problems.push(`${from}: ${link} has no such anchor`);
    }
  }
  const seen = new Set(["index.html", "404.html"]);
  for (const path of seen) for (const next of to.get(path) ?? []) seen.add(next);
  for (const { path } of site.pages) if (!seen.has(path)) problems.push(`${path}: no link leads here from the front page`);
  return { looked: `${followed} links of ${site.pages.length} pages`, problems };
}

function* allLinks(site) {
  for (const page of site.pages) {
    for (const link of attributes(page.html, "href|src")) yield [page.path, link];
  }
  for (const path of site.files.filter((path) => path.endsWith(".xml"))) {
    const xml = readFileSync(join(site.folder, path), "utf8");
    for (const link of attributes(xml, "href")) yield [path, link];
    for (const [, link] of xml.matchAll(/<loc>([^<]*)<\/loc>/g)) yield [path, link];
  }
}

/** The address that the site believes it has, if it knows one: what the front page calls itself. */
export function baseAddress(site) {
  const front = site.pages.find((page) => page.path === "index.html");
  return /<link rel="canonical" href="(https?:[^"]*?)(?:index\.html)?"/.exec(front?.html ?? "")?.[1];
}
