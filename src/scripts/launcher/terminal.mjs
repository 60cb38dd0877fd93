import { readFileSync } from "node:fs"

const LOG_TAIL_LINES = 30
const started = Date.now()

/** A mistake that one line explains; anything else is a defect and shows its stack. */
export class Problem extends Error {}

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`
export const sinceStart = () => seconds(started)

export const say = (line) => console.log(line)

/** Shows that a step has begun, and how long it took when it is done. */
export async function step(title, work) {
  const begun = Date.now()
  say(`  … ${title}`)
  const result = await work()
  say(`  ✓ ${title}  ${seconds(begun)}`)
  return result
}

export function complain(error) {
  console.error(error instanceof Problem ? `✗ ${error.message}` : error)
}

export function logTail(file) {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n")
  return lines.slice(-LOG_TAIL_LINES).join("\n")
}
