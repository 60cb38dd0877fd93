import { aShare, anOrder, captured, Paper, refunded } from "./paper"

const charged = (commission: number, more = {}) => ({
  frozen: { gross: 1000, tax: 0, subsidy: 0, commission, auction_fee: 0, ...more },
})
const legs = (paper: Paper) =>
  paper.transactions.map(({ cause, legs }) => [
    cause,
    ...legs.map(({ account, amount }) => `${account} ${amount}`),
  ])

describe("booking an order", () => {
  it("books every share as sold once the money covers the order, with what was frozen", () => {
    const north = aShare("north", 1000, charged(20, { subsidy: 50, auction_fee: 7 }))
    const order = anOrder([north, aShare(null, 500)])
    const paper = new Paper()
    paper.book({ ...order, captures: captured(1499) })
    expect(paper.transactions).toEqual([])
    paper.book({ ...order, captures: captured(1499, 1) })
    expect(legs(paper)).toEqual([
      ["sale:slice_north", "clearing -1000", "seller 1000"],
      ["subsidy:slice_north", "seller 50", "promotion -50"],
      ["commission:slice_north", "seller -20", "commission 20"],
      ["auction_fee:slice_north", "seller -7", "auction_fee 7"],
      ["sale:own:order_1", "clearing -500", "merchant 500"],
    ])
  })

  it("keeps the tax from the seller when the merchant hands it on, and gives it back", () => {
    const north = aShare("north", 1000, charged(0, { tax: 167 }))
    const order = anOrder([north, aShare(null, 0)], { captures: captured(1000) })
    const paper = new Paper(true)
    paper.book({ ...order, refunds: refunded([333]) })
    expect(legs(paper)).toEqual([
      ["sale:slice_north", "clearing -1000", "seller 833", "tax 167"],
      ["refund:ref_0:slice_north", "clearing 333", "seller -277", "tax -56"],
    ])
    paper.book({ ...order, refunds: refunded([333], [667]) })
    expect([paper.account("tax"), paper.account("seller")]).toEqual([0, 0])
  })

  it("leaves the tax with the seller otherwise, who owes it to the state", () => {
    const paper = new Paper()
    const north = aShare("north", 1000, charged(0, { tax: 167 }))
    paper.book(anOrder([north, aShare(null, 0)], { captures: captured(1000) }))
    expect(legs(paper)).toEqual([["sale:slice_north", "clearing -1000", "seller 1000"]])
  })

  it("books nothing for an order that costs nothing", () => {
    const paper = new Paper()
    const free = anOrder([aShare("north", 0), aShare(null, 0)])
    expect(paper.book(free)).toMatchObject({ transactions: [], is_settled: true })
  })

  it("gives sellers all of what a gift card paid a part of; the merchant puts that in", () => {
    const paper = new Paper()
    const shares = [aShare("north", 1000), aShare(null, 500)]
    paper.book(anOrder(shares, { credits: 600, captures: captured(900) }))
    expect(legs(paper)).toEqual([
      ["credit:order_1", "merchant -600", "clearing 600"],
      ["sale:slice_north", "clearing -1000", "seller 1000"],
      ["sale:own:order_1", "clearing -500", "merchant 500"],
    ])
    expect(new Paper().book(anOrder(shares, { credits: 1500 })).transactions).toHaveLength(3)
  })

  it("waits for a share that is not frozen yet, and books the others", () => {
    const paper = new Paper()
    const order = (is_frozen: boolean) =>
      anOrder([aShare("north", 1000, { ...charged(20), is_frozen }), aShare("south", 100)], {
        ...{ captures: captured(1100), refunds: refunded([100, "south"]) },
      })
    expect(paper.book(order(false)).is_settled).toBe(false)
    expect(legs(paper).map(([cause]) => cause)).toEqual(["sale:slice_south"])
    paper.book(order(true))
    expect(legs(paper).map(([cause]) => cause)).toEqual([
      ...["sale:slice_south", "sale:slice_north", "commission:slice_north"],
      "refund:ref_0:slice_south",
    ])
  })

  it("books what an edit adds when it is paid, with what was frozen for it", () => {
    const paper = new Paper()
    const order = anOrder([aShare("north", 1000, charged(20)), aShare(null, 0)])
    paper.book({ ...order, captures: captured(1000) })
    const frozen = { gross: 1500, tax: 0, subsidy: 0, commission: 45, auction_fee: 0 }
    const grown = anOrder([aShare("north", 1500, { frozen }), aShare(null, 0)])
    paper.book({ ...grown, captures: captured(1000) })
    expect(paper.account("seller", "north")).toBe(980)
    paper.book({ ...grown, captures: captured(1000, 500) })
    expect(legs(paper).slice(2)).toEqual([
      ["sale:slice_north:2", "clearing -500", "seller 500"],
      ["commission:slice_north:2", "seller -25", "commission 25"],
    ])
  })

  it("lets what one share was paid for goods taken out pay for goods put into another", () => {
    const paper = new Paper()
    const before = [aShare("north", 1000, charged(20)), aShare("south", 300), aShare(null, 0)]
    paper.book(anOrder(before, { captures: captured(1300) }))
    const frozen = { gross: 500, tax: 0, subsidy: 0, commission: 10, auction_fee: 0 }
    const after = [
      aShare("north", 800, charged(20)),
      aShare("south", 500, { frozen }),
      aShare(null, 0),
    ]
    paper.book(anOrder(after, { captures: captured(1300) }))
    expect(legs(paper).slice(3)).toEqual([
      ["refund:moved:slice_north:1", "clearing 200", "seller -200"],
      ["commission_refund:moved:slice_north:1", "seller 4", "commission -4"],
      ["sale:slice_south:2", "clearing -200", "seller 200"],
      ["commission:slice_south:2", "seller -10", "commission 10"],
    ])
    expect(paper.book(anOrder(after, { captures: captured(1300) })).transactions).toEqual([])
  })

  it("keeps money that was paid too much with the merchant until it is given back", () => {
    const paper = new Paper()
    const order = anOrder([aShare("north", 600), aShare(null, 0)], { captures: captured(1000) })
    paper.book(order)
    expect([paper.account("seller"), paper.account("merchant")]).toEqual([600, 400])
    paper.book({ ...order, refunds: refunded([400]) })
    expect([paper.account("seller"), paper.account("merchant")]).toEqual([600, 0])
  })

  it("sells again what is paid again after it was given back", () => {
    const paper = new Paper()
    const order = anOrder([aShare("north", 1000, charged(20)), aShare(null, 0)])
    paper.book({ ...order, captures: captured(1000) })
    paper.book({ ...order, captures: captured(1000), refunds: refunded([1000]) })
    expect(paper.account("seller")).toBe(0)
    paper.book({ ...order, captures: captured(1000, 1000), refunds: refunded([1000]) })
    expect([paper.account("seller"), paper.account("commission")]).toEqual([980, 20])
  })

  it("is settled when everything is paid and delivered, given back, or never was", () => {
    const settled = (facts: Parameters<Paper["book"]>[0]) => new Paper().book(facts).is_settled
    const open = anOrder([aShare("north", 1000), aShare(null, 0)])
    const delivered = anOrder([
      aShare("north", 1000, { delivered_at: new Date() }),
      aShare(null, 0),
    ])
    expect(settled(open)).toBe(false)
    expect(settled({ ...open, is_canceled: true, captures: captured(10) })).toBe(true)
    expect(settled({ ...open, captures: captured(1000) })).toBe(false)
    expect(settled({ ...open, captures: captured(1000), refunds: refunded([1000]) })).toBe(true)
    expect(settled({ ...delivered, captures: captured(1000) })).toBe(true)
  })
})
