import { one, pageOf } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { AdminAuctionIncrements } from "../auction-settings/schemas"

const NO_CURRENCY = { 404: "The shop does not sell in this currency" } as const

export const adminAuctionIncrementDocuments = documents("Auction settings", {
  "GET /admin/auction-increments": {
    summary: "List bid steps",
    description: "Those of every currency in which the shop sells, all on one page.",
    answer: pageOf("increments", AdminAuctionIncrements),
  },
  "GET /admin/auction-increments/:currency": {
    summary: "Get a currency's bid steps",
    answer: one("increment", AdminAuctionIncrements),
    refusals: NO_CURRENCY,
  },
  "POST /admin/auction-increments/:currency": {
    summary: "Set a currency's bid steps",
    description: `Replaces the whole table. The first tier begins at 0 and each begins above the one
before it; from \`from\` on, a bid must exceed the price by \`step\`.`,
    example: {
      tiers: [
        { from: 0, step: 0.5 },
        { from: 100, step: 5 },
      ],
    },
    answer: one("increment", AdminAuctionIncrements),
    refusals: NO_CURRENCY,
  },
  "DELETE /admin/auction-increments/:currency": {
    summary: "Go back to the usual bid steps",
    description: "Answers with the usual steps, which hold from now on.",
    answer: one("increment", AdminAuctionIncrements),
    refusals: NO_CURRENCY,
  },
})
