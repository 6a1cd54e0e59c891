import { highlight } from "../snippet.js";
import { h } from "../dom.js";
import type { PlaygroundState } from "./state.js";

const BUILD_FIRST =
  "No built file is served here. npm run build makes it; its integrity is openssl dgst -sha384 -binary dist/cdn/FILE | openssl base64 -A, with sha384- before it.";

/** The tag that shows what the board shows, and the file that holds it. */
export function chooseTag({ show }: PlaygroundState, isDefined: (tag: string) => boolean): string {
  if (show === "signup") return "run-signup";
  if ((show === "page" || show === "all") && isDefined("run-auth")) return "run-auth";
  return "run-login";
}

/** Shows the snippet, with the integrity of the file that this site serves, or a word on how to get it. */
export async function showSnippet(
  state: PlaygroundState,
  code: HTMLElement,
  note: HTMLElement,
): Promise<void> {
  const tag = chooseTag(state, (name) => customElements.get(name) !== undefined);
  const file = tag === "run-login" ? "run-login.js" : "run-auth.js";
  const integrity = await integrityOf(file);
  code.replaceChildren(...highlight(snippet(state, tag, file, integrity ?? "sha384-…")));
  note.replaceChildren(
    ...(integrity
      ? [
          "The integrity is that of the file that this site serves: ",
          h("a", { href: `./cdn/${file}` }, file),
          ".",
        ]
      : [BUILD_FIRST.replace("FILE", file)]),
  );
}

function snippet({ settings, lang }: PlaygroundState, tag: string, file: string, integrity: string): string {
  const attributes = {
    "run-url": settings.url ?? "acme.tago.run",
    "config-url": "/run-settings.json",
    ...(lang !== "en" && { lang }),
    ...(tag !== "run-auth" && settings.theme?.["auth_bg_type"] && { background: "" }),
  };
  const lines = Object.entries(attributes).map(([name, value]) => `\n  ${name}${value && `="${value}"`}`);
  return `<script type="module" src="/${file}"
  integrity="${integrity}"
  crossorigin></script>

<${tag}${lines.join("")}
></${tag}>`;
}

const known = new Map<string, Promise<string | undefined>>();

/** Subresource Integrity of a built file; undefined where none is served, or the page may not use WebCrypto. */
function integrityOf(file: string): Promise<string | undefined> {
  const answer = known.get(file) ?? readIntegrity(file).catch(() => undefined);
  known.set(file, answer);
  return answer;
}

async function readIntegrity(file: string): Promise<string | undefined> {
  const answer = await fetch(`./cdn/${file}`);
  if (!answer.ok || !/javascript/.test(answer.headers.get("content-type") ?? "")) return undefined;
  const digest = await crypto.subtle.digest("SHA-384", await answer.arrayBuffer());
  return `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
