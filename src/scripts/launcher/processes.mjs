import { spawn } from "node:child_process"
import { mkdirSync, openSync } from "node:fs"
import { constants } from "node:os"
import { dirname } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { complain, logTail, Problem, say } from "./terminal.mjs"

const GRACE_SECONDS = 10
const closers = []
let closing

/** Runs a launcher: whatever way it ends, everything it started is stopped, newest first. */
export async function launch(main) {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ]) {
    process.on(signal, () => close(code, signal))
  }
  try {
    await close((await main()) ?? 0)
  } catch (error) {
    // Children that end because of a signal are no failure of their own.
    if (!closing) complain(error)
    await close(1)
  }
}

export const onClose = (closer) => closers.push(closer)

async function close(code, signal) {
  closing ??= (async () => {
    if (signal) say("\n  … Stopping")
    for (const closer of closers.reverse()) {
      // One that fails must not keep the others from running.
      await Promise.resolve(signal).then(closer).catch(complain)
    }
    if (signal) say("  ✓ Stopped, nothing is left running")
    process.exit(code)
  })()
  await closing
}

/**
 * Starts a command that outlives no launcher. It gets a process group of its own, so that a
 * terminal's Ctrl-C reaches only the launcher, which stops things in order; `foreground` shares
 * the terminal instead, for commands that ask questions. A `lastCall` is a signal that comes so many
 * seconds before the end, when something else than a terminal's Ctrl-C asks for it.
 */
export function start(command, args, options = {}) {
  const {
    log,
    foreground = false,
    graceSeconds = GRACE_SECONDS,
    lastCall,
    ...spawnOptions
  } = options
  if (log) mkdirSync(dirname(log), { recursive: true })
  const output = log ? openSync(log, "w") : "inherit"
  const child = spawn(command, args, {
    stdio: [foreground ? "inherit" : "ignore", output, output],
    detached: !foreground,
    ...spawnOptions,
  })
  const exited = new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new Problem(`Cannot run ${command}: ${error.message}`)))
    child.once("exit", (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
  // Whoever waits for the end hears of a failed start; nobody else has to.
  exited.catch(() => {})
  let running = true
  exited.finally(() => (running = false)).catch(() => {})

  const kill = (signal) => {
    try {
      process.kill(foreground ? child.pid : -child.pid, signal)
    } catch (error) {
      // Gone already; some systems answer EPERM for a group that has just ended.
      if (!["ESRCH", "EPERM"].includes(error.code)) throw error
    }
  }
  const stop = async (cause) => {
    if (!running || !child.pid) return
    if (lastCall && cause === "SIGTERM") {
      kill(lastCall.signal)
      await Promise.race([exited, wait(lastCall.seconds * 1000, null, { ref: false })])
      if (!running) return
    }
    // The terminal has already told a foreground command about Ctrl-C.
    if (!(foreground && cause === "SIGINT")) kill("SIGTERM")
    await Promise.race([exited, wait(graceSeconds * 1000, null, { ref: false })])
    kill("SIGKILL")
    await exited
  }
  onClose(stop)
  return { pid: child.pid, exited, stop, isRunning: () => running }
}

/** Runs a command to its end; when it fails, the end of its log is the explanation. */
export async function run(command, args, options) {
  const code = await start(command, args, options).exited
  // While closing, the exit of a child is what was asked for: let the launcher end instead.
  if (closing) await closing
  if (code === 0) return
  const tail = options.log ? `\n${logTail(options.log)}\n(all of it: ${options.log})` : ""
  throw new Problem(`${options.title ?? command} failed with exit code ${code}${tail}`)
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === "EPERM"
  }
}
