import { ChildProcess } from "node:child_process"

const children = new Set<ChildProcess>()
process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL")
})

/** Nothing that a bench started is left running, however the bench ends. */
export function endWithUs(child: ChildProcess) {
  children.add(child)
  child.once("exit", () => children.delete(child))
}
