import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

const LINES_MAX = 300
/** The API documents belong to every domain. */
const OF_ALL = "docs"
const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm

type Import = { file: string; target: string; typeOnly: boolean }

const isSource = (path: string) => /\.(ts|tsx|mjs)$/.test(path) && !path.includes("/migrations/")
const filesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name))
    : []
const foldersIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : []

const sources = [...filesIn("src"), ...filesIn("integration-tests")].filter(isSource)
const read = (file: string) => readFileSync(file, "utf8")
const domains = foldersIn("src/modules").map(({ name }) => name)

/** Every import; a relative one as the path in the project that it leads to. */
const imports: Import[] = sources.flatMap((file) =>
  [...read(file).matchAll(IMPORT)].map(([, type, target]) => ({
    file,
    target: target.startsWith(".") ? join(dirname(file), target) : target,
    typeOnly: Boolean(type),
  }))
)

const isOurs = ({ target }: Import) => /^(src|integration-tests)\//.test(target)
const shown = (found: Import[]) => found.map(({ file, target }) => `${file} imports ${target}`)

describe("the layout", () => {
  it("lets a module know only itself and lib", () => {
    const strays = imports.filter((one) => {
      const [, module] = one.file.match(/^(src\/modules\/[^/]+)\//) ?? []
      return module && isOurs(one) && !within(one.target, module, "src/lib")
    })
    expect(shown(strays)).toEqual([])
  })

  it("keeps lib free of the project", () => {
    const strays = imports.filter(
      (one) => within(one.file, "src/lib") && isOurs(one) && !within(one.target, "src/lib")
    )
    expect(shown(strays)).toEqual([])
  })

  it("lets routes reach modules only through workflows and queries", () => {
    // Pure names and rules are no reach: they hold no rows.
    const reach = /^src\/modules\/(?!.*\/(rules|events)$)/
    const strays = imports.filter(
      ({ file, target, typeOnly }) => file.endsWith("/route.ts") && reach.test(target) && !typeOnly
    )
    expect(shown(strays)).toEqual([])
  })

  it("keeps the server out of the dashboard at run time", () => {
    const server = /^@medusajs\/(medusa|framework(?!\/types))|^src\/(?!admin\/)/
    const strays = imports.filter(
      ({ file, target, typeOnly }) => within(file, "src/admin") && server.test(target) && !typeOnly
    )
    expect(shown(strays)).toEqual([])
  })

  it("files everything under the name of its domain", () => {
    const trees = ["workflows", "subscribers", "jobs", "links", "admin/widgets"].map(
      (tree) => `src/${tree}`
    )
    trees.push("integration-tests/http", "integration-tests/modules")
    const strays = trees.flatMap((tree) =>
      readEntries(tree)
        .filter((name) => !domains.includes(name) && name !== OF_ALL)
        .map((name) => `${tree}/${name} is none of: ${domains.join(", ")}`)
    )
    expect(strays).toEqual([])
  })

  it("names a file of dashboard hooks after a domain", () => {
    const strays = readEntries("src/admin/hooks").filter(
      (file) => !domains.some((domain) => file.startsWith(domain))
    )
    expect(strays).toEqual([])
  })

  it("spells files and folders in kebab-case", () => {
    const part = /^([_@]?[a-z0-9]+(-[a-z0-9]+)*(\.spec)?(\.(ts|tsx|mjs))?|\[[a-z_]+\])$/
    expect(sources.filter((file) => !file.split("/").every((name) => part.test(name)))).toEqual([])
  })

  it("has no drawers for leftovers", () => {
    const drawer = /\/(shared|common|utils|helpers|types|constants)(\/|\.tsx?$)/
    expect(sources.filter((file) => within(file, "src") && drawer.test(file))).toEqual([])
  })

  it("has no folder that ends with test: the platform leaves it out of a built server", () => {
    const left = /tests?\//
    expect(sources.filter((file) => within(file, "src") && left.test(file))).toEqual([])
  })

  it(`has no file over ${LINES_MAX} lines`, () => {
    const lines = (file: string) => read(file).split("\n").length - 1
    expect(sources.filter((file) => lines(file) > LINES_MAX)).toEqual([])
  })
})

describe("the contracts", () => {
  it("let a job take the container alone: the platform hands over its own idea of now beside it", () => {
    const jobs = sources.filter((file) => within(file, "src/jobs"))
    const job = /export default async function \w+\(container: MedusaContainer\) \{/
    expect(jobs.length).toBeGreaterThan(20)
    expect(jobs.filter((file) => !job.test(read(file)))).toEqual([])
  })

  it.each(domains)("begin each event of %s with its name", (domain) => {
    const file = `src/modules/${domain}/events.ts`
    const names = existsSync(file) ? [...read(file).matchAll(/"([\w-]+\.[\w.-]+)"/g)] : []
    const prefix = `${domain.replace(/-/g, "_")}.`
    expect(names.map(([, name]) => name).filter((name) => !name.startsWith(prefix))).toEqual([])
  })

  it("check requests where the API documents learn of it", () => {
    const checks = sources.filter((file) => within(file, "src"))
    const silent = checks.filter((file) => /validateAndTransform(Body|Query)/.test(read(file)))
    expect(silent).toEqual(["src/lib/validated.ts"])
  })

  it("read the environment in medusa-config.ts only", () => {
    const readers = sources.filter((file) => /^src\/.*\.tsx?$/.test(file))
    expect(readers.filter((file) => /process\.env\b/.test(read(file)))).toEqual([])
  })
})

describe("the documents", () => {
  const documents = ["README.md", ...domains.map((domain) => `src/modules/${domain}/README.md`)]
  const written = documents.filter(existsSync)

  it("name only paths that exist", () => {
    const path = /`((?:src|integration-tests|\.ci)\/[^`\s<>*…]+)`/g
    const dead = written.flatMap((file) =>
      [...read(file).matchAll(path)].filter(([, name]) => !existsSync(name)).map(([, name]) => name)
    )
    expect(dead).toEqual([])
  })

  it("name only commands that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json"))
    const dead = written.flatMap((file) =>
      [...read(file).matchAll(/npm run ([\w:-]+)/g)]
        .map(([, name]) => name)
        .filter((name) => !(name in scripts))
    )
    expect(dead).toEqual([])
  })
})

function within(path: string, ...folders: string[]) {
  return folders.some((folder) => path === folder || path.startsWith(`${folder}/`))
}

function readEntries(folder: string) {
  return existsSync(folder) ? readdirSync(folder) : []
}
