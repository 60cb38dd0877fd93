import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Logger } from "@medusajs/framework/types"
import LocalProvider, { FILES_MAX } from "../../../src/providers/local/service"

const home = mkdtempSync(join(tmpdir(), "souk-mails-"))
const folder = join(home, "mails")
afterAll(() => rmSync(home, { recursive: true }))
beforeEach(() => rmSync(folder, { recursive: true, force: true }))

const lines: string[] = []
// The provider uses nothing else of it.
const logger = { info: (line: string) => void lines.push(line) } as unknown as Logger
const aProvider = (options: { folder?: string } = { folder }) =>
  new LocalProvider({ logger }, options)
const message = (channel: string, html = "") => ({
  ...{ to: "leila@shop.example", channel, template: "sign_in_code" },
  content: { subject: "Your code", text: "Your code is 123456", html },
})

it("lays a mail in the folder as HTML, and anything else as text with its head", async () => {
  const provider = aProvider()
  await provider.send(message("email", "<p>Hello</p>"))
  await provider.send(message("sms"))
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"))
  expect(files.sort()).toEqual([
    "<p>Hello</p>",
    "To: leila@shop.example\nSubject: Your code\n\nYour code is 123456\n",
  ])
})

it("names the file in the log, and never what is in it", async () => {
  lines.length = 0
  const { id } = await aProvider().send(message("sms"))
  expect(lines).toEqual([
    `A message for sms is in ${join(folder, `${id.replace("local:", "")}.txt`)}`,
  ])
})

it("writes nothing for the bell, nor without a folder", async () => {
  await aProvider().send(message("feed"))
  await aProvider({}).send(message("email"))
  expect(() => readdirSync(folder)).toThrow("ENOENT")
})

it("keeps the newest thousand, and whatever else is in the folder", async () => {
  mkdirSync(folder, { recursive: true })
  const name = (i: number) => `local_0000000000000000000000${String(i).padStart(4, "0")}.txt`
  for (let i = 0; i < FILES_MAX + 5; i += 1) writeFileSync(join(folder, name(i)), "")
  writeFileSync(join(folder, "README.txt"), "")
  await aProvider().send(message("sms"))
  const left = readdirSync(folder).sort()
  expect(left).toHaveLength(FILES_MAX + 1)
  expect(left).toContain("README.txt")
  expect(left).not.toContain(name(5))
  expect(left).toContain(name(6))
})
