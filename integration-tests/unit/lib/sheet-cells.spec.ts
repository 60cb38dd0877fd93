import { BigNumber, MathBN } from "@medusajs/framework/utils"
import { CELL_LENGTH_MAX } from "../../../src/lib/sheet/text"
import { aColumn, aWrittenSheet, sheetsOf, workbookOf } from "../../helpers/written-sheet"

describe("a text", () => {
  const EVIL = ["=1+1", "+1", "-1", "@x", "\tx", "\nx", "'=1", '=HYPERLINK("http://x")']

  it("is a text whatever it begins with, and no CSV field runs as a formula", async () => {
    const { xlsx, csv, raw } = await aColumn({ type: "text" }, EVIL)
    expect(xlsx).toEqual(EVIL)
    expect(csv).toEqual(EVIL.map((text) => `'${text}`))
    expect(raw).toEqual(EVIL)
  })

  it("has the line ends of Excel in a workbook, and its own in CSV", async () => {
    const { xlsx, csv } = await aColumn({ type: "text" }, ["\rx", "a\r\nb"])
    expect(xlsx).toEqual(["\nx", "a\nb"])
    expect(csv).toEqual(["'\rx", "a\r\nb"])
  })

  it("is what an object says, never what it asks for", async () => {
    const formula = { formula: "1+1", result: 2 }
    const rich = { richText: [{ text: "x" }] }
    const link = { text: "x", hyperlink: "http://x" }
    const values = [formula, rich, link, { sharedFormula: "A1" }, { error: "#N/A" }]
    const texts = values.map((value) => JSON.stringify(value))
    for (const type of ["text", "id", "integer", "money", "number", "datetime"] as const) {
      const { xlsx, csv } = await aColumn({ type }, values)
      expect({ type, xlsx, csv }).toEqual({ type, xlsx: texts, csv: texts })
    }
  })

  it("is a list with commas, nothing for what has no text, and a plain word otherwise", async () => {
    const loop: Record<string, unknown> = {}
    loop.self = loop
    const values = [["a", 1, "b"], 10n, true, 1.5, { n: 1n }, loop, NaN, null, undefined, ""]
    const { xlsx, raw } = await aColumn({ type: "text" }, [...values, "end"])
    const texts = ["a, 1, b", "10", "true", "1.5", '{"n":"1"}']
    expect(xlsx).toEqual([...texts, null, null, null, null, null, "end"])
    expect(raw).toEqual([...texts, "", "", "", "", "", "end"])
  })

  it("is cut with an ellipsis where Excel cuts, but not for machines", async () => {
    const long = "x".repeat(40_000)
    const emoji = "x".repeat(CELL_LENGTH_MAX - 2) + "🍀🍀"
    const { xlsx, csv, raw } = await aColumn({ type: "text" }, [long, emoji])
    expect(xlsx[0]).toBe("x".repeat(CELL_LENGTH_MAX - 1) + "…")
    expect(xlsx[1]).toBe("x".repeat(CELL_LENGTH_MAX - 2) + "…")
    expect(csv).toEqual(xlsx)
    expect(raw).toEqual([long, emoji])
  })

  it("loses control characters and halves of emoji; whole ones, tags and signs survive", async () => {
    const { xlsx, csv, raw } = await aColumn({ type: "text" }, [
      "a\u0000b\u0007c\u001bd\u0085e\uFFFE",
      "half \uD83C end",
      "🍀👩‍👩‍👧 سلام 你好",
      `<b>&amp; "x"</b>`,
      " kept ",
    ])
    const texts = ["abcde", "half  end", "🍀👩‍👩‍👧 سلام 你好"]
    expect(xlsx).toEqual([...texts, `<b>&amp; "x"</b>`, " kept "])
    expect(csv).toEqual([...texts, `<b>&amp; "x"</b>`, " kept "])
    expect(raw[0]).toBe("a\u0000b\u0007c\u001bd\u0085e\uFFFE")
  })

  it("keeps leading zeros and long digits as an id", async () => {
    const ids = ["00123", "4006381333931000000001", "1e5", "+4915", "2026-01-01"]
    const { xlsx, csv } = await aColumn({ type: "id" }, [...ids, 7])
    expect(xlsx).toEqual([...ids, "7"])
    expect(csv).toEqual(["00123", "4006381333931000000001", "1e5", "'+4915", "2026-01-01", "7"])
  })
})

describe("a number", () => {
  const big = new BigNumber("10.005")

  it("is money to the last digit of its currency", async () => {
    const values = [
      "10.005",
      10.005,
      "-10.005",
      big,
      big.raw,
      MathBN.convert("1e-3"),
      "7",
      1n,
      "-0",
    ]
    const { xlsx, csv, raw } = await aColumn({ type: "money" }, values)
    expect(xlsx).toEqual([10.01, 10.01, -10.01, 10.01, 10.01, 0, 7, 1, 0])
    expect(csv.slice(0, 3)).toEqual(["10.01", "10.01", "-10.01"])
    expect(csv.slice(5)).toEqual(["0.00", "7.00", "1.00", "0.00"])
    expect(raw.slice(0, 6)).toEqual(["10.005", "10.005", "-10.005", "10.005", "10.005", "0.001"])
    expect((await aColumn({ type: "money", decimals: 0 }, ["1999.5", 7])).csv).toEqual([
      "2000",
      "7",
    ])
    const dinars = await aColumn({ type: "money", decimals: 3 }, ["1.2345", "0.1"])
    expect(dinars).toMatchObject({ xlsx: [1.235, 0.1], csv: ["1.235", "0.100"] })
  })

  it("has the decimals of each row where rows differ in their currency", async () => {
    const digits: Record<string, number> = { JPY: 0, KWD: 3 }
    const decimals = (row: Record<string, unknown>) => digits[String(row.currency)]
    const columns = [{ key: "sum", label: "Sum", type: "money" as const, decimals }]
    const rows = [
      { sum: "10.5", currency: "JPY" },
      { sum: "10.5", currency: "KWD" },
    ]
    const { bytes } = await aWrittenSheet(rows, { columns })
    const sheet = (await workbookOf(bytes)).worksheets[0]
    const cells = [sheet.getCell("A2"), sheet.getCell("A3")]
    expect(cells.map(({ value }) => value)).toEqual([11, 10.5])
    expect(cells.map(({ numFmt }) => numFmt)).toEqual(["#,##0", "#,##0.000"])
  })

  it("is exact text rather than a wrong number once it is too large", async () => {
    const values = ["9999999999999.99", "90071992547409.93", -90071992547409.93, 2n ** 64n]
    const { xlsx, csv } = await aColumn(
      { type: "money" },
      values.slice(0, 2).concat("-90071992547409.93")
    )
    expect(xlsx).toEqual([9999999999999.99, "90071992547409.93", "-90071992547409.93"])
    expect(csv).toEqual(["9999999999999.99", "90071992547409.93", "-90071992547409.93"])
    const whole = await aColumn({ type: "integer" }, [2n ** 64n, "9007199254740993", 12n])
    expect(whole.xlsx).toEqual(["18446744073709551616", "9007199254740993", 12])
  })

  it("is shown as it is when it is none, and left out when it is nothing", async () => {
    const values = ["abc", "=1", NaN, Infinity, null, undefined, "", "1,5", "0x10", "end"]
    for (const type of ["integer", "money", "number", "percent", "weight"] as const) {
      const { xlsx, csv } = await aColumn({ type }, values)
      const nothing = [null, null, null, null, null]
      expect(xlsx).toEqual(["abc", "=1", ...nothing, "1,5", "0x10", "end"])
      expect(csv).toEqual(["abc", "'=1", "", "", "", "", "", "1,5", "0x10", "end"])
    }
  })

  it("keeps its fraction, is a share, grams, or yes and no", async () => {
    expect((await aColumn({ type: "number" }, ["0.1", -2.5, 5n])).xlsx).toEqual([0.1, -2.5, 5])
    const share = await aColumn({ type: "percent" }, ["12.5", 100, -50])
    expect(share).toEqual({
      xlsx: [0.125, 1, -0.5],
      csv: ["12.5%", "100.0%", "-50.0%"],
      raw: ["12.5", "100", "-50"],
    })
    expect((await aColumn({ type: "weight" }, ["1.2345"])).csv).toEqual(["1.235"])
    const truths = await aColumn({ type: "boolean" }, [true, "f", "maybe"])
    expect(truths).toMatchObject({ xlsx: [true, false, "maybe"], csv: ["true", "false", "maybe"] })
  })
})

describe("a date", () => {
  const MOMENTS = [
    "2026-03-29 00:30:00+00",
    "2026-03-29T01:30:00Z",
    "2026-10-25 00:30:00.5+00:00",
    new Date("2026-10-25T01:30:00Z"),
    "2026-11-22 10:00:00",
  ]
  const inZone = async (time_zone: string, type: "date" | "datetime") => {
    const columns = [{ key: "at", label: "Placed", type }]
    const rows = MOMENTS.map((at) => ({ at }))
    const { bytes } = await aWrittenSheet(rows, { columns, time_zone })
    const [heading, ...cells] = sheetsOf(await workbookOf(bytes))[0].rows.map(([value]) => value)
    const length = type === "date" ? 10 : 16
    return [heading, ...cells.map((value) => (value as Date).toISOString().slice(0, length))]
  }

  it("is what the clock shows there, on both sides of summer time, and the heading says where", async () => {
    expect(await inZone("Europe/Berlin", "datetime")).toEqual([
      "Placed (Europe/Berlin)",
      ...["2026-03-29T01:30", "2026-03-29T03:30", "2026-10-25T02:30", "2026-10-25T02:30"],
      "2026-11-22T11:00",
    ])
    expect(await inZone("America/New_York", "datetime")).toEqual([
      "Placed (America/New_York)",
      ...["2026-03-28T20:30", "2026-03-28T21:30", "2026-10-24T20:30", "2026-10-24T21:30"],
      "2026-11-22T05:00",
    ])
    expect((await inZone("America/New_York", "date")).slice(1, 4)).toEqual([
      ...["2026-03-28", "2026-03-28", "2026-10-24"],
    ])
  })

  it("stays the day that it is, in UTC for machines, and text where Excel has no such day", async () => {
    const values = ["2026-11-22", "1812-06-24", "2026-11-22T23:30:00Z", new Date(NaN), "soon"]
    const days = await aColumn({ type: "date" }, values)
    const texts = ["2026-11-22", "1812-06-24", "2026-11-23", "", "soon"]
    expect(days.csv).toEqual(texts)
    expect(days.raw).toEqual(texts)
    expect(days.xlsx[0]).toEqual(new Date("2026-11-22"))
    expect(days.xlsx[1]).toBe("1812-06-24T00:00:00")
    const moments = await aColumn({ type: "datetime" }, ["2026-03-29 01:30:00+00"])
    expect(moments.csv).toEqual(["2026-03-29 03:30:00"])
    expect(moments.raw).toEqual(["2026-03-29T01:30:00.000Z"])
  })
})
