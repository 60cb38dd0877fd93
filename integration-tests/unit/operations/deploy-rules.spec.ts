import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"

type Finding = { level: "ok" | "warning" | "wrong"; name: string; means: string; set?: string }

const ASK = `
  const rules = Object.values(await import(process.argv[1])).flat()
  let text = ""
  for await (const part of process.stdin) text += part
  const judged = JSON.parse(text).map((facts) => rules.flatMap((rule) => rule(facts)))
  console.log(JSON.stringify(judged))`

/** What the rules of a file say of all these; Node reads such modules by itself, and jest does not. */
function judged(file: string, facts: object[]): Finding[][] {
  const url = new URL(`file://${process.cwd()}/src/scripts/deploy/${file}.mjs`).href
  const how = { input: JSON.stringify(facts), encoding: "utf8" as const }
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", ASK, url], how))
}
const troublesOf = (findings: Finding[]) => findings.filter(({ level }) => level !== "ok")

const SECRET = (kind: string) => `${kind}0f3a9c7e5b1d8246`.repeat(3)
const GOOD_SETTINGS = {
  ...{ NODE_ENV: "production", PUBLIC_URL: "https://api.shop.org", TRUSTED_PROXIES: "1" },
  ...{ JWT_SECRET: SECRET("a"), COOKIE_SECRET: SECRET("b"), SECRETS_KEY: SECRET("c") },
  ...{ STORE_CORS: "https://shop.org", ADMIN_CORS: "https://a.org", AUTH_CORS: "https://a.org" },
  ...{ SMTP_URL: "smtps://me:pass@mail.org:465", MAIL_FROM: "Shop <shop@shop.org>" },
  ...{ STRIPE_API_KEY: "sk_live_1", STRIPE_WEBHOOK_SECRET: "whsec_1", METRICS_TOKEN: SECRET("d") },
}
const NOW = Date.parse("2026-11-22T12:00:00Z")
const HOUR_MS = 60 * 60 * 1000
const GIGABYTE = 1024 ** 3
const DATABASE = {
  ...{ version: 18, host: "localhost", is_encrypted: false, is_superuser: false },
  ...{ clock_off_ms: 3, missing_migrations: [] as string[] },
}
const GOOD_MACHINE = {
  ...{ node: "20.19.0", is_built: true, mistakes: [] as string[], now: NOW },
  newest_backup: NOW - 9 * HOUR_MS,
  files: { is_writable: true, free: 50 * GIGABYTE, size: 100 * GIGABYTE },
  database: DATABASE,
  redis: { policy: "noeviction" },
}

describe("what is said of a shop's settings", () => {
  type Change = Record<string, string | undefined>
  const SAME = { COOKIE_SECRET: SECRET("a") }
  const SEVERAL = { MEDUSA_WORKER_MODE: "server", REDIS_URL: "redis://redis:6379/0" }
  // Of a variable that is not set JSON has nothing to say either.
  const said = (...changes: Change[]) =>
    judged(
      "setting-rules",
      changes.map((change) => ({ ...GOOD_SETTINGS, ...change }))
    )
  const CASES: [string, string, Change][] = [
    ["wrong", "NODE_ENV", { NODE_ENV: "development" }],
    ["wrong", "JWT_SECRET", { JWT_SECRET: undefined }],
    ["wrong", "JWT_SECRET", { JWT_SECRET: "short" }],
    ["wrong", "COOKIE_SECRET", { COOKIE_SECRET: "ab".repeat(32) }],
    ["wrong", "COOKIE_SECRET", { COOKIE_SECRET: "for-development-only-0123456789-xyz" }],
    ["wrong", "JWT_SECRET", { COOKIE_SECRET: SECRET("a") }],
    ["wrong", "SECRETS_KEY", { METRICS_TOKEN: SECRET("c") }],
    ["wrong", "PUBLIC_URL", { PUBLIC_URL: undefined }],
    ["wrong", "PUBLIC_URL", { PUBLIC_URL: "http://shop.org" }],
    ["wrong", "PUBLIC_URL", { PUBLIC_URL: "https://localhost:9000" }],
    ["wrong", "COOKIE_SECURE", { COOKIE_SECURE: "false" }],
    ["wrong", "STORE_CORS", { STORE_CORS: "*" }],
    ["wrong", "ADMIN_CORS", { ADMIN_CORS: "https://a.org,https://*.org" }],
    ["warning", "AUTH_CORS", { AUTH_CORS: undefined }],
    ["warning", "STORE_CORS", { STORE_CORS: "https://shop.org,http://localhost:8000" }],
    ["warning", "STORE_CORS", { STORE_CORS: "http://shop.org" }],
    ["warning", "TRUSTED_PROXIES", { TRUSTED_PROXIES: undefined }],
    ["warning", "TRUSTED_PROXIES", { TRUSTED_PROXIES: "0" }],
    ["wrong", "mail", { SMTP_URL: undefined }],
    ["warning", "mail", { SMTP_URL: "smtp://me:pass@mail.org:587?requireTLS=false" }],
    ["wrong", "MAIL_FROM", { MAIL_FROM: undefined }],
    ["wrong", "payments", { STRIPE_WEBHOOK_SECRET: undefined }],
    ["warning", "payments", { STRIPE_API_KEY: "sk_test_1" }],
    ["warning", "payments", { STRIPE_API_KEY: undefined }],
    ["warning", "payments", { ZARINPAL_MERCHANT_ID: "z", ZARINPAL_SANDBOX: "true" }],
    ["wrong", "DEMO_PAGES", { DEMO_PAGES: "true" }],
    ["wrong", "WEBHOOK_LOCAL_RECEIVERS", { WEBHOOK_LOCAL_RECEIVERS: "true" }],
    ["wrong", "processes", { MEDUSA_WORKER_MODE: "server" }],
    ["warning", "SIGN_INS_PER_MINUTE", { SIGN_INS_PER_MINUTE: "1000" }],
    ["warning", "METRICS_TOKEN", { METRICS_TOKEN: undefined }],
    [
      "warning",
      "OTEL_EXPORTER_OTLP_ENDPOINT",
      { OTEL_EXPORTER_OTLP_ENDPOINT: "http://traces.shop.org:4318" },
    ],
  ]
  const judgements = said(...CASES.map(([, , change]) => change))

  it("is nothing but well when all is", () => {
    const [well] = said({})
    expect(troublesOf(well)).toEqual([])
    expect(well.length).toBeGreaterThan(10)
  })

  it.each(CASES.map((one, i) => [...one, i] as const))(
    "is %s of %s for %p",
    (level, name, _, i) => {
      const found = troublesOf(judgements[i])
      expect(found).toContainEqual(expect.objectContaining({ level, name }))
      for (const { means, set } of found) {
        expect(means).not.toBe("")
        expect(set).toBeTruthy()
      }
    }
  )

  it("is that two secrets are the same of both", () => {
    const names = troublesOf(said(SAME)[0]).map(({ name }) => name)
    expect(names).toEqual(["JWT_SECRET", "COOKIE_SECRET"])
  })

  it("is well of several processes that meet in Redis", () => {
    expect(troublesOf(said(SEVERAL)[0])).toEqual([])
  })

  it("never holds a secret", () => {
    const lines = JSON.stringify([judgements, said({}, SAME)])
    for (const kind of ["a", "b", "c", "d"]) expect(lines).not.toContain(SECRET(kind))
    for (const text of ["me:pass", "sk_live_1", "whsec_1"]) expect(lines).not.toContain(text)
  })
})

describe("what is said of a machine", () => {
  const said = (...changes: object[]) =>
    judged(
      "machine-rules",
      changes.map((change) => ({ ...GOOD_MACHINE, ...change }))
    )
  const database = (change: object) => ({ database: { ...DATABASE, ...change } })
  const disk = (free: number, size = 100) => ({
    files: { is_writable: true, free: free * GIGABYTE, size: size * GIGABYTE },
  })

  const CASES: [string, string, object][] = [
    ["wrong", "Node", { node: "20.18.3" }],
    ["wrong", "Node", { node: "18.99.0" }],
    ["wrong", "build", { is_built: false }],
    ["wrong", "PORT", { mistakes: ["PORT is not accepted; accepted: a whole number"] }],
    ["wrong", "files", { files: { is_writable: false, free: 0, size: 0 } }],
    ["wrong", "files", disk(0.5, 1)],
    ["wrong", "files", disk(4)],
    ["warning", "files", disk(14)],
    ["warning", "backup", { newest_backup: null }],
    ["warning", "backup", { newest_backup: NOW - 48 * HOUR_MS }],
    ["wrong", "database", { database: { error: "ECONNREFUSED" } }],
    ["wrong", "database", database({ version: 13 })],
    ["wrong", "migrations", database({ missing_migrations: ["Migration1"] })],
    ["wrong", "database connection", database({ host: "db.shop.org" })],
    ["warning", "database connection", database({ host: "postgres" })],
    ["warning", "database connection", database({ host: "10.1.2.3" })],
    ["warning", "database role", database({ is_superuser: true })],
    ["warning", "clock", database({ clock_off_ms: -2_000 })],
    ["wrong", "clock", database({ clock_off_ms: 8_000 })],
    ["wrong", "Redis", { redis: { error: "ECONNREFUSED" } }],
    ["wrong", "Redis memory", { redis: { policy: "allkeys-lru" } }],
    ["warning", "Redis memory", { redis: { policy: null } }],
  ]
  const judgements = said(...CASES.map(([, , change]) => change))

  it("is nothing but well when all is", () => {
    expect(troublesOf(said({})[0])).toEqual([])
  })

  it.each(CASES.map((one, i) => [...one, i] as const))(
    "is %s of %s for %p",
    (level, name, _, i) => {
      expect(judgements[i]).toContainEqual(expect.objectContaining({ level, name }))
    }
  )

  it("is well of a connection that is encrypted, wherever it leads", () => {
    const [found] = said(database({ host: "db.shop.org", is_encrypted: true }))
    expect(troublesOf(found)).toEqual([])
  })

  it("asks for the same Node as package.json", () => {
    const { engines } = JSON.parse(readFileSync("package.json", "utf8"))
    expect(engines.node).toBe(">=20.19")
    expect(said({ node: "20.19.0" })[0][0].level).toBe("ok")
  })
})
