// Chromium without a window, and a page in it that tells everything that went wrong.

import { chromium, loaded } from "./tools.mjs";

const quiet = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];

export function launch() {
  return loaded("playwright-core").chromium.launch({ executablePath: chromium(), args: quiet });
}

/** A new page in the given colours; `told` gets console errors, refusals by the security policy and failed requests. */
export async function open(browser, colorScheme, told) {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && told(`${message.text()} ${message.location().url}`));
  page.on("pageerror", (error) => told(String(error)));
  page.on("requestfailed", (request) => told(`${request.url()}: ${request.failure()?.errorText}`));
  page.on("response", (response) => response.status() >= 400 && told(`${response.url()}: ${response.status()}`));
  return page;
}
