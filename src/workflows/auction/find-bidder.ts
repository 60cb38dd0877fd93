import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { LRUCache } from "lru-cache"
import { findRestrictions } from "../violation/find-restrictions"

const KEPT_MS = 10_000
const KEPT_MAX = 20_000
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

/** Nobody changes sides between two bids; a new member of a store is noticed ten seconds later. */
const known = new LRUCache<string, Ties, MedusaContainer>({
  max: KEPT_MAX,
  ttl: KEPT_MS,
  fetchMethod: (customer_id, _, { context }) => findTies(context, customer_id),
})

/** @throws UNAUTHORIZED when there is no such customer any more */
export async function findBidder(
  container: MedusaContainer,
  customer_id: string
): Promise<BidderFacts> {
  const [ties, { blocked, no_bid }] = await Promise.all([
    known.forceFetch(customer_id, { context: container }),
    findRestrictions(container, customer_id),
  ])
  return { ...ties, is_blocked: blocked ?? no_bid }
}

/**
 * Somebody is tied to a store who applied for it while signed in, or whose e-mail address is that
 * of a dashboard user who works for it. A dashboard user who works for no store is the merchant's,
 * unless they once did: the gate on /admin says the same.
 */
async function findTies(container: MedusaContainer, customer_id: string): Promise<Ties> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data: customers } = await query.graph({
    entity: "customer",
    fields: ["id", "email"],
    filters: { id: customer_id },
  })
  if (!customers.length) {
    const message = `Customer ${customer_id} does not exist any more; sign in again`
    throw new MedusaError(MedusaError.Types.UNAUTHORIZED, message)
  }
  const page = { take: FOUND_MAX, skip: 0 }
  const [{ data: applications }, { data: users }] = await Promise.all([
    query.graph({
      entity: "seller_private",
      fields: ["seller_id"],
      filters: { customer_id },
      pagination: page,
    }),
    query.graph({
      entity: "user",
      fields: ["id"],
      filters: { email: { $ilike: literally(customers[0].email ?? "") } },
      pagination: page,
    }),
  ])
  const own = applications.map(({ seller_id }) => seller_id)
  if (!users.length) return { seller_ids: own, is_house: false }
  const { data: members } = await query.graph({
    entity: "seller_member",
    fields: ["user_id", "seller_id", "deleted_at"],
    filters: { user_id: users.map(({ id }) => id) },
    pagination: page,
    withDeleted: true,
  })
  const staff = new Set(members.map(({ user_id }) => user_id))
  const current = members.filter(({ deleted_at }) => !deleted_at)
  return {
    seller_ids: [...new Set([...own, ...current.map(({ seller_id }) => seller_id)])],
    is_house: users.some(({ id }) => !staff.has(id)),
  }
}

/** A pattern that matches this text alone, in any case of letters. */
const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&")
