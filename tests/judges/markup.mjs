// HTML and CSS as the Nu Html Checker reads them: no error, no warning.

import { java, packaged } from "./tools.mjs";

/** What it says of the policy is wrong: it takes files for strangers and linked data for a program. Browsers do not. */
const wrong = ".*violates Content Security Policy.*";
const asked = ["--skip-non-html", "--also-check-css", "--skip-info-messages", "--Werror", "--no-langdetect", "--stdout"];

export async function markup({ site }) {
  const checker = packaged("vnu-jar/build/dist/vnu.jar");
  const { status, output } = await java(checker, ...asked, "--filterpattern", wrong, site.folder);
  const problems = output.split("\n").filter((line) => line.trim() !== "");
  if (status !== 0 && problems.length === 0) problems.push(`the checker ended with status ${status}`);
  return { looked: `${site.pages.length} pages and their style`, problems };
}
