import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { command } from "../../helpers/command"
import { freePort, TestRedis, withRedis } from "../../helpers/redis"

const SECRET = "0f3a9c7e5b1d8246".repeat(3)

describe("npm run check:deploy", () => {
  let folder: string
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "souk-deploy-"))))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  const database = (port = DB_PORT) =>
    `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${port}/postgres`
  const check = (env: Record<string, string>) =>
    command("check-deploy", ["--backups", folder], {
      ...{ NODE_ENV: "production", FILES_DIR: join(folder, "files"), JWT_SECRET: `a${SECRET}` },
      ...{ PUBLIC_URL: "https://shop.org", DATABASE_URL: database(), ...env },
    })

  it("tells of a real database and of the machine, line by line", async () => {
    writeFileSync(join(folder, "souk-1.tar.gz"), "")
    const { said, complaint } = await check({ COOKIE_SECRET: `a${SECRET}` })
    expect(complaint).toBe("")
    const lines = said.split("\n")
    expect(lines).toContainEqual(expect.stringMatching(/^ok +database: PostgreSQL \d+$/))
    expect(lines).toContainEqual(expect.stringMatching(/^ok +clock: agrees/))
    expect(lines).toContainEqual(expect.stringMatching(/^ok +files: [\d.]+ GB are left$/))
    expect(lines).toContainEqual(expect.stringMatching(/^ok +backup: the newest is 0 hours old$/))
    expect(lines).toContainEqual(expect.stringMatching(/^ok +PUBLIC_URL: https:\/\/shop\.org$/))
    expect(lines).toContainEqual(expect.stringMatching(/^wrong +JWT_SECRET: the same text as/))
    expect(lines).toContainEqual(expect.stringMatching(/^ +→ SECRETS_KEY to a text of its own/))
    expect(lines.filter((line) => /Redis/.test(line) && line.startsWith("wrong"))).toEqual([])
  })

  it("ends with 1 when something is wrong, and prints no secret", async () => {
    const port = String(freePort())
    const { code, said, complaint } = await check({
      DATABASE_URL: `postgres://souk:hidden-pass@127.0.0.1:${port}/souk`,
      REDIS_URL: `redis://:hidden-pass@127.0.0.1:${port}/0`,
      SMTP_URL: "smtp://me:hidden-pass@mail.shop.org:587",
      COOKIE_SECRET: "hidden-cookie",
    })
    expect(code).toBe(1)
    expect(complaint).toBe("")
    expect(said).toMatch(/^wrong +database: cannot be reached: ECONNREFUSED$/m)
    expect(said).toMatch(/^wrong +Redis: cannot be reached: ECONNREFUSED$/m)
    expect(said).toMatch(/\d+ ok, \d+ warnings, \d+ wrong\n$/)
    expect(said).not.toMatch(/hidden/)
    expect(said).not.toContain(SECRET)
  })

  withRedis("a Redis that answers", () => {
    const redis = new TestRedis()
    beforeAll(() => redis.start())
    afterAll(() => redis.end())

    it("is asked what it throws away", async () => {
      const { said } = await check({ REDIS_URL: redis.url })
      expect(said).toMatch(/^ok +Redis: answers$/m)
      expect(said).toMatch(/^ok +Redis memory: noeviction$/m)
    })
  })
})
