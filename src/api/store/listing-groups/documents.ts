import { one } from "../../../lib/openapi/answers"
import { documents } from "../../../lib/openapi/documents"
import { StoreListingGroup } from "./schemas"

export const storeListingGroupDocuments = documents("Products", {
  "GET /store/listing-groups/:key": {
    summary: "Compare the offers for an article",
    description: `What several sellers ask for the same article, such as one barcode: what can be bought
comes first, the cheapest first. Needs either \`currency_code\` or \`region_id\`. At most 50 offers.`,
    is_open: true,
    answer: one("listing_group", StoreListingGroup),
    refusals: { 404: "Nobody sells it now" },
  },
})
