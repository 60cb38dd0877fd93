import { auctionsOf, inDatabase } from "../../helpers/auctions"
import { quantile } from "../machine"
import { load, LoadReport } from "./clients"
import { meter, shares } from "./costs"
import { referenceRates } from "./reference"
import { count, latencyText, ms, perSecond, ratio, refusedText } from "./report"
import { RISING, Stage, tokensOf } from "./stage"

/** More, and one customer's later bid would overtake another's earlier one that is lower. */
const IN_FLIGHT = 1
const RATIO_GOAL = 3
const P99_GOAL_MS = 50

/**
 * Bids that are decided together share one flush of the disk, a plain transaction per bid does not:
 * how they compare hangs on the disk. PostgreSQL can be told to take its time before it flushes.
 */
const DISKS = [
  { disk: "this disk", delay_us: 0, rounds: 3 },
  { disk: "a disk that flushes in 1 ms more", delay_us: 1000, rounds: 1 },
]
type Disk = (typeof DISKS)[number]

/** One auction, bids over sockets as fast as they are answered; then half as many, timed. */
export async function benchBids(stage: Stage) {
  for (const disk of DISKS) {
    await slowDown(stage, disk)
    await benchOn(stage, disk)
  }
  await slowDown(stage, DISKS[0])
}

/** Other programs disturb a round; the figures are those of the middle one. */
async function benchOn(stage: Stage, { disk, rounds }: Disk) {
  const { report, customers } = stage
  report.title(`Bids on one auction over sockets, ${customers.length} customers, ${disk}`)
  const found: Awaited<ReturnType<typeof aRound>>[] = []
  for (let round = 0; round < rounds; round++) found.push(await aRound(stage))
  const times = quantile(
    found.map((one) => one.times),
    0.5
  )
  const p99 = quantile(
    found.map((one) => one.p99),
    0.5
  )
  const goal = `≥ ${RATIO_GOAL} ×, better 5 ×`
  report.figure(`durable bids/s to pgbench, ${disk}`, ratio(times), goal, times >= RATIO_GOAL)
  const wanted = `≤ ${P99_GOAL_MS} ms`
  report.figure(`p99 at half load, ${disk}`, ms(p99), wanted, p99 <= P99_GOAL_MS)
}

async function aRound(stage: Stage) {
  const { report, scale, customers } = stage
  const reference = await referenceRates(scale.seconds)
  report.line("reference", referenceText(reference))
  const server = await stage.main()
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
  const times = rate / reference.simple
  report.line("accepted", `${count(rate)}/s stored, ${ratio(times)}; ${refusedText(flood)}`)
  report.line("each", latencyText(flood.latency))
  report.line("a bid takes", shares(flood.accepted, parts))
  report.line("server", text)

  const calm = await stage.auction()
  const half = await load({ ...job, pace: "steady", rate: rate / 2, auction_id: calm.id })
  await requireStored(stage, calm.id, half)
  report.line("half", `${count(perSecond(half))}/s: ${latencyText(half.latency)}`)
  return { times, p99: half.latency.p99 }
}

/** What holds for connections that are made from now on, so the server is started anew. */
async function slowDown(stage: Stage, { delay_us }: Disk) {
  await stage.leaveMain()
  const { container } = stage
  const [{ name }] = await inDatabase(container, "select current_database() as name")
  for (const setting of [`commit_delay = ${delay_us}`, "commit_siblings = 0"]) {
    await inDatabase(container, `alter database "${name}" set ${setting}`)
  }
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
