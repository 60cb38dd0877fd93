import { ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { resolve } from "node:path"
import { endWithUs } from "../children"
import { ToldBid } from "./bids"
import { Acknowledged, Attempted } from "./books"
import { Note } from "./figures"
import { MarketFacts } from "./market"

const LOAD = resolve("integration-tests/bench/drills/load.mjs")

/** Deeds a second, begun on the clock. */
export type Rates = Record<"order" | "bid" | "ticket" | "message" | "report" | "look", number>
/** What two processors carry beside clients and database, at about half of what they can. */
const USUAL: Rates = { order: 0.25, bid: 3, ticket: 0.15, message: 0.3, report: 0.05, look: 1.5 }

export const ratesOf = (factor: number) =>
  // The same names, each as often as wished.
  Object.fromEntries(Object.entries(USUAL).map(([kind, rate]) => [kind, rate * factor])) as Rates

type Seen = Record<string, { revision: number; seq: number }>
export type LoadReport = {
  notes: Note[]
  told: Acknowledged & { bids: ToldBid[] }
  tried: Attempted
  /** Of each page that listened. */
  sockets: { reconnects: number; away_ms: number; seen: Seen }[]
}
type Job = { url: string; shop: MarketFacts; rates: Rates; run: string; listeners: number }

export type Clients = Awaited<ReturnType<typeof someClients>>

/** Customers and staff in a process of their own, which also receives webhooks. */
export async function someClients() {
  const child = fork(LOAD, { execArgv: [] })
  endWithUs(child)
  const { port } = await answerOf<{ port: number }>(child)
  return {
    port,
    begin: (job: Job) => void child.send({ order: "begin", ...job }),
    /** When everything that was begun has been answered. */
    stop: async () => {
      child.send({ order: "stop" })
      return await answerOf<LoadReport>(child)
    },
    /** Ids of the events that arrived, at least once each. */
    received: async () => {
      child.send({ order: "received" })
      return new Set((await answerOf<{ received: string[] }>(child)).received)
    },
    end: () => child.kill(),
  }
}

async function answerOf<T>(child: ChildProcess): Promise<T> {
  const over = new AbortController()
  const { signal } = over
  const ended = once(child, "exit", { signal }).then(([code]) => {
    throw new Error(`The clients ended with exit code ${code} and no report`)
  })
  try {
    const [answer] = await Promise.race([once(child, "message", { signal }), ended])
    // Both ends are files of this folder.
    return answer as T
  } finally {
    ended.catch(() => {})
    over.abort()
  }
}
