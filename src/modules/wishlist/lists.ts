import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
} from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { noSuchList, taken, tooMany, WISHLISTS_MAX } from "./rules"
import { isShareToken, listOfToken, shareToken } from "./share-token"
import { Ctx, isUniqueViolation, OwnList, WishlistRow, WishlistStorage } from "./storage"

/** What a page of lists is asked for: whose, and perhaps only those with something on them. */
export type ListQuery = {
  customer_id: string
  id?: string
  product_id?: string
  auction_id?: string
  limit: number
  offset: number
}
export type ListView = {
  id: string
  name: string
  item_count: number
  shared_at: Date | null
  /** For the link that others read it by; null while it is not shared. */
  share_token: string | null
  created_at: Date
}
type CountedRow = WishlistRow & { item_count: string; total: string }

const nameTaken = (name: string) =>
  taken(`There is a wishlist called '${name}' already; another name is accepted`)

/** Lists themselves: their names, and who may read them. */
export class WishlistLists extends WishlistStorage {
  /** The newest last, as they were made; with how many there are in all. */
  @InjectManager()
  async listsOf(
    query: ListQuery,
    @MedusaContext() context: Ctx = {}
  ): Promise<{ lists: ListView[]; count: number }> {
    const holds = [
      query.product_id && "i.product_id = :product_id",
      query.auction_id && "i.auction_id = :auction_id",
    ].filter(Boolean)
    const rows = await run<CountedRow>(
      context,
      `select l.*, count(*) over () as total,
              (select count(*) from wishlist_item i
                where i.wishlist_id = l.id and i.deleted_at is null) as item_count
         from wishlist l
        where l.customer_id = :customer_id and l.deleted_at is null
          ${query.id ? "and l.id = :id" : ""}
          ${holds.length ? `and exists (select 1 from wishlist_item i where i.wishlist_id = l.id and i.deleted_at is null and ${holds.join(" and ")})` : ""}
        order by l.created_at, l.id limit :limit offset :offset`,
      query
    )
    return { lists: rows.map((row) => this.viewOf(row)), count: Number(rows[0]?.total ?? 0) }
  }

  /** @throws MedusaError not_found, also for somebody else's */
  async listOf(own: OwnList): Promise<ListView> {
    const { lists } = await this.listsOf({ ...own, limit: 1, offset: 0 })
    if (!lists[0]) throw noSuchList(own.id)
    return lists[0]
  }

  /**
   * @throws MedusaError duplicate_error for a name that one of the customer's lists has
   * @throws MedusaError not_allowed for one list too many
   */
  @InjectTransactionManager()
  async createList(
    { customer_id, name, now }: { customer_id: string; name: string; now: Date },
    @MedusaContext() context: Ctx = {}
  ): Promise<string> {
    await this.lockCustomer(customer_id, context)
    const [{ count }] = await run<{ count: string }>(
      context,
      "select count(*) from wishlist where customer_id = :customer_id and deleted_at is null",
      { customer_id }
    )
    if (Number(count) >= WISHLISTS_MAX) throw tooMany("The customer's account", WISHLISTS_MAX)
    const id = generateEntityId(undefined, "wlist")
    await run(
      context,
      `insert into wishlist (id, customer_id, name, created_at, updated_at)
       values (:id, :customer_id, :name, :now, :now)`,
      { id, customer_id, name, now }
    ).catch((error) => {
      throw isUniqueViolation(error) ? nameTaken(name) : error
    })
    return id
  }

  /** @throws MedusaError not_found, duplicate_error as for a new one */
  @InjectTransactionManager()
  async renameList(
    { name, now, ...own }: OwnList & { name: string; now: Date },
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    await this.lockList(own, context)
    await run(context, "update wishlist set name = :name, updated_at = :now where id = :id", {
      ...{ id: own.id, name, now },
    }).catch((error) => {
      throw isUniqueViolation(error) ? nameTaken(name) : error
    })
  }

  /** Whoever has the link reads the list from now on; or nobody any more, whatever link they have. */
  @InjectTransactionManager()
  async setSharing(
    { is_shared, now, ...own }: OwnList & { is_shared: boolean; now: Date },
    @MedusaContext() context: Ctx = {}
  ): Promise<void> {
    const { id, shared_at } = await this.lockList(own, context)
    if (Boolean(shared_at) === is_shared) return
    await run(
      context,
      is_shared
        ? "update wishlist set shared_at = :now, updated_at = :now where id = :id"
        : `update wishlist set shared_at = null, share_version = share_version + 1,
                  updated_at = :now where id = :id`,
      { id, now }
    )
  }

  /** A list goes with all that is on it. */
  @InjectTransactionManager()
  async removeList(own: OwnList, @MedusaContext() context: Ctx = {}): Promise<void> {
    const { id } = await this.lockList(own, context)
    await run(context, "delete from wishlist_item where wishlist_id = :id", { id })
    await run(context, "delete from wishlist where id = :id", { id })
  }

  /** The list that a link leads to; null when it is nobody's, or not shared any more. */
  async sharedList(
    token: string
  ): Promise<{ id: string; name: string; customer_id: string } | null> {
    const id = listOfToken(token)
    const [row] = id ? await this.listWishlists({ id }, { take: 1 }) : []
    const is_open = row?.shared_at && isShareToken(token, row, this.options.secrets_key)
    return is_open ? { id: row.id, name: row.name, customer_id: row.customer_id } : null
  }

  private viewOf(row: CountedRow): ListView {
    const { id, name, shared_at, created_at } = row
    return {
      ...{ id, name, item_count: Number(row.item_count), shared_at },
      share_token: shared_at ? shareToken(row, this.options.secrets_key) : null,
      created_at,
    }
  }
}
