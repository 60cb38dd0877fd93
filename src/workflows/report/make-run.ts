import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { MINUTE_MS } from "../../lib/wall-clock"
import { REPORT_MODULE } from "../../modules/report"
import type { RunProgress } from "../../modules/report/claims"
import { makeFile } from "../../modules/report/maker/make-file"
import type { FileOrder, Written } from "../../modules/report/maker/order"
import type { Parameters } from "../../modules/report/parameters"
import { HEARTBEAT_MS, RUN_MINUTES_MAX } from "../../modules/report/rules"
import ReportModuleService from "../../modules/report/service"
import { ReportRunRow } from "../../modules/report/storage"
import { tellReportProgress } from "../../sockets/report-progress"
import { announceReportRunsWorkflow } from "./announce-report-runs"
import { failureOf } from "./failure"
import { readCurrencyDigits } from "./read-currency-digits"
import { discardFile, openFile, RunFile, storedOr } from "./run-file"

/** The run was cancelled, or given up because nothing was heard of us. */
export class RunLost extends Error {}

/**
 * Makes the file of a run that this process has claimed. It is a row's work and no workflow's: what
 * it leaves behind when it is killed is known by the row, and anybody ends it.
 *
 * @param cancel is aborted when somebody cancels the run in this process
 */
export async function makeRun(container: MedusaContainer, run: ReportRunRow, cancel: AbortSignal) {
  const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  const lost = new AbortController()
  const tooLong = AbortSignal.timeout(RUN_MINUTES_MAX * MINUTE_MS)
  const signal = AbortSignal.any([cancel, lost.signal, reports.stopping.signal, tooLong])
  const progress: RunProgress = { rows: 0, bytes: 0 }
  const heart = beating(container, run, progress, () => lost.abort(new RunLost()))
  let file: RunFile | undefined
  let written: Written
  try {
    file = await openFile(container, run.format)
    if (!(await reports.openRunFile(run, file.file_id, new Date()))) throw new RunLost()
    written = await write(container, run, file, { signal, progress })
    heart.stop()
    if (!(await reports.finishRun(run, written, new Date()))) throw new RunLost()
  } catch (error) {
    heart.stop()
    return await putAway(container, run, { error, file, progress })
  }
  tellReportProgress(container, { ...run, state: "done", ...written })
  await announceReportRunsWorkflow(container).run({
    input: { done_ids: [run.id], failed_ids: [] },
  })
}

/** Has the rows written as they come, by a process that is not this one. */
async function write(
  container: MedusaContainer,
  run: ReportRunRow,
  file: RunFile,
  { signal, progress }: { signal: AbortSignal; progress: RunProgress }
) {
  const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  const scope = { seller_id: run.seller_id }
  // They passed the schema of the report when somebody asked, and do so again now.
  const statement = reports.statementOf(run.report_key, scope, run.params as Parameters)
  const order: FileOrder = {
    ...{ ...statement, reader: reports.fileReading, format: run.format, raw: run.raw },
    name: reports.reportOf(run.report_key, scope).title,
    digits: await readCurrencyDigits(container),
  }
  const onProgress = (now: RunProgress) => void Object.assign(progress, now)
  const written = await makeFile(order, file.stream, { signal, onProgress })
  await storedOr(file, signal)
  return written
}

/** Says every two seconds that somebody is at it, and hears whether it is still wanted. */
function beating(
  container: MedusaContainer,
  run: ReportRunRow,
  progress: RunProgress,
  lose: () => void
) {
  const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  let isBeating = false
  let isOver = false
  const beat = async () => {
    if (isBeating) return
    isBeating = true
    try {
      if (!(await reports.beat(run, progress, new Date()))) return lose()
      // What comes late would tell of a run that is done as of one that is being made.
      if (!isOver) tellReportProgress(container, { ...run, ...progress })
    } catch (error) {
      // The next one may get through; who is silent for too long loses the run.
      container.resolve(ContainerRegistrationKeys.LOGGER).error(`Report run ${run.id}: ${error}`)
    } finally {
      isBeating = false
    }
  }
  const timer = setInterval(beat, HEARTBEAT_MS)
  const stop = () => {
    isOver = true
    clearInterval(timer)
  }
  return { stop }
}

type Ended = { error: unknown; file?: RunFile; progress: RunProgress }

/**
 * Says in the row what came of it, and deletes what was written. First the row: whoever asked waits
 * no longer, and a file that cannot be deleted now is found by the row.
 */
async function putAway(container: MedusaContainer, run: ReportRunRow, { file, ...ended }: Ended) {
  const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  const isStopping = reports.stopping.signal.aborted
  try {
    if (!isStopping && !(ended.error instanceof RunLost)) await fail(container, run, ended)
  } finally {
    if (file) {
      await discardFile(container, file)
      await reports.forgetRunFile({ id: run.id, file_id: file.file_id }, new Date())
    }
  }
  if (isStopping) await reports.giveBackRun(run, new Date())
}

async function fail(
  container: MedusaContainer,
  run: ReportRunRow,
  { error, progress }: Omit<Ended, "file">
) {
  const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  const { words, is_fault } = failureOf(error)
  if (is_fault) complain(container, run, error)
  if (!(await reports.failRun(run, words, new Date()))) return
  tellReportProgress(container, { ...run, state: "failed", ...progress })
  await announceReportRunsWorkflow(container).run({
    input: { done_ids: [], failed_ids: [run.id] },
  })
}

function complain(container: MedusaContainer, { id }: ReportRunRow, error: unknown) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  logger.error(`Report run ${id} failed`, error instanceof Error ? error : new Error(String(error)))
}
