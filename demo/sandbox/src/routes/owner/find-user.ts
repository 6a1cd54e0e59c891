import type { User } from "../../db/users.js";
import { refusal } from "../../envelope.js";
import type { Services } from "../../services.js";

/** A user of the RUN by id; refused in TagoIO's words when there is none. */
export function findUser({ users }: Services, id: string): User {
  const user = users.byId(id);
  if (!user) throw refusal(404, "User Not Found");
  return user;
}
