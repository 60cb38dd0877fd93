import { Actor } from "../../helpers/actors"
import { aConnectedListener, addressOf, eventually, hangUp, tokenOf } from "../../helpers/listener"
import { refusal } from "../../helpers/outcomes"
import { souk } from "../../helpers/runner"
import { aMember } from "../../helpers/sellers"
import { aComplaintDesk, Complaint, ComplaintDesk, evidence } from "./complaint-desk"

const VISIBILITIES = ["all", "merchant_and_buyer", "merchant_and_seller", "internal"]
const SEEN = {
  buyer: ["all", "merchant_and_buyer"],
  seller: ["all", "merchant_and_seller"],
  staff: VISIBILITIES,
} as const
type Party = keyof typeof SEEN
type Refused = { status: number; headers: Record<string, string> }

/** Nobody finds what is somebody else's, and nobody reads what is not for them. */
souk(({ api, getContainer }) => {
  let desk: ComplaintDesk
  let complaint: Complaint
  beforeAll(async () => {
    desk = await aComplaintDesk(api, getContainer())
    complaint = await desk.open()
  })
  afterEach(async () => {
    hangUp()
    await desk.quiet()
  })

  /** Every route below a complaint, with a body that would be sound. */
  const routes = (surface: "store" | "seller" | "admin") => {
    const body = "Because it is so"
    const version = 1
    const ruling = { outcome: "for_seller", body, version }
    const posts = {
      store: {
        messages: { body },
        "accept-offer": { version },
        "decline-offer": { version },
        escalate: {},
        withdraw: {},
        appeal: { body },
      },
      seller: {
        offer: { kind: "other", body, version },
        reject: { body, version },
        messages: { body },
        appeal: { body },
      },
      admin: {
        resolve: ruling,
        "decide-appeal": ruling,
        assign: { assignee_id: null },
        messages: { body },
        "request-information": { from: "buyer", body },
      },
    }[surface]
    const path = `/${surface}/complaints/${complaint.id}`
    return [
      ["GET", path, undefined],
      ["GET", `${path}/attachments/att_none`, undefined],
      ...Object.entries(posts).map(([name, body]) => ["POST", `${path}/${name}`, body]),
    ] as [string, string, object | undefined][]
  }
  const answers = async (surface: "store" | "seller" | "admin", who: Actor) =>
    await Promise.all(
      routes(surface).map(async ([method, url, data]) => {
        const { status } = await api
          .request({ method, url, headers: who.headers, data })
          .catch(({ response }: { response: { status: number } }) => response)
        return `${status} ${method} ${url.split(complaint.id)[1]}`
      })
    )
  const all = (surface: "store" | "seller" | "admin", status: number) =>
    routes(surface).map(([method, url]) => `${status} ${method} ${url.split(complaint.id)[1]}`)

  it("another customer finds it on no route, and it stays as it is", async () => {
    expect(await answers("store", desk.ben)).toEqual(all("store", 404))
    expect((await api.get("/store/complaints", desk.ben)).data.count).toBe(0)
    expect(await desk.look.staff(complaint.id)).toMatchObject({ version: 1, messages: [{}] })
  })

  it("another store finds it on no route", async () => {
    expect(await answers("seller", desk.other.auth)).toEqual(all("seller", 404))
    expect((await api.get("/seller/complaints", desk.other.auth)).data.count).toBe(0)
    expect(await desk.look.staff(complaint.id)).toMatchObject({ version: 1, messages: [{}] })
  })

  it("who packs for the store is not let in, and who talks to buyers is", async () => {
    const packer = await aMember(api, getContainer(), desk.store.id, "fulfilment")
    expect(await answers("seller", packer.auth)).toEqual(all("seller", 403))
    const helper = await aMember(api, getContainer(), desk.store.id, "support")
    const { data } = await api.get(`/seller/complaints/${complaint.id}`, helper.auth)
    expect(data.complaint.id).toBe(complaint.id)
  })

  it("a visitor, a customer and a store get nowhere on the others' surfaces", async () => {
    const { visitor } = desk.shop.market
    expect(await answers("store", visitor)).toEqual(all("store", 401))
    expect(await answers("seller", desk.ann)).toEqual(all("seller", 401))
    expect(await answers("admin", desk.ann)).toEqual(all("admin", 401))
    const [first] = await answers("admin", desk.store.auth)
    expect(first).toMatch(/^40[34] GET/)
    expect(
      new Set((await answers("admin", desk.store.auth)).map((one) => one.slice(0, 2)))
    ).toEqual(new Set(["40"]))
  })

  it("each reads the messages, files and counts that are for them, and no other", async () => {
    const files: Record<string, string> = {}
    for (const visibility of VISIBILITIES) {
      const uploaded = await api.post("/admin/attachments", evidence(visibility), desk.merchant)
      files[visibility] = uploaded.data.attachment.id
      const attachment_ids = [files[visibility]]
      await desk.staff(complaint.id, "messages", { body: visibility, visibility, attachment_ids })
    }
    const actors = { buyer: desk.ann, seller: desk.store.auth, staff: desk.merchant }
    const surfaces = { buyer: "store", seller: "seller", staff: "admin" }
    for (const party of Object.keys(SEEN) as Party[]) {
      const { messages } = await desk.look[party](complaint.id)
      const words = messages.slice(1).map(({ body }) => body)
      expect([party, words]).toEqual([party, SEEN[party]])
      const told = JSON.stringify(await desk.look[party](complaint.id))
      const got: string[] = []
      for (const visibility of VISIBILITIES) {
        const path = `/${surfaces[party]}/complaints/${complaint.id}/attachments`
        const { status, headers } = await api
          .get(`${path}/${files[visibility]}`, actors[party])
          .catch(({ response }: { response: Refused }) => response)
        if (status === 200) {
          got.push(visibility)
          expect(headers["content-disposition"]).toContain("attachment")
        } else expect(status).toBe(404)
        const isTheirs = SEEN[party].some((one) => one === visibility)
        expect([party, visibility, told.includes(files[visibility])]).toEqual([
          ...[party, visibility, isTheirs],
        ])
      }
      expect([party, got]).toEqual([party, SEEN[party]])
    }
    // Nor through the list, or a field that was asked for.
    const { data } = await api.get("/store/complaints?fields=%2Bpayer,%2Bassignee_id", desk.ann)
    expect(data.complaints).toMatchObject([{ id: complaint.id, number: 1 }])
    for (const hidden of ["payer", "assignee_id", "customer_id", "decimals", "is_holding"]) {
      expect(data.complaints[0]).not.toHaveProperty(hidden)
    }
  })

  it("a file is not found through a complaint that it does not belong to", async () => {
    const upload = await api.post("/store/attachments", evidence(), desk.ann)
    const attachment_ids = [upload.data.attachment.id]
    await desk.buyer(complaint.id, "messages", { body: "See here", attachment_ids })
    const other = await desk.open({ seller_id: desk.other.id })
    const path = `attachments/${attachment_ids[0]}`
    const missing = `404 Attachment with id '${attachment_ids[0]}' not found`
    expect(await refusal(api.get(`/store/complaints/${other.id}/${path}`, desk.ann))).toBe(missing)
    const strange = `/seller/complaints/${other.id}/${path}`
    expect(await refusal(api.get(strange, desk.other.auth))).toBe(missing)
  })

  it("open pages hear of what their people may read, and of nothing else", async () => {
    const listen = (namespace: string, who: Actor) =>
      aConnectedListener(addressOf(api), namespace, tokenOf(who))
    const [ann, ben, north, south, staff] = await Promise.all([
      ...[listen("/store", desk.ann), listen("/store", desk.ben)],
      ...[listen("/seller", desk.store.auth), listen("/seller", desk.other.auth)],
      listen("/admin", desk.merchant),
    ])
    const updates = ({ of }: typeof ann) => of("complaint_updated").length
    const say = (visibility: string) =>
      desk.staff(complaint.id, "messages", { body: "Hello", visibility })
    await say("internal")
    await say("merchant_and_seller")
    await eventually(() => updates(north) === 1)
    await say("merchant_and_buyer")
    await eventually(() => updates(ann) === 1)
    await desk.later({ hours: 73 })
    await eventually(() => updates(ann) === 2 && updates(north) === 2)
    expect(ann.of("complaint_updated")[1]).toMatchObject({
      complaint: { id: complaint.id, status: "escalated" },
      at: expect.any(String),
    })
    expect(ann.of("complaint_updated")[1].complaint).not.toHaveProperty("payer")
    await eventually(() => staff.of("action_needed").length)
    expect(staff.of("action_needed")).toMatchObject([{ kind: "complaint", id: complaint.id }])
    expect([updates(ben), updates(south)]).toEqual([0, 0])
  })
})
