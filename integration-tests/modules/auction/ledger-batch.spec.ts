import type { BidPlaced, BidReply } from "../../../src/modules/auction/bids"
import { BATCH_MAX, QUEUE_MAX } from "../../../src/modules/auction/rules"
import { aBid, anAuction, audit, bidRows, inMs, onStage } from "./stage"

const REFUSE_MALLORY = `create function refuse_mallory() returns trigger language plpgsql as $$
  begin
    if new.customer_id = 'cus_mallory' then raise exception using errcode = '22000'; end if;
    return new;
  end $$;
  create trigger refuse_mallory before insert on auction_bid
    for each row execute function refuse_mallory()`

const WAITING = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`

onStage(({ service, sql, client }) => {
  const attempts = (id: string) =>
    sql<{ code: string }>("select code from auction_bid_attempt where auction_id = $1", [id])
  const placed = (reply: BidReply): BidPlaced => {
    if (!reply.ok) throw new Error(reply.message)
    return reply
  }

  describe("a batch", () => {
    it("is decided in order and answered with one state", async () => {
      const id = await anAuction(sql)
      const bidders = Array.from({ length: 40 }, (_, i) => `cus_${i}`)
      const replies = await Promise.all(
        bidders.map((who, i) => service.placeBid(aBid(id, who, (20 + 10 * i) * 1_00)))
      )
      expect(replies.map((reply) => placed(reply).bid.seq)).toEqual(bidders.map((_, i) => i + 1))
      expect(new Set(replies.map(({ auction }) => auction))).toHaveProperty("size", 1)
      expect(replies[39].auction.last_bids.map(({ seq }) => seq)).toEqual([40, 39, 38, 37, 36])
      const { row } = await audit(sql, id)
      expect(row).toMatchObject({ revision: 1, bid_count: 40, bidder_count: 40 })
    })

    it("with one bid that cannot be stored stores all the others", async () => {
      const id = await anAuction(sql)
      await sql(REFUSE_MALLORY)
      const replies = await Promise.allSettled([
        service.placeBid(aBid(id, "cus_ann", 50_00)),
        service.placeBid(aBid(id, "cus_mallory", 60_00)),
        service.placeBid(aBid(id, "cus_ben", 55_00)),
      ])
      await sql("drop function refuse_mallory() cascade")
      expect(replies.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"])
      const { row, bids } = await audit(sql, id)
      expect(bids.map(({ customer_id }) => customer_id)).toEqual(["cus_ann", "cus_ben"])
      expect(row).toMatchObject({ leader_id: "cus_ben", bidder_count: 2 })
    })

    it("that fails as a whole tells everyone, and loses nothing", async () => {
      const id = await anAuction(sql)
      const batch = () =>
        Promise.allSettled(
          ["cus_ann", "cus_ben"].map((who, i) =>
            service.placeBid(aBid(id, who, (50 + 5 * i) * 1_00, { idempotency_key: who }))
          )
        )
      await sql("alter table auction_bid rename to auction_bid_away")
      expect((await batch()).map(({ status }) => status)).toEqual(["rejected", "rejected"])
      await sql("alter table auction_bid_away rename to auction_bid")
      expect((await batch()).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"])
      const { row } = await audit(sql, id)
      expect(row).toMatchObject({ seq: 2, bidder_count: 2 })
    })

    it("may lose its connection: the same key asks again", async () => {
      const id = await anAuction(sql)
      const holder = await client()
      await holder.query("begin")
      await holder.query("select 1 from auction where id = $1 for update", [id])
      const bid = aBid(id, "cus_ann", 50_00, { idempotency_key: "once" })
      const lost = expect(service.placeBid(bid)).rejects.toThrow()
      while (!(await sql(WAITING)).length);
      await lost
      await holder.query("rollback")
      expect(await service.placeBid(bid)).toMatchObject({ ok: true, is_repeat: false })
      await audit(sql, id)
    })

    it("is bounded, and so is the queue: who comes after that is asked to wait", async () => {
      const id = await anAuction(sql, { increments: [{ from: 0, step: 1 }] })
      const replies = await Promise.all(
        Array.from({ length: QUEUE_MAX + 10 }, (_, i) =>
          service.placeBid(aBid(id, `cus_${i % 64}`, 10_00 + i * 30))
        )
      )
      const busy = replies.filter((reply) => !reply.ok && reply.code === "BUSY")
      expect(busy).toHaveLength(10)
      expect(busy[0]).toMatchObject({ auction: { auction_id: id } })
      expect((await attempts(id)).some(({ code }) => code === "BUSY")).toBe(false)
      const { bids } = await audit(sql, id)
      const [{ largest }] = await sql<{ largest: string }>(
        `select max(count) as largest from
          (select count(*) from auction_bid where auction_id = $1 group by decided_at) as batch`,
        [id]
      )
      expect(bids.length).toBeGreaterThan(BATCH_MAX)
      expect(Number(largest)).toBeLessThanOrEqual(BATCH_MAX)
      expect(await service.placeBid(aBid(id, "cus_ann", 5_000_00))).toMatchObject({ ok: true })
    })
  })

  describe("the clock", () => {
    /** Holds the row until the time is over, with or without having changed it. */
    const bidThatWaits = async (id: string, change: boolean) => {
      const holder = await client()
      await holder.query("begin")
      await holder.query("select 1 from auction where id = $1 for update", [id])
      if (change) await holder.query("update auction set relist_max = 1 where id = $1", [id])
      const reply = service.placeBid(aBid(id, "cus_ann", 50_00))
      await new Promise((done) => setTimeout(done, 400))
      await holder.query(change ? "commit" : "rollback")
      return await reply
    }

    it.each([
      ["changed it", true],
      ["left it as it was", false],
    ])("is read after the wait for the row, when who held it %s", async (_, change) => {
      const id = await anAuction(sql, { ends_at: inMs(200), soft_close_window_s: 0 })
      expect(await bidThatWaits(id, change)).toMatchObject({ ok: false, code: "AUCTION_ENDED" })
      expect(await bidRows(sql, id)).toEqual([])
    })

    it("would be read before the wait in one select with the lock", async () => {
      const id = await anAuction(sql)
      const [holder, waiter] = [await client(), await client()]
      await holder.query("begin")
      await holder.query("select 1 from auction where id = $1 for update", [id])
      const naive = waiter.query(
        "select clock_timestamp() as now from auction where id = $1 for no key update",
        [id]
      )
      await new Promise((done) => setTimeout(done, 300))
      const { rows } = await holder.query("select clock_timestamp() as now")
      await holder.query("rollback")
      expect(+(await naive).rows[0].now).toBeLessThan(+rows[0].now - 200)
    })

    it("starts what is due for the first bid, and ends what is over for a late one", async () => {
      const starting = await anAuction(sql, { status: "scheduled", starts_at: inMs(-10) })
      expect(await service.placeBid(aBid(starting, "cus_ann", 50_00))).toMatchObject({ ok: true })
      const over = await anAuction(sql, { ends_at: inMs(-10) })
      expect(await service.placeBid(aBid(over, "cus_ann", 50_00))).toMatchObject({
        ...{ ok: false, code: "AUCTION_ENDED" },
        auction: { status: "unsold", unsold_reason: "no_bids", next_minimum: null },
      })
    })

    it("refuses a bid before the start", async () => {
      const id = await anAuction(sql, { status: "scheduled", starts_at: inMs(60_000) })
      expect(await service.placeBid(aBid(id, "cus_ann", 50_00))).toMatchObject({
        ...{ code: "AUCTION_NOT_STARTED", auction: { status: "scheduled", next_minimum: 10 } },
      })
    })
  })
})
