import { createHash, randomBytes } from "node:crypto"

export const START_CODE_MINUTES = 15
const CODE_BYTES = 16
/** What Telegram hands on when somebody follows a link to the bot, alone or into a group. */
const START = /^\/start(?:@\w{1,64})?\s+([\w-]{22})\s*$/

/** 128 random bits, in letters that a link to a bot may carry. */
export const newStartCode = () => randomBytes(CODE_BYTES).toString("base64url")

/** It is as random as a key, so a plain hash keeps it secret. */
export const hashOfCode = (code: string) => createHash("sha256").update(code).digest("hex")

/** The start code in a message to the bot, if there is one. */
export const startCodeIn = (text: string): string | null => text.match(START)?.[1] ?? null
