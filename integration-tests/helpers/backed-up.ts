import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { command } from "./command"
import { EVERYTHING } from "./every-kind"
import { addressOf, anEmptyDatabase, ask, dropDatabase } from "./plain-database"

export const SECRETS = {
  SECRETS_KEY: "the key of this shop".repeat(2),
  JWT_SECRET: "tokens".repeat(6),
}
export const PICTURE = Buffer.from([0, 1, 2, 255])

/** A database with files, backed up once, and before each test an empty place to restore it into. */
export function backedUp(name: string) {
  const shop = `${name}_shop`
  const other = `${name}_other`
  const folder = mkdtempSync(join(tmpdir(), "souk-backup-"))
  const at = (...path: string[]) => join(folder, ...path)
  const archive = at("whole.tar.gz")
  const backup = (to: string, ...options: string[]) =>
    command("backup", [to, ...options], {
      ...SECRETS,
      ...{ DATABASE_URL: addressOf(shop), FILES_DIR: at("files") },
    })
  const restore = (from: string, options: string[] = [], env: Record<string, string> = {}) =>
    command("restore", [from, ...options], {
      ...SECRETS,
      ...{ DATABASE_URL: addressOf(other), FILES_DIR: at("other") },
      ...env,
    })

  beforeAll(async () => {
    mkdirSync(at("files/public/deep"), { recursive: true })
    mkdirSync(at("files/private"))
    writeFileSync(at("files/public/picture.png"), PICTURE)
    writeFileSync(at("files/public/deep/empty"), "")
    writeFileSync(at("files/private/bill é.pdf"), "x".repeat(100_000))
    await anEmptyDatabase(shop)
    await ask(shop, EVERYTHING)
    expect(await backup(archive)).toMatchObject({ code: 0, complaint: "" })
  })
  beforeEach(async () => {
    rmSync(at("other"), { recursive: true, force: true })
    await anEmptyDatabase(other)
  })
  afterAll(async () => {
    await dropDatabase(shop)
    await dropDatabase(other)
    rmSync(folder, { recursive: true, force: true })
  })
  return { shop, other, at, archive, backup, restore, folder }
}
