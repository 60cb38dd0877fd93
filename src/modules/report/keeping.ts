import { InjectManager, MedusaContext } from "@medusajs/framework/utils"
import { run } from "../../lib/sql"
import { DAY_MS } from "../../lib/wall-clock"
import { EXPIRE, FORGET, FORGET_FILE, LEFT_FILES } from "./claim-sql"
import { ReportClaims } from "./claims"
import { RUN_BATCH, RUN_DAYS, SILENCE_MS_MAX } from "./rules"
import { Ctx } from "./storage"

export type LeftFile = { id: string; file_id: string }

/** How long runs and their files are kept. */
export class ReportKeeping extends ReportClaims {
  /** Files that are too old may not be downloaded any more; returns of which runs. */
  @InjectManager()
  async expireRuns(now: Date, @MedusaContext() context: Ctx = {}): Promise<string[]> {
    const rows = await run<{ id: string }>(context, EXPIRE, { now, limit: RUN_BATCH })
    return rows.map(({ id }) => id)
  }

  /** Files that nobody can download: of runs that expired, and what is left of others. */
  @InjectManager()
  async leftFiles(now: Date, @MedusaContext() context: Ctx = {}): Promise<LeftFile[]> {
    const before = new Date(now.getTime() - SILENCE_MS_MAX)
    return await run<LeftFile>(context, LEFT_FILES, { before, limit: RUN_BATCH })
  }

  /** The file is deleted. */
  @InjectManager()
  async forgetRunFile(left: LeftFile, now: Date, @MedusaContext() context: Ctx = {}) {
    await run(context, FORGET_FILE, { ...left, now })
  }

  /** Deletes old rows whose files are gone; returns whether there may be more. */
  @InjectManager()
  async forgetOldRuns(now: Date, @MedusaContext() context: Ctx = {}): Promise<boolean> {
    const before = new Date(now.getTime() - RUN_DAYS * DAY_MS)
    return (await run(context, FORGET, { before, limit: RUN_BATCH })).length === RUN_BATCH
  }
}
