import type { RunInfo } from "./run-info-types.js";

/** The settings that anybody may see: who owns the RUN and where its mails come from are left out. */
export const publicPart = ({
  profile: _profile,
  email_domain: _emailDomain,
  ...shown
}: RunInfo): Omit<RunInfo, "profile" | "email_domain"> => shown;
