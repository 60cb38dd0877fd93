import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { StoreAuctionOffer, StoreAuctionSettlement } from "./schemas"

const answer = one("offer", StoreAuctionOffer, { settlement: StoreAuctionSettlement.nullable() })

export const storeAuctionOfferDocuments = documents("Auctions", {
  "POST /store/auction-offers/:id/accept": {
    summary: "Accept a second chance",
    description: "The lot is the bidder's and to be paid at the amount of the offer.",
    example: {},
    answer,
    refusals: { 400: "The offer was answered already, or its time is over" },
  },
  "POST /store/auction-offers/:id/decline": {
    summary: "Decline a second chance",
    description: "It costs nothing; the next bidder may be asked.",
    example: {},
    answer,
    refusals: { 400: "The offer was answered already, or its time is over" },
  },
})
