import { existsSync } from "node:fs"
import { setTimeout as wait } from "node:timers/promises"
import { inDatabase } from "../../helpers/auctions"
import { PASSWORD, signIn } from "../../helpers/actors"
import { apiAt } from "../wire"
import { Drill, Finding } from "./drill"
import { Member } from "./member"
import { Stage } from "./stage"

const LIBRARIES = [
  "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
  "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
  "/usr/lib/faketime/libfaketimeMT.so.1",
]
const MINUTES = 5
const LOTS = 3
const ENDS_IN_S = 12
/** Whoever closes looks every second, and a machine under load takes its time. */
const LATE_MS_MAX = 5_000
const EMAIL = "clock@example.com"

/** One process after the other goes five minutes fast and five slow; the database's clock is right. */
export const skewedClocks: Drill = {
  name: "clock",
  title: `the clock of one process is off by ±${MINUTES} minutes`,
  whyNot: () => (library() ? null : "there is no libfaketime (apt-get install libfaketime)"),
  act: async (stage, mark) => {
    const { cluster, market, pace } = stage
    const server = cluster.servers[1]
    await aPerson(stage)
    mark.harm()
    const findings: Finding[] = []
    for (const member of [server, cluster.worker]) {
      for (const minutes of [MINUTES, -MINUTES]) {
        await member.leave(pace.last_call_s)
        await member.start(clockOff(minutes))
        await cluster.open(cluster.servers.length)
        const who = `${member.name} ${minutes > 0 ? "+" : "−"}${MINUTES} min: `
        const found = [...(await endings(stage, market)), ...(await signingIn(stage, member))]
        findings.push(...found.map(({ what, is_well }) => ({ what: who + what, is_well })))
      }
      await member.leave(pace.last_call_s)
      await member.start()
      await cluster.open(cluster.servers.length)
    }
    mark.heal()
    return findings
  },
}

const library = () => LIBRARIES.find((path) => existsSync(path))

/** The wall clock alone: what measures durations stays as it is, as on a machine that is off. */
const clockOff = (minutes: number) => ({
  LD_PRELOAD: library(),
  FAKETIME: `${minutes > 0 ? "+" : "-"}${Math.abs(minutes)}m`,
  FAKETIME_DONT_FAKE_MONOTONIC: "1",
})

async function aPerson({ market, cluster }: Stage) {
  const { visitor } = market.shop.market
  const credentials = { email: EMAIL, password: PASSWORD }
  const api = apiAt(cluster.url)
  const { data } = await api.post("/auth/customer/emailpass/register", credentials)
  const headers = { ...visitor.headers, authorization: `Bearer ${data.token}` }
  await api.post("/store/customers", { email: EMAIL }, { headers })
}

/**
 * Auctions that end soon, and no later for a late bid, take bids of both servers until then, and close
 * by the database's clock.
 */
async function endings({ container, cluster }: Stage, market: Stage["market"]): Promise<Finding[]> {
  const ids: string[] = []
  const ends_at = new Date(Date.now() + ENDS_IN_S * 1000)
  while (ids.length < LOTS) {
    ids.push(await market.auction({ ends_at, soft_close_window_s: 0, soft_close_reset_s: 0 }))
  }
  const bid = async (port: number, id: string, max_amount: number, who: number) => {
    const { headers } = market.facts.customers[who]
    const key = { "idempotency-key": `clock-${id}-${max_amount}` }
    const body = { max_amount, confirm: true }
    const path = `/store/auctions/${id}/bids`
    const sent = apiAt(`http://127.0.0.1:${port}`).post(path, body, {
      headers: { ...headers, ...key },
    })
    return await sent.then(
      () => "accepted",
      ({ message }: Error) =>
        /AUCTION_\w+/.exec(message)?.[0] ?? /: (\d{3}) /.exec(message)?.[1] ?? message
    )
  }
  const [first, second] = cluster.ports.servers
  const early = await Promise.all(
    ids.flatMap((id) => [bid(first, id, 10_000, 0), bid(second, id, 20_000, 1)])
  )
  await wait(ends_at.getTime() - Date.now() + LATE_MS_MAX)
  const rows = await inDatabase(
    container,
    `select status, bid_count::int, extract(epoch from ended_at - ends_at)::float8 * 1000 as late_ms
      from auction where id = any(?)`,
    [ids]
  )
  const late = await Promise.all(ids.map((id) => bid(second, id, 30_000, 0)))
  const times = rows.map(({ late_ms }) => (late_ms === null ? null : Math.round(Number(late_ms))))
  const closed = times.every((time) => time !== null && time >= 0 && time <= LATE_MS_MAX)
  return [
    {
      what: `bids of both servers before the end: ${[...new Set(early)].join(", ")}`,
      is_well: early.every((answer) => answer === "accepted" || answer === "409"),
    },
    {
      what: `closed ${times.map((time) => `${time} ms`).join(", ")} after the end`,
      is_well: closed,
    },
    {
      what: `bids after it: ${[...new Set(late)].join(", ")}`,
      is_well: late.every((answer) => answer === "AUCTION_ENDED" || answer === "409"),
    },
  ]
}

/** A token of each server is good at the other. */
async function signingIn({ cluster, market }: Stage, member: Member): Promise<Finding[]> {
  if (!cluster.servers.includes(member)) return []
  const { visitor } = market.shop.market
  const at = cluster.ports.servers.map((port) => apiAt(`http://127.0.0.1:${port}`))
  const ways = await Promise.all(
    [
      [0, 1],
      [1, 0],
      [1, 1],
    ].map(async ([from, to]) => {
      const token = await signIn(at[from], "customer", EMAIL)
      const headers = { ...visitor.headers, authorization: `Bearer ${token}` }
      return await at[to].get("/store/customers/me", { headers }).then(
        () => "works",
        (error: Error) => error.message
      )
    })
  )
  return [
    {
      what: `tokens of one server at the other: ${[...new Set(ways)].join(", ")}`,
      is_well: ways.every((way) => way === "works"),
    },
  ]
}
