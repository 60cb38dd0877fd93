import { Modules } from "@medusajs/framework/utils"
import { manyGoods } from "../../bench/goods"
import { aMerchant, Actor } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aMember, aSeller, TestSeller } from "../../helpers/sellers"
import {
  aSheet,
  bringIn,
  linesOf,
  nextImport,
  productsOf,
  rowsOf,
  sendSheet,
} from "../../helpers/sheets"
import { CATALOG_MODULE } from "../../../src/modules/catalog"
import CatalogModuleService from "../../../src/modules/catalog/service"
import resumeImports from "../../../src/jobs/catalog/resume-imports"

souk(({ api, getContainer }) => {
  let merchant: Actor
  let clay: TestSeller
  let wool: TestSeller

  beforeAll(async () => {
    const container = getContainer()
    await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool House")
  })

  const bowl = { product_handle: "bowl", product_title: "Bowl", sku: "B-1", stock: 4, price_usd: 9 }
  const send = (bytes: Buffer, wishes: object = {}, who = clay.auth) =>
    bringIn(api, getContainer(), who, bytes, wishes)
  const file = async (path: string, who = clay.auth) => {
    const answer = await api.get(path, { ...who, responseType: "arraybuffer" })
    return { headers: answer.headers, bytes: Buffer.from(answer.data) }
  }
  const catalog = () => getContainer().resolve<CatalogModuleService>(CATALOG_MODULE)
  /** An import as a process that went away leaves it, or one that nobody began. */
  const anImport = async (change: object = {}, lines: object[] = [bowl]) => {
    const content = (await aSheet(lines as (typeof bowl)[])).toString("base64")
    const [{ id: file_id }] = await getContainer()
      .resolve(Modules.FILE)
      .createFiles([{ filename: "x.csv", mimeType: "text/csv", content, access: "private" }])
    return await catalog().createCatalogImports({
      ...{ seller_id: clay.id, kind: "products", filename: "x.csv", file_id, created_by: "user_1" },
      ...change,
    })
  }
  const shown = async (id: string, who = clay.auth) =>
    (await api.get(`/seller/imports/${id}`, who)).data.import
  const refusal = (attempt: Promise<unknown>) =>
    attempt.then(
      () => "it was accepted",
      ({ response }) => `${response.status} ${response.data.message}`
    )

  describe("an upload", () => {
    it.each([
      ["no file", () => new FormData(), '400 Send a table as "file"'],
      ["no kind", async () => form({}), "400 Invalid request: Field 'kind' is required"],
      ["another kind", async () => form({ kind: "orders" }), "'kind' accepts products, stock"],
      ["a submit of its own", async () => form({ kind: "stock", submit: "1" }), "'submit' accepts"],
      [
        "more fields",
        async () => form({ kind: "stock", submit: "true", id: "1" }),
        "Too many fields",
      ],
      ["two files", async () => form({ kind: "stock" }, 2), "400 Too many files"],
      ["a file that is too large", async () => form({ kind: "stock" }, 1, 21), "up to 20 MiB"],
    ])("with %s is refused", async (_, body, message) => {
      expect(await refusal(api.post("/seller/imports", await body(), clay.auth))).toContain(message)
    })
    const form = async (fields: Record<string, string>, files = 1, mebibytes = 0) => {
      const sent = new FormData()
      Object.entries(fields).forEach(([name, value]) => sent.append(name, value))
      const bytes = mebibytes ? Buffer.alloc(mebibytes * 1024 * 1024) : await aSheet([bowl])
      for (let i = 0; i < files; i++) sent.append("file", new Blob([new Uint8Array(bytes)]), "x")
      return sent
    }

    it.each([
      ["no table", Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), "accepted: .xlsx without a password"],
      ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), "accepted: .xlsx, or .csv"],
      ["another archive", Buffer.from("PK\x03\x04 no workbook"), "accepted: .xlsx"],
      ["unknown columns", Buffer.from("product_handle,colour\n"), '"colour"; accepted: product_'],
    ])("of %s is refused at once", async (_, bytes, message) => {
      expect(await refusal(sendSheet(api, clay.auth, bytes))).toContain(message)
      expect((await api.get("/seller/imports", clay.auth)).data.count).toBe(0)
    })

    it("while another is not over is refused with its name, also of two at one moment", async () => {
      const bytes = await aSheet(manyGoods(30))
      const through = nextImport(getContainer())
      const attempts = [0, 1].map(() => sendSheet(api, clay.auth, bytes))
      const both = await Promise.allSettled(attempts)
      expect(both.map(statusOf).sort()).toEqual([201, 400])
      await through
      const { id } = await anImport()
      const message = await refusal(sendSheet(api, clay.auth, bytes))
      expect(message).toContain(`400 Import ${id} of x.csv is queued; accepted: one at a time`)
      expect(await send(await aSheet([{ ...bowl, sku: "W" }]), {}, wool.auth)).toMatchObject({
        status: "completed",
      })
    })

    it("is for those who keep the catalogue, and its rows for its own store", async () => {
      const { auth } = await aMember(api, getContainer(), clay.id, "fulfilment")
      expect(await refusal(sendSheet(api, auth, await aSheet([bowl])))).toContain("403")
      expect(await refusal(api.get("/seller/exports/products", auth))).toContain("403")
      const { id } = await anImport()
      for (const rest of ["", "/errors", "/report"]) {
        const attempt = api.get(`/seller/imports/${id}${rest}`, wool.auth)
        expect(await refusal(attempt)).toBe(`404 Import ${id} was not found`)
      }
      const cancel = api.post(`/seller/imports/${id}/cancel`, {}, wool.auth)
      expect(await refusal(cancel)).toBe(`404 Import ${id} was not found`)
      expect(await shown(id)).toMatchObject({ status: "queued" })
    })
  })

  describe("an import", () => {
    it("stops between two batches when it is cancelled, and tells how far it came", async () => {
      const through = nextImport(getContainer())
      const lines = manyGoods(250)
      const { id } = (await sendSheet(api, clay.auth, await aSheet(lines))).data.import
      while ((await shown(id)).processed_rows === 0);
      await api.post(`/seller/imports/${id}/cancel`, {}, clay.auth)
      await through
      const done = await shown(id)
      expect(done).toMatchObject({ status: "cancelled", total_rows: 250 })
      expect(done.processed_rows).toBeLessThan(250)
      expect(done.created_count + done.failed_count).toBe(done.processed_rows)
      const again = api.post(`/seller/imports/${id}/cancel`, {}, clay.auth)
      expect(await refusal(again)).toContain("is cancelled; only these can be cancelled: queued")
    })

    it("whose worker is gone is taken up where it stopped, and only then", async () => {
      const lines = manyGoods(102)
      const held = { status: "running", processed_rows: 100, created_count: 90, failed_count: 10 }
      const alive = await anImport({ ...held, claimed_until: new Date(Date.now() + 60_000) }, lines)
      await resumeImports(getContainer())
      expect(await shown(alive.id)).toMatchObject({ status: "running" })
      const gone = { id: alive.id, claimed_until: new Date(Date.now() - 1000) }
      await catalog().updateCatalogImports(gone)
      await resumeImports(getContainer())
      expect(await shown(alive.id)).toMatchObject({
        ...{ status: "completed", processed_rows: 102, created_count: 92, failed_count: 10 },
      })
      const { count } = (await api.get("/seller/products", clay.auth)).data
      expect(count).toBe(1)
    })

    it("of a store that was suspended meanwhile fails with the reason", async () => {
      const { id } = await anImport({ claimed_until: new Date(0), status: "running" })
      await api.post(`/admin/sellers/${clay.id}/suspend`, { reason: "Fakes" }, merchant)
      await resumeImports(getContainer())
      expect(await shown(id)).toMatchObject({
        status: "failed",
        failure: "The store Clay House is suspended; its files are not brought in",
      })
    })

    it("has a report of its errors, in both formats, and is listed", async () => {
      const done = await send(
        await aSheet([bowl, { ...bowl, product_handle: "cup", sku: "C", stock: -1 }])
      )
      const heading = ["row", "column", "message"]
      for (const format of ["csv", "xlsx"]) {
        const { bytes, headers } = await file(`/seller/imports/${done.id}/report?format=${format}`)
        expect(headers["content-disposition"]).toContain(`errors.${format}"`)
        const rows = await rowsOf(bytes)
        expect(rows).toEqual([heading, ["3", "stock", done.errors[0].message]])
      }
      const { imports, count } = (await api.get("/seller/imports?status=completed", clay.auth)).data
      expect({ imports, count }).toMatchObject({ count: 1, imports: [{ id: done.id }] })
    })
  })

  describe("an export", () => {
    const odd = {
      ...{ product_handle: "odd", product_title: '=cmd|"x"', description: 'Two\nlines; "quoted"' },
      ...{ tags: "a\\|b|c", attributes: "Ratio\\: 1: 2|Glaze: ash", listing_group: "ean-9" },
      ...{ images: "https://pics.example/1.webp|https://pics.example/2.webp" },
      ...{ option_1_name: "Size", option_1_value: "S", option_2_name: "Hue", option_2_value: "-x" },
      ...{ sku: "00123", weight_grams: 12.5, allow_backorder: "yes", stock: 4, price_usd: 9.5 },
      low_stock_threshold: 3,
    }
    const rest = [
      { ...odd, option_1_value: "L", sku: "'=5", description: "", price_jpy: 1500 },
      { product_handle: "digital", product_title: "'-", manage_inventory: "no", price_usd: 1 },
      ...manyGoods(30),
    ]

    it.each(["csv", "xlsx"])("as %s comes in again without changing anything", async (format) => {
      const first = await send(await aSheet([odd, ...rest], "xlsx"))
      expect(first).toMatchObject({ created_count: 30, failed_count: 3 })
      const list = () => productsOf(api, clay.auth)
      const before = await list()
      const products = await file(`/seller/exports/products?format=${format}`)
      const lines = await linesOf(products.bytes)
      const [small] = lines.filter(({ product_handle }) => product_handle === "odd")
      expect(small).toMatchObject({ sku: "00123", tags: "a\\|b|c", price_usd: "9.5" })
      expect(await send(products.bytes)).toMatchObject({
        ...{ status: "completed", created_count: 0, updated_count: 0, failed_count: 0 },
        ...{ unchanged_count: 30, errors: [] },
      })
      const stock = await file(`/seller/exports/stock?format=${format}`)
      expect(await send(stock.bytes, { kind: "stock" })).toMatchObject({
        ...{ status: "completed", updated_count: 0, unchanged_count: 29, failed_count: 0 },
      })
      expect(await list()).toEqual(before)
    })

    it("holds the goods of its own store only, and nothing that runs as a formula", async () => {
      await send(await aSheet([odd], "xlsx"))
      await send(await aSheet([bowl]), {}, wool.auth)
      const { bytes, headers } = await file("/seller/exports/products?format=csv")
      expect(headers).toMatchObject({ "cache-control": "no-store", "content-type": /csv/ })
      expect(bytes.toString()).toContain(`"'=cmd|""x""",`)
      expect((await linesOf(bytes)).map(({ sku }) => sku)).toEqual(["00123"])
    })

    it.each(["csv", "xlsx"])("as a template in %s is a heading to fill in", async (format) => {
      await send(await aSheet([bowl]))
      const { bytes } = await file(`/seller/exports/products?format=${format}&template=true`)
      const rows = await rowsOf(bytes)
      expect(rows).toHaveLength(1)
      expect(rows[0].slice(-3)).toEqual(["price_jpy", "price_kwd", "price_usd"])
    })

    it("refuses a format that is none", async () => {
      const attempt = api.get("/seller/exports/stock?format=pdf", clay.auth)
      expect(await refusal(attempt)).toContain("Expected: 'xlsx, csv' for field 'format'")
    })
  })
})
