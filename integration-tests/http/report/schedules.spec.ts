import { MedusaContainer } from "@medusajs/framework/types"
import { runDueSchedules } from "../../../src/workflows/report/run-due-schedules"
import { makeRuns } from "../../../src/workflows/report/make-runs"
import { aMerchant, Actor } from "../../helpers/actors"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { aMember, aSeller, TestSeller } from "../../helpers/sellers"
import { refusal, reportsOf } from "./report-desk"

type Side = "admin" | "seller"
const NEW = { name: "Sales", report_key: "sales", period: "last_week", cron: "0 7 * * 1" }

souk(({ api, getContainer }) => {
  let container: MedusaContainer
  let merchant: Actor
  let north: TestSeller
  let south: TestSeller
  let quiet: () => Promise<void>

  beforeAll(async () => {
    container = getContainer()
    quiet = aQuietBus(container)
    merchant = await aMerchant(api, container, "merchant@example.com")
    north = await aSeller(api, container, "North")
    south = await aSeller(api, container, "South")
  })
  afterEach(() => quiet())

  const path = (side: Side) => `/${side}/report-schedules`
  const list = async (who = merchant, side: Side = "admin") => (await api.get(path(side), who)).data
  const add = async (body: object = {}, who = merchant, side: Side = "admin") =>
    (await api.post(path(side), { ...NEW, ...body }, who)).data.schedule
  const look = async (id: string, who = merchant, side: Side = "admin") =>
    (await api.get(`${path(side)}/${id}`, who)).data.schedule
  const change = (id: string, body: object, who = merchant, side: Side = "admin") =>
    api.post(`${path(side)}/${id}`, body, who)
  const userOf = async (who: Actor) => (await api.get("/admin/users/me", who)).data.user.id

  it("begin with the sales of each day for the merchant, and with none for a store", async () => {
    const { schedules, ...page } = await list()
    expect(page).toEqual({ count: 1, offset: 0, limit: 50 })
    expect(schedules).toMatchObject([
      {
        ...{ name: "Daily sales", report_key: "sales", format: "xlsx", params: { grain: "day" } },
        ...{ period: "yesterday", cron: "0 6 * * *", to_everyone: true, is_enabled: true },
        ...{ seller_id: null, last_run: null, user_ids: [] },
        time_zone: reportsOf(container).options.time_zone,
        next_at: expect.stringMatching(/^\d{4}-/),
      },
    ])
    expect(await list(north.auth, "seller")).toMatchObject({ schedules: [], count: 0 })
  })

  it.each<Side>(["admin", "seller"])("are made, changed and deleted on /%s", async (side) => {
    const who = side === "admin" ? merchant : north.auth
    const made = await add({ params: { grain: "week" }, time_zone: "Asia/Tehran" }, who, side)
    expect(made).toMatchObject({
      ...{ ...NEW, params: { grain: "week" }, time_zone: "Asia/Tehran", format: "xlsx" },
      seller_id: side === "admin" ? null : north.id,
    })
    expect(new Date(made.next_at).toISOString()).toMatch(/T03:30:00\.000Z$/)
    expect(await look(made.id, who, side)).toEqual(made)
    const { schedule } = (await change(made.id, { is_enabled: false, name: "Off" }, who, side)).data
    expect(schedule).toMatchObject({ name: "Off", is_enabled: false, next_at: null })
    const gone = (await api.delete(`${path(side)}/${made.id}`, who)).data
    expect(gone).toEqual({ id: made.id, object: "report_schedule", deleted: true })
    expect(await refusal(look(made.id, who, side))).toContain("404 Report schedule")
  })

  it("are another's to nobody", async () => {
    const mine = await add({}, north.auth, "seller")
    const merchants = await add()
    const strangers: [string, Actor, Side][] = [
      [mine.id, south.auth, "seller"],
      [mine.id, merchant, "admin"],
      [merchants.id, north.auth, "seller"],
    ]
    for (const [id, who, side] of strangers) {
      const attempts = [
        () => look(id, who, side),
        () => change(id, { name: "Mine" }, who, side),
        () => api.post(`${path(side)}/${id}/run`, {}, who),
        () => api.delete(`${path(side)}/${id}`, who),
      ]
      for (const attempt of attempts) expect(await refusal(attempt())).toMatch(/^404 /)
    }
    const { auth } = await aMember(api, container, north.id, "support")
    expect(await refusal(list(auth, "seller"))).toMatch(/^403 /)
    expect(await refusal(list(north.auth, "admin"))).toMatch(/^403 /)
  })

  it("go to people of the owner alone, and name whoever is none", async () => {
    const staff = await userOf(merchant)
    const owner = await userOf(north.auth)
    const packer = await aMember(api, container, north.id, "fulfilment")
    const packing = await userOf(packer.auth)
    expect(await add({ user_ids: [staff] })).toMatchObject({ user_ids: [staff] })
    const own = await add({ user_ids: [owner] }, north.auth, "seller")
    expect(own).toMatchObject({ user_ids: [owner] })
    const others = await userOf(south.auth)
    const refused: [() => Promise<unknown>, string][] = [
      [() => add({ user_ids: [staff, owner] }), owner],
      [() => add({ user_ids: ["user_none"] }), "user_none"],
      [() => add({ user_ids: [staff] }, north.auth, "seller"), staff],
      [() => add({ user_ids: [others] }, north.auth, "seller"), others],
      [() => change(own.id, { user_ids: [packing] }, north.auth, "seller"), packing],
    ]
    for (const [attempt, name] of refused) {
      const said = await refusal(attempt())
      expect(said).toContain(`400 These cannot be sent a report: ${name}; accepted:`)
    }
    expect((await look(own.id, north.auth, "seller")).user_ids).toEqual([owner])
  })

  it.each([
    [{ cron: "* * * * *" }, "is no schedule; accepted: five fields"],
    [{ cron: "0 6 30 2 *" }, "never comes or cannot be read"],
    [{ time_zone: "Mars/North" }, "There is no time zone Mars/North"],
    [{ report_key: "none" }, "Report none not found"],
    [{ period: null }, "Report sales needs a period"],
    [{ period: "last_year" }, "last_30_days"],
    [{ params: { colour: "red" } }, "Report sales has other parameters"],
    [{ params: { from: "2026-01-01" } }, "its days follow from the period"],
    [{ format: "pdf" }, "xlsx, csv"],
    [{ raw: true }, "Only csv can be raw"],
    [{ user_ids: ["user_1", "user_1"] }, "each user once"],
    [{ seller_id: "sel_1" }, "Unrecognized"],
  ])("refuses %j", async (body, message) => {
    expect(await refusal(add(body))).toContain(message)
  })

  it("asks for nothing that is not the store's to see", async () => {
    const said = await refusal(add({ report_key: "sellers" }, north.auth, "seller"))
    expect(said).toContain("404 Report sellers not found")
    const others = add({ params: { seller_id: south.id } }, north.auth, "seller")
    expect(await refusal(others)).toContain("400 Report sales has other parameters")
  })

  it("are made now when somebody asks, and say what came of it", async () => {
    const { id, next_at } = await add({ format: "csv" }, north.auth, "seller")
    const answer = await api.post(`${path("seller")}/${id}/run`, {}, north.auth)
    expect(answer.status).toBe(202)
    expect(answer.data.schedule).toMatchObject({ id, next_at, last_run: { schedule_id: id } })
    await quiet()
    await makeRuns(container)
    const { last_run } = await look(id, north.auth, "seller")
    expect(last_run).toMatchObject({ state: "done", format: "csv", seller_id: north.id })
    const file = await api.get(`/seller/report-runs/${last_run.id}/download`, north.auth)
    expect(file.status).toBe(200)
    const runs = `/seller/report-runs?schedule_id=${id}`
    expect((await api.get(runs, north.auth)).data.runs).toMatchObject([{ id: last_run.id }])
  })

  it("are made by the clock, each slot once", async () => {
    const { id, next_at } = await add({ cron: "0 * * * *", period: "yesterday" })
    const now = new Date(next_at)
    await Promise.all([runDueSchedules(container, now), runDueSchedules(container, now)])
    await quiet()
    await makeRuns(container)
    const { data } = await api.get(`/admin/report-runs?schedule_id=${id}`, merchant)
    expect(data.runs).toMatchObject([{ state: "done", requested_by: null }])
    const { last_run, next_at: then } = await look(id)
    expect(last_run.id).toBe(data.runs[0].id)
    expect(new Date(then) > now).toBe(true)
  })

  it("do not stop one another", async () => {
    const broken = await add({ cron: "0 * * * *" })
    const { id, next_at } = await add({ cron: "0 * * * *" })
    await reportsOf(container).updateReportSchedules({ id: broken.id, params: { colour: "red" } })
    await runDueSchedules(container, new Date(next_at))
    expect((await look(id)).last_run).not.toBeNull()
    const [slot] = await reportsOf(container).listReportSlots({ schedule_id: broken.id })
    expect(slot).toMatchObject({ run_id: null })
    expect(slot.error).toContain("Report sales has other parameters")
  })
})
