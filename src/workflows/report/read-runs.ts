import { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { MIME_TYPES } from "../../lib/spreadsheet"
import { REPORT_MODULE } from "../../modules/report"
import { fileNameOf } from "../../modules/report/file-name"
import type { OwnRun } from "../../modules/report/runs"
import { FILE_DAYS } from "../../modules/report/rules"
import ReportModuleService from "../../modules/report/service"
import type { ReportRunRow } from "../../modules/report/storage"

const reportsIn = (container: MedusaContainer) =>
  container.resolve<ReportModuleService>(REPORT_MODULE)

export type ReportRunView = ReturnType<typeof runView>

/** What people read of a run: not where its file is, and not who works on it. */
export function runView(run: ReportRunRow) {
  const { id, report_key, format, raw, params, state, rows, sha256, error } = run
  const { requested_by, schedule_id, seller_id, created_at, started_at, finished_at } = run
  return {
    ...{ id, report_key, format, raw, params, state, rows },
    // The column is a `bigint`, which comes as a text; a file is smaller than numbers end.
    bytes: Number(run.bytes),
    ...{ sha256, error, requested_by, schedule_id, seller_id },
    file_name: state === "done" ? fileNameOf(run) : null,
    ...{ created_at, started_at, finished_at, expires_at: run.expires_at },
  }
}

/** @throws NOT_FOUND also for somebody else's */
export const readRun = async (container: MedusaContainer, own: OwnRun): Promise<ReportRunView> =>
  runView(await reportsIn(container).runOf(own))

type Listed = {
  filters: Record<string, unknown>
  seller_id: string | null
  pagination: { skip?: number; take?: number; order?: Record<string, string> }
}

/** The runs of the merchant, or of a store. */
export async function listRuns(container: MedusaContainer, wanted: Listed) {
  const { filters, seller_id, pagination } = wanted
  const order = { ...pagination.order, id: "DESC" }
  const [rows, count] = await reportsIn(container).listAndCountReportRuns(
    { ...filters, seller_id },
    { ...pagination, order }
  )
  return { runs: rows.map(runView), count }
}

/**
 * Where the file of a run is, for a route to send it.
 *
 * @throws CONFLICT as long as there is none, and when there is none any more
 */
export async function fileOf(container: MedusaContainer, own: OwnRun) {
  const run = await reportsIn(container).runOf(own)
  const { id, state, file_id, format } = run
  if (state !== "done" || !file_id) {
    const why = state === "expired" ? `; files are deleted after ${FILE_DAYS} days` : ""
    const message = `Report run ${id} is ${state}${why}; only what is done can be downloaded`
    throw new MedusaError(MedusaError.Types.CONFLICT, message)
  }
  const bytes = Number(run.bytes)
  return { file_id, bytes, filename: fileNameOf(run), mime_type: MIME_TYPES[format] }
}
