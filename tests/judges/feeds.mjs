// Atom feeds and the sitemap against their schemas: RFC 4287 and the protocol of sitemaps.org, written down beside this.

import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { run } from "./tools.mjs";

const schema = (name) => fileURLToPath(new URL(name, import.meta.url));

export async function feeds({ site }) {
  const xml = site.files.filter((path) => path.endsWith(".xml"));
  const problems = [];
  for (const path of xml) {
    const how = path.endsWith("sitemap.xml") ? ["--schema", schema("sitemap.xsd")] : ["--relaxng", schema("atom.rng")];
    const { status, output } = await run("xmllint", "--nonet", "--noout", ...how, join(site.folder, path));
    if (status !== 0) problems.push(...output.trim().split("\n"));
  }
  if (xml.length === 0) problems.push("there is neither a feed nor a sitemap");
  return { looked: `${xml.length} files`, problems };
}
