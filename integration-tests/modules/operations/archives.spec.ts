import { createHash, createHmac } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { gunzipSync, gzipSync } from "node:zlib"
import { extract, Header, pack } from "tar-stream"
import { backedUp, SECRETS } from "../../helpers/backed-up"
import { contentsOf } from "../../helpers/plain-database"

describe("restore refuses, and touches nothing:", () => {
  const { other, at, archive, restore } = backedUp("archives")
  type Entry = { header: Partial<Header> & { name: string }; body: Buffer }
  type Change = (entries: Entry[]) => Entry[]

  async function entriesOf(file: string) {
    const entries: Entry[] = []
    const tar = extract()
    tar.end(gunzipSync(readFileSync(file)))
    for await (const entry of tar) {
      const parts: Buffer[] = []
      for await (const part of entry) parts.push(part as Buffer)
      const { name, pax, mode } = entry.header
      entries.push({ header: { name, pax, mode }, body: Buffer.concat(parts) })
    }
    return entries
  }
  async function changed(change: Change) {
    const tar = pack()
    for (const { header, body } of change(await entriesOf(archive))) {
      tar.entry({ ...header, size: body.length }, body)
    }
    tar.finalize()
    const parts: Buffer[] = []
    for await (const part of tar) parts.push(part as Buffer)
    return gzipSync(Buffer.concat(parts))
  }
  const bytes = () => readFileSync(archive)
  const flipped = (name: RegExp) => (entries: Entry[]) =>
    entries.map(({ header, body }) => {
      if (!name.test(header.name) || body.length === 0) return { header, body }
      const other = Buffer.from(body)
      other[other.length - 2] ^= 1
      return { header, body: other }
    })
  const withEntry =
    (header: Entry["header"], body = "evil") =>
    (entries: Entry[]) => [
      ...entries.slice(0, 3),
      { header, body: Buffer.from(body) },
      ...entries.slice(3),
    ]
  const outside = (name: string) =>
    withEntry({ name, pax: { comment: createHash("sha256").update("evil").digest("hex") } })
  /** As somebody makes one who has no key: every digest is right, the seal is not. */
  const rewritten = (write: (text: string) => string, key?: string) => (entries: Entry[]) => {
    const found = (name: string) => entries.find(({ header }) => header.name === name)!
    const manifest = Buffer.from(write(found("manifest.json").body.toString()))
    const sha256 = key && createHmac("sha256", key).update(manifest).digest("hex")
    const seal = key ? Buffer.from(JSON.stringify({ sha256 })) : found("seal.json").body
    const bodies: Record<string, Buffer> = { "manifest.json": manifest, "seal.json": seal }
    return entries.map(({ header, body }) => ({ header, body: bodies[header.name] ?? body }))
  }
  const addMigration = (text: string) =>
    text.replace('"migrations": []', '"migrations": ["Migration29990101000000"]')

  it.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    ["a file that is no archive", () => Buffer.from("hello"), /damaged or no backup/],
    ["an empty file", () => Buffer.alloc(0), /cut short|damaged/],
    ["the first half", () => bytes().subarray(0, bytes().length >> 1), /damaged or no backup/],
    ["all but the last byte", () => bytes().subarray(0, -1), /damaged or no backup/],
    ["one without its end", () => changed((all) => all.slice(0, -1)), /cut short/],
    ["one without its manifest", () => changed((all) => all.slice(0, -2)), /cut short/],
    ["a changed row", () => changed(flipped(/^data/)), /table .* is damaged/],
    ["a changed file", () => changed(flipped(/^files/)), /its file .* is damaged/],
    ["another schema", () => changed(flipped(/^schema/)), /schema|no JSON/],
    [
      "a table that is missing",
      () => changed((all) => all.filter(({ header }) => !header.name.startsWith("data/0/"))),
      /is damaged/,
    ],
    [
      "a file that is missing",
      () => changed((all) => all.filter(({ header }) => !/picture/.test(header.name))),
      /files are missing/,
    ],
    ["a path upwards", () => changed(outside("files/../../evil")), /holds the path/],
    ["a path from the root", () => changed(outside("files//etc/evil")), /holds the path/],
    ["a path with a backslash", () => changed(outside("files/a\\..\\evil")), /holds the path/],
    ["what no backup holds", () => changed(outside("evil.sh")), /which no backup does/],
    [
      "a link",
      () => changed(withEntry({ name: "files/l", type: "symlink", linkname: "/etc" }, "")),
      /not a plain file/,
    ],
    [
      "one that somebody changed",
      () => changed(rewritten((text) => text.replace('"note": "', '"note": "not '))),
      /it was changed after it was made/,
    ],
    [
      "one of a newer version",
      () => changed(rewritten(addMigration, SECRETS.SECRETS_KEY)),
      /not known here, such as Migration29990101000000/,
    ],
  ])("%s", async (_, make, complaint) => {
    writeFileSync(at("bad.tar.gz"), await make())
    const { code, complaint: said } = await restore(at("bad.tar.gz"))
    expect(said).toMatch(complaint)
    expect(said.split("\n")).toHaveLength(1)
    expect(code).toBe(1)
    expect(await contentsOf(other)).toEqual({})
    expect(existsSync(at("evil"))).toBe(false)
  })

  it("one that was made with other secrets, until it is told that this is known", async () => {
    const env = { SECRETS_KEY: "quite another key that is long", JWT_SECRET: SECRETS.JWT_SECRET }
    const refused = await restore(archive, [], env)
    expect(refused.complaint).toMatch(/was made where SECRETS_KEY had another value/)
    expect(await contentsOf(other)).toEqual({})
    const { code, said } = await restore(archive, ["--other-secrets"], env)
    expect(code).toBe(0)
    expect(said).toContain("! SECRETS_KEY is another one: webhook secrets")
  })
})
