import { ConfigModule } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { Column, Row, rowOf } from "./columns"
import { Audience, Report } from "./definition"
import { readParameters, Scope } from "./parameters"
import { Reader } from "./reader"
import { REPORTS } from "./reports/all"
import { ReportStorage } from "./storage"

export type ReportOptions = {
  /** The database to read, when it is not the application's: a replica, as postgres://… */
  database_url: string | null
  /** Whose days they are. */
  time_zone: string
  statement_timeout_ms?: number
}

/** A million rows to a file take about a minute; what takes ten times as long went wrong. */
const STATEMENT_TIMEOUT_MS = 10 * 60 * 1000

export type Reading = { columns: readonly Column[]; time_zone: string; rows: AsyncIterable<Row> }

const audienceOf = ({ seller_id }: Scope): Audience => (seller_id === null ? "merchant" : "seller")

/** Knows the reports and reads them. */
export class ReportReading extends ReportStorage {
  readonly options: ReportOptions
  private readonly reader: Reader

  __hooks = { onApplicationShutdown: async () => await this.reader.close() }

  constructor(dependencies: { configModule: ConfigModule }, options: ReportOptions) {
    super(dependencies, options)
    const { statement_timeout_ms = STATEMENT_TIMEOUT_MS } = options
    const url = options.database_url ?? dependencies.configModule.projectConfig.databaseUrl!
    this.options = options
    this.reader = new Reader({ url, statement_timeout_ms })
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
   * Reads a report for a caller, row by row. What is wrong with the parameters is said at once; the
   * database is asked when the first row is.
   *
   * @param scope from the caller's identity, never from a request
   */
  read(key: string, scope: Scope, given: object, signal?: AbortSignal): Reading {
    const report = this.reportOf(key, scope)
    const { columns } = report
    const { time_zone } = this.options
    const parameters = readParameters(report, scope, given)
    const values = {
      seller_id: null,
      currency: null,
      ...parameters,
      time_zone,
      scope: scope.seller_id,
    }
    const raw = this.reader.rows(report.sql, values, signal)
    return { columns, time_zone, rows: shaped(columns, raw) }
  }
}

async function* shaped(columns: readonly Column[], raw: AsyncIterable<Record<string, unknown>>) {
  for await (const row of raw) yield rowOf(columns, row)
}
