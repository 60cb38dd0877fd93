import { readFileSync } from "node:fs"
import {
  NOTICE_AUDIENCES,
  NOTICE_CHANNELS,
  NOTICE_GROUPS as SHOWN_GROUPS,
  NOTICE_LOCALES,
} from "../../../src/admin/hooks/notice"
import { matrixOf } from "../../../src/admin/routes/settings/notifications/components/preference-rows"
import { telegramPieces } from "../../../src/admin/lib/telegram-text"
import {
  AUDIENCES,
  CHANNELS,
  NOTICE_GROUPS,
  NOTICE_KEYS,
} from "../../../src/modules/notice/catalogue"
import { LOCALES } from "../../../src/modules/notice/messages/languages"
import { escapeMarkdown } from "../../../src/modules/notice/rendering/telegram"

const words = JSON.parse(readFileSync("src/admin/i18n/en/notice.json", "utf8"))

describe("the pages of notices in the dashboard", () => {
  it("name every notice, and no other", () => {
    expect(Object.keys(words.key).sort()).toEqual([...NOTICE_KEYS].sort())
  })

  it("know the catalogue's channels, audiences, groups and languages", () => {
    expect([...NOTICE_CHANNELS]).toEqual([...CHANNELS])
    expect([...NOTICE_AUDIENCES]).toEqual([...AUDIENCES])
    expect([...SHOWN_GROUPS]).toEqual([...NOTICE_GROUPS])
    expect([...NOTICE_LOCALES]).toEqual([...LOCALES])
  })

  it("put a person's own channels and those of the whole store into one line per notice", () => {
    const on = { is_on: true, is_locked: false }
    const notice = { key: "store_order_placed", group: "order" as const, is_critical: false }
    const { columns, groups } = matrixOf({
      ...{ locale: "en", time_zone: "UTC", quiet_from: null, quiet_to: null },
      notices: [{ ...notice, channels: [{ channel: "email", ...on }] }],
      common_notices: [{ ...notice, channels: [{ channel: "telegram", ...on, is_on: false }] }],
    })
    expect(columns).toEqual([
      { scope: "own", channel: "email" },
      { scope: "common", channel: "telegram" },
    ])
    expect(groups.map(({ group, rows }) => [group, rows.length])).toEqual([["order", 1]])
    const [row] = groups[0].rows
    expect(columns.map((column) => row.choiceAt(column)?.is_on)).toEqual([true, false])
  })
})

describe("a preview of a Telegram message", () => {
  it("reads bold, code and links, and takes the escapes away", () => {
    const text =
      "*New order \\#7*\n\n`12\\`3`\n2 × Bowl\\. [View \\(it\\)](https://x.example/a\\)b)"
    expect(telegramPieces(text)).toEqual([
      { kind: "bold", text: "New order #7" },
      { kind: "plain", text: "\n\n" },
      { kind: "code", text: "12`3" },
      { kind: "plain", text: "\n2 × Bowl. " },
      { kind: "link", text: "View (it)" },
    ])
  })

  it.each(["_*[]()~`>#+-=|{}.!\\", "a*b*c [d](e) `f`", "😀 \\"])("shows %j as it is", (text) => {
    expect(telegramPieces(escapeMarkdown(text))).toEqual([{ kind: "plain", text }])
  })
})
