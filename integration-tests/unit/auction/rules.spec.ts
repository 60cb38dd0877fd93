import { aliasOf } from "../../../src/modules/auction/alias"
import { withReserve } from "../../../src/modules/auction/bidding"
import { isFarFromEnd, whatMayGo } from "../../../src/modules/auction/endings"
import { feeOf } from "../../../src/modules/auction/fees"
import {
  checkIncrements,
  defaultIncrements,
  incrementAt,
} from "../../../src/modules/auction/increments"
import type { AuctionRow } from "../../../src/modules/auction/rows"
import { stateOf } from "../../../src/modules/auction/state"
import { aLot, at, NOON, Play, TEN } from "./play"

describe("increments", () => {
  it.each([
    ["usd", 2, 1, 5],
    ["usd", 2, 99, 5],
    ["usd", 2, 1_00, 25],
    ["usd", 2, 4_99, 25],
    ["usd", 2, 5_00, 50],
    ["usd", 2, 25_00, 1_00],
    ["usd", 2, 99_99, 1_00],
    ["usd", 2, 100_00, 2_50],
    ["usd", 2, 250_00, 5_00],
    ["usd", 2, 500_00, 10_00],
    ["usd", 2, 1_000_00, 25_00],
    ["usd", 2, 2_500_00, 50_00],
    ["usd", 2, 5_000_00, 100_00],
    ["usd", 2, 9_999_999_00, 100_00],
    ["kwd", 3, 25_000, 1_000],
    ["jpy", 0, 999, 10],
    ["jpy", 0, 1_000, 100],
    ["jpy", 0, 5_000, 250],
    ["jpy", 0, 10_000, 500],
    ["jpy", 0, 50_000, 1_000],
    ["krw", 0, 2_500, 100],
    ["JPY", 0, 999, 10],
  ])("of %s with %i decimals at %i are %i", (currency, decimals, amount, step) => {
    expect(incrementAt(defaultIncrements(currency, decimals), amount)).toBe(step)
  })

  it("are sound in every currency without a table", () => {
    for (const decimals of [0, 2, 3, 4]) checkIncrements(defaultIncrements("xxx", decimals))
    checkIncrements(defaultIncrements("jpy", 0))
  })

  it("take an amount below the first tier into the first", () => {
    expect(incrementAt([{ from: 100, step: 7 }], 5)).toBe(7)
  })

  it.each([
    ["no tier", [], "there are 0 tiers"],
    ["too many", Array.from({ length: 31 }, (_, from) => ({ from, step: 1 })), "31 tiers"],
    ["a step of nothing", [{ from: 0, step: 0 }], "tier 1 has the step 0"],
    ["half a cent", [{ from: 0, step: 0.5 }], "tier 1 has the step 0.5"],
    ["a beginning below nothing", [{ from: -1, step: 1 }], "tier 1 begins at -1"],
    [
      "two of one beginning",
      [
        { from: 0, step: 1 },
        { from: 0, step: 2 },
      ],
      "tier 2 must begin above",
    ],
    [
      "a step that falls",
      [
        { from: 0, step: 2 },
        { from: 9, step: 1 },
      ],
      "the step of tier 2",
    ],
  ])("refuse %s", (_, tiers, message) => {
    expect(() => checkIncrements(tiers)).toThrow(message)
  })
})

describe("the fee", () => {
  it.each([
    [31_00, 200, 62],
    [10_25, 200, 21],
    [10_24, 200, 20],
    [1, 200, 0],
    [25, 200, 1],
    [999, 0, 0],
    [7, 10_000, 7],
    [999_999_999_999_999, 9_999, 999_899_999_999_999],
  ])("of %i at %i basis points is %i", (price, bps, fee) => {
    expect(feeOf(price, bps)).toBe(fee)
  })
})

describe("a max that is far above the price", () => {
  const unsure = { confirm: undefined }
  it.each([
    ["ten times the start price is meant", 100_00, unsure, "leading"],
    ["a cent more is asked about", 100_01, unsure, "CONFIRM_REQUIRED"],
    ["and taken when it is confirmed", 100_01, { confirm: true }, "leading"],
  ])("%s", (_, amount, wish, outcome) => {
    const decision = new Play(aLot()).bid("A", amount, TEN, wish)
    expect(decision.ok ? decision.result : decision.code).toBe(outcome)
  })

  it("is asked about in an own raise, too", () => {
    const play = new Play(aLot())
    play.bid("A", 50_00)
    expect(play.bid("A", 105_01, TEN, unsure)).toMatchObject({ code: "CONFIRM_REQUIRED" })
    expect(play.bid("A", 105_00, TEN, unsure)).toMatchObject({ result: "max_raised" })
  })
})

describe("who may not bid", () => {
  it.each([
    ["a member of the store", { seller_ids: ["sel_0", "sel_1"] }, {}, "SELLER_CANNOT_BID"],
    ["the house on its own goods", { is_house: true }, { seller_id: null }, "SELLER_CANNOT_BID"],
    ["a blocked customer", { is_blocked: "three unpaid lots" }, {}, "BIDDER_BLOCKED"],
  ])("%s", (_, wish, lot, code) => {
    expect(new Play(aLot(lot)).bid("A", 50_00, TEN, wish)).toMatchObject({ ok: false, code })
  })

  it("a member of another store, and the house on a store's goods, may", () => {
    const wish = { seller_ids: ["sel_9"], is_house: true }
    expect(new Play(aLot()).bid("A", 50_00, TEN, wish)).toMatchObject({ ok: true })
  })

  it.each([
    ["BID_TOO_LOW", "Bid at least 10.50 USD", "B", 10_49],
    ["MAX_NOT_HIGHER", "You lead with 50.00 USD; bid more than that to raise it", "A", 50_00],
  ])("%s says what would be taken", (code, message, who, amount) => {
    const play = new Play(aLot())
    play.bid("A", 50_00)
    expect(play.bid(who, amount)).toEqual({ ok: false, code, message })
  })

  it("tells nobody but the leader what the leader's max is", () => {
    const play = new Play(aLot())
    play.bid("A", 77_77)
    expect(JSON.stringify(play.bid("B", 9_99))).not.toMatch(/7777|77\.77/)
  })
})

describe("taking back", () => {
  const far = aLot({ ends_at: new Date(TEN.getTime() + 12 * 3_600_000 + 1) })
  const near = aLot({ ends_at: new Date(TEN.getTime() + 12 * 3_600_000) })
  const clock = (lot: typeof far) => ({ ...lot, paused_at: null })
  const bids = (...minutesAgo: number[]) => {
    const play = new Play(aLot({ ends_at: at("23:00:00") }))
    minutesAgo.forEach((ago, i) =>
      play.bid("A", (20 + i) * 1_00, new Date(TEN.getTime() - ago * 60_000))
    )
    return play.bids
  }

  it("takes all bids of a bidder with more than twelve hours to go", () => {
    const own = bids(58, 30)
    expect(whatMayGo(clock(far), own, TEN, own[0].id)).toEqual(own)
  })

  it("takes the last one only with less, for an hour", () => {
    const own = bids(59, 30)
    expect(whatMayGo(clock(near), own, TEN, own[1].id)).toEqual([own[1]])
    expect(whatMayGo(clock(near), own, TEN)).toEqual([own[1]])
    expect(whatMayGo(clock(near), own, TEN, own[0].id)).toMatch("only the last bid")
    const hour = new Date(own[1].decided_at.getTime() + 3_600_000)
    expect(whatMayGo(clock(near), own, hour)).toEqual([own[1]])
    expect(whatMayGo(clock(near), own, new Date(hour.getTime() + 1))).toMatch("for one hour")
  })

  it("counts the time left of a paused auction from its pause", () => {
    const paused = { status: "paused" as const, paused_at: TEN, ends_at: far.ends_at }
    expect(isFarFromEnd(paused, far.ends_at)).toBe(true)
    expect(isFarFromEnd({ ...paused, status: "live" }, far.ends_at)).toBe(false)
  })
})

describe("a lowered reserve", () => {
  const led = (reserve_price: number, max = 80_00) => {
    const play = new Play(aLot({ reserve_price }))
    play.bid("A", max)
    return play.lot
  }
  it("that the leader meets is the price", () => {
    expect(withReserve(led(100_00), 60_00)).toMatchObject({ current_price: 60_00 })
  })
  it("that the leader does not meet, and none at all, leave the price", () => {
    expect(withReserve(led(100_00), 90_00)).toMatchObject({ current_price: 10_00 })
    expect(withReserve(led(100_00), null)).toMatchObject({ current_price: 10_00 })
  })
  it("never lets a price fall", () => {
    expect(withReserve(led(50_00), 20_00)).toMatchObject({ current_price: 50_00 })
  })
})

describe("what everybody sees", () => {
  const row = (wishes: Partial<AuctionRow> = {}) =>
    // The state reads these columns and those of the lot.
    ({ ...aLot(), id: "auc_1", revision: 3, unsold_reason: null, ...wishes }) as AuctionRow
  const seen = (wishes?: Partial<AuctionRow>) => stateOf(row(wishes), NOON, [], (id) => `~${id}`)

  it("is in major units and never holds a max or a reserve", () => {
    const state = seen({
      ...{ current_price: 31_00, leader_id: "A", leader_max: 77_77, reserve_price: 88_88 },
    })
    expect(state).toMatchObject({
      ...{ current_price: 31, next_minimum: 32, leader_alias: "~A", reserve_met: false },
      server_time: "2026-11-21T12:00:00.000Z",
    })
    expect(JSON.stringify(state)).not.toMatch(/77[.]?77|88[.]?88/)
  })

  it("has no next bid when none is taken", () => {
    expect(seen({ status: "sold" })).toMatchObject({ next_minimum: null })
    expect(seen({ status: "paused" })).toMatchObject({ next_minimum: null })
    expect(seen({ status: "scheduled" })).toMatchObject({ next_minimum: 10 })
  })
})

describe("names", () => {
  it("of bidders are stable in an auction and unlike in another", () => {
    const name = aliasOf("key", "auc_1", "cus_1")
    expect(name).toMatch(/^Bidder [0-9A-HJKMNP-TV-Z]{5}$/)
    expect(aliasOf("key", "auc_1", "cus_1")).toBe(name)
    expect(aliasOf("key", "auc_2", "cus_1")).not.toBe(name)
    expect(aliasOf("key", "auc_1", "cus_2")).not.toBe(name)
    expect(aliasOf("other", "auc_1", "cus_1")).not.toBe(name)
  })
})
