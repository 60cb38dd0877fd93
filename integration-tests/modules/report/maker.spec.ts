import processes, { ChildProcess } from "node:child_process"
import { createHash } from "node:crypto"
import { PassThrough, Writable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { setTimeout as wait } from "node:timers/promises"
import { Client } from "pg"
import type { Column } from "../../../src/modules/report/columns"
import { makeFile } from "../../../src/modules/report/maker/make-file"
import type { FileOrder } from "../../../src/modules/report/maker/order"
import { rowsOf } from "../../helpers/sheets"

const { DB_USERNAME, DB_PASSWORD, DB_HOST, DB_PORT } = process.env
const URL = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/postgres`
/** Minutes, if nobody stops it. */
const SLOW = "select n, pg_sleep(0.0005) from generate_series(1, 1000000) n"

/** Each file is made by a real process. */
describe("the maker of files", () => {
  let desk: Client

  beforeAll(async () => {
    desk = new Client({ connectionString: URL })
    await desk.connect()
  })
  afterAll(async () => await desk.end())

  const N: Column = { key: "n", label: "N", type: "integer", total: true }
  const anOrder = (order: Partial<FileOrder> = {}): FileOrder => ({
    sql: "select n from generate_series(1, cast(:count as integer)) n",
    ...{ values: { count: 3 }, columns: [N], time_zone: "UTC", digits: new Map() },
    reader: { url: URL, statement_timeout_ms: 60_000 },
    ...{ name: "Numbers", format: "csv", raw: true },
    ...order,
  })
  const made = async (order: FileOrder, signal = new AbortController().signal) => {
    const to = new PassThrough()
    const onProgress = jest.fn()
    const [written, bytes] = await Promise.all([
      makeFile(order, to, { signal, onProgress }),
      buffer(to),
    ])
    return { written, bytes, told: onProgress.mock.calls.map(([{ rows }]) => rows) }
  }
  /** Statements that makers still have under way. */
  const underWay = async () => {
    const { rowCount } = await desk.query(
      `select from pg_stat_activity where application_name = 'souk reports' and state <> 'idle'`
    )
    return rowCount
  }
  /** A stream that hears the first bytes and does something about it. */
  const onFirstBytes = (deed: (done: (error?: Error) => void) => void) =>
    new Writable({ write: (_bytes, _encoding, done) => deed(done) })
  const order = (to: Writable, signal = new AbortController().signal) =>
    makeFile(anOrder({ sql: SLOW, values: {} }), to, { signal, onProgress: () => undefined })

  it("writes what the database says, and tells how far it is and what came of it", async () => {
    const { written, bytes, told } = await made(anOrder({ values: { count: 2_500 } }))
    const rows = await rowsOf(bytes)
    expect(rows).toHaveLength(2_501)
    expect([rows[0], rows[1], rows[2_500]]).toEqual([["n"], ["1"], ["2500"]])
    expect(told).toEqual([1_000, 2_000])
    const sha256 = createHash("sha256").update(bytes).digest("hex")
    expect(written).toEqual({ rows: 2_500, bytes: bytes.length, sha256 })
  })

  it("gives amounts the digits of their currencies, in a sheet that opens", async () => {
    const { bytes } = await made(
      anOrder({
        sql: "select * from (values ('kwd', '1.5'), ('jpy', '7')) row (currency_code, total)",
        ...{ values: {}, format: "xlsx", raw: false },
        columns: [
          { key: "currency_code", label: "Currency", type: "text" },
          { key: "total", label: "Total", type: "money", total: true },
        ],
        digits: new Map([
          ["kwd", 3],
          ["jpy", 0],
        ]),
      })
    )
    const rows = await rowsOf(bytes)
    expect(rows.slice(0, 3)).toEqual([
      ["Currency", "Total"],
      ["kwd", "1.5"],
      ["jpy", "7"],
    ])
  })

  it("says what the database said, with its code", async () => {
    const reader = { url: URL, statement_timeout_ms: 50 }
    await expect(
      made(anOrder({ sql: "select pg_sleep(9), 1 as n", values: {}, reader }))
    ).rejects.toMatchObject({ code: "57014" })
    await expect(made(anOrder({ sql: "select nothing" }))).rejects.toMatchObject({ code: "42703" })
  })

  it("is stopped by its signal, and leaves no statement", async () => {
    const stopping = new AbortController()
    const reason = new Error("Nobody wants it")
    const to = onFirstBytes((done) => {
      stopping.abort(reason)
      done()
    })
    await expect(order(to, stopping.signal)).rejects.toBe(reason)
    expect(await underWay()).toBe(0)
    await expect(order(to, stopping.signal)).rejects.toBe(reason)
  })

  it("ends with a stream that takes no more", async () => {
    const full = Object.assign(new Error("No room is left"), { code: "ENOSPC" })
    await expect(order(onFirstBytes((done) => done(full)))).rejects.toBe(full)
    expect(await underWay()).toBe(0)
  })

  it("goes on when the terminal interrupts everybody: whoever ordered the file ends it", async () => {
    const fork = jest.spyOn(processes, "fork")
    const stopping = new AbortController()
    const reason = new Error("The server ends")
    let pieces = 0
    const file = onFirstBytes((done) => {
      const maker: ChildProcess = fork.mock.results.at(-1)!.value
      if (!pieces++) for (const signal of ["SIGINT", "SIGTERM"] as const) maker.kill(signal)
      else stopping.abort(reason)
      done()
    })
    await expect(order(file, stopping.signal)).rejects.toBe(reason)
    expect(pieces).toBeGreaterThan(1)
    expect(await underWay()).toBe(0)
  })

  it("fails with a process that somebody kills, and the server lets go of its statement", async () => {
    const fork = jest.spyOn(processes, "fork")
    const file = onFirstBytes((done) => {
      const maker: ChildProcess = fork.mock.results.at(-1)!.value
      maker.kill("SIGKILL")
      done()
    })
    await expect(order(file)).rejects.toThrow(/process that made the file ended with SIGKILL/)
    for (let looks = 0; (await underWay()) && looks < 100; looks++) await wait(100)
    expect(await underWay()).toBe(0)
  })
})
