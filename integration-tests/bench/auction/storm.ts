import { setTimeout as wait } from "node:timers/promises"
import { auctionsOf } from "../../helpers/auctions"
import { Server } from "../server"
import { audit } from "./audit"
import { load } from "./clients"
import { count } from "./report"
import { RISING, Stage, tokensOf } from "./stage"

const BIDDERS = 64
/** A thousand bids are under way at any time. */
const IN_FLIGHT = 16
const POLL_MS = 50

/** Two servers on one database decide about the same auction; then the same, and one is killed. */
export async function benchCrash(stage: Stage) {
  const server = await stage.main()
  const second = await stage.second()
  stage.report.title(
    `${BIDDERS} bidders, ${count(BIDDERS * IN_FLIGHT)} bids under way, two servers`
  )
  await storm(stage, [server, second], "with both servers to the end")
  const halfway = (auction_id: string) => killHalfway(stage, auction_id, second)
  await storm(stage, [server, second], "with one server killed halfway", halfway)
}

async function storm(
  { container, customers, scale, report, ...stage }: Stage,
  servers: Server[],
  name: string,
  meanwhile?: (auction_id: string) => Promise<void>
) {
  const auction = await stage.auction()
  const bidders = customers.slice(0, BIDDERS)
  const [done] = await Promise.all([
    load({
      ...{ way: "socket", pace: "storm", auction_id: auction.id, ...RISING },
      ...{ urls: servers.map(({ url }) => url), tokens: tokensOf(bidders) },
      ...{ in_flight: IN_FLIGHT, bids_each: scale.bids_each },
    }),
    meanwhile?.(auction.id),
  ])
  const ids = bidders.map(({ id }) => id)
  const { bids, acknowledged, faults } = await audit(container, auction.id, ids, done.replies)
  const sent = `${count(done.replies.length)} bids sent in ${done.seconds.toFixed(1)} s`
  report.line(name, `${sent}, ${done.reconnects} reconnects`)
  report.line("stored", `${count(bids)}, acknowledged ${count(acknowledged)}`)
  for (const [fault, times] of faults) report.line("FAULT", `${fault}: ${count(times)}`)
  const found = faults.size ? [...faults.keys()].join(", ") : "no fault"
  report.figure(`audit ${name}`, found, "no fault", faults.size === 0)
  if (meanwhile && done.reconnects === 0) throw new Error("The server was killed too late")
}

async function killHalfway({ container, scale }: Stage, auction_id: string, server: Server) {
  const half = (BIDDERS * scale.bids_each) / 2
  for (;;) {
    const [{ seq }] = await auctionsOf(container).stateFor([auction_id])
    if (seq >= half) return server.kill()
    await wait(POLL_MS)
  }
}
