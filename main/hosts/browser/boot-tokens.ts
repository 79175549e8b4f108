/**
 * Who may talk to the server: a page that was opened with a one-time address. The address stands in the browser's command
 * line, which every account of the machine can read, so it works once and is exchanged for a cookie that no script sees.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Addresses given out and not used yet; the oldest is forgotten. */
const OPEN_TOKENS = 16;
/** Pages that may talk at the same time; the oldest is forgotten. */
const SESSIONS = 16;

export class BootTokens {
  #tokens: Buffer[] = [];
  #sessions: Buffer[] = [];

  /** @returns a token that works once */
  mint(): string {
    const token = randomBytes(32);
    this.#tokens = [...this.#tokens, token].slice(-OPEN_TOKENS);
    return token.toString('base64url');
  }

  /** @returns the secret of a new session, or nothing when the token is unknown or used */
  redeem(token: string): string | undefined {
    const found = find(this.#tokens, token);
    if (found === undefined) return undefined;
    this.#tokens = this.#tokens.filter((other) => other !== found);
    const session = randomBytes(32);
    this.#sessions = [...this.#sessions, session].slice(-SESSIONS);
    return session.toString('base64url');
  }

  /** Whether the secret belongs to a session that this server has opened. */
  knows(session: string): boolean {
    return find(this.#sessions, session) !== undefined;
  }
}

function find(secrets: readonly Buffer[], text: string): Buffer | undefined {
  const wanted = Buffer.from(text, 'base64url');
  return secrets.find((secret) => secret.length === wanted.length && timingSafeEqual(secret, wanted));
}
