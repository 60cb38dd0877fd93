import { auctionsOf } from "../../helpers/auctions"
import { load, LoadReport } from "./clients"
import { referenceRates } from "./reference"
import { meter, shares } from "./costs"
import { count, latencyText, ms, perSecond, ratio, refusedText } from "./report"
import { RISING, Stage, tokensOf } from "./stage"

/** More, and one customer's later bid would overtake another's earlier one that is lower. */
const IN_FLIGHT = 1
const RATIO_GOAL = 3
const P99_GOAL_MS = 50

/** One auction, bids over sockets as fast as they are answered; then half as many, timed. */
export async function benchBids(stage: Stage) {
  const { report, scale, customers } = stage
  const server = await stage.main()
  report.title(`Bids on one auction over sockets, ${customers.length} customers`)
  const reference = await referenceRates(scale.seconds)
  report.line("reference", referenceText(reference))

  const job = {
    ...{ way: "socket" as const, urls: [server.url], tokens: tokensOf(customers), ...RISING },
    ...{ warm_up_s: scale.warm_up_s, seconds: scale.seconds },
  }
  const hot = await stage.auction()
  const cost = await meter(stage, server)
  const flood = await load(
    { ...job, pace: "flood", in_flight: IN_FLIGHT, auction_id: hot.id },
    cost.start
  )
  const { text, ...parts } = { ...cost.read(), clients: flood.cpu_s }
  await requireStored(stage, hot.id, flood)
  const rate = perSecond(flood)
  report.line("accepted", `${count(rate)}/s stored, ${refusedText(flood)}`)
  report.line("each", latencyText(flood.latency))
  report.line("a bid takes", shares(flood.accepted, parts))
  report.line("server", text)
  const times = rate / reference.simple
  const goal = `≥ ${RATIO_GOAL} ×, better 5 ×`
  report.figure("durable bids/s to pgbench", ratio(times), goal, times >= RATIO_GOAL)

  const calm = await stage.auction()
  const half = await load({ ...job, pace: "steady", rate: rate / 2, auction_id: calm.id })
  await requireStored(stage, calm.id, half)
  report.line("half", `${count(perSecond(half))}/s: ${latencyText(half.latency)}`)
  const { p99 } = half.latency
  report.figure("p99 of a bid at half load", ms(p99), `≤ ${P99_GOAL_MS} ms`, p99 <= P99_GOAL_MS)
}

/** What was acknowledged is in the table, or the figures mean nothing. */
export async function requireStored({ container }: Stage, id: string, report: LoadReport) {
  const [{ seq }] = await auctionsOf(container).stateFor([id])
  if (seq === report.accepted_ever) return
  throw new Error(`${report.accepted_ever} bids were acknowledged, ${seq} are stored`)
}

function referenceText({ by, simple, prepared }: Awaited<ReturnType<typeof referenceRates>>) {
  const more = prepared ? ` (${count(prepared)}/s with prepared statements)` : ""
  return `${by}, UPDATE + INSERT on one row: ${count(simple)}/s${more}`
}
