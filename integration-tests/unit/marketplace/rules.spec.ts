import { orderProgress } from "../../../src/modules/marketplace/messages"
import {
  assertMayDeliver,
  assertMayPack,
  assertMayShip,
  findOwnParcel,
  parcelsToUnpack,
} from "../../../src/modules/marketplace/parcels"
import { progressOf, progressOfSlice } from "../../../src/modules/marketplace/progress"
import {
  assertMayFulfil,
  assertMaySend,
  assertMaySet,
  movesTowards,
  SELLER_ORDER_STATUSES,
  SellerOrderStatus,
} from "../../../src/modules/marketplace/rules"

const slice = (status: SellerOrderStatus) => ({ id: "sord_1", status })

describe("where the facts lead a slice", () => {
  const nothing = {
    paid: false,
    refunded: false,
    canceled: false,
    started: false,
    shipped: false,
    delivered: false,
  }
  it.each([
    ["nothing happened", {}, "pending", []],
    ["the money came", { paid: true }, "pending", ["paid"]],
    ["goods were packed before the money came", { started: true }, "pending", []],
    ["the money came late", { paid: true, started: true }, "pending", ["paid", "processing"]],
    [
      "everything was handed over at once",
      { paid: true, started: true, shipped: true, delivered: true },
      "paid",
      ["processing", "shipped", "delivered"],
    ],
    ["a parcel was unpacked again", { paid: true }, "processing", []],
    ["the order was cancelled unpaid", { canceled: true }, "pending", ["cancelled"]],
    ["the order was cancelled paid", { paid: true, canceled: true }, "paid", ["cancelled"]],
    [
      "it was cancelled and the money went back",
      { paid: true, canceled: true, refunded: true },
      "paid",
      ["cancelled", "refunded"],
    ],
    [
      "the money went back after delivery",
      { paid: true, refunded: true },
      "delivered",
      ["refunded"],
    ],
    [
      "the money went back at once",
      { paid: true, refunded: true },
      "pending",
      ["paid", "refunded"],
    ],
    ["it is cancelled already", { paid: true, canceled: true }, "cancelled", []],
    [
      "goods of a completed slice are looked at again",
      { paid: true, started: true, shipped: true, delivered: true },
      "completed",
      [],
    ],
  ] as const)("when %s", (_, facts, from, to) => {
    expect(movesTowards({ ...nothing, ...facts }, from)).toEqual(to)
  })
})

describe("a step out of turn", () => {
  it("names the slice and what is allowed", () => {
    expect(() => assertMayFulfil(slice("pending"))).toThrow(
      "Seller order sord_1 is pending and cannot become processing; allowed: paid, cancelled"
    )
    expect(() => assertMaySend(slice("cancelled"), "shipped")).toThrow(
      "Seller order sord_1 is cancelled and cannot become shipped; allowed: refunded"
    )
    expect(() => assertMaySet(slice("refunded"), "completed", "merchant")).toThrow(
      "Seller order sord_1 is refunded and cannot become completed; this status is final"
    )
  })

  it("is told apart from a step that nobody makes by hand", () => {
    expect(() => assertMaySet(slice("processing"), "shipped", "seller")).toThrow(
      /by payment, shipping, delivery or cancelling, not by hand; a seller may set: processing, co/
    )
    expect(() => assertMaySet(slice("pending"), "paid", "seller")).toThrow(/a seller may set/)
    expect(() => assertMaySet(slice("pending"), "paid", "merchant")).not.toThrow()
  })

  it("lets what was added later be packed after the rest was shipped", () => {
    const packing = SELLER_ORDER_STATUSES.filter((status) => {
      try {
        assertMayFulfil(slice(status))
        return true
      } catch {
        return false
      }
    })
    expect(packing).toEqual(["paid", "processing", "shipped", "delivered"])
  })
})

describe("parcels", () => {
  const item = { id: "line_1", title: "Cup", shipped_quantity: 0, delivered_quantity: 0 }
  const items = [{ ...item, quantity: 3, fulfilled_quantity: 1 }]
  const own = { id: "sord_1", lines: [{ kind: "item", reference_id: "line_1" }] }
  const parcel = {
    id: "ful_1",
    canceled_at: null,
    shipped_at: null,
    delivered_at: null,
    requires_shipping: true,
    items: [{ line_item_id: "line_1" }],
    labels: [],
  }
  const now = new Date()

  it("take no more pieces than are left", () => {
    expect(() => assertMayPack(own, items, [{ id: "line_1", quantity: 2 }])).not.toThrow()
    expect(() => assertMayPack(own, items, [{ id: "line_1", quantity: 3 }])).toThrow(
      "Line item line_1 (Cup) has 2 of 3 left to fulfil; accepted: 1 to 2"
    )
    expect(() => assertMayPack(own, items, [{ id: "line_2", quantity: 1 }])).toThrow(
      "Line item line_2 is not part of seller order sord_1"
    )
  })

  it("with anybody else's goods in them are not there", () => {
    const mixed = { ...parcel, items: [...parcel.items, { line_item_id: "line_9" }] }
    expect(findOwnParcel(own, [parcel], "ful_1")).toBe(parcel)
    expect(() => findOwnParcel(own, [mixed], "ful_1")).toThrow(/not part of seller order/)
    expect(() => findOwnParcel(own, [{ ...parcel, items: [] }], "ful_1")).toThrow(/not part/)
  })

  it("are unpacked unless others have goods in them, too", () => {
    const gone = { ...parcel, id: "ful_2", canceled_at: now }
    const foreign = { ...parcel, id: "ful_3", items: [{ line_item_id: "line_9" }] }
    const mixed = { ...parcel, items: [...parcel.items, ...foreign.items] }
    expect(parcelsToUnpack(own, [parcel, gone, foreign])).toEqual([parcel])
    expect(() => parcelsToUnpack(own, [mixed])).toThrow(/packed together with goods of others/)
  })

  it("are sent once, and arrive after they were sent", () => {
    expect(() => assertMayShip(parcel)).not.toThrow()
    expect(() => assertMayShip({ ...parcel, shipped_at: now })).toThrow(/shipped already/)
    expect(() => assertMayShip({ ...parcel, canceled_at: now })).toThrow(/cancelled/)
    expect(() => assertMayDeliver(parcel)).toThrow(/ship it first/)
    expect(() => assertMayDeliver({ ...parcel, requires_shipping: false })).not.toThrow()
    expect(() => assertMayDeliver({ ...parcel, delivered_at: now })).toThrow(/delivered already/)
  })
})

describe("progress", () => {
  it("counts what was handed over as sent", () => {
    const detail = { fulfilled_quantity: 2, shipped_quantity: 0, delivered_quantity: 2 }
    expect(progressOf({ quantity: 2, detail })).toMatchObject({ shipped_quantity: 2 })
  })

  it("asks nothing of a line that was taken out, and needs at least one that is left", () => {
    const done = { quantity: 1, fulfilled_quantity: 1, shipped_quantity: 1, delivered_quantity: 0 }
    const out = { quantity: 0, fulfilled_quantity: 0, shipped_quantity: 0, delivered_quantity: 0 }
    const facts = { started: true, shipped: true, delivered: false }
    expect(progressOfSlice([done, out])).toEqual(facts)
    expect(progressOfSlice([out])).toEqual({ started: false, shipped: false, delivered: false })
  })

  it("is told in one line", () => {
    expect(orderProgress(["A"], ["B", "C"])).toBe("Shipped by A, waiting for B, C")
    expect(orderProgress([], ["B"])).toBe("Waiting for B")
    expect(orderProgress(["A"], [])).toBe("Shipped by A")
    expect(orderProgress([], [])).toBe("Nothing to wait for")
  })
})
