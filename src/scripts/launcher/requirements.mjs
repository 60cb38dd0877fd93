import { accessSync, constants } from "node:fs"
import { createServer } from "node:net"
import { parseArgs } from "node:util"
import { makeDataFolder, ROOT } from "./places.mjs"
import { Problem } from "./terminal.mjs"

const NODE_MIN = [20, 19]
const PORT_MAX = 65535

export function requireMachine() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major < NODE_MIN[0] || (major === NODE_MIN[0] && minor < NODE_MIN[1])) {
    const found = process.versions.node
    throw new Problem(`Node ${NODE_MIN.join(".")} or newer is needed, this is ${found}: nodejs.org`)
  }
  if (process.platform === "win32") {
    throw new Problem("Windows is supported through WSL only: learn.microsoft.com/windows/wsl")
  }
  try {
    accessSync(ROOT, constants.W_OK)
  } catch {
    throw new Problem(`The folder ${ROOT} is not writable for this user`)
  }
  makeDataFolder()
}

/** Reads the options of a command; an unknown one is refused with the list of known ones. */
export function readOptions(known, args = process.argv.slice(2)) {
  try {
    return parseArgs({ args, options: known }).values
  } catch (error) {
    const names = Object.entries(known).map(([name, { type }]) =>
      type === "string" ? `--${name} N` : `--${name}`
    )
    throw new Problem(`${error.message.split(". ")[0]}; accepted: ${names.join(", ")}`)
  }
}

export function readPort(text) {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port <= PORT_MAX) return port
  throw new Problem(`"${text}" is not a port; accepted: 1 to ${PORT_MAX}`)
}

export async function requireFreePort(port) {
  if (await isFree(port)) return
  throw new Problem(`Port ${port} is taken; choose another: npm run up -- --port ${port + 1}`)
}

export const isFree = async (port, host) => (await listen(port, host).catch(() => 0)) === port

export const freePort = () => listen(0, "localhost")

function listen(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen({ port, host }, () => {
      const chosen = server.address().port
      server.close(() => resolve(chosen))
    })
  })
}
