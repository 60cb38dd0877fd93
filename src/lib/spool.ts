import { Logger } from "@medusajs/framework/types"

/** Rows that wait in memory while the database does not answer; older ones are let go first. */
export const SPOOL_MAX = 5_000
/** Rows of one insert. */
const BATCH_MAX = 200
/** What happens together comes together; one insert takes it all. */
const FLUSH_AFTER_MS = 100
const RETRY_AFTER_MS = 5_000

/**
 * Takes rows at once and writes them a moment later, so that nothing that is written, or cannot be
 * written, ever touches the deed it tells of.
 */
export class Spool<Row> {
  private rows: Row[] = []
  private lost = 0
  private timer?: NodeJS.Timeout
  private writing?: Promise<void>

  constructor(
    private readonly write: (rows: Row[]) => Promise<unknown>,
    private readonly logger: Pick<Logger, "error">,
    /** What the rows are, for the log: "calls to payment providers". */
    private readonly what: string
  ) {}

  add(row: Row) {
    this.rows.push(row)
    if (this.rows.length > SPOOL_MAX) {
      this.rows.shift()
      this.lost++
    }
    this.schedule(FLUSH_AFTER_MS)
  }

  /** Writes what waits. Never fails: what could not be written is tried again later. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.writing) await this.writing
    if (!this.rows.length) return
    this.writing = this.writeAll()
    await this.writing
    this.writing = undefined
  }

  private async writeAll() {
    while (this.rows.length) {
      const batch = this.rows.splice(0, BATCH_MAX)
      try {
        await this.write(batch)
      } catch (error) {
        this.rows.unshift(...batch)
        const lost = this.lost ? `, ${this.lost} were lost` : ""
        const waiting = `${this.rows.length} ${this.what} wait to be written${lost}`
        this.logger.error(`${waiting}: ${error instanceof Error ? error.message : String(error)}`)
        this.schedule(RETRY_AFTER_MS)
        return
      }
    }
    this.lost = 0
  }

  private schedule(after_ms: number) {
    this.timer ??= setTimeout(() => void this.flush(), after_ms).unref()
  }
}
