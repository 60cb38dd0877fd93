import { aBid, anAuction, HOUR, inMs, onStage } from "./stage"

const LIMIT = 100
const VOID = { by: "merchant", actor_id: "user_1", reason: "not a real bidder" } as const

onStage(({ service, sql }) => {
  const bid = async (id: string, who: string, amount: number) => {
    const reply = await service.placeBid(aBid(id, who, amount))
    if (!reply.ok) throw new Error(reply.message)
  }
  /** The database's clock, after all that was decided so far. */
  const later = async () => {
    const [{ at }] = await sql("select clock_timestamp() + interval '1 millisecond' as at", [])
    await sql("select pg_sleep(0.002)", [])
    return at as Date
  }
  const outbid = async (since: Date, until = inMs(HOUR)) => {
    const found = await service.listOutbid({ since, until }, LIMIT)
    return found.map(({ id, seq, customers }) => ({ id, seq, customers: [...customers] }))
  }

  it("are those who bid or lost the lead since, with the number of their own last bid", async () => {
    const id = await anAuction(sql)
    await bid(id, "cus_old", 20_00)
    await bid(id, "cus_ann", 50_00)
    await bid(id, "cus_ann", 60_00)
    const since = await later()
    expect(await outbid(since)).toEqual([])
    await bid(id, "cus_cat", 40_00)
    await bid(id, "cus_ben", 90_00)
    // Whoever was outbid before is told already, and who leads needs no alarm.
    const customers = [
      ["cus_ann", 3],
      ["cus_cat", 4],
    ]
    expect(await outbid(since)).toEqual([{ id, seq: 5, customers }])
    expect(await outbid(since, since)).toEqual([])
  })

  it("are nobody whose bids were taken out, and nobody in what is over", async () => {
    const [since, one, two] = [await later(), await anAuction(sql), await anAuction(sql)]
    for (const id of [one, two]) {
      await bid(id, "cus_ann", 20_00)
      await bid(id, "cus_ben", 50_00)
      await bid(id, "cus_cat", 40_00)
    }
    await service.voidBids({ auction_id: one, customer_ids: ["cus_ann"], ...VOID })
    await sql("update auction set status = 'sold' where id = $1", [two])
    expect(await outbid(since)).toEqual([{ id: one, seq: 3, customers: [["cus_cat", 3]] }])
  })
})
