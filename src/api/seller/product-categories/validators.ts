import { listParams, search } from "../../../lib/query-params"

export const SellerListProductCategories = listParams({
  limit: 50,
  order: "name",
  orderable: ["name", "rank"],
}).extend({ q: search })
