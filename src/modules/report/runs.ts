import {
  generateEntityId,
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
} from "@medusajs/framework/utils"
import type { SheetFormat } from "../../lib/spreadsheet"
import { run } from "../../lib/sql"
import { tooManyRequests } from "../../lib/too-many-requests"
import { fingerprintOf } from "./fingerprint"
import { readParameters, Scope } from "./parameters"
import { ReportReading } from "./reading"
import { ENDED_STATES, OPEN_STATES, TOLD_MAX, WAITING_PER_PERSON_MAX } from "./rules"
import { CANCEL, ENQUEUE, HOLD_PERSON, JOIN, WAITING } from "./run-sql"
import { Ctx, ReportRunRow } from "./storage"

export type RequestRun = {
  key: string
  /** From the caller's identity. */
  scope: Scope
  params: object
  format: SheetFormat
  /** For machines; means nothing for a workbook. */
  raw?: boolean
  /** The dashboard user who asks; null for a schedule. */
  requested_by: string | null
  schedule_id?: string | null
  /** Dashboard users who are told when it is ready, beside whoever asks. */
  user_ids?: string[]
}
/** A run, and whose it must be: a store's, or the merchant's for null. */
export type OwnRun = { id: string; seller_id: string | null }

/** Who may ask again after how long, in seconds, when too much waits already. */
const WAIT_SECONDS = 30

/** What people and schedules ask for. */
export class ReportRuns extends ReportReading {
  /**
   * Puts a report into the queue, or joins whoever asked for exactly the same and still waits.
   *
   * @throws INVALID_DATA what is wrong with the parameters; NOT_FOUND for no report of this caller
   * @throws NOT_ALLOWED (429) when too much of this person waits
   */
  @InjectTransactionManager()
  async requestRun(
    wish: RequestRun,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<ReportRunRow> {
    const { key, scope, format, requested_by, schedule_id = null, user_ids = [] } = wish
    const params = readParameters(this.reportOf(key, scope), scope, wish.params)
    const raw = format === "csv" && Boolean(wish.raw)
    const told = requested_by ? [requested_by, ...user_ids] : user_ids
    const asked = { seller_id: scope.seller_id, schedule_id, key, params, format, raw }
    const values = {
      ...{ ...asked, requested_by, now, fingerprint: fingerprintOf(asked) },
      told_ids: [...new Set(told)].slice(0, TOLD_MAX),
    }
    const [joined] = await run<{ id: string }>(context, JOIN, values)
    if (joined) return await this.retrieveReportRun(joined.id, {}, context)
    if (requested_by) await this.assertMayWait_(requested_by, context)
    const [{ id }] = await run<{ id: string }>(context, ENQUEUE, {
      ...{ ...values, id: generateEntityId("", "reprun"), params: JSON.stringify(params) },
    })
    return await this.retrieveReportRun(id, {}, context)
  }

  /** What came to nothing, once more: a run of its own, so that the old one still says why. */
  @InjectTransactionManager()
  async retryRun(
    { requested_by, ...own }: OwnRun & { requested_by: string },
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<ReportRunRow> {
    const { seller_id } = own
    const old = await this.runOf(own, context)
    if (!isOneOf(ENDED_STATES, old.state)) throw refused(old, "asked for again", ENDED_STATES)
    const { report_key: key, format, raw, params, schedule_id, told_ids: user_ids } = old
    const wish = { key, format, raw, params, schedule_id, user_ids, requested_by }
    return await this.requestRun({ ...wish, scope: { seller_id } }, now, context)
  }

  /** Whoever works on it learns it with the next sign of life, and deletes what there is of a file. */
  @InjectManager()
  async cancelRun(own: OwnRun, now: Date, @MedusaContext() context: Ctx = {}) {
    const [cancelled] = await run(context, CANCEL, { ...own, now })
    const found = await this.runOf(own, context)
    if (!cancelled) throw refused(found, "cancelled", OPEN_STATES)
    return found
  }

  /** @throws NOT_FOUND also for somebody else's */
  @InjectManager()
  async runOf({ id, seller_id }: OwnRun, @MedusaContext() context: Ctx = {}) {
    const [found] = await this.listReportRuns({ id, seller_id }, {}, context)
    if (found) return found
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Report run ${id} not found`)
  }

  private async assertMayWait_(requested_by: string, context: Ctx) {
    await run(context, HOLD_PERSON, { person: `report_run:${requested_by}` })
    const [{ waiting }] = await run<{ waiting: number }>(context, WAITING, { requested_by })
    if (waiting < WAITING_PER_PERSON_MAX) return
    const message = `${waiting} of your reports wait; accepted: at most ${WAITING_PER_PERSON_MAX}. Cancel one, or try again later`
    throw tooManyRequests({ message, retry_after: WAIT_SECONDS })
  }
}

const isOneOf = (states: readonly string[], state: string) => states.includes(state)

const refused = ({ id, state }: ReportRunRow, deed: string, accepted: readonly string[]) =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Report run ${id} is ${state}; only these can be ${deed}: ${accepted.join(", ")}`
  )
