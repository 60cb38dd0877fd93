import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { Context, InferTypeOf } from "@medusajs/framework/types"
import {
  generateEntityId,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils"
import LowStockCrossing from "./models/low-stock-crossing"
import StockWatch from "./models/stock-watch"
import { isLow, settle, SETTLE_MS, StockMove, thresholdOf } from "./rules"

export type StockWatchRow = InferTypeOf<typeof StockWatch>
export type LowStockCrossingRow = InferTypeOf<typeof LowStockCrossing>
export type Watched = { variant_id: string; seller_id: string }
/** A look that has begun: what it reads counts only while the row has still this version. */
export type Look = { id: string; variant_id: string; version: number }
/** What the platform counts. A variant without it does not exist or does not count its stock. */
export type Sight = {
  variant_id: string
  product_id: string
  product_title: string
  variant_title: string
  variant_rank: number
  sku: string | null
  stocked_quantity: number
  available: number
  store_threshold: number
}
export type Moved = { move: StockMove; id: string; seller_id: string; variant_id: string }
/** What a look found: moves to tell, and variants to look at again when they had time to settle. */
export type Found = { moved: Moved[]; turned: string[] }
export type ReadStock = (variant_ids: string[]) => Promise<Sight[]>
export type OwnThreshold = { variant_id: string; low_stock_threshold: number | null }

type Ctx = Context<EntityManager>
type Change = Omit<Sight, "variant_id" | "store_threshold"> &
  Omit<ReturnType<typeof settle>, "move"> &
  Pick<StockWatchRow, "id" | "is_low" | "version">
/** A row as it was, and what becomes of it. */
type Seen = { row: StockWatchRow; change: Change; threshold: number; move?: StockMove }

/** A look is repeated once at most; the third round is for rows that came and went meanwhile. */
const ROUNDS_MAX = 3

export default class StockModuleService extends MedusaService({ StockWatch, LowStockCrossing }) {
  /**
   * Looks at the stock of variants and writes which fell to their threshold or rose above it.
   *
   * Of many observers at once the last must see the last number, and one only may move the stock.
   * A lock held while reading would do, but every observer would then hold one database connection
   * and wait for a second one to read with: as many observers as connections stop the shop. So
   * nothing is locked while reading; what was read is written only if nobody wrote since the look
   * began. Who loses twice may stop: the second winner began after the loser did, and what the
   * loser came to see was there for the winner to read.
   */
  async observe(
    watched: Watched[],
    read: ReadStock,
    now: Date,
    patience = SETTLE_MS
  ): Promise<Found> {
    const found: Found = { moved: [], turned: [] }
    const first = new Map<string, Look>()
    let open = watched
    for (let round = 0; round < ROUNDS_MAX && open.length; round++) {
      const looks = (await this.beginLooks(open)).filter((look) => !isCovered(look, first))
      if (!looks.length) break
      for (const look of looks) if (!first.has(look.id)) first.set(look.id, look)
      const sights = await read(looks.map(({ variant_id }) => variant_id))
      const { moved, turned, lost } = await this.settleLooks(looks, sights, { now, patience })
      found.moved.push(...moved)
      found.turned.push(...turned)
      open = open.filter(({ variant_id }) => lost.has(variant_id))
    }
    return found
  }

  /** Makes the rows that are missing; who does it at the same moment finds one row, too. */
  @InjectTransactionManager()
  async beginLooks(watched: Watched[], @MedusaContext() context: Ctx = {}): Promise<Look[]> {
    if (!watched.length) return []
    const manager = context.transactionManager!
    // One order for everybody, so that two who make the same rows do not wait for each other.
    const rows = [...watched].sort((a, b) => (a.variant_id < b.variant_id ? -1 : 1))
    await manager.execute(
      `insert into stock_watch (id, seller_id, variant_id) values ${rows.map(() => "(?, ?, ?)")}
        on conflict (variant_id) where deleted_at is null do nothing`,
      rows.flatMap(({ seller_id, variant_id }) => [
        generateEntityId(undefined, "stwatch"),
        seller_id,
        variant_id,
      ])
    )
    return await manager.execute<Look[]>(
      `select id, variant_id, version from stock_watch
        where variant_id in (?) and deleted_at is null`,
      [rows.map(({ variant_id }) => variant_id)]
    )
  }

  /** Writes what was seen, except where somebody else wrote since the look began. */
  @InjectTransactionManager()
  async settleLooks(
    looks: Look[],
    sights: Sight[],
    when: { now: Date; patience: number },
    @MedusaContext() context: Ctx = {}
  ): Promise<Found & { lost: Set<string> }> {
    const rows = await this.lockWatches(looks, context)
    const sightOf = new Map(sights.map((sight) => [sight.variant_id, sight]))
    const lost = looks.filter(({ id, version }) => rows.get(id)?.version !== version)
    const lostIds = new Set(lost.map(({ variant_id }) => variant_id))
    const kept = [...rows.values()].filter(({ variant_id }) => !lostIds.has(variant_id))
    const seen = kept.flatMap((row) => {
      const sight = sightOf.get(row.variant_id)
      return sight ? [changeOf(row, sight, when.now, when.patience)] : []
    })
    const moved = await this.writeMoves(seen, when.now, context)
    await this.updateStockWatches(
      seen.map(({ change }) => change),
      context
    )
    await this.forget(
      kept.filter(({ variant_id }) => !sightOf.has(variant_id)),
      when.now,
      context
    )
    const turned = seen.filter(({ row, change }) => change.turned_at && !row.turned_at)
    return { moved, turned: turned.map(({ row }) => row.variant_id), lost: lostIds }
  }

  private async writeMoves(seen: Seen[], now: Date, context: Ctx): Promise<Moved[]> {
    const fallen = seen.filter(({ move }) => move === "fell")
    const risen = seen.filter(({ move }) => move === "rose")
    const opened = await this.openCrossings(fallen, now, context)
    const closed = await this.closeCrossings(
      risen.map(({ row }) => row.variant_id),
      now,
      context
    )
    // What is low at the first sight fell nowhere: it is kept, but it is no news.
    const firstSeen = new Set(fallen.flatMap(({ row }) => (row.version ? [] : [row.variant_id])))
    const told = (move: StockMove, crossings: LowStockCrossingRow[]) =>
      crossings.map(({ id, seller_id, variant_id }) => ({ move, id, seller_id, variant_id }))
    return [
      ...told(
        "fell",
        opened.filter(({ variant_id }) => !firstSeen.has(variant_id))
      ),
      ...told("rose", closed),
    ]
  }

  private async openCrossings(fallen: Seen[], now: Date, context: Ctx) {
    if (!fallen.length) return []
    const variant_id = fallen.map(({ row }) => row.variant_id)
    const open = await this.listLowStockCrossings({ variant_id, restocked_at: null }, {}, context)
    // A row that was lost and made again finds the crossing that it had opened.
    const known = new Set(open.map((crossing) => crossing.variant_id))
    const unknown = fallen.filter(({ row }) => !known.has(row.variant_id))
    return await this.createLowStockCrossings(
      unknown.map(({ row: { seller_id, variant_id, turned_at }, change, threshold }) => ({
        ...{ seller_id, variant_id, threshold, crossed_at: turned_at ?? now },
        available: change.available,
      })),
      context
    )
  }

  private async closeCrossings(variant_id: string[], restocked_at: Date, context: Ctx) {
    if (!variant_id.length) return []
    const open = await this.listLowStockCrossings({ variant_id, restocked_at: null }, {}, context)
    await this.updateLowStockCrossings(
      open.map(({ id }) => ({ id, restocked_at })),
      context
    )
    return open
  }

  /** What is gone, or counts no more, was not restocked: nobody is told. */
  private async forget(rows: StockWatchRow[], now: Date, context: Ctx) {
    if (!rows.length) return
    await this.closeCrossings(
      rows.map(({ variant_id }) => variant_id),
      now,
      context
    )
    await this.deleteStockWatches(
      rows.map(({ id }) => id),
      context
    )
  }

  /** Sets own thresholds, null for the store's, and gives back what they were. */
  @InjectTransactionManager()
  async setThresholds(
    wishes: (Watched & OwnThreshold)[],
    @MedusaContext() context: Ctx = {}
  ): Promise<(Watched & OwnThreshold)[]> {
    const rows = await this.lockWatches(await this.beginLooks(wishes, context), context)
    const wishOf = new Map(wishes.map((wish) => [wish.variant_id, wish.low_stock_threshold]))
    const watches = [...rows.values()]
    await this.updateStockWatches(
      watches.map(({ id, variant_id }) => ({
        id,
        low_stock_threshold: wishOf.get(variant_id) ?? null,
      })),
      context
    )
    return watches.map(({ variant_id, seller_id, low_stock_threshold }) => ({
      variant_id,
      seller_id,
      low_stock_threshold,
    }))
  }

  /** In one order for everybody, so that two who lock the same rows do not wait for each other. */
  private async lockWatches(looks: Look[], context: Ctx) {
    if (!looks.length) return new Map<string, StockWatchRow>()
    const rows = await context.transactionManager!.execute<StockWatchRow[]>(
      "select * from stock_watch where id in (?) and deleted_at is null order by id for update",
      [looks.map(({ id }) => id)]
    )
    // Plain SQL leaves times as the text that the database sends.
    const dated = rows.map((row) => ({
      ...row,
      turned_at: row.turned_at && new Date(row.turned_at),
    }))
    return new Map(dated.map((row) => [row.id, row]))
  }
}

/** Somebody began to look after us and has written since. */
const isCovered = (look: Look, first: Map<string, Look>) =>
  look.version >= (first.get(look.id)?.version ?? look.version) + 2

function changeOf(row: StockWatchRow, sight: Sight, now: Date, patience: number): Seen {
  const { variant_id: _, store_threshold, ...facts } = sight
  const threshold = thresholdOf(row.low_stock_threshold, store_threshold)
  const is_low = isLow(sight.available, threshold)
  const { move, ...settled } = settle(row, is_low, now, patience)
  const { id, version } = row
  return {
    row,
    change: { ...facts, ...settled, id, is_low, version: version + 1 },
    threshold,
    move,
  }
}
