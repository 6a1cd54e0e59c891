import type { OtpMethod } from "../otp/methods.js";

export type SeedState = "active" | "unconfirmed" | "pending" | "password-change";

export interface SeedUser {
  id: string;
  name: string;
  email: string;
  password: string;
  otp: OtpMethod[];
  /** Base32. */
  totpSecret?: string;
  state: SeedState;
  phone?: string;
  language: string;
  timezone: string;
}

const PASSWORD = "Cold-chain-2026";

/** The people of Acme Telemetry, one at least for each way that a sign-in can go. */
export const SEED_USERS: SeedUser[] = [
  {
    id: "6401d3a5b7c9e20012f4a001",
    name: "Mara Lindqvist",
    email: "mara@acme.example",
    password: PASSWORD,
    otp: [],
    state: "active",
    phone: "+46 70 174 06 12",
    language: "en-US",
    timezone: "Europe/Stockholm",
  },
  {
    id: "6401d3a5b7c9e20012f4a002",
    name: "Tomás Ferreira",
    email: "tomas@acme.example",
    password: PASSWORD,
    otp: ["authenticator"],
    totpSecret: "KZ3WQ5TDOBXHA2LMNR4GS33OMVZXI2LP",
    state: "active",
    language: "pt-BR",
    timezone: "America/Sao_Paulo",
  },
  {
    id: "6401d3a5b7c9e20012f4a003",
    name: "Aisha Rahman",
    email: "aisha@acme.example",
    password: PASSWORD,
    otp: ["sms"],
    state: "active",
    phone: "+1 202 555 0143",
    language: "en-US",
    timezone: "America/New_York",
  },
  {
    id: "6401d3a5b7c9e20012f4a004",
    name: "Kenji Watanabe",
    email: "kenji@acme.example",
    password: PASSWORD,
    otp: ["email"],
    state: "active",
    language: "en-US",
    timezone: "Asia/Tokyo",
  },
  {
    id: "6401d3a5b7c9e20012f4a005",
    name: "Inès Moreau",
    email: "ines@acme.example",
    password: PASSWORD,
    otp: ["authenticator", "sms", "email"],
    totpSecret: "MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U",
    state: "active",
    phone: "+33 1 99 00 47 28",
    language: "es",
    timezone: "Europe/Paris",
  },
  {
    id: "6401d3a5b7c9e20012f4a006",
    name: "Oliver Grant",
    email: "oliver@acme.example",
    password: PASSWORD,
    otp: [],
    state: "unconfirmed",
    language: "en-US",
    timezone: "Europe/London",
  },
  {
    id: "6401d3a5b7c9e20012f4a007",
    name: "Leila Haddad",
    email: "leila@acme.example",
    password: PASSWORD,
    otp: [],
    state: "pending",
    language: "ar",
    timezone: "Asia/Amman",
  },
  {
    id: "6401d3a5b7c9e20012f4a008",
    name: "Jonas Weber",
    email: "jonas@acme.example",
    password: "Winter-start-2025",
    otp: [],
    state: "password-change",
    language: "en-US",
    timezone: "Europe/Berlin",
  },
];
