import { inDatabase } from "../../helpers/auctions"
import {
  cpuSecondsOf,
  familyCpuSecondsOf,
  machineBusySeconds,
  memoryOf,
  parentOf,
} from "../machine"
import { Server } from "../server"
import { Stage } from "./stage"

/** What a server and the database cost from the last start on. Seconds of processor time. */
export async function meter({ container }: Stage, { pid }: Server) {
  const [{ backend }] = await inDatabase(container, "select pg_backend_pid() as backend")
  const postgres = parentOf(Number(backend))
  const now = () => ({
    server: cpuSecondsOf(pid),
    database: familyCpuSecondsOf(postgres),
    machine: machineBusySeconds(),
    at: performance.now() / 1000,
  })
  let before = now()
  const start = () => void (before = now())
  const read = () => {
    const after = now()
    const seconds = after.at - before.at
    const server = after.server - before.server
    const used = (server / seconds).toFixed(2)
    const busy = ((after.machine - before.machine) / seconds).toFixed(2)
    const text = `${used} processors, of ${busy} busy on this machine; ${memoryOf(pid)}`
    return { seconds, server, database: after.database - before.database, text }
  }
  return { start, read }
}

/** "150 µs of the server, …": how much processor time one of `times` took, wherever. */
export function shares(
  times: number,
  { server, database, clients }: Record<"server" | "database" | "clients", number>
) {
  const each = (seconds: number) => `${Math.round((1_000_000 * seconds) / times)} µs`
  return `${each(server)} of the server, ${each(database)} of the database, ${each(clients)} of the clients`
}
