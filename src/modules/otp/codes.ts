import { randomBytes, randomInt, timingSafeEqual } from "node:crypto"
import { CODE_DIGITS } from "./rules"

const CHALLENGE_BYTES = 18

/** Every code is as likely as any other, those with zeros in front included. */
export const newCode = (): string =>
  randomInt(0, 10 ** CODE_DIGITS)
    .toString()
    .padStart(CODE_DIGITS, "0")

export const newChallengeId = (): string => `otp_${randomBytes(CHALLENGE_BYTES).toString("hex")}`

/** Compares two hashes of the same kind in the same time, wherever they differ. */
export const isSameHash = (one: string, other: string): boolean =>
  timingSafeEqual(Buffer.from(one, "hex"), Buffer.from(other, "hex"))
