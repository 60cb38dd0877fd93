import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { createGunzip } from "node:zlib"
import { extract } from "tar-stream"
import { Problem } from "../launcher/terminal.mjs"
import { DATA, FILES, FORMAT, HEAD, isSafePath, JSON_BYTES_MAX, MANIFEST } from "./format.mjs"
import { PART_BYTES_MAX, partName, SCHEMA_ENTRY, SEAL } from "./format.mjs"

/**
 * Hands the entries of an archive to those who are given, in their order, and holds everything that
 * is read against the manifest. Whatever is not exactly as a backup writes it is refused.
 *
 * @param readers `schema(schema)`, `file({ path, size, sha256 }, contents)` and
 *   `rows(table, contents)`, each optional; contents are iterated bytes
 */
export async function readArchive(file, readers = {}) {
  const refuse = (why) => {
    throw new Problem(`${file} cannot be used: ${why}`)
  }
  const reading = new Reading(readers, refuse)
  const source = createReadStream(file)
  const unzipped = createGunzip()
  const tar = extract()
  // An error of any of the three ends the loop below.
  for (const stream of [source, unzipped]) stream.on("error", (error) => tar.destroy(error))
  source.pipe(unzipped).pipe(tar)
  try {
    for await (const entry of tar) await reading.take(entry)
  } catch (error) {
    if (error instanceof Problem) throw error
    if (error.code === "ENOENT" || error.code === "EISDIR") refuse("there is no such file")
    if (isDamage(error)) refuse(`it is damaged or no backup (${error.message})`)
    throw error
  } finally {
    source.destroy()
    unzipped.destroy()
  }
  return reading.end()
}

const isDamage = ({ code = "", message = "" }) =>
  code.startsWith("Z_") || /unexpected end|invalid tar|incorrect|data not valid/i.test(message)

class Reading {
  constructor(readers, refuse) {
    Object.assign(this, { readers, refuse, tables: [], part: 0 })
    this.files = { count: 0, bytes: 0, digest: createHash("sha256") }
  }

  async take(entry) {
    const { name, type, size } = entry.header
    if (type !== "file") this.refuse(`it holds ${JSON.stringify(name)}, which is not a plain file`)
    if (!this.head && name !== HEAD) this.refuse("it is no backup of this shop")
    if (this.seal) this.refuse(`${JSON.stringify(name)} comes after its end`)
    if (name === HEAD) await this.takeHead(entry)
    else if (name === SCHEMA_ENTRY && !this.schema) await this.takeSchema(entry)
    else if (name.startsWith(FILES) && this.schema && !this.manifest) await this.takeFile(entry)
    else if (name.startsWith(DATA) && this.schema && !this.manifest)
      await this.takePart(entry, size)
    else if (name === MANIFEST && this.schema && !this.manifest) await this.takeManifest(entry)
    else if (name === SEAL && this.manifest) this.seal = (await this.json(entry)).value
    else this.refuse(`it holds ${JSON.stringify(name)}, which no backup does`)
  }

  async json(entry) {
    const { name, size } = entry.header
    if (size > JSON_BYTES_MAX) this.refuse(`${name} is longer than ${JSON_BYTES_MAX} bytes`)
    const parts = []
    for await (const part of entry) parts.push(part)
    const text = Buffer.concat(parts)
    try {
      return { text, value: JSON.parse(text.toString("utf8")) }
    } catch {
      return this.refuse(`${name} is no JSON`)
    }
  }

  async takeHead(entry) {
    this.head = (await this.json(entry)).value
    const { format, souk_version } = this.head
    if (format === FORMAT) return
    this.refuse(`its format is ${format}, made by version ${souk_version}; accepted: ${FORMAT}`)
  }

  async takeSchema(entry) {
    const { text, value } = await this.json(entry)
    this.schema = value
    this.schemaDigest = createHash("sha256").update(text).digest("hex")
    await this.readers.schema?.(value)
  }

  async takeFile(entry) {
    const { name, size, pax } = entry.header
    const path = name.slice(FILES.length)
    if (!isSafePath(path)) this.refuse(`it holds the path ${JSON.stringify(name)}`)
    const digest = createHash("sha256")
    const sha256 = pax?.comment
    const contents = noting(entry, (bytes) => digest.update(bytes))
    if (this.readers.file) await this.readers.file({ path, size, sha256 }, contents)
    await drain(contents)
    if (digest.digest("hex") !== sha256) this.refuse(`its file ${path} is damaged`)
    this.files.count += 1
    this.files.bytes += size
    this.files.digest.update(lineOf({ path, size, sha256 }))
  }

  /** Tables come one after the other, and their parts too. */
  async takePart(entry, size) {
    const { name } = entry.header
    if (size > PART_BYTES_MAX) this.refuse(`${name} is longer than ${PART_BYTES_MAX} bytes`)
    const number = Number(name.split("/")[1])
    if (number !== this.table?.number) this.begin(number, name)
    else this.part += 1
    if (name !== partName(number, this.part)) this.refuse(`its part ${name} is out of order`)
    const contents = noting(entry, (bytes) => {
      this.table.bytes += bytes.length
      this.table.digest.update(bytes)
    })
    if (this.readers.rows) await this.readers.rows(this.schema.tables[number], contents)
    await drain(contents)
  }

  begin(number, name) {
    const isNext = Number.isInteger(number) && number > (this.table?.number ?? -1)
    if (!isNext || !this.schema.tables?.[number]) this.refuse(`its part ${name} is of no table`)
    this.table = { number, bytes: 0, digest: createHash("sha256") }
    this.part = 0
    this.tables[number] = this.table
  }

  async takeManifest(entry) {
    const { text, value } = await this.json(entry)
    this.manifest = value
    this.manifestText = text
    const { schema, tables, files } = value
    if (schema?.sha256 !== this.schemaDigest) this.refuse("its schema is damaged")
    if (tables?.length !== this.schema.tables?.length) this.refuse("tables are missing")
    tables.forEach(({ name, bytes, sha256 }, i) => {
      const { bytes: found = 0, digest = createHash("sha256") } = this.tables[i] ?? {}
      const isWhole = name === this.schema.tables[i].name && bytes === found
      if (!isWhole || digest.digest("hex") !== sha256) this.refuse(`its table ${name} is damaged`)
    })
    const { count, bytes, digest } = this.files
    const isWhole = files?.count === count && files.bytes === bytes
    if (!isWhole || digest.digest("hex") !== files.sha256) this.refuse("files are missing")
  }

  end() {
    if (!this.seal) this.refuse("it is cut short")
    const { head, schema, manifest, manifestText, seal } = this
    return { head, schema, manifest, manifestText, seal }
  }
}

/** What stands for one file in the digest of all. */
export const lineOf = ({ path, size, sha256 }) => `${sha256} ${size} ${path}\n`

async function* noting(entry, note) {
  for await (const bytes of entry) {
    note(bytes)
    yield bytes
  }
}

/** Whoever was to read it may have left some. */
async function drain(contents) {
  let next = await contents.next()
  while (!next.done) next = await contents.next()
}
