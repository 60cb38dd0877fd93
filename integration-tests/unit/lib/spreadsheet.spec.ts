import { PassThrough } from "node:stream"
import { buffer } from "node:stream/consumers"
import { deflateRawSync } from "node:zlib"
import ExcelJS from "exceljs"
import { Cell, openSpreadsheet, writeSpreadsheet } from "../../../src/lib/spreadsheet"
import { WORKBOOK_BYTES_MAX } from "../../../src/lib/xlsx"

async function read(bytes: Buffer | string) {
  const sheet = openSpreadsheet(Buffer.from(bytes))
  const rows: [number, string[]][] = []
  for await (const { number, cells } of sheet.rows) rows.push([number, cells])
  return rows
}
const cellsOf = async (bytes: Buffer | string) => (await read(bytes)).map(([, cells]) => cells)

async function written(format: "csv" | "xlsx", rows: Cell[][]) {
  const to = new PassThrough()
  const bytes = buffer(to)
  await writeSpreadsheet(format, to, [{ name: "One", rows }])
  return await bytes
}

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void) {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet("First"), book)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** An archive with one file, which says of itself whatever it likes. */
function zipWith(name: string, content: Buffer, says = content.length) {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(says, 22)
  local.writeUInt16LE(name.length, 26)
  const directory = Buffer.alloc(46)
  directory.writeUInt32LE(0x02014b50, 0)
  directory.writeUInt16LE(8, 10)
  directory.writeUInt32LE(packed.length, 20)
  directory.writeUInt32LE(says, 24)
  directory.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, Buffer.from(name), packed, directory, Buffer.from(name), end])
}

describe("a CSV file", () => {
  it.each([
    ["commas", 'a,b\n1,"x, y"', ["1", "x, y"]],
    ["semicolons", "a;b\n1;x, y", ["1", "x, y"]],
    ["a byte order mark", "\uFEFFa,b\n1,2", ["1", "2"]],
    ["the line ends of Windows", "a,b\r\n1,2\r\n", ["1", "2"]],
    ["a line break inside a cell", 'a,b\n1,"two\nlines"', ["1", "two\nlines"]],
    ["an inch sign inside a cell", 'a,b\n1,12" bowl', ["1", '12" bowl']],
  ])("is read with %s", async (_, text, cells) => {
    expect((await cellsOf(text))[1]).toEqual(cells)
  })

  it("counts empty rows, as people see them, and leaves them out", async () => {
    expect((await read("a,b\n\n1,2\n,\n3,4")).map(([number]) => number)).toEqual([1, 3, 5])
  })

  it("knows that numbers have a comma where cells are parted by semicolons", () => {
    expect(openSpreadsheet(Buffer.from("a;b\n1,5;2")).decimalComma).toBe(true)
    expect(openSpreadsheet(Buffer.from('a,b\n"1,5",2')).decimalComma).toBe(false)
  })

  it("is refused in another encoding, with the name of the right one", () => {
    expect(() => openSpreadsheet(Buffer.from("caf\xe9,b", "latin1"))).toThrow("CSV UTF-8")
    expect(() => openSpreadsheet(Buffer.from("a,b", "utf16le"))).toThrow("The file is no text")
  })

  it("is refused with the line when its quotes do not end", async () => {
    await expect(read('a,b\n1,2\n"3,4')).rejects.toThrow(
      "Quote Not Closed: the parsing is finished with an opening quote at line 3"
    )
  })

  it("comes back as it went out, though nothing in it can run as a formula", async () => {
    const rows = [["=1+1", "+3", "-4", "@x", "\tx", "'=1", "it's", 5, -6, ""]]
    const bytes = await written("csv", rows)
    const text = bytes.toString()
    expect(text).toContain(`"'=1+1","'+3","'-4","'@x","'\tx","''=1","it's","5","-6",""`)
    expect((await cellsOf(bytes))[0]).toEqual(rows[0].map(String))
  })
})

describe("a workbook", () => {
  it("gives numbers, days, rich text, results, links and yes or no as texts", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(["heading"])
      sheet.addRow([
        ...[12.5, 0.1 + 0.2, 4006381333931, true, new Date("2026-11-21"), "00123"],
        new Date("2026-11-21T10:30:00Z"),
        { richText: [{ text: "Blue " }, { text: "bowl", font: { bold: true } }] },
        { formula: "1+1", result: 2 },
        { formula: "A1", result: "word" },
        { text: "shop", hyperlink: "https://shop.example" },
      ])
      sheet.getCell("A2").numFmt = "0.00"
    })
    expect((await cellsOf(bytes))[1]).toEqual([
      ...["12.5", "0.3", "4006381333931", "true", "2026-11-21", "00123"],
      ...["2026-11-21T10:30:00", "Blue bowl", "2", "word", "shop"],
    ])
  })

  it("says so when a formula has no result", async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow([{ formula: "1/0", result: { error: "#DIV/0!" } }, { formula: "A9" }, "x"])
    })
    expect(await cellsOf(bytes)).toEqual([["#VALUE!", "#VALUE!", "x"]])
  })

  it("is its first sheet that is not hidden; gaps keep their places", async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.state = "hidden"
      const second = book.addWorksheet("Second")
      second.getCell("B3").value = "x"
      second.getCell("D3").value = "y"
      second.getCell("A5").value = "z"
    })
    expect(await read(bytes)).toEqual([
      [3, ["", "x", "", "y"]],
      [5, ["z"]],
    ])
  })

  it("comes back as it went out", async () => {
    const rows: Cell[][] = [
      ["a", "b"],
      ["=1+1", 12.5],
      ["two\nlines & <tags>", "'-"],
      ["", "x"],
    ]
    const texts = rows.map((cells) => cells.map(String))
    expect(await cellsOf(await written("xlsx", rows))).toEqual(texts)
  })

  it("is refused when what it unpacks to has no end", async () => {
    const bomb = zipWith("xl/workbook.xml", Buffer.alloc(WORKBOOK_BYTES_MAX + 1, " "), 10)
    expect(bomb.length).toBeLessThan(200_000)
    await expect(read(bomb)).rejects.toThrow("The file holds too much once it is unpacked")
  })

  it("is refused as well when its directory does not name what is too large", async () => {
    const hidden = zipWith("xl/sharedStrings.xml", Buffer.alloc(WORKBOOK_BYTES_MAX + 1, " "))
    const local = hidden.subarray(0, hidden.lastIndexOf("PK\x01\x02"))
    const small = zipWith("a", Buffer.from("x"))
    const directory = small.lastIndexOf("PK\x01\x02")
    const end = small.lastIndexOf("PK\x05\x06")
    small.writeUInt32LE(local.length, directory + 42)
    small.writeUInt32LE(local.length + directory, end + 16)
    const bomb = Buffer.concat([local, small])
    await expect(read(bomb)).rejects.toThrow("The file holds too much once it is unpacked")
  })

  it.each([
    ["an old or locked one", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "old or locked"],
    ["another archive", zipWith("notes.txt", Buffer.from("x")), "cannot be read"],
    ["half of one", zipWith("xl/workbook.xml", Buffer.from("x")).subarray(0, 60), "cannot be read"],
    ["broken XML", zipWith("xl/workbook.xml", Buffer.from("<a><b></a>")), "cannot be read"],
  ])("is refused as %s", async (_, bytes, message) => {
    await expect(async () => await read(bytes)).rejects.toThrow(message)
  })
})
