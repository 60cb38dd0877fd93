import { lstatSync, mkdirSync, rmSync, symlinkSync } from "node:fs"
import { join } from "node:path"

/**
 * The platform serves `static` below the folder it runs in, and a build deletes that folder.
 * So uploads are kept elsewhere, and `static` is a link to those that anyone may see.
 */
export function linkPublicFiles(folder, filesDir) {
  const target = join(filesDir, "public")
  const link = join(folder, "static")
  mkdirSync(target, { recursive: true })
  const found = lstatSync(link, { throwIfNoEntry: false })
  // Only a link is replaced: a real folder holds somebody's files.
  if (found?.isSymbolicLink()) rmSync(link)
  if (!found || found.isSymbolicLink()) symlinkSync(target, link)
}
