import { timingSafeEqual } from "node:crypto"
import { fingerprint } from "../../lib/seal"

const PURPOSE = "ticket-guest"
/** Hexadecimal digits of the signature: 128 bits. */
const SIGNATURE_LENGTH = 32
export const GUEST_TOKEN_LENGTH_MAX = 200
/** The header in which a guest's browser sends it: an address would stand in logs. */
export const GUEST_TOKEN_HEADER = "x-ticket-token"

const signatureOf = (id: string, email: string, secret: string) =>
  fingerprint(JSON.stringify([id, email.toLowerCase()]), secret, PURPOSE).slice(0, SIGNATURE_LENGTH)

/**
 * What lets its holder into one ticket and nothing else. Only mails to the address that the ticket
 * has carry it, so whoever has it reads that address. It is over when the ticket gets another one.
 */
export const guestToken = (id: string, email: string, secret: string): string =>
  `${id}.${signatureOf(id, email, secret)}`

/** The ticket that a token claims to be of; whether it is, `isGuestToken` says. */
export function ticketOfToken(token: string): string | null {
  const [id, signature, ...rest] = token.slice(0, GUEST_TOKEN_LENGTH_MAX).split(".")
  return id && signature?.length === SIGNATURE_LENGTH && !rest.length ? id : null
}

type Address = { id: string; email: string }

export function isGuestToken(token: string, { id, email }: Address, secret: string): boolean {
  const [given, expected] = [token, guestToken(id, email, secret)].map((one) => Buffer.from(one))
  return given.length === expected.length && timingSafeEqual(given, expected)
}
