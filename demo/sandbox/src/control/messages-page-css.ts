import { raw } from "hono/html";

/** The look of the outbox page. */
export const MESSAGES_CSS = raw(`
:root {
  color-scheme: light dark;
  --page: #f2f5f7; --card: #fff; --text: #16242c; --quiet: #52646e; --line: #d5dde2; --accent: #0b5d73; --code: #e4f1f5;
  font: 1rem/1.5 system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #10181d; --card: #18232a; --text: #e6edf1; --quiet: #9db0bb; --line: #2c3b44; --accent: #6cc7df; --code: #12333e;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { margin: 0; font-size: 1.75rem; letter-spacing: -0.01em; }
.intro { margin: 0.5rem 0 2rem; color: var(--quiet); max-width: 38rem; }
.empty { padding: 2.5rem; border: 1px dashed var(--line); border-radius: 12px; color: var(--quiet); text-align: center; }
ol { display: grid; gap: 1rem; margin: 0; padding: 0; list-style: none; }
article { padding: 1.25rem 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
header { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: baseline; font-size: 0.875rem; color: var(--quiet); }
.channel { font-weight: 600; color: var(--accent); }
.to { overflow-wrap: anywhere; }
time { margin-inline-start: auto; font-variant-numeric: tabular-nums; }
h2 { margin: 0.5rem 0 0; font-size: 1.0625rem; }
.code {
  display: inline-block; margin: 0.75rem 0 0; padding: 0.25rem 0.875rem; border-radius: 8px; background: var(--code);
  font: 600 1.5rem/1.5 ui-monospace, monospace; letter-spacing: 0.15em; user-select: all;
}
.text { margin: 0.5rem 0 0; white-space: pre-line; overflow-wrap: anywhere; }
a { color: var(--accent); font-weight: 600; }
.link { display: block; font-size: 0.8125rem; color: var(--quiet); overflow-wrap: anywhere; }
`);
