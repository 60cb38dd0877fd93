import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import sharp from "sharp"
import { aMerchant, Actor } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { refused, statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aMember, aSeller, TestSeller } from "../../helpers/sellers"

type Row = Record<string, unknown> & { id: string }
type File = { bytes?: Buffer; name?: string; kind?: string; field?: string; more?: object }

const PDF = Buffer.from("%PDF-1.4\nA paper of Clay House\n%%EOF")
const MEBIBYTE = 1024 * 1024

souk(({ api, getContainer }) => {
  let merchant: Actor
  let clay: TestSeller
  let wool: TestSeller
  let manager: { auth: Actor }

  beforeAll(async () => {
    const container = getContainer()
    await aMarket(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    clay = await aSeller(api, container, "Clay House")
    wool = await aSeller(api, container, "Wool Yard")
    manager = await aMember(api, container, clay.id, "manager")
  })

  const documents = "/seller/verification/documents"
  const send = (file: File = {}, who: Actor = clay.auth) => {
    const { bytes = PDF, name = "paper.pdf", kind = "tax", field = "file", more = {} } = file
    const form = new FormData()
    if (kind) form.append("kind", kind)
    for (const [key, value] of Object.entries(more)) form.append(key, value)
    form.append(field, new Blob([new Uint8Array(bytes)]), name)
    return api.post(documents, form, who)
  }
  const upload = async (file?: File, who?: Actor): Promise<Row> =>
    (await send(file, who)).data.document
  const open = (path: string, who: Actor) =>
    api.get(path, { ...who, responseType: "arraybuffer" } as Actor)
  const state = async () => (await api.get("/seller/verification", clay.auth)).data.verification
  const audit = async (): Promise<Row[]> =>
    (await api.get(`/admin/sellers/${clay.id}/audit-entries`, merchant)).data.audit_entries
  const kept = (access: "private" | "public") => {
    const folder = join(process.env.FILES_DIR!, access)
    // Other suites keep their files in the same folder at the same time.
    const names = existsSync(folder) ? readdirSync(folder) : []
    return names.filter((name) => name.includes("seller-document"))
  }
  const lost = (attempts: PromiseSettledResult<unknown>[]) =>
    attempts
      .filter((attempt) => attempt.status === "rejected")
      .map(({ reason }) => reason.response.data.message)

  describe("a document", () => {
    it("goes to its owner and the merchant as it was, to be saved and not shown", async () => {
      const { id, ...facts } = await upload({ name: "پروانه کسب – “tax”.pdf" })
      expect(facts).toEqual({
        ...{ kind: "tax", filename: "پروانه کسب – “tax”.pdf", mime_type: "application/pdf" },
        ...{ size: PDF.length, created_at: expect.any(String) },
      })
      for (const answer of [
        await open(`${documents}/${id}`, clay.auth),
        await open(`/admin/sellers/${clay.id}/documents/${id}`, merchant),
      ]) {
        expect(Buffer.from(answer.data).equals(PDF)).toBe(true)
        expect(answer.headers).toMatchObject({
          "content-type": "application/pdf",
          "content-disposition": expect.stringMatching(/^attachment; filename=".*UTF-8''%D9%BE/),
          "x-content-type-options": "nosniff",
          "cache-control": "private, no-store",
        })
      }
      const [entry] = await audit()
      expect(entry).toMatchObject({
        ...{ action: "seller.document_opened", actor_type: "merchant", resource_id: id },
        actor: { email: "merchant@example.com" },
      })
    })

    it("is remembered when the merchant opens it, by whatever way, and not when its owner does", async () => {
      const { id } = await upload()
      const opened = async () =>
        (await audit()).filter(({ action }) => action === "seller.document_opened").length
      await open(`${documents}/${id}`, clay.auth)
      expect(await opened()).toBe(0)
      await open(`/admin/sellers/${clay.id}/documents/${id}`, merchant)
      expect(await opened()).toBe(1)
      const { data } = await api.post(`/admin/sellers/${clay.id}/views`, {}, merchant)
      const looking = { "x-seller-view": data.seller_view.id, ...merchant.headers }
      await open(`${documents}/${id}`, { headers: looking })
      expect(await opened()).toBe(2)
    })

    it("is found under no address that needs no login", async () => {
      const before = kept("private")
      await upload()
      const [key] = kept("private").filter((name) => !before.includes(name))
      expect(key).toMatch(/^private-/)
      expect(kept("public").filter((name) => name.includes("seller-document"))).toEqual([])
      const file = join(process.env.FILES_DIR!, "private", key)
      const addresses = [
        ...[`/static/${key}`, `/private/${key}`, `/static/../private/${key}`],
        ...[`/static/%2e%2e/private/${key}`, `/static/..%2fprivate%2f${key}`],
        `/static/${encodeURIComponent(file)}`,
      ]
      const answers = await Promise.allSettled(addresses.map((path) => open(path, merchant)))
      expect(answers.map(statusOf)).toEqual(addresses.map(() => 404))
    })

    it.each(["jpeg", "png", "webp"] as const)("may be a picture: %s", async (format) => {
      const blank = { width: 8, height: 8, channels: 3 as const, background: "white" }
      const bytes = await sharp({ create: blank }).toFormat(format).toBuffer()
      const document = await upload({ bytes, name: "scan.exe", kind: "identity" })
      const ending = format === "jpeg" ? "jpg" : format
      expect(document).toMatchObject({
        mime_type: `image/${format}`,
        filename: `scan.exe.${ending}`,
      })
    })

    it.each([
      ["a text that calls itself PDF", { bytes: Buffer.from("<script>") }, "Field 'file' accepts"],
      ["a picture of another kind", { bytes: Buffer.from("GIF89a") }, "pdf, jpeg, png, webp"],
      ["an empty file", { bytes: Buffer.alloc(0) }, "'file' is required"],
      ["a file in another field", { field: "paper" }, "Field 'paper'"],
      ["no kind", { kind: "" }, "kind"],
      ["a kind that is none", { kind: "love letter" }, "kind"],
      ["a field that is none", { more: { status: "verified" } }, "status"],
      ["two kinds", { more: { kind: "bank" } }, "kind"],
      ["a nested field", { more: { "kind[a][b]": "tax" } }, "kind[a][b]"],
      ["more than ten MiB", { bytes: Buffer.alloc(10 * MEBIBYTE + 1, PDF) }, "Field 'file'"],
    ] as [string, File, string][])("is refused as %s, and not kept", async (_, file, words) => {
      const before = kept("private")
      await expect(send(file)).rejects.toMatchObject(refused(400, words))
      expect((await state()).documents).toEqual([])
      expect(kept("private")).toEqual(before)
    })

    it("may have ten MiB, and may not come without a form", async () => {
      const bytes = Buffer.alloc(10 * MEBIBYTE, PDF)
      expect(await upload({ bytes })).toMatchObject({ size: 10 * MEBIBYTE })
      await expect(api.post(documents, { kind: "tax" }, clay.auth)).rejects.toMatchObject(
        refused(400, "'file' is required")
      )
    })

    it("has a name that no header and no folder stumbles over", async () => {
      const document = await upload({ name: '..\\..\\a/b"c\u202Efdp.exe' })
      expect(document.filename).toMatch(/^[^\\/"\u202E]+\.exe\.pdf$/)
      const { headers } = await open(`${documents}/${document.id}`, clay.auth)
      expect(headers["content-disposition"]).toMatch(/^attachment; filename="[^"/\\]+"$/)
    })

    it("is one of ten, also when more arrive at the same moment", async () => {
      for (let n = 0; n < 8; n++) await upload()
      const before = kept("private").length
      const four = await Promise.allSettled([send(), send(), send(), send()])
      expect(four.map(statusOf).sort()).toEqual([201, 201, 400, 400])
      expect(lost(four)).toEqual(Array(2).fill(expect.stringContaining("at most 10 documents")))
      expect((await state()).documents).toHaveLength(10)
      expect(kept("private")).toHaveLength(before + 2)
    })

    it("takes its file along when it is deleted", async () => {
      const before = kept("private")
      const { id } = await upload()
      expect(kept("private")).toHaveLength(before.length + 1)
      const { data } = await api.delete(`${documents}/${id}`, clay.auth)
      expect(data).toEqual({ id, object: "seller_document", deleted: true })
      expect(kept("private")).toEqual(before)
      await expect(open(`${documents}/${id}`, clay.auth)).rejects.toMatchObject({
        response: { status: 404 },
      })
    })

    it("of another store, or for another role, is not there", async () => {
      const { id } = await upload()
      const path = `${documents}/${id}`
      await expect(api.get(path, wool.auth)).rejects.toMatchObject(refused(404, id))
      await expect(api.delete(path, wool.auth)).rejects.toMatchObject(refused(404, id))
      const elsewhere = `/admin/sellers/${wool.id}/documents/${id}`
      await expect(api.get(elsewhere, merchant)).rejects.toMatchObject(refused(404, id))
      for (const attempt of [
        () => api.get(path, manager.auth),
        () => api.get("/seller/verification", manager.auth),
        () => send({}, manager.auth),
        () => api.post("/seller/verification", {}, manager.auth),
      ]) {
        await expect(attempt()).rejects.toMatchObject(refused(403, "A manager may not do this"))
      }
      const { data } = await api.get(`/admin/sellers/${clay.id}/documents`, merchant)
      expect(data).toMatchObject({ count: 1, documents: [{ id, kind: "tax" }] })
      expect(JSON.stringify(data)).not.toContain("file_id")
    })
  })
})
