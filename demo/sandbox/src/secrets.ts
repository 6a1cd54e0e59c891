import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto";

/** An opaque user token in TagoIO's newer style: 36 characters after `u-`. */
export const newUserToken = () => `u-${randomUUID()}`;

/** A token that travels in a mailed link. */
export const newMailToken = () => randomUUID();

/** Tokens and codes are kept as hashes only: they are random, so a fast hash is enough. */
export const hashSecret = (secret: string) => createHash("sha256").update(secret).digest("hex");

/** Six random digits, leading zeros included. */
export const newCode = () => String(randomInt(0, 1_000_000)).padStart(6, "0");

/** An id in TagoIO's style: 24 hexadecimal digits. */
export const newId = () => randomBytes(12).toString("hex");
