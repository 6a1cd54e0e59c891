/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Where `npm start` has put the sandbox. */
  readonly VITE_SANDBOX_URL?: string;
}
