import { resolve } from "node:path"
import { Client } from "@medusajs/framework/pg"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type { OutboxRow } from "../../../src/modules/auction/outbox"
import { AUCTION_MODULE } from "../../../src/modules/auction"
import type { PlaceBid } from "../../../src/modules/auction/bids"
import { defaultIncrements } from "../../../src/modules/auction/increments"
import { replay, StoredBid } from "../../../src/modules/auction/replay"
import { AuctionRow, BidRow, readAuction } from "../../../src/modules/auction/rows"
import AuctionModuleService from "../../../src/modules/auction/service"

export type Service = AuctionModuleService
export const ALIAS_KEY = "for the aliases of tests"
const OPTIONS = { alias_key: ALIAS_KEY }
const CONNECTIONS = 10

type Sql = <Row = Record<string, unknown>>(text: string, values?: unknown[]) => Promise<Row[]>
export type Sent = { name: string; data: Record<string, unknown> }
/** A connection of the test's own, beside the module's. */
type Opens = () => Promise<Client>
export type Stage = { service: Service; sql: Sql; bus: TestBus; client: Opens; url: string }

/** Takes what the module tells, and can be made to fail. */
export class TestBus {
  readonly sent: Sent[] = []
  isDown = false
  emit = async (events: Sent[]) => {
    if (this.isDown) throw new Error("The bus is down")
    this.sent.push(...events)
  }
  subscribe = () => this
  unsubscribe = () => this
}

/** The module alone, on its real tables. */
export function onStage(testSuite: (stage: Stage) => void) {
  const bus = new TestBus()
  moduleIntegrationTestRunner<Service>({
    moduleName: AUCTION_MODULE,
    resolve: resolve("src/modules/auction"),
    pathToMigrations: resolve("src/modules/auction/migrations"),
    moduleOptions: OPTIONS,
    injectedDependencies: { event_bus: bus },
    // What is done after each test must be done before the runner clears the tables.
    testSuite: ({ service, dbConfig: { clientUrl: url } }) =>
      describe("", () => {
        let main: Promise<Client> | undefined
        const opened: Client[] = []
        const client: Opens = async () => {
          const one = new Client({ connectionString: url })
          await one.connect()
          opened.push(one)
          return one
        }
        const sql: Sql = async (text, values) => {
          main ??= client()
          return (await (await main).query(text, values)).rows
        }
        beforeEach(() => {
          bus.sent.splice(0)
          bus.isDown = false
        })
        afterEach(async () => {
          await service.announced()
          await Promise.all(opened.splice(0).map((one) => one.end()))
          main = undefined
        })
        testSuite({ service, sql, bus, client, url })
      }),
  })
}

/** A second process, as far as the database can tell: own pool, own queues, own memory. */
export function anotherProcess(clientUrl: string, bus = new TestBus()) {
  const knex = ModulesSdkUtils.createPgConnection({ clientUrl, pool: { max: CONNECTIONS } })
  const baseRepository = { getFreshManager: () => ({ getKnex: () => knex }) }
  // Bids ask a repository for its connection, and for nothing else.
  const dependencies = { baseRepository, logger: console, event_bus: bus } as never
  const service = new AuctionModuleService(dependencies, OPTIONS)
  const stop = async () => {
    await service.announced()
    await knex.destroy()
  }
  return { service, bus, stop }
}

export const inMs = (ms: number) => new Date(Date.now() + ms)
export const HOUR = 3_600_000

let lots = 0

/** A live auction in USD from 10.00 that ends in a day, straight into its table. */
export async function anAuction(sql: Sql, wishes: Partial<AuctionRow> = {}): Promise<string> {
  const number = ++lots
  const row = {
    ...{ id: `auc_${number}`, seller_id: "sel_1", variant_id: `variant_${number}` },
    ...{ product_id: `prod_${number}`, currency_code: "usd", decimals: 2, start_price: 10_00 },
    ...{ starts_at: inMs(-HOUR), ends_at: inMs(24 * HOUR), planned_ends_at: inMs(24 * HOUR) },
    ...{ soft_close_window_s: 300, soft_close_reset_s: 300, on_default: "close", relist_max: 0 },
    ...{ fee_bps: 200, payment_hours: 24, offer_hours: 24, status: "live" },
    ...{ published_at: inMs(-HOUR), increments: defaultIncrements("usd", 2) },
    ...wishes,
  }
  await sql(
    `insert into listing (id, product_id, format) values ($1, $2, 'auction')
      on conflict (product_id) do nothing`,
    [`list_${number}`, row.product_id]
  )
  const columns = Object.keys(row)
  const values = Object.values({ ...row, increments: JSON.stringify(row.increments) })
  const places = columns.map((_, i) => `$${i + 1}`)
  await sql(`insert into auction (${columns.join(", ")}) values (${places.join(", ")})`, values)
  return row.id
}

export const aBid = (
  auction_id: string,
  customer_id: string,
  max_amount: number,
  wishes: Partial<PlaceBid> = {}
): PlaceBid => ({
  ...{ auction_id, customer_id, max_amount, confirm: true, source: "rest" },
  ...{ received_at: new Date(), seller_ids: [], is_house: false, is_blocked: null },
  ...wishes,
})

export async function auctionRow(sql: Sql, id: string): Promise<AuctionRow> {
  const [raw] = await sql("select * from auction where id = $1", [id])
  return readAuction(raw)
}

export async function bidRows(sql: Sql, id: string): Promise<BidRow[]> {
  const rows = await sql<BidRow>("select * from auction_bid where auction_id = $1 order by seq", [
    id,
  ])
  // The driver hands over bigints as text.
  return rows.map((row) => ({
    ...row,
    ...{ max_amount: Number(row.max_amount), price_after: Number(row.price_after) },
  }))
}

export const outboxRows = (sql: Sql) =>
  sql<OutboxRow>("select * from auction_outbox order by created_at, id")

/** What must hold of any auction, whatever happened to it. Throws on the first thing that does not. */
export async function audit(sql: Sql, id: string) {
  const row = await auctionRow(sql, id)
  const bids = await bidRows(sql, id)
  expect(bids.map(({ seq }) => seq)).toEqual(bids.map((_, i) => i + 1))
  expect(row.seq).toBe(bids.length)
  const valid = bids.filter(({ voided_at }) => !voided_at)
  const { current_price, leader_id, leader_max, bid_count, bidder_count } = row
  // A stored bid has what a replay needs.
  expect(replay(row, valid as StoredBid[])).toMatchObject({
    ...{ current_price, leader_id, leader_max, bid_count, bidder_count },
  })
  if (valid.length < bids.length) return { row, bids }
  let price = 0
  let end = 0
  let decided = 0
  for (const bid of bids) {
    expect(bid.price_after).toBeGreaterThanOrEqual(price)
    expect(bid.ends_at_after.getTime()).toBeGreaterThanOrEqual(end)
    expect(bid.decided_at.getTime()).toBeGreaterThanOrEqual(decided)
    ;[price, end, decided] = [bid.price_after, +bid.ends_at_after, +bid.decided_at]
  }
  return { row, bids }
}
