import { hash, verify } from "@node-rs/argon2";
import { newUserToken } from "../secrets.js";

/** Hashing of passwords with argon2id, the library's default (19 MiB, two passes). */
export async function createPasswords() {
  const nobodysHash = await hash(newUserToken());
  return {
    hash: (password: string) => hash(password),

    /** Whether a password is the one of a hash. Without a hash it takes just as long, and says no. */
    verify: (passwordHash: string | undefined, password: string) =>
      verify(passwordHash ?? nobodysHash, password),
  };
}

export type Passwords = Awaited<ReturnType<typeof createPasswords>>;
