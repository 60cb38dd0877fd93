import { randomBytes } from "node:crypto"
import { Webhook } from "standardwebhooks"

const PREFIX = "whsec_"
const SECRET_BYTES = 32
const HINT_LENGTH = 4
/** The purposes under which they are sealed. */
export const SECRET_PURPOSE = "webhook-secret"
export const HEADERS_PURPOSE = "webhook-headers"
/** For so long after a rotation both secrets sign. */
export const OVERLAP_MS = 24 * 60 * 60 * 1000

export const newSecret = (): string => PREFIX + randomBytes(SECRET_BYTES).toString("base64")
/** The end of a secret, without its padding. */
export const hintOf = (secret: string): string => secret.replace(/=+$/, "").slice(-HINT_LENGTH)

export type Signed = { id: string; body: string; at: Date }

/** What Standard Webhooks asks for: the id, the moment of this attempt, a signature of each secret. */
export const signatureHeaders = ({ id, body, at }: Signed, secrets: string[]) => ({
  "webhook-id": id,
  "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
  "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
})
