import { PassThrough } from "node:stream"
import { MedusaError } from "@medusajs/framework/utils"
import { Client, PoolClient } from "pg"
import QueryStream from "pg-query-stream"
import { DataSource, QueryRunner } from "typeorm"
import { READING_SETTINGS } from "../../lib/reading-settings"
import { RawRow } from "./columns"
import { byPlace } from "./named-values"

/** Two people read a page at once; the others wait. */
const CONNECTIONS_MAX = 2
/** Rows that the database hands over at once. */
const BATCH_ROWS = 2_000
const APPLICATION = "souk reports"
export type ReaderOptions = {
  url: string
  statement_timeout_ms: number
  /** How long one waits until a connection is free; for ever unless it is set. */
  connection_timeout_ms?: number
}

/**
 * Reads the database of the reports, which may be a replica, over connections of its own: a long
 * report takes none from the shop. Nothing is connected before somebody reads.
 */
export class Reader {
  private source?: Promise<DataSource>

  constructor(private readonly options: ReaderOptions) {}

  /**
   * The rows of a statement, in one read-only transaction that sees one moment. Whatever ends it -
   * the last row, a reader that goes away, a signal, an error - the connection goes back.
   */
  async *rows(sql: string, values: Record<string, unknown>, signal?: AbortSignal) {
    signal?.throwIfAborted()
    const runner = (await this.connected()).createQueryRunner()
    try {
      // With this driver that is a client of its pool.
      const client: PoolClient = await runner.connect()
      await begin(runner, this.options.statement_timeout_ms)
      yield* this.batches(client, sql, values, signal)
    } finally {
      await giveBack(runner)
    }
  }

  /** Ends every connection; who reads is cut off. */
  async close() {
    const source = await this.source?.catch(() => undefined)
    this.source = undefined
    if (source?.isInitialized) await source.destroy()
  }

  private async *batches(
    client: PoolClient,
    sql: string,
    named: Record<string, unknown>,
    signal?: AbortSignal
  ): AsyncGenerator<RawRow> {
    const { text, values } = byPlace(sql, named)
    const source = client.query(new QueryStream(text, values, { batchSize: BATCH_ROWS }))
    // The driver's stream waits for the server before it ends, also for one that is gone.
    const rows = new PassThrough({ objectMode: true })
    const lose = () => rows.destroy(lost())
    let cancelling: Promise<void> | undefined
    const abort = () => {
      rows.destroy()
      cancelling = this.cancel(client)
    }
    client.once("end", lose)
    source.once("error", (error) => rows.destroy(error))
    signal?.addEventListener("abort", abort, { once: true })
    try {
      if (signal?.aborted) abort()
      for await (const row of source.pipe(rows)) {
        yield row
        signal?.throwIfAborted()
      }
    } catch (error) {
      signal?.throwIfAborted()
      throw error
    } finally {
      signal?.removeEventListener("abort", abort)
      if (rows.errored?.message !== LOST) await endOf(source, client)
      client.off("end", lose)
      // Later it would end what the next reader asks over this connection.
      await cancelling
    }
  }

  /** Over a connection of its own: those of the pool may all be busy with what is to end. */
  private async cancel(client: PoolClient) {
    const other = new Client({ connectionString: this.options.url })
    try {
      await other.connect()
      await other.query("select pg_cancel_backend($1)", [processOf(client)])
    } catch {
      // The statement ends by its time-out.
    } finally {
      await other.end().catch(() => undefined)
    }
  }

  private connected(): Promise<DataSource> {
    this.source ??= this.connect().catch((error) => {
      // The next reader tries again.
      this.source = undefined
      throw error
    })
    return this.source
  }

  private async connect(): Promise<DataSource> {
    const source = new DataSource({
      type: "postgres",
      url: this.options.url,
      applicationName: APPLICATION,
      synchronize: false,
      migrationsRun: false,
      logging: false,
      poolSize: CONNECTIONS_MAX,
      extra: { connectionTimeoutMillis: this.options.connection_timeout_ms },
    })
    return await source.initialize()
  }
}

/** The server has closed what the statement held, or the connection to it is gone. */
async function endOf(source: QueryStream, client: PoolClient) {
  await new Promise<void>((resolve) => {
    if (source.closed) return resolve()
    client.once("end", resolve)
    source.once("close", () => {
      client.off("end", resolve)
      resolve()
    })
    source.destroy()
  })
}

const LOST = "The connection to the database of the reports was lost"
const lost = () => new MedusaError(MedusaError.Types.UNEXPECTED_STATE, LOST)

async function begin(runner: QueryRunner, timeout_ms: number) {
  await runner.query("begin transaction isolation level repeatable read read only")
  // Set from code only; the statement takes no parameters.
  await runner.query(`set local statement_timeout = ${Math.round(timeout_ms)}`)
  for (const setting of READING_SETTINGS) await runner.query(setting)
}

/**
 * A cancelling that comes late may hit the rollback, so there is a second. A connection that is lost
 * cannot roll back; the pool throws it away.
 */
async function giveBack(runner: QueryRunner) {
  try {
    await runner.query("rollback").catch(() => runner.query("rollback"))
  } catch {
    // The server has ended the transaction with the connection.
  } finally {
    await runner.release()
  }
}

/** The number of the server's process that serves a connection; the type does not know it. */
const processOf = (client: PoolClient) => (client as PoolClient & { processID: number }).processID
