import { existsSync, readdirSync, readFileSync } from "node:fs"

const MIB = 1024
/** Per second, as Linux counts. */
const CLOCK_TICKS = 100

/** Fields of /proc/<pid>/stat after the name, by their place in proc(5) less three. */
const FIELD = { parent: 1, user: 11, system: 12, ended_user: 13, ended_system: 14 }

const statOf = (pid: number) =>
  readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ").map(Number)

/** Seconds of processor time so far: what work costs even when others use the machine. */
export function cpuSecondsOf(pid: number) {
  const fields = statOf(pid)
  return (fields[FIELD.user] + fields[FIELD.system]) / CLOCK_TICKS
}

/** The same of a process and all that it started, those that have ended included. */
export function familyCpuSecondsOf(pid: number) {
  const fields = statOf(pid)
  const ended = (fields[FIELD.ended_user] + fields[FIELD.ended_system]) / CLOCK_TICKS
  const children = processes().filter((one) => one.parent === pid)
  return children.reduce((sum, one) => sum + one.seconds, cpuSecondsOf(pid) + ended)
}

export const parentOf = (pid: number) => statOf(pid)[FIELD.parent]

function processes() {
  return readdirSync("/proc").flatMap((name) => {
    const pid = Number(name)
    try {
      if (!pid) return []
      const resident_mib = residentMib(pid)
      return [{ parent: parentOf(pid), seconds: cpuSecondsOf(pid), resident_mib }]
    } catch (error) {
      // It ended while we looked.
      if (existsSync(`/proc/${pid}`)) throw error
      return []
    }
  })
}

/** Of all processors together, by anybody. */
export function machineBusySeconds() {
  const [, ...ticks] = readFileSync("/proc/stat", "utf8").split("\n")[0].split(/\s+/).map(Number)
  const [user, nice, system, , , irq, soft_irq] = ticks
  return (user + nice + system + irq + soft_irq) / CLOCK_TICKS
}

export function memoryOf(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8")
  const mib = (name: string) =>
    Math.round(Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))?.[1]) / MIB)
  return `RSS ${mib("VmRSS")} MiB, peak ${mib("VmHWM")} MiB`
}

/** Memory that a process has now. */
export const residentMib = (pid: number) =>
  Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / MIB

/** The same of a process and all that it has started and that still run. */
export function familyResidentMib(pid: number) {
  const children = processes().filter((one) => one.parent === pid)
  return children.reduce((sum, one) => sum + one.resident_mib, residentMib(pid))
}

/** The value that this share of all values does not exceed; 0 when there are none. */
export function quantile(values: number[], share: number) {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
