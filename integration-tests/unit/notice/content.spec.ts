import { NoticeKey } from "../../../src/modules/notice/catalogue"
import { DIGEST_ITEMS_MAX, NOTICE_GOODS_MAX, NoticeFacts } from "../../../src/modules/notice/facts"
import { contentOf, contentsBy } from "../../../src/modules/notice/messages/content-of"
import { momentText, moneyText } from "../../../src/modules/notice/messages/formats"
import { directionOf, nearestLocale } from "../../../src/modules/notice/messages/languages"
import { TEMPLATES } from "../../../src/modules/notice/messages/templates"

const language = { locale: "en", time_zone: "Europe/Berlin", brand: "Bazaar" }
const usd = (amount: number) => ({ amount, currency_code: "usd" })

describe("money", () => {
  it.each([
    [1234.5, "usd", "$1,234.50"],
    ["19.9", "eur", "€19.90"],
    [1200, "jpy", "¥1,200"],
    [1.2345, "kwd", "KWD\u00a01.235"],
    [1_500_000, "irr", "IRR\u00a01,500,000"],
    [-5, "usd", "-$5.00"],
  ])("of %s %s is written as %s", (amount, currency_code, text) => {
    expect(moneyText({ amount, currency_code }, "en")).toBe(text)
  })
})

describe("a moment", () => {
  const evening = "2026-12-04T18:30:00.000Z"
  it.each([
    ["UTC", "Fri, Dec 4, 2026, 6:30 PM UTC"],
    ["Europe/Berlin", "Fri, Dec 4, 2026, 7:30 PM GMT+1"],
    ["America/New_York", "Fri, Dec 4, 2026, 1:30 PM EST"],
    ["Asia/Tehran", "Fri, Dec 4, 2026, 10:00 PM GMT+3:30"],
    ["Pacific/Auckland", "Sat, Dec 5, 2026, 7:30 AM GMT+13"],
  ])("is told by the clock of %s, and says so", (time_zone, text) => {
    expect(momentText(evening, "en", time_zone)).toBe(text)
  })

  it("is told by the clock of whoever is told", () => {
    const facts = { ...TEMPLATES.auction_outbid.sample, ends_at: evening }
    const told = (time_zone: string) =>
      contentOf({ key: "auction_outbid", facts }, { ...language, time_zone }).body
    expect(told("Asia/Tehran")).toBe(
      "The price is now $1,240.00. You can bid until Fri, Dec 4, 2026, 10:00 PM GMT+3:30."
    )
    expect(told("UTC")).toContain("6:30 PM UTC")
  })
})

describe("a language", () => {
  it("that we have no words in is told in English", () => {
    expect([nearestLocale("en-GB"), nearestLocale("tlh"), nearestLocale("")]).toEqual([
      ...["en", "en", "en"],
    ])
  })

  it("is known to run from the right", () => {
    const of = ["fa", "fa-IR", "ar", "he", "en", "de", "az"].map(directionOf)
    expect(of).toEqual(["rtl", "rtl", "rtl", "rtl", "ltr", "ltr", "ltr"])
  })
})

describe("an order", () => {
  const goods = (count: number) =>
    Array.from({ length: count }, (_, i) => ({
      ...{ title: `Cup ${i + 1}`, quantity: i + 1, total: usd(i + 1), thumbnail: null },
    }))
  const placed = (count: number, more: number) => {
    const facts = { ...TEMPLATES.order_placed.sample, goods: goods(count), more }
    return contentOf({ key: "order_placed", facts }, language)
  }

  it("lists its goods with number and price", () => {
    expect(placed(2, 0)).toMatchObject({
      title: "We received your order #1042",
      body: "Thank you for your order of $109.45. We will tell you as soon as it is on its way.",
      goods: [
        { title: "Cup 1", detail: "Quantity: 1", value: "$1.00", thumbnail: null },
        { title: "Cup 2", detail: "Quantity: 2", value: "$2.00", thumbnail: null },
      ],
      goods_note: null,
      rows: [{ label: "Total", value: "$109.45" }],
      action: { label: "View your order", site: "storefront", path: "/orders/order_01JDSAMPLE" },
    })
  })

  it("lists no more than it may, and counts the rest", () => {
    const content = placed(NOTICE_GOODS_MAX + 2, 3)
    expect(content.goods).toHaveLength(NOTICE_GOODS_MAX)
    expect(content.goods_note).toBe("and 5 more")
  })

  it("leads each reader to a page of their own", () => {
    const leads = (key: NoticeKey) => {
      const { sample: facts } = TEMPLATES[key]
      return contentOf({ key, facts }, language).action
    }
    expect(leads("order_paid")).toMatchObject({ site: "storefront" })
    expect(leads("store_order_paid")).toMatchObject({
      ...{ site: "dashboard", path: "/my-store/orders/sorder_01JDSAMPLE" },
    })
    expect(leads("merchant_order_paid")).toMatchObject({
      ...{ site: "dashboard", path: "/orders/order_01JDSAMPLE" },
    })
  })

  it("lets each reader choose what they are told on a page of their own", () => {
    const settings = (key: NoticeKey) =>
      contentOf({ key, facts: TEMPLATES[key].sample }, language).settings
    const keys = ["order_paid", "store_order_paid", "merchant_order_paid"] as const
    expect(keys.map(settings)).toEqual([
      { site: "storefront", path: "/account/notifications" },
      { site: "dashboard", path: "/my-store/notifications" },
      { site: "dashboard", path: "/settings/notifications" },
    ])
  })

  it("shows the parcels, with a link where the carrier has one", () => {
    const url = "https://carrier.example/1"
    const parcels = [
      { number: "1", url },
      { number: "2", url: null },
      { number: "", url: null },
    ]
    const facts = { ...TEMPLATES.order_shipped.sample, parcels }
    expect(contentOf({ key: "order_shipped", facts }, language).rows).toEqual([
      { label: "Tracking", value: "1", url },
      { label: "Tracking", value: "2", url: null },
    ])
  })
})

describe("a digest", () => {
  const low = (i: number): NoticeFacts["stock_low"] => ({
    ...TEMPLATES.stock_low.sample,
    ...{ title: `Cup ${i}`, available: i },
  })
  const told = (count: number, notice_count = count) => {
    const [facts, ...more_facts] = Array.from({ length: count }, (_, i) => low(i))
    return contentOf({ key: "stock_low", facts, more_facts, notice_count }, language)
  }

  it("of one is about that one", () => {
    expect(told(1)).toMatchObject({ title: "Out of stock: Cup 0", goods_note: null })
  })

  it("lists all that it gathered", () => {
    const { title, body, goods, goods_note } = told(3)
    expect([title, body]).toEqual([
      "3 products are low on stock",
      "Restock them so that you do not miss a sale.",
    ])
    expect(goods.map((one) => `${one.title}: ${one.value}`)).toEqual([
      ...["Cup 0: sold out", "Cup 1: 1 left", "Cup 2: 2 left"],
    ])
    expect(goods_note).toBeNull()
  })

  it("of very many lists some and counts the rest", () => {
    const { title, goods, goods_note } = told(DIGEST_ITEMS_MAX + 1, 31)
    expect(title).toBe("31 products are low on stock")
    expect(goods).toHaveLength(DIGEST_ITEMS_MAX)
    expect(goods_note).toBe("and 11 more")
  })

  it("names the store only to the merchant, who has many", () => {
    const detail = (key: "stock_low" | "merchant_stock_low") =>
      contentOf({ key, facts: low(1) }, language).goods[0].detail
    expect([detail("stock_low"), detail("merchant_stock_low")]).toEqual(["", "Clay & Kiln"])
  })
})

describe("a secret", () => {
  it("that is a code is shown, and leads nowhere", () => {
    const facts = TEMPLATES.sign_in_code.sample
    const content = contentOf({ key: "sign_in_code", facts, secret: "048291" }, language)
    expect(content).toMatchObject({ code: "048291", action: null })
    const { title, body, paragraphs } = content
    // Subjects and previews are read by whoever sees the phone lie there.
    expect([title, body, ...paragraphs].join(" ")).not.toContain("048291")
  })

  it("that is a token stands in the link and nowhere else", () => {
    const facts = { email: "sam+1@example.com" }
    const { action, ...content } = contentOf(
      { key: "password_reset", facts, secret: "a/b?c" },
      language
    )
    expect(action?.path).toBe("/reset-password?token=a%2Fb%3Fc&email=sam%2B1%40example.com")
    expect(JSON.stringify(content)).not.toContain("a/b?c")
  })

  it("that is gone leaves no trace of a word", () => {
    const facts = TEMPLATES.sign_in_code.sample
    expect(contentOf({ key: "sign_in_code", facts }, language).code).toBe("")
  })
})

describe("what many are told at once", () => {
  const { brand, ...english } = language
  const tale = { key: "auction_outbid" as const, facts: TEMPLATES.auction_outbid.sample }

  it("is put together once for all who read the same", () => {
    const contentFor = contentsBy(brand)
    const first = contentFor(tale, english)
    expect(first).toEqual(contentOf(tale, language))
    expect(contentFor({ ...tale }, { ...english })).toBe(first)
  })

  it("is another text for another place, or of other facts", () => {
    const contentFor = contentsBy(brand)
    const elsewhere = { ...english, time_zone: "Asia/Tehran" }
    const dearer = { ...tale, facts: { ...tale.facts, price: usd(99) } }
    const texts = [
      contentFor(tale, english),
      contentFor(tale, elsewhere),
      contentFor(dearer, english),
    ].map((content) => JSON.stringify(content))
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts[1]).toBe(JSON.stringify(contentOf(tale, { ...elsewhere, brand })))
  })
})
