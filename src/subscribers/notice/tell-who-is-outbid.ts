import { setTimeout as wait } from "node:timers/promises"
import { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MedusaContainer } from "@medusajs/framework/types"
import { gather } from "../../lib/gather"
import { AuctionEvents, AuctionOutbid } from "../../modules/auction/events"
import { tryToHear } from "../../workflows/notice/hear"
import { outbidTeller, together } from "../../workflows/notice/tellers/outbid"

/**
 * A hot auction outbids hundreds many times a second. Whoever looks on sees it at once; the alarm
 * is for those who do not, and comes once for all that happens within a second.
 */
const A_SECOND = { wait_ms: 1_000, items_max: 1_000, only_first_waits: true }

/** People who are told in one go, and the pause after it: bids that come meanwhile are not late. */
const CROWD = 100
const PAUSE_MS = 10

const tell = gather(async (events: AuctionOutbid[], container: MedusaContainer) => {
  for (const { customer_ids, ...event } of together(events)) {
    for (let i = 0; i < customer_ids.length; i += CROWD) {
      const data = { ...event, customer_ids: customer_ids.slice(i, i + CROWD) }
      await tryToHear(container, outbidTeller, { name: AuctionEvents.OUTBID, data }, new Date())
      await wait(PAUSE_MS)
    }
  }
}, A_SECOND)

/** What a crash takes with it here, the search for missed things finds in the tables. */
export default async function tellWhoIsOutbid({ event, container }: SubscriberArgs<AuctionOutbid>) {
  await tell(event.data, container)
}

export const config: SubscriberConfig = { event: Object.keys(outbidTeller.tells) }
