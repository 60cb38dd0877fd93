import { MedusaContainer } from "@medusajs/framework/types"
import { NewNotice, Recipient } from "../../../modules/notice/telling"
import { REPORT_MODULE } from "../../../modules/report"
import { ReportEvents, ReportRunTold } from "../../../modules/report/events"
import ReportModuleService from "../../../modules/report/service"
import type { ReportRunRow } from "../../../modules/report/storage"
import { SELLER_MODULE } from "../../../modules/seller"
import SellerModuleService from "../../../modules/seller/service"
import { staff, storeOf, toEach } from "./people"
import { Heard, MISSED_MAX, Tell, Teller, Window } from "./teller"

/** What somebody who asked by hand reads of a bell that is everybody's. */
const BELL = ["feed" as const]

const reportsIn = (container: MedusaContainer) =>
  container.resolve<ReportModuleService>(REPORT_MODULE)

/** Nothing of one that has moved on since. */
async function runIn(container: MedusaContainer, id: string, state: ReportRunRow["state"]) {
  const [run] = await reportsIn(container).listReportRuns({ id, state }, { take: 1 })
  return run
}

/** Of one that was deleted since nothing but what it made is left. */
async function scheduleOf(container: MedusaContainer, { schedule_id, seller_id }: ReportRunRow) {
  if (!schedule_id) return null
  const filters = { id: schedule_id, seller_id }
  const [schedule] = await reportsIn(container).listReportSchedules(filters, { take: 1 })
  return schedule ?? null
}

type Schedule = Awaited<ReturnType<typeof scheduleOf>>
type Told = Omit<NewNotice, "recipient" | "event_key">

/**
 * Those who asked or are to get it, as long as they may read it; all who may, where the schedule
 * says so. The bell and the chat of the staff are everybody's: what is for a few rings, and is not
 * written into the chat.
 */
async function toReaders(
  container: MedusaContainer,
  { seller_id, told_ids }: ReportRunRow,
  schedule: Schedule,
  told: Told & { event_key: string }
): Promise<NewNotice[]> {
  const readers = await (seller_id ? storeOf(container, seller_id, "report") : staff(container))
  if (schedule?.to_everyone) return toEach(readers, told)
  const chosen = readers.filter(({ type, id }) => type === "user" && told_ids.includes(id))
  const bell: Recipient[] = readers.filter(({ type }) => type === "merchant")
  return [...toEach(chosen, told), ...toEach(bell, { ...told, channels: BELL })]
}

function factsOf(container: MedusaContainer, run: ReportRunRow, schedule: Schedule) {
  const { id: run_id, report_key, params, seller_id } = run
  const report = reportsIn(container)
    .catalogue({ seller_id })
    .find(({ key }) => key === report_key)
  const { from = null, to = null } = params as { from?: string; to?: string }
  return {
    ...{ run_id, report: report?.title ?? report_key, from, to },
    schedule: schedule?.name ?? null,
  }
}

async function storeFacts(container: MedusaContainer, seller_id: string) {
  const [seller] = await container
    .resolve<SellerModuleService>(SELLER_MODULE)
    .listSellers({ id: seller_id }, { take: 1 })
  return { seller_id, seller_name: seller?.name ?? "" }
}

const tellDone: Tell<ReportRunTold> = async (container, { id }) => {
  const run = await runIn(container, id, "done")
  if (!run?.expires_at) return []
  const schedule = await scheduleOf(container, run)
  const event_key = `report_done:${id}`
  const { rows, seller_id } = run
  const expires_at = run.expires_at.toISOString()
  const facts = { ...factsOf(container, run, schedule), rows, expires_at }
  if (!seller_id) {
    const key = schedule ? "merchant_report_scheduled" : "merchant_report_ready"
    return await toReaders(container, run, schedule, { key, event_key, facts })
  }
  const key = schedule ? "store_report_scheduled" : "store_report_ready"
  const told = { ...(await storeFacts(container, seller_id)), ...facts }
  return await toReaders(container, run, schedule, { key, event_key, facts: told })
}

const tellFailed: Tell<ReportRunTold> = async (container, { id }) => {
  const run = await runIn(container, id, "failed")
  if (!run) return []
  const schedule = await scheduleOf(container, run)
  const event_key = `report_failed:${id}`
  const { seller_id } = run
  const facts = { ...factsOf(container, run, schedule), error: run.error ?? "" }
  if (!seller_id) {
    const key = "merchant_report_failed"
    return await toReaders(container, run, schedule, { key, event_key, facts })
  }
  const told = { ...(await storeFacts(container, seller_id)), ...facts }
  const key = "store_report_failed"
  return await toReaders(container, run, schedule, { key, event_key, facts: told })
}

async function missed(container: MedusaContainer, { since, until }: Window): Promise<Heard[]> {
  const ended = { finished_at: { $gte: since, $lt: until }, state: ["done", "failed"] }
  const config = { select: ["id" as const, "state" as const], take: MISSED_MAX }
  const runs = await reportsIn(container).listReportRuns(ended, config)
  return runs.map(({ id, state }) => ({
    name: state === "done" ? ReportEvents.RUN_DONE : ReportEvents.RUN_FAILED,
    data: { id },
  }))
}

/** Reports that are ready, or came to nothing. */
export const reportTeller: Teller = {
  name: "reports",
  tells: {
    [ReportEvents.RUN_DONE]: tellDone,
    [ReportEvents.RUN_FAILED]: tellFailed,
  },
  missed,
}
