import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import openapiTS, { astToString } from "openapi-typescript"
import { ensurePackages } from "./launcher/packages.mjs"
import { writeDocuments } from "./launcher/openapi.mjs"
import { inRoot, logFile } from "./launcher/places.mjs"
import { launch, run } from "./launcher/processes.mjs"
import { requireMachine } from "./launcher/requirements.mjs"
import { say, step } from "./launcher/terminal.mjs"

const FOLDER = "openapi"
/** The surfaces that the client speaks. */
const TYPED = ["store", "seller"]

const INDEX = `import { createClient } from "./client.js"
import type { ClientOptions } from "./client.js"
import type { paths as SellerPaths } from "./seller.js"
import type { paths as StorePaths } from "./store.js"

export const createSoukClient = (options: ClientOptions) =>
  createClient<StorePaths, SellerPaths>(options)
export type { AnswerOf, ClientOptions, OptionsOf, SignIn } from "./client.js"
export type { components as StoreComponents } from "./store.js"
export type { components as SellerComponents } from "./seller.js"
`

/**
 * `npm run openapi [folder]` writes the OpenAPI documents of all surfaces and, beside them, the
 * package of the typed client: into `openapi/`, unless another folder is named.
 */
launch(async () => {
  requireMachine()
  await ensurePackages()
  const folder = inRoot(process.argv[2] ?? FOLDER)
  await step("OpenAPI documents", () => writeDocuments(folder))
  await step("typed client", () => writeClient(folder, join(folder, "client")))
  say(`\nThe documents and the client are in ${folder}`)
  return 0
})

const node = (args, title) =>
  run(process.execPath, args, { cwd: inRoot(), log: logFile("openapi"), title })

async function writeClient(documents, folder) {
  mkdirSync(folder, { recursive: true })
  for (const surface of TYPED) {
    const document = pathToFileURL(join(documents, `${surface}.json`))
    writeFileSync(join(folder, `${surface}.ts`), astToString(await openapiTS(document)))
  }
  copyFileSync(inRoot("src/client/client.ts"), join(folder, "client.ts"))
  writeFileSync(join(folder, "index.ts"), INDEX)
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(packageOf(), null, 2)}\n`)
  const how = ["--module", "node16", "--target", "es2021", "--declaration", "--strict"]
  const files = [...TYPED, "client", "index"].map((name) => join(folder, `${name}.ts`))
  await node(["node_modules/typescript/bin/tsc", ...how, "--skipLibCheck", ...files], "tsc")
}

function packageOf() {
  const { version, license, dependencies } = JSON.parse(
    readFileSync(inRoot("package.json"), "utf8")
  )
  return {
    name: "souk-client",
    ...{ version, license, main: "./index.js", types: "./index.d.ts" },
    files: ["*.js", "*.d.ts"],
    dependencies: { "@medusajs/js-sdk": dependencies["@medusajs/js-sdk"] },
  }
}
