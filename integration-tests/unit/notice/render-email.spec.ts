import fc from "fast-check"
import { USUAL_BRAND } from "../../../src/modules/notice/brand"
import { NOTICE_KEYS, NoticeKey } from "../../../src/modules/notice/catalogue"
import { DIGEST_ITEMS_MAX, NOTICE_GOODS_MAX } from "../../../src/modules/notice/facts"
import { NoticeContent, Telltale } from "../../../src/modules/notice/messages/content"
import { contentOf } from "../../../src/modules/notice/messages/content-of"
import { TEMPLATES } from "../../../src/modules/notice/messages/templates"
import { contrast, textOn } from "../../../src/modules/notice/rendering/colors"
import { renderEmail } from "../../../src/modules/notice/rendering/email"
import { mailDocument } from "../../../src/modules/notice/rendering/layout"
import { EmailSetting, letterheadOf } from "../../../src/modules/notice/rendering/letterhead"

/** Gmail shows no more than 102 kB of a mail. */
const MAIL_BYTES_MAX = 100_000
/** Renderings of arbitrary text; each takes a few milliseconds. */
const RUNS = 60

const setting: EmailSetting = {
  brand: {
    ...USUAL_BRAND,
    name: "Bazaar",
    logo_url: "https://shop.example/logo.png",
    postal_address: "Bazaar Ltd\n1 Quay Street",
    support_email: "help@shop.example",
    storefront_url: "https://shop.example",
  },
  locale: "en",
  sites: { storefront: "https://shop.example", dashboard: "https://admin.example/app" },
  unsubscribe_url: "https://admin.example/unsubscribe/token",
}
const withBrand = (brand: Partial<EmailSetting["brand"]>): EmailSetting => ({
  ...setting,
  brand: { ...setting.brand, ...brand },
})

const contentOfSample = (key: NoticeKey, facts: object = {}) => {
  const { sample, sample_secret: secret } = TEMPLATES[key]
  const tale = { key, facts: { ...sample, ...facts }, secret } as Telltale
  return contentOf(tale, { locale: "en", time_zone: "UTC", brand: "Bazaar" })
}
const shipped = contentOfSample("order_shipped", {
  goods: [
    {
      ...{ title: "Tea bowl", quantity: 1, total: { amount: 42, currency_code: "usd" } },
      thumbnail: "https://files.example/bowl.png",
    },
  ],
  parcels: [{ number: "1Z99", url: "https://carrier.example/1Z99" }],
})

const tagsOf = (html: string) => [...html.matchAll(/<\/?([a-z!][a-z0-9]*)/gi)].map(([, tag]) => tag)
const attribute = (name: string, html: string) =>
  [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value]) => value)
const addressesOf = (html: string) => [...attribute("href", html), ...attribute("src", html)]

describe("a mail", () => {
  it("has a subject, and the same content as HTML and as text", async () => {
    const { subject, html, text } = await renderEmail(shipped, setting)
    expect(subject).toBe("Your order #1042 is on its way")
    expect(text).toBe(
      [
        ...["Your order #1042 is on its way", "", "Clay & Kiln has shipped your items.", ""],
        ...["- Tea bowl · Quantity: 1 · $42.00", ""],
        ...["Tracking: 1Z99 https://carrier.example/1Z99", ""],
        ...["View your order:", "https://shop.example/orders/order_01JDSAMPLE", ""],
        "If your order has items of several stores, they may arrive in separate parcels.",
        ...["", "-- ", "Bazaar"],
        "You received this message because you ordered at Bazaar.",
        "Unsubscribe: https://admin.example/unsubscribe/token",
        "Notification settings: https://shop.example/account/notifications",
        ...["Questions? Write to help@shop.example.", "Bazaar Ltd", "1 Quay Street"],
      ].join("\n")
    )
    for (const words of ["Clay &amp; Kiln has shipped", "Tea bowl", "$42.00", "1 Quay Street"]) {
      expect(html).toContain(words)
    }
    expect(addressesOf(html)).toEqual([
      ...["https://shop.example/", "https://carrier.example/1Z99"],
      "https://shop.example/orders/order_01JDSAMPLE",
      "https://admin.example/unsubscribe/token",
      "https://shop.example/account/notifications",
      ...["https://shop.example/logo.png", "https://files.example/bowl.png"],
    ])
  })

  it("is the same each time", async () => {
    expect(await renderEmail(shipped, setting)).toEqual(await renderEmail(shipped, setting))
  })

  it("says nothing of switching off what cannot be switched off", async () => {
    const { html, text } = await renderEmail(shipped, { ...setting, unsubscribe_url: null })
    expect(html + text).not.toMatch(/unsubscribe|Notification settings/i)
  })

  it("names the marketplace where it has no logo", async () => {
    const { html } = await renderEmail(shipped, withBrand({ logo_url: null }))
    expect(html).toMatch(/<a[^>]*href="https:\/\/shop.example\/"[^>]*>Bazaar<\/a>/)
    expect(attribute("src", html)).toEqual(["https://files.example/bowl.png"])
  })

  it("needs no picture: the logo has the name, a product's stands beside it", async () => {
    const { html } = await renderEmail(shipped, setting)
    expect(attribute("alt", html)).toEqual(["Bazaar", ""])
  })

  it("tells programs that it can be dark, and how", async () => {
    const { html } = await renderEmail(shipped, setting)
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>')
    expect(html).toContain("@media (prefers-color-scheme: dark)")
    expect(html).toContain("[data-ogsc] .ink, [data-ogsc] .ink a {")
  })

  it("shows a code large, from the left also where the language begins on the right", () => {
    const content = contentOfSample("sign_in_code")
    const head = { ...letterheadOf(content, setting), locale: "fa" as never }
    const html = mailDocument({ content, head: { ...head, direction: "rtl" } })
    expect(html).toMatch(/<p[^>]*class="ink digits"[^>]*>482913<\/p>/)
    expect(html).toMatch(/<p[^>]*dir="ltr"[^>]*>482913<\/p>/)
    expect(html).toContain('<html dir="rtl" lang="fa">')
  })

  it("puts amounts at the end of the line, which is the left from right to left", () => {
    const head = letterheadOf(shipped, setting)
    const sides = (direction: "ltr" | "rtl") =>
      attribute("align", mailDocument({ content: shipped, head: { ...head, direction } }))
    expect(sides("ltr")).toContain("right")
    expect(sides("ltr")).not.toContain("left")
    expect(sides("rtl")).toContain("left")
    expect(sides("rtl")).not.toContain("right")
  })
})

describe("the size of a mail", () => {
  it.each(NOTICE_KEYS)("about %s is one that Gmail shows whole", async (key) => {
    const { html } = await renderEmail(contentOfSample(key), setting)
    expect(Buffer.byteLength(html)).toBeLessThan(MAIL_BYTES_MAX / 4)
  })

  // Each of these marks is six characters in HTML.
  const title = '"'.repeat(1_000)
  const thumbnail = `https://files.example/${"a".repeat(500)}`
  it("stays below that with the most and longest that an order lists", async () => {
    const total = { amount: 123456789.99, currency_code: "usd" }
    const goods = Array(NOTICE_GOODS_MAX + 1).fill({ title, quantity: 1e9, total, thumbnail })
    const parcels = Array(10).fill({ number: "9".repeat(200), url: thumbnail })
    const content = contentOfSample("order_shipped", { goods, parcels, seller_name: title })
    const { html } = await renderEmail(content, setting)
    expect(content.goods).toHaveLength(NOTICE_GOODS_MAX)
    expect(Buffer.byteLength(html)).toBeLessThan(MAIL_BYTES_MAX)
  })

  it("stays below that with the most and longest that a digest lists", async () => {
    const facts = { ...TEMPLATES.merchant_stock_low.sample, title, seller_name: title }
    const more_facts = Array(DIGEST_ITEMS_MAX + 5).fill(facts)
    const language = { locale: "en", time_zone: "UTC", brand: "Bazaar" }
    const content = contentOf({ key: "merchant_stock_low", facts, more_facts }, language)
    const { html } = await renderEmail(content, setting)
    expect(content.goods).toHaveLength(DIGEST_ITEMS_MAX)
    expect(Buffer.byteLength(html)).toBeLessThan(MAIL_BYTES_MAX)
  })
})

describe("what people have written", () => {
  const sly = fc.oneof(
    fc.constantFrom(
      ...["<script>alert(1)</script>", "</title></style><script>x", "<img src=x onerror=alert(1)>"],
      ...['" onmouseover="alert(1)', "' style='", "<!-- ", "-->", "&lt;script&gt;", "]]>", "</a>"]
    ),
    fc.string({ unit: "binary", maxLength: 40 })
  )
  const filled = (text: string): NoticeContent => ({
    ...shipped,
    ...{ title: `T${text}`, body: `B${text}`, why: `W${text}`, paragraphs: [`P${text}`] },
    goods: [{ title: `G${text}`, detail: `D${text}`, value: `V${text}`, thumbnail: null }],
    goods_note: `N${text}`,
    rows: [{ label: `L${text}`, value: `R${text}`, url: null }],
    action: { label: `A${text}`, site: "storefront", path: "/orders/1" },
  })
  const branded = (text: string) =>
    withBrand({ name: `M${text}`, postal_address: `O${text}`, support_email: null })

  it("adds no tag and no attribute to a mail", async () => {
    const { html: harmless } = await renderEmail(filled("x"), branded("x"))
    const names = (html: string) => [...html.matchAll(/\s([a-z-]+)="/gi)].map(([, name]) => name)
    await fc.assert(
      fc.asyncProperty(sly, async (text) => {
        const { html } = await renderEmail(filled(text), branded(text))
        expect(tagsOf(html)).toEqual(tagsOf(harmless))
        const outside = html.replace(/>[^<]*</g, "><")
        expect(names(outside)).toEqual(names(harmless.replace(/>[^<]*</g, "><")))
      }),
      { numRuns: RUNS }
    )
  })

  it("stands in the mail with its marks disarmed", async () => {
    const { html } = await renderEmail(filled("<script>alert(1)</script>"), setting)
    expect(html).toContain("G&lt;script&gt;alert(1)&lt;/script&gt;")
    expect(html).not.toContain("<script")
  })

  it.each([
    ...["javascript:alert(1)", "data:text/html,<script>", "vbscript:x", " javascript:alert(1)"],
    ...["JaVaScRiPt:alert(1)", "file:///etc/passwd", "/static/relative.png", "http://", ""],
  ])("is no address of a picture or a link if it is %j", async (address) => {
    const content = {
      ...shipped,
      goods: [{ ...shipped.goods[0], thumbnail: address }],
      rows: [{ label: "Tracking", value: "1Z99", url: address }],
    }
    const its = { ...withBrand({ logo_url: address }), unsubscribe_url: address }
    const { html, text } = await renderEmail(content, its)
    expect(addressesOf(html)).toEqual([
      ...["https://shop.example/", "https://shop.example/orders/order_01JDSAMPLE"],
    ])
    expect(text).toContain("Tracking: 1Z99\n")
  })
})

describe("colours", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#777777", "#ffffff", 4.48],
    ["#0000ff", "#ffffff", 8.59],
  ])("%s and %s stand %s to 1 apart, as WCAG has it", (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2)
    expect(contrast(other, one)).toBeCloseTo(ratio, 2)
  })

  it("of any brand have a text that can be read on them (AA)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const color = `#${number.toString(16).padStart(6, "0")}`
        expect(contrast(textOn(color), color)).toBeGreaterThanOrEqual(4.5)
      }),
      { numRuns: 2_000 }
    )
  })

  it("of the button are the brand's", async () => {
    const button = async (color: string) => {
      const { html } = await renderEmail(shipped, withBrand({ color }))
      const [, style] =
        html.match(/class="button" style="([^"]*)"/) ??
        html.match(/style="([^"]*)"[^>]*class="button"/)!
      return [style.match(/background-color:([^;]*)/)![1], style.match(/[;"]color:([^;]*)/)![1]]
    }
    expect(await button("#facc15")).toEqual(["#facc15", "#000000"])
    expect(await button("#4338ca")).toEqual(["#4338ca", "#ffffff"])
  })
})
