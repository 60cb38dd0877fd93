import fc from "fast-check"
import { NOTICE_KEYS } from "../../../src/modules/notice/catalogue"
import { NoticeContent, Telltale } from "../../../src/modules/notice/messages/content"
import { contentOf } from "../../../src/modules/notice/messages/content-of"
import { TEMPLATES } from "../../../src/modules/notice/messages/templates"
import { renderTelegram, TELEGRAM_LENGTH_MAX } from "../../../src/modules/notice/rendering/telegram"

const sites = { storefront: "https://shop.example", dashboard: "https://admin.example/app" }
const setting = { sites, locale: "en" }

type Read = { text: string; bold: string[]; links: [label: string, address: string][] }

/** The characters that Telegram wants escaped wherever they are no marks (Bot API, MarkdownV2). */
const RESERVED = new Set("_*[]()~`>#+-=|{}.!")

/**
 * Reads MarkdownV2 as Telegram does, as far as we write it: bold, code and links, no nesting.
 *
 * @throws where Telegram would refuse with "can't parse entities"
 */
function read(markdown: string): Read {
  const found: Read = { text: "", bold: [], links: [] }
  let at = 0
  /** What stands before one of the closing characters, with escapes resolved. */
  const until = (closing: string, escaped = RESERVED) => {
    let text = ""
    while (at < markdown.length && markdown[at] !== closing) {
      if (markdown[at] === "\\") at += 1
      else if (escaped.has(markdown[at])) throw new Error(`${markdown[at]} at ${at} is not escaped`)
      text += markdown[at] ?? ""
      at += 1
    }
    if (closing && at >= markdown.length) throw new Error(`${closing} is missing`)
    at += closing.length
    return text
  }
  while (at < markdown.length) {
    const mark = markdown[at]
    if (mark === "*") {
      at += 1
      found.bold.push(until("*"))
      found.text += found.bold.at(-1)
    } else if (mark === "`") {
      at += 1
      found.text += until("`", new Set())
    } else if (mark === "[") {
      at += 1
      const label = until("]")
      if (markdown[at] !== "(") throw new Error("A link has no address")
      at += 1
      found.links.push([label, until(")", new Set())])
      found.text += label
    } else if (mark === "\\") {
      found.text += markdown[at + 1] ?? ""
      at += 2
    } else if (RESERVED.has(mark)) {
      throw new Error(`${mark} at ${at} is not escaped`)
    } else {
      found.text += mark
      at += 1
    }
  }
  return found
}

const blank: NoticeContent = {
  ...{ title: "Title", body: "Body.", short: "Body.", why: "Why.", code: null },
  ...{ paragraphs: [], rows: [], goods: [], goods_note: null, action: null },
  settings: { site: "storefront", path: "/account/notifications" },
}

describe("the reader of this test", () => {
  it.each(["*open", "a.b", "[label]", "[label](open", "`open", "1-2", "[a*b](x)"])(
    "refuses %s, as Telegram does",
    (markdown) => expect(() => read(markdown)).toThrow()
  )
})

describe("a Telegram message", () => {
  it("has a bold title, lines and one link", () => {
    const { sample: facts } = TEMPLATES.store_order_paid
    const content = contentOf(
      { key: "store_order_paid", facts },
      { locale: "en", time_zone: "UTC", brand: "Bazaar" }
    )
    expect(renderTelegram(content, setting)).toBe(
      [
        ...["*Order \\#1042 is paid*", ""],
        ...["$109\\.45 arrived\\. The order is ready for you to ship\\.", ""],
        "• Hand\\-thrown tea bowl, celadon glaze · Quantity: 2 · $84\\.00",
        ...["• Linen tea towel · Quantity: 1 · $18\\.50", ""],
        ...["Total: *$109\\.45*", ""],
        "[Ship the order](https://admin.example/app/my-store/orders/sorder_01JDSAMPLE)",
      ].join("\n")
    )
  })

  it.each(NOTICE_KEYS)("about %s is one that Telegram can read", (key) => {
    const { sample: facts, sample_secret: secret } = TEMPLATES[key]
    const content = contentOf({ key, facts, secret } as Telltale, {
      ...{ locale: "en", time_zone: "UTC", brand: "Bazaar & *Sons*" },
    })
    const { bold, text } = read(renderTelegram(content, setting))
    expect(bold[0]).toBe(content.title)
    expect(text).toContain(content.body)
  })

  const any = fc.oneof(
    fc.string({ minLength: 1, maxLength: 80 }),
    fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
    fc.string({ unit: fc.constantFrom(...RESERVED, "\\", "a", " "), minLength: 1, maxLength: 80 })
  )

  it("says what it is given, whatever characters that has, and leaves no mark open", () => {
    const lines = fc.record({ title: any, body: any, note: any, label: any, value: any, name: any })
    fc.assert(
      fc.property(lines, any, (given, code) => {
        const content: NoticeContent = {
          ...{ ...blank, title: given.title, body: given.body, code, paragraphs: [given.note] },
          goods: [{ title: given.name, detail: "", value: given.value, thumbnail: null }],
          rows: [{ label: given.label, value: given.value }],
          action: { label: given.label, site: "storefront", path: "/a(b)\\c" },
        }
        const { text, bold, links } = read(renderTelegram(content, setting))
        expect(bold).toEqual([given.title, given.value])
        expect(text).toBe(
          [
            ...[given.title, given.body, code, `• ${given.name} · ${given.value}`],
            ...[`${given.label}: ${given.value}`, given.note, given.label],
          ].join("\n\n")
        )
        expect(links).toEqual([[given.label, "https://shop.example/a(b)/c"]])
      }),
      { numRuns: 1_000 }
    )
  })

  it("leads to the carrier's page, with its brackets escaped, and to no script", () => {
    const rows = (url: string) => ({ ...blank, rows: [{ label: "Tracking", value: "1Z", url }] })
    const written = renderTelegram(rows("https://carrier.example/?q=(1)"), setting)
    expect(written).toContain("Tracking: [1Z](https://carrier.example/?q=(1\\))")
    expect(read(written).links).toEqual([["1Z", "https://carrier.example/?q=(1)"]])
    expect(read(renderTelegram(rows("javascript:alert(1)"), setting)).links).toEqual([])
  })

  it("of much too much is cut between lines, and keeps its link", () => {
    const long = "a.".repeat(500)
    const content: NoticeContent = {
      ...{ ...blank, title: long, body: long, paragraphs: Array(20).fill(long) },
      action: { label: "Open", site: "dashboard", path: "/orders/1" },
    }
    const markdown = renderTelegram(content, setting)
    expect(markdown.length).toBeLessThanOrEqual(TELEGRAM_LENGTH_MAX)
    const { bold, links } = read(markdown)
    expect(bold[0]).toHaveLength(600)
    expect(bold[0].endsWith("…")).toBe(true)
    expect(links).toEqual([["Open", "https://admin.example/app/orders/1"]])
  })
})
