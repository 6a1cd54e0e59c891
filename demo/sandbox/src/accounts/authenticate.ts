import type { User } from "../db/users.js";
import { refusal } from "../envelope.js";
import type { Services } from "../services.js";

/** One text and status for a wrong password and for accounts that are unknown, unconfirmed or not active. */
export const wrongCredentials = () => refusal(401, "Invalid credentials");

/** The user whose e-mail and password these are. Takes the same time whatever the reason of a refusal. */
export async function authenticate(
  { users, passwords }: Services,
  { email, password }: { email: string; password: string },
): Promise<User> {
  const passwordHash = users.byEmail(email)?.password_hash;
  const isRight = await passwords.verify(passwordHash, password);
  // Read anew: the account may have changed while the password was hashed.
  const user = users.byEmail(email);
  if (!isRight || user?.password_hash !== passwordHash || !user?.active || !user.confirmed) {
    throw wrongCredentials();
  }
  return user;
}
