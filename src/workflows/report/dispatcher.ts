import { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { batched } from "../../lib/batched"
import { REPORT_MODULE } from "../../modules/report"
import { RUNS_AT_ONCE } from "../../modules/report/rules"
import ReportModuleService from "../../modules/report/service"
import { ReportRunRow } from "../../modules/report/storage"
import { tellReportProgress } from "../../sockets/report-progress"
import { makeRun, RunLost } from "./make-run"

/** Makes runs in this process, a few at a time, as long as there are any. */
export class RunDispatcher {
  private readonly reports: ReportModuleService
  private readonly cancels = new Map<string, AbortController>()

  constructor(private readonly container: MedusaContainer) {
    this.reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  }

  /** Sees to it that what waits is made. One looks at a time; who asks meanwhile gets the next look. */
  async wake(): Promise<void> {
    await this.look("", undefined)
  }

  /** Until nothing is under way any more. */
  async settle(): Promise<void> {
    while (this.reports.underWay.size) await Promise.race(this.reports.underWay)
  }

  cancel(id: string) {
    this.cancels.get(id)?.abort(new RunLost())
  }

  private readonly look = batched<never, void>(async () => {
    while (this.cancels.size < RUNS_AT_ONCE && !this.reports.stopping.signal.aborted) {
      const run = await this.reports.claimRun(new Date())
      if (!run) break
      this.follow(run)
    }
    return new Map<string, never>()
  }, 1)

  private follow(run: ReportRunRow) {
    const { underWay } = this.reports
    const cancel = new AbortController()
    this.cancels.set(run.id, cancel)
    tellReportProgress(this.container, run)
    const end = makeRun(this.container, run, cancel.signal)
      .catch((error: unknown) => this.complain(run, error))
      .then(() => {
        this.cancels.delete(run.id)
        return this.wake()
      })
      .catch((error: unknown) => this.complain(run, error))
      .finally(() => underWay.delete(end))
    underWay.add(end)
  }

  private complain({ id }: ReportRunRow, error: unknown) {
    const logger = this.container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.error(`After report run ${id} something is left to the jobs: ${error}`)
  }
}

/** Each application has one, which lasts as long as it. */
const dispatchers = new WeakMap<ReportModuleService, RunDispatcher>()

export function dispatcherIn(container: MedusaContainer): RunDispatcher {
  const reports = container.resolve<ReportModuleService>(REPORT_MODULE)
  const known = dispatchers.get(reports) ?? new RunDispatcher(container)
  dispatchers.set(reports, known)
  return known
}

/** Stops a run at once if it is made in this process; another hears it with its next heartbeat. */
export function cancelHere(container: MedusaContainer, id: string) {
  dispatchers.get(container.resolve<ReportModuleService>(REPORT_MODULE))?.cancel(id)
}
