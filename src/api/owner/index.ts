/**
 * What a RUN's owner reads and writes with a profile token, for tools that run where no visitor does: types, readers
 * for what the server sends, checks of what is sent. No browser file of ours holds any of it.
 */
export { checkCustomDomainCreate, customDomainCreateSchema, parseCustomDomainInfo } from "./custom-domain.js";
export type { CustomDomainCreate, CustomDomainDnsRecord, CustomDomainInfo } from "./custom-domain.js";
export { InputError } from "./input-error.js";
export type { InputProblem } from "./input-error.js";
export { parseRunInfo, runInfoSchema } from "./run-info.js";
export type * from "./run-info-types.js";
export { checkSAMLEditInfo, parseSAMLInfo, samlEditInfoSchema, samlMappingSchema } from "./saml.js";
export type { RunSAMLEditInfo, RunSAMLInfo, SAMLAttributeMappings } from "./saml.js";
export type * from "./theme-option.js";
export {
  checkLoginAsUserOptions,
  checkUserCreateInfo,
  checkUserEditInfo,
  loginAsUserOptionsSchema,
  parseLoginResponse,
  parseUserInfo,
  userCreateInfoSchema,
  userEditInfoSchema,
} from "./users.js";
export type {
  LoginAsUserOptions,
  LoginResponse,
  Tag,
  UserCreateInfo,
  UserEditInfo,
  UserInfo,
  UserOptions,
} from "./users.js";
export type { ExpireTimeOption } from "../expire-time.js";
export type { OtpFlags } from "../schemas/otp-flags.js";
export type { PasswordPolicy } from "../schemas/password-policy-guess.js";
