import { MedusaContainer } from "@medusajs/framework/types"
import { AuctionEvents, AuctionOutbid } from "../../../modules/auction/events"
import { NOTICE_MODULE } from "../../../modules/notice"
import NoticeModuleService from "../../../modules/notice/service"
import { auctionsOf, readToldAuction } from "./auction-facts"
import { customersOf, toEach } from "./people"
import { Heard, Tell, Teller, Window } from "./teller"

const KEY = "auction_outbid"
/** Bidders whom one search for lost alarms looks at; more nobody finds. */
const OUTBID_MAX = 10_000

/** One event for each auction: everybody of all its events, with the newest number. */
export function together(events: AuctionOutbid[]): AuctionOutbid[] {
  const all = new Map<string, { customers: Set<string>; seq: number }>()
  for (const { id, customer_ids, seq } of events) {
    const known = all.get(id) ?? { customers: new Set(), seq }
    for (const customer_id of customer_ids) known.customers.add(customer_id)
    all.set(id, { ...known, seq: Math.max(known.seq, seq) })
  }
  return [...all].map(([id, { customers, seq }]) => ({ id, customer_ids: [...customers], seq }))
}

/** What tells the alarms about an auction apart is the number of the bid they tell of. */
const eventsOf = (auction_id: string) => `${KEY}:${auction_id}:`

const tellOutbid: Tell<AuctionOutbid> = async (container, { id, customer_ids, seq }) => {
  const auction = await readToldAuction(container, id)
  if (!auction || auction.current_price === null || auction.status !== "live") return []
  // Whoever has taken the lead since needs no alarm.
  const outbid = customer_ids.filter((customer_id) => customer_id !== auction.leader_id)
  return toEach([...(await customersOf(container, outbid)).values()], {
    key: KEY,
    event_key: `${eventsOf(id)}${seq}`,
    digest_subject: id,
    facts: {
      ...auction.lot,
      price: auction.amount(auction.current_price),
      ends_at: auction.ends_at,
    },
  })
}

/** Who bid or lost the lead in live auctions, and was not told since their own last bid. */
async function missed(container: MedusaContainer, window: Window): Promise<Heard[]> {
  const outbid = await auctionsOf(container).listOutbid(window, OUTBID_MAX)
  const untold: AuctionOutbid[] = []
  for (const { id, customers, seq } of outbid) {
    const told = await container
      .resolve<NoticeModuleService>(NOTICE_MODULE)
      .lastNumbersTold(KEY, eventsOf(id), [...customers.keys()])
    const customer_ids = [...customers].flatMap(([customer_id, own_seq]) =>
      (told.get(customer_id) ?? 0) < own_seq ? [customer_id] : []
    )
    if (customer_ids.length) untold.push({ id, customer_ids, seq })
  }
  return untold.map((data) => ({ name: AuctionEvents.OUTBID, data }))
}

/** Tells bidders that somebody bid more. */
export const outbidTeller: Teller = {
  name: "outbid",
  tells: { [AuctionEvents.OUTBID]: tellOutbid },
  missed,
}
