import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import { MedusaService } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import Wishlist from "./models/wishlist"
import WishlistAlert from "./models/wishlist-alert"
import WishlistItem from "./models/wishlist-item"
import WishlistWatch from "./models/wishlist-watch"
import { noSuchList } from "./rules"

export type Ctx = Context<EntityManager>
export type WishlistRow = InferTypeOf<typeof Wishlist>
export type WishlistItemRow = InferTypeOf<typeof WishlistItem>
export type WishlistWatchRow = InferTypeOf<typeof WishlistWatch>
export type WishlistAlertRow = InferTypeOf<typeof WishlistAlert>

export type WishlistOptions = {
  /** Signs the links by which lists are shared. */
  secrets_key: string
}
/** A list, and whose it must be; another's is not there. */
export type OwnList = { id: string; customer_id: string }

/** The driver reads a `bigint` as text. */
export const numberOf = (value: unknown): number | null => (value === null ? null : Number(value))

const UNIQUE_VIOLATION = "23505"
export const isUniqueViolation = (error: unknown): boolean =>
  (error as { code?: string }).code === UNIQUE_VIOLATION

/** The tables of the domain. The service is a chain: storage → lists → items → watching → service. */
export class WishlistStorage extends MedusaService({
  Wishlist,
  WishlistItem,
  WishlistWatch,
  WishlistAlert,
}) {
  readonly options: WishlistOptions

  constructor(dependencies: object, options: WishlistOptions) {
    super(dependencies, options)
    this.options = options
  }

  /** One at a time for each customer, until the transaction ends: so that counting means something. */
  protected async lockCustomer(customer_id: string, context: Ctx): Promise<void> {
    const key = `wishlist:${customer_id}`
    await run(context, "select pg_advisory_xact_lock(hashtextextended(:key, 0))", { key })
  }

  /**
   * Holds a list until the transaction ends.
   *
   * @throws MedusaError not_found, also for somebody else's
   */
  protected async lockList({ id, customer_id }: OwnList, context: Ctx): Promise<WishlistRow> {
    const [row] = await run<WishlistRow>(
      context,
      `select * from wishlist
        where id = :id and customer_id = :customer_id and deleted_at is null for update`,
      { id, customer_id }
    )
    if (!row) throw noSuchList(id)
    return row
  }
}
