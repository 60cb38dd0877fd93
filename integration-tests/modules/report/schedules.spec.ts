import { ScheduleFields, SCHEDULES_MAX } from "../../../src/modules/report/schedule-rules"
import { reportModule } from "./report-module"

const DAILY = "repsch_daily_sales"
const at = (text: string) => new Date(text)
const NOW = at("2026-11-22T12:00:00Z")

reportModule(({ service }) => {
  const fields: ScheduleFields = {
    ...{ name: "Sales", report_key: "sales", format: "xlsx", raw: false },
    ...{ params: { grain: "day" }, period: "yesterday", cron: "0 6 * * *", time_zone: null },
    ...{ user_ids: ["user_1"], to_everyone: false, is_enabled: true },
  }
  const add = (change: Partial<ScheduleFields> & { seller_id?: string | null } = {}, now = NOW) =>
    service.addSchedule({ ...fields, seller_id: null, created_by: "user_1", ...change }, now)
  const runsOf = (schedule_id: string) =>
    service.listReportRuns({ schedule_id }, { order: { created_at: "ASC" } })
  const slotsOf = (schedule_id: string) =>
    service.listReportSlots({ schedule_id }, { order: { slot: "ASC" } })
  const nextOf = async (id: string) =>
    (await service.retrieveReportSchedule(id)).next_at?.toISOString() ?? null

  it("waits for the next time of its clock, which hangs in the shop", async () => {
    expect((await add()).next_at?.toISOString()).toBe("2026-11-23T05:00:00.000Z")
    const tokyo = await add({ time_zone: "Asia/Tokyo" })
    expect(tokyo.next_at?.toISOString()).toBe("2026-11-22T21:00:00.000Z")
    expect((await add({ is_enabled: false })).next_at).toBeNull()
  })

  it("makes a slot, asks for the days before it, and moves on", async () => {
    const { id } = await add()
    const slot = at("2026-11-23T05:00:00Z")
    expect(await service.dueSchedules(at("2026-11-23T04:59:59Z"))).not.toContain(id)
    expect(await service.dueSchedules(slot)).toContain(id)
    const made = await service.runDueSchedule(id, at("2026-11-23T05:00:30Z"))
    expect(made).toMatchObject({
      ...{ report_key: "sales", state: "queued", schedule_id: id, requested_by: null },
      ...{ told_ids: ["user_1"], params: { from: "2026-11-22", to: "2026-11-22", grain: "day" } },
    })
    expect(await slotsOf(id)).toMatchObject([{ slot, run_id: made!.id, error: null }])
    expect(await nextOf(id)).toBe("2026-11-24T05:00:00.000Z")
    expect(await service.runDueSchedule(id, at("2026-11-23T05:00:40Z"))).toBeNull()
  })

  it("makes one run of a slot, however many look at the clock at once", async () => {
    const { id } = await add()
    const now = at("2026-11-23T05:00:10Z")
    const looks = Array.from({ length: 8 }, () => service.runDueSchedule(id, now))
    const made = (await Promise.all(looks)).filter(Boolean)
    expect(made).toHaveLength(1)
    expect(await runsOf(id)).toHaveLength(1)
    expect(await slotsOf(id)).toHaveLength(1)
  })

  it("takes no slot twice, also when somebody moved the clock back", async () => {
    const { id } = await add()
    const slot = at("2026-11-23T05:00:00Z")
    await service.runDueSchedule(id, slot)
    await service.updateReportSchedules({ id, next_at: slot })
    expect(await service.runDueSchedule(id, slot)).toBeNull()
    expect(await runsOf(id)).toHaveLength(1)
    const twice = { schedule_id: id, slot }
    await expect(service.createReportSlots(twice)).rejects.toThrow("already exists")
  })

  it("makes of what was missed the latest alone", async () => {
    const { id } = await add()
    await service.runDueSchedule(id, at("2026-11-27T15:00:00Z"))
    const runs = await runsOf(id)
    expect(runs.map(({ params }) => params)).toMatchObject([{ from: "2026-11-26" }])
    expect(await nextOf(id)).toBe("2026-11-28T05:00:00.000Z")
  })

  it("keeps its slot when it is named anew, and waits anew when its clock changes", async () => {
    const { id } = await add()
    const own = { id, seller_id: null }
    const later = at("2026-11-23T05:00:20Z")
    await service.changeSchedule(own, { name: "Each day" }, later)
    expect(await nextOf(id)).toBe("2026-11-23T05:00:00.000Z")
    await service.changeSchedule(own, { cron: "0 7 * * *" }, later)
    expect(await nextOf(id)).toBe("2026-11-23T06:00:00.000Z")
    await service.changeSchedule(own, { is_enabled: false }, later)
    expect(await service.runDueSchedule(id, at("2026-11-24T12:00:00Z"))).toBeNull()
    await service.changeSchedule(own, { is_enabled: true }, at("2026-11-25T12:00:00Z"))
    expect(await nextOf(id)).toBe("2026-11-26T06:00:00.000Z")
  })

  it("begins with the sales of each day, for everybody of the staff", async () => {
    const [daily] = await service.listReportSchedules({ id: DAILY })
    expect(daily).toMatchObject({
      ...{ seller_id: null, report_key: "sales", to_everyone: true, is_enabled: true },
      ...{ cron: "0 6 * * *", period: "yesterday", next_at: null },
    })
    // The first look only finds out when that is.
    expect(await service.dueSchedules(NOW)).toEqual([DAILY])
    expect(await service.runDueSchedule(DAILY, NOW)).toBeNull()
    expect(await nextOf(DAILY)).toBe("2026-11-23T05:00:00.000Z")
    const made = await service.runDueSchedule(DAILY, at("2026-11-23T05:00:05Z"))
    expect(made).toMatchObject({ report_key: "sales", params: { from: "2026-11-22" } })
  })

  it("is skipped with its reason when its report refuses it, and not tried every minute", async () => {
    const { id } = await add()
    await service.updateReportSchedules({ id, params: { colour: "red" } })
    const now = at("2026-11-23T05:00:10Z")
    const why = await service.runDueSchedule(id, now).catch((error: Error) => error.message)
    expect(why).toContain("Report sales has other parameters")
    await service.skipDueSchedule(id, String(why), now)
    expect(await slotsOf(id)).toMatchObject([{ run_id: null, error: why }])
    expect(await service.dueSchedules(now)).not.toContain(id)
    expect(await runsOf(id)).toEqual([])
  })

  it("can be made now, and keeps its next slot", async () => {
    const { id } = await add()
    const wish = { id, seller_id: null, requested_by: "user_2" }
    const made = await service.runScheduleNow(wish, NOW)
    expect(made).toMatchObject({ schedule_id: id, requested_by: "user_2" })
    expect(made.told_ids.sort()).toEqual(["user_1", "user_2"])
    expect(await nextOf(id)).toBe("2026-11-23T05:00:00.000Z")
    expect((await service.lastRunsOf([id, DAILY])).get(id)?.id).toBe(made.id)
  })

  it("is its owner's alone", async () => {
    const { id } = await add({ seller_id: "sel_1" })
    const [run] = await Promise.all([
      service.runScheduleNow({ id, seller_id: "sel_1", requested_by: "user_1" }, NOW),
    ])
    expect(run.seller_id).toBe("sel_1")
    for (const seller_id of [null, "sel_2"]) {
      const other = { id, seller_id }
      const message = `Report schedule ${id} not found`
      await expect(service.scheduleOf(other)).rejects.toThrow(message)
      await expect(service.changeSchedule(other, { name: "x" }, NOW)).rejects.toThrow(message)
      await expect(service.removeSchedule(other)).rejects.toThrow(message)
      const wish = { ...other, requested_by: "user_1" }
      await expect(service.runScheduleNow(wish, NOW)).rejects.toThrow(message)
    }
  })

  it("is not made any more when it was deleted", async () => {
    const { id } = await add()
    await service.removeSchedule({ id, seller_id: null })
    const now = at("2026-11-24T12:00:00Z")
    expect(await service.dueSchedules(now)).not.toContain(id)
    expect(await service.runDueSchedule(id, now)).toBeNull()
  })

  it.each<[string, Partial<ScheduleFields> & { seller_id?: string }, string]>([
    ["no such report", { report_key: "none" }, "Report none not found"],
    ["the merchant's report", { report_key: "sellers", seller_id: "sel_1" }, "not found"],
    ["no period", { period: null }, "Report sales needs a period"],
    ["a needless one", { report_key: "low-stock", params: {} }, "has no period; accepted: null"],
    ["days of its own", { params: { from: "2026-01-01" } }, "its days follow from the period"],
    ["unknown parameters", { params: { colour: "red" } }, "Report sales has other parameters"],
    ["another store", { params: { seller_id: "sel_2" }, seller_id: "sel_1" }, "other parameters"],
    ["a raw workbook", { raw: true }, "Only csv can be raw"],
    ["no such place", { time_zone: "Mars/North" }, "There is no time zone Mars/North"],
    ["too often", { cron: "* * * * *" }, "accepted: five fields that begin with one minute"],
  ])("refuses %s", async (_, change, message) => {
    await expect(add(change)).rejects.toThrow(message)
  })

  it(`are at most ${SCHEDULES_MAX} of an owner, also of many at once`, async () => {
    const wishes = Array.from({ length: SCHEDULES_MAX + 4 }, () => add({ seller_id: "sel_1" }))
    const outcomes = await Promise.allSettled(wishes)
    const refused = outcomes.filter(({ status }) => status === "rejected")
    expect(refused).toHaveLength(4)
    await expect(add({ seller_id: "sel_2" })).resolves.toBeDefined()
  })

  it("forgets slots after some months", async () => {
    const { id } = await add()
    await service.runDueSchedule(id, at("2026-11-23T05:00:00Z"))
    await service.forgetOldSlots(at("2027-02-20T05:00:00Z"))
    expect(await slotsOf(id)).toHaveLength(1)
    await service.forgetOldSlots(at("2027-02-22T05:00:00Z"))
    expect(await slotsOf(id)).toEqual([])
  })
})
