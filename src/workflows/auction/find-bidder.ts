import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { keptFresh } from "../../lib/kept-fresh"
import { findRestrictions, whyNotBid } from "../violation/find-restrictions"

/** Nobody changes sides between two bids; a new member of a store is noticed half a minute later. */
const KEPT = { max: 20_000, kept_ms: 30_000, fresh_ms: 20_000, keys_max: 100 }
/** More dashboard users under one e-mail address there are not; stores of one customer neither. */
const FOUND_MAX = 100

/** What the ledger must know of a customer and cannot know itself. */
export type BidderFacts = {
  /** Stores whose goods are the customer's own. */
  seller_ids: string[]
  /** One of the merchant's own people. */
  is_house: boolean
  /** Why the customer may not bid, or null. */
  is_blocked: string | null
}
type Ties = Omit<BidderFacts, "is_blocked">

const tiesOf = keptFresh(findTies, KEPT)

/** @throws UNAUTHORIZED when there is no such customer any more */
export async function findBidder(
  container: MedusaContainer,
  customer_id: string
): Promise<BidderFacts> {
  const restrictions = await findRestrictions(container, customer_id)
  const ties = await tiesOf(customer_id, container)
  if (ties) {
    const { seller_ids, is_house } = ties
    return { seller_ids, is_house, is_blocked: whyNotBid(restrictions) }
  }
  const message = `Customer ${customer_id} does not exist any more; sign in again`
  throw new MedusaError(MedusaError.Types.UNAUTHORIZED, message)
}

/**
 * Somebody is tied to a store who applied for it while signed in, or whose e-mail address is that
 * of a dashboard user who works for it. A dashboard user who works for no store is the merchant's,
 * unless they once did: the gate on /admin says the same.
 */
async function findTies(ids: string[], container: MedusaContainer): Promise<Map<string, Ties>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const page = { take: FOUND_MAX * ids.length, skip: 0 }
  const { data: customers } = await query.graph({
    entity: "customer",
    fields: ["id", "email"],
    filters: { id: ids },
  })
  if (!customers.length) return new Map()
  const [{ data: applications }, { data: users }] = await Promise.all([
    query.graph({
      entity: "seller_private",
      fields: ["seller_id", "customer_id"],
      filters: { customer_id: ids },
      pagination: page,
    }),
    query.graph({
      entity: "user",
      fields: ["id", "email"],
      filters: {
        $or: customers.map(({ email }) => ({ email: { $ilike: literally(email ?? "") } })),
      },
      pagination: page,
    }),
  ])
  const storesOf = await findStores(
    container,
    users.map(({ id }) => id)
  )
  return new Map(
    customers.map(({ id, email }) => {
      const own = applications.filter(({ customer_id }) => customer_id === id)
      const logins = users.filter((user) => isSame(user.email, email))
      const current = logins.flatMap((user) => storesOf.get(user.id) ?? [])
      const seller_ids = [...new Set([...own.map(({ seller_id }) => seller_id), ...current])]
      return [id, { seller_ids, is_house: logins.some((user) => !storesOf.has(user.id)) }]
    })
  )
}

/** The stores that these users work for; an empty list for who does not any more. */
async function findStores(container: MedusaContainer, user_ids: string[]) {
  const storesOf = new Map<string, string[]>()
  if (!user_ids.length) return storesOf
  const { data: members } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "seller_member",
    fields: ["user_id", "seller_id", "deleted_at"],
    filters: { user_id: user_ids },
    pagination: { take: FOUND_MAX * user_ids.length, skip: 0 },
    withDeleted: true,
  })
  for (const { user_id, seller_id, deleted_at } of members) {
    const stores = storesOf.get(user_id) ?? []
    storesOf.set(user_id, deleted_at ? stores : [...stores, seller_id])
  }
  return storesOf
}

/** As the database compares with ilike. */
const isSame = (one: string, other: string | null | undefined) =>
  one.toLowerCase() === (other ?? "").toLowerCase()

/** A pattern that matches this text alone, in any case of letters. */
const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&")
