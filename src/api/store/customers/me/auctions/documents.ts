import { pageOf } from "../../../../../lib/openapi/answers"
import { documents } from "../../../../../lib/openapi/documents"
import { StoreAuctionRow } from "../../../auctions/schemas"
import { StoreOwnBid } from "./schemas"

export const storeOwnAuctionDocuments = documents("Auctions", {
  "GET /store/customers/me/auctions": {
    summary: "List own auctions",
    description: `What the customer leads, lost the lead of, won, lost or watches; \`state\` says which.
Several states are written with commas between them.`,
    answer: pageOf("auctions", StoreAuctionRow),
  },
  "GET /store/customers/me/bids": {
    summary: "List own bids",
    description: "Each with its max, which nobody else reads.",
    answer: pageOf("bids", StoreOwnBid),
  },
})
