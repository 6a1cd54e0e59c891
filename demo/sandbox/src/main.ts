import { createSandbox } from "./app.js";
import { readEnvironment } from "./environment.js";
import { isPortTaken, listen } from "./listen.js";
import { describeSandbox, describeSeed } from "./seed/describe.js";
import { whenAskedToEnd } from "./when-asked-to-end.js";

/** Runs until it is asked to end. */
async function main(): Promise<void> {
  const env = readEnvironment(process.env);
  const sandbox = await createSandbox({
    database: env.SANDBOX_DB,
    pageUrl: env.SANDBOX_PAGE_URL,
    smtpUrl: env.SMTP_URL,
    rateLimit: env.SANDBOX_RATE_LIMIT,
    forcedChange: env.SANDBOX_FORCED_CHANGE,
  });
  const { url, close } = await listen(sandbox, env.SANDBOX_PORT).catch((error: unknown) => {
    if (!isPortTaken(error)) throw error;
    throw new Error(`port ${env.SANDBOX_PORT} is taken; set SANDBOX_PORT to another one`);
  });
  // Before the lines below: who has read them may end the shell at once, and its loss would go unseen.
  whenAskedToEnd(() => void close().then(() => process.exit(0)));
  console.log(`\n${describeSandbox(describeSeed(), url)}\n`);
}

main().catch((error: unknown) => {
  console.error(`sandbox: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
