import type { Session } from "../../session/session-types.js";
import { PLACES } from "./places.js";
import type { Place } from "./places.js";

type Given = [token: string, expiresAt?: Date | string];

/** Another of our elements, known by what it can do: none imports another. */
export interface Part extends HTMLElement {
  readonly session?: Session | null;
  signOut?(): void;
  adopt?(...given: Given): void;
  view?: string;
  token?: string;
  mode?: string;
}

/**
 * The one part of a page that is shown, for no form but the one in use may be there. What outlives a part is kept
 * here: the session, and the mailed token until its view is left.
 */
export class Stage {
  place: Place = "login";
  part: Part | undefined;
  #token: string | undefined;
  #session: Session | null = null;
  #given: Given | undefined;

  /** What is seen: the part's own word for it. */
  get view(): string {
    return this.part?.dataset["view"] ?? this.place;
  }

  /** A recovery has no session; that of the part before it is kept meanwhile. */
  get session(): Session | null {
    const own = this.part?.session;
    return own === undefined ? this.#session : own;
  }

  set token(token: string | undefined) {
    this.#token = token;
    if (this.part && token !== undefined && "token" in this.part) this.part.token = token;
  }

  /** Whether a part only repeats what is known, because it was handed that session. */
  knows(token: string): boolean {
    return token === this.#session?.token;
  }

  /** The part of a place, instead of the last one; only who is signed in can set up codes. */
  show(place: Place): void {
    const session = (this.#session = this.session);
    const given: Given | undefined =
      this.#given ?? (session ? [session.token, session.expiresAt] : undefined);
    const tag = PLACES[place === "otp-setup" && !given ? "login" : place];
    const part: Part = document.createElement(tag) as HTMLElement;
    if (place === "otp-setup") part.mode = "setup";
    if (PLACES[place] === "run-recover") part.view = place;
    if (place !== "reset" && place !== "confirm") this.#token = undefined;
    else if (this.#token !== undefined) part.token = this.#token;
    if (given && part.adopt) {
      this.#given = undefined;
      part.adopt(...given);
    }
    this.place = place;
    this.part = part;
  }

  /** False where the part of now keeps no session, and another has to come. */
  adopt(...given: Given): boolean {
    this.#given = this.part?.adopt ? undefined : given;
    this.part?.adopt?.(...given);
    return !this.#given;
  }

  /** False where the part of now keeps no session, and another has to end what is stored. */
  signOut(): boolean {
    this.forget();
    this.part?.signOut?.();
    return this.part?.signOut !== undefined;
  }

  /** Nothing goes along to another RUN. */
  forget(): void {
    this.#session = null;
    this.#given = undefined;
  }
}
