import { randomBytes } from "node:crypto"

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const TIME_LENGTH = 10
const COUNT_LENGTH = 4
const CHANCE_LENGTH = 12
const POOL_BYTES = CHANCE_LENGTH * 256

let pool = Buffer.alloc(0)
let used = 0
let lastTime = 0
let count = 0
let timeLetters = ""

/**
 * An id of the platform's shape, prefix and 26 letters: time, count within the millisecond, and
 * chance. Ids of one process rise, so events of one transaction are read in the order in which
 * they were made. The platform's own generator asks the system for chance once per letter, which
 * for a whole batch of bids takes longer than storing it, and its ids of one millisecond do not
 * rise.
 */
export function newId(prefix: string): string {
  const now = Date.now()
  if (now > lastTime) {
    lastTime = now
    count = 0
    timeLetters = letters(now, TIME_LENGTH)
  }
  if (used + CHANCE_LENGTH > pool.length) {
    pool = randomBytes(POOL_BYTES)
    used = 0
  }
  let chance = ""
  for (let i = 0; i < CHANCE_LENGTH; i++) chance += CROCKFORD[pool[used + i] & 31]
  used += CHANCE_LENGTH
  return `${prefix}_${timeLetters}${letters(count++, COUNT_LENGTH)}${chance}`
}

function letters(number: number, length: number): string {
  let text = ""
  for (let rest = number, i = 0; i < length; i++, rest = Math.floor(rest / 32)) {
    text = CROCKFORD[rest % 32] + text
  }
  return text
}
