import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { CURRENCIES } from "../../helpers/catalog"
import { aPromotion, aReadyCart, Shop, slicesOf } from "../../helpers/orders"
import { Api } from "../../helpers/runner"

/** The same every time: a failure can be looked at again. */
export function aRandom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}
export type Random = ReturnType<typeof aRandom>

/** Over how many days a history is spread. */
export const HISTORY_DAYS = 100
const DAY_MS = 86_400_000
export const dayBefore = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)

/** Two types, and weights of the variant, of the product alone, and none. */
export async function typesAndWeights(container: MedusaContainer, { north, south, lamp }: Shop) {
  const types = await container
    .resolve(Modules.PRODUCT)
    .createProductTypes([{ value: "Cup" }, { value: "Light" }])
  const type = async (product_id: string, index: number, grams: number | null) =>
    await inDatabase(container, `update product set type_id = ?, weight = ? where id = ?`, [
      ...[types[index].id, grams, product_id],
    ])
  await type(north.product.id, 0, 999)
  await type(lamp.id, 1, 1234)
  await inDatabase(container, `update product_variant set weight = 250 where id = ?`, [
    north.product.variant_id,
  ])
  return { untyped: south.product.id }
}

type World = {
  api: Api
  container: MedusaContainer
  shop: Shop
  merchant: Actor
  quiet: () => Promise<void>
}

/** Orders of a few goods in three currencies, with and without a discount. */
export async function placeOrders(
  { api, container, shop, quiet }: World,
  random: Random,
  count: number
) {
  const promo_codes = await aPromotion(container, `CODE${random(1_000_000)}`)
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    const shares = [
      { ...shop.north.product, option: shop.north.shipping_option_id },
      { ...shop.south.product, option: shop.south.shipping_option_id },
      { ...shop.lamp, option: shop.market.shipping_option_id },
    ].filter((_, at) => at === i % 3 || random(2))
    const cart_id = await aReadyCart(api, shop, {
      currency: CURRENCIES[i % 3],
      promo_codes: random(2) ? promo_codes : undefined,
      items: shares.map(({ variant_id }) => ({ variant_id, quantity: 1 + random(3) })),
      shipping_option_ids: shares.map(({ option }) => option),
    })
    const { visitor } = shop.market
    ids.push((await api.post(`/store/carts/${cart_id}/complete`, {}, visitor)).data.order.id)
    await quiet()
  }
  return ids
}

/** A part, or all, of some slices goes back; some are cancelled, and so is a whole order. */
export async function giveBackSome(
  { api, container, merchant, quiet }: World,
  random: Random,
  ids: string[]
) {
  let deeds = 0
  for (const [i, id] of ids.entries()) {
    for (const slice of await slicesOf(container, id)) {
      const path = `/admin/seller-orders/${slice.id}`
      const deed = deeds++ % 4
      if (deed === 0) {
        await api.post(`${path}/cancel`, { reason: "Sold out" }, merchant).catch(() => undefined)
      }
      if (deed === 1 || deed === 2) {
        const total = Number(slice.total)
        const amount = deed === 1 ? total : Math.max(1, Math.floor(total / (2 + random(3))))
        // What is over, or has gone back already, is refused.
        await api
          .post(`${path}/refunds`, { amount, reason: "Broken" }, merchant)
          .catch(() => undefined)
      }
      await quiet()
    }
    if (i % 7 === 6) {
      await api.post(`/admin/orders/${id}/cancel`, {}, merchant).catch(() => undefined)
      await quiet()
    }
  }
}

/** Time passes without anybody waiting: orders, refunds and what became of slices, all at random. */
export async function spreadOverTime(container: MedusaContainer, random: Random, ids: string[]) {
  let moves = 0
  const at = () => new Date(Date.now() - random(HISTORY_DAYS * 24 * 60) * 60_000)
  await inDatabase(container, `alter table ledger_entry disable trigger "TR_ledger_entry_is_final"`)
  for (const id of ids) {
    await inDatabase(container, `update "order" set created_at = ? where id = ?`, [at(), id])
    await inDatabase(
      container,
      `update ledger_entry e set occurred_at = r.at
        from (select refund_id, cast(? as timestamptz) as at from ledger_entry
          where order_id = ? and refund_id is not null group by refund_id) r
        where e.refund_id = r.refund_id`,
      [at(), id]
    )
    for (const slice of await slicesOf(container, id)) {
      if (slice.status === "cancelled" || slice.status === "refunded") continue
      const status = ["completed", "shipped", "paid"][moves++ % 3]
      await inDatabase(container, `update seller_order set status = ? where id = ?`, [
        ...[status, slice.id],
      ])
    }
  }
  await inDatabase(container, `alter table ledger_entry enable trigger "TR_ledger_entry_is_final"`)
}
