import { newId } from "../../lib/ids"
import type { Run } from "./database"
import { Deed, Desk, once, refuse, stored } from "./desk"
import { AuctionListings } from "./listings"
import { writeNews } from "./news"
import { AUCTION_COLUMNS, AuctionRow, readAuction } from "./rows"
import { AuctionSettings, readIncrements, readSettings } from "./settings"
import { assertTermsAreSound, AuctionChanges, NewAuction, Terms, usualMode } from "./terms"

/** What a relisted auction takes from the one before it. */
type Origin = Partial<Pick<AuctionRow, "relisted_from_id" | "relist_count">>

const PUBLISHED = ["scheduled", "live"]

/** Auctions that nobody sees yet, and the terms of those on which nobody has bid. */
export class AuctionDrafts extends AuctionListings {
  /** @throws MedusaError invalid_data that names the field and what would be accepted */
  async createDraft(input: NewAuction, deed: Deed): Promise<AuctionRow> {
    const row = await this.transaction(async (run) => {
      const [{ now }] = await run<{ now: Date }>(once("select clock_timestamp() as now"), [])
      const terms = withDefaults(input, await readSettings(run))
      assertTermsAreSound(terms, now)
      return await insertDraft(run, { ...input, ...terms }, {}, deed, now)
    })
    return row
  }

  /**
   * Changes a draft, or an auction on which nobody has bid yet. The product stays; without bids the
   * table of increments follows the currency.
   */
  async editAuction(id: string, changes: AuctionChanges, deed: Deed): Promise<AuctionRow> {
    return await this.atDesk(id, deed, async (desk) => {
      const { row } = desk
      assertMayEdit(row, desk.now)
      if (PUBLISHED.includes(row.status)) assertMayEditPublished(row, changes)
      const next = merged(row, changes)
      if (row.status === "scheduled") next.starts_at ??= desk.now
      assertTermsAreSound(next, desk.now)
      await this.saveTerms(desk, next)
      const fields = Object.keys(changes)
      if (fields.length) desk.note("edited", deed, { fields })
      return desk.row
    })
  }

  private async saveTerms(desk: Desk, next: AuctionRow) {
    const { row } = desk
    const { product_id, variant_id } = next
    const isPublished = row.status !== "draft"
    const hasNewCurrency = next.currency_code !== row.currency_code
    await desk.set({
      ...termsOf(next),
      ...{ product_id, variant_id },
      ...(isPublished && { planned_ends_at: next.ends_at }),
      ...(isPublished &&
        hasNewCurrency && {
          increments: (await readIncrements(desk.run, next.currency_code, next.decimals)).tiers,
        }),
    })
  }

  /** @throws MedusaError not_allowed when it was published: then it can only be cancelled */
  async deleteDraft(id: string, deed: Deed): Promise<void> {
    await this.atDesk(id, deed, async (desk) => {
      const { status } = desk.row
      if (status !== "draft") {
        refuse(`Auction ${id} is ${status}; a draft can be deleted, a published one cancelled`)
      }
      // The row leaves without a trace: nobody but its maker has seen it.
      await desk.run(once("delete from auction_change where auction_id = $1"), [id])
      await desk.run(once("delete from auction where id = $1"), [id])
    })
  }
}

const TERMS = [
  ...(["currency_code", "decimals", "start_price", "reserve_price", "buy_now_price"] as const),
  ...(["buy_now_mode", "starts_at", "ends_at", "hard_end_at", "soft_close_window_s"] as const),
  ...(["soft_close_reset_s", "on_default", "relist_max"] as const),
] satisfies (keyof Terms)[]

/** Only the terms of a row. */
export const termsOf = (row: Terms): Terms =>
  // Each column of Terms is among the names.
  Object.fromEntries(TERMS.map((column) => [column, row[column]])) as unknown as Terms

function withDefaults(input: NewAuction, settings: AuctionSettings): Terms {
  const { soft_close_window_s, soft_close_reset_s, on_default, relist_max } = settings
  const { reserve_price = null, buy_now_price = null, starts_at = null } = input
  const mode = input.buy_now_mode ?? (buy_now_price === null ? null : usualMode({ reserve_price }))
  return termsOf({
    ...{ soft_close_window_s, soft_close_reset_s, on_default, relist_max },
    ...given(input),
    ...{ reserve_price, buy_now_price, starts_at, hard_end_at: input.hard_end_at ?? null },
    buy_now_mode: mode,
    currency_code: input.currency_code.toLowerCase(),
  })
}

/** Without what was passed as undefined, which would hide the default below it. */
const given = <T extends object>(input: T): T =>
  // Nothing but absent keys is missing.
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as T

/** A mode that nobody chose follows the reserve, and goes with the price. */
function merged(row: AuctionRow, changes: AuctionChanges): AuctionRow {
  const next = { ...row, ...given(changes) }
  next.currency_code = next.currency_code.toLowerCase()
  if (changes.buy_now_mode) return next
  const wasUsual = row.buy_now_mode === null || row.buy_now_mode === usualMode(row)
  if (next.buy_now_price === null) return { ...next, buy_now_mode: null }
  return wasUsual ? { ...next, buy_now_mode: usualMode(next) } : next
}

function assertMayEdit({ id, status, seq, ends_at }: AuctionRow, now: Date) {
  if (status === "draft") return
  if (!PUBLISHED.includes(status)) {
    refuse(`Auction ${id} is ${status}; drafts and auctions without bids can be edited`)
  }
  if (seq > 0) {
    refuse(`Auction ${id} has bids; from the first bid on only the reserve can be lowered`)
  }
  if (status === "live" && ends_at <= now) refuse(`Auction ${id} ended at ${ends_at.toISOString()}`)
}

function assertMayEditPublished(row: AuctionRow, changes: AuctionChanges) {
  const { product_id, starts_at } = changes
  if (product_id !== undefined && product_id !== row.product_id) {
    refuse(`Auction ${row.id} is published; its product stays, another one is another auction`)
  }
  if (row.status !== "live" || starts_at === undefined) return
  if (starts_at?.getTime() === row.starts_at?.getTime()) return
  refuse(`Auction ${row.id} has started; its start stays, its end can be changed`)
}

/** A new row with its first line of history. */
export async function insertDraft(
  run: Run,
  draft: Terms & Pick<NewAuction, "seller_id" | "product_id" | "variant_id">,
  origin: Origin,
  deed: Deed,
  now: Date
): Promise<AuctionRow> {
  const { seller_id, product_id, variant_id } = draft
  const id = newId("auc")
  const values = { id, seller_id, product_id, variant_id, ...termsOf(draft), ...origin }
  const columns = Object.keys(values)
  const [raw] = await run<Record<string, unknown>>(
    once(`insert into auction (${columns.join(", ")})
      values (${columns.map((_, index) => `$${index + 1}`).join(", ")})
      returning ${AUCTION_COLUMNS}`),
    Object.values(values).map(stored)
  )
  const { by, actor_id, reason } = deed
  await writeNews(run, [{ by, actor_id, reason, auction_id: id, kind: "created", at: now }], [])
  return readAuction(raw)
}
