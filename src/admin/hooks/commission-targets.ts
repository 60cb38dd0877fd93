import { keepPreviousData, useQuery } from "@tanstack/react-query"
import { queryKeys } from "../lib/query-keys"
import { sdk } from "../lib/sdk"
import type { Named, RuleTarget } from "./commission"

const CHOICES = 20
type Query = { q?: string; limit: number }

const FIND: Record<RuleTarget, (query: Query) => Promise<Named[]>> = {
  seller: async (query) =>
    (await sdk.client.fetch<{ sellers: Named[] }>("/admin/sellers", { query })).sellers,
  category: async (query) =>
    (await sdk.admin.productCategory.list({ ...query, fields: "id,name" })).product_categories,
  collection: async (query) =>
    (await sdk.admin.productCollection.list({ ...query, fields: "id,title" })).collections.map(
      ({ id, title }) => ({ id, name: title ?? id })
    ),
  product: async (query) =>
    (await sdk.admin.product.list({ ...query, fields: "id,title" })).products.map(
      ({ id, title }) => ({ id, name: title })
    ),
}

/** What a rule can ask about, found by a part of its name. */
export const useTargetChoices = (target: RuleTarget, q = "") =>
  useQuery({
    queryKey: queryKeys("commission-target").list(target, q),
    queryFn: () => FIND[target]({ q: q || undefined, limit: CHOICES }),
    placeholderData: keepPreviousData,
  })
