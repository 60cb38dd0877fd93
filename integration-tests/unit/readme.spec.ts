import { existsSync, readdirSync, readFileSync } from "node:fs"

const readme = readFileSync("README.md", "utf8")
const fenced = [...readme.matchAll(/```\n([\s\S]*?)```/g)].map(([, block]) => block)
const quoted = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text)
const words = [...quoted, ...fenced.flatMap((block) => block.split(/\s+/))]

/** The rows of the table whose first cell has this head. */
const column = (head: string) => {
  const table = readme.split("\n\n").find((part) => part.startsWith(`| ${head} `)) ?? ""
  const rows = table.trim().split("\n").slice(2)
  return rows.map((row) => row.split("|")[1].replace(/[`\s]/g, ""))
}

describe("the README", () => {
  it("tells of every command of package.json", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"))
    const told = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map(([, name]) => name)
    expect(Object.keys(scripts).filter((name) => !told.includes(name))).toEqual([])
  })

  it("names only paths that exist, also in its drawings", () => {
    const path = /^(?:src|integration-tests)\/[\w./[\]-]+$|^[\w.-]+\.(?:ts|json|example|md)$/
    const linked = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target]) => target)
    const inModule = (name: string) => existsSync(`src/modules/seller/${name}`)
    const inTree = (name: string) => existsSync(`src/${name}`)
    const dead = [...words.filter((word) => path.test(word)), ...linked].filter(
      (name) => !existsSync(name) && !inModule(name) && !inTree(name)
    )
    expect(dead).toEqual([])
  })

  it("explains every variable of .env.example, and no other", () => {
    const example = readFileSync(".env.example", "utf8")
    const variables = [...example.matchAll(/^(\w+)=/gm)].map(([, name]) => name)
    expect(column("variable")).toEqual(variables)
  })

  it("lists every domain that exists, and no other", () => {
    const names = column("domain").map((cell) => cell.match(/^\[([\w-]+)\]/)?.[1])
    expect(names.sort()).toEqual(readdirSync("src/modules").sort())
  })
})
