import { readdirSync, readFileSync } from "node:fs"

const ROOT = "src/admin/i18n"
const LANGUAGES = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
const DOMAINS = readdirSync(`${ROOT}/en`).map((file) => file.replace(/\.json$/, ""))

type Words = { [key: string]: string | Words }

const flat = (words: Words, path = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value]] : flat(value, `${path}${key}.`)
  )
const read = (language: string, domain: string) =>
  new Map(flat(JSON.parse(readFileSync(`${ROOT}/${language}/${domain}.json`, "utf8"))))
const blanks = (text: string) => [...new Set(text.match(/{{\w+}}/g) ?? [])].sort()

describe.each(DOMAINS)("the words of %s in the dashboard", (domain) => {
  const english = read("en", domain)

  it.each(LANGUAGES)("are all there in %s, and none more", (language) => {
    expect([...read(language, domain).keys()].sort()).toEqual([...english.keys()].sort())
  })

  it.each(LANGUAGES)("have the same blanks to fill in %s, and none is empty", (language) => {
    const words = [...read(language, domain)]
    expect(words.filter(([key, text]) => !text.trim() || !english.has(key))).toEqual([])
    const wrong = words.filter(
      ([key, text]) => String(blanks(text)) !== String(blanks(english.get(key) ?? ""))
    )
    expect(wrong).toEqual([])
  })
})
