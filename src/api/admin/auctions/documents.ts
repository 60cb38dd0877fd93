import { deleted, one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { SellerAuctionChange, SellerAuctionCounts } from "../../seller/auctions/schemas"
import { AdminAuction, AdminAuctionBid } from "./schemas"

const auction = one("auction", AdminAuction)

export const adminAuctionDocuments = documents(
  "Auctions",
  {
    "GET /admin/auctions": {
      summary: "List auctions",
      description: "Of all stores; `seller_id=none` asks for the merchant's own goods.",
      answer: pageOf("auctions", AdminAuction),
    },
    "GET /admin/auctions/counts": {
      summary: "Count auctions by status",
      answer: one("counts", SellerAuctionCounts),
    },
    "POST /admin/auctions": {
      summary: "Create an auction",
      description: `Makes a draft that nobody sees; publishing it is the next step. Without
\`seller_id\` it is of the merchant's own goods.`,
      status: 201,
      example: {
        variant_id: "variant_01J0000000000000000000000",
        currency_code: "usd",
        start_price: 25,
        reserve_price: 60,
        ends_at: "2027-01-31T18:00:00Z",
      },
      answer: auction,
    },
    "GET /admin/auctions/:id": { summary: "Get an auction", answer: auction },
    "POST /admin/auctions/:id": {
      summary: "Change an auction",
      description: `What is left out stays. Without bids all of it can change; with bids nothing,
but the reserve can be lowered.`,
      example: { start_price: 20, ends_at: "2027-02-01T18:00:00Z" },
      answer: auction,
    },
    "DELETE /admin/auctions/:id": {
      summary: "Delete a draft",
      description: "What was published can only be cancelled.",
      answer: deleted("auction"),
      refusals: { 400: "The auction was published" },
    },
    "POST /admin/auctions/:id/publish": {
      summary: "Publish an auction",
      description: `Live at once, or scheduled when it starts later; it keeps a copy of the settings.
A product that sells at a fixed price is converted first, with
\`POST /admin/products/{id}/listing\`, and is in one auction at a time.`,
      example: {},
      answer: auction,
    },
    "POST /admin/auctions/:id/pause": {
      summary: "Pause an auction",
      description: "Stops its clock; no bids are taken. The reason is shown.",
      example: { reason: "The photographs are being checked" },
      answer: auction,
    },
    "POST /admin/auctions/:id/resume": {
      summary: "Resume an auction",
      description: "It ends later by the time that it stood still.",
      example: {},
      answer: auction,
    },
    "POST /admin/auctions/:id/extend": {
      summary: "Extend an auction",
      description: "Moves the end to a later moment.",
      example: { ends_at: "2027-02-02T18:00:00Z", reason: "The shop could not be reached" },
      answer: auction,
    },
    "POST /admin/auctions/:id/end-early": {
      summary: "End an auction early",
      description: `While nobody has bid, long before the end, or by selling to the leader with
\`sell_to_leader\`.`,
      example: { sell_to_leader: true, reason: "The store closes for the winter" },
      answer: auction,
    },
    "POST /admin/auctions/:id/cancel": {
      summary: "Cancel an auction",
      description: "It never comes back. Whoever bid on it or watched it is told the reason.",
      example: { reason: "The lot was damaged" },
      answer: auction,
    },
    "POST /admin/auctions/:id/lower-reserve": {
      summary: "Lower an auction's reserve",
      description: "It never rises again; null takes it away.",
      example: { reserve_price: 50 },
      answer: auction,
    },
    "POST /admin/auctions/:id/relist": {
      summary: "Relist an unsold lot",
      description: `Makes a new auction on the terms of the one before, apart from what is named, and
answers with it: a draft, unless \`publish\` is true.`,
      status: 201,
      example: { ends_at: "2027-03-01T18:00:00Z", publish: true },
      answer: auction,
    },
    "POST /admin/auctions/:id/second-chance": {
      summary: "Offer a second chance",
      description:
        "Offers an unsold lot to the bidder who was next, at that bidder's own highest max.",
      example: {},
      answer: auction,
    },
    "GET /admin/auctions/:id/bids": {
      summary: "List an auction's bids",
      description: "With who bids, and with raises of the own max. No max is ever told.",
      answer: pageOf("bids", AdminAuctionBid),
    },
    "POST /admin/auctions/:id/bids/:bid_id/void": {
      summary: "Void a bid",
      description: "The price becomes what the other bids make of it. It cannot be undone.",
      example: { reason: "The bidder asked for it on the telephone" },
      answer: auction,
    },
    "POST /admin/auctions/:id/bidders/:alias/cancel": {
      summary: "Take a bidder out of an auction",
      description: "Voids all bids of this alias, with or without `Bidder ` before it.",
      example: { reason: "A friend of the store" },
      answer: auction,
    },
    "GET /admin/auctions/:id/changes": {
      summary: "List what was done to an auction",
      answer: pageOf("changes", SellerAuctionChange),
    },
  },
  "Auctions of all stores, and of the merchant's own goods."
)
