/** The pages that each page's navigation names, in its order: a new page of `demo/` is one line here. */
export const PAGES: readonly (readonly [file: string, name: string])[] = [
  ["index.html", "Start"],
  ["login.html", "Sign-in"],
  ["signup.html", "Sign-up"],
  ["recover.html", "Recovery"],
  ["otp.html", "Codes"],
  ["otp-setup.html", "Set-up"],
  ["auth.html", "Whole page"],
  ["playground.html", "Playground"],
];
