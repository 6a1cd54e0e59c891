import fc from "fast-check";
import type { Flow } from "../src/flow/flow.js";
import type { PageAction } from "../src/flow/step.js";
import type { createTestClock, createTestServer } from "../src/flow/test-server.js";

interface World {
  readonly flow: Pick<Flow<unknown, PageAction | { type: "back" | "leave" }>, "dispatch">;
  readonly clock: ReturnType<typeof createTestClock>;
  readonly server: ReturnType<typeof createTestServer>;
}

/** What happens to any flow from outside: time, the page, the network, and ways out. */
export function outsideCommands<Command>(
  command: (name: string, run: (world: World) => unknown) => Command,
): fc.Arbitrary<Command>[] {
  return [
    fc.constantFrom(1_000, 30_000, 599_000).map((ms) => command(`tick ${ms}`, ({ clock }) => clock.pass(ms))),
    fc.constantFrom(30_000, 600_000).map((ms) =>
      command(`sleep ${ms}`, ({ clock, flow }) => {
        clock.sleep(ms);
        flow.dispatch({ type: "wake" });
      }),
    ),
    fc.constant(command("back", ({ flow }) => flow.dispatch({ type: "back" }))),
    fc.constant(command("leave the page", ({ flow }) => flow.dispatch({ type: "suspend" }))),
    fc.constant(command("come back to it", ({ flow }) => flow.dispatch({ type: "wake" }))),
    fc.constant(command("disconnect", ({ server }) => void (server.online = false))),
    fc.constant(
      command("reconnect", ({ server, flow }) => {
        server.online = true;
        flow.dispatch({ type: "online" });
      }),
    ),
    fc.constant(command("sign out", ({ flow }) => flow.dispatch({ type: "leave" }))),
  ];
}
