import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Resources } from "@tago-io/sdk";
import type * as sdk from "@tago-io/sdk";
import { createSandbox } from "../../../demo/sandbox/src/app.js";
import { listen } from "../../../demo/sandbox/src/listen.js";
import type { Listening } from "../../../demo/sandbox/src/listen.js";
import { describeSeed } from "../../../demo/sandbox/src/seed/describe.js";
import defaults from "../../../demo/sandbox/src/seed/run-settings.json" with { type: "json" };
import {
  checkCustomDomainCreate,
  checkLoginAsUserOptions,
  checkSAMLEditInfo,
  checkUserCreateInfo,
  checkUserEditInfo,
  parseCustomDomainInfo,
  parseLoginResponse,
  parseRunInfo,
  parseSAMLInfo,
  parseUserInfo,
} from "./index.js";
import type * as ours from "./index.js";

/** Compiles where each `From` can be handed to what wants a `To`. */
type Takes<To, From extends To> = [To, From];

/** What TagoIO's SDK hands out is ours; where it asks less of a server than we do, ours is theirs too. */
export type SameAsTheSdk = [
  Takes<ours.ThemeOption, keyof sdk.RunInfo["theme"]>,
  Takes<ours.ThemeOption, keyof (typeof defaults)["theme"]>,
  Takes<ours.ThemeOption, "auth_bg_tint">,
  Takes<ours.UserCreateInfo, sdk.UserCreateInfo>,
  Takes<sdk.UserCreateInfo, ours.UserCreateInfo>,
  Takes<Partial<sdk.UserInfo>, ours.UserEditInfo>,
  Takes<Omit<ours.UserInfo, "otp">, sdk.UserInfo>,
  Takes<ours.LoginAsUserOptions, sdk.LoginAsUserOptions>,
  Takes<sdk.LoginAsUserOptions, ours.LoginAsUserOptions>,
  Takes<ours.LoginResponse, sdk.LoginResponseRun>,
  Takes<sdk.LoginResponseRun, ours.LoginResponse>,
  Takes<ours.RunSAMLInfo, sdk.RunSAMLInfo>,
  Takes<sdk.RunSAMLInfo, ours.RunSAMLInfo>,
  Takes<ours.RunSAMLEditInfo, sdk.RunSAMLEditInfo>,
  Takes<sdk.RunSAMLEditInfo, ours.RunSAMLEditInfo>,
  Takes<ours.CustomDomainInfo, sdk.CustomDomainInfo>,
  Takes<ours.CustomDomainDnsRecord, sdk.CustomDomainDnsRecord>,
  Takes<sdk.CustomDomainDnsRecord, ours.CustomDomainDnsRecord>,
  Takes<ours.CustomDomainCreate, sdk.CustomDomainCreate>,
  Takes<sdk.CustomDomainCreate, ours.CustomDomainCreate>,
  Takes<ours.RunInfoEdit, Pick<sdk.RunInfo, (typeof SAME)[number]>>,
  Takes<Pick<sdk.RunInfo, (typeof SAME)[number]>, Pick<ours.RunInfo, (typeof SAME)[number]>>,
];

/** The parts of RunInfo whose types are the same. The SDK has no null, no number and no missing key in the others. */
const SAME = [
  "profile",
  "active",
  "name",
  "sub_title",
  "url",
  "email_domain",
  "signup_method",
  "favicon",
  "logo",
  "signup_logo",
  "sidebar_buttons",
  "signup_fields",
  "email_templates",
  "feature_devicewifisetup",
  "sso_saml_active",
  "anonymous_token",
  "auth_token_ttl",
] as const;

const { profileToken, profileId } = describeSeed();

describe("the owner's schemas and TagoIO's SDK, on the sandbox", () => {
  let server: Listening;
  let run: Resources["run"];
  before(async () => {
    server = await listen(await createSandbox({ rateLimit: 0 }), 0);
    ({ run } = new Resources({ token: profileToken, region: { api: server.url, sse: "" } }));
  });
  after(() => server.close());

  it("read the settings, and save them back whole", async () => {
    const lines: string[] = [];
    const info = parseRunInfo(await run.info(), (line) => lines.push(line))!;
    assert.deepEqual(lines, []);
    assert.deepEqual(Object.keys(info.theme).sort(), Object.keys(defaults.theme).sort());
    const same = Object.fromEntries(SAME.map((key) => [key, info[key]]));
    await run.edit({ ...same, name: "Acme North" });
    const { updated_at, ...after } = parseRunInfo(await run.info())!;
    const { updated_at: old, ...before } = info;
    assert.ok(updated_at && old);
    assert.deepEqual(after, { ...before, name: "Acme North" });
  });

  it("create, edit and read a user, and sign in as them", async () => {
    const created = checkUserCreateInfo({
      name: "Freya Nilsen",
      email: "freya@acme.example",
      password: "frost7",
      timezone: "Europe/Oslo",
      tags: [{ key: "site", value: "Tromsø" }],
      options: { date_format: "iso" },
      crm: 7,
    });
    const { user } = await run.userCreate(created);
    await run.userEdit(user, checkUserEditInfo({ active: true, options: { time_format: "24" } }));
    const info = parseUserInfo(await run.userInfo(user))!;
    assert.deepEqual(
      [info.id, info.profile, info.active, info.options, info.tags],
      [user, profileId, true, { date_format: "iso", time_format: "24" }, created.tags],
    );
    assert.ok(info.created_at && !info.last_login && !("password" in info));

    const session = parseLoginResponse(
      await run.loginAsUser(user, checkLoginAsUserOptions({ expire_time: "20 hours" })),
    );
    assert.equal(session?.run_user, user);
    assert.ok(session.expire_date instanceof Date && session.expire_date.getTime() > Date.now());
  });

  it("edit and read SAML, create and read the custom domain", async () => {
    const mapping = { email: "mail", firstName: "cn", tags: { site: "office" } };
    await run.ssoSAMLEdit(checkSAMLEditInfo({ mapping }));
    const saml = parseSAMLInfo(await run.ssoSAMLInfo());
    assert.deepEqual([saml?.mapping, saml?.sp.acs_url.startsWith(server.url)], [mapping, true]);

    const names = { domain: "acme.example", subdomain: "portal", email: "acme.example" };
    await run.createCustomDomain(profileId, checkCustomDomainCreate(names));
    const domain = parseCustomDomainInfo(await run.getCustomDomain(profileId));
    assert.deepEqual([domain?.active, domain?.dns_page.key], [false, "portal.acme.example"]);
    assert.ok(domain?.created_at);
  });
});
