import { LAST_BIDS_OF } from "../../../src/modules/auction/announcements"
import { BEGIN_INDEXED } from "../../../src/modules/auction/bids"
import type { Statement } from "../../../src/modules/auction/database"
import { FIND_BIDDERS, FIND_DECISIONS } from "../../../src/modules/auction/ledger-sql"
import { anAuction, onStage } from "./stage"

const OTHER_AUCTIONS = 300
const BIDS = 3_000
const BIDDERS = 100
const ATTEMPTS = 2_000
/** As many as are decided at once. */
const ASKED = 50

type Plan = {
  "Node Type": string
  "Index Name"?: string
  "Rows Removed by Filter"?: number
  Plans?: Plan[]
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

/**
 * The statistics know many auctions with one bid each; then a crowd comes to a new one. A plan that
 * looks right for the many walks through all bids of that one, for every bid that comes.
 */
onStage(({ sql, client }) => {
  let hot: string

  beforeEach(async () => {
    await sql(
      `insert into auction_bid (id, auction_id, seq, customer_id, max_amount, result, price_after,
          leader_after, ends_at_after, idempotency_key, source, received_at, decided_at)
        select 'bid_o' || n, 'auc_o' || n, 1, 'cus_o' || n % $2, 1000, 'leading', 1000,
          'cus_o' || n % $2, now(), 'o' || n, 'rest', now(), now()
        from generate_series(1, $1::int) n`,
      [OTHER_AUCTIONS, BIDDERS]
    )
    await sql("analyze auction_bid")
    await sql("analyze auction_bid_attempt")
    hot = await anAuction(sql)
    await sql(
      `insert into auction_bid (id, auction_id, seq, customer_id, max_amount, result, price_after,
          leader_after, ends_at_after, idempotency_key, source, received_at, decided_at)
        select 'bid_h' || n, $1, n, 'cus_' || n % $3, n * 100, 'leading', n * 100,
          'cus_' || n % $3, now(), 'k' || n, 'rest', now(), now()
        from generate_series(1, $2::int) n`,
      [hot, BIDS, BIDDERS]
    )
    await sql(
      `insert into auction_bid_attempt (id, auction_id, customer_id, max_amount, code, message,
          idempotency_key, source, received_at)
        select 'bidatt_' || n, $1, 'cus_' || n % $3, 100, 'BID_TOO_LOW', 'Too low', 'r' || n, 'rest',
          now()
        from generate_series(1, $2::int) n`,
      [hot, ATTEMPTS, BIDDERS]
    )
  })

  /** What the database really did, with the settings of a batch. */
  async function walked({ text }: Statement, types: string, values: string): Promise<Plan[]> {
    const connection = await client()
    await connection.query(BEGIN_INDEXED)
    await connection.query(`prepare asked (${types}) as ${text}`)
    const explained = `explain (analyze, format json) execute asked (${values})`
    const { rows } = await connection.query(explained)
    await connection.query("rollback")
    return nodesOf(rows[0]["QUERY PLAN"][0].Plan)
  }

  /** An array of as many texts, as the database writes it. */
  const asked = (prefix: string) =>
    `'{${Array.from({ length: ASKED }, (_, n) => `${prefix}${n}`).join()}}'`
  const wasted = (nodes: Plan[]) =>
    nodes.reduce((sum, node) => sum + (node["Rows Removed by Filter"] ?? 0), 0)
  const indexes = (nodes: Plan[]) =>
    [...new Set(nodes.flatMap((node) => node["Index Name"] ?? []))].sort()

  it("finds what was decided about keys by bidder and key", async () => {
    const values = `'${hot}', ${asked("cus_")}, ${asked("new")}`
    const nodes = await walked(FIND_DECISIONS, "text, text[], text[]", values)
    expect(indexes(nodes)).toEqual([
      "IDX_auction_bid_attempt_auction_id_customer_id_idempotency_key",
      "IDX_auction_bid_bidder",
    ])
    expect(wasted(nodes)).toBe(0)
  })

  it("finds who has bid by bidder", async () => {
    const nodes = await walked(FIND_BIDDERS, "text, text[]", `'${hot}', ${asked("new_")}`)
    expect(indexes(nodes)).toEqual(["IDX_auction_bid_bidder"])
    expect(wasted(nodes)).toBe(0)
  })

  it("reads the last bids from the end of the history, without sorting it", async () => {
    const nodes = await walked(LAST_BIDS_OF, "text[], int", `'{${hot}}', 5`)
    expect(indexes(nodes)).toEqual(["IDX_auction_bid_history"])
    expect(nodes.map((node) => node["Node Type"])).not.toContain("Sort")
  })
})
