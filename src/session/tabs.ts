import type { Channel, SessionStoreOptions } from "./session-types.js";

export interface Tabs {
  /** Says that the stored session is another one now. */
  tell(): void;
  close(): void;
}

/**
 * Links the instances of one RUN in all tabs of this origin. The message is empty: any script of the origin can
 * listen, and the storage already holds what there is to know. A missing or broken channel is no loss, because a
 * tab looks into the storage whenever it wakes.
 */
export function joinTabs(
  runUrl: string,
  open: SessionStoreOptions["channel"] = (name) => new BroadcastChannel(name),
  onTold: () => void,
): Tabs {
  let channel: Channel | null | undefined;
  const guarded = (use: () => void) => {
    try {
      use();
    } catch {
      // The next wake of the other tabs tells them.
    }
  };
  guarded(() => {
    channel = open(`run-auth-elements:${runUrl}`);
    if (channel) channel.onmessage = onTold;
  });
  return {
    tell: () => guarded(() => channel?.postMessage("")),
    close: () => channel?.close(),
  };
}
