import { ConfigModule } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { Row, shapedBy } from "./columns"
import { Audience, Report } from "./definition"
import type { Statement } from "./maker/order"
import { readParameters, Scope } from "./parameters"
import { Reader, ReaderOptions } from "./reader"
import { REPORTS } from "./reports/all"
import { isTooSlow } from "./slowness"
import { ReportStorage } from "./storage"

export type ReportOptions = {
  /** The database to read, when it is not the application's: a replica, as postgres://… */
  database_url: string | null
  /** Whose days they are. */
  time_zone: string
  statement_timeout_ms?: number
}

/** A page answers within seconds or says that it cannot. */
const PAGE_PATIENCE = { statement_timeout_ms: 10_000, connection_timeout_ms: 5_000 }
/** A million rows to a file take about a minute; what takes ten times as long went wrong. */
const STATEMENT_TIMEOUT_MS = 10 * 60 * 1000

/** The first rows of a report. */
export type Page = Pick<Statement, "columns" | "time_zone"> & { rows: Row[]; has_more: boolean }

const audienceOf = ({ seller_id }: Scope): Audience => (seller_id === null ? "merchant" : "seller")

/** Knows the reports and reads them. */
export class ReportReading extends ReportStorage {
  readonly options: ReportOptions
  /** How whoever makes a file reads, in a process of its own: a page waits for no file. */
  readonly fileReading: ReaderOptions
  private readonly pageReader: Reader

  constructor(dependencies: { configModule: ConfigModule }, options: ReportOptions) {
    super(dependencies, options)
    const { statement_timeout_ms = STATEMENT_TIMEOUT_MS } = options
    const url = options.database_url ?? dependencies.configModule.projectConfig.databaseUrl!
    this.options = options
    this.fileReading = { url, statement_timeout_ms }
    this.pageReader = new Reader({ url, ...PAGE_PATIENCE })
  }

  /** The reports that a caller may ask for. */
  catalogue(scope: Scope): Report[] {
    return REPORTS.filter(({ audience }) => audience.includes(audienceOf(scope)))
  }

  /** @throws NOT_FOUND also for a report that is not for this caller */
  reportOf(key: string, scope: Scope): Report {
    const report = this.catalogue(scope).find((one) => one.key === key)
    if (report) return report
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Report ${key} not found`)
  }

  /**
   * What a report asks of the database for a caller. What is wrong with the parameters is said at once.
   *
   * @param scope from the caller's identity, never from a request
   */
  statementOf(key: string, scope: Scope, given: object): Statement {
    const report = this.reportOf(key, scope)
    const { time_zone } = this.options
    const parameters = readParameters(report, scope, given)
    const open = { seller_id: null, currency: null }
    const values = { ...open, ...parameters, time_zone, scope: scope.seller_id }
    return { sql: report.sql, values, columns: report.columns, time_zone }
  }

  /** The first rows of a report, for a page, and whether there are more. */
  async readPage(
    key: string,
    scope: Scope,
    given: object,
    { limit, signal }: { limit: number; signal?: AbortSignal }
  ): Promise<Page> {
    const { sql, values, ...reading } = this.statementOf(key, scope, given)
    const all = shapedBy(reading.columns, this.pageReader.rows(sql, values, signal))
    const rows: Row[] = []
    try {
      for await (const row of all) if (rows.push(row) > limit) break
    } catch (error) {
      throw signal?.aborted ? error : asTooSlow(error)
    }
    return { ...reading, rows: rows.slice(0, limit), has_more: rows.length > limit }
  }

  protected async closeReader() {
    await this.pageReader.close()
  }
}

function asTooSlow(error: unknown) {
  if (!isTooSlow(error)) return error
  const message = "This takes too long to be shown; ask for it as a file, or for a shorter period"
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}
