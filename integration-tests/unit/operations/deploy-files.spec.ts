import { existsSync, readFileSync } from "node:fs"
import {
  PICTURE_BYTES_MAX,
  PICTURES_PER_UPLOAD_MAX,
} from "../../../src/api/seller/uploads/read-pictures"
import { IMPORT_BYTES_MAX } from "../../../src/modules/catalog/rules"

const read = (file: string) => readFileSync(file, "utf8")
const namesIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name]) => name)

const VARIABLES = namesIn(read(".env.example"), /^(\w+)=/gm)
/** Of PostgreSQL's own image. */
const OF_OTHERS = ["POSTGRES_USER", "POSTGRES_DB", "POSTGRES_PASSWORD"]
const COMPOSE = ["compose.yaml", "compose.prod.yaml"]

describe("the files for containers", () => {
  it.each(COMPOSE)("%s names no variable that .env.example does not explain", (file) => {
    const text = read(file)
    const used = namesIn(text, /\$\{(\w+)/g)
    const set = namesIn(text, /^\s+([A-Z][A-Z0-9_]+):/gm)
    expect(used.length).toBeGreaterThan(0)
    expect(set.length).toBeGreaterThan(0)
    const unknown = [...used, ...set].filter((name) => ![...VARIABLES, ...OF_OTHERS].includes(name))
    expect(unknown).toEqual([])
  })

  it("start without a secret of nobody's", () => {
    for (const name of ["JWT_SECRET", "COOKIE_SECRET", "SECRETS_KEY", "POSTGRES_PASSWORD"]) {
      const uses = namesIn(read("compose.yaml"), new RegExp(`\\$\\{${name}(\\W.*?)\\}`, "g"))
      expect(uses.length).toBeGreaterThan(0)
      for (const use of uses) expect(use).toMatch(/^:\?/)
    }
    expect(read(".dockerignore").split("\n")).toEqual(expect.arrayContaining([".env", ".env.*"]))
  })

  it("name scripts and files that exist", () => {
    const texts = [...COMPOSE, "Dockerfile"].map(read).join("\n")
    const named = namesIn(texts, /(src\/[\w./-]+\.(?:mjs|conf))/g)
    expect(named).toEqual(
      expect.arrayContaining(["src/scripts/start.mjs", "src/deploy/nginx.conf"])
    )
    expect(named.filter((file) => !existsSync(file))).toEqual([])
  })

  it("run the shop as nobody special, and ask it how it is", () => {
    const lines = read("Dockerfile").split("\n")
    const last = (word: string) => lines.map((line) => line.split(" ")[0]).lastIndexOf(word)
    expect(lines[last("USER")]).toBe("USER node")
    expect(last("USER")).toBeLessThan(last("CMD"))
    expect(last("HEALTHCHECK")).toBeGreaterThan(0)
    const { engines } = JSON.parse(read("package.json"))
    const [, major] = /^FROM node:(\d+)/m.exec(read("Dockerfile")) ?? []
    expect(Number(major)).toBeGreaterThanOrEqual(parseFloat(engines.node.replace(">=", "")))
  })

  it("let the largest upload through, and tell the servers whom nginx saw", () => {
    const largest = Math.max(IMPORT_BYTES_MAX, PICTURES_PER_UPLOAD_MAX * PICTURE_BYTES_MAX)
    const text = read("src/deploy/nginx.conf")
    const [, mebibytes] = /client_max_body_size (\d+)m;/.exec(text) ?? []
    expect(Number(mebibytes) * 1024 * 1024).toBeGreaterThan(largest)
    expect(text).toContain("X-Forwarded-For $proxy_add_x_forwarded_for;")
    expect(text).toContain("Upgrade $http_upgrade;")
  })
})
