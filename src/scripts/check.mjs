import { runChecks } from "./launcher/checks.mjs"
import { ensurePackages } from "./launcher/packages.mjs"
import { launch } from "./launcher/processes.mjs"
import { requireMachine } from "./launcher/requirements.mjs"

launch(async () => {
  requireMachine()
  await ensurePackages()
  const { failed } = await runChecks()
  return failed === 0 ? 0 : 1
})
