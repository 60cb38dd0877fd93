import { timingSafeEqual } from "node:crypto"
import { fingerprint } from "../../lib/seal"

const PURPOSE = "wishlist-share"
/** Hexadecimal digits of the signature: 128 bits. */
const SIGNATURE_LENGTH = 32
export const SHARE_TOKEN_LENGTH_MAX = 200

type Shared = { id: string; share_version: number }

/**
 * What lets anybody read one list. Nothing of it is stored: it is made of the list again whenever
 * its owner asks, and is over when the version goes up.
 */
export const shareToken = ({ id, share_version }: Shared, secret: string): string =>
  `${id}.${fingerprint(JSON.stringify([id, share_version]), secret, PURPOSE).slice(0, SIGNATURE_LENGTH)}`

/** The list that a token claims to be of; whether it is, `isShareToken` says. */
export function listOfToken(token: string): string | null {
  const [id, signature, ...rest] = token.slice(0, SHARE_TOKEN_LENGTH_MAX).split(".")
  return id && signature?.length === SIGNATURE_LENGTH && !rest.length ? id : null
}

export function isShareToken(token: string, shared: Shared, secret: string): boolean {
  const [given, expected] = [token, shareToken(shared, secret)].map((one) => Buffer.from(one))
  return given.length === expected.length && timingSafeEqual(given, expected)
}
