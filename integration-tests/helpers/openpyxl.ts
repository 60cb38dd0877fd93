import { spawnSync } from "node:child_process"

/** Debian's own Python first: others on the path know nothing of its packages. */
const PYTHONS = ["/usr/bin/python3", "python3"]

/** A Python that has openpyxl, if there is one on this machine. */
export const pythonWithOpenpyxl = () =>
  PYTHONS.find((python) => spawnSync(python, ["-c", "import openpyxl"]).status === 0)
