import { connect } from "node:net"
import { setImmediate } from "node:timers/promises"

/**
 * Calls a port of this machine and hangs up. Afterwards everybody in this process has heard of the
 * connections that were cut before.
 */
export async function knock(port: number) {
  await new Promise<void>((resolve) => {
    const socket = connect(port, "127.0.0.1")
    socket.on("connect", () => socket.destroy())
    socket.on("error", () => undefined)
    socket.on("close", () => resolve())
  })
  await setImmediate()
}
