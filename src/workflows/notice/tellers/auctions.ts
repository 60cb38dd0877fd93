import { MedusaContainer } from "@medusajs/framework/types"
import {
  AuctionBidsVoided,
  AuctionChanged,
  AuctionEnded,
  AuctionEvents,
} from "../../../modules/auction/events"
import { NOTICE_MODULE } from "../../../modules/notice"
import NoticeModuleService from "../../../modules/notice/service"
import { NewNotice, Recipient } from "../../../modules/notice/telling"
import { auctionsOf, readToldAuction } from "./auction-facts"
import { customersOf, storeOf, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

/** Bidders of one auction who are told that it is over. */
const BIDDERS_MAX = 10_000
const BUNCH = 500

/** Bids were taken out: whoever had been told that they were outbid may lead again. */
const tellLeading: Tell<AuctionBidsVoided> = async (container, { id, customer_ids }) => {
  const auction = await readToldAuction(container, id)
  const leader_id = auction?.leader_id
  if (!auction || !leader_id || auction.current_price === null) return []
  if (auction.status !== "live" || customer_ids.includes(leader_id)) return []
  const notices = container.resolve<NoticeModuleService>(NOTICE_MODULE)
  const [outbid] = await notices.listNotices(
    {
      key: "auction_outbid",
      recipient_type: "customer",
      recipient_id: leader_id,
      event_key: { $like: `auction_outbid:${id}:%` },
    },
    { take: 1, select: ["id"] }
  )
  if (!outbid) return []
  return toEach([...(await customersOf(container, [leader_id])).values()], {
    key: "auction_leading",
    event_key: `auction_leading:${id}:${auction.seq}:${auction.current_price}`,
    facts: {
      ...auction.lot,
      price: auction.amount(auction.current_price),
      ends_at: auction.ends_at,
    },
  })
}

/** The seller hears how it ended, and everybody who bid in vain that it is over. */
const tellEnded: Tell<Pick<AuctionEnded, "id">> = async (container, { id }) => {
  const auction = await readToldAuction(container, id)
  if (!auction) return []
  const [sale] = await auctionsOf(container).listAuctionSettlements(
    { auction_id: id, attempt: 1 },
    { take: 1 }
  )
  const is_sold = Boolean(sale)
  const price = sale ? auction.amount(sale.amount) : null
  const { unsold_reason } = auction
  const store = auction.seller_id ? await storeOf(container, auction.seller_id, "auction") : []
  return [
    ...toEach(store, {
      key: "store_auction_ended",
      event_key: `store_auction_ended:${id}`,
      facts: { ...auction.lot, is_sold, price, unsold_reason },
    }),
    ...(await tellBidders(container, id, sale?.customer_id ?? null, (recipients) =>
      toEach(recipients, {
        key: "auction_lost",
        event_key: `auction_lost:${id}`,
        facts: { ...auction.lot, price },
      })
    )),
  ]
}

const tellCancelled: Tell<AuctionChanged> = async (container, { id }) => {
  const auction = await readToldAuction(container, id)
  if (!auction) return []
  return await tellBidders(container, id, null, (recipients) =>
    toEach(recipients, {
      key: "auction_cancelled",
      event_key: `auction_cancelled:${id}`,
      facts: auction.lot,
    })
  )
}

/** Everybody with a bid that counts, but for the one who has won. */
async function tellBidders(
  container: MedusaContainer,
  auction_id: string,
  winner_id: string | null,
  tell: (recipients: Recipient[]) => NewNotice[]
): Promise<NewNotice[]> {
  const notices: NewNotice[] = []
  let after = ""
  for (let told = 0; told < BIDDERS_MAX; told += BUNCH) {
    const bidders = await auctionsOf(container).listBidders(auction_id, { after, limit: BUNCH })
    const others = bidders.filter((id) => id !== winner_id)
    notices.push(...tell([...(await customersOf(container, others)).values()]))
    if (bidders.length < BUNCH) break
    after = bidders[bidders.length - 1]
  }
  return notices
}

/** What ended is found again; who was outbid, `outbidTeller` finds. */
async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const ended = await auctionsOf(container).listAuctions(
    {
      ended_at: { $gte: since, $lt: until },
      status: ["sold", "unsold", "cancelled"],
    },
    { select: ["id", "status"], take: MISSED_MAX }
  )
  return ended.map(({ id, status }) => ({
    name: status === "cancelled" ? AuctionEvents.CANCELLED : AuctionEvents.ENDED,
    data: { id },
  }))
}

/** What happens while an auction runs, and that it is over. */
export const auctionTeller: Teller = {
  name: "auction",
  tells: {
    [AuctionEvents.BIDS_VOIDED]: tellLeading,
    [AuctionEvents.ENDED]: tellEnded,
    [AuctionEvents.CANCELLED]: tellCancelled,
  },
  missed,
}
