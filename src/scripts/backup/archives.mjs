import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs"
import { basename, dirname, join, resolve } from "node:path"
import { DATA } from "../launcher/places.mjs"
import { Problem } from "../launcher/terminal.mjs"

export const FOLDER = join(DATA, "backups")
/** Only what has such a name is ever pruned. */
const NAME = /^souk-\d{8}-\d{6}Z\.tar\.gz$/

const nameOf = (now) => {
  const [day, time] = now.toISOString().split(/[T.]/)
  return `souk-${day.replaceAll("-", "")}-${time.replaceAll(":", "")}Z.tar.gz`
}

/** Where an archive is written: the file that was said, or one named after the moment in a folder. */
export function placeOf(said, now) {
  const isFolder = said === undefined || statSync(said, { throwIfNoEntry: false })?.isDirectory()
  const file = isFolder ? join(resolve(said ?? FOLDER), nameOf(now)) : resolve(said)
  mkdirSync(dirname(file), { recursive: true })
  if (statSync(file, { throwIfNoEntry: false })) {
    throw new Problem(`${file} exists already, and is not overwritten`)
  }
  return file
}

/** Removes the oldest archives of a folder that have a name of ours, and tells their names. */
export function prune(file, keep) {
  const folder = dirname(file)
  const names = readdirSync(folder).filter((name) => NAME.test(name))
  // The name begins with the moment, so the newest is the last.
  const old = names.sort().slice(0, Math.max(names.length - keep, 0))
  const removed = old.filter((name) => name !== basename(file))
  for (const name of removed) rmSync(join(folder, name))
  return removed
}
