// A plain server on loopback: files as they are, the page for lost readers for all else.

import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".xml": "application/xml", ".png": "image/png", ".jpg": "image/jpeg", ".svg": "image/svg+xml" };

/** Serves `site` where its own links from the root of a server expect it: `{ address, close }`. */
export async function serve(site) {
  const server = createServer((request, response) => {
    // Browsers ask for it unbidden; a site need not have one.
    if (request.url === "/favicon.ico") return response.writeHead(204).end();
    let path = decodeURIComponent(new URL(request.url, "http://loopback").pathname);
    path = path.startsWith(site.mount) ? path.slice(site.mount.length) : undefined;
    if (path === "" || path?.endsWith("/")) path += "index.html";
    const known = site.files.includes(path);
    const file = known ? path : "404.html";
    response.writeHead(known ? 200 : 404, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(join(site.folder, file)));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { address: `http://127.0.0.1:${server.address().port}${site.mount}`, close: () => server.close() };
}
