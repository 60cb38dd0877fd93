import { quantile } from "../machine"

/** One request of a client: when it began, how long it took, and what came of it. */
export type Note = {
  /** Like `order` or `bid`. */
  kind: string
  at: number
  ms: number
  /** `ok`, `refused` by a rule of the shop, or what went wrong. */
  outcome: string
}

export type Phase = {
  name: string
  requests: number
  /** By what went wrong. */
  errors: Record<string, number>
  failed: number
  /** Of those that were answered, in milliseconds. */
  p50: number
  p99: number
}

const ANSWERED = ["ok", "refused"]
export const isError = ({ outcome }: Note) => !ANSWERED.includes(outcome)

/** What clients met between two moments, by the moment at which they asked. */
export function phaseOf(name: string, notes: readonly Note[], from: number, until: number): Phase {
  const own = notes.filter(({ at }) => at >= from && at < until)
  const errors: Record<string, number> = {}
  for (const { kind, outcome } of own.filter(isError)) {
    const error = `${kind}: ${outcome}`
    errors[error] = (errors[error] ?? 0) + 1
  }
  const times = own.filter((note) => !isError(note)).map(({ ms }) => ms)
  return {
    ...{ name, requests: own.length, errors, failed: own.length - times.length },
    ...{ p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
  }
}

/** Milliseconds from a moment until the last answer that was an error; 0 when none was. */
export function errorsFor(notes: readonly Note[], since: number): number {
  const ends = notes.filter((note) => isError(note) && note.at + note.ms >= since)
  return ends.reduce((last, { at, ms }) => Math.max(last, at + ms - since), 0)
}
