import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { generateEntityId } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { WishlistItems } from "./items"
import {
  ALERT_KEPT_DAYS,
  ALERT_PAUSE_MS,
  AlertKind,
  isBackInStock,
  PRICE_DROP_PERCENT_MIN,
  Sight,
} from "./rules"
import { Ctx, numberOf, WishlistWatchRow } from "./storage"

/** An article in a region, with how its money is written. */
export type Watched = {
  product_id: string
  variant_id: string | null
  region_id: string
  currency_code: string
  decimals: number
}
export type Watch = Watched & Sight & { id: string; version: number }
/** A look that has ended: it counts only if nobody looked meanwhile. */
export type Look = { watch: Watch; sight: Sight; now: Date }

const asWatch = (row: WishlistWatchRow): Watch => ({ ...row, price: numberOf(row.price) })
/** The rows of a table that are about the same article in the same region. */
const sameArticle = (table: string) =>
  `${table}.product_id = :product_id and ${table}.region_id = :region_id
     and coalesce(${table}.variant_id, '') = coalesce(:variant_id, '')
     and ${table}.deleted_at is null`

/** What people wish for is looked at again and again; who waits for it is told. */
export class WishlistWatching extends WishlistItems {
  /** The watch of an article; whoever makes it at the same moment finds one row, too. */
  @InjectTransactionManager()
  async watch(
    { sight, now, ...article }: Watched & { sight: Sight; now: Date },
    @MedusaContext() context: Ctx = {}
  ): Promise<Watch> {
    await run(
      context,
      `insert into wishlist_watch (id, product_id, variant_id, region_id, currency_code, decimals,
              price, is_available, checked_at)
       values (:id, :product_id, :variant_id, :region_id, :currency_code, :decimals, :price,
              :is_available, :now)
       on conflict (product_id, coalesce(variant_id, ''), region_id) where deleted_at is null
       do nothing`,
      { id: generateEntityId(undefined, "wlwatch"), ...article, ...sight, now }
    )
    const [row] = await run<WishlistWatchRow>(
      context,
      `select * from wishlist_watch w where ${sameArticle("w")}`,
      article
    )
    return asWatch(row)
  }

  /** Those that were not looked at for longest. */
  @InjectManager()
  async oldestWatches(
    { before, limit }: { before: Date; limit: number },
    @MedusaContext() context: Ctx = {}
  ): Promise<Watch[]> {
    const rows = await run<WishlistWatchRow>(
      context,
      `select * from wishlist_watch where checked_at < :before and deleted_at is null
        order by checked_at limit :limit`,
      { before, limit }
    )
    return rows.map(asWatch)
  }

  /**
   * Writes what was seen, and who is to be told of it. Of two who looked at the same time, one
   * writes: the other began before that, and what it saw is old.
   *
   * @returns the ids of the alerts
   */
  @InjectTransactionManager()
  async endLook(
    { watch, sight, now }: Look,
    @MedusaContext() context: Ctx = {}
  ): Promise<string[]> {
    const [written] = await run<{ id: string }>(
      context,
      `update wishlist_watch set price = :price, is_available = :is_available, checked_at = :now,
              version = version + 1, updated_at = :now
        where id = :id and version = :version and deleted_at is null returning id`,
      { ...sight, now, id: watch.id, version: watch.version }
    )
    if (!written) return []
    const back = isBackInStock(watch, sight)
      ? await this.alert("back_in_stock", { watch, sight, now }, context)
      : []
    // What cannot be bought is told of when it can.
    const cheaper =
      sight.is_available && sight.price !== null
        ? await this.alert("price_drop", { watch, sight, now }, context)
        : []
    return [...back, ...cheaper]
  }

  /** Forgets what nobody wishes for any more, and alerts that are old. */
  @InjectTransactionManager()
  async tidy(
    { now, limit }: { now: Date; limit: number },
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await run(
      context,
      `delete from wishlist_watch where id in (
         select w.id from wishlist_watch w
          where not exists (select 1 from wishlist_item i
            where i.product_id = w.product_id and i.region_id = w.region_id
              and coalesce(i.variant_id, '') = coalesce(w.variant_id, '') and i.deleted_at is null)
          limit :limit)`,
      { limit }
    )
    await run(
      context,
      `delete from wishlist_alert where id in (
         select id from wishlist_alert
          where occurred_at < cast(:now as timestamptz) - make_interval(days => :days)
          limit :limit)`,
      { now, days: ALERT_KEPT_DAYS, limit }
    )
  }

  /**
   * One alert for each customer, whatever number of lists the article is on. Who is told of a price
   * knows it from then on; who heard that it is back is told its price by that.
   */
  private async alert(kind: AlertKind, { watch, sight, now }: Look, context: Ctx) {
    const isDrop = kind === "price_drop"
    const cheaper = `i.reference_price is not null and cast(:price as bigint) * 100
                       <= i.reference_price * (100 - ${PRICE_DROP_PERCENT_MIN})`
    const notYet = `not exists (select 1 from wishlist_alert a
        where a.customer_id = i.customer_id and a.product_id = i.product_id
          and coalesce(a.variant_id, '') = coalesce(i.variant_id, '')
          and a.kind = :kind and a.occurred_at > :since)`
    const rows = await run<{ id: string }>(
      context,
      `with waiting as (
         select distinct on (i.customer_id) i.id, i.customer_id, i.reference_price
           from wishlist_item i
          where ${sameArticle("i")} and i.created_at <= :now
            and ${isDrop ? cheaper : notYet}
          order by i.customer_id, i.reference_price desc nulls last, i.id)
       insert into wishlist_alert (id, kind, customer_id, item_id, product_id, variant_id,
              currency_code, decimals, price, previous_price, occurred_at)
       select 'wlalert_' || replace(cast(gen_random_uuid() as text), '-', ''), :kind,
              customer_id, id, :product_id, :variant_id, :currency_code, :decimals, :price,
              ${isDrop ? "reference_price" : "null"}, :now
         from waiting returning id`,
      {
        ...watch,
        ...{ price: sight.price, kind, now },
        since: new Date(now.getTime() - ALERT_PAUSE_MS),
      }
    )
    if (rows.length && sight.price !== null) await this.learnPrice({ watch, sight, now }, context)
    return rows.map(({ id }) => id)
  }

  /** They know a lower price now; a higher one was never promised to anybody. */
  private async learnPrice({ watch, sight, now }: Look, context: Ctx) {
    await run(
      context,
      `update wishlist_item i set reference_price = :price, updated_at = :now
        where ${sameArticle("i")} and i.reference_price > :price`,
      { ...watch, price: sight.price, now }
    )
  }
}
