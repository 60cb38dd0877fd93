import { setTimeout as wait } from "node:timers/promises"
import { isDeepStrictEqual } from "node:util"
import { auctionsOf } from "../../helpers/auctions"
import { PublicState } from "../../../src/modules/auction/state"
import { crowd, load } from "./clients"
import { meter } from "./costs"
import { count, latencyText, ms, perSecond } from "./report"
import { RISING, Stage, tokensOf } from "./stage"

const CHANGES_A_SECOND = 100
const BIDDERS = 16
const P99_GOAL_MS = 250
/** After the last change: a state that was held back has left by then. */
const SETTLE_MS = 1000

/** Many watch one auction whose price changes a hundred times a second. */
export async function benchWatchers(stage: Stage) {
  const { report, scale } = stage
  const server = await stage.main()
  const { watchers } = scale
  report.title(`${count(watchers)} watchers of one auction, ${CHANGES_A_SECOND} changes a second`)
  const alone = await changes(stage, (await stage.auction()).id)
  const auction = await stage.auction()
  const { leave } = await crowd({ url: server.url, auction_id: auction.id, watchers })
  const watched = await changes(stage, auction.id)
  await wait(SETTLE_MS)
  const { last, delivery, messages, broadcasts } = await leave()
  const [state] = await auctionsOf(stage.container).stateFor([auction.id])
  const right = last.filter((seen) => isSame(seen, state)).length
  report.line("changes", `${count(watched.rate)}/s; ${latencyText(watched.latency)}`)
  report.line("delivered", `${count(messages)} states in ${broadcasts} broadcasts`)
  report.line("age", `of a state when it came: ${latencyText(delivery)}`)
  const extra = Math.max(0, watched.server - alone.server)
  const each = `${((1000 * extra) / broadcasts).toFixed(1)} ms of processor time a broadcast`
  const each_message = `${((1_000_000 * extra) / messages).toFixed(1)} µs a watcher`
  report.line("server", `${each}, ${each_message}; ${watched.text}`)
  const share = `${count(right)} of ${count(watchers)}`
  report.figure("watchers whose last state is the table's", share, "all", right === watchers)
  const { p99 } = delivery
  report.figure("p99 of delivery", ms(p99), `≤ ${P99_GOAL_MS} ms`, p99 <= P99_GOAL_MS)
}

async function changes(stage: Stage, auction_id: string) {
  const server = await stage.main()
  const cost = await meter(stage, server)
  const done = await load(
    {
      ...{ way: "socket", pace: "steady", rate: CHANGES_A_SECOND, auction_id, ...RISING },
      ...{ urls: [server.url], tokens: tokensOf(stage.customers.slice(0, BIDDERS)) },
      ...{ warm_up_s: stage.scale.warm_up_s, seconds: stage.scale.seconds },
    },
    cost.start
  )
  return { ...cost.read(), rate: perSecond(done), latency: done.latency }
}

/** All but the time of sending, and what only says how a message relates to the one before. */
function isSame(seen: PublicState, stored: PublicState) {
  const facts = ({ server_time, prev_seq, ...rest }: PublicState) =>
    JSON.parse(JSON.stringify(rest))
  return isDeepStrictEqual(facts(seen), facts(stored))
}
