import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { DASHBOARD, STOREFRONT } from "../../../src/modules/notice/messages/paths"

const PAGES = "src/admin/routes"
const DASHBOARD_CODE = "node_modules/@medusajs/dashboard/dist"

/** What comes out with ids that cannot be words of a path. */
const pathsOf = (paths: Record<string, (...given: string[]) => string>) =>
  Object.entries(paths).map(([name, path]) => [name, path("ID", "ID")])

/** Whether we have a page there; a segment that is an id is a folder in brackets. */
function isOurs(segments: string[], folder = PAGES): boolean {
  const [first, ...rest] = segments
  if (first === undefined) return existsSync(join(folder, "page.tsx"))
  if (first !== "ID") return existsSync(join(folder, first)) && isOurs(rest, join(folder, first))
  return readdirSync(folder)
    .filter((name) => /^\[.+\]$/.test(name))
    .some((name) => isOurs(rest, join(folder, name)))
}

/** The platform's own pages, as its dashboard routes them. */
const routes = readdirSync(DASHBOARD_CODE)
  .filter((name) => name.startsWith("chunk-"))
  .map((name) => readFileSync(join(DASHBOARD_CODE, name), "utf8"))
  .filter((code) => code.includes('path: "/reset-password"'))
  .join("\n")
const isPlatforms = ([first, second]: string[]) =>
  routes.includes(`path: "/${first}"`) && (second === undefined || routes.includes('path: ":id"'))

const hasPage = (path: string) => {
  const [bare] = path.split(/[?#]/)
  const segments = bare.split("/").slice(1)
  return isOurs(segments) || isPlatforms(segments)
}

describe("a path of a notice", () => {
  it.each(pathsOf(DASHBOARD))("to %s is that of a page of the dashboard: %s", (_, path) => {
    expect(hasPage(path)).toBe(true)
  })

  it("to a page that does not exist would be found out", () => {
    const wrong = ["/my-store/parcels", "/my-store/orders/ID/money", "/nowhere", "/sellers/ID/ID"]
    expect(wrong.filter(hasPage)).toEqual([])
  })

  it("into the storefront is written down for whoever builds one", () => {
    const readme = readFileSync("src/modules/notice/messages/README.md", "utf8")
    const missing = pathsOf(STOREFRONT)
      .map(([, path]) => path.split("?")[0].replace("ID", "<id>"))
      .filter((path) => !readme.includes(`\`${path}\``) && !readme.includes(`\`${path}?`))
    expect(missing).toEqual([])
  })

  it("begins with one slash, so that it cannot lead to another site", () => {
    const all = [...pathsOf(DASHBOARD), ...pathsOf(STOREFRONT)]
    expect(all.filter(([, path]) => !/^\/[a-z]/.test(path))).toEqual([])
  })
})
