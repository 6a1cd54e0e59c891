import assert from "node:assert/strict";
import type { TestContext } from "node:test";
import type { Locator } from "playwright-core";
import { RUN } from "./login-page.js";
import { htmlPage, type OpenOptions, type OpenPage, type World } from "./world.js";

export const SIGNUP = `/run/${RUN}/signup`;

export const NEWCOMER = {
  name: "Freya Nilsen",
  email: "freya+1/a@acme.example",
  password: "Longwinter-2026",
};

/** What the owner may change and read, with the seed's profile token. */
export interface Owner {
  edit(changes: object): Promise<unknown>;
  /** The user with this address, as the owner sees them; undefined when there is none. */
  user(email: string): Promise<{ tags: unknown; active: boolean; timezone: string } | undefined>;
}

export async function ownerOf({ sandbox }: World): Promise<Owner> {
  const { profileToken } = await sandbox.seed();
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(sandbox.url + path, {
      method,
      headers: { token: profileToken, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const { status, result } = (await answer.json()) as { status: boolean; result: unknown };
    assert.ok(status, `${method} ${path}: ${JSON.stringify(result)}`);
    return result;
  };
  return {
    edit: (changes) => call("PUT", "/run", changes),
    async user(email) {
      const users = (await call("GET", "/run/users?amount=1000&fields[]=id&fields[]=email")) as {
        id: string;
        email: string;
      }[];
      const found = users.find((one) => one.email === email);
      return found && ((await call("GET", `/run/users/${found.id}`)) as Awaited<ReturnType<Owner["user"]>>);
    },
  };
}

/** The parts of `<run-signup>` that a person or a host page can rely on. */
export interface SignupFormParts {
  host: Locator;
  submit: Locator;
  /** By the input's name, whatever is in it. */
  input(name: string): Locator;
  fill(values: Record<string, string>): Promise<void>;
  /** Waits for a view. */
  shows(view: string): Promise<void>;
  /** The text beside a field. */
  errorOf(name: string): Promise<string>;
}

export interface OpenSignupOptions extends OpenOptions {
  /** Of the tag. */
  attributes?: string;
}

/** Opens a page with the built `<run-signup>`. */
export async function openSignup(
  t: TestContext,
  world: World,
  { attributes = "", ...options }: OpenSignupOptions = {},
): Promise<OpenPage & { form: SignupFormParts }> {
  const body = `<run-signup run-url="${RUN}" api-url="${world.sandbox.url}" ${attributes}></run-signup>`;
  const head = `<script type="module" src="/dist/cdn/run-auth.js"></script>`;
  const opened = await world.open(t, htmlPage({ head, body }), options);
  const host = opened.page.locator("run-signup");
  const input = (name: string) => host.locator(`input[name=${JSON.stringify(name)}]`);
  const form: SignupFormParts = {
    host,
    submit: host.locator("button[type=submit]"),
    input,
    async fill(values) {
      for (const [name, value] of Object.entries(values)) await input(name).fill(value);
    },
    shows: (view) => opened.page.locator(`run-signup[data-view=${view}]`).waitFor(),
    async errorOf(name) {
      const [id = ""] = (await input(name).getAttribute("aria-describedby"))?.split(" ") ?? [];
      return host.locator(`[id="${id}"]`).innerText();
    },
  };
  return { ...opened, form };
}
