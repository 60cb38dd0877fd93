import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { FREE_HAND_MS, HOUR_MS } from "../../../modules/auction/rules"
import {
  SellerAuction,
  SellerAuctionBid,
  SellerAuctionChange,
  SellerAuctionCounts,
  SellerAuctionDefaults,
} from "./schemas"

const answer = one("auction", SellerAuction)
const FREE_HAND_HOURS = FREE_HAND_MS / HOUR_MS

export const sellerAuctionDocuments = documents("Auctions", {
  "GET /seller/auctions": {
    summary: "List auctions",
    answer: pageOf("auctions", SellerAuction),
  },
  "GET /seller/auctions/counts": {
    summary: "Count auctions by status",
    answer: one("counts", SellerAuctionCounts),
  },
  "GET /seller/auction-defaults": {
    summary: "Get what holds unless an auction says otherwise",
    answer: one("defaults", SellerAuctionDefaults),
    refusals: { 404: "The shop does not sell in this currency" },
  },
  "POST /seller/auctions": {
    summary: "Draft an auction",
    description: `Nobody else sees a draft; publish it next. Without \`starts_at\` it starts when it is
published. A bid within \`soft_close_window_s\` of the end moves the end to \`soft_close_reset_s\` from
then, never past \`hard_end_at\`.`,
    status: 201,
    example: {
      variant_id: "variant_01M811VXK11C960FDS7XP80MPP",
      currency_code: "usd",
      start_price: 20,
      reserve_price: 60,
      ends_at: "2026-12-06T18:00:00Z",
    },
    answer,
  },
  "GET /seller/auctions/:id": { summary: "Get an auction", answer },
  "POST /seller/auctions/:id": {
    summary: "Change an auction",
    description: `What is left out stays. A draft can change as a whole, a published auction only
before its first bid and not its product, and one that has started not its start.`,
    example: { start_price: 25, ends_at: "2026-12-07T18:00:00Z" },
    answer,
  },
  "DELETE /seller/auctions/:id": {
    summary: "Delete a draft",
    answer: deleted("auction"),
    refusals: { 400: "It was published; it can be cancelled" },
  },
  "POST /seller/auctions/:id/publish": {
    summary: "Publish an auction",
    description: `It is live at once, or scheduled for its start. The product must be sold by auction
(\`POST /seller/products/:id/listing\`) or in no way yet, and be in no other auction.`,
    example: {},
    answer,
  },
  "POST /seller/auctions/:id/cancel": {
    summary: "Cancel an auction",
    description: `With bids, only while there are more than ${FREE_HAND_HOURS} hours to go. The
reason stays in its history.`,
    example: { reason: "The vase fell from the shelf" },
    answer,
  },
  "POST /seller/auctions/:id/end-early": {
    summary: "End an auction before its time",
    description: `Sells to the leader when \`sell_to_leader\` is true, which needs a met reserve. Otherwise
it ends without a sale, which with bids takes more than ${FREE_HAND_HOURS} hours to go.`,
    example: { sell_to_leader: true },
    answer,
  },
  "POST /seller/auctions/:id/lower-reserve": {
    summary: "Lower the reserve",
    description: "While it runs; not below the start price. Null takes the reserve away.",
    example: { reserve_price: 45 },
    answer,
  },
  "POST /seller/auctions/:id/relist": {
    summary: "Put a lot up again",
    description: `Of an auction that ended without a sale or was cancelled. Answers the new auction: a
draft, unless \`publish\` is true. Terms that are left out are those of the old one.`,
    status: 201,
    example: { start_price: 15, ends_at: "2026-12-20T18:00:00Z", publish: true },
    answer,
  },
  "POST /seller/auctions/:id/second-chance": {
    summary: "Offer the lot to the next bidder",
    description: `At that bidder's own highest max, which is told when the offer is accepted. Only of an
auction that ended without a sale and with bids.`,
    example: {},
    answer,
  },
  "POST /seller/auctions/:id/bidders/:alias/cancel": {
    summary: "Take out a bidder's bids",
    description: `All bids of a bidder, while the auction runs; what is left is counted anew. \`alias\` is
the bidder's name in this auction, with or without \`Bidder\` in front.`,
    example: { reason: "Asked to be taken out" },
    answer,
  },
  "GET /seller/auctions/:id/bids": {
    summary: "List an auction's bids",
    description: "Without any max, and without bids that only raised the leader's own.",
    answer: pageOf("bids", SellerAuctionBid),
  },
  "GET /seller/auctions/:id/changes": {
    summary: "List what was done to an auction",
    answer: pageOf("changes", SellerAuctionChange),
  },
})
