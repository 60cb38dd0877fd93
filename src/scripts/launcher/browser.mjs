import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

const NAMES = ["chromium", "chromium-browser", "google-chrome"]

/** The path of a Chromium, from CHROME_PATH or among the installed programs. */
export function findChromium({ CHROME_PATH, PATH = "" }) {
  const folders = PATH.split(delimiter)
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [CHROME_PATH, ...places].find((path) => path && isExecutable(path))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
