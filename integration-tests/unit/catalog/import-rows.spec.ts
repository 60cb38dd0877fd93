import { openSpreadsheet } from "../../../src/lib/spreadsheet"
import { columnsOf } from "../../../src/workflows/catalog/sheet/columns"
import { findRepeats, groupRows } from "../../../src/workflows/catalog/sheet/group"
import { attributesText, cut, listText, unescape } from "../../../src/workflows/catalog/sheet/lists"
import { ReadRow, readRows } from "../../../src/workflows/catalog/sheet/rows"

const CURRENCIES = [
  { code: "usd", decimal_digits: 2 },
  { code: "jpy", decimal_digits: 0 },
]
const read = (text: string, kind: "products" | "stock" = "products") =>
  readRows(openSpreadsheet(Buffer.from(text)), kind, CURRENCIES)
const first = async (heading: string, row: string): Promise<ReadRow> =>
  (await read(`product_handle,${heading}\nbowl,${row}`))[0]

describe("the heading", () => {
  it("may have its columns in any order and in capitals", async () => {
    const [row] = await read("PRICE_USD,Sku, Product_Handle \n9,B-1,bowl")
    expect(row.values).toEqual({ product_handle: "bowl", sku: "B-1", price_usd: 9 })
  })

  it.each([
    ["a column that is not known", "product_handle,colour", '"colour"; accepted: product_handle'],
    ["a currency the shop has not", "product_handle,price_eur", "price_usd, price_jpy"],
    ["a needed column missing", "sku", "missing: product_handle"],
    ["a column twice", "product_handle,sku,SKU", "sku is there twice"],
  ])("is refused with %s", async (_, heading, message) => {
    await expect(read(`${heading}\n1,2,3`)).rejects.toThrow(message)
  })

  it("is missed in an empty file", async () => {
    await expect(read("")).rejects.toThrow("The file has no rows")
  })

  it("of a stock list needs the sku, and what is for people is not read", async () => {
    const [row] = await read("sku,product_title,stock\nB-1,Bowl,4", "stock")
    expect(row).toEqual({ row_number: 2, values: { sku: "B-1", stock: 4 }, problems: [] })
  })
})

describe("a cell", () => {
  it.each([
    ["stock", "12", 12],
    ["stock", "12.0", 12],
    ["weight_grams", "250.5", 250.5],
    ["allow_backorder", "YES", true],
    ["allow_backorder", "0", false],
    ["tags", "clay|  blue |", ["clay", "blue"]],
    [
      "attributes",
      "Glaze: ash|Ratio: 1:2",
      [
        { name: "Glaze", value: "ash" },
        { name: "Ratio", value: "1:2" },
      ],
    ],
    ["listing_group", "EAN-123", "ean-123"],
    ["price_usd", "9.90", 9.9],
    ["sku", "-", null],
    ["subtitle", "''-", "-"],
    ["subtitle", "", undefined],
  ])("of %s reads %j as %j", async (column, cell, value) => {
    const { values, problems } = await first(column, `"${cell}"`)
    expect(problems).toEqual([])
    expect(values[column]).toEqual(value)
  })

  it.each([
    ["stock", "plenty", '"plenty" is not accepted; accepted: a whole number from 0 to 1000000'],
    ["stock", "-1", "a whole number from 0"],
    ["stock", "1.5", "a whole number from 0"],
    ["stock", "1,000", "a whole number from 0"],
    ["stock", "1000001", "from 0 to 1000000"],
    ["stock", "-", "cannot be; accepted: a value"],
    ["price_usd", "1.999", "at most 2 decimals"],
    ["price_jpy", "1.5", "at most 0 decimals"],
    ["allow_backorder", "perhaps", "yes or no"],
    ["images", "https://a.example/1.png|ftp://x", "begin with https://"],
    ["attributes", "Glaze", '"Name: value"'],
    ["attributes", "Glaze: ash|GLAZE: salt", "each name once"],
    ["listing_group", "a b", "letters, digits and dashes"],
    ["product_title", "x".repeat(201), "up to 200 characters"],
    ["tags", Array(21).fill("a").join("|"), "up to 20, with | between them"],
    ["subtitle", "#REF!", "The formula in this cell has no result"],
  ])("of %s refuses %j", async (column, cell, message) => {
    const { problems } = await first(column, `"${cell}"`)
    expect(problems).toMatchObject([{ row_number: 2, column }])
    expect(problems[0].message).toContain(message)
  })

  it("that every row must fill is missed by name", async () => {
    const [row] = await read("product_handle,sku\n,B-1")
    expect(row.problems).toMatchObject([{ column: "product_handle" }])
    expect(row.problems[0].message).toContain("The cell is empty")
  })

  it("has a comma for its decimals where cells are parted by semicolons", async () => {
    const [row] = await read("product_handle;price_usd\nbowl;12,50")
    expect(row.values.price_usd).toBe(12.5)
  })

  it("beside the last column is named", async () => {
    const { problems } = await first("sku", "B-1,oops")
    expect(problems).toMatchObject([{ row_number: 2, column: null }])
  })
})

describe("lists", () => {
  it("come back as they were written, whatever signs are in them", () => {
    const items = ["a|b", "c\\d", "e\\|f", "plain", "C:\\"]
    expect(cut(listText(items), "|").map(unescape)).toEqual(items)
    const attributes = [{ name: "Ratio: x|y", value: "1:2|3\\" }]
    const [name, value] = cut(cut(attributesText(attributes), "|")[0], ":", 2).map(unescape)
    expect({ name, value }).toEqual(attributes[0])
  })
})

describe("the rows of a file", () => {
  it("belong to a product wherever they stand, which takes what the first of them says", async () => {
    const rows = await read("product_handle,subtitle\nbowl,\ncup,b\nbowl,a\nbowl,a")
    const [bowl, cup] = groupRows(rows)
    expect(bowl.rows.map(({ row_number }) => row_number)).toEqual([2, 4, 5])
    expect(bowl).toMatchObject({ handle: "bowl", values: { subtitle: "a" } })
    expect(cup.values).toEqual({ subtitle: "b" })
  })

  it("must not say different things of one product", async () => {
    const rows = await read("product_handle,subtitle\nbowl,a\nbowl,b")
    groupRows(rows)
    expect(rows[1].problems).toMatchObject([{ row_number: 3, column: "subtitle" }])
    expect(rows[1].problems[0].message).toContain("not what row 2 says of the same product")
  })

  it("must not have one sku twice; the later is named with the earlier", async () => {
    const rows = await read("product_handle,sku\nbowl,A\ncup,B\ncup,A")
    findRepeats(rows)
    expect(rows.map(({ problems }) => problems.length)).toEqual([0, 0, 1])
    expect(rows[2].problems[0].message).toContain('"A" is in row 2 already')
  })

  it("are no more than a file may have", async () => {
    const many = `sku\n${"A\n".repeat(20_001)}`
    await expect(read(many, "stock")).rejects.toThrow("more than 20000 rows")
  })

  it("are those of the columns that the help describes", () => {
    const names = columnsOf("products", CURRENCIES).map(({ name }) => name)
    expect(names).toContain("option_3_value")
    expect(names.slice(-2)).toEqual(["price_usd", "price_jpy"])
  })
})
