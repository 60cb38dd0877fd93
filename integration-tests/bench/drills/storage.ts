import { spawnSync } from "node:child_process"
import { rmSync, statfsSync, writeFileSync } from "node:fs"
import { mkdirSync } from "node:fs"
import { join } from "node:path"

const SIZE_MIB = 128
const MIB = 1024 * 1024

export type Storage = ReturnType<typeof aSmallStorage>

/**
 * The folder of files as a disk of its own, small enough to be filled: a tmpfs, which root may
 * mount. `why_not` says why there is none.
 */
export function aSmallStorage(folder: string) {
  mkdirSync(folder, { recursive: true })
  const args = ["-t", "tmpfs", "-o", `size=${SIZE_MIB}m,mode=0755`, "souk-drills", folder]
  const { status, stderr, error } = spawnSync("mount", args, { encoding: "utf8" })
  const why_not = status === 0 ? null : `no tmpfs: ${(error?.message ?? stderr).trim()}`
  const ballast = join(folder, "ballast")
  const leave = () => {
    if (!why_not) spawnSync("umount", ["-l", folder])
  }
  process.once("exit", leave)
  // A launcher that is told to end tells us, and removes the folder.
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => process.exit(1))
  return {
    why_not,
    /** Not one more byte has room. */
    fill: () => {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(ballast, Buffer.alloc(bavail * bsize))
      return `tmpfs of ${SIZE_MIB} MiB, ${Math.round((bavail * bsize) / MIB)} of them ballast`
    },
    makeRoom: () => rmSync(ballast),
  }
}
