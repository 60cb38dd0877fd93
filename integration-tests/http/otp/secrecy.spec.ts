import { readdirSync, readFileSync } from "node:fs"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { sendMessages } from "../../../src/workflows/notice/send-messages"
import { withToken } from "../../helpers/actors"
import { aMarket } from "../../helpers/catalog"
import { refusal } from "../../helpers/outcomes"
import { aQuietBus } from "../../helpers/quiet"
import { souk } from "../../helpers/runner"
import { another, aVisitorAtTheDoor, codeFor, letBeSentAgain, VERIFICATIONS_URL } from "./door"

const ANN = "ann@example.com"
const NEW = "ann@example.org"
/** Six digits of a microsecond would be found by chance. */
const MOMENTS = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?/g

/** Everything that any process writes into any table, also what it deletes a moment later. */
const KEEP_ALL = `
  create table kept (name text, row text);
  create function keep_row() returns trigger language plpgsql as $$
    begin
      insert into kept values (tg_table_name, row_to_json(new)::text);
      return new;
    end $$;
  do $$
    declare name text;
    begin
      for name in select tablename from pg_tables where schemaname = 'public' and tablename <> 'kept'
      loop
        execute format('create trigger keep_row after insert or update on %I
          for each row execute function keep_row()', name);
      end loop;
    end $$;`

souk(({ api, getContainer }) => {
  it("a code is in no table, event, log line or answer, from asking to signing in", async () => {
    const container = getContainer()
    const { visitor } = await aMarket(container)
    const door = aVisitorAtTheDoor(api, container)
    const quiet = aQuietBus(container)
    const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await pg.raw(KEEP_ALL)
    const seen: { where: string; text: string }[] = []
    const note = (where: string) => (text: unknown) => {
      seen.push({ where, text: typeof text === "string" ? text : JSON.stringify(text) })
    }
    const bus = container.resolve(Modules.EVENT_BUS)
    bus.subscribe("*", async (event) => note("event")(event), { subscriberId: "everything" })
    const spies = listenToLogs(container.resolve(ContainerRegistrationKeys.LOGGER), note("log"))
    const codes: string[] = []
    const codeOf = async (identifier: string) => {
      const code = await codeFor(container, identifier)
      codes.push(code)
      return code
    }

    const id = await door.ask(ANN)
    const first = await codeOf(ANN)
    note("answer")(await refusal(door.give(id, another(first))))
    await letBeSentAgain(container)
    await door.ask(ANN)
    const second = await codeOf(ANN)
    await sendMessages(container)
    const { data } = await door.give(id, second)
    await api.post("/store/customers", {}, withToken(visitor, data.token))
    await letBeSentAgain(container)
    const again = await door.ask(ANN)
    const token = (await door.give(again, await codeOf(ANN))).data.token
    const owner = withToken(visitor, token)
    const wish = { channel: "email", identifier: NEW, purpose: "change" }
    const { verification } = (await api.post(VERIFICATIONS_URL, wish, owner)).data
    const changed = await codeOf(NEW)
    await api.post(`${VERIFICATIONS_URL}/${verification.id}`, { code: changed }, owner)
    await quiet()
    await sendMessages(container)

    spies.forEach((spy) => spy.mockRestore())
    const { rows } = await pg.raw("select name, row from kept")
    for (const { name, row } of rows) note(name)(row)
    // It was listened to, and mails do carry the codes.
    const heard = new Set(seen.map(({ where }) => where))
    for (const place of ["event", "log", "otp_challenge", "notice_message", "notification"]) {
      expect(heard).toContain(place)
    }
    expect(lettersIn(".data/mails", codes)).toBeGreaterThanOrEqual(2)
    expect(new Set(codes).size).toBeGreaterThan(1)
    const isIn = (text: string) =>
      codes.some((code) => new RegExp(`(?<!\\d)${code}(?!\\d)`).test(text.replace(MOMENTS, "")))
    expect(seen.filter(({ text }) => isIn(text))).toEqual([])
  })
})

/** Everything that is logged, at any level. */
function listenToLogs(logger: object, note: (text: unknown) => void) {
  const levels = ["silly", "debug", "verbose", "http", "info", "warn", "error", "activity", "log"]
  const known = levels.filter((level) => level in logger)
  const spies = known.map((level) =>
    // The names were looked for above.
    jest.spyOn(logger as Record<string, () => void>, level).mockImplementation(note as () => void)
  )
  const consoles = (["log", "info", "warn", "error"] as const).map((name) =>
    jest.spyOn(console, name).mockImplementation((...said: unknown[]) => note(said.map(String)))
  )
  return [...spies, ...consoles]
}

const lettersIn = (folder: string, codes: string[]) =>
  readdirSync(folder).filter((name) => {
    const text = readFileSync(`${folder}/${name}`, "utf8")
    return codes.some((code) => text.includes(code))
  }).length
