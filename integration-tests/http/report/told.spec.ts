import { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { makeRuns } from "../../../src/workflows/report/make-runs"
import { aMerchant, Actor } from "../../helpers/actors"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aMember, aSeller, TestSeller } from "../../helpers/sellers"
import { everythingTold, factsTold, forgetEverythingTold } from "../notice/told"
import { searchForMissed } from "../notice/told"
import { forgetEverythingRecorded, recordedAndFound, typesFor } from "../webhook/recorded"
import { aroundToday } from "./report-desk"

type Side = "admin" | "seller"
const WEEKLY = { name: "Each week", report_key: "sales", period: "last_week", cron: "0 7 * * 1" }
const MERCHANT = "merchant@example.com"
const LEO = "leo@example.com"

/** Who hears that a report is ready, or came to nothing: people, and integrators. */
souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let merchant: Actor
  let leo: Actor
  let north: TestSeller
  let finance: Awaited<ReturnType<typeof aMember>>
  let owner: string
  let begun: Date
  let quiet: () => Promise<void>

  beforeAll(async () => {
    container = getContainer()
    quiet = aQuietBus(container)
    merchant = await aMerchant(api, container, MERCHANT)
    leo = await aMerchant(api, container, LEO)
    north = await aSeller(api, container, "North")
    finance = await aMember(api, container, north.id, "finance")
    await aMember(api, container, north.id, "fulfilment")
    owner = (await api.get("/admin/users/me", north.auth)).data.user.email
    await quiet()
    await forgetEverythingRecorded(container)
    begun = await forgetEverythingTold(container)
  })
  afterEach(async () => {
    jest.restoreAllMocks()
    await quiet()
  })

  const ask = async (who: Actor, side: Side) => {
    const body = { format: "csv", params: aroundToday() }
    const { run } = (await api.post(`/${side}/reports/sales/runs`, body, who)).data
    await quiet()
    await makeRuns(container)
    await quiet()
    return run.id as string
  }
  const runOf = async (body: object, who: Actor, side: Side) => {
    const path = `/${side}/report-schedules`
    const { schedule } = (await api.post(path, { ...WEEKLY, ...body }, who)).data
    const answer = await api.post(`${path}/${schedule.id}/run`, {}, who)
    await quiet()
    await makeRuns(container)
    await quiet()
    return answer.data.schedule.last_run.id as string
  }
  const idOf = async (who: Actor) => (await api.get("/admin/users/me", who)).data.user.id
  it("rings for staff who asked by hand, and mails nobody", async () => {
    const id = await ask(merchant, "admin")
    expect(await everythingTold(container)).toEqual({
      merchant_report_ready: ["merchant by feed"],
    })
    const [{ facts }] = await factsTold(container, "merchant_report_ready")
    const { from, to } = aroundToday()
    expect(facts).toMatchObject({ run_id: id, report: "Sales", from, to, schedule: null })
  })

  it("rings for the member who asked by hand, and for no other", async () => {
    await ask(finance.auth, "seller")
    expect(await everythingTold(container)).toEqual({
      store_report_ready: [`${finance.email} by inbox, feed`],
    })
  })

  it("mails what a schedule made to all of the staff, or to all who may read it", async () => {
    await runOf({ to_everyone: true }, merchant, "admin")
    await runOf({ to_everyone: true }, north.auth, "seller")
    expect(await everythingTold(container)).toEqual({
      merchant_report_scheduled: [
        `${LEO} by email`,
        `${MERCHANT} by email`,
        "merchant by feed",
      ].sort(),
      store_report_scheduled: [
        `${finance.email} by inbox, feed, email`,
        `${owner} by inbox, feed, email`,
      ].sort(),
    })
  })

  it("mails what a schedule made to whom it names, and to whoever made it now", async () => {
    await runOf({ user_ids: [await idOf(leo)] }, merchant, "admin")
    const told = await everythingTold(container)
    expect(told.merchant_report_scheduled.sort()).toEqual(
      [`${LEO} by email`, `${MERCHANT} by email`, "merchant by feed"].sort()
    )
  })

  it("tells nobody who has left the store since", async () => {
    const id = await idOf(finance.auth)
    const run = await runOf({ user_ids: [id] }, north.auth, "seller")
    await api.delete(`/seller/members/${finance.id}`, north.auth)
    await quiet()
    await forgetEverythingTold(container)
    await searchForMissed(container, begun)
    const told = await factsTold(container, "store_report_scheduled")
    expect(JSON.stringify(told)).toContain(run)
    expect(told.map(({ recipient_id }) => recipient_id)).not.toContain(id)
  })

  it("mails those who wait that it failed, and why", async () => {
    await failing(() => ask(finance.auth, "seller"))
    expect(await everythingTold(container)).toEqual({
      store_report_failed: [`${finance.email} by inbox, feed, email`],
    })
    const [{ facts }] = await factsTold(container, "store_report_failed")
    expect(facts).toMatchObject({ report: "Sales", error: expect.stringMatching(/^[A-Z].+/) })
    expect(JSON.stringify(facts)).not.toContain("ENOSPC")
    await failing(() => ask(merchant, "admin"))
    expect((await everythingTold(container)).merchant_report_failed.sort()).toEqual(
      [`${MERCHANT} by email`, "merchant by feed"].sort()
    )
  })

  it("is told once when its event is lost, and when it comes again", async () => {
    await ask(finance.auth, "seller")
    const before = await everythingTold(container)
    await searchForMissed(container, begun)
    expect(await everythingTold(container)).toEqual(before)
    await forgetEverythingTold(container)
    await searchForMissed(container, begun)
    expect(await everythingTold(container)).toEqual(before)
  })

  it("is an event for the endpoints of whose it is, found again when it is lost", async () => {
    await ask(merchant, "admin")
    const norths = await ask(finance.auth, "seller")
    const failed = await failing(() => ask(north.auth, "seller"))
    const recorded = await recordedAndFound(container, begun)
    expect(typesFor(recorded, null)).toEqual(["report.completed", "report.failed"])
    expect(typesFor(recorded, north.id)).toEqual(["report.completed", "report.failed"])
    const own = recorded.filter(({ seller_id }) => seller_id === north.id)
    expect(own.map(({ resource_id }) => resource_id).sort()).toEqual([norths, failed].sort())
    expect(own.find(({ type }) => type === "report.completed")!.data).toMatchObject({
      report_run: { id: norths, state: "done", report_key: "sales", seller_id: north.id },
    })
  })
  /** There is no room for a file. */
  const failing = async (deed: () => Promise<string>) => {
    const full = new Error("ENOSPC: no space left on device")
    jest.spyOn(container.resolve(Modules.FILE), "getUploadStream").mockRejectedValueOnce(full)
    return await deed()
  }
})
