import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import sharp from "sharp"
import { DOCUMENTS } from "../../../src/api/documents"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { aMarket, Market } from "../../helpers/catalog"
import { refusalParts, refused } from "../../helpers/outcomes"
import {
  aPicture,
  aPictureBomb,
  aPolyglot,
  CAMERA,
  rotatedPicture,
  SCRIPT,
  SVG,
  withPlace,
} from "../../helpers/pictures"
import { souk } from "../../helpers/runner"
import { aSeller, TestSeller } from "../../helpers/sellers"
import { aTicket } from "../../helpers/tickets"

/** A way in: the field that holds the file, what else the form says, and who may send it. */
type Way = { path: string; field: string; more?: Record<string, string>; as: () => Actor }
type File = { bytes: Buffer; name?: string; type?: string }

const MEBIBYTE = 1024 * 1024
/** Whatever anybody declares, none of these is kept as a picture or a document. */
const evil: [string, () => Promise<Buffer> | Buffer][] = [
  ["a page", () => Buffer.from(`<!doctype html>, ${SCRIPT}`)],
  ["a drawing with a script", () => SVG],
  ["a program", () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0])],
  ["a picture of 400 megapixels in a few kilobytes", () => aPictureBomb()],
  ["half a picture", async () => (await aPicture("png", [640, 320])).subarray(0, 400)],
]

souk(({ api, getContainer, utils }) => {
  let market: Market
  let merchant: Actor
  let ann: Actor
  let clay: TestSeller
  let ticket_id: string

  beforeAll(async () => {
    const container = getContainer()
    market = await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    ann = await aCustomer(api, market.visitor, "ann@example.com")
    clay = await aSeller(api, container, "Clay House")
    ticket_id = (await aTicket(api, ann)).id
    const company = { company_name: "Ash & Co", registration_number: "HRB 7" }
    await api.post("/store/customers/me/business-profile", company, ann)
  })

  const pictures: Way[] = [
    { path: "/admin/uploads", field: "files", as: () => merchant },
    { path: "/seller/uploads", field: "files", as: () => clay.auth },
    { path: "/store/feedback-pictures", field: "files", as: () => ann },
  ]
  const documents: Way[] = [
    { path: "/admin/attachments", field: "file", as: () => merchant },
    { path: "/seller/attachments", field: "file", as: () => clay.auth },
    { path: "/store/attachments", field: "file", as: () => ann },
    { path: "/store/tickets/:id/attachments", field: "file", as: () => ann },
    ...[
      { path: "/seller/verification/documents", as: () => clay.auth },
      { path: "/store/customers/me/business-profile/documents", as: () => ann },
    ].map((way) => ({ ...way, field: "file", more: { kind: "tax" } })),
  ]
  const tables: Way[] = [
    { path: "/seller/imports", field: "file", more: { kind: "stock" }, as: () => clay.auth },
    { path: "/admin/products/import", field: "file", as: () => merchant },
  ]

  const send = ({ path, field, more = {}, as }: Way, ...files: File[]) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(more)) form.append(name, value)
    for (const { bytes, name = "photo.png", type = "image/png" } of files) {
      form.append(field, new Blob([new Uint8Array(bytes)], { type }), name)
    }
    return api.post(path.replace(":id", ticket_id), form, as())
  }
  const kept = (access: "public" | "private") => {
    const folder = join(process.env.FILES_DIR!, access)
    return existsSync(folder) ? readdirSync(folder).sort() : []
  }
  const all = () => [...kept("public"), ...kept("private")]
  const bytesOf = async (path: string, who: Actor) =>
    Buffer.from((await api.get(path, { ...who, responseType: "arraybuffer" } as Actor)).data)
  const fileOf = async (id: string) => {
    const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
    const asked = { entity: "attachment", fields: ["file_id"], filters: { id } }
    return (await query.graph(asked)).data[0].file_id as string
  }
  const shown = (url: string) =>
    readFileSync(join(process.env.FILES_DIR!, "public", url.split("/static/")[1]))

  it("are all known: each route that takes a file is asked here", () => {
    const told = Object.values(DOCUMENTS)
      .flat()
      .flatMap(({ routes }) => Object.entries(routes))
      .flatMap(([name, { upload }]) => (upload ? [name] : []))
    // The platform's own that are not in our documents.
    const others = ["POST /admin/products/import"]
    const asked = [...pictures, ...documents, ...tables].map(({ path }) => `POST ${path}`)
    expect(asked.sort()).toEqual([...new Set(told), ...others].sort())
  })

  it("are all there are: nothing else of the platform or of ours reads a form", () => {
    const readers = (folder: string, ending: string) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(ending))
        .filter((file) => /["']multer["']/.test(readFileSync(join(folder, file), "utf8")))
        .sort()
    expect(readers("node_modules/@medusajs/medusa/dist/api", ".js")).toEqual([
      "admin/products/middlewares.js",
      "admin/uploads/middlewares.js",
    ])
    expect(readers("src", ".ts")).toEqual([
      "api/admin/uploads/read-files.ts",
      "api/seller/imports/read-sheet.ts",
      "api/seller/uploads/read-pictures.ts",
      "lib/read-document.ts",
    ])
  })

  describe.each(pictures)("a picture sent to $path", (way) => {
    const urlsOf = async (...files: File[]): Promise<string[]> => {
      const { data } = await send(way, ...files)
      return (data.files ?? data.pictures).map(({ url }: { url: string }) => url)
    }

    it("is written anew: upright, without the place, and without what was behind it", async () => {
      const urls = await urlsOf(
        { bytes: await withPlace(), name: "place.jpg", type: "image/jpeg" },
        { bytes: await rotatedPicture(), name: "عکس.jpg", type: "text/html" },
        { bytes: await aPolyglot(), name: "x.html", type: "text/html" }
      )
      const made = urls.map(shown)
      for (const picture of made) {
        expect(await sharp(picture).metadata()).toMatchObject({
          ...{ format: "webp", width: 64, height: 32 },
        })
        expect([picture.includes(CAMERA), picture.includes(SCRIPT)]).toEqual([false, false])
      }
      expect(urls.every((url) => /\/static\/\d+-[\w-]+\.webp$/.test(url))).toBe(true)
    })

    it.each(evil)("is not %s, whatever it is called", async (_, make) => {
      const { status, message } = await refusalParts(send(way, { bytes: await make() }))
      expect([status, message]).toEqual([400, expect.stringMatching(/accepted: .*jpeg.*png/i)])
    })

    it("keeps nothing of a form of which one file is refused", async () => {
      const good = { bytes: await aPicture(), name: `whole-${way.path.replace(/\W/g, "-")}.png` }
      await expect(send(way, good, { bytes: SVG })).rejects.toMatchObject(refused(400, "accepted"))
      expect(all().filter((name) => name.includes("whole-"))).toEqual([])
    })

    it("has bounds, in bytes and in number", async () => {
      const heavy = Buffer.concat([await aPicture("png"), Buffer.alloc(4 * MEBIBYTE)])
      await expect(send(way, { bytes: heavy })).rejects.toMatchObject(refused(400, "4 MiB"))
      const many = Array.from({ length: 21 }, () => ({ bytes: SVG }))
      await expect(send(way, ...many)).rejects.toMatchObject(refused(400, "accepted"))
      await expect(send(way)).rejects.toMatchObject({ response: { status: 400 } })
    })
  })

  describe.each(documents)("a document sent to $path", (way) => {
    it("that is a picture says nothing of the place, and is as large as it is told to be", async () => {
      const { data } = await send(way, { bytes: await withPlace(), name: "../a.jpg" })
      const { id, filename, size, mime_type } = data.attachment ?? data.document
      expect([filename, mime_type]).toEqual(["a.jpg", "image/jpeg"])
      const content = data.document
        ? await bytesOf(`${way.path}/${id}`, way.as())
        : await getContainer()
            .resolve(Modules.FILE)
            .getAsBuffer(await fileOf(id))
      expect([content.length, content.includes(CAMERA)]).toEqual([size, false])
    })

    it.each(evil)("is not %s, whatever it is called", async (_, make) => {
      await expect(send(way, { bytes: await make() })).rejects.toMatchObject(
        refused(400, "accepts pdf, jpeg, png, webp")
      )
    })

    it("has at most ten MiB", async () => {
      const bytes = Buffer.alloc(10 * MEBIBYTE + 1, "%PDF-1.4\n")
      await expect(send(way, { bytes })).rejects.toMatchObject(refused(400, "10 MiB"))
    })
  })

  describe.each(tables)("a table sent to $path", (way) => {
    it.each([...evil, ["a picture", () => aPicture()] as (typeof evil)[number]])(
      "is not %s, whatever it is called",
      async (_, make) => {
        const file = { bytes: await make(), name: "stock.csv", type: "text/csv" }
        const { status, message } = await refusalParts(send(way, file))
        expect([status, message]).toEqual([400, expect.stringMatching(/csv|column|heading/i)])
      }
    )

    it("has at most twenty MiB", async () => {
      const bytes = Buffer.alloc(20 * MEBIBYTE + 1, "sku,stock\n")
      await expect(send(way, { bytes })).rejects.toMatchObject(refused(400, "20 MiB"))
    })
  })

  describe("the platform's import of products", () => {
    const [uploads] = pictures
    const table = Buffer.from(
      "Product Handle,Product Title,Variant Title,Variant Option 1 Name,Variant Option 1 Value\nbowl,Bowl,S,Size,S\n"
    )
    const csv = { bytes: table, name: "goods.csv", type: "text/csv" }

    it("reads a table that was kept in private", async () => {
      const [{ id }] = (await send(uploads, csv)).data.files
      expect(id).toMatch(/^private-/)
      expect(kept("public")).not.toContain(id)
      const facts = { extension: "csv", size: table.length, mime_type: "text/csv" }
      const body = { ...facts, file_key: id, originalname: "goods.csv" }
      const { status, data } = await api.post("/admin/products/imports", body, merchant)
      expect([status, data.summary]).toEqual([202, { toCreate: 1, toUpdate: 0 }])
      await api.post(`/admin/products/imports/${data.transaction_id}/confirm`, {}, merchant)
      await utils.waitWorkflowExecutions()
      const { products } = (await api.get("/admin/products?handle=bowl", merchant)).data
      expect(products).toMatchObject([{ title: "Bowl", status: "draft" }])
    })

    it("gives addresses of their own to nothing but private tables", async () => {
      const ask = (more: object) =>
        api.post(
          "/admin/uploads/presigned-urls",
          { originalname: "goods.csv", mime_type: "text/csv", size: 100, ...more },
          merchant
        )
      expect((await ask({})).data.url).toBe("/admin/uploads")
      const only = refused(400, "private CSV table")
      await expect(ask({ access: "public" })).rejects.toMatchObject(only)
      await expect(ask({ mime_type: "image/svg+xml" })).rejects.toMatchObject(only)
      await expect(ask({ size: 21 * MEBIBYTE })).rejects.toMatchObject(only)
    })
  })

  it.each(["%2e%2e", "..%2f..%2fpackage.json", ".", "a%2fb", "%2fetc%2fpasswd"])(
    "names no file outside of the store of files: %s",
    async (id) => {
      for (const method of ["GET", "DELETE"]) {
        const url = `/admin/uploads/${id}`
        const { status } = await refusalParts(api.request({ method, url, ...merchant }))
        expect([404, 400]).toContain(status)
      }
      expect(existsSync("package.json")).toBe(true)
    }
  )

  it("keeps what the platform does with a picture: it is found and deleted by its id", async () => {
    const [{ id }] = (await send(pictures[0], { bytes: await aPicture() })).data.files
    const { file } = (await api.get(`/admin/uploads/${id}`, merchant)).data
    expect(file.url).toContain(id)
    await api.delete(`/admin/uploads/${id}`, merchant)
    expect(kept("public")).not.toContain(id)
    await expect(getContainer().resolve(Modules.FILE).getAsBuffer(id)).rejects.toThrow()
  })
})
