import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import type { Order, Settings } from "./socket-process"

export type OtherProcess = Awaited<ReturnType<typeof anotherProcess>>

/** A second process of the application, as far as sockets see one; a real one. */
export async function anotherProcess(settings: Settings) {
  const child = fork(join(__dirname, "socket-process.ts"), [JSON.stringify(settings)], {
    execArgv: ["-r", "ts-node/register/transpile-only"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  })
  const log: string[] = []
  const port = await new Promise<number>((resolve, reject) => {
    child.on("message", (message: { port?: number; said?: string }) => {
      if (message.port) resolve(message.port)
      if (message.said) log.push(message.said)
    })
    child.once("exit", (code) => reject(new Error(`The other process ended with ${code}`)))
  })
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  return {
    url: `http://127.0.0.1:${port}`,
    /** What it wrote to its log. */
    log,
    ask: (order: Order) => child.send(order),
    leave: async () => {
      if (hasEnded()) return
      child.send({ do: "leave" } satisfies Order)
      await once(child, "exit")
      return child.exitCode
    },
    end: async () => {
      if (hasEnded()) return
      child.kill("SIGKILL")
      await once(child, "exit")
    },
  }
}
