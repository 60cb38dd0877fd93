import { AuctionEvents, FeedbackEvents, SellerEvents } from "../../../src/events"
import { MemoryShelf } from "../../../src/modules/storefront/memory-shelf"
import {
  Answer,
  ANSWERS_BYTES_MAX,
  ANSWERS_MAX,
  etagOf,
  keyOf,
  KINDS,
  kindsOf,
  kindsWritten,
} from "../../../src/modules/storefront/rules"
import { turnOf } from "../../../src/api/store/listings/turn-of"

const answer = (text: string, ms = 60_000): Answer => {
  const body = Buffer.from(text)
  return { body, etag: etagOf(body), until: Date.now() + ms }
}

describe("what makes a listing old", () => {
  it.each([
    ["product.updated", ["product"]],
    ["product.product-category.updated", ["product"]],
    ["product-variant.updated", ["product"]],
    ["product-category.deleted", ["product"]],
    ["product-collection.updated", ["product"]],
    ["pricing.price.updated", ["market"]],
    ["price-list.created", ["market"]],
    ["inventory.inventory-level.updated", ["stock"]],
    ["region.updated", ["market"]],
    ["sales-channel.updated", ["market"]],
    [FeedbackEvents.GIVEN, ["product", "seller"]],
    [SellerEvents.SUSPENDED, ["seller"]],
    [AuctionEvents.PUBLISHED, ["auction"]],
    [AuctionEvents.EXTENDED, ["auction"]],
    ["LinkProductSalesChannel.detached", ["product", "stock"]],
    ["LinkOrderPaymentCollection.attached", []],
    ["order.placed", []],
    ["cart.updated", []],
  ])("%s: %j", (event, kinds) => expect(kindsOf(event)).toEqual(kinds))

  it("is every event of stores and auctions, but not each bid", () => {
    for (const event of Object.values(SellerEvents)) expect(kindsOf(event)).toContain("seller")
    const { BIDS_PLACED, OUTBID } = AuctionEvents
    for (const event of Object.values(AuctionEvents)) {
      const isBid = event === BIDS_PLACED || event === OUTBID
      expect({ event, kinds: kindsOf(event) }).toEqual({ event, kinds: isBid ? [] : ["auction"] })
    }
  })

  it.each([
    ["/admin/price-lists/plist_1", ["market"]],
    ["/admin/Product-Categories/pcat_1/products", ["product", "stock", "market"]],
    ["/seller/products/prod_1", ["product", "stock", "market"]],
    ["/admin/inventory-items/iitem_1", ["stock"]],
    ["/admin/orders/order_1", []],
  ])("is a write at %s: %j", (path, kinds) => expect(kindsWritten(path)).toEqual(kinds))

  it("is the first auction of a page that begins or ends", () => {
    const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString()
    const auctions = [
      { status: "live", starts_at: at(1), ends_at: at(30) },
      { status: "scheduled", starts_at: at(20), ends_at: at(40) },
      { status: "sold", starts_at: at(0), ends_at: at(5) },
    ]
    expect(turnOf({ auctions })).toBe(Date.parse(at(20)))
    expect(turnOf({ auctions: [] })).toBe(Infinity)
  })
})

describe("the key of a question", () => {
  it("is another one when anything of it is", () => {
    const keys = [
      ["/store/products?a=1", "pk_1", ["sc_1"], null],
      ["/store/products?a=1", "pk_1", ["sc_1"], "de-DE"],
      ["/store/products?a=1", "pk_1", ["sc_1", "sc_2"], null],
      ["/store/products?a=1", "pk_1", ["sc_1,sc_2"], null],
      ["/store/products?a=1", "pk_2", ["sc_1"], null],
      ["/store/products?a=1", "pk_2sc_1", [], null],
      ["/store/products?a=2", "pk_1", ["sc_1"], null],
    ].map(keyOf)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe("answers in memory", () => {
  it("are found until something changes of what they show", async () => {
    const shelf = new MemoryShelf()
    const { generations } = await shelf.find("q", ["product", "seller"])
    await shelf.keep("q", generations, answer("first"))
    await shelf.forget(["auction", "stock", "market"])
    expect((await shelf.find("q", ["product", "seller"])).answer?.body.toString()).toBe("first")
    await shelf.forget(["seller"])
    expect((await shelf.find("q", ["product", "seller"])).answer).toBeNull()
  })

  it("are old at once when something changed while they were computed", async () => {
    const shelf = new MemoryShelf()
    const { generations } = await shelf.find("q", KINDS)
    await shelf.forget(["product"])
    await shelf.keep("q", generations, answer("of before"))
    expect((await shelf.find("q", KINDS)).answer).toBeNull()
  })

  it("are gone when their time is over", async () => {
    const shelf = new MemoryShelf()
    const { generations } = await shelf.find("q", KINDS)
    await shelf.keep("q", generations, answer("late", -1))
    expect((await shelf.find("q", KINDS)).answer).toBeNull()
  })

  it("are no more than their bounds, in number and in bytes", async () => {
    const found = async (shelf: MemoryShelf, keys: string[]) =>
      (await Promise.all(keys.map((key) => shelf.find(key, KINDS)))).filter((one) => one.answer)
        .length
    const fill = async (count: number, bytes: number) => {
      const shelf = new MemoryShelf()
      const { generations } = await shelf.find("q", KINDS)
      const one = answer("x".repeat(bytes))
      const keys = Array.from({ length: count }, (_, i) => `q${i}`)
      for (const key of keys) await shelf.keep(key, generations, one)
      return await found(shelf, keys)
    }
    expect(await fill(ANSWERS_MAX + 50, 10)).toBe(ANSWERS_MAX)
    const MEBIBYTE = 1024 * 1024
    expect(await fill(100, MEBIBYTE)).toBeLessThan(ANSWERS_BYTES_MAX / MEBIBYTE + 1)
  })
})
