import {
  RUNNING_PER_PERSON_MAX,
  SILENCE_MS_MAX,
  TOLD_MAX,
  WAITING_PER_PERSON_MAX,
} from "../../../src/modules/report/rules"
import { RequestRun } from "../../../src/modules/report/runs"
import { aWish, reportModule } from "./report-module"

const NOW = new Date("2026-11-22T12:00:00Z")
const later = (ms: number) => new Date(NOW.getTime() + ms)
const YEARS = [...Array(WAITING_PER_PERSON_MAX).keys()].map((i) => 2000 + i)
const FILE = { rows: 7, bytes: 3_000_000_000, sha256: "ab" }

reportModule(({ service: reports }) => {
  const ask = async (wish: Partial<RequestRun> & { year?: number } = {}, now = NOW) =>
    await reports.requestRun(aWish(wish), now)
  const claim = async (now = NOW) => (await reports.claimRun(now))!
  const runs = async () => await reports.listReportRuns({}, { order: { created_at: "ASC" } })
  const stateOf = async (id: string) => (await reports.retrieveReportRun(id)).state

  describe("asking for a report", () => {
    it("keeps all that the file depends on, and tells whoever asked", async () => {
      const run = await ask({ user_ids: ["user_ben", "user_ann"] })
      expect(run).toMatchObject({
        ...{ report_key: "sales", format: "csv", raw: false, state: "queued", seller_id: null },
        ...{ requested_by: "user_ann", told_ids: ["user_ann", "user_ben"], attempt: 0 },
        params: { from: "2026-11-01", to: "2026-11-30", grain: "day", currency: null },
      })
    })

    it("gives people who ask for the same at one moment one run, and tells them all", async () => {
      const people = [...Array(12).keys()].map((i) => `user_${i}`)
      const asked = await Promise.all(people.map((requested_by) => ask({ requested_by })))
      expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
      const [run, ...others] = await runs()
      expect(others).toEqual([])
      expect([...run.told_ids].sort()).toEqual([...people].sort())
      expect(people).toContain(run.requested_by)
    })

    it("goes on to share what is being made, and makes a new one after that", async () => {
      const first = await ask()
      const claimed = await claim()
      expect((await ask({ requested_by: "user_ben" })).id).toBe(first.id)
      await reports.finishRun(claimed, FILE, NOW)
      expect((await ask({ requested_by: "user_ben" })).id).not.toBe(first.id)
    })

    it("tells apart what differs in anything that the file shows", async () => {
      const params = { from: "2026-11-01", to: "2026-11-30" }
      const wishes: Partial<RequestRun>[] = [
        {},
        { format: "xlsx" },
        { raw: true },
        { params: { ...params, grain: "week" } },
        { scope: { seller_id: "sel_1" } },
        { scope: { seller_id: "sel_2" } },
        { schedule_id: "repsch_1", requested_by: null },
        { key: "products" },
      ]
      for (const wish of wishes) await ask(wish)
      expect(await runs()).toHaveLength(wishes.length)
      // Named in another order, with a default, or with what means nothing for a workbook.
      await ask({ params: { to: "2026-11-30", from: "2026-11-01", grain: "day" } })
      await ask({ format: "xlsx", raw: true })
      expect(await runs()).toHaveLength(wishes.length)
    })

    it("tells a bounded number of people", async () => {
      const user_ids = [...Array(TOLD_MAX).keys()].map((i) => `user_${i}`)
      const { told_ids } = await ask({ user_ids })
      expect(told_ids).toHaveLength(TOLD_MAX)
      expect((await ask({ requested_by: "user_late" })).told_ids).toEqual(told_ids)
    })

    it.each([
      ["a parameter that the report does not have", { params: { colour: "red" } }, /colour/],
      ["no period", { params: {} }, /from:/],
      ["a report that does not exist", { key: "secrets" }, /not found/],
      ["a report that is not for stores", { key: "sellers", scope: { seller_id: "s" } }, /not fou/],
    ])("refuses %s", async (_, wish, message) => {
      await expect(ask(wish)).rejects.toThrow(message)
      expect(await runs()).toEqual([])
    })

    it("lets a bounded number of one person's wait, also when they come at one moment", async () => {
      const asked = await Promise.allSettled([...YEARS, 2030, 2031].map((year) => ask({ year })))
      const refused = asked.filter(({ status }) => status === "rejected")
      expect(refused).toHaveLength(2)
      expect(refused).toMatchObject(
        refused.map(() => ({ reason: { code: "TOO_MANY_REQUESTS", retry_after: 30 } }))
      )
      expect(await runs()).toHaveLength(WAITING_PER_PERSON_MAX)
      // What waits anyway may be asked for, and others and schedules have a queue of their own.
      const [{ params }] = await runs()
      await ask({ params })
      await ask({ requested_by: "user_ben", year: 2040 })
      await ask({ requested_by: null, schedule_id: "repsch_1", year: 2041 })
    })
  })

  describe("making runs", () => {
    it("gives each run to one of many who ask at one moment", async () => {
      const people = [...Array(6).keys()].map((i) => `user_${i}`)
      for (const [i, requested_by] of people.entries()) await ask({ requested_by, year: 2000 + i })
      const claimed = await Promise.all([...Array(10).keys()].map(() => reports.claimRun(NOW)))
      const ids = claimed.flatMap((run) => (run ? [run.id] : []))
      expect(ids).toHaveLength(6)
      expect(new Set(ids).size).toBe(6)
    })

    it("makes two of a person at a time, and others in between", async () => {
      for (const year of YEARS.slice(0, 5)) await ask({ year }, later(year))
      const ben = await ask({ requested_by: "user_ben", year: 2040 }, later(9_000))
      const first = await claim()
      expect(first.params).toMatchObject({ from: "2000-11-01" })
      // Who has nothing under way comes first, however many others have asked for before.
      expect((await claim()).id).toBe(ben.id)
      const claimed = await Promise.all([...Array(8).keys()].map(() => reports.claimRun(NOW)))
      const made = claimed.filter((run) => run !== null)
      expect(made).toHaveLength(RUNNING_PER_PERSON_MAX - 1)
      await reports.finishRun(first, FILE, NOW)
      expect(await reports.claimRun(NOW)).toMatchObject({ params: { from: "2002-11-01" } })
      expect(await reports.claimRun(NOW)).toBeNull()
    })

    it("writes how far it is, and what the file is in the end", async () => {
      const { id } = await ask()
      const run = await claim()
      expect(await reports.openRunFile(run, "private-1", NOW)).toBe(true)
      expect(await reports.beat(run, { rows: 5, bytes: 40 }, later(2_000))).toBe(true)
      expect(await reports.retrieveReportRun(id)).toMatchObject({ rows: 5, state: "running" })
      expect(await reports.finishRun(run, FILE, later(3_000))).toBe(true)
      expect(await reports.retrieveReportRun(id)).toMatchObject({
        ...{ state: "done", rows: 7, bytes: "3000000000", sha256: "ab", file_id: "private-1" },
        expires_at: new Date("2026-12-22T12:00:03Z"),
      })
    })

    it("is told by its next sign of life that somebody cancelled it", async () => {
      const { id } = await ask()
      const run = await claim()
      await reports.cancelRun({ id, seller_id: null }, NOW)
      expect(await reports.beat(run, { rows: 5, bytes: 40 }, NOW)).toBe(false)
      expect(await reports.finishRun(run, FILE, NOW)).toBe(false)
      expect(await reports.failRun(run, "too late", NOW)).toBe(false)
      expect(await reports.retrieveReportRun(id)).toMatchObject({ state: "cancelled", error: null })
    })

    it("fails a run of which nothing was heard, and nothing else", async () => {
      const silent = await ask({ year: 2001 })
      const alive = await ask({ year: 2002, requested_by: "user_ben" })
      const waiting = await ask({ year: 2003, requested_by: "user_cleo" })
      const claims = [await claim(), await claim()]
      const soon = later(SILENCE_MS_MAX)
      await reports.beat(
        claims.find(({ id }) => id === alive.id)!,
        { rows: 1, bytes: 1 },
        soon
      )
      expect(await reports.failSilentRuns(soon)).toEqual([])
      expect(await reports.failSilentRuns(later(SILENCE_MS_MAX + 1))).toEqual([silent.id])
      expect(await stateOf(alive.id)).toBe("running")
      expect(await stateOf(waiting.id)).toBe("queued")
      const { error } = await reports.retrieveReportRun(silent.id)
      expect(error).toMatch(/interrupted/)
      // Whoever comes back after that is not heard.
      const lost = claims.find(({ id }) => id === silent.id)!
      expect(await reports.beat(lost, { rows: 9, bytes: 9 }, soon)).toBe(false)
      expect(await reports.finishRun(lost, FILE, soon)).toBe(false)
    })

    it("begins again what a process that ends gives back, and hears the old one no more", async () => {
      await ask()
      const first = await claim()
      expect(await reports.giveBackRun(first, NOW)).toBe(true)
      const second = await claim()
      expect(second).toMatchObject({ id: first.id, attempt: 2, rows: 0 })
      expect(await reports.beat(first, { rows: 9, bytes: 9 }, NOW)).toBe(false)
      expect(await reports.beat(second, { rows: 1, bytes: 1 }, NOW)).toBe(true)
    })
  })

  describe("asking again", () => {
    const retry = async (id: string, seller_id: string | null = null) =>
      await reports.retryRun({ id, seller_id, requested_by: "user_ben" }, NOW)

    it("makes a run of its own, so that the old one still says why", async () => {
      const { id } = await ask({ user_ids: ["user_cleo"], schedule_id: "repsch_1" })
      await reports.failRun(await claim(), "It broke", NOW)
      const again = await retry(id)
      expect(again.id).not.toBe(id)
      expect(again).toMatchObject({
        ...{ state: "queued", requested_by: "user_ben", schedule_id: "repsch_1" },
        told_ids: ["user_ben", "user_ann", "user_cleo"],
      })
      expect(await reports.retrieveReportRun(id)).toMatchObject({ error: "It broke" })
      expect((await retry(id)).id).toBe(again.id)
    })

    it("refuses what waits, is being made, or is done, and what is another's", async () => {
      const { id } = await ask()
      await expect(retry(id)).rejects.toThrow(/is queued; only these can be asked for again/)
      const run = await claim()
      await expect(retry(id)).rejects.toThrow(/is running/)
      await reports.finishRun(run, FILE, NOW)
      await expect(retry(id)).rejects.toThrow(/is done/)
      await expect(retry(id, "sel_1")).rejects.toThrow(/not found/)
      const own = { id, seller_id: null }
      await expect(reports.cancelRun(own, NOW)).rejects.toThrow(/only these can be cancelled/)
      await expect(reports.cancelRun({ id, seller_id: "sel_1" }, NOW)).rejects.toThrow(/not found/)
    })
  })

  describe("keeping runs", () => {
    const DAY_MS = 24 * 60 * 60 * 1000
    const aDoneRun = async () => {
      const { id } = await ask()
      const run = await claim()
      await reports.openRunFile(run, `private-${id}`, NOW)
      await reports.finishRun(run, FILE, NOW)
      return id
    }

    it("lets files expire after thirty days, and then knows which are to be deleted", async () => {
      const id = await aDoneRun()
      expect(await reports.expireRuns(later(30 * DAY_MS - 1))).toEqual([])
      expect(await reports.expireRuns(later(30 * DAY_MS))).toEqual([id])
      expect(await stateOf(id)).toBe("expired")
      const left = { id, file_id: `private-${id}` }
      expect(await reports.leftFiles(later(30 * DAY_MS))).toEqual([left])
      await reports.forgetRunFile(left, NOW)
      expect(await reports.leftFiles(later(30 * DAY_MS))).toEqual([])
    })

    it("finds the file that a killed process left, once it cannot be written any more", async () => {
      const { id } = await ask()
      const run = await claim()
      await reports.openRunFile(run, "private-half", NOW)
      expect(await reports.leftFiles(later(DAY_MS))).toEqual([])
      await reports.failSilentRuns(later(DAY_MS))
      expect(await reports.leftFiles(later(DAY_MS))).toEqual([])
      expect(await reports.leftFiles(later(2 * DAY_MS))).toEqual([{ id, file_id: "private-half" }])
    })

    it("forgets rows after a year, and never one whose file is still there", async () => {
      const id = await aDoneRun()
      const open = await ask({ year: 2001 })
      await reports.expireRuns(later(400 * DAY_MS))
      await reports.forgetOldRuns(later(400 * DAY_MS))
      expect(await runs()).toHaveLength(2)
      await reports.forgetRunFile({ id, file_id: `private-${id}` }, NOW)
      expect(await reports.forgetOldRuns(later(364 * DAY_MS))).toBe(false)
      expect(await runs()).toHaveLength(2)
      await reports.forgetOldRuns(later(400 * DAY_MS))
      expect((await runs()).map((run) => run.id)).toEqual([open.id])
    })
  })
})
