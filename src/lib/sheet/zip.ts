import { crc32, createDeflateRaw, DeflateRaw } from "node:zlib"
import { MedusaError } from "@medusajs/framework/utils"
import { Output, roomIn } from "./output"

/** Numbers of the format that the reader does not need to know: see APPNOTE.TXT of PKWARE. */
const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Sizes follow the content, names are UTF-8. */
const FLAGS = 0x0808
const DEFLATE = 8
/** 1980-01-01, the first day that the format knows: the same rows give the same file. */
const DAY = 0x21

/** Above this the format needs extensions that not every program reads. */
const ARCHIVE_BYTES_MAX = 0xffffffff
/** Files are a seventh larger than at level 6, for a quarter less work in all. */
const LEVEL = 3
const PIECE_BYTES = 64 * 1024
/** Rows that may wait while another thread packs those before them. */
const AHEAD_BYTES = 512 * 1024

type Entry = { name: Buffer; offset: number; crc: number; packed: number; size: number }

/**
 * A ZIP archive that is written from front to back, one file after another. Another thread packs
 * while the caller makes what comes next.
 */
export class ZipWriter {
  private readonly entries: Entry[] = []
  private open?: { entry: Entry; deflate: DeflateRaw; packing: Promise<void>; failure?: unknown }

  constructor(private readonly output: Output) {}

  /** Bytes of the open file before packing. */
  get size() {
    return this.open?.entry.size ?? 0
  }

  async begin(path: string) {
    const entry = { name: Buffer.from(path), offset: this.output.bytes, crc: 0, packed: 0, size: 0 }
    const head = Buffer.alloc(30)
    head.writeUInt32LE(LOCAL, 0)
    writeCommon(head, 4)
    head.writeUInt16LE(entry.name.length, 26)
    await this.output.write(Buffer.concat([head, entry.name]))
    const deflate = createDeflateRaw({
      ...{ level: LEVEL, memLevel: 9, chunkSize: PIECE_BYTES, writableHighWaterMark: AHEAD_BYTES },
    })
    const open = { entry, deflate, packing: this.output.drink(deflate), failure: undefined }
    this.open = open
    // It is told by the next write; until then nobody waits for it.
    open.packing.catch((error: unknown) => {
      this.open = { ...open, failure: error }
      deflate.destroy()
    })
  }

  async write(text: string) {
    const { entry, deflate, failure } = this.opened()
    if (failure) throw failure
    const bytes = Buffer.from(text)
    entry.crc = crc32(bytes, entry.crc)
    entry.size += bytes.length
    if (!deflate.write(bytes)) await roomIn(deflate)
  }

  async close() {
    const { entry, deflate, packing } = this.opened()
    deflate.end()
    await packing
    entry.packed = this.output.bytes - contentOf(entry)
    const descriptor = Buffer.alloc(16)
    descriptor.writeUInt32LE(DESCRIPTOR, 0)
    writeSizes(descriptor, 4, entry)
    await this.output.write(descriptor)
    this.entries.push(entry)
    this.open = undefined
  }

  async add(path: string, text: string) {
    await this.begin(path)
    await this.write(text)
    await this.close()
  }

  /** The directory, without which an archive is none. */
  async end() {
    const offset = this.output.bytes
    if (offset > ARCHIVE_BYTES_MAX) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "More than 4 GiB; ask for less")
    }
    for (const entry of this.entries) await this.output.write(directoryLine(entry))
    const end = Buffer.alloc(22)
    end.writeUInt32LE(END, 0)
    end.writeUInt16LE(this.entries.length, 8)
    end.writeUInt16LE(this.entries.length, 10)
    end.writeUInt32LE(this.output.bytes - offset, 12)
    end.writeUInt32LE(offset, 16)
    await this.output.write(end)
  }

  /** Lets go of what is open, when the archive will not be finished. */
  destroy() {
    this.open?.deflate.destroy()
  }

  private opened() {
    if (!this.open) {
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "No file of the archive is open")
    }
    return this.open
  }
}

const contentOf = ({ offset, name }: Entry) => offset + 30 + name.length

function writeCommon(into: Buffer, at: number) {
  for (const [i, value] of [VERSION, FLAGS, DEFLATE, 0, DAY].entries()) {
    into.writeUInt16LE(value, at + 2 * i)
  }
}

function writeSizes(into: Buffer, at: number, { crc, packed, size }: Entry) {
  into.writeUInt32LE(crc, at)
  into.writeUInt32LE(packed, at + 4)
  into.writeUInt32LE(size, at + 8)
}

function directoryLine(entry: Entry): Buffer {
  const line = Buffer.alloc(46)
  line.writeUInt32LE(CENTRAL, 0)
  line.writeUInt16LE(VERSION, 4)
  writeCommon(line, 6)
  writeSizes(line, 16, entry)
  line.writeUInt16LE(entry.name.length, 28)
  line.writeUInt32LE(entry.offset, 42)
  return Buffer.concat([line, entry.name])
}
