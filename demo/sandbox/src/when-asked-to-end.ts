const ORPHAN_CHECK_MS = 200;

/**
 * Calls back once: on SIGTERM, on Ctrl+C, or when the shell that `npm run` put between has gone. npm passes a
 * SIGTERM to that shell only, which ends without telling anybody.
 */
export function whenAskedToEnd(end: () => void): void {
  let isAsked = false;
  const ask = () => {
    if (!isAsked) end();
    isAsked = true;
  };
  process.once("SIGTERM", ask);
  process.once("SIGINT", ask);
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && ask(), ORPHAN_CHECK_MS).unref();
}
