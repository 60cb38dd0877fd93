import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { BidPattern } from "../../modules/auction/flags"
import type { Ties } from "./flag-signals"

type Pair = Pick<BidPattern, "seller_id" | "customer_id">
type Address = { city?: string | null; postal_code?: string | null; address_1?: string | null }
type Bidder = { id: string; email: string | null; addresses?: Address[] }
/** Everybody who is, or works for, a store. */
type Store = { address: Address | null; emails: Set<string>; customer_id: string | null }

type Paid = {
  customer_id: string
  payment_collections?: { payments?: { data: unknown }[] | null }[] | null
}

const NOTHING: Ties = { address: null, email: null, is_own_account: false, same_card: false }
/** Orders whose payments are looked through for cards. */
const ORDERS_MAX = 500

/** What bidders have in common with the sellers they bid with. Four to six queries in all. */
export async function findTiesOfBidders(
  container: MedusaContainer,
  pairs: Pair[]
): Promise<(pair: Pair) => Ties> {
  const seller_ids = [...new Set(pairs.flatMap(({ seller_id }) => seller_id ?? []))]
  if (!seller_ids.length) return () => NOTHING
  const sold = pairs.filter(({ seller_id }) => seller_id !== null)
  const customer_ids = [...new Set(sold.map(({ customer_id }) => customer_id))]
  const [stores, bidders] = await Promise.all([
    findStores(container, seller_ids),
    findBidders(container, customer_ids),
  ])
  const insiders = await findInsiders(container, stores)
  const cards = await findCards(container, [...customer_ids, ...insiders.keys()])
  return ({ seller_id, customer_id }) => {
    const [store, bidder] = [stores.get(seller_id ?? ""), bidders.get(customer_id)]
    if (!store || !bidder) return NOTHING
    const email = bidder.email?.toLowerCase() ?? ""
    const own = cards.get(customer_id) ?? new Set()
    const ofStore = [...insiders].filter(
      ([id, emailOf]) =>
        id !== customer_id && (id === store.customer_id || store.emails.has(emailOf))
    )
    return {
      address: sharedAddress(bidder.addresses ?? [], store.address),
      email: store.emails.has(email) ? email : null,
      is_own_account: store.customer_id === customer_id,
      same_card: ofStore.some(([id]) => [...(cards.get(id) ?? [])].some((card) => own.has(card))),
    }
  }
}

const queryOf = (container: MedusaContainer) => container.resolve(ContainerRegistrationKeys.QUERY)

async function findStores(container: MedusaContainer, seller_ids: string[]) {
  const query = queryOf(container)
  const [{ data: details }, { data: members }] = await Promise.all([
    query.graph({
      entity: "seller_private",
      fields: ["seller_id", "email", "address", "customer_id"],
      filters: { seller_id: seller_ids },
    }),
    query.graph({
      entity: "seller_member",
      fields: ["user_id", "seller_id"],
      filters: { seller_id: seller_ids },
      withDeleted: true,
    }),
  ])
  const { data: users } = await query.graph({
    entity: "user",
    fields: ["id", "email"],
    filters: { id: members.map(({ user_id }) => user_id) },
  })
  const emailOf = new Map(users.map(({ id, email }) => [id, email.toLowerCase()]))
  return new Map(
    details.map(({ seller_id, email, address, customer_id }): [string, Store] => {
      const team = members.filter((member) => member.seller_id === seller_id)
      const emails = team.flatMap(({ user_id }) => emailOf.get(user_id) ?? [])
      // The column holds what the model says; the generated types call it any object.
      const place = address as Address | null
      return [seller_id, { address: place, emails: new Set([email, ...emails]), customer_id }]
    })
  )
}

async function findBidders(container: MedusaContainer, id: string[]) {
  const { data } = await queryOf(container).graph({
    entity: "customer",
    fields: ["id", "email", ...["city", "postal_code", "address_1"].map((f) => `addresses.${f}`)],
    filters: { id },
  })
  // The fields asked for are those of the type.
  return new Map((data as Bidder[]).map((bidder) => [bidder.id, bidder]))
}

/** Customer accounts of people behind the stores, with their e-mail addresses. */
async function findInsiders(container: MedusaContainer, stores: Map<string, Store>) {
  const emails = [...stores.values()].flatMap((store) => [...store.emails])
  const ids = [...stores.values()].flatMap(({ customer_id }) => customer_id ?? [])
  const { data } = await queryOf(container).graph({
    entity: "customer",
    fields: ["id", "email"],
    filters: { $or: [{ email: emails }, { id: ids }] },
  })
  return new Map(data.map(({ id, email }) => [id, email?.toLowerCase() ?? ""]))
}

/** Fingerprints of cards by the customers who paid with them, where a payment provider says one. */
async function findCards(container: MedusaContainer, customer_id: string[]) {
  const { data } = await queryOf(container).graph({
    entity: "order",
    fields: ["customer_id", "payment_collections.payments.data"],
    filters: { customer_id },
    pagination: { take: ORDERS_MAX, order: { created_at: "DESC" } },
  })
  const cards = new Map<string, Set<string>>()
  // The link adds the payments to what the generated types know of an order.
  for (const { customer_id: id, payment_collections } of data as unknown as Paid[]) {
    const payments = payment_collections?.flatMap((one) => one.payments ?? []) ?? []
    const found = payments.flatMap((payment) => fingerprintsIn(payment.data))
    cards.set(id, new Set([...(cards.get(id) ?? []), ...found]))
  }
  return cards
}

/** A provider puts the fingerprint somewhere below `card`, as deep as it likes. */
function fingerprintsIn(data: unknown, depth = 0): string[] {
  if (typeof data !== "object" || data === null || depth > 6) return []
  return Object.entries(data).flatMap(([key, value]) =>
    key === "fingerprint" && typeof value === "string" ? [value] : fingerprintsIn(value, depth + 1)
  )
}

const plain = (text?: string | null) =>
  (text ?? "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
const lineOf = ({ address_1, city, postal_code }: Address) =>
  [address_1, city, postal_code].map(plain).join("|")

function sharedAddress(addresses: Address[], place: Address | null): Ties["address"] {
  if (!place || !plain(place.address_1)) return null
  const same = addresses.find((address) => lineOf(address) === lineOf(place))
  return same ? { city: same.city ?? "", postal_code: same.postal_code ?? "" } : null
}
