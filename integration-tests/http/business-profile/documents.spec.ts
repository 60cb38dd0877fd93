import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { aCustomer, aMerchant, Actor } from "../../helpers/actors"
import { inDatabase } from "../../helpers/auctions"
import { aMarket, Market } from "../../helpers/catalog"
import { refused, statusOf } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"

type Row = Record<string, unknown> & { id: string }
type File = { bytes?: Buffer; name?: string; kind?: string; field?: string }

const PDF = Buffer.from("%PDF-1.4\nA paper of Ash & Co\n%%EOF")
const MEBIBYTE = 1024 * 1024
const WRITES_PER_HOUR = 120

souk(({ api, getContainer }) => {
  let market: Market
  let merchant: Actor
  let ann: Actor
  let ben: Actor
  let profile_id: string

  beforeAll(async () => {
    market = await aMarket(getContainer())
    merchant = await aMerchant(api, getContainer(), "merchant@example.com")
    ann = await aCustomer(api, market.visitor, "ann@example.com")
    ben = await aCustomer(api, market.visitor, "ben@example.com")
    profile_id = await aCompany(ann)
    await aCompany(ben)
  })

  const own = "/store/customers/me/business-profile"
  const aCompany = async (who: Actor): Promise<string> => {
    const company = { company_name: "Ash & Co", registration_number: "HRB 7" }
    return (await api.post(own, company, who)).data.business_profile.id
  }
  const send = (
    { bytes = PDF, name = "paper.pdf", kind = "tax", field = "file" }: File = {},
    who = ann
  ) => {
    const form = new FormData()
    if (kind) form.append("kind", kind)
    form.append(field, new Blob([new Uint8Array(bytes)]), name)
    return api.post(`${own}/documents`, form, who)
  }
  const upload = async (file?: File, who?: Actor): Promise<Row> =>
    (await send(file, who)).data.document
  const open = (path: string, who: Actor) =>
    api.get(path, { ...who, responseType: "arraybuffer" } as Actor)
  const mine = async (): Promise<Row[]> => (await api.get(`${own}/documents`, ann)).data.documents
  const byMerchant = (id: string) => `/admin/business-profiles/${profile_id}/documents/${id}`
  const verify = () => api.post(`/admin/business-profiles/${profile_id}/verify`, {}, merchant)
  const kept = (access: "private" | "public") => {
    const folder = join(process.env.FILES_DIR!, access)
    const names = existsSync(folder) ? readdirSync(folder) : []
    return names.filter((name) => name.includes("business-document"))
  }

  it("are kept privately and opened by whose they are", async () => {
    const publicBefore = kept("public").length
    const document = await upload({ name: "Auszug:2026.pdf" })
    expect(document).toEqual({
      ...{ id: document.id, kind: "tax", filename: "Auszug-2026.pdf" },
      ...{ mime_type: "application/pdf", size: PDF.length, created_at: expect.any(String) },
    })
    expect(await mine()).toEqual([document])
    expect(kept("public")).toHaveLength(publicBefore)
    for (const name of kept("private")) {
      await expect(api.get(`/static/${name}`)).rejects.toMatchObject({ response: { status: 404 } })
    }
    const { data, headers } = await open(`${own}/documents/${document.id}`, ann)
    expect(Buffer.from(data)).toEqual(PDF)
    expect(headers).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": 'attachment; filename="Auszug-2026.pdf"',
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    })
  })

  it("are opened by the merchant, which is remembered; by nobody else", async () => {
    const { id } = await upload()
    const audit = () =>
      inDatabase(
        getContainer(),
        "select action, resource_id, details from audit_entry where resource_type = 'business_profile'"
      )
    await open(`${own}/documents/${id}`, ann)
    expect(await audit()).toEqual([])
    const { data } = await open(byMerchant(id), merchant)
    expect(Buffer.from(data)).toEqual(PDF)
    expect(await audit()).toEqual([
      {
        action: "business_profile.document_opened",
        resource_id: profile_id,
        details: { document_id: id, kind: "tax", filename: "paper.pdf" },
      },
    ])
    for (const [path, who, status] of [
      [`${own}/documents/${id}`, ben, 404],
      [`${own}/documents/${id}`, market.visitor, 401],
      [byMerchant("bizdoc_none"), merchant, 404],
      [`/admin/business-profiles/bizprof_none/documents/${id}`, merchant, 404],
    ] as const) {
      await expect(api.get(path, who)).rejects.toMatchObject({ response: { status } })
    }
    await expect(api.delete(`${own}/documents/${id}`, ben)).rejects.toMatchObject(refused(404, id))
    expect(await mine()).toHaveLength(1)
  })

  it("are deleted with their file, until the company is verified with them", async () => {
    const before = kept("private").length
    const { id } = await upload()
    expect(kept("private")).toHaveLength(before + 1)
    const { data } = await api.delete(`${own}/documents/${id}`, ann)
    expect(data).toEqual({ id, object: "business_document", deleted: true })
    expect([await mine(), kept("private").length]).toEqual([[], before])
    const paper = await upload()
    await verify()
    await expect(api.delete(`${own}/documents/${paper.id}`, ann)).rejects.toMatchObject(
      refused(400, "was verified with its documents")
    )
  })

  it("are at most ten, also when two come at once", async () => {
    for (let count = 0; count < 9; count++) await upload()
    const before = kept("private").length
    const both = await Promise.allSettled([send(), send()])
    expect(both.map(statusOf).sort()).toEqual([201, 400])
    await expect(send()).rejects.toMatchObject(refused(400, "at most 10 documents"))
    expect([(await mine()).length, kept("private").length]).toEqual([10, before + 1])
  })

  it("change what the merchant looks at", async () => {
    const { data } = await api.get(`/admin/business-profiles/${profile_id}`, merchant)
    const { version } = data.business_profile
    await upload()
    await expect(
      api.post(`/admin/business-profiles/${profile_id}/verify`, { version }, merchant)
    ).rejects.toMatchObject(refused(400, "has changed"))
    const again = await api.get(`/admin/business-profiles/${profile_id}`, merchant)
    expect(again.data.business_profile.documents).toMatchObject([{ filename: "paper.pdf" }])
  })

  it.each([
    ["what is none by content", { bytes: Buffer.from("MZ"), name: "paper.pdf" }, "by content"],
    ["a web page", { bytes: Buffer.from("<html>"), name: "a.png" }, "by content"],
    ["no kind", { kind: "" }, "kind"],
    ["an unknown kind", { kind: "bank" }, "kind"],
    ["another field", { field: "paper" }, "paper"],
    ["too many bytes", { bytes: Buffer.concat([PDF, Buffer.alloc(10 * MEBIBYTE)]) }, "10 MiB"],
    ["no bytes", { bytes: Buffer.alloc(0) }, "required"],
  ])("are refused as %s", async (_, file, words) => {
    const before = kept("private").length
    await expect(send(file)).rejects.toMatchObject(refused(400, words))
    expect([await mine(), kept("private").length]).toEqual([[], before])
  })

  it("need a company first", async () => {
    const cleo = await aCustomer(api, market.visitor, "cleo@example.com")
    const before = kept("private").length
    await expect(send({}, cleo)).rejects.toMatchObject(refused(404, "no business profile yet"))
    expect(kept("private")).toHaveLength(before)
    await expect(send({}, market.visitor)).rejects.toMatchObject({ response: { status: 401 } })
  })

  it("are not sent without end, nor is the company", async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: WRITES_PER_HOUR + 1 }, () => api.post(own, { odd: 1 }, ann))
    )
    const statuses = attempts.map(statusOf)
    expect(statuses).toContain(429)
    expect(statuses.every((status) => status === 400 || status === 429)).toBe(true)
    await expect(send()).rejects.toMatchObject({ response: { status: 429 } })
    expect(await mine()).toEqual([])
  })
})
