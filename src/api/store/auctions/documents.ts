import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import {
  StoreAuction,
  StoreAuctionCheckout,
  StoreAuctionRow,
  StoreBoughtNow,
  StoreListedBid,
  StorePlacedBid,
} from "./schemas"

const again = { "idempotency-key": "Sent again with the same key, the first answer comes again" }
const BID_REFUSALS = {
  403: "The customer is blocked",
  409: "The bid came too late or is too low: `code` says why, `auction` what the next must beat",
  429: "Too many bids on this auction; Retry-After says how many seconds to wait",
} as const

export const storeAuctionDocuments = documents("Auctions", {
  "GET /store/auctions": {
    summary: "List auctions",
    description: `Live ones, unless \`status\` says otherwise. A filter by price, or an order by
\`current_price\`, needs \`currency_code\`. Who is signed in sees their own standing in each.`,
    is_open: true,
    answer: pageOf("auctions", StoreAuctionRow),
  },
  "GET /store/sellers/:handle/auctions": {
    summary: "List a store's auctions",
    is_open: true,
    answer: pageOf("auctions", StoreAuctionRow),
  },
  "GET /store/auctions/:id": {
    summary: "Get an auction",
    description: "`reserve_met` says whether it would be sold; the reserve itself is never told.",
    is_open: true,
    answer: one("auction", StoreAuction),
  },
  "GET /store/auctions/:id/bids": {
    summary: "List an auction's bids",
    description: "Go on with `after_seq`, the number of the last bid that you know.",
    is_open: true,
    answer: pageOf("bids", StoreListedBid),
  },
  "POST /store/auctions/:id/bids": {
    summary: "Bid",
    description: `Proxy bidding: \`max_amount\` stays secret, and the price goes up no further than
others make it. \`confirm\` is needed for a max far above the price.`,
    headers: again,
    example: { max_amount: 25.5 },
    answer: StorePlacedBid,
    refusals: BID_REFUSALS,
  },
  "POST /store/auctions/:id/bids/:bid_id/retract": {
    summary: "Take back a bid",
    description: "As long as the auction's rules allow it, such as for a slip of the keyboard.",
    example: { reason: "I typed a zero too many" },
    answer: one("auction", StoreAuction),
  },
  "POST /store/auctions/:id/buy-now": {
    summary: "Buy now",
    headers: again,
    example: {},
    answer: StoreBoughtNow,
    refusals: BID_REFUSALS,
  },
  "POST /store/auctions/:id/checkout": {
    summary: "Open the winner's checkout",
    description: "Makes the cart that pays the lot, or answers the one that is there.",
    example: { region_id: "reg_01J0000000000000000000000" },
    answer: one("checkout", StoreAuctionCheckout),
  },
  "POST /store/auctions/:id/watch": {
    summary: "Watch an auction",
    example: {},
    answer: one("auction", StoreAuction),
  },
  "DELETE /store/auctions/:id/watch": {
    summary: "Stop watching an auction",
    answer: deleted("auction_watch"),
  },
})
