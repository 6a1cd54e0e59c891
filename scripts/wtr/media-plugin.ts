import type { TestRunnerPlugin } from "@web/test-runner-core";
import type { ChromeLauncher } from "@web/test-runner-chrome";

type PageSource = Pick<ChromeLauncher, "getPage">;
type Page = ReturnType<PageSource["getPage"]>;
type DevTools = Awaited<ReturnType<Page["createCDPSession"]>>;

/**
 * The command `set-media`: a payload of media features by name (`{"forced-colors": "active"}`), an empty one
 * to go back. The runner's own `emulateMedia` ignores forced colours in Chrome.
 */
export function mediaPlugin(): TestRunnerPlugin<Record<string, string>> {
  const sessions = new WeakMap<Page, Promise<DevTools>>();
  return {
    name: "set-media",
    async executeCommand({ command, payload = {}, session }) {
      if (command !== "set-media") return undefined;
      const page = (session.browser as unknown as PageSource).getPage(session.id);
      // An emulation ends with its DevTools session, so each page keeps one.
      const devTools = sessions.get(page) ?? page.createCDPSession();
      sessions.set(page, devTools);
      const features = Object.entries(payload).map(([name, value]) => ({ name, value }));
      await (await devTools).send("Emulation.setEmulatedMedia", { features });
      return true;
    },
  };
}
