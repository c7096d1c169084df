// The picture in the README: a Belarusian statement as a site shows it, with a passage whose original has moved on.
// `node picture.mjs SITE PNG`, after `npm ci` in target/judges; the machine needs the PT faces (apt: fonts-paratype).

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch, open } from "./browser.mjs";

const [site, picture] = process.argv.slice(2);
const browser = await launch();
const tab = await open(browser, "light", (what) => console.log(what));
await tab.goto(pathToFileURL(resolve(site, "be/2026-05-01-strike.html")).href);
await tab.screenshot({ path: picture, clip: { x: 160, y: 0, width: 960, height: 824 } });
await browser.close();
