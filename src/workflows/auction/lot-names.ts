import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { LRUCache } from "lru-cache"
import type { AuctionStatus } from "../../modules/auction/rules"

export type LotProduct = {
  id: string
  title: string
  handle: string
  thumbnail: string | null
  status: string
}
export type LotStore = { id: string; name: string; handle: string; verification: string }
type Lot = { product_id: string; seller_id: string | null }
export type LotNames = {
  productOf: (lot: Lot) => LotProduct | null
  storeOf: (lot: Lot) => LotStore | null
}

/** Names change rarely and are read with every price, so a list may show one that is so old. */
const NAMES_MS = 2_000
const NAMES_MAX = 5_000
const HIDDEN_MAX = 2_000

const products = new LRUCache<string, LotProduct>({ max: NAMES_MAX, ttl: NAMES_MS })
const stores = new LRUCache<string, LotStore>({ max: NAMES_MAX, ttl: NAMES_MS })
/** By the statuses asked for: what is not on sale in the shop. */
const hidden = new LRUCache<string, string[]>({ max: 200, ttl: NAMES_MS })

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)

/** What products and stores of auctions are called; one query for each kind that is not known. */
export async function findLotNames(container: MedusaContainer, lots: Lot[]): Promise<LotNames> {
  const seller_ids = lots.flatMap(({ seller_id }) => seller_id ?? [])
  const [productsById, storesById] = await Promise.all([
    remembered(
      products,
      lots.map(({ product_id }) => product_id),
      (ids) => readProducts(container, ids)
    ),
    remembered(stores, seller_ids, (ids) => readStores(container, ids)),
  ])
  return {
    productOf: ({ product_id }) => productsById.get(product_id) ?? null,
    storeOf: ({ seller_id }) => (seller_id ? (storesById.get(seller_id) ?? null) : null),
  }
}

async function remembered<Named extends { id: string }>(
  cache: LRUCache<string, Named>,
  ids: string[],
  read: (ids: string[]) => Promise<Named[]>
) {
  const found = new Map<string, Named>()
  const missing = new Set<string>()
  for (const id of ids) {
    const known = cache.get(id)
    if (known) found.set(id, known)
    else missing.add(id)
  }
  if (!missing.size) return found
  for (const named of await read([...missing])) {
    cache.set(named.id, named)
    found.set(named.id, named)
  }
  return found
}

async function readProducts(container: MedusaContainer, id: string[]) {
  const { data } = await queryOf(container).graph({
    entity: "product",
    fields: ["id", "title", "handle", "thumbnail", "status"],
    filters: { id },
  })
  return data.map(({ id, title, handle, thumbnail, status }) => ({
    ...{ id, title, handle, status },
    thumbnail: thumbnail ?? null,
  }))
}

async function readStores(container: MedusaContainer, id: string[]) {
  const { data } = await queryOf(container).graph({
    entity: "seller",
    fields: ["id", "name", "handle", "verification"],
    filters: { id },
  })
  return data.map(({ id, name, handle, verification }) => ({ id, name, handle, verification }))
}

/**
 * Products of auctions in these statuses that the shop does not show. Beyond the bound the list
 * of auctions leaves a hidden one out all the same, and counts it.
 */
export async function findHiddenProducts(
  container: MedusaContainer,
  statuses: readonly AuctionStatus[]
): Promise<string[]> {
  const asked = statuses.filter((status) => status !== "paused")
  const key = [...asked].sort().join()
  const known = hidden.get(key)
  if (known) return known
  const { data } = await queryOf(container).graph({
    entity: "auction",
    fields: ["product_id"],
    // The link adds the product to what the generated types know of an auction.
    filters: { status: asked, product: { status: { $ne: "published" } } } as object,
    pagination: { take: HIDDEN_MAX, order: { created_at: "DESC" } },
  })
  const ids = data.map(({ product_id }) => product_id)
  hidden.set(key, ids)
  return ids
}

/** After products changed: what was remembered of them is read again. Without ids, everything. */
export function forgetLotNames(product_ids?: string[]) {
  hidden.clear()
  if (product_ids) for (const id of product_ids) products.delete(id)
  else for (const cache of [products, stores]) cache.clear()
}
