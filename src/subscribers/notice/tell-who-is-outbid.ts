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

const tell = gather(async (events: AuctionOutbid[], container: MedusaContainer) => {
  for (const data of together(events)) {
    await tryToHear(container, outbidTeller, { name: AuctionEvents.OUTBID, data }, new Date())
  }
}, A_SECOND)

/** What a crash takes with it here, the search for missed things finds in the tables. */
export default async function tellWhoIsOutbid({ event, container }: SubscriberArgs<AuctionOutbid>) {
  await tell(event.data, container)
}

export const config: SubscriberConfig = { event: Object.keys(outbidTeller.tells) }
