import { ChildProcess, fork } from "node:child_process"
import { constants, setPriority } from "node:os"
import { extname, join } from "node:path"
import { Readable, Writable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { Fault, FILE_PIPE, FileOrder, Said, Written } from "./order"

/** Compiled, or as it was written; then it needs what the other programs are run with. */
const KIND = extname(__filename)
const PROGRAM = join(__dirname, `program${KIND}`)
const LOADER = KIND === ".ts" ? ["-r", "ts-node/register/transpile-only"] : []
/** Rows come and go: a heap that is let grow would only be tidied up later. */
const MEMORY = ["--max-old-space-size=128", "--max-semi-space-size=4"]
/** Whoever was told that nobody wants the file has so long to let go of the database. */
const LETTING_GO_MS_MAX = 10_000

export type MakingFile = {
  signal: AbortSignal
  /** Is told every 1,000 rows how far it is. */
  onProgress: (progress: Pick<Written, "rows" | "bytes">) => void
}

/**
 * Makes a file in a process of its own, which has a lower priority than this one: who shops waits for
 * no rows that are turned into cells, and what a report takes of memory goes with it. The process is
 * gone when this returns.
 *
 * @throws the reason of the signal once it is aborted; what the stream says when it takes no more; the
 * database's error with its code
 */
export async function makeFile(order: FileOrder, to: Writable, { signal, onProgress }: MakingFile) {
  signal.throwIfAborted()
  const maker = fork(PROGRAM, {
    execArgv: [...LOADER, ...MEMORY],
    stdio: ["ignore", "ignore", "inherit", "ipc", "pipe"],
    serialization: "advanced",
  })
  // Not its "close": that does not come after a line that was cut on this side.
  const gone = new Promise((resolve) => maker.once("exit", resolve).once("error", resolve))
  try {
    const written = outcomeOf(maker, onProgress)
    // Whichever fails first is the cause; the other one's end follows from it.
    written.catch(() => undefined)
    giveWay(maker)
    maker.send(order)
    const [outcome] = await Promise.all([written, drained(maker, to, signal)])
    return outcome
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  } finally {
    letGo(maker)
    await gone
  }
}

/** What becomes of it: a process that ends without a word has failed. */
function outcomeOf(maker: ChildProcess, onProgress: MakingFile["onProgress"]): Promise<Written> {
  return new Promise((resolve, reject) => {
    maker.on("message", (said: Said) => {
      if (said.kind === "progress") onProgress(said)
      else if (said.kind === "written") resolve(said.written)
      else reject(errorOf(said.fault))
    })
    maker.once("error", reject)
    maker.once("exit", (code, by) => {
      const silence = new Error(`The process that made the file ended with ${by ?? code}`)
      // What it said before its end may still be on the line.
      if (maker.connected) maker.once("disconnect", () => reject(silence))
      else reject(silence)
    })
  })
}

/** The file's bytes, as fast as whoever stores them takes them. */
async function drained(maker: ChildProcess, to: Writable, signal: AbortSignal) {
  await pipeline(maker.stdio[FILE_PIPE] as Readable, to, { signal })
}

/** Others come first. */
function giveWay({ pid }: ChildProcess) {
  if (pid === undefined) return
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It makes the same file at the same priority as everybody, or has ended already.
  }
}

/** Cuts the line, by which it hears that nobody wants more of it, and ends what does not listen. */
function letGo(maker: ChildProcess) {
  if (maker.exitCode !== null || maker.signalCode !== null) return
  if (maker.connected) maker.disconnect()
  const killing = setTimeout(() => maker.kill("SIGKILL"), LETTING_GO_MS_MAX)
  maker.once("exit", () => clearTimeout(killing))
}

const errorOf = ({ message, code }: Fault): Error => Object.assign(new Error(message), { code })
