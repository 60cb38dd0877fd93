import { connect } from "node:net"
import { setTimeout as wait } from "node:timers/promises"
import { start } from "./processes.mjs"
import { freePort } from "./requirements.mjs"
import { Problem } from "./terminal.mjs"

const PROGRAM = "redis-server"
const HOST = "127.0.0.1"
const RETRY_MS = 20

/** A Redis of this run's own that keeps nothing; its address. It needs the program on this machine. */
export async function throwAwayRedis(folder) {
  const port = await freePort()
  const how = ["--port", String(port), "--bind", HOST, "--dir", folder]
  const server = start(PROGRAM, [...how, "--save", "", "--appendonly", "no"], { stdio: "ignore" })
  while (!(await answers(port))) {
    if (!server.isRunning()) {
      await server.exited
      throw new Problem(`${PROGRAM} did not start`)
    }
    await wait(RETRY_MS)
  }
  return `redis://${HOST}:${port}/0`
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: HOST, port })
    const say = (does) => {
      socket.destroy()
      resolve(does)
    }
    socket.once("connect", () => say(true)).once("error", () => say(false))
  })
}
