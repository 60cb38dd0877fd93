import { mkdirSync, symlinkSync } from "node:fs"
import { join, resolve } from "node:path"
// The runner's own way to start an application; there is no public name for it.
// eslint-disable-next-line @medusajs/import-from-framework-not-internal
import { startApp } from "@medusajs/test-utils/dist/medusa-test-runner-utils/bootstrap-app"
// eslint-disable-next-line @medusajs/import-from-framework-not-internal
import { configLoaderOverride } from "@medusajs/test-utils/dist/medusa-test-runner-utils/config"

export type ShopSettings = { database_url: string; files_dir: string; folder: string }

/** The whole application on a database that is there already, in a folder with its own pictures. */
async function run({ database_url, files_dir, folder }: ShopSettings) {
  mkdirSync(folder)
  for (const name of ["src", "node_modules", "medusa-config.ts", "package.json", "tsconfig.json"]) {
    symlinkSync(resolve(name), join(folder, name))
  }
  symlinkSync(join(files_dir, "public"), join(folder, "static"))
  const config = { dbName: "", clientUrl: database_url, schema: "public", debug: false }
  await configLoaderOverride(folder, config)
  // It tells whoever started it the port.
  await startApp({ cwd: folder })
}

void run(JSON.parse(process.argv[2]))
