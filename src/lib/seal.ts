import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"

const CIPHER = "aes-256-gcm"
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const VERSION = "v1"

/** One key per purpose, so that what is sealed for one is of no use for another (RFC 5869). */
const keyFor = (secret: string, purpose: string) =>
  Buffer.from(hkdfSync("sha256", secret, "", purpose, KEY_BYTES))

/** Encrypts a text for a table; only the same secret and purpose open it again. */
export function seal(text: string, secret: string, purpose: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, keyFor(secret, purpose), nonce)
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()])
  return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`
}

/** @throws when the text was sealed with another secret, for another purpose, or was changed */
export function unseal(sealed: string, secret: string, purpose: string): string {
  const [version, packed] = sealed.split(".")
  if (version !== VERSION || !packed) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "This was not sealed here")
  }
  const bytes = Buffer.from(packed, "base64url")
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)
  const decipher = createDecipheriv(CIPHER, keyFor(secret, purpose), nonce)
  decipher.setAuthTag(tag)
  const body = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([body, decipher.final()]).toString("utf8")
}

/** A keyed fingerprint (HMAC-SHA-256, hex) of a text that is too short to be hashed alone. */
export const fingerprint = (text: string, secret: string, purpose: string): string =>
  createHmac("sha256", keyFor(secret, purpose)).update(text, "utf8").digest("hex")
