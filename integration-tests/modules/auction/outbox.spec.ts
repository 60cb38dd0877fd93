import type { Notice } from "../../../src/modules/auction/announcements"
import { amountsToldIn } from "../../helpers/amounts"
import { aBid, anAuction, anotherProcess, inMs, onStage, outboxRows } from "./stage"

onStage(({ service, sql, bus, url }) => {
  const names = () => bus.sent.map(({ name }) => name)
  /** Failures are provoked here; the module logs them and goes on. */
  let errors: jest.SpyInstance
  beforeEach(() => {
    errors = jest.spyOn(console, "error").mockImplementation(() => undefined)
  })
  afterEach(() => errors.mockRestore())
  const aged = () => sql("update auction_outbox set created_at = now() - interval '1 minute'")

  it("tells one event for all bids of a batch, and one for all who do not lead", async () => {
    const id = await anAuction(sql)
    await service.placeBid(aBid(id, "cus_ann", 50_00))
    await service.announced()
    bus.sent.splice(0)
    await Promise.all(
      [60_00, 70_00, 80_00].flatMap((max, i) => [
        service.placeBid(aBid(id, "cus_ben", max)),
        service.placeBid(aBid(id, `cus_${i}`, max + 5_00)),
      ])
    )
    await service.announced()
    expect(bus.sent[0]).toEqual({
      name: "auction.bids_placed",
      data: { id, from_seq: 2, to_seq: 7 },
    })
    const outbid = bus.sent.slice(1)
    expect(outbid).toMatchObject([{ name: "auction.outbid", data: { id, seq: 7 } }])
    expect([outbid[0].data.customer_ids].flat().sort()).toEqual([
      ...["cus_0", "cus_1", "cus_ann", "cus_ben"],
    ])
  })

  it("tells of an own raise, but outbids nobody with it", async () => {
    const id = await anAuction(sql)
    await service.placeBid(aBid(id, "cus_ann", 50_00))
    await service.placeBid(aBid(id, "cus_ann", 60_00))
    await service.announced()
    expect(names()).toEqual(["auction.bids_placed", "auction.bids_placed"])
  })

  it("is empty when everything has left", async () => {
    const id = await anAuction(sql)
    await service.placeBid(aBid(id, "cus_ann", 50_00))
    expect(await outboxRows(sql)).toHaveLength(1)
    await service.announced()
    expect(await outboxRows(sql)).toEqual([])
  })

  it("keeps what the bus does not take, and sends it later", async () => {
    const id = await anAuction(sql)
    bus.isDown = true
    await service.placeBid(aBid(id, "cus_ann", 50_00))
    await service.announced()
    expect(await outboxRows(sql)).toHaveLength(1)
    await aged()
    await expect(service.sweepOutbox(10_000, 100)).rejects.toThrow("The bus is down")
    expect(await outboxRows(sql)).toHaveLength(1)
    bus.isDown = false
    expect(await service.sweepOutbox(10_000, 100)).toBe(1)
    expect(names()).toEqual(["auction.bids_placed"])
    expect(await outboxRows(sql)).toEqual([])
  })

  it("is sent after a crash by another process, once, although two of them look", async () => {
    const id = await anAuction(sql)
    const crashed = anotherProcess(url)
    // It dies between the commit and the bus.
    crashed.bus.isDown = true
    await crashed.service.placeBid(aBid(id, "cus_ann", 50_00))
    await sql("update auction set ends_at = now() where id = $1", [id])
    await crashed.service.closeDue({ ids: [id] })
    await crashed.stop()
    expect(await service.sweepOutbox(10_000, 100)).toBe(0)
    await aged()
    const counts = await Promise.all([
      service.sweepOutbox(10_000, 100),
      service.sweepOutbox(10_000, 100),
    ])
    expect(counts.sort()).toEqual([0, 3])
    expect(names().sort()).toEqual([
      ...["auction.bids_placed", "auction.ended", "auction.payment_requested"],
    ])
  })

  it("sends in bunches", async () => {
    const ids = await Promise.all([1, 2, 3].map(() => anAuction(sql)))
    bus.isDown = true
    for (const id of ids) await service.placeBid(aBid(id, "cus_ann", 50_00))
    await service.announced()
    bus.isDown = false
    await aged()
    expect(await service.sweepOutbox(10_000, 2)).toBe(2)
    expect(await service.sweepOutbox(10_000, 2)).toBe(1)
  })

  describe("listeners in the process", () => {
    it("are told after each commit, with who was touched, and never a max of another", async () => {
      const id = await anAuction(sql)
      const notices: Notice[] = []
      const stop = service.onChange((notice) => notices.push(notice))
      await service.placeBid(aBid(id, "cus_ann", 50_00))
      await service.placeBid(aBid(id, "cus_ben", 80_00))
      await service.placeBid(aBid(id, "cus_cat", 9_00))
      stop()
      await service.placeBid(aBid(id, "cus_cat", 90_00))
      expect(notices).toHaveLength(2)
      expect(notices[1]).toMatchObject({
        ...{ auction_id: id, state: { seq: 2, prev_seq: 1, current_price: 51 } },
        events: [{ name: "auction.bids_placed" }, { name: "auction.outbid" }],
        touched: [
          { customer_id: "cus_ann", my_max: 50, am_leading: false },
          { customer_id: "cus_ben", my_max: 80, am_leading: true },
        ],
      })
      expect(amountsToldIn(notices[1].state, [80])).toEqual([])
    })

    it("that fail disturb neither the bid nor the other listeners", async () => {
      const id = await anAuction(sql)
      let told = 0
      const stops = [
        service.onChange(() => {
          throw new Error("a listener that fails")
        }),
        service.onChange(() => (told += 1)),
      ]
      expect(await service.placeBid(aBid(id, "cus_ann", 50_00))).toMatchObject({ ok: true })
      expect(errors).toHaveBeenCalledWith(expect.stringContaining("a listener that fails"))
      stops.forEach((stop) => stop())
      expect(told).toBe(1)
    })
  })

  it("forgets refused bids after thirty days, and not before", async () => {
    const id = await anAuction(sql)
    const day = 24 * 3_600_000
    for (const days of [29, 31]) {
      await service.placeBid(aBid(id, "cus_ann", 1_00, { received_at: inMs(-days * day) }))
    }
    await service.pruneAttempts(new Date())
    expect(await sql("select 1 from auction_bid_attempt")).toHaveLength(1)
  })
})
