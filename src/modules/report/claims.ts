import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { DAY_MS } from "../../lib/wall-clock"
import { BEAT, CLAIM, FAIL, FAIL_SILENT, FINISH } from "./claim-sql"
import { GIVE_BACK, HOLD_CLAIMS, OPEN_FILE } from "./claim-sql"
import { ERROR_LENGTH_MAX, FILE_DAYS, RUN_BATCH } from "./rules"
import { RUNNING_PER_PERSON_MAX, SILENCE_MS_MAX } from "./rules"
import { ReportRuns } from "./runs"
import { Ctx, ReportRunRow } from "./storage"

/** Who works on a run; after it was given up, the same number is nobody's. */
export type RunClaim = { id: string; attempt: number }
export type RunProgress = { rows: number; bytes: number }
export type RunFile = RunProgress & { sha256: string }

const INTERRUPTED = "The server that made this report was interrupted; ask for it again"

/** Who makes which run now. Whoever hears false has lost it, and deletes what they wrote. */
export class ReportClaims extends ReportRuns {
  /**
   * The next run, for whoever asks to make it; null when none may be made now. Two who ask at one
   * moment get two, and a person has at most `RUNNING_PER_PERSON_MAX` under way.
   */
  @InjectTransactionManager()
  async claimRun(now: Date, @MedusaContext() context: Ctx = {}): Promise<ReportRunRow | null> {
    await run(context, HOLD_CLAIMS, {})
    const values = { now, running_max: RUNNING_PER_PERSON_MAX }
    const [claimed] = await run<{ id: string }>(context, CLAIM, values)
    return claimed ? await this.retrieveReportRun(claimed.id, {}, context) : null
  }

  /** A sign of life, with how far it is. */
  @InjectManager()
  async beat(
    claim: RunClaim,
    progress: RunProgress,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return await this.told_(BEAT, { ...claim, ...progress, now }, context)
  }

  /** From now on there is a file, of which a part may be left behind. */
  @InjectManager()
  async openRunFile(
    claim: RunClaim,
    file_id: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    return await this.told_(OPEN_FILE, { ...claim, file_id, now }, context)
  }

  @InjectManager()
  async finishRun(
    claim: RunClaim,
    file: RunFile,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    const expires_at = new Date(now.getTime() + FILE_DAYS * DAY_MS)
    return await this.told_(FINISH, { ...claim, ...file, expires_at, now }, context)
  }

  @InjectManager()
  async failRun(
    claim: RunClaim,
    why: string,
    now: Date,
    @MedusaContext() context: Ctx = {}
  ): Promise<boolean> {
    const error = why.slice(0, ERROR_LENGTH_MAX)
    return await this.told_(FAIL, { ...claim, error, now }, context)
  }

  /** Whoever works on it stops, and anybody may begin it again. */
  @InjectManager()
  async giveBackRun(claim: RunClaim, now: Date, @MedusaContext() context: Ctx = {}) {
    return await this.told_(GIVE_BACK, { ...claim, now }, context)
  }

  /** Runs of which nothing was heard for `SILENCE_MS_MAX` have failed; returns which. */
  @InjectManager()
  async failSilentRuns(now: Date, @MedusaContext() context: Ctx = {}): Promise<string[]> {
    const silent_since = new Date(now.getTime() - SILENCE_MS_MAX)
    const values = { now, silent_since, error: INTERRUPTED, limit: RUN_BATCH }
    const rows = await run<{ id: string }>(context, FAIL_SILENT, values)
    return rows.map(({ id }) => id)
  }

  private async told_(sql: string, values: Record<string, unknown>, context: Ctx) {
    return (await run(context, sql, values)).length > 0
  }
}
