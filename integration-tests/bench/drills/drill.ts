import { setTimeout as wait } from "node:timers/promises"
import { Backlog, backlogUntil, toldBacklog } from "./backlog"
import { faultsOfBids } from "./bids"
import { faultsOfBooks, faultsOfDeliveries } from "./books"
import { LoadReport } from "./clients"
import { errorsFor, Phase, phaseOf } from "./figures"
import { Stage } from "./stage"
import { deliveredSince, storedAuctions, storedSince } from "./stored"

const LOOK_MS = 500
const LOOKS_TOLD = 40
/** Whoever made a row wrote down the moment, and its clock may be wrong. */
const CLOCKS_OFF_MS_MAX = 10 * 60_000
/** The slowest job that looks for what nobody was told of comes every five minutes. */
const RECOVERY_S_MAX = 420

/** What happens to the shop while people use it. */
export type Drill = {
  name: string
  title: string
  /** Why it cannot be done here, or null. */
  whyNot?: (stage: Stage) => string | null
  /** `harm` and `heal` mark the moments; what is given back are findings worth telling. */
  act: (stage: Stage, mark: { harm: () => void; heal: () => void }) => Promise<Finding[]>
}
/** Something that was looked at beside the books, and whether it is as it should be. */
export type Finding = { what: string; is_well: boolean }

export type Outcome = {
  name: string
  title: string
  skipped?: string
  phases: Phase[]
  harm_s: number
  /** From the moment of harm until the last answer that was an error. */
  errors_s: number
  /** From the moment when it was over until all was done that had been asked for until then. */
  backlog_s: number
  acknowledged: Record<string, number>
  sockets: { reconnects: number; away_ms: number }
  findings: Finding[]
  /** What was acknowledged and is not there, or is wrong. */
  faults: string[]
}

/** People use the shop, something breaks and is mended, and the books are compared at the end. */
export async function run(stage: Stage, drill: Drill): Promise<Outcome> {
  const { pace, clients, cluster, market } = stage
  const { name, title } = drill
  const begun = new Date()
  const job = { url: cluster.url, shop: market.facts, rates: pace.rates, listeners: pace.listeners }
  clients.begin({ ...job, run: `${name}-${begun.getTime().toString(36)}` })
  await wait(pace.before_s * 1000)
  const at = { harm: Date.now(), heal: 0 }
  const mark = {
    harm: () => void (at.harm = Date.now()),
    heal: () => void (at.heal = Date.now()),
  }
  const findings = await drill.act(stage, mark)
  at.heal ||= Date.now()
  const catchingUp = caughtUpAfter(stage, at.heal)
  await wait(pace.after_s * 1000)
  const stopped = Date.now()
  const report = await clients.stop()
  const caughtUp = await catchingUp
  const rest = await caughtUpAfter(stage, Date.now(), () => new Date())
  const { notes } = report
  return {
    ...{ name, title, findings },
    phases: [
      phaseOf("before", notes, begun.getTime(), at.harm),
      phaseOf("during", notes, at.harm, at.heal),
      phaseOf("after", notes, at.heal, Math.max(stopped, at.heal + 1)),
    ],
    harm_s: (at.heal - at.harm) / 1000,
    errors_s: errorsFor(notes, at.harm) / 1000,
    backlog_s: caughtUp.seconds,
    acknowledged: Object.fromEntries(
      Object.entries(report.told).map(([kind, list]) => [kind, list.length])
    ),
    sockets: {
      reconnects: report.sockets.reduce((sum, { reconnects }) => sum + reconnects, 0),
      away_ms: Math.max(0, ...report.sockets.map(({ away_ms }) => away_ms)),
    },
    faults: [
      ...leftOf(caughtUp.left),
      ...leftOf(rest.left),
      ...(await audit(stage, begun, report)),
    ],
  }
}

const leftOf = (left: Backlog) =>
  Object.keys(left).length ? [`not done after ${RECOVERY_S_MAX} s: ${toldBacklog(left)}`] : []

/**
 * Waits until all is done that was asked for until then, or nobody believes in it any more. When
 * nobody asks for anything any more, what follows from it is waited for, too: `until` moves on.
 */
async function caughtUpAfter({ container }: Stage, moment: number, until = () => new Date(moment)) {
  const seconds = () => (Date.now() - moment) / 1000
  for (let looks = 1; ; looks++) {
    const left = await backlogUntil(container, until())
    const is_over = Object.keys(left).length === 0
    if (is_over || seconds() > RECOVERY_S_MAX) return { seconds: seconds(), left }
    if (looks % LOOKS_TOLD === 0) console.log(`  … waits for ${toldBacklog(left)}`)
    await wait(LOOK_MS)
  }
}

async function audit({ container, clients, market }: Stage, since: Date, report: LoadReport) {
  const { told, tried, sockets } = report
  const auctions = await storedAuctions(container, market.facts.auctions)
  const bids = auctions.flatMap((auction) =>
    faultsOfBids(
      told.bids.filter(({ auction_id }) => auction_id === auction.id),
      auction
    )
  )
  const unheard = auctions.flatMap(({ id, seq }) =>
    sockets
      .filter(({ seen }) => seen[id]?.seq !== seq)
      .map(({ seen }) => `a page saw bid ${seen[id]?.seq} of ${id} last, not ${seq}`)
  )
  const earliest = new Date(since.getTime() - CLOCKS_OFF_MS_MAX)
  const delivered = await deliveredSince(container, earliest)
  return [
    ...faultsOfBooks(told, tried, await storedSince(container, earliest)),
    ...bids,
    ...unheard,
    ...faultsOfDeliveries(delivered, await clients.received()),
  ]
}
