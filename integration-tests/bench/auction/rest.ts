import { load } from "./clients"
import { meter, shares } from "./costs"
import { count, latencyText, perSecond, ratio, refusedText } from "./report"
import { RISING, Stage, tokensOf } from "./stage"
import { requireStored } from "./bids"

const CONNECTIONS = 64

/** Bids over HTTP against a plain read of the platform, with the same clients. */
export async function benchRest(stage: Stage) {
  const { report, scale, customers, market } = stage
  const server = await stage.main()
  report.title(`Bids on one auction over HTTP, ${CONNECTIONS} connections`)
  const auction = await stage.auction()
  const job = {
    ...{ way: "rest" as const, pace: "flood" as const, in_flight: 1, ...RISING },
    ...{ urls: [server.url], tokens: tokensOf(customers.slice(0, CONNECTIONS)) },
    ...{ publishable_key: market.publishable_key, auction_id: auction.id },
    ...{ warm_up_s: scale.warm_up_s, seconds: scale.seconds },
  }
  const cost = await meter(stage, server)
  const regions = await load({ ...job, read: "/store/regions" }, cost.start)
  const read = { ...cost.read(), clients: regions.cpu_s }
  const reference = `GET /store/regions: ${count(perSecond(regions))}/s, ${refusedText(regions)}`
  report.line("reference", `${reference}; ${latencyText(regions.latency)}`)
  report.line("a read takes", shares(regions.accepted, read))
  const bids = await load(job, cost.start)
  const bid = { ...cost.read(), clients: bids.cpu_s }
  await requireStored(stage, auction.id, bids)
  const accepted = `${count(perSecond(bids))}/s stored, ${refusedText(bids)}`
  report.line("accepted", `${accepted}; ${latencyText(bids.latency)}`)
  report.line("a bid takes", shares(bids.accepted, bid))
  report.line("server", bid.text)
  const times = perSecond(bids) / perSecond(regions)
  report.figure("HTTP bids/s to GET /store/regions", ratio(times), "≥ 1 ×", times >= 1)
}
