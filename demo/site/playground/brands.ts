import { logo } from "../../sandbox/src/seed/brand.js";
import { THEMES } from "../themes.js";

export interface Brand {
  readonly name: string;
  /** Two colours that stand for it: the card, or what is behind it, and its button. */
  readonly swatch: readonly [string, string];
  /** RunInfo in part. */
  readonly settings: Readonly<Record<string, unknown>>;
}

const picture = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** A mark and a name, drawn small: nothing has to be loaded for it. */
const mark = (name: string, ink: string, shape: string): string =>
  picture(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${60 + name.length * 13}" height="48">${shape}` +
      `<text x="58" y="32" font-family="Inter,Segoe UI,Helvetica,Arial,sans-serif" font-size="22" font-weight="700" fill="${ink}">${name}</text></svg>`,
  );

const FJORD = picture(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1000" preserveAspectRatio="xMidYMid slice"><defs><linearGradient id="a" x2="0" y2="1"><stop stop-color="#f6c89f"/><stop offset=".55" stop-color="#7fa9b5"/></linearGradient></defs><path fill="url(#a)" d="M0 0h1600v1000H0z"/><path fill="#4f7f8d" d="m0 620 260-260 190 170 240-330 270 340 210-190 430 330v320H0z"/><path fill="#23515f" d="m0 760 330-230 240 180 320-240 260 210 450-160v480H0z"/><path fill="#123642" d="M0 850q400-70 800 0t800-20v170H0z"/></svg>`,
);

const OTP = { authenticator: true, sms: true, email: true };

/** Portals to start from, one click each. */
export const BRANDS: readonly Brand[] = [
  {
    name: "Acme",
    swatch: ["#ffffff", "#0b5d73"],
    settings: {
      name: "Acme Telemetry",
      sub_title: "Cold chain, watched",
      logo,
      signup_logo: logo,
      security: { otp: OTP, password: { min_length: 8, upper_lower: true, letters_numbers: true } },
      signup_fields: [
        { name: "company_site", placeholder: "Company site", required: true, type: "Text" },
        { name: "sensor_count", placeholder: "Number of sensors", required: false, type: "Number" },
      ],
      theme: {
        primary: "hsl(193, 83%, 25%)",
        link: "hsl(193, 83%, 28%)",
        loginButton: "hsl(193, 83%, 25%)",
        loginForeground: "hsl(197, 53%, 15%)",
        formControlFocus: "hsl(193, 83%, 35%)",
        auth_bg_type: "color",
        auth_bg_src: "#dfecf0",
      },
    },
  },
  {
    name: "Untouched",
    swatch: ["#ffffff", "#2b4ee9"],
    settings: { name: "A new portal", security: { otp: { ...OTP, sms: false } } },
  },
  {
    name: "Night shift",
    swatch: ["#17142b", "#8f7dff"],
    settings: {
      name: "Night shift",
      sub_title: "Machines that never sleep",
      logo: mark(
        "Night shift",
        "#eceaf8",
        `<path d="M34 8a17 17 0 1 0 10 27A19 19 0 0 1 34 8z" fill="#8f7dff"/>`,
      ),
      security: { otp: { ...OTP, sms: false } },
      theme: { ...THEMES.dark, auth_bg_type: "color", auth_bg_src: "#0c0a18" },
    },
  },
  {
    name: "Fjord",
    swatch: ["#7fa9b5", "#123642"],
    settings: {
      name: "Fjord Hydro",
      sub_title: "Every turbine, one place",
      logo: mark("Fjord Hydro", "#123642", `<path d="m4 38 14-22 8 10 6-8 14 20z" fill="#23515f"/>`),
      security: { otp: { ...OTP, email: false } },
      theme: {
        loginForm: "#ffffff",
        loginForeground: "#123642",
        loginButton: "#1d5566",
        loginButtonText: "#ffffff",
        link: "#1d5566",
        formControlFocus: "#1d5566",
        lightBorder: "#ffffff80",
        auth_bg_type: "image",
        auth_bg_src: FJORD,
        auth_bg_opacity: 100,
        auth_form_opacity: 88,
      },
    },
  },
  {
    name: "Terracotta",
    swatch: ["#fbf1e8", "#b4472b"],
    settings: {
      name: "Terracotta Farms",
      sub_title: "Soil, water, weather",
      logo: mark(
        "Terracotta",
        "#5b2213",
        `<circle cx="26" cy="25" r="18" fill="#b4472b"/><path d="M26 34V20m0 6q-9-1-8-9 8 0 8 9zm0-3q8-1 7-8-7 1-7 8z" fill="#fbf1e8" stroke="#fbf1e8" stroke-width="2"/>`,
      ),
      security: { otp: { authenticator: false, sms: true, email: false } },
      signup_fields: [{ name: "farm", placeholder: "Name of the farm", required: true, type: "Text" }],
      theme: {
        loginForm: "#fffaf5",
        loginForeground: "#4a1d10",
        loginButton: "#b4472b",
        loginButtonText: "#fffaf5",
        link: "#963a22",
        inputBackground: "#ffffff",
        inputForeground: "#3a170d",
        formControlBorder: "#a1705f",
        formControlFocus: "#b4472b",
        lightBorder: "#eedbcc",
        auth_bg_type: "color",
        auth_bg_src: "#f4e3d3",
      },
    },
  },
  {
    name: "Clinic",
    swatch: ["#f2fbf8", "#00796b"],
    settings: {
      name: "Clinic cold room",
      sub_title: "Vaccines at two to eight degrees",
      logo: mark(
        "Clinic",
        "#00473f",
        `<rect x="8" y="7" width="36" height="36" rx="11" fill="#00796b"/><path d="M26 15v20M16 25h20" stroke="#fff" stroke-width="5" stroke-linecap="round"/>`,
      ),
      security: {
        otp: OTP,
        password: { min_length: 12, upper_lower: true, letters_numbers: true, special: true },
      },
      signup_fields: [
        { name: "ward", placeholder: "Ward", required: true, type: "Text" },
        { name: "fridges", placeholder: "Refrigerators in your care", required: true, type: "Number" },
      ],
      theme: {
        loginForeground: "#00352f",
        loginButton: "#00796b",
        loginButtonText: "#ffffff",
        link: "#00695c",
        inputBackground: "#f2fbf8",
        inputForeground: "#00352f",
        formControlBorder: "#5f938b",
        formControlFocus: "#00796b",
        lightBorder: "#cfe6e0",
        auth_bg_type: "color",
        auth_bg_src: "#e3f3ef",
      },
    },
  },
  {
    name: "Ugly",
    swatch: ["#f3efc6", "#ffe94d"],
    settings: {
      name: "Lemonade stand",
      sub_title: "Pale on pale, on purpose",
      security: { otp: { ...OTP, sms: false } },
      theme: { ...THEMES.ugly, auth_bg_type: "color", auth_bg_src: "#fffde0" },
    },
  },
];
