import { useSyncExternalStore } from "react"
import { serverNow } from "./server-clock"

const TICK_MS = 1_000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined
let now = serverNow()

function tick() {
  now = serverNow()
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  if (!listeners.size) {
    timer = setInterval(tick, TICK_MS)
    now = serverNow()
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (!listeners.size) clearInterval(timer)
  }
}

/** The server's time in milliseconds, anew each second; all countdowns of a page share one clock. */
export const useServerNow = () => useSyncExternalStore(subscribe, () => now)
