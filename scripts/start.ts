import { createServer } from "vite";
import { createSandbox } from "../demo/sandbox/src/app.js";
import { readEnvironment } from "../demo/sandbox/src/environment.js";
import { isPortTaken, listen } from "../demo/sandbox/src/listen.js";
import { describeSandbox, describeSeed } from "../demo/sandbox/src/seed/describe.js";
import { whenAskedToEnd } from "../demo/sandbox/src/when-asked-to-end.js";

/** `npm start`: the sandbox API and the demo site, two origins as in real life, until it is asked to end. */
async function start(): Promise<void> {
  const demoPort = readPort(process.env.DEMO_PORT, 5173);
  const demoUrl = `http://localhost:${demoPort}`;
  const sandbox = await startSandbox(demoUrl);
  // The demo's scripts read it as `import.meta.env.VITE_SANDBOX_URL`.
  process.env.VITE_SANDBOX_URL = sandbox.url;
  const demo = await createServer({
    configFile: "vite.config.ts",
    logLevel: "warn",
    server: { host: "localhost", port: demoPort, strictPort: true },
  });
  try {
    await demo.listen();
  } catch (error) {
    await sandbox.close();
    if (!/already in use/.test(String(error))) throw error;
    throw new Error(`port ${demoPort} is taken; set DEMO_PORT to another one`, { cause: error });
  }

  whenAskedToEnd(() => void Promise.all([demo.close(), sandbox.close()]).then(() => process.exit(0)));
  console.log(`\n  Demo site            ${demoUrl}\n${describeSandbox(describeSeed(), sandbox.url)}\n`);
}

async function startSandbox(demoUrl: string) {
  const env = readEnvironment({ SANDBOX_PAGE_URL: demoUrl, ...process.env });
  const sandbox = await createSandbox({
    database: env.SANDBOX_DB,
    pageUrl: env.SANDBOX_PAGE_URL,
    rateLimit: env.SANDBOX_RATE_LIMIT,
    forcedChange: env.SANDBOX_FORCED_CHANGE,
    smtpUrl: env.SMTP_URL,
  });
  return listen(sandbox, env.SANDBOX_PORT).catch((error: unknown) => {
    if (!isPortTaken(error)) throw error;
    throw new Error(`port ${env.SANDBOX_PORT} is taken; set SANDBOX_PORT to another one`);
  });
}

function readPort(text: string | undefined, otherwise: number): number {
  const port = Number(text || otherwise);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`DEMO_PORT=${text} is no port`);
}

start().catch((error: unknown) => {
  console.error(`npm start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
