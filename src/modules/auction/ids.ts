import { randomBytes } from "node:crypto"

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const TIME_LENGTH = 10
const RANDOM_LENGTH = 16
const POOL_BYTES = RANDOM_LENGTH * 256

let pool = Buffer.alloc(0)
let used = 0
let lastTime = 0
let lastPrefix = ""

/**
 * An id of the platform's shape: prefix, time and chance. The platform's own generator asks the
 * system for chance once per letter, which for a whole batch of bids takes longer than storing it.
 */
export function newId(prefix: string, now = Date.now()): string {
  if (now !== lastTime) {
    lastTime = now
    lastPrefix = timeLetters(now)
  }
  if (used + RANDOM_LENGTH > pool.length) {
    pool = randomBytes(POOL_BYTES)
    used = 0
  }
  let chance = ""
  for (let i = 0; i < RANDOM_LENGTH; i++) chance += CROCKFORD[pool[used + i] & 31]
  used += RANDOM_LENGTH
  return `${prefix}_${lastPrefix}${chance}`
}

function timeLetters(now: number): string {
  let letters = ""
  for (let rest = now, i = 0; i < TIME_LENGTH; i++, rest = Math.floor(rest / 32)) {
    letters = CROCKFORD[rest % 32] + letters
  }
  return letters
}
