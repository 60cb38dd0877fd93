import { faultsOfBids, StoredAuction, ToldBid } from "../../bench/drills/bids"
import {
  Acknowledged,
  Attempted,
  faultsOfBooks,
  faultsOfDeliveries,
  Stored,
} from "../../bench/drills/books"
import { errorsFor, Note, phaseOf } from "../../bench/drills/figures"
import { slopeOf, studentQuantile } from "../../bench/drills/slope"

describe("the slope of a memory", () => {
  it("is that of the line, without a doubt, when all points lie on one", () => {
    const points = [0, 1, 2, 3].map((hours) => ({ hours, value: 500 + 12 * hours }))
    const { per_hour, margin } = slopeOf(points)
    expect(per_hour).toBeCloseTo(12, 10)
    expect(margin).toBeCloseTo(0, 10)
  })

  it("has the interval that a textbook computes for points beside the line", () => {
    // y = 0.6 x + 2.2, residuals 2.4 in squares; standard error sqrt(0.8 / 10), t of 3 is 3.182.
    const values = [2, 4, 5, 4, 5]
    const { per_hour, margin } = slopeOf(values.map((value, i) => ({ hours: i + 1, value })))
    expect(per_hour).toBeCloseTo(0.6, 10)
    expect(margin).toBeCloseTo(3.182 * Math.sqrt(0.08), 2)
  })

  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [5, 2.571],
    [10, 2.228],
    [30, 2.042],
    [120, 1.98],
  ])("goes by Student's t: %d degrees of freedom make %d", (freedom, quantile) => {
    expect(Math.abs(studentQuantile(freedom) / quantile - 1)).toBeLessThan(0.001)
  })

  it("says nothing of one point, or of one moment", () => {
    expect(() => slopeOf([{ hours: 1, value: 1 }])).toThrow(/2 points/)
    const twice = { hours: 1, value: 1 }
    expect(() => slopeOf([twice, twice])).toThrow(/different moments/)
  })
})

describe("what clients met", () => {
  const note = (at: number, outcome: string, ms = 10): Note => ({ kind: "bid", at, ms, outcome })
  const notes = [
    note(0, "ok"),
    note(100, "503 no server"),
    note(150, "refused"),
    note(220, "ok", 90),
  ]

  it("is told by phases: errors by kind, and times of what was answered", () => {
    expect(phaseOf("before", notes, 0, 100)).toMatchObject({ requests: 1, failed: 0, p50: 10 })
    const during = phaseOf("during", notes, 100, 200)
    expect(during).toMatchObject({ requests: 2, failed: 1, errors: { "bid: 503 no server": 1 } })
    expect(phaseOf("after", notes, 200, 300)).toMatchObject({ failed: 0, p99: 90 })
  })

  it("is over with the last error that was answered after the harm", () => {
    expect(errorsFor(notes, 60)).toBe(50)
    expect(errorsFor(notes, 120)).toBe(0)
    expect(errorsFor([note(50, "no answer", 1_000)], 100)).toBe(950)
  })
})

describe("the books", () => {
  const order = { id: "order_1", cart_id: "cart_1", total: 4327 }
  const told: Acknowledged = {
    orders: [order],
    tickets: [{ id: "tkt_1", subject: "Question 1" }],
    messages: [{ ticket_id: "tkt_1", body: "Answer 1" }],
    exports: [{ id: "reprun_1", sha256: "abc", failures: [] }],
  }
  const tried: Attempted = {
    carts: ["cart_1", "cart_2"],
    subjects: ["Question 1", "Question 2"],
    messages: ["Answer 1", "Answer 2"],
  }
  const once = { told: 1, mailed: 1, deliveries: 1 }
  const whole = { ...order, ...once, slices: 2, sellers: 2, divided: 4327, captured: 4327 }
  const stored: Stored = {
    orders: [{ ...whole, booked: 4327, balance: 0 }],
    tickets: [{ id: "tkt_1", subject: "Question 1", ...once }],
    messages: [{ ticket_id: "tkt_1", body: "Answer 1" }],
    runs: [{ id: "reprun_1", state: "done", sha256: "abc" }],
  }
  const faults = (changed: Partial<Stored>) => faultsOfBooks(told, tried, { ...stored, ...changed })

  it("are right when all that was acknowledged is there", () => {
    expect(faults({})).toEqual([])
  })

  it("name what is not there", () => {
    expect(faults({ orders: [], tickets: [], messages: [], runs: [] })).toEqual([
      "order order_1 was acknowledged and is not there",
      "ticket tkt_1 was acknowledged and is not there",
      '"Answer 1" was acknowledged and is not in tkt_1',
      "export reprun_1 was acknowledged and is not there",
    ])
  })

  it.each([
    ["a slice that lacks", { slices: 1 }, "order order_1 has 1 of 2 slices"],
    ["shares of another sum", { divided: 4326 }, "order order_1 has shares of 4326, not 4327"],
    ["a payment twice", { captured: 8654 }, "order order_1 is paid with 8654, not 4327"],
    ["no booking", { booked: 0 }, "order order_1 is booked with 0, not 4327"],
    ["half a booking", { balance: 5 }, "order order_1 has legs that sum to 5"],
    ["another price", { total: 1 }, "order order_1 costs 1, its buyer was told 4327"],
    ["a second mail", { mailed: 2 }, "order order_1 was mailed 2 times"],
    ["no delivery", { deliveries: 0 }, "order order_1 has 0 deliveries"],
  ])("find %s", (_, changed, fault) => {
    expect(faults({ orders: [{ ...stored.orders[0], ...changed }] })).toEqual([fault])
  })

  it("find what is there twice, though nobody heard of it", () => {
    const lost = { ...stored.orders[0], cart_id: "cart_2" }
    const question = { ...stored.tickets[0], subject: "Question 2" }
    const answer = { ticket_id: "tkt_1", body: "Answer 2" }
    expect(
      faults({
        orders: [...stored.orders, { ...lost, id: "order_2" }, { ...lost, id: "order_3" }],
        tickets: [...stored.tickets, { ...question, id: "tkt_2" }, { ...question, id: "tkt_3" }],
        messages: [...stored.messages, answer, answer],
      })
    ).toEqual([
      'cart "cart_2" is there 2 times',
      'ticket "Question 2" is there 2 times',
      'message "Answer 2" is there 2 times',
    ])
  })

  it("find a file that is another one, or was never made", () => {
    const run = { id: "reprun_1", state: "done", sha256: "abd" }
    expect(faults({ runs: [run] })).toEqual(["export reprun_1: the file is abc, not abd"])
    expect(faults({ runs: [{ ...run, state: "failed" }] })).toEqual(["export reprun_1 is failed"])
  })

  it("find a delivery that did not arrive", () => {
    expect(faultsOfDeliveries(["evt_1", "evt_2"], new Set(["evt_2"]))).toEqual([
      "event evt_1 counts as delivered and did not arrive",
    ])
  })
})

describe("an auction by its bids", () => {
  const bid = (seq: number, customer_id: string, max_amount: number, price_after: number) => ({
    ...{ seq, key: `key-${seq}`, customer_id, max_amount, price_after, is_void: false },
  })
  const auction: StoredAuction = {
    ...{ id: "auc_1", start_price: 1000, current_price: 2100, leader_id: "ben", seq: 4 },
    increments: [
      { from: 0, step: 50 },
      { from: 2000, step: 100 },
    ],
    bids: [
      bid(1, "ann", 1500, 1000),
      bid(2, "ben", 1200, 1250),
      bid(3, "ann", 2000, 1250),
      bid(4, "ben", 3000, 2100),
    ],
  }
  const told = auction.bids.map(({ seq, max_amount }): ToldBid => {
    return { auction_id: "auc_1", key: `key-${seq}`, seq, max_amount }
  })

  it("costs what its bids make", () => {
    expect(faultsOfBids(told, auction)).toEqual([])
  })

  it("leaves out what was voided", () => {
    const bids = auction.bids.map((one) => ({ ...one, is_void: one.seq === 4 }))
    const left = { ...auction, bids, current_price: 1250, leader_id: "ann" }
    expect(faultsOfBids(told, left)).toEqual([])
  })

  it.each<[string, Partial<StoredAuction>, string]>([
    ["another price", { current_price: 2000 }, "auc_1: it costs 2000, its bids make 2100"],
    ["another leader", { leader_id: "ann" }, "auc_1: somebody else leads by its bids"],
    ["another count", { seq: 5 }, "auc_1: it counts 5 bids"],
  ])("is found to have %s", (_, changed, fault) => {
    expect(faultsOfBids(told, { ...auction, ...changed })).toEqual([fault])
  })

  it("is found to lack a bid, to have one twice, or another one", () => {
    const [first, ...others] = auction.bids
    const twice = {
      ...auction,
      bids: [first, { ...others[0], key: first.key }, ...others.slice(1)],
    }
    expect(faultsOfBids(told, twice)).toEqual([
      "auc_1: bid key-1 is stored twice",
      "auc_1: bid key-2 was acknowledged and is not stored",
    ])
    const priced = [...auction.bids.slice(0, 3), { ...auction.bids[3], price_after: 2200 }]
    expect(faultsOfBids(told, { ...auction, bids: priced })).toEqual([
      "auc_1: bid 4 made another price",
    ])
  })
})
