import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { hiddenEntriesOf } from "../../../src/api/admin/seller-membership/menu"

const ROUTES = join(__dirname, "../../../src/admin/routes")
/** Pages of settings that are everybody's own. */
const FOR_ALL = ["/settings/notifications"]

const pages = readdirSync(ROUTES, { recursive: true })
  .map(String)
  .filter((path) => path.endsWith("page.tsx") && !path.startsWith("my-store"))
  .map((path) => ({
    path: `/${path.replace(/\/?page\.tsx$/, "")}`,
    source: readFileSync(join(ROUTES, path), "utf8"),
  }))
  .filter(({ source }) => source.includes("defineRouteConfig("))

/** The id under which the platform's menu knows a page; none for a child of a page of ours. */
function entryOf({ path, source }: (typeof pages)[0]) {
  const [, nested] = source.match(/nested: "([^"]+)"/) ?? []
  if (nested) return `nav-child:${nested}:${path}`
  if (path.startsWith("/settings/")) return `core:settings-nav:${path}`
  return source.includes("icon:") ? `core:nav:${path}` : undefined
}

describe("the menu of a member of a store", () => {
  const hidden = {
    ...hiddenEntriesOf("seller", "sidebar"),
    ...hiddenEntriesOf("seller", "settings.sidebar"),
  }

  it.each(pages.filter(({ path }) => !FOR_ALL.includes(path)).map((page) => [page.path, page]))(
    "has no %s, which is the merchant's",
    (_, page) => {
      const entry = entryOf(page as (typeof pages)[0])
      expect(entry ? hidden[entry] : { hidden: true }).toEqual({ hidden: true })
    }
  )

  it("has what the merchant's own has not: the store", () => {
    expect(hidden).not.toHaveProperty("core:nav:/my-store")
    expect(hiddenEntriesOf("merchant", "sidebar")).toHaveProperty("core:nav:/my-store")
  })
})
