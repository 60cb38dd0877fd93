import { spawn } from "node:child_process"
import { text } from "node:stream/consumers"

/** Runs one of the project's commands as a person does, and tells what it said and how it ended. */
export async function command(name: string, args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [`src/scripts/${name}.mjs`, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve))
  const [said, complaint] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await ended, said, complaint: complaint.trim() }
}
