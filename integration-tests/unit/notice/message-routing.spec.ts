import {
  Channel,
  CHANNELS,
  isNoticeKey,
  NOTICE_KEYS,
  NoticeDefinition,
  NOTICES,
} from "../../../src/modules/notice/catalogue"
import { soundJson } from "../../../src/lib/sound-json"
import { letterOf } from "../../../src/modules/notice/letters"
import { switchableMails } from "../../../src/modules/notice/preference-rules"
import { addressOf, channelsFor, wishName } from "../../../src/modules/notice/routing"
import { ATTEMPTS_MAX, PRIORITY, waitAfter } from "../../../src/modules/notice/rules"
import { unsubscribeWords } from "../../../src/modules/notice/unsubscribe-words"
import { ann, mia, staff, told } from "../../helpers/notices"

const all = CHANNELS
const wishing = (wishes: Record<string, boolean>) => new Map(Object.entries(wishes))
const nothing = wishing({})

describe("the channels of a notice", () => {
  it.each<[string, ReturnType<typeof told.lost>, Record<string, boolean>, Channel[]]>([
    ["are those of the catalogue", told.lost("1"), {}, ["inbox", "email"]],
    ["leave out what is switched off", told.lost("1"), { "auction_lost:email": false }, ["inbox"]],
    [
      "take in what is switched on",
      told.won("1"),
      { "auction_won:sms": true },
      ["inbox", "email", "sms"],
    ],
    [
      "ignore that a critical one is switched off",
      ...([told.won("1"), { "auction_won:email": false }, ["inbox", "email"]] as const),
    ],
    [
      "ignore wishes about others",
      told.lost("1"),
      { "auction_won:email": false },
      ["inbox", "email"],
    ],
    ["are only those that it names", told.code("1", "2"), {}, ["email"]],
    [
      "may be named although they are off by themselves",
      ...([told.won("1", ann, { channels: ["sms"] }), {}, ["sms"]] as const),
    ],
    [
      "stay off when they are named and the person does not want them",
      told.lost("1", ann, { channels: ["email"] }),
      { "auction_lost:email": false },
      [],
    ],
    ["leave out what it never has", told.lost("1", ann, { channels: ["telegram", "sms"] }), {}, []],
    [
      "are a member's own, without the store's chat",
      told.lowStock("1"),
      {},
      ["inbox", "feed", "email"],
    ],
    [
      "are the store's chat",
      told.lowStock("1", "A", { type: "seller", id: "sel_1" }),
      {},
      ["telegram"],
    ],
    ["are the staff's bell", told.proposed("1"), {}, ["feed"]],
    ["are nothing for people whom it is not for", ...([told.lost("1", mia), {}, []] as const)],
  ] as [string, ReturnType<typeof told.lost>, Record<string, boolean>, Channel[]][])(
    "%s",
    (_, notice, wishes, expected) => {
      expect(channelsFor(notice, wishing(wishes), all)).toEqual(expected)
    }
  )

  it("are only those that something carries", () => {
    expect(channelsFor(told.lost("1"), nothing, ["inbox", "feed"])).toEqual(["inbox"])
  })
})

describe("an address", () => {
  const chats = { merchant: "-100", of: new Map([["sel_1", "77"]]) }
  it.each<[Channel, object, string | null]>([
    ["email", { email: " ann@example.com " }, "ann@example.com"],
    ["email", { email: "ann@" }, null],
    ["email", { email: "ann@example.com\nBcc: all@example.com" }, null],
    ["email", { email: `${"a".repeat(250)}@example.com` }, null],
    ["email", { email: null }, null],
    ["email", {}, null],
    ["sms", { phone: "+15005550006" }, "+15005550006"],
    ["sms", { phone: "5005550006" }, null],
    ["sms", { phone: "+1 500 555 0006" }, null],
    ["sms", {}, null],
    ["telegram", { type: "seller", id: "sel_1" }, "77"],
    ["telegram", { type: "seller", id: "sel_2" }, null],
    ["telegram", staff, "-100"],
    ["feed", mia, "user_mia"],
    ["feed", staff, ""],
  ])("for %s of %j is %j", (channel, who, expected) => {
    expect(addressOf(channel, { type: "customer", id: "cus_1", ...who }, chats)).toBe(expected)
  })

  it("of the merchant's chat is none when there is no chat", () => {
    expect(addressOf("telegram", staff, { ...chats, merchant: null })).toBeNull()
  })
})

describe("a letter", () => {
  const now = new Date("2026-11-21T12:00:00Z")
  const setting = (secret: string | null = null) => ({
    ...{ locale: "en", time_zone: "UTC", secret, now, hours: (earliest: Date) => earliest },
  })
  const place = { channel: "email" as const, to: "ann@example.com" }

  it("goes the sooner the less it can wait", () => {
    const priorities = [
      letterOf(told.code("1", "2"), place, setting("v1.sealed")),
      letterOf(told.won("1"), place, setting()),
      letterOf(told.lost("1"), place, setting()),
      letterOf(told.outbid("1"), place, setting()),
    ].map(({ priority }) => priority)
    expect(priorities).toEqual([PRIORITY.code, PRIORITY.critical, PRIORITY.notice, PRIORITY.digest])
  })

  it("belongs to a digest of its subject, person and channel", () => {
    expect(letterOf(told.lost("1"), place, setting()).digest_key).toBeNull()
    expect(letterOf(told.outbid("1"), place, setting()).digest_key).toBe(
      "auction_outbid:auc_1:customer:cus_ann:email"
    )
  })

  it("can be kept whatever people have written", () => {
    const text = `a\0b ${"😀".slice(0, 1)} 😀 "quoted" \\ ?`
    expect(JSON.parse(soundJson({ text }))).toEqual({ text: 'a\ufffdb \ufffd 😀 "quoted" \\ ?' })
  })
})

describe("the wait after a try that failed", () => {
  it("grows fourfold from a quarter of a minute, and all tries span less than a day", () => {
    const waits = Array.from({ length: ATTEMPTS_MAX - 1 }, (_, i) => waitAfter(i + 1, 0.5) / 1000)
    expect(waits).toEqual([15, 60, 240, 960, 3840, 15360, 61440])
    const longest = waits.reduce((sum, wait) => sum + wait, 0) * 1.2
    expect(longest / 3600).toBeLessThan(28)
  })

  it("is a fifth shorter or longer by chance", () => {
    expect([0, 0.5, 1].map((chance) => waitAfter(2, chance))).toEqual([48_000, 60_000, 72_000])
  })
})

describe("the catalogue", () => {
  it("knows its keys, and no names that every object has", () => {
    expect(isNoticeKey("auction_lost")).toBe(true)
    for (const name of ["constructor", "toString", "__proto__", ""]) {
      expect(isNoticeKey(name)).toBe(false)
    }
  })

  it("puts off nothing that is critical", () => {
    const definitions: NoticeDefinition[] = Object.values(NOTICES)
    expect(definitions.filter(({ is_critical, digest }) => is_critical && digest)).toEqual([])
  })

  it("has a name for every mail that can be switched off", () => {
    const { names } = unsubscribeWords("en")
    const spheres = [
      { audience: "customer" as const, type: "customer" as const },
      { audience: "seller" as const, type: "user" as const },
      { audience: "merchant" as const, type: "user" as const },
      { audience: "seller" as const, type: "guest" as const },
    ]
    const switchable = spheres.flatMap((sphere) => switchableMails({ ...sphere, carried: all }))
    expect(switchable).toContain("auction_outbid")
    expect(switchable).not.toContain("auction_won")
    expect(switchable.filter((key) => !names[key])).toEqual([])
    expect(NOTICE_KEYS.filter((key) => names[key] && !switchable.includes(key))).toEqual([])
  })

  it("writes a wish as the database does", () => {
    expect(wishName("auction_lost", "email")).toBe("auction_lost:email")
  })
})
