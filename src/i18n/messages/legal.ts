import { msg } from "../localize.js";

/** What has to be readable before an account is made. */
export const legalMessages = {
  terms: () => msg("Terms of use", { id: "TERMS" }),
  privacy: () => msg("Privacy", { id: "PRIVACY" }),
};
