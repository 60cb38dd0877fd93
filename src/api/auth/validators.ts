import { z } from "@medusajs/framework/zod"
import { accepts } from "../../lib/accepts"
import { IDENTIFIER_LENGTH_MAX, plainDigits } from "../../modules/otp/identifier"
import { CODE_CHANNELS, CODE_DIGITS } from "../../modules/otp/rules"

const CHALLENGE_ID_LENGTH_MAX = 100
/** Digits with blanks between them, as people read them out. */
const TYPED_LENGTH_MAX = 40

export const typedIdentifier = z.string().min(1).max(IDENTIFIER_LENGTH_MAX)
export const typedCode = z
  .string()
  .max(TYPED_LENGTH_MAX)
  .transform((typed) => plainDigits(typed).replace(/[\s-]/g, ""))
  .refine((code) => new RegExp(`^\\d{${CODE_DIGITS}}$`).test(code), {
    error: accepts(`the ${CODE_DIGITS} digits of the message`),
  })

export const AuthAskForCode = z
  .object({ channel: z.enum(CODE_CHANNELS), identifier: typedIdentifier })
  .strict()
export type AuthAskForCode = z.infer<typeof AuthAskForCode>

export const AuthGiveCode = z
  .object({ challenge_id: z.string().max(CHALLENGE_ID_LENGTH_MAX), code: typedCode })
  .strict()
export type AuthGiveCode = z.infer<typeof AuthGiveCode>
