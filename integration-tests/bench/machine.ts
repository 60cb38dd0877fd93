import { readFileSync } from "node:fs"

const MIB = 1024
/** Per second, as Linux counts. */
const CLOCK_TICKS = 100

/** Seconds of processor time so far: what work costs even when others use the machine. */
export function cpuSecondsOf(pid: number) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ")
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS
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

/** The value that this share of all values does not exceed; 0 when there are none. */
export function quantile(values: number[], share: number) {
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
