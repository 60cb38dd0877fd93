import { ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { resolve } from "node:path"
import { BidRefusal, BidResult } from "../../../src/modules/auction/rules"
import { PublicState } from "../../../src/modules/auction/state"
import { endWithUs } from "../children"

const FOLDER = resolve("integration-tests/bench/auction")

type Job = {
  way: "socket" | "rest"
  urls: string[]
  /** One caller each. */
  tokens: string[]
  auction_id: string
  /** Major units: of the first bid, and by how much each next one is higher. */
  first: number
  step: number
  publishable_key?: string
  /** A path to read instead of bidding. */
  read?: string
}
type Timed = { warm_up_s: number; seconds: number }
export type LoadJob = Job &
  (
    | ({ pace: "flood"; in_flight: number } & Timed)
    | ({ pace: "steady"; rate: number } & Timed)
    | { pace: "storm"; in_flight: number; bids_each: number }
  )

/** Milliseconds. */
export type Latency = { p50: number; p99: number; max: number }
export type LoadReport = {
  accepted: number
  refused: Record<string, number>
  /** With those before and after the time that counts. */
  accepted_ever: number
  seconds: number
  latency: Latency
  reconnects: number
  /** Processor time of the clients in the time that counts. */
  cpu_s: number
}

/** What a customer was told about one bid. Amount in major units. */
export type Told = {
  /** Index of the caller. */
  customer: number
  max_amount: number
  idempotency_key: string
  status: number
  result?: BidResult
  code?: BidRefusal
  seq?: number
}
export type StormReport = LoadReport & { replies: Told[] }

/**
 * Many clients in one other process; resolves with their report when the job is done.
 *
 * @param counting called when everything is warm and the time that counts begins
 */
export async function load(job: LoadJob & { pace: "storm" }): Promise<StormReport>
export async function load(job: LoadJob, counting?: () => void): Promise<LoadReport>
export async function load(job: LoadJob, counting = () => {}): Promise<LoadReport> {
  const child = startChild("load.mjs", job)
  if (job.pace !== "storm") {
    await answerOf<{ counting: true }>(child)
    counting()
  }
  return await answerOf<LoadReport>(child)
}

export type WatchReport = {
  /** The last state each watcher saw. */
  last: PublicState[]
  delivery: Latency
  messages: number
  broadcasts: number
}

/** Watchers of one auction in another process, all joined when this returns. */
export async function crowd(job: { url: string; auction_id: string; watchers: number }) {
  const child = startChild("watch.mjs", job)
  await answerOf<{ joined: number }>(child)
  const leave = async () => {
    child.send({})
    return await answerOf<WatchReport>(child)
  }
  return { leave }
}

function startChild(script: string, job: object) {
  const child = fork(`${FOLDER}/${script}`, { execArgv: [] })
  endWithUs(child)
  child.send(job)
  return child
}

async function answerOf<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`The clients ended with exit code ${code} and no report`)
  })
  const [answer] = await Promise.race([once(child, "message"), ended])
  // Both ends are files of this folder.
  return answer as T
}
