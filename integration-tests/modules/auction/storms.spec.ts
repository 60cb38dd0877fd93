import type { BidReply } from "../../../src/modules/auction/bids"
import { aBid, anAuction, anotherProcess, audit, auctionRow, inMs, onStage } from "./stage"

const BIDDERS = 64
const BIDS = 3_000
const AT_ONCE = 200

/** Reproducible chance: what failed once can be looked at again. */
function chance(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

onStage(({ service, sql, url }) => {
  let second: ReturnType<typeof anotherProcess>
  beforeEach(() => {
    second = anotherProcess(url)
  })
  afterEach(async () => await second.stop())

  const some = <T>(count: number, work: (index: number) => Promise<T>) => {
    let next = 0
    const results: T[] = []
    const worker = async () => {
      for (let i = next++; i < count; i = next++) results[i] = await work(i)
    }
    return Promise.all(Array.from({ length: AT_ONCE }, worker)).then(() => results)
  }

  it("of bids through two processes keeps every acknowledged bid, once, in one order", async () => {
    const id = await anAuction(sql, { increments: [{ from: 0, step: 1 }] })
    const pick = chance(7)
    const replies = await some(BIDS, async (i) => {
      const process = i % 2 ? service : second.service
      const amount = 10_00 + i * 3 + pick(300)
      const key = { idempotency_key: `key-${i}` }
      return await process.placeBid(aBid(id, `cus_${pick(BIDDERS)}`, amount, key))
    })
    const { row, bids } = await audit(sql, id)
    const accepted = replies.filter((reply) => reply.ok)
    expect(accepted.length).toBeGreaterThan(BIDS / 10)
    const stored = new Map(bids.map((bid) => [bid.id, bid]))
    const acknowledged = new Set<string>()
    for (const { bid, result } of accepted) {
      expect(stored.get(bid.id)).toMatchObject({ ...onlyStored(bid), result })
      acknowledged.add(bid.id)
    }
    expect(acknowledged.size).toBe(bids.length)
    expect(acknowledged.size).toBe(accepted.length)
    expect(new Set(bids.map(({ customer_id }) => customer_id)).size).toBe(row.bidder_count)
    const refused = replies.length - accepted.length
    const [{ count }] = await sql<{ count: string }>("select count(*) from auction_bid_attempt")
    expect(Number(count)).toBe(refused)
    // Both processes tell the same story afterwards.
    const states = [...(await service.stateFor(id)), ...(await second.service.stateFor(id))]
    expect({ ...states[0], server_time: "" }).toEqual({ ...states[1], server_time: "" })
  })

  it("of repeated keys through two processes stores each once, with one reply", async () => {
    const id = await anAuction(sql, { increments: [{ from: 0, step: 1 }] })
    const keys = 150
    const replies = await some(keys * 6, async (i) => {
      const key = i % keys
      const process = Math.floor(i / keys) % 2 ? service : second.service
      return await process.placeBid(
        aBid(id, `cus_${key % 10}`, 10_00 + key, { idempotency_key: `key-${key}` })
      )
    })
    const { bids } = await audit(sql, id)
    for (let key = 0; key < keys; key++) {
      const same = replies.filter((_, i) => i % keys === key)
      const told = new Set(same.map((reply) => JSON.stringify(decisionIn(reply))))
      expect(told.size).toBe(1)
      expect(same.filter((reply) => reply.ok && !reply.is_repeat).length).toBeLessThanOrEqual(1)
    }
    const stored = bids.map(({ idempotency_key }) => idempotency_key)
    expect(new Set(stored).size).toBe(stored.length)
    const [{ count }] = await sql<{ count: string }>("select count(*) from auction_bid_attempt")
    expect(Number(count) + bids.length).toBe(keys)
  })

  it("over many auctions at once leaves each of them sound", async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, () => anAuction(sql)))
    const pick = chance(11)
    await some(1_500, async (i) => {
      const process = i % 2 ? service : second.service
      const bid = aBid(ids[pick(30)], `cus_${pick(20)}`, 10_00 + pick(i + 1) * 50)
      return await process.placeBid(bid)
    })
    for (const id of ids) await audit(sql, id)
  })

  it("of bids, voids and closers ends with one outcome that nobody bid after", async () => {
    const ends_at = inMs(1_200)
    const id = await anAuction(sql, { ends_at, hard_end_at: ends_at })
    const pick = chance(13)
    const refusals = new Set<string>()
    let acknowledged = 0
    const bidding = some(1_000_000, async (i) => {
      if (Date.now() > ends_at.getTime() + 300) return
      const process = i % 2 ? service : second.service
      const reply = await process.placeBid(aBid(id, `cus_${pick(20)}`, 10_00 + i * 20))
      if (reply.ok) acknowledged += 1
      else refusals.add(reply.code)
      if (reply.ok && i % 97 === 0) {
        const why = { by: "merchant", actor_id: "user_1", reason: "a storm" } as const
        await process.voidBids({ auction_id: id, bid_ids: [reply.bid.id], ...why }).catch(() => {})
      }
    })
    const closing = some(AT_ONCE, async (i) => {
      const process = i % 2 ? service : second.service
      while (Date.now() < ends_at.getTime() + 300) {
        await new Promise((done) => setTimeout(done, 20))
        await process.closeDue()
      }
    })
    await Promise.all([bidding, closing])
    const { row, bids } = await audit(sql, id)
    expect(bids).toHaveLength(acknowledged)
    expect(row).toMatchObject({ status: "sold", ends_at })
    for (const { decided_at } of bids) expect(decided_at.getTime()).toBeLessThan(+ends_at)
    expect(refusals).toContain("AUCTION_ENDED")
    expect(await sql("select customer_id, amount, attempt from auction_settlement")).toEqual([
      { customer_id: row.leader_id, amount: String(row.current_price), attempt: 1 },
    ])
    expect(await sql("select 1 from auction_change where kind = 'ended'")).toHaveLength(1)
  })

  it("is no reason to remember what another process changed", async () => {
    const id = await anAuction(sql)
    const other = second.service
    await service.placeBid(aBid(id, "cus_ann", 50_00))
    const why = { by: "merchant", actor_id: "user_1", reason: "a test" } as const
    await other.voidBids({ auction_id: id, customer_ids: ["cus_ann"], ...why })
    await service.placeBid(aBid(id, "cus_ann", 40_00))
    await other.placeBid(aBid(id, "cus_ben", 60_00))
    const { auction } = await service.placeBid(aBid(id, "cus_cat", 70_00))
    expect(auction.last_bids.map(({ seq }) => seq)).toEqual([4, 3, 2])
    const { row } = await audit(sql, id)
    expect(row).toMatchObject({ seq: 4, bidder_count: 3, bid_count: 3 })
  })

  it("of buyers at once sells to one of them", async () => {
    const id = await anAuction(sql, { buy_now_price: 200_00, buy_now_mode: "always" })
    const buyers = Array.from({ length: 40 }, (_, i) => ({
      ...{ auction_id: id, customer_id: `cus_${i}` },
      ...{ seller_ids: [], is_house: false, is_blocked: null },
    }))
    const replies = await Promise.all(
      buyers.map((buyer, i) => (i % 2 ? service : second.service).buyNow(buyer))
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await sql("select 1 from auction_settlement")).toHaveLength(1)
    expect(await auctionRow(sql, id)).toMatchObject({ status: "sold", current_price: 200_00 })
  })
})

const onlyStored = ({ seq, max_amount, price_after }: Extract<BidReply, { ok: true }>["bid"]) => ({
  ...{ seq, max_amount, price_after },
})

/** What must be the same whenever and wherever it is told. */
const decisionIn = (reply: BidReply) =>
  reply.ok ? { bid: reply.bid, result: reply.result } : [reply.code, reply.message]
