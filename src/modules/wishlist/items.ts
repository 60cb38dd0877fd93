import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { WishlistLists } from "./lists"
import { noSuchItem, taken, tooMany, WISHES_MAX } from "./rules"
import { Ctx, isUniqueViolation, numberOf, OwnList, WishlistItemRow } from "./storage"

/** What is put on a list: an article with what is known of it, or an auction. */
export type NewWish = {
  note?: string | null
} & (
  | { auction_id: string }
  | {
      product_id: string
      variant_id: string | null
      region_id: string
      currency_code: string
      reference_price: number | null
    }
)
/** An item, and whose it must be. */
export type OwnItem = { id: string; wishlist_id: string; customer_id: string }

const COLUMNS = [
  ...["id", "wishlist_id", "customer_id", "product_id", "variant_id", "auction_id", "note"],
  ...["region_id", "currency_code", "reference_price", "created_at", "updated_at"],
]
const withPrice = (row: WishlistItemRow): WishlistItemRow => ({
  ...row,
  reference_price: numberOf(row.reference_price),
})

/** What is on the lists. */
export class WishlistItems extends WishlistLists {
  /** The newest first. The list is whose it should be: that is the caller's to know. */
  @InjectManager()
  async itemsOf(
    page: { wishlist_id: string; limit: number; offset: number },
    @MedusaContext() context: Ctx = {}
  ): Promise<{ items: WishlistItemRow[]; count: number }> {
    const rows = await run<WishlistItemRow & { total: string }>(
      context,
      `select i.*, count(*) over () as total from wishlist_item i
        where i.wishlist_id = :wishlist_id and i.deleted_at is null
        order by i.created_at desc, i.id desc limit :limit offset :offset`,
      page
    )
    return { items: rows.map(withPrice), count: Number(rows[0]?.total ?? 0) }
  }

  /** @throws MedusaError not_found, also for somebody else's */
  @InjectManager()
  async itemOf(own: OwnItem, @MedusaContext() context: Ctx = {}): Promise<WishlistItemRow> {
    const [row] = await run<WishlistItemRow>(
      context,
      `select * from wishlist_item where id = :id and wishlist_id = :wishlist_id
          and customer_id = :customer_id and deleted_at is null`,
      own
    )
    if (!row) throw noSuchItem(own.id)
    return withPrice(row)
  }

  /**
   * @throws MedusaError not_found for a list that is not the customer's
   * @throws MedusaError duplicate_error for what is on it already
   * @throws MedusaError not_allowed for one thing too many
   */
  @InjectTransactionManager()
  async addItem(
    { list, wish, now }: { list: OwnList; wish: NewWish; now: Date },
    @MedusaContext() context: Ctx = {}
  ): Promise<WishlistItemRow> {
    await this.lockList(list, context)
    await this.assertRoom(list.id, context)
    const none = { product_id: null, variant_id: null, auction_id: null, note: null }
    const values = {
      ...{ ...none, region_id: null, currency_code: null, reference_price: null, ...wish },
      ...{ id: generateEntityId(undefined, "wlitem"), wishlist_id: list.id },
      ...{ customer_id: list.customer_id, created_at: now, updated_at: now },
    }
    const [row] = await run<WishlistItemRow>(
      context,
      `insert into wishlist_item (${COLUMNS.join(", ")})
       values (${COLUMNS.map((column) => `:${column}`).join(", ")}) returning *`,
      values
    ).catch(asDuplicate)
    return withPrice(row)
  }

  /** Changes its note, or moves it to another list of the same customer. */
  @InjectTransactionManager()
  async editItem(
    { own, to, note, now }: { own: OwnItem; to?: string; note?: string | null; now: Date },
    @MedusaContext() context: Ctx = {}
  ): Promise<WishlistItemRow> {
    const before = await this.itemOf(own, context)
    if (to && to !== own.wishlist_id) {
      await this.lockList({ id: to, customer_id: own.customer_id }, context)
      await this.assertRoom(to, context)
    }
    const [row] = await run<WishlistItemRow>(
      context,
      `update wishlist_item set wishlist_id = :to, note = :note, updated_at = :now
        where id = :id returning *`,
      {
        ...{ id: own.id, now, to: to ?? own.wishlist_id },
        note: note === undefined ? before.note : note,
      }
    ).catch(asDuplicate)
    return withPrice(row)
  }

  /** @throws MedusaError not_found, also for somebody else's */
  @InjectTransactionManager()
  async removeItem(own: OwnItem, @MedusaContext() context: Ctx = {}): Promise<WishlistItemRow> {
    const [row] = await run<WishlistItemRow>(
      context,
      `delete from wishlist_item where id = :id and wishlist_id = :wishlist_id
          and customer_id = :customer_id returning *`,
      own
    )
    if (!row) throw noSuchItem(own.id)
    return row
  }

  /** The list is held, so nobody adds anything meanwhile. */
  private async assertRoom(wishlist_id: string, context: Ctx) {
    const [{ count }] = await run<{ count: string }>(
      context,
      "select count(*) from wishlist_item where wishlist_id = :wishlist_id and deleted_at is null",
      { wishlist_id }
    )
    if (Number(count) >= WISHES_MAX) throw tooMany("The wishlist", WISHES_MAX)
  }
}

function asDuplicate(error: unknown): never {
  throw isUniqueViolation(error) ? taken("This is on the wishlist already") : error
}
