// A published site as it lies on the disk: its files, its pages, and what kind each page is.

import { readFileSync, readdirSync } from "node:fs";
import { join, posix, sep } from "node:path";

/** Everything below `folder`; `mount` is where a server has to hang it, as the page for lost readers says. */
export function readSite(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join("/"))
    .sort();
  const pages = files.filter((path) => path.endsWith(".html")).map((path) => page(folder, path));
  const lost = pages.find((page) => page.path === "404.html")?.html ?? "";
  const mount = /href="(\/[^"]*)style\.css"/.exec(lost)?.[1] ?? "/";
  return { folder, files, pages, mount };
}

function page(folder, path) {
  const html = readFileSync(join(folder, path), "utf8");
  const said = html.matchAll(/ data-(?:mark|notice)="([^"]*)"/g);
  const kind = /<body class="([^"]*)"/.exec(html)?.[1] ?? "unknown";
  const language = /<html lang="([^"]*)"/.exec(html)?.[1] ?? "none";
  const marks = [...new Set([...said].map((found) => found[1]))].sort();
  return { path, html, kind, language, variety: [kind, language, ...marks].join(" ") };
}

/** One page of every variety (kind, language, what readers are told): of each, the longest. */
export function varieties(site) {
  const found = new Map();
  for (const page of site.pages) {
    if (!(found.get(page.variety)?.html.length >= page.html.length)) found.set(page.variety, page);
  }
  return [...found.values()];
}

/** What the attributes `names` of a page or feed say, entities resolved. */
export function attributes(text, names) {
  const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'", "#x2f": "/" };
  const plain = (value) => value.replace(/&([#\w]+);/g, (whole, name) => entities[name] ?? whole);
  return [...text.matchAll(new RegExp(`\\s(?:${names})="([^"]*)"`, "g"))].map((found) => plain(found[1]));
}

/** Where `link` on the page `from` leads: `{ path, anchor }` inside the site, or nothing where it leads out of it. */
export function follow(site, base, from, link) {
  let [path, anchor = ""] = link.split("#", 2).map(decodeURIComponent);
  if (base && path.startsWith(base)) {
    path = path.slice(base.length);
  } else if (path.startsWith(site.mount) && !path.startsWith("//")) {
    path = path.slice(site.mount.length);
  } else if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) {
    return undefined;
  } else {
    path = path === "" ? from : posix.join(posix.dirname(from), path);
  }
  if (path === "" || path.endsWith("/")) path += "index.html";
  return { path, anchor };
}
