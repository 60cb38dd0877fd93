import { MedusaContainer } from "@medusajs/framework/types"
import { fromMinor } from "../../../lib/money"
import { NewNotice } from "../../../modules/notice/telling"
import { WISHLIST_MODULE } from "../../../modules/wishlist"
import { WishlistAlerted, WishlistEvents } from "../../../modules/wishlist/events"
import WishlistModuleService from "../../../modules/wishlist/service"
import type { WishlistAlertRow } from "../../../modules/wishlist/storage"
import { customersOf, queryOf, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

const wishlistsOf = (container: MedusaContainer) =>
  container.resolve<WishlistModuleService>(WISHLIST_MODULE)

/** Alerts that one question to the tables names. */
const ALERTS_MAX = 200

type Product = { id: string; handle: string; title: string; thumbnail: string | null }

/** Everybody who waits, of what is still in the shop; many of one moment are one message. */
const tellAlerted: Tell<WishlistAlerted> = async (container, { ids }) => {
  const alerts = await wishlistsOf(container).listWishlistAlerts({ id: ids }, { take: ALERTS_MAX })
  const [people, products] = await Promise.all([
    customersOf(
      container,
      alerts.map(({ customer_id }) => customer_id)
    ),
    readProducts(
      container,
      alerts.map(({ product_id }) => product_id)
    ),
  ])
  return alerts.flatMap((alert) => {
    const person = people.get(alert.customer_id)
    const product = products.get(alert.product_id)
    return person && product ? toEach([person], noticeOf(alert, product)) : []
  })
}

function noticeOf(alert: WishlistAlertRow, product: Product): Omit<NewNotice, "recipient"> {
  const { id, title, handle, thumbnail } = product
  const { currency_code, decimals } = alert
  const money = (minor: unknown) => ({ amount: fromMinor(Number(minor), decimals), currency_code })
  const told = { event_key: `wishlist_alert:${alert.id}`, digest_subject: "all" }
  const facts = { product_id: id, handle, title, thumbnail }
  if (alert.kind === "back_in_stock") {
    const price = alert.price === null ? null : money(alert.price)
    return { ...told, key: "wishlist_back_in_stock", facts: { ...facts, price } }
  }
  return {
    ...{ ...told, key: "wishlist_price_drop" },
    facts: { ...facts, price: money(alert.price), previous_price: money(alert.previous_price) },
  }
}

async function readProducts(container: MedusaContainer, id: string[]) {
  const { data } = await queryOf(container).graph({
    entity: "product",
    fields: ["id", "handle", "title", "thumbnail"],
    filters: { id: [...new Set(id)], status: "published" },
  })
  // The fields asked for; the generated types make most of them optional.
  return new Map((data as Product[]).map((product) => [product.id, product]))
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const alerts = await wishlistsOf(container).listWishlistAlerts(
    { occurred_at: { $gte: since, $lt: until } },
    { select: ["id"], take: MISSED_MAX, order: { occurred_at: "ASC" } }
  )
  return Array.from({ length: Math.ceil(alerts.length / ALERTS_MAX) }, (_, i) => ({
    name: WishlistEvents.ALERTED,
    data: { ids: alerts.slice(i * ALERTS_MAX, (i + 1) * ALERTS_MAX).map(({ id }) => id) },
  }))
}

/** What people wish for. */
export const wishTeller: Teller = {
  name: "wishes",
  tells: { [WishlistEvents.ALERTED]: tellAlerted },
  missed,
}
