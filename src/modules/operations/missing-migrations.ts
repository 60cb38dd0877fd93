import { readdir } from "node:fs/promises"
import { join } from "node:path"

const MODULES = join(__dirname, "..")
const MIGRATION = /^(Migration\d+)\.(ts|js)$/

/** The names of all migrations of this project's modules, as the table of done ones has them. */
export async function ownMigrations(): Promise<string[]> {
  const modules = await readdir(MODULES, { withFileTypes: true })
  const folders = modules.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const files = await Promise.all(
    folders.map((name) => readdir(join(MODULES, name, "migrations")).catch(() => []))
  )
  return files.flat().flatMap((file) => MIGRATION.exec(file)?.[1] ?? [])
}

export const MISSING = `
  select name from unnest(cast(:names as text[])) as name
    where not exists (select from mikro_orm_migrations done where done.name = name.name)`
