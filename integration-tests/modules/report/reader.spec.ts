import { Client } from "pg"
import { byPlace } from "../../../src/modules/report/named-values"
import { Reader } from "../../../src/modules/report/reader"

const { DB_USERNAME, DB_PASSWORD, DB_HOST, DB_PORT } = process.env
const NAME = "report_reader"
const urlOf = (database: string) =>
  `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${database}`

describe("the reader of the reports", () => {
  jest.setTimeout(20_000)

  let desk: Client
  let reader: Reader

  beforeAll(async () => {
    await inServer(`drop database if exists ${NAME} with (force)`, `create database ${NAME}`)
    desk = new Client({ connectionString: urlOf(NAME) })
    await desk.connect()
    await desk.query("create table note (id integer)")
  })
  beforeEach(() => {
    reader = new Reader({ url: urlOf(NAME), statement_timeout_ms: 20_000 })
  })
  afterEach(async () => await reader.close())
  afterAll(async () => {
    await desk.end()
    await inServer(`drop database ${NAME} with (force)`)
  })

  const inServer = async (...statements: string[]) => {
    const server = new Client({ connectionString: urlOf("postgres") })
    await server.connect()
    for (const statement of statements) await server.query(statement)
    await server.end()
  }
  const all = async (sql: string, values = {}, signal?: AbortSignal) => {
    const rows: unknown[] = []
    for await (const row of reader.rows(sql, values, signal)) rows.push(row)
    return rows
  }
  /** What the connections of the reader do, as the server sees it. */
  const states = async () => {
    const { rows } = await desk.query<{ state: string }>(
      "select state from pg_stat_activity where application_name = 'souk reports'"
    )
    return rows.map(({ state }) => state)
  }
  const NUMBERS = "select n from generate_series(1, cast(:count as integer)) n"

  it("hands over every row in order, and takes values by name", async () => {
    const rows = await all(NUMBERS, { count: 7_001 })
    expect(rows).toHaveLength(7_001)
    expect(rows[7_000]).toEqual({ n: 7_001 })
  })

  it("connects only when somebody reads, and keeps two connections at most", async () => {
    expect(await states()).toEqual([])
    const readings = [1, 2, 3, 4, 5].map((count) => all(NUMBERS, { count }))
    expect((await Promise.all(readings)).map(({ length }) => length)).toEqual([1, 2, 3, 4, 5])
    expect((await states()).length).toBeLessThanOrEqual(2)
  })

  it.each([
    "insert into note values (1) returning id",
    "update note set id = 2 returning id",
    "delete from note returning id",
    "create table other (id integer)",
    "select nextval('note_seq')",
  ])("refuses to write: %s", async (sql) => {
    await desk.query("create sequence if not exists note_seq")
    await expect(all(sql)).rejects.toThrow(/read-only transaction/)
    expect(await states()).toEqual(["idle"])
  })

  it("sees one moment, whatever is written meanwhile", async () => {
    await desk.query("truncate note")
    await desk.query("insert into note select generate_series(1, 5000)")
    const rows = reader.rows("select count(*) over () as count, id from note order by id", {})
    await rows.next()
    await desk.query("delete from note")
    const left: unknown[] = []
    for await (const row of rows) left.push(row)
    expect(left).toHaveLength(4_999)
  })

  it("gives the connection back when the reader goes away in the middle", async () => {
    for (let time = 0; time < 6; time++) {
      for await (const row of reader.rows(NUMBERS, { count: 1_000_000 })) {
        if (row.n === 10) break
      }
    }
    expect(await states()).toEqual(["idle"])
    expect(await all(NUMBERS, { count: 3 })).toHaveLength(3)
  })

  it("ends a statement of which nothing came yet when it is given up", async () => {
    for (let time = 0; time < 3; time++) {
      const giving = new AbortController()
      const begun = Date.now()
      const reading = all("select pg_sleep(15)", {}, giving.signal)
      setTimeout(() => giving.abort(new Error("given up")), 200)
      await expect(reading).rejects.toThrow("given up")
      expect(Date.now() - begun).toBeLessThan(10_000)
    }
    expect(await states()).toEqual(["idle"])
  })

  it("stops between two rows when it is given up", async () => {
    const giving = new AbortController()
    const rows = reader.rows(NUMBERS, { count: 1_000_000 }, giving.signal)
    await rows.next()
    giving.abort(new Error("given up"))
    await expect(rows.next()).rejects.toThrow("given up")
    expect(await states()).toEqual(["idle"])
    await expect(all(NUMBERS, { count: 1 }, giving.signal)).rejects.toThrow("given up")
  })

  it("ends a statement that takes too long", async () => {
    await reader.close()
    reader = new Reader({ url: urlOf(NAME), statement_timeout_ms: 200 })
    await expect(all("select pg_sleep(15)")).rejects.toThrow(/statement timeout/)
    expect(await states()).toEqual(["idle"])
    expect(await all(NUMBERS, { count: 2 })).toHaveLength(2)
  })

  it("throws a lost connection away and takes another", async () => {
    const lost = all("select pg_terminate_backend(pg_backend_pid())")
    await expect(lost).rejects.toThrow()
    expect(await all(NUMBERS, { count: 2 })).toHaveLength(2)
  })

  it("tries again after a database that was not there", async () => {
    await inServer("drop database if exists report_late with (force)")
    const late = new Reader({ url: urlOf("report_late"), statement_timeout_ms: 5_000 })
    const read = async () => {
      for await (const row of late.rows("select 1 as one", {})) return row
    }
    await expect(read()).rejects.toThrow(/does not exist/)
    await inServer("create database report_late")
    expect(await read()).toEqual({ one: 1 })
    await late.close()
    await inServer("drop database report_late with (force)")
  })

  it("puts values by place, each once, and leaves casts alone", () => {
    expect(byPlace("select :b::text, :a, :b", { a: 1, b: 2 })).toEqual({
      ...{ text: "select $1::text, $2, $1", values: [2, 1] },
    })
    expect(() => byPlace("select :c", {})).toThrow("The statement needs a value of :c")
  })
})
