import { createHash, randomBytes } from "node:crypto"

const TOKEN_BYTES = 32

/** A fresh secret for an invitation link: 256 bits, safe in an address. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString("base64url")

/** What is kept of a token. It has full entropy, so a plain hash cannot be searched. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex")
